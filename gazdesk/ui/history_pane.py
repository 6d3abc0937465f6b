"""The history: who changed what and when; anything can be taken back, nothing is ever deleted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QMenu, QStyleOptionViewItem, QWidget

from gazdesk.model.blocks import Address
from gazdesk.ui import messages
from gazdesk.ui.history_model import LINE_ROLE, HistoryLine, HistoryModel, Standing, history_line
from gazdesk.ui.indexes import Index
from gazdesk.ui.painting import paint_hint, paint_left, paint_right
from gazdesk.ui.pane import PaneHead, stack
from gazdesk.ui.row_delegate import RowDelegate
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.theme import Role
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk

SENDER = "historyPane"
SHOWN_DEPENDENTS = 8
AFTER = 50
"""Milliseconds after a change when the history follows: it grows, and must not hold up typing."""


class HistoryPane(QWidget):
    """Lists the gestures of the open issue, goes to their places and takes them back.

    Signals `alikeRequest(int)` and `ruleRequest(int)`: the places like the correction of a gesture, or a rule that does
    the same, are wanted.
    """

    alikeRequest = Signal(object)
    ruleRequest = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(SENDER)
        self.setAccessibleName(tr("History"))
        self._session = session
        self._head = PaneHead(tr("History"), self)
        self._alike = self._head.add_button(tr("Same elsewhere…"), "historyAlike")
        self._alike.clicked.connect(self.list_alike)
        self._revert = self._head.add_button(tr("Take back"), "historyRevert")
        self._revert.clicked.connect(self.revert_current)
        self._model = HistoryModel(self)
        self._view = self._make_view()
        stack(self, self._head, self._view)
        self.setFocusProxy(self._view)
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.refresh)
        session.opened.connect(self.refresh)
        session.changed.connect(self._on_changed)
        session.theme.changed.connect(self._view.viewport().update)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Show the history as it is now."""
        self._timer.stop()
        desk = self._session.desk
        entries = desk.history() if desk else ()
        self._model.show(entries)
        self._head.set_info(tr("Steps: {count}", count=len(entries)) if entries else "")
        self._on_current()

    def revert_current(self) -> None:
        """Take back the gesture of the current row, and, if the user agrees, those that depend on it."""
        line, desk = self._current(), self._session.desk
        if line is None or desk is None or line.standing is not Standing.LIVE:
            return
        later = self._session.run(lambda: desk.dependents(line.gesture))
        if later is None or (later and not self._agrees(line, [history_line(entry) for entry in later])):
            return
        self._session.run(lambda: desk.revert(line.gesture, with_dependents=bool(later)))

    def list_alike(self) -> None:
        """Ask for the places like the correction of the current row."""
        line = self._current()
        if line is not None:
            self.alikeRequest.emit(line.gesture)

    def make_rule(self) -> None:
        """Ask for a rule that does what the gesture of the current row did."""
        line = self._current()
        if line is not None:
            self.ruleRequest.emit(line.gesture)

    def _agrees(self, line: HistoryLine, later: list[HistoryLine]) -> bool:
        listed = [f"{each.when}  {each.what}  {each.before} → {each.after}" for each in later[:SHOWN_DEPENDENTS]]
        if len(later) > SHOWN_DEPENDENTS:
            listed.append(tr("and {count} more", count=len(later) - SHOWN_DEPENDENTS))
        question = tr("These later steps depend on “{gesture}” and go with it:", gesture=line.what)
        return messages.ask("\n".join((question, *listed)), tr("Take all of them back"))

    def _make_view(self) -> QListView:
        view = HistoryView(self._session, self)
        view.setObjectName("historyList")
        view.setAccessibleName(tr("History"))
        view.setUniformItemSizes(True)
        view.setModel(self._model)
        view.setItemDelegate(HistoryDelegate(self._session.theme, view))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.activated.connect(self._go)
        view.selectionModel().currentChanged.connect(self._on_current)
        return view

    def _current(self) -> HistoryLine | None:
        index = self._view.currentIndex()
        return index.data(LINE_ROLE) if index.isValid() else None

    def _on_current(self, *_: object) -> None:
        line = self._current()
        for button in (self._revert, self._alike):
            button.setEnabled(line is not None and line.standing is Standing.LIVE)

    def _on_changed(self, change: Change) -> None:
        if change.kind != "checks":
            self._timer.start()

    def _go(self, index: QModelIndex) -> None:
        line: HistoryLine = index.data(LINE_ROLE)
        desk = self._session.desk
        if desk is not None and line.block:
            self._session.select(self._place(desk, line))

    def _place(self, desk: Desk, line: HistoryLine) -> Selection:
        """Return where a gesture shows: what it put in, if that is found in the block's text."""
        text = desk.issue.blocks[line.block].text if line.block in desk.issue.blocks else ""
        start = text.find(line.after) if line.after else -1
        return Selection(Address(line.block), max(0, start), start + len(line.after) if start >= 0 else 0, SENDER)

    def _show_menu(self, position: QPoint) -> None:
        index = self._view.indexAt(position)
        if not index.isValid():
            return
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Go to the place"), partial(self._go, index))
        menu.addAction(tr("Same elsewhere…"), self.list_alike).setEnabled(self._alike.isEnabled())
        menu.addAction(tr("Make a rule of it…"), self.make_rule).setEnabled(self._alike.isEnabled())
        menu.addAction(tr("Take back"), self.revert_current).setEnabled(self._revert.isEnabled())
        menu.popup(self._view.viewport().mapToGlobal(position))


class HistoryView(QListView):
    """The list; where nothing has been corrected yet it says what will stand there."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._session.desk is not None and not self.model().rowCount():
            hint = tr("Nothing has been corrected yet. Each correction will stand here, and can be taken back.")
            paint_hint(self, hint, self._session.theme.color(Role.MUTED))


class HistoryDelegate(RowDelegate):
    """Paints a row: the time muted, the deed, what was struck and what was put in, at the right who."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: HistoryLine = index.data(LINE_ROLE)
        who = line.who if line.standing is not Standing.GONE else f"{line.who} · {tr('taken back')}"
        muted = self.theme.color(Role.MUTED)
        with self.panel(painter, option) as room:
            paint_right(painter, room, who, muted)
            paint_left(painter, room, line.when, muted)
            room.setLeft(room.left() + 14)
            live = line.standing is Standing.LIVE
            paint_left(painter, room, line.what, self.theme.color(Role.INK) if live else muted)
            room.setLeft(room.left() + 8)
            self._paint_change(painter, room, line)

    def _paint_change(self, painter: QPainter, room: QRect, line: HistoryLine) -> None:
        paint_left(painter, room, line.broken or line.remark, self.theme.color(Role.MUTED))
        if not line.before and not line.after:
            return
        plain, struck = QFont(painter.font()), QFont(painter.font())
        struck.setStrikeOut(True)
        painter.setFont(struck)
        half = QRect(room.left(), room.top(), room.width() // 2, room.height())
        paint_left(painter, half, line.before, self.theme.color(Role.ACCENT))
        room.setLeft(half.left())
        painter.setFont(plain)
        if line.before and line.after:
            paint_left(painter, room, " → ", self.theme.color(Role.MUTED))
        paint_left(painter, room, line.after, self.theme.color(Role.INK), self.theme.color(Role.INSERTED))
