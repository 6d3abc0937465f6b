"""Joints: pieces for source spans, with what stands within, between and after them laid out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from gazdesk.model.pieces import SOURCE, Piece, Pieces, PieceState, layout
from gazdesk.model.source import Span
from gazdesk.parse.fold import ESCAPE

_TAG = re.compile(
    r"</?(?:p|br|div|span|td|tr|th|table|b|strong|i|u|input|font|sub|sup|li|ul|ol|a)\b[^<>]{0,200}/?>\s*|\*\*+|&nbsp;"
    rf"|{ESCAPE.pattern}",
    re.IGNORECASE,
)
_BREAK = re.compile(r"</p>|<br|</li>|</div>", re.IGNORECASE)
_KEPT, _LAYOUT = PieceState.KEPT, PieceState.LAYOUT
_new = tuple.__new__
"""Makes a named tuple in half the time that its own constructor takes; an issue has thousands of pieces."""

Spans = Sequence[tuple[int, int]]
"""Source ranges, half-open, in code points."""


class Lines(tuple[tuple[int, int], ...]):
    """Spans of a cell that stand each on a line of its own."""

    __slots__ = ()


class PieceMaker:
    """Makes the pieces of the spans of a text; what no span owns goes, showing nothing, to the span before it."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]]) -> None:
        self.text = text
        owned = sorted(spans)
        self._gap = {end: start for (_, end), (start, _) in pairwise(owned) if end < start}
        self._first = owned[0][0] if owned else 0
        # Where spans start that are more than their text: before the first something may stand, others may hold markup.
        self._special = {self._first, *_marked(owned, text)}
        if owned and owned[-1][1] < len(text):
            self._gap[owned[-1][1]] = len(text)

    def block(self, spans: Spans, text: str = "") -> Pieces:
        """Return the pieces of a block; one that is nothing but markup shows it, so that no line is without text.

        `text` is that of its first span if it is known, so that it is not cut out once more.
        """
        pieces = self.pieces(spans, text)
        if pieces[0].state is _KEPT or any(piece.state is _KEPT for piece in pieces):
            return pieces
        end = spans[-1][1]
        return tuple(
            Piece(SOURCE, piece.start, piece.end, self.text[piece.start : piece.end]) if piece.end <= end else piece
            for piece in pieces
        )

    def pieces(self, spans: Spans, text: str = "") -> Pieces:
        """Return the pieces of an owner: its spans kept, joined without a break, Latin words by a space.

        Those that are `Lines` stand each on a line of its own.
        """
        start, end = spans[0]
        if start not in self._special and len(spans) == 1:
            gap = self._gap.get(end)
            piece = _new(Piece, (SOURCE, start, end, text or self.text[start:end], _KEPT))
            return (piece,) if gap is None else (piece, _new(Piece, (SOURCE, end, gap, "", _LAYOUT)))
        made, parted = self._span(start, end), isinstance(spans, Lines)
        if start == self._first and start:
            made.insert(0, layout(Span(0, start)))
        for following, stop in spans[1:]:
            self._after(made, end, following, parted)
            made.extend(self._span(following, stop))
            end = stop
        self._after(made, end, -1)
        return tuple(made)

    def _after(self, made: list[Piece], end: int, following: int, parted: bool = False) -> None:
        """Lay out what stands between a span and the next; `following` is where the owner goes on."""
        gap = self._gap.get(end)
        if gap is None:
            return
        text = self.text
        joint = " " if gap == following and _latin(text[end - 1]) and _latin(text[following]) else ""
        if parted and gap == following:
            joint = "\n"
        made.append(_new(Piece, (SOURCE, end, gap, joint, _LAYOUT)))

    def _span(self, start: int, end: int) -> list[Piece]:
        """Return the pieces of a span: its markup is layout, and what breaks lines between two texts shows a break."""
        if start not in self._special:
            return [_new(Piece, (SOURCE, start, end, self.text[start:end], _KEPT))]
        text, made, position = self.text, list[Piece](), start
        breaks, said = -1, False
        for before, after in [*[match.span() for match in _TAG.finditer(text, start, end)], (end, end)]:
            shown = text[position:before]
            if before < end and text[before] == "<":
                shown = shown.rstrip()
            tag = position + len(shown)
            if shown:
                if not shown.isspace():
                    if breaks >= 0:
                        made[breaks] = made[breaks]._replace(text="\n")
                    breaks, said = -1, True
                made.append(_new(Piece, (SOURCE, position, tag, shown, _KEPT)))
            if tag < after:
                if said and _BREAK.search(text, tag, after):
                    breaks, said = len(made), False
                made.append(_new(Piece, (SOURCE, tag, after, "", _LAYOUT)))
            position = after
        return made


def first_kept(pieces: Pieces) -> int:
    """Return where in the source the first text of an owner stands, or its first piece if it has no text."""
    for _, start, _, _, state in pieces:
        if state is _KEPT:
            return start
    return pieces[0].start


def _marked(owned: Spans, text: str) -> set[int]:
    """Return the starts of those of some spans in order that may hold markup."""
    marked: set[int] = set()
    for mark in ("<", "**", "&nbsp;", "\\"):
        at = text.find(mark) if mark[0] in text else -1
        while at >= 0:
            start, end = owned[bisect_right(owned, (at, len(text))) - 1] if owned else (0, 0)
            if start <= at < end:
                marked.add(start)
            at = text.find(mark, max(end, at + 1))
    return marked


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
