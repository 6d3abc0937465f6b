"""Cells one to a line without running numbers: rows by the kinds of their values, by their header, or of a form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from gazdesk.model.kinds import ColumnRole, RowKind, TableLayout
from gazdesk.model.readers.headers import guess_role
from gazdesk.parse.columns import REMARK, Profile
from gazdesk.parse.flat import HEADER_WORD, Item, number_like, slot_of
from gazdesk.parse.flat_headers import header_rows, holds_below
from gazdesk.parse.flat_numbered import total_row
from gazdesk.parse.grid import EMPTY, Grid, GridRow, Slot
from gazdesk.parse.headers import join_header, two_levels
from gazdesk.parse.tsv import TOTAL

_WIDEST = 40
_MOST_BLANK = 16
_WHOLE = 4
"""How many characters a name has at least that is whole by itself."""


def values_grid(items: Sequence[Item]) -> Grid | None:
    """Return the grid of rows that are some texts and then some numbers, None if the cells are no such rows."""
    runs, total = _runs(items)
    if not runs:
        return None
    numbers = Counter(len(values) for _, values in runs).most_common(1)[0][0]
    even = sum(len(values) == numbers for _, values in runs)
    if even * 10 < len(runs) * 6 or (len(runs) < 3 and numbers < 3):
        return None
    texts = Counter(len(names) for names, _ in runs[1:])
    usual = texts.most_common(1)[0][0] if texts else 1
    more = sum(count for length, count in texts.items() if length > usual)
    first = [item.text for item in runs[0][0][: len(runs[0][0]) - usual]]
    ungrouped = len(first) == usual + numbers or two_levels(first, usual + numbers) is not None
    grouped = more * 12 >= len(runs) and not ungrouped
    width = usual + grouped + numbers
    head = runs[0][0][: len(runs[0][0]) - usual - grouped]
    if grouped and REMARK.match(runs[0][0][len(head)].text):
        return None  # what more there is are remarks after the numbers, no groups before the names
    if len(head) < max(2, width - usual - grouped) or width > _WIDEST or len(head) > 3 * width:
        return None
    shape = (usual, int(grouped), numbers)
    if len(head) == width + 1 and REMARK.match(head[-1].text):
        return _unremarked(runs, total, head, shape) if even == len(runs) and len(texts) < 2 else None
    return _values(runs, total, head, shape)


Runs = list[tuple[list[Item], list[Item]]]


def _runs(items: Sequence[Item]) -> tuple[Runs, list[Item]]:
    """Return the rows as texts and the numbers after them, none if texts end them, and the cells of the total below."""
    ends = (index for index, item in enumerate(items) if index and item.text[-1] == "计" and TOTAL.fullmatch(item.text))
    end = next(ends, len(items))
    if end < len(items) and not all(number_like(item.text) for item in items[end + 1 :]):
        end = len(items)
    runs: Runs = []
    for item in items[:end]:
        if number_like(item.text) and runs:
            runs[-1][1].append(item)
        elif not runs or runs[-1][1]:
            runs.append(([item], []))
        else:
            runs[-1][0].append(item)
    return runs if runs and runs[-1][1] else [], list(items[end:])


def _unremarked(runs: Runs, total: list[Item], head: list[Item], shape: tuple[int, int, int]) -> Grid | None:
    """Return the grid of rows alike, with a column for the remarks that none of them has."""
    names, values = runs[0]
    remark = len(head) - 1
    grid = _values([([*head[:-1], *names[remark + 1 :]], values), *runs[1:]], total, head[:-1], shape)
    if grid is not None:
        grid.width += 1
        name = head[remark].slot()
        name.rows = sum(row.kind is RowKind.HEADER for row in grid.rows)
        for index, row in enumerate(grid.rows):
            row.slots.append(EMPTY if index else name)
    return grid


def _values(runs: Runs, total: list[Item], head: list[Item], shape: tuple[int, int, int]) -> Grid | None:
    usual, grouped, numbers = shape
    width = usual + grouped + numbers
    named = {item.start: item.text for item in head if len(item.text) > 1 and HEADER_WORD.search(item.text)}
    if sum(map(_is_whole, named.values())) > width and not two_levels([item.text for item in head], width):
        return None  # however they are joined, two whole names are
    names, header = header_rows(head, width)
    if len(names) != width or "" in names or (len(header) == 1 and _joins_many(named, header[0])):
        return None
    if any(map(holds_below, names[-numbers:])):
        return None
    grid = Grid(TableLayout.CELL_PER_LINE, width, header)
    above: Slot | None = None
    for place, (texts, values) in enumerate(runs):
        lead = _lead(texts[len(head) :] if place == 0 else texts, usual, grouped)
        if grouped and lead[0].text:
            above = lead[0]
        elif grouped and above is not None:
            above.rows += 1
        grid.rows.append(GridRow([*lead, *_numbers(values, numbers)]))
    if total:
        profile = Profile(names)
        for row in grid.rows[len(header) :]:
            profile.learn(profile.codes(row.slots))
        grid.rows.append(total_row(total, width, profile))
    return grid


def _joins_many(named: Mapping[int, str], header: GridRow) -> bool:
    """Say whether a header cell was joined of what must be several: three words of headers, or two whole names.

    `named` are the texts with such words by where they start.
    """
    joined = ([named[start] for start, _ in slot.spans if start in named] for slot in header.slots)
    return any(len(texts) > 2 or sum(map(_is_whole, texts)) > 1 for texts in joined)


def _is_whole(name: str) -> bool:
    return len(name) >= _WHOLE and name[0] not in "（(" and name[-1] not in "）)"


def _lead(cells: Sequence[Item], usual: int, grouped: int) -> list[Slot]:
    """Return the texts of a row: what is more than usual is the group that begins with it."""
    own = [item.slot() for item in cells[-usual:]]
    own = [EMPTY] * (usual - len(own)) + own
    if not grouped:
        more = cells[:-usual]
        return own if not more else [slot_of([*more, cells[-usual]]), *own[1:]]
    more = cells[:-usual]
    return [slot_of(more) if more else EMPTY, *own]


def _numbers(values: Sequence[Item], count: int) -> list[Slot]:
    slots = [item.slot() for item in values[: count - 1]]
    rest = values[count - 1 :]
    slots.append(slot_of(rest) if rest else EMPTY)
    return slots + [EMPTY] * (count - len(slots))


def form_grid(items: Sequence[Item], blanks_after: int) -> Grid | None:
    """Return the grid of a form: names of fields, each with the blank lines that its empty field left."""
    gaps = [item.blanks for item in items[1:]] + [blanks_after]
    base = min([items[0].blanks or 1, *(gap for gap in gaps if gap)])
    empty = sum(gap > base for gap in gaps)
    if len(items) < 4 or empty * 10 < len(items) * 6 or any(number_like(item.text) for item in items):
        return None
    rows: list[list[Item]] = []
    for place, item in enumerate(items):
        if rows and gaps[place - 1] <= base:
            rows[-1].append(item)
        else:
            rows.append([item])
    return Grid(TableLayout.FORM, 2, [GridRow([slot_of(row), EMPTY]) for row in rows])


def blank_grid(items: Sequence[Item]) -> Grid | None:
    """Return the grid of a table that was left blank: only the names of its columns, the first that of numbers."""
    if guess_role(items[0].text) is not ColumnRole.NUMBER or len(items) > 2 * _MOST_BLANK:
        return None
    if not all(len(item.text) < 16 and not number_like(item.text) for item in items):
        return None
    groups = join_header([item.text for item in items], None)
    if not 2 <= len(groups) <= _MOST_BLANK:
        return None
    header = [slot_of([items[index] for index in group]) for group in groups]
    return Grid(TableLayout.CELL_PER_LINE, len(groups), [GridRow(header, RowKind.HEADER)])
