"""Headers of a table to be rebuilt: where the header ends, what its cells are, and where it comes again."""

from __future__ import annotations

from collections.abc import Sequence

from gazdesk.model.kinds import RowKind
from gazdesk.parse.flat import HEADER_WORD
from gazdesk.parse.headers import join_header, two_levels
from gazdesk.parse.rebuild.proposal import ProposedCell, ProposedRow
from gazdesk.parse.rebuild.values import NUMERIC, Kind

_NO_HEADER = 1.5
_MISSING, _CUT = 2.5, 0.5
"""What a column without a name costs, and a line more than there are columns."""
_LONGEST_NAME = 16
_FEWEST_NAMES = 2


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
    if kind is Kind.LONG or len(text) > 2 * _LONGEST_NAME:
        return 3.0
    return -0.6 if len(text) < _LONGEST_NAME and HEADER_WORD.search(text) else 0.4


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


def repeats(
    header: Sequence[int], rows: Sequence[ProposedRow], stream: Sequence[int], texts: Sequence[str]
) -> list[tuple[list[int], list[int]]]:
    """Return where the header comes again in a stream of fragments: its fragments, and the columns of its cells.

    The lines may be cut elsewhere; with other columns' names in another order the columns are theirs.
    """
    if len(rows) != 1 or len(header) < _FEWEST_NAMES:
        return _verbatim(header, stream, texts)
    names = ["".join(_packed(texts[each]) for each in cell.fragments) for cell in rows[0].cells]
    found = []
    at = 0
    starts = tuple(name for name in names if name)
    while at < len(stream):
        match = _again(names, starts, stream, texts, at)
        if match:
            found.append(match)
            at += len(match[0])
        else:
            at += 1
    return found


def _verbatim(header: Sequence[int], stream: Sequence[int], texts: Sequence[str]) -> list[tuple[list[int], list[int]]]:
    own, count = [texts[each] for each in header], len(header)
    if count < _FEWEST_NAMES:
        return []
    starts = [at for at in range(len(stream) - count + 1) if texts[stream[at]] == own[0]]
    return [
        (list(stream[at : at + count]), []) for at in starts if [texts[each] for each in stream[at : at + count]] == own
    ]


def _again(
    names: Sequence[str], starts: tuple[str, ...], stream: Sequence[int], texts: Sequence[str], at: int
) -> tuple[list[int], list[int]] | None:
    """Return the fragments from a place on that say all names, each once, and the column of each."""
    left = {column: name for column, name in enumerate(names) if name}
    fragments: list[int] = []
    columns: list[int] = []
    while left:
        match = _next_name(left, stream, texts, at + len(fragments))
        if match is None:
            return None
        column, count = match
        fragments += stream[at + len(fragments) : at + len(fragments) + count]
        columns += [column] * count
        del left[column]
    return (fragments, columns) if len(set(columns)) >= _FEWEST_NAMES and starts else None


def _next_name(left: dict[int, str], stream: Sequence[int], texts: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return the first column that is left whose name the next fragments say, and how many fragments say it."""
    said = ""
    for count, fragment in enumerate(stream[at : at + 6], 1):
        said += _packed(texts[fragment])
        column = next((column for column, name in left.items() if name == said), None)
        if column is not None:
            return column, count
        if not any(name.startswith(said) for name in left.values()):
            return None
    return None


def _packed(text: str) -> str:
    return "".join(text.split())
