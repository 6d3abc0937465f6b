"""What the history says of two states of a table: of a row that stays the cells that differ."""

import pytest

from gazdesk.desk.journal_view import journal_lines
from gazdesk.desk.said import differences
from gazdesk.edits.cells import Direction, ShiftCells
from gazdesk.edits.columns import MergeColumns, SetColumnRole
from gazdesk.edits.fold import perform
from gazdesk.edits.notes import ClearMark, SetMark
from gazdesk.edits.rows import DropRows, InsertRow, MergeRows, MoveRow, SetRowKind
from gazdesk.edits.shapes import SplitTable
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import ColumnRole, MarkKind, RowKind
from tests.edits.sample import Draft

DRAFT = Draft()
TABLE = DRAFT.table([["甲", "一", "二"], ["乙", "三", "四"], ["丙", "五", ""]])
RUN = DRAFT.run()
ROWS = [row.id for row in Issue(RUN).table(TABLE).rows]


@pytest.mark.parametrize(
    ("correction", "before", "after"),
    [
        (MergeColumns(TABLE, "k1", "k2"), " |  | ⏎一 | 二⏎三 | 四", " | ⏎一二 | ⏎三四 | "),
        (ShiftCells(TABLE, ROWS[2], "k0", Direction.RIGHT), "丙 | 五 | ", " | 丙 | 五"),
        (DropRows(TABLE, (ROWS[1],)), "body", "dropped"),
        (SetRowKind(TABLE, (ROWS[2],), RowKind.TOTAL), "body", "total"),
        (SetMark(Address(TABLE, ROWS[0], "k1"), MarkKind.DOUBTFUL), "", "doubtful"),
        (MoveRow(TABLE, ROWS[0], ""), "甲⏎乙⏎丙", "乙⏎丙⏎甲"),
        (InsertRow(TABLE, ROWS[0], "new"), "", "body⏎ |  | "),
    ],
    ids=["merged", "shifted", "dropped", "kind", "mark", "moved", "inserted"],
)
def test_of_a_row_that_stays_what_differs_is_said(correction, before, after):
    assert said(correction) == (before, after)


def test_what_a_gesture_makes_is_said_once():
    before = Issue(RUN)
    after = before.copy()
    corrections = [SplitTable(TABLE, ROWS[1], "new"), SetColumnRole("new", "k1", ColumnRole.LEAD)]
    perform(after, corrections)
    split, role = journal_lines(before, after, corrections, ["", ""])
    assert (split.before, split.after) == ("甲 | 一 | 二⏎乙 | 三 | 四⏎丙 | 五 | ",) * 2
    assert (role.before, role.after) == ("", "")


def test_how_a_table_differs_is_said_with_the_first_of_several_corrections():
    before = Issue(RUN)
    after = before.copy()
    corrections = [MergeRows(TABLE, ROWS[0], each) for each in ROWS[1:]]
    perform(after, corrections)
    first, second = journal_lines(before, after, corrections, ["", ""])
    assert first.after.startswith("甲乙丙 | 一三五 | 二四")
    assert (second.before, second.after) == ("", "")


def test_each_mark_of_a_gesture_is_said_with_its_own_correction():
    before = Issue(RUN)
    SetMark(Address(TABLE, ROWS[2]), MarkKind.DOUBTFUL, "看").apply(before)
    after = before.copy()
    targets = [Address(TABLE, ROWS[0]), Address(TABLE, ROWS[1], "k1"), Address(TABLE, "", "k2")]
    corrections = [
        *(SetMark(each, MarkKind.GARBLED) for each in targets),
        ClearMark(Address(TABLE, ROWS[2]), MarkKind.DOUBTFUL),
    ]
    perform(after, corrections)
    lines = journal_lines(before, after, corrections, [""] * 4)
    assert [(line.before, line.after) for line in lines] == [("", "garbled")] * 3 + [("doubtful 看", "")]


def said(correction):
    issue = Issue(RUN)
    was = issue.block(TABLE)
    correction.apply(issue)
    return differences([(was, issue.block(TABLE))])
