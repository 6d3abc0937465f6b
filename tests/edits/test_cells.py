"""Cells: merged and split, shifted, filled down and unfilled, split at a place."""

import pytest

from gazdesk.edits.cells import (
    CellMove,
    Direction,
    FillDown,
    MergeCells,
    MoveCells,
    ShiftCells,
    SplitCellAt,
    SplitCells,
    Unfill,
)
from gazdesk.edits.columns import DropColumn
from gazdesk.edits.notes import SetMark
from gazdesk.edits.rows import DropRows, InsertRow
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import FixReason, MarkKind
from gazdesk.model.pieces import Place
from tests.edits.cases import CELL, TABLE, R, before, fix
from tests.edits.sample import grid

LEFT, RIGHT, UP, DOWN = Direction.LEFT, Direction.RIGHT, Direction.UP, Direction.DOWN
GLUED = Address(TABLE, R[6], "k1")


def column(issue, number):
    return [row[number] for row in grid(issue, TABLE)]


def test_merged_cells_hold_their_texts_line_by_line(issue, do):
    do(MergeCells(TABLE, R[1], "k0", 2, 2))
    assert grid(issue, TABLE)[1:3] == [
        ["1\n清淤\n护岸\n2\n绿化"] * 2 + ["市水利局", ""],
        ["1\n清淤\n护岸\n2\n绿化"] * 2 + ["市水利局", "近期"],
    ]


def test_merged_cells_take_in_others_whole(issue, do, refused):
    refused(MergeCells(TABLE, R[2], "k1", 1, 2), "reaches out of the cells")
    do(MergeCells(TABLE, R[1], "k2", 3, 1, ""))
    assert column(issue, 2)[1:4] == ["市水利局市住建局"] * 3


def test_only_what_is_shown_is_merged(issue, do):
    do(DropColumn(TABLE, "k1"), SplitCells(TABLE, R[1], "k2"), MergeCells(TABLE, R[2], "k0", 2, 2, ""))
    assert grid(issue, TABLE)[2:4] == [["2 3市住建局", "2 3市住建局", "近期"], ["2 3市住建局", "2 3市住建局", ""]]
    assert issue.table(TABLE).rows[3].cells[0].text == "序号"


def test_marks_and_annotations_of_merged_cells_are_united(issue, do):
    do(SetMark(CELL, MarkKind.DOUBTFUL), fix(CELL, "淤", "於", FixReason.ORIGINAL))
    do(MergeCells(TABLE, R[1], "k0", 1, 2))
    cell = issue.cell(Address(TABLE, R[1], "k0"))[2]
    assert [mark.kind for mark in cell.marks] == [MarkKind.DOUBTFUL]
    assert [note.meant for note in cell.originals] == ["於"]


@pytest.mark.parametrize("spans", [(0, 1), (1, 0), (8, 1), (1, 5), (-1, 1)])
def test_cells_are_merged_within_the_table(refused, spans):
    refused(MergeCells(TABLE, R[0], "k0", *spans), "reach out of the table")


@pytest.mark.parametrize("place", [(R[1], "k2"), (R[2], "k2")])
def test_a_split_cell_keeps_its_text_in_the_first(issue, do, place):
    do(SplitCells(TABLE, *place))
    assert column(issue, 2)[1:3] == ["市水利局", ""]


@pytest.mark.parametrize("cls", [SplitCells, Unfill])
def test_only_a_merged_cell_is_split(refused, cls):
    refused(cls(TABLE, R[1], "k0"), "not a merged one")
    refused(cls(TABLE, "gone", "k0"), "not there any more")
    refused(cls(TABLE, R[1], "gone"), "not there any more")


def test_a_value_is_filled_down_and_taken_back(issue, do, refused):
    do(FillDown(TABLE, "k3", (R[2], R[4])))
    assert column(issue, 3)[2:4] == ["近期", "近期"]
    refused(FillDown(TABLE, "k1", (R[2], R[4])), "Only empty cells")
    do(Unfill(TABLE, R[4], "k3"))
    assert column(issue, 3)[2:4] == ["近期", ""]


def test_a_filling_is_carried_on(issue, do):
    do(InsertRow(TABLE, R[2], "new"), FillDown(TABLE, "k2", (R[2], "new")))
    assert column(issue, 2)[1:4] == ["市水利局"] * 3


def test_what_spans_columns_is_filled_down_whole_and_unfilled(issue, do, refused):
    do(InsertRow(TABLE, R[5], "new"))
    refused(Unfill(TABLE, R[5], "k1"), "not filled from another row")
    do(FillDown(TABLE, "k1", (R[5], "new")))
    assert grid(issue, TABLE)[5] == ["二、其他"] * 4
    do(Unfill(TABLE, "new", "k3"))
    assert grid(issue, TABLE)[4:6] == [["二、其他"] * 4, [""] * 4]


def test_what_spans_columns_is_filled_over_empty_cells_only(refused):
    refused(FillDown(TABLE, "k3", (R[5], R[6])), "Only empty cells")


