"""Notes: marks, comments, how far a text was reviewed, and problems that an editor dismissed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import ClassVar

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.edits.fields import refuse_if_no_document
from gazdesk.edits.text import refuse_if_no_text
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.annotations import Comment, Mark, Marks
from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import ISSUE, Issue
from gazdesk.model.kinds import MarkKind, ReviewState
from gazdesk.model.tables import Table


@correction
@dataclass(frozen=True, slots=True)
class SetMark(Correction):
    """Mark a block, a row (no column), a column (no row) or a cell; a mark of the same kind gets the new note."""

    kind: ClassVar[str] = "set_mark"
    family: ClassVar[Family] = Family.NOTE

    target: Address
    mark_kind: MarkKind
    note: str = ""

    def apply(self, issue: Issue) -> Touched:
        """Set the mark."""
        others = tuple(mark for mark in marks_of(issue, self.target) if mark.kind is not self.mark_kind)
        return _put_marks(issue, self.target, (*others, Mark(self.mark_kind, self.note)))


@correction
@dataclass(frozen=True, slots=True)
class ClearMark(Correction):
    """Take a mark away from a block, row, column or cell."""

    kind: ClassVar[str] = "clear_mark"
    family: ClassVar[Family] = Family.NOTE

    target: Address
    mark_kind: MarkKind

    def apply(self, issue: Issue) -> Touched:
        """Take the mark away; Unresolved if there is none."""
        marks = marks_of(issue, self.target)
        others = tuple(mark for mark in marks if mark.kind is not self.mark_kind)
        if others == marks:
            raise Unresolved("There is no such mark any more.")
        return _put_marks(issue, self.target, others)


def marks_of(issue: Issue, target: Address) -> Marks:
    """Return the marks of a block, row, column or cell; Unresolved if it is not there."""
    block = issue.block(target.block)
    if target.is_cell:
        refuse_if_no_text(issue, target)
        return issue.cell(target)[2].marks
    if target.row:
        table, index = _line(issue, target)
        return table.rows[index].marks
    if target.column:
        table, index = _line(issue, target)
        return table.columns[index].marks
    return block.marks


def marks_at(issue: Issue, target: Address) -> Marks:
    """Return the marks of a block, row, column or cell; () where it is not there or has no text of its own."""
    with suppress(CorrectionRefused):
        return marks_of(issue, target)
    return ()


def _line(issue: Issue, target: Address) -> tuple[Table, int]:
    table = issue.table(target.block)
    index = table.row_index(target.row) if target.row else table.column_index(target.column)
    if index is None:
        raise Unresolved("The row or column {line} is not there any more.", line=target.row or target.column)
    return table, index


def _put_marks(issue: Issue, target: Address, marks: Marks) -> Touched:
    block = issue.block(target.block)
    if target.is_cell:
        issue.put_cell(target, replace(issue.cell(target)[2], marks=marks))
    elif target.row or target.column:
        issue.put(block.with_table(_marked(issue, target, marks)))
    else:
        issue.put(replace(block, marks=marks))
    return touched(target.block)


def _marked(issue: Issue, target: Address, marks: Marks) -> Table:
    table, index = _line(issue, target)
    if target.row:
        return table.with_row(index, replace(table.rows[index], marks=marks))
    column = replace(table.columns[index], marks=marks)
    return replace(table, columns=(*table.columns[:index], column, *table.columns[index + 1 :]))


@correction
@dataclass(frozen=True, slots=True)
class AddComment(Correction):
    """Add a remark to a block."""

    kind: ClassVar[str] = "add_comment"
    family: ClassVar[Family] = Family.NOTE

    block: str
    identity: str
    text: str

    def apply(self, issue: Issue) -> Touched:
        """Add the remark; refused if it is blank."""
        block = issue.block(self.block)
        if not self.text.strip():
            raise CorrectionRefused("A comment says something.")
        issue.claim(self.identity)
        return _put_comments(issue, block, (*block.comments, Comment(self.identity, self.text)))


@correction
@dataclass(frozen=True, slots=True)
class RemoveComment(Correction):
    """Take a remark away from a block."""

    kind: ClassVar[str] = "remove_comment"
    family: ClassVar[Family] = Family.NOTE

    block: str
    identity: str

    def apply(self, issue: Issue) -> Touched:
        """Take the remark away; Unresolved if it is not there."""
        block = issue.block(self.block)
        others = tuple(comment for comment in block.comments if comment.id != self.identity)
        if others == block.comments:
            raise Unresolved("The comment is not there any more.")
        return _put_comments(issue, block, others)


def _put_comments(issue: Issue, block: Block, comments: tuple[Comment, ...]) -> Touched:
    issue.put(replace(block, comments=comments))
    return touched(block.id)


@correction
@dataclass(frozen=True, slots=True)
class SetReview(Correction):
    """Say how far the issue (ISSUE) or a document (its first block) has been reviewed; an issue can be put away."""

    kind: ClassVar[str] = "set_review"
    family: ClassVar[Family] = Family.NOTE

    target: str
    state: ReviewState

    def apply(self, issue: Issue) -> Touched:
        """Set the state; refused for putting a document away, Unresolved if no document starts at the target."""
        if self.target != ISSUE:
            refuse_if_no_document(issue, self.target)
            if self.state is ReviewState.PUT_AWAY:
                raise CorrectionRefused("Only a whole issue is put away.")
        issue.reviews[self.target] = self.state
        return touched(*(() if self.target == ISSUE else (self.target,)), outline=True)


@correction
@dataclass(frozen=True, slots=True)
class Dismiss(Correction):
    """Dismiss a problem, named by its key, with a reason; dismissed again it gets the new reason."""

    kind: ClassVar[str] = "dismiss"
    family: ClassVar[Family] = Family.NOTE

    key: str
    reason: str = ""

    def apply(self, issue: Issue) -> Touched:
        """Dismiss the problem."""
        issue.dismissals[self.key] = self.reason
        return touched()


@correction
@dataclass(frozen=True, slots=True)
class Undismiss(Correction):
    """Let a dismissed problem show again."""

    kind: ClassVar[str] = "undismiss"
    family: ClassVar[Family] = Family.NOTE

    key: str

    def apply(self, issue: Issue) -> Touched:
        """Let the problem show; Unresolved if it is not dismissed."""
        if self.key not in issue.dismissals:
            raise Unresolved("The problem is not dismissed.")
        del issue.dismissals[self.key]
        return touched()
