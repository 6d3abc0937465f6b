"""The inference: from fragments and what the editor gave to a proposed table.

Columns are learnt from the rows that were given, from the names of the header and from the rows that fit; the rest is
aligned to them, learnt from again and aligned once more. In the end it is asked whether it would fit better column by
column.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from gazdesk.model.kinds import RowKind
from gazdesk.parse.headers import join_header
from gazdesk.parse.rebuild.alignment import align
from gazdesk.parse.rebuild.assembly import MOST_COLUMNS, MOST_STRANGE, Assembly, Beginning, columns_of
from gazdesk.parse.rebuild.columnwise import as_said, if_better
from gazdesk.parse.rebuild.heads import header_rows, names_of, openings
from gazdesk.parse.rebuild.profile import Profile, is_number, learn_all
from gazdesk.parse.rebuild.proposal import NOTHING_SAID, Asked, Fragment, GivenRow, Known, Proposal, Wish, go_on
from gazdesk.parse.rebuild.rest import Rest
from gazdesk.parse.rebuild.running import running_numbers
from gazdesk.parse.rebuild.stream import Stream
from gazdesk.parse.rebuild.totals import is_total
from gazdesk.parse.rebuild.values import Kind

_SAMPLE, _SMALL_SAMPLE = 500, 200
"""Fragments from which width and header are found, and columns are first learnt; where many widths are tried, few."""
_MANY = 8
_GIVEN = 3.0
_FIRST_ROWS = 8
_WIDER = 4.0
"""What a column more or less than a marked row has cells costs."""
_CUT, _NAMELESS = 24.0, 12.0
"""What it costs to join all names of a marked header (some, their share of it), and a column more than names."""
_IDLE = 6.0
_COLUMN = 4.0
"""What a column costs where nothing says how many there are."""


def infer(
    fragments: Sequence[Fragment],
    wish: Wish = NOTHING_SAID,
    known: Known | None = None,
    cancelled: Asked | None = None,
) -> Proposal:
    """Return the table that fragments make as far as the evidence goes; no fragments make none.

    With `known` they are rows of that table, whose columns are these. `cancelled` is asked from time to time; once it
    says so, Cancelled is raised.
    """
    rest = Rest(known) if known is not None else None
    stream = Stream(fragments, wish.left_out, rest.running if rest else running_numbers)
    if not stream.own:
        return Proposal(0, ())
    if rest is None and (said := as_said(stream, wish)):
        return said
    inference = _Inference(stream, wish, rest, cancelled)
    assembly, profile = inference.found(_widths(stream, wish, rest))
    learnt = assembly.learnt(inference.profile(assembly.names), profile, cancelled)
    rows = assembly.rows(learnt, cancelled)
    by_rows = Proposal(assembly.width, tuple(rows))
    return by_rows if rest else if_better(stream, wish, by_rows) or by_rows


class _Inference:
    """What is asked of one stream of fragments; `counted` is where the first running numbers stand among them."""

    def __init__(self, stream: Stream, wish: Wish, rest: Rest | None, cancelled: Asked | None) -> None:
        self.stream, self.wish, self.rest, self.cancelled = stream, wish, rest, cancelled
        running = (at for at, index in enumerate(stream.own) if stream.kinds[index] is Kind.RUNNING)
        self.counted = list(islice(running, _FIRST_ROWS + 1))

    def found(self, widths: Sequence[int]) -> tuple[Assembly, Profile]:
        """Return the table that costs least, but one of fewer columns to which later pages add the others."""
        first = self._best(widths)
        width = first[0].base
        if self.rest is None and (self.wish.width or not all(first[0].names)):
            for fewer in range(width - 1, max(1, width - MOST_STRANGE - 1), -1):
                assembly, profile = self._best([fewer])
                if assembly.width == width:
                    return assembly, profile
        return first

    def _best(self, widths: Sequence[int]) -> tuple[Assembly, Profile]:
        found = min(self._trials(widths), key=lambda trial: trial.cost)
        begins = Beginning(found.given, found.header, found.width, self.rest.names if self.rest else None)
        assembly, edged = Assembly(self.stream, begins), Assembly(self.stream, begins, edges=True)
        if edged.doubtful and edged.cost(found.profile) < assembly.cost(found.profile):
            assembly = edged
        return assembly, found.profile

    def profile(self, names: Sequence[str]) -> Profile:
        """Return what is known of columns before a row is read."""
        profile = Profile(names, traced=self.stream.traced)
        for row in self.rest.rows if self.rest else ():
            profile.learn(row)
        return profile

    def _trials(self, widths: Sequence[int]) -> Iterator[_Trial]:
        sample = _SAMPLE if len(widths) <= _MANY else _SMALL_SAMPLE
        known = any(given.kind is RowKind.BODY for given in self.wish.given) or bool(self.counted)
        for width in widths:
            for ahead in (False,) if known or self.rest else (False, True):
                go_on(self.cancelled)
                yield _Trial(self, width, sample, ahead)


def _widths(stream: Stream, wish: Wish, rest: Rest | None) -> list[int]:
    """Return how many columns there may be."""
    if rest is not None:
        return [len(rest.names)]
    if wish.width is not None:
        return [max(1, min(MOST_COLUMNS, wish.width))]
    placed = [max(given.columns) + 1 for given in wish.given if given.columns]
    if placed:
        return [max(placed)]
    marked = [len(given.fragments) for given in wish.given if given.kind is RowKind.BODY]
    if marked:
        return list(range(max(1, max(marked) - 2), min(MOST_COLUMNS, max(marked) + 3) + 1))
    header = [given for given in wish.given if given.kind is RowKind.HEADER]
    if header:
        named = len(join_header([stream.texts[each] for each in header[0].fragments], None))
        return list(range(max(min(2, named), named // 3), min(MOST_COLUMNS, named) + 1))
    return list(range(2, max(2, min(30, len(stream.own) // 2)) + 1))


class _Trial:
    """The first fragments read with a number of columns; `ahead` guesses the first rows first, else the last ones.

    Attributes: `width`; `given`, in order; `header`, its fragments; `profile`, as learnt; `cost`, by which trials
    are compared.
    """

    def __init__(self, inference: _Inference, width: int, sample: int, ahead: bool) -> None:
        self.inference, self.stream, wish = inference, inference.stream, inference.wish
        self.width, self.sample, self.ahead = width, sample, ahead
        self.given = sorted((each for each in wish.given if each.fragments), key=lambda each: each.fragments[0])
        self.header = [each for row in self.given if row.kind is RowKind.HEADER for each in row.fragments]
        self.segments = list(self._parted())
        self.opens = not self.header and inference.rest is None
        names = self._names()
        self.profile = self._profile(names)
        guessed = not any(row.kind is RowKind.BODY for row in self.given) and inference.rest is None
        if guessed:
            self._guess()
        self._read()
        if guessed and self.opens and any(map(is_number, self._names()[1:])):
            self.profile = self._profile(self._names())
            self._guess()
            self._read()
        self.cost = self._read() + self._size() + self._idle()

    def _parted(self) -> Iterator[list[int]]:
        """Yield the first fragments, parted at the rows that are given; the first part may begin with the header."""
        held = {fragment: row.fragments[0] for row in self.given for fragment in row.fragments}
        part: list[int] = []
        for index in self.stream.own[: self.sample + len(held)]:
            if self.header and index < self.header[0]:
                continue
            if index not in held:
                part.append(index)
            elif held[index] == index:
                yield part
                part = []
        yield part

    def _names(self) -> Sequence[str]:
        if self.inference.rest is not None:
            return self.inference.rest.names
        rows = header_rows(self.header, self.stream.texts, self.width)
        return names_of(rows, self.stream.texts, self.width)

    def _profile(self, names: Sequence[str]) -> Profile:
        profile = self.inference.profile(names)
        for row in self.given:
            if row.kind is RowKind.BODY:
                columns = row.columns or self._columns(row, profile)
                kinds = (self.stream.kinds[each] for each in row.fragments)
                profile.learn(list(zip(columns, kinds, strict=True)), _GIVEN)
        return profile

    def _columns(self, row: GivenRow, profile: Profile) -> tuple[int, ...]:
        """Return the columns of a marked row: the first ones, as long as nothing is known of any."""
        if not any(profile.names) and len(row.fragments) <= self.width:
            return tuple(range(len(row.fragments)))
        return columns_of(self.stream, row.fragments, profile.costs())

    def _guess(self) -> None:
        """Learn from what would be rows: from one running number to the next, or, parted evenly, the first or last."""
        kinds, own = self.stream.kinds, self.stream.own
        starts = self.inference.counted
        if not starts:
            total = next((at for at, index in enumerate(own) if at and is_total(self.stream.texts[index])), len(own))
            starts = list(range(total, -1, -self.width))[: _FIRST_ROWS + 1][::-1]
            if self.ahead:
                first = bisect_right(own, self.header[-1]) if self.header else self.width
                starts = list(range(first, total + 1, self.width))[: _FIRST_ROWS + 1] or starts
        named = next((at for at, name in enumerate(self.profile.names) if is_number(name)), None)
        counted = starts[0] < len(own) and kinds[own[starts[0]]] is Kind.RUNNING
        first = (named or 0) if counted else 0
        back = self._behind(own[starts[0]]) if counted and named is None else 0
        for start, end in pairwise(starts):
            row = own[max(0, start - back) : end - back]
            if len(row) <= self.width - first:
                self.profile.learn([(column, kinds[index]) for column, index in enumerate(row, first)], 0.5)

    def _behind(self, fragment: int) -> int:
        """Return how many cells stand before the first running number in its row, as a marked header leaves them."""
        own = self.stream.own
        before = bisect_left(own, fragment) - bisect_right(own, self.header[-1]) if self.header else 0
        return before if 0 <= before < self.width else 0

    def _read(self) -> float:
        """Align all parts, learn from them, and return what they cost."""
        cost = 0.0
        learnt = []
        costs = self.profile.costs()
        for number, part in enumerate(self.segments):
            tokens = [self.stream.tokens[index] for index in part]
            opens = self.opens and not number
            texts, kinds = [self.stream.texts[each] for each in part], [token.kind for token in tokens]
            first, seats, own = align(tokens, costs, openings(texts, kinds, self.width) if opens else (0.0,))
            if opens:
                self.header = part[:first]
            cost += own
            learnt.append((tokens[first:], seats))
        self.profile = self._profile(self._names())
        for tokens, seats in learnt:
            learn_all(self.profile, tokens, seats)
        return cost

    def _idle(self) -> float:
        """Return what columns cost that hold nothing, where no blank line says that they are there."""
        idle = sum((seen.empty + seen.left) * 10 >= seen.rows * 9 > 0 for seen in self.profile.columns)
        return 0.0 if self.stream.traced else _IDLE * idle

    def _size(self) -> float:
        """Return what the number of columns costs by itself."""
        if self.inference.rest is not None:
            return 0.0
        marked = [len(row.fragments) for row in self.given if row.kind is RowKind.BODY]
        cost = _WIDER * abs(self.width - max(marked)) if marked else 0.0
        if not self.opens:
            named = len(join_header([self.stream.texts[each] for each in self.header], None))
            return cost + (
                _CUT * (named - self.width) / named if named > self.width else _NAMELESS * (self.width - named)
            )
        return cost if marked else _COLUMN * self.width
