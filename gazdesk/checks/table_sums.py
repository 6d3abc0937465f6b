"""Totals of tables against what they add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from gazdesk.checks.base import Context, Rule
from gazdesk.checks.table_grid import FEWEST, Grid, Said, cell_text, grids, number
from gazdesk.checks.table_values import Sums, added_up, agree, sum_of
from gazdesk.checks.texts import Text
from gazdesk.model.kinds import RowKind, Safety, Severity
from gazdesk.model.problems import Problem

_ADDS_UP_TO_NOTHING = re.compile("均|率|比|价|價|标准|標準|指数|指數|得分|分数|分數|排名|名次|年份|编号|編號|代码|代碼")
_SURE = 5
"""A column of totals is one if its parts add up in all but one row of so many."""


class TotalRow(Rule):
    """A total is not the sum of the rows that it adds up.

    Finds: in a row 合计 the number of a column that is not the sum of the rows above it, below it, or of all, nor of
    the other totals, where it is the only column of numbers or another column does add up. Columns in which something
    is no number, averages, rates and prices, and tables with rows 其中 are left alone.
    Why: the total or one of its parts was misread, or a row was lost or read as part of another table.
    Example: 合计 1,250 below 600 and 640 is put right as 1240.
    Fix may be wrong: where a part was misread, and the total is right.
    Source: GB/T 15835-2011, 4.1: quantities are set in Arabic numerals, so that they can be reckoned with.
    """

    code: ClassVar[str] = "table-total"
    title: ClassVar[str] = "Total and sum differ"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such total of the tables among the blocks."""
        for block, grid in context.once(grids):
            for row in grid.rows(RowKind.TOTAL):
                sums = _sums(grid, row)
                odd = [column for column, (said, due) in sums.items() if not agree(said, due)]
                if odd and not _has_subsets(grid) and (len(odd) < len(sums) or len(grid.numeric) == 1):
                    for column in odd:
                        yield self._differs(cell_text(block, row, column), sums[column][1])

    def _differs(self, text: Text, due: Decimal) -> Problem:
        template = "The rows add up to {sum}."
        return self.problem(text, 0, len(text.text), f"{due:f}", template, sum=f"{due:f}")


def _sums(grid: Grid, row: int) -> dict[int, tuple[Decimal, Decimal]]:
    """Return, by column of nothing but numbers, what a total row says and the sum that is nearest to it."""
    sums: dict[int, tuple[Decimal, Decimal]] = {}
    parts = [rows for rows in added_up(grid, row) if rows]
    for column, cells in grid.numeric.items():
        said = number(grid.table.text_at(row, column))
        is_whole = Said.NO_NUMBER not in cells and Said.WORDS not in cells and len(grid.body) >= FEWEST
        if said is not None and parts and is_whole and not _ADDS_UP_TO_NOTHING.search(grid.table.headers[column]):
            sums[column] = said, min((sum_of(grid, rows, column) for rows in parts), key=lambda due: abs(due - said))
    return sums


def _has_subsets(grid: Grid) -> bool:
    """Say whether rows stand below others that they are a part of."""
    return any(text.strip().startswith("其中") for row in grid.body for text in grid.table.rows[row].texts[:2])


class TotalColumn(Rule):
    """The total of a row is not the sum of its parts.

    Finds: the number in a column 合计, 小计 or the like that is not the sum of the columns after it, where it is in
    all other rows, at least five.
    Why: the total or one of its parts was misread.
    Example: 合计 90, 男 40, 女 60 among rows that add up.
    Fix may be wrong: where a part was misread, and the total is right.
    Source: GB/T 15835-2011, 4.1: quantities are set in Arabic numerals, so that they can be reckoned with.
    """

    code: ClassVar[str] = "table-row-total"
    title: ClassVar[str] = "Total of a row"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such total of the tables among the blocks."""
        for block, grid in context.once(grids):
            for total, parts in Sums(grid).columns():
                said = grid.numbers(total)
                due = {row: _due(grid, row, parts) for row in said}
                odd = [row for row in said if not agree(said[row], due[row] or Decimal(0))]
                for row in odd if len(odd) == 1 and len(said) > _SURE else ():
                    if due[row] is not None:
                        yield self._differs(cell_text(block, row, total), f"{due[row]:f}")

    def _differs(self, text: Text, due: str) -> Problem:
        return self.problem(text, 0, len(text.text), due, "The parts add up to {sum}.", sum=due)


def _due(grid: Grid, row: int, columns: list[int]) -> Decimal | None:
    """Return the sum of a row's cells in some columns, empty ones left out; None if one of them is no number."""
    texts = [text for column in columns if (text := grid.table.rows[row].texts[column].strip())]
    numbers = [value for text in texts if (value := number(text)) is not None]
    return sum(numbers, Decimal(0)) if len(numbers) == len(texts) else None
