"""Cells one to a line: a row of more lines than columns, some of its cells printed over several lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gazdesk.parse.columns import Profile
from gazdesk.parse.flat import Item, slot_of
from gazdesk.parse.grid import Slot
from gazdesk.parse.joints import Lines
from gazdesk.parse.values import are_units

_UNLIKE = 0.5
"""What it costs that a cell is longer or shorter than those of its column, by how much."""
_NEVER = float("inf")


def unwrapped(items: Sequence[Item], profile: Profile, rows: Sequence[Sequence[Slot | None]]) -> list[Slot]:
    """Return the cells that the lines of a row make, each of one line or more, at the least cost.

    `profile` says what kinds of values the columns hold, `rows` are whole ones, which say how long the cells are. There
    are as many lines as columns at least.
    """
    lengths = _lengths(rows, profile.width)
    costs = profile.code_costs()
    spare = len(items) - profile.width
    ends: list[list[tuple[float, int]]] = [[(0.0, 0)]]
    for column in range(profile.width):
        before = ends[-1]
        ends.append([])
        for over in range(spare + 1):
            ways = []
            for wrapped in range(over + 1):
                at = column + over - wrapped
                slot = lines_in_cell(items[at : column + over + 1])
                unlike = abs(len(slot.text) - lengths[column]) / (len(slot.text) + lengths[column])
                start = before[over - wrapped][0] if over - wrapped < len(before) else _NEVER
                ways.append((start + costs[column][profile.known[slot.text]] + _UNLIKE * unlike, wrapped))
            ends[-1].append(min(ways))
    return _cells(items, ends[1:], spare)


def _cells(items: Sequence[Item], ends: Sequence[Sequence[tuple[float, int]]], over: int) -> list[Slot]:
    """Return the cells of the path of least cost, read backwards."""
    cells: list[Slot] = []
    for column in range(len(ends) - 1, -1, -1):
        wrapped = ends[column][over][1]
        cells.append(lines_in_cell(items[column + over - wrapped : column + over + 1]))
        over -= wrapped
    return cells[::-1]


def _lengths(rows: Sequence[Sequence[Slot | None]], width: int) -> list[float]:
    """Return how long the cells of each column are on average."""
    texts = ([slot.text for row in rows if (slot := row[column])] for column in range(width))
    return [sum(map(len, column)) / len(column) if column else 1.0 for column in texts]


def lines_in_cell(items: Sequence[Item]) -> Slot:
    """Return the cell of some lines; the names of organs, one a line, stay on lines of their own."""
    slot = slot_of(items)
    if any(are_units(above.text) and are_units(below.text) for above, below in pairwise(items)):
        slot.spans, slot.text = Lines(slot.spans), "\n".join(item.text for item in items)
    return slot
