"""Columns: what kinds of values a column is used to, and the best fit of a row to its columns."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import getitem

from gazdesk.model.kinds import ColumnRole
from gazdesk.model.readers.headers import guess_role
from gazdesk.parse.grid import EMPTY, Slot
from gazdesk.parse.values import STYLES, Codes, Value

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
    r"\d{4}\s*年|[数數值量率额額分价價]$|[（(](?:[%％‰]|[万萬亿億千百]*[元个個家人户戶亩畝吨噸平公升台套件项項]\S{0,3})[）)]"
)
"""A header that names an amount: a year, a sum, a rate, a price, a unit of measure in brackets."""
REMARK = re.compile(r"(?:备\s*注|備\s*註|備\s*注|说\s*明|說\s*明)$")
"""A column that few rows fill."""
_OF_EACH = re.compile(r"(?:\d年|[期末]).{0,4}(?:目标|目標)值?(?:[（(]|$)|^(?:分\s*[值数數]|[权權]重)")
"""What every indicator has: a target and a weight; where it starts from was not always measured."""
_RARELY = 0.02
"""How often such a column is thought to have been empty."""
_ORGANS = ("部门", "部門", "机构", "機構", "单位", "單位", "主体", "主體")
_NEVER_EMPTY = frozenset({ColumnRole.NUMBER, ColumnRole.ITEM})
_NEVER = float("inf")
MOVED = 1.0
"""What it costs to read cells farther apart, or nearer to each other, than they are printed."""
_ASTRAY = 0.3
"""What it costs more for each cell that does not stay in the column where it is printed."""

_EMPTY = Value.EMPTY
_FIRST = 1e-6
"""What decides between columns that are alike: the first."""

Printed = tuple[tuple[int, ...], tuple[int, ...], float]
"""The codes of the filled cells of a row, the columns in which they are printed, and what it costs to move them."""


def _promised(header: str) -> tuple[Value, ...]:
    """Return the kinds of values that a header without a role promises."""
    if _AMOUNT.search(header):
        return (Value.NUMBER,)
    if header[:1] in "备備" and REMARK.match(header):
        return (Value.SHORT, Value.EMPTY)
    return (Value.UNITS,) if len(header) > 2 and header.endswith(_ORGANS) else ()


class Profile:
    """How used each column is to each kind of value, from rows that fit and from what the headers promise.

    `doubt` is how often each kind is thought to have been seen in each column before any was.
    """

    def __init__(self, headers: Sequence[str], doubt: float = 0.4) -> None:
        self.width = len(headers)
        self.counts = [[doubt] * len(Value) for _ in headers]
        self.styles = [[1.4, 0.4, 0.4, 0.4, 0.4, 0.4] for _ in headers]
        for counts, header in zip(self.counts, headers, strict=True):
            role = guess_role(header)
            for value in _promised(header) or _EXPECTED.get(role, ()):
                counts[value] += 2.0
            if role not in _NEVER_EMPTY:
                counts[_EMPTY] += 0.6
        self.known = Codes()
        self._costs: list[list[float]] = []
        self._code_costs: list[list[float]] = []
        self._cheapest: dict[int, float] = {}
        self._fits: dict[Printed, tuple[list[int], float]] = {}

    def codes(self, row: Iterable[Slot]) -> tuple[int, ...]:
        """Return the codes of the texts of cells."""
        known = self.known
        return tuple([known[slot.text] for slot in row])

    def learn(self, codes: Iterable[int], times: float = 1.0) -> None:
        """Take a row that fits, by the codes of its cells, or so many of its like, into account."""
        for counts, styles, code in zip(self.counts, self.styles, codes, strict=True):
            counts[code // STYLES] += times
            if code:
                styles[code % STYLES] += times
        self._costs = self._code_costs = []
        self._cheapest, self._fits = {}, {}

    def fill(self, headers: Sequence[str]) -> None:
        """Take it that the columns that every indicator fills are hardly ever empty; before any cost is asked for."""
        for counts, header in zip(self.counts, headers, strict=True):
            if _OF_EACH.search(header):
                counts[_EMPTY] = _RARELY

    def copy(self) -> Profile:
        """Return a profile that has seen the same."""
        return self.beyond(0)

    def beyond(self, columns: int) -> Profile:
        """Return the profile of the columns from one on."""
        rest = Profile(())
        rest.known = self.known
        rest.counts = [counts.copy() for counts in self.counts[columns:]]
        rest.styles = [styles.copy() for styles in self.styles[columns:]]
        rest.width = len(rest.counts)
        return rest

    def costs(self) -> list[list[float]]:
        """Return the cost of each kind of value in each column: the negative logarithm of its share."""
        if not self._costs:
            self._costs = _logarithms(self.counts)
        return self._costs

    def code_costs(self) -> list[list[float]]:
        """Return the cost of each kind of value together with each way of numbering, by code, in each column."""
        if not self._code_costs:
            columns = zip(self.costs(), _logarithms(self.styles), strict=True)
            self._code_costs = [[kind + style for kind in kinds for style in styles] for kinds, styles in columns]
            for costs, kinds in zip(self._code_costs, self._costs, strict=True):
                costs[0] = kinds[0]
        return self._code_costs

    def cost(self, codes: Iterable[int]) -> float:
        """Return what a row costs as it stands."""
        return sum(map(getitem, self.code_costs(), codes))

    def least(self, codes: Iterable[int]) -> float:
        """Return what the cells of a row cost at least, wherever they stand: each where it costs least."""
        costs, cheapest = self.code_costs(), self._cheapest
        filled = [code for code in codes if code]
        for code in filled:
            if code not in cheapest:
                cheapest[code] = min([column[code] - column[0] for column in costs])
        return sum([column[0] for column in costs]) + sum([cheapest[code] for code in filled])

    def worst(self, codes: Iterable[int]) -> float:
        """Return the cost of the cell that fits least."""
        return max(map(getitem, self.code_costs(), codes))

    def worst_kind(self, codes: Iterable[int]) -> float:
        """Return the cost of the cell whose kind of value fits least, however it is numbered."""
        return max([kinds[code // STYLES] for kinds, code in zip(self.costs(), codes, strict=True)])

    def best(self, row: Printed) -> tuple[list[int], float]:
        """Return the best columns of the cells of a row and what that costs; most rows are like another."""
        found = self._fits.get(row)
        if found is None:
            found = self._fits[row] = _best(row, self)
        return found


def _logarithms(counts: Sequence[Sequence[float]]) -> list[list[float]]:
    log = math.log
    sums = map(sum, counts)
    return [[-log(count / whole) for count in column] for column, whole in zip(counts, sums, strict=True)]


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
    columns, cost = profile.best((profile.codes(filled), tuple(printed), moved))
    row = [EMPTY] * width
    for column, slot in zip(columns, filled, strict=True):
        row[column] = slot
    return row, cost


def _best(row: Printed, profile: Profile) -> tuple[list[int], float]:
    """Return the columns of the cells, and the cost: the path of least cost through cells by columns."""
    codes, printed, moved = row
    width, costs = profile.width, profile.code_costs()
    empty = list(accumulate([column[0] for column in costs], initial=0.0))
    if not codes:
        return [], empty[width]
    astray = moved and _ASTRAY
    own = [
        [column[code] + (astray if at != place else 0.0) + _FIRST * at for at, column in enumerate(costs)]
        for code, place in zip(codes, printed, strict=False)
    ]
    paths = [[(empty[column] + moved * (column != printed[0]) + own[0][column], -1) for column in range(width)]]
    for token in range(1, len(codes)):
        paths.append(_reach(paths[-1], printed[token] - printed[token - 1], empty, moved, own[token]))
    ends = [path[0] + empty[width] - empty[column + 1] for column, path in enumerate(paths[-1])]
    cost = min(ends)
    columns = [ends.index(cost)]
    for token in range(len(codes) - 1, 0, -1):
        columns.insert(0, paths[token][columns[0]][1])
    return columns, cost


def _reach(
    before: Sequence[tuple[float, int]], step: int, empty: Sequence[float], moved: float, own: Sequence[float]
) -> list[tuple[float, int]]:
    """Return for each column the least cost of a cell there, and the column of the cell before it.

    That is the column at the printed distance, or of all to the left the one that costs least but for what lies
    between, of equal ones the first.
    """
    reached: list[tuple[float, int]] = []
    least, nearest = _NEVER, -1
    for column, cost in enumerate(own):
        gap = empty[column]
        best, previous = least + gap + moved, nearest
        at = column - step
        if 0 <= at < column:
            as_printed = before[at][0] - empty[at + 1] + gap
            if as_printed < best or (as_printed == best and at < previous):
                best, previous = as_printed, at
        reached.append((best + cost, previous))
        if before[column][0] - empty[column + 1] < least:
            least, nearest = before[column][0] - empty[column + 1], column
    return reached
