"""Export as Markdown: each document with its fields as front matter, headings by level, tables with pipes.

A backslash stands before what would be markup in CommonMark (https://spec.commonmark.org/0.31.2/) or in what GitHub
adds to it (https://github.github.com/gfm/), and hardly anywhere else: the text is also read as it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from gazdesk.formats.export import ExportIssue, ExportOptions, ExportReport
from gazdesk.formats.export_text import as_printed, documents, noted_cells, write_parts
from gazdesk.formats.interchange import Object
from gazdesk.model.kinds import BlockKind

FIELDS = ("title", "doc_number", "issuer", "date", "addressee")
ISSUE_FIELDS = ("publication", "year", "number")
DEEPEST = 6
_BACKSLASH = r"\\"
_PAIRED = "`*_~"
"""Marks of which one alone is a character as any other."""

_INLINE = re.compile(r"(?=\\|<[A-Za-z/!?]|\](?:\(|:)|&(?:#\d+|#[Xx][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]+);)")
"""Where a backslash, a tag, the address of a link or a reference character begins."""

_AT_START = re.compile(
    r"^(?=(?:#{1,6}|[-+*]|\[[ Xx]\])(?:[ \t]|$)|>|=+[ \t]*$|[:| \t]*-[-:| \t]*$)|^(\d{1,9})(?=[.)](?:[ \t]|$))",
    re.MULTILINE,
)
"""Where a line begins a heading, a list, a quotation, or underlines the one above it."""

_CLOSING = re.compile(r"(?:^|(?<=[ \t]))(?=#+$)")
"""Where the signs begin that would close a heading."""

_LINE_END = re.compile(r"(?:\r\n?|\n)[ \t]*")
_HEADINGS = {
    BlockKind.TITLE.value: 1,
    BlockKind.ENCLOSURE_TITLE.value: 2,
    BlockKind.ATTACHMENT_LABEL.value: 2,
}
"""Depths of headings; a clause of level n is 2 + n."""


def write(issues: Iterable[ExportIssue], out: str, options: ExportOptions) -> ExportReport:
    """Write issues to a file, or to stdout ("-")."""
    return write_parts(issues, out, options, parts, "\n\n")


def parts(issue: Object) -> Iterator[str]:
    """Yield each document with its front matter, and what lies before, between and after the documents."""
    begun: set[int | None] = {None}
    for document, blocks in documents(issue):
        text = "\n\n".join(map(_block, blocks))
        yield text if document in begun else f"{_front_matter(issue, document or 0)}\n\n{text}"
        begun.add(document)


def _front_matter(issue: Object, document: int) -> str:
    """Return the fields of a document that it says, as YAML (of which JSON strings are part)."""
    fields = {name: issue["documents"][document][name] for name in FIELDS}
    fields |= {name: issue["issue"][name] for name in ISSUE_FIELDS}
    fields["source"] = issue["source"]["name"]
    said = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value is not None)
    return "\n".join(("---", *said, "---"))


def _block(block: Object) -> str:
    if block["table"]:
        return _table(block["table"])
    text, depth = as_printed(block).strip(), _depth(block)
    if depth:
        return f"{'#' * depth} {_CLOSING.sub(_BACKSLASH, _inline(_LINE_END.sub(' ', text)))}"
    if block["kind"] == BlockKind.TOC_ENTRY.value:
        return f"- {_escaped(_LINE_END.sub(' ', text))}"
    return _escaped(_LINE_END.sub("\n", text))


def _depth(block: Object) -> int:
    if block["kind"] == BlockKind.HEADING.value:
        return min(2 + (block["level"] or 1), DEEPEST)
    return _HEADINGS.get(block["kind"], 0)


def _escaped(text: str) -> str:
    """Return a text in which nothing is taken for markup, at the start of a line either."""
    return _AT_START.sub(lambda match: f"{match[1] or ''}\\", _inline(text))


def _inline(text: str) -> str:
    """Return a text in which nothing within a line is taken for markup."""
    text = _INLINE.sub(_BACKSLASH, text)
    for mark in _PAIRED:
        if text.count(mark) > 1:
            text = text.replace(mark, f"\\{mark}")
    return text


def _table(table: Object) -> str:
    rows = [table["columns"], ["---"] * len(table["columns"]), *(noted_cells(row, table) for row in table["rows"])]
    return "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in rows)


def _cell(text: str) -> str:
    return _LINE_END.sub("<br>", _inline(text.strip()).replace("|", "\\|"))
