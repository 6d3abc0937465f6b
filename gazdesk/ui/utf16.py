"""UTF-16: Qt counts code units, Python counts code points; nothing else in the program converts between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """The code points of one text against the UTF-16 units of what is shown of it, both ways in O(log n).

    `breaks` are offsets in code points before which the shown text has one unit more than the text: a line break
    that only the screen has.
    """

    __slots__ = ("_halves", "_points", "_units")

    def __init__(self, text: str, breaks: Iterable[int] = ()) -> None:
        pairs = [] if text.isascii() else [match.end() for match in _ASTRAL.finditer(text)]
        self._points = sorted((*pairs, *breaks))
        self._units = [point + order for order, point in enumerate(self._points, 1)]
        self._halves = frozenset(point + bisect_left(self._points, point) for point in pairs)

    def units(self, offset: int) -> int:
        """Return the position in UTF-16 units of an offset in code points."""
        return offset + bisect_right(self._points, offset)

    def points(self, position: int) -> int:
        """Return the offset in code points of a position in UTF-16 units; between the halves of a pair, its start."""
        return position - bisect_right(self._units, position) - (position in self._halves)


def length(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text) if text.isascii() else len(text) + len(_ASTRAL.findall(text))


def units(text: str, offset: int) -> int:
    """Return the position in UTF-16 units of an offset in code points of a short text."""
    return length(text[:offset])


def points(text: str, position: int) -> int:
    """Return the offset in code points of a position in UTF-16 units of a short text."""
    return Utf16Map(text).points(position)
