"""Cells one to a line without running numbers: the rows of least cost, by the kinds of values that columns hold.

The cells are read as one stream. Each stands in a column after the one before it, or begins a new row; a cell that a
line break cut is joined. What kinds of values the columns hold is learned from the rows found, which are then found
anew (the hard form of expectation and maximization: Viterbi training).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import add

from gazdesk.model.kinds import RowKind, TableLayout
from gazdesk.parse.columns import REMARK, Profile
from gazdesk.parse.flat import Item, named, number_like, slot_of
from gazdesk.parse.flat_headers import header_counts, header_rows, holds_below, is_broken
from gazdesk.parse.flat_room import NEVER, Costs, Room
from gazdesk.parse.grid import EMPTY, Grid, GridRow, Slot
from gazdesk.parse.headers import join_header
from gazdesk.parse.tsv import span_groups
from gazdesk.parse.values import NUMBERED, STYLES, Style, Value

_EMPTY, _NUMBER, _TIME, _UNITS = Value.EMPTY, Value.NUMBER, Value.TIME, Value.UNITS
_ARABIC = Style.ARABIC
_WIDEST = 16
_MOST_ITEMS = 4000
_MOST_JOINED = 4
_ROUNDS = 3
_JOINED = 0.6
"""What it costs to join a line to the cell before it."""
_COVERED = 1.2
"""The most that an empty leading cell costs: the one above spans it."""
_DEAREST = 2.2
"""What a cell may cost on average for the stream to be a table."""
_BRACKET = 3.0
"""What it costs more to begin a cell with a line that is all in brackets: it goes on with the one above."""
_DOUBT = 0.2
"""How often each kind of value is thought to have been seen in each column before any was."""
_FEW = 2
_RARELY = 3
"""A column that fewer than one in so many rows fill is nearly empty."""
_GAPS = 2.0
"""How often a cell may be thought to have been empty in each column, to begin with."""
_MISFIT = 2.5
"""A cell that costs more in its column is thought to be astray."""
_NUMBERS = 8.0
"""How many numbers a column is thought to hold that may be one of numbers."""
_EVEN = 0.6
"""What a cell costs on average at most where rows are thought to be whole."""
_GOOD = 0.9
"""What a cell costs on average where no better header need be looked for."""
_LONGEST_PART = 16
"""The most characters in a line of a cell that goes on in the next."""
_OFFICE = frozenset("市县縣区區省州旗各")
"""What the short name of an organ begins with."""
_CLOSED = frozenset("）)。；;")
_PLACE, _LONGEST_PLACE = frozenset("县縣市区區州旗乡鄉镇鎮"), 4
"""What the name of a place ends with, which begins a cell, and how long one is."""


def stream_grid(items: Sequence[Item], base: int) -> Grid | None:
    """Return the grid of a table known by its header, None if its cells fit no rows below it.

    A header of fragments may be that of fewer columns: of those whose rows cost least.
    """
    if len(items) > _MOST_ITEMS:
        return None
    found: list[tuple[Grid, float]] = []
    for count, doubt in header_counts(items):
        head, body = items[:count], items[count:]
        width = len(join_header([item.text for item in head], None))
        widths = [width, *range(max(2, width // 3), width)] if is_broken(head) and named(head) > 1 else [width]
        read = (_read(head, body, each, base) for each in widths if 2 <= each <= _WIDEST)
        found.extend((each[0], each[1] + doubt) for each in read if each is not None)
        if any(cost < _GOOD for _, cost in found):
            break
    return min(found, key=lambda each: each[1], default=(None, 0.0))[0]


def _read(head: Sequence[Item], body: Sequence[Item], width: int, base: int) -> tuple[Grid, float] | None:
    """Return the grid of rows of a width and what a cell of them costs; None if they are none."""
    names, header = header_rows(head, width)
    if len(names) != width:
        return None
    even = _even_rows(body, names, base)
    rows, cost = even if even is not None and even[1] < _EVEN * len(body) else _Stream(body, names, base).rows()
    if even is not None and even[1] < min(cost, _GOOD * len(body)):
        rows, cost = even
    cost /= len(body)
    if (len(rows) < 2 and len(body) != width) or cost > _DEAREST:
        return None
    grid = Grid(TableLayout.CELL_PER_LINE, width, [*header, *rows])
    _span_units(grid, names)
    span_groups(grid, names)
    return grid, cost


def _even_rows(items: Sequence[Item], names: Sequence[str], base: int) -> tuple[list[GridRow], float] | None:
    """Return the rows that are all whole and what they cost, None if the cells do not make so many."""
    width = len(names)
    if len(items) % width or len(items) < 2 * width or any(item.blanks > base for item in items[1:]):
        return None
    slots = [_slot([item]) for item in items]
    rows = [slots[at : at + width] for at in range(0, len(slots), width)]
    profile = Profile(names, _DOUBT)
    lesson = Counter(tuple([slot.code for slot in row]) for row in rows)
    for codes, times in lesson.items():
        profile.learn(codes, times)
    cost = sum(profile.cost(codes) * times for codes, times in lesson.items())
    return [GridRow(row) for row in rows], cost


def _span_units(grid: Grid, names: Sequence[str]) -> None:
    """Let units and deadlines span the rows below that have none and left no trace of an empty cell."""
    for column, name in enumerate(names):
        if not holds_below(name):
            continue
        top: Slot | None = None
        for row in grid.rows[1:]:
            if row.kind is not RowKind.BODY or row.slots[column].text:
                top = row.slots[column] if row.kind is RowKind.BODY else None
            elif row.slots[column] is EMPTY and top is not None and any(slot.text for slot in row.slots[:column]):
                top.rows += 1
            else:
                top = None


Choice = tuple[int, float]
"""Of a cell to be: its code, and what it costs more to begin it with its first line and to join the others."""
Anchor = tuple[range, int]
"""The columns that are thought to hold numbers, and the one that is thought to hold numbered texts, -1 for none."""
Found = tuple[list[GridRow], Profile, float]
"""Rows, the profile by which they were found, and what they cost."""


class _Stream:
    """The cells below a header and the rows that they make."""

    def __init__(self, items: Sequence[Item], names: Sequence[str], base: int) -> None:
        self.items, self.width = items, len(names)
        self.gaps = [max(0, item.blanks - base) for item in items]
        self.traced = any(self.gaps[1:])
        self.more = [_BRACKET if item.text[0] in "（(" and item.text[-1] in "）)" else 0.0 for item in items]
        self.single = [_slot([item]) for item in items]
        self.values = [slot.code // STYLES for slot in self.single]
        self.numeric = [value == _NUMBER for value in self.values]
        self.slots = [self._ending_at(end) for end in range(len(items))]
        self.choices = [self._choices_at(end) for end in range(len(items))]
        self.codes = {code for choices in self.choices for code, _ in choices}
        self.promised = Profile(names, _DOUBT)
        self.sparse = [holds_below(name) or REMARK.match(name) is not None for name in names]
        self.learnt: dict[tuple[tuple[int, ...], ...], Found] = {}

    def rows(self) -> tuple[list[GridRow], float]:
        """Return the rows and what they cost together.

        Of the places that the numbers could have, or the numbered texts, the best is tried with few and with many
        gaps, each till nothing changes.
        """
        starts = [_COVERED * column for column in range(self.width)]
        least = NEVER
        for anchor in self._anchors():
            begun = self._path(self._begun(anchor, 0.0), starts, least)
            if (held := self._held(begun)) < least:
                first, best, least = begun, anchor, held
        second = self._path(self._begun(best, _GAPS), starts, least)
        found = self._trained(min((first, second), key=self._held))
        return found[0], self._held(found)

    def _held(self, found: Found) -> float:
        rows, _, cost = found
        return cost + self._void(rows)

    def _void(self, rows: Sequence[GridRow]) -> float:
        """Return what is held against rows that leave columns nearly empty: a header is there for cells.

        A cell that the one above spans is not empty.
        """
        filled = [sparse * len(rows) for sparse in self.sparse]
        for row in rows:
            covered = True
            for column, slot in enumerate(row.slots):
                covered = covered and not slot.text
                filled[column] += covered or bool(slot.text)
        return len(rows) * sum(count * _RARELY < len(rows) for count in filled)

    def _anchors(self) -> Iterator[Anchor]:
        """Yield what may be thought of columns to begin with: which hold numbers side by side, which numbered texts."""
        yield range(0), -1
        alike = groupby(self.numeric)
        runs = Counter(len(list(run)) for number, run in alike if number)
        count = max(runs, key=lambda length: (runs[length] * length, length), default=0)
        if sum(costs[_NUMBER] < _MISFIT for costs in self.promised.costs()) < count < self.width:
            yield from ((range(first, first + count), -1) for first in range(1, self.width - count + 1))
        if sum(slot.style is _ARABIC for slot in self.single) > _FEW:
            yield from ((range(0), column) for column in range(self.width))

    def _begun(self, anchor: Anchor, gaps: float) -> Profile:
        profile = self.promised.copy()
        numbers, numbered = anchor
        for column in range(self.width):
            profile.counts[column][_EMPTY] += gaps
            profile.counts[column][_NUMBER] += _NUMBERS * (column in numbers)
            if numbered >= 0:
                profile.styles[column][_ARABIC if column == numbered else 0] += _NUMBERS
        return profile

    def _trained(self, found: Found) -> Found:
        """Return the rows found anew with what was learned from the last, until they are the same."""
        for _ in range(_ROUNDS):
            rows, profile, before = found
            costs = profile.costs()
            lesson = tuple([tuple([_known(slot.code, costs[at]) for at, slot in enumerate(row.slots)]) for row in rows])
            if lesson not in self.learnt:
                profile = self.promised.copy()
                for codes, times in Counter(lesson).items():
                    profile.learn(codes, times)
                self.learnt[lesson] = self._path(profile, self._starts(lesson, profile))
            found = self.learnt[lesson]
            if found[2] == before:
                break
        return found

    def _starts(self, rows: Sequence[Sequence[int]], profile: Profile) -> list[float]:
        """Return what it costs that a row begins in each column, those before it spanned by the row above.

        Such cells are not counted as empty.
        """
        begun = [0.5] * self.width
        for codes in rows:
            first = next(column for column, code in enumerate(codes) if code)
            begun[first] += 1
            for column in range(first):
                profile.counts[column][_EMPTY] -= 1.0
        return [-math.log(count / sum(begun)) for count in begun]

    def _ending_at(self, end: int) -> list[Slot]:
        """Return the cells that could end with a line: it alone, or joined to those before."""
        slots = [self.single[end]]
        for start in range(end - 1, max(-1, end - _MOST_JOINED), -1):
            if not self._joins(start):
                break
            slots.append(_slot(self.items[start : end + 1]))
        return slots

    def _joins(self, index: int) -> bool:
        """Say whether a line may go on with the next: neither is a number, and none closes before it."""
        if self.gaps[index + 1] or self.numeric[index] or self.numeric[index + 1]:
            return False
        text, below = self.items[index].text, self.items[index + 1].text
        kind, after = self.values[index], self.values[index + 1]
        if text[-1] in _CLOSED or self.single[index + 1].style in NUMBERED:
            return False
        if below[0] in "（(":
            return True
        if max(len(text), len(below)) > _LONGEST_PART or (below[-1] in _PLACE and 1 < len(below) <= _LONGEST_PLACE):
            return False
        named = kind == _UNITS and (len(text) > 4 or text[0] in _OFFICE)
        return not (named or _TIME in (kind, after) or (below[0] in _OFFICE and after == _UNITS))

    def _choices_at(self, end: int) -> list[Choice]:
        """Return the cells that could end with a line: it alone, it and the one before, and so on."""
        return [(slot.code, self.more[end - at] + at * _JOINED) for at, slot in enumerate(self.slots[end])]

    def _path(self, profile: Profile, starts: Sequence[float], most: float = NEVER) -> Found:
        """Return the rows of least cost and that cost, no rows if it is `most` or more.

        `starts` are the costs of rows that begin in each column.
        """
        costs = profile.code_costs()
        room = Room([column[0] for column in costs], starts, self.traced)
        filled = list(zip(costs, room.left, strict=True))
        own = {code: [column[code] - empty for column, empty in filled] for code in self.codes}
        begun: list[Costs] = []
        ends: list[Costs] = []
        for end, choices in enumerate(self.choices):
            first = room.begun(ends[-1], self.gaps[end]) if end else room.first
            begun.append(first)
            code, more = choices[0]
            if more or len(choices) > 1:
                ends.append(self._least(own, begun, end))
            else:
                ends.append(list(map(add, first, own[code])))
        last, cost = room.last(ends[-1])
        return self._back(room, own, begun, ends, last) if cost < most else [], profile, cost

    def _least(self, own: Mapping[int, Costs], begun: Sequence[Costs], end: int) -> Costs:
        """Return the least costs of the cells that could end with a line."""
        least = [NEVER] * self.width
        for joined, (code, more) in enumerate(self.choices[end]):
            ways = zip(own[code], begun[end - joined], least, strict=True)
            least = [cost if (cost := fill + first + more) < known else known for fill, first, known in ways]
        return least

    def _back(
        self, room: Room, own: Mapping[int, Costs], begun: Sequence[Costs], ends: Sequence[Costs], column: int
    ) -> list[GridRow]:
        """Return the rows of the path that ends in a column, each step chosen anew as its cost was found."""
        rows: list[GridRow] = []
        slots: list[Slot] = [EMPTY] * self.width
        end, after = len(self.items) - 1, 0
        while end >= 0:
            joined = 0
            if len(self.choices[end]) > 1:
                choices = enumerate(self.choices[end])
                costs = [own[code][column] + begun[end - at][column] + more for at, (code, more) in choices]
                joined = costs.index(min(costs))
            slots[column] = self.slots[end][joined]
            if after:
                self._trace(slots, column, after)
            end -= joined + 1
            after = self.gaps[end + 1]
            fresh = end < 0
            if not fresh:
                _, column, fresh = room.entry(ends[end], column, after)
            if fresh:
                rows.append(GridRow(slots))
                slots = [EMPTY] * self.width
        return rows[::-1]

    @staticmethod
    def _trace(slots: list[Slot], column: int, gaps: int) -> None:
        """Let the empty cells after a cell be truly empty, as many as blank lines were left by them."""
        for place in range(column + 1, min(len(slots), column + 1 + gaps)):
            if slots[place] is EMPTY:
                slots[place] = Slot()


def _known(code: int, costs: Sequence[float]) -> int:
    """Return a cell to learn from; of one that fits its column badly nothing is learned but that something is there."""
    return code if costs[code // STYLES] < _MISFIT or not code else _likeliest(costs) * STYLES + code % STYLES


def _likeliest(costs: Sequence[float]) -> int:
    return min(range(1, len(costs)), key=costs.__getitem__)


def _slot(items: Sequence[Item]) -> Slot:
    """Return the cell that lines make together; what is like a number is one."""
    slot = slot_of(items)
    return Slot(slot.spans, slot.text, Value.NUMBER) if number_like(slot.text) else slot
