"""Hints: what the reader of a source saw that its text does not say, and how the parser holds to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazdesk.parse.documents import Outline
from gazdesk.parse.front import front_kinds
from gazdesk.parse.heads import Head, head_at, names_addressee
from gazdesk.parse.lines import Line

_GAZETTE = re.compile(r"(?:公报|政报).*第.{1,6}期|第.{1,6}期.*(?:公报|政报)")


@dataclass(frozen=True, slots=True)
class CellHint:
    """A cell with text: its range of the text, half-open in code points; where it starts in the grid, and its spans.

    `head` says that the source marks it as a heading.
    """

    start: int
    end: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    head: bool = False


@dataclass(frozen=True, slots=True)
class TableHint:
    """A table: its range of the text, whole lines; its size, and its cells row by row, none over another."""

    start: int
    end: int
    height: int
    width: int
    cells: tuple[CellHint, ...]


@dataclass(frozen=True, slots=True)
class Hints:
    """What the reader of a source saw; ranges of the text, half-open in code points, in order.

    `catalogue` are the lines that describe the document (索引号, 发文机关 and so on), before all others; `title` the
    lines of the title of its one document; `tables` the grids.
    """

    catalogue: tuple[tuple[int, int], ...] = ()
    title: tuple[tuple[int, int], ...] = ()
    tables: tuple[TableHint, ...] = ()


NO_HINTS = Hints()
"""What is told of a text that says all itself."""


def held(lines: Sequence[Line], folded: str, tables: Sequence[TableHint]) -> list[Line]:
    """Return the lines with each table as one, with tabs, so that nothing is looked for in it."""
    result: list[Line] = []
    upcoming = iter(tables)
    table = next(upcoming, None)
    for line in lines:
        while table is not None and line.raw > table.end:
            table = next(upcoming, None)
        if table is None or line.raw < table.start:
            result.append(line)
        elif not result or result[-1].raw != table.start:
            text = folded[line.start : table.cells[-1].end]
            result.append(Line(table.start, table.end, line.start, text, line.blanks, tabbed=True))
    return result


def parted(lines: Sequence[Line], catalogue: Sequence[tuple[int, int]]) -> tuple[list[Line], list[Line]]:
    """Return the lines of the catalogue, and those after it."""
    end = catalogue[-1][1] if catalogue else 0
    after = next((index for index, line in enumerate(lines) if line.raw >= end), len(lines))
    return list(lines[:after]), list(lines[after:])


def hold_title(outline: Outline, title: Sequence[tuple[int, int]]) -> None:
    """Let an outline have the one document whose title was seen; what other heads open is enclosed in it.

    A page that shows a whole issue of a gazette keeps its documents. An order 令 stands above the statute that it
    publishes and that the page is named after.
    """
    lines, shapes = outline.lines, outline.shapes
    seen = [index for index, line in enumerate(lines) if any(start <= line.start < end for start, end in title)]
    if not seen or _GAZETTE.search("".join(lines[index].text for index in seen)):
        return
    heads = [head for first, inner in outline.documents for head in (first, *inner)]
    if not heads or heads[0].end > seen[0]:
        first = _head(outline, heads, range(seen[0], seen[-1] + 1))
        heads = [first, *(head for head in heads if head.first >= first.end)]
    outline.documents = [(heads[0], heads[1:])]
    outline.front = front_kinds(lines[: heads[0].first], shapes[: heads[0].first])


def _head(outline: Outline, heads: Sequence[Head], title: range) -> Head:
    """Return the head with a title that was seen, and with what the head found there has."""
    found = head_at(outline.lines, outline.shapes, title)
    own = next((head for head in heads if head.title.start < title.stop and title.start < head.title.stop), None)
    if own is not None:
        number = own.number if found.number is None else found.number
        return Head(title, number, found.addressee or own.addressee, found.text)
    if found.number is None and found.addressee and not names_addressee(outline.lines[found.addressee.stop - 1].text):
        return Head(title, None, range(title.stop, title.stop), found.text)
    return found
