"""Parts: the blocks of each document, and of the attachments and enclosures in it, as the boundaries part them."""

from __future__ import annotations

from dataclasses import dataclass, field

from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind

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
        BlockKind.NOTE,
    }
)
_TITLES = frozenset({BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE})


@dataclass(slots=True)
class Part:
    """A document without what it carries, an attachment or an enclosure, while its blocks are gathered.

    `blocks` are those that are read, and what parts two titles; `catalogue` the lines of the masthead above or within.
    """

    kind: BoundaryKind
    first: str
    last: str
    depth: int = 0
    blocks: list[Block] = field(default_factory=list)
    inner: list[Part] = field(default_factory=list)
    red_head: Block | None = None
    catalogue: list[Block] = field(default_factory=list)


def parts_of(issue: Issue) -> list[Part]:
    """Return the documents of an issue, in order, each with what it carries."""
    parts: list[Part] = []
    document: Part | None = None
    inner: Part | None = None
    red_head: Block | None = None
    above: list[Block] = []
    for block in issue:
        if block.boundary is not None:
            document, inner = _turn(block, document, inner, parts)
            if document is not None and document.first == block.id:
                document.red_head, red_head = red_head, None
                document.catalogue, above = above, []
        if block.kind is BlockKind.MASTHEAD:
            red_head = block
            (above if document is None else document.catalogue).append(block)
        elif block.kind in _OUTSIDE:
            continue
        elif document is not None:
            part = document if inner is None else inner
            document.last = part.last = block.id
            if block.kind in _READ or (part.blocks and part.blocks[-1].kind in _TITLES):
                part.blocks.append(block)
    return parts


def _turn(
    block: Block, document: Part | None, inner: Part | None, parts: list[Part]
) -> tuple[Part | None, Part | None]:
    """Return the document and the inner part that a block with a boundary lies in."""
    boundary = block.boundary
    assert boundary is not None
    if boundary.kind is BoundaryKind.DOCUMENT:
        document = Part(boundary.kind, block.id, block.id)
        parts.append(document)
        return document, None
    if boundary.kind is BoundaryKind.END_DOCUMENT or document is None:
        return None, None
    if boundary.kind is BoundaryKind.END_INNER:
        return document, None
    inner = Part(boundary.kind, block.id, block.id, boundary.depth)
    document.inner.append(inner)
    return document, inner
