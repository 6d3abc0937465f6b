"""Grids: tables while the parser still works on them, and how they become model tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from gazdesk.model.annotations import Mark
from gazdesk.model.kinds import MarkKind, RowKind, TableLayout
from gazdesk.model.tables import Cell, Column, Row, Table
from gazdesk.parse.joints import PieceMaker, first_kept
from gazdesk.parse.values import STYLES, Style, Value, code_of, style_of


class Slot:
    """A cell to be: the source spans that it owns and their folded text; `rows` and `columns` it spans."""

    __slots__ = ("_code", "columns", "rows", "spans", "text")

    def __init__(self, spans: tuple[tuple[int, int], ...] = (), text: str = "", value: Value | None = None) -> None:
        self.spans = spans
        self.text = text
        self.rows = 1
        self.columns = 1
        self._code = _UNKNOWN if text else 0
        if value is not None and text:
            self._code = value * STYLES + style_of(text)

    @property
    def code(self) -> int:
        """Return the kind of value that the text is and how it is numbered, as `code_of` does."""
        if self._code == _UNKNOWN:
            self._code = code_of(self.text)
        return self._code

    @property
    def value(self) -> Value:
        """Return the kind of value that the text is."""
        return _VALUES[self.code // STYLES]

    @property
    def style(self) -> Style:
        """Return how the text is numbered."""
        return _STYLES[self.code % STYLES]


_UNKNOWN = -1
_VALUES, _STYLES = tuple(Value), tuple(Style)
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


def table_of(grid: Grid, maker: PieceMaker) -> Table:
    """Return the model table of a grid; `maker` makes the pieces of its cells."""
    rows = tuple(_row(row, maker) for row in grid.rows)
    return Table(tuple(Column(f"k{index}") for index in range(grid.width)), rows, grid.layout)


_EMPTY_CELL = Cell()
_cell: Callable[..., Cell] = Cell.__new__
_table_row: Callable[..., Row] = Row.__new__
"""They make cells and rows in two thirds of the time that calling the class takes; an issue has thousands of them."""
_DOUBTFUL = (Mark(MarkKind.DOUBTFUL),)


def _row(row: GridRow, maker: PieceMaker) -> Row:
    cells, start = [], -1
    pieces_of = maker.pieces
    for slot in row.slots:
        spans = slot.spans
        if spans:
            pieces = pieces_of(spans)
            cells.append(_cell(Cell, pieces, slot.rows, slot.columns))
            if start < 0 or spans[0][0] < start:
                start = first_kept(pieces)
        else:
            cells.append(_EMPTY_CELL)
    return _table_row(Row, f"r{start}", tuple(cells), row.kind, _DOUBTFUL if row.repair else (), row.seam)
