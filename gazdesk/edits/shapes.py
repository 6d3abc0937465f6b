"""Corrections that join tables and take them apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.edits.following import follow
from gazdesk.edits.grid import Grid, Region
from gazdesk.edits.grid_cells import COLUMN, EMPTY, ROW
from gazdesk.edits.structure import refuse_if_apart, united_notes
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.annotations import united_marks
from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import RowKind
from gazdesk.model.pieces import Pieces
from gazdesk.model.tables import Cell, Table


@correction
@dataclass(frozen=True, slots=True)
class JoinTables(Correction):
    """Put the rows of a table below those of one before it; only noise may lie between.

    `columns` pairs every column of the second table with the column that takes its cells: one of the first, or a
    minted id for a new one, which stands after the one that took the column before it. If the first table has a
    header, that of the second becomes a repeated one; a new column keeps its header.
    """

    kind: ClassVar[str] = "join_tables"
    family: ClassVar[Family] = Family.TABLE

    first: str
    second: str
    columns: tuple[tuple[str, str], ...]

    def apply(self, issue: Issue) -> Touched:
        """Join the tables; refused if a column is paired twice or not at all."""
        top, bottom = Grid(issue.table(self.first)), Grid(issue.table(self.second))
        first, second = issue.block(self.first), issue.block(self.second)
        refuse_if_apart(issue, self.first, self.second)
        self._take(top, bottom)
        table = top.table()
        issue.put(replace(united_notes(first, second), pieces=first.pieces + second.pieces, table=table))
        issue.remove(self.second)
        changed = follow(issue, (self.second, self.first), (self.first,))
        return touched(self.first, *changed, gone=(self.second,), outline=True)

    def _take(self, top: Grid, bottom: Grid) -> None:
        target = dict(self.columns)
        if set(target) != set(bottom.order[COLUMN]) or len(set(target.values())) != len(self.columns):
            raise CorrectionRefused("Every column of the second table goes to one column of the first.")
        if top.rows.keys() & bottom.rows.keys():
            raise CorrectionRefused("The tables have rows of the same name.")
        new = _add_columns(top, bottom, target)
        if any(row.kind is RowKind.HEADER for row in top.rows.values()):
            _demote_header(top, bottom, {column: goal for column, goal in target.items() if goal in new})
        _add_rows(top, bottom, target)


def _add_columns(top: Grid, bottom: Grid, target: dict[str, str]) -> set[str]:
    new: set[str] = set()
    before = ""
    for column in bottom.order[COLUMN]:
        goal, own = target[column], bottom.columns[column]
        if goal not in top.columns:
            top.insert(COLUMN, before, goal)
            top.columns[goal] = replace(own, id=goal)
            new.add(goal)
        else:
            top.columns[goal] = replace(top.columns[goal], marks=united_marks(top.columns[goal].marks, own.marks))
        before = goal
    return new


def _demote_header(top: Grid, bottom: Grid, new: dict[str, str]) -> None:
    """Make the second table's header a repeated one, after its new columns gave theirs to the first table's."""
    header = next(row for row in top.order[ROW] if top.rows[row].kind is RowKind.HEADER)
    for row in bottom.order[ROW]:
        if bottom.rows[row].kind is RowKind.HEADER:
            for column, goal in new.items():
                if bottom.region_at((row, column)) is None:
                    top.put_into((header, goal), bottom.cells[row, column], "\n")
                    bottom.cells[row, column] = Cell()
            bottom.rows[row] = replace(bottom.rows[row], kind=RowKind.REPEATED_HEADER)


def _add_rows(top: Grid, bottom: Grid, target: dict[str, str]) -> None:
    top.order[ROW].extend(bottom.order[ROW])
    top.rows |= bottom.rows
    top.cells.take(bottom.cells, target)
    first = bottom.order[ROW][0]
    top.rows[first] = replace(top.rows[first], seam=True)
    for region in bottom.regions:
        columns = {target[column] for column in region.lines[COLUMN]}
        top.regions.append(Region((region.lines[ROW], columns), region.content))


@correction
@dataclass(frozen=True, slots=True)
class SplitTable(Correction):
    """Split a table before a row; it and the rows below become the table `new_block` with the same columns.

    What a merged cell across the place holds stays above.
    """

    kind: ClassVar[str] = "split_table"
    family: ClassVar[Family] = Family.TABLE

    block: str
    row: str
    new_block: str

    def apply(self, issue: Issue) -> Touched:
        """Split the table; refused if one part showed no row."""
        upper, lower = _parts(issue.table(self.block), self.row)
        return _put_parts(issue, self.block, self.new_block, upper, lower)


@correction
@dataclass(frozen=True, slots=True)
class UndoJoin(Correction):
    """Split a table at a seam, the row with which a joined table begins; a repeated header there is a header again.

    What the join had put into the header above, and columns that either part never had, go with it.
    """

    kind: ClassVar[str] = "undo_join"
    family: ClassVar[Family] = Family.TABLE

    block: str
    row: str
    new_block: str

    def apply(self, issue: Issue) -> Touched:
        """Take the join back; refused if the row is no seam."""
        table = issue.table(self.block)
        upper, lower = _parts(table, self.row)
        if not any(row.id == self.row and row.seam for row in table.rows):
            raise CorrectionRefused("No joined table begins at this row.")
        for row in lower.order[ROW]:
            if lower.rows[row].kind is not RowKind.REPEATED_HEADER:
                break
            lower.rows[row] = replace(lower.rows[row], kind=RowKind.HEADER)
            lower.lift([row], lower.live(COLUMN))
        if lower.rows[self.row].kind is RowKind.HEADER:
            _give_back(upper, lower, self.row)
            for part in (upper, lower):
                _forget_empty_columns(part)
        return _put_parts(issue, self.block, self.new_block, upper, lower)


def _give_back(upper: Grid, lower: Grid, header: str) -> None:
    """Put what stands in the header above and comes from the lower part's source into the lower header."""
    begins = min((row.owned[0].start for row in lower.rows.values() if row.owned), default=None)
    for row in upper.order[ROW]:
        for column in upper.order[COLUMN] if upper.rows[row].kind is RowKind.HEADER else ():
            starts = [piece.start for piece in upper.cells[row, column].pieces if piece.of_source]
            if begins is not None and starts and min(starts) > begins:
                lower.put_into((header, column), upper.cells[row, column], "\n")
                upper.cells[row, column] = Cell()