def test_rows_to_fill_follow_each_other(do, refused):
    refused(FillDown(TABLE, "k3", (R[2], R[6])), "do not follow each other")
    refused(FillDown(TABLE, "k3", ()), "at least one")
    do(DropRows(TABLE, (R[4],)))
    refused(FillDown(TABLE, "k3", (R[2], R[4])), "brought back before")


@pytest.mark.parametrize(
    ("start", "direction", "count", "expected"),
    [
        ("k0", RIGHT, 1, ["", "4", "宣传 样本县融媒体中心", ""]),
        ("k0", RIGHT, 2, ["", "", "4", "宣传 样本县融媒体中心"]),
        ("k1", RIGHT, 2, ["4", "", "", "宣传 样本县融媒体中心"]),
    ],
)
def test_cells_are_shifted_to_the_right(issue, do, start, direction, count, expected):
    do(ShiftCells(TABLE, R[6], start, direction, count))
    assert grid(issue, TABLE)[5] == expected


def test_shifted_back_the_row_is_as_before(issue, do):
    before_it = grid(issue, TABLE)
    do(ShiftCells(TABLE, R[6], "k0", RIGHT, 2), ShiftCells(TABLE, R[6], "k2", LEFT, 2))
    assert grid(issue, TABLE) == before_it


def test_cells_are_shifted_down_as_far_as_rows_are_alike(issue, do):
    do(fix(Address(TABLE, R[4], "k1"), "巡河", "", identity="x"), ShiftCells(TABLE, R[1], "k1", DOWN))
    assert column(issue, 1) == ["任务", "", "清淤\n护岸", "绿化", "二、其他", "宣传 样本县融媒体中心", "4"]
    do(ShiftCells(TABLE, R[2], "k1", UP))
    assert column(issue, 1)[1:4] == ["清淤\n护岸", "绿化", ""]


@pytest.mark.parametrize(
    ("place", "direction", "count", "match"),
    [
        ((R[6], "k0"), RIGHT, 3, "over empty ones"),
        ((R[6], "k0"), RIGHT, 4, "no room"),
        ((R[6], "k1"), RIGHT, 0, "no room"),
        ((R[6], "k1"), LEFT, 1, "over empty ones"),
        ((R[6], "k1"), LEFT, 2, "no room"),
        ((R[6], "k1"), LEFT, -1, "no room"),
        ((R[4], "k0"), UP, 1, "over empty ones"),
        ((R[1], "k0"), DOWN, 1, "over empty ones"),
        ((R[4], "k2"), UP, 1, "merged cell is in the way"),
        ((R[1], "k0"), RIGHT, 1, "merged cell is in the way"),
        ((R[3], "k0"), RIGHT, 1, "brought back before"),
    ],
)
def test_cells_are_shifted_over_empty_ones_only(refused, place, direction, count, match):
    refused(ShiftCells(TABLE, *place, direction, count), match)


def test_a_glued_cell_gives_its_second_text_to_the_next(issue, do):
    do(SplitCellAt(TABLE, R[6], "k1", before(GLUED, 3)))
    assert grid(issue, TABLE)[5] == ["4", "宣传 ", "样本县融媒体中心", ""]
    do(SplitCellAt(TABLE, R[6], "k1", before(GLUED, 1)))
    assert grid(issue, TABLE)[5] == ["4", "宣", "传 ", "样本县融媒体中心"]


@pytest.mark.parametrize(
    ("place", "at", "match"),
    [
        ((R[2], "k1"), Place("", 0), "no empty cell|merged cell"),
        ((R[0], "k1"), Place("", 0), "no empty cell"),
        ((R[6], "k1"), before(GLUED, 0), "not at its end"),
        ((R[6], "k1"), Place("gone", 0), "place to split at"),
    ],
)
def test_a_cell_is_split_where_there_is_room(refused, place, at, match):
    refused(SplitCellAt(TABLE, *place, at), match)


def test_cells_change_places_with_all_that_they_hold(issue, do):
    do(SetMark(CELL, MarkKind.DOUBTFUL), SplitCells(TABLE, R[1], "k2"))
    there = Address(TABLE, R[2], "k3")
    do(MoveCells(TABLE, (CellMove(CELL.row, CELL.column, *there[1:]), CellMove(*there[1:], CELL.row, CELL.column))))
    assert (issue.cell(CELL)[2].text, issue.cell(there)[2].text) == ("近期", "清淤\n护岸")
    assert [mark.kind for mark in issue.cell(there)[2].marks] == [MarkKind.DOUBTFUL]


def test_cells_are_moved_once_to_empty_places_and_not_through_merged_ones(issue, refused):
    refused(MoveCells(TABLE, (CellMove(R[1], "k0", R[2], "k0"),)), "only be moved to empty ones")
    refused(MoveCells(TABLE, (CellMove(R[1], "k0", R[2], "k2"),)), "A merged cell is in the way")
    refused(MoveCells(TABLE, (CellMove(R[1], "k0", R[6], "k2"), CellMove(R[1], "k0", R[6], "k3"))), "moved once")
    refused(MoveCells(TABLE, ()), "moved once")
