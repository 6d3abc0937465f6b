"""Joints: pieces for source spans, with what stands within, between and after them laid out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from gazdesk.model.pieces import SOURCE, Piece, Pieces, PieceState, layout
from gazdesk.model.source import Span

_TAG = re.compile(
    r"\s*</?(?:p|br|div|span|td|tr|th|table|b|strong|i|u|input|font|sub|sup|li|ul|ol|a)\b[^<>]{0,200}/?>\s*|\*\*+|&nbsp;",
    re.IGNORECASE,
)
_BREAK = re.compile(r"</p>|<br|</li>|</div>", re.IGNORECASE)
_KEPT, _LAYOUT = PieceState.KEPT, PieceState.LAYOUT
_new = tuple.__new__
"""Makes a named tuple in half the time that its own constructor takes; an issue has thousands of pieces."""

Spans = Sequence[tuple[int, int]]
"""Source ranges, half-open, in code points."""


class PieceMaker:
    """Makes the pieces of the spans of a text; what no span owns goes, showing nothing, to the span before it."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]]) -> None:
        self.text = text
        owned = sorted(spans)
        self._gap = {left[1]: right[0] for left, right in pairwise(owned) if left[1] < right[0]}
        self._first = owned[0][0] if owned else 0
        self._marks = _markup_in(text)
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
        """Return the pieces of an owner: its spans kept, joined without a break, Latin words by a space."""
        start, end = spans[0]
        if len(spans) == 1 and start != self._first and self._marks[bisect_left(self._marks, start)] >= end:
            gap = self._gap.get(end)
            piece = _new(Piece, (SOURCE, start, end, text or self.text[start:end], _KEPT))
            return (piece,) if gap is None else (piece, _new(Piece, (SOURCE, end, gap, "", _LAYOUT)))
        made = self._span(start, end)
        if start == self._first and start:
            made.insert(0, layout(Span(0, start)))
        for following, stop in spans[1:]:
            self._after(made, end, following)
            made.extend(self._span(following, stop))
            end = stop
        self._after(made, end, -1)
        return tuple(made)

    def _is_marked(self, start: int, end: int) -> bool:
        """Say whether a range may hold markup."""
        return self._marks[bisect_left(self._marks, start)] < end

    def _after(self, made: list[Piece], end: int, following: int) -> None:
        """Lay out what stands between a span and the next; `following` is where the owner goes on."""
        gap = self._gap.get(end)
        if gap is None:
            return
        text = self.text
        joint = " " if gap == following and _latin(text[end - 1]) and _latin(text[following]) else ""
        made.append(_new(Piece, (SOURCE, end, gap, joint, _LAYOUT)))

    def _span(self, start: int, end: int) -> list[Piece]:
        if not self._is_marked(start, end):
            return [_new(Piece, (SOURCE, start, end, self.text[start:end], _KEPT))]
        pieces: list[Piece] = []
        position = start
        for match in _TAG.finditer(self.text, start, end):
            if match.start() > position:
                pieces.append(Piece(SOURCE, position, match.start(), self.text[position : match.start()]))
            position = match.end()
            pieces.append(layout(Span(match.start(), position), "\n" if _BREAK.search(match[0]) else ""))
        if position < end:
            pieces.append(Piece(SOURCE, position, end, self.text[position:end]))
        return _settled(pieces)


def first_kept(pieces: Pieces) -> int:
    """Return where in the source the first text of an owner stands, or its first piece if it has no text."""
    for piece in pieces:
        if piece.state is _KEPT:
            return piece.start
    return pieces[0].start


def _markup_in(text: str) -> list[int]:
    """Return where in a text markup may start, in order, and then its length."""
    marks: list[int] = []
    for mark in ("<", "**", "&nbsp;"):
        at = text.find(mark)
        while at >= 0:
            marks.append(at)
            at = text.find(mark, at + 1)
    return [*sorted(marks), len(text)]


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _settled(pieces: list[Piece]) -> list[Piece]:
    """Return pieces with joints only between text, one at each place."""
    texts = [index for index, piece in enumerate(pieces) if piece.text.strip()]
    settled: list[Piece] = []
    shown = True
    for index, piece in enumerate(pieces):
        is_joint = piece.text == "\n" and piece.state is PieceState.LAYOUT
        if is_joint and (shown or not texts or index > texts[-1]):
            settled.append(layout(Span(piece.start, piece.end)))
        else:
            settled.append(piece)
        shown = is_joint or (shown and not piece.text.strip())
    return settled
