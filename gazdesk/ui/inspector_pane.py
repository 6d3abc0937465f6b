"""The inspector: all that is known of what is selected, and edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from gazdesk.ui.field_row import FieldRow
from gazdesk.ui.inspector_attribution import AttributionSection
from gazdesk.ui.inspector_block import BlockSection, CommentsSection, MarksSection
from gazdesk.ui.inspector_fields import FieldsSection
from gazdesk.ui.pane import pile
from gazdesk.ui.session import Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change
    from gazdesk.model.documents import Document


class InspectorPane(QScrollArea):
    """Shows the document, the block, its responsibilities, marks and comments.

    What is typed in a field is written before anything else is shown; where that is refused, the pane stays with what
    it was typed for until it is written or given up.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspectorPane")
        self.setAccessibleName(tr("Inspector"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._session = session
        self._is_behind = False
        inner = QWidget(self)
        inner.setProperty("part", "side")
        self.fields = FieldsSection(session, inner)
        self.attribution = AttributionSection(session, inner)
        self.marks = MarksSection(session, inner)
        self.block = BlockSection(session, inner)
        self.comments = CommentsSection(session, inner)
        pile(inner, self.fields, self.attribution, self.marks, self.block, self.comments).addStretch(1)
        self.setWidget(inner)
        self.setMinimumWidth(inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        self.setFocusProxy(self.fields.document_rows["title"].line)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.refresh)
        session.opened.connect(self.refresh)
        session.selected.connect(self._on_selected)
        session.pendingChanged.connect(self._on_pending)
        session.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Show what is selected as it is now."""
        if any(isinstance(each, FieldRow) for each in self._session.typed):
            self._is_behind = True
            return
        self._is_behind = False
        desk, selection = self._session.desk, self._session.selection
        self.fields.show_desk(desk, self._document())
        block = desk.issue.blocks.get(selection.address.block) if desk and selection else None
        here = selection if block else None
        self.attribution.show_block(desk, here)
        self.marks.show_target(desk, here.address if here else None)
        self.block.show_block(block)
        self.comments.show_block(block)

    def _document(self) -> Document | None:
        desk, selection = self._session.desk, self._session.selection
        if desk is None or selection is None:
            return None
        index, _ = desk.membership.get(selection.address.block, (None, None))
        return desk.documents[index] if index is not None else None

    def _on_selected(self, _selection: object) -> None:
        """Write what was typed about the place selected so far, then follow."""
        if self._session.pending:
            self._session.commit_pending()
        self._timer.start()

    def _on_pending(self, _pending: object) -> None:
        if self._is_behind:
            self._timer.start()

    def _on_changed(self, change: Change) -> None:
        here = self._session.selection
        if change.touched.outline or (here is not None and here.address.block in change.touched.blocks):
            self._timer.start()
