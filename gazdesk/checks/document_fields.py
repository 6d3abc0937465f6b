"""Documents against their siblings and the contents list: what is missing, and numbers out of their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.sequences import odd_one
from gazdesk.checks.texts import Text, whole
from gazdesk.model.documents import Document
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem
from gazdesk.model.readers.doc_numbers import DocNumber, read_doc_number

_FIELDS = ("doc_number", "date", "issuer")
_FEWEST = 3
_SUBJECT = re.compile("关于|關於")
_MOST_YEARS = 1
"""A document is printed in the year of its number or in the next one."""


class MissingField(Rule):
    """A document has no number, date or issuer.

    Finds: a document of at least three that lacks what two thirds of them have.
    Why: the line was lost, or was not seen for what it is; a document is cited by these.
    Example: a notice without 发文字号 among six that have one.
    Fix may be wrong: nothing is offered; look at the print.
    Source: GB/T 9704-2012, 7.2.5, 7.3.5: 发文字号, 发文机关署名 and 成文日期 are parts of every document.
    """

    code: ClassVar[str] = "field-missing"
    title: ClassVar[str] = "Part of a document missing"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the title of each such document, once for each field."""
        documents = context.derived.documents
        for field in _FIELDS if len(documents) >= _FEWEST else ():
            without = [document for document in documents if not getattr(document, field)]
            for document in without if len(without) * _FEWEST <= len(documents) else ():
                text = _head(context, document)
                yield self.problem(text, 0, len(text.text), None, _LACKS[field])


_LACKS = {
    "doc_number": "The document has no number.",
    "date": "The document has no date.",
    "issuer": "It is not said who issues the document.",
}


class UnmatchedContents(Rule):
    """The contents list and the documents do not match.

    Finds: an entry with 关于 that announces no document, and a document with 关于 in its title that no entry announces,
    where most have their fellow.
    Why: a document was lost, or its start was not seen; or its title was garbled beyond recognition.
    Example: an entry 关于防汛工作的通知 9 without such a document.
    Fix may be wrong: nothing is offered; look at the print.
    Source: gazette practice: the contents list names every document of the issue.
    """

    code: ClassVar[str] = "contents-unmatched"
    title: ClassVar[str] = "Contents and documents do not match"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each entry and each document without fellow."""
        entries, documents = context.derived.contents, context.derived.documents
        announced = {entry.document for entry in entries.values() if entry.document is not None}
        if len(announced) * 2 <= max(len(entries), len(documents)):
            return
        for identity, entry in entries.items():
            if entry.document is None and _SUBJECT.search(entry.title):
                block = context.issue.blocks[identity]
                text = whole(block)
                yield self.problem(text, 0, len(text.text), None, "No document has this title.")
        for index, document in enumerate(documents):
            if index not in announced and _SUBJECT.search(document.title):
                text = _head(context, document)
                yield self.problem(text, 0, len(text.text), None, "The contents list does not name this document.")


class ContentsOrder(Rule):
    """An entry of the contents list stands elsewhere than its document.

    Finds: the only entry of at least four without which the entries are in the order of their documents.
    Why: the document was moved by who put the text together, or the entry announces another one.
    Example: the entry of the fifth document before that of the second.
    Fix may be wrong: nothing is offered; look at the page numbers.
    Source: gazette practice: the contents list names the documents in the order in which they are printed.
    """

    code: ClassVar[str] = "contents-order"
    title: ClassVar[str] = "Contents in another order"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the entry that is out of order."""
        entries = context.derived.contents.items()
        found = [(identity, entry.document) for identity, entry in entries if entry.document is not None]
        at = odd_one([document for _, document in found]) if len(found) > _FEWEST else None
        if at is not None:
            text = whole(context.issue.blocks[found[at][0]])
            template = "The other entries are in the order of the documents."
            yield self.problem(text, 0, len(text.text), None, template)


class NumberYear(Rule):
    """The year of a document number does not fit.

    Finds: a year that differs in one digit from that of the document's date or, without one, of the issue, and is not
    the year before it.
    Why: one of the two was misread, and the number is what the document is cited by.
    Example: 示政发〔2012〕5号 dated 3 March 2022.
    Fix may be wrong: where the date was misread. At the turn of the year both may be right.
    Source: GB/T 9704-2012, 7.2.5: 发文字号由发文机关代字、年份、发文顺序号组成.
    """

    code: ClassVar[str] = "number-year"
    title: ClassVar[str] = "Year of the document number"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the year of each such number."""
        issued = context.derived.fields.year
        for document in context.derived.documents:
            read = read_doc_number(document.doc_number or "")
            dated = int(document.date[:4]) if document.date else None
            if read is not None and read.year is not None and not self._fits(read.year, dated, issued):
                yield from self._odd(context, document, read, dated)

    def _fits(self, year: int, dated: int | None, issued: int | None) -> bool:
        due = dated if dated is not None else issued
        if due is None or due - _MOST_YEARS <= year <= due:
            return True
        return sum(one != other for one, other in zip(str(year), str(due), strict=False)) > 1

    def _odd(self, context: Context, document: Document, read: DocNumber, dated: int | None) -> Iterator[Problem]:
        block = context.issue.blocks.get(document.sources.get("doc_number", ""))
        if block is not None and block.kind is BlockKind.DOC_NUMBER:
            start = block.text.find(str(read.year))
            text = whole(block)
            said = str(dated) if dated is not None else None
            template = "The year {year} does not fit the date of the document or issue."
            if start >= 0:
                yield self.problem(text, start, start + 4, said, template, year=str(read.year))


def _head(context: Context, document: Document) -> Text:
    block = context.issue.blocks[document.first]
    return whole(block)
