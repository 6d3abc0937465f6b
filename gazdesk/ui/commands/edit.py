"""Commands of the menu Edit: back and forth, find, go, copy."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from gazdesk.ui import messages
from gazdesk.ui.command import EDIT, Command, requested, with_issue, with_selection
from gazdesk.ui.quoting import quotation
from gazdesk.ui.session import Session
from gazdesk.ui.words import tr


def undo(session: Session) -> None:
    """Take the last gesture back."""
    if session.desk is not None:
        session.run(session.desk.undo)


def redo(session: Session) -> None:
    """Do again what was taken back last."""
    if session.desk is not None:
        session.run(session.desk.redo)


def can_undo(session: Session) -> bool:
    """Say whether there is something to take back, typing that is not saved yet included."""
    return session.desk is not None and (session.pending or bool(session.desk.can_undo))


def can_redo(session: Session) -> bool:
    """Say whether there is something to do again."""
    return session.desk is not None and bool(session.desk.can_redo)


def undo_label(session: Session) -> str:
    """Return Undo with the name of the gesture."""
    name = session.desk.can_undo if session.desk is not None else ""
    return tr("Undo: {gesture}", gesture=tr(name)) if name else tr("Undo")


def redo_label(session: Session) -> str:
    """Return Redo with the name of the gesture."""
    name = session.desk.can_redo if session.desk is not None else ""
    return tr("Redo: {gesture}", gesture=tr(name)) if name else tr("Redo")


def copy_with_source(session: Session) -> None:
    """Copy the selected text with a line that says where it stands."""
    if session.desk is None or session.selection is None:
        return
    QGuiApplication.clipboard().setText(quotation(session.desk, session.selection))
    messages.notify(tr("Copied with its source."))


COMMANDS = (
    Command(
        id="edit.undo", text="Undo", run=undo, menu=EDIT, shortcuts=("Ctrl+Z",), enabled=can_undo, label=undo_label
    ),
    Command(
        id="edit.redo",
        text="Redo",
        run=redo,
        menu=EDIT,
        shortcuts=("Ctrl+Y", "Ctrl+Shift+Z"),
        enabled=can_redo,
        label=redo_label,
    ),
    Command(
        id="edit.copy_with_source",
        text="Copy with source line",
        run=copy_with_source,
        menu=EDIT,
        group=1,
        shortcuts=("Ctrl+Shift+C",),
        enabled=with_selection,
    ),
    Command(
        id="edit.find",
        text="Find in the issue…",
        run=requested("find"),
        menu=EDIT,
        group=2,
        shortcuts=("Ctrl+F",),
        enabled=with_issue,
    ),
    Command(
        id="edit.find_next",
        text="Find next",
        run=requested("find_next"),
        menu=EDIT,
        group=2,
        shortcuts=("F3",),
        enabled=with_issue,
    ),
    Command(
        id="edit.find_previous",
        text="Find previous",
        run=requested("find_previous"),
        menu=EDIT,
        group=2,
        shortcuts=("Shift+F3",),
        enabled=with_issue,
    ),
    Command(
        id="edit.find_in_store",
        text="Find in the store…",
        run=requested("find_in_store"),
        menu=EDIT,
        group=2,
        shortcuts=("Ctrl+Shift+F",),
    ),
    Command(
        id="edit.go_to_line",
        text="Go to line…",
        run=requested("go_to_line"),
        menu=EDIT,
        group=2,
        shortcuts=("Ctrl+G",),
        enabled=with_issue,
    ),
)
