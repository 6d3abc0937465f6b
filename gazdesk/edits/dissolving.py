"""The correction that makes blocks of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import reduce
from typing import ClassVar, NamedTuple

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.edits.following import follow
from gazdesk.model.annotations import Marks, united_marks
from gazdesk.model.blocks import Attribution, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind
from gazdesk.model.pieces import Piece, Pieces, PieceState, Provenance
from gazdesk.model.tables import Cell, Row, Table


class Dissolution(StrEnum):
    """What becomes a block of its own when a table is dissolved."""

    ROWS = "rows"
    CELLS = "cells"


@correction
@dataclass(frozen=True, slots=True)
class DissolveTable(Correction):
    """Make a paragraph of each row or cell of a table that has text; what was dropped becomes noise.

    The first keeps the table's id, boundary and comments; the ids of the others are made of the minted `new_block`,
    their row's and their column's, so that they stay the same whatever else is in the table. Marks of a column go to
    each text that stood in it, what an editor set of who is responsible in a row goes to its first paragraph.
    """

    kind: ClassVar[str] = "dissolve_table"
    family: ClassVar[Family] = Family.TABLE

    block: str
    new_block: str
    by: Dissolution = Dissolution.ROWS

    def apply(self, issue: Issue) -> Touched:
        """Dissolve the table."""
        table, old = issue.table(self.block), issue.block(self.block)
        stated = {each.row: each for each in old.attributions if each.row and each.overrides}
        groups = self._groups(table)
        made_of = [_stating(self._blocks(row, groups, old.confidence), stated.get(row.id)) for row in table.rows]
        blocks = _closed_up(old.pieces, [block for row in made_of for block in row])
        keeper = next((block for block in blocks if block.kind is BlockKind.PARAGRAPH), blocks[0])
        made = [block for block in blocks if block is not keeper]
        issue.claim(*(block.id for block in made))
        issue.put(_kept(old, keeper))
        at = issue.index(self.block)
        for offset, block in enumerate(blocks):
            if block is not keeper:
                issue.insert(at + offset, block)
        ids = tuple(block.id for block in made)
        changed = follow(issue, (self.block,), (self.block, *ids))
        return touched(self.block, *ids, *changed, outline=True)

    def _groups(self, table: Table) -> list[_Group]:
        """Return of which columns a row gives a block: those shown, together or each alone, and each dropped one."""
        alone = [_Group.of(table, (at,), f".{column.id}") for at, column in enumerate(table.columns)]
        shown = [each for each in alone if not each.dropped]
        if self.by is Dissolution.ROWS:
            shown = [_Group.of(table, table.live_columns)]
        return [*shown, *(each for each in alone if each.dropped)]

    def _blocks(self, row: Row, groups: Sequence[_Group], confidence: float) -> Iterator[Block]:
        for group in groups:
            content = _in_one([row.cells[each] for each in group.columns])
            kind = BlockKind.PARAGRAPH if row.live and not group.dropped else BlockKind.NOISE
            said = [marks for at, marks in group.marks if row.texts[at]]
            marks = reduce(united_marks, said, united_marks(row.marks, content.marks))
            block = Block(
                f"{self.new_block}.{row.id}{group.name}", kind, content.pieces,
                confidence=confidence, marks=marks, originals=content.originals,
            )  # fmt: skip
            if len(group.columns) == len(row.cells):
                block.know(Provenance(row.source_range, row.owned, bool(row.corrected)))
            yield block


class _Group(NamedTuple):
    """Columns of which a row gives one block, by index; what its id ends in; those with marks, and these."""

    columns: Sequence[int]
    name: str
    dropped: bool
    marks: Sequence[tuple[int, Marks]]

    @classmethod
    def of(cls, table: Table, columns: Sequence[int], name: str = "") -> _Group:
        """Return a group of columns of a table; those that are dropped stand alone."""
        marks = [(at, table.columns[at].marks) for at in columns if table.columns[at].marks]
        return cls(columns, name, any(table.columns[at].dropped for at in columns), marks)


_NONE: Marks = ()
_LAYOUT = PieceState.LAYOUT
_new = tuple.__new__
"""What a named tuple's own constructor calls, which takes twice the time; a large table is of many pieces."""


def _in_one(cells: Sequence[Cell]) -> Cell:
    """Return the content of cells in one, a space between two texts where layout can show it."""
    pieces: list[Piece] = []
    seen, carrier = False, -1
    for cell in cells:
        follows = seen
        for piece in cell.pieces:
            if piece.text:
                if follows and carrier >= 0:
                    gap = pieces[carrier]
                    pieces[carrier] = _new(Piece, (gap.origin, gap.start, gap.end, " ", _LAYOUT))
                follows, seen, carrier = False, True, -1
            elif carrier < 0 and piece.state is _LAYOUT:
                carrier = len(pieces)
            pieces.append(piece)
    marks = reduce(united_marks, [cell.marks for cell in cells if cell.marks], _NONE)
    notes = [note for cell in cells if cell.originals for note in cell.originals]
    return Cell(tuple(pieces), marks=marks, originals=tuple(notes))


def _stating(blocks: Iterable[Block], stated: Attribution | None) -> list[Block]:
    """Return the blocks of a row; what an editor set of who is responsible goes with the first that has text."""
    made = list(blocks)
    first = next((at for at, block in enumerate(made) if block.kind is BlockKind.PARAGRAPH and block.text), None)
    if stated is not None and first is not None:
        made[first] = replace(made[first], attributions=(replace(stated, row=""),))
    return made


def _closed_up(leading: Pieces, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that have text, with the layout of the others; one block if none has."""
    closed: list[Block] = []
    for block in blocks:
        if block.text:
            closed.append(replace(block, pieces=leading + block.pieces) if leading else block)
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
        attributions=(*(each for each in table.attributions if not each.row), *first.attributions),
        marks=united_marks(table.marks, first.marks),
        originals=first.originals,
    )
