"""What an editor does to blocks, fields and notes: each a gesture through the desk's door, a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import compress, count
from operator import ne

from gazdesk.desk.change import Change
from gazdesk.desk.desk import Desk
from gazdesk.edits.attributions import AddAttribution, ChangeAttribution, RemoveAttribution, SetAttributionItem
from gazdesk.edits.base import Touched
from gazdesk.edits.fields import ClearField, SetField
from gazdesk.edits.notes import AddComment, ClearMark, RemoveComment, SetMark, SetReview
from gazdesk.edits.structure import MergeBlocks, MoveBlock, SetBoundary, SetKind, SetLabel, SetLevel, SplitBlock
from gazdesk.edits.text import FixText
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address, Attribution, Boundary
from gazdesk.model.issue import ISSUE
from gazdesk.model.kinds import AttributionRole, BlockKind, BoundaryKind, FixReason, MarkKind, ReviewState
from gazdesk.model.pieces import Pieces, Place, place_after, place_before, text_of


def replace_text(  # noqa: PLR0913  (an address, a range, a text, and what is said of it)
    desk: Desk,
    address: Address,
    start: int,
    end: int,
    text: str,
    reason: FixReason = FixReason.TRANSCRIPTION,
    *,
    why: str = "",
    sender: object = None,
) -> Change:
    """Replace a range of an owner's current text (code points), or annotate it as an error of the original.

    A text that is so already changes nothing and writes nothing.
    """
    fix = text_fix(desk, address, start, end, text, reason)
    if reason is FixReason.TRANSCRIPTION and fix.seen == text:
        return Change(Touched(), 0, "", address, start, end, sender=sender)
    return desk.apply([fix], _NAMES[reason], why=why, sender=sender)


_NAMES = {FixReason.TRANSCRIPTION: "Text correction", FixReason.ORIGINAL: "Error of the original"}


def text_fix(
    desk: Desk, address: Address, start: int, end: int, text: str, reason: FixReason = FixReason.TRANSCRIPTION
) -> FixText:
    """Return the correction that replaces a range of an owner's current text (code points)."""
    return fix_of(address, desk.issue.pieces(address), (start, end, text), desk.mint(), reason)


def fix_of(
    address: Address,
    pieces: Pieces,
    change: tuple[int, int, str],
    identity: str,
    reason: FixReason = FixReason.TRANSCRIPTION,
) -> FixText:
    """Return the correction that replaces a range of what an owner's pieces say: where it starts, ends, and by what."""
    start, end, text = change
    first, last = _places(pieces, start, end)
    return FixText(address, first, last, text_of(pieces)[start:end], text, identity, reason)


def _places(pieces: Pieces, start: int, end: int) -> tuple[Place, Place]:
    """Return the places around a range; of an empty one, twice the place where typing would go on."""
    if start < end:
        return place_before(pieces, start), place_after(pieces, end)
    place = place_after(pieces, start) if start else place_before(pieces, 0)
    return place, place


def changed_range(before: str, after: str) -> tuple[int, int, str]:
    """Return the smallest range of `before` (code points) that differs from `after`, and the text to put there."""
    head = _same(before, after)
    rest, instead = before[head:], after[head:]
    tail = _same(rest[::-1], instead[::-1])
    return head, len(before) - tail, instead[: len(instead) - tail]


def _same(one: str, other: str) -> int:
    """Return how many characters two strings begin with alike."""
    return next(compress(count(), map(ne, one, other)), min(len(one), len(other)))


def split(desk: Desk, block: str, offset: int, sender: object = None) -> Change:
    """Split a block before the code point at an offset of its text."""
    place = place_before(desk.issue.block(block).pieces, offset)
    return desk.apply([SplitBlock(block, place, desk.mint())], "Split block", sender=sender)


def previous_text(desk: Desk, block: str) -> str:
    """Return the id of the block that one is merged into: the one before it, noise passed over."""
    issue = desk.issue
    before = reversed(issue.order[: issue.index(block)])
    found = next((each for each in before if issue.blocks[each].kind is not BlockKind.NOISE), None)
    if found is None:
        raise CorrectionRefused("There is no block before this one to merge it with.")
    return found


def merge_with_previous(desk: Desk, block: str, sender: object = None) -> Change:
    """Merge a block into the one before it."""
    return desk.apply([MergeBlocks(previous_text(desk, block), block)], "Merge with previous", sender=sender)


def merged_away(desk: Desk, block: str) -> tuple[BoundaryKind | None, BlockKind | None]:
    """Return what merging a block into the previous one would drop, to be said first: its boundary, its title kind."""
    one = desk.issue.block(block)
    is_title = one.kind in {BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE}
    first_is_title = desk.issue.block(previous_text(desk, block)).kind is one.kind
    return one.boundary.kind if one.boundary else None, one.kind if is_title and not first_is_title else None


def set_kind(desk: Desk, block: str, kind: BlockKind) -> Change:
    """Say what a block is."""
    return desk.apply([SetKind(block, kind)], "Kind of block")


def set_level(desk: Desk, block: str, level: int | None) -> Change:
    """Set the depth of a heading or clause."""
    return desk.apply([SetLevel(block, level)], "Level")


def level_in(desk: Desk, block: str) -> Change:
    """Set a heading or clause one level deeper."""
    return set_level(desk, block, (desk.issue.block(block).level or 0) + 1)


def level_out(desk: Desk, block: str) -> Change:
    """Set a heading or clause one level higher; the highest loses its level."""
    level = desk.issue.block(block).level
    if level is None:
        raise CorrectionRefused("The block has no level to take away.")
    return set_level(desk, block, level - 1 or None)


