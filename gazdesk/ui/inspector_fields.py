"""The upper part of the inspector: the fields of the document that the selection is in, else those of the issue."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gazdesk.desk import editing
from gazdesk.model.blocks import Address
from gazdesk.ui.field_row import FieldRow
from gazdesk.ui.pane import PaneHead, Section, pile
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk
    from gazdesk.model.documents import Document

SENDER = "inspectorPane"
ISSUE_TARGET = "issue"
DOCUMENT_FIELDS = {
    "title": "Title",
    "doc_number": "Document number",
    "issuer": "Issuing body",
    "date": "Date of issue",
    "date_printed": "Date as printed",
    "addressee": "Addressee",
}
ISSUE_FIELDS = {
    "publication": "Publication",
    "place": "Place",
    "year": "Year",
    "number": "Issue number",
    "total_number": "Number in all",
    "date": "Date of publication",
    "organizer": "Organizer",
}


class FieldsSection(QWidget):
    """Shows fields; an edited one becomes an override, which is shown as such and can be taken back."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._document: Document | None = None
        self.head = PaneHead(tr("Document"), self)
        self._documents, self.document_rows = self._make_rows("document", DOCUMENT_FIELDS)
        self._issues, self.issue_rows = self._make_rows("issue", ISSUE_FIELDS)
        self._attachments = FieldRow(session, "document.attachments", tr("Attachments"), None, self._documents)
        self._attachments.sought.connect(self._go_to_attachment)
        self._documents.add(self._attachments)
        pile(self, self.head, self._documents, self._issues)

    def show_desk(self, desk: Desk | None, document: Document | None) -> None:
        """Show a document, or the issue where there is none."""
        self._document = document
        self._documents.setVisible(document is not None)
        self._issues.setVisible(document is None)
        self.head.title.setText(tr("Document") if document else tr("Issue"))
        self.setEnabled(desk is not None)
        if document is not None:
            self._show_document(document)
        elif desk is not None:
            self._show_issue(desk)

    def _make_rows(self, target: str, fields: dict[str, str]) -> tuple[Section, dict[str, FieldRow]]:
        box = Section(self)
        rows = {
            name: FieldRow(self._session, f"{target}.{name}", tr(text), partial(self._set, name), box)
            for name, text in fields.items()
        }
        for name, row in rows.items():
            row.cleared.connect(partial(self._clear, name))
            row.sought.connect(partial(self._seek, name))
            box.add(row)
        return box, rows

    def _show_document(self, document: Document) -> None:
        for name, row in self.document_rows.items():
            _show(row, getattr(document, name), name in document.overrides, linked=name in document.sources)
        self.head.set_info("GB/T 9704")
        titles = [" ".join(filter(None, (each.label, each.title))) for each in document.attachments]
        text = f"{len(titles)} · {'、'.join(titles)}" if titles else ""
        self._attachments.show_value(text, tip="\n".join(titles), linked=bool(titles))

    def _show_issue(self, desk: Desk) -> None:
        fields = desk.fields
        for name, row in self.issue_rows.items():
            value = getattr(fields, name)
            text = "、".join(value) if isinstance(value, tuple) else value
            _show(row, text, name in fields.overrides, linked=False)
        self.head.set_info(desk.info.name)

    def _target(self) -> str:
        return self._document.id if self._document else ISSUE_TARGET

    def _set(self, name: str, value: str) -> Change | None:
        desk = self._session.desk
        return editing.set_field(desk, self._target(), name, value) if desk is not None else None

    def _clear(self, name: str) -> None:
        desk, target = self._session.desk, self._target()
        if desk is not None:
            self._session.run(lambda: editing.clear_field(desk, target, name))

    def _seek(self, name: str) -> None:
        block = self._document.sources.get(name) if self._document else None
        if block is not None:
            self._session.select(Selection(Address(block), 0, 0, SENDER))

    def _go_to_attachment(self) -> None:
        if self._document is not None and self._document.attachments:
            self._session.select(Selection(Address(self._document.attachments[0].first), 0, 0, SENDER))


def _show(row: FieldRow, value: object, overridden: bool, *, linked: bool) -> None:
    text = "" if value is None else str(value)
    tip = tr("{value} (set by the editor; the text does not say it)", value=text) if overridden else text
    row.show_value(text, "override" if overridden else "", tip, linked=linked)
