"""Documents, their fields, attachments and enclosures, as the boundaries and kinds of the blocks say.

Fields come from the head of the document and from the signature and date that close the notice itself, before what
it issues or encloses; where there are none, from the last signature outside attachments. What the text does not say
comes from the issue's overrides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind
from gazdesk.model.readers.dates import read_date
from gazdesk.model.readers.issuers import is_organ, issuer_of_title, read_issuers

FIELDS = ("title", "doc_number", "issuer", "date", "date_printed", "addressee")
"""The fields of a document that an editor may override."""

_OUTSIDE = frozenset(
    {BlockKind.NOISE, BlockKind.MASTHEAD, BlockKind.TOC_HEADING, BlockKind.TOC_ENTRY},
)
_READ = frozenset(
    {
        BlockKind.TITLE,
        BlockKind.ENCLOSURE_TITLE,
        BlockKind.DOC_NUMBER,
        BlockKind.ADDRESSEE,
        BlockKind.SIGNATURE,
        BlockKind.DATE,
        BlockKind.ATTACHMENT_LABEL,
    }
)
_TITLES = frozenset({BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE})
_HAN_GAP = re.compile(r"(?<![A-Za-z0-9,.])\s+|\s+(?![A-Za-z0-9])")
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


@dataclass(slots=True)
class _Part:
    """A document without what it carries, an attachment or an enclosure, while its blocks are gathered.

    `blocks` are those that are read, and what parts two titles.
    """

    kind: BoundaryKind
    first: str
    last: str
    depth: int = 0
    blocks: list[Block] = field(default_factory=list)
    inner: list[_Part] = field(default_factory=list)
    red_head: Block | None = None


def documents_of(issue: Issue) -> tuple[Document, ...]:
    """Return the documents of an issue, in order; linear in its blocks."""
    place = place_of(issue)
    return tuple(_document(issue, part, place) for part in _parts(issue))


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
                r"([\u4e00-\u9fff]{2,9}?[省市县縣区區州盟旗])(?:人民政府|公报|公報|政报|政報)",
                "".join(block.text.split()),
            )
            if match:
                return (
                    match[1].removeprefix("主办单位").removeprefix("主辦單位").removeprefix("主办").removeprefix("主辦")
                )
    return None


def plain(text: str) -> str:
    """Return a text without the white space that line breaks and spreading caused; it stays between Latin words."""
    return _HAN_GAP.sub("", text.strip())


def _parts(issue: Issue) -> list[_Part]:
    parts: list[_Part] = []
    document: _Part | None = None
    inner: _Part | None = None
    red_head: Block | None = None
    for block in issue:
        if block.boundary is not None:
            document, inner = _turn(block, document, inner, parts)
            if document is not None and document.first == block.id:
                document.red_head, red_head = red_head, None
        if block.kind in _OUTSIDE:
            red_head = block if block.kind is BlockKind.MASTHEAD else red_head
        elif document is not None:
            part = document if inner is None else inner
            document.last = part.last = block.id
            if block.kind in _READ or (part.blocks and part.blocks[-1].kind in _TITLES):
                part.blocks.append(block)
    return parts


def _turn(
    block: Block, document: _Part | None, inner: _Part | None, parts: list[_Part]
) -> tuple[_Part | None, _Part | None]:
    """Return the document and the inner part that a block with a boundary lies in."""
    boundary = block.boundary
    assert boundary is not None
    if boundary.kind is BoundaryKind.DOCUMENT:
        document = _Part(boundary.kind, block.id, block.id)
        parts.append(document)
        return document, None
    if boundary.kind is BoundaryKind.END_DOCUMENT or document is None:
        return None, None
    if boundary.kind is BoundaryKind.END_INNER:
        return document, None
    inner = _Part(boundary.kind, block.id, block.id, boundary.depth)
    document.inner.append(inner)
    return document, inner


def _document(issue: Issue, part: _Part, place: str | None) -> Document:
    values, sources = _fields(part, place)
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


def _fields(part: _Part, place: str | None) -> tuple[dict[str, str | None], dict[str, str]]:
    values: dict[str, str | None] = dict.fromkeys(FIELDS)
    sources: dict[str, str] = {}
    titles = _head(part.blocks, BlockKind.TITLE) or _head(part.blocks, BlockKind.ENCLOSURE_TITLE)
    if titles:
        values["title"], sources["title"] = "".join(plain(block.text) for block in titles), titles[0].id
    for name, kind in (("doc_number", BlockKind.DOC_NUMBER), ("addressee", BlockKind.ADDRESSEE)):
        block = next((block for block in part.blocks if block.kind is kind), None)
        if block is not None:
            values[name], sources[name] = _bare(plain(block.text)), block.id
    signatures, date = _closing(part.blocks)
    organs = [organ for block in signatures for organ in read_issuers(block.text) if is_organ(organ)]
    if organs:
        values["issuer"], sources["issuer"] = _in_full("、".join(organs), values["title"], place), signatures[0].id
    elif part.red_head is not None and plain(part.red_head.text).endswith("文件"):
        values["issuer"], sources["issuer"] = plain(part.red_head.text).removesuffix("文件"), part.red_head.id
    elif titles:
        values["issuer"], sources["issuer"] = issuer_of_title(values["title"] or "", place), titles[0].id
    if date is not None:
        values["date"], values["date_printed"] = read_date(date.text), date.text.strip()
        sources["date"] = sources["date_printed"] = date.id
    return values, sources


def _in_full(signed: str, title: str | None, place: str | None) -> str:
    """Return the organ that signs; a short form (市政府办公室) in full where the title names the same organ so."""
    full = issuer_of_title(title or "", place) if signed[0] in "省市县縣区區州盟旗" else None
    long = signed if "人民政府" in signed else signed.replace("政府", "人民政府")
    return full if full is not None and full != signed and full.endswith(long) else signed


def _bare(text: str) -> str:
    """Return a field without the colon after it or the brackets around it."""
    text = text.rstrip(":：")
    return text[1:-1] if text[:1] in "（(" and text[-1:] in "）)" else text


def _head(blocks: Iterable[Block], kind: BlockKind) -> list[Block]:
    """Return the blocks of one kind that stand together where it comes first."""
    found: list[Block] = []
    for block in blocks:
        if block.kind is kind:
            found.append(block)
        elif found:
            break
    return found


def _closing(blocks: list[Block]) -> tuple[list[Block], Block | None]:
    """Return the signatures and the date that close a part: the first ones before what it issues, else the last."""
    end = next((n for n, block in enumerate(blocks) if block.kind is BlockKind.ENCLOSURE_TITLE), len(blocks))
    signatures, date = _signed(blocks[:end], first=True)
    return (signatures, date) if signatures or date else _signed(blocks, first=False)


def _signed(blocks: list[Block], first: bool) -> tuple[list[Block], Block | None]:
    """Return the first or last run of signatures with the date after it; where none signs, the date alone."""
    runs: list[tuple[list[Block], list[Block]]] = []
    for block in blocks:
        if block.kind is BlockKind.SIGNATURE:
            if not runs or runs[-1][1]:
                runs.append(([], []))
            runs[-1][0].append(block)
        elif block.kind is BlockKind.DATE:
            if not runs:
                runs.append(([], []))
            runs[-1][1].append(block)
    if not runs:
        return [], None
    signed = [run for run in runs if run[0]] or runs
    signatures, dates = signed[0 if first else -1]
    return signatures, (dates[0] if dates else None)


def _attachments(inner: list[_Part]) -> tuple[Attachment, ...]:
    """Return the attachments; one that holds deeper ones ends with the last of them.

    A label directly above an enclosed document is that document's: it has its title and its end.
    """
    found: list[Attachment] = []
    following: _Part | None = None
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
    titles = _head(blocks, BlockKind.ENCLOSURE_TITLE) or _head(blocks, BlockKind.TITLE)
    title = "".join(plain(block.text) for block in titles)
    if label is not None:
        return "".join(label.text.split()).rstrip(":：.．、"), title
    match = _LABEL_IN_TITLE.match(title)
    return (match[0], title[match.end() :].lstrip(":：")) if match else ("附件", title)


def _enclosure(part: _Part) -> Enclosure:
    values, _ = _fields(part, None)
    return Enclosure(
        values["title"] or "",
        values["doc_number"],
        values["issuer"],
        values["date"],
        values["addressee"],
        part.first,
        part.last,
    )
