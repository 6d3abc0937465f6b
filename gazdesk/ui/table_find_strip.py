"""The line under the head of the table desk that finds and replaces within the table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from gazdesk.desk import table_finding
from gazdesk.desk.table_finding import CellHit
from gazdesk.model.blocks import Address
from gazdesk.ui import gestures
from gazdesk.ui.pane import quiet_button
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.words import tr


class TableFindStrip(QWidget):
    """What to find and what to put in its place, hidden until it is asked for; Esc hides it again."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tableFind")
        self._session = session
        self._block = ""
        self.sought = self._make_field("tableFindText", tr("Find in the table"))
        self.instead = self._make_field("tableReplaceText", tr("Replace with"))
        self._count = QLabel(self)
        self._count.setProperty("part", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(6)
        for widget in (self.sought, self.instead, self._count):
            row.addWidget(widget, 0 if widget is self._count else 1)
        for text, name, slot in (
            (tr("Next place"), "tableFind.next", self.next),
            (tr("Replace"), "tableFind.replace", self.replace_one),
            (tr("Replace all"), "tableFind.replace_all", self.replace_all),
            (tr("Close"), "tableFind.close", self.hide),
        ):
            button = quiet_button(self, text, name)
            button.clicked.connect(slot)
            row.addWidget(button)
        self.sought.textChanged.connect(self.refresh)
        self.sought.returnPressed.connect(self.next)
        self.instead.returnPressed.connect(self.replace_one)
        self.hide()

    def start(self, block: str) -> None:
        """Let the user say what to find in the table of a block."""
        self._block = block
        self.show()
        self.sought.setFocus()
        self.sought.selectAll()
        self.refresh()

    def follow(self, block: str) -> None:
        """Look in the table of another block from now on."""
        self._block = block
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Say how many places there are."""
        count = len(self._hits())
        self._count.setText(tr("{count} places", count=count) if self.sought.text() else "")

    def next(self) -> None:
        """Go to the next place behind the one that is selected, from the last to the first."""
        hits = self._hits()
        if hits:
            here = self._place_of_selection()
            self._go_to(next((hit for hit in hits if self._place(hit.address, hit.start) > here), hits[0]))

    def replace_one(self) -> None:
        """Replace the place that is selected and go to the next; if none is, only go to it."""
        hits = self._hits()
        current = self._current(hits)
        if current >= 0:
            hit, text = hits[current], self.instead.text()
            gestures.make(self._session, lambda desk: table_finding.replace_in_table(desk, [hit], text))
        self.next()

    def replace_all(self) -> None:
        """Replace all places as one gesture."""
        hits, text = self._hits(), self.instead.text()
        gestures.make(self._session, lambda desk: table_finding.replace_in_table(desk, hits, text))
        self.refresh()

    def _hits(self) -> tuple[CellHit, ...]:
        desk = self._session.desk
        block = desk.issue.blocks.get(self._block) if desk else None
        if desk is None or block is None or block.table is None:
            return ()
        return table_finding.find_in_table(desk, self._block, self.sought.text())

    def _place_of_selection(self) -> tuple[int, int, int]:
        here = self._session.selection
        return self._place(here.address, here.start if here.end else -1) if here else (-1, -1, -1)

    def _place(self, address: Address, offset: int) -> tuple[int, int, int]:
        """Return where a place of the table stands, in the order in which places are found."""
        desk = self._session.desk
        if desk is None or address.block != self._block or not address.is_cell:
            return -1, -1, -1
        row, column, _ = desk.issue.cell(address)
        return row, column, offset

    def _current(self, hits: tuple[CellHit, ...]) -> int:
        """Return the number of the place that is selected, -1 for none."""
        here = self._session.selection
        place = CellHit(here.address, here.start, here.end) if here else None
        return hits.index(place) if place in hits else -1

    def _go_to(self, hit: CellHit) -> None:
        self._session.select(Selection(hit.address, hit.start, hit.end, self.objectName()))

    def _make_field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        return field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus()
        super().hideEvent(event)
