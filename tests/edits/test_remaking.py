"""Rows of a table made anew of their own texts."""

import pytest

from gazdesk.edits.attributions import AddAttribution
from gazdesk.edits.cells import SplitCells
from gazdesk.edits.making import NewCell, NewRow
from gazdesk.edits.notes import SetMark
from gazdesk.edits.remaking import RemakeRows
from gazdesk.edits.rows import InsertRow, SetRowKind
from gazdesk.errors import Unresolved
from gazdesk.model.blocks import Address, Attribution
from gazdesk.model.kinds import MarkKind, RowKind
from tests.edits.cases import TABLE, R, before
from tests.edits.sample import grid


def row(name, *cells):
    return NewRow(name, tuple(NewCell(each) for each in cells))


LAST = RemakeRows(
    TABLE,
    (R[6], R[7]),
    (row("n1", (0,), (1,), (2,), ()), row("n2", (3, 4), (), (), ())),
    (before(Address(TABLE, R[6], "k1"), 3),),
)


def test_the_rows_are_made_anew_and_the_others_stay(issue, do):
    table = issue.table(TABLE)
    before_, columns = table.rows[:6], table.columns
    do(LAST)
    assert grid(issue, TABLE)[-2:] == [["4", "宣传 ", "样本县融媒体中心", ""], ["合计4", "", "", ""]]
    assert (issue.table(TABLE).rows[:6], issue.table(TABLE).columns) == (before_, columns)


def test_marks_and_what_is_stated_of_a_row_go_with_its_first_text(issue, do):
    do(SetMark(Address(TABLE, R[7]), MarkKind.GARBLED), AddAttribution(TABLE, Attribution(R[6], row=R[6])), LAST)
    assert [[mark.kind for mark in each.marks] for each in issue.table(TABLE).rows[-2:]] == [[], [MarkKind.GARBLED]]
    rows = {each.row for each in issue.block(TABLE).attributions}
    assert "n1" in rows
    assert R[6] not in rows


def test_the_seam_of_a_joined_table_stays(issue, do):
    do(
        RemakeRows(
            TABLE, (R[3], R[4]), (row("n1", (0,), (1,), (2,), (3,)), row("n2", (4,), (5,), (6,), ())),
        )
    )  # fmt: skip
    assert [each.seam for each in issue.table(TABLE).rows] == [False, False, False, True, False, False, False, False]


AROUND = RemakeRows(TABLE, (R[4], R[6]), (row("n1", (0,), (1,), (2,), ()), row("n2", (3,), (4,), (), ())))


@pytest.mark.parametrize("kind", [RowKind.DROPPED, RowKind.REPEATED_HEADER])
def test_rows_between_that_are_out_of_the_grid_stay_behind_the_text_before_them(issue, do, kind):
    do(SplitCells(TABLE, R[5], "k0"), SetRowKind(TABLE, (R[5],), kind))
    between = issue.table(TABLE).rows[5]
    do(AROUND)
    assert [each.id for each in issue.table(TABLE).rows[4:]] == ["n1", R[5], "n2", R[7]]
    assert issue.table(TABLE).rows[5] == between


def test_rows_between_stand_first_if_no_text_stood_before_them(issue, do):
    do(SplitCells(TABLE, R[5], "k0"), SetRowKind(TABLE, (R[5],), RowKind.DROPPED), InsertRow(TABLE, R[4], "n0"))
    do(RemakeRows(TABLE, ("n0", R[6]), (row("n1", (0,), (1,), (), ()),)))
    assert [each.id for each in issue.table(TABLE).rows[4:]] == [R[4], R[5], "n1", R[7]]


@pytest.mark.parametrize(
    ("rows", "made", "match"),
    [
        ((R[2],), (row("n1", (0,), (1,), (2,), ()),), "A merged cell reaches out of the rows"),
        ((R[4], R[6]), (row("n1", (0,), (1,), (2,), ()),), "do not follow each other"),
        ((R[7],), (row("n1", (0,), (), (), ()),), "Every line of the blocks"),
        ((R[7],), (row("n1", (0,), (1,)),), "too few or too many cells"),
    ],
)
def test_what_would_break_the_table_is_refused(refused, rows, made, match):
    refused(RemakeRows(TABLE, rows, made), match)


def test_rows_that_are_gone_are_not_found(issue):
    with pytest.raises(Unresolved):
        RemakeRows(TABLE, ("nowhere",), ()).apply(issue)


def test_a_new_row_has_the_kind_that_is_given(issue, do):
    do(RemakeRows(TABLE, (R[7],), (NewRow("n1", tuple(NewCell(each) for each in ((0,), (1,), (), ())), RowKind.BODY),)))
    assert issue.table(TABLE).rows[-1].kind is RowKind.BODY
