"""Corrections of the columns of a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from gazdesk.edits.base import correction
from gazdesk.edits.grid import Grid
from gazdesk.edits.grid_cells import COLUMN, ROW
from gazdesk.edits.tables import TableCorrection
from gazdesk.errors import CorrectionRefused
from gazdesk.model.annotations import united_marks
from gazdesk.model.kinds import ColumnRole
from gazdesk.model.pieces import Place


@correction
@dataclass(frozen=True, slots=True)
class InsertColumn(TableCorrection):
    """Insert an empty column `column` after another, or first (""); within a merged cell it becomes part of it."""

    kind: ClassVar[str] = "insert_column"

    block: str
    after: str
    column: str

    def change(self, grid: Grid) -> None:
        """Insert the column."""
        grid.insert(COLUMN, self.after, self.column)


@correction
@dataclass(frozen=True, slots=True)
class DropColumn(TableCorrection):
    """Take a column out of the grid; it stays in the table, and `RestoreColumn` brings it back.

    What a merged cell holds stays with those of its columns that are still shown.
    """

    kind: ClassVar[str] = "drop_column"

    block: str
    column: str

    def change(self, grid: Grid) -> None:
        """Drop the column; refused if none would be left."""
        grid.known(COLUMN, self.column)
        grid.columns[self.column] = replace(grid.columns[self.column], dropped=True)
        if not grid.live(COLUMN):
            raise CorrectionRefused("A table keeps at least one row and one column.")


@correction
@dataclass(frozen=True, slots=True)
class RestoreColumn(TableCorrection):
    """Bring a dropped column back."""

    kind: ClassVar[str] = "restore_column"

    block: str
    column: str

    def change(self, grid: Grid) -> None:
        """Bring the column back; refused if its text came to lie within a merged cell."""
        grid.known(COLUMN, self.column)
        if grid.columns[self.column].dropped:
            grid.columns[self.column] = replace(grid.columns[self.column], dropped=False)
            grid.lift(grid.live(ROW), [self.column])


@correction
@dataclass(frozen=True, slots=True)
class MoveColumn(TableCorrection):
    """Move a column before another, or last ("")."""

    kind: ClassVar[str] = "move_column"

    block: str
    column: str
    before: str

    def change(self, grid: Grid) -> None:
        """Move the column; refused for one with text into a merged cell."""
        grid.move(COLUMN, self.column, self.before)


@correction
@dataclass(frozen=True, slots=True)
class MergeColumns(TableCorrection):
    """Merge a column into the one shown before it, cell by cell; the first keeps its role.

    `joint` stands between two texts where layout can show it; "" continues the text.
    """

    kind: ClassVar[str] = "merge_columns"

    block: str
    first: str
    second: str
    joint: str = ""

    def change(self, grid: Grid) -> None:
        """Merge the columns; refused if they do not follow each other."""
        first, second = grid.run(COLUMN, (self.first, self.second))
        marks = united_marks(grid.columns[first].marks, grid.columns[second].marks)
        grid.columns[first] = replace(grid.columns[first], marks=marks)
        grid.fold(COLUMN, first, second, self.joint)


@correction
@dataclass(frozen=True, slots=True)
class SplitColumn(TableCorrection):
    """Split a column: of each row named in `cuts` what stands behind the place goes to `new_column`, beside it.

    HEAD as the place moves a whole cell.
    """

    kind: ClassVar[str] = "split_column"

    block: str
    column: str
    new_column: str
    cuts: tuple[tuple[str, Place], ...]

    def change(self, grid: Grid) -> None:
        """Split the column; refused if one of the two had no text."""
        grid.split(COLUMN, self.column, self.new_column, dict(self.cuts))
        marks = grid.columns[self.column].marks
        grid.columns[self.new_column] = replace(grid.columns[self.new_column], marks=marks)


@correction
@dataclass(frozen=True, slots=True)
class SetColumnRole(TableCorrection):
    """Say what a column says of its row; None guesses it from the header again."""

    kind: ClassVar[str] = "set_column_role"

    block: str
    column: str
    role: ColumnRole | None

    def change(self, grid: Grid) -> None:
        """Set the role."""
        grid.known(COLUMN, self.column)
        grid.columns[self.column] = replace(grid.columns[self.column], role=self.role)


@correction
@dataclass(frozen=True, slots=True)
class ReorderColumns(TableCorrection):
    """Put the cells of some rows in another order: a page's part whose columns were printed otherwise.

    `columns` names the columns from which the cells come, in the order in which they are to stand: where the named
    columns stand first to last in the table, the first takes what `columns[0]` holds in these rows, and so on.
    """

    kind: ClassVar[str] = "reorder_columns"

    block: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]

    def change(self, grid: Grid) -> None:
        """Reorder the cells; refused where a merged cell reaches out of the rows or over several columns."""
        grid.known(ROW, *self.rows)
        grid.known(COLUMN, *self.columns)
        if len(set(self.columns)) != len(self.columns):
            raise CorrectionRefused("Rows or columns are named once each, and at least one.")
        standing = [column for column in grid.order[COLUMN] if column in self.columns]
        goes = dict(zip(self.columns, standing, strict=True))
        self._move_regions(grid, goes)
        grid.has_shown |= any(grid.columns[column].dropped for column in self.columns)
        grid.cells.permute(set(self.rows), goes)

    def _move_regions(self, grid: Grid, goes: Mapping[str, str]) -> None:
        rows = set(self.rows)
        for region in grid.regions:
            if not (region.lines[ROW] & rows and region.lines[COLUMN] & goes.keys()):
                continue
            if region.lines[ROW] - rows or len(region.lines[COLUMN]) > 1:
                raise CorrectionRefused("A merged cell is in the way; split it first.")
            column = region.lines[COLUMN].pop()
            region.lines[COLUMN].add(goes[column])
