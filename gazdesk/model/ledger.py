"""The ledger: every code point of the source has exactly one owner, and the grid of every table is whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind
from gazdesk.model.pieces import Piece, Pieces, PieceState, layout
from gazdesk.model.source import SourceText, Span
from gazdesk.model.tables import Table


def complete(source: SourceText, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give every code point that no block owns to the piece before it, as layout that shows nothing.

    What lies before the first piece goes to the first; if no block owns anything, all goes to the first block, or to
    one of noise that is made for it.
    """
    if not any(piece.of_source for block in blocks for piece in block.all_pieces()):
        first_block, *others = blocks or [Block("b0", BlockKind.NOISE)]
        blank = (layout(Span(0, len(source))),) if len(source) else ()
        return (replace(first_block, pieces=blank + first_block.pieces), *others) if blocks or blank else ()
    ends, first = _owned_ends(blocks), _first_start(blocks)
    gaps = dict(_gaps(ends, len(source)))
    return tuple(_fill_block(block, gaps, first) for block in blocks)


def _owned_ends(blocks: Iterable[Block]) -> list[tuple[int, int]]:
    return sorted((piece.start, piece.end) for block in blocks for piece in block.all_pieces() if piece.of_source)


def _first_start(blocks: Iterable[Block]) -> int:
    return min(piece.start for block in blocks for piece in block.all_pieces() if piece.of_source)


def _gaps(owned: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    position = owned[0][0]
    for start, end in owned:
        if start > position:
            yield position, start
        position = max(position, end)
    if position < length:
        yield position, length


def _fill_block(block: Block, gaps: dict[int, int], first: int) -> Block:
    table = block.table
    if table is not None:
        rows = tuple(
            replace(row, cells=tuple(replace(cell, pieces=_fill(cell.pieces, gaps, first)) for cell in row.cells))
            for row in table.rows
        )
        table = replace(table, rows=rows)
    return replace(block, pieces=_fill(block.pieces, gaps, first), table=table)


def _fill(pieces: Pieces, gaps: dict[int, int], first: int) -> Pieces:
    filled: list[Piece] = []
    for piece in pieces:
        if first and piece.of_source and piece.start == first:
            filled.append(layout(Span(0, first)))
        filled.append(piece)
        if piece.of_source and piece.end in gaps:
            filled.append(layout(Span(piece.end, gaps[piece.end])))
    return tuple(filled)


def audit(issue: Issue) -> list[str]:
    """Return what is wrong with an issue, a sentence each; [] if every invariant holds.

    What the order and the tables have wrong is told first, and alone: it hides the rest.
    """
    order = list(_audit_order(issue))
    tables = [] if order else [sentence for block in issue for sentence in _audit_table(block)]
    return order or tables or [*_audit_source(issue), *_audit_pieces(issue)]


def _audit_order(issue: Issue) -> Iterator[str]:
    if len(set(issue.order)) != len(issue.order) or set(issue.order) != set(issue.blocks):
        yield "The reading order does not name every block once."


def _audit_source(issue: Issue) -> Iterator[str]:
    position = 0
    for start, end in _owned_ends(issue):
        if start > position:
            yield f"The source from {position} to {start} has no owner."
        if start < position:
            yield f"The source from {start} to {min(position, end)} has two owners."
        position = max(position, end)
    if position < len(issue.source):
        yield f"The source from {position} to {len(issue.source)} has no owner."
    if position > len(issue.source):
        yield "A piece lies beyond the source."


def _audit_pieces(issue: Issue) -> Iterator[str]:
    inserted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for block in issue:
        for piece in block.all_pieces():
            if piece.end <= piece.start:
                yield f"The block {block.id} has an empty piece."
            if piece.of_source and not _shows_truly(issue.source, piece):
                yield f"The block {block.id} shows other text than its source at {piece.start}."
            if not piece.of_source:
                inserted[piece.origin].append((piece.start, piece.end))
    for origin, ranges in inserted.items():
        ranges.sort()
        if any(left[1] > right[0] for left, right in pairwise(ranges)):
            yield f"The inserted string {origin} shows twice."


def _shows_truly(source: SourceText, piece: Piece) -> bool:
    match piece.state:
        case PieceState.KEPT:
            return piece.text == source.slice(Span(piece.start, piece.end))
        case PieceState.STRUCK:
            return piece.text == ""
        case PieceState.LAYOUT:
            return piece.text in {"", " ", "\n"}


def _audit_table(block: Block) -> Iterator[str]:
    if block.table is None:
        return
    if any(piece.text for piece in block.pieces):
        yield f"The table {block.id} has text outside its cells."
    for fault in grid_faults(block.table):
        yield f"The table {block.id} {fault}."


def grid_faults(table: Table) -> Iterator[str]:
    """Yield what is wrong with a grid, as what can be said of "The table"; nothing if it is whole."""
    if any(len(row.cells) != len(table.columns) for row in table.rows):
        yield "is not rectangular"
        return
    for name, ids in (("row", [row.id for row in table.rows]), ("column", [column.id for column in table.columns])):
        if len(set(ids)) != len(ids):
            yield f"names a {name} twice"
    yield from _span_faults(table)


def _span_faults(table: Table) -> Iterator[str]:
    taken: set[tuple[int, int]] = set()
    for (row, column), rows, columns in table.spans():
        cell = table.rows[row].cells[column]
        if (len(rows), len(columns)) != (cell.row_span, cell.column_span) or not rows or not columns:
            yield "has a merged cell that reaches beyond it"
        places = {(below, right) for below in rows for right in columns}
        if places & taken:
            yield "has merged cells that overlap"
        taken |= places
        if any(table.rows[below].cells[right].text for below, right in places - {(row, column)}):
            yield "has text in a cell that another one covers"


def owners(issue: Issue) -> Iterator[tuple[Address, Pieces]]:
    """Yield every owner of pieces with its pieces, in reading order."""
    return (owner for block in issue for owner in owners_of(block))


def owners_of(block: Block) -> Iterator[tuple[Address, Pieces]]:
    """Yield a block's own address and those of its cells with their pieces, row by row."""
    yield block.address, block.pieces
    if block.table:
        for row, column, cell in block.table.cells():
            yield Address(block.id, row.id, column.id), cell.pieces
