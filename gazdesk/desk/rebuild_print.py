"""Where lines are printed of which a table is rebuilt: the order in which they stand, and what is empty between them.

What an editor typed is printed nowhere: it stands beside what stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from gazdesk.edits.making import contents
from gazdesk.model.blocks import Address, Block
from gazdesk.model.kinds import RowKind, TableLayout
from gazdesk.model.pieces import SOURCE, Piece, Pieces, PieceState, Place, cut, text_of
from gazdesk.model.source import SourceText, Span
from gazdesk.model.tables import Table
from gazdesk.parse.rebuild.proposal import Fragment


class Part(NamedTuple):
    """One fragment: its number for the correction, the block or cell whose it is, where it begins there, its pieces."""

    number: int
    owner: Address
    start: Place | None
    pieces: Pieces


class Printed(NamedTuple):
    """A part, and where in the source it stands: an empty span where it was typed."""

    part: Part
    span: Span


def lines_in(block: Block, source: SourceText) -> Iterator[tuple[Address, Place | None, Pieces]]:
    """Yield the lines of a block, or of the cells of its table: whose text it is, where each begins, its pieces."""
    for owner, content in contents(block):
        start, rest = None, content.pieces
        for place in _line_starts(content.pieces, source):
            halves = cut(rest, place)
            assert halves is not None
            yield owner, start, halves[0]
            start, rest = place, halves[1]
        yield owner, start, rest


def in_print(parts: Sequence[Part], blocks: Iterable[Block]) -> list[Printed]:
    """Return the parts of blocks, which are in reading order, in the order in which they are printed."""
    known = {block.id: block for block in blocks}
    spans = [_span(part, known[part.owner.block]) for part in parts]
    starts = _starts(parts, spans)
    order = sorted(range(len(parts)), key=starts.__getitem__)
    return [Printed(parts[at], spans[at] or Span(starts[at], starts[at])) for at in order]


def fragments_of(printed: Iterable[Printed], blocks: Iterable[Block], source: SourceText) -> Iterator[Fragment]:
    """Yield the fragments of parts in the order in which they are printed."""
    tables = {block.id: block.table for block in blocks if block.table and block.table.layout is TableLayout.TSV}
    gaps = _Gaps(source, tables)
    for part, span in printed:
        yield Fragment(text_of(part.pieces).strip(), source.line_of(span.start), gaps.before(part.owner, span))


def hidden_in(blocks: Iterable[Block]) -> frozenset[Address]:
    """Return the cells that are in dropped rows or columns of tables."""
    return frozenset(
        Address(block.id, row.id, column.id)
        for block in blocks
        if block.table is not None
        for row, column, _ in block.table.cells()
        if row.kind is RowKind.DROPPED or column.dropped
    )


def _line_starts(pieces: Pieces, source: SourceText) -> Iterator[Place]:
    """Yield the places at which text of the source begins on another line than the text before it."""
    line = 0
    for piece in pieces:
        if _shows(piece) and piece.text.strip():
            here = source.line_of(piece.start)
            if line and here != line:
                yield Place(SOURCE, piece.start)
            line = source.line_of(piece.end - 1)


def _shows(piece: Piece) -> bool:
    return not piece.origin and piece.state is PieceState.KEPT


def _span(part: Part, block: Block) -> Span | None:
    """Return where a part is printed: what shows, or else what of its own cell is struck; None if it was typed."""
    said = [piece for piece in part.pieces if _shows(piece)]
    if not said:
        said = [piece for piece in _own(part.owner, block) if piece.state is PieceState.STRUCK]
    if len(said) > 1:
        return Span(min([piece.start for piece in said]), max([piece.end for piece in said]))
    return Span(said[0].start, said[0].end) if said else None


def _own(owner: Address, block: Block) -> Pieces:
    """Return the pieces of the block or cell alone, without those of empty cells that go with it."""
    table = block.table
    row = table.row_index(owner.row) if table is not None else None
    column = table.column_index(owner.column) if table is not None else None
    if table is None or row is None or column is None:
        return block.pieces
    return table.rows[row].cells[column].pieces


def _starts(parts: Sequence[Part], spans: Sequence[Span | None]) -> list[int]:
    """Return where parts stand in the source.

    What was typed stands with the text before it in its row, at the start of one with the text behind it; a row that
    was typed with the row before it in its table, a table with the text before it.
    """
    printed = [span.start for span in spans if span is not None]
    if len(printed) == len(parts):
        return printed
    blocks = []
    pairs = zip(parts, spans, strict=True)
    for _, block in groupby(pairs, key=lambda pair: pair[0].owner.block):
        rows = groupby(block, key=lambda pair: pair[0].owner.row)
        blocks.append(_settled([_settled([[span and span.start] for _, span in row]) for _, row in rows]))
    return [start or 0 for start in _settled(blocks)]


def _settled(groups: Sequence[Sequence[int | None]]) -> list[int | None]:
    """Return the starts of groups as one; a group that is nowhere stands at the end of the one before, or the next."""
    here = next((min(starts) for group in groups if (starts := _known(group))), None)
    settled: list[int | None] = []
    for group in groups:
        starts = _known(group)
        here = max(starts, default=here)
        settled += starts or [here] * len(group)
    return settled


def _known(group: Sequence[int | None]) -> list[int]:
    return [start for start in group if start is not None]


class _Gaps:
    """What is empty between lines, asked for in order; `tabbed` are the tables in which tabs part the cells."""

    def __init__(self, source: SourceText, tabbed: Mapping[str, Table]) -> None:
        self._source = source
        self._tabbed = tabbed
        self._end = self._typed = 0
        self._last = Address("")

    def before(self, owner: Address, span: Span) -> int:
        """Return how many blank lines, or empty cells, the print leaves before a line; typed ones fill them."""
        typed, table = span.start == span.end, self._tabbed.get(owner.block)
        between = self._source.slice(Span(self._end, max(self._end, span.start)))
        if table is not None and (typed or self._typed):
            gap = self._seat(owner) - self._seat(self._last) - 1
        elif typed:
            gap = 0
        else:
            gap = (_empty_cells(between) if table is not None else _blank_lines(between)) - self._typed
        self._typed = self._typed + 1 if typed else 0
        self._end, self._last = self._end if typed else span.end, owner
        return max(0, gap)

    def _seat(self, owner: Address) -> int:
        """Return the number of a cell in its table, row by row."""
        table = self._tabbed.get(owner.block, Table((), ()))
        row, column = table.row_index(owner.row), table.column_index(owner.column)
        return -1 if row is None or column is None else row * len(table.columns) + column


def _blank_lines(between: str) -> int:
    """Return how many blank lines end what stands between two fragments: empty cells may have left them."""
    return between[len(between.rstrip()) :].count("\n") - 1


def _empty_cells(between: str) -> int:
    """Return how many empty cells tabs leave between two fragments of a table whose cells they part."""
    return between.count("\t") - ("\n" not in between)
