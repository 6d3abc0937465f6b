"""Where in the source things lie: blocks, rows and places, in lines from 1 and code points from 0."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gazdesk.errors import Unresolved
from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import Issue
from gazdesk.model.pieces import HEAD_ORIGIN, SOURCE, Piece, Pieces, Place, source_spans
from gazdesk.model.source import SourceText, Span
from gazdesk.model.tables import Row

Range = tuple[int, int]
"""First and last line, inclusive."""


class Positions:
    """The lines of every block of an issue; one that an editor typed whole lies where the block before it ends."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        self.source = issue.source
        self.blocks: dict[str, tuple[Range, ...]] = {}
        last = 1
        for block in issue:
            ranges = line_ranges(self.source, block.spans()) or ((last, last),)
            self.blocks[block.id] = ranges
            last = max(end for _, end in ranges)

    def first_line(self, block: str) -> int:
        """Return the first line of a block."""
        return min(first for first, _ in self.blocks[block])

    def last_line(self, block: str) -> int:
        """Return the last line of a block."""
        return max(last for _, last in self.blocks[block])

    def rows(self, block: Block) -> dict[str, Range]:
        """Return the lines of the rows of a table by row id; a row typed whole lies where the row before it ends."""
        lines: dict[str, Range] = {}
        last = self.first_line(block.id)
        for row in block.table.rows if block.table else ():
            ranges = line_ranges(self.source, _row_spans(row)) or ((last, last),)
            last = max(end for _, end in ranges)
            lines[row.id] = (min(first for first, _ in ranges), last)
        return lines

    def offset(self, address: Address, place: Place) -> int:
        """Return the offset in the source of a place; of one in typed text, where the source goes on after it."""
        if place.origin == SOURCE:
            return place.offset + place.after
        pieces = self._pieces(address)
        if place.origin == HEAD_ORIGIN:
            return _first_offset(pieces, self._block_offset(address.block))
        index = next((each for each, piece in enumerate(pieces) if piece.origin == place.origin), 0)
        return _first_offset(pieces[index:], _last_offset(pieces[:index], self._block_offset(address.block)))

    def _pieces(self, address: Address) -> Pieces:
        """Return the pieces of a block, of a cell, or of the first cell with text of a row."""
        try:
            if address.row and not address.column:
                table = self.issue.table(address.block)
                row = next(row for row in table.rows if row.id == address.row)
                return next((cell.pieces for cell in row.cells if source_spans(cell.pieces)), ())
            return self.issue.pieces(address)
        except (Unresolved, StopIteration):
            return ()

    def _block_offset(self, block: str) -> int:
        if block not in self.blocks:
            return 0
        spans = self.issue.blocks[block].spans()
        return spans[0].start if spans else self.source.line_span(self.first_line(block)).start


def line_ranges(source: SourceText, spans: Iterable[Span]) -> tuple[Range, ...]:
    """Return the lines that spans touch, in their order, ranges that touch or follow each other as one."""
    ranges: list[Range] = []
    for span in spans:
        first, last = source.lines_of(span)
        if ranges and ranges[-1][0] <= first <= ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], max(last, ranges[-1][1]))
        else:
            ranges.append((first, last))
    return tuple(ranges)


def _row_spans(row: Row) -> tuple[Span, ...]:
    return source_spans(piece for cell in row.cells for piece in cell.pieces)


def _first_offset(pieces: Sequence[Piece], otherwise: int) -> int:
    """Return where the source begins in pieces, its layout left out where there is more than that."""
    spans = source_spans(pieces)
    return spans[0].start if spans else next((piece.start for piece in pieces if piece.of_source), otherwise)


def _last_offset(pieces: Sequence[Piece], otherwise: int) -> int:
    return next((piece.end for piece in reversed(pieces) if piece.of_source), otherwise)
