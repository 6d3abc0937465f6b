"""Tables whose cells are parted by tabs: header, repeated headers of pages, shifted and glued cells, spans."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from gazdesk.model.kinds import ColumnRole, RowKind, TableLayout
from gazdesk.model.readers.headers import guess_role
from gazdesk.model.readers.labels import read_label
from gazdesk.model.readers.numerals import NUMERAL
from gazdesk.parse.columns import Profile, fit
from gazdesk.parse.grid import EMPTY, Grid, GridRow, Slot
from gazdesk.parse.shared import span_shared
from gazdesk.parse.values import TIME_FIRST, Style, Value, value_of

TOTAL = re.compile(r"(?:合|总|小|共|累)\s*计")
_TOTAL_FIRST = frozenset("合总小共累")
_BODY, _TOTAL = RowKind.BODY, RowKind.TOTAL
_GLUED = frozenset({Value.TIME, Value.UNITS})
_SURE = 2.2
"""A cell whose kind is rarer in its column than this (negative logarithm) is doubted."""
_BETTER = 1.5
"""What other columns must cost less for the cells of a row to be moved there."""
_SECTION = frozenset(f"（({NUMERAL}第")
"""What the label of a section begins with; numbers in Arabic numerals are those of items."""
_GLUE = re.compile(r"\s+")
_BEFORE_TIME = re.compile(rf"\s+(?=[{''.join(sorted(TIME_FIRST))}])")
_FIRST = re.compile(r"(?:<[^<>]*>)?\s*[（(]?1\D")
GROUP = re.compile(r"类[别型]|類[別型]|分类|分類|领域|領域|板块|板塊|一级|一級|大类|大類")


def grid_of(rows: Sequence[list[Slot]]) -> Grid:
    """Return the grid of the rows of a table; rows are lists of cells as printed, each with at least one filled."""
    if len(rows) > 2 and _titles(rows[0]) and is_header(rows[1]):
        grid = grid_of(rows[1:])
        grid.rows.insert(0, GridRow([rows[0][0], *[EMPTY] * (grid.width - 1)], RowKind.SECTION))
        return grid
    if len(rows) > 2:
        wide = max(len(rows[0]), len(rows[1]))
        levels = [row + [EMPTY] * (wide - len(row)) for row in rows[:2]]
        if _has_second_level(*levels):
            return _two_levels([*levels, *rows[2:]])
    header = rows[0] if is_header(rows[0]) else None
    if header is None:
        return _form(rows)
    width = _width(rows, header)
    names = [_name(slot) for slot in header[:width]]
    names += [""] * (width - len(names))
    grid = Grid(TableLayout.TSV, width, [GridRow(_pad(header, width), RowKind.HEADER)])
    body = _Body(names, width)
    body.read(rows[1:], grid)
    span_groups(grid, names)
    span_shared(grid, names)
    return grid


def _titles(row: Sequence[Slot]) -> bool:
    """Say whether a row is nothing but a title across the table."""
    return len(row) > 2 and row[0].text != "" and not any(slot.text for slot in row[1:])


def makes_table(rows: Sequence[Sequence[Slot]]) -> bool:
    """Say whether lines with tabs are a table: a header, or rows half of which begin with a cell; one is no gaps."""
    if all(len(row) < 2 for row in rows):
        return False
    if is_header(rows[0]) or (len(rows) > 2 and _titles(rows[0]) and is_header(rows[1])):
        return True
    if len(rows) == 1:
        filled = sum(1 for slot in rows[0] if slot.text)
        return filled > 2 and filled * 2 >= len(rows[0])
    return sum(1 for row in rows if row[0].text) * 2 >= len(rows)


def is_header(slots: Sequence[Slot]) -> bool:
    """Say whether a row heads a table: two short texts or more, no number, no gap but at the end."""
    filled = [slot for slot in slots if slot.text]
    if len(filled) < 2 or any(len(slot.text) > 24 or slot.value is Value.NUMBER for slot in filled):
        return False
    last = max(index for index, slot in enumerate(slots) if slot.text)
    gaps = [index for index in range(last) if not slots[index].text]
    return (len(slots) == len(filled) or (not gaps and len(filled) > 2)) and not read_label(filled[0].text)


def _has_second_level(first: Sequence[Slot], second: Sequence[Slot]) -> bool:
    """Say whether a row goes on with the header above: it fills its gaps and begins with one."""
    gaps = [index for index in range(1, len(first)) if not first[index].text]
    filled = [index for index, slot in enumerate(second) if slot.text]
    if not gaps or len(filled) < 2 or second[0].text or not first[0].text:
        return False
    texts = [slot for slot in (*first, *second) if slot.text]
    return set(gaps) <= set(filled) and all(len(slot.text) < 20 and slot.value is not Value.NUMBER for slot in texts)


def _two_levels(rows: Sequence[list[Slot]]) -> Grid:
    """Return the grid of a table whose header has two rows; what the upper says holds for the gaps to its right."""
    first, second = rows[0], rows[1]
    names: list[str] = []
    top = first[0]
    for upper, lower in zip(first, second, strict=True):
        if upper.text:
            top = upper
            top.rows = 1 if lower.text else 2
        else:
            top.columns, top.rows = top.columns + 1, 1
        names.append(f"{_name(top)}/{_name(lower)}" if lower.text else _name(top))
    levels = [GridRow(list(first), RowKind.HEADER), GridRow(list(second), RowKind.HEADER)]
    grid = Grid(TableLayout.TSV, len(first), levels)
    _Body(names, len(first), (first, second)).read(rows[2:], grid)
    span_groups(grid, names)
    span_shared(grid, names)
    return grid


def _level(row: Sequence[Slot]) -> list[str]:
    """Return the names of a row of a header without the gaps at its end."""
    names = [_name(slot) for slot in row]
    while names and not names[-1]:
        names.pop()
    return names


def _lowest(levels: Sequence[Sequence[str]], width: int) -> list[str]:
    """Return the name of each column in the lowest level of a header that names it."""
    return [next((names[at] for names in reversed(levels) if at < len(names) and names[at]), "") for at in range(width)]


def _texts(row: Sequence[Slot]) -> tuple[str, ...]:
    return tuple([slot.text for slot in row])


def _name(slot: Slot) -> str:
    return "".join(slot.text.split()) if len(slot.text) < 40 else slot.text


def _width(rows: Sequence[list[Slot]], header: Sequence[Slot]) -> int:
    """Return the number of columns: those of the header, and further ones that most rows fill."""
    named = max(index for index, slot in enumerate(header) if slot.text) + 1
    beyond = sum(1 for row in rows[1:] if len(row) > named and any(slot.text for slot in row[named:]))
    return named if beyond * 2 < len(rows) else max(len(row) for row in rows)


def _pad(slots: Sequence[Slot], width: int) -> list[Slot]:
    if len(slots) <= width:
        return [*slots, *[EMPTY] * (width - len(slots))]
    row = list(slots[:width])
    extra = tuple(span for slot in slots[width:] for span in slot.spans)
    if extra:
        row[-1] = Slot(row[-1].spans + extra, row[-1].text or slots[width].text)
    return row


def _form(rows: Sequence[list[Slot]]) -> Grid:
    width = max(len(row) for row in rows)
    grid = Grid(TableLayout.FORM, width, [GridRow(_pad(row, width)) for row in rows])
    if width > 2:
        _cover_first(grid)
    return grid


Codes = tuple[int, ...] | None
"""The codes of the cells of a row as printed; None of one that is not as wide as its table."""


class _Body:
    """Reads the rows below the header of a table, page by page.

    `orders` has, by the texts of each row that is the header again, what `_order` says of it; `standing`, by the codes
    of each row, what `_stands` says.
    """

    def __init__(self, names: list[str], width: int, levels: Sequence[Sequence[Slot]] = ()) -> None:
        self.names, self.width = names, width
        self.levels = [_level(row) for row in levels]
        self.lowest = _lowest(self.levels, width)
        self.own = sorted(name for name in names if name)
        self.initials = {name[0] for named in (names, *self.levels) for name in named if name}
        self.profile = Profile(names)
        self.orders: dict[tuple[str, ...], list[int] | None] = {}
        self.standing: dict[tuple[int, ...], tuple[bool, bool]] = {}
        self.places: list[int] | None = None
        self.seam = False

    def read(self, rows: Sequence[list[Slot]], grid: Grid) -> None:
        """Add the rows to the grid."""
        promise = self.profile.copy()
        filled = [[slot for slot in row if slot.text] for row in rows]
        again = list(map(self._repeats, rows, filled))
        printed = [
            None if repeated or len(row) != self.width else self.profile.codes(row)
            for row, repeated in zip(rows, again, strict=True)
        ]
        for codes, times in Counter(printed).items():
            if codes and self.width - codes.count(0) > 1 and promise.worst_kind(codes) < _SURE:
                self.profile.learn(codes, times)
        for row, texts, repeated, codes in zip(rows, filled, again, printed, strict=True):
            read = self._header_again(row) if repeated else self._row(row, texts, codes)
            if len(texts) > 1 or not _lifts_group(grid.rows[-1], read):
                grid.rows.append(read)

    def _row(self, row: list[Slot], filled: list[Slot], codes: Codes) -> GridRow:
        """Return a row; `filled` are its cells with text, `codes` those of all if it is as wide as the table."""
        seam, self.seam = self.seam, False
        kind = kind_of_row(filled, self.width, row)
        if kind is not _BODY and len(filled) == 1:
            return GridRow([filled[0], *[EMPTY] * (self.width - 1)], kind, seam)
        if kind is _TOTAL:
            return GridRow(_pad(row, self.width), kind, seam)
        slots, repair = self._place(row, codes)
        return GridRow(slots, kind, seam, repair)

    def _repeats(self, row: Sequence[Slot], filled: Sequence[Slot]) -> bool:
        """Say whether a row is the header again; most pages print it as the one before does."""
        if filled[0].text[0] not in self.initials:
            return False
        texts = _texts(row)
        if texts not in self.orders:
            if not self._is_header(row, filled):
                return False
            self.orders[texts] = self._order(row)
        return True

    def _is_header(self, row: Sequence[Slot], filled: Sequence[Slot]) -> bool:
        """Say whether a row names the columns, in whatever order and with whatever gaps; of levels, the lowest."""
        if self.levels:
            return (named := _level(row)) in self.levels or named == self.lowest
        if len(filled) != len(self.own) or _name(filled[0]) not in self.own:
            return False
        return sorted(map(_name, filled)) == self.own

    def _order(self, row: Sequence[Slot]) -> list[int] | None:
        """Return, for each place of a repeated header, the column that it names; None if they stand as in the first."""
        named = [_name(slot) for slot in row]
        if self.levels or (named[: self.width] == self.names and not any(named[self.width :])):
            return None
        left = list(range(len(self.names)))
        places: list[int] = []
        for name in named:
            column = next((column for column in left if self.names[column] == name), -1) if name else -1
            places.append(column)
            left = [other for other in left if other != column]
        return places

    def _header_again(self, row: Sequence[Slot]) -> GridRow:
        """Return the row of a repeated header, its cells in the columns that they name; another order is a repair.

        The rows below stand as it does.
        """
        self.places, self.seam = self.orders[_texts(row)], True
        if self.places is None:
            return GridRow(_pad(row, self.width), RowKind.REPEATED_HEADER)
        slots: list[Slot] = [EMPTY] * self.width
        for column, slot in zip(self.places, row, strict=True):
            if column >= 0:
                slots[column] = slot
        return GridRow(slots, RowKind.REPEATED_HEADER, repair="shifted")

    def _place(self, row: list[Slot], codes: Codes) -> tuple[list[Slot], str]:
        """Return the cells in their columns, and what had to be moved: "" if nothing."""
        straight: list[Slot] | None = row
        if codes is None or self.places is not None:
            straight = self._straight(row)
            codes = self.profile.codes(straight) if straight else ()
        sure, close = self._stands(codes) if straight else (False, False)
        if straight and sure:
            return straight, ""
        parted = [part for slot in row for part in (_part(slot) if len(slot.text.split(maxsplit=1)) > 1 else (slot,))]
        if len(parted) > len(row):
            return fit(parted, self.profile)[0], "glued"
        if straight and close:
            return straight, ""
        best, cost = fit(row, self.profile)
        if straight and self.profile.cost(codes) <= cost + _BETTER:
            return straight, ""
        return best, "shifted"

    def _stands(self, codes: tuple[int, ...]) -> tuple[bool, bool]:
        """Say of a row whether no cell is doubted, and whether no other columns could be so much better.

        Many rows are alike.
        """
        found = self.standing.get(codes)
        if found is None:
            sure = self.profile.worst(codes) < _SURE
            close = sure or self.profile.cost(codes) <= self.profile.least(codes) + _BETTER
            found = self.standing[codes] = sure, close
        return found

    def _straight(self, row: list[Slot]) -> list[Slot] | None:
        """Return the row as it stands under the header of its page; None if it has cells where no column is."""
        if self.places is None:
            more = row[self.width :]
            return None if more and any(slot.text for slot in more) else _pad(row, self.width)
        placed: list[Slot] = [EMPTY] * self.width
        for index, slot in enumerate(row):
            if slot.text:
                column = self.places[index] if index < len(self.places) else -1
                if column < 0:
                    return None
                placed[column] = slot
        return placed


def _part(slot: Slot) -> list[Slot]:
    """Return a cell with gaps that holds a time and units, parted by one, as two."""
    text = slot.text
    if len(slot.spans) != 1 or len(text) > 200 or "<" in text:
        return [slot]
    start, glue = slot.spans[0][0], _GLUE if text[0] in TIME_FIRST else _BEFORE_TIME
    for match in glue.finditer(text):
        head, tail = text[: match.start()], text[match.end() :]
        if (value := value_of(head)) in _GLUED and {value, value_of(tail)} == _GLUED:
            if "。" in text and slot.value is Value.LONG:
                break
            end = slot.spans[0][1]
            return [Slot(((start, start + match.start()),), head), Slot(((start + match.end(), end),), tail)]
    return [slot]


def kind_of_row(filled: Sequence[Slot], width: int, row: Sequence[Slot]) -> RowKind:
    """Return what a row below the header is by its first cell and by how few it fills."""
    first = filled[0].text
    if first[0] in _TOTAL_FIRST and len(filled) <= max(2, width - 1) and TOTAL.match(first):
        return _TOTAL
    if len(filled) == 1 and width > 2 and row[0].text and (read_label(first)[:1] in _SECTION or first[-1] in "：:"):
        return RowKind.SECTION
    return _BODY


def _lifts_group(above: GridRow, row: GridRow) -> bool:
    """Put a group that stands alone below its first row into that row, and say so.

    The row lacks a group of its own, though its text begins the numbers again at 1.
    """
    if row.seam or row.kind is not _BODY or above.kind is not _BODY:
        return False
    filled = [column for column, slot in enumerate(row.slots) if slot.text]
    if len(filled) != 1 or not 0 < filled[0] < len(row.slots) - 1:
        return False
    column = filled[0]
    group, item = row.slots[column], above.slots[column + 1]
    if above.slots[column].text or group.style not in {Style.HAN, Style.BRACKETED} or item.style is not Style.ARABIC:
        return False
    if _FIRST.match(item.text) is None:
        return False
    above.slots[column], above.repair = group, "shifted"
    return True


def _is_part(slots: Sequence[Slot]) -> bool:
    """Say whether a row without number is a part of the one above: nothing beside it either, but two cells more."""
    if len(slots) < 4 or slots[1].text:
        return False
    filled = [slot.text for slot in slots if slot.text]
    return len(filled) > 1 and TOTAL.match(filled[0]) is None


def span_groups(grid: Grid, names: Sequence[str]) -> None:
    """Let the cells of the leading columns span the rows below that leave them empty.

    Below a page's seam the group that is printed again goes on, and what stands empty below it too.
    """
    above = [EMPTY] * grid.width
    numbers, last = [guess_role(name) is ColumnRole.NUMBER for name in names], grid.width - 1
    behind = numbers[:1] == [True] and len(names) > 2 and GROUP.search(names[1]) is not None
    for row in grid.rows:
        if row.kind is not _BODY:
            if row.kind is not RowKind.REPEATED_HEADER:
                above = [EMPTY] * grid.width
            continue
        part = numbers[0] and not row.slots[0].text and _is_part(row.slots)
        for column, slot in enumerate(row.slots):
            top = above[column]
            again = (row.seam and top.text and slot.text == top.text) or (behind and column == 0)
            covering = (again or not slot.text) and column < last
            if covering and top.text and (part or not numbers[column]) and not slot.text:
                top.rows += 1
                continue
            above[column] = slot
            if not (covering and again):
                above[column + 1 :] = row.slots[column + 1 :]
                break


def _cover_first(grid: Grid) -> None:
    """Let the first cells of a form span the rows below that leave them empty."""
    top: Slot | None = None
    for row in grid.rows:
        if row.slots[0].text:
            top = row.slots[0]
        elif top is not None and any(slot.text for slot in row.slots):
            top.rows += 1
