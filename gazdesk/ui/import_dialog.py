"""What to import and in which encoding; and afterwards what was taken, what was there, what was refused and why."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gazdesk.ui import messages, words
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.importing import ImportReport

PATH = Qt.ItemDataRole.UserRole
"""Where an item keeps its path, of which it may not be able to show every byte."""

ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16")
KINDS = "Texts and web pages (*.txt *.md *.html *.htm *.shtml *.xhtml);;All files (*)"


class ImportDialog(QDialog):
    """Gathers files and folders."""

    def __init__(self, paths: Iterable[Path], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setWindowTitle(tr("Import"))
        self.setAcceptDrops(True)
        self.resize(620, 420)
        self._list = QListWidget(self)
        self._list.setObjectName("importList")
        self._list.setAccessibleName(tr("Files and folders"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        adding = self._make_adding()
        self._buttons = self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(QLabel(tr("Files and folders; of a folder, all texts and web pages below it:"), self))
        column.addWidget(self._list, 1)
        column.addLayout(adding)
        column.addWidget(self._buttons)
        self.add(paths)
        if not self.paths:
            self._first.setFocus()

    @property
    def paths(self) -> list[Path]:
        """Return the files and folders to import."""
        return [self._list.item(row).data(PATH) for row in range(self._list.count())]

    @property
    def encoding(self) -> str | None:
        """Return the encoding chosen, None to find it out file by file."""
        return self._encodings.currentData()

    def add(self, paths: Iterable[Path]) -> None:
        """Add files and folders that are not listed yet."""
        listed = set(self.paths)
        for path in paths:
            if path not in listed:
                item = QListWidgetItem(os.fsencode(path).decode(errors="replace"), self._list)
                item.setData(PATH, path)
        self._import.setEnabled(self._list.count() > 0)
        self._import.setFocus()

    def _make_encodings(self) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName("importEncoding")
        box.setAccessibleName(tr("Encoding"))
        box.addItem(tr("Find out for each file"), None)
        for encoding in ENCODINGS:
            box.addItem(encoding.upper(), encoding)
        return box

    def _make_adding(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._first = self._make_adder(tr("Add files…"), self._add_files)
        for button in (
            self._first,
            self._make_adder(tr("Add a folder…"), self._add_folder),
            self._make_adder(tr("Remove"), self._remove),
        ):
            row.addWidget(button)
        row.addStretch(1)
        self._encodings = self._make_encodings()
        row.addWidget(QLabel(tr("Encoding"), self))
        row.addWidget(self._encodings)
        return row

    def _make_adder(self, text: str, deed: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(deed)
        return button

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._import = buttons.addButton(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._import.setObjectName("importAccept")
        self._import.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _add_files(self) -> None:
        self.add(messages.ask_files(tr("Files to import"), tr(KINDS)))

    def _add_folder(self) -> None:
        folder = messages.ask_folder(tr("Folder to import"))
        self.add([folder] if folder else [])

    def _remove(self) -> None:
        for item in self._list.selectedItems():
            self._list.takeItem(self._list.row(item))
        self._import.setEnabled(self._list.count() > 0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add(dropped_paths(event.mimeData()))


def dropped_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders that are dragged."""
    return [_path_of(url) for url in data.urls() if url.isLocalFile()]


def _path_of(url: QUrl) -> Path:
    """Return a path; one that is not UTF-8, which Qt's text cannot hold, by its bytes."""
    name = url.toLocalFile()
    if "\ufffd" in name:
        name = os.fsdecode(unquote_to_bytes(url.path(QUrl.ComponentFormattingOption.FullyEncoded)))
    return Path(name)


class ReportDialog(QDialog):
    """Tells what an import did. The first issue taken can be opened at once."""

    def __init__(self, report: ImportReport, names: dict[int, str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("reportDialog")
        self.setWindowTitle(tr("What was imported"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 380)
        text = QPlainTextEdit(report_text(report, names), self)
        text.setObjectName("reportText")
        text.setReadOnly(True)
        text.setProperty("part", "field")
        text.setAccessibleName(tr("What was imported"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(QLabel(report_summary(report), self))
        column.addWidget(text)
        column.addWidget(buttons)


def report_summary(report: ImportReport) -> str:
    """Return what an import did, in one sentence."""
    sentence = tr(
        "{taken} taken in, {known} there already, {refused} refused.",
        taken=len(report.taken),
        known=len(report.known),
        refused=len(report.refused),
    )
    return f"{sentence} {tr('The import was cancelled.')}" if report.cancelled else sentence


def report_text(report: ImportReport, names: dict[int, str]) -> str:
    """Return the lines of a report: refused ones first, since they want something done."""
    lines = [f"✕ {refusal.path.name}: {words.tell(refusal.error)}" for refusal in report.refused]
    lines += [f"＝ {names[issue]}: {tr('is in the store already')}" for issue in report.known]
    lines += [f"✓ {names[issue]}" for issue in report.taken]
    return "\n".join(lines)
