"""The session: which library and issue are open, what is selected, and the door through which screens write.

1. A write is `session.run(f)`, where f calls a function of the desk: typing that is not committed yet goes first, and
   a KnownError is told to the user instead of raised. What only reads is `session.attempt(f)`.
2. What was typed is never lost: `session.write` leaves it pending where it is refused, nothing else is written until
   it can be, and only who typed it, or closing after a question, gives it up.
3. What was changed comes back as the signal `changed`; screens refresh what it says was touched, nothing else.
4. Exactly one place is selected at a time, and every screen shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from gazdesk.desk import settings
from gazdesk.desk.focus import still_there
from gazdesk.errors import KnownError
from gazdesk.model.blocks import Address
from gazdesk.ui import messages
from gazdesk.ui.theme import Theme
from gazdesk.ui.words import tr
from gazdesk.ui.worker import Latest

if TYPE_CHECKING:
    from gazdesk.desk.checking import Checking
    from gazdesk.desk.desk import Change, Desk
    from gazdesk.desk.library import Library
    from gazdesk.model.problems import Problem

T = TypeVar("T")

CHECKS_AFTER = 1000
"""Milliseconds of rest after which the rules over the whole issue follow a change, on a thread of their own."""
SETTLED_EVERY = 20
"""Milliseconds between two of the little steps in which words that searching looks for follow corrections."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A selected range: code points in the current text of the owner; `sender` is the objectName of the screen."""

    address: Address
    start: int = 0
    end: int = 0
    sender: str = ""


@dataclass(frozen=True, slots=True)
class CellRange:
    """The cells selected in the grid of one table, by ids in the order shown.

    `in_order` says whether each row is shown below the one that stands before it in the table.
    """

    block: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    in_order: bool = True


