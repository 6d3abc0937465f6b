"""Columns: what kinds of values a column is used to, and the best fit of a row to its columns."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import accumulate

from gazdesk.model.attribution_values import guess_role
from gazdesk.model.kinds import ColumnRole
from gazdesk.parse.grid import EMPTY, Slot
from gazdesk.parse.values import Style, Value

_EXPECTED: dict[ColumnRole, tuple[Value, ...]] = {
    ColumnRole.NUMBER: (Value.NUMBER,),
    ColumnRole.LEAD: (Value.UNITS,),
    ColumnRole.RESPONSIBLE: (Value.UNITS,),
    ColumnRole.COOPERATING: (Value.UNITS, Value.EMPTY),
    ColumnRole.DEADLINE: (Value.TIME,),
    ColumnRole.TASK: (Value.LONG, Value.SHORT),
    ColumnRole.ITEM: (Value.SHORT, Value.LONG),
}

_AMOUNT = re.compile(
    r"\d{4}\s*年|[数數值量率额額分]$|[（(](?:[%％‰]|[万萬亿億千百]*[元个個家人户戶亩畝吨噸平公升台套件项項]\S{0,3})[）)]"
)
"""A header that names an amount: a year, a sum, a rate, a unit of measure in brackets."""
_ORGANS = ("部门", "部門", "机构", "機構", "单位", "單位", "主体", "主體")
_NEVER_EMPTY = frozenset({ColumnRole.NUMBER, ColumnRole.ITEM})
MOVED = 1.0
"""What it costs to read cells farther apart, or nearer to each other, than they are printed."""
_ASTRAY = 0.3
"""What it costs more for each cell that does not stay in the column where it is printed."""

_EMPTY = Value.EMPTY
_FIRST = 1e-6
"""What decides between columns that are alike: the first."""


def _promised(header: str) -> tuple[Value, ...]:
    """Return the kinds of values that a header without a role promises."""
    if _AMOUNT.search(header):
        return (Value.NUMBER,)
    return (Value.UNITS,) if len(header) > 2 and header.endswith(_ORGANS) else ()


class Profile:
    """How used each column is to each kind of value, from rows that fit and from what the headers promise.

    `doubt` is how often each kind is thought to have been seen in each column before any was.
    """

    def __init__(self, headers: Sequence[str], doubt: float = 0.4) -> None:
        self.width = len(headers)
        self.counts = [[doubt] * len(Value) for _ in headers]
        self.styles = [[0.4] * len(Style) for _ in headers]
        for column, header in enumerate(headers):
            role = guess_role(header)
            for value in _EXPECTED.get(role) or _promised(header):
                self.counts[column][value] += 2.0
            if role not in _NEVER_EMPTY:
                self.counts[column][Value.EMPTY] += 0.6
            self.styles[column][Style.NONE] += 1.0
        self._costs: list[list[float]] = []
        self._style_costs: list[list[float]] = []

    def learn(self, slots: Sequence[Slot]) -> None:
        """Take a row that fits into account."""
        for counts, styles, slot in zip(self.counts, self.styles, slots, strict=True):
            counts[slot.value] += 1.0
            if slot.text:
                styles[slot.style] += 1.0
        self._costs = self._style_costs = []

    def beyond(self, columns: int) -> Profile:
        """Return the profile of the columns from one on."""
        rest = Profile([""] * (self.width - columns))
        rest.counts, rest.styles = self.counts[columns:], self.styles[columns:]
        return rest

    def costs(self) -> list[list[float]]:
        """Return the cost of each kind of value in each column: the negative logarithm of its share."""
        if not self._costs:
            self._costs = _logarithms(self.counts)
        return self._costs

    def style_costs(self) -> list[list[float]]:
        """Return the cost of each way of numbering in each column."""
        if not self._style_costs:
            self._style_costs = _logarithms(self.styles)
        return self._style_costs

    def cost(self, slots: Sequence[Slot]) -> float:
        """Return what a row costs as it stands."""
        return sum(self._each(slots))

    def worst(self, slots: Sequence[Slot]) -> float:
        """Return the cost of the cell that fits least."""
        return max(self._each(slots))

    def worst_kind(self, slots: Sequence[Slot]) -> float:
        """Return the cost of the cell whose kind of value fits least, however it is numbered."""
        return max([kinds[slot.value] for kinds, slot in zip(self.costs(), slots, strict=True)])

    def _each(self, slots: Sequence[Slot]) -> list[float]:
        return [
            kinds[slot.value] + (styles[slot.style] if slot.text else 0.0)
            for kinds, styles, slot in zip(self.costs(), self.style_costs(), slots, strict=True)
        ]


def _logarithms(counts: Sequence[Sequence[float]]) -> list[list[float]]:
    return [[-math.log(count / sum(column)) for count in column] for column in counts]


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
    columns, cost = _best(filled, printed, profile, moved)
    row = [EMPTY] * width
    for column, slot in zip(columns, filled, strict=True):
        row[column] = slot
    return row, cost


def _best(cells: Sequence[Slot], printed: Sequence[int], profile: Profile, moved: float) -> tuple[list[int], float]:
    """Return the columns of the cells, and the cost: the path of least cost through cells by columns."""
    width = profile.width
    empty = list(accumulate([column[_EMPTY] for column in profile.costs()], initial=0.0))
    if not cells:
        return [], empty[width]
    own = [_own(cell, place, profile, moved) for cell, place in zip(cells, printed, strict=False)]
    paths = [[(empty[column] + moved * (column != printed[0]) + own[0][column], -1) for column in range(width)]]
    for token in range(1, len(cells)):
        step = printed[token] - printed[token - 1]
        before = paths[-1]
        paths.append([_reach(before, column, step, empty, moved, own[token][column]) for column in range(width)])
    last = min(range(width), key=lambda column: paths[-1][column][0] + empty[width] - empty[column + 1])
    cost = paths[-1][last][0] + empty[width] - empty[last + 1]
    columns = [last]
    for token in range(len(cells) - 1, 0, -1):
        columns.insert(0, paths[token][columns[0]][1])
    return columns, cost


def _own(cell: Slot, place: int, profile: Profile, moved: float) -> list[float]:
    """Return what a cell costs in each column, by its kind, its numbering and where it is printed."""
    value, style, astray = cell.value, cell.style, moved and _ASTRAY
    return [
        kinds[value] + styles[style] + (astray if column != place else 0.0) + _FIRST * column
        for column, (kinds, styles) in enumerate(zip(profile.costs(), profile.style_costs(), strict=True))
    ]


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
