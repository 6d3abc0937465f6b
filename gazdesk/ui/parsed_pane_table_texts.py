"""What the cells of a table show where a correction changed them: with what was struck, or as they were printed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from gazdesk.model.source import SourceText
from gazdesk.model.tables import Cell, Row
from gazdesk.ui import parsed_pane_runs as runs
from gazdesk.ui import shown, utf16
from gazdesk.ui.parsed_pane_formats import mark_run
from gazdesk.ui.parsed_pane_runs import Runs
from gazdesk.ui.theme import Theme


def cell_runs(cell: Cell, source: SourceText, *, printed: bool) -> Runs | None:
    """Return what to show of a cell whose text a correction changed; None of any other."""
    if not cell.reading.corrected:
        return None
    return (runs.as_printed if printed else runs.of_text)(cell.pieces, source)


def shown_texts(row: Row, source: SourceText, *, printed: bool) -> tuple[str, ...]:
    """Return what the cells of a row show, with what was struck: by it the table is laid out."""
    if not row.corrected:
        return row.texts
    texts = list(row.texts)
    for at in row.corrected:
        texts[at] = runs.all_shown(row.cells[at].pieces, source, printed=printed)
    return tuple(texts)


def draw_runs(painter: QPainter, room: QRectF, said: Runs, option: QTextOption, theme: Theme) -> None:
    """Draw runs as lines in the middle of a room or, if so aligned, at its top, in the painter's font and colour."""
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
    free = 0.0 if option.alignment() & Qt.AlignmentFlag.AlignTop else max(0.0, room.height() - height)
    layout.draw(painter, QPointF(room.left(), room.top() + free / 2))


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
