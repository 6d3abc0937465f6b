"""What every correction of one table is: a change of the opened grid."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from typing import ClassVar

from gazdesk.edits.base import Correction, Family, Touched, touched
from gazdesk.edits.following import follow
from gazdesk.edits.grid import Grid
from gazdesk.model.blocks import Attribution
from gazdesk.model.issue import Issue


class TableCorrection(Correction):
    """A correction of the table of one block; it changes the grid and keeps every character."""

    family: ClassVar[Family] = Family.TABLE

    block: str

    @abstractmethod
    def change(self, grid: Grid) -> None:
        """Change the opened grid; CorrectionRefused if it cannot be done."""

    def apply(self, issue: Issue) -> Touched:
        """Change the table; Unresolved if the block, a row or a column is not there any more."""
        grid = Grid(issue.table(self.block))
        self.change(grid)
        table = grid.table()
        issue.claim(*grid.made)
        block = issue.block(self.block)
        attributions = rows_merged(block.attributions, grid.merged)
        issue.put(replace(block, table=table, attributions=attributions))
        return touched(self.block, *follow(issue, (self.block,), (self.block,)))


def rows_merged(attributions: tuple[Attribution, ...], merged: dict[str, str]) -> tuple[Attribution, ...]:
    """Return attributions with those of a row that is gone at the row it went into, which keeps its own."""
    rows = {each.row for each in attributions}
    return tuple(
        replace(each, row=merged.get(each.row, each.row)) for each in attributions if merged.get(each.row) not in rows
    )
