"""Corrections of cells: merged and split, shifted and moved, filled down."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NamedTuple

from gazdesk.edits.base import correction
from gazdesk.edits.grid import Grid, Region
from gazdesk.edits.grid_cells import COLUMN, ROW, Key
from gazdesk.edits.tables import TableCorrection
from gazdesk.errors import CorrectionRefused
from gazdesk.model.pieces import Place
from gazdesk.model.tables import Cell


@correction
@dataclass(frozen=True, slots=True)
class MergeCells(TableCorrection):
    """Merge the cells of `row_span` by `column_span` shown rows and columns, from `row` and `column` on.

    Their texts are put together in reading order, `joint` between two where layout can show it.
    """

    kind: ClassVar[str] = "merge_cells"

    block: str
    row: str
    column: str
    row_span: int
    column_span: int
    joint: str = "\n"

    def change(self, grid: Grid) -> None:
        """Merge the cells; refused beyond the grid and across the edge of another merged cell."""
        rows = _stretch(grid, ROW, self.row, self.row_span)
        columns = _stretch(grid, COLUMN, self.column, self.column_span)
        grid.merge(rows, columns, self.joint)


def _stretch(grid: Grid, axis: int, first: str, count: int) -> list[str]:
    grid.shown(axis, first)
    live = grid.live(axis)
    start = live.index(first)
    if count < 1 or start + count > len(live):
        raise CorrectionRefused("A merged cell cannot reach out of the table.")
    return live[start : start + count]


@correction
@dataclass(frozen=True, slots=True)
class SplitCells(TableCorrection):
    """Split the merged cell that covers a row and column into its cells; the text stays in the first."""

    kind: ClassVar[str] = "split_cells"

    block: str
    row: str
    column: str

    def change(self, grid: Grid) -> None:
        """Split the merged cell; refused if there is none."""
        grid.dissolve(_merged(grid, self.row, self.column))


def _merged(grid: Grid, row: str, column: str) -> Region:
    grid.shown(ROW, row)
    grid.shown(COLUMN, column)
    region = grid.region_at((row, column))
    if region is None:
        raise CorrectionRefused("The cell is not a merged one.")
    return region


@correction
@dataclass(frozen=True, slots=True)
class FillDown(TableCorrection):
    """Let the value of a column in the first of some rows hold for the other ones too: one cell that spans them.

    `rows` follow each other; the cells below the first are empty.
    """

    kind: ClassVar[str] = "fill_down"

    block: str
    column: str
    rows: tuple[str, ...]

    def change(self, grid: Grid) -> None:
        """Fill the rows; refused over text, which is merged instead."""
        rows = grid.run(ROW, self.rows)
        grid.shown(COLUMN, self.column)
        above = grid.region_at((rows[0], self.column))
        columns = [each for each in grid.live(COLUMN) if above and each in above.lines[COLUMN]] or [self.column]
        below = [(row, column) for row in rows[1:] for column in columns]
        if any(grid.region_at(key) not in (None, above) or grid.cells[key].text for key in below):
            raise CorrectionRefused("Only empty cells are filled.")
        if above:
            above.lines[ROW].update(rows)
        else:
            grid.merge(rows, columns, "")


@correction
@dataclass(frozen=True, slots=True)
class Unfill(TableCorrection):
    """Let the value of a cell that spans rows hold for the first of them only; the others become empty."""

    kind: ClassVar[str] = "unfill"

    block: str
    row: str
    column: str

    def change(self, grid: Grid) -> None:
        """Take the filling back; refused if the cell spans no rows."""
        region = _merged(grid, self.row, self.column)
        if len(region.lines[ROW]) == 1:
            raise CorrectionRefused("The cell is not filled from another row.")
        first = next(row for row in grid.live(ROW) if row in region.lines[ROW])
        region.lines[ROW].intersection_update({first})


class Direction(StrEnum):
    """Where cells are shifted to."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


