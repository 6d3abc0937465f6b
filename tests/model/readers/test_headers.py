"""What the header of a column says of its role."""

import pytest

from gazdesk.model.kinds import ColumnRole
from gazdesk.model.readers.headers import guess_role, guess_roles


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("序号", ColumnRole.NUMBER), ("牵 头 单 位", ColumnRole.LEAD), ("责任单位", ColumnRole.RESPONSIBLE), ("配合单位", ColumnRole.COOPERATING),
        ("责任领导", ColumnRole.LEADERS), ("完成时限", ColumnRole.DEADLINE), ("工作任务", ColumnRole.TASK), ("项目名称", ColumnRole.ITEM), ("备注", ColumnRole.TEXT),
        ("2022年目标", ColumnRole.TEXT), ("工作目标", ColumnRole.TASK), ("承诺时限", ColumnRole.TEXT), ("办理时限", ColumnRole.DEADLINE),
    ],
)  # fmt: skip
def test_the_role_that_a_header_says(header, role):
    assert guess_role(header) is role


def test_a_long_header_is_read_as_a_short_one():
    assert guess_role("责任单位" + "及其所属各处室" * 10) is ColumnRole.RESPONSIBLE


@pytest.mark.parametrize(
    ("headers", "role"),
    [
        (["序号", "网站名称", "网址", "主办单位"], ColumnRole.TEXT),
        (["活动名称", "时间", "地点", "主办单位"], ColumnRole.TEXT),
        (["序号", "工作任务", "主办单位"], ColumnRole.LEAD),
        (["序号", "名称", "主办单位", "会办单位"], ColumnRole.LEAD),
        (["提案号", "案由", "主办单位"], ColumnRole.LEAD),
        (["序号", "名称", "牵头单位"], ColumnRole.LEAD),
    ],
)
def test_who_runs_something_leads_where_the_other_columns_are_of_work(headers, role):
    (last,) = [role for header, role in zip(headers, guess_roles(headers), strict=True) if header in _LEADING]
    assert last is role


_LEADING = {"主办单位", "牵头单位"}


def test_who_answers_with_another_cooperates_but_not_schools_run_by_society():
    assert guess_role("会办单位") is ColumnRole.COOPERATING
    assert guess_role("社会办学单位") is ColumnRole.TEXT
