"""The correction that makes some rows of a table anew of their own texts."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.edits.following import follow
from gazdesk.edits.grid import refuse_if_no_joint
from gazdesk.edits.making import Cut, Made, MakeTable, NewRow, of_rows, refuse_if_no_grid
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue
from gazdesk.model.pieces import Place
from gazdesk.model.tables import Row, Table


@correction
@dataclass(frozen=True, slots=True)
class RemakeRows(Correction):
    """Make rows of a table that follow each other anew; the columns and all other rows stay as they are.

    So do rows between them that are out of the grid, if they are not named: each stands behind the text that it stood
    behind. The texts of the cells, row by row and dropped columns included, parted at the `cuts`, are fragments,
    numbered and taken as those of MakeTable; a new row has a cell for each column of the table. The seam of a joined
    table stays at the first row.
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
        indexes = self._indexes(table)
        _refuse_if_cut(table, frozenset(indexes))
        chosen = tuple(table.rows[index] for index in indexes)
        made = self._making(table).made_of([replace(block, pieces=(), table=replace(table, rows=chosen))])
        if chosen[0].seam and made.rows:
            made = made._replace(rows=(replace(made.rows[0], seam=True), *made.rows[1:]))
        first, last = indexes[0], indexes[-1] + 1
        rows = _with_others(made, table.rows[first:last], frozenset(self.rows))
        whole = replace(table, rows=(*table.rows[:first], *rows, *table.rows[last:]))
        refuse_if_no_grid(whole)
        issue.claim(*(row.id for row in self.made))
        issue.put(self._put(block, whole, made))
        return touched(self.block, *follow(issue, (self.block,), (self.block,)))

    def _indexes(self, table: Table) -> list[int]:
        """Return the indexes of the rows, which follow each other but for rows that are out of the grid."""
        found = [table.row_index(row) for row in self.rows]
        indexes = [index for index in found if index is not None]
        if not indexes or len(indexes) < len(found):
            gone = next((row for row, index in zip(self.rows, found, strict=True) if index is None), "")
            raise Unresolved("The row or column {line} is not there any more.", line=gone)
        between = set(range(indexes[0], indexes[-1])).difference(indexes)
        if indexes != sorted(set(indexes)) or any(table.rows[index].live for index in between):
            raise CorrectionRefused("The rows or columns do not follow each other.")
        return indexes

    def _making(self, table: Table) -> MakeTable:
        cuts = tuple(Cut(self.block, place) for place in self.cuts)
        columns = tuple(column.id for column in table.columns)
        return MakeTable((self.block,), columns, self.made, cuts, table.layout, self.joint)

    def _put(self, block: Block, table: Table, made: Made) -> Block:
        stay = {row.id: row.id for row in table.rows}
        return replace(block, table=table, attributions=of_rows(block.attributions, stay | made.firsts))


def _with_others(made: Made, before: Sequence[Row], named: Container[str]) -> Iterator[Row]:
    """Yield the rows that were made, and of those before the ones that stay: behind the text they stood behind."""
    places = {row.id: index for index, row in enumerate(made.rows)}
    behind: dict[int, list[Row]] = {}
    here = -1
    for row in before:
        if row.id in made.lasts:
            here = max(here, places[made.lasts[row.id]])
        elif row.id not in named:
            behind.setdefault(here, []).append(row)
    yield from behind.get(-1, ())
    for index, row in enumerate(made.rows):
        yield from (row, *behind.get(index, ()))


def _refuse_if_cut(table: Table, inside: Container[int]) -> None:
    for _, rows, _ in table.spans():
        if 0 < sum(row in inside for row in rows) < len(rows):
            raise CorrectionRefused("A merged cell reaches out of the rows; take all of its rows, or split it first.")
