"""Headers of a table to be rebuilt: where the header ends, what its cells are, and where it comes again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gazdesk.model.kinds import RowKind
from gazdesk.parse.flat import HEADER_WORD
from gazdesk.parse.headers import join_header, two_levels
from gazdesk.parse.rebuild.proposal import ProposedCell, ProposedRow
from gazdesk.parse.rebuild.values import NUMERIC, Kind

_NO_HEADER = 1.5
_MISSING, _CUT = 2.5, 0.5
"""What a column without a name costs, and a line more than there are columns."""
LONGEST_NAME = 16
_FEWEST_NAMES, _FEWEST_READ = 2, 4
"""The fewest names of a header, and characters of a name, to be known again; of the latter one may be misread."""
NAMES = frozenset({Kind.CHARACTER, Kind.WORD, Kind.PHRASE, Kind.TEXT, Kind.UNITS, Kind.TIME})
"""What kinds a name that is new can be of: 单位 alone is read as units, 时限 as a time."""


def openings(texts: Sequence[str], kinds: Sequence[Kind], width: int) -> list[float]:
    """Return for each of the first fragments what it costs to take all before it for the header."""
    most = min(len(texts) + 1, 4 * width + 8)
    said = 0.0
    costs = [_NO_HEADER]
    for index in range(1, most):
        said += _as_name(texts[index - 1], kinds[index - 1])
        costs.append(said + (_MISSING * (width - index) if index < width else _CUT * (index - width)))
    return costs


def _as_name(text: str, kind: Kind) -> float:
    if kind is Kind.RUNNING:
        return 8.0
    if kind in NUMERIC or kind is Kind.HEADING:
        return 4.0
    if kind is Kind.LONG or len(text) > 2 * LONGEST_NAME:
        return 3.0
    return -0.6 if len(text) < LONGEST_NAME and HEADER_WORD.search(text) else 0.4


def header_rows(fragments: Sequence[int], texts: Sequence[str], width: int) -> list[ProposedRow]:
    """Return the header that fragments make, in one level or two; `texts` are those of all fragments."""
    own = [texts[fragment] for fragment in fragments]
    levels = two_levels(own, width) if own else None
    if levels:
        return _grouped(fragments, *levels)
    groups = [[fragments[index] for index in group] for group in join_header(own, width)] if own else []
    if len(groups) > width:
        groups[width - 1 :] = [[fragment for group in groups[width - 1 :] for fragment in group]]
    cells = [ProposedCell(tuple(group)) for group in groups] + [ProposedCell()] * (width - len(groups))
    return [ProposedRow(tuple(cells), RowKind.HEADER)] if own else []


def _grouped(fragments: Sequence[int], single: int, groups: int, size: int) -> list[ProposedRow]:
    cells = [ProposedCell((fragment,)) for fragment in fragments]
    upper: list[ProposedCell] = [cell._replace(row_span=2) for cell in cells[:single]]
    for cell in cells[single : single + groups]:
        upper += [cell._replace(column_span=size), *[ProposedCell()] * (size - 1)]
    lower = [ProposedCell()] * single + cells[single + groups :]
    return [ProposedRow(tuple(upper), RowKind.HEADER), ProposedRow(tuple(lower), RowKind.HEADER)]


def names_of(rows: Sequence[ProposedRow], texts: Sequence[str], width: int) -> list[str]:
    """Return the name of every column: the texts of the lowest header row that has one."""
    names = [""] * width
    for row in rows:
        for column, cell in enumerate(row.cells):
            if cell.fragments:
                names[column] = "".join(texts[fragment] for fragment in cell.fragments)
    return names


class Repeat(NamedTuple):
    """A header that comes again: its fragments, and the column of each; columns that are new count on from the width.

    `sure` says that no name is missing, and none stands at its edge that could be a cell of the row before or after it.
    `order` are the columns of its page as they are printed, () if that is not known.
    """

    fragments: list[int]
    columns: list[int]
    sure: bool
    order: tuple[int, ...]


class Again:
    """Finds where the header of `names` comes again among texts: cut elsewhere, in another order, with new names.

    `strange` is how many names may be new; `edges` lets one of them be the first or the last, and some be missing.
    `not_new` are names that stand elsewhere in the header, and so are none of a new column.
    """

    def __init__(
        self, names: Sequence[str], texts: Sequence[str], kinds: Sequence[Kind], not_new: frozenset[str] = frozenset()
    ) -> None:
        self._not_new = not_new
        self._names = {column: _packed(name) for column, name in enumerate(names) if name}
        self._width, self._texts, self._kinds = len(names), texts, kinds
        self._starts = {name[:end] for name in self._names.values() for end in range(1, len(name) + 1)}

    def find(self, stream: Sequence[int], *, strange: int, edges: bool) -> list[Repeat]:
        """Return where the header comes again in a stream of fragments."""
        if len(self._names) < _FEWEST_NAMES:
            return []
        strange = min(strange, len(self._names) - _FEWEST_NAMES)
        found: list[Repeat] = []
        new: dict[str, int] = {}
        at = 0
        while at < len(stream):
            repeat = self._at(stream, at, strange, edges, new)
            if repeat:
                found.append(repeat)
                at += len(repeat.fragments)
            else:
                at += 1
        return found

    def _at(self, stream: Sequence[int], at: int, strange: int, edges: bool, known: dict[str, int]) -> Repeat | None:
        """Return the header that begins at a place; `known` are the new names so far with their columns."""
        lead = edges and strange > len(known) and self._could_lead(stream, at)
        if not lead and _packed(self._texts[stream[at]]) not in self._starts:
            return None
        left, new, kept = dict(self._names), dict(known), (0, known)
        fragments: list[int] = []
        columns: list[int] = []
        while left:
            here = at + len(fragments)
            match = _next_name(left, stream, self._texts, here)
            named = match is not None
            if match is None and (lead or columns):
                match = self._strange(stream, here, new, strange)
            if match is None:
                break
            column, count = match
            fragments += stream[here : here + count]
            columns += [column] * count
            left.pop(column, None)
            if named:
                kept = len(fragments), dict(new)
        if left and not (edges and self._enough(left)):
            return None
        fragments, columns, new = fragments[: kept[0]], columns[: kept[0]], dict(kept[1])
        end = at + len(fragments)
        if edges and not left and end < len(stream) and self._is_word(stream[end]):
            match = self._strange(stream, end, new, strange)
            fragments += stream[end : end + 1] if match else []
            columns += [match[0]] if match else []
        known.update(new)
        sure = not lead and not left and len(fragments) == end - at
        return Repeat(fragments, columns, sure, tuple(dict.fromkeys(columns)))

    def _enough(self, left: Mapping[int, str]) -> bool:
        """Say whether a page's header without some names is the header: three of four names come again."""
        said = len(self._names) - len(left)
        return said > _FEWEST_NAMES and said * 4 >= len(self._names) * 3

    def _could_lead(self, stream: Sequence[int], at: int) -> bool:
        """Say whether a text is a name, though none of the header's, right before one of those."""
        return (
            self._is_word(stream[at])
            and _next_name(self._names, stream, self._texts, at) is None
            and _next_name(self._names, stream, self._texts, at + 1) is not None
        )

    def _strange(self, stream: Sequence[int], at: int, new: dict[str, int], most: int) -> tuple[int, int] | None:
        """Return the column of a name that is new, as it is counted from now on."""
        if at >= len(stream) or self._kinds[stream[at]] not in NAMES or len(self._texts[stream[at]]) > LONGEST_NAME:
            return None
        name = _packed(self._texts[stream[at]])
        if name in self._not_new:
            return None
        if name not in new and len(new) < most:
            new[name] = self._width + len(new)
        return (new[name], 1) if name in new else None

    def _is_word(self, fragment: int) -> bool:
        text = self._texts[fragment]
        return self._kinds[fragment] in NAMES and len(text) <= LONGEST_NAME and bool(HEADER_WORD.search(text))


