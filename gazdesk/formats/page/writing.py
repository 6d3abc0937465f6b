"""The text of a page: the catalogue, the title, then a line for each paragraph and for each row of a table.

Cells of a row are parted by tabs, a covered cell is empty, and each row has as many as the table has columns. The
paragraphs of a cell stand on lines of their own; the hints say which text is which cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gazdesk.formats.offset_map import OffsetMap, Stretch
from gazdesk.formats.page.grids import GridCell, TableGrid
from gazdesk.formats.page.lines import Page
from gazdesk.formats.page.parts import Part
from gazdesk.model.readers.labels import read_label
from gazdesk.parse.hinted import CellHint, Hints, TableHint
from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape, shape_of


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of a page's article, where it stood in the page, and what the parser is told of it."""

    text: str
    offsets: OffsetMap
    hints: Hints


class Writer:
    """Writes the text of a page, and keeps where each piece of it came from."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._pieces: list[str] = []
        self._length = 0
        self._stretches: list[Stretch] = []
        self._catalogue: list[tuple[int, int]] = []
        self._title: list[tuple[int, int]] = []
        self._tables: list[TableHint] = []

    def written(self) -> PageText:
        """Return what was written."""
        hints = Hints(tuple(self._catalogue), tuple(self._title), tuple(self._tables))
        return PageText("".join(self._pieces), OffsetMap(tuple(self._stretches)), hints)

    def catalogue(self, entries: Iterable[Sequence[Part]]) -> None:
        """Write the entries of the catalogue, a line each."""
        self._catalogue = [self._line(parts) for parts in entries]
        self.gap()

    def title(self, parts: Sequence[Part]) -> None:
        """Write a line of the title."""
        self._title.append(self._line(parts))

    def line(self, index: int) -> None:
        """Write a line of the page."""
        line = self.page.lines[index]
        if line.gap:
            self.gap()
        self._line(line.parts)

    def gap(self) -> None:
        """Leave a line empty, but never two, and none at the beginning."""
        if self._pieces and self._pieces[-2:] != ["\n", "\n"]:
            self._put("\n")

    def table(self, grid: TableGrid) -> None:
        """Write a table; what stands across it above the header and below the last row is written as lines."""
        above, rows, below = self._parted(grid)
        self.gap()
        self._captions(grid)
        for cell in above:
            self._cell_lines(cell)
        if rows:
            self._rows(grid, rows)
        for cell in below:
            self._cell_lines(cell)
        self.gap()

    def _parted(self, grid: TableGrid) -> tuple[list[GridCell], range, list[GridCell]]:
        """Return the cells across the table before its first row, its rows, and the notes across it at its end."""
        across = {cell.row: cell for cell in grid.cells if cell.columns == grid.width and cell.rows == 1}
        first, last = 0, grid.height
        while first in across and not read_label(self._first(across[first])):
            first += 1
        while last - 1 > first and last - 1 in across and self._notes(across[last - 1]):
            last -= 1
        return (
            [across[row] for row in range(first)],
            range(first, last),
            [across[row] for row in range(last, grid.height)],
        )

    def _captions(self, grid: TableGrid) -> None:
        """Write the lines of a table that are in none of its cells."""
        boxes = self.page.boxes
        inside = {
            line
            for index in self.page.within(grid.box)
            if boxes[index].tag in {"td", "th"}
            for line in range(boxes[index].first, boxes[index].last)
        }
        for index in range(boxes[grid.box].first, boxes[grid.box].last):
            if index not in inside:
                self._line(self.page.lines[index].parts)

    def _first(self, cell: GridCell) -> str:
        return self.page.lines[self.page.boxes[cell.box].first].text

    def _notes(self, cell: GridCell) -> bool:
        text = self._first(cell)
        return shape_of(Line(0, len(text), 0, text, 0)) in {Shape.TABLE_NOTE, Shape.NOTE}

    def _cell_lines(self, cell: GridCell) -> None:
        box = self.page.boxes[cell.box]
        for index in range(box.first, box.last):
            self._line(self.page.lines[index].parts)

    def _rows(self, grid: TableGrid, rows: range) -> None:
        by_row: dict[int, list[GridCell]] = {}
        for cell in grid.cells:
            if cell.row in rows:
                by_row.setdefault(cell.row, []).append(cell)
        start, hints = self._length, []
        for row in rows:
            hints += self._row(by_row.get(row, []), grid.width, rows)
        self._tables.append(TableHint(start, self._length - 1, len(rows), grid.width, tuple(hints)))

    def _row(self, cells: Sequence[GridCell], width: int, rows: range) -> list[CellHint]:
        """Write a row; return its cells as the parser is told of them."""
        hints, column = [], 0
        for cell in cells:
            self._put("\t" * (cell.column - column))
            column = cell.column
            start = self._length
            self._cell(cell)
            height = min(cell.rows, rows.stop - cell.row)
            hints.append(CellHint(start, self._length, cell.row - rows.start, column, height, cell.columns, cell.head))
        self._put("\t" * (width - 1 - column))
        self._put("\n")
        return hints

    def _cell(self, cell: GridCell) -> None:
        box = self.page.boxes[cell.box]
        for index in range(box.first, box.last):
            if index > box.first:
                self._put("\n")
            self._parts(self.page.lines[index].parts)

    def _line(self, parts: Sequence[Part]) -> tuple[int, int]:
        start = self._length
        self._parts(parts)
        end = self._length
        self._put("\n")
        return start, end

    def _parts(self, parts: Sequence[Part]) -> None:
        for part in parts:
            start = self._length
            self._put(part.text)
            if part.start < part.end:
                self._stretches.append((start, self._length, part.start, part.end))

    def _put(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)
