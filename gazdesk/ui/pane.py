"""What all panes have in common: a head with a name, a muted line of information and, at its right, what acts."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget


class PaneHead(QWidget):
    """The head of a pane, 30 pixels high."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("part", "head")
        self.setFixedHeight(30)
        self.title = QLabel(title, self)
        self.title.setProperty("part", "title")
        self._info = ElidedLabel(self)
        self._info.setProperty("part", "muted")
        self._info.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self._info, 1)
        self._row = row

    def set_info(self, text: str) -> None:
        """Say something about what the pane shows."""
        self._info.setText(text)
        self._info.setToolTip(text)

    def info(self) -> str:
        """Return what is said about what the pane shows."""
        return self._info.text()

    def add(self, widget: QWidget) -> None:
        """Add something at the right."""
        self._row.addWidget(widget)

    def add_button(self, text: str, name: str) -> QToolButton:
        """Add a button that is only a word and return it."""
        button = quiet_button(self, text, name)
        self.add(button)
        return button


class ElidedLabel(QLabel):
    """A label that shows with an ellipsis what has no room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def quiet_button(parent: QWidget, text: str, name: str, said: str = "") -> QToolButton:
    """Return a button that is only a word or a sign; `said` is its name for those who do not see it."""
    button = QToolButton(parent)
    button.setText(text)
    button.setAccessibleName(said or text)
    button.setToolTip(said)
    button.setObjectName(name)
    button.setProperty("part", "quiet")
    return button


def stack(parent: QWidget, *widgets: QWidget) -> QVBoxLayout:
    """Lay widgets one under the other without gaps; the last one takes the room."""
    column = pile(parent, *widgets)
    column.setStretchFactor(widgets[-1], 1)
    return column


def pile(parent: QWidget, *widgets: QWidget) -> QVBoxLayout:
    """Lay widgets one under the other without gaps, each as high as it needs."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return column


def lead_on(before: QWidget, box: QWidget) -> QWidget:
    """Let Tab lead from a widget through a box that was made later; return the last that takes the keys there."""
    tab = Qt.FocusPolicy.TabFocus
    inside = [each for each in box.findChildren(QWidget) if each.focusPolicy() & tab == tab]
    for first, second in pairwise((before, *inside)):
        QWidget.setTabOrder(first, second)
    return inside[-1] if inside else before


class Section(QWidget):
    """A box with the margins of the inspector, for rows one under the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 8, 10)
        self._column.setSpacing(6)

    def add(self, *rows: QWidget) -> None:
        """Add rows below."""
        for row in rows:
            self._column.addWidget(row)

    def insert(self, position: int, row: QWidget) -> None:
        """Add a row at a position, from 0."""
        self._column.insertWidget(position, row)
