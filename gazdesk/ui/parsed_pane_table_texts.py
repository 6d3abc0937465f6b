"""What the cells of a table say where a correction changed them: with what was struck, or as they were printed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from gazdesk.model.pieces import Piece
from gazdesk.model.source import SourceText
from gazdesk.model.tables import Row, Table
from gazdesk.ui import parsed_pane_runs as runs
from gazdesk.ui import shown, utf16
from gazdesk.ui.parsed_pane_formats import mark_run
from gazdesk.ui.parsed_pane_runs import Runs
from gazdesk.ui.theme import Theme

CellRuns = dict[tuple[str, str], Runs]
"""What is shown of cells, by the ids of their row and column."""


def changed_cells(table: Table, source: SourceText, *, printed: bool) -> CellRuns:
    """Return what to show of each cell whose text a correction changed."""
    of_pieces = runs.as_printed if printed else runs.of_text
    return {
        (row.id, table.columns[at].id): of_pieces(row.cells[at].pieces, source)
        for row in table.rows
        for at in row.corrected
    }


def as_shown(table: Table, changed: CellRuns) -> Table:
    """Return a table whose cells say all that they show: by it the table is laid out."""
    if not changed:
        return table
    return replace(table, rows=tuple(_as_shown(row, table, changed) if row.corrected else row for row in table.rows))


def _as_shown(row: Row, table: Table, changed: CellRuns) -> Row:
    cells = list(row.cells)
    for at in row.corrected:
        text = "".join(run.text for run in changed[row.id, table.columns[at].id])
        cells[at] = replace(cells[at], pieces=(Piece("shown", 0, len(text), text),))
    return replace(row, cells=tuple(cells))


def draw_runs(painter: QPainter, room: QRectF, said: Runs, option: QTextOption, theme: Theme) -> None:
    """Draw runs as lines in the middle of a room, in the painter's font and colour."""
    layout = QTextLayout(shown.in_block("".join(run.text for run in said)), painter.font())
    layout.setTextOption(option)
    layout.setFormats(_formats(said, theme))
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    layout.draw(painter, QPointF(room.left(), room.top() + max(0.0, (room.height() - height) / 2)))


def _formats(said: Runs, theme: Theme) -> list[QTextLayout.FormatRange]:
    formats, start = [], 0
    for run in said:
        each = QTextLayout.FormatRange()
        each.start, each.length = start, utf16.length(run.text)
        each.format = QTextCharFormat()
        mark_run(each.format, run.kind, theme)
        formats.append(each)
        start += each.length
    return formats
