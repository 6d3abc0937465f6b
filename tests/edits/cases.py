"""An example of every kind of correction on the sample issue, with what must be done before it."""

from dataclasses import dataclass

from gazdesk.edits.attributions import AddAttribution, ChangeAttribution, RemoveAttribution, SetAttributionItem
from gazdesk.edits.base import Correction
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
from gazdesk.edits.dissolving import Dissolution, DissolveTable
from gazdesk.edits.fields import ClearField, SetField
from gazdesk.edits.making import Cut, MakeTable, NewCell, NewRow
from gazdesk.edits.notes import AddComment, ClearMark, Dismiss, RemoveComment, SetMark, SetReview, Undismiss
from gazdesk.edits.remaking import RemakeRows
from gazdesk.edits.rows import DropRows, InsertRow, MergeRows, MoveRow, SetHeaderRows, SetRowKind, SplitRow
from gazdesk.edits.shapes import JoinTables, SplitTable, UndoJoin
from gazdesk.edits.structure import MergeBlocks, MoveBlock, SetBoundary, SetKind, SetLabel, SetLevel, SplitBlock
from gazdesk.edits.text import FixText
from gazdesk.model.blocks import Address, Attribution, Boundary
from gazdesk.model.issue import ISSUE, Issue
from gazdesk.model.kinds import (
    AttributionRole,
    BlockKind,
    BoundaryKind,
    ColumnRole,
    FixReason,
    MarkKind,
    ReviewState,
    RowKind,
)
from gazdesk.model.pieces import place_after, place_before
from tests.edits.sample import block_of, reading, sample

ISSUE_ = Issue(sample())
TASK, AND, WORDS, LINES, LAST = (block_of(ISSUE_, text) for text in ("一、治理", "（续）", "more", "甲", "丙丁"))
TITLE = block_of(ISSUE_, "关于")
TABLE, SECOND = (block.id for block in ISSUE_ if block.table)
R = [row.id for row in ISSUE_.table(TABLE).rows]
S = [row.id for row in ISSUE_.table(SECOND).rows]
CELL = Address(TABLE, R[1], "k1")


@dataclass(frozen=True)
class Case:
    """A correction, and the corrections before it."""

    correction: Correction
    before: tuple[Correction, ...] = ()

    def __str__(self):
        return self.correction.kind


def before(address, offset):
    return place_before(ISSUE_.pieces(address), offset)


def fix(address, seen, text, reason=FixReason.TRANSCRIPTION, identity="new"):
    """Return the fix of the first occurrence of a text in an owner of the sample."""
    pieces = ISSUE_.pieces(address)
    at = "".join(piece.text for piece in pieces).index(seen)
    start, end = place_before(pieces, at), place_after(pieces, at + len(seen))
    return FixText(address, start, end, seen, text, identity, reason)


def case(correction, *earlier):
    return Case(correction, earlier)


