"""The evidence for a proposed table: what it claims, tried on what it says, independent of how it was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gazdesk.checks.table_proof import Aspect, prove
from gazdesk.model.kinds import RowKind
from gazdesk.model.pieces import inserted
from gazdesk.model.tables import Cell, Column, Row, Table
from gazdesk.parse.rebuild.heads import names_of
from gazdesk.parse.rebuild.profile import is_number
from gazdesk.parse.rebuild.proposal import Fragment, Known, Proposal, Spot
from gazdesk.parse.rebuild.spans import covered
from gazdesk.parse.rebuild.values import LONGEST, NUMERIC, Kind, kind_of


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
    ORDER = "order"
    """Where a table is printed column by column: every column has as many cells, and no line is left."""


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


_WORDS = frozenset({Kind.CHARACTER, Kind.WORD, Kind.PHRASE, Kind.TEXT, Kind.LONG, Kind.UNITS, Kind.CODE})
_MOST_ODD = 5
"""One cell of so many may be odd in a column of one type."""
_WEIGHTS = {
    Claim.LINES: 3,
    Claim.FILLED: 2,
    Claim.NUMBERS: 3,
    Claim.TYPES: 2,
    Claim.TOTALS: 2,
    Claim.SEAMS: 1,
    Claim.ORDER: 2,
}


def evidence_of(proposal: Proposal, fragments: Sequence[Fragment], known: Known | None = None) -> tuple[Evidence, ...]:
    """Return the evidence for a proposal in the order of Claim; `known` is the rest of the table, if it is of rows."""
    tried = _Trial(proposal, fragments, known)
    running, sums = tried.proven(Aspect.RUNNING, Claim.NUMBERS), tried.proven(Aspect.SUMS, Claim.TOTALS)
    return (tried.lines(), tried.filled(), running, tried.types(), sums, tried.seams(), tried.order())


def confidence_of(evidence: Iterable[Evidence]) -> float:
    """Return how sure a proposal is, 0 to 1: what holds among what could be tried, and that something could."""
    sure, whole = 0.0, 1.0
    for each in evidence:
        if each.state is State.UNKNOWN:
            continue
        weight = _WEIGHTS[each.claim]
        whole += weight
        sure += weight * (1 - min(1.0, 4 * (len(each.spots) + len(each.fragments)) / max(1, each.tried)))
    return round(sure / whole, 3)


def _said(claim: Claim, tried: int, spots: Iterable[Spot] = (), fragments: Iterable[int] = ()) -> Evidence:
    where, lines = tuple(spots), tuple(fragments)
    state = State.UNKNOWN if not tried else State.FAILS if where or lines else State.HOLDS
    return Evidence(claim, state, tried, where, lines)


class _Trial:
    """A proposal with the texts of its cells; `body` are the indexes of its body rows."""

    def __init__(self, proposal: Proposal, fragments: Sequence[Fragment], known: Known | None) -> None:
        self.proposal, self.fragments, self.known = proposal, fragments, known
        self.rows = proposal.rows
        self.texts = [
            ["".join([fragments[each].text for each in cell.fragments]) for cell in row.cells] for row in self.rows
        ]
        self.body = [index for index, row in enumerate(self.rows) if row.kind is RowKind.BODY]
        self.covered = covered(self.rows)
        self.header = [row for row in self.rows if row.kind is RowKind.HEADER]
        names = names_of(self.header, [each.text for each in fragments], proposal.width)
        self.names = names if known is None or not proposal.rows else list(known.names)
        self.proofs = prove(self._table())

    def lines(self) -> Evidence:
        used = Counter(fragment for row in self.rows for fragment in row.fragments)
        wrong = [index for index in range(len(self.fragments)) if used[index] != 1]
        return _said(Claim.LINES, len(self.fragments), (), wrong)

    def filled(self) -> Evidence:
        spots = [
            Spot(row, column)
            for row in self.body
            for column, cell in enumerate(self.rows[row].cells)
            if not cell.fragments and not cell.traced and (row, column) not in self.covered
        ]
        return _said(Claim.FILLED, len(self.body), spots)

    def types(self) -> Evidence:
        tried, spots = 0, []
        for column in range(self.proposal.width):
            if is_number(self.names[column]):
                continue
            texts = {row: text for row in self.body if (text := self.texts[row][column])}
            by_row = {row: kind_of(text) for row, text in texts.items()}
            seen = Counter(map(_type, (*by_row.values(), *self._known_kinds(column))))
            if not by_row or seen.total() < 2:
                continue
            usual = max(seen.items(), key=lambda pair: pair[1])[0]
            odd = [row for row, kind in by_row.items() if _is_odd(texts[row], kind, usual)]
            if len(odd) * _MOST_ODD <= len(by_row) or usual is not Kind.WORD:
                spots += [Spot(row, column) for row in odd]
            tried += len(by_row)
        return _said(Claim.TYPES, tried, sorted(spots))

    def proven(self, aspect: Aspect, claim: Claim) -> Evidence:
        """Return what the proof of tables says of the proposed one."""
        proof = next(each for each in self.proofs if each.aspect is aspect)
        breaks = (each for each in proof.breaks if each.row.isdecimal())
        return _said(claim, proof.checked, (Spot(int(each.row), int(each.column)) for each in breaks))

    def seams(self) -> Evidence:
        again = [index for index, row in enumerate(self.rows) if row.kind is RowKind.REPEATED_HEADER]
        names = ["".join(name.split()) for name in self.names]
        spots = [
            Spot(row, column)
            for row in again
            for column in range(self.proposal.width)
            if "".join(self.texts[row][column].split()) not in ("", names[column]) and len(self.header) == 1
        ]
        return _said(Claim.SEAMS, len(again), spots)

    def order(self) -> Evidence:
        """Return what is left of the order by columns: lines across all of them that the editor did not give."""
        if not self.proposal.by_columns:
            return _said(Claim.ORDER, 0)
        left = [row for row in self.rows if row.kind is RowKind.SECTION and not row.given]
        return _said(Claim.ORDER, self.proposal.width, (), (each for row in left for each in row.fragments))

    def _known_kinds(self, column: int) -> Iterator[Kind]:
        for row in (*self.known.above, *self.known.below) if self.known else ():
            if row[column].strip():
                yield kind_of(row[column].strip())

    def _table(self) -> Table:
        """Return the proposed table; the ids of rows and columns are their numbers, those of known rows are none."""
        rows = [
            Row(str(at), tuple(self._cell(at, column) for column in range(len(row.cells))), row.kind)
            for at, row in enumerate(self.rows)
        ]
        if self.known is not None and rows:
            head = _known_rows("head", [self.known.names], RowKind.HEADER)
            above, below = (_known_rows(name, getattr(self.known, name), RowKind.BODY) for name in ("above", "below"))
            rows = [*head, *above, *rows, *below]
        return Table(tuple(Column(str(at)) for at in range(self.proposal.width)), tuple(rows))

    def _cell(self, row: int, column: int) -> Cell:
        cell, text = self.rows[row].cells[column], self.texts[row][column][:LONGEST]
        return Cell((inserted(f"{row}.{column}", text),) if text else (), cell.row_span, cell.column_span)


def _known_rows(name: str, rows: Iterable[Sequence[str]], kind: RowKind) -> list[Row]:
    """Return rows that are known, with ids that no row of the proposal has."""
    return [
        Row(
            f"{name}{at}",
            tuple(Cell((inserted(f"{name}{at}.{column}", text),) if text else ()) for column, text in enumerate(row)),
            kind,
        )
        for at, row in enumerate(rows)
    ]


def _is_odd(text: str, kind: Kind, usual: Kind) -> bool:
    """Say whether a text is none of the usual type; a sign for none never is, letters read for a number are."""
    if kind is Kind.SIGN:
        return usual is Kind.INTEGER and text.isascii() and text.isalpha()
    return _type(kind) is not usual


def _type(kind: Kind) -> Kind:
    """Return what kinds of one type have in common: numbers, times, words."""
    if kind in NUMERIC or kind is Kind.RUNNING:
        return Kind.INTEGER
    return Kind.WORD if kind in _WORDS else kind
