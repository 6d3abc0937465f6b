"""A line of the inspector: one line while it is typed in, else as many as a long value needs to be read."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from gazdesk.ui.utf16 import Utf16Map

MOST = 2
"""Lines of a value that are shown at most; the tool tip has all of it."""
MARGIN = 2
"""Pixels that Qt leaves at the left and right of the text of a line."""


class FieldLine(QLineEdit):
    """A line that shows its text from the start and gives up on Escape; signal `givenUp()`."""

    givenUp = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[str] = []
        self.textChanged.connect(self._break)

    def show_text(self, text: str) -> None:
        """Show a text from its start, unless the user is changing it."""
        if not self.isModified() and text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def lines(self) -> list[str]:
        """Return the text as it is shown while nobody types in it."""
        return self._lines

    def sizeHint(self) -> QSize:
        """Return the size that the broken text needs."""
        hint, more = super().sizeHint(), max(0, len(self._lines) - 1)
        return QSize(hint.width(), hint.height() + more * self.fontMetrics().lineSpacing())

    def _break(self, *_: object) -> None:
        """Break the text anew, unless it is being typed: nothing is to jump then."""
        if self.isModified():
            return
        width, metrics = self._room().width(), self.fontMetrics()
        lines = broken(self.text(), self.font(), width)
        if len(lines) > MOST:
            rest = "".join(lines[MOST - 1 :])
            lines[MOST - 1 :] = [metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
        grown, self._lines = len(lines) != len(self._lines), lines
        if grown:
            self.updateGeometry()

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return room.adjusted(MARGIN, 0, -MARGIN, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a long text in its lines, unless it is typed in."""
        if len(self._lines) < 2 or self.hasFocus() or self.isModified():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        room, step = self._room(), self.fontMetrics().lineSpacing()
        room.setTop(room.center().y() - len(self._lines) * step // 2 + 1)
        for number, line in enumerate(self._lines):
            painter.drawText(room.left(), room.top() + number * step + self.fontMetrics().ascent(), line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.givenUp.emit()
        else:
            super().keyPressEvent(event)


def broken(text: str, font: QFont, width: int) -> list[str]:
    """Return a text in lines of a width in pixels."""
    layout, option = QTextLayout(text, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    points, starts = Utf16Map(text).points, []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        starts.append(points(line.textStart()))
        line = layout.createLine()
    layout.endLayout()
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]
