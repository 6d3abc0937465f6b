"""A value that can be edited in place: its name, a line, and how to take an editor's value back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gazdesk.ui.field_line import FieldLine
from gazdesk.ui.pane import quiet_button
from gazdesk.ui.session import Session
from gazdesk.ui.words import tr


def label_width(widget: QWidget) -> int:
    """Return the width of the names beside the lines of the inspector, by one of the longest in the language."""
    return widget.fontMetrics().horizontalAdvance(tr("Document number")) + 16


class FieldRow(QWidget):
    """One field. What is typed is written on Enter, on leaving the line, and before any other gesture.

    `give` writes a new value, and raises KnownError; without it the line is only to be read. Signals: `cleared()`: the
    editor's value is to go; `sought()`: the name was clicked, show where the value is read.
    """

    cleared = Signal()
    sought = Signal()

    def __init__(
        self, session: Session, name: str, label: str, give: Callable[[str], object] | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._give = give
        self._value = self._state = ""
        self.setObjectName(f"field.{name}")
        self.label = self._make_label(label)
        self.line = self._make_line(label)
        self.clear = quiet_button(self, "↺", f"field.{name}.clear", tr("Take the editor's value back"))
        self.clear.clicked.connect(self.cleared)
        self.clear.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.line, 1)
        row.addWidget(self.clear)
        session.commitRequest.connect(self.commit)
        session.opened.connect(self._forget)

    def show_value(self, value: str, state: str = "", tip: str = "", *, linked: bool = False) -> None:
        """Show a value; `state` is "", "override", "inherited" or "problem"; `linked` lets the name be clicked."""
        self._value, self._state = value, state
        self.line.setReadOnly(self._give is None or not self._session.library.writable)
        self.line.show_text(value)
        self.line.setToolTip(tip or value)
        self.clear.setVisible(state == "override")
        self.label.setEnabled(linked)
        self._dress(state)

    def commit(self) -> None:
        """Write what was typed; where that is refused, it stays in the line until it can be, or is given up."""
        if not self.line.isModified() or self._give is None:
            return
        text, give = self.line.text().strip(), self._give
        self.line.setModified(False)
        if text == self._value:
            self._session.set_pending(False, self)
        elif self._session.write(self, lambda: give(text)) is None:
            self.line.setModified(True)
            self._dress("problem")
        self.line.show_text(self._value)

    def _make_label(self, text: str) -> QPushButton:
        label = QPushButton(text, self)
        label.setObjectName(f"{self.objectName()}.label")
        label.setProperty("part", "fieldLabel")
        label.setFlat(True)
        label.setFixedWidth(label_width(label))
        label.setToolTip(tr("{field}: go to where it is read", field=text))
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        label.setEnabled(False)
        label.clicked.connect(self.sought)
        return label

    def _make_line(self, label: str) -> FieldLine:
        line = FieldLine(self)
        line.setObjectName(f"{self.objectName()}.line")
        line.setAccessibleName(label)
        line.setPlaceholderText("—")
        line.textEdited.connect(self._on_typed)
        line.editingFinished.connect(self.commit)
        line.givenUp.connect(self._give_up)
        return line

    def _on_typed(self, _text: str) -> None:
        self._session.set_pending(True, self)

    def _give_up(self) -> None:
        self._forget()
        self._session.set_pending(False, self)

    def _forget(self, *_: object) -> None:
        self.line.setModified(False)
        self._dress(self._state)
        self.line.show_text(self._value)

    def _dress(self, state: str) -> None:
        if self.line.property("state") != state:
            self.line.setProperty("state", state)
            self.line.style().polish(self.line)
