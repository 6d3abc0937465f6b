"""Where the cells of a table lie in the text: a plan in pixels, estimated without measuring a single glyph.

A Han character is as wide as it is high and any other about three fifths of that; a plan that is a little too roomy
costs nothing, measuring thousands of cells would cost the time in which an issue should open.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import ceil, floor

from gazdesk.model.tables import Table

WIDEST, NARROWEST = 26.0, 3.0
"""Bounds of a column in ems before the room is shared out."""
MOST_STRETCH = 1.6
"""By how much a narrow table is stretched at most to fill the room."""
PADDING = 8
"""Pixels left and right of a cell's text together, before zoom; the same above and below."""


@dataclass(frozen=True)
class TablePlan:
    """Columns and rows as laid out.

    `columns` and `rows` are indexes into the table of what is shown; `lefts` and `tops` have one entry more, the
    right and lower edge, in pixels.
    """

    table: Table
    columns: tuple[int, ...]
    rows: tuple[int, ...]
    lefts: tuple[int, ...]
    tops: tuple[int, ...]

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
        return {
            (row_at[row], column_at[column]): (row_at[by[0]], column_at[by[1]])
            for (row, column), by in covered
            if row in row_at and by[0] in row_at and column in column_at and by[1] in column_at
        }

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
        cell = self.table.rows[self.rows[row]].cells[self.columns[column]]
        last_row = min(row + cell.row_span, len(self.rows))
        last_column = min(column + cell.column_span, len(self.columns))
        left, top = self.lefts[column], self.tops[row]
        return left, top, self.lefts[last_column] - left, self.tops[last_row] - top


def plan(table: Table, width: int, em: int, line: int) -> TablePlan:
    """Return the plan of a table's live rows in a width; `em` and `line` are the pixels of its type and lines."""
    columns = tuple(index for index, column in enumerate(table.columns) if not column.dropped)
    rows = table.live_rows
    texts = [[table.rows[row].cells[column].text for column in columns] for row in rows]
    spans = [[table.rows[row].cells[column].column_span for column in columns] for row in rows]
    natural = [_natural(texts, spans, at) * em + PADDING * 2 for at in range(len(columns))]
    widths = _shared(natural, width)
    heights = [
        max((_lines(text, sum(widths[at : at + span[at]]), em) for at, text in enumerate(line_texts)), default=1) * line
        + PADDING
        for line_texts, span in zip(texts, spans, strict=True)
    ]
    lefts, tops = (0, *accumulate(widths)), (0, *accumulate(heights))
    return TablePlan(table, columns, rows, lefts, tops)


def ems(text: str) -> float:
    """Return about how wide a text is, in ems."""
    return 0.2 * len(text.encode("utf-8", "surrogatepass")) + 0.4 * len(text)


def _natural(texts: list[list[str]], spans: list[list[int]], at: int) -> float:
    own = (row[at] for row, span in zip(texts, spans, strict=True) if span[at] == 1)
    widest = max((ems(line) for text in own for line in text.split("\n")), default=NARROWEST)
    return min(max(widest + 0.5, NARROWEST), WIDEST)


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


def _lines(text: str, width: int, em: int) -> int:
    room = max((width - PADDING * 2) / em - 0.6, 1.0)
    return sum(max(1, ceil(ems(line) / room)) for line in text.split("\n"))
