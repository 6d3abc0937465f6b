"""Rows and columns of a table that are named together: whether they stand side by side, and the cells in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from gazdesk.errors import CorrectionRefused
from gazdesk.model.tables import Table


def begin_of(order: Sequence[str], chosen: Sequence[str]) -> int:
    """Return where rows or columns begin in the order of those that are not dropped; ids, at least one.

    CorrectionRefused where one of them is dropped, or they do not follow each other as they are named.
    """
    if not set(chosen) <= set(order):
        raise CorrectionRefused("A dropped row or column is brought back before it is changed.")
    begin = order.index(chosen[0])
    if list(order[begin : begin + len(chosen)]) != list(chosen):
        raise CorrectionRefused("The rows or columns do not follow each other.")
    return begin


def cells_in(table: Table, rows: Iterable[str], columns: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return, by indexes and each once, the cells that hold the values where rows and columns cross; ids.

    A covered place stands for the cell that covers it.
    """
    across = [table.column_index(column) or 0 for column in columns]
    places = product([table.row_index(row) or 0 for row in rows], across)
    return tuple(dict.fromkeys(table.covered.get(place, place) for place in places))
