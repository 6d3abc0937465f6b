"""Runs of lines whose cells tabs or bars part, and their cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazdesk.model.kinds import ColumnRole
from gazdesk.model.readers.headers import guess_role
from gazdesk.model.readers.issuers import is_organ
from gazdesk.model.readers.labels import read_label
from gazdesk.parse.grid import EMPTY, Slot
from gazdesk.parse.joints import Lines
from gazdesk.parse.lines import Line, is_barred
from gazdesk.parse.shapes import Shape
from gazdesk.parse.tsv import TOTAL
from gazdesk.parse.values import Style, is_time, style_of

_CONTINUED = re.compile(r"[（(]?\s*(?:上接.{0,12}|续|續)\s*[表上]?\s*\S{0,3}[）)]?")
_MOST_BETWEEN, _LONGEST_SECTION = 2, 60
_TABBED, _NOISE = Shape.TABBED, Shape.NOISE
_LONGEST_PAGE = 4
_FEWEST_CUT = 4
_CLOSED = frozenset("。；;！")
_SHORT = 40
"""A line with tabs that is no longer may be another header."""


def runs_of(lines: Sequence[Line], shapes: Sequence[Shape], indexes: Sequence[int]) -> list[list[int]]:
    """Return the runs of lines with tabs among some lines in order.

    Page marks within a run do not end it, nor does 续表, nor the line of a section or total that has lost its tabs, nor
    the end of a row that a page cut.
    """
    runs: list[list[int]] = []
    between: list[int] = []
    upcoming, paged = -1, False
    for index in indexes:
        tabbed = shapes[index] is _TABBED
        if index != upcoming:
            if not tabbed:
                continue
            between = []
            runs.append([])
        elif not tabbed:
            text = lines[index].text
            if shapes[index] is _NOISE or _CONTINUED.fullmatch(text) or (_is_page(text) and not between):
                upcoming += 1
                paged = paged or _is_page(text)
            elif len(between) < _MOST_BETWEEN and (_is_section(text) or _ends_row(lines, runs[-1], index)):
                between.append(index)
                upcoming += 1
            continue
        elif (between or paged) and _begins_another(lines, runs[-1], between, index):
            between = []
            runs.append([])
        runs[-1].extend([*between, index])
        between, paged, upcoming = [], False, index + 1
    return runs


def _begins_another(lines: Sequence[Line], run: Sequence[int], between: Sequence[int], index: int) -> bool:
    """Say whether a row below the line of a section, or below a bare page number, is of another table."""
    if between:
        return _each_headed(lines, run, between[0]) or not _goes_on(lines, run, index)
    return lines[index].text.count("\t") != lines[run[-1]].text.count("\t")


def _is_page(text: str) -> bool:
    """Say whether a line without tabs is the bare number of a page."""
    return len(text) < _LONGEST_PAGE and text.isdecimal()


def _is_section(text: str) -> bool:
    return len(text) <= _LONGEST_SECTION and (
        style_of(text) in {Style.HAN, Style.BRACKETED} or TOTAL.match(text) is not None
    )


def _ends_row(lines: Sequence[Line], run: Sequence[int], index: int) -> bool:
    """Say whether a line without tabs ends the last cell of the row above: rows counted on surround it."""
    if index + 1 >= len(lines) or not lines[index + 1].tabbed:
        return False
    above, below = lines[run[-1]].text.split("\t"), lines[index + 1].text.split("\t")
    first, second = above[0].strip(), below[0].strip()
    counted = first.isdecimal() and second.isdecimal() and int(second) == int(first) + 1
    return counted and len(above) == len(below) and _completes(above[-1].strip(), lines[index].text)


def _completes(cell: str, text: str) -> bool:
    """Say whether a cell is broken off, and whole with a text: a list of organs, a time, a sentence."""
    if len(text) > _LONGEST_SECTION or not cell or cell[-1] in _CLOSED:
        return False
    organ = is_organ(cell + text) and not is_organ(cell)
    return cell[-1] in "、，," or organ or text[-1] in "。；;" or (is_time(cell + text) and len(text) < _LONGEST_PAGE)


def _each_headed(lines: Sequence[Line], run: Sequence[int], index: int) -> bool:
    """Say whether a line heads the next of several tables with the same header, as one like it heads the first."""
    if run[0] == 0 or index + 1 >= len(lines) or lines[index + 1].text != lines[run[0]].text:
        return False
    style = style_of(lines[index].text)
    return style in {Style.HAN, Style.BRACKETED} and style_of(lines[run[0] - 1].text) is style


def _goes_on(lines: Sequence[Line], run: Sequence[int], index: int) -> bool:
    """Say whether a row below the line of a section is of the table above: as wide, and no other header."""
    texts = [lines[each].text for each in run]
    width = max(text.count("\t") for text in texts)
    text = lines[index].text
    cells = text.count("\t")
    return abs(cells - width) < 2 and (text == texts[0] or _counts(text) or (cells == width and len(text) > _SHORT))


def _counts(text: str) -> bool:
    """Say whether a row begins with a number."""
    return text.split("\t", 1)[0].strip().isdigit()


def rejoined(rows: list[list[Slot]]) -> list[list[Slot]]:
    """Return the rows of a numbered table with those made whole that a line break within a cell cut in two.

    Such a row has its number and too few cells, the line below no number and just as many as are missing, one of them
    the end of the cell that was cut; or the row is whole but for the end of its last cell.
    """
    width = len(rows[0])
    if width < _FEWEST_CUT or guess_role(rows[0][0].text) is not ColumnRole.NUMBER:
        return rows
    whole: list[list[Slot]] = []
    for row in rows:
        if whole and _is_cut(whole[-1], row, width):
            above = whole[-1]
            whole[-1] = [*above[:-1], _one_cell(above[-1], row[0]), *row[1:]]
        elif len(row) == 1 and whole and len(whole[-1]) == width and _completes(whole[-1][-1].text, row[0].text):
            whole[-1] = [*whole[-1][:-1], _one_cell(whole[-1][-1], row[0])]
        else:
            whole.append(row)
    return whole


def _is_cut(above: Sequence[Slot], row: Sequence[Slot], width: int) -> bool:
    """Say whether a row goes on in the cell with which the row above breaks off: its text or next paragraph."""
    if len(above) >= width or len(above) < 2 or len(above) + len(row) - 1 != width:
        return False
    end, start = above[-1].text, row[0].text
    if not above[0].text.isdecimal() or not end or not start or start.isdecimal():
        return False
    return read_label(start[:12]) != "" if end[-1] in _CLOSED else not start[0].isdigit()


def _one_cell(above: Slot, below: Slot) -> Slot:
    """Return the cell that two parts make; a paragraph stands on a line of its own."""
    spans = above.spans + below.spans
    if above.text[-1] in _CLOSED:
        return Slot(Lines(spans), f"{above.text}\n{below.text}")
    return Slot(spans, above.text + below.text)


def cells_of(line: Line, folded: str) -> list[Slot]:
    """Return the cells of a line with tabs or, around and between them, bars; empty ones included."""
    slots: list[Slot] = []
    position, text, mark = line.raw, folded[line.raw : line.raw_end], "\t"
    if line.text[0] == "|" and is_barred(line.text):
        position, text, mark = line.start + 1, line.text[1:-1], "|"
    for part in text.split(mark):
        core, after = part.strip(), position + len(part)
        if not core:
            slots.append(EMPTY)
        elif core is part:
            slots.append(Slot(((position, after),), part))
        else:
            start = position + part.index(core)
            slots.append(Slot(((start, start + len(core)),), core))
        position = after + 1
    return slots
