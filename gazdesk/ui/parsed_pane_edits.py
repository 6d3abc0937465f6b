"""What the keys of the parsed pane do: typing gathers, everything else is a gesture of the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QTextCursor

from gazdesk.model.blocks import Address
from gazdesk.model.kinds import FixReason
from gazdesk.ui import gestures, messages
from gazdesk.ui.parsed_pane_keys import Intent, one_line
from gazdesk.ui.parsed_pane_typing import Typing
from gazdesk.ui.parsed_pane_view import ParsedView
from gazdesk.ui.session import Session
from gazdesk.ui.words import tr

Move = QTextCursor.MoveOperation

_REACHES = {
    Intent.BACK: Move.PreviousCharacter,
    Intent.BACK_WORD: Move.PreviousWord,
    Intent.FORWARD: Move.NextCharacter,
    Intent.FORWARD_WORD: Move.NextWord,
}


class Edits:
    """Does in the issue what is asked of a view. Attribute `locked`: the text is only to be looked at."""

    def __init__(self, session: Session, view: ParsedView, typing: Typing) -> None:
        self.locked = False
        self._session = session
        self._view = view
        self._typing = typing
        self._gestures: dict[Intent, Callable[[str, int], None]] = {
            Intent.SPLIT: self._split,
            Intent.LEVEL_IN: self._level_in,
            Intent.LEVEL_OUT: self._level_out,
        }

    def do(self, intent: Intent, text: str) -> None:
        """Do what a key asks for; while an input method composes, any but typing confirms that first."""
        if intent is Intent.ORIGINAL:
            self._note_original()
            return
        if self._view.composing:
            QGuiApplication.inputMethod().commit()
            return
        if intent is Intent.GIVE_UP:
            self._typing.give_up()
            return
        caret = self._caret()
        if caret is None:
            return
        identity, start, end = caret
        if intent in _REACHES:
            self._delete(intent, identity, start, end)
        elif intent in self._gestures:
            self._gestures[intent](identity, start)
        elif intent is Intent.CUT:
            self._cut(identity, start, end)
        else:
            self._type(identity, start, end, one_line(text) if intent is Intent.PASTE else text)

    def _caret(self) -> tuple[str, int, int] | None:
        """Return block and range to work on; None, and say so, where nothing can be typed."""
        caret, desk = self._view.caret(), self._session.desk
        if desk is None:
            return None
        if self.locked:
            messages.notify(tr("The text is shown as printed; show it as corrected to edit it."))
        elif not self._session.library.writable:
            messages.notify(tr("The store is open for reading only: nothing can be corrected."))
        elif caret is None:
            messages.notify(tr("A correction stays within one block: select less."))
        elif desk.issue.block(caret[0]).table is not None:
            messages.notify(tr("A table is edited in the table desk."))
        else:
            return caret
        return None

    def _type(self, identity: str, start: int, end: int, text: str, *, before: bool = False) -> None:
        if (text or end > start) and self._typing.replace(Address(identity), start, end, text):
            self._view.put_caret(identity, start + len(text), start + len(text), before=before)

    def _cut(self, identity: str, start: int, end: int) -> None:
        if end > start:
            self._view.copy()
            self._type(identity, start, end, "")

    def _delete(self, intent: Intent, identity: str, start: int, end: int) -> None:
        backwards = intent in {Intent.BACK, Intent.BACK_WORD}
        if end > start:
            self._type(identity, start, end, "", before=True)
            return
        reached = self._reach(_REACHES[intent], identity, start)
        if reached is not None:
            self._type(identity, min(start, reached), max(start, reached), "", before=backwards)
        elif backwards:
            gestures.merge_with_previous(self._session, identity)
        else:
            self._merge_next(identity)

    def _reach(self, move: Move, identity: str, offset: int) -> int | None:
        """Return the other end of what a key deletes, past what is no text; None at the end of the block."""
        cursor = self._view.textCursor()
        while cursor.movePosition(move):
            place = self._view.place(cursor)
            if place is None or place[0] != identity:
                return None
            if place[1] != offset:
                return place[1]
        return None

    def _note_original(self) -> None:
        """Note what was typed beside the print and select what it is about."""
        pending = self._typing.pending
        self._typing.reason = FixReason.ORIGINAL
        self._session.commit_pending()
        if pending is not None and self._typing.pending is None:
            self._view.put_caret(pending.address.block, pending.start, pending.end)

    def _merge_next(self, identity: str) -> None:
        desk = self._session.desk
        following = gestures.next_text(desk, identity) if desk else None
        if following is not None:
            gestures.merge_with_previous(self._session, following)

    def _split(self, identity: str, offset: int) -> None:
        gestures.split(self._session, identity, offset)

    def _level_in(self, identity: str, offset: int) -> None:
        if offset == 0:
            gestures.level_in(self._session, identity)

    def _level_out(self, identity: str, offset: int) -> None:
        if offset == 0:
            gestures.level_out(self._session, identity)
