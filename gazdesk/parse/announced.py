"""Titles that the contents list announces as they stand: speeches, 任免, 大事记, plans have no number."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape
from gazdesk.parse.titles import is_title_line, likest, pack, without_footnote

_AUTHOR = re.compile(r"[.．…·]{3,}.*$|(?:[\s.…·]{2,}|[\s/])[\u4e00-\u9fff]{2,4}$")
"""Who wrote or gave what a contents list announces, behind its title: his name, or all that follows leader dots."""
_QUOTES = frozenset("《》〈〉")
_MOST_LINES = 4
_SHORTEST = 4


def wanted_titles(entries: Sequence[str], known: Sequence[str]) -> set[str]:
    """Return the titles, packed, of entries that none of the known heads is."""
    listed = [pack(without_footnote(_AUTHOR.sub("", title))) for title in entries]
    names = frozenset(listed)
    found = (head if head in names else likest(head, listed) for head in known)
    return {title for title in listed if len(title) >= _SHORTEST}.difference(found)


def announced_titles(
    lines: Sequence[Line], shapes: Sequence[Shape], firsts: str, start: int, wanted: set[str], taken: Collection[int]
) -> Iterator[range]:
    """Yield the lines of each title that is wanted, from a line on, once; `taken` are the lines of other heads.

    `firsts` are the first characters of all lines.
    """
    begins = frozenset(title[0] for title in wanted) | _QUOTES
    for index in range(start, len(lines) - 1):
        if firsts[index] in begins and index not in taken and (title := _title_at(lines, shapes, index, wanted)):
            wanted.remove(_packed(lines, title))
            yield title


def _title_at(lines: Sequence[Line], shapes: Sequence[Shape], index: int, wanted: Collection[str]) -> range:
    """Return the lines from an index that are a wanted title together; none if they are not."""
    for stop in range(index + 1, min(index + _MOST_LINES, len(lines)) + 1):
        line, shape = lines[stop - 1], shapes[stop - 1]
        bracketed = stop > index + 1 and shape is Shape.DATE and line.text[0] in "（("
        if not bracketed and not is_title_line(line, shape):
            break
        text = _packed(lines, range(index, stop))
        if text in wanted:
            return range(index, stop)
        if not any(title.startswith(text) for title in wanted):
            break
    return range(0)


def _packed(lines: Sequence[Line], title: range) -> str:
    return pack("".join(without_footnote(lines[each].text) for each in title))
