"""Tables: a grid whose rows and columns have ids and whose cells hold pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from gazdesk.model.annotations import Mark, Original
from gazdesk.model.kinds import LIVE_ROWS, ColumnRole, RowKind, TableLayout
from gazdesk.model.pieces import Pieces, text_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its pieces, and over how many live rows and columns it spans.

    A cell that another one's span covers has no pieces; its value is that of the covering cell.
    """

    pieces: Pieces = ()
    row_span: int = 1
    column_span: int = 1
    marks: tuple[Mark, ...] = ()
    originals: tuple[Original, ...] = ()

    @property
    def text(self) -> str:
        """Return the current text of the cell."""
        return text_of(self.pieces)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a cell for each column of its table, dropped columns included.

    `seam` says that a joined table begins here: a page's part that the parser or an editor joined on.
    """

    id: str
    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.BODY
    marks: tuple[Mark, ...] = ()
    seam: bool = False

    @property
    def live(self) -> bool:
        """Say whether the row is part of the grid that is shown and counted."""
        return self.kind in LIVE_ROWS


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `role` None means that it is guessed from the header."""

    id: str
    role: ColumnRole | None = None
    marks: tuple[Mark, ...] = ()
    dropped: bool = False


@dataclass(frozen=True)
class Table:
    """A grid of rows by columns; every row has one cell a column."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    layout: TableLayout = TableLayout.OTHER

    @cached_property
    def live_rows(self) -> tuple[int, ...]:
        """Return the indexes into `rows` of the rows over which spans are counted."""
        return tuple(index for index, row in enumerate(self.rows) if row.live)

    @cached_property
    def live_columns(self) -> tuple[int, ...]:
        """Return the indexes into `columns` of the columns over which spans are counted."""
        return tuple(index for index, column in enumerate(self.columns) if not column.dropped)

    @cached_property
    def covered(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Return, for each (row, column) that a span covers, the (row, column) of the covering cell; indexes."""
        covered: dict[tuple[int, int], tuple[int, int]] = {}
        for anchor, rows, columns in self.spans():
            covered.update(((row, column), anchor) for row in rows for column in columns if (row, column) != anchor)
        return covered

    def spans(self) -> Iterator[tuple[tuple[int, int], tuple[int, ...], tuple[int, ...]]]:
        """Yield, for each shown cell that spans more than itself, its (row, column) and the rows and columns; indexes.

        Rows and columns that are not shown are not counted; a span that reaches beyond the grid ends with it.
        """
        rows, columns = self.live_rows, self.live_columns
        for below, row in enumerate(rows):
            cells = self.rows[row].cells
            for right, column in enumerate(columns):
                cell = cells[column]
                if cell.row_span != 1 or cell.column_span != 1:
                    yield (
                        (row, column),
                        rows[below : below + cell.row_span],
                        columns[right : right + cell.column_span],
                    )

    def cell_at(self, row: int, column: int) -> Cell:
        """Return the cell that holds the value at a place of the grid: itself, or the one that covers it."""
        row, column = self.covered.get((row, column), (row, column))
        return self.rows[row].cells[column]

    def values(self, row: int) -> tuple[str, ...]:
        """Return the texts of a row's columns that are not dropped; values of spans repeated."""
        return tuple(self.cell_at(row, column).text for column in self.live_columns)

    @cached_property
    def headers(self) -> tuple[str, ...]:
        """Return the header text of every column, dropped ones included; levels joined with "/"."""
        return tuple(self._header(index) for index in range(len(self.columns)))

    def _header(self, column: int) -> str:
        levels: list[str] = []
        for row in self.live_rows:
            if self.rows[row].kind is RowKind.HEADER:
                text = self.cell_at(row, column).text.replace("\n", "").strip()
                if text and text not in levels[-1:]:
                    levels.append(text)
        return "/".join(levels)

    def row_index(self, row_id: str) -> int | None:
        """Return the index of the row with an id."""
        return next((index for index, row in enumerate(self.rows) if row.id == row_id), None)

    def column_index(self, column_id: str) -> int | None:
        """Return the index of the column with an id."""
        return next((index for index, column in enumerate(self.columns) if column.id == column_id), None)

    def with_row(self, index: int, row: Row) -> Table:
        """Return the table with one row replaced."""
        return replace(self, rows=(*self.rows[:index], row, *self.rows[index + 1 :]))

    def with_cell(self, row: int, column: int, cell: Cell) -> Table:
        """Return the table with one cell replaced; indexes."""
        cells = self.rows[row].cells
        return self.with_row(row, replace(self.rows[row], cells=(*cells[:column], cell, *cells[column + 1 :])))

    def cells(self) -> Iterator[tuple[Row, Column, Cell]]:
        """Yield every cell with its row and column, row by row."""
        for row in self.rows:
            for column, cell in zip(self.columns, row.cells, strict=True):
                yield row, column, cell
