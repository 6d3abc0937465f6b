"""Tables drawn in plain text: cells between the lines of box drawing, or set apart by runs of spaces."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from gazdesk.model.kinds import RowKind
from gazdesk.parse.columns import Profile, fit
from gazdesk.parse.counted import NUMBER_FIRST, counted_tables, is_section
from gazdesk.parse.flat import HEADER_WORD, number_like
from gazdesk.parse.grid import EMPTY, Grid, GridRow, Slot
from gazdesk.parse.lines import Line
from gazdesk.parse.rosters import goes_on_roster, is_roster_row
from gazdesk.parse.spaced import spaced_tables
from gazdesk.parse.tsv import grid_of, is_header

_MUCH = 2.0
"""How much less a row costs that stands in other columns than those it is printed in."""
_BARS = re.compile(r"[│┃║|]")
_RULE = re.compile(r"[─━═┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╯╰+\-\s]+")
_RULE_OF_BARS = re.compile(r"[\s:\-|]+")
_SPACED_BAR = re.compile(r"(?<=\s)\|(?=\s|$)")
_BOX = frozenset("│┃║┌├└┏┣┗╔╠╚╭╰─━═")
_PARTING = ("  ", "\u3000\u3000", "|")
"""What stands between the cells of a line that no box is drawn around."""
_LONGEST = 300
_CELL = re.compile(r"\S+(?:[ \u3000]\S+)*")
_FEWEST = 3
"""The fewest rows, and the fewest columns, of a table whose cells only spaces part."""
_MOST_CELLS = 30
_LONGEST_CELL = 40

Cells = list[tuple[int, Slot]]
"""The cells of a line with the place where each begins, in half-widths of the printed line."""


def drawn_tables(lines: Sequence[Line], free: Sequence[int], folded: str) -> Iterator[tuple[Grid, list[int]]]:
    """Yield the grids of tables drawn with bars or parted by spaces, with the indexes of their lines."""
    firsts = {lines[index].text[0] for index in free}
    marked = not _BOX.isdisjoint(firsts) or any(_holds(lines, free, folded, mark) for mark in _PARTING)
    counted = [] if NUMBER_FIRST.isdisjoint(firsts) else list(counted_tables(lines, free))
    taken = {index for _, run in counted for index in run}
    spaced = spaced_tables(lines, [index for index in free if index not in taken] if taken else free, folded)
    for rows, run in (*counted, *spaced):
        taken.update(run)
        yield grid_of(rows), run
    for run in _runs(lines, [index for index in free if index not in taken] if taken else free, marked):
        if any(_boxed(lines[index].text) for index in run):
            rows = _boxed_rows(lines, run)
        elif all("|" in lines[index].text for index in run):
            rows = _barred_rows([lines[index] for index in run])
        elif len(run) >= _FEWEST:
            rows = _aligned_rows([_cells(printed, folded) for printed in _printed(lines, run)])
        else:
            continue
        if rows:
            grid = grid_of(rows)
            keep_rules(grid, [lines[index] for index in run])
            yield grid, run


def _holds(lines: Sequence[Line], free: Sequence[int], folded: str, text: str) -> bool:
    """Say whether a text may stand in some lines: it does between the first and the last of them."""
    return bool(free) and folded.find(text, lines[free[0]].start, lines[free[-1]].end) >= 0


def keep_rules(grid: Grid, lines: Sequence[Line]) -> None:
    """Put the lines of a table in which no cells stand, its rules, into the grid as rows that are dropped."""
    starts = sorted(start for row in grid.rows for slot in row.slots for start, _ in slot.spans)
    for line in lines:
        at = bisect_left(starts, line.raw)
        if at == len(starts) or starts[at] >= line.raw_end:
            rule = Slot(((line.start, line.end),), line.text)
            place = next((at for at, row in enumerate(grid.rows) if _start(row) > line.start), len(grid.rows))
            grid.rows.insert(place, GridRow([rule, *[EMPTY] * (grid.width - 1)], RowKind.DROPPED))


def _start(row: GridRow) -> int:
    return min((slot.spans[0][0] for slot in row.slots if slot.spans), default=-1)


def _runs(lines: Sequence[Line], free: Sequence[int], marked: bool) -> Iterator[list[int]]:
    """Yield the runs of neighbouring lines that are all boxed, or all parted by spaces, but for a line of a section.

    `marked` says that some may have the signs of boxes, bars, or spaces that part them.
    """
    run: list[int] = []
    kind = ""
    among = set(free) if (parted := _parted(lines, free, marked)) else set()
    for index in parted:
        own = _kind(lines[index].text, kind) or "space"
        gap = range(run[-1] + 1, index) if run else range(0)
        if run and (own != kind or not _bridges(lines, gap, among)):
            yield run
            run, gap = [], range(0)
        kind = own
        run.extend((*gap, index))
    if run:
        yield run


def _parted(lines: Sequence[Line], free: Sequence[int], marked: bool) -> list[int]:
    """Return the lines that spaces or bars part, or that the signs of boxes begin."""
    found: list[int] = []
    for index in free if marked else [at for at in free if lines[at - 1].raw_end == lines[at].raw]:
        line, above = lines[index], lines[index - 1]
        text = line.text
        if marked and ("  " in text or "\u3000\u3000" in text or text[0] in _BOX or "|" in text):
            if len(text) < _LONGEST:
                found.append(index)
        elif above.raw_end == line.raw and index and line.start - above.end > 1:
            found.extend([index] if found and found[-1] == index - 1 else [index - 1, index])
    return found


def _bridges(lines: Sequence[Line], gap: range, free: Collection[int]) -> bool:
    """Say whether nothing lies between two lines, or the line of a section."""
    return not gap or (len(gap) == 1 and gap[0] in free and is_section(lines[gap[0]].text))


def _kind(text: str, before: str) -> str:
    """Return "box" for a line of a drawn table, else ""; rules go on with a box."""
    if _boxed(text) or (text[0] in "┌├└┏┣┗╔╠╚╭╰" and _RULE.fullmatch(text)):
        return "box"
    if before == "box" and _RULE.fullmatch(text):
        return "box"
    return "bar" if "|" in text else ""


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


def _barred_rows(lines: Sequence[Line]) -> list[list[Slot]]:
    """Return the rows of a table whose cells bars part, none at the ends of lines; [] if it is none.

    Markdown has a rule below the header; where a page was turned to text there is none, but bars with spaces around
    them part as many cells in each line, those of the first are names of columns.
    """
    bars = {line.text.count("|") for line in lines}
    if len(lines) < _FEWEST or len(bars) > 1:
        return []
    ruled = _RULE_OF_BARS.fullmatch(lines[1].text) is not None
    kept = (lines[0], *lines[2:]) if ruled else lines
    rows = [_between_bars(line, 0) for line in kept]
    spaced = all(line.text.count("|") == len(_SPACED_BAR.findall(line.text)) for line in kept)
    if not ruled and (len(rows[0]) < _FEWEST or not spaced or not is_header(rows[0]) or not _names(rows[0])):
        return []
    return [row for row in rows if any(slot.text for slot in row)]


def _between_bars(line: Line, outer: int = 1) -> list[Slot]:
    """Return the cells of a line; `outer` bars stand at each of its ends."""
    slots: list[Slot] = []
    position = outer
    for part in _BARS.split(line.text[outer : len(line.text) - outer]):
        core = part.strip()
        start = line.start + position + (part.index(core) if core else 0)
        slots.append(Slot(((start, start + len(core)),), core) if core else Slot())
        position += len(part) + 1
    return slots


def _joined(upper: Slot, lower: Slot) -> Slot:
    return Slot(upper.spans + lower.spans, upper.text + lower.text) if lower.text else upper


def _printed(lines: Sequence[Line], run: Sequence[int]) -> Iterator[tuple[Line, Line]]:
    """Yield the first and the last of the lines that each printed line of a run was parted into."""
    first = run[0]
    for index, after in zip(run, [*run[1:], None], strict=True):
        if after is None or lines[index].raw_end != lines[after].raw:
            yield lines[first], lines[index]
            first = after if after is not None else first


def _cells(printed: tuple[Line, Line], folded: str) -> Cells:
    first, last = printed
    raw = folded[first.raw : last.raw_end]
    found = _CELL.finditer(raw, first.start - first.raw, last.end - first.raw)
    return [
        (_width(raw[: match.start()]), Slot(((first.raw + match.start(), first.raw + match.end()),), match[0]))
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
    """Return the cells of each row in their columns: a row with fewer cells has each where it overlaps most.

    Spaces may only part the cells, not align them: a row goes where its values fit if they fit much better there.
    """
    starts = [sorted(cells[column][0] for cells in rows if len(cells) == width) for column in range(width)]
    middles = [places[len(places) // 2] for places in starts]
    texts = [[slot for _, slot in cells] for cells in rows]
    if all(len(row) in {1, width} for row in texts):
        return texts
    profile = _profile(texts, width)
    return [
        row if len(row) in {1, width} else _fitting(row, _placed(cells, middles), profile)
        for cells, row in zip(rows, texts, strict=True)
    ]


def _profile(rows: Sequence[Sequence[Slot]], width: int) -> Profile:
    """Return what the whole rows below the header teach of the columns."""
    whole = [row for row in rows if len(row) == width]
    profile = Profile([slot.text for slot in whole[0]])
    for row in whole[1:]:
        profile.learn(profile.codes(row))
    return profile


def _fitting(cells: Sequence[Slot], placed: list[Slot], profile: Profile) -> list[Slot]:
    """Return a row as it is printed, or its cells where they fit, if that costs much less."""
    fitted, _ = fit(cells, profile)
    better = profile.cost(profile.codes(placed)) - profile.cost(profile.codes(fitted))
    return fitted if better > _MUCH else placed


def _placed(cells: Cells, places: Sequence[int]) -> list[Slot]:
    row = [Slot() for _ in places]
    column = 0
    for index, (start, slot) in enumerate(cells):
        last = len(places) - (len(cells) - index)
        column = min(range(column, last + 1), key=lambda place: abs(places[place] - start))
        row[column] = slot
        column += 1
    return row
