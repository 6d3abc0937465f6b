"""Tables that a converter left as HTML markup in the text, on one line or on many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazdesk.model.readers.numerals import read_numeral
from gazdesk.parse.grid import Grid, Slot
from gazdesk.parse.lines import Line
from gazdesk.parse.spanned import Placed, spanned_grid

_TOKEN = re.compile(r"<(/?)(table|tr|td|th)\b([^<>]{0,300})>", re.IGNORECASE)
_SPAN = re.compile(r"\b(row|col)span\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,300}>|&nbsp;")
_OPEN, _CLOSE = re.compile(r"<table\b", re.IGNORECASE), re.compile(r"</table\s*>", re.IGNORECASE)
_LONGEST_LEAD = 80
"""How many characters of outer markup (html, body, div) may stand before a table on its line."""


def html_tables(lines: Sequence[Line], free: Sequence[int], folded: str) -> Iterator[tuple[Grid, list[int]]]:
    """Yield the grids of tables in HTML markup (HTML 4.01, 11: rowspan and colspan) with the indexes of their lines."""
    if not free or folded.find("<", lines[free[0]].start, lines[free[-1]].end) < 0:
        return
    before: list[list[Placed]] = []
    whole: list[int] = []
    for run in _runs(lines, free):
        rows = _Rows(folded, lines[run[0]].raw, lines[run[-1]].raw_end).read()
        if not any(cell.slot.text for row in rows for cell in row):
            continue
        if whole and run[0] == whole[-1] + 1 and _goes_on(before, rows):
            before, whole = [*before, *rows], [*whole, *run]
            continue
        if whole:
            yield spanned_grid(before), whole
        before, whole = rows, run
    if whole:
        yield spanned_grid(before), whole


def _goes_on(above: Sequence[Sequence[Placed]], below: Sequence[Sequence[Placed]]) -> bool:
    """Say whether a table is the next page of the one above: as wide, with its header or the next number."""
    first = below[0][0].slot.text
    if sum(cell.columns for cell in above[0]) != sum(cell.columns for cell in below[0]):
        return False
    last = above[-1][0].slot.text
    again = [cell.slot.text for cell in above[0]] == [cell.slot.text for cell in below[0]]
    before, after = read_numeral(last), read_numeral(first)
    return again or (before is not None and after == before + 1)


def _runs(lines: Sequence[Line], free: Sequence[int]) -> Iterator[list[int]]:
    """Yield the runs of lines from the beginning of a table to its end; nothing but markup may stand beside it."""
    run: list[int] = []
    depth = 0
    for index in free:
        text = lines[index].text
        if run and index != run[-1] + 1:
            run, depth = [], 0
        if not run and (text[0] != "<" or not _opens(text)):
            continue
        run.append(index)
        depth += len(_OPEN.findall(text)) - len(_CLOSE.findall(text))
        if depth <= 0:
            if not _beside(text):
                yield run
            run, depth = [], 0


def _opens(text: str) -> bool:
    match = _OPEN.search(text, 0, _LONGEST_LEAD)
    return match is not None and not _TAG.sub("", text[: match.start()]).strip()


def _beside(text: str) -> str:
    """Return the text that stands after the table on its last line."""
    return _TAG.sub("", text[[match.end() for match in _CLOSE.finditer(text)][-1] :]).strip()


@dataclass(slots=True)
class _Rows:
    """Reads the rows of the markup between two places of the text; what tables within cells hold is their text."""

    folded: str
    start: int
    end: int

    def read(self) -> list[list[Placed]]:
        """Return the rows of cells."""
        rows: list[list[Placed]] = []
        depth, cell = 0, -1
        marks = ""
        for match in _TOKEN.finditer(self.folded, self.start, self.end):
            closes, name = bool(match[1]), match[2].lower()
            if name == "table":
                depth += -1 if closes else 1
            elif depth != 1:
                continue
            if depth > 1 or (depth == 1 and name == "table" and closes):
                continue
            if cell >= 0 and rows:
                rows[-1].append(self._cell(cell, match.start(), marks))
                cell = -1
            if name == "tr" and not closes:
                rows.append([])
            elif name in {"td", "th"} and not closes:
                rows = rows or [[]]
                cell, marks = match.end(), match[0]
        return [row for row in rows if row]

    def _cell(self, start: int, end: int, tag: str) -> Placed:
        raw = self.folded[start:end]
        text = _TAG.sub("", raw).strip()
        spans = {name.lower(): max(1, int(count)) for name, count in _SPAN.findall(tag)}
        if not text:
            slot = Slot()
        else:
            lead = len(raw) - len(raw.lstrip())
            slot = Slot(((start + lead, start + len(raw.rstrip())),), text)
        return Placed(slot, spans.get("row", 1), spans.get("col", 1), tag[1:3].lower() == "th")
