"""The contents of the open issue: its documents, attachments and headings, each a click away."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QWidget

from gazdesk.model.blocks import Address
from gazdesk.ui.library_entries import contents_entries
from gazdesk.ui.outline import ENTRY, OutlineModel, OutlineView
from gazdesk.ui.pane import PaneHead, stack
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk

SENDER = "contentsView"
AFTER = 150
"""Milliseconds after a change when the contents follow."""


class ContentsView(QWidget):
    """Shows where in the issue the selection is, and goes to what is clicked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(SENDER)
        self.setProperty("part", "side")
        self._session = session
        self._positions: list[int] = []
        self._head = PaneHead(tr("Contents of the issue"), self)
        self._tree = OutlineView(session.theme, self)
        self._tree.setObjectName("contentsTree")
        self._tree.setAccessibleName(tr("Contents of the issue"))
        self._model = OutlineModel(self._tree)
        self._tree.setModel(self._model)
        stack(self, self._head, self._tree)
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.refresh)
        self._tree.clicked.connect(self._go)
        self._tree.activated.connect(self._go)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.selected.connect(self._follow)
        self._on_opened(session.desk)

    def refresh(self) -> None:
        """Show the contents as they are now."""
        desk = self._session.desk
        entries = contents_entries(desk) if desk else []
        expanded = self._tree.expanded_keys()
        if self._model.show(entries):
            self._tree.expand_keys(expanded)
        self._positions = _positions(desk, [str(entry.key[1]) for entry in entries]) if desk else []
        self._head.set_info(tr("Documents: {count}", count=len(desk.documents)) if desk else "")
        self._follow(self._session.selection)

    def _on_opened(self, _desk: object) -> None:
        self._timer.stop()
        self.refresh()
        self._tree.expandToDepth(0)

    def _on_changed(self, change: Change) -> None:
        if change.touched.outline or change.kind == "checks":
            self._timer.start()

    def _go(self, index: QModelIndex) -> None:
        self._session.select(Selection(Address(index.data(ENTRY).key[1]), 0, 0, SENDER))

    def _follow(self, selection: Selection | None) -> None:
        desk = self._session.desk
        if selection is None or desk is None or selection.sender == SENDER:
            return
        row = bisect_right(self._positions, desk.issue.index(selection.address.block)) - 1
        if row < 0:
            self._tree.clearSelection()
            return
        index = self._model.index_of(self._model.entries[row].key)
        if not self._tree.isExpanded(index.parent()):
            index = index.parent() if index.parent().isValid() else index
        self._tree.setCurrentIndex(index)


def _positions(desk: Desk, blocks: list[str]) -> list[int]:
    """Return the positions of blocks in reading order."""
    position = {block: index for index, block in enumerate(desk.issue.order)}
    return [position[block] for block in blocks]