CASES = [
    # structure
    case(SplitBlock(TASK.id, before(TASK.address, 20), "new")),
    case(MergeBlocks(AND.id, WORDS.id)),
    case(MoveBlock(LAST.id, TASK.id)),
    case(MoveBlock(TASK.id, "")),
    case(SetKind(WORDS.id, BlockKind.NOTE)),
    case(SetLevel(TASK.id, 2)),
    case(SetLabel(TASK.id, "二、")),
    case(SetBoundary(LAST.id, Boundary(BoundaryKind.ATTACHMENT, 1))),
    case(SetBoundary(TITLE.id, None)),
    # text
    case(fix(TASK.address, "河道", "河湖")),
    case(fix(TASK.address, "市水利局", "")),
    case(fix(TASK.address, "河道", "河湖", FixReason.ORIGINAL)),
    case(fix(CELL, "护", "堤")),
    # rows
    case(InsertRow(TABLE, R[1], "new")),
    case(InsertRow(TABLE, "", "new")),
    case(DropRows(TABLE, (R[1], R[4]))),
    case(SetRowKind(TABLE, (R[3],), RowKind.BODY)),
    case(SetHeaderRows(TABLE, 2)),
    case(MoveRow(TABLE, R[1], R[6])),
    case(MergeRows(TABLE, R[2], R[4])),
    case(SplitRow(TABLE, R[1], "new", (("k1", before(CELL, 3)),))),
    # columns
    case(InsertColumn(TABLE, "k0", "new")),
    case(DropColumn(TABLE, "k0")),
    case(RestoreColumn(TABLE, "k0"), DropColumn(TABLE, "k0")),
    case(MoveColumn(TABLE, "k1", "")),
    case(MergeColumns(TABLE, "k0", "k1")),
    case(SplitColumn(TABLE, "k1", "new", ((R[6], before(Address(TABLE, R[6], "k1"), 3)),))),
    case(SetColumnRole(TABLE, "k2", ColumnRole.LEAD)),
    case(ReorderColumns(TABLE, (R[4], R[6]), ("k2", "k1"))),
    # cells
    case(MergeCells(TABLE, R[1], "k0", 2, 2)),
    case(SplitCells(TABLE, R[5], "k2")),
    case(ShiftCells(TABLE, R[6], "k0", Direction.RIGHT, 2)),
    case(ShiftCells(TABLE, R[6], "k1", Direction.LEFT), ShiftCells(TABLE, R[6], "k0", Direction.RIGHT, 1)),
    case(ShiftCells(TABLE, R[4], "k3", Direction.UP), fix(Address(TABLE, R[2], "k3"), "近期", "", identity="x")),
    case(MoveCells(TABLE, (CellMove(R[6], "k0", R[2], "k3"), CellMove(R[2], "k3", R[6], "k3")))),
    case(SplitCellAt(TABLE, R[6], "k1", before(Address(TABLE, R[6], "k1"), 3))),
    case(FillDown(TABLE, "k3", (R[2], R[4]))),
    case(Unfill(TABLE, R[2], "k2")),
    # shapes
    case(JoinTables(TABLE, SECOND, (("k0", "k0"), ("k1", "k2"), ("k2", "k1"), ("k3", "new")))),
    case(SplitTable(TABLE, R[2], "new")),
    case(UndoJoin(TABLE, R[3], "new")),
    case(
        MakeTable(
            (LINES.id, LAST.id),
            ("k0", "k1"),
            (NewRow("n1", (NewCell((0,), 2, 1), NewCell((3,)))), NewRow("n2", (NewCell(), NewCell((2, 1))))),
            (Cut(LINES.id, before(LINES.address, 2)), Cut(LAST.id, before(LAST.address, 1))),
        )
    ),
    case(
        MakeTable(
            (SECOND, LINES.id),
            ("k0", "k1", "k2"),
            (
                NewRow("n1", (NewCell((0,)), NewCell((1, 4)), NewCell((2,))), RowKind.HEADER),
                NewRow("n2", (NewCell((3,), 1, 2), NewCell(), NewCell((8,)))),
                NewRow("n3", (NewCell((7, 6)), NewCell((5,)), NewCell((9,))), RowKind.DROPPED),
            ),
            (Cut(LINES.id, before(LINES.address, 2)),),
            joint="",
        ),
        SetMark(Address(SECOND, S[1]), MarkKind.GARBLED),
        AddAttribution(SECOND, Attribution(S[1], row=S[1])),
    ),
    case(
        RemakeRows(
            TABLE,
            (R[4], R[5], R[6]),
            (
                NewRow("n1", (NewCell((3,), 1, 4), NewCell(), NewCell(), NewCell()), RowKind.SECTION),
                NewRow("n2", (NewCell((0,)), NewCell((1,)), NewCell((2,)), NewCell())),
                NewRow("n3", (NewCell((4,)), NewCell((5,)), NewCell((6,)), NewCell())),
            ),
            (before(Address(TABLE, R[6], "k1"), 3),),
        ),
        SetMark(Address(TABLE, R[6]), MarkKind.GARBLED),
        AddAttribution(TABLE, Attribution(R[6], row=R[6])),
    ),
    case(DissolveTable(TABLE, "new")),
    case(DissolveTable(TABLE, "new", Dissolution.CELLS), DropColumn(TABLE, "k0")),
    # attributions
    case(AddAttribution(WORDS.id, Attribution("new", (reading(WORDS, "words", AttributionRole.LEADERS),), "1"))),
    case(AddAttribution(TABLE, Attribution(R[1], row=R[1])), RemoveAttribution(TABLE, R[1])),
    case(ChangeAttribution(TASK.id, "a1", AttributionRole.LEAD, ("市发改委",))),
    case(ChangeAttribution(TABLE, R[1], AttributionRole.DEADLINE, ("6月",))),
    case(SetAttributionItem(TASK.id, "a1", "1")),
    case(RemoveAttribution(TASK.id, "a1")),
    case(RemoveAttribution(TABLE, R[1])),
    # fields
    case(SetField(TITLE.id, "date", "2022-03-22")),
    case(SetField(ISSUE, "year", "二〇二二")),
    case(ClearField(ISSUE, "year"), SetField(ISSUE, "year", "2022")),
    # notes
    case(SetMark(Address(WORDS.id), MarkKind.GARBLED, "看原件")),
    case(SetMark(Address(TABLE, R[1]), MarkKind.GARBLED)),
    case(SetMark(Address(TABLE, "", "k1"), MarkKind.CHECKED)),
    case(SetMark(CELL, MarkKind.DOUBTFUL)),
    case(ClearMark(Address(TASK.id), MarkKind.DOUBTFUL)),
    case(AddComment(TASK.id, "new", "请核")),
    case(RemoveComment(TITLE.id, "c1")),
    case(SetReview(ISSUE, ReviewState.DONE)),
    case(SetReview(TITLE.id, ReviewState.IN_PROGRESS)),
    case(Dismiss("rule|b0", "无误")),
    case(Undismiss("rule|b0"), Dismiss("rule|b0", "")),
]
