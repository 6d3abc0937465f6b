"""The line in the toolbar that finds in the open issue: Enter goes on, Shift+Enter back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from gazdesk.ui import messages
from gazdesk.ui.problem_places import BEGINNING, place_within
from gazdesk.ui.quoting import owner_text
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.finding import Hit

SENDER = "findLine"
WIDTH, LEAST_WIDTH = 260, 120


class FindLine(QWidget):
    """Finds a text in the issue, ignoring case, and says which of how many is shown; signal `left()`: back to it."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(SENDER)
        self._session = session
        self._line = _Line(self)
        self._line.setObjectName("findText")
        self._line.setMinimumWidth(LEAST_WIDTH)
        self._line.setMaximumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line.setClearButtonEnabled(True)
        self._line.setPlaceholderText(tr("Find, or Ctrl+K for any command…"))
        self._line.setAccessibleName(tr("Find in the issue"))
        self._count = QLabel(self)
        self._count.setObjectName("findCount")
        self._count.setProperty("part", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self._line, 2)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self._on_typed)
        session.opened.connect(self._on_opened)

    def start(self) -> None:
        """Take the selected text, if it is short, and wait for typing."""
        desk, selection = self._session.desk, self._session.selection
        if desk is not None and selection is not None and selection.start < selection.end:
            chosen = owner_text(desk, selection)[selection.start : selection.end]
            if "\n" not in chosen:
                self._line.setText(chosen)
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def next(self) -> None:
        """Go to the next place."""
        self._go(1)

    def previous(self) -> None:
        """Go to the place before."""
        self._go(-1)

    def _hits(self) -> tuple[Hit, ...]:
        desk, text = self._session.desk, self._line.text()
        return desk.find(text) if desk is not None and text else ()

    def _go(self, step: int) -> None:
        hits = self._hits()
        if not hits:
            if self._line.text():
                messages.notify(tr("“{text}” is not in this issue.", text=self._line.text()))
            else:
                self.start()
            return
        row = self._row_from_here(hits, step) % len(hits)
        hit = hits[row]
        self._count.setText(f"{row + 1} / {len(hits)}")
        self._session.select(Selection(hit.address, hit.start, hit.end, SENDER))

    def _row_from_here(self, hits: tuple[Hit, ...], step: int) -> int:
        """Return the row of the next or previous hit, seen from the selection."""
        desk, here = self._session.desk, self._session.selection
        if desk is None or here is None or here.address.block not in desk.issue.blocks:
            return 0 if step > 0 else -1
        order = {block: index for index, block in enumerate(desk.issue.order)}
        same = next((row for row, hit in enumerate(hits) if _is_at(hit, here)), None)
        if same is not None:
            return same + step
        block = here.address.block
        at = (order[block], place_within(desk, here))
        places = [
            (
                order[hit.address.block],
                place_within(desk, Selection(hit.address, hit.start)) if hit.address.block == block else BEGINNING,
            )
            for hit in hits
        ]
        if step > 0:
            return next((row for row, place in enumerate(places) if place >= at), 0)
        return next((row for row in reversed(range(len(places))) if places[row] < at), -1)

    def _on_typed(self, _text: str) -> None:
        hits = self._hits()
        self._count.setText(tr("Places: {count}", count=len(hits)) if self._line.text() else "")

    def _on_opened(self, _desk: object) -> None:
        self._count.setText("")


def _is_at(hit: Hit, here: Selection) -> bool:
    return (hit.address, hit.start, hit.end) == (here.address, here.start, here.end)


class _Line(QLineEdit):
    """Enter goes on, Shift+Enter back, both keep the focus; Escape gives it back to the text."""

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+K to the palette, which Qt would take for "delete to the end of the line"."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ctrl_k(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        finder = self.parentWidget()
        if not isinstance(finder, FindLine):
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (finder.previous if back else finder.next)()
        elif event.key() == Qt.Key.Key_Escape:
            finder.left.emit()
        else:
            super().keyPressEvent(event)


def _is_ctrl_k(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier
