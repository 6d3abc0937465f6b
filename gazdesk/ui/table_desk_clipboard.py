"""Cells on the clipboard: tab-separated text, quoted as spreadsheets do."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence


def to_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of cells as text; a cell with a tab, a line end or a quotation mark is quoted."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return out.getvalue().removesuffix("\n")


def from_text(text: str) -> list[list[str]]:
    """Return the rows of cells that a text holds, each filled up to the longest with empty ones."""
    lines = io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"), newline="")
    rows = [row or [""] for row in csv.reader(lines, dialect="excel-tab")]
    widest = max(map(len, rows), default=0)
    return [row + [""] * (widest - len(row)) for row in rows]
