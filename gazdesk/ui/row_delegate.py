"""Rows of a list that are painted word by word."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gazdesk.ui.indexes import Index
from gazdesk.ui.theme import ROW_HEIGHT, Theme

_MARGIN = 12
"""Pixels at both ends of a row."""


class RowDelegate(QStyledItemDelegate):
    """What rows have in common: their height, and the panel of the style below their words. Attribute `theme`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    @contextmanager
    def panel(self, painter: QPainter, option: QStyleOptionViewItem) -> Iterator[QRect]:
        """Paint the panel of a row as the style does; give the room in which its words are painted on it."""
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        painter.save()
        painter.setFont(option.font)
        yield option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.restore()
