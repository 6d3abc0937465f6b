"""The lines of which a table is rebuilt: what was chosen, and the fragments that it gives, each with its part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from gazdesk.desk.desk import Desk
from gazdesk.desk.rebuild_print import Part, fragments_of, hidden_in, in_print, lines_in
from gazdesk.edits.making import Cut
from gazdesk.edits.structure import refuse_if_parted
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Block
from gazdesk.model.collector import grown_old
from gazdesk.model.kinds import BlockKind, RowKind
from gazdesk.model.pieces import cut, place_before, text_of
from gazdesk.model.source import SourceText
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
        return tuple(Cut(part.owner.block, part.start) for part in ordered if part.start is not None)


@dataclass(frozen=True)
class Chosen:
    """What a table is to be made of, as it was when it was chosen, so that its lines can be found on any thread.

    Attributes: `blocks`; `rows`, the first and the one behind the last of the table that is the only block, if those
    alone are rebuilt, without such as are out of the grid.
    """

    source: SourceText
    blocks: tuple[Block, ...]
    rows: tuple[int, int] | None = None

    def lines(self, cancelled: Asked | None = None) -> Lines:
        """Return the lines; CorrectionRefused if there are none or more than MOST_LINES, Cancelled if unwanted."""
        with grown_old():
            return self._of_blocks(self.blocks, cancelled) if self.rows is None else self._of_rows(self.rows, cancelled)

    def _of_rows(self, rows: tuple[int, int], cancelled: Asked | None) -> Lines:
        block = self.blocks[0]
        table = block.table
        assert table is not None
        chosen, columns = _live(table.rows[slice(*rows)]), table.live_columns
        part = replace(block, pieces=(), table=replace(table, rows=chosen))
        above, below = (_body(each, columns) for each in (table.rows[: rows[0]], table.rows[rows[1] :]))
        known = Known(tuple(table.headers[column] for column in columns), above, below)
        lines = self._of_blocks([part], cancelled)
        return replace(lines, within=Within(block.id, tuple(row.id for row in chosen), known))

    def _of_blocks(self, blocks: Sequence[Block], cancelled: Asked | None) -> Lines:
        printed = in_print(self._parts(blocks, cancelled), blocks)
        hidden = hidden_in(blocks)
        dropped = frozenset(at for at, (part, _) in enumerate(printed) if hidden and part.owner in hidden)
        fragments = tuple(fragments_of(printed, blocks, self.source))
        return Lines(tuple(block.id for block in blocks), fragments, tuple(part for part, _ in printed), dropped)

    def _parts(self, blocks: Sequence[Block], cancelled: Asked | None) -> list[Part]:
        found: list[Part] = []
        for block in blocks:
            for owner, start, pieces in lines_in(block, self.source):
                found.append(Part(len(found), owner, start, pieces))
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

    Rows that are out of the grid, dropped ones and repeated headers, stay as they are. CorrectionRefused if there are
    no others, a header is among them, or a dropped column has text there.
    """
    table = desk.issue.table(block)
    live = [at for at in map(table.row_index, rows) if at is not None and table.rows[at].live]
    if not live:
        raise CorrectionRefused("A dropped row or column is brought back before it is changed.")
    first, last = _held_together(table, live)
    chosen = _live(table.rows[first:last])
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
    parts[at : at + 1] = [part._replace(pieces=left), Part(part.number + 1, part.owner, place, right)]
    made = (replace(fragment, text=text_of(left).strip()), Fragment(text_of(right).strip(), fragment.line))
    return replace(lines, fragments=(*lines.fragments[:at], *made, *lines.fragments[at + 1 :]), parts=tuple(parts))


def _live(rows: Sequence[Row]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.live)


def _held_together(table: Table, rows: Sequence[int]) -> tuple[int, int]:
    """Return the first of rows, by index, and the one behind the last; merged cells hold their rows together."""
    first, last = min(rows), max(rows) + 1
    for _, held, _ in table.spans():
        if held[0] < last and held[-1] >= first and table.rows[held[0]].kind is not RowKind.HEADER:
            first, last = min(first, held[0]), max(last, held[-1] + 1)
    return first, last


def _body(rows: Sequence[Row], columns: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.texts[column] for column in columns) for row in rows if row.kind is RowKind.BODY)
