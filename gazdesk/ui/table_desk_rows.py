"""Which rows of a table the grid shows, and in what order: a view, which never changes the table."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from gazdesk.model.kinds import MarkKind, RowKind
from gazdesk.model.tables import Table

_NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?")

Key = tuple[int, Decimal, str]
"""Numbers come first, by their value, then texts, then what is empty."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How rows are shown: dropped ones too, only what has certain marks, sorted by a column (its id, "" for none)."""

    dropped: bool = False
    marked: frozenset[MarkKind] = frozenset()
    column: str = ""
    descending: bool = False

    @property
    def in_order(self) -> bool:
        """Say whether each row stands below the one before it, so that cells can span them."""
        return not self.marked and not self.column


def arranged(table: Table, how: Arrangement) -> list[int]:
    """Return the indexes of the rows to show; header rows stay on top, empty cells go to the end."""
    rows = list(range(len(table.rows))) if how.dropped else list(table.live_rows)
    if how.marked:
        rows = [row for row in rows if table.rows[row].kind is RowKind.HEADER or is_marked(table, row, how.marked)]
    column = table.column_index(how.column) if how.column else None
    if column is None:
        return rows
    keys = {row: _key(table.text_at(row, column)) for row in rows}
    headers = [row for row in rows if table.rows[row].kind is RowKind.HEADER]
    full = [row for row in rows if table.rows[row].kind is not RowKind.HEADER and keys[row][0] < _EMPTY]
    empty = [row for row in rows if table.rows[row].kind is not RowKind.HEADER and keys[row][0] == _EMPTY]
    return [*headers, *sorted(full, key=keys.__getitem__, reverse=how.descending), *empty]


def is_marked(table: Table, row: int, kinds: Collection[MarkKind]) -> bool:
    """Say whether a row, or one of its cells, has a mark of some kinds."""
    return any(mark.kind in kinds for mark in table.rows[row].all_marks)


_EMPTY = 2


def _key(text: str) -> Key:
    packed = text.strip()
    if _NUMBER.fullmatch(packed):
        return 0, Decimal(packed.replace(",", "")), ""
    return (1 if packed else _EMPTY), Decimal(0), packed
