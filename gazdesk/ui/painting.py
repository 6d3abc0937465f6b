"""Painting one line of words of different looks: each takes its place off the room that is left."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractScrollArea

NARROWEST = 8
"""Pixels below which nothing is painted any more."""


def paint_left(painter: QPainter, room: QRect, text: str, ink: QColor, ground: QColor | None = None) -> None:
    """Paint a text at the left of the room, elided if it must be, on a ground of its own if one is given."""
    if not text or room.width() < NARROWEST:
        return
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    width = painter.fontMetrics().horizontalAdvance(shown)
    if ground is not None:
        painter.fillRect(room.left(), room.top() + 4, width, room.height() - 8, ground)
    painter.setPen(ink)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
    room.setLeft(room.left() + width)


def paint_hint(view: QAbstractScrollArea, text: str, ink: QColor) -> None:
    """Paint into a view that is empty what it is for, or why there is nothing."""
    painter = QPainter(view.viewport())
    painter.setPen(ink)
    room = view.viewport().rect().adjusted(16, 16, -16, -16)
    painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, text)


def paint_right(painter: QPainter, room: QRect, text: str, ink: QColor, gap: int = 12) -> None:
    """Paint a text at the right of the room, with a gap before it."""
    if not text:
        return
    painter.setPen(ink)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(text) - gap)
