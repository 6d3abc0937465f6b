"""Cells one to a line with running numbers."""

from gazdesk.model.kinds import RowKind
from tests.parse.reading import rows, table

HEADER = ("序号", "事项名称", "主要内容", "指导部门")


def lines(*cells):
    """Return cells one to a line, a blank line between."""
    return "附件1\n\n推广事项清单\n\n" + "".join(f"{cell}\n\n" for cell in cells)


def row(number):
    """Return the cells of a row."""
    return (str(number), f"推行第{number}号样板做法", "简化流程，缩短时限。", "市司法局")


SKIPPED = lines(*HEADER, *row(1), *row(2), "二、法治方面", *row(9), *row(10))


def test_running_numbers_may_leave_some_out_below_a_section():
    assert [each[0] for each in rows(SKIPPED)[1:]] == ["1", "2", "二、法治方面", "9", "10"]
    assert [each.kind for each in table(SKIPPED).rows][3] is RowKind.SECTION


def test_running_numbers_may_leave_some_out_between_whole_rows():
    found = rows(lines(*HEADER, *row(1), *row(2), *row(5), *row(6)))
    assert [each[0] for each in found[1:]] == ["1", "2", "5", "6"]


def test_a_number_that_nothing_follows_is_no_running_number():
    found = rows(lines(*HEADER, *row(1), "2", "推行样板", "7", "市司法局"))
    assert [each[0] for each in found[1:]] == ["1", "2"]
