"""The session: which library and issue are open, what is selected, and the door through which screens write.

1. A write is `session.run(f)`, where f calls a function of the desk: typing that is not committed yet goes first, and
   a KnownError is told to the user instead of raised.
2. What was changed comes back as the signal `changed`; screens refresh what it says was touched, nothing else.
3. Exactly one place is selected at a time, and every screen shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from gazdesk.errors import KnownError
from gazdesk.model.blocks import Address
from gazdesk.ui import messages
from gazdesk.ui.theme import Theme
from gazdesk.ui.worker import Latest

if TYPE_CHECKING:
    from gazdesk.desk.checking import Checking
    from gazdesk.desk.desk import Change, Desk
    from gazdesk.desk.library import Library
    from gazdesk.model.problems import Problem

T = TypeVar("T")

CHECKS_AFTER = 1000
"""Milliseconds of rest after which the rules over the whole issue follow a change, on a thread of their own."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A selected range: code points in the current text of the owner; `sender` is the objectName of the screen."""

    address: Address
    start: int = 0
    end: int = 0
    sender: str = ""


@dataclass(frozen=True, slots=True)
class CellRange:
    """The cells selected in the grid of one table, by ids in the order shown."""

    block: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]


class Session(QObject):
    """What is open and selected.

    Attributes: `library`; `desk`, the open issue's, or None; `selection`, or None; `cells` selected in the table desk,
    or None; `blocks`, the ids of all that the selected text touches where that is more than one; `theme`.
    Signals: `opened(Desk | None)`; `changed(Change)`; `selected(Selection)`; `pendingChanged(bool)`: typing waits to
    be committed; `commitRequest()`: commit it now; `libraryChanged(None)`: issues were added, put away or reviewed;
    `windowRequest(str)`: a command asks the window for something by name.
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
        self.pending = False
        self._committing = False
        self._unsubscribe: Callable[[], None] | None = None
        self._checks = Latest(self)
        self._rest = QTimer(self, singleShot=True, interval=CHECKS_AFTER)
        self._rest.timeout.connect(self.check_now)

    def open(self, issue_id: int) -> None:
        """Open an issue of the library; what was typed in the one open so far is committed."""
        desk = self.run(lambda: self.library.open_issue(issue_id))
        if desk is None:
            return
        self._let_go()
        self.desk = desk
        self._unsubscribe = desk.subscribe(self._on_change)
        self.opened.emit(desk)
        self._schedule_checks()

    def close_issue(self) -> None:
        """Commit what was typed and close the open issue."""
        self.commit_pending()
        self._let_go()
        self._checks.wait()
        self.opened.emit(None)

    def use(self, library: Library) -> None:
        """Work on another library; the one so far is closed."""
        self.close_issue()
        self.library.close()
        self.library = library
        self.libraryChanged.emit(None)

    def select(self, selection: Selection, blocks: tuple[str, ...] = ()) -> None:
        """Select a place, and the blocks that the selected text touches; nothing happens if it is selected already."""
        if self.desk is not None and (selection, blocks) != (self.selection, self.blocks):
            self.selection, self.blocks = selection, blocks
            self.selected.emit(selection)

    def run(self, action: Callable[[], T]) -> T | None:
        """Commit pending typing, call an action of the desk and return its result; tell a KnownError, return None."""
        self.commit_pending()
        self._checks.cancel()
        try:
            return action()
        except KnownError as error:
            messages.tell(error)
            return None
        finally:
            self._schedule_checks()

    def commit_pending(self) -> None:
        """Let the screens commit what was typed, before this returns."""
        if not self._committing:
            self._committing = True
            try:
                self.commitRequest.emit()
            finally:
                self._committing = False

    def check_now(self) -> None:
        """Let the rules over the whole issue follow without waiting for a rest; on a thread of their own."""
        checking = self.desk.checking() if self.desk is not None else None
        if checking is not None:
            self._checks.run(checking.run, partial(self._take_checks, checking))

    def set_pending(self, pending: bool) -> None:
        """Say whether typing waits to be committed."""
        if pending != self.pending:
            self.pending = pending
            self._schedule_checks()
            self.pendingChanged.emit(pending)

    def _let_go(self) -> None:
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._unsubscribe = self.desk = self.selection = self.cells = None
        self.blocks = ()
        self._rest.stop()
        self._checks.cancel()
        self.set_pending(False)

    def _on_change(self, change: Change) -> None:
        self._forget_gone(change)
        self.changed.emit(change)
        if change.focus is not None and change.kind in {"undo", "redo", "revert"}:
            self.select(Selection(change.focus, change.focus_start, change.focus_end, "history"))

    def _forget_gone(self, change: Change) -> None:
        """Select nothing any more that a change took away: blocks, and rows or columns of a table."""
        here, cells = self.selection, self.cells
        if self.desk is None or here is None:
            return
        block = self.desk.issue.blocks.get(here.address.block)
        if here.address.block in change.touched.gone or block is None:
            self.selection = self.cells = None
            return
        table = block.table
        rows = {row.id for row in table.rows} if table else set()
        columns = {column.id for column in table.columns} if table else set()
        if not ({here.address.row, here.address.column} <= rows | columns | {""}):
            self.selection = Selection(Address(block.id))
        if cells is not None and not (set(cells.rows) <= rows and set(cells.columns) <= columns):
            self.cells = None

    def _schedule_checks(self) -> None:
        """Let the rules over the whole issue follow after a rest; whoever types or corrects has the machine alone."""
        self._checks.cancel()
        self._rest.stop()
        if self.desk is not None and self.desk.problems_updating and not self.pending:
            self._rest.start()

    def _take_checks(self, checking: Checking, problems: tuple[Problem, ...] | None) -> None:
        desk = self.desk
        if desk is not None and problems is not None:
            self.run(lambda: desk.take_checks(checking, problems))