def _forget_empty_columns(grid: Grid) -> None:
    """Take away the columns of which nothing stands in any row: their table was printed without them."""
    filled: set[str] = set()
    for region in grid.regions:
        if not region.lines[COLUMN] & filled:
            filled.add(next(column for column in grid.order[COLUMN] if column in region.lines[COLUMN]))
    empty = [
        column for column in grid.order[COLUMN]
        if column not in filled and all(grid.cells[row, column] == EMPTY for row in grid.order[ROW])
    ]  # fmt: skip
    for column in empty if len(empty) < len(grid.order[COLUMN]) else ():
        for region in grid.regions:
            region.lines[COLUMN].discard(column)
        grid.forget(COLUMN, column)


def _parts(table: Table, row: str) -> tuple[Grid, Grid]:
    """Open a table as two, cut before a row."""
    at = table.row_index(row)
    if at is None:
        raise Unresolved("The row or column {line} is not there any more.", line=row)
    grid = Grid(table)
    above = {each.id for each in table.rows[:at]}
    for region in grid.regions:
        if region.lines[ROW] & above:
            region.lines[ROW].intersection_update(above)
    whole = grid.table()
    upper, lower = (Grid(replace(whole, rows=rows)) for rows in (whole.rows[:at], whole.rows[at:]))
    lower.rows[row] = replace(lower.rows[row], seam=False)
    return upper, lower


def _put_parts(issue: Issue, block: str, new_block: str, upper: Grid, lower: Grid) -> Touched:
    first, second = upper.table(), lower.table()
    if not first.live_rows or not second.live_rows:
        raise CorrectionRefused("A table is split so that both parts show a row.")
    issue.claim(new_block)
    old = issue.block(block)
    above, below = _layout_parts(old.pieces, first)
    rows = frozenset(row.id for row in second.rows)
    new = Block(new_block, old.kind, below, confidence=old.confidence, table=second, marks=old.marks)
    go = tuple(each for each in old.attributions if each.row in rows)
    stay = tuple(each for each in old.attributions if each.row not in rows)
    issue.put(replace(old, pieces=above, table=first, attributions=stay))
    issue.insert(issue.index(block) + 1, replace(new, attributions=go))
    return touched(block, new_block, *follow(issue, (block,), (block, new_block)), outline=True)


def _layout_parts(pieces: Pieces, upper: Table) -> tuple[Pieces, Pieces]:
    """Part the layout that a table's block owns where the source of its last upper row ends."""
    ends = ([piece.end for cell in row.cells for piece in cell.pieces if piece.of_source] for row in upper.rows[::-1])
    last = max(next(filter(None, ends), [0]))
    above = tuple(each for each in pieces if each.start < last)
    return above, tuple(each for each in pieces if each.start >= last)
