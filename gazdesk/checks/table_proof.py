"""What proves a table right: its shape, its running numbers, its sums, its numbers and its units. Pure functions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gazdesk.checks.table_grid import FEWEST, Grid, Said, number
from gazdesk.checks.table_values import added_up, agree, sum_of
from gazdesk.model.kinds import ColumnRole, RowKind
from gazdesk.model.ledger import grid_faults
from gazdesk.model.readers.issuers import is_organ
from gazdesk.model.readers.numerals import read_numeral
from gazdesk.model.readers.units import read_units
from gazdesk.model.tables import Table


class Aspect(StrEnum):
    """What is proven of a table."""

    SHAPE = "shape"
    """Every row has a cell a column, and nothing is missing where nearly all other rows say something."""
    RUNNING = "running"
    """The numbers of the rows follow each other."""
    SUMS = "sums"
    """What total rows say is the sum of the rows that they add up."""
    NUMBERS = "numbers"
    """Columns of numbers hold nothing else."""
    UNITS = "units"
    """Whoever is named as responsible is known: an organ by its name, or named more than once."""


class Fault(StrEnum):
    """What is wrong at a cell."""

    NO_GRID = "no_grid"
    HOLE = "hole"
    NO_RUNNING_NUMBER = "no_running_number"
    OUT_OF_SEQUENCE = "out_of_sequence"
    OTHER_SUM = "other_sum"
    NO_NUMBER = "no_number"
    UNKNOWN_UNIT = "unknown_unit"


TEMPLATES = {
    Fault.NO_GRID: "The rows have cells of different number, or merged cells overlap.",
    Fault.HOLE: "Nothing stands here; nearly all other rows say something.",
    Fault.NO_RUNNING_NUMBER: "The running number “{found}” cannot be read.",
    Fault.OUT_OF_SEQUENCE: "The number {found} follows {before}.",
    Fault.OTHER_SUM: "The total says {found}; the rows add up to {sum}.",
    Fault.NO_NUMBER: "“{found}” stands in a column of numbers.",
    Fault.UNKNOWN_UNIT: "The unit “{found}” is named only here, and ends as no organ does.",
}
"""What is said of each fault, with the values of a break as fields."""


@dataclass(frozen=True, slots=True)
class Break:
    """A cell, by the ids of its row and column, at which an aspect does not hold."""

    row: str
    column: str
    fault: Fault
    values: Mapping[str, object]

    @property
    def template(self) -> str:
        """Return what is said of it, with its values as fields."""
        return TEMPLATES[self.fault]


@dataclass(frozen=True, slots=True)
class Proof:
    """What is known of one aspect: how many places were looked at, and where it does not hold."""

    aspect: Aspect
    checked: int
    breaks: tuple[Break, ...] = ()

    @property
    def holds(self) -> bool | None:
        """Say whether the aspect holds; None where the table has nothing to prove it by."""
        return not self.breaks if self.checked else None


def prove(table: Table, known_units: Iterable[str] = ()) -> tuple[Proof, ...]:
    """Return the proofs of a table, one an aspect; `known_units` are names that need no other witness."""
    if any(grid_faults(table)):
        corner = Break(table.rows[0].id, table.columns[0].id, Fault.NO_GRID, {})
        return (Proof(Aspect.SHAPE, len(table.rows), (corner,)),)
    grid = Grid(table)
    return (
        _proof(Aspect.SHAPE, len(table.live_rows), _holes(grid)),
        _proof(Aspect.RUNNING, sum(len(grid.body) for _ in grid.columns_of(ColumnRole.NUMBER)), _gaps(grid)),
        _sums(grid),
        _proof(Aspect.NUMBERS, _full_cells(grid.numeric.values()), _odd(grid)),
        _units(grid, frozenset(known_units)),
    )


def _full_cells(columns: Iterable[Sequence[Said]]) -> int:
    return sum(len(said) - said.count(Said.NOTHING) for said in columns)


def _proof(aspect: Aspect, checked: int, breaks: Iterable[Break]) -> Proof:
    return Proof(aspect, checked, tuple(breaks))


_FULL = 10
"""A column is full if at most one cell in so many is empty."""


def _at(grid: Grid, row: int, column: int, fault: Fault, **values: object) -> Break:
    """Return a break at a cell."""
    return Break(grid.table.rows[row].id, grid.table.columns[column].id, fault, values)


def _holes(grid: Grid) -> Iterator[Break]:
    """Yield the cells that are empty where nearly all others of their column say something."""
    for column, said in grid.said.items():
        empty = said.count(Said.NOTHING)
        if len(said) >= FEWEST and 0 < empty * _FULL <= len(said):
            for row, text in grid.texts(column):
                if not text and (row, column) not in grid.table.covered:
                    yield _at(grid, row, column, Fault.HOLE)


def _gaps(grid: Grid) -> Iterator[Break]:
    """Yield the numbers of rows that do not follow the one before; below a section row they may start anew."""
    for column in grid.columns_of(ColumnRole.NUMBER):
        before: int | None = None
        for row in grid.table.live_rows:
            kind = grid.table.rows[row].kind
            if kind is RowKind.SECTION:
                before = None
            elif kind is RowKind.BODY and (row, column) not in grid.table.covered:
                text = grid.table.rows[row].texts[column]
                running = read_numeral(text.strip().rstrip("、.．"))
                if running is None:
                    yield _at(grid, row, column, Fault.NO_RUNNING_NUMBER, found=text)
                elif before is not None and running != before + 1:
                    yield _at(grid, row, column, Fault.OUT_OF_SEQUENCE, found=running, before=before)
                before = running if running is not None else before and before + 1


_ODD = frozenset({Said.NO_NUMBER, Said.WORDS})


def _odd(grid: Grid) -> Iterator[Break]:
    for column, said in grid.numeric.items():
        for (row, text), each in zip(grid.texts(column), said, strict=True):
            if each in _ODD:
                yield _at(grid, row, column, Fault.NO_NUMBER, found=text)


def _sums(grid: Grid) -> Proof:
    """Return whether each total says the sum of the rows above it, of all rows, or of those below it."""
    breaks: list[Break] = []
    checked = 0
    table = grid.table
    for row in (row for row in table.live_rows if table.rows[row].kind is RowKind.TOTAL):
        parts = added_up(grid, row)
        for column in grid.numeric:
            said = number(table.text_at(row, column))
            if said is not None:
                sums = [sum_of(grid, each, column) for each in parts if each]
                checked += 1
                if not any(agree(said, each) for each in sums):
                    total = next(iter(sums), Decimal(0))
                    breaks.append(_at(grid, row, column, Fault.OTHER_SUM, found=said, sum=total))
    return Proof(Aspect.SUMS, checked, tuple(breaks))


_COLLECTIVE = re.compile(r"各|有关|有關|相关|相關|其他|全市|全县|全縣")
"""How units begin that are named together: 各县区, 有关部门."""
_NAMING = frozenset({ColumnRole.LEAD, ColumnRole.RESPONSIBLE, ColumnRole.COOPERATING})


def _units(grid: Grid, known: frozenset[str]) -> Proof:
    named: list[tuple[int, int, str]] = []
    for column in grid.said:
        if grid.roles[column] in _NAMING:
            named += [(row, column, unit) for row, text in grid.texts(column) for unit in read_units(text)]
    counts = Counter(unit for _, _, unit in named)
    breaks = [
        _at(grid, row, column, Fault.UNKNOWN_UNIT, found=unit)
        for row, column, unit in named
        if counts[unit] == 1 and unit not in known and not is_organ(unit) and not _COLLECTIVE.match(unit)
    ]
    return Proof(Aspect.UNITS, len(named), tuple(breaks))
