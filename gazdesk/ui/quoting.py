"""What is said of a text: a quotation with the line that says where it stands, and what a fix puts in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazdesk.desk.places import owner_lines
from gazdesk.ui.session import Selection
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk
    from gazdesk.model.documents import Document


def quotation(desk: Desk, selection: Selection) -> str:
    """Return the selected text, or the whole owner's if only a caret stands there, and its source line."""
    text = owner_text(desk, selection)
    part = text[selection.start : selection.end] or text
    return f"{part}\n{source_line(desk, selection)}\n"


def put_in(text: str) -> str:
    """Return what a fix puts in, in words where there is nothing to be seen."""
    if not text:
        return tr("delete")
    return text if text.strip() else tr("a space")


def owner_text(desk: Desk, selection: Selection) -> str:
    """Return the current text of the block or cell that a selection names."""
    return "".join(piece.text for piece in desk.issue.pieces(selection.address))


def source_line(desk: Desk, selection: Selection) -> str:
    """Return the line that says where a selection stands: issue, document, lines of the original."""
    lines = _lines_name(owner_lines(desk, selection.address))
    index, _ = desk.membership.get(selection.address.block, (None, None))
    document = desk.documents[index] if index is not None else None
    return " · ".join(filter(None, (issue_title(desk), _document_name(document), lines)))


def issue_title(desk: Desk) -> str:
    """Return what the issue is called: publication, year and number, or the name of its file."""
    fields = desk.fields
    if not fields.publication:
        return desk.info.name
    number = tr("{year}, No. {number}", year=fields.year or "?", number=fields.number) if fields.number else ""
    return " ".join(filter(None, (fields.publication, number)))


def _lines_name(lines: tuple[int, int] | None) -> str:
    if lines is None:
        return ""
    first, last = lines
    return tr("line {line}", line=first) if first == last else tr("lines {first}–{last}", first=first, last=last)


def _document_name(document: Document | None) -> str:
    if document is None:
        return ""
    return " ".join(filter(None, (document.title, document.doc_number)))
