"""Tables: a grid whose rows and columns have ids and whose cells hold pieces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import compress, count
from typing import Any, NamedTuple

from gazdesk.model.annotations import Mark, Original
from gazdesk.model.kinds import LIVE_ROWS, ColumnRole, RowKind, TableLayout
from gazdesk.model.once import once
from gazdesk.model.pieces import Pieces, PieceState, adjoined, text_of
from gazdesk.model.quick import quick
from gazdesk.model.source import Span


class CellReading(NamedTuple):
    """What a cell says: its text, where in the source it lies, whether it was corrected, and is marked or spans.

    The range is empty where nothing of it that shows or was struck is from the source.
    """

    text: str
    start: int
    end: int
    corrected: bool
    special: bool


@quick
@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its pieces, and over how many live rows and columns it spans.

    A cell that another one's span covers has no pieces; its value is that of the covering cell. What it says is read
    once, since most cells outlive many states of their table.
    """

    pieces: Pieces = ()
    row_span: int = 1
    column_span: int = 1
    marks: tuple[Mark, ...] = ()
    originals: tuple[Original, ...] = ()
    _reading: CellReading | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def reading(self) -> CellReading:
        """Return what the cell says."""
        known = self._reading
        if known is None:
            known = _read(self)
            object.__setattr__(self, "_reading", known)
        return known

    @property
    def text(self) -> str:
        """Return the current text of the cell."""
        return (self._reading or self.reading).text


_STRUCK, _LAYOUT = PieceState.STRUCK, PieceState.LAYOUT


def _read(cell: Cell) -> CellReading:
    first, last, corrected = 0, 0, False
    for origin, start, end, _, state in cell.pieces:
        if origin or state is _STRUCK:
            corrected = True
        if not origin and state is not _LAYOUT:
            first = first if last and first < start else start
            last = max(end, last)
    special = bool(cell.marks) or cell.row_span != 1 or cell.column_span != 1
    return CellReading(text_of(cell.pieces), first, last, corrected, special)


@quick
@dataclass(frozen=True)
class Row:
    """One row: a cell for each column of its table, dropped columns included.

    A row lives on in every later state of its table that leaves it alone, and with it what was found in its cells.

    `seam` says that a joined table begins here: a page's part that the parser or an editor joined on.
    """

    id: str
    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.BODY
    marks: tuple[Mark, ...] = ()
    seam: bool = False

    @once
    def found(self) -> Any:
        """Return what its reader found in the row, with what it found it by; None before it did."""
        return None

    def remember(self, found: object) -> None:
        """Keep what the reader found in the row."""
        vars(self)["found"] = found

    def with_cells(self, cells: tuple[Cell, ...]) -> Row:
        """Return the row with other cells; what was found in it goes along, for the reader to see whether it holds."""
        new = Row(self.id, cells, self.kind, self.marks, self.seam)
        new.remember(self.found)
        return new

    def with_some(self, replaced: Mapping[int, Cell]) -> Row:
        """Return the row with some cells replaced, by index; what the others say need not be read again."""
        cells = list(self.cells)
        for at, cell in replaced.items():
            cells[at] = cell
        new = self.with_cells(tuple(cells))
        known = vars(self)
        if "_said" in known:
            said = _said_anew(self._said, replaced)
            vars(new)["_said"] = said
            vars(new)["texts"] = said[0]
            for name, fields in _READ_FROM.items():
                if name in known and all(said[each] is self._said[each] for each in fields):
                    vars(new)[name] = known[name]
        return new

    @property
    def live(self) -> bool:
        """Say whether the row is part of the grid that is shown and counted."""
        return self.kind in LIVE_ROWS

    @once
    def _said(self) -> tuple[tuple[Any, ...], ...]:
        """Return what the row's own cells say: the fields of their readings, each of all cells.

        Most cells were read before, and to call a property takes longer than all the rest.
        """
        readings = [cell._reading or cell.reading for cell in self.cells]  # noqa: SLF001  (a cell's row)
        return tuple(zip(*readings, strict=True)) or ((), (), (), (), ())

    @once
    def texts(self) -> tuple[str, ...]:
        """Return the current texts of the row's own cells, dropped columns included."""
        return self._said[0]

    @once
    def all_marks(self) -> tuple[Mark, ...]:
        """Return the marks of the row and of its cells."""
        if not self._special:
            return self.marks
        return (*self.marks, *[mark for at in self._special for mark in self.cells[at].marks])

    @once
    def corrected(self) -> tuple[int, ...]:
        """Return the indexes of the cells in which something was put in or struck."""
        return tuple(compress(count(), self._said[3]))

    @once
    def spanning(self) -> tuple[int, ...]:
        """Return the indexes of the cells that span more than one row or column, or none."""
        if not self._special:
            return ()
        cells = self.cells
        return tuple([at for at in self._special if (cells[at].row_span, cells[at].column_span) != (1, 1)])

    @once
    def _special(self) -> tuple[int, ...]:
        """Return the indexes of the cells that span or are marked; few rows have any."""
        return tuple(compress(count(), self._said[4]))

    @once
    def owned(self) -> tuple[Span, ...]:
        """Return the ranges of the source that the row's cells own, layout included, adjoining ones as one."""
        pieces = [piece for cell in self.cells for piece in cell.pieces]
        return adjoined([(piece.start, piece.end) for piece in pieces if not piece.origin])

    @once
    def source_range(self) -> Span | None:
        """Return the range of the source in which all that the row shows or has struck lies; None if nothing does."""
        _, starts, ends, _, _ = self._said
        return Span(min(compress(starts, ends)), max(ends)) if any(ends) else None


