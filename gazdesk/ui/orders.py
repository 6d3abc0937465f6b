"""Orders of ids, of the blocks of an issue or of the rows of a table, before and after a change."""

from __future__ import annotations

from collections.abc import Sequence

STRIDE = 256
"""Ids that are compared at once: a change is in one place of thousands."""


def common(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many ids two orders begin with alike."""
    most = min(len(first), len(second))
    at = 0
    while at < most and first[at : at + STRIDE] == second[at : at + STRIDE]:
        at += STRIDE
    return next((place for place in range(at, most) if first[place] != second[place]), most)
