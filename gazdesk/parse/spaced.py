"""Tables whose cells single spaces part, as text taken from PDF has them: names of columns, and rows with numbers.

Rows that count from 1 on are told by that (`counted`); these are told by numbers side by side, in the same columns.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from gazdesk.parse.counted import FARTHEST, WORD, Cells, headers, is_number, slots
from gazdesk.parse.grid import EMPTY, Slot
from gazdesk.parse.lines import Line

_NUMBERS = re.compile(r" [-+－]?\d[\d.,]*[%％]? [-+－]?\d[\d.,]*[%％]?(?=[ \r\n]|$)")
"""Two numbers side by side; it begins with a character so that most of a text is passed over at once."""
_FEWEST, _FEWEST_BESIDE = 3, 2
"""How many rows there are at least, and how many of them have two numbers side by side: others may have a sign."""
_LONGEST_WORD = 30


def spaced_tables(lines: Sequence[Line], free: Sequence[int], folded: str) -> Iterator[tuple[list[Cells], list[int]]]:
    """Yield the rows of such tables among some lines, the header first, with the indexes of their lines."""
    places = _with_numbers(lines, free, folded)
    end = 0
    for place in places:
        if place <= end or free[place] - free[place - 1] > FARTHEST:
            continue
        for names in headers(lines[free[place - 1]]):
            rows = list(_rows(lines, free, place, len(names)))
            if len(rows) >= _FEWEST:
                end = place + len(rows)
                yield [names, *rows], list(free[place - 1 : end])
                break


def _with_numbers(lines: Sequence[Line], free: Sequence[int], folded: str) -> list[int]:
    """Return the places among some lines of those that hold numbers side by side."""
    if not free:
        return []
    found = [match.start() for match in _NUMBERS.finditer(folded, lines[free[0]].start, lines[free[-1]].end)]
    if len(found) < _FEWEST_BESIDE:
        return []
    starts = [lines[index].start for index in free]
    places = [(bisect_right(starts, at) - 1, at) for at in found]
    return list(dict.fromkeys(place for place, at in places if at < lines[free[place]].end))


def _rows(lines: Sequence[Line], free: Sequence[int], place: int, width: int) -> Iterator[Cells]:
    """Yield the rows from a place on: as many cells as columns, numbers in those in which the first row has them."""
    columns: list[int] = []
    for at in range(place, len(free)):
        if free[at] - free[at - 1] > FARTHEST:
            return
        cells = _cells(lines[free[at]], width)
        numbers = [column for column, cell in enumerate(cells) if column and is_number(cell.text)]
        columns = columns or numbers
        if len(columns) < 2 or not set(columns) <= set(numbers) or is_number(cells[0].text):
            return
        yield cells


def _cells(line: Line, width: int) -> Cells:
    """Return the cells of a line, [] if they are too few; of more words than columns the first make one cell.

    One that begins with a number and lacks a cell goes on with the group of the row above.
    """
    words = slots(line, WORD)
    over = len(words) - width
    if over == -1 and words[0].text.isdecimal():
        return [EMPTY, *words]
    if over < 0 or any(len(word.text) > _LONGEST_WORD for word in words):
        return []
    if not over:
        return words
    (start, _), (_, end) = words[0].spans[0], words[over].spans[0]
    text = line.text[start - line.start : end - line.start]
    return [Slot(((start, end),), text), *words[over + 1 :]]
