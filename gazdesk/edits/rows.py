"""Corrections of the rows of a table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from gazdesk.edits.base import correction
from gazdesk.edits.grid import Grid
from gazdesk.edits.grid_cells import COLUMN, ROW
from gazdesk.edits.tables import TableCorrection
from gazdesk.errors import CorrectionRefused
from gazdesk.model.annotations import united_marks
from gazdesk.model.kinds import LIVE_ROWS, RowKind
from gazdesk.model.pieces import Place


@correction
@dataclass(frozen=True, slots=True)
class InsertRow(TableCorrection):
    """Insert an empty row `row` after another, or first (""); within a merged cell it becomes part of it."""

    kind: ClassVar[str] = "insert_row"

    block: str
    after_row: str
    row: str

    def change(self, grid: Grid) -> None:
        """Insert the row."""
        grid.insert(ROW, self.after_row, self.row)


@correction
@dataclass(frozen=True, slots=True)
class DropRows(TableCorrection):
    """Take rows out of the grid; they stay in the table, and `SetRowKind` brings them back.

    What a merged cell holds stays with those of its rows that are still shown.
    """

    kind: ClassVar[str] = "drop_rows"

    block: str
    rows: tuple[str, ...]

    def change(self, grid: Grid) -> None:
        """Drop the rows; refused if none would be left."""
        set_kinds(grid, self.rows, RowKind.DROPPED)


@correction
@dataclass(frozen=True, slots=True)
class SetRowKind(TableCorrection):
    """Say what rows are; dropped rows and repeated headers are brought back by giving them a kind that is shown."""

    kind: ClassVar[str] = "set_row_kind"

    block: str
    rows: tuple[str, ...]
    row_kind: RowKind

    def change(self, grid: Grid) -> None:
        """Set the kind; refused if no row would be left, or one with text came to lie within a merged cell."""
        set_kinds(grid, self.rows, self.row_kind)


def set_kinds(grid: Grid, rows: tuple[str, ...], kind: RowKind) -> None:
    """Set the kind of rows; those that are shown again bring back what they had merged."""
    grid.known(ROW, *rows)
    hidden = {row for row in rows if not grid.rows[row].live}
    for row in rows:
        grid.rows[row] = replace(grid.rows[row], kind=kind)
    if not grid.live(ROW):
        raise CorrectionRefused("A table keeps at least one row and one column.")
    if kind in LIVE_ROWS:
        grid.lift([row for row in grid.order[ROW] if row in hidden], grid.live(COLUMN))


@correction
@dataclass(frozen=True, slots=True)
class SetHeaderRows(TableCorrection):
    """Let the first `count` shown rows be the header, and no other row."""

    kind: ClassVar[str] = "set_header_rows"

    block: str
    count: int

    def change(self, grid: Grid) -> None:
        """Set the header; refused if there are not so many rows."""
        live = grid.live(ROW)
        if not 0 <= self.count <= len(live):
            raise CorrectionRefused("The table has no {count} rows for its header.", count=self.count)
        for index, row in enumerate(live):
            if index < self.count:
                grid.rows[row] = replace(grid.rows[row], kind=RowKind.HEADER)
            elif grid.rows[row].kind is RowKind.HEADER:
                grid.rows[row] = replace(grid.rows[row], kind=RowKind.BODY)


@correction
@dataclass(frozen=True, slots=True)
class MoveRow(TableCorrection):
    """Move a row before another, or last ("")."""

    kind: ClassVar[str] = "move_row"

    block: str
    row: str
    before: str

    def change(self, grid: Grid) -> None:
        """Move the row; refused for one with text into a merged cell."""
        grid.known(ROW, self.row)
        pass_seam(grid, self.row)
        grid.move(ROW, self.row, self.before)


def pass_seam(grid: Grid, row: str) -> None:
    """Let the seam at a row that goes away stay where it is, at the next row."""
    if not grid.rows[row].seam:
        return
    grid.rows[row] = replace(grid.rows[row], seam=False)
    after = grid.order[ROW][grid.order[ROW].index(row) + 1 :]
    if after:
        grid.rows[after[0]] = replace(grid.rows[after[0]], seam=True)


@correction
@dataclass(frozen=True, slots=True)
class MergeRows(TableCorrection):
    """Merge a row into the one shown before it, cell by cell; the first keeps its kind.

    `joint` stands between two texts where layout can show it; "" continues the text.
    """

    kind: ClassVar[str] = "merge_rows"

    block: str
    first: str
    second: str
    joint: str = ""

    def change(self, grid: Grid) -> None:
        """Merge the rows; refused if they do not follow each other."""
        first, second = grid.run(ROW, (self.first, self.second))
        pass_seam(grid, second)
        marks = united_marks(grid.rows[first].marks, grid.rows[second].marks)
        grid.rows[first] = replace(grid.rows[first], marks=marks)
        grid.fold(ROW, first, second, self.joint)
        grid.merged[second] = first


@correction
@dataclass(frozen=True, slots=True)
class SplitRow(TableCorrection):
    """Split a row: of each column named in `cuts` what stands behind the place goes to `new_row`, below it.

    HEAD as the place moves a whole cell.
    """

    kind: ClassVar[str] = "split_row"

    block: str
    row: str
    new_row: str
    cuts: tuple[tuple[str, Place], ...]

    def change(self, grid: Grid) -> None:
        """Split the row; refused if one of the two had no text."""
        grid.split(ROW, self.row, self.new_row, dict(self.cuts))
        old = grid.rows[self.row]
        grid.rows[self.new_row] = replace(grid.rows[self.new_row], kind=old.kind, marks=old.marks)
