"""Assembly: what is known of a table is set aside, the rest is aligned to its columns, all rows are put in order."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from math import ceil
from typing import NamedTuple

from gazdesk.model.kinds import RowKind
from gazdesk.parse.rebuild.alignment import Costs, align
from gazdesk.parse.rebuild.heads import Again, AgainInLevels, Repeat, header_rows, names_of, verbatim
from gazdesk.parse.rebuild.profile import Profile, is_number, rows_of
from gazdesk.parse.rebuild.proposal import Asked, GivenRow, ProposedCell, ProposedRow, go_on
from gazdesk.parse.rebuild.spans import section, with_spans
from gazdesk.parse.rebuild.stream import Stream
from gazdesk.parse.rebuild.totals import is_total, number_of, total_row, total_runs
from gazdesk.parse.rebuild.values import NUMERIC, Kind

MOST_COLUMNS = 60
MOST_STRANGE = 2
"""The most columns that the headers of later pages add."""
_NEW_COLUMN = 4.0
"""What a column costs that a later page adds."""
_GIVEN = 3.0
"""What a given row counts in the profile."""
_LEARNT = 8_000
"""Of how many fragments columns are learnt before all are read."""


class Segment(NamedTuple):
    """Fragments that are whole rows, and the order in which their page prints the columns."""

    fragments: list[int]
    order: tuple[int, ...]


class Beginning(NamedTuple):
    """How a table begins: the rows that are given, the fragments of its header, or, where it begins elsewhere, names.

    `width` is the number of columns that are printed there.
    """

    given: Sequence[GivenRow]
    header: Sequence[int]
    width: int
    names: tuple[str, ...] | None = None


class Assembly:
    """A table as it begins, with the columns that later pages add.

    `edges` lets the first or last name of a header that comes again be new, and some be missing. Attributes: `base`,
    columns as it begins; `width`, of all; `names` of them; `doubtful`, whether a header that comes again may be none,
    or end in a cell.
    """

    def __init__(self, stream: Stream, begins: Beginning, *, edges: bool = False) -> None:
        self.stream = stream
        self.base = self.width = begins.width
        given, header = begins.given, begins.header
        self.given = [row for row in given if row.kind is not RowKind.HEADER]
        head = self._header(given, header)
        self.names = list(begins.names) if begins.names is not None else names_of(head, stream.texts, self.base)
        self.fixed: list[ProposedRow] = []
        held = {*header, *(fragment for row in given for fragment in row.fragments)}
        rest = [index for index in stream.own if index not in held]
        above = [index for index in rest if header and index < header[0]]
        strange = 0 if begins.names is not None else MOST_STRANGE
        body = self._without_seams(rest[len(above) :], header, head, strange=strange, edges=edges)
        self.fixed += [
            kept_row([index], [0], self.width, RowKind.DROPPED) for index in stream.aside if index not in held
        ]
        self.fixed += [section(index, self.width) for index in above]
        self.totals = total_runs(body, stream.texts, stream.kinds, self.width)
        self.segments = self._segments(body)

    def cost(self, profile: Profile) -> float:
        """Return what it costs to read all segments so, columns that later pages add included."""
        costs = profile.widened(self.names).costs()
        tokens = ([self.stream.tokens[index] for index in segment.fragments] for segment in self.segments)
        read = (
            align(each, costs.in_order(segment.order))[2] for each, segment in zip(tokens, self.segments, strict=True)
        )
        return sum(read) + _NEW_COLUMN * (self.width - self.base)

    def rows(self, profile: Profile, cancelled: Asked | None = None) -> list[ProposedRow]:
        """Return all rows in printed order; Cancelled if they are wanted no more."""
        costs = profile.widened(self.names).costs()
        rows = [*self.fixed, *self._body(costs, self.segments, cancelled)]
        whole = self._with_totals(sorted(rows, key=_place), costs)
        return with_spans(whole, self.names, self._counting(whole), traced=self.stream.traced)

    def learnt(self, profile: Profile, first: Profile, cancelled: Asked | None = None) -> Profile:
        """Return a profile that has learnt of the rows too as `first` reads them, given ones counting more.

        Of very many fragments a share of each segment is read.
        """
        share = min(1.0, _LEARNT / max(1, sum(len(segment.fragments) for segment in self.segments)))
        segments = [
            segment._replace(fragments=segment.fragments[: ceil(share * len(segment.fragments))])
            for segment in self.segments
        ]
        for row in self._body(first.widened(self.names).costs(), segments, cancelled):
            if row.kind is RowKind.BODY and row.fragments:
                profile.learn(self._kinds(row), _GIVEN if row.given else 1.0, self._order_at(row.fragments[0]))
        return profile

    def _body(self, costs: Costs, segments: Iterable[Segment], cancelled: Asked | None) -> Iterator[ProposedRow]:
        """Yield the rows that are given, and those that segments make."""
        yield from (self._as_given(row, costs) for row in self.given)
        for segment in segments:
            go_on(cancelled)
            yield from self._aligned(segment, costs)

    def _order_at(self, fragment: int) -> tuple[int, ...]:
        """Return the columns that the page of a fragment prints, in its order."""
        before = bisect_right(self._turns, fragment)
        return self.orders[self._turns[before - 1]] if before else tuple(range(self.base))

    def _counting(self, rows: Iterable[ProposedRow]) -> frozenset[int]:
        """Return the columns named as those of running numbers, and the one that most of them are in."""
        seen = Counter(
            column
            for row in rows
            if row.kind is RowKind.BODY
            for column, kind in self._kinds(row)
            if kind is Kind.RUNNING
        )
        named = (column for column, name in enumerate(self.names) if is_number(name))
        return frozenset({*named, *(column for column, _ in seen.most_common(1))})

    def _kinds(self, row: ProposedRow) -> list[tuple[int, Kind]]:
        return [(column, self.stream.kinds[each]) for column, cell in enumerate(row.cells) for each in cell.fragments]

    def _header(self, given: Sequence[GivenRow], header: Sequence[int]) -> list[ProposedRow]:
        marked = [row for row in given if row.kind is RowKind.HEADER]
        if not marked:
            return header_rows(header, self.stream.texts, self.base)
        rows: list[ProposedRow] = []
        for row in marked:
            if row.columns:
                rows.append(kept_row(row.fragments, row.columns, self.base, RowKind.HEADER))
            else:
                rows += header_rows(row.fragments, self.stream.texts, self.base)
        return [replace(row, given=True) for row in rows]

    def _without_seams(
        self, rest: Sequence[int], header: Sequence[int], head: Sequence[ProposedRow], *, strange: int, edges: bool
    ) -> list[int]:
        """Keep the headers that come again; `orders` tells from which fragment on the columns are printed otherwise."""
        repeats = self._repeats(rest, header, head, strange=min(strange, MOST_COLUMNS - self.base), edges=edges)
        self.doubtful = not all(repeat.sure for repeat in repeats)
        self._widen(head, repeats)
        self.orders: dict[int, tuple[int, ...]] = {}
        order = usual = tuple(range(self.base))
        for fragments, columns, _, printed in repeats:
            old = [(each, column) for each, column in zip(fragments, columns, strict=False) if each not in self._named]
            stay = [each for each in fragments if each not in self._named]
            self.fixed.append(kept_row(stay, [column for _, column in old], self.width, RowKind.REPEATED_HEADER))
            if (printed or usual) != order:
                order = self.orders[fragments[-1]] = printed or usual
        self._turns = sorted(self.orders)
        seams = {each for repeat in repeats for each in repeat.fragments}
        return [index for index in rest if index not in seams]

    def _repeats(
        self, rest: Sequence[int], header: Sequence[int], head: Sequence[ProposedRow], *, strange: int, edges: bool
    ) -> list[Repeat]:
        """Return where the header comes again; where its levels are not known, only as it is."""
        texts, kinds = self.stream.texts, self.stream.kinds
        if len(head) < 2:
            return Again(self.names, texts, kinds).find(rest, strange=strange, edges=edges)
        if len(head) == 2 and any(cell.column_span > 1 for cell in head[0].cells):
            return AgainInLevels(head, texts, kinds).find(rest, strange=strange, edges=edges)
        return verbatim(header, rest, texts)

    def _widen(self, head: Sequence[ProposedRow], repeats: Sequence[Repeat]) -> None:
        """Add the columns that are new in headers that come again; their names go up into the first header row."""
        new: dict[int, int] = {}
        for repeat in repeats:
            for fragment, column in zip(repeat.fragments, repeat.columns, strict=False):
                if column >= self.base:
                    new.setdefault(column, fragment)
        self._named = set(new.values())
        self.width = self.base + len(new)
        self.names += [self.stream.texts[new[column]] for column in sorted(new)]
        for level, row in enumerate(head):
            added = (ProposedCell(() if level else (new[column],), 1 if level else len(head)) for column in sorted(new))
            self.fixed.append(replace(row, cells=(*row.cells, *added)))

    def _segments(self, body: Sequence[int]) -> list[Segment]:
        """Part what is left at given rows, totals, and where the order of the columns changes."""
        summed = {fragment for run in self.totals for fragment in run}
        breaks = {row.fragments[0] for row in self.given} | {run[0] for run in self.totals}
        segments = [Segment([], tuple(range(self.base)))]
        for index in sorted({*body, *breaks, *self.orders}):
            if index in breaks or index in self.orders:
                segments.append(Segment([], self.orders.get(index, segments[-1].order)))
            elif index not in summed:
                segments[-1].fragments.append(index)
        return segments

    def _aligned(self, segment: Segment, costs: Costs) -> Iterator[ProposedRow]:
        tokens = [self.stream.tokens[index] for index in segment.fragments]
        _, seats, _ = align(tokens, costs.in_order(segment.order))
        for row in rows_of(seats):
            fragments = [segment.fragments[at] for at in row]
            if seats[row[0]].column == len(segment.order):
                yield section(fragments[0], self.width)
            else:
                columns = [segment.order[seats[at].column] for at in row]
                yield self._with_traces(kept_row(fragments, columns, self.width), fragments, columns)

    def _as_given(self, row: GivenRow, costs: Costs) -> ProposedRow:
        if row.kind is RowKind.SECTION:
            across = section(row.fragments[0], self.width)
            cells = (across.cells[0]._replace(fragments=row.fragments), *across.cells[1:])
            return ProposedRow(cells, RowKind.SECTION, given=True)
        order = self._order_at(row.fragments[0])
        columns = row.columns or [order[at] for at in columns_of(self.stream, row.fragments, costs.in_order(order))]
        made = kept_row(row.fragments, columns, self.width, row.kind)
        return replace(self._with_traces(made, row.fragments, columns), given=True)

    def _with_traces(self, row: ProposedRow, fragments: Sequence[int], columns: Sequence[int]) -> ProposedRow:
        """Say of empty cells whether a blank line stands for them, or their page does not print the column."""
        printed = self._order_at(fragments[0])
        if len(printed) < self.width:
            absent = [column not in printed for column in range(self.width)]
            row = replace(
                row,
                cells=tuple(cell._replace(traced=not_there) for cell, not_there in zip(row.cells, absent, strict=True)),
            )
        if not self.stream.traced:
            return row
        cells = list(row.cells)
        tokens, last = self.stream.tokens, fragments[-1] + 1
        ends = [*(tokens[each].extra for each in fragments[1:]), tokens[last].extra if last < len(tokens) else 1]
        for column, following, extra in zip(columns, [*columns[1:], self.width], ends, strict=True):
            for empty in range(column + 1, following):
                cells[empty] = cells[empty]._replace(traced=extra > 0 or cells[empty].traced)
        before = tokens[fragments[0]].extra > 0 and columns[0] > 0
        for empty in range(columns[0] if before and self._full_before(fragments[0]) else 0):
            cells[empty] = cells[empty]._replace(traced=True)
        return replace(row, cells=tuple(cells))

    def _full_before(self, fragment: int) -> bool:
        """Say whether the blank lines before a row can only stand for its own empty cells."""
        return fragment == 0 or is_total(self.stream.texts[fragment])

    def _with_totals(self, rows: Sequence[ProposedRow], costs: Costs) -> list[ProposedRow]:
        """Return the rows with those of totals among them, seated by what the rows above add up to."""
        pending = sorted(self.totals, key=lambda run: run[0])
        numeric = [min(costs.kinds[kind][column] for kind in NUMERIC) for column in range(self.width)]
        whole: dict[int, Decimal] = defaultdict(Decimal)
        part: dict[int, Decimal] = defaultdict(Decimal)
        placed: list[ProposedRow] = []
        for row in [*rows, None]:
            while pending and (row is None or _place(row) > pending[0][0]):
                placed.append(total_row(pending.pop(0), self.stream.texts, numeric, (whole, part)))
                part.clear()
            if row is not None:
                placed.append(row)
                for column, number in self._numbers(row):
                    whole[column] += number
                    part[column] += number
        return placed

    def _numbers(self, row: ProposedRow) -> Iterator[tuple[int, Decimal]]:
        for column, cell in enumerate(row.cells if row.kind is RowKind.BODY else ()):
            number = number_of("".join(self.stream.texts[each] for each in cell.fragments))
            if number is not None:
                yield column, number


def columns_of(stream: Stream, fragments: Sequence[int], costs: Costs) -> tuple[int, ...]:
    """Return the columns of the fragments of one row: one each if there are as many, else as they fit best.

    What would be a section, were it not said to be a row, begins it.
    """
    if len(fragments) == costs.width:
        return tuple(range(costs.width))
    _, seats, _ = align([stream.tokens[each] for each in fragments], costs, one_row=True)
    return tuple(seat.column if seat.column < costs.width else 0 for seat in seats)


def kept_row(fragments: Sequence[int], columns: Sequence[int], width: int, kind: RowKind = RowKind.BODY) -> ProposedRow:
    """Return the row with fragments in their columns; of a repeated header that is not told apart, all in the first."""
    cells: list[list[int]] = [[] for _ in range(width)]
    for place, fragment in enumerate(fragments):
        cells[min(columns[place], width - 1) if place < len(columns) else 0].append(fragment)
    return ProposedRow(tuple(ProposedCell(tuple(cell)) for cell in cells), kind)


def _place(row: ProposedRow) -> int:
    return min(row.fragments, default=-1)
