"""The one place that asks the user and tells the user; tests replace its functions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox, QWidget

from gazdesk.errors import KnownError
from gazdesk.ui import words
from gazdesk.ui.words import tr

LINE_WIDTH = 440
"""Pixels that a dialog has in which a line of text is asked for: Qt gives it room for ten characters."""


class Notices(QObject):
    """Where short notices go; signal `given(text)`. The window shows them in a strip that takes no key away."""

    given = Signal(object)


NOTICES = Notices()


def notify(text: str) -> None:
    """Tell something that needs no answer, beside the work."""
    NOTICES.given.emit(text)


def tell(error: KnownError) -> None:
    """Tell an error that the user can understand, beside the work."""
    notify(words.tell(error))


def warn(text: str, details: str = "") -> None:
    """Tell something that must not be overlooked, and wait until it has been read."""
    box = QMessageBox(QMessageBox.Icon.Warning, "gazdesk", text, QMessageBox.StandardButton.Ok, _window())
    box.setDetailedText(details)
    box.exec()


def ask(question: str, yes: str, no: str = "", *, losing: bool = False) -> bool:
    """Ask for a decision; `yes` names what is done. Enter does it, unless something would be lost by it."""
    box = QMessageBox(QMessageBox.Icon.Question, "gazdesk", question, QMessageBox.StandardButton.NoButton, _window())
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no or tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refuse if losing else accept)
    box.exec()
    return box.clickedButton() is accept


def ask_text(title: str, label: str, text: str = "") -> str | None:
    """Ask for a line of text; None if the user thought better of it."""
    dialog = QInputDialog(_window())
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(text)
    dialog.resize(LINE_WIDTH, dialog.sizeHint().height())
    try:
        return dialog.textValue().strip() if dialog.exec() else None
    finally:
        dialog.deleteLater()


def ask_number(title: str, label: str, value: int, least: int, most: int) -> int | None:
    """Ask for a whole number; None if the user thought better of it."""
    answer, accepted = QInputDialog.getInt(_window(), title, label, value, least, most)
    return answer if accepted else None


def ask_choice(title: str, label: str, choices: list[str], current: int = 0) -> int | None:
    """Ask for one of several; return its index, None if the user thought better of it."""
    answer, accepted = QInputDialog.getItem(_window(), title, label, choices, current, editable=False)
    return choices.index(answer) if accepted else None


def ask_files(title: str, kinds: str) -> list[Path]:
    """Ask for files to open; `kinds` is Qt's filter, "Text (*.txt)"."""
    names, _ = QFileDialog.getOpenFileNames(_window(), title, "", kinds)
    return [Path(name) for name in names]


def ask_folder(title: str) -> Path | None:
    """Ask for a folder."""
    name = QFileDialog.getExistingDirectory(_window(), title)
    return Path(name) if name else None


def ask_save(title: str, name: str, kinds: str) -> Path | None:
    """Ask where to save a file."""
    chosen, _ = QFileDialog.getSaveFileName(_window(), title, name, kinds)
    return Path(chosen) if chosen else None


def ask_store(title: str) -> Path | None:
    """Ask for a store, which may be a new one."""
    option = QFileDialog.Option.DontConfirmOverwrite
    chosen, _ = QFileDialog.getSaveFileName(_window(), title, "", "gazdesk (*.gazdesk *.db)", options=option)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix or path.exists() else path.with_suffix(".gazdesk")


def ask_other_store(error: KnownError) -> Path | None:
    """Tell why a store cannot be opened, and ask for another one; None if the user does without."""
    if not ask(words.tell(error), tr("Open another store…"), tr("Quit")):
        return None
    return ask_store(tr("Open a store, or name a new one"))


def _window() -> QWidget | None:
    return QApplication.activeWindow()
