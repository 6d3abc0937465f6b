"""Cells one to a line, read as a stream: what it costs to begin the next cell in each column, or in a new row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

_ROW = 0.2
"""What it costs to begin a row."""
_UNTRACED = 1.5
"""What it costs for each blank line that no empty cell explains, and each empty cell without one."""
_NOTHING_ABOVE = 5.0
"""What it costs more that cells of the first row are spanned: there is no row above."""
NEVER = float("inf")
Entry = tuple[float, int, bool]
"""What it costs to begin a cell in a column, the column of the cell before it, and whether it begins a row."""
Costs = list[float]
"""By column, what the cells up to one cost, less what it would cost to leave the columns before it empty.

So empty columns cost nothing more where a cell is begun, and what one costs is taken off where it is filled.
"""


class Room:
    """What it costs to leave columns empty, and to begin a row; `left` is what each empty column costs."""

    def __init__(self, empty: Sequence[float], starts: Sequence[float], traced: bool) -> None:
        self.width, self.traced = len(empty), traced
        self.untraced = _UNTRACED if traced else 0.0
        self.left = [cost + self.untraced for cost in empty]
        self.before = list(accumulate(self.left, initial=0.0))
        begun = [_ROW + cost - before for cost, before in zip(starts, self.before[:-1], strict=True)]
        self.first = [begun[0], *[cost + _NOTHING_ABOVE for cost in begun[1:]]]
        self.fresh = [cost + self.before[-1] for cost in begun]

    def begun(self, ends: Costs, gap: int) -> Costs:
        """Return the least costs of beginning a cell in each column; `ends` are those of the cell before."""
        if gap and self.traced:
            return [self.entry(ends, column, gap)[0] for column in range(self.width)]
        least, near = min(ends), NEVER
        costs: Costs = []
        for lead, end in zip(self.fresh, ends, strict=False):
            cost = lead + least
            costs.append(near if near < cost else cost)  # noqa: FURB136  (min takes twice as long, once a column)
            if end < near:  # noqa: PLR1730  (likewise)
                near = end
        return costs

    def entry(self, ends: Costs, column: int, gap: int) -> Entry:
        """Return how a cell is begun in a column at the least cost."""
        if gap and self.traced:
            return min(self._row(ends, column, gap), self._same(ends, column, gap))
        least, near = min(ends), min(ends[:column], default=NEVER)
        cost = least + self.fresh[column]
        return (cost, ends.index(least), True) if cost <= near else (near, ends.index(near), False)

    def last(self, ends: Costs) -> tuple[int, float]:
        """Return the column of the last cell, and what all cells cost."""
        column = min(range(self.width), key=lambda place: ends[place] + self.untraced * (place + 1))
        return column, ends[column] + self.before[column + 1]

    def _same(self, ends: Costs, column: int, gap: int) -> Entry:
        """Return the entry from the best place in the same row, at the cost of each blank line without empty cell."""
        costs = (
            (ends[place] + _UNTRACED * (abs(gap - (column - place - 1)) - (column - place - 1)), place)
            for place in range(column)
        )
        return (*min(costs, default=(NEVER, -1)), False)

    def _row(self, ends: Costs, column: int, gap: int) -> Entry:
        """Return the entry from the best place in the row above."""
        lead = self.fresh[column]
        costs = (
            (end + lead + _UNTRACED * (self._untraced(gap, place, column) - (self.width - 1 - place)), place)
            for place, end in enumerate(ends)
        )
        return (*min(costs), True)

    def _untraced(self, gap: int, place: int, column: int) -> int:
        """Return how many blank lines no empty cell explains: those after a row do, those before the next may."""
        over = gap - (self.width - 1 - place)
        return min(abs(over), abs(over - column))
