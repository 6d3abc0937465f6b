"""Grids: tables while the parser still works on them, and how they become model tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from gazdesk.model.annotations import Mark
from gazdesk.model.kinds import MarkKind, RowKind, TableLayout
from gazdesk.model.tables import Cell, Column, Row, Table
from gazdesk.parse.joints import PieceMaker, first_kept
from gazdesk.parse.values import Style, Value, style_of, value_of


class Slot:
    """A cell to be: the source spans that it owns and their folded text; `rows` and `columns` it spans."""

    __slots__ = ("_style", "_value", "columns", "rows", "spans", "text")

    def __init__(self, spans: tuple[tuple[int, int], ...] = (), text: str = "", value: Value | None = None) -> None:
        self.spans, self.text, self.rows, self.columns = spans, text, 1, 1
        self._value = value if text else _EMPTY_VALUE
        self._style: Style | None = None

    @property
    def value(self) -> Value:
        """Return the kind of value that the text is."""
        if self._value is None:
            self._value = value_of(self.text)
        return self._value

    @property
    def style(self) -> Style:
        """Return how the text is numbered."""
        if self._style is None:
            self._style = style_of(self.text)
        return self._style


_EMPTY_VALUE = Value.EMPTY
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
_DOUBTFUL = (Mark(MarkKind.DOUBTFUL),)


def _row(row: GridRow, maker: PieceMaker) -> Row:
    cells, start = [], -1
    for slot in row.slots:
        if not slot.spans:
            cells.append(_EMPTY_CELL)
            continue
        pieces = maker.pieces(slot.spans)
        cells.append(Cell(pieces, slot.rows, slot.columns))
        if start < 0 or slot.spans[0][0] < start:
            start = first_kept(pieces)
    return Row(f"r{start}", tuple(cells), row.kind, _DOUBTFUL if row.repair else (), row.seam)
