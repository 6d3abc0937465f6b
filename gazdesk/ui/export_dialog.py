"""What to export, in which format, and what is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gazdesk.ui import messages
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.library import ExportReport

_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]*")
"""What a name ends with to say its format; 公报2023.第3期 and 2023.3 do not."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name for the desk, for people, the ending of its file; a folder has none."""

    name: str
    text: str
    suffix: str = ""


FORMATS = (
    Format("jsonl", "JSON lines, one issue a line", "jsonl"),
    Format("txt", "Plain text", "txt"),
    Format("md", "Markdown", "md"),
    Format("csv", "CSV tables, a folder"),
)


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What the user wants exported; `whole` the whole store, else the open issue."""

    format: Format
    path: Path
    whole: bool
    reviewed_only: bool
    drop_garbled: bool
    simplified: bool


class ExportDialog(QDialog):
    """Asks for format and options, then for the file or folder."""

    def __init__(self, issue: str, count: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(tr("Export"))
        self.setMinimumWidth(460)
        self._formats = QComboBox(self)
        self._formats.setObjectName("exportFormat")
        for each in FORMATS:
            self._formats.addItem(tr(each.text), each)
        self._this, self._whole = self._make_scope(issue, count)
        self._reviewed = self._make_tick("exportReviewed", tr("Only issues that are done"))
        self._garbled = self._make_tick("exportGarbled", tr("Leave out rows and blocks marked garbled"))
        self._simplified = self._make_tick("exportSimplified", tr("Traditional characters as simplified ones"))
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(tr("Format"), self._formats)
        form.addRow(tr("What"), self._this)
        for widget in (self._whole, self._reviewed, self._garbled, self._simplified):
            form.addRow("", widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self._make_buttons())

    def wish(self) -> ExportWish | None:
        """Ask where to, and return what is wanted; None if the user thought better of it."""
        chosen: Format = self._formats.currentData()
        path = _target(chosen)
        if path is None:
            return None
        flags = (each.isChecked() for each in (self._whole, self._reviewed, self._garbled, self._simplified))
        return ExportWish(chosen, path, *flags)

    def _make_scope(self, issue: str, count: int) -> tuple[QRadioButton, QRadioButton]:
        this = QRadioButton(tr("This issue: {issue}", issue=issue) if issue else tr("This issue"), self)
        whole = QRadioButton(tr("The whole store: {count} issues", count=count), self)
        this.setObjectName("exportThis")
        whole.setObjectName("exportWhole")
        this.setEnabled(bool(issue))
        (this if issue else whole).setChecked(True)
        group = QButtonGroup(self)
        group.addButton(this)
        group.addButton(whole)
        return this, whole

    def _make_tick(self, name: str, text: str) -> QCheckBox:
        tick = QCheckBox(text, self)
        tick.setObjectName(name)
        return tick

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        export = buttons.addButton(tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        export.setObjectName("exportAccept")
        export.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def export_summary(path: Path, report: ExportReport) -> str:
    """Return what an export did."""
    said = [tr("Exported to {path}.", path=path), tr("Issues written: {issues}.", issues=report.issues)]
    blocks, rows, columns = report.blocks, report.rows, report.columns
    if blocks or rows or columns:
        words = "Left out as garbled: blocks {blocks}, rows {rows}, columns {columns}."
        said.append(tr(words, blocks=blocks, rows=rows, columns=columns))
    return " ".join(said)


def _target(chosen: Format) -> Path | None:
    """Ask where to; a name without an ending gets one, and what goes by that name was not asked about yet."""
    if not chosen.suffix:
        return messages.ask_folder(tr("Folder to export to"))
    path = messages.ask_save(tr("Export to"), f"gazdesk.{chosen.suffix}", f"{tr(chosen.text)} (*.{chosen.suffix})")
    if path is None or _ENDING.fullmatch(path.suffix):
        return path
    named = path.with_name(f"{path.name}.{chosen.suffix}")
    is_free = not named.exists() or messages.ask(
        tr("{file} is there already. Replace it?", file=named.name), tr("Replace"), losing=True
    )
    return named if is_free else None
