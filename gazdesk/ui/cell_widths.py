"""How wide the texts of a table's cells are, in ems, and how many lines they take in a room: without measuring a glyph.

A Han character is as wide as it is high and any other about three fifths of that; a little too much room costs
nothing, measuring thousands of cells would cost the time in which an issue should open. Nearly all cells are one line
of a few characters: so columns are asked as a whole first, and cell by cell only where something has no room.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from math import ceil, inf
from typing import NamedTuple

from gazdesk.model.kinds import RowKind
from gazdesk.model.tables import Row

USUAL = 0.95
"""The share of its lines by which the width of a column is found: a few long ones are broken instead."""
RAGGED = 1.0
"""Ems that stay free at the end of a line, where punctuation must not be parted from its text."""

_DIGIT = re.compile(r"\d")
ACROSS = frozenset({RowKind.SECTION, RowKind.TOTAL})
"""The kinds of rows that may be one text."""

LineWidths = tuple[float, ...]
"""How wide the lines of a text are."""


class RowWidths(NamedTuple):
    """The widths of a row's cells: of each the room in which it is one line, infinite if it has several; its lines."""

    whole: tuple[float, ...]
    lines: tuple[LineWidths, ...]


class ColumnWidths(NamedTuple):
    """The widths of a column's cells: of each the room in which it is one line; `at` is its place in the rows."""

    whole: tuple[float, ...]
    at: int
    rows: Sequence[RowWidths]

    def usual(self) -> float:
        """Return the width that is enough for nearly all lines."""
        widths = sorted(self.whole)
        if widths and widths[-1] == inf:
            widths = sorted(chain.from_iterable(row.lines[self.at] for row in self.rows))
        return widths[ceil(USUAL * len(widths)) - 1] if widths else 0.0

    def lines(self, room: float) -> list[int]:
        """Return how many lines each cell is in a room; cells are of a few widths, so each of these is asked once."""
        known = {width: lines_in((width,), room) for width in {*self.whole} - {inf}}
        return [
            known.get(width) or lines_in(self.rows[row].lines[self.at], room) for row, width in enumerate(self.whole)
        ]


def ems(text: str) -> float:
    """Return about how wide a text is."""
    return 0.2 * len(text.encode("utf-8", "surrogatepass")) + 0.4 * len(text)


@lru_cache(maxsize=1 << 14)
def row_widths(texts: tuple[str, ...]) -> RowWidths:
    """Return the widths of the texts of a row; remembered, since most rows stay as they are."""
    whole, lines = zip(*map(_text_widths, texts), strict=True) if texts else ((), ())
    return RowWidths(whole, lines)


@lru_cache(maxsize=1 << 15)
def _text_widths(text: str) -> tuple[float, LineWidths]:
    """Return the widths of a text; remembered, since a change of columns lets most cells of all rows stay."""
    lines = tuple(map(ems, text.split("\n"))) if "\n" in text else (ems(text),)
    return lines[0] if len(lines) == 1 else inf, lines


def own_widths(row: Row, texts: tuple[str, ...]) -> RowWidths:
    """Return the widths of what a row's cells show; what takes more than a column has no line in any."""
    measured, across = row_widths(texts), is_across(row.kind, texts)
    if not across and not row.spanning:
        return measured
    alone = [not across and cell.column_span == 1 for cell in row.cells]
    return RowWidths(
        tuple([width if own else inf for width, own in zip(measured.whole, alone, strict=True)]),
        tuple([lines if own else () for lines, own in zip(measured.lines, alone, strict=True)]),
    )


def is_across(kind: RowKind, texts: Sequence[str]) -> bool:
    """Say whether the text in a row's first cell goes across the whole row: a section's, or totals in a sentence."""
    if kind not in ACROSS or any(texts[1:]):
        return False
    return kind is RowKind.SECTION or bool(_DIGIT.search(texts[0]))


def by_column(rows: Sequence[RowWidths], columns: Iterable[int]) -> list[ColumnWidths]:
    """Return the widths of some columns, by their indexes, in rows."""
    whole = list(zip(*[row.whole for row in rows], strict=True))
    return [ColumnWidths(whole[at] if rows else (), at, rows) for at in columns]


def lines_needed(columns: Iterable[ColumnWidths], rooms: Iterable[float], rows: int) -> list[int]:
    """Return how many lines the cells of each row need at most; each column has a room, in ems."""
    most = [1] * rows
    for column, room in zip(columns, rooms, strict=True):
        if max(column.whole, default=0.0) > room:
            most = list(map(max, most, column.lines(room)))
    return most


def lines_in(measured: LineWidths, room: float) -> int:
    """Return how many lines a text needs; only where it is broken must its lines end before the edge."""
    broken = max(room - RAGGED, 1.0)
    return sum(1 if line <= room else ceil(line / broken) for line in measured)
