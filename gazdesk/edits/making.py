"""Corrections that make a table of blocks and blocks of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import reduce
from typing import ClassVar, NamedTuple

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.edits.following import divide, follow
from gazdesk.edits.grid import refuse_if_no_joint, united
from gazdesk.edits.structure import refuse_if_apart, united_notes
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.annotations import united_marks
from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, RowKind, TableLayout
from gazdesk.model.ledger import grid_faults
from gazdesk.model.pieces import Pieces, Place, cut, text_of, without_outer_joints
from gazdesk.model.tables import Cell, Column, Row, Table


class Cut(NamedTuple):
    """A place in a block of text at which one fragment ends and the next begins."""

    block: str
    place: Place


@dataclass(frozen=True, slots=True)
class NewCell:
    """A cell of a table to be made: the numbers, from 0, of the fragments that it takes, in the order of its text."""

    fragments: tuple[int, ...] = ()
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row of a table to be made, a cell for each column, empty ones where another one's span covers it."""

    id: str
    cells: tuple[NewCell, ...]
    kind: RowKind = RowKind.BODY
    seam: bool = False


@correction
@dataclass(frozen=True, slots=True)
class MakeTable(Correction):
    """Make a table of blocks of text that follow each other, noise between them left aside.

    The texts of the blocks, parted at the `cuts`, are fragments, numbered from 0 in reading order; every fragment goes
    to one cell, and `joint` stands between two in a cell where layout can show it. The first block becomes the table
    and keeps its id and boundary; marks, comments and attributions are united.
    """

    kind: ClassVar[str] = "make_table"
    family: ClassVar[Family] = Family.TABLE

    blocks: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[NewRow, ...]
    cuts: tuple[Cut, ...] = ()
    layout: TableLayout = TableLayout.OTHER
    joint: str = "\n"

    def apply(self, issue: Issue) -> Touched:
        """Make the table; refused if it is not rectangular or does not take every fragment once."""
        blocks = self._blocks(issue)
        fragments = self._fragments(blocks)
        self._refuse_if_partial(len(fragments))
        rows = tuple(self._row(row, fragments) for row in self.rows)
        table = Table(tuple(Column(column) for column in self.columns), rows, self.layout)
        if any(grid_faults(table)) or not table.live_rows or not table.columns:
            raise CorrectionRefused(
                "In the table to be made a row has too few or too many cells, or merged cells overlap or leave it."
            )
        issue.claim(*(row.id for row in self.rows))
        whole = reduce(united_notes, blocks)
        made = replace(whole, kind=BlockKind.TABLE, pieces=(), level=None, label=None, table=table, originals=())
        issue.put(made)
        for block in self.blocks[1:]:
            issue.remove(block)
        changed = follow(issue, self.blocks, self.blocks[:1])
        return touched(*self.blocks[:1], *changed, gone=self.blocks[1:], outline=True)

    def _blocks(self, issue: Issue) -> list[Block]:
        blocks = [issue.block(block) for block in self.blocks]
        if not blocks or any(block.table is not None for block in blocks):
            raise CorrectionRefused("A table is made of blocks of text; a table among them is dissolved first.")
        refuse_if_apart(issue, *self.blocks)
        refuse_if_no_joint(self.joint)
        if any(each.block not in self.blocks for each in self.cuts):
            raise Unresolved("The place to split at is not there any more.")
        return blocks

    def _fragments(self, blocks: Sequence[Block]) -> list[Cell]:
        fragments: list[Cell] = []
        for block in blocks:
            rest, notes = block.pieces, block.originals
            for place in (each.place for each in self.cuts if each.block == block.id):
                parts = cut(rest, place)
                if parts is None:
                    raise Unresolved("The place to split at is not there any more.")
                stay, notes = divide(notes, parts[1])
                fragments.append(Cell(without_outer_joints(parts[0]), originals=stay))
                rest = parts[1]
            fragments.append(Cell(without_outer_joints(rest), originals=notes))
        return fragments

    def _refuse_if_partial(self, count: int) -> None:
        used = sorted(fragment for row in self.rows for cell in row.cells for fragment in cell.fragments)
        if used != list(range(count)):
            raise CorrectionRefused("Every line of the blocks goes to one cell of the table.")

    def _row(self, row: NewRow, fragments: Sequence[Cell]) -> Row:
        return Row(row.id, tuple(self._cell(cell, fragments) for cell in row.cells), row.kind, (), row.seam)

    def _cell(self, cell: NewCell, fragments: Sequence[Cell]) -> Cell:
        parts = [fragments[index] for index in cell.fragments] or [Cell()]
        whole = reduce(lambda first, second: united(first, second, self.joint), parts)
        return replace(whole, row_span=cell.row_span, column_span=cell.column_span)


