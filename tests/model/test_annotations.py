"""Marks of two owners that become one."""

from gazdesk.model.annotations import Mark, united_marks
from gazdesk.model.kinds import MarkKind

DOUBTFUL, CHECKED = MarkKind.DOUBTFUL, MarkKind.CHECKED


def test_marks_of_both_owners_stay():
    assert united_marks((Mark(DOUBTFUL),), (Mark(CHECKED),)) == (Mark(DOUBTFUL), Mark(CHECKED))


def test_of_a_kind_there_is_one_with_both_notes():
    assert united_marks((Mark(DOUBTFUL, "甲"),), (Mark(DOUBTFUL, "乙"),)) == (Mark(DOUBTFUL, "甲\n乙"),)
    assert united_marks((Mark(DOUBTFUL),), (Mark(DOUBTFUL, "乙"),)) == (Mark(DOUBTFUL, "乙"),)
    assert united_marks((Mark(DOUBTFUL, "甲"),), (Mark(DOUBTFUL, "甲"),)) == (Mark(DOUBTFUL, "甲"),)
