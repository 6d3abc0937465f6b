"""What is said to the rebuilder and what it answers: fragments, rows that are given, and the proposed grid.

Fragments are numbered from 0 in the order in which they are printed; columns are numbered from 0 from the left.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
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
    """What the editor says of a table: columns, rows that are kept as given, lines that are no part of it."""

    width: int | None = None
    given: tuple[GivenRow, ...] = ()
    left_out: frozenset[int] = frozenset()


class ProposedCell(NamedTuple):
    """A cell: its fragments in the order of its text, what it spans, whether a blank line says that it is empty."""

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
    """A cell of the proposal that evidence points to: row and column from 0; column -1 is the whole row."""

    row: int
    column: int


class Claim(StrEnum):
    """What a proposal claims, and evidence is given for."""

    LINES = "lines"
    """Every line is used exactly once."""
    FILLED = "filled"
    """Every row has its cells: what is missing left a blank line or is spanned."""
    NUMBERS = "numbers"
    """Running numbers are consecutive."""
    TYPES = "types"
    """The cells of a column are of one type."""
    TOTALS = "totals"
    """Totals equal sums."""
    SEAMS = "seams"
    """Headers that come again say what the header says."""


class State(StrEnum):
    """Whether a claim holds; unknown where the table gives nothing to try it on."""

    HOLDS = "holds"
    FAILS = "fails"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim: whether it holds, on how many places it was tried, and where it fails: cells, or fragments of none."""

    claim: Claim
    state: State
    tried: int = 0
    spots: tuple[Spot, ...] = ()
    fragments: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed table: rows in printed order, of `width` cells each; evidence as Claim lists it; confidence 0 to 1."""

    width: int
    rows: tuple[ProposedRow, ...]
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 0.0

    def cells(self) -> Iterator[tuple[Spot, ProposedCell]]:
        """Yield every cell with its place."""
        for row, proposed in enumerate(self.rows):
            for column, cell in enumerate(proposed.cells):
                yield Spot(row, column), cell

    def spot_of(self, fragment: int) -> Spot | None:
        """Return the place of the cell that takes a fragment, None if none does."""
        return next((spot for spot, cell in self.cells() if fragment in cell.fragments), None)
