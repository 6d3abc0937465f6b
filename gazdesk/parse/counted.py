"""Tables whose cells single spaces part, as text taken from PDF has them: names of columns, and rows counted from 1 on.

Such a text has a space within a cell too, where Han meets Latin letters or digits (2020 年, A 级企业): what a cell is
follows from the names of the columns and from the rows that have just as many words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice, takewhile
from math import comb

from gazdesk.parse.flat import HEADER_WORD, number_like
from gazdesk.parse.grid import Slot
from gazdesk.parse.lines import Line
from gazdesk.parse.values import Style, is_time, style_of

NUMBER_FIRST = frozenset("序編编")
"""With what a column of numbers is headed (序号, 编号)."""
_WIDE = ("  ", "\u3000\u3000")
_FEWEST = 3
"""The fewest columns; so many rows are enough, one less if the names of columns are known."""
_LONGEST_NAME, _LONGEST_SECTION = 12, 40
FARTHEST = 3
"""How many lines lie at most from a row to the next: the number of a page stands between."""
_MOST_WAYS = 200
"""A row whose words can be joined in more ways is not read."""
_YEAR = r"(?<= \d{4}) (?=年)"
_NAMES = (
    re.compile(rf"(?:\S|{_YEAR})+"),
    re.compile(rf"(?:\S|{_YEAR}|(?<=序) (?=[号號])|(?<=\s[一-龥]) (?=[一-龥](?:\s|$)))+"),
)
"""Names of columns; those of two characters may be spread: 备 注."""
_NUMBER_NAME = re.compile(r"[序編编] ?[号號]")
_YEAR_NAME = re.compile(r"(?:19|20)\d\d ?年")
WORD = re.compile(r"\S+")
_DATED_WORD = re.compile(r"(?:\S|(?<=\d) (?=[年月日])|(?<=年) (?=\d{1,2} ?月)|(?<=月) (?=\d{1,2} ?日))+")
_NATURAL = re.compile(r"[一-龥] [A-Za-z\d（(]|[A-Za-z\d] [一-龥]|[、，] \S|\S [、，]")
"""A space that turning from PDF leaves in a cell, between its neighbours."""
_SEAM = 3
_AMOUNT = re.compile(r"[^A-Za-z一-龥]*\d[^A-Za-z一-龥]*")
"""A number with signs around it: [15], ＞80, 20—30."""
_NUMBER, _TIME, _TEXT = "number", "time", "text"

Cells = list[Slot]


@dataclass(slots=True)
class _Row:
    """A line below the header: the words that may be its cells; `whole` says that they are, `number` counts it.

    The header printed again and the line of a section have the number 0; a line that goes on with the row above has no
    words.
    """

    line: Line
    index: int
    number: int
    words: Cells
    whole: bool


def counted_tables(lines: Sequence[Line], free: Sequence[int]) -> Iterator[tuple[list[Cells], list[int]]]:
    """Yield the rows of tables that count them, the header first, with the indexes of their lines."""
    end = 0
    for place in [place for place, index in enumerate(free) if lines[index].text[0] in NUMBER_FIRST]:
        header = lines[free[place]]
        if place < end or any(gap in header.text for gap in _WIDE):
            continue
        readings = [(names, _rows_below(lines, free, place, names)) for names in headers(header)]
        names, rows = max(readings, key=lambda reading: len(reading[1]), default=([], []))
        if rows:
            end = place + 1 + len(rows)
            yield [names, *[row.words for row in rows]], [free[place], *[row.index for row in rows]]


def headers(line: Line) -> Iterator[Cells]:
    """Yield the names of columns that a line can be read as: half of them are known, or the first is 序号 or 编号."""
    for name in _NAMES:
        names = slots(line, name)
        short = all(len(slot.text) <= _LONGEST_NAME and slot.text != "|" for slot in names)
        if short and len(names) >= _FEWEST and (_are_known(names) or _NUMBER_NAME.fullmatch(names[0].text)):
            yield names


def _are_known(names: Cells) -> bool:
    return _named(names) * 2 >= len(names)


def _named(names: Cells) -> int:
    return sum(HEADER_WORD.search(name.text) is not None for name in names)


def slots(line: Line, word: re.Pattern[str], start: int = 0) -> Cells:
    """Return the words of a line from an index on, each as a cell."""
    found = word.finditer(line.text, start)
    return [Slot(((line.start + each.start(), line.start + each.end()),), each[0]) for each in found]


def _rows_below(lines: Sequence[Line], free: Sequence[int], place: int, names: Cells) -> list[_Row]:
    """Return the rows below the names of columns, none if they head no table.

    If a name or a cell has spaces in it, each line that counts on must be read as a row, and in one way only; else the
    table ends before the first that is none.
    """
    rows = list(_counted(lines, free, place, names))
    plain = not any(" " in name.text for name in names)
    if not all(row.whole for row in rows):
        kinds = _kinds([row.words for row in rows if row.whole and row.number], names)
        readings = (row if row.whole else replace(row, words=_joined(row, kinds)) for row in rows)
        joined = list(takewhile(lambda row: row.words, readings))
        if len(joined) == len(rows):
            rows, plain = joined, False
        else:
            rows = list(takewhile(lambda row: row.whole, rows)) if plain else []
    while rows and not rows[-1].number:
        rows.pop()
    fewest = _FEWEST - (_are_known(names) if plain else _named(names) == len(names))
    return rows if sum(row.number > 0 for row in rows) >= fewest else []


def _kinds(rows: Sequence[Cells], names: Cells) -> list[set[str]]:
    """Return the kinds of values in each column of some rows; without rows those that names with years promise."""
    if rows:
        return [{_kind(row[column].text) for row in rows} for column in range(len(names))]
    years = [_YEAR_NAME.match(name.text) is not None for name in names[1:]]
    if not any(years):
        return [set() for _ in names]
    return [{_NUMBER}, *[{_NUMBER} if year else {_TIME, _TEXT} for year in years]]


def _counted(lines: Sequence[Line], free: Sequence[int], place: int, names: Cells) -> Iterator[_Row]:
    """Yield the lines below a header that count from 1 on, the header again, and sections.

    The last may be a line that goes on with a row.
    """
    number, above, again = 1, free[place], True
    header = lines[above]
    for at in range(place + 1, len(free)):
        line = lines[free[at]]
        if free[at] - above > FARTHEST:
            return
        if line.text.split(maxsplit=1)[0] == str(number):
            yield _row(line, free[at], number, len(names))
            number, again = number + 1, False
        elif is_section(line.text) and _counts_on(lines, free[at + 1 : at + 2], number):
            yield _Row(line, free[at], 0, [Slot(((line.start, line.end),), line.text)], True)
        elif line.text == header.text and not again:
            yield _Row(line, free[at], 0, _moved(names, line.start - header.start), True)
            again = True
        else:
            if _counts_on(lines, free[at + 1 : at + 3], number):
                yield _Row(line, free[at], number, [], False)
            return
        above = free[at]


def _counts_on(lines: Sequence[Line], below: Sequence[int], number: int) -> bool:
    """Say whether one of some lines begins with a number."""
    return any(lines[index].text.startswith(f"{number} ") for index in below)


def is_section(text: str) -> bool:
    """Say whether a line between the rows of a table heads some of them."""
    return len(text) <= _LONGEST_SECTION and style_of(text) in {Style.HAN, Style.BRACKETED}


def _moved(names: Cells, distance: int) -> Cells:
    """Return names of columns as they stand further on."""
    return [Slot(((start + distance, end + distance),), name.text) for name in names for start, end in name.spans]


def _row(line: Line, index: int, number: int, width: int) -> _Row:
    """Return a row: its words are its cells if they are as many as the columns, perhaps when no date is parted."""
    words = slots(line, WORD)
    if len(words) != width:
        words = [words[0], *slots(line, _DATED_WORD, len(words[0].text))]
    return _Row(line, index, number, words, len(words) == width)


def _joined(row: _Row, kinds: Sequence[set[str]]) -> Cells:
    """Return the cells of a row that has more words than columns, [] if they are not to be told.

    One way only to join neighbours may give each column a kind of value that it has in rows whose words are cells; ways
    that join only where turning from PDF leaves spaces come first, then those that join at one other space.
    """
    joints = len(row.words) - len(kinds)
    seams = {place: _seam(row, place) for place in range(2, len(row.words))}
    single = [place for place, seam in seams.items() if len(seam) == _SEAM and not _parts_numbers(row, place)]
    if joints < 1 or comb(len(single), joints) > _MOST_WAYS:
        return []
    strange = {place for place in single if not _NATURAL.fullmatch(seams[place])}
    for most in (0, 1):
        places = [each for each in combinations(single, joints) if len(strange.intersection(each)) <= most]
        ways = list(islice((way for each in places if _suits(way := _join(row, each), kinds)), 2))
        if ways:
            return ways[0] if len(ways) == 1 else []
    return []


def _seam(row: _Row, place: int) -> str:
    """Return what stands between a word and the one before, with a character of each."""
    (_, end), (start, _) = row.words[place - 1].spans[0], row.words[place].spans[0]
    return row.line.text[end - 1 - row.line.start : start + 1 - row.line.start]


def _parts_numbers(row: _Row, place: int) -> bool:
    return all(is_number(word.text) for word in row.words[place - 1 : place + 1])


def _join(row: _Row, places: Sequence[int]) -> Cells:
    """Return the words of a row, those at some places joined to the ones before."""
    cells: Cells = []
    for place, word in enumerate(row.words):
        (start, end) = word.spans[0]
        if place in places:
            start = cells.pop().spans[0][0]
        cells.append(Slot(((start, end),), row.line.text[start - row.line.start : end - row.line.start]))
    return cells


def _suits(cells: Cells, kinds: Sequence[set[str]]) -> bool:
    """Say whether each cell is of a kind that its column holds, and none has a number that its neighbour could hold."""
    return all(
        (kind := _kind(cell.text)) in kinds[column] and not (kind == _TEXT and _takes_number(cell.text, column, kinds))
        for column, cell in enumerate(cells)
    )


def _takes_number(text: str, column: int, kinds: Sequence[set[str]]) -> bool:
    """Say whether a joined cell begins or ends with a number beside a column of numbers."""
    words = text.split()
    ends = ((words[0], column - 1), (words[-1], column + 1)) if len(words) > 1 else ()
    return any(0 < beside < len(kinds) and _NUMBER in kinds[beside] and is_number(word) for word, beside in ends)


def _kind(text: str) -> str:
    if is_number(text):
        return _NUMBER
    return _TIME if is_time(text) else _TEXT


def is_number(text: str) -> bool:
    """Say whether a word is a number or a sign for none; letters alone are no misread number here."""
    lettered = text.isascii() and text.isalpha()
    return (number_like(text) and not lettered) or _AMOUNT.fullmatch(text) is not None
