"""The correction that makes some rows of a table anew of their own texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.edits.following import follow
from gazdesk.edits.grid import refuse_if_no_joint
from gazdesk.edits.making import Cut, MakeTable, NewRow, of_rows, refuse_if_no_grid
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue
from gazdesk.model.pieces import Place
from gazdesk.model.tables import Row, Table


@correction
@dataclass(frozen=True, slots=True)
class RemakeRows(Correction):
    """Make rows of a table that follow each other anew; the columns and all other rows stay as they are.

    The texts of their cells, row by row and dropped columns included, parted at the `cuts`, are fragments, numbered
    and taken as those of MakeTable; a new row has a cell for each column of the table. The seam of a joined table
    stays at the first row.
    """

    kind: ClassVar[str] = "remake_rows"
    family: ClassVar[Family] = Family.TABLE

    block: str
    rows: tuple[str, ...]
    made: tuple[NewRow, ...]
    cuts: tuple[Place, ...] = ()
    joint: str = ""

    def apply(self, issue: Issue) -> Touched:
        """Make the rows; refused if they do not follow each other, or a merged cell reaches out of them."""
        block, table = issue.block(self.block), issue.table(self.block)
        refuse_if_no_joint(self.joint)
        first, last = self._range(table)
        _refuse_if_cut(table, first, last)
        part = replace(block, pieces=(), table=replace(table, rows=table.rows[first:last]))
        rows, went = self._making(table).made_of([part])
        if table.rows[first].seam and rows:
            rows = (replace(rows[0], seam=True), *rows[1:])
        others = (*table.rows[:first], *table.rows[last:])
        whole = replace(table, rows=(*table.rows[:first], *rows, *table.rows[last:]))
        refuse_if_no_grid(whole)
        issue.claim(*(row.id for row in self.made))
        issue.put(self._put(block, whole, others, went))
        return touched(self.block, *follow(issue, (self.block,), (self.block,)))

    def _range(self, table: Table) -> tuple[int, int]:
        """Return the index of the first row, and that behind the last."""
        index = table.row_index(self.rows[0]) if self.rows else None
        if index is None:
            raise Unresolved("The row or column {line} is not there any more.", line=(*self.rows, "")[0])
        if tuple(row.id for row in table.rows[index : index + len(self.rows)]) != self.rows:
            raise CorrectionRefused("The rows or columns do not follow each other.")
        return index, index + len(self.rows)

    def _making(self, table: Table) -> MakeTable:
        cuts = tuple(Cut(self.block, place) for place in self.cuts)
        columns = tuple(column.id for column in table.columns)
        return MakeTable((self.block,), columns, self.made, cuts, table.layout, self.joint)

    def _put(self, block: Block, table: Table, others: Sequence[Row], went: dict[str, str]) -> Block:
        stay = {row.id: row.id for row in others}
        return replace(block, table=table, attributions=of_rows(block.attributions, stay | went))


def _refuse_if_cut(table: Table, first: int, last: int) -> None:
    inside = range(first, last)
    for _, rows, _ in table.spans():
        if 0 < sum(row in inside for row in rows) < len(rows):
            raise CorrectionRefused("A merged cell reaches out of the rows; take all of its rows, or split it first.")