class Session(QObject):
    """What is open and selected.

    Attributes: `library`; `desk`, the open issue's, or None; `selection`, or None; `cells` selected in the table desk,
    or None; `blocks`, the ids of all that the selected text touches where that is more than one; `theme`; `typed`, the
    screens in which typing waits to be committed, each with whether that was refused.
    Signals: `opened(Desk | None)`; `changed(Change)`; `selected(Selection)`; `pendingChanged(bool)`: typing waits to
    be committed, or was refused; `commitRequest()`: commit it now; `libraryChanged(None)`: issues were added, put away
    or reviewed; `windowRequest(str)`: a command asks the window for something by name.
    """

    opened = Signal(object)
    changed = Signal(object)
    selected = Signal(object)
    pendingChanged = Signal(object)
    commitRequest = Signal()
    libraryChanged = Signal(object)
    windowRequest = Signal(object)

    def __init__(self, library: Library, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.theme = theme
        self.desk: Desk | None = None
        self.selection: Selection | None = None
        self.cells: CellRange | None = None
        self.blocks: tuple[str, ...] = ()
        self.typed: dict[object, bool] = {}
        self._committing = False
        self._asking = False
        self._unsubscribe: Callable[[], None] | None = None
        self._checks = Latest(self)
        self._rest = QTimer(self, singleShot=True, interval=CHECKS_AFTER)
        self._rest.timeout.connect(self.check_now)
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_EVERY)
        self._settling.timeout.connect(self._settle)

    @property
    def pending(self) -> bool:
        """Say whether typing waits to be committed."""
        return bool(self.typed)

    @property
    def refused(self) -> bool:
        """Say whether typing waits that could not be written."""
        return any(self.typed.values())

    def open(self, issue_id: int) -> bool:
        """Open an issue of the library; what was typed in the one open so far is committed. Say whether it is open."""
        desk = self.attempt(lambda: self.library.open_issue(issue_id)) if self.commit_pending() else None
        if desk is None:
            return False
        self._let_go()
        self.desk = desk
        self._unsubscribe = desk.subscribe(self._on_change)
        self.opened.emit(desk)
        self._schedule_checks()
        return True

    def close_issue(self, *, losing: bool = False) -> bool:
        """Commit what was typed and close the open issue; if it is refused, only where it may be lost. Say whether."""
        if not self.commit_pending() and not losing:
            return False
        self._let_go()
        self._checks.wait()
        self.opened.emit(None)
        return True

    def use(self, library: Library) -> None:
        """Work on another library; the one so far is closed, and what is typed in it must be committed."""
        self.close_issue(losing=True)
        self.library.close()
        self.library = library
        self.libraryChanged.emit(None)

    def select(self, selection: Selection, blocks: tuple[str, ...] = ()) -> None:
        """Select a place, and the blocks that the selected text touches; nothing happens if it is selected already.

        Of a row, column or cell that has gone meanwhile its block is selected; that a block has gone is told.
        """
        there = still_there(self.desk.issue, selection.address) if self.desk is not None else None
        if there is None:
            if self.desk is not None:
                messages.notify(tr("That block is not there any more."))
            return
        if there != selection.address:
            selection = Selection(there, sender=selection.sender)
        if (selection, blocks) != (self.selection, self.blocks):
            self.selection, self.blocks = selection, blocks
            self.selected.emit(selection)

    def run(self, action: Callable[[], T]) -> T | None:
        """Commit pending typing, call an action of the desk and return its result; tell a KnownError, return None.

        Nothing is done where typing cannot be committed: that has been told. Who signs is asked if nobody does yet.
        """
        self._ask_who_signs()
        return self.attempt(action) if self.commit_pending() else None

    def done(self, action: Callable[[], object]) -> bool:
        """Run an action that need not return anything, as `run` does, and say whether it was done."""
        return self.run(lambda: (action(),)) is not None

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Call an action, whatever is typed, and return its result; tell a KnownError, return None."""
        self._checks.cancel()
        try:
            return action()
        except KnownError as error:
            messages.tell(error)
            return None
        finally:
            self._schedule_checks()

    def write(self, screen: object, action: Callable[[], T]) -> T | None:
        """Write what is typed in a screen, and nothing else; where that is refused, and told, it waits on: None."""
        if self._asking:
            return None
        if not self.typed.get(screen):
            self._ask_who_signs()
        self.set_pending(False, screen)
        before, self._committing = self._committing, True
        try:
            result = self.attempt(action)
        finally:
            self._committing = before
        if result is None:
            self.typed[screen] = True
            self.pendingChanged.emit(True)
        return result

    def commit_pending(self) -> bool:
        """Let the screens commit what was typed, before this returns; False if some of it was refused and waits on."""
        if self._committing:
            return True
        self._committing = True
        try:
            self.commitRequest.emit()
        finally:
            self._committing = False
        return not self.refused

    def ask_editor(self) -> None:
        """Ask for the name that signs corrections, and remember it."""
        answer = messages.ask_text(tr("Editor's name"), tr("Who signs the corrections?"), self.library.editor)
        if answer:
            self.library.editor = answer
            self.attempt(partial(settings.remember_editor, answer))
            self.libraryChanged.emit(None)

    def check_now(self) -> None:
        """Let the rules over the whole issue follow without waiting for a rest; on a thread of their own."""
        checking = self.desk.checking() if self.desk is not None else None
        if checking is not None:
            self._checks.run(checking.run, partial(self._take_checks, checking))

    def set_pending(self, pending: bool, screen: object = None) -> None:
        """Say whether typing waits to be committed in a screen; whether it was refused so far is forgotten."""
        before = self.pending, self.refused
        if pending:
            self.typed[screen] = False
        else:
            self.typed.pop(screen, None)
        if (self.pending, self.refused) != before:
            self._schedule_checks()
            self.pendingChanged.emit(self.pending)

    def _ask_who_signs(self) -> None:
        """Ask whoever writes without a name for it, once at a time."""
        if self.library.writable and not self.library.editor and not self._asking:
            self._asking = True
            try:
                self.ask_editor()
            finally:
                self._asking = False

    def _let_go(self) -> None:
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._unsubscribe = self.desk = self.selection = self.cells = None
        self.blocks = ()
        self._rest.stop()
        self._settling.stop()
        self._checks.cancel()
        if self.typed:
            self.typed.clear()
            self.pendingChanged.emit(False)

    def _on_change(self, change: Change) -> None:
        self._forget_gone()
        self.changed.emit(change)
        if change.focus is not None and change.kind in {"undo", "redo", "revert"}:
            self.select(Selection(change.focus, change.focus_start, change.focus_end, "history"))

    def _forget_gone(self) -> None:
        """Select nothing any more that a change took away: blocks, and rows or columns of a table."""
        here, cells = self.selection, self.cells
        if self.desk is None or here is None:
            return
        self.blocks = tuple(each for each in self.blocks if each in self.desk.issue.blocks)
        there = still_there(self.desk.issue, here.address)
        if there is None:
            self.selection = self.cells = None
            return
        if there != here.address:
            self.selection = Selection(there)
        table = self.desk.issue.blocks[there.block].table
        rows = {row.id for row in table.rows} if table else set()
        columns = {column.id for column in table.columns} if table else set()
        if cells is not None and not (set(cells.rows) <= rows and set(cells.columns) <= columns):
            self.cells = None

    def _schedule_checks(self) -> None:
        """Let the rules over the whole issue follow after a rest, and after them the words that searching looks for.

        Whoever types or corrects has the machine alone.
        """
        self._checks.cancel()
        self._rest.stop()
        self._settling.stop()
        if self.desk is not None and not self.pending:
            (self._rest if self.desk.problems_updating else self._settling).start()

    def _settle(self) -> None:
        try:
            if self.desk is not None and self.desk.settle():
                self._settling.start()
        except KnownError as error:
            messages.tell(error)

    def _take_checks(self, checking: Checking, problems: tuple[Problem, ...] | None) -> None:
        desk = self.desk
        if desk is not None and problems is not None:
            self.attempt(lambda: desk.take_checks(checking, problems))