def _said_anew(said: tuple[tuple[Any, ...], ...], replaced: Mapping[int, Cell]) -> tuple[tuple[Any, ...], ...]:
    """Return what the cells of a row say, some of them replaced; most of that is what the old ones said."""
    fields = list(said)
    for at, cell in replaced.items():
        for number, value in enumerate(cell.reading):
            if fields[number][at] != value:
                values = list(fields[number])
                values[at] = value
                fields[number] = tuple(values)
    return tuple(fields)


_READ_FROM = {"source_range": (1, 2), "_special": (4,)}
"""From which of the fields that its cells say a row knows something, which stays true as long as they do."""


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

    @once
    def found(self) -> dict[str, Any]:
        """Return what readers found in the table, by names of theirs: several ask for it in each of its states."""
        return {}

    @once
    def live_rows(self) -> tuple[int, ...]:
        """Return the indexes into `rows` of the rows over which spans are counted."""
        return tuple([index for index, row in enumerate(self.rows) if row.kind in LIVE_ROWS])

    @once
    def live_columns(self) -> tuple[int, ...]:
        """Return the indexes into `columns` of the columns over which spans are counted."""
        return tuple(index for index, column in enumerate(self.columns) if not column.dropped)

    @once
    def covered(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Return, for each (row, column) that a span covers, the (row, column) of the covering cell; indexes."""
        return self._covered_by(len(self.rows))

    @once
    def repeating(self) -> frozenset[int]:
        """Return the indexes of the rows in which a cell is covered."""
        return frozenset([row for row, _ in self.covered])

    @once
    def repeated(self) -> int:
        """Return how many code points the merged cells say in all their places together."""
        if not self.covered:
            return 0
        return sum(len(self.text_at(*place)) * len(rows) * len(columns) for place, rows, columns in self.spans())

    def _covered_by(self, end: int) -> dict[tuple[int, int], tuple[int, int]]:
        """Return what the cells of the rows before an index cover."""
        covered: dict[tuple[int, int], tuple[int, int]] = {}
        for anchor, rows, columns in self.spans(end):
            covered.update(((row, column), anchor) for row in rows for column in columns if (row, column) != anchor)
        return covered

    def spans(self, end: int | None = None) -> Iterator[tuple[tuple[int, int], tuple[int, ...], tuple[int, ...]]]:
        """Yield, for each shown cell that spans more than itself, its (row, column) and the rows and columns; indexes.

        Rows and columns that are not shown are not counted; a span that reaches beyond the grid ends with it. With
        `end` only the cells of the rows before that index are asked.
        """
        rows, columns = self.live_rows, self.live_columns
        for below, row in enumerate(rows if end is None else rows[: bisect_left(rows, end)]):
            for column in self.rows[row].spanning:
                if not self.columns[column].dropped:
                    cell, right = self.rows[row].cells[column], columns.index(column)
                    yield (
                        (row, column),
                        rows[below : below + cell.row_span],
                        columns[right : right + cell.column_span],
                    )

    def cell_at(self, row: int, column: int) -> Cell:
        """Return the cell that holds the value at a place of the grid: itself, or the one that covers it."""
        row, column = self.covered.get((row, column), (row, column))
        return self.rows[row].cells[column]

    def text_at(self, row: int, column: int) -> str:
        """Return the value at a place of the grid: of the cell itself, or of the one that covers it."""
        row, column = self.covered.get((row, column), (row, column))
        return self.rows[row].texts[column]

    def values(self, row: int) -> tuple[str, ...]:
        """Return the texts of a row's columns that are not dropped; values of spans repeated."""
        return tuple(self.text_at(row, column) for column in self.live_columns)

    @once
    def source_range(self) -> Span | None:
        """Return the range of the source in which all that the rows show or have struck lies; None if nothing does."""
        spans = [span for row in self.rows if (span := row.source_range) is not None]
        return Span(min(spans)[0], max(end for _, end in spans)) if spans else None

    @once
    def headers(self) -> tuple[str, ...]:
        """Return the header text of every column, dropped ones included; levels joined with "/"."""
        rows = [row for row in self.live_rows if self.rows[row].kind is RowKind.HEADER]
        covered = self._covered_by(rows[-1] + 1) if rows else {}
        return tuple(
            self._header([covered.get((row, column), (row, column)) for row in rows])
            for column in range(len(self.columns))
        )

    def _header(self, places: list[tuple[int, int]]) -> str:
        levels: list[str] = []
        for row, column in places:
            text = self.rows[row].texts[column].replace("\n", "").strip()
            if text and text not in levels[-1:]:
                levels.append(text)
        return "/".join(levels)

    @once
    def _rows_by_id(self) -> dict[str, int]:
        return {row.id: index for index, row in enumerate(self.rows)}

    @once
    def _columns_by_id(self) -> dict[str, int]:
        return {column.id: index for index, column in enumerate(self.columns)}

    def row_index(self, row_id: str) -> int | None:
        """Return the index of the row with an id."""
        return self._rows_by_id.get(row_id)

    def column_index(self, column_id: str) -> int | None:
        """Return the index of the column with an id."""
        return self._columns_by_id.get(column_id)

    def with_row(self, index: int, row: Row) -> Table:
        """Return the table with one row replaced."""
        old = self.rows[index]
        is_of_one_shape = old.id == row.id and old.kind is row.kind and old.cells is row.cells
        return self._with({index: row}, is_of_one_shape=is_of_one_shape)

    def with_cells(self, replaced: Mapping[tuple[int, int], Cell]) -> Table:
        """Return the table with cells replaced, by the indexes of their rows and columns."""
        rows: dict[int, dict[int, Cell]] = {}
        is_of_one_shape = True
        for (row, column), cell in replaced.items():
            rows.setdefault(row, {})[column] = cell
            old = self.rows[row].cells[column]
            is_of_one_shape &= old.row_span == cell.row_span and old.column_span == cell.column_span
        made = {row: self.rows[row].with_some(cells) for row, cells in rows.items()}
        return self._with(made, is_of_one_shape=is_of_one_shape)

    def _with(self, replaced: Mapping[int, Row], *, is_of_one_shape: bool) -> Table:
        """Return the table with rows replaced; what its ids and spans give is known where they stay."""
        rows = list(self.rows)
        for index, row in replaced.items():
            rows[index] = row
        new, known = Table(self.columns, tuple(rows), self.layout), vars(self)
        if is_of_one_shape:
            vars(new).update({name: known[name] for name in _OF_SHAPE if name in known})
        return new

    def cells(self) -> Iterator[tuple[Row, Column, Cell]]:
        """Yield every cell with its row and column, row by row."""
        for row in self.rows:
            for column, cell in zip(self.columns, row.cells, strict=True):
                yield row, column, cell


_OF_SHAPE = ("live_rows", "live_columns", "covered", "repeating", "_rows_by_id", "_columns_by_id")
"""What is known of a table that no text changes."""
