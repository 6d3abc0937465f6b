"""What is derived from an issue as a whole, computed together and, after most corrections, not at all."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from gazdesk.model.blocks import Block
from gazdesk.model.contents import ContentsEntry, contents_of
from gazdesk.model.documents import Attachment, Document, Enclosure, documents_of, membership
from gazdesk.model.issue import Issue
from gazdesk.model.issue_fields import IssueFields, issue_fields_of
from gazdesk.model.kinds import BlockKind

Membership = dict[str, tuple[int | None, int | None]]
"""For each block id the indexes of its document and of its attachment there."""

PLAIN = frozenset(
    {
        BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ATTACHMENT_NOTE, BlockKind.TABLE, BlockKind.TABLE_TITLE,
        BlockKind.TABLE_NOTE, BlockKind.ROSTER, BlockKind.BOX_TITLE, BlockKind.NOTE, BlockKind.CC, BlockKind.COLOPHON,
    }
)  # fmt: skip
"""The kinds of blocks that lie in documents and whose text no field is read from."""


@dataclass(frozen=True, slots=True)
class Derived:
    """The fields, documents, membership and aligned contents list of an issue."""

    fields: IssueFields
    documents: tuple[Document, ...]
    membership: Membership
    contents: dict[str, ContentsEntry]


def derive(issue: Issue) -> Derived:
    """Return what is derived from an issue."""
    documents = documents_of(issue)
    return Derived(issue_fields_of(issue), documents, membership(issue), contents_of(issue, documents))


def rederive(before: Derived, old: Issue, new: Issue, changed: Collection[str]) -> Derived:
    """Return what is derived from a later state of an issue; `changed` are its blocks that are new or differ.

    Only where the changed blocks, and those gone, are plain ones within a document, nothing is computed: a block
    without boundary belongs where the one before it does.
    """
    gone = old.blocks.keys() - new.blocks.keys()
    if old.overrides != new.overrides or not all(_is_plain(old, new, each) for each in (*changed, *gone)):
        return derive(new)
    if old.order == new.order:
        return before
    parts: list[Document | Attachment | Enclosure] = []
    for document in before.documents:
        parts += (document, *document.attachments, *document.enclosures)
    edges = {edge for part in parts for edge in (part.first, part.last)}
    if not edges.isdisjoint((*changed, *gone)) or [each for each in new.order if each in old.blocks] != [
        each for each in old.order if each in new.blocks
    ]:
        return derive(new)
    return replace(before, membership=_members(before.membership, new, changed, gone))


def _is_plain(old: Issue, new: Issue, identity: str) -> bool:
    """Say whether a block, in each state that has it, is plain, and no boundary."""
    states = (old.blocks.get(identity), new.blocks.get(identity))
    return all(_plain(block) for block in states if block is not None)


def _plain(block: Block) -> bool:
    return block.kind in PLAIN and block.boundary is None


def _members(before: Membership, new: Issue, changed: Collection[str], gone: Collection[str]) -> Membership:
    members = {each: place for each, place in before.items() if each not in gone}
    position = {identity: index for index, identity in enumerate(new.order)}
    for identity in sorted((each for each in changed if each not in members), key=position.__getitem__):
        above = new.order[position[identity] - 1] if position[identity] else ""
        members[identity] = members.get(above, (None, None))
    return members
