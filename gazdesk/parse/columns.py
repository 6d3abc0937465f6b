"""Columns: what kinds of values a column is used to, and the best fit of a row to its columns."""

from __future__ import annotations

import math
from collections.abc import Sequence

from gazdesk.model.attribution_values import guess_role
from gazdesk.model.kinds import ColumnRole
from gazdesk.parse.grid import EMPTY, Slot
from gazdesk.parse.values import Value

_EXPECTED: dict[ColumnRole, tuple[Value, ...]] = {
    ColumnRole.NUMBER: (Value.NUMBER,),
    ColumnRole.LEAD: (Value.UNITS,),
    ColumnRole.RESPONSIBLE: (Value.UNITS,),
    ColumnRole.COOPERATING: (Value.UNITS, Value.EMPTY),
    ColumnRole.DEADLINE: (Value.TIME,),
    ColumnRole.TASK: (Value.LONG, Value.SHORT),
    ColumnRole.ITEM: (Value.SHORT, Value.LONG),
}


class Profile:
    """How used each column is to each kind of value, from rows that fit and from what the headers promise."""

    def __init__(self, headers: Sequence[str]) -> None:
        self.width = len(headers)
        self.counts = [[0.4] * len(Value) for _ in headers]
        for column, header in enumerate(headers):
            for value in _EXPECTED.get(guess_role(header), ()):
                self.counts[column][value] += 2.0
            self.counts[column][Value.EMPTY] += 0.6
        self._costs: list[list[float]] = []

    def learn(self, values: Sequence[Value]) -> None:
        """Take a row that fits into account."""
        for column, value in enumerate(values):
            self.counts[column][value] += 1.0
        self._costs = []

    def costs(self) -> list[list[float]]:
        """Return the cost of each kind of value in each column: the negative logarithm of its share."""
        if not self._costs:
            self._costs = [[-math.log(count / sum(column)) for count in column] for column in self.counts]
        return self._costs

    def cost(self, values: Sequence[Value]) -> float:
        """Return what a row costs as it stands."""
        return sum(column[value] for column, value in zip(self.costs(), values, strict=True))

    def worst(self, values: Sequence[Value]) -> float:
        """Return the cost of the cell that fits least."""
        return max(column[value] for column, value in zip(self.costs(), values, strict=True))


def fit(slots: Sequence[Slot], profile: Profile) -> tuple[list[Slot], float]:
    """Return the filled cells of a row in their best columns, order kept, and what that costs.

    More cells than columns: the last column takes the rest.
    """
    filled = [slot for slot in slots if slot.text]
    width = profile.width
    if len(filled) > width:
        rest = Slot(tuple(span for slot in filled[width - 1 :] for span in slot.spans), filled[width - 1].text)
        filled = [*filled[: width - 1], rest]
    costs = profile.costs()
    kinds = [slot.value for slot in filled]
    best = _table(kinds, costs)
    row: list[Slot] = [EMPTY] * width
    token, column = len(filled), width
    while column:
        column -= 1
        skip = best[token][column] + costs[column][Value.EMPTY]
        if token and best[token][column + 1] < skip - 1e-9:
            token -= 1
            row[column] = filled[token]
    return row, best[len(filled)][width]


def _table(kinds: Sequence[Value], costs: Sequence[Sequence[float]]) -> list[list[float]]:
    """Return the least cost of the first n cells in the first m columns, for every n and m."""
    infinite = float("inf")
    width = len(costs)
    best = [[infinite] * (width + 1) for _ in range(len(kinds) + 1)]
    best[0][0] = 0.0
    for column in range(width):
        best[0][column + 1] = best[0][column] + costs[column][Value.EMPTY]
    for token, kind in enumerate(kinds, 1):
        for column in range(width):
            skip = best[token][column] + costs[column][Value.EMPTY]
            take = best[token - 1][column] + costs[column][kind]
            best[token][column + 1] = min(skip, take)
    return best
