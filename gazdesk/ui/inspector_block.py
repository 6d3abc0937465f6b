"""The parts of the inspector about the selected block: what it is, its marks with their notes, its comments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from gazdesk.desk import editing
from gazdesk.model.annotations import Comment, Mark
from gazdesk.model.blocks import Address, Block
from gazdesk.model.kinds import BlockKind, MarkKind
from gazdesk.ui.field_row import FieldRow, label_width
from gazdesk.ui.names import name_of
from gazdesk.ui.pane import PaneHead, Section, lead_on, pile, quiet_button
from gazdesk.ui.session import Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk

NO_LEVEL = 0
DEEPEST_LEVEL = 7


class BlockSection(QWidget):
    """Shows and sets kind, level and printed number of the selected block."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._block: Block | None = None
        self.head = PaneHead(tr("Block"), self)
        self._kinds = QComboBox(self)
        self._levels = QComboBox(self)
        self._label = FieldRow(session, "block.label", tr("Printed number"), self._set_label, self)
        self._fill()
        box = Section(self)
        box.add(self._row(tr("Kind"), self._kinds), self._row(tr("Level"), self._levels), self._label)
        pile(self, self.head, box)

    def show_block(self, block: Block | None) -> None:
        """Show a block."""
        self._block = block
        self.setEnabled(block is not None)
        if block is None:
            self.head.set_info("")
            self._kinds.setCurrentIndex(-1)
            return
        self._kinds.setEnabled(block.table is None)
        self._kinds.setCurrentIndex(self._kinds.findData(block.kind))
        self._levels.setCurrentIndex(block.level or NO_LEVEL)
        overridden = block.label is not None
        self._label.show_value(self._label_of(block), "override" if overridden else "")
        self.head.set_info(" · ".join(_said_of(block)))

    def _label_of(self, block: Block) -> str:
        desk = self._session.desk
        return desk.label_of(block.id) if desk is not None and block.id in desk.issue.blocks else ""

    def _fill(self) -> None:
        self._kinds.setObjectName("block.kind")
        self._levels.setObjectName("block.level")
        for kind in BlockKind:
            self._kinds.addItem(name_of(kind), kind)
        self._levels.addItem("—")
        for level in range(1, DEEPEST_LEVEL + 1):
            self._levels.addItem(tr("Level {level}", level=level))
        self._kinds.activated.connect(self._set_kind)
        self._levels.activated.connect(self._set_level)
        self._label.cleared.connect(self._clear_label)

    def _row(self, text: str, widget: QWidget) -> QWidget:
        row = QWidget(self)
        label = QLabel(text, row)
        label.setProperty("part", "field")
        label.setFixedWidth(label_width(label))
        widget.setAccessibleName(text)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        layout.addWidget(widget, 1)
        return row

    def _set_kind(self, row: int) -> None:
        desk, block, kind = self._session.desk, self._block, self._kinds.itemData(row)
        if desk is not None and block is not None and BlockKind(kind) is not block.kind:
            self._session.run(lambda: editing.set_kind(desk, block.id, BlockKind(kind)))
            self.show_block(desk.issue.blocks.get(block.id))

    def _set_level(self, row: int) -> None:
        desk, block = self._session.desk, self._block
        if desk is not None and block is not None and (row or None) != block.level:
            self._session.run(lambda: editing.set_level(desk, block.id, row or None))

    def _set_label(self, text: str | None) -> Change | None:
        desk, block = self._session.desk, self._block
        return editing.set_label(desk, block.id, text) if desk is not None and block is not None else None

    def _clear_label(self) -> None:
        self._session.run(lambda: self._set_label(None))


def _said_of(block: Block) -> Iterator[str]:
    """Yield what a block starts or ends, and how sure the parser is of its kind where no editor has set it."""
    if block.boundary:
        yield name_of(block.boundary.kind)
    if block.confidence < 1:
        yield tr("{percent} % sure", percent=round(block.confidence * 100))


