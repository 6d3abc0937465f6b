"""Where the cells of a table lie in the text: a plan in pixels, estimated without measuring a single glyph.

A Han character is as wide as it is high and any other about three fifths of that; a plan that is a little too roomy
costs nothing, measuring thousands of cells would cost the time in which an issue should open.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from math import ceil, floor

from gazdesk.model.kinds import RowKind
from gazdesk.model.tables import Row, Table

WIDEST, NARROWEST = 26.0, 3.0
"""Bounds of a column in ems before the room is shared out."""
LEAST = 3.5
"""Ems below which a wide column is not squeezed: rather are the last columns left to the table desk."""
MORE = 40
"""Pixels at the right that say how many columns are left out."""
MOST_STRETCH = 1.6
"""By how much a narrow table is stretched at most to fill the room."""
USUAL = 0.95
"""The share of its lines by which the width of a column is found: a few long ones are broken instead."""
RAGGED = 1.0
"""Ems that stay free at the end of a line, where punctuation must not be parted from its text."""
PADDING = 8
"""Pixels left and right of a cell's text together, before zoom; the same above and below."""

_DIGIT = re.compile(r"\d")
ACROSS = frozenset({RowKind.SECTION, RowKind.TOTAL})
"""The kinds of rows that may be one text."""

LineWidths = tuple[float, ...]
"""How wide the lines of a text are, in ems."""


