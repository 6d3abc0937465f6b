"""Grids: tables while the parser still works on them, and how they become model tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from gazdesk.model.kinds import RowKind, TableLayout
from gazdesk.model.pieces import Pieces
from gazdesk.model.tables import Cell, Column, Row, Table
from gazdesk.parse.joints import cell_pieces


@dataclass(slots=True)
class Slot:
    """A cell to be: the source spans that it owns and their folded text; `rows` it spans."""

    spans: tuple[tuple[int, int], ...] = ()
    text: str = ""
    rows: int = 1


EMPTY = Slot()


@dataclass(slots=True)
class GridRow:
    """A row to be; `repairs` tells what was moved, for a problem."""

    slots: list[Slot]
    kind: RowKind = RowKind.BODY
    seam: bool = False
    repair: str = ""


@dataclass(slots=True)
class Grid:
    """A table to be: rows of equal length."""

    layout: TableLayout
    width: int
    rows: list[GridRow] = field(default_factory=list)


def table_of(grid: Grid, text: str) -> Table:
    """Return the model table of a grid over the source text."""
    rows = tuple(_row(row, text) for row in grid.rows)
    return Table(tuple(Column(f"k{index}") for index in range(grid.width)), rows, grid.layout)


def _row(row: GridRow, text: str) -> Row:
    start = min(slot.spans[0][0] for slot in row.slots if slot.spans)
    return Row(f"r{start}", tuple(_cell(slot, text) for slot in row.slots), row.kind, (), row.seam)


_EMPTY_CELL = Cell()


def _cell(slot: Slot, text: str) -> Cell:
    pieces: Pieces = cell_pieces(text, slot.spans)
    if not pieces and slot.rows == 1:
        return _EMPTY_CELL
    return Cell(pieces, slot.rows)
