"""Which rows of a table that was seen head its columns: by marks of the source, and by what stands below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazdesk.parse.hinted import TableHint
from gazdesk.parse.values import Value, value_of

_YEAR = re.compile(r"(?:19|20)\d{2}(?:年度?)?")
_LONGEST = 60
_LONGEST_UNPROVEN = 24
_PAIRS = 4
"""From as many columns on one row of values may be numbers by chance: labels and values may stand in turn."""
_SENTENCE = "。；;"
_TEXTS = {Value.SHORT: Value.LONG, Value.UNITS: Value.LONG}


def header_rows(table: TableHint, folded: str) -> int:
    """Return how many rows head the columns of a table, 0 if none does: it is a form, or goes on from elsewhere.

    Rows that the source marks do. Else the first row does, as far down as its groups span, where it names what the
    columns below hold: words over numbers prove it; short words do unless the columns are labels and values in turn.
    """
    marked = _marked(table)
    if marked:
        return marked if marked < table.height else 0
    if table.height < 2 or _marks_first_column(table):
        return 0
    depth = _depth(table)
    grid = _texts(table, folded, depth)
    names, body = grid[depth - 1], grid[depth:]
    if not body or any(_is_no_name(text) for row in grid[:depth] for text in row):
        return 0
    fewest = 1 if table.width < _PAIRS else 2
    if any(text and _mostly_numbers([row[column] for row in body], fewest) for column, text in enumerate(names)):
        return depth
    filled = [text for text in names if text]
    short = len(filled) > 1 and len(filled) >= len(names) - 1 and max(map(len, filled)) <= _LONGEST_UNPROVEN
    return depth if short and not _is_form(table, grid, depth) else 0


def _marked(table: TableHint) -> int:
    """Return how many rows at the beginning hold only cells that the source marks as headings."""
    plain = [cell.row for cell in table.cells if not cell.head]
    return min(plain, default=table.height)


def _marks_first_column(table: TableHint) -> bool:
    return all(cell.head for cell in table.cells if cell.column == 0)


def _depth(table: TableHint) -> int:
    """Return how many rows the header has if the first row begins it: as far as cells beside its groups reach down."""
    first = [cell for cell in table.cells if cell.row == 0]
    grouped = any(1 < cell.columns < table.width for cell in first)
    return min(max(cell.rows for cell in first), table.height) if grouped else 1


def _texts(table: TableHint, folded: str, depth: int) -> list[list[str]]:
    """Return the texts of the grid; in the header, what a span covers has the span's text."""
    grid = [[""] * table.width for _ in range(table.height)]
    for cell in table.cells:
        text = "".join(folded[cell.start : cell.end].split())
        for row in range(cell.row, cell.row + (cell.rows if cell.row < depth else 1)):
            grid[row][cell.column : cell.column + cell.columns] = [text] * cell.columns
    return grid


def _is_no_name(text: str) -> bool:
    if not text:
        return False
    number = value_of(text) is Value.NUMBER and not _YEAR.fullmatch(text)
    return number or len(text) > _LONGEST or text[-1] in _SENTENCE


def _mostly_numbers(texts: Sequence[str], fewest: int) -> bool:
    values = [value_of(text) for text in texts if text]
    return len(values) >= fewest and sum(value is Value.NUMBER for value in values) * 5 >= len(values) * 3


def _is_form(table: TableHint, grid: Sequence[Sequence[str]], depth: int) -> bool:
    """Say whether the columns are labels and values in turn: values of many kinds, or cells of uneven width."""
    labels, values = ([row[start::2] for row in grid] for start in (0, 1))
    if sum(text[-1] in "：:" for row in labels for text in row if text) * 2 > len(labels):
        return True
    wide = {cell.row for cell in table.cells if cell.row >= depth and 1 < cell.columns < table.width}
    if len(wide) * 3 >= len(grid) - depth:
        return True
    if table.width % 2:
        return False
    if any(_kind(text) is not Value.LONG for row in labels for text in row if text):
        return False
    kinds = [{_kind(row[place]) for row in values if row[place]} for place in range(table.width // 2)]
    return any(len(each) > 1 for each in kinds)


def _kind(text: str) -> Value:
    value = value_of(text)
    return _TEXTS.get(value, value)