def table_in_order(blocks: Sequence[str], width: int, mint: Callable[[], str]) -> MakeTable:
    """Return what makes a table of blocks, a cell each, row by row in reading order; `width` is its columns.

    CorrectionRefused for a width below 1.
    """
    if width < 1:
        raise CorrectionRefused("A table keeps at least one row and one column.")
    cells = [NewCell((index,)) for index in range(len(blocks))]
    cells += [NewCell()] * (-len(cells) % width)
    rows = tuple(NewRow(mint(), tuple(cells[start : start + width])) for start in range(0, len(cells), width))
    return MakeTable(tuple(blocks), tuple(f"k{index}" for index in range(width)), rows)


class Dissolution(StrEnum):
    """What becomes a block of its own when a table is dissolved."""

    ROWS = "rows"
    CELLS = "cells"


@correction
@dataclass(frozen=True, slots=True)
class DissolveTable(Correction):
    """Make a paragraph of each row or cell of a table that has text; what was dropped becomes noise.

    The first keeps the table's id, boundary and comments; the ids of the others are made of the minted `new_block`,
    their row's and their column's, so that they stay the same whatever else is in the table.
    """

    kind: ClassVar[str] = "dissolve_table"
    family: ClassVar[Family] = Family.TABLE

    block: str
    new_block: str
    by: Dissolution = Dissolution.ROWS

    def apply(self, issue: Issue) -> Touched:
        """Dissolve the table."""
        table, old = issue.table(self.block), issue.block(self.block)
        blocks = _closed_up(old.pieces, [block for row in table.rows for block in self._blocks(table, row)])
        keeper = next((block for block in blocks if block.kind is BlockKind.PARAGRAPH), blocks[0])
        made = [block for block in blocks if block is not keeper]
        issue.claim(*(block.id for block in made))
        issue.put(_kept(old, keeper))
        at = issue.index(self.block)
        for offset, block in enumerate(blocks):
            if block is not keeper:
                issue.insert(at + offset, replace(block, confidence=old.confidence))
        ids = tuple(block.id for block in made)
        changed = follow(issue, (self.block,), (self.block, *ids))
        return touched(self.block, *ids, *changed, outline=True)

    def _blocks(self, table: Table, row: Row) -> Iterator[Block]:
        for dropped in (False, True):
            columns = [index for index, column in enumerate(table.columns) if column.dropped is dropped]
            one_each = dropped or self.by is Dissolution.CELLS
            for group in [[index] for index in columns] if one_each else [columns]:
                content = reduce(lambda first, second: united(first, second, " "), (row.cells[each] for each in group))
                name = f"{self.new_block}.{row.id}" + (f".{table.columns[group[0]].id}" if one_each else "")
                kind = BlockKind.PARAGRAPH if row.live and not dropped else BlockKind.NOISE
                marks = united_marks(row.marks, content.marks)
                yield Block(name, kind, content.pieces, marks=marks, originals=content.originals)


def _closed_up(leading: Pieces, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that have text, with the layout of the others; one block if none has."""
    closed: list[Block] = []
    for block in blocks:
        if text_of(block.pieces):
            closed.append(replace(block, pieces=leading + block.pieces))
            leading = ()
        elif closed:
            closed[-1] = replace(closed[-1], pieces=closed[-1].pieces + block.pieces)
        else:
            leading += block.pieces
    return closed or [Block("", BlockKind.PARAGRAPH, leading)]


def _kept(table: Block, first: Block) -> Block:
    """Return the block of a dissolved table as the first of the paragraphs."""
    return replace(
        table,
        kind=first.kind,
        pieces=first.pieces,
        table=None,
        attributions=tuple(each for each in table.attributions if not each.row),
        marks=united_marks(table.marks, first.marks),
        originals=first.originals,
    )
