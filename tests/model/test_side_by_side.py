"""Rows of two states of a table are compared by the ids of their columns."""

from dataclasses import replace

from gazdesk.model.annotations import Mark
from gazdesk.model.kinds import MarkKind, RowKind
from gazdesk.model.pieces import inserted
from gazdesk.model.side_by_side import SideBySide
from gazdesk.model.tables import Cell, Column, Row, Table


def table(columns, *texts, **changes):
    cells = tuple(Cell((inserted(text, text),)) if text else Cell() for text in texts)
    return Table(tuple(map(Column, columns)), (replace(Row("r", cells), **changes),))


def is_same(before, after):
    return SideBySide(before, after).is_same(before.rows[0], after.rows[0])


def differing(before, after):
    cells = SideBySide(before, after).differing(before.rows[0], after.rows[0])
    return ["|".join(cell.text for cell in each) for each in cells]


def test_a_row_that_was_made_again_is_the_same():
    assert is_same(table("ab", "甲", "乙"), table("ab", "甲", "乙"))
    assert differing(table("ab", "甲", "乙"), table("ab", "甲", "乙")) == ["", ""]


def test_columns_that_were_moved_or_are_empty_make_no_difference():
    assert is_same(table("ab", "甲", "乙"), table("bca", "乙", "", "甲"))
    assert is_same(table("a", "甲"), table("ba", "", "甲"))


def test_a_column_that_has_gone_with_a_text_makes_one():
    before, after = table("abc", "甲", "乙", "丙"), table("ac", "甲乙", "丙")
    assert not is_same(before, after)
    assert differing(before, after) == ["甲|乙", "甲乙|"]


def test_cells_that_were_shifted_differ_with_the_empty_one():
    assert differing(table("abc", "甲", "乙", ""), table("abc", "甲", "", "乙")) == ["乙|", "|乙"]


def test_kind_marks_and_seam_make_a_difference():
    row = table("a", "甲")
    assert not is_same(row, table("a", "甲", kind=RowKind.TOTAL))
    assert not is_same(row, table("a", "甲", marks=(Mark(MarkKind.DOUBTFUL, ""),)))
    assert not is_same(row, table("a", "甲", seam=True))
