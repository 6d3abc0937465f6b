"""Rows of a list that are painted word by word."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gazdesk.ui.indexes import Index
from gazdesk.ui.theme import ROW_HEIGHT, Theme

_MARGIN = 12
"""Pixels at both ends of a row."""


class RowDelegate(QStyledItemDelegate):
    """Paints the panel of a row as the style does, and on it what `paint_words` says. Attribute `theme`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        painter.save()
        painter.setFont(option.font)
        self.paint_words(painter, self.paint_controls(painter, option, index), index)
        painter.restore()

    def paint_controls(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Paint what stands before the words, if anything; return the room for them."""
        return option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)

    def paint_words(self, painter: QPainter, room: QRect, index: Index) -> None:
        """Paint the words of a row into its room."""
        raise NotImplementedError
