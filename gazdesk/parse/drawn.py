"""Tables drawn in plain text: cells between the lines of box drawing, or set apart by runs of spaces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from gazdesk.parse.flat import HEADER_WORD, number_like
from gazdesk.parse.grid import Grid, Slot
from gazdesk.parse.lines import Line
from gazdesk.parse.rosters import goes_on_roster, is_roster_row
from gazdesk.parse.tsv import grid_of, is_header
from gazdesk.parse.values import Style, style_of

_BARS = re.compile(r"[│┃║|]")
_RULE = re.compile(r"[─━═┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╯╰+\-\s]+")
_CELL = re.compile(r"\S+(?:[ \u3000]\S+)*")
_FEWEST = 3
"""The fewest rows, and the fewest columns, of a table whose cells only spaces part."""
_MOST_CELLS = 30
_LONGEST_CELL = 40

Cells = list[tuple[int, Slot]]
"""The cells of a line with the place where each begins, in half-widths of the printed line."""


def drawn_tables(lines: Sequence[Line], free: Sequence[int], folded: str) -> Iterator[tuple[Grid, list[int]]]:
    """Yield the grids of tables drawn with bars or aligned with spaces, with the indexes of their lines."""
    for run in _runs(lines, free):
        boxed = [index for index in run if _boxed(lines[index].text)]
        if boxed:
            rows = _boxed_rows(lines, run)
        elif len(run) >= _FEWEST:
            rows = _aligned_rows([_cells(lines[index], folded) for index in run])
        else:
            continue
        if rows:
            yield grid_of(rows), run


def _runs(lines: Sequence[Line], free: Sequence[int]) -> Iterator[list[int]]:
    """Yield the runs of neighbouring lines that are all boxed, or all parted by spaces."""
    run: list[int] = []
    kind, between = "", 0
    for index in free:
        text = lines[index].text
        own = _kind(text, kind)
        beside = bool(run) and index == run[-1] + 1 + between
        if beside and kind == "space" and not own and not between and _is_section(text):
            between = 1
            continue
        if run and (own != kind or not beside):
            yield run
            run, between = [], 0
        kind = own
        if own:
            run.extend(range(index - between, index + 1))
        between = 0
    if run:
        yield run


def _is_section(text: str) -> bool:
    return len(text) <= _LONGEST_CELL and style_of(text) in {Style.HAN, Style.BRACKETED}


def _kind(text: str, before: str) -> str:
    """Return how the cells of a line are parted: "box", "space", "" if they are not; rules go on with a box."""
    if _boxed(text) or (text[0] in "┌├└┏┣┗╔╠╚╭╰" and _RULE.fullmatch(text)):
        return "box"
    if before == "box" and _RULE.fullmatch(text):
        return "box"
    return "space" if ("  " in text or "\u3000\u3000" in text) and len(text) < 300 else ""


def _boxed(text: str) -> bool:
    return text[0] in "│┃║" and text[-1] in "│┃║" and len(text) > 2


def _boxed_rows(lines: Sequence[Line], run: Sequence[int]) -> list[list[Slot]]:
    """Return the rows of a drawn table; where rules part the rows, the lines between two of them are one."""
    ruled = sum(not _boxed(lines[index].text) for index in run) > 3
    rows: list[list[Slot]] = []
    fresh = True
    for index in run:
        line = lines[index]
        if not _boxed(line.text):
            fresh = True
            continue
        slots = _between_bars(line)
        if ruled and not fresh and len(slots) == len(rows[-1]):
            rows[-1] = [_joined(upper, lower) for upper, lower in zip(rows[-1], slots, strict=True)]
        else:
            rows.append(slots)
        fresh = False
    return [row for row in rows if any(slot.text for slot in row)]


def _between_bars(line: Line) -> list[Slot]:
    slots: list[Slot] = []
    position = 1
    for part in _BARS.split(line.text[1:-1]):
        core = part.strip()
        start = line.start + position + (part.index(core) if core else 0)
        slots.append(Slot(((start, start + len(core)),), core) if core else Slot())
        position += len(part) + 1
    return slots


def _joined(upper: Slot, lower: Slot) -> Slot:
    return Slot(upper.spans + lower.spans, upper.text + lower.text) if lower.text else upper


def _cells(line: Line, folded: str) -> Cells:
    raw = folded[line.raw : line.raw_end]
    found = _CELL.finditer(raw, line.start - line.raw, line.end - line.raw)
    return [
        (_width(raw[: match.start()]), Slot(((line.raw + match.start(), line.raw + match.end()),), match[0]))
        for match in found
    ]


def _width(text: str) -> int:
    """Return how wide a text is printed, in half-widths (UAX 11: Han and full-width forms are two)."""
    return len(text) + sum(character > "\u2e7f" for character in text)


def _aligned_rows(rows: Sequence[Cells]) -> list[list[Slot]]:
    """Return the rows of lines parted by spaces, [] if they are no table.

    A table has a header, or numbers in two thirds of its rows, and as many cells in most rows; people and their posts
    are a roster.
    """
    counts = Counter(len(cells) for cells in rows)
    width = max(counts)
    texts = [[slot for _, slot in cells] for cells in rows]
    if not 2 <= width <= _MOST_CELLS or counts[1] * 2 > len(rows) or _lists_people(texts):
        return []
    if any(len(slot.text) > _LONGEST_CELL for cells in texts for slot in cells):
        return []
    headed = len(texts[0]) >= 2 and is_header(texts[0]) and _names(texts[0]) * 2 >= len(texts[0])
    numbers = sum(any(number_like(slot.text) for slot in cells[1:]) for cells in texts[1:])
    even = counts[width] * 2 >= len(rows)
    if not (headed or (numbers * 3 >= len(texts[1:]) * 2 and even)) or (width < _FEWEST and not (headed and even)):
        return []
    return _in_columns(rows, width)


def _names(header: Sequence[Slot]) -> int:
    return sum(HEADER_WORD.search(slot.text) is not None for slot in header)


def _lists_people(rows: Sequence[Sequence[Slot]]) -> bool:
    lines = ["\t".join(slot.text for slot in cells) for cells in rows]
    return sum(is_roster_row(text) or goes_on_roster(text) for text in lines) * 2 > len(rows)


def _in_columns(rows: Sequence[Cells], width: int) -> list[list[Slot]]:
    """Return the cells of each row in their columns: a row with fewer cells has each where it overlaps most."""
    starts = [sorted(cells[column][0] for cells in rows if len(cells) == width) for column in range(width)]
    middles = [places[len(places) // 2] for places in starts]
    return [[slot for _, slot in cells] if len(cells) in {1, width} else _placed(cells, middles) for cells in rows]


def _placed(cells: Cells, places: Sequence[int]) -> list[Slot]:
    row = [Slot() for _ in places]
    column = 0
    for index, (start, slot) in enumerate(cells):
        last = len(places) - (len(cells) - index)
        column = min(range(column, last + 1), key=lambda place: abs(places[place] - start))
        row[column] = slot
        column += 1
    return row
