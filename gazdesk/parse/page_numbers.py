"""Page numbers that stand bare on their lines: they count on through the whole text, a page apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape

_NUMBER = Shape.NUMBER
_FEWEST = 5
_SHORTEST, _SHORT = 40, 300
"""Code points between two numbers at least, and on most pages: the last page of a document may be nearly empty."""
_LONGEST = 5
"""How many times as long as the middle one a page is at most."""
_SHARE = 0.6
"""How much of the text the pages cover at least."""
_WIDEST_GAP = 0.25
"""How much of the text has no number on a line of its own at most, where pages are numbered."""
_MOST_COLUMNS = 12
"""Numbers that stand so many lines apart, or fewer, may begin the rows of a table; also so far below 序号."""

Page = tuple[int, int]
"""A line by its index, and the number on it."""


def page_numbers(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[int]:
    """Return the indexes of the lines that hold nothing but the number of their page; [] if pages are not numbered so.

    The running numbers of a table count too, but they stand as many lines apart as it has columns, below their name.
    """
    found = [index for index, shape in enumerate(shapes) if shape is _NUMBER and lines[index].text.isdecimal()]
    if len(found) < _FEWEST or _are_apart(lines, found):
        return []
    pages = [(index, int(lines[index].text)) for index in found if len(lines[index].text) < 4]
    chain = _chain(lines, pages, 0)
    if len(chain) < _FEWEST:
        return []
    chain = _chain(lines, pages, median(_lengths(lines, chain)))
    return chain if _numbers_pages(lines, chain) else []


def _are_apart(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Say whether too much of the text has no number on a line of its own."""
    widest = _WIDEST_GAP * lines[-1].end
    before = 0
    for index in found:
        if lines[index].start - before > widest:
            return True
        before = lines[index].start
    return lines[-1].end - before > widest


def _chain(lines: Sequence[Line], pages: Sequence[Page], length: float) -> list[int]:
    """Return the longest chain of numbers that count on by one; of several, that whose pages are nearest a length."""
    best: dict[int, list[tuple[int, float, int, int]]] = {}
    before: dict[int, int] = {}
    last, most = -1, (0, 0.0)
    for index, number in pages:
        start = lines[index].start
        count, odd, above = 1, 0.0, -1
        for chained, oddness, at, end in best.get(number - 1, ()):
            apart = start - end
            if apart >= _SHORTEST and (chained + 1, -oddness - abs(apart - length)) > (count, -odd):
                count, odd, above = chained + 1, oddness + abs(apart - length), at
        best.setdefault(number, []).append((count, odd, index, start))
        before[index] = above
        if (count, -odd) > most:
            last, most = index, (count, -odd)
    chain = []
    while last >= 0:
        chain.append(last)
        last = before[last]
    return chain[::-1]


def _lengths(lines: Sequence[Line], chain: Sequence[int]) -> list[int]:
    return [lines[below].start - lines[above].start for above, below in pairwise(chain)]


def _numbers_pages(lines: Sequence[Line], chain: Sequence[int]) -> bool:
    """Say whether a chain numbers pages: it goes through the text in pages of like length, and not row by row."""
    lengths = _lengths(lines, chain)
    middle = median(lengths)
    if sum(lengths) < _SHARE * lines[-1].end or middle < _SHORT or max(lengths) > _LONGEST * middle:
        return False
    ((distance, times),) = Counter(below - above for above, below in pairwise(chain)).most_common(1)
    rows = distance <= _MOST_COLUMNS and times * 2 > len(lengths)
    return not rows and all(line.text != "序号" for line in lines[max(0, chain[0] - _MOST_COLUMNS) : chain[0]])
