"""What the sums of a table leave for one of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gazdesk.checks.table_grid import Grid, number
from gazdesk.model.kinds import ColumnRole, RowKind

_TOTAL_HEADER = re.compile(r"(?:^|/)\s*(?:合\s*计|小\s*计|总\s*计|总\s*数|合\s*計|小\s*計|總\s*計|總\s*數)[^/]*$")
_FEWEST = 3
"""Rows in which the parts must add up to the total column."""


@dataclass(frozen=True)
class Sums:
    """The sums of a table; rows and columns by their indexes in it."""

    grid: Grid

    def left_for(self, row: int, column: int) -> Decimal | None:
        """Return the one value that the sums leave for a cell, None where they leave none or several."""
        values = {self._by_total_row(column), self._by_total_column(row, column)}
        values.discard(None)
        return values.pop() if len(values) == 1 else None

    def _by_total_row(self, column: int) -> Decimal | None:
        """Return what is missing to the only total row of the table."""
        totals = self.grid.rows(RowKind.TOTAL)
        total = self._total(totals[0], column) if len(totals) == 1 else None
        numbers = self.grid.numbers(column)
        if total is None or len(numbers) + 1 < len(self.grid.full(column)):
            return None
        rest = total - sum(numbers.values())
        return rest if rest > 0 else None

    def _total(self, row: int, column: int) -> Decimal | None:
        """Return the total of a column; the only number of a total row is that of the only column to add up.

        So it is found where a page flattened to one cell a line has lost the empty cells before it.
        """
        printed = [number(text) for text in self.grid.table.rows[row].texts]
        numbers = [each for each in printed if each is not None]
        if printed[column] is None and len(numbers) == 1 and self._columns_to_add() == [column]:
            return numbers[0]
        return printed[column]

    def _columns_to_add(self) -> list[int]:
        roles = self.grid.roles
        return [each for each in self.grid.said if roles[each] is not ColumnRole.NUMBER and self.grid.numbers(each)]

    def _by_total_column(self, row: int, column: int) -> Decimal | None:
        """Return what the total column of a row leaves, where in every other row the parts add up to it."""
        for total, parts in self.columns():
            if column in (total, *parts):
                values = {each: self.grid.numbers(each) for each in (total, *parts)}
                others = [each for each in values if each != column]
                known = all(row in values[each] or row not in self.grid.full(each) for each in others)
                if known and self._adds_up(values, total, parts, row):
                    return _missing(values, total, parts, row, column)
        return None

    def columns(self) -> Iterator[tuple[int, list[int]]]:
        """Yield each column whose header says total, with the columns of numbers after it up to the next such one."""
        headers = [bool(_TOTAL_HEADER.search(header)) for header in self.grid.table.headers]
        for total in (index for index, is_total in enumerate(headers) if is_total):
            parts: list[int] = []
            for column in range(total + 1, len(headers)):
                if headers[column] or not self.grid.numbers(column):
                    break
                if column in self.grid.said:
                    parts.append(column)
            if len(parts) > 1:
                yield total, parts

    def _adds_up(self, values: Mapping[int, Mapping[int, Decimal]], total: int, parts: Sequence[int], but: int) -> bool:
        rows = [row for row in self.grid.rows(RowKind.BODY) if row != but and row in values[total]]
        return len(rows) >= _FEWEST and all(
            values[total][row] == sum(values[part].get(row, Decimal(0)) for part in parts) for row in rows
        )


def _missing(
    values: Mapping[int, Mapping[int, Decimal]], total: int, parts: Sequence[int], row: int, column: int
) -> Decimal | None:
    others = sum((values[part].get(row, Decimal(0)) for part in parts if part != column), Decimal(0))
    if column == total:
        return others
    rest = values[total][row] - others if row in values[total] else Decimal(-1)
    return rest if rest >= 0 else None


def added_up(grid: Grid, total: int) -> tuple[list[int], ...]:
    """Return which rows a total may add up: those since the total or section above it, all others, those below it."""
    table = grid.table
    ends = [row for row in table.live_rows if table.rows[row].kind in {RowKind.TOTAL, RowKind.SECTION}]
    above = max((row for row in ends if row < total), default=-1)
    below = min((row for row in ends if row > total), default=len(table.rows))
    totals = [row for row in ends if row != total and table.rows[row].kind is RowKind.TOTAL]
    return (
        [row for row in grid.body if above < row < total],
        grid.body,
        [row for row in grid.body if total < row < below],
        totals,
    )


def sum_of(grid: Grid, rows: Sequence[int], column: int) -> Decimal:
    """Return the sum of the numbers in a column of some rows."""
    texts = (grid.table.rows[row].texts[column] for row in rows)
    return sum((value for text in texts if (value := number(text)) is not None), Decimal(0))


def agree(said: Decimal, due: Decimal) -> bool:
    """Say whether a total is a sum, or differs from it by no more than ten parts rounded to as many places may."""
    exponent = said.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return abs(said - due) <= (Decimal(5).scaleb(-places) if places else 0)
