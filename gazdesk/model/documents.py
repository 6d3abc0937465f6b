"""Documents, their fields, attachments and enclosures, as the boundaries and kinds of the blocks say.

Fields come from the head of the document and from the signature and date that close the notice itself, before what
it issues or encloses; where there are none, from the last signature outside attachments. What the text does not say
comes from the issue's overrides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from gazdesk.model.blocks import Block
from gazdesk.model.fields import FIELDS, Fields, blocks_of_kind
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind
from gazdesk.model.parts import Part, parts_of
from gazdesk.model.readers.dates import read_date
from gazdesk.model.readers.printed import plain

_LABEL_IN_TITLE = re.compile(r"附\s*件\s*[\d一二三四五六七八九十.．\-—]*")


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment 附件: label as printed, title, first and last block, depth (0 for 附件3, 1 for 附件3.1)."""

    label: str
    title: str
    first: str
    last: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A document that another one forwards or encloses whole; ids of its first and last block."""

    title: str
    doc_number: str | None
    issuer: str | None
    date: str | None
    addressee: str | None
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Document:
    """A 公文: its fields, ids of its first (also its own id) and last block, what it carries.

    `overrides` names the fields that an editor set; `sources` gives the block from which each other field was read.
    """

    id: str
    title: str
    doc_number: str | None
    issuer: str | None
    date: str | None
    date_printed: str | None
    addressee: str | None
    first: str
    last: str
    attachments: tuple[Attachment, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    overrides: tuple[str, ...] = ()
    sources: dict[str, str] = field(default_factory=dict)


Known = Mapping[str, tuple[object, Document]]
"""By id documents as they were read, each with all that it was read from."""


def documents_of(issue: Issue) -> tuple[Document, ...]:
    """Return the documents of an issue, in order; linear in its blocks."""
    return tuple(document for _, document in documents_read(issue, {}).values())


def documents_read(issue: Issue, known: Known) -> Known:
    """Return the documents of an issue, in order; one known that would be read from the same is kept."""
    place = place_of(issue)
    read: dict[str, tuple[object, Document]] = {}
    for part in parts_of(issue):
        overrides = [(name, issue.overrides.get((part.first, name))) for name in FIELDS] if issue.overrides else []
        found = known.get(part.first)
        by = (part, place, overrides)
        read[part.first] = found if found is not None and found[0] == by else (by, _document(issue, part, place))
    return read


def membership(issue: Issue) -> dict[str, tuple[int | None, int | None]]:
    """Return, for each block, the index of its document and of the innermost attachment in it, None where in none."""
    members: dict[str, tuple[int | None, int | None]] = {}
    document, attachments, attachment = -1, 0, None
    inside = False
    here: tuple[int | None, int | None] = (None, None)
    labelled = False
    for block in issue:
        boundary = block.boundary
        if boundary is not None:
            if boundary.kind is BoundaryKind.DOCUMENT:
                document, attachments, attachment, inside = document + 1, 0, None, True
            elif boundary.kind is BoundaryKind.ATTACHMENT and inside:
                attachment, attachments = attachments, attachments + 1
            elif boundary.kind is BoundaryKind.END_DOCUMENT:
                inside, attachment = False, None
            elif not labelled:
                attachment = None
            here = (document, attachment) if inside else (None, None)
        labelled = block.kind is BlockKind.ATTACHMENT_LABEL
        members[block.id] = here
    return members


def place_of(issue: Issue) -> str | None:
    """Return the place whose government publishes the issue, as its masthead names it; None if it does not."""
    for block in issue:
        if block.kind is BlockKind.MASTHEAD:
            match = re.search(
                r"([\u4e00-\u9fff]{2,9}?[省市县縣区區州盟旗])(?:人民政府|人民代表大[会會]|公报|公報|政报|政報)",
                "".join(block.text.split()),
            )
            if match:
                return (
                    match[1].removeprefix("主办单位").removeprefix("主辦單位").removeprefix("主办").removeprefix("主辦")
                )
    return None


def _document(issue: Issue, part: Part, place: str | None) -> Document:
    fields = Fields(part, place)
    values, sources = fields.values, fields.sources
    overrides = []
    for name in FIELDS:
        override = issue.overrides.get((part.first, name))
        if override is not None:
            values[name] = override or None
            overrides.append(name)
            sources.pop(name, None)
    if "date_printed" in overrides and "date" not in overrides:
        values["date"] = read_date(values["date_printed"] or "")
    return Document(
        part.first,
        values["title"] or "",
        values["doc_number"],
        values["issuer"],
        values["date"],
        values["date_printed"],
        values["addressee"],
        part.first,
        part.last,
        _attachments(part.inner),
        tuple(_enclosure(inner) for inner in part.inner if inner.kind is BoundaryKind.ENCLOSURE),
        tuple(overrides),
        sources,
    )


def _attachments(inner: list[Part]) -> tuple[Attachment, ...]:
    """Return the attachments; one that holds deeper ones ends with the last of them.

    A label directly above an enclosed document is that document's: it has its title and its end.
    """
    found: list[Attachment] = []
    following: Part | None = None
    for part in reversed(inner):
        if part.kind is BoundaryKind.ATTACHMENT:
            inside = found[0] if found and found[0].depth > part.depth else None
            label, title = _named(part.blocks)
            last = part.last if inside is None else _last_deeper(found, part.depth)
            if following is not None and part.first == part.last and following.kind is BoundaryKind.ENCLOSURE:
                title, last = _named(following.blocks)[1], following.last
            found.insert(0, Attachment(label, title, part.first, last, part.depth))
        following = part
    return tuple(found)


def _last_deeper(following: list[Attachment], depth: int) -> str:
    last = following[0].last
    for attachment in following:
        if attachment.depth <= depth:
            break
        last = attachment.last
    return last


def _named(blocks: list[Block]) -> tuple[str, str]:
    """Return the label and the title of an attachment."""
    label = next((block for block in blocks[:3] if block.kind is BlockKind.ATTACHMENT_LABEL), None)
    titles = blocks_of_kind(blocks, BlockKind.ENCLOSURE_TITLE) or blocks_of_kind(blocks, BlockKind.TITLE)
    title = "".join(plain(block.text) for block in titles)
    if label is not None:
        return "".join(label.text.split()).rstrip(":：.．、"), title
    match = _LABEL_IN_TITLE.match(title)
    return (match[0], title[match.end() :].lstrip(":：")) if match else ("附件", title)


def _enclosure(part: Part) -> Enclosure:
    values = Fields(part, None).values
    return Enclosure(
        values["title"] or "",
        values["doc_number"],
        values["issuer"],
        values["date"],
        values["addressee"],
        part.first,
        part.last,
    )
