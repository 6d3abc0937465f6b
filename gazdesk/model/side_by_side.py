"""Two states of a table side by side: the cells of a row by the ids of their columns, wherever these stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress, count
from operator import is_not, itemgetter

from gazdesk.model.tables import Cell, Row, Table

_NOTHING = Cell()

Cells = Callable[[Row], Sequence[Cell]]
"""Gives the cells of a row in an order that two states have in common."""


class SideBySide:
    """Two states of a table; where a column is in one of them only, its cells in the other are empty."""

    def __init__(self, before: Table, after: Table) -> None:
        ids = [column.id for column in before.columns], [column.id for column in after.columns]
        columns = tuple(dict.fromkeys((*ids[0], *ids[1])))
        self._as_they_stand = ids[0] == ids[1]
        self._before, self._after = _picked(before, columns), _picked(after, columns)

    def is_same(self, old: Row, new: Row) -> bool:
        """Say whether a row is the same in both states, but for the places of its columns."""
        if old is new and self._as_they_stand:
            return True
        return self._before(old) == self._after(new) and _of_itself(old) == _of_itself(new)

    def differing(self, before: Row, after: Row) -> tuple[list[Cell], list[Cell]]:
        """Return the cells of a row that differ: as they were, and as they are."""
        was, now = self._before(before), self._after(after)
        others = [at for at in compress(count(), map(is_not, was, now)) if _is_another(was[at], now[at])]
        return [was[at] for at in others], [now[at] for at in others]


def _is_another(old: Cell, new: Cell) -> bool:
    """Say whether a cell differs; most that do say something else."""
    return old.pieces != new.pieces or old != new


def _of_itself(row: Row) -> tuple[object, ...]:
    return row.kind, row.marks, row.seam


def _own_cells(row: Row) -> Sequence[Cell]:
    return row.cells


def _picked(table: Table, columns: Sequence[str]) -> Cells:
    """Return what gives the cells of a row in the order of some columns, empty ones where it has none of a column."""
    beyond = len(table.columns)
    places = [beyond if (at := table.column_index(each)) is None else at for each in columns]
    if places == list(range(beyond)):
        return _own_cells
    pick: Callable[[Sequence[Cell]], Sequence[Cell]] = itemgetter(*places)
    return lambda row: pick((*row.cells, _NOTHING))
