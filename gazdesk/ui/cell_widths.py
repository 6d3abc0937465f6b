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


class ColumnWidths(NamedTuple):
    """The texts of a column's cells, None for what takes more than the column, and the room in which each is one line.

    That is infinite for a text of several lines, and for None; `widest` is the largest, 0 of no cells.
    """

    texts: tuple[str | None, ...]
    whole: tuple[float, ...]
    widest: float

    def usual(self) -> float:
        """Return the width that is enough for nearly all lines."""
        widths = sorted(self.whole)
        if widths and widths[-1] == inf:
            widths = sorted(chain.from_iterable(map(line_widths, self.texts)))
        return widths[ceil(USUAL * len(widths)) - 1] if widths else 0.0

    def lines(self, room: float) -> list[int]:
        """Return how many lines each cell is in a room; cells are of a few widths, so each of these is asked once."""
        known = {width: lines_in((width,), room) for width in {*self.whole} - {inf}}
        return [
            known.get(width) or lines_in(line_widths(text), room)
            for width, text in zip(self.whole, self.texts, strict=True)
        ]


def ems(text: str) -> float:
    """Return about how wide a text is."""
    return 0.2 * len(text.encode("utf-8", "surrogatepass")) + 0.4 * len(text)


def line_widths(text: str | None) -> LineWidths:
    """Return the widths of the lines of a text; None has no line."""
    return _text_widths(text)[1]


@lru_cache(maxsize=1 << 15)
def _text_widths(text: str | None) -> tuple[float, LineWidths]:
    """Return the room in which a text is one line, and the widths of its lines; remembered, since most texts stay."""
    if text is None:
        return inf, ()
    lines = tuple(map(ems, text.split("\n")))
    return lines[0] if len(lines) == 1 else inf, lines


@lru_cache(maxsize=1 << 6)
def _column_widths(texts: tuple[str | None, ...]) -> ColumnWidths:
    """Return the widths of a column; remembered, since most columns of a table stay as they are."""
    whole = tuple([_text_widths(text)[0] for text in texts])
    return ColumnWidths(texts, whole, max(whole, default=0.0))


def own_texts(row: Row, texts: tuple[str, ...]) -> tuple[str | None, ...]:
    """Return of what a row's cells show the texts that have a column of their own, None for the others."""
    across = is_across(row.kind, texts)
    if not across and not row.spanning:
        return texts
    cells = zip(row.cells, texts, strict=True)
    return tuple([text if not across and cell.column_span == 1 else None for cell, text in cells])


def is_across(kind: RowKind, texts: Sequence[str]) -> bool:
    """Say whether the text in a row's first cell goes across the whole row: a section's, or totals in a sentence."""
    if kind not in ACROSS or any(texts[1:]):
        return False
    return kind is RowKind.SECTION or bool(_DIGIT.search(texts[0]))


def by_column(rows: Iterable[tuple[str | None, ...]], columns: Iterable[int]) -> list[ColumnWidths]:
    """Return the widths of some columns, by their indexes, in rows, which `own_texts` gives."""
    texts = list(zip(*rows, strict=True))
    return [_column_widths(texts[at] if texts else ()) for at in columns]


def lines_needed(columns: Iterable[ColumnWidths], rooms: Iterable[float], rows: int) -> list[int]:
    """Return how many lines the cells of each row need at most; each column has a room, in ems."""
    most = [1] * rows
    for column, room in zip(columns, rooms, strict=True):
        if column.widest > room:
            most = list(map(max, most, column.lines(room)))
    return most


def lines_in(measured: LineWidths, room: float) -> int:
    """Return how many lines a text needs; only where it is broken must its lines end before the edge."""
    broken = max(room - RAGGED, 1.0)
    return sum(1 if line <= room else ceil(line / broken) for line in measured)
