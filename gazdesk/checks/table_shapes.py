"""Rows of tables that have lost cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule
from gazdesk.checks.table_grid import Grid, Said, cell_text, grids
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_FULL = 10
"""A column is full if at most one cell in so many is empty."""


class ShortRow(Rule):
    """A row ends before the others do.

    Finds: a row whose last cells are empty, two at least, where nine rows of ten and more have something in each of
    these columns, and no merged cell stands for them.
    Why: where pages meet, cells are lost or slip into the row before or after.
    Example: a task without 责任单位 and 完成时限 in a list in which all others have both.
    Fix may be wrong: nothing is offered; look at the rows around it and at the print.
    Source: gazette practice: the rows of a list of tasks say the same of each.
    """

    code: ClassVar[str] = "table-short-row"
    title: ClassVar[str] = "Row without its last cells"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.DISPLAY

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the last full cell of each such row of the tables among the blocks."""
        for block, grid in context.once(grids):
            columns = list(grid.said)
            full = [column for column in columns if _is_full(grid, column)]
            for row in grid.body if full[-2:] == columns[-2:] else ():
                lost = [column for column in full[-2:] if _is_lost(grid, row, column)]
                said = [column for column in columns if grid.table.rows[row].texts[column].strip()]
                if lost == full[-2:] and said:
                    text = cell_text(block, row, said[-1])
                    template = "Nothing follows in this row; nearly all others go on."
                    yield self.problem(text, 0, len(text.text), None, template)


def _is_full(grid: Grid, column: int) -> bool:
    said = grid.said[column]
    return 0 < said.count(Said.NOTHING) * _FULL <= len(said)


def _is_lost(grid: Grid, row: int, column: int) -> bool:
    return not grid.table.rows[row].texts[column].strip() and (row, column) not in grid.table.covered
