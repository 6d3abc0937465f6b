"""Cells one to a line, rows of texts, numbers and texts again: how many of each their order alone says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from gazdesk.model.kinds import TableLayout
from gazdesk.parse.columns import REMARK
from gazdesk.parse.flat import Item, number_like
from gazdesk.parse.flat_headers import header_rows, is_broken
from gazdesk.parse.grid import EMPTY, Grid, GridRow, Slot
from gazdesk.parse.headers import two_levels

_FEWEST = 3
_MOST_GROUPS = 2


def mixed_grid(items: Sequence[Item]) -> Grid | None:
    """Return the grid of rows that are texts, numbers and texts, None if the cells are no such rows.

    After the last numbers stand only the texts that end a row; between numbers these, and those that begin the next
    row: always as many, or more where a group begins. The texts before the first numbers are the header and those of
    a row with all its groups; so its length is known, and must be that of a row.
    """
    runs = [list(run) for _, run in groupby(items, key=lambda item: number_like(item.text))]
    texts, numbers = runs[::2], runs[1::2]
    if len(numbers) < _FEWEST or len(texts) != len(numbers) + 1 or len({len(run) for run in numbers}) > 1:
        return None
    inner = [len(run) for run in texts[1:-1]]
    ending, least, groups = len(texts[-1]), min(inner), max(inner) - min(inner)
    names = least - ending
    width = groups + names + len(numbers[0]) + ending
    count = len(texts[0]) - groups - names
    if names < 1 or groups > _MOST_GROUPS or not _is_header(items[: max(count, 0)], width):
        return None
    texts[0] = texts[0][count:]
    _, header = header_rows(items[:count], width)
    grid = Grid(TableLayout.CELL_PER_LINE, width, header)
    if len(header[0].slots) != width or any(not slot.text for slot in header[-1].slots if len(header) == 1):
        return None
    _fill(grid, texts, numbers, groups, ending)
    return grid


def _is_header(head: Sequence[Item], width: int) -> bool:
    if two_levels([item.text for item in head], width):
        return True
    if len(head) == width + 1 and REMARK.match(head[-1].text):
        return False  # a column of remarks that no row fills
    return len(head) == width or (len(head) > width and is_broken(head))


def _fill(
    grid: Grid, texts: Sequence[Sequence[Item]], numbers: Sequence[Sequence[Item]], groups: int, ending: int
) -> None:
    above: list[Slot] = [EMPTY] * groups
    names = grid.width - groups - ending - len(numbers[0])
    for index, values in enumerate(numbers):
        before = texts[index][ending if index else 0 :]
        fresh = len(before) - names
        slots = [EMPTY] * (groups - fresh) + [item.slot() for item in (*before, *values, *texts[index + 1][:ending])]
        for column in range(groups - fresh):
            above[column].rows += bool(above[column].text)
        above[groups - fresh :] = slots[groups - fresh : groups]
        grid.rows.append(GridRow(slots))
