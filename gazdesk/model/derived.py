"""What is derived from an issue as a whole, computed together and, after most corrections, not at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from gazdesk.model.contents import ContentsEntry, contents_of
from gazdesk.model.documents import Attachment, Document, Enclosure, Known, documents_read, membership
from gazdesk.model.inheritance import Inheritance, inheritance_of, renewed, shape_of
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
    """The fields, documents, membership and aligned contents list of an issue, and what inherits responsibility.

    `read` are the documents with what they were read from, when they were last read.
    """

    fields: IssueFields
    documents: tuple[Document, ...]
    membership: Membership
    contents: dict[str, ContentsEntry]
    inheritance: Inheritance
    read: Known = field(compare=False)


def derive(issue: Issue) -> Derived:
    """Return what is derived from an issue."""
    return _derive(issue, {}, inheritance_of(issue))


def _derive(issue: Issue, known: Known, inheritance: Inheritance) -> Derived:
    read = documents_read(issue, known)
    documents = tuple(document for _, document in read.values())
    contents = contents_of(issue, documents)
    return Derived(issue_fields_of(issue), documents, membership(issue), contents, inheritance, read)


def rederive(before: Derived, old: Issue, new: Issue, changed: Collection[str], gone: Collection[str] = ()) -> Derived:
    """Return what is derived from a later state of an issue, from blocks that are new or differ, and blocks gone.

    If these are plain ones within documents, hardly anything is computed: a block without boundary belongs where the
    one before it does.
    """
    reordered = old.order != new.order
    moved = reordered and _was_moved(old, new)
    inheritance = inheritance_of(new) if moved else _renewed(before.inheritance, old, new, changed, gone)
    if old.overrides != new.overrides or not all(_is_plain(old, new, each) for each in (*changed, *gone)):
        return _derive(new, before.read, inheritance)
    if not reordered:
        return before if inheritance is before.inheritance else replace(before, inheritance=inheritance)
    if moved or _meets_edges(before, new, changed, gone):
        return _derive(new, before.read, inheritance)
    return replace(before, membership=_members(before.membership, new, changed, gone), inheritance=inheritance)


def _renewed(
    before: Inheritance, old: Issue, new: Issue, changed: Collection[str], gone: Collection[str]
) -> Inheritance:
    """Return what inherits in a later state in which no block was moved; most changes are no matter of it."""
    other = [each for each in changed if shape_of(old.blocks.get(each)) != shape_of(new.blocks.get(each))]
    return renewed(before, old, new, other, gone) if other or gone else before


def _is_plain(old: Issue, new: Issue, identity: str) -> bool:
    """Say whether a block, in each state that has it, is plain, and no boundary."""
    states = (old.blocks.get(identity), new.blocks.get(identity))
    return all(block.kind in PLAIN and block.boundary is None for block in states if block is not None)


def _meets_edges(before: Derived, new: Issue, changed: Collection[str], gone: Collection[str]) -> bool:
    """Say whether the first or last block of a part changed or went, or a new block stands behind one."""
    edges = _edges(before.documents)
    if not edges.isdisjoint((*changed, *gone)):
        return True
    made = {each for each in changed if each not in before.membership}
    return bool(made) and any(each in made and above in edges for above, each in pairwise(new.order))


def _edges(documents: Iterable[Document]) -> set[str]:
    parts: list[Document | Attachment | Enclosure] = []
    for document in documents:
        parts += (document, *document.attachments, *document.enclosures)
    return {edge for part in parts for edge in (part.first, part.last)}


def _was_moved(old: Issue, new: Issue) -> bool:
    """Say whether the blocks that both states have are in another order."""
    return list(filter(new.blocks.__contains__, old.order)) != list(filter(old.blocks.__contains__, new.order))


def _members(before: Membership, new: Issue, changed: Collection[str], gone: Collection[str]) -> Membership:
    members = before.copy()
    for identity in gone:
        del members[identity]
    made = {each for each in changed if each not in members}
    places = enumerate(new.order) if len(made) > 8 else ((new.order.index(each), each) for each in made)
    for index, identity in sorted(place for place in places if place[1] in made):
        members[identity] = members[new.order[index - 1]] if index else (None, None)
    return members