@dataclass(frozen=True)
class TablePlan:
    """Columns and rows as laid out.

    `columns` and `rows` are indexes into the table of what is shown; `lefts` and `tops` have one entry more, the
    right and lower edge, in pixels. `across` are the positions of rows that one text goes across; `hidden` is how
    many columns there was no room for.
    """

    table: Table
    columns: tuple[int, ...]
    rows: tuple[int, ...]
    lefts: tuple[int, ...]
    tops: tuple[int, ...]
    across: frozenset[int] = frozenset()
    hidden: int = 0

    @property
    def width(self) -> int:
        """Return the width in pixels."""
        return self.lefts[-1]

    @property
    def height(self) -> int:
        """Return the height in pixels."""
        return self.tops[-1]

    @cached_property
    def covering(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Return for each covered (row, column), positions in the plan, the position of the covering cell."""
        row_at = {row: at for at, row in enumerate(self.rows)}
        column_at = {column: at for at, column in enumerate(self.columns)}
        covered = self.table.covered.items()
        inner = {
            (row_at[row], column_at[column]): (row_at[by[0]], column_at[by[1]])
            for (row, column), by in covered
            if row in row_at and by[0] in row_at and column in column_at and by[1] in column_at
        }
        return inner | {(row, column): (row, 0) for row in self.across for column in range(1, len(self.columns))}

    @cached_property
    def _ends(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Return for each cell that covers others the positions behind the last row and column that it covers."""
        ends: dict[tuple[int, int], tuple[int, int]] = {}
        for (row, column), by in self.covering.items():
            last = ends.get(by, (by[0] + 1, by[1] + 1))
            ends[by] = max(last[0], row + 1), max(last[1], column + 1)
        return ends

    def rows_between(self, top: float, bottom: float) -> range:
        """Return the positions of the rows that show between two heights."""
        first = max(0, bisect_right(self.tops, top) - 1)
        return range(first, min(len(self.rows), bisect_right(self.tops, bottom)))

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the position of the cell at a point: row and column of the plan, covered ones as what covers them."""
        row, column = bisect_right(self.tops, y) - 1, bisect_right(self.lefts, x) - 1
        if not (0 <= row < len(self.rows) and 0 <= column < len(self.columns)):
            return None
        return self.covering.get((row, column), (row, column))

    def extent(self, row: int, column: int) -> tuple[int, int, int, int]:
        """Return left, top, width and height of a cell by its position, spans included."""
        last_row, last_column = self._ends.get((row, column), (row + 1, column + 1))
        left, top = self.lefts[column], self.tops[row]
        return left, top, self.lefts[last_column] - left, self.tops[last_row] - top


def plan(table: Table, width: int, em: int, line: int, *, whole: bool = False) -> TablePlan:
    """Return the plan of a table's live rows in a width; `em` and `line` are the pixels of its type and lines.

    `whole` plans rows and columns, too, that were dropped or are a header again.
    """
    every = tuple(range(len(table.columns))) if whole else table.live_columns
    rows = tuple(range(len(table.rows))) if whole else table.live_rows
    planned = [table.rows[row] for row in rows]
    across = frozenset(at for at, row in enumerate(planned) if is_across(row))
    measured = [own_widths(row) for at, row in enumerate(planned) if at not in across]
    natural = [_natural([each[at] for each in measured]) * em + PADDING * 2 for at in every]
    shown = _fitting(natural, width, LEAST * em + PADDING * 2)
    columns = every[:shown]
    widths = _shared(natural[:shown], width if shown == len(every) else width - MORE)
    heights = (lines * line + PADDING for lines in _lines_of(planned, across, columns, widths, em))
    return TablePlan(
        table,
        columns,
        rows,
        (0, *accumulate(widths)),
        (0, *accumulate(heights)),
        across,
        len(every) - shown,
    )


def is_across(row: Row) -> bool:
    """Say whether the text in a row's first cell goes across the whole row: a section's, or totals in a sentence."""
    if row.kind not in ACROSS or any(row.texts[1:]):
        return False
    return row.kind is RowKind.SECTION or bool(_DIGIT.search(row.texts[0]))


def _fitting(natural: list[float], width: int, least: float) -> int:
    """Return how many columns have room at the least width, or their own where that is smaller; at least one."""
    edges = list(accumulate(min(each, least) for each in natural))
    if not edges or edges[-1] <= width:
        return len(natural)
    return max(1, bisect_right(edges, width - MORE))


def _lines_of(
    rows: Sequence[Row], across: frozenset[int], columns: tuple[int, ...], widths: list[int], em: int
) -> list[int]:
    """Return how many lines the cells of each row need at most."""
    measured = [line_widths(row.texts) for row in rows]
    by_column = ([each[column] for each in measured] for column in columns)
    most = lines_needed(by_column, [_room(width, em) for width in widths], len(rows))
    for at, row in enumerate(rows):
        if at in across:
            most[at] = _lines(line_widths(row.texts)[0], _room(sum(widths), em))
        elif row.spanning:
            most[at] = _lines_of_spanning(row, columns, widths, em)
    return most


def _lines_of_spanning(row: Row, columns: tuple[int, ...], widths: list[int], em: int) -> int:
    measured, rooms = line_widths(row.texts), [_room(width, em) for width in widths]
    for at, column in enumerate(columns):
        if column in row.spanning:
            rooms[at] = _room(sum(widths[at : at + row.cells[column].column_span]), em)
    return lines_needed([[measured[column]] for column in columns], rooms, 1)[0]


def lines_needed(by_column: Iterable[Sequence[LineWidths]], rooms: Iterable[float], rows: int) -> list[int]:
    """Return how many lines the cells of each row need at most; each column has a room, in ems."""
    most = [1] * rows
    for column, room in zip(by_column, rooms, strict=True):
        for at, lines in enumerate(column):
            if len(lines) != 1 or lines[0] > room:
                most[at] = max(most[at], _lines(lines, room))
    return most


def ems(text: str) -> float:
    """Return about how wide a text is, in ems."""
    return 0.2 * len(text.encode("utf-8", "surrogatepass")) + 0.4 * len(text)


@lru_cache(maxsize=1 << 14)
def line_widths(texts: tuple[str, ...]) -> tuple[LineWidths, ...]:
    """Return for each text of a row the widths of its lines, in ems; remembered, since most rows stay as they are."""
    return tuple(map(_line_widths, texts))


@lru_cache(maxsize=1 << 15)
def _line_widths(text: str) -> LineWidths:
    """Return the widths of a text's lines; remembered, since a change of columns lets most cells of all rows stay."""
    return tuple(map(ems, text.split("\n"))) if "\n" in text else (ems(text),)


def own_widths(row: Row) -> Sequence[LineWidths]:
    """Return the widths of the lines of each cell of a row that takes one column; none of any other."""
    measured = line_widths(row.texts)
    if not row.spanning:
        return measured
    return [() if row.cells[at].column_span != 1 else lines for at, lines in enumerate(measured)]


def usual_width(measured: Iterable[LineWidths]) -> float:
    """Return the width in ems that is enough for nearly all lines of texts."""
    widths = sorted(chain.from_iterable(measured))
    return widths[ceil(USUAL * len(widths)) - 1] if widths else 0.0


def _natural(measured: Iterable[LineWidths]) -> float:
    return min(max(usual_width(measured) + 0.5, NARROWEST), WIDEST)


def _shared(natural: list[float], width: int) -> list[int]:
    """Return widths that fill the room: what is left when narrow columns have theirs is shared by the wide ones."""
    total = sum(natural)
    if total <= width:
        factor = min(width / (total or 1), MOST_STRETCH)
        return [floor(each * factor) for each in natural]
    room, left = float(width), len(natural)
    share = room / (left or 1)
    for each in sorted(natural):
        if each > room / left:
            break
        room, left = room - each, left - 1
        share = room / (left or 1)
    return [floor(min(each, share)) for each in natural]


def _room(width: int, em: int) -> float:
    return max((width - PADDING * 2) / em, 1.0)


def _lines(measured: LineWidths, room: float) -> int:
    """Return how many lines a text needs; only where it is broken must its lines end before the edge."""
    broken = max(room - RAGGED, 1.0)
    return sum(1 if line <= room else ceil(line / broken) for line in measured)
