"""Cells one to a line: the groups that stand before rows, each in the column of its level."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gazdesk.model.kinds import RowKind
from gazdesk.parse.flat import Item, slot_of
from gazdesk.parse.grid import EMPTY, Grid, Slot
from gazdesk.parse.values import NUMBERED, style_of

_CLOSED = frozenset("）)")
_FEWEST_BARE = 2
"""So many cells that are left out show that those above span them."""


def groups_of(items: Sequence[Item], columns: int) -> list[Slot]:
    """Return the groups that lines make before a row, EMPTY in the columns on the left that go on as above.

    `columns` is how many there are. More lines than columns are parts of cells that line breaks cut: a label begins a
    cell (一、, （一）), a bracket ends one.
    """
    parts = [[item] for item in items]
    if len(parts) > columns:
        parts = _joined(items)
    if len(parts) > columns:
        parts = [*parts[: columns - 1], [item for part in parts[columns - 1 :] for item in part]]
    return [EMPTY] * (columns - len(parts)) + [slot_of(part) for part in parts]


def _joined(items: Sequence[Item]) -> list[list[Item]]:
    parts = [[items[0]]]
    for item in items[1:]:
        if style_of(item.text) in NUMBERED or (parts[-1][-1].text[-1] in _CLOSED and item.text[0] not in "（("):
            parts.append([item])
        else:
            parts[-1].append(item)
    return parts


def span_groups_above(slots: list[Slot], groups: Sequence[Slot], above: Sequence[Slot]) -> None:
    """Put groups into the first columns of a row; one that goes on from above spans it, unless one before it is new."""
    fresh = False
    for column, group in enumerate(groups):
        if group.text:
            slots[column] = group
            fresh = True
        elif not slots[column].text and above[column].text and not fresh:
            above[column].rows += 1


def span_second(grid: Grid) -> None:
    """Let each cell of the second column span the rows below that have none, if none stands there twice running.

    One cell over the rows of an organ or task leaves it out below; printed row by row it stands there again and again.
    """
    runs: list[list[Slot]] = [[]]
    for row in grid.rows:
        if row.kind is RowKind.BODY:
            runs[-1].append(row.slots[1])
        else:
            runs.append([])
    runs = [run for run in runs if run]
    bare = sum(not slot.text for run in runs for slot in run)
    if bare < _FEWEST_BARE or not all(run[0].text and _differ(run) for run in runs):
        return
    for run in runs:
        top = run[0]
        for slot in run[1:]:
            top = slot if slot.text else top
            top.rows += not slot.text


def _differ(run: Sequence[Slot]) -> bool:
    """Say whether no text stands twice running among cells, empty ones left out."""
    return all(above != below for above, below in pairwise([slot.text for slot in run if slot.text]))
