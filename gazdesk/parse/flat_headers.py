"""Headers whose cells stand one to a line: one level joined of fragments, or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from gazdesk.model.kinds import ColumnRole, RowKind
from gazdesk.model.readers.headers import guess_role
from gazdesk.parse.flat import HEADER_WORD, Item, named, number_like, slot_of
from gazdesk.parse.grid import EMPTY, GridRow
from gazdesk.parse.headers import join_header, two_levels
from gazdesk.parse.values import NUMBERED, Style, are_units, style_of

_HELD = frozenset({ColumnRole.RESPONSIBLE, ColumnRole.LEAD, ColumnRole.DEADLINE})
_UNKNOWN = 0.3
"""What it costs for each cell that a name of a column is taken to be without the words of one."""
_BRACKETED = frozenset({Style.MEASURED, Style.REMARKED})
_FEW, _MOST_UNKNOWN, _LONGEST_NAME = 2, 2, 5
_NAME = 16
"""What has so many characters is no name of a column."""
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


def holds_below(name: str) -> bool:
    """Say whether a column is one of units or deadlines, which hold for the rows below too, and are no numbers."""
    return guess_role(name) in _HELD or name.endswith(("部门", "部門"))


def header_counts(items: Sequence[Item]) -> Iterator[tuple[int, float]]:
    """Yield how many of the first cells may be the header, and how much that is doubted.

    Those with its words; fewer, if the last may be a cell; one or two short ones more, and what has its words again
    behind them. If numbers leave more for it, and the last of these has such words, those and no others.
    """
    known, left = named(items), _left_by_numbers(items)
    if known < 2 or (left > known and _ends_header(items[left - 1].text)):
        if left > 1:
            yield left, 0.0
        return
    yield from _ending_with(items, known, 0)
    count = known
    for unknown in range(1, _MOST_UNKNOWN + 1):
        if count >= len(items) or not _may_be_name(items[count].text):
            return
        count += 1
        yield from _ending_with(items, count + named(items[count:]), unknown)


def _ending_with(items: Sequence[Item], count: int, unknown: int) -> Iterator[tuple[int, float]]:
    """Yield a number of names, and those without the last ones that may be cells of the first row."""
    for fewer in range(_MOST_UNKNOWN + 1):
        if 1 < count - fewer < len(items):
            yield count - fewer, _UNKNOWN * unknown
        text = items[count - fewer - 1].text
        if count - fewer <= _FEW or (len(text) <= _LONGEST_NAME and style_of(text) not in _BRACKETED):
            return


def _ends_header(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and HEADER_WORD.search(text) is not None


def _may_be_name(text: str) -> bool:
    return not (len(text) > _LONGEST_NAME or number_like(text) or style_of(text) in NUMBERED or are_units(text))


def _left_by_numbers(items: Sequence[Item]) -> int:
    """Return how many cells stand above the first row, if rows begin with the fewest texts between numbers; or 0.

    One of them at least must have the words of headers.
    """
    runs = [(number, len(list(run))) for number, run in groupby(number_like(item.text) for item in items)]
    between = [length for number, length in runs[2:-1] if not number]
    count = runs[0][1] - min(between, default=runs[0][1])
    texts = {item.text for item in items[:count]}
    if len(between) < _FEW or len(texts) < count or any(len(text) >= _NAME for text in texts):
        return 0
    if max(length for number, length in runs if number) >= count:
        return 0
    return count if any(map(HEADER_WORD.search, texts)) else 0
