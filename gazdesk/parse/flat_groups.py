"""Cells one to a line: the groups that stand before rows, each in the column of its level."""

from __future__ import annotations

from collections.abc import Sequence

from gazdesk.parse.flat import Item, slot_of
from gazdesk.parse.grid import EMPTY, Slot
from gazdesk.parse.values import NUMBERED, style_of

_CLOSED = frozenset("）)")


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
