"""Parse runs as bytes: blocks and problems as compact JSON, compressed.

Text of the source is not stored again: a kept piece is its two offsets. What follows is a format that old stores
hold: a field is added at the end of a list, never moved.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from gazdesk.model.annotations import Comment, Mark, Original
from gazdesk.model.blocks import Address, Attribution, Block, Boundary, Reading
from gazdesk.model.collector import at_rest
from gazdesk.model.issue import ParseRun
from gazdesk.model.kinds import (
    AttributionRole,
    BlockKind,
    BoundaryKind,
    ColumnRole,
    MarkKind,
    RowKind,
    TableLayout,
)  # fmt: skip
from gazdesk.model.pieces import SOURCE, Piece, Pieces, PieceState, Place
from gazdesk.model.source import SourceText
from gazdesk.model.tables import Cell, Column, Row, Table
from gazdesk.store.problem_codec import decode_problem, encode_problem

JSON = Any


def encode_run(run: ParseRun) -> bytes:
    """Return the blocks and problems of a parse run as bytes."""
    values = {
        "blocks": [_block(block) for block in run.blocks],
        "problems": [encode_problem(problem) for problem in run.problems],
    }
    return zlib.compress(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode(), level=3)


@at_rest()
def decode_run(source: SourceText, data: bytes, parser_version: str) -> ParseRun:
    """Return the parse run of a source that was made bytes."""
    values = json.loads(zlib.decompress(data))
    read = _Reader(source.text)
    blocks = tuple(read.block(*each) for each in values["blocks"])
    return ParseRun(source, blocks, tuple(decode_problem(each) for each in values["problems"]), parser_version)


def _block(block: Block) -> JSON:
    return [
        block.id, block.kind, _pieces(block.pieces), block.level, block.label, block.confidence,
        [block.boundary.kind, block.boundary.depth] if block.boundary else None,
        _table(block.table) if block.table else None,
        [_attribution(each) for each in block.attributions],
        _marks(block.marks), _originals(block.originals), [[each.id, each.text] for each in block.comments],
    ]  # fmt: skip


def _pieces(pieces: Pieces) -> JSON:
    return [_piece(piece) for piece in pieces]


def _piece(piece: Piece) -> JSON:
    if piece.of_source and piece.state is PieceState.KEPT:
        return [piece.start, piece.end]
    if piece.of_source and piece.state is PieceState.LAYOUT:
        return [piece.start, piece.end, piece.text]
    return [piece.start, piece.end, piece.text, piece.state, piece.origin]


def _table(table: Table) -> JSON:
    columns = [[each.id, each.role, _marks(each.marks), each.dropped] for each in table.columns]
    return [table.layout, columns, [_row(row) for row in table.rows]]


def _row(row: Row) -> JSON:
    return [row.id, row.kind, _marks(row.marks), row.seam, [_cell(cell) for cell in row.cells]]


def _cell(cell: Cell) -> JSON:
    """Return a cell: the list of its pieces alone if it has nothing else, as most have."""
    if (cell.row_span, cell.column_span, cell.marks, cell.originals) == (1, 1, (), ()):
        return _pieces(cell.pieces)
    return {
        "pieces": _pieces(cell.pieces),
        "spans": [cell.row_span, cell.column_span],
        "marks": _marks(cell.marks),
        "originals": _originals(cell.originals),
    }


def _attribution(value: Attribution) -> JSON:
    readings = [[each.role, each.owner, each.start, each.end] for each in value.readings]
    return [value.id, readings, value.item, value.row, value.overrides, value.removed]


def _marks(marks: tuple[Mark, ...]) -> JSON:
    return [[mark.kind, mark.note] for mark in marks]


def _originals(originals: tuple[Original, ...]) -> JSON:
    return [[each.id, each.start, each.end, each.printed, each.meant] for each in originals]


class _Reader:
    """Makes blocks of JSON values, with the text of their source."""

    def __init__(self, text: str) -> None:
        self._text = text

    def block(self, *values: JSON) -> Block:
        identity, kind, pieces, level, label, confidence, boundary, table, attributions, marks, originals, notes = (
            values
        )
        return Block(
            identity,
            BlockKind(kind),
            self._pieces(pieces),
            level,
            label,
            confidence,
            Boundary(BoundaryKind(boundary[0]), boundary[1]) if boundary else None,
            self._table(*table) if table else None,
            tuple(_read_attribution(*each) for each in attributions),
            _read_marks(marks),
            _read_originals(originals),
            tuple(Comment(*each) for each in notes),
        )

    def _pieces(self, values: JSON) -> Pieces:
        return tuple(self._piece(*each) for each in values)

    def _piece(
        self, start: int, end: int, text: str | None = None, state: str = PieceState.LAYOUT, origin: str = SOURCE
    ) -> Piece:
        if text is None:
            return Piece(SOURCE, start, end, self._text[start:end])
        return Piece(origin, start, end, text, PieceState(state))

    def _table(self, layout: str, columns: JSON, rows: JSON) -> Table:
        return Table(
            tuple(
                Column(identity, ColumnRole(role) if role else None, _read_marks(marks), dropped)
                for identity, role, marks, dropped in columns
            ),
            tuple(self._row(*each) for each in rows),
            TableLayout(layout),
        )

    def _row(self, identity: str, kind: str, marks: JSON, seam: bool, cells: JSON) -> Row:
        return Row(identity, tuple(self._cell(each) for each in cells), RowKind(kind), _read_marks(marks), seam)

    def _cell(self, value: JSON) -> Cell:
        if isinstance(value, list):
            return Cell(self._pieces(value))
        return Cell(
            self._pieces(value["pieces"]),
            value["spans"][0],
            value["spans"][1],
            _read_marks(value["marks"]),
            _read_originals(value["originals"]),
        )


def _read_attribution(
    identity: str, readings: JSON, item: str | None, row: str, overrides: JSON, removed: bool
) -> Attribution:
    return Attribution(
        identity,
        tuple(
            Reading(AttributionRole(role), Address(*owner), Place(*start), Place(*end))
            for role, owner, start, end in readings
        ),
        item,
        row,
        tuple((AttributionRole(role), tuple(values)) for role, values in overrides),
        removed,
    )


def _read_marks(values: JSON) -> tuple[Mark, ...]:
    return tuple(Mark(MarkKind(kind), note) for kind, note in values)


def _read_originals(values: JSON) -> tuple[Original, ...]:
    return tuple(
        Original(identity, Place(*start), Place(*end), printed, meant)
        for identity, start, end, printed, meant in values
    )
