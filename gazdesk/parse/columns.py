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

_NEVER_EMPTY = frozenset({ColumnRole.NUMBER, ColumnRole.ITEM})
MOVED = 1.0
"""What it costs to read cells farther apart, or nearer to each other, than they are printed."""
_ASTRAY = 0.3
"""What it costs more for each cell that does not stay in the column where it is printed."""

_FIRST = 1e-6
"""What decides between columns that are alike: the first."""


class Profile:
    """How used each column is to each kind of value, from rows that fit and from what the headers promise."""

    def __init__(self, headers: Sequence[str]) -> None:
        self.width = len(headers)
        self.counts = [[0.4] * len(Value) for _ in headers]
        for column, header in enumerate(headers):
            for value in _EXPECTED.get(guess_role(header), ()):
                self.counts[column][value] += 2.0
            if guess_role(header) not in _NEVER_EMPTY:
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


def fit(slots: Sequence[Slot], profile: Profile, moved: float = MOVED) -> tuple[list[Slot], float]:
    """Return the filled cells of a row in their best columns, order kept, and what that costs.

    `moved` is the cost of each place where the cells stand farther from, or nearer to, their printed columns than
    before. More cells than columns: the last column takes the rest.
    """
    printed = [index for index, slot in enumerate(slots) if slot.text]
    filled = [slots[index] for index in printed]
    width = profile.width
    if len(filled) > width:
        rest = Slot(tuple(span for slot in filled[width - 1 :] for span in slot.spans), filled[width - 1].text)
        filled = [*filled[: width - 1], rest]
    columns, cost = _best([slot.value for slot in filled], printed, profile.costs(), moved)
    row = [EMPTY] * width
    for column, slot in zip(columns, filled, strict=True):
        row[column] = slot
    return row, cost


def _best(
    kinds: Sequence[Value], printed: Sequence[int], costs: Sequence[Sequence[float]], moved: float
) -> tuple[list[int], float]:
    """Return the columns of the cells, and the cost: the path of least cost through cells by columns."""
    width = len(costs)
    empty = [0.0]
    for column in costs:
        empty.append(empty[-1] + column[Value.EMPTY])
    if not kinds:
        return [], empty[width]
    own = [
        [costs[column][kind] + (moved and _ASTRAY * (column != place)) + _FIRST * column for column in range(width)]
        for kind, place in zip(kinds, printed, strict=False)
    ]
    paths = [[(empty[column] + moved * (column != printed[0]) + own[0][column], -1) for column in range(width)]]
    for token in range(1, len(kinds)):
        step = printed[token] - printed[token - 1]
        before = paths[-1]
        paths.append([_reach(before, column, step, empty, moved, own[token][column]) for column in range(width)])
    last = min(range(width), key=lambda column: paths[-1][column][0] + empty[width] - empty[column + 1])
    cost = paths[-1][last][0] + empty[width] - empty[last + 1]
    columns = [last]
    for token in range(len(kinds) - 1, 0, -1):
        columns.insert(0, paths[token][columns[0]][1])
    return columns, cost


def _reach(
    before: Sequence[tuple[float, int]], column: int, step: int, empty: Sequence[float], moved: float, own: float
) -> tuple[float, int]:
    """Return the least cost of a cell in a column, and the column of the cell before it."""
    best = (float("inf"), -1)
    for previous in range(column):
        gap = empty[column] - empty[previous + 1]
        cost = before[previous][0] + gap + (moved if column - previous != step else 0.0) + own
        if cost < best[0]:
            best = (cost, previous)
    return best
