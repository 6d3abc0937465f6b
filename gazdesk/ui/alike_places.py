"""The places like a corrected one, followed as the issue changes: its own after a rest, the store's on a thread."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gazdesk.desk.alike import Alike, alike_in, count_alike
from gazdesk.desk.change import Change
from gazdesk.desk.memory import Memory, Remembering
from gazdesk.desk.recalling import recall
from gazdesk.desk.replacement import Replacement
from gazdesk.ui.session import Session
from gazdesk.ui.worker import Latest

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk

SENDER = "memoryPane"
AFTER = 250
"""Milliseconds of rest after a change when the places follow, so that they never hold up typing."""

READ_EVERY, READ_AT_ONCE = 20, 300
"""Milliseconds after which more of an opened issue is read, and how many blocks."""


class AlikePlaces(QObject):
    """The places of one correction.

    Attributes: `change`, the correction, or None; `here`, the places of the open issue, and `count`, how many they are;
    `memory`, what the store remembers, None while it is searched; `asleep`, whether nobody looks at them, so that they
    need not follow until they are refreshed. Signal `changed()`.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.change: Replacement | None = None
        self.here: tuple[Alike, ...] = ()
        self.count = 0
        self.memory: Memory | None = None
        self.asleep = False
        self._session = session
        self._search = Latest(self)
        self._rest = QTimer(self, singleShot=True, interval=AFTER)
        self._rest.timeout.connect(self._follow)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)

    def show(self, change: Replacement | None) -> None:
        """Follow another correction, or none, in the issue and in the store."""
        self.change, self.memory = change, None
        self.refresh()
        self._start_search()

    def done(self, places: Container[Alike]) -> None:
        """Let places go that were dealt with, those of other issues at once; the store is searched again."""
        if self.memory is not None:
            rest = tuple(each for each in self.memory.places if each not in places)
            self.memory = replace(self.memory, places=rest)
        self.refresh()
        self._start_search()

    def refresh(self) -> None:
        """Find the places of the open issue anew."""
        self._rest.stop()
        self.here, self.count = (), 0
        desk, change = self._session.desk, self.change
        if desk is not None and change is not None:
            self._find(desk, change)
        self.changed.emit()

    def wait(self) -> None:
        """Wait until no search runs; its result is not wanted any more."""
        self._search.wait()

    def _find(self, desk: Desk, change: Replacement) -> None:
        self.here = alike_in(desk, change)
        self.count = len(self.here)

    def _start_search(self) -> None:
        self._search.cancel()
        desk, library = self._session.desk, self._session.library
        if desk is not None and self.change is not None:
            self._search.run(Remembering(library.path, self.change, desk.issue_id).run, self._take)

    def _take(self, memory: Memory | None) -> None:
        self.memory = memory
        self.changed.emit()

    def _follow(self) -> None:
        if self._session.pending:
            self._rest.start()
        else:
            self.refresh()

    def _on_opened(self, _desk: object) -> None:
        self.show(self.change)

    def _on_changed(self, change: Change) -> None:
        if self.change is not None and change.kind != "checks" and not self.asleep:
            self._rest.start()


class LastCorrection(AlikePlaces):
    """How many places are like the last correction that means something elsewhere, as long as it is not taken back.

    They are counted after every correction, and listed only on demand, so `here` stays empty.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(session, parent)
        self._gesture = 0
        self._new = 0
        self._reading = QTimer(self, interval=READ_EVERY)
        self._reading.timeout.connect(self._read)

    def refresh(self) -> None:
        """Take the last correction as the one to follow, if it means something, and find its places."""
        desk, new, self._new = self._session.desk, self._new, 0
        found = recall(desk, new) if desk is not None and new else None
        if found is not None:
            self._gesture, change = found
            if change != self.change:
                self.show(change)
                return
        elif desk is not None and self._gesture and all(at != self._gesture for at, _ in desk.live_corrections()):
            self._gesture, self.change, self.memory = 0, None, None
        super().refresh()

    def _find(self, desk: Desk, change: Replacement) -> None:
        self.count = count_alike(desk, change)

    def _on_opened(self, desk: object) -> None:
        self._gesture = self._new = 0
        self._reading.start()
        super()._on_opened(desk)

    def _read(self) -> None:
        """Read some more of an issue that was opened, so that the first correction need not wait for all of it.

        Each change puts it off: what is to be seen of that goes first.
        """
        desk = self._session.desk
        if desk is None or not desk.text.read_some(READ_AT_ONCE):
            self._reading.stop()

    def _on_changed(self, change: Change) -> None:
        if change.kind == "edit" and change.sender != SENDER:
            self._new = change.gesture
        if change.kind != "checks":
            self._rest.start()
        if self._reading.isActive():
            self._reading.start()
