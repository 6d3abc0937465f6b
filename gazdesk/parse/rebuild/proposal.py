"""What is said to the rebuilder and what it answers: fragments, rows that are given, and the proposed grid.

Fragments are numbered from 0 in the order in which they are printed; columns are numbered from 0 from the left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from gazdesk.model.kinds import LIVE_ROWS, RowKind


@dataclass(frozen=True, slots=True)
class Fragment:
    """A cell or part of one as printed: its text, the line of the source (from 1), the blank lines before it."""

    text: str
    line: int = 0
    blanks: int = 0


@dataclass(frozen=True, slots=True)
class GivenRow:
    """A row that the editor gave: its fragments, and the column of each; None lets the columns be found."""

    fragments: tuple[int, ...]
    columns: tuple[int, ...] | None = None
    kind: RowKind = RowKind.BODY


@dataclass(frozen=True, slots=True)
class Wish:
    """What the editor says of a table: columns, rows that are kept as given, lines that are no part of it.

    `column` are the fragments of one whole column: then the table is printed column by column.
    """

    width: int | None = None
    given: tuple[GivenRow, ...] = ()
    left_out: frozenset[int] = frozenset()
    column: tuple[int, ...] = ()


NOTHING_SAID = Wish()


@dataclass(frozen=True, slots=True)
class Known:
    """The rest of a table of which some rows are rebuilt: names of columns, texts of the rows above and below."""

    names: tuple[str, ...]
    above: tuple[tuple[str, ...], ...] = ()
    below: tuple[tuple[str, ...], ...] = ()


Asked = Callable[[], bool]
"""Says whether an answer is wanted no more."""


class Cancelled(Exception):
    """The proposal is wanted no more."""


def go_on(cancelled: Asked | None) -> None:
    """Raise Cancelled if the answer is wanted no more."""
    if cancelled is not None and cancelled():
        raise Cancelled


class ProposedCell(NamedTuple):
    """A cell: its fragments in the order of its text, what it spans, whether the print says that it is empty.

    A blank line says so, or a page on which the column is not printed.
    """

    fragments: tuple[int, ...] = ()
    row_span: int = 1
    column_span: int = 1
    traced: bool = False


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """A row: a cell for each column. `given` says that the editor gave it."""

    cells: tuple[ProposedCell, ...]
    kind: RowKind = RowKind.BODY
    given: bool = False

    @property
    def fragments(self) -> tuple[int, ...]:
        """Return the fragments of the row, cell by cell."""
        return tuple(fragment for cell in self.cells for fragment in cell.fragments)

    @property
    def live(self) -> bool:
        """Say whether the row is part of the grid that is shown and counted."""
        return self.kind in LIVE_ROWS


class Spot(NamedTuple):
    """A cell of the proposal: row and column from 0."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed table: rows of `width` cells each, in printed order.

    `by_columns` says that it is printed column by column; its rows stand in the order of their first cells.
    """

    width: int
    rows: tuple[ProposedRow, ...]
    by_columns: bool = False

    def cells(self) -> Iterator[tuple[Spot, ProposedCell]]:
        """Yield every cell with its place."""
        for row, proposed in enumerate(self.rows):
            for column, cell in enumerate(proposed.cells):
                yield Spot(row, column), cell

    def spot_of(self, fragment: int) -> Spot | None:
        """Return the place of the cell that takes a fragment, None if none does."""
        return next((spot for spot, cell in self.cells() if fragment in cell.fragments), None)
