"""Columns: what kind of value a cell holds, what kinds a column is used to, and the best fit of a row to its columns."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from enum import IntEnum

from gazdesk.model.attribution_values import guess_role
from gazdesk.model.kinds import ColumnRole
from gazdesk.model.readers.issuers import is_organ
from gazdesk.parse.grid import EMPTY, Slot
from gazdesk.parse.shapes import is_numeric


class Value(IntEnum):
    """The kind of value in a cell."""

    EMPTY = 0
    NUMBER = 1
    TIME = 2
    UNITS = 3
    SHORT = 4
    LONG = 5


_TIME = re.compile(
    r"(?:\d{4}\s*年)?(?:底|末|前|内|上半年|下半年|\d{1,2}\s*月(?:底|末|\d{1,2}\s*日)?(?:前|底)?|[\d\s年月日至到—\-－~前底起、.]+)?(?:[持长]续(?:推进|实施|进行)?|长期(?:坚持|推进|实施)?|全年|每年|常年|年底前?|即时|按年度)?"
)
_TIME_STARTS = frozenset("0123456789持长全每常年即按2")
_ALL_UNITS = re.compile(r"[^。；;：:]+")

_EXPECTED: dict[ColumnRole, tuple[Value, ...]] = {
    ColumnRole.NUMBER: (Value.NUMBER,),
    ColumnRole.LEAD: (Value.UNITS,),
    ColumnRole.RESPONSIBLE: (Value.UNITS,),
    ColumnRole.COOPERATING: (Value.UNITS, Value.EMPTY),
    ColumnRole.DEADLINE: (Value.TIME,),
    ColumnRole.TASK: (Value.LONG, Value.SHORT),
    ColumnRole.ITEM: (Value.SHORT, Value.LONG),
}


def value_of(text: str) -> Value:
    """Return the kind of value that a text is."""
    if not text:
        return Value.EMPTY
    if is_numeric(text):
        return Value.NUMBER
    if len(text) <= 30 and text[0] in _TIME_STARTS and is_time(text):
        return Value.TIME
    core = text if text[0] != "<" else re.sub(r"<[^>]*>", "", text)
    if are_units(core):
        return Value.UNITS
    return Value.LONG if len(core) > 20 or core[-1:] in "。；;" else Value.SHORT


def is_time(text: str) -> bool:
    """Say whether a text is a date, a period or 持续推进: what stands in a column of deadlines."""
    head = re.split(r"[，,;；]|制[定订]方案", text)[0]
    return _TIME.fullmatch("".join(head.split())) is not None or _TIME.fullmatch("".join(text.split())) is not None


def are_units(text: str) -> bool:
    """Say whether a text is a list of organs."""
    text = text.strip()
    if not text or text[-1] in "。；" or not _ALL_UNITS.fullmatch(text):
        return False
    parts = [part for part in re.split(r"[、，,\s]+", text) if part]
    return len(text) <= 40 * len(parts) and sum(_is_unit(part) for part in parts) * 3 >= len(parts) * 2


def _is_unit(part: str) -> bool:
    if len(part) <= 5 and part[-1] in "县区市州旗":
        return True
    return len(part) < 30 and (is_organ(part) or part.endswith(("部门", "单位", "机构", "联", "企业", "各县")))


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
    kinds = [value_of(slot.text) for slot in filled]
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
