"""Where the cells of a table lie in the text: a plan in pixels, by widths that are estimated."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import floor

from gazdesk.model.tables import Row, Table
from gazdesk.ui.cell_widths import ColumnWidths, by_column, is_across, line_widths, lines_in, lines_needed, own_texts

WIDEST, NARROWEST = 26.0, 3.0
"""Bounds of a column in ems before the room is shared out."""
LEAST = 3.5
"""Ems below which a wide column is not squeezed: rather are the last columns left to the table desk."""
MORE = 40
"""Pixels at the right that say how many columns are left out."""
MOST_STRETCH = 1.6
"""By how much a narrow table is stretched at most to fill the room."""
PADDING = 8
"""Pixels left and right of a cell's text together, before zoom; the same above and below."""


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


def plan(
    table: Table, texts: Sequence[tuple[str, ...]], width: int, em: int, line: int, *, whole: bool = False
) -> TablePlan:
    """Return the plan of a table's live rows in a width; `em` and `line` are the pixels of its type and lines.

    `texts` is what the cells of each of its rows show. `whole` plans rows and columns, too, that were dropped or are
    a header again.
    """
    every = tuple(range(len(table.columns))) if whole else table.live_columns
    rows = tuple(range(len(table.rows))) if whole else table.live_rows
    planned = [(table.rows[row], texts[row]) for row in rows]
    across = frozenset(at for at, (row, said) in enumerate(planned) if is_across(row.kind, said))
    measured = by_column([own_texts(row, said) for row, said in planned], every)
    natural = [_natural(each) * em + PADDING * 2 for each in measured]
    shown = _fitting(natural, width, LEAST * em + PADDING * 2)
    columns = every[:shown]
    widths = _shared(natural[:shown], width if shown == len(every) else width - MORE)
    lines = lines_needed(measured[:shown], [_room(each, em) for each in widths], len(planned))
    for at, (row, said) in enumerate(planned):
        if at in across or row.spanning:
            lines[at] = _lines_of_spanning(row, said, columns, widths, em, across=at in across)
    heights = (each * line + PADDING for each in lines)
    return TablePlan(
        table,
        columns,
        rows,
        (0, *accumulate(widths)),
        (0, *accumulate(heights)),
        across,
        len(every) - shown,
    )


def _fitting(natural: list[float], width: int, least: float) -> int:
    """Return how many columns have room at the least width, or their own where that is smaller; at least one."""
    edges = list(accumulate(min(each, least) for each in natural))
    if not edges or edges[-1] <= width:
        return len(natural)
    return max(1, bisect_right(edges, width - MORE))


def _lines_of_spanning(
    row: Row, texts: tuple[str, ...], columns: tuple[int, ...], widths: list[int], em: int, *, across: bool
) -> int:
    """Return how many lines the cells need of a row with one that takes more than a column."""
    if across:
        return lines_in(line_widths(texts[0]), _room(sum(widths), em))
    taken = (sum(widths[at : at + row.cells[column].column_span]) for at, column in enumerate(columns))
    needed = (
        lines_in(line_widths(texts[column]), _room(width, em)) for column, width in zip(columns, taken, strict=True)
    )
    return max(needed, default=1)


def _natural(column: ColumnWidths) -> float:
    return min(max(column.usual() + 0.5, NARROWEST), WIDEST)


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
