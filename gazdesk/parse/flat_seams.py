"""Cells one to a line over pages: the header that each page prints again, taken out before rows are found and kept."""

from __future__ import annotations

from collections.abc import Sequence

from gazdesk.model.kinds import RowKind
from gazdesk.parse.flat import Item, slot_of
from gazdesk.parse.grid import EMPTY, Grid, GridRow

_FEWEST = 3


def without_headers(items: Sequence[Item]) -> tuple[list[Item], list[list[Item]]]:
    """Return the cells without the headers of further pages, and these: the first cells again, three at least."""
    texts = [item.text for item in items]
    head = texts[:_FEWEST]
    starts = [at for at in range(_FEWEST, len(texts)) if texts[at] == head[0] and texts[at : at + _FEWEST] == head]
    if not starts or len(set(head)) < _FEWEST:
        return list(items), []
    length = min(_alike(texts, at) for at in starts)
    if length > starts[0]:
        return list(items), []
    kept: list[Item] = []
    position = 0
    for start in starts:
        kept.extend(items[position:start])
        position = max(position, start + length)
    return [*kept, *items[position:]], [list(items[start : start + length]) for start in starts]


def _alike(texts: Sequence[str], at: int) -> int:
    """Return how many cells from a place on are those from the beginning on."""
    count = 0
    while at + count < len(texts) and texts[at + count] == texts[count]:
        count += 1
    return count


def put_back(grid: Grid, headers: Sequence[Sequence[Item]]) -> None:
    """Put the headers of further pages into a grid, each before the row that begins its page."""
    for header in headers:
        slots = [item.slot() for item in header[: grid.width - 1]]
        rest = header[grid.width - 1 :]
        slots.append(slot_of(rest) if rest else EMPTY)
        slots += [EMPTY] * (grid.width - len(slots))
        place = next((at for at, row in enumerate(grid.rows) if _start(row) > header[0].start), len(grid.rows))
        if place < len(grid.rows):
            grid.rows[place].seam = True
        grid.rows.insert(place, GridRow(slots, RowKind.REPEATED_HEADER))


def _start(row: GridRow) -> int:
    return min((slot.spans[0][0] for slot in row.slots if slot.spans), default=-1)