@correction
@dataclass(frozen=True, slots=True)
class ShiftCells(TableCorrection):
    """Shift a cell and those behind it by `count` places over empty ones, which come to stand where the cells were.

    To the left or right the cells behind it in its row move with it; up or down those below it in its column, as far
    as the rows are of the same kind. The empty cells are those before it (left, up) or at the far end (right, down).
    """

    kind: ClassVar[str] = "shift_cells"

    block: str
    row: str
    column: str
    direction: Direction
    count: int = 1

    def change(self, grid: Grid) -> None:
        """Shift the cells; refused over text and through merged cells."""
        lane = self._lane(grid)
        start = lane.index((self.row, self.column))
        if self.direction in (Direction.RIGHT, Direction.DOWN):
            grid.rotate(lane[start:], self.count)
        elif 0 < self.count <= start:
            grid.rotate(lane[start - self.count :][::-1], self.count)
        else:
            raise CorrectionRefused("There is no room to shift the cells by {count}.", count=self.count)

    def _lane(self, grid: Grid) -> list[Key]:
        grid.shown(ROW, self.row)
        grid.shown(COLUMN, self.column)
        if self.direction in (Direction.LEFT, Direction.RIGHT):
            return [(self.row, column) for column in grid.live(COLUMN)]
        rows = grid.live(ROW)
        at = rows.index(self.row)
        ends = [index for index, row in enumerate(rows) if grid.rows[row].kind is not grid.rows[self.row].kind]
        first = max((index + 1 for index in ends if index < at), default=0)
        last = min((index for index in ends if index > at), default=len(rows))
        return [(row, self.column) for row in rows[first:last]]


@correction
@dataclass(frozen=True, slots=True)
class SplitCellAt(TableCorrection):
    """Split the text of a cell at a place: what stands behind it goes to the next cell of the row.

    If that one holds text, it and those behind it first move on, up to the next empty cell: two cells that were glued
    left their row one short.
    """

    kind: ClassVar[str] = "split_cell_at"

    block: str
    row: str
    column: str
    place: Place

    def change(self, grid: Grid) -> None:
        """Split the text; refused where there is no empty cell behind it, and through merged cells."""
        grid.shown(ROW, self.row)
        grid.shown(COLUMN, self.column)
        columns = grid.live(COLUMN)
        lane = [(self.row, column) for column in columns[columns.index(self.column) :]]
        empty = next((index for index, each in enumerate(lane) if index and not grid.cells[each].text), None)
        if empty is None:
            raise CorrectionRefused("There is no empty cell behind it to take the text.")
        grid.refuse_regions(lane[: empty + 1])
        left, right = grid.cut(grid.cells[lane[0]], self.place)
        if not left.text or not right.text:
            raise CorrectionRefused("A cell is split within its text, not at its end.")
        if empty > 1:
            grid.rotate(lane[1 : empty + 1], 1)
        grid.cells[lane[0]] = left
        grid.put_into(lane[1], right, "")


class CellMove(NamedTuple):
    """Where the content of a cell goes: ids of a row and a column, and of those that take it."""

    row: str
    column: str
    to_row: str
    to_column: str


@correction
@dataclass(frozen=True, slots=True)
class MoveCells(TableCorrection):
    """Move the contents of cells to others, all at once; what takes one is empty, or gives its own away too.

    What was struck in a cell that is empty now stays with it.
    """

    kind: ClassVar[str] = "move_cells"

    block: str
    moves: tuple[CellMove, ...]

    def change(self, grid: Grid) -> None:
        """Move the contents; refused over text, to or from merged cells, and if a cell is named twice."""
        sources = [(move.row, move.column) for move in self.moves]
        targets = [(move.to_row, move.to_column) for move in self.moves]
        if not self.moves or any(len(set(each)) < len(each) for each in (sources, targets)):
            raise CorrectionRefused("Each cell is moved once, and takes one other.")
        grid.shown(ROW, *(row for row, _ in (*sources, *targets)))
        grid.shown(COLUMN, *(column for _, column in (*sources, *targets)))
        grid.refuse_regions((*sources, *targets))
        contents = [grid.cells[source] for source in sources]
        grid.cells.update((source, Cell()) for source in sources)
        if any(grid.cells[target].text for target in targets):
            raise CorrectionRefused("Cells can only be moved to empty ones.")
        for target, content in zip(targets, contents, strict=True):
            grid.put_into(target, content, "")
