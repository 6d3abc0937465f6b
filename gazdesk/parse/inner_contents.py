"""Contents lists within a document: those of a statute or plan, which end where their first entry comes again."""

from __future__ import annotations

from gazdesk.model.contents import read_entry
from gazdesk.parse.section import SectionLines
from gazdesk.parse.shapes import Shape
from gazdesk.parse.titles import pack

_LONGEST_CONTENTS = 298
_LISTED = frozenset({Shape.LABELLED, Shape.PLAIN, Shape.TABBED, Shape.NOISE, Shape.BOX, Shape.NUMBER})
"""What the lines of a contents list look like."""
_ENDS = frozenset("。；：")
_FEWEST = 3


def entry_of(text: str) -> str:
    """Return what an entry lists, packed, without its page."""
    return pack(read_entry(text)[0])


def contents_below(document: SectionLines, start: int, ends: frozenset[str] = frozenset()) -> range:
    """Return the entries of a contents list from an index to where the first of them comes again as itself; or none.

    No line of it ends with one of `ends`.
    """
    first = entry_of(document.text(start))
    for index in range(start + 1, min(document.span.stop, start + _LONGEST_CONTENTS)):
        text = document.lines[index].text
        if document.shapes[index] not in _LISTED or text[-1] in ends:
            break
        if text[0] == first[:1] and pack(text) == first:
            return range(start, index)
    return range(0)


def repeated_below(document: SectionLines, start: int) -> range:
    """Return the entries of a contents list without heading: no sentence is among them, and all come again; or none."""
    entries = contents_below(document, start, _ENDS)
    texts = [document.text(index) for index in entries if document.shapes[index] is not Shape.NOISE]
    if len(texts) < _FEWEST:
        return range(0)
    below = {pack(document.text(index)) for index in range(entries.stop, document.span.stop)}
    return entries if all(entry_of(text) in below for text in texts) else range(0)
