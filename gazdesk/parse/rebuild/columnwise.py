"""Tables that are printed column by column: all cells of the first column, then all of the second, and so on.

Web pages and PDF files whose columns are boxes of text come out so, a page at a time. Every run of cells has the same
length then, begins with the name of its column, and what follows it is of one kind; read row by row, the columns would
be mixed. Empty cells are known where they left blank lines.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from gazdesk.model.kinds import RowKind
from gazdesk.parse.flat import HEADER_WORD
from gazdesk.parse.rebuild.assembly import MOST_COLUMNS, kept_row
from gazdesk.parse.rebuild.heads import LONGEST_NAME, NAMES
from gazdesk.parse.rebuild.proposal import GivenRow, Proposal, ProposedCell, ProposedRow, Wish
from gazdesk.parse.rebuild.spans import section
from gazdesk.parse.rebuild.stream import Stream
from gazdesk.parse.rebuild.totals import is_total, number_of, total_row
from gazdesk.parse.rebuild.values import NUMERIC, Kind, costs_of

_FEWEST_CELLS, _FEWEST_RUNS = 4, 3
"""The fewest cells of a run, its name counted in, and the fewest runs, that show by themselves what they are.

Two runs may as well be a row of names and one of values, even where they end in a total; so may runs that are no
longer than there are runs.
"""
_MOST_RUNS = 30
_BETTER = 0.3
"""By how much a cell must fit its column better than row by row."""
_ASTRAY = 2.0
"""What a cell costs that fits nowhere."""
_ANYTHING = 0.01
"""What every kind counts in every column."""

Cell = tuple[int, ...]
"""The fragments of one cell; none of an empty one."""
Run = Sequence[Cell]
"""The cells of one column of one page, from above."""


class Order(NamedTuple):
    """How cells stand: what stands above them, the runs of each page, and what is left below."""

    above: Run
    pages: Sequence[Sequence[Run]]
    below: Run


def as_said(stream: Stream, wish: Wish) -> Proposal | None:
    """Return the table read column by column, if the editor says so: marks a column, or a row of lines far apart."""
    column = frozenset(stream.own).intersection(wish.column)
    step = _step(stream, wish)
    order = _said(stream, wish, column, step) if column or step > 1 else None
    return _Reading(stream, wish, order).proposal() if order else None


def if_better(stream: Stream, wish: Wish, rival: Proposal) -> Proposal | None:
    """Return the table read column by column, if that fits better than `rival` and no row was given to the contrary."""
    if _step(stream, wish) == 1:
        return None
    limit = _cost_by_rows(stream, rival)
    readings = (_Reading(stream, wish, order) for order in _orders(stream, wish))
    fitting = [each for each in readings if each.shows_itself and each.cost < min(limit, each.crossed) - each.doubt]
    return min(fitting, key=lambda each: each.cost).proposal() if fitting else None


def _step(stream: Stream, wish: Wish) -> int:
    """Return at what distance the lines of a given row stand; 1 if some follow each other, 0 if no row tells."""
    places = {fragment: place for place, fragment in enumerate(stream.own)} if wish.given else {}
    for row in wish.given:
        stands = sorted(places[each] for each in row.fragments if each in places)
        steps = {after - before for before, after in pairwise(stands)}
        if 1 in steps or len(steps) == 1:
            return min(steps)
    return 0


def _said(stream: Stream, wish: Wish, column: frozenset[int], step: int) -> Order | None:
    """Return how cells stand as the editor says: a whole column is marked, or a row whose lines are so far apart."""
    cells = _cells(stream, wish.given if column else ())
    marked = [at for at, cell in enumerate(cells) if column.intersection(cell)]
    height = len(marked) or step
    first = marked[0] % height if marked else 0
    starts = _page_starts(stream, cells)
    page = starts[1] if len(starts) > 1 else 0
    paged = _paged(stream, cells, starts, page // height) if page and not first and page % height == 0 else None
    if paged:
        return paged
    count = (len(cells) - first) // height
    if not 0 < count <= MOST_COLUMNS:
        return None
    end = first + count * height
    return Order(cells[:first], [[cells[at : at + height] for at in range(first, end, height)]], cells[end:])


def _orders(stream: Stream, wish: Wish) -> Iterator[Order]:
    """Yield how the cells may stand, for each number of columns that there may be."""
    cells = _cells(stream)
    widths = [wish.width] if wish.width else range(2, min(_MOST_RUNS, len(cells) // _FEWEST_CELLS) + 1)
    for each in (cells, [cell for cell in cells if cell]) if stream.traced else (cells,):
        starts = _page_starts(stream, each)
        for width in widths:
            order = _paged(stream, each, starts, width)
            if order and len(order.pages[0][0]) >= _FEWEST_CELLS:
                yield order


def _cells(stream: Stream, given: Iterable[GivenRow] = ()) -> list[Cell]:
    """Return a cell for each fragment, an empty one for each blank line beyond the usual before it.

    Fragments of a given row that follow each other are one cell: a row has its cells elsewhere.
    """
    bodies = [sorted(row.fragments) for row in given if row.kind is RowKind.BODY]
    goes_on = {each for fragments in bodies for before, each in pairwise(fragments) if each == before + 1}
    cells: list[Cell] = []
    for each in stream.own:
        if each in goes_on and cells:
            cells[-1] += (each,)
        else:
            cells += [()] * (stream.tokens[each].extra if stream.traced else 0)
            cells.append((each,))
    return cells


def _paged(stream: Stream, cells: Run, starts: Sequence[int], width: int) -> Order | None:
    """Return the runs of a number of columns, page by page; None where the cells of a page are not as many in each.

    `starts` is where pages may begin.
    """
    end = len(cells) - _total_at_end(stream, cells, width)
    for ends in ((*(start for start in starts[1:] if start < end), end), (end,)):
        pages = [cells[start:stop] for start, stop in pairwise((0, *ends))]
        if end and all(len(page) % width == 0 for page in pages):
            return Order((), [_runs(page, len(page) // width) for page in pages], cells[end:])
    return None


def _runs(cells: Run, height: int) -> list[Run]:
    return [cells[at : at + height] for at in range(0, len(cells), height)]


def _page_starts(stream: Stream, cells: Run) -> list[int]:
    """Return where the first name of all comes again, as it does where a page begins; the first of all included."""
    first = cells[0] if cells else ()
    if len(first) != 1 or stream.kinds[first[0]] not in NAMES:
        return [0]
    name = stream.texts[first[0]]
    return [at for at, cell in enumerate(cells) if len(cell) == 1 and stream.texts[cell[0]] == name]


def _total_at_end(stream: Stream, cells: Run, width: int) -> int:
    """Return how many of the last cells are a total printed as a row: its label and numbers, no more than a row has."""
    for count in range(2, min(width, len(cells)) + 1):
        label, *numbers = cells[-count:]
        if label and is_total(stream.texts[label[0]]):
            return count * all(cell and stream.kinds[cell[0]] in NUMERIC for cell in numbers)
    return 0


def _cost_by_rows(stream: Stream, proposal: Proposal) -> float:
    """Return what a cell costs on average row by row; what the header has more than a name a column fits nowhere."""
    seen: list[Counter[Kind]] = [Counter() for _ in range(proposal.width)]
    for row in proposal.rows:
        for column, cell in enumerate(row.cells if row.kind in {RowKind.BODY, RowKind.TOTAL} else ()):
            seen[column].update(_type(stream.kinds[each]) for each in cell.fragments)
    levels = [row for row in proposal.rows if row.kind is RowKind.HEADER]
    body, astray = sum(map(Counter.total, seen)), sum(max(0, len(row.fragments) - proposal.width) for row in levels)
    return (_mixed(seen) * body + _ASTRAY * astray) / max(1, body + astray)


def _type(kind: Kind) -> Kind:
    """Return a kind, of all that are numbers the same: what rows name, columns of numbers may count differently."""
    return Kind.INTEGER if kind in NUMERIC or kind is Kind.RUNNING else kind


def _mixed(columns: Iterable[Counter[Kind]]) -> float:
    """Return what a cell costs on average, given the kinds of the other cells of its column."""
    cost, count = 0.0, 0
    for seen in columns:
        for kind, times in seen.items():
            cost += times * costs_of([_ANYTHING + seen[each] - (each is kind) for each in Kind])[kind]
            count += times
    return cost / max(1, count)


class _Reading:
    """The cells in an order: rows across the runs of each page."""

    def __init__(self, stream: Stream, wish: Wish, order: Order) -> None:
        self.stream, self.wish, self.order = stream, wish, order
        self.width = len(order.pages[0])
        self.heads = [run[0] for run in order.pages[0]]

    @cached_property
    def seen(self) -> list[Counter[Kind]]:
        """Return how often each type of value stands below the name of each column."""
        return [Counter(self._types(column)) for column in range(self.width)]

    @cached_property
    def headed(self) -> bool:
        """Say whether every run begins with a name of its own, and some are told from what is below them."""
        names = {self._name(head) for head in self.heads}
        if len(names) < self.width or "" in names:
            return False
        told = (
            HEADER_WORD.search(self._name(head)) or self.stream.kinds[head[0]] not in seen
            for head, seen in zip(self.heads, self.seen, strict=True)
            if head
        )
        return any(told)

    @property
    def counted(self) -> bool:
        """Say whether the first run counts the rows: 1, 2, 3 … below its name, or from its first cell on."""
        first = [cell for runs in self.order.pages for cell in runs[0][int(self.headed) :]]
        return [self.stream.texts[cell[0]] if cell else "" for cell in first] == [*map(str, range(1, len(first) + 1))]

    @property
    def shows_itself(self) -> bool:
        """Say whether there is more to it than kinds of values: running numbers, or names over enough runs."""
        long = len(self.order.pages[0][0]) > self.width >= _FEWEST_RUNS
        return self.counted or (self.headed and (long or self.wish.width is not None))

    @cached_property
    def cost(self) -> float:
        """Return what a cell costs on average."""
        return _mixed(self.seen)

    @property
    def crossed(self) -> float:
        """Return what a cell costs on average where the runs are rows, the first one the header."""
        columns = zip(*self.order.pages[0][1:], strict=True)
        return _mixed(Counter(_type(self.stream.kinds[each]) for cell in column for each in cell) for column in columns)

    @property
    def doubt(self) -> float:
        """Return by how much the cells must fit better than in any other order."""
        return 0.0 if self.counted else _BETTER

    def proposal(self) -> Proposal:
        """Return the table, with what the editor gave in it."""
        rows = [section(each, self.width) for cell in self.order.above for each in cell]
        for page, runs in enumerate(self.order.pages):
            across = enumerate(zip(*runs, strict=True))
            rows += [self._row(cells, page, at) for at, cells in across if any(cells)]
        rows += self._below(rows)
        rows = list(self._with_given(rows))
        held = {each for row in rows for each in row.fragments}
        aside = (each for each in self.stream.aside if each not in held)
        rows += [kept_row([each], [0], self.width, RowKind.DROPPED) for each in aside]
        return Proposal(self.width, tuple(sorted(rows, key=lambda row: min(row.fragments))), by_columns=True)

    def _name(self, head: Cell) -> str:
        """Return the name that a cell is, "" if it is none."""
        text = self._text(head)
        return text if head and self.stream.kinds[head[0]] in NAMES and len(text) <= LONGEST_NAME else ""

    def _text(self, cell: Iterable[int]) -> str:
        return "".join(self.stream.texts[each] for each in cell)

    def _types(self, column: int) -> Iterator[Kind]:
        for runs in self.order.pages:
            yield from (_type(self.stream.kinds[each]) for cell in runs[column][1:] for each in cell)

    def _row(self, cells: Run, page: int, at: int) -> ProposedRow:
        kind = RowKind.BODY
        if at == 0 and self.headed:
            kind = RowKind.REPEATED_HEADER if page else RowKind.HEADER
        elif cells[0] and is_total(self.stream.texts[cells[0][0]]):
            kind = RowKind.TOTAL
        return ProposedRow(tuple(ProposedCell(cell, traced=not cell) for cell in cells), kind)

    def _below(self, rows: Iterable[ProposedRow]) -> list[ProposedRow]:
        """Return the rows of what is left: a total, seated by what the rows above add up to, or a line across each."""
        below = [each for cell in self.order.below for each in cell]
        if not below or _total_at_end(self.stream, self.order.below, self.width) < len(below):
            return [section(each, self.width) for each in below]
        sums: dict[int, Decimal] = defaultdict(Decimal)
        for row in rows:
            for column, cell in enumerate(row.cells if row.kind is RowKind.BODY else ()):
                sums[column] += number_of(self._text(cell.fragments)) or 0
        costs = [costs_of([_ANYTHING + seen[kind] for kind in Kind]) for seen in self.seen]
        numeric = [min(each[kind] for kind in NUMERIC) for each in costs]
        return [total_row(below, self.stream.texts, numeric, (sums,))]

    def _with_given(self, rows: Sequence[ProposedRow]) -> Iterator[ProposedRow]:
        """Yield the rows; one that the editor gave takes its lines from where they stood."""
        seats = {each: column for row in rows for column, cell in enumerate(row.cells) for each in cell.fragments}
        given = [
            row
            for row in self.wish.given
            if row.columns or row.kind is not RowKind.BODY or len({seats.get(each) for each in row.fragments}) > 1
        ]
        held = {each for row in given for each in row.fragments}
        for row in given:
            if row.kind is RowKind.SECTION:
                across = section(row.fragments[0], self.width)
                cells = [across.cells[0]._replace(fragments=row.fragments), *across.cells[1:]]
                yield replace(across, cells=tuple(cells), given=True)
                continue
            columns = row.columns or [seats.get(each, 0) for each in row.fragments]
            yield replace(kept_row(row.fragments, columns, self.width, row.kind), given=True)
        for made in rows:
            cells = [
                cell._replace(fragments=tuple(each for each in cell.fragments if each not in held))
                for cell in made.cells
            ]
            if any(cell.fragments for cell in cells):
                yield replace(made, cells=tuple(cells)) if held.intersection(made.fragments) else made
