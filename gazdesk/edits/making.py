"""The correction that makes a table of blocks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import ClassVar, NamedTuple

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.edits.following import divide, follow
from gazdesk.edits.grid import refuse_if_no_joint
from gazdesk.edits.grid_cells import united
from gazdesk.edits.structure import refuse_if_apart, united_notes
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.annotations import Mark, united_marks
from gazdesk.model.blocks import Address, Attribution, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, RowKind, TableLayout
from gazdesk.model.ledger import grid_faults
from gazdesk.model.pieces import HEAD, Place, cut, holds, without_outer_joints
from gazdesk.model.quick import quick
from gazdesk.model.tables import Cell, Column, Row, Table


class Cut(NamedTuple):
    """A place in the text of a block, or of a cell of its table, at which one fragment ends and the next begins."""

    block: str
    place: Place


@quick
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


class Made(NamedTuple):
    """The rows that were made; the new row that took the first text of each old one, and that which took its last."""

    rows: tuple[Row, ...]
    firsts: dict[str, str]
    lasts: dict[str, str]


@correction
@dataclass(frozen=True, slots=True)
class MakeTable(Correction):
    """Make a table of blocks that follow each other, noise between them left aside.

    The texts of the blocks, and of the cells of tables among them row by row, parted at the `cuts`, are fragments,
    numbered from 0; cells that show nothing go with the fragment before, and the cuts stand in the order of the
    fragments. Every fragment goes to one cell, and `joint` stands between two in a cell where layout can show it. The
    first block becomes the table and keeps its id and boundary; marks, comments and attributions are united, those of
    a row go with its first fragment.
    """

    kind: ClassVar[str] = "make_table"
    version: ClassVar[int] = 2
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
        made = self.made_of(blocks)
        table = Table(self._columns(blocks), made.rows, self.layout)
        refuse_if_no_grid(table)
        issue.claim(*(row.id for row in self.rows))
        whole = reduce(united_notes, blocks)
        issue.put(
            replace(
                whole,
                kind=BlockKind.TABLE,
                pieces=(),
                level=None,
                label=None,
                table=table,
                attributions=of_rows(whole.attributions, made.firsts),
                originals=(),
            )
        )
        for block in self.blocks[1:]:
            issue.remove(block)
        changed = follow(issue, self.blocks, self.blocks[:1])
        return touched(*self.blocks[:1], *changed, gone=self.blocks[1:], outline=True)

    def made_of(self, blocks: Sequence[Block]) -> Made:
        """Return what is made of the texts of blocks; refused if not all of them are taken."""
        fragments, firsts = self._fragments(blocks)
        used = [fragment for row in self.rows for cell in row.cells for fragment in cell.fragments]
        if sorted(used) != list(range(len(fragments))):
            raise CorrectionRefused("Every line of the blocks goes to one cell of the table.")
        takers = {fragment: row.id for row in self.rows for cell in row.cells for fragment in cell.fragments}
        ends = [*list(firsts.values())[1:], len(fragments)]
        went = {row: takers[first] for row, first in firsts.items() if row}
        lasts = {row: takers[end - 1] for row, end in zip(firsts, ends, strict=True) if row}
        rows = tuple(self._row(row, fragments) for row in self.rows)
        return Made(with_marks(rows, blocks, went), went, lasts)

    def _blocks(self, issue: Issue) -> list[Block]:
        blocks = [issue.block(block) for block in self.blocks]
        if not blocks:
            raise CorrectionRefused("A table is made of blocks.")
        refuse_if_apart(issue, *self.blocks)
        refuse_if_no_joint(self.joint)
        return blocks

    def _fragments(self, blocks: Sequence[Block]) -> tuple[list[Cell], dict[str, int]]:
        """Return the fragments, and the first fragment of each row of a table by the row's id."""
        fragments: list[Cell] = []
        firsts: dict[str, int] = {}
        left = deque(self.cuts)
        spread = not self._old_columns(blocks)
        for block in blocks:
            for owner, content in contents(block, spread=spread):
                firsts.setdefault(owner.row, len(fragments))
                places: list[Place] = []
                while left and left[0].block == block.id and (block.table is None or _within(content, left[0].place)):
                    places.append(left.popleft().place)
                fragments += _parted(content, places)
        if left:
            raise Unresolved("The place to split at is not there any more.")
        return fragments, firsts

    def _columns(self, blocks: Sequence[Block]) -> tuple[Column, ...]:
        """Return the new columns; those of a single table that had as many keep their roles and marks."""
        old = self._old_columns(blocks) or [Column(column) for column in self.columns]
        return tuple(replace(each, id=column, dropped=False) for each, column in zip(old, self.columns, strict=True))

    def _old_columns(self, blocks: Sequence[Block]) -> tuple[Column, ...]:
        """Return the columns of the only block, if it is a table with as many as the new one; else none."""
        old = blocks[0].table.columns if len(blocks) == 1 and blocks[0].table is not None else ()
        return old if len(old) == len(self.columns) else ()

    def _row(self, row: NewRow, fragments: Sequence[Cell]) -> Row:
        return Row(row.id, tuple(self._cell(cell, fragments) for cell in row.cells), row.kind, (), row.seam)

    def _cell(self, cell: NewCell, fragments: Sequence[Cell]) -> Cell:
        parts = [fragments[index] for index in cell.fragments] or [_NOTHING]
        whole = united(parts, self.joint)
        if whole.row_span == cell.row_span and whole.column_span == cell.column_span:
            return whole
        return replace(whole, row_span=cell.row_span, column_span=cell.column_span)


