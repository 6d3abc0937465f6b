"""What every correction of one table is: a change of the opened grid.

To open and close a grid takes far longer than to change it. So corrections of the same table that follow each other
share one, which is settled after each. One that cuts a cell in two is the last of its grid: a statement that is read
from the cell follows both parts, and not a third one between.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import ClassVar

from gazdesk.edits.base import Correction, Family, Touched, touched, union
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
        return union(list(change_table(issue, self.block, (self,))))


def change_table(issue: Issue, identity: str, corrections: Iterable[TableCorrection]) -> Iterator[Touched]:
    """Make corrections of the table of a block; errors are those of `TableCorrection.apply`."""
    waiting = deque(corrections)
    while waiting:
        block = issue.block(identity)
        grid, attributions = Grid(issue.table(identity)), block.attributions
        while waiting:
            waiting.popleft().change(grid)
            attributions = rows_merged(attributions, grid.merged)
            grid.merged.clear()
            if not grid.settle():
                break
        table = grid.table()
        issue.claim(*grid.made)
        issue.put(replace(block, table=table, attributions=attributions))
        yield touched(identity, *follow(issue, (identity,), (identity,)))


def rows_merged(attributions: tuple[Attribution, ...], merged: dict[str, str]) -> tuple[Attribution, ...]:
    """Return attributions with those of a row that is gone at the row it went into, which keeps its own."""
    rows = {each.row for each in attributions}
    return tuple(
        replace(each, row=merged.get(each.row, each.row)) for each in attributions if merged.get(each.row) not in rows
    )
