"""Ctrl and the wheel zoom the texts, as everywhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gazdesk.ui.commands.view import zoom_in, zoom_out
from gazdesk.ui.session import Session


class ZoomWheel(QObject):
    """Zooms when the wheel turns with Ctrl over one of the texts."""

    def __init__(self, session: Session, texts: tuple[QWidget, ...]) -> None:
        super().__init__(session)
        self._session = session
        for text in texts:
            for area in text.findChildren(QAbstractScrollArea):
                area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (zoom_in if event.angleDelta().y() > 0 else zoom_out)(self._session)
            return True
        return super().eventFilter(watched, event)
