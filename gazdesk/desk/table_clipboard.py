"""Cells as spreadsheets put them on the clipboard: tab-separated text, and tables in HTML with their spans."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from gazdesk.errors import KnownError

MOST_CELLS = 100_000
"""More is not pasted: four times the largest table that a gazette has printed is surely not meant."""

Spans = Mapping[tuple[int, int], tuple[int, int]]
"""Rows and columns that a cell spans, by the row and column where it stands, from 0."""


@dataclass(frozen=True)
class Cells:
    """A rectangle of texts, "" where another cell's span covers one, and what spans more than itself.

    `short` is how many rows lacked cells at their end, which were filled up with "".
    """

    rows: tuple[tuple[str, ...], ...]
    spans: Spans = field(default_factory=dict)
    short: int = 0

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return len(self.rows[0]) if self.rows else 0


def to_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of cells as text; a cell with a tab, a line end or a quotation mark is quoted."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return out.getvalue().removesuffix("\n")


def to_html(cells: Cells) -> str:
    """Return cells as a table that keeps their spans and line ends."""
    covered = {
        (row + down, column + right)
        for (row, column), (rows, columns) in cells.spans.items()
        for down in range(rows)
        for right in range(columns)
        if (down, right) != (0, 0)
    }
    rows = (
        "".join(
            _td(text, cells.spans.get((at, column))) for column, text in enumerate(texts) if (at, column) not in covered
        )
        for at, texts in enumerate(cells.rows)
    )
    return f'<meta charset="utf-8"><table>{"".join(f"<tr>{row}</tr>" for row in rows)}</table>'


def _td(text: str, spans: tuple[int, int] | None) -> str:
    shown = escape(text, quote=False).replace("\n", "<br>")
    return f'<td rowspan="{spans[0]}" colspan="{spans[1]}">{shown}</td>' if spans else f"<td>{shown}</td>"


def from_text(text: str) -> Cells:
    """Return the cells that a text holds, each row filled up to the longest with empty ones.

    KnownError for more cells than can be meant.
    """
    lines = io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"), newline="")
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    rows = [tuple(row) or ("",) for row in csv.reader(lines, dialect="excel-tab")]
    widest = max(map(len, rows), default=0)
    _refuse_too_many(len(rows) * widest)
    filled = tuple(row + ("",) * (widest - len(row)) for row in rows)
    return Cells(filled, short=sum(len(row) < widest for row in rows))


def from_html(html: str) -> Cells | None:
    """Return the cells of the first table of a page with their spans; None if there is none, or nothing in it.

    KnownError for more cells than can be meant.
    """
    reader = _TableReader()
    reader.feed(html)
    reader.close()
    placed: dict[tuple[int, int], str] = {}
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for row, cells in enumerate(reader.rows):
        column = 0
        for text, down, right in cells:
            while (row, column) in placed:
                column += 1
            below = min(down, len(reader.rows) - row)
            _refuse_too_many(len(placed) + below * right)
            placed.update(((row + y, column + x), "") for y in range(below) for x in range(right))
            placed[row, column] = text
            if (below, right) != (1, 1):
                spans[row, column] = below, right
    return _rectangle(placed, spans)


def _rectangle(placed: Mapping[tuple[int, int], str], spans: Spans) -> Cells | None:
    if not placed:
        return None
    height, width = max(row for row, _ in placed) + 1, max(column for _, column in placed) + 1
    _refuse_too_many(height * width)
    texts = tuple(tuple(placed.get((row, column), "") for column in range(width)) for row in range(height))
    return Cells(texts, spans, sum((row, width - 1) not in placed for row in range(height)))


def _refuse_too_many(count: int) -> None:
    if count > MOST_CELLS:
        raise KnownError("{count} cells are more than can be pasted at once ({most}).", count=count, most=MOST_CELLS)


class _TableReader(HTMLParser):
    """Reads the rows of the first table of a page: each cell's text, and how many rows and columns it spans."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[tuple[str, int, int]]] = []
        self._depth = 0
        self._done = False
        self._cell: list[str] | None = None
        self._spans = (1, 1)

    def close(self) -> None:
        """Take the last cell too where the page ends within it."""
        super().close()
        self._end_cell()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
        if self._depth != 1 or self._done:
            return
        if tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in {"td", "th"}:
            self._end_cell()
            given = dict(attrs)
            self._spans = _span(given.get("rowspan")), _span(given.get("colspan"))
            self._cell = []
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._depth == 1 and tag in {"td", "th", "tr", "table"}:
            self._end_cell()
        if tag == "table" and self._depth:
            self._depth -= 1
            self._done = self._done or self._depth == 0

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(" ".join(data.split()) if data.strip() else " ")

    def _end_cell(self) -> None:
        if self._cell is not None:
            if not self.rows:
                self.rows.append([])
            self.rows[-1].append(("\n".join(line.strip() for line in "".join(self._cell).split("\n")), *self._spans))
        self._cell = None


def _span(value: str | None) -> int:
    return max(1, int(value)) if value and value.isdecimal() and len(value) < 6 else 1
