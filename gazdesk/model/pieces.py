"""Pieces: what the text of a block or cell is made of, and places within it.

1. The source pieces of all blocks and cells of an issue, taken together, are every code point of the source once.
2. A piece of the source is kept (its text shows), struck (a correction replaced it; it stays owned) or layout
   (line feeds, indentation, markup: it shows nothing, or the joint that stands for it).
3. A place names one code point, never an offset in the current text, so it stays true when text around it changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from string import ascii_letters, digits
from typing import NamedTuple

from gazdesk.model.source import Span

SOURCE = ""
HEAD_ORIGIN = "^"


class PieceState(StrEnum):
    """Whether a piece shows."""

    KEPT = "kept"
    STRUCK = "struck"
    LAYOUT = "layout"


_KEPT, _STRUCK, _LAYOUT = PieceState.KEPT, PieceState.STRUCK, PieceState.LAYOUT
"""To ask an enumeration for a member takes ten times as long in Python 3.11."""


class Piece(NamedTuple):
    """A range of the source (origin "") or of an inserted string (origin: its minted id), and what it shows.

    `start` and `end` are half-open, in code points of the origin. `text` is the range itself for a kept piece, ""
    for a struck one, and for layout the joint shown in its place ("", " " or a line feed).
    """

    origin: str
    start: int
    end: int
    text: str
    state: PieceState = _KEPT

    @property
    def of_source(self) -> bool:
        """Say whether the piece is a range of the source."""
        return self.origin == SOURCE

    def cut(self, offset: int) -> tuple[Piece, Piece]:
        """Cut a piece in two before the code point `offset` of its origin; a joint stays with the first."""
        origin, start, end, text, state = self
        at = offset - start if state is _KEPT else len(text)
        return Piece(origin, start, offset, text[:at], state), Piece(origin, offset, end, text[at:], state)


Pieces = tuple[Piece, ...]


class Place(NamedTuple):
    """The boundary before or after one code point of an origin."""

    origin: str
    offset: int
    after: bool = False


HEAD = Place(HEAD_ORIGIN, 0)
"""The place before everything in an owner; the only one in an owner without pieces."""


def kept(text: str, span: Span) -> Piece:
    """Return the kept piece of a span of the source text `text`."""
    return Piece(SOURCE, span.start, span.end, text[span.start : span.end])


def layout(span: Span, shown: str = "") -> Piece:
    """Return the layout piece of a span, showing a joint."""
    return Piece(SOURCE, span.start, span.end, shown, _LAYOUT)


def inserted(identity: str, text: str) -> Piece:
    """Return the piece of an inserted string."""
    return Piece(identity, 0, len(text), text)


def text_of(pieces: Sequence[Piece]) -> str:
    """Return the current text of pieces; most owners have one, and an issue has many owners."""
    return pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])


def cut(pieces: Sequence[Piece], place: Place) -> tuple[Pieces, Pieces] | None:
    """Cut pieces in two at a place; None if the place is not in them."""
    origin, offset, after = place
    if origin == HEAD_ORIGIN:
        return (), tuple(pieces)
    for index, (of, start, end, _, _) in enumerate(pieces):
        if of == origin and start <= offset < end:
            at = offset + after
            if at == start:
                return tuple(pieces[:index]), tuple(pieces[index:])
            if at == end:
                return tuple(pieces[: index + 1]), tuple(pieces[index + 1 :])
            left, right = pieces[index].cut(at)
            return (*pieces[:index], left), (right, *pieces[index + 1 :])
    return None


def holds(pieces: Iterable[Piece], place: Place) -> bool:
    """Say whether the code point that a place names is in the pieces, shown or not."""
    return any(piece.origin == place.origin and piece.start <= place.offset < piece.end for piece in pieces)


def between(pieces: Pieces, start: Place, end: Place) -> tuple[Pieces, Pieces, Pieces] | None:
    """Cut pieces in three at two places; None if one is not there or `end` lies before `start`.

    Two places with nothing shown between them bound an empty middle, whichever comes first.
    """
    parts = cut(pieces, start)
    if parts is None:
        return None
    left, rest = parts
    right = cut(rest, end) if end.origin != HEAD_ORIGIN else None
    if right is not None:
        return left, *right
    back = cut(left, end)
    return None if back is None or text_of(back[1]) else (left, (), rest)


def offset_of(pieces: Sequence[Piece], place: Place) -> int | None:
    """Return the offset of a place in the current text, in code points; None if it is not there."""
    origin, offset, after = place
    if origin == HEAD_ORIGIN:
        return 0
    shown = 0
    for of, start, end, text, state in pieces:
        if of == origin and start <= offset < end:
            if state is _KEPT:
                return shown + offset + after - start
            return shown + (len(text) if after else 0)
        shown += len(text)
    return None


def place_before(pieces: Sequence[Piece], offset: int) -> Place:
    """Return the place before the code point at an offset of the current text, as a range starts there.

    At the end of the text it is the place after its last code point; HEAD if nothing shows.
    """
    shown = 0
    for origin, start, _, text, state in pieces:
        if shown <= offset < shown + len(text):
            return Place(origin, start + offset - shown if state is _KEPT else start)
        shown += len(text)
    return place_after(pieces, shown) if shown else HEAD


def place_after(pieces: Sequence[Piece], offset: int) -> Place:
    """Return the place after the code point that ends at an offset of the current text, as a range ends there.

    At the start of the text it is the place before its first code point; HEAD if nothing shows.
    """
    shown = 0
    for origin, start, end, text, state in pieces:
        if shown < offset <= shown + len(text):
            return Place(origin, (start + offset - shown if state is _KEPT else end) - 1, after=True)
        shown += len(text)
    return place_before(pieces, 0) if offset <= 0 else HEAD


def strike(pieces: Iterable[Piece]) -> Pieces:
    """Return pieces struck: source stays owned, inserted strings go, joints show nothing."""
    return tuple([_struck(piece) for piece in pieces if not piece.origin])


def _struck(piece: Piece) -> Piece:
    state = _STRUCK if piece.state is _KEPT else piece.state
    return Piece(piece.origin, piece.start, piece.end, "", state)


def without_outer_joints(pieces: Pieces) -> Pieces:
    """Return pieces whose leading and trailing layout shows nothing: a joint stands only between text."""
    visible = [index for index, piece in enumerate(pieces) if piece.text and piece.state is _KEPT]
    if not visible:
        return tuple(piece._replace(text="") if piece.text else piece for piece in pieces)
    first, last = visible[0], visible[-1]
    outer = (*range(first), *range(last + 1, len(pieces)))
    if not any(pieces[index].text for index in outer):
        return pieces
    return tuple(
        piece if first <= index <= last or not piece.text else piece._replace(text="")
        for index, piece in enumerate(pieces)
    )


JOINTS = ("", " ", "\n")
"""What layout can show."""

LATIN = frozenset(ascii_letters + digits)
"""Characters of words that a space stands between."""


def join(parts: Sequence[Pieces], joint: str = "") -> Pieces:
    """Join the pieces of owners, one after the other.

    `joint` stands between two texts where layout lies between them to show it. Without one a space stands between
    Latin words.
    """
    joined = list(parts[0])
    for part in parts[1:]:
        _append(joined, part, joint)
    return tuple(joined)


def _append(joined: list[Piece], part: Pieces, joint: str) -> None:
    """Add pieces behind others, and let the first layout between the texts of both show what stands between them."""
    left, right = len(joined) - 1, len(joined)
    joined += part
    while right < len(joined) and not joined[right].text:
        right += 1
    while right < len(joined) and left >= 0 and not joined[left].text:
        left -= 1
    if left < 0 or right == len(joined):
        return
    shown = joint or (" " if joined[left].text[-1] in LATIN and joined[right].text[0] in LATIN else "")
    for at in range(left + 1, right) if shown else ():
        origin, first, last, _, state = joined[at]
        if state is _LAYOUT:
            joined[at] = Piece(origin, first, last, shown, state)
            return


def source_spans(pieces: Iterable[Piece]) -> tuple[Span, ...]:
    """Return the spans of the source that show or were struck, in order of the pieces, adjoining ones joined."""
    spans: list[Span] = []
    for piece in pieces:
        if not piece.of_source or piece.state is _LAYOUT:
            continue
        if spans and spans[-1].end == piece.start:
            spans[-1] = Span(spans[-1].start, piece.end)
        else:
            spans.append(Span(piece.start, piece.end))
    return tuple(spans)


class Provenance(NamedTuple):
    """Where pieces come from.

    `source_range` is the range of the source in which all lies that shows or was struck, None if nothing does; `owned`
    are the ranges that the pieces own, layout included, adjoining ones as one; `corrected` says whether something was
    put in or struck.
    """

    source_range: Span | None
    owned: tuple[Span, ...]
    corrected: bool


def provenance_of(pieces: Pieces) -> Provenance:
    """Return where pieces come from."""
    shown: tuple[int, int] | None = None
    owned: list[tuple[int, int]] = []
    corrected = False
    for piece in pieces:
        if piece.origin:
            corrected = True
            continue
        start, end, state = piece.start, piece.end, piece.state
        owned.append((start, end))
        if state is not _LAYOUT:
            shown = (min(start, shown[0]), max(end, shown[1])) if shown else (start, end)
            corrected = corrected or state is _STRUCK
    return Provenance(shown and Span(*shown), adjoined(owned), corrected)


def adjoined(ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Return ranges of the source in order, adjoining ones as one."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(ranges):
        if ends and ends[-1] == start:
            ends[-1] = end
        else:
            starts.append(start)
            ends.append(end)
    return tuple(map(Span, starts, ends))
