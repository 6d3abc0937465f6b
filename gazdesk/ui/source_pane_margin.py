"""The margin of the original: line numbers, a band in the colour of what each line is, a bar where a row is doubted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gazdesk.ui.theme import Role
from gazdesk.ui.tint import SEVERITY_ROLES

if TYPE_CHECKING:
    from gazdesk.ui.source_pane_view import SourceView

PADDING = 8
BAND, BAR = 4, 3
LEAST_DIGITS = 4


class SourceMargin(QWidget):
    """Paints beside the lines that its view shows; a press selects the line."""

    def __init__(self, view: SourceView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self) -> QSize:
        digits = max(LEAST_DIGITS, len(str(self._view.line_count())))
        return QSize(PADDING * 3 + BAND + self._metrics().horizontalAdvance("9") * digits, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._view.color(Role.PAPER))
        painter.setFont(self._view.session.theme.small_font())
        for top, height, line, kind, selected, doubted in self._view.visible_lines():
            rect = QRect(0, round(top), self.width(), round(height))
            if selected:
                painter.fillRect(rect, self._view.color(Role.SELECTION))
            if doubted is not None:
                painter.fillRect(0, rect.top(), BAR, rect.height(), self._view.color(SEVERITY_ROLES[doubted]))
            if kind is not None and (band := self._view.session.theme.kind_color(kind)) is not None:
                painter.fillRect(rect.right() - PADDING - BAND, rect.top(), BAND, rect.height(), band)
            if line:
                painter.setPen(self._view.color(Role.MUTED))
                numbers = QRect(0, rect.top(), rect.width() - PADDING * 2 - BAND, self._view.line_height())
                painter.drawText(numbers, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._view.go_to_height(event.position().y())

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._view.session.theme.small_font())
