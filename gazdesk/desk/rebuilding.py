"""Rebuilding a table by example: the lines of blocks, the table proposed for them, and the gesture that makes it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from gazdesk.desk.change import Change
from gazdesk.desk.desk import Desk
from gazdesk.edits.making import Cut, MakeTable, NewCell, NewRow, contents
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address, Block
from gazdesk.model.kinds import BlockKind, RowKind, TableLayout
from gazdesk.model.pieces import SOURCE, Piece, Pieces, PieceState, Place, cut, place_before, text_of
from gazdesk.model.source import SourceText, Span
from gazdesk.parse.rebuild import adjusting
from gazdesk.parse.rebuild.inference import MOST_COLUMNS, infer
from gazdesk.parse.rebuild.proposal import (
    NOTHING_SAID,
    Fragment,
    GivenRow,
    Proposal,
    ProposedCell,
    ProposedRow,
    Spot,
    Wish,
)

__all__ = [
    "MOST_COLUMNS",
    "Fragment",
    "GivenRow",
    "Lines",
    "Proposal",
    "ProposedCell",
    "ProposedRow",
    "Spot",
    "Wish",
    "adjusting",
    "lines_of",
    "propose",
    "rebuild",
    "split_line",
]

MOST_LINES = 30_000
"""More cells than 1,000 rows of 25 columns have; what follows from each word on so many takes two or three seconds."""


class Part(NamedTuple):
    """One fragment: its number for the correction, its block, where it begins in its text or cell, its pieces."""

    number: int
    block: str
    start: Place | None
    pieces: Pieces


@dataclass(frozen=True)
class Lines:
    """The lines of blocks that are to be a table, in the order of the source.

    Attributes: `blocks`, their ids, noise between them left aside; `fragments`, what is inferred from; `parts`, one for
    each fragment; `dropped`, the numbers of fragments that stand in dropped rows or columns of a table.
    """

    blocks: tuple[str, ...]
    fragments: tuple[Fragment, ...]
    parts: tuple[Part, ...]
    dropped: frozenset[int] = frozenset()

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """Return the places at which the texts of the blocks are parted, in order."""
        ordered = sorted(self.parts, key=lambda part: part.number)
        return tuple(Cut(part.block, part.start) for part in ordered if part.start is not None)


def lines_of(desk: Desk, blocks: Sequence[str]) -> Lines:
    """Return the lines of blocks that follow each other; noise among them is left aside.

    CorrectionRefused if they have no lines, or more than MOST_LINES, or if something begins or ends within them.
    """
    issue = desk.issue
    texts = tuple(each for each in blocks if issue.block(each).kind is not BlockKind.NOISE) or tuple(blocks)
    if any(issue.block(each).boundary is not None for each in texts[1:]):
        raise CorrectionRefused("A document or an attachment begins or ends within the lines; select fewer.")
    found: list[Part] = []
    for block in texts:
        for start, pieces in _parts(issue.block(block), issue.source):
            found.append(Part(len(found), block, start, pieces))
    if len(found) > MOST_LINES:
        raise CorrectionRefused("{count} lines are too many for one table; select fewer.", count=len(found))
    if not any(text_of(part.pieces).strip() for part in found):
        raise CorrectionRefused("There are no lines from which a table could be made.")
    ordered = sorted(found, key=lambda part: (_start(part.pieces), part.number))
    dropped = frozenset(at for at, part in enumerate(ordered) if _is_dropped(desk, part.pieces))
    tables = {each: issue.block(each).table for each in texts}
    tabbed = {each for each, table in tables.items() if table is not None and table.layout is TableLayout.TSV}
    return Lines(texts, tuple(_fragments(ordered, tabbed, issue.source)), tuple(ordered), dropped)


def split_line(lines: Lines, at: int, offset: int) -> Lines:
    """Return the lines with one parted before an offset of its text (code points); both parts are of the same line."""
    part, fragment = lines.parts[at], lines.fragments[at]
    place = place_before(part.pieces, offset)
    halves = cut(part.pieces, place)
    if halves is None or not all(text_of(half).strip() for half in halves):
        raise CorrectionRefused("A line is parted so that both parts have text.")
    left, right = halves
    parts = [each._replace(number=each.number + (each.number > part.number)) for each in lines.parts]
    parts[at : at + 1] = [part._replace(pieces=left), Part(part.number + 1, part.block, place, right)]
    made = (replace(fragment, text=text_of(left).strip()), Fragment(text_of(right).strip(), fragment.line))
    return replace(lines, fragments=(*lines.fragments[:at], *made, *lines.fragments[at + 1 :]), parts=tuple(parts))


def propose(lines: Lines, wish: Wish = NOTHING_SAID) -> Proposal:
    """Return the table that lines are proposed to be."""
    return infer(lines.fragments, wish)


def rebuild(desk: Desk, lines: Lines, proposal: Proposal) -> Change:
    """Make the table as proposed, as one gesture; blocks of text at its ends that were left out stay what they are."""
    blocks = _taken(desk, lines, proposal)
    before = min((part.number for part in lines.parts if part.block in blocks), default=0)
    rows = tuple(
        NewRow(
            desk.mint(),
            tuple(_cell(lines, cell, before) for cell in row.cells),
            row.kind,
            seam=row.kind is RowKind.REPEATED_HEADER,
        )
        for row in proposal.rows
        if all(lines.parts[fragment].block in blocks for fragment in row.fragments)
    )
    columns = tuple(f"k{column}" for column in range(proposal.width))
    cuts = tuple(each for each in lines.cuts if each.block in blocks)
    return desk.apply([MakeTable(blocks, columns, rows, cuts, TableLayout.CELL_PER_LINE, joint="")], "Rebuild table")


def _taken(desk: Desk, lines: Lines, proposal: Proposal) -> tuple[str, ...]:
    """Return the blocks without those of text, at both ends, of which no line is part of the table."""
    aside = {each for row in proposal.rows if row.kind is RowKind.DROPPED for each in row.fragments}
    used = {part.block for at, part in enumerate(lines.parts) if at not in aside}
    needed = [at for at, each in enumerate(lines.blocks) if each in used or desk.issue.block(each).table is not None]
    return lines.blocks[needed[0] : needed[-1] + 1] if needed else lines.blocks


def _cell(lines: Lines, cell: ProposedCell, before: int) -> NewCell:
    """Return a cell; `before` is how many fragments stand in blocks that are not taken."""
    numbers = tuple(lines.parts[fragment].number - before for fragment in cell.fragments)
    return NewCell(numbers, cell.row_span, cell.column_span)


def _parts(block: Block, source: SourceText) -> Iterator[tuple[Place | None, Pieces]]:
    """Yield the lines of a block, or of the cells of its table: where each begins, and its pieces."""
    for _, content in contents(block):
        start, rest = None, content.pieces
        for place in _line_starts(content.pieces, source):
            halves = cut(rest, place)
            assert halves is not None
            yield start, halves[0]
            start, rest = place, halves[1]
        yield start, rest


def _line_starts(pieces: Pieces, source: SourceText) -> Iterator[Place]:
    """Yield the places at which text of the source begins on another line than the text before it."""
    line = 0
    for piece in pieces:
        if piece.of_source and piece.state is PieceState.KEPT and piece.text.strip():
            here = source.line_of(piece.start)
            if line and here != line:
                yield Place(SOURCE, piece.start)
            line = source.line_of(piece.end - 1)


def _is_dropped(desk: Desk, pieces: Pieces) -> bool:
    """Say whether a fragment stands in a row or column of a table that is out of the grid."""
    start = _start(pieces)
    address = desk.source_index.owner(start) if start >= 0 else Address("")
    if not address.is_cell:
        return False
    row, column, _ = desk.issue.cell(address)
    table = desk.issue.table(address.block)
    return table.rows[row].kind is RowKind.DROPPED or table.columns[column].dropped


def _shows(piece: Piece) -> bool:
    return piece.of_source and piece.state is PieceState.KEPT


def _start(pieces: Pieces) -> int:
    """Return where in the source pieces begin, what shows first; of what an editor typed, nowhere: the end."""
    shown = [piece.start for piece in pieces if _shows(piece)]
    own = [piece.start for piece in pieces if piece.of_source]
    return min(shown or own, default=-1)


def _fragments(parts: Sequence[Part], tabbed: Collection[str], source: SourceText) -> Iterator[Fragment]:
    end = 0
    for part in parts:
        start = _start(part.pieces)
        blanks = _empty_between(source, end, start) if part.block in tabbed else _blank_before(source, start)
        yield Fragment(text_of(part.pieces).strip(), source.line_of(max(0, start)), blanks)
        end = max((piece.end for piece in part.pieces if _shows(piece)), default=end)


def _blank_before(source: SourceText, start: int) -> int:
    """Return how many blank lines stand before the line of a fragment: empty cells may have left them."""
    line, blanks = source.line_of(max(0, start)), 0
    while line - blanks > 1 and not source.line_text(line - blanks - 1).strip():
        blanks += 1
    return blanks


def _empty_between(source: SourceText, end: int, start: int) -> int:
    """Return how many empty cells tabs leave between two fragments of a table whose cells they part."""
    between = source.slice(Span(end, max(end, start)))
    return max(0, between.count("\t") - ("\n" not in between))
