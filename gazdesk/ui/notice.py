"""The strip in which short notices show, above the panes; it takes no key and goes by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gazdesk.ui import messages
from gazdesk.ui.pane import quiet_button
from gazdesk.ui.words import tr

SHOWN_FOR = 8000
"""Milliseconds."""


class NoticeStrip(QWidget):
    """Shows the last notice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("part", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel(self)
        self._text.setObjectName("noticeText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        close = quiet_button(self, "✕", "noticeClose", tr("Close this notice"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self._text, 1)
        row.addWidget(close)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        messages.NOTICES.given.connect(self.give)
        self.hide()

    def give(self, text: str) -> None:
        """Show a notice."""
        self._text.setText(text)
        self.show()
        self._timer.start()