def set_label(desk: Desk, block: str, label: str | None) -> Change:
    """Set the printed number of a block; None reads it from the text again."""
    return desk.apply([SetLabel(block, label)], "Number of block")


def move_block(desk: Desk, block: str, before: str) -> Change:
    """Move a block to stand before another, or last ("")."""
    return desk.apply([MoveBlock(block, before)], "Move block")


def start_document(desk: Desk, block: str) -> Change:
    """Let a document start at a block."""
    return _bound(desk, block, Boundary(BoundaryKind.DOCUMENT), "Start document")


def start_attachment(desk: Desk, block: str, depth: int = 0) -> Change:
    """Let an attachment start at a block; depth 1 is one within an attachment (附件3.1)."""
    return _bound(desk, block, Boundary(BoundaryKind.ATTACHMENT, depth), "Start attachment")


def start_enclosure(desk: Desk, block: str) -> Change:
    """Let an enclosed document start at a block."""
    return _bound(desk, block, Boundary(BoundaryKind.ENCLOSURE), "Start enclosure")


def end_inner(desk: Desk, block: str) -> Change:
    """Let the document that carries the attachment or enclosure go on from a block."""
    return _bound(desk, block, Boundary(BoundaryKind.END_INNER), "Back to the document")


def end_document(desk: Desk, block: str) -> Change:
    """Let a block, and what follows it, belong to no document."""
    return _bound(desk, block, Boundary(BoundaryKind.END_DOCUMENT), "End document")


def join_document(desk: Desk, block: str) -> Change:
    """Take the boundary away that a block has, so that what it starts goes on from what stands before."""
    if desk.issue.block(block).boundary is None:
        raise CorrectionRefused("Nothing starts or ends at this block.")
    return _bound(desk, block, None, "Join with previous document")


def _bound(desk: Desk, block: str, boundary: Boundary | None, name: str) -> Change:
    return desk.apply([SetBoundary(block, boundary)], name)


def mark(desk: Desk, target: Address, kind: MarkKind, note: str = "", *also: Address) -> Change:
    """Mark a block, row (no column), column (no row) or cell, and others with it."""
    return desk.apply([SetMark(each, kind, note) for each in (target, *also)], "Mark")


def unmark(desk: Desk, target: Address, kind: MarkKind, *also: Address) -> Change:
    """Take a mark away, from others too."""
    return desk.apply([ClearMark(each, kind) for each in (target, *also)], "Take mark away")


def comment(desk: Desk, block: str, text: str) -> Change:
    """Add a remark to a block."""
    return desk.apply([AddComment(block, desk.mint(), text)], "Comment")


def remove_comment(desk: Desk, block: str, identity: str) -> Change:
    """Take a remark away."""
    return desk.apply([RemoveComment(block, identity)], "Remove comment")


def set_field(desk: Desk, target: str, field: str, value: str) -> Change:
    """Set a field of the issue (target ISSUE) or of a document (its id); "" says that there is none."""
    return desk.apply([SetField(target, field, value)], "Field")


def clear_field(desk: Desk, target: str, field: str) -> Change:
    """Read a field from the text again."""
    return desk.apply([ClearField(target, field)], "Field from text")


def add_attribution(desk: Desk, block: str, attribution: Attribution) -> Change:
    """Add a statement of who is responsible, as the desk offers it or one with values of its own."""
    return desk.apply([AddAttribution(block, attribution)], "Add attribution")


def change_attribution(
    desk: Desk, block: str, identity: str, role: AttributionRole, values: Sequence[str] | None
) -> Change:
    """Set the values of one role; None reads them from the text again."""
    new = None if values is None else tuple(values)
    return desk.apply([ChangeAttribution(block, identity, role, new)], "Attribution")


def set_attribution_item(desk: Desk, block: str, identity: str, item: str | None) -> Change:
    """Set the printed number that a statement belongs to; None reads it from the text again."""
    return desk.apply([SetAttributionItem(block, identity, item)], "Attribution")


def remove_attribution(desk: Desk, block: str, identity: str) -> Change:
    """Say that a text, or a row of a table, states nothing."""
    return desk.apply([RemoveAttribution(block, identity)], "Remove attribution")


def set_review(desk: Desk, state: ReviewState, target: str = ISSUE) -> Change:
    """Say how far the issue, or a document (its id), has been read."""
    return desk.apply([SetReview(target, state)], "Review")


def done_and_next(desk: Desk, block: str) -> Change:
    """Say that the document of a block is done; the focus of the change is the next that is not.

    With its last document the issue is done; an issue without documents is done at once.
    """
    document = desk.membership.get(block, (None, None))[0]
    here = desk.documents[document].id if document is not None else None
    rest = [each.id for each in desk.documents if each.id != here and not _is_done(desk, each.id)]
    corrections = [SetReview(here, ReviewState.DONE)] if here else []
    if not rest:
        corrections.append(SetReview(ISSUE, ReviewState.DONE))
    elif desk.review is ReviewState.OPEN:
        corrections.append(SetReview(ISSUE, ReviewState.IN_PROGRESS))
    change = desk.apply(corrections, "Done") if corrections else Change(Touched(), 0, "")
    following = next((each for each in rest if desk.issue.index(each) > desk.issue.index(block)), None)
    goal = following or next(iter(rest), here)
    return replace(change, focus=Address(goal) if goal else None)


def _is_done(desk: Desk, document: str) -> bool:
    return desk.issue.reviews.get(document) is ReviewState.DONE
