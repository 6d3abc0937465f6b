"""Hard line breaks: whether the lines of a text were broken at one width, and whether paragraphs are indented."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from gazdesk.parse.lines import Line

FEWEST = 6
"""Fewer lines do not show how they were broken."""
_NARROWEST, _NARROW, _WIDEST = 9, 18, 60
"""Lines narrower than `_NARROW` may be names in a list: only marks within them show that they are running text."""
_RUNNING = re.compile(r"[，。；].")
_PARAGRAPH = 12
"""How many lines a paragraph has at most, on average."""
_STOPS = frozenset("。；：！？.;:!?）)”")
_WIDER = 20
"""One line in so many may be wider than the others: it was not broken."""
_SLACK = 3
"""How many characters a full line may lack: a mark is not set at the start of a line, nor a number parted."""


class Wrapping(NamedTuple):
    """How lines were broken: `width` in characters, 0 if they were not; `indents` if only first lines are indented."""

    width: int = 0
    indents: bool = False

    def fills(self, text: str) -> bool:
        """Say whether a line is as long as the lines of the text are; first lines may lack their indent of two."""
        return self.width > 0 and len(text) >= self.width - _SLACK - 2 * self.indents

    def begins(self, line: Line) -> bool:
        """Say whether a line is indented as the first lines of paragraphs are."""
        return self.indents and line.start > line.raw


NOT_WRAPPED = Wrapping()


def wrapping_of(lines: Sequence[Line]) -> Wrapping:
    """Return how the lines of running text of one part were broken: a third of them are of one width, few are wider."""
    if len(lines) < FEWEST:
        return NOT_WRAPPED
    lengths = [len(line.text) for line in lines]
    width = max(lengths)
    if width > _WIDEST:
        width = sorted(lengths)[-1 - len(lengths) // _WIDER]
    if not _NARROWEST <= width <= _WIDEST or 3 * sum([length >= width - _SLACK for length in lengths]) < len(lines):
        return NOT_WRAPPED
    if width < _NARROW and 4 * sum(_RUNNING.search(line.text) is not None for line in lines) < len(lines):
        return NOT_WRAPPED
    return Wrapping(width, _indents(lines, width))


def _indents(lines: Sequence[Line], width: int) -> bool:
    """Say whether first lines alone are indented: some lines are and others not, none that goes on with a sentence."""
    indented = [line.start > line.raw for line in lines]
    first = sum(indented)
    if not len(lines) <= _PARAGRAPH * first or not 5 * first <= 4 * len(lines):
        return False
    cut = sum(
        inner and len(above.text) >= width - _SLACK and above.text[-1] not in _STOPS
        for (above, _), inner in zip(pairwise(lines), indented[1:], strict=True)
    )
    return 10 * cut <= first
