"""Rebuilding a table by example: what lines are proposed to be, and the gesture that makes it, found on any thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from gazdesk.desk.preparing import Prepared, Preparing, mint
from gazdesk.desk.rebuild_lines import Chosen, Lines, Within, choose, choose_rows, split_line
from gazdesk.desk.rebuild_print import Part
from gazdesk.edits.base import Correction
from gazdesk.edits.making import MakeTable, NewCell, NewRow
from gazdesk.edits.remaking import RemakeRows
from gazdesk.model.collector import grown_old
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import RowKind, TableLayout
from gazdesk.model.tables import Table
from gazdesk.parse.rebuild import adjusting
from gazdesk.parse.rebuild.assembly import MOST_COLUMNS, kept_row
from gazdesk.parse.rebuild.inference import infer
from gazdesk.parse.rebuild.proposal import (
    NOTHING_SAID,
    Asked,
    Cancelled,
    Fragment,
    GivenRow,
    Known,
    Proposal,
    ProposedCell,
    ProposedRow,
    Spot,
    Wish,
    go_on,
)

__all__ = [
    "MOST_COLUMNS",
    "Asked",
    "Cancelled",
    "Chosen",
    "Fragment",
    "GivenRow",
    "Known",
    "Lines",
    "Part",
    "Prepared",
    "Preparing",
    "Proposal",
    "ProposedCell",
    "ProposedRow",
    "Spot",
    "Wish",
    "adjusting",
    "choose",
    "choose_rows",
    "prepare",
    "propose",
    "split_line",
]


def propose(lines: Lines, wish: Wish = NOTHING_SAID, cancelled: Asked | None = None) -> Proposal:
    """Return the table, or the rows, that lines are proposed to be; Cancelled if that is wanted no more."""
    return infer(lines.fragments, wish, lines.within.known if lines.within else None, cancelled)


def prepare(preparing: Preparing, lines: Lines, proposal: Proposal, cancelled: Asked | None = None) -> Prepared:
    """Make the gesture ready that makes the table, or the rows, as proposed; Cancelled if that is wanted no more.

    Blocks of text at the ends of a table that were left out stay what they are. CorrectionRefused if a line is lost.
    """
    pause = partial(go_on, cancelled)
    with grown_old():
        if lines.within is not None:
            name, correction = "Rebuild rows", _remaking(preparing.issue, lines, lines.within, proposal)
        else:
            name, correction = "Rebuild table", _making(preparing.issue, lines, proposal)
        pause()
        return preparing.edit([correction], name, pause=pause)


def _making(issue: Issue, lines: Lines, proposal: Proposal) -> Correction:
    blocks = _taken(issue, lines, proposal)
    taken = frozenset(blocks)
    before = min((part.number for part in lines.parts if part.owner.block in taken), default=0)
    proposed = (
        row for row in proposal.rows if all(lines.parts[fragment].owner.block in taken for fragment in row.fragments)
    )
    rows = tuple(_row(row, [_cell(lines, cell, before) for cell in row.cells]) for row in _kept(issue, lines, proposed))
    columns = tuple(f"k{column}" for column in range(proposal.width))
    cuts = tuple(each for each in lines.cuts if each.block in taken)
    return MakeTable(blocks, columns, rows, cuts, TableLayout.CELL_PER_LINE, joint="")


def _remaking(issue: Issue, lines: Lines, within: Within, proposal: Proposal) -> Correction:
    table = issue.table(within.block)
    places = {column: at for at, column in enumerate(table.live_columns)}
    rows = []
    for row in _kept(issue, lines, proposal.rows):
        shown = [_cell(lines, cell, 0) for cell in row.cells]
        rows.append(_row(row, [shown[places[at]] if at in places else NewCell() for at in range(len(table.columns))]))
    return RemakeRows(within.block, within.rows, tuple(rows), tuple(cut.place for cut in lines.cuts))


def _kept(issue: Issue, lines: Lines, rows: Iterable[ProposedRow]) -> Iterator[ProposedRow]:
    """Yield rows, those as one that are no part of the table and stand in one row of an earlier one."""
    for stood, group in groupby(rows, partial(_stood, lines)):
        if stood is None:
            yield from group
        else:
            yield _as_one(issue.table(stood[0]), lines, list(group))


def _stood(lines: Lines, row: ProposedRow) -> tuple[str, str] | None:
    """Return where a row stands that is no part of the table: block and row, None if that is no table."""
    owner = lines.parts[row.fragments[0]].owner if row.kind is RowKind.DROPPED else None
    return (owner.block, owner.row) if owner is not None and owner.row else None


def _as_one(table: Table, lines: Lines, rows: Sequence[ProposedRow]) -> ProposedRow:
    """Return rows of a line each, which stand in one row of a table, as one: in their columns, if there are as many."""
    fragments, width = [fragment for row in rows for fragment in row.fragments], len(rows[0].cells)
    places = {table.columns[at].id: place for place, at in enumerate(table.live_columns)}
    seats = [places.get(lines.parts[fragment].owner.column, width) for fragment in fragments]
    if max(seats) >= width:
        seats = [min(at, width - 1) for at in range(len(fragments))]
    return kept_row(fragments, seats, width, RowKind.DROPPED)


def _row(row: ProposedRow, cells: Sequence[NewCell]) -> NewRow:
    return NewRow(mint(), tuple(cells), row.kind, seam=row.kind is RowKind.REPEATED_HEADER)


def _taken(issue: Issue, lines: Lines, proposal: Proposal) -> tuple[str, ...]:
    """Return the blocks without those of text, at both ends, of which no line is part of the table."""
    aside = {each for row in proposal.rows if row.kind is RowKind.DROPPED for each in row.fragments}
    used = {part.owner.block for at, part in enumerate(lines.parts) if at not in aside}
    needed = [at for at, each in enumerate(lines.blocks) if each in used or issue.block(each).table is not None]
    return lines.blocks[needed[0] : needed[-1] + 1] if needed else lines.blocks


def _cell(lines: Lines, cell: ProposedCell, before: int) -> NewCell:
    """Return a cell; `before` is how many fragments stand in blocks that are not taken."""
    numbers = tuple([lines.parts[fragment].number - before for fragment in cell.fragments])
    return NewCell(numbers, cell.row_span, cell.column_span)
