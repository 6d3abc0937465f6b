"""Tables that the reader of a source saw: pages of one joined, cells taken as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gazdesk.parse.grid import Grid, Slot
from gazdesk.parse.hinted import CellHint, TableHint
from gazdesk.parse.hinted_headers import header_rows
from gazdesk.parse.spanned import Placed, spanned_grid


def joined(tables: Sequence[TableHint], folded: str) -> list[TableHint]:
    """Return the tables with those that a page break parted as one.

    A table goes on in the next where nothing stands between, both are as wide, and the next repeats the first row or
    counts on from the last number of the first column.
    """
    result: list[TableHint] = []
    for table in tables:
        before = result[-1] if result else None
        if before is not None and _goes_on(before, table, folded):
            moved = tuple(replace(cell, row=cell.row + before.height) for cell in table.cells)
            height = before.height + table.height
            result[-1] = TableHint(before.start, table.end, height, table.width, before.cells + moved)
        else:
            result.append(table)
    return result


def _goes_on(before: TableHint, after: TableHint, folded: str) -> bool:
    if before.width != after.width or folded[before.end : after.start].strip():
        return False
    if _row(before, 0, folded) == _row(after, 0, folded):
        return True
    last = [cell for cell in before.cells if cell.column == 0][-1:]
    first = [cell for cell in after.cells if cell.column == 0][:1]
    return bool(last and first) and _number(first[0], folded) == (_number(last[0], folded) or -1) + 1


def _row(table: TableHint, row: int, folded: str) -> list[str]:
    return ["".join(folded[cell.start : cell.end].split()) for cell in table.cells if cell.row == row]


def _number(cell: CellHint, folded: str) -> int | None:
    text = folded[cell.start : cell.end].strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None


def hinted_grid(table: TableHint, folded: str) -> Grid:
    """Return the grid of a table that was seen."""
    return spanned_grid(_placed(table, folded), header_rows(table, folded))


def _placed(table: TableHint, folded: str) -> list[list[Placed]]:
    """Return the cells row by row as markup gives them: none where another covers, empty ones filled in."""
    starts = {(cell.row, cell.column): cell for cell in table.cells}
    until = [0] * table.width
    rows: list[list[Placed]] = []
    for row in range(table.height):
        rows.append([])
        for column in range(table.width):
            cell = starts.get((row, column))
            if cell is not None:
                until[column : column + cell.columns] = [row + cell.rows] * cell.columns
                slot = Slot(((cell.start, cell.end),), folded[cell.start : cell.end])
                rows[-1].append(Placed(slot, cell.rows, cell.columns, cell.head))
            elif until[column] <= row:
                until[column] = row + 1
                rows[-1].append(Placed(Slot()))
    return rows
