"""Numbers in tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from typing import ClassVar

from gazdesk.checks.base import Context, Rule
from gazdesk.checks.texts import Text
from gazdesk.model.attribution_values import column_roles
from gazdesk.model.blocks import Address, Block
from gazdesk.model.kinds import ColumnRole, RowKind, Safety, Severity
from gazdesk.model.problems import Problem
from gazdesk.model.tables import Table

_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_LIKE_A_NUMBER = re.compile(r"[<>≤≥±+-]?\d+(?:\.\d+)?[%‰]?(?:[~-]\d+(?:\.\d+)?[%‰]?)?")
"""Percentages, bounds and ranges: they stand among numbers and add up to nothing."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_EMPTY = frozenset("-—–―/\\…·*")
_TOTAL_HEADER = re.compile(r"(?:^|/)\s*(?:合\s*计|小\s*计|总\s*计|总\s*数|合\s*計|小\s*計|總\s*計|總\s*數)[^/]*$")
_FEWEST = 5
_MOST_ODD = 5
"""One cell of so many may be odd in a column of numbers."""


class NotANumber(Rule):
    """A cell in a column of numbers is not a number.

    Finds: a cell without Han characters that is no number where at least four of five in its column are.
    Why: a misread number is lost to every sum and statistic.
    Example: "no" between 100 and 70; the total row says 1361 and the others add up to 1251, so 110 is offered.
    Fix may be wrong: where the total, or another number of the column, was misread too. Offered only where
    the total row with all other cells of the column, a total column that adds up in the other rows, or the running
    numbers around it leave one value.
    Source: GB/T 9704-2012, 7.3.3 with GB/T 15835-2011, 4.1: statistical tables are set in Arabic numerals.
    """

    code: ClassVar[str] = "table-number"
    title: ClassVar[str] = "Not a number"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each odd cell of the tables among the blocks."""
        for block in context.blocks:
            if block.table is not None:
                yield from self._in_table(block, _Grid(block.table))

    def _in_table(self, block: Block, grid: _Grid) -> Iterator[Problem]:
        for column, odd in grid.odd_cells():
            for row in odd:
                value = grid.proven(row, column)
                yield self._odd(block, grid.table, row, column, value)

    def _odd(self, block: Block, table: Table, row: int, column: int, value: str | None) -> Problem:
        cell = table.rows[row].cells[column]
        text = Text(Address(block.id, table.rows[row].id, table.columns[column].id), cell.pieces, cell.text)
        if value is None:
            return self.problem(
                text, 0, len(cell.text), None, "“{found}” stands in a column of numbers.", found=cell.text
            )
        template = "“{found}” stands in a column of numbers; the others leave {value}."
        return self.problem(text, 0, len(cell.text), value, template, found=cell.text, value=value)


class _Said(Enum):
    """What a cell says in a column of numbers."""

    NOTHING = auto()
    A_NUMBER = auto()
    NO_NUMBER = auto()
    WORDS = auto()


@lru_cache(maxsize=1 << 14)
def _said(texts: tuple[str, ...]) -> tuple[_Said, ...]:
    """Return what each cell of a row says; remembered, since most rows stay as they are."""
    return tuple([_said_in(_folded(text)) for text in texts])


def _said_in(text: str) -> _Said:
    if _is_empty(text):
        return _Said.NOTHING
    if _is_numeric(text):
        return _Said.A_NUMBER
    return _Said.WORDS if _HAN.search(text) else _Said.NO_NUMBER


@dataclass(frozen=True)
class _Grid:
    """The body of a table as numbers; rows and columns by their indexes in the table."""

    table: Table

    def odd_cells(self) -> Iterator[tuple[int, list[int]]]:
        """Yield each column of numbers with the rows whose cell there is odd, where there are any."""
        rows = self._rows(RowKind.BODY)
        said = zip(*(_said(self.table.rows[row].texts) for row in rows), strict=True)
        for column, cells in enumerate(said):
            full = len(cells) - cells.count(_Said.NOTHING)
            odd = full - cells.count(_Said.A_NUMBER)
            if full >= _FEWEST and 0 < odd * _MOST_ODD <= full and not self.table.columns[column].dropped:
                yield column, [row for row, each in zip(rows, cells, strict=True) if each is _Said.NO_NUMBER]

    def proven(self, row: int, column: int) -> str | None:
        """Return the one value that the rest of the table leaves for a cell, None where it leaves none or several."""
        if column_roles(self.table)[column] is ColumnRole.NUMBER:
            values = {self._running(row, column)}
        else:
            values = {self._by_total_row(column), self._by_total_column(row, column)}
        values.discard(None)
        return _plain(values.pop()) if len(values) == 1 else None

    def _texts(self, column: int) -> dict[int, str]:
        """Return the texts of a column's own cells in body rows, empty ones and dashes left out, by row."""
        texts = ((row, _folded(self.table.rows[row].texts[column])) for row in self._rows(RowKind.BODY))
        return {row: text for row, text in texts if not _is_empty(text)}

    def _rows(self, kind: RowKind) -> list[int]:
        return [row for row in self.table.live_rows if self.table.rows[row].kind is kind]

    def _numbers(self, column: int) -> dict[int, Decimal]:
        return {row: number for row, text in self._texts(column).items() if (number := _number(text)) is not None}

    def _running(self, row: int, column: int) -> Decimal | None:
        """Return the number between the one before and the one after, which must be two apart."""
        rows, numbers = self._rows(RowKind.BODY), self._numbers(column)
        place = rows.index(row)
        around = [numbers.get(each) for each in (*rows[max(place - 1, 0) : place], *rows[place + 1 : place + 2])]
        if len(around) == 2 and around[0] is not None and around[1] == around[0] + 2:
            return around[0] + 1
        return None

    def _by_total_row(self, column: int) -> Decimal | None:
        """Return what is missing to the only total row of the table."""
        totals = self._rows(RowKind.TOTAL)
        total = self._total(totals[0], column) if len(totals) == 1 else None
        numbers = self._numbers(column)
        if total is None or len(numbers) + 1 < len(self._texts(column)):
            return None
        rest = total - sum(numbers.values())
        return rest if rest > 0 else None

    def _total(self, row: int, column: int) -> Decimal | None:
        """Return the total of a column; the only number of a total row is that of the only column to add up.

        So it is found where a page flattened to one cell a line has lost the empty cells before it.
        """
        printed = [_number(_folded(cell.text)) for cell in self.table.rows[row].cells]
        numbers = [number for number in printed if number is not None]
        if printed[column] is None and len(numbers) == 1 and self._columns_to_add() == [column]:
            return numbers[0]
        return printed[column]

    def _columns_to_add(self) -> list[int]:
        roles = column_roles(self.table)
        return [each for each in range(len(roles)) if roles[each] is not ColumnRole.NUMBER and self._numbers(each)]

    def _by_total_column(self, row: int, column: int) -> Decimal | None:
        """Return what the total column of a row leaves, where in every other row the parts add up to it."""
        for total, parts in self._sums():
            if column in (total, *parts):
                values = {each: self._numbers(each) for each in (total, *parts)}
                others = [each for each in values if each != column]
                known = all(row in values[each] or row not in self._texts(each) for each in others)
                if known and self._adds_up(values, total, parts, row):
                    return _missing(values, total, parts, row, column)
        return None

    def _sums(self) -> Iterator[tuple[int, list[int]]]:
        """Yield each column whose header says total, with the columns of numbers after it up to the next such one."""
        headers = [bool(_TOTAL_HEADER.search(header)) for header in self.table.headers]
        for total in (index for index, is_total in enumerate(headers) if is_total):
            parts: list[int] = []
            for column in range(total + 1, len(headers)):
                if headers[column] or not self._numbers(column):
                    break
                if not self.table.columns[column].dropped:
                    parts.append(column)
            if len(parts) > 1:
                yield total, parts

    def _adds_up(self, values: Mapping[int, Mapping[int, Decimal]], total: int, parts: Sequence[int], but: int) -> bool:
        rows = [row for row in self._rows(RowKind.BODY) if row != but and row in values[total]]
        return len(rows) >= 3 and all(
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


def _folded(text: str) -> str:
    return "".join((text if text.isascii() else unicodedata.normalize("NFKC", text)).split())


def _is_empty(text: str) -> bool:
    return not text.isalnum() and _EMPTY.issuperset(text)


def _is_numeric(text: str) -> bool:
    return text.isdecimal() or bool(_NUMBER.fullmatch(text) or _LIKE_A_NUMBER.fullmatch(text))


def _number(text: str) -> Decimal | None:
    return Decimal(text.replace(",", "")) if _NUMBER.fullmatch(text) else None


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
