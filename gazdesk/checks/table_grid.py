"""The body of a table as numbers: what each cell says, and which columns hold numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum, auto
from functools import cached_property, lru_cache

from gazdesk.checks.base import Context
from gazdesk.checks.texts import Text
from gazdesk.model.attribution_values import column_roles
from gazdesk.model.blocks import Address, Block
from gazdesk.model.kinds import BlockKind, ColumnRole, RowKind
from gazdesk.model.tables import Table

_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_MEASURE = re.compile(r"[<>≤≥±+-]?\d[\d,]*(?:\.\d+)?[%‰]?(?:[~-]\d[\d,]*(?:\.\d+)?[%‰]?)?")
"""Percentages, bounds and ranges stand among numbers and add up to nothing."""
_NOTHING = frozenset("-—–―/\\…·*")
_HAN = re.compile(r"[\u3400-\u9fff]")
FEWEST = 5
"""Of fewer cells nothing is concluded."""
_MOST_ODD = 5
"""At most one cell in so many may be something else in a column of numbers."""


def folded(text: str) -> str:
    """Return a text in narrow characters and without white space."""
    return "".join((text if text.isascii() else unicodedata.normalize("NFKC", text)).split())


@lru_cache(maxsize=1 << 15)
def number(text: str) -> Decimal | None:
    """Return the number that a cell says, None if it says none, or one that adds up to nothing (30%, 5-8)."""
    packed = folded(text)
    return Decimal(packed.replace(",", "")) if _NUMBER.fullmatch(packed) else None


class Said(Enum):
    """What a cell says in a column of numbers."""

    NOTHING = auto()
    A_NUMBER = auto()
    NO_NUMBER = auto()
    WORDS = auto()


@lru_cache(maxsize=1 << 14)
def _said(texts: tuple[str, ...]) -> tuple[Said, ...]:
    """Return what each cell of a row says; remembered, since most rows stay as they are."""
    return tuple([_said_in(folded(text)) for text in texts])


def _said_in(text: str) -> Said:
    if not text or _NOTHING.issuperset(text):
        return Said.NOTHING
    if text.isdecimal() or _NUMBER.fullmatch(text) or _MEASURE.fullmatch(text):
        return Said.A_NUMBER
    return Said.WORDS if _HAN.search(text) else Said.NO_NUMBER


class Grid:
    """The body of a table by column; rows and columns by their indexes in the table."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.body = self.rows(RowKind.BODY)
        said = zip(*(_said(table.rows[row].texts) for row in self.body), strict=True)
        self.said = {column: each for column, each in enumerate(said) if not table.columns[column].dropped}

    @cached_property
    def roles(self) -> tuple[ColumnRole, ...]:
        """Return the role of each column."""
        return column_roles(self.table)

    @cached_property
    def of_numbers(self) -> dict[int, Sequence[Said]]:
        """Return what the cells say of each column that holds numbers and hardly anything else."""
        return {column: said for column, said in self.said.items() if _holds_numbers(said)}

    @cached_property
    def numeric(self) -> dict[int, Sequence[Said]]:
        """Return those columns of numbers that do not number the rows."""
        return {column: said for column, said in self.of_numbers.items() if self.roles[column] is not ColumnRole.NUMBER}

    def rows(self, kind: RowKind) -> list[int]:
        """Return the shown rows of a kind."""
        return [row for row in self.table.live_rows if self.table.rows[row].kind is kind]

    def columns_of(self, role: ColumnRole) -> list[int]:
        """Return the shown columns with a role."""
        return [column for column in self.table.live_columns if self.roles[column] is role]

    def texts(self, column: int) -> Iterator[tuple[int, str]]:
        """Yield the body rows with what their cells in a column say."""
        return ((row, self.table.rows[row].texts[column]) for row in self.body)

    def full(self, column: int) -> list[int]:
        """Return the body rows whose cell in a column says something."""
        return [row for row, each in zip(self.body, self.said[column], strict=True) if each is not Said.NOTHING]

    def numbers(self, column: int) -> dict[int, Decimal]:
        """Return the numbers of a column by body row."""
        return {row: value for row, text in self.texts(column) if (value := number(text)) is not None}


def grids(context: Context) -> list[tuple[Block, Grid]]:
    """Return the tables of a context; to be asked for by `Context.once`."""
    tables = ((block, block.table) for block in context.blocks if block.kind is not BlockKind.NOISE)
    return [(block, Grid(table)) for block, table in tables if table is not None]


def cell_text(block: Block, row: int, column: int) -> Text:
    """Return the text of a cell of a block's table."""
    table = block.table
    if table is None:
        raise ValueError(block.id)
    address = Address(block.id, table.rows[row].id, table.columns[column].id)
    return Text(address, table.rows[row].cells[column].pieces, table.rows[row].texts[column])


def _holds_numbers(said: Sequence[Said]) -> bool:
    full = len(said) - said.count(Said.NOTHING)
    return full >= FEWEST and (full - said.count(Said.A_NUMBER)) * _MOST_ODD <= full
