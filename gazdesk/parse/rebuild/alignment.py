"""Alignment: the cheapest way to read tokens, in their order, as rows of cells.

A dynamic programme over tokens by columns. A token goes on in the cell of the one before it, stands in a later cell of
the same row, or begins a row; what is passed over is empty. Time is tokens × columns, and columns squared for
the few tokens with more blank lines before them than usual: each of those may stand for an empty cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from typing import NamedTuple

from gazdesk.parse.rebuild.values import Kind

INFINITE = float("inf")


class Token(NamedTuple):
    """A fragment for the alignment: its kind, the blank lines before it beyond the usual, what joining it costs more.

    `section` says that it can be a row of its own across all columns.
    """

    kind: Kind
    extra: int = 0
    joining: float = 0.0
    section: bool = False


class Seat(NamedTuple):
    """Where a token is: its column (the width, for a section row), and whether it begins a row."""

    column: int
    begins: bool


@dataclass(frozen=True)
class Costs:
    """What a reading costs, by column: kinds of values, empty cells at the left and elsewhere, a cell that goes on.

    `section` is the cost of a row of its own, `traced` says that empty cells leave blank lines here.
    """

    kinds: list[list[float]]
    left: list[float]
    empty: list[float]
    going_on: list[float]
    section: float = 1.5
    traced: bool = False

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return len(self.left)

    def in_order(self, order: Sequence[int]) -> Costs:
        """Return the costs where a page prints the columns in another order."""
        if list(order) == list(range(self.width)):
            return self
        kinds = [[costs[column] for column in order] for costs in self.kinds]
        left, empty, going_on = (
            [costs[column] for column in order] for costs in (self.left, self.empty, self.going_on)
        )
        return Costs(kinds, left, empty, going_on, self.section, self.traced)


_UNTRACED = 1.5
"""What an empty cell without its blank line costs more where the others have theirs."""
_TRACE = 0.2
_MISTRACE, _EMPTY = 1.5, 0.05
_MORE, _LESS = _MISTRACE + _EMPTY, _MISTRACE - _EMPTY
"""What blank lines cost: each that no empty cell explains, each empty cell, and each empty cell more than lines."""
_WITHIN = 3.0
"""What a cell that goes on after a blank line costs more."""


def align(
    tokens: Sequence[Token], costs: Costs, openings: Sequence[float] = (0.0,), *, one_row: bool = False
) -> tuple[int, list[Seat], float]:
    """Return how many tokens stand before the first row, the seats of the others, and the cost of it all.

    `openings` gives by token what it costs to let the first row begin there; beyond its end none may, and a cost for
    the end of the tokens lets them be no rows at all. `one_row` lets no second row begin.
    """
    steps = _Steps(costs, one_row=one_row)
    values: list[float] = [INFINITE] * (costs.width + 1)
    backs: list[list[int]] = []
    for index, token in enumerate(tokens):
        opening = openings[index] if index < len(openings) else INFINITE
        values, back = steps.step(values, token, opening)
        backs.append(back)
    nothing = openings[len(tokens)] if len(tokens) < len(openings) else INFINITE
    ends = [value + tail for value, tail in zip(values, steps.tails, strict=True)]
    state = min(range(len(ends)), key=ends.__getitem__)
    if not tokens or nothing <= ends[state]:
        return len(tokens), [], min(nothing, INFINITE if tokens else 0.0)
    first, seats = _traced_back(backs, state, steps.start)
    return first, seats, ends[state]


def _traced_back(backs: Sequence[Sequence[int]], state: int, start: int) -> tuple[int, list[Seat]]:
    seats: list[Seat] = []
    for index in range(len(backs) - 1, -1, -1):
        before, begins = divmod(backs[index][state], 2)
        seats.append(Seat(state, bool(begins)))
        if before == start:
            return index, seats[::-1]
        state = before
    return 0, seats[::-1]


class _Steps:
    """The steps of the programme: what each column costs after one more token, and from where it was reached.

    States are the columns and, last, a section row; where a state was reached from is that state times two, plus one
    if a row begins.
    """

    def __init__(self, costs: Costs, *, one_row: bool) -> None:
        self.costs, self.width, self.one_row = costs, costs.width, one_row
        self.start = costs.width + 1
        more = _UNTRACED * costs.traced
        self.left = [0.0, *accumulate(costs.left)]
        self.empty = [0.0, *accumulate(cost + more for cost in costs.empty)]
        self.passed, self.states = self.empty[1:], range(0, 2 * self.width, 2)
        whole = self.empty[-1]
        self.tails = [*(whole - each for each in self.passed), 0.0]

    def step(self, before: Sequence[float], token: Token, opening: float) -> tuple[list[float], list[int]]:
        """Return the costs of all states after a token, and from where each was reached."""
        traced = self.costs.traced and token.extra > 0 and not self.one_row
        values, back = self._after_blanks(before, token) if traced else self._plain(before, token)
        if opening < INFINITE:
            for column in range(self.width):
                begun = opening + self.left[column]
                if begun < values[column]:
                    values[column], back[column] = begun, self.start * 2 + 1
        values = list(map(add, values, self.costs.kinds[token.kind]))
        values.append(INFINITE)
        back.append(0)
        if token.section:
            ended, state = self._ended(before)
            if opening < ended:
                ended, state = opening, self.start
            values[-1], back[-1] = ended + self.costs.section, state * 2 + 1
        return values, back

    def _ended(self, before: Sequence[float]) -> tuple[float, int]:
        if self.one_row:
            return INFINITE, 0
        ends = list(map(add, before, self.tails))
        best = min(ends)
        return best, ends.index(best)

    def _plain(self, before: Sequence[float], token: Token) -> tuple[list[float], list[int]]:
        ended, state = self._ended(before)
        begins = state * 2 + 1
        within, source = INFINITE, 0
        values, back = [], []
        joining = token.joining
        columns = zip(self.states, before, self.left, self.empty, self.passed, self.costs.going_on, strict=False)
        for own, here, left, empty, passed, going_on in columns:
            value, origin = ended + left, begins
            if within + empty < value:
                value, origin = within + empty, source
            if here + going_on + joining < value:
                value, origin = here + going_on + joining, own
            if here - passed < within:
                within, source = here - passed, own
            values.append(value)
            back.append(origin)
        return values, back

    def _after_blanks(self, before: Sequence[float], token: Token) -> tuple[list[float], list[int]]:
        """Take a token with blank lines before it: they cost least where as many cells are empty."""
        width, extra = self.width, min(token.extra, self.width)
        fewer = [_traces(empty, extra) for empty in range(extra)]
        more, less = _nearest(before[:width], -_MORE), _nearest(before[:width], _LESS)
        ends = [(before[state] + _traces(width - 1 - state, extra), state * 2 + 1) for state in range(width)]
        ended = min((before[-1] + _TRACE, width * 2 + 1), *ends)
        values, back = [], []
        for column in range(width):
            choices = [(ended[0] + self.left[column], ended[1])]
            choices.append((before[column] + self.costs.going_on[column] + token.joining + _WITHIN, column * 2))
            for place, limit, begins in ((column, column, 0), (column + width, width, 1)):
                first = place - extra
                if first > 0:
                    cost, state = more[min(first, limit) - 1]
                    choices.append((cost + _traces(place - 1, extra), state * 2 + begins))
                    window = range(first, limit)
                    choices += [(before[each] + fewer[place - 1 - each], each * 2 + begins) for each in window]
                elif limit:
                    cost, state = less[limit - 1]
                    choices.append((cost + _traces(0, extra) - _LESS * (place - 1), state * 2 + begins))
            value, origin = min(choices)
            values.append(value)
            back.append(origin)
        return values, back


def _nearest(before: Sequence[float], step: float) -> list[tuple[float, int]]:
    """Return for each state the best of it and those before it, each reckoned with a step for every column."""
    return list(accumulate(((cost + step * state, state) for state, cost in enumerate(before)), min))


def _traces(empty: int, extra: int) -> float:
    """Return what it costs to explain blank lines by so many empty cells."""
    return _TRACE + _MISTRACE * abs(empty - extra) + _EMPTY * empty