class AgainInLevels:
    """Finds where a header of two levels comes again: its upper names as those of one level, those of groups below.

    Names below a group come again in any order; none of them may be missing or new.
    """

    def __init__(self, head: Sequence[ProposedRow], texts: Sequence[str], kinds: Sequence[Kind]) -> None:
        upper, lower = (
            [_packed("".join(texts[each] for each in cell.fragments)) for cell in row.cells] for row in head
        )
        self._groups = {
            column: {at: lower[at] for at in range(column, column + cell.column_span)}
            for column, cell in enumerate(head[0].cells)
            if cell.column_span > 1
        }
        self._texts = texts
        self._upper = Again(upper, texts, kinds, frozenset(filter(None, lower)))

    def find(self, stream: Sequence[int], *, strange: int, edges: bool) -> list[Repeat]:
        """Return where the header comes again in a stream of fragments."""
        found = (self._whole(stream, each) for each in self._upper.find(stream, strange=strange, edges=edges))
        return [each for each in found if each]

    def _whole(self, stream: Sequence[int], upper: Repeat) -> Repeat | None:
        """Return the header whose upper names were found, with those below its groups; None if these do not follow."""
        at = bisect_right(stream, upper.fragments[-1])
        fragments, columns, order = list(upper.fragments), list(upper.columns), []
        for column in upper.order:
            left = dict(self._groups.get(column, ()))
            order += [] if left else [column]
            while left:
                match = _next_name(left, stream, self._texts, at)
                if match is None:
                    return None
                below, count = match
                fragments += stream[at : at + count]
                columns += [below] * count
                order.append(below)
                del left[below]
                at += count
        return Repeat(fragments, columns, upper.sure, tuple(order))


def verbatim(header: Sequence[int], stream: Sequence[int], texts: Sequence[str]) -> list[Repeat]:
    """Return where the fragments of a header of several levels come again as they are."""
    own, count = [texts[each] for each in header], len(header)
    if count < _FEWEST_NAMES:
        return []
    starts = [at for at in range(len(stream) - count + 1) if texts[stream[at]] == own[0]]
    return [
        Repeat(list(stream[at : at + count]), [], sure=True, order=())
        for at in starts
        if [texts[each] for each in stream[at : at + count]] == own
    ]


def _next_name(left: Mapping[int, str], stream: Sequence[int], texts: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return the first column that is left whose name the next fragments say, and how many fragments say it."""
    said = ""
    for count, fragment in enumerate(stream[at : at + 6], 1):
        said += _packed(texts[fragment])
        column = next((column for column, name in left.items() if name == said), None)
        if column is not None:
            return column, count
        if not any(name.startswith(said) for name in left.values()):
            return _misread(left, said) if count == 1 else None
    return None


def _misread(left: Mapping[int, str], said: str) -> tuple[int, int] | None:
    """Return the only column of whose name a text has all but one character, which is no figure."""
    if len(said) < _FEWEST_READ:
        return None
    pairs = {column: zip(name, said, strict=True) for column, name in left.items() if len(name) == len(said)}
    other = {column: [one + two for one, two in each if one != two] for column, each in pairs.items()}
    alike = [column for column, each in other.items() if len(each) == 1 and not any(map(str.isdigit, each[0]))]
    return (alike[0], 1) if len(alike) == 1 else None


def _packed(text: str) -> str:
    return "".join(text.split())
