"""Headers whose cells stand one to a line: one level joined of fragments, or two."""

from __future__ import annotations

from collections.abc import Sequence

from gazdesk.model.kinds import RowKind
from gazdesk.parse.flat import Item, slot_of
from gazdesk.parse.grid import EMPTY, GridRow
from gazdesk.parse.headers import join_header, two_levels

_SHORT = 2.8
"""Names are fragments where they have fewer characters than this on average."""


def header_rows(head: Sequence[Item], width: int) -> tuple[list[str], list[GridRow]]:
    """Return the names of columns and the rows of a header whose cells or fragments of cells are given.

    Where the names are fewer than `width` the last columns have none; where they cannot be joined to so few there are
    more.
    """
    texts = [item.text for item in head]
    levels = two_levels(texts, width)
    if levels:
        return _two_levels(head, *levels)
    groups = join_header(texts, width)
    slots = [slot_of([head[index] for index in group]) for group in groups]
    missing = width - len(slots)
    return [slot.text for slot in slots] + [""] * missing, [GridRow(slots + [EMPTY] * missing, RowKind.HEADER)]


def _two_levels(head: Sequence[Item], single: int, groups: int, size: int) -> tuple[list[str], list[GridRow]]:
    slots = [item.slot() for item in head]
    upper, lower = slots[: single + groups], slots[single + groups :]
    names = [slot.text for slot in upper[:single]]
    names += [f"{upper[single + at // size].text}/{slot.text}" for at, slot in enumerate(lower)]
    for slot in upper[:single]:
        slot.rows = 2
    first = upper[:single]
    for slot in upper[single:]:
        slot.columns = size
        first += [slot, *[EMPTY] * (size - 1)]
    return names, [GridRow(first, RowKind.HEADER), GridRow([*[EMPTY] * single, *lower], RowKind.HEADER)]


def is_broken(head: Sequence[Item]) -> bool:
    """Say whether the cells of a header are fragments: so short are no names, years left out."""
    lengths = [len(item.text) for item in head if not item.text[0].isdigit()]
    return bool(lengths) and sum(lengths) < _SHORT * len(lengths)
