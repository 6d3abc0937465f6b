"""Keys of the parsed pane: which key means what, decided without touching anything."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Key, Modifier, Standard = Qt.Key, Qt.KeyboardModifier, QKeySequence.StandardKey


class Intent(Enum):
    """What a key asks for."""

    MOVE = auto()
    COPY = auto()
    CUT = auto()
    PASTE = auto()
    SELECT_ALL = auto()
    SPLIT = auto()
    BACK = auto()
    BACK_WORD = auto()
    FORWARD = auto()
    FORWARD_WORD = auto()
    LEVEL_IN = auto()
    LEVEL_OUT = auto()
    ORIGINAL = auto()
    """What was just typed is what the original should have said: it is noted, not put there."""
    GIVE_UP = auto()
    """What was typed and cannot be written is to go."""
    TYPE = auto()
    OTHER = auto()
    """Nothing of the pane's: a shortcut, a modifier alone."""


_MOVES = frozenset(
    {
        Key.Key_Left,
        Key.Key_Right,
        Key.Key_Up,
        Key.Key_Down,
        Key.Key_Home,
        Key.Key_End,
        Key.Key_PageUp,
        Key.Key_PageDown,
    }
)

_STANDARD = {
    Standard.Copy: Intent.COPY,
    Standard.Cut: Intent.CUT,
    Standard.Paste: Intent.PASTE,
    Standard.SelectAll: Intent.SELECT_ALL,
    Standard.DeleteStartOfWord: Intent.BACK_WORD,
    Standard.DeleteEndOfWord: Intent.FORWARD_WORD,
}

_PLAIN = {
    Key.Key_Return: Intent.SPLIT,
    Key.Key_Enter: Intent.SPLIT,
    Key.Key_Backspace: Intent.BACK,
    Key.Key_Delete: Intent.FORWARD,
    Key.Key_Tab: Intent.LEVEL_IN,
    Key.Key_Backtab: Intent.LEVEL_OUT,
}

ORIGINAL_KEY = QKeyCombination(Modifier.ControlModifier | Modifier.ShiftModifier, Key.Key_O)
"""With nothing typed it is the window's: the action text.original asks."""

_LINE_END = re.compile("(?<![ \t])[ \t]*[\r\n\v\f\u0085\u2028\u2029]+[ \t]*")


def intent(event: QKeyEvent, pending: bool) -> Intent:
    """Return what a key asks for; `pending`: something typed waits to be committed."""
    if pending and event.keyCombination() == ORIGINAL_KEY:
        return Intent.ORIGINAL
    if pending and event.key() == Key.Key_Escape:
        return Intent.GIVE_UP
    for standard, meant in _STANDARD.items():
        if event.matches(standard):
            return meant
    held = event.modifiers() & ~(Modifier.KeypadModifier | Modifier.GroupSwitchModifier)
    if Key(event.key()) in _MOVES and not held & (Modifier.AltModifier | Modifier.MetaModifier):
        return Intent.MOVE
    plain = _PLAIN.get(Key(event.key()), Intent.OTHER)
    if plain is not Intent.OTHER and (not held or (held == Modifier.ShiftModifier and plain is not Intent.SPLIT)):
        return plain
    return Intent.TYPE if _is_typed(event) else Intent.OTHER


def _is_typed(event: QKeyEvent) -> bool:
    """Say whether a key gives text; AltGr, which some systems report as Ctrl+Alt, does."""
    held = event.modifiers() & (Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier)
    free = not held or held == Modifier.ControlModifier | Modifier.AltModifier
    return free and bool(event.text()) and all(_is_printable(each) for each in event.text())


def _is_printable(character: str) -> bool:
    """Say whether a character is no control and no mark of format; rare ones may be private, or newer than Python."""
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs"} or character in "\u200b\u200c\u200d"


def one_line(text: str) -> str:
    """Return text from outside as it can stand within a block: line ends join as pieces of a paragraph do."""
    text = text.strip("\r\n")
    joined = _LINE_END.sub(
        lambda end: _joint(text[end.start() - 1 : end.start()], text[end.end() : end.end() + 1]), text
    )
    return "".join(each for each in joined if each == "\t" or _is_printable(each))


def _joint(before: str, after: str) -> str:
    """Return what stands between two characters instead of a line end."""
    return " " if all(each.isascii() and each.isalnum() for each in (before, after)) else ""
