"""Structural corrections: split, merge, move, kind, level, label, boundary. None of them changes a character."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.edits.following import divide, follow
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.annotations import united_marks
from gazdesk.model.blocks import Block, Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind
from gazdesk.model.pieces import Place, cut, join, text_of, without_outer_joints

DEEPEST_LEVEL = 7
"""The level of 1.目, the deepest of 立法技术规范; 0 is not a level."""


@correction
@dataclass(frozen=True, slots=True)
class SplitBlock(Correction):
    """Split a block at a place; what follows becomes the block `new_block` of the same kind, level and marks.

    An attribution goes with its first value; values left behind keep pointing to the block that holds them.
    """

    kind: ClassVar[str] = "split_block"
    family: ClassVar[Family] = Family.STRUCTURE

    block: str
    place: Place
    new_block: str

    def apply(self, issue: Issue) -> Touched:
        """Split; refused at either end of the text, within an annotated text, and in a table."""
        block = issue.block(self.block)
        if block.table is not None:
            raise CorrectionRefused("A table is split between two rows, not within its text.")
        parts = cut(block.pieces, self.place)
        if parts is None:
            raise Unresolved("The place to split at is not there any more.")
        left, right = without_outer_joints(parts[0]), without_outer_joints(parts[1])
        if not text_of(left).strip() or not text_of(right).strip():
            raise CorrectionRefused("A block is split within its text, not at its end.")
        stay, go = divide(block.originals, right)
        issue.claim(self.new_block)
        second = replace(block, id=self.new_block, pieces=right, label=None, boundary=None, originals=go)
        issue.insert(issue.index(self.block) + 1, replace(second, attributions=(), comments=()))
        issue.put(replace(block, pieces=left, originals=stay))
        changed = follow(issue, (self.block,), (self.block, self.new_block))
        return touched(self.block, self.new_block, *changed, outline=True)


@correction
@dataclass(frozen=True, slots=True)
class MergeBlocks(Correction):
    """Merge a block into one before it; the first keeps its kind, level, label and boundary.

    Only noise may lie between them. Marks, attributions, comments and annotations are united.
    """

    kind: ClassVar[str] = "merge_blocks"
    family: ClassVar[Family] = Family.STRUCTURE

    first: str
    second: str

    def apply(self, issue: Issue) -> Touched:
        """Merge; refused for tables and where more than noise lies between."""
        first, second = issue.block(self.first), issue.block(self.second)
        if first.table is not None or second.table is not None:
            raise CorrectionRefused("A table cannot be merged with a block of text.")
        refuse_if_apart(issue, self.first, self.second)
        issue.put(replace(united_notes(first, second), pieces=join((first.pieces, second.pieces))))
        issue.remove(self.second)
        changed = follow(issue, (self.second,), (self.first,))
        return touched(self.first, *changed, gone=(self.second,), outline=True)


def refuse_if_apart(issue: Issue, *blocks: str) -> None:
    """Refuse blocks that do not follow each other in reading order, noise between them left aside."""
    start = -1
    for block in blocks:
        issue.block(block)
        try:
            here = issue.order.index(block, start + 1)
        except ValueError:
            raise CorrectionRefused("Blocks are put together in reading order, the first before the second.") from None
        between = issue.order[start + 1 : here] if start >= 0 else ()
        if any(issue.blocks[each].kind is not BlockKind.NOISE for each in between):
            raise CorrectionRefused("Only noise may lie between two blocks that are put together.")
        start = here


def refuse_if_parted(issue: Issue, *blocks: str) -> None:
    """Refuse blocks of which another one than the first begins or ends a document or a part: that would be lost.

    For gestures, before they become a correction: a journal may hold one that was made without asking.
    """
    if any(issue.block(each).boundary is not None for each in blocks[1:]):
        raise CorrectionRefused("A document or an attachment begins or ends within the lines; select fewer.")


def united_notes(first: Block, second: Block) -> Block:
    """Return the first block with the marks, attributions, annotations and comments of both."""
    return replace(
        first,
        marks=united_marks(first.marks, second.marks),
        attributions=first.attributions + second.attributions,
        originals=first.originals + second.originals,
        comments=first.comments + second.comments,
    )


@correction
@dataclass(frozen=True, slots=True)
class MoveBlock(Correction):
    """Move a block in reading order to stand before another, or last ("")."""

    kind: ClassVar[str] = "move_block"
    family: ClassVar[Family] = Family.STRUCTURE

    block: str
    before: str

    def apply(self, issue: Issue) -> Touched:
        """Move the block."""
        if self.block == self.before:
            raise CorrectionRefused("A block cannot stand before itself.")
        if self.before:
            issue.block(self.before)
        block = issue.remove(self.block)
        issue.insert(issue.index(self.before) if self.before else len(issue), block)
        return touched(self.block, outline=True)


@correction
@dataclass(frozen=True, slots=True)
class SetKind(Correction):
    """Say what a block is; there is no doubt about it then."""

    kind: ClassVar[str] = "set_kind"
    family: ClassVar[Family] = Family.STRUCTURE

    block: str
    block_kind: BlockKind

    def apply(self, issue: Issue) -> Touched:
        """Set the kind; refused between table and text, which are made and dissolved instead."""
        block = issue.block(self.block)
        if (block.table is not None) != (self.block_kind is BlockKind.TABLE):
            raise CorrectionRefused("A table is made of blocks, or dissolved into them, by an action of its own.")
        issue.put(replace(block, kind=self.block_kind, confidence=1.0))
        return touched(self.block, outline=True)


@correction
@dataclass(frozen=True, slots=True)
class SetLevel(Correction):
    """Set the depth of a heading or clause, from 1; None for none."""

    kind: ClassVar[str] = "set_level"
    family: ClassVar[Family] = Family.STRUCTURE

    block: str
    level: int | None

    def apply(self, issue: Issue) -> Touched:
        """Set the level; refused outside 1 to 7."""
        if self.level is not None and not 1 <= self.level <= DEEPEST_LEVEL:
            raise CorrectionRefused("A level lies between 1 and {deepest}.", deepest=DEEPEST_LEVEL)
        issue.put(replace(issue.block(self.block), level=self.level))
        return touched(self.block, outline=True)


@correction
@dataclass(frozen=True, slots=True)
class SetLabel(Correction):
    """Set the printed number of a block where its text does not say it; None reads it from the text again."""

    kind: ClassVar[str] = "set_label"
    family: ClassVar[Family] = Family.STRUCTURE

    block: str
    label: str | None

    def apply(self, issue: Issue) -> Touched:
        """Set the label."""
        issue.put(replace(issue.block(self.block), label=self.label))
        return touched(self.block, outline=True)


@correction
@dataclass(frozen=True, slots=True)
class SetBoundary(Correction):
    """Let a block start a document, attachment or enclosure, end one, or (None) neither."""

    kind: ClassVar[str] = "set_boundary"
    family: ClassVar[Family] = Family.STRUCTURE

    block: str
    boundary: Boundary | None

    def apply(self, issue: Issue) -> Touched:
        """Set the boundary; refused for a depth below 0."""
        if self.boundary is not None and self.boundary.depth < 0:
            raise CorrectionRefused("The depth of an attachment is not below 0.")
        issue.put(replace(issue.block(self.block), boundary=self.boundary))
        return touched(self.block, outline=True)