def contents(block: Block, *, spread: bool = False) -> Iterator[tuple[Address, Cell]]:
    """Yield what of a block is parted into fragments: its text, or each cell of its table, with whose text it is.

    What shows nothing goes with the text before it, or, at the start, with the first. `spread` gives the marks of a
    column to each text in it.
    """
    if block.table is None:
        yield block.address, Cell(block.pieces, originals=block.originals)
        return
    owner, whole = block.address, Cell(block.pieces) if block.pieces else _NOTHING
    for line, column, cell in block.table.cells():
        if cell.text and whole.text:
            yield owner, whole
            whole = _NOTHING
        if cell.text:
            owner = Address(block.id, line.id, column.id)
        own = cell
        if spread and cell.text and column.marks:
            own = replace(cell, marks=united_marks(column.marks, cell.marks))
        alone = whole is _NOTHING and own.row_span == own.column_span == 1
        whole = own if alone else united((whole, own), "")
    yield owner, whole


_NOTHING = Cell()


def _within(content: Cell, place: Place) -> bool:
    return place == HEAD or holds(content.pieces, place)


def _parted(content: Cell, places: Sequence[Place]) -> Iterator[Cell]:
    rest, notes = content.pieces, content.originals
    if not places and without_outer_joints(rest) is rest:
        yield content
        return
    for place in places:
        parts = cut(rest, place)
        if parts is None:
            raise Unresolved("The place to split at is not there any more.")
        stay, notes = divide(notes, parts[1])
        yield replace(content, pieces=without_outer_joints(parts[0]), originals=stay)
        rest = parts[1]
    yield replace(content, pieces=without_outer_joints(rest), originals=notes)


def refuse_if_no_grid(table: Table) -> None:
    """Refuse a table that is not rectangular, or shows nothing."""
    if any(grid_faults(table)) or not table.live_rows or not table.columns:
        raise CorrectionRefused(
            "In the table to be made a row has too few or too many cells, or merged cells overlap or leave it."
        )


def with_marks(rows: Sequence[Row], blocks: Sequence[Block], went: Mapping[str, str]) -> tuple[Row, ...]:
    """Return rows with the marks of those that went into them."""
    marks: dict[str, tuple[Mark, ...]] = {}
    for block in blocks:
        for row in block.table.rows if block.table is not None else ():
            if row.id in went:
                marks[went[row.id]] = united_marks(marks.get(went[row.id], ()), row.marks)
    return tuple(replace(row, marks=marks[row.id]) if row.id in marks else row for row in rows)


def of_rows(attributions: Sequence[Attribution], went: Mapping[str, str]) -> tuple[Attribution, ...]:
    """Return attributions with those of rows at the rows they went into: the first of each."""
    stay = [each for each in attributions if not each.row]
    moved: dict[str, Attribution] = {}
    for each in attributions:
        if each.row in went:
            moved.setdefault(went[each.row], replace(each, row=went[each.row]))
    return (*stay, *moved.values())


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
