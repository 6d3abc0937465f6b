"""Where a gesture leads the eye: the place of what was just made, or just taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from gazdesk.desk.journal_view import owner_of
from gazdesk.edits.base import Correction
from gazdesk.edits.structure import MergeBlocks, SplitBlock
from gazdesk.edits.text import FixText
from gazdesk.errors import Unresolved
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import FixReason
from gazdesk.model.pieces import HEAD_ORIGIN, Place, offset_of

Focus = tuple[Address | None, int, int]
"""An owner, and start and end in its current text, in code points."""


def focus_of(before: Issue, after: Issue, corrections: Sequence[Correction], *, forward: bool) -> Focus:
    """Return the place of corrections just made (forward) or just taken back."""
    for correction in corrections:
        focus = _of_one(before, after, correction, forward=forward)
        if focus is not None:
            return focus
    return None, 0, 0


def still_there(issue: Issue, address: Address) -> Address | None:
    """Return what is left of an address: of a row, column or cell that has gone its block, None if that has too."""
    block = issue.blocks.get(address.block)
    if block is None:
        return None
    table = block.table
    row = not address.row or (table is not None and table.row_index(address.row) is not None)
    column = not address.column or (table is not None and table.column_index(address.column) is not None)
    return address if row and column else block.address


def _of_one(before: Issue, after: Issue, correction: Correction, *, forward: bool) -> Focus | None:
    match correction:
        case SplitBlock(new_block=new) if forward and new in after.blocks:
            return Address(new), 0, 0
        case MergeBlocks(first=first, second=second):
            return _joint(before, after, first, second)
        case FixText() if (focus := _of_fix(after, correction, forward=forward)) is not None:
            return focus
    owner = owner_of(correction)
    there = still_there(after, owner) if owner is not None else None
    return (there, 0, 0) if there is not None else None


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


def _of_fix(after: Issue, fix: FixText, *, forward: bool) -> Focus | None:
    """Return the place of a text fix in what it was made in, or in what took its text over if that has gone."""
    if forward and fix.text and fix.reason is FixReason.TRANSCRIPTION:
        place, length = Place(fix.identity, 0), len(fix.text)
    else:
        struck = forward and fix.reason is FixReason.TRANSCRIPTION
        place, length = fix.start, 0 if struck else len(fix.seen)
    elsewhere = _owners(after) if place.origin != HEAD_ORIGIN else ()
    for address in chain((fix.address,), elsewhere):
        start = _offset(after, address, place)
        if start is not None:
            return address, start, start + length
    return None


def _owners(issue: Issue) -> Iterator[Address]:
    """Yield the addresses of all that has a text."""
    for block in issue:
        if block.table is None:
            yield block.address
        else:
            yield from (
                Address(block.id, row.id, column.id) for row in block.table.rows for column in block.table.columns
            )


def _offset(issue: Issue, address: Address, place: Place) -> int | None:
    try:
        return offset_of(issue.pieces(address), place)
    except Unresolved:
        return None
