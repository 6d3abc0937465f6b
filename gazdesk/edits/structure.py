"""Structural corrections: split, merge, move, kind, level, label, boundary. None of them changes a character."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.annotations import Mark, Original
from gazdesk.model.blocks import Address, Attribution, Block, Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind
from gazdesk.model.pieces import Pieces, Place, cut, join, text_of, without_outer_joints

DEEPEST_LEVEL = 7
"""The level of 1.目, the deepest of 立法技术规范; 0 is not a level."""


@correction
@dataclass(frozen=True, slots=True)
class SplitBlock(Correction):
    """Split a block at a place; what follows becomes the block `new_block` of the same kind.

    An attribution goes with its first value; values left behind keep pointing to the block that holds them.
    """

    kind: ClassVar[str] = "split_block"
    family: ClassVar[Family] = Family.STRUCTURE

    block: str
    place: Place
    new_block: str

    def apply(self, issue: Issue) -> Touched:
        """Split; refused at either end of the text and in a table."""
        block = issue.block(self.block)
        if block.table is not None:
            raise CorrectionRefused("A table is split between two rows, not within its text.")
        parts = cut(block.pieces, self.place)
        if parts is None:
            raise Unresolved("The place to split at is not there any more.")
        left, right = without_outer_joints(parts[0]), without_outer_joints(parts[1])
        if not text_of(left).strip() or not text_of(right).strip():
            raise CorrectionRefused("A block is split within its text, not at its end.")
        issue.insert(issue.index(self.block) + 1, self._second(block, right))
        issue.put(self._first(block, left, right))
        return touched(self.block, self.new_block, outline=True)

    def _first(self, block: Block, left: Pieces, right: Pieces) -> Block:
        stay = tuple(self._moved(each, right) for each in block.attributions if not self._goes(each, right))
        originals = tuple(note for note in block.originals if cut(right, note.start) is None)
        return replace(block, pieces=left, attributions=stay, originals=originals)

    def _second(self, block: Block, right: Pieces) -> Block:
        go = tuple(self._moved(each, right) for each in block.attributions if self._goes(each, right))
        originals = tuple(note for note in block.originals if cut(right, note.start) is not None)
        return Block(
            self.new_block, block.kind, right, block.level, None, block.confidence, None, None, go, (), originals
        )

    def _goes(self, attribution: Attribution, right: Pieces) -> bool:
        return bool(attribution.readings) and cut(right, attribution.readings[0].start) is not None

    def _moved(self, attribution: Attribution, right: Pieces) -> Attribution:
        """Return the attribution with the readings whose text went to the new block pointing there."""
        new = Address(self.new_block)
        here = Address(self.block)
        readings = tuple(
            replace(each, owner=new) if each.owner == here and cut(right, each.start) is not None else each
            for each in attribution.readings
        )
        return replace(attribution, readings=readings)


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
        self._refuse_if_apart(issue)
        issue.put(
            replace(
                first,
                pieces=join(first.pieces, second.pieces),
                marks=_united(first.marks, second.marks),
                attributions=first.attributions + second.attributions,
                originals=first.originals + second.originals,
                comments=first.comments + second.comments,
            )
        )
        issue.remove(self.second)
        changed = _repoint(issue, self.second, self.first)
        return touched(self.first, *changed, gone=(self.second,), outline=True)

    def _refuse_if_apart(self, issue: Issue) -> None:
        start, end = issue.index(self.first), issue.index(self.second)
        if end <= start:
            raise CorrectionRefused("A block is merged into one that stands before it.")
        if any(issue.blocks[each].kind is not BlockKind.NOISE for each in issue.order[start + 1 : end]):
            raise CorrectionRefused("Only noise may lie between two blocks that are merged.")


def _united(first: tuple[Mark, ...], second: tuple[Mark, ...]) -> tuple[Mark, ...]:
    kinds = {mark.kind for mark in first}
    return first + tuple(mark for mark in second if mark.kind not in kinds)


def _repoint(issue: Issue, gone: str, instead: str) -> list[str]:
    """Point readings of a block that is gone to another; return the ids of the blocks that changed."""
    changed = []
    for block in list(issue):
        if any(reading.owner.block == gone for each in block.attributions for reading in each.readings):
            issue.put(replace(block, attributions=tuple(_pointing(each, gone, instead) for each in block.attributions)))
            changed.append(block.id)
    return changed


def _pointing(attribution: Attribution, gone: str, instead: str) -> Attribution:
    readings = tuple(
        replace(reading, owner=Address(instead)) if reading.owner.block == gone else reading
        for reading in attribution.readings
    )
    return replace(attribution, readings=readings)


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
    """Say what a block is."""

    kind: ClassVar[str] = "set_kind"
    family: ClassVar[Family] = Family.STRUCTURE

    block: str
    block_kind: BlockKind

    def apply(self, issue: Issue) -> Touched:
        """Set the kind; refused between table and text, which are made and dissolved instead."""
        block = issue.block(self.block)
        if (block.table is not None) != (self.block_kind is BlockKind.TABLE):
            raise CorrectionRefused("A table is made of blocks, or dissolved into them, by an action of its own.")
        issue.put(replace(block, kind=self.block_kind))
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
        """Set the boundary."""
        issue.put(replace(issue.block(self.block), boundary=self.boundary))
        return touched(self.block, outline=True)
