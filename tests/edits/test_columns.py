"""Columns: inserted, dropped and brought back, moved, merged, split, reordered in some rows."""

import pytest

from gazdesk.edits.cells import FillDown, MergeCells
from gazdesk.edits.columns import (
    DropColumn,
    InsertColumn,
    MergeColumns,
    MoveColumn,
    ReorderColumns,
    RestoreColumn,
    SetColumnRole,
    SplitColumn,
)
from gazdesk.edits.notes import SetMark
from gazdesk.edits.text import FixText
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import ColumnRole, MarkKind
from gazdesk.model.pieces import HEAD
from tests.edits.cases import TABLE, R, before
from tests.edits.sample import grid

DEAD_HEADER = Address(TABLE, R[3], "k1")


def row(issue, number):
    return grid(issue, TABLE)[number]


def span(issue, row_id, column):
    cell = issue.cell(Address(TABLE, row_id, column))[2]
    return cell.row_span, cell.column_span


def test_an_inserted_column_is_empty_but_for_merged_cells(issue, do):
    do(InsertColumn(TABLE, "k1", "new"))
    assert row(issue, 0) == ["序号", "任务", "", "责任单位", "备注"]
    assert row(issue, 4) == ["二、其他"] * 5
    do(InsertColumn(TABLE, "", "first"))
    assert row(issue, 4) == ["", *["二、其他"] * 5]


@pytest.mark.parametrize("identity", ["", "k1"])
def test_a_column_has_a_new_id(refused, identity):
    refused(InsertColumn(TABLE, "k0", identity), "in use already")


def test_a_dropped_column_comes_back(issue, do):
    do(DropColumn(TABLE, "k1"))
    assert row(issue, 3) == ["3", "市住建局", ""]
    assert span(issue, R[5], "k0") == (1, 3)
    do(RestoreColumn(TABLE, "k1"))
    assert row(issue, 3) == ["3", "巡河", "市住建局", ""]
    assert row(issue, 4) == ["二、其他"] * 4


def test_what_a_merged_cell_holds_stays_with_the_columns_that_are_shown(issue, do):
    do(DropColumn(TABLE, "k0"))
    assert row(issue, 4) == ["二、其他"] * 3
    do(RestoreColumn(TABLE, "k0"))
    assert row(issue, 4) == ["", *["二、其他"] * 3]


def test_a_dropped_column_comes_back_filled_down(issue, do):
    do(FillDown(TABLE, "k3", (R[2], R[4])), DropColumn(TABLE, "k3"), RestoreColumn(TABLE, "k3"))
    assert [row(issue, number)[3] for number in (2, 3)] == ["近期", "近期"]


def test_a_column_comes_back_apart_if_there_is_text_now(issue, do):
    do(FillDown(TABLE, "k3", (R[2], R[4])), DropColumn(TABLE, "k3"))
    do(FixText(Address(TABLE, R[4], "k3"), HEAD, HEAD, "", "远期", "n1"), RestoreColumn(TABLE, "k3"))
    assert [row(issue, number)[3] for number in (2, 3)] == ["近期", "远期"]


def test_a_column_that_is_shown_is_brought_back_unchanged(issue, do):
    before_it = grid(issue, TABLE)
    do(RestoreColumn(TABLE, "k2"))
    assert grid(issue, TABLE) == before_it


def test_a_table_keeps_a_column(do, refused):
    do(DropColumn(TABLE, "k0"), DropColumn(TABLE, "k1"), DropColumn(TABLE, "k2"))
    refused(DropColumn(TABLE, "k3"), "keeps at least one row and one column")
    refused(MoveColumn(TABLE, "k1", ""), "brought back before")


def test_a_column_moves_with_its_fillings(issue, do):
    do(MoveColumn(TABLE, "k2", "k0"))
    assert row(issue, 0) == ["责任单位", "序号", "任务", "备注"]
    assert [row(issue, number)[0] for number in (1, 2)] == ["市水利局"] * 2
    assert row(issue, 4) == ["二、其他"] * 4


def test_merged_columns_join_their_cells(issue, do):
    do(SetMark(Address(TABLE, "", "k1"), MarkKind.CHECKED), MergeColumns(TABLE, "k0", "k1", "\n"))
    assert [row(issue, number)[0] for number in (0, 1, 4, 6)] == ["序号\n任务", "1\n清淤\n护岸", "二、其他", "合计\n4"]
    assert len(issue.table(TABLE).columns) == 3
    assert [mark.kind for mark in issue.table(TABLE).columns[0].marks] == [MarkKind.CHECKED]


def test_the_cells_of_dropped_rows_are_merged_with_their_column(issue, do):
    do(MergeColumns(TABLE, "k0", "k1"))
    assert issue.table(TABLE).rows[3].cells[0].text == "序号任务"


def test_a_column_is_not_merged_over_a_merged_cell_that_reaches_beyond_it(do, refused):
    do(MergeCells(TABLE, R[6], "k2", 1, 2))
    refused(MergeColumns(TABLE, "k1", "k2"), "merged cell is in the way")
    refused(MergeColumns(TABLE, "k0", "k2"), "do not follow each other")


def test_a_split_column_gives_the_named_texts_to_the_next(issue, do):
    cut = before(Address(TABLE, R[6], "k1"), 3)
    do(SplitColumn(TABLE, "k1", "new", ((R[6], cut), (R[4], HEAD))))
    assert row(issue, 5) == ["4", "宣传 ", "样本县融媒体中心", "", ""]
    assert row(issue, 3) == ["3", "", "巡河", "市住建局", ""]
    assert row(issue, 4) == ["二、其他"] * 5


def test_a_role_is_set_and_guessed_again(issue, do):
    do(SetColumnRole(TABLE, "k2", ColumnRole.LEAD))
    assert issue.table(TABLE).columns[2].role is ColumnRole.LEAD
    do(SetColumnRole(TABLE, "k2", None))
    assert issue.table(TABLE).columns[2].role is None


def test_the_cells_of_some_rows_are_reordered(issue, do):
    do(ReorderColumns(TABLE, (R[3], R[4], R[6]), ("k1", "k2", "k0")))
    assert row(issue, 3) == ["巡河", "市住建局", "3", ""]
    assert row(issue, 5) == ["宣传 样本县融媒体中心", "", "4", ""]
    assert issue.table(TABLE).rows[3].cells[2].text == "序号"
    assert row(issue, 0) == ["序号", "任务", "责任单位", "备注"]


def test_fillings_within_the_rows_are_reordered_too(issue, do):
    do(ReorderColumns(TABLE, (R[1], R[2]), ("k2", "k1")))
    assert [row(issue, number)[1:3] for number in (1, 2)] == [["市水利局", "清淤\n护岸"], ["市水利局", "绿化"]]


@pytest.mark.parametrize(
    ("rows", "columns", "match"),
    [
        ((R[1],), ("k2", "k1"), "merged cell is in the way"),
        ((R[5],), ("k1", "k0"), "merged cell is in the way"),
        ((R[4],), ("k1", "k1"), "once each"),
        ((R[4],), ("k1", "k9"), "not there any more"),
        (("gone",), ("k1", "k0"), "not there any more"),
    ],
)
def test_merged_cells_are_not_torn_apart(refused, rows, columns, match):
    refused(ReorderColumns(TABLE, rows, columns), match)
