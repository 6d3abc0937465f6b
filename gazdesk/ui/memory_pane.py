"""The places like a correction: listed with their lines, gone to, corrected one by one or all at once, or left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QMenu, QPushButton, QWidget

from gazdesk.desk.alike import Alike, correct_alike, leave_alike
from gazdesk.desk.memory import Memory
from gazdesk.desk.recalling import recall
from gazdesk.desk.replacement import Replacement
from gazdesk.ui import messages
from gazdesk.ui.alike_places import SENDER, AlikePlaces, LastCorrection
from gazdesk.ui.memory_model import AlikeDelegate, AlikeModel
from gazdesk.ui.memory_taking import Deed, do_in_issues
from gazdesk.ui.painting import paint_hint
from gazdesk.ui.pane import quiet_button, stack
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.theme import Role
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk


class MemoryPane(QWidget):
    """Lists the places of one correction, the open issue's first.

    Attributes: `places`, what is listed; `last`, those of the last correction, which need not be listed. Signal
    `listed()`: there is a list to be looked at.
    """

    listed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(SENDER)
        self.setAccessibleName(tr("Same correction elsewhere"))
        self._session = session
        self._is_listing = False
        self.last = LastCorrection(session, self)
        self.places = AlikePlaces(session, self)
        bar = self._make_bar()
        self._view = self._make_view()
        stack(self, bar, self._view)
        self.setFocusProxy(self._view)
        self.places.changed.connect(self._show)
        session.theme.changed.connect(self._view.viewport().update)
        self._show()

    def list_last(self) -> None:
        """List the places like the last correction; after a restart it is the last one of the journal."""
        desk = self._session.desk
        found = recall(desk) if desk is not None and self.last.change is None else None
        self._list(found[1] if found is not None else self.last.change)

    def list_gesture(self, gesture: int) -> None:
        """List the places like the correction of a gesture of the open issue."""
        desk = self._session.desk
        found = recall(desk, gesture) if desk is not None else None
        self._list(found[1] if found is not None else None)

    def take(self) -> None:
        """Correct the current place and show the next one."""
        place = self.current
        if place is None:
            messages.notify(tr("Choose a place in the list first: Ctrl+M lists them."))
        else:
            self._do([place], self._correct)

    def take_all(self) -> None:
        """Correct all places that have a tick, as one step in each issue."""
        ticked = self._model.ticked
        if not ticked:
            messages.notify(tr("No place has a tick: Ctrl+M lists those like the last correction."))
            return
        issues = len({each.issue_id for each in ticked})
        if issues > 1 and not self._agrees(len(ticked), issues):
            return
        done = self._do(ticked, self._correct)
        if len(done) > 1:
            messages.notify(
                tr("Corrected in {count} issues; in each it is one step that can be undone.", count=len(done))
            )

    def leave(self) -> None:
        """Leave the current place as it is; it is not offered again until its text changes."""
        place = self.current
        if place is not None:
            self._do([place], self._leave)

    def wait(self) -> None:
        """Wait until no search of the store runs."""
        self.last.wait()
        self.places.wait()

    @property
    def current(self) -> Alike | None:
        """Return the place that one-by-one commands are about."""
        row = self._view.currentIndex().row()
        return self._model.places[row] if 0 <= row < len(self._model.places) else None

    def _list(self, change: Replacement | None) -> None:
        if change is None:
            messages.notify(tr("Only a correction of a short text says anything about other places."))
            return
        self.places.show(change)
        self.listed.emit()
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._set_row(0)

    def _agrees(self, count: int, issues: int) -> bool:
        """Ask before texts are changed that nobody sees."""
        change = self.places.change
        assert change is not None
        question = tr(
            "{before} → {after}: correct {count} places in {issues} issues? In each it is one step that can be undone.",
            before=change.before,
            after=change.after,
            count=count,
            issues=issues,
        )
        return messages.ask(question, tr("Correct {count} places", count=count))

    def _do(self, places: Sequence[Alike], deed: Deed) -> list[int]:
        """Do something with places, then list what is left and show the place that is next."""
        row = self._view.currentIndex().row()
        done = do_in_issues(self._session, places, deed, self.window())
        self.places.done({each for each in places if each.issue_id in done})
        self._set_row(min(max(row, 0), len(self._model.places) - 1))
        return done

    def _correct(self, desk: Desk, places: Sequence[Alike]) -> Change:
        assert self.places.change is not None
        return correct_alike(desk, self.places.change, places, SENDER)

    def _leave(self, desk: Desk, places: Sequence[Alike]) -> Change:
        assert self.places.change is not None
        return leave_alike(desk, self.places.change, places, SENDER)

    def _make_bar(self) -> QWidget:
        bar = QWidget(self)
        bar.setProperty("part", "bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._what, self._remark = QLabel(bar), QLabel(bar)
        self._what.setObjectName("memoryWhat")
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._remark.setObjectName("memoryRemark")
        self._remark.setProperty("part", "muted")
        leave = quiet_button(bar, tr("Leave as it is"), "memoryLeave", tr("Leave this place as it is (Delete)"))
        take = quiet_button(bar, tr("Correct this one"), "memoryTake", tr("Correct this place the same way (Enter)"))
        self._all = QPushButton(bar)
        self._all.setObjectName("memoryTakeAll")
        for button, deed in ((leave, self.leave), (take, self.take), (self._all, self.take_all)):
            button.clicked.connect(deed)
        self._one_by_one = (leave, take)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._what)
        row.addWidget(self._remark, 1)
        for widget in (leave, take, self._all):
            row.addWidget(widget)
        return bar

    def _make_view(self) -> AlikeView:
        view = AlikeView(self._session, self)
        view.setObjectName("memoryList")
        view.setAccessibleName(tr("Places like the correction"))
        view.setUniformItemSizes(True)
        self._model = AlikeModel(view)
        view.setModel(self._model)
        view.setItemDelegate(AlikeDelegate(self._session.theme, view))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.taken.connect(self.take)
        view.left.connect(self.leave)
        view.doubleClicked.connect(self._go)
        view.selectionModel().currentChanged.connect(self._on_current)
        self._model.dataChanged.connect(self._show_count)
        return view

    def _show(self) -> None:
        """List the places as they are now; the current one stays, or the next one takes its place."""
        places, desk, current = self.places, self._session.desk, self._view.currentIndex().row()
        was = self.current
        listed = [*places.here, *(places.memory.places if places.memory else ())] if desk is not None else []
        self._is_listing = True
        self._model.show(places.change, listed, desk.issue_id if desk is not None else 0)
        row = listed.index(was) if was in listed else min(current, len(listed) - 1)
        self._view.setCurrentIndex(self._model.index(row))
        self._is_listing = False
        change = places.change
        self._view.hint = hint(places.memory, listed=change is not None)
        self._what.setText(f"{change.before} → {change.after}" if change is not None else "")
        self._remark.setText(" · ".join(remarks(places.count, places.memory)) if change is not None else "")
        self._show_count()

    def _show_count(self, *_: object) -> None:
        count = len(self._model.ticked)
        self._all.setText(tr("Correct {count} places", count=count))
        self._all.setEnabled(count > 0)
        for button in self._one_by_one:
            button.setEnabled(self.current is not None)

    def _set_row(self, row: int) -> None:
        self._view.setCurrentIndex(self._model.index(row))
        self._on_current()

    def _on_current(self, *_: object) -> None:
        """Show the current place in the texts, if it is of the open issue."""
        place, desk = self.current, self._session.desk
        for button in self._one_by_one:
            button.setEnabled(place is not None)
        if place is not None and desk is not None and place.issue_id == desk.issue_id and not self._is_listing:
            self._select(place)

    def _go(self, *_: object) -> None:
        """Go to the current place, in another issue too."""
        place, desk = self.current, self._session.desk
        is_open = desk is not None and place is not None and desk.issue_id == place.issue_id
        if place is not None and (is_open or self._session.open(place.issue_id)):
            self._select(place)

    def _select(self, place: Alike) -> None:
        assert self.places.change is not None
        end = place.start + len(self.places.change.before)
        self._session.select(Selection(place.address, place.start, end, SENDER))

    def _show_menu(self, position: QPoint) -> None:
        if self._view.indexAt(position).isValid():
            menu = QMenu(self._view)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(tr("Go to the place"), self._go)
            menu.addAction(tr("Correct this one"), self.take)
            menu.addAction(tr("Leave as it is"), self.leave)
            menu.popup(self._view.viewport().mapToGlobal(position))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.places.asleep = False
        self.places.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.places.asleep = True


def hint(memory: Memory | None, *, listed: bool) -> str:
    """Return what a list without places says: nothing while the store is still searched."""
    if not listed:
        return tr("After a correction, Ctrl+M lists the places where the same stands.")
    return tr("The same stands nowhere else.") if memory is not None else ""


def remarks(here: int, memory: Memory | None) -> Iterator[str]:
    """Yield what is said about a correction: how many places there are, and what was made of the same so far."""
    yield tr("in this issue: {count}", count=here)
    if memory is None:
        yield tr("searching the store…")
        return
    yield tr("in other issues: {count}", count=f"{len(memory.places):,}{'+' if memory.more else ''}")
    if memory.corrected:
        yield tr("corrected so far: {count}", count=memory.corrected)
    if memory.otherwise:
        yield tr("made something else of: {count}", count=memory.otherwise)
    if memory.left:
        yield tr("left as it is: {count}", count=memory.left)


class AlikeView(QListView):
    """The list itself: Space takes a tick away, Enter corrects, Delete leaves.

    Attribute: `hint`, what it says where there is nothing to list. Signals `taken()` and `left()`: the keys for it
    were pressed.
    """

    taken = Signal()
    left = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.hint = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.model().rowCount():
            paint_hint(self, self.hint, self._session.theme.color(Role.MUTED))
