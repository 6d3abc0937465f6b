"""Grids of cells whose spans are known: each is put where the cells before it leave room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazdesk.model.kinds import RowKind, TableLayout
from gazdesk.parse.grid import EMPTY, Grid, GridRow, Slot
from gazdesk.parse.tsv import is_header, kind_of_row

_WIDEST = 200


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell of a row, how many rows and columns it spans, and whether the markup says that it heads them."""

    slot: Slot
    rows: int = 1
    columns: int = 1
    heads: bool = False


def spanned_grid(rows: Sequence[Sequence[Placed]], header: int | None = None) -> Grid:
    """Return the grid of rows of cells with spans; spans that reach beyond the grid, or over other text, end there.

    `header` is how many rows head the columns, None where that is to be told.
    """
    places, width = _places(rows)
    filled = [[places.get((row, column), EMPTY) for column in range(width)] for row in range(len(rows))]
    first, end = _header(rows) if header is None else (0, header)
    grid = Grid(TableLayout.OTHER if end else TableLayout.FORM, width)
    repeated = _repeats(filled, first, end)
    for index, slots in enumerate(filled):
        if first <= index < end:
            kind = RowKind.HEADER
        elif end and index < first:
            kind = RowKind.SECTION
            slots[0].columns = 1
        elif index in repeated:
            kind = RowKind.REPEATED_HEADER
        else:
            kind = _kind(slots, width) if end else RowKind.BODY
        grid.rows.append(GridRow(slots, kind))
    _end_at_pages(grid)
    return grid


def _repeats(filled: Sequence[Sequence[Slot]], first: int, end: int) -> frozenset[int]:
    """Return the rows below the header that repeat it, all its levels, as each page of a long table does."""
    names = [_names(row) for row in filled]
    header, depth = names[first:end], end - first
    starts = (row for row in range(end, len(names)) if depth and names[row : row + depth] == header)
    return frozenset(row for start in starts for row in range(start, start + depth))


def _places(rows: Sequence[Sequence[Placed]]) -> tuple[dict[tuple[int, int], Slot], int]:
    """Return the cells by row and column, and the width; as HTML lays cells out (HTML 5, 4.9.12)."""
    taken: set[tuple[int, int]] = set()
    places: dict[tuple[int, int], Slot] = {}
    width = 0
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            columns = _room(taken, row, column, min(cell.columns, _WIDEST))
            height = min(cell.rows, len(rows) - row)
            slot = cell.slot if cell.slot.text else Slot()
            slot.rows, slot.columns = (height, columns) if slot.text else (1, 1)
            taken.update((row + down, column + right) for down in range(height) for right in range(columns))
            places[row, column] = slot
            column += columns
        width = max(width, column)
    return places, width


def _room(taken: set[tuple[int, int]], row: int, column: int, wanted: int) -> int:
    """Return how many of the wanted columns are free from a column on."""
    return next((right for right in range(1, wanted) if (row, column + right) in taken), wanted)


def _header(rows: Sequence[Sequence[Placed]]) -> tuple[int, int]:
    """Return the first row of the header and the one after it; 0, 0 if there is none.

    A first row of one cell across all columns is the title. The header goes down as far as its cells span.
    """
    first = 1 if len(rows) > 1 and len(rows[0]) == 1 and rows[0][0].columns > 1 else 0
    end = first
    while end < len(rows) and all(cell.heads for cell in rows[end]):
        end += 1
    if end == first and (is_header([cell.slot for cell in rows[first]]) or _spans_below(rows[first])):
        depth = max(cell.rows for cell in rows[first])
        groups = any(cell.columns > 1 for cell in rows[first])
        end = first + (depth if groups and depth < len(rows) - first else 1)
    return (first, end) if end > first else (0, 0)


def _spans_below(row: Sequence[Placed]) -> bool:
    """Say whether a row of short texts heads groups of columns."""
    texts = [cell.slot.text for cell in row]
    wide = any(cell.columns > 1 for cell in row) and any(cell.rows > 1 for cell in row)
    return wide and all(0 < len(text) <= 24 for text in texts)


def _names(slots: Sequence[Slot]) -> list[str]:
    return ["".join(slot.text.split()) for slot in slots]


def _kind(slots: Sequence[Slot], width: int) -> RowKind:
    filled = [slot for slot in slots if slot.text]
    if not filled:
        return RowKind.BODY
    if len(filled) == 1 and filled[0].columns == width > 2:
        filled[0].columns = 1
        return (
            kind_of_row(filled, width, slots) if kind_of_row(filled, width, slots) is RowKind.TOTAL else RowKind.SECTION
        )
    return kind_of_row(filled, width, slots)


def _end_at_pages(grid: Grid) -> None:
    """Count the rows of spans over the rows that are shown: the repeated headers of pages are not."""
    hidden = [index for index, row in enumerate(grid.rows) if row.kind is RowKind.REPEATED_HEADER]
    for index, row in enumerate(grid.rows):
        for slot in row.slots:
            if slot.rows > 1 and hidden:
                slot.rows -= sum(index < each < index + slot.rows for each in hidden)
    for index in hidden:
        for slot in grid.rows[index].slots:
            slot.rows = slot.columns = 1
