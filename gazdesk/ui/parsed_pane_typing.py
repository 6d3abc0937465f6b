"""Typing: what is typed into one owner gathers into one text fix, committed at rest or before anything else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from gazdesk.desk import editing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import FixReason
from gazdesk.ui.session import Session

REST = 1_000
"""Milliseconds without a key after which typing is committed."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A range of an owner's committed text (code points) and what was typed there instead."""

    address: Address
    start: int
    end: int
    text: str

    @property
    def shown_end(self) -> int:
        """Return where the typed text ends in the text as shown."""
        return self.start + len(self.text)

    def touches(self, start: int, end: int) -> bool:
        """Say whether a range of the text as shown adjoins what was typed."""
        return start <= self.shown_end and end >= self.start


class Typing(QObject):
    """Gathers typing into text fixes.

    Attributes: `pending`, what is not committed yet; `reason`, whose error the typing mends. What is refused stays
    pending, and nothing can be typed elsewhere, until it can be written or is given up.
    Signal `changed(Address)`: the text to show of an owner is another one.
    """

    changed = Signal(object)

    def __init__(self, session: Session, sender: str, is_composing: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self.pending: Pending | None = None
        self.reason = FixReason.TRANSCRIPTION
        self._session = session
        self._sender = sender
        self._is_composing = is_composing
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.rest)
        session.commitRequest.connect(self.commit)

    def text(self, address: Address) -> str:
        """Return an owner's text as shown: with what is typed."""
        text = self._committed(address)
        pending = self.pending
        if pending is None or pending.address != address:
            return text
        return text[: pending.start] + pending.text + text[pending.end :]

    def replace(self, address: Address, start: int, end: int, text: str) -> bool:
        """Replace a range of an owner's text as shown by what was typed; False if typing elsewhere must go first."""
        if not self._joins(address, start, end):
            self.commit()
        if not self._joins(address, start, end):
            return False
        self.pending = self._joined(address, start, end, text)
        self._session.set_pending(True, self)
        self._rest.start()
        self.changed.emit(address)
        return True

    def rest(self) -> None:
        """Commit, unless an input method is composing: then wait another time of rest."""
        if self._is_composing():
            self._rest.start()
        else:
            self.commit()

    def commit(self) -> None:
        """Write what was typed as one text fix; nothing is written where it leaves the text as it was."""
        pending, self.pending = self.pending, None
        reason, self.reason = self.reason, FixReason.TRANSCRIPTION
        self._rest.stop()
        if pending is None:
            return
        before = self._committed(pending.address)
        after = before[: pending.start] + pending.text + before[pending.end :]
        if after == before:
            self._session.set_pending(False, self)
            self.changed.emit(pending.address)
        elif not self._write(pending.address, editing.changed_range(before, after), reason):
            self.pending, self.reason = pending, reason
            self.changed.emit(pending.address)

    def give_up(self) -> None:
        """Show again what the text says where what was typed there could not be written."""
        pending = self.pending
        if pending is not None and self._session.typed.get(self):
            self.forget()
            self._session.set_pending(False, self)
            self.changed.emit(pending.address)

    def forget(self) -> None:
        """Let go of what was typed."""
        self.pending, self.reason = None, FixReason.TRANSCRIPTION
        self._rest.stop()

    def _joins(self, address: Address, start: int, end: int) -> bool:
        """Say whether what is typed in a range goes on with what is pending, if anything is."""
        pending = self.pending
        return pending is None or (pending.address == address and pending.touches(start, end))

    def _committed(self, address: Address) -> str:
        desk = self._session.desk
        assert desk is not None
        return desk.issue.owner(address).text

    def _joined(self, address: Address, start: int, end: int, text: str) -> Pending:
        pending = self.pending
        if pending is None:
            return Pending(address, start, end, text)
        shown = self.text(address)
        first, last = min(start, pending.start), max(end, pending.shown_end)
        beyond = max(0, end - pending.shown_end)
        return Pending(address, first, pending.end + beyond, shown[first:start] + text + shown[end:last])

    def _write(self, address: Address, change: tuple[int, int, str], reason: FixReason) -> bool:
        desk = self._session.desk
        assert desk is not None
        fix = partial(editing.replace_text, desk, address, *change, reason, sender=self._sender)
        return self._session.write(self, fix) is not None
