"""Joints: pieces for source spans, with what stands between them and within them as markup laid out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazdesk.model.pieces import Piece, Pieces, kept, layout
from gazdesk.model.source import Span

_TAG = re.compile(r"\s*</?(?:p|br|div|span|td|tr|th|table|b|strong|i|u|input|font|sub|sup|li|ul|ol|a)\b[^<>]{0,200}/?>\s*|\*\*+|&nbsp;", re.I)
_BREAK = re.compile(r"</p>|<br|</li>|</div>", re.I)


def block_pieces(text: str, spans: Sequence[tuple[int, int]]) -> Pieces:
    """Return the pieces of a block: its spans kept, joined without a line break, by a space only between Latin words."""
    if len(spans) == 1:
        return _span_pieces(text, *spans[0])
    pieces: list[Piece] = []
    for start, end in spans:
        if pieces:
            gap = Span(pieces[-1].end, start)
            if gap.end > gap.start and not text[gap.start : gap.end].strip():
                joint = " " if _latin(text[gap.start - 1]) and _latin(text[start]) else ""
                pieces.append(layout(gap, joint))
        pieces.extend(_span_pieces(text, start, end))
    return tuple(pieces)


def cell_pieces(text: str, spans: Sequence[tuple[int, int]]) -> Pieces:
    """Return the pieces of a cell: its spans kept, its paragraphs joined by a line feed."""
    if not spans:
        return ()
    if len(spans) == 1:
        return _span_pieces(text, *spans[0])
    return block_pieces(text, spans)


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _span_pieces(text: str, start: int, end: int) -> Pieces:
    part = text[start:end]
    if "<" not in part and "**" not in part and "&nbsp;" not in part:
        return (Piece("", start, end, part),)
    pieces: list[Piece] = []
    position = start
    for match in _TAG.finditer(text, start, end):
        if match.start() > position:
            pieces.append(kept(text, Span(position, match.start())))
        position = match.end()
        pieces.append(layout(Span(match.start(), position), _shown(match[0])))
    if position < end:
        pieces.append(kept(text, Span(position, end)))
    return _settled(pieces)


def _shown(tag: str) -> str:
    return "\n" if _BREAK.search(tag) else ""


def _settled(pieces: list[Piece]) -> Pieces:
    """Return pieces with joints only between text, one at each place."""
    texts = [index for index, piece in enumerate(pieces) if piece.text.strip()]
    if not texts:
        return tuple(pieces)
    shown = True
    settled: list[Piece] = []
    for index, piece in enumerate(pieces):
        is_joint = piece.text == "\n"
        if is_joint and (shown or index > texts[-1] or index < texts[0]):
            piece = layout(Span(piece.start, piece.end))
        shown = is_joint or (shown and not piece.text.strip())
        settled.append(piece)
    return tuple(settled)
