"""The line under the head of the table desk that finds and replaces within the table, as the grid shows it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from gazdesk.desk import table_finding
from gazdesk.desk.table_finding import CellHit
from gazdesk.model.blocks import Address
from gazdesk.ui import gestures, messages
from gazdesk.ui.pane import quiet_button
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.table_desk_model import TableModel
from gazdesk.ui.words import tr


class TableFindStrip(QWidget):
    """What to find and what to put in its place, hidden until it is asked for; Esc hides it again."""

    def __init__(self, session: Session, model: TableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tableFind")
        self._session = session
        self._model = model
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

    def start(self) -> None:
        """Let the user say what to find."""
        self.show()
        self.sought.setFocus()
        self.sought.selectAll()
        self.refresh()

    def follow(self) -> None:
        """Look in what the grid shows now."""
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Say how many places there are."""
        count = len(self._hits())
        self._count.setText(tr("{count} places", count=count) if self.sought.text() else "")

    def next(self) -> None:
        """Go to the next place behind the selection, from the last to the first."""
        hits, here = self._hits(), self._session.selection
        if hits and here is not None:
            offset = here.start if self._current(hits) is None else here.end
            goal = self._from(hits, here.address, offset)
            self._go_to(goal or hits[0])
            if goal is None:
                messages.notify(tr("Behind the last place in the table: begun again with the first."))

    def replace_one(self) -> None:
        """Replace the place that is selected and go to the next behind it; if none is, only go to it."""
        hit, text = self._current(self._hits()), self.instead.text()
        if hit is None:
            self.next()
        elif gestures.make(self._session, lambda desk: table_finding.replace_in_table(desk, [hit], text)) is not None:
            self._go_on_behind(hit.address, hit.start + len(text))

    def _go_on_behind(self, address: Address, offset: int) -> None:
        """Go to the next place; not from the last to the first, which may have been replaced by what is sought."""
        goal = self._from(self._hits(), address, offset)
        self._go_to(goal or CellHit(address, offset, offset))
        if goal is None:
            messages.notify(tr("This was the last place in the table."))

    def replace_all(self) -> None:
        """Replace all places as one gesture."""
        hits, text = self._hits(), self.instead.text()
        gestures.make(self._session, lambda desk: table_finding.replace_in_table(desk, hits, text))
        self.refresh()

    def _hits(self) -> tuple[CellHit, ...]:
        """Return all places in the rows that are shown, in their order."""
        desk, block = self._session.desk, self._model.block
        if desk is None or not block:
            return ()
        return table_finding.find_in_table(desk, block, self.sought.text(), self._model.rows)

    def _from(self, hits: tuple[CellHit, ...], address: Address, offset: int) -> CellHit | None:
        """Return the first place at or behind one of the table; of all, if that one is not shown."""
        shown = {row: at for at, row in enumerate(self._model.rows)}
        here = self._place(shown, address, offset)
        return next((hit for hit in hits if self._place(shown, hit.address, hit.start) >= here), None)

    def _place(self, shown: Mapping[int, int], address: Address, offset: int) -> tuple[int, int, int]:
        """Return where a place of the table stands, in the order in which places are found."""
        desk = self._session.desk
        if desk is None or address.block != self._model.block or not address.is_cell:
            return -1, -1, -1
        row, column, _ = desk.issue.cell(address)
        return shown.get(row, -1), column, offset

    def _current(self, hits: tuple[CellHit, ...]) -> CellHit | None:
        """Return the place that is selected."""
        here = self._session.selection
        place = CellHit(here.address, here.start, here.end) if here else None
        return place if place in hits else None

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
