"""What a document announces and lacks: attachments, bodies of headings, who is responsible."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope, by_document, labels_of
from gazdesk.checks.texts import whole
from gazdesk.model.blocks import Block
from gazdesk.model.documents import Document
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem

_ANNOUNCED = re.compile(r"(?:附\s*件\s*[:：]?\s*)?(?P<number>\d{1,2})\s*[.．、]")
_LEFT_OUT = re.compile(
    r"附件[:：]?.{0,40}(?:略|另发|另發|不予公开|不予公開|不公开|不公開)|[（(](?:此件)?略[)）]", re.DOTALL
)
_FEWEST = 4
_MOST_ODD = 5
"""One item of so many may say nothing of who is responsible."""


class AttachmentMissing(Rule):
    """A document announces more attachments than it has.

    Finds: the list 附件：1.… of a document with a higher number than there are attachments, where some are there and
    nothing says that any is left out.
    Why: an attachment was lost, or its start was not seen.
    Example: 附件：1.… 2.… 3.… in a notice followed by 附件1 and 附件2.
    Fix may be wrong: nothing is offered; look at the print.
    Source: GB/T 9704-2012, 7.3.4: 附件说明 names the attachments in order, 7.3.7: 附件 follow in this order.
    """

    code: ClassVar[str] = "attachment-missing"
    title: ClassVar[str] = "Attachment missing"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the note of each such document."""
        documents = context.derived.documents
        for index, blocks in context.once(by_document).items():
            notes = [block for block in blocks if block.kind is BlockKind.ATTACHMENT_NOTE]
            numbers = [int(match["number"]) for note in notes for match in _ANNOUNCED.finditer(note.text)]
            found = _attachments(documents[index]) if index is not None else 0
            if numbers and 0 < found < max(numbers) and not any(_LEFT_OUT.search(block.text) for block in blocks):
                text = whole(notes[0])
                values = {"announced": str(max(numbers)), "found": str(found)}
                template = "{announced} attachments are announced; {found} are there."
                yield self.problem(text, 0, len(text.text), None, template, **values)


class HeadingWithoutBody(Rule):
    """A heading has nothing below it.

    Finds: a numbered heading after which the next block is a heading of its depth or higher, where most headings of
    this depth have a text.
    Why: what stood below it was lost, or was taken for part of it.
    Example: （二）加强领导 directly before （三）加强监督.
    Fix may be wrong: nothing is offered; some headings are the whole item.
    Source: GB/T 9704-2012, 7.3.3: headings name what the text below them is about.
    """

    code: ClassVar[str] = "heading-without-body"
    title: ClassVar[str] = "Heading without text"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such heading."""
        labels = context.once(labels_of)
        for blocks in context.once(by_document).values():
            empty: dict[int, list[Block]] = {}
            full: dict[int, int] = {}
            for block, following in pairwise(blocks):
                if block.kind is BlockKind.HEADING and block.level is not None and block.id in labels:
                    if _is_higher(following, block.level):
                        empty.setdefault(block.level, []).append(block)
                    else:
                        full[block.level] = full.get(block.level, 0) + 1
            for level, headings in empty.items():
                if full.get(level, 0) >= _FEWEST and len(headings) * _MOST_ODD <= full[level]:
                    for block in headings:
                        text = whole(block)
                        yield self.problem(text, 0, len(text.text), None, "Nothing stands below this heading.")


class ItemWithoutDuty(Rule):
    """An item does not say who is responsible, as its siblings do.

    Finds: a numbered paragraph without a statement of responsibility under a heading below which at least four, and
    four of five, have one.
    Why: the statement was lost, or was not seen for what it is.
    Example: the third of ten tasks without （责任单位：…）.
    Fix may be wrong: nothing is offered; look at the print.
    Source: gazette practice: who is responsible is said item by item.
    """

    code: ClassVar[str] = "item-without-duty"
    title: ClassVar[str] = "Item without anyone responsible"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such item."""
        inheritance, labels = context.derived.inheritance, context.once(labels_of)
        for blocks in context.once(by_document).values():
            for items in _items(blocks, labels):
                silent = [block for block in items if not block.attributions and block.id not in inheritance]
                if len(items) - len(silent) >= _FEWEST and len(silent) * _MOST_ODD <= len(items):
                    for block in silent:
                        end = len(labels[block.id])
                        template = "The items beside it say who is responsible."
                        yield self.problem(whole(block), 0, end, None, template)


def _items(blocks: Sequence[Block], labels: Container[str]) -> Iterator[list[Block]]:
    """Yield the numbered paragraphs of each depth below each heading."""
    groups: dict[tuple[str, int], list[Block]] = {}
    heading = ""
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            heading = block.id
        elif block.kind is BlockKind.PARAGRAPH and block.level is not None and block.id in labels:
            groups.setdefault((heading, block.level), []).append(block)
    yield from groups.values()


def _attachments(document: Document) -> int:
    return sum(attachment.depth == 0 for attachment in document.attachments)


def _is_higher(block: Block, level: int) -> bool:
    """Say whether a block is a heading of a depth or above it."""
    return block.kind is BlockKind.HEADING and block.level is not None and block.level <= level
