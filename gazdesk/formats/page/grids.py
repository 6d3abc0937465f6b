"""The grids of the tables of a page: which cell stands where, and whether a table holds data or only the layout."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from gazdesk.formats.page.lines import Box, Page
from gazdesk.model.readers.catalogue import LABEL

_PRESENTATION = frozenset({"presentation", "none"})
_MOST_ROWS = 65_534
_WIDEST = 1_000
_LARGEST = 20_000_000
_SECTIONS = frozenset({"table", "thead", "tbody", "tfoot"})


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: the number of its box, the row and column where it starts, from 0, and how many it spans."""

    box: int
    row: int
    column: int
    rows: int
    columns: int
    head: bool


@dataclass(frozen=True, slots=True)
class TableGrid:
    """A table: the number of its box, its size, and its cells that hold text, row by row; no two overlap."""

    box: int
    height: int
    width: int
    cells: tuple[GridCell, ...]


def data_tables(page: Page) -> dict[int, TableGrid]:
    """Return the grids of the tables that hold data, by the number of their box; one within another is not told."""
    found: dict[int, TableGrid] = {}
    end = 0
    for index, box in enumerate(page.boxes):
        if box.tag == "table" and index >= end and box.last - box.first > 1:
            grid = grid_of(page, index)
            if not describes(page, grid) and holds_data(page, grid):
                found[index], end = grid, box.end
    return found


def grid_of(page: Page, table: int) -> TableGrid:
    """Return the grid of a table; the HTML standard, 4.9.12, but cells never overlap and empty rows go.

    One that is wider or larger than any page means has no grid: its spans only spread it.
    """
    rows = _rows(page, table)
    widest = max((len(row) for row in rows), default=0)
    cells: list[GridCell] = []
    until: dict[int, int] = {}
    for number, row in enumerate(rows):
        column = 0
        for index in row:
            while until.get(column, 0) > number:
                column += 1
            box = page.boxes[index]
            most = min(_span(box, "colspan"), 8 * widest + 8)
            columns = next((n for n in range(1, most) if until.get(column + n, 0) > number), most)
            height = min(_span(box, "rowspan") or _MOST_ROWS, len(rows) - number)
            until.update(dict.fromkeys(range(column, column + columns), number + height))
            cells.append(GridCell(index, number, column, height, columns, _heads(page, index)))
            column += columns
            if column > _WIDEST or column * number > _LARGEST:
                return TableGrid(table, 0, 0, ())
    return _without_empty(page, table, cells)


def _rows(page: Page, table: int) -> list[list[int]]:
    """Return the numbers of the cells of a table, row by row; a cell that is in no row begins one."""
    rows: list[list[int]] = []
    end, loose = 0, False
    for index in page.within(table):
        box = page.boxes[index]
        if box.table != table or index < end:
            continue
        if box.tag == "tr":
            rows.append([])
        elif box.tag in {"td", "th"}:
            stray = page.boxes[box.parent].tag in _SECTIONS
            if not rows or (stray and not loose):
                rows.append([])
            rows[-1].append(index)
            end, loose = box.end, stray
    return [row for row in rows if row]


def _span(box: Box, name: str) -> int:
    """Return a span: 1 if it is none; a rowspan of 0 reaches to the end."""
    value = box.attributes.get(name, "")
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 1
    return number if name == "rowspan" else max(1, number)


def _heads(page: Page, index: int) -> bool:
    if page.boxes[index].tag == "th":
        return True
    table = page.boxes[index].table
    around = page.boxes[index].parent
    while around != table:
        if page.boxes[around].tag == "thead":
            return True
        around = page.boxes[around].parent
    return False


def _without_empty(page: Page, table: int, cells: list[GridCell]) -> TableGrid:
    """Return a grid of the cells with text, without the rows that have none and the columns in which no cell starts."""
    filled = [cell for cell in cells if page.boxes[cell.box].last > page.boxes[cell.box].first]
    rows = sorted({cell.row for cell in filled})
    columns = sorted({cell.column for cell in cells})
    placed = tuple(
        replace(
            cell,
            row=bisect_left(rows, cell.row),
            column=bisect_left(columns, cell.column),
            rows=bisect_left(rows, cell.row + cell.rows) - bisect_left(rows, cell.row),
            columns=bisect_left(columns, cell.column + cell.columns) - bisect_left(columns, cell.column),
        )
        for cell in filled
    )
    return TableGrid(table, len(rows), len(columns), placed)


def describes(page: Page, grid: TableGrid) -> bool:
    """Say whether a table is the catalogue of a document: a third of its cells are labels, in two rows and more."""
    rows = [cell.row for cell in grid.cells if LABEL.match(page.lines[page.boxes[cell.box].first].text)]
    return len(rows) * 3 >= len(grid.cells) and len(set(rows)) > 1


def holds_data(page: Page, grid: TableGrid) -> bool:
    """Say whether a table holds data: two rows and columns at least, and neither another table nor most of the page.

    A table that only lays out the page has a cell with nearly all of its text, in many lines, or tables in its cells.
    """
    box = page.boxes[grid.box]
    if grid.height < 2 or grid.width < 2 or box.attributes.get("role") in _PRESENTATION:
        return False
    length = _length(page, box)
    if any(
        cell.last - cell.first >= 8 and _length(page, cell) * 5 >= length * 4
        for cell in (page.boxes[each.box] for each in grid.cells)
    ):
        return False
    inner = [page.boxes[index] for index in page.within(grid.box) if page.boxes[index].table == grid.box]
    nested = sum(_length(page, each) for each in inner if each.tag == "table" and each.last - each.first > 3)
    return nested * 10 < length * 3


def _length(page: Page, box: Box) -> int:
    return sum(len(line.text) for line in page.lines[box.first : box.last])
