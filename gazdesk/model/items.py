"""The printed numbers of the items that statements of responsibility belong to."""

from __future__ import annotations

import re

from gazdesk.model.kinds import ColumnRole
from gazdesk.model.readers.labels import read_label
from gazdesk.model.tables import Table

_TELLING = frozenset({ColumnRole.TASK, ColumnRole.ITEM})
_ITEM_NUMBER = re.compile(r"第\s*\d+\s*[项項]")


def item_of(label: str, text: str) -> str | None:
    """Return the printed number that a statement belongs to: the label without 、 or dot, or 第N项 after it."""
    body = text.removeprefix(label)
    number = _ITEM_NUMBER.match(body.strip())
    return number[0] if number else (label.rstrip("、.． ") or None)


def row_item(table: Table, index: int, roles: tuple[ColumnRole, ...]) -> str | None:
    """Return the number of a row: of its number column, else the label of its task, else of its first cell with one."""
    for column, role in enumerate(roles):
        if role is ColumnRole.NUMBER and (text := table.text_at(index, column).strip()):
            return text.rstrip("、.．")
    tasks = [at for at, role in enumerate(roles) if role in _TELLING]
    for column in (*reversed(tasks), *range(len(roles))):
        text = table.text_at(index, column)
        if label := read_label(text):
            return item_of(label, text)
    return None
