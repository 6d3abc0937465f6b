"""The evidence for a proposed table: what it claims, tried on what it says, independent of how it was found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from gazdesk.model.attribution_values import guess_role
from gazdesk.model.kinds import ColumnRole, RowKind
from gazdesk.parse.rebuild.heads import names_of
from gazdesk.parse.rebuild.proposal import Claim, Evidence, Fragment, Proposal, ProposedRow, Spot, State
from gazdesk.parse.rebuild.spans import covered
from gazdesk.parse.rebuild.totals import number_of
from gazdesk.parse.rebuild.values import NUMERIC, Kind, kind_of

_WORDS = frozenset({Kind.CHARACTER, Kind.WORD, Kind.PHRASE, Kind.TEXT, Kind.LONG, Kind.UNITS, Kind.CODE})
_MOST_ODD = 5
"""One cell of so many may be odd in a column of one type."""
_WEIGHTS = {Claim.LINES: 3, Claim.FILLED: 2, Claim.NUMBERS: 3, Claim.TYPES: 2, Claim.TOTALS: 2, Claim.SEAMS: 1}


def evidence_of(proposal: Proposal, fragments: Sequence[Fragment]) -> tuple[Evidence, ...]:
    """Return the evidence for a proposal in the order of Claim."""
    tried = _Trial(proposal, fragments)
    return (tried.lines(), tried.filled(), tried.numbers(), tried.types(), tried.totals(), tried.seams())


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

    def __init__(self, proposal: Proposal, fragments: Sequence[Fragment]) -> None:
        self.proposal, self.fragments = proposal, fragments
        self.rows = proposal.rows
        self.body = [index for index, row in enumerate(self.rows) if row.kind is RowKind.BODY]
        self.covered = covered(self.rows)
        self.header = [row for row in self.rows if row.kind is RowKind.HEADER]
        self.names = names_of(self.header, [each.text for each in fragments], proposal.width)

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

    def numbers(self) -> Evidence:
        column = self._number_column()
        if column is None:
            return _said(Claim.NUMBERS, 0)
        spots, before, tried = [], 0, 0
        for row in self.body:
            if (row, column) in self.covered:
                continue
            tried += 1
            text = self._text(row, column)
            number = int(text) if text.isdecimal() else None
            if number is None or number not in {before + 1, 1}:
                spots.append(Spot(row, column))
            before = before + 1 if number is None else number
        return _said(Claim.NUMBERS, tried, spots)

    def types(self) -> Evidence:
        tried, spots = 0, []
        for column in range(self.proposal.width):
            if column == self._number_column():
                continue
            by_row = {row: kind_of(text) for row in self.body if (text := self._text(row, column))}
            if len(by_row) < 2:
                continue
            usual = _type(max(Counter(map(_type, by_row.values())).items(), key=lambda pair: pair[1])[0])
            odd = [row for row, kind in by_row.items() if _type(kind) is not usual and kind is not Kind.SIGN]
            if len(odd) * _MOST_ODD <= len(by_row) or usual is not Kind.WORD:
                spots += [Spot(row, column) for row in odd]
            tried += len(by_row)
        return _said(Claim.TYPES, tried, sorted(spots))

    def totals(self) -> Evidence:
        tried, spots = 0, []
        whole: dict[int, Decimal] = defaultdict(Decimal)
        part: dict[int, Decimal] = defaultdict(Decimal)
        for index, row in enumerate(self.rows):
            if row.kind is RowKind.BODY:
                for column, number in self._numbers_in(index, row):
                    whole[column] += number
                    part[column] += number
            elif row.kind is RowKind.TOTAL:
                for column, number in self._numbers_in(index, row):
                    tried += 1
                    if number not in {whole[column], part[column]}:
                        spots.append(Spot(index, column))
                part.clear()
        return _said(Claim.TOTALS, tried, spots)

    def seams(self) -> Evidence:
        again = [index for index, row in enumerate(self.rows) if row.kind is RowKind.REPEATED_HEADER]
        names = ["".join(name.split()) for name in self.names]
        spots = [
            Spot(row, column)
            for row in again
            for column in range(self.proposal.width)
            if "".join(self._text(row, column).split()) != names[column] and len(self.header) == 1
        ]
        return _said(Claim.SEAMS, len(again), spots)

    def _number_column(self) -> int | None:
        """Return the column of running numbers: the one named so, or one that counts in most rows."""
        named = next((at for at, name in enumerate(self.names) if guess_role(name) is ColumnRole.NUMBER), None)
        return named if named is not None else next(filter(self._counts, range(self.proposal.width)), None)

    def _counts(self, column: int) -> bool:
        numbers = [int(text) if (text := self._text(row, column)).isdecimal() else 0 for row in self.body]
        steps = sum(after == before + 1 for before, after in zip([0, *numbers], numbers, strict=False))
        return len(numbers) > 2 and numbers[0] == 1 and steps * 5 >= len(numbers) * 4

    def _numbers_in(self, index: int, row: ProposedRow) -> Iterator[tuple[int, Decimal]]:
        for column in range(len(row.cells)):
            number = number_of(self._text(index, column))
            if number is not None:
                yield column, number

    def _text(self, row: int, column: int) -> str:
        return "".join(self.fragments[each].text for each in self.rows[row].cells[column].fragments)


def _type(kind: Kind) -> Kind:
    """Return what kinds of one type have in common: numbers, times, words."""
    if kind in NUMERIC or kind is Kind.RUNNING:
        return Kind.INTEGER
    return Kind.WORD if kind in _WORDS else kind
