"""Ranks: numbers with room between them, by which rows are sorted, so that an insertion renumbers nothing else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from itertools import compress, count, pairwise
from operator import ne

ROOM = 1 << 20
"""What lies between two neighbours at first."""


def fresh(order: Sequence[str]) -> dict[str, int]:
    """Return ranks for a whole order."""
    return {identity: (index + 1) * ROOM for index, identity in enumerate(order)}


def placed(order: Sequence[str], moving: Collection[str], rank_of: Callable[[str], int]) -> dict[str, int]:
    """Return the ranks that change when some ids are new in an order or were moved in it; `rank_of` gives the others'.

    Where the room between two neighbours is used up, all get new ones.
    """
    ranks: dict[str, int] = {}
    for first, last in _runs(order, moving):
        low = rank_of(order[first - 1]) if first else 0
        new = last - first
        high = rank_of(order[last]) if last < len(order) else low + (new + 1) * ROOM
        step = (high - low) // (new + 1)
        if step < 1:
            return fresh(order)
        ranks |= {order[first + index]: low + (index + 1) * step for index in range(new)}
    return ranks


def moved(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Return the ids to renumber for an order to become another: the new ones, and as few of the old as possible."""
    head = _alike(before, after)
    tail = min(_alike(before[::-1], after[::-1]), len(before) - head, len(after) - head)
    middle = after[head : len(after) - tail]
    was = {identity: index for index, identity in enumerate(before[head : len(before) - tail])}
    old = [identity for identity in middle if identity in was]
    staying = _rising([was[identity] for identity in old]) if old else set()
    return {identity for identity in middle if identity not in was} | {
        identity for index, identity in enumerate(old) if index not in staying
    }


def positions(order: Sequence[str], ids: Collection[str]) -> list[int]:
    """Return where in an order some ids are, sorted; one that is not there is left out."""
    if len(ids) > 8:
        wanted = set(ids)
        return [index for index, identity in enumerate(order) if identity in wanted]
    return sorted(order.index(identity) for identity in ids if identity in order)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many ids two orders begin with alike."""
    return next(compress(count(), map(ne, one, other)), min(len(one), len(other)))


def _runs(order: Sequence[str], moving: Collection[str]) -> list[tuple[int, int]]:
    """Return the half-open ranges of an order that consist of moving ids."""
    runs: list[tuple[int, int]] = []
    for index in positions(order, moving):
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _rising(values: Sequence[int]) -> set[int]:
    """Return the indexes of a longest rising part of some values (patience sorting)."""
    if all(left < right for left, right in pairwise(values)):
        return set(range(len(values)))
    tops: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        pile = bisect_left(tops, value)
        if pile == len(tops):
            tops.append(value)
            at.append(index)
        else:
            tops[pile], at[pile] = value, index
        before.append(at[pile - 1] if pile else -1)
    staying, index = set[int](), at[-1]
    while index >= 0:
        staying.add(index)
        index = before[index]
    return staying
