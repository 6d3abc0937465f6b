"""From a place of the source to one of the corrected text, and back; all offsets in code points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazdesk.desk.desk import Desk
from gazdesk.errors import Unresolved
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.pieces import SOURCE, Piece, Pieces, PieceState, Place, offset_of
from gazdesk.model.source import Span


def selection_at_source(desk: Desk, offset: int) -> tuple[Address, int]:
    """Return the owner of a code point of the source and the offset in its current text where it shows or would."""
    address = desk.source_index.owner(offset)
    return address, offset_of(desk.issue.pieces(address), Place(SOURCE, offset)) or 0


def source_range(desk: Desk, address: Address, start: int, end: int) -> Span | None:
    """Return the range of the source that a range of an owner's current text comes from, or replaced.

    Of a row, or a table, it is the whole; None if nothing of it comes from the source.
    """
    if not _is_owner(desk.issue, address):
        return _whole_range(desk.issue, address)
    pieces = pieces_of(desk.issue, address)
    return _caret(pieces, start) if start == end else _range_of(_spans_between(pieces, start, end))


def text_range(desk: Desk, address: Address, start: Place, end: Place) -> tuple[int, int]:
    """Return the offsets of two places in an owner's current text; 0, 0 where they are not there."""
    pieces = pieces_of(desk.issue, address)
    first, last = offset_of(pieces, start), offset_of(pieces, end)
    return (first, max(first, last)) if first is not None and last is not None else (0, 0)


def owner_lines(desk: Desk, address: Address) -> tuple[int, int] | None:
    """Return the first and last line of the source, from 1, of a block, row or cell; None if none of it is from it."""
    span, source = _whole_range(desk.issue, address), desk.issue.source
    return (source.line_of(span.start), source.line_of(span.end - 1)) if span else None


def pieces_of(issue: Issue, address: Address) -> Pieces:
    """Return the pieces of a block (with those of its table), row or cell; () if it is not there."""
    try:
        if address.is_cell:
            return issue.pieces(address)
        block = issue.block(address.block)
    except Unresolved:
        return ()
    if block.table is None:
        return block.pieces
    rows = (row for row in block.table.rows if not address.row or row.id == address.row)
    return tuple(piece for row in rows for cell in row.cells for piece in cell.pieces)


def _is_owner(issue: Issue, address: Address) -> bool:
    """Say whether an address names something with a text of its own, not a row or a table."""
    return address.is_cell or (address.block in issue.blocks and issue.blocks[address.block].table is None)


def _whole_range(issue: Issue, address: Address) -> Span | None:
    """Return the range of the source of a block, row or cell, all of it; None if nothing of it comes from there."""
    block = issue.blocks.get(address.block)
    if block is None or block.table is None or address.is_cell:
        return _range_of(_source_spans(pieces_of(issue, address)))
    if not address.row:
        return block.table.source_range
    row = block.table.row_index(address.row)
    return None if row is None else block.table.rows[row].source_range


def _range_of(spans: Iterable[Span]) -> Span | None:
    found = list(spans)
    return Span(min(found)[0], max(span.end for span in found)) if found else None


def _source_spans(pieces: Pieces) -> Iterator[Span]:
    """Yield the source of pieces that shows or was struck."""
    for piece in pieces:
        if piece.of_source and piece.state is not PieceState.LAYOUT:
            yield Span(piece.start, piece.end)


def _spans_between(pieces: Pieces, start: int, end: int) -> Iterator[Span]:
    """Yield the source of a range of the current text; what a correction struck goes with the text before it."""
    shown = 0
    for piece in pieces:
        first, last = max(start, shown), min(end, shown + len(piece.text))
        if piece.of_source and piece.state is PieceState.STRUCK and start < shown <= end:
            yield Span(piece.start, piece.end)
        elif piece.of_source and first < last:
            yield _part(piece, first - shown, last - shown)
        shown += len(piece.text)


def _part(piece: Piece, start: int, end: int) -> Span:
    if piece.state is PieceState.KEPT:
        return Span(piece.start + start, piece.start + end)
    return Span(piece.start, piece.end)


def _caret(pieces: Pieces, offset: int) -> Span | None:
    """Return the empty range of the source where a caret in the current text stands.

    It is before what shows behind the caret, or else after what stands before it.
    """
    shown, at = 0, None
    for piece in pieces:
        inside = offset - shown
        if piece.of_source and piece.state is PieceState.KEPT and 0 <= inside < len(piece.text):
            return Span(piece.start + inside, piece.start + inside)
        if piece.of_source and piece.state is not PieceState.LAYOUT and (at is None or inside >= 0):
            at = piece.end if inside >= 0 else piece.start
        shown += len(piece.text)
    return None if at is None else Span(at, at)
