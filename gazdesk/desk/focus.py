"""Where a gesture leads the eye: the place of what was just made, or just taken back."""

from __future__ import annotations

from collections.abc import Sequence

from gazdesk.desk.journal_view import owner_of
from gazdesk.edits.base import Correction
from gazdesk.edits.structure import MergeBlocks, SplitBlock
from gazdesk.edits.text import FixText
from gazdesk.errors import Unresolved
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import FixReason
from gazdesk.model.pieces import Pieces, Place, offset_of

Focus = tuple[Address | None, int, int]
"""An owner, and start and end in its current text, in code points."""


def focus_of(before: Issue, after: Issue, corrections: Sequence[Correction], *, forward: bool) -> Focus:
    """Return the place of corrections just made (forward) or just taken back."""
    for correction in corrections:
        focus = _of_one(before, after, correction, forward=forward)
        if focus is not None:
            return focus
    return None, 0, 0


def _of_one(before: Issue, after: Issue, correction: Correction, *, forward: bool) -> Focus | None:
    match correction:
        case SplitBlock(new_block=new) if forward and new in after.blocks:
            return Address(new), 0, 0
        case MergeBlocks(first=first, second=second):
            return _joint(before, after, first, second)
        case FixText(address=address) if address.block in after.blocks:
            return address, *_fixed(_pieces(after, address), correction, forward=forward)
    owner = owner_of(correction)
    return (owner, 0, 0) if owner is not None and owner.block in after.blocks else None


def _joint(before: Issue, after: Issue, first: str, second: str) -> Focus | None:
    """Return the start of the second block: where it was joined on, or where it stands again."""
    if second in after.blocks:
        return Address(second), 0, 0
    if first not in after.blocks or second not in before.blocks:
        return None
    starts = (Place(piece.origin, piece.start) for piece in before.blocks[second].pieces)
    pieces = after.blocks[first].pieces
    offset = next((at for start in starts if (at := offset_of(pieces, start)) is not None), 0)
    return Address(first), offset, offset


def _fixed(pieces: Pieces, fix: FixText, *, forward: bool) -> tuple[int, int]:
    if forward and fix.text and fix.reason is FixReason.TRANSCRIPTION:
        start, length = offset_of(pieces, Place(fix.identity, 0)), len(fix.text)
    else:
        struck = forward and fix.reason is FixReason.TRANSCRIPTION
        start, length = offset_of(pieces, fix.start), 0 if struck else len(fix.seen)
    return start or 0, (start or 0) + length


def _pieces(issue: Issue, address: Address) -> Pieces:
    try:
        return issue.pieces(address)
    except Unresolved:
        return ()
