"""What the header of a column says of its role."""

import pytest

from gazdesk.model.kinds import ColumnRole
from gazdesk.model.readers.headers import guess_role


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
