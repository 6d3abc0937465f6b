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


def contents_below(document: SectionLines, start: int, stop: int) -> range:
    """Return the entries of a contents list from an index to where the first comes again before `stop`; or none."""
    first = entry_of(document.text(start))
    for index in range(start + 1, min(stop, start + _LONGEST_CONTENTS)):
        if document.shapes[index] not in _LISTED:
            break
        if pack(document.text(index)) == first:
            return range(start, index)
    return range(0)


def repeated_below(document: SectionLines, start: int) -> range:
    """Return the entries of a contents list without heading: no sentence is among them, and all come again; or none."""
    span = document.span
    stop = next((index for index in range(start, span.stop) if document.text(index)[-1] in _ENDS), span.stop)
    entries = contents_below(document, start, stop) if stop - start > _FEWEST else range(0)
    texts = [document.text(index) for index in entries if document.shapes[index] is not Shape.NOISE]
    if len(texts) < _FEWEST:
        return range(0)
    below = {pack(document.text(index)) for index in range(entries.stop, span.stop)}
    return entries if all(entry_of(text) in below for text in texts) else range(0)
