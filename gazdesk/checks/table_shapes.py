"""Cells of tables that are not where they belong, and rows that have lost some."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule
from gazdesk.checks.table_grid import Grid, Said, cell_text, grids
from gazdesk.model.kinds import ColumnRole, Safety, Severity
from gazdesk.model.problems import Problem
from gazdesk.model.readers.issuers import is_organ
from gazdesk.model.readers.units import read_units

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


class WrongColumn(Rule):
    """A cell says what belongs into another column.

    Finds: a date or 持续推进 in a column of units, only organs in a column 完成时限, where at least four of five cells
    of the column say what belongs there.
    Why: a cell before it was lost or two were read as one, and the row has slipped.
    Example: 2022年12月 under 责任单位.
    Fix may be wrong: nothing is offered; shift the cells of the row, and look at the print for what was lost.
    Source: gazette practice: a column of a list of tasks says one thing of each.
    """

    code: ClassVar[str] = "table-wrong-column"
    title: ClassVar[str] = "Cell in the wrong column"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.DISPLAY

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such cell of the tables among the blocks."""
        for block, grid in context.once(grids):
            for column in grid.said:
                is_strange = _STRANGE.get(grid.roles[column])
                cells = [(row, text) for row, text in grid.texts(column) if text.strip()] if is_strange else []
                odd = [row for row, text in cells if is_strange is not None and is_strange(text)]
                for row in odd if len(odd) * _MOST_ODD <= len(cells) else ():
                    text = cell_text(block, row, column)
                    template = "This belongs into another column."
                    yield self.problem(text, 0, len(text.text), None, template)


_MOST_ODD = 5
"""One cell of so many may be in the wrong column."""
_DUE = re.compile(
    r"\s*(?:\d{4}\s*年(?:底|末|\s*\d{1,2}\s*月(?:底|末|\s*\d{1,2}\s*日)?)?(?:前|底前)?(?:完成)?|持续推进|持續推進|[长長]期(?:坚持|堅持)?|全年)\s*"
)


def _is_due(text: str) -> bool:
    return bool(_DUE.fullmatch(text))


def _names_organs(text: str) -> bool:
    units = read_units(text)
    return bool(units) and all(map(is_organ, units))


_STRANGE = {
    ColumnRole.LEAD: _is_due,
    ColumnRole.RESPONSIBLE: _is_due,
    ColumnRole.COOPERATING: _is_due,
    ColumnRole.DEADLINE: _names_organs,
}
"""By the role of a column, what says of a text that it belongs into another one."""
