"""Cells one to a line with running numbers: each number begins a row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from gazdesk.model.kinds import ColumnRole, RowKind, TableLayout
from gazdesk.model.readers.headers import guess_role
from gazdesk.model.readers.labels import read_label
from gazdesk.parse.columns import Profile, fit
from gazdesk.parse.flat import Item, named, number_like, number_of, slot_of, split_number
from gazdesk.parse.flat_groups import groups_of, span_groups_above, span_second
from gazdesk.parse.flat_headers import header_rows, holds_below, is_broken
from gazdesk.parse.flat_wrapped import unwrapped
from gazdesk.parse.grid import EMPTY, Grid, GridRow, Slot
from gazdesk.parse.headers import join_header, two_levels
from gazdesk.parse.tsv import GROUP, TOTAL
from gazdesk.parse.values import Style, style_of

_WIDEST = 30
_FEWEST_LABELS, _FEWEST_NUMBERS, _MOST_LACKING = 3, 3, 3
_FIRST_COLUMNS = 3
"""Running numbers stand in one of so many columns."""
_MOST_LEFT_OUT = 30
"""How many running numbers may be left out between two rows."""
_LEFT_BLANK = re.compile(r"备\s*注|说\s*明|情况|签|意见|结果|分$|电话|时间")
"""The last column may be left blank by its name."""
_DIGITS = re.compile(r"\d+")
_NAMED = frozenset({ColumnRole.TASK, ColumnRole.ITEM})
_SECTION = frozenset("一二三四五六七八九十（")
"""What the label of a section begins with."""
_ENDING = _SECTION | frozenset("合总小共累")
"""What a section or a total begins with."""


def numbered_grid(items: Sequence[Item], base: int) -> Grid | None:
    """Return the grid of cells with running numbers that the header announces, None if it does not."""
    first = _first_number(items, 2 * _WIDEST)
    names = items[: min(first, _FIRST_COLUMNS)]
    column = next((index for index, item in enumerate(names) if _numbers(item.text)), None)
    return _Numbered(*_chained(items, first), column, base).grid() if column is not None else None


def runs_grid(items: Sequence[Item], base: int) -> Grid | None:
    """Return the grid of cells with running numbers in the first column that no header announces, None without them."""
    first = _first_number(items, _WIDEST)
    cells, chain = _chained(items, first) if first else ([], [])
    return _Numbered(cells, chain, 0, base).grid() if len(chain) >= _FEWEST_NUMBERS else None


def labelled_grid(items: Sequence[Item], base: int) -> Grid | None:
    """Return the grid of rows that a numbered text begins (1.…, 2.…) below groups, None if there are no such rows.

    The header says how many columns there are; what most rows hold, how many of them are those of the groups.
    """
    cells = list(items)
    chain = _labels(cells)
    if len(chain) < _FEWEST_LABELS or not 2 <= chain[0] <= _WIDEST:
        return None
    lengths = Counter(after - before for before, after in pairwise(chain))
    usual, rows = max(lengths.items(), key=lambda pair: (pair[1], -pair[0]))
    width = len(join_header([item.text for item in cells[: named(cells)]], None))
    column = width - usual
    fitting = sum(count for length, count in lengths.items() if usual <= length <= width)
    if not (0 < column < usual + 2 and usual > 1) or rows * 2 < len(chain) - 1 or fitting * 10 < (len(chain) - 1) * 9:
        return None
    return _Numbered(cells, chain, column, base).grid() if named(cells) < chain[0] else None


def _labels(items: Sequence[Item]) -> list[int]:
    """Return the indexes of the texts numbered 1., 2., 3. …, beginning again at 1 where they do."""
    chain: list[int] = []
    number = 0
    for index, item in enumerate(items):
        if item.text[0].isdigit() and style_of(item.text) is Style.ARABIC:
            own = int(_DIGITS.match(item.text)[0])  # type: ignore[index]
            if own in {1, number + 1}:
                chain.append(index)
                number = own
    return chain


def _numbers(text: str) -> bool:
    return guess_role(text) is ColumnRole.NUMBER


def _first_number(items: Sequence[Item], furthest: int) -> int:
    """Return the index of the first cell that is the number 1 below a header; 0 if none is so near."""
    return next((index for index in range(2, min(len(items), furthest + 1)) if items[index].text == "1"), 0)


def _chained(cells: Sequence[Item], first: int) -> tuple[list[Item], list[int]]:
    """Return the cells and the indexes of the running numbers 1, 2, 3 … among them; 1 stands at `first`.

    Of several candidates the one at the distance that the rows so far had; one glued to the cell after it is parted.
    """
    items, chain, number = list(cells), [first], 1
    distances: Counter[int] = Counter()
    numbers = [number_of(item.text) for item in items]
    usual = first
    while True:
        wanted, last = str(number + 1), chain[-1]
        near = enumerate(numbers[last + 1 : last + max(usual, 4) * 2 + 4], last + 1)
        found = [index for index, each in near if each == wanted and _is_running(items, index, usual)]
        best = min(found, key=lambda index: (abs(index - chain[-1] - usual), index), default=len(items))
        again = _restart(items, last, best, usual)
        if again is not None:
            chain.append(again)
            number = 1
            continue
        if not found:
            beyond = _jump(items, numbers, last, number, usual)
            if beyond is None:
                return items, chain
            best, number = beyond, int(numbers[beyond]) - 1
        if items[best].text != numbers[best]:
            items[best : best + 1] = parted = split_number(items[best])
            numbers.insert(best + 1, number_of(parted[1].text))
        distances[best - last] += 1
        if distances[best - last] > distances[usual]:
            usual = best - last
        chain.append(best)
        number += 1


def _restart(items: Sequence[Item], last: int, end: int, usual: int) -> int | None:
    """Return where the numbers begin again at 1 before a place: below the label of a section; None if they do not.

    Where no further number stands, it is enough that 2 follows a row's length after.
    """
    for index in range(last + 2, min(end, last + max(usual, 4) * 2 + 6)):
        if items[index].text == "1":
            if is_section(items[index - 1].text):
                return index
            below = items[index + max(usual - 1, 2) : index + usual + 3]
            if end == len(items) and index > last + usual - 1 and any(item.text == "2" for item in below):
                return index
    return None


def is_section(text: str) -> bool:
    """Say whether a cell begins with the label of a section, in Chinese numerals."""
    return text[0] in _SECTION and read_label(text) != ""


def _jump(items: Sequence[Item], numbers: Sequence[str], last: int, number: int, usual: int) -> int | None:
    """Return where the running numbers go on beyond numbers that were left out; None if they do not.

    The next number stands a row's length below, or this one a row's length below the last, or below a section.
    """
    for index in range(last + 2, min(len(items) - 1, last + max(usual, 4) * 2 + 4)):
        text = items[index].text
        if not (text == numbers[index] and len(text) < 4 and number + 1 < int(text) <= number + _MOST_LEFT_OUT):
            continue
        headed = is_section(items[index - 1].text)
        near = range(index + max(usual - 1, 2), min(len(items), index + usual + 3))
        follows = any(numbers[at] == str(int(text) + 1) for at in near)
        if (headed or index - last == usual) and (follows or len(items) - index == usual):
            return index
    return None


def _is_running(items: Sequence[Item], index: int, usual: int) -> bool:
    """Say whether a number is a running one; the last cell of all is a value, unless rows are nothing but numbers."""
    return usual < 2 or index + 1 < len(items) or not items[index].text.isdecimal()


class _Numbered:
    """The rows between the running numbers of a table; `column` is that of the numbers."""

    def __init__(self, items: list[Item], chain: list[int], column: int, base: int) -> None:
        self.items, self.chain, self.column, self.base = items, chain, column, base
        ends = [*chain[1:], len(items)]
        self.rows = [items[start:end] for start, end in zip(chain, ends, strict=True)]
        self.tails: list[list[Item]] = [self._tail(row, last=row is self.rows[-1]) for row in self.rows]
        self.blanks = [self._blanks_after(index) for index in range(len(self.rows))]

    def grid(self) -> Grid | None:
        head, tail = self._head()
        width = self._width(head)
        names, header = header_rows(head, width)
        grid = Grid(TableLayout.CELL_PER_LINE, len(names), header)
        if self.column:
            self._cut_rows(grid.width - self.column)
        self._fill(grid, names, tail)
        return grid

    def _usual(self) -> int:
        """Return how many cells most rows have."""
        lengths = Counter(map(self._length, range(len(self.rows))))
        return max(lengths.items(), key=lambda pair: (pair[1], pair[0]))[0]

    def _tail(self, row: list[Item], last: bool) -> list[Item]:
        """Take from the end of a row what belongs to the next: a section, or a total."""
        telling = (index for index, item in enumerate(row) if index and item.text[0] in _ENDING)
        cut = next((index for index in telling if self._ends_row(row, index, last)), len(row))
        tail = row[cut:]
        del row[cut:]
        return tail

    @staticmethod
    def _ends_row(row: list[Item], index: int, last: bool) -> bool:
        text = row[index].text
        if TOTAL.match(text) and len(text) < 12 and (last or TOTAL.fullmatch(text)):
            return all(number_like(item.text) or is_section(item.text) for item in row[index + 1 :])
        return index > 1 and is_section(text) and (last or len(row) - index < 3)

    def _cut_rows(self, width: int) -> None:
        """Move what a row has beyond its columns to what belongs to the next: its group."""
        for row, tail in zip(self.rows, self.tails, strict=True):
            tail[:0] = row[width:]
            del row[width:]

    def _blanks_after(self, index: int) -> int:
        """Return the blank lines after the last cell of a row beyond the usual: each was an empty cell.

        After the last row they part the table from what follows.
        """
        if self.tails[index]:
            following = self.tails[index][0].blanks
        else:
            following = self.rows[index + 1][0].blanks if index + 1 < len(self.rows) else self.base
        return max(0, following - self.base)

    def _length(self, index: int) -> int:
        """Return how many cells a row has, those included that are empty and left a blank line."""
        row, base = self.rows[index], self.base
        return len(row) + self.blanks[index] + sum([item.blanks - base for item in row[1:] if item.blanks > base])

    def _traced(self, index: int) -> list[Slot | None]:
        """Return the cells of a row with None for each empty one that left a blank line."""
        row: list[Slot | None] = []
        for place, item in enumerate(self.rows[index]):
            if place and item.blanks > self.base:
                row.extend([None] * (item.blanks - self.base))
            row.append(item.slot())
        row.extend([None] * self.blanks[index])
        return row

    def _head(self) -> tuple[list[Item], list[Item]]:
        """Return the cells of the header, and those of the first group or section below it."""
        head = self.items[: self.chain[0]]
        for index, item in enumerate(head):
            if index > 1 and (is_section(item.text) or TOTAL.match(item.text)):
                return head[:index], head[index:]
        if self.column == 0:
            return head, []
        lengths = Counter(len(row) for row in self.rows)
        width = self.column + min(lengths, key=lambda length: (-lengths[length], length))
        return head[:width], head[width:]

    def _width(self, head: list[Item]) -> int:
        """Return the number of columns: what the header names, if no row says otherwise."""
        usual = self._usual()
        if not self.column and two_levels([item.text for item in head], usual):
            return usual
        named = len(join_header([item.text for item in head], None))
        most = max(len(row) for row in self.rows)
        if named == usual and not self.column and self._are_wrapped(named):
            return named
        rows = self.column + (usual if self.column else max(usual, most))
        if named < rows:
            return max(named, self.column + min(usual, most) if usual > named else rows)
        if self._blank_rows() or named == rows:
            return named
        lacking = named - rows
        broken = is_broken(head) if lacking > 1 else most == usual and not _LEFT_BLANK.search(head[-1].text)
        return named if lacking <= _MOST_LACKING and not broken else rows

    def _are_wrapped(self, named: int) -> bool:
        """Say whether the rows of more lines than the header names columns are few: their cells go over lines.

        A row of more than twice as many lines is none.
        """
        longer = [len(row) for row in self.rows if len(row) > named]
        return 0 < len(longer) * 2 < len(self.rows) and max(longer) <= 2 * named

    def _blank_rows(self) -> bool:
        return all(len(row) == 1 for row in self.rows)

    def _fill(self, grid: Grid, names: list[str], tail: list[Item]) -> None:
        traced = list(map(self._traced, range(len(self.rows))))
        profile = self._profile(names, traced, tail)
        rest = profile.beyond(self.column + 1)
        spanning = {index for index, name in enumerate(names) if guess_role(name) is ColumnRole.DEADLINE}
        if self.column == 0 and len(names) > 2 and GROUP.search(names[1]):
            spanning.add(1)
        group = self._above(grid, tail, profile)
        above: list[Slot] = [EMPTY] * grid.width
        for index in range(len(self.rows)):
            slots = self._place(index, traced, profile, rest)
            if self.column or spanning:
                span_groups_above(slots, groups_of(group, self.column) if group else [EMPTY] * self.column, above)
                self._span(slots, above, spanning)
                above = [slot if slot.text else above[place] for place, slot in enumerate(slots)]
            grid.rows.append(GridRow(slots))
            count = len(grid.rows)
            group = self._above(grid, self.tails[index], profile)
            if len(grid.rows) > count:
                above = [EMPTY] * grid.width
        if self.column == 0 and len(names) > 2 and 1 not in spanning and _groups_rows(names[1]):
            span_second(grid)
        if group:
            grid.rows.append(GridRow([slot_of(group), *[EMPTY] * (grid.width - 1)], RowKind.SECTION))

    def _profile(self, names: Sequence[str], traced: Sequence[Sequence[Slot | None]], tail: Sequence[Item]) -> Profile:
        """Return what the rows that have all their cells teach; nothing where none has to be fitted into columns."""
        profile = Profile(names)
        width = len(names) - self.column
        if tail or any(self.tails) or any(len(row) != width for row in traced):
            for row in traced:
                if len(row) == width:
                    profile.learn([0] * self.column + [profile.known[slot.text] if slot else 0 for slot in row])
            profile.fill(names)
        return profile

    def _above(self, grid: Grid, tail: Sequence[Item], profile: Profile) -> list[Item]:
        """Add the section and total rows that a tail is; return the groups of the rows below."""
        rest: list[Item] = []
        at = 0
        while at < len(tail):
            end = at + 1
            if TOTAL.match(tail[at].text):
                while end < len(tail) and number_like(tail[end].text):
                    end += 1
                grid.rows.append(total_row(tail[at:end], grid.width, profile))
            elif self.column:
                rest.append(tail[at])
            else:
                grid.rows.append(GridRow([tail[at].slot(), *[EMPTY] * (grid.width - 1)], RowKind.SECTION))
            at = end
        return rest

    @staticmethod
    def _span(slots: list[Slot], above: Sequence[Slot], columns: set[int]) -> None:
        """Let the deadline above, and the group, span a row that has none of its own."""
        for column in columns:
            if slots[column] is EMPTY and above[column].text:
                above[column].rows += 1

    def _place(
        self, index: int, traced: Sequence[Sequence[Slot | None]], profile: Profile, rest: Profile
    ) -> list[Slot]:
        """Return the cells of a row in their columns; `rest` is the profile of those after the number."""
        lead, width = [EMPTY] * self.column, profile.width - self.column
        if len(traced[index]) == width:
            return [*lead, *[slot or Slot() for slot in traced[index]]]
        if width < len(self.rows[index]) <= 2 * width and not self.column:
            return unwrapped(self.rows[index], profile, [row for row in traced if len(row) == width])
        row = [item.slot() for item in self.rows[index]]
        placed, _ = fit(row[1:], rest)
        return [*lead, row[0], *placed]


def _groups_rows(name: str) -> bool:
    """Say whether the second column may group the rows: by organ, or by what is never left empty."""
    return holds_below(name) or guess_role(name) in _NAMED


def total_row(items: Sequence[Item], width: int, profile: Profile) -> GridRow:
    """Return the row of a total: its label first, its numbers in the columns of numbers."""
    numbers = [item.slot() for item in items[1:]]
    if width < 2:
        return GridRow([slot_of(items)], RowKind.TOTAL)
    rest = numbers if len(numbers) == width - 1 else fit(numbers, profile.beyond(1), moved=0.0)[0]
    return GridRow([items[0].slot(), *rest], RowKind.TOTAL)