class MarksSection(QWidget):
    """Shows the marks of the selected block, row or cell as chips that are switched, each with its note."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._target: Address | None = None
        self._marks: dict[MarkKind, Mark] = {}
        self.head = PaneHead(tr("Marks"), self)
        self._chips = {kind: self._make_chip(kind) for kind in MarkKind}
        self._notes = {kind: self._make_note(kind) for kind in MarkKind}
        box = Section(self)
        chips = QWidget(box)
        row = QHBoxLayout(chips)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for chip in self._chips.values():
            row.addWidget(chip)
        row.addStretch(1)
        box.add(chips, *self._notes.values())
        pile(self, self.head, box)

    def show_target(self, desk: Desk | None, target: Address | None) -> None:
        """Show the marks of what an address names."""
        self._target = target
        marks = desk.marks_at(target) if desk and target else ()
        self._marks = {mark.kind: mark for mark in marks}
        self.setEnabled(target is not None)
        self.head.set_info(tr("of the row") if target and target.row and not target.column else "")
        for kind in MarkKind:
            mark = self._marks.get(kind)
            self._chips[kind].setChecked(mark is not None)
            self._notes[kind].setVisible(mark is not None)
            self._notes[kind].show_value(mark.note if mark else "")

    def _make_chip(self, kind: MarkKind) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(name_of(kind))
        chip.setObjectName(f"chip.{kind}")
        chip.setAccessibleName(name_of(kind))
        chip.setCheckable(True)
        chip.setProperty("part", "chip")
        chip.setProperty("mark", kind.value)
        chip.clicked.connect(partial(self._switch, kind))
        return chip

    def _make_note(self, kind: MarkKind) -> FieldRow:
        row = FieldRow(self._session, f"note.{kind}", name_of(kind), partial(self._set, kind), self)
        row.line.setPlaceholderText(tr("Note"))
        return row

    def _switch(self, kind: MarkKind) -> None:
        desk, target = self._session.desk, self._target
        if desk is None or target is None:
            return
        if self._chips[kind].isChecked():
            self._session.run(lambda: self._set(kind, ""))
        else:
            self._session.run(lambda: editing.unmark(desk, target, kind))
        self.show_target(desk, target)

    def _set(self, kind: MarkKind, note: str) -> Change | None:
        desk, target = self._session.desk, self._target
        return editing.mark(desk, target, kind, note) if desk is not None and target is not None else None


class CommentsSection(QWidget):
    """Shows the comments on the selected block and takes a new one."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._block = ""
        self._shown: tuple[Comment, ...] | None = None
        self.head = PaneHead(tr("Comments"), self)
        self._box = Section(self)
        self._rows: list[QWidget] = []
        self._new = FieldRow(session, "comment.new", tr("New comment"), self._add, self)
        self._box.add(self._new)
        pile(self, self.head, self._box)

    def show_block(self, block: Block | None) -> None:
        """Show the comments on a block."""
        self._block = block.id if block else ""
        self._new.show_value("")
        self.setEnabled(block is not None)
        comments = block.comments if block else ()
        if comments == self._shown:
            return
        self._shown = comments
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._make_row(comment) for comment in comments]
        for position, row in enumerate(self._rows):
            self._box.insert(position, row)
            lead_on(self._new.line, row)

    def _make_row(self, comment: Comment) -> QWidget:
        row = QWidget(self._box)
        text = QLabel(comment.text, row)
        text.setWordWrap(True)
        remove = quiet_button(row, "✕", "comment.remove", tr("Remove this comment"))
        remove.clicked.connect(partial(self._remove, comment.id))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(text, 1)
        layout.addWidget(remove)
        return row

    def _add(self, text: str) -> Change | None:
        desk, block = self._session.desk, self._block
        return editing.comment(desk, block, text) if desk is not None else None

    def _remove(self, identity: str) -> None:
        desk, block = self._session.desk, self._block
        if desk is not None:
            self._session.run(lambda: editing.remove_comment(desk, block, identity))
