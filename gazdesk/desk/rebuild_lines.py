"""The lines of which a table is rebuilt: what was chosen, and the fragments that it gives, each with its pieces."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from gazdesk.desk.desk import Desk
from gazdesk.edits.making import Cut, contents
from gazdesk.edits.structure import refuse_if_parted
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind, RowKind, TableLayout
from gazdesk.model.pieces import SOURCE, Piece, Pieces, PieceState, Place, cut, place_before, text_of
from gazdesk.model.source import SourceText, Span
from gazdesk.model.tables import Row, Table
from gazdesk.parse.rebuild.proposal import Asked, Fragment, Known, go_on

MOST_LINES = 30_000
"""More cells than 1,000 rows of 25 columns have; what follows from each word on so many takes two or three seconds."""
_STEP = 500
"""So many lines are found before it is asked again whether they are wanted."""


class Within(NamedTuple):
    """The rows of a table that are rebuilt alone: ids of its block and of them, the rest of the table as evidence."""

    block: str
    rows: tuple[str, ...]
    known: Known


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
    each fragment; `dropped`, the numbers of fragments that stand in dropped rows or columns of a table; `within`,
    the rows of which alone they are, None for whole blocks.
    """

    blocks: tuple[str, ...] = ()
    fragments: tuple[Fragment, ...] = ()
    parts: tuple[Part, ...] = ()
    dropped: frozenset[int] = frozenset()
    within: Within | None = None

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """Return the places at which the texts of the blocks are parted, in order."""
        ordered = sorted(self.parts, key=lambda part: part.number)
        return tuple(Cut(part.block, part.start) for part in ordered if part.start is not None)


@dataclass(frozen=True)
class Chosen:
    """What a table is to be made of, as it was when it was chosen, so that its lines can be found on any thread.

    Attributes: `blocks`; `rows`, the first and the one behind the last of the table that is the only block, if those
    alone are rebuilt.
    """

    source: SourceText
    blocks: tuple[Block, ...]
    rows: tuple[int, int] | None = None

    def lines(self, cancelled: Asked | None = None) -> Lines:
        """Return the lines; CorrectionRefused if there are none or more than MOST_LINES, Cancelled if unwanted."""
        return self._of_blocks(self.blocks, cancelled) if self.rows is None else self._of_rows(self.rows, cancelled)

    def _of_rows(self, rows: tuple[int, int], cancelled: Asked | None) -> Lines:
        block = self.blocks[0]
        table = block.table
        assert table is not None
        chosen, columns = table.rows[slice(*rows)], table.live_columns
        part = replace(block, pieces=(), table=replace(table, rows=chosen))
        above, below = (_body(each, columns) for each in (table.rows[: rows[0]], table.rows[rows[1] :]))
        known = Known(tuple(table.headers[column] for column in columns), above, below)
        lines = self._of_blocks([part], cancelled)
        return replace(lines, within=Within(block.id, tuple(row.id for row in chosen), known))

    def _of_blocks(self, blocks: Sequence[Block], cancelled: Asked | None) -> Lines:
        found = self._parts(blocks, cancelled)
        ordered = sorted([(_start(part.pieces), part.number, part) for part in found])
        hidden = _dropped_spans(blocks)
        dropped = frozenset(at for at, (start, *_) in enumerate(ordered) if hidden and _is_within(hidden, start))
        tabbed = {block.id for block in blocks if block.table is not None and block.table.layout is TableLayout.TSV}
        fragments = tuple(_fragments([(start, part) for start, _, part in ordered], tabbed, self.source))
        return Lines(tuple(block.id for block in blocks), fragments, tuple(part for *_, part in ordered), dropped)

    def _parts(self, blocks: Sequence[Block], cancelled: Asked | None) -> list[Part]:
        found: list[Part] = []
        for block in blocks:
            for start, pieces in _lines_in(block, self.source):
                found.append(Part(len(found), block.id, start, pieces))
                if len(found) % _STEP == 0:
                    go_on(cancelled)
                if len(found) > MOST_LINES:
                    raise CorrectionRefused(
                        "More than {most} lines are too many for one table; select fewer.", most=MOST_LINES
                    )
        if not any(text_of(part.pieces).strip() for part in found):
            raise CorrectionRefused("There are no lines from which a table could be made.")
        return found


def choose(desk: Desk, blocks: Sequence[str]) -> Chosen:
    """Return blocks that follow each other, to be rebuilt; noise among them is left aside.

    CorrectionRefused if something begins or ends within them.
    """
    issue = desk.issue
    texts = tuple(each for each in blocks if issue.block(each).kind is not BlockKind.NOISE) or tuple(blocks)
    refuse_if_parted(issue, *texts)
    return Chosen(issue.source, tuple(issue.block(each) for each in texts))


def choose_rows(desk: Desk, block: str, rows: Sequence[str]) -> Chosen:
    """Return some rows of a table, all between them, and those that a merged cell holds to them, to be rebuilt.

    CorrectionRefused if a header is among them, or a dropped column has text there.
    """
    table = desk.issue.table(block)
    first, last = _held_together(table, [at for at in map(table.row_index, rows) if at is not None])
    chosen = table.rows[first:last]
    if any(row.kind is RowKind.HEADER for row in chosen):
        raise CorrectionRefused("The header is rebuilt with its table; select rows below it.")
    if any(row.texts[at] for row in chosen for at, column in enumerate(table.columns) if column.dropped):
        raise CorrectionRefused("A dropped column has text in these rows; bring it back first.")
    return Chosen(desk.issue.source, (desk.issue.block(block),), (first, last))


def split_line(lines: Lines, at: int, offset: int) -> Lines:
    """Return the lines with one parted before an offset of its text (code points); both parts are of the same line.

    Its text is that of the fragment, without blanks at its ends. CorrectionRefused if a part were empty.
    """
    part, fragment = lines.parts[at], lines.fragments[at]
    text = text_of(part.pieces)
    place = place_before(part.pieces, offset + len(text) - len(text.lstrip()))
    halves = cut(part.pieces, place)
    if halves is None or not all(text_of(half).strip() for half in halves):
        raise CorrectionRefused("A line is parted so that both parts have text.")
    left, right = halves
    parts = [each._replace(number=each.number + (each.number > part.number)) for each in lines.parts]
    parts[at : at + 1] = [part._replace(pieces=left), Part(part.number + 1, part.block, place, right)]
    made = (replace(fragment, text=text_of(left).strip()), Fragment(text_of(right).strip(), fragment.line))
    return replace(lines, fragments=(*lines.fragments[:at], *made, *lines.fragments[at + 1 :]), parts=tuple(parts))


def _held_together(table: Table, rows: Sequence[int]) -> tuple[int, int]:
    """Return the first of rows, by index, and the one behind the last; merged cells hold their rows together."""
    first, last = min(rows), max(rows) + 1
    for _, held, _ in table.spans():
        if held[0] < last and held[-1] >= first and table.rows[held[0]].kind is not RowKind.HEADER:
            first, last = min(first, held[0]), max(last, held[-1] + 1)
    return first, last


def _body(rows: Sequence[Row], columns: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.texts[column] for column in columns) for row in rows if row.kind is RowKind.BODY)


def _lines_in(block: Block, source: SourceText) -> Iterator[tuple[Place | None, Pieces]]:
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


def _dropped_spans(blocks: Iterable[Block]) -> list[Span]:
    """Return what of the source stands in rows or columns of tables that are out of the grid, in order."""
    cells = (each for block in blocks if block.table is not None for each in block.table.cells())
    hidden = (cell for row, column, cell in cells if row.kind is RowKind.DROPPED or column.dropped)
    return sorted(Span(piece.start, piece.end) for cell in hidden for piece in cell.pieces if piece.of_source)


def _is_within(spans: Sequence[Span], offset: int) -> bool:
    """Say whether an offset lies in one of some spans, which are in order."""
    before = bisect_right(spans, offset, key=lambda span: span.start)
    return before > 0 and offset < spans[before - 1].end


def _shows(piece: Piece) -> bool:
    return piece.of_source and piece.state is PieceState.KEPT


def _start(pieces: Pieces) -> int:
    """Return where in the source pieces begin, what shows first; of what an editor typed, nowhere: the end."""
    shown = [piece.start for piece in pieces if _shows(piece)]
    own = [piece.start for piece in pieces if piece.of_source]
    return min(shown or own, default=-1)


def _fragments(parts: Iterable[tuple[int, Part]], tabbed: Collection[str], source: SourceText) -> Iterator[Fragment]:
    """Yield the fragments of parts, each with where it begins in the source, in order."""
    end = 0
    for start, part in parts:
        between = source.slice(Span(end, max(end, start)))
        blanks = _empty_cells(between) if part.block in tabbed else _blank_lines(between)
        yield Fragment(text_of(part.pieces).strip(), source.line_of(max(0, start)), blanks)
        end = max((piece.end for piece in part.pieces if _shows(piece)), default=end)


def _blank_lines(between: str) -> int:
    """Return how many blank lines end what stands between two fragments: empty cells may have left them."""
    return max(0, between[len(between.rstrip()) :].count("\n") - 1)


def _empty_cells(between: str) -> int:
    """Return how many empty cells tabs leave between two fragments of a table whose cells they part."""
    return max(0, between.count("\t") - ("\n" not in between))
