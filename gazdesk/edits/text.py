"""Text fixes: an error of the transcription is put right, one of the original (原文如此) is annotated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar, NamedTuple

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.edits.following import Moved, Originals, follow_fix
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.annotations import Original
from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import FixReason
from gazdesk.model.pieces import (
    Pieces,
    Place,
    between,
    holds,
    inserted,
    offset_of,
    place_after,
    place_before,
    strike,
    text_of,
)
from gazdesk.model.quick import quick
from gazdesk.model.tables import Cell, Table


class Fixed(NamedTuple):
    """What an owner holds after a fix; `moved` says where places within it are now, None if all are where they were."""

    pieces: Pieces
    originals: Originals
    moved: Moved | None


@correction
@quick
@dataclass(frozen=True, slots=True)
class FixText(Correction):
    """Replace the text between two places of an owner, or annotate it as an error of the original.

    `seen` is the text between the places when the editor fixed it, `text` what it is to be, `identity` the minted
    id of the inserted string or of the annotation. With reason ORIGINAL annotations within the range are replaced,
    and with `text` equal to `seen` only taken away.
    """

    kind: ClassVar[str] = "fix_text"
    family: ClassVar[Family] = Family.TEXT

    address: Address
    start: Place
    end: Place
    seen: str
    text: str
    identity: str
    reason: FixReason = FixReason.TRANSCRIPTION

    def apply(self, issue: Issue) -> Touched:
        """Apply the fix; Unresolved if the places are gone or the text between them is not the one seen."""
        if self.address.is_cell:
            return fix_cells(issue, self.address.block, (self,))
        refuse_if_no_text(issue, self.address)
        block = issue.block(self.address.block)
        pieces, originals, moved = self.fixed(issue, block)
        issue.put(replace(block, pieces=pieces, originals=originals))
        return touched(block.id, *(follow_fix(issue, self.address, moved) if moved else ()), outline=True)

    def fixed(self, issue: Issue, owner: Block | Cell) -> Fixed:
        """Return what the owner is to hold; of the issue only the id is claimed. Errors are those of `apply`."""
        parts = between(owner.pieces, self.start, self.end)
        if parts is None or text_of(parts[1]) != self.seen:
            raise Unresolved("The text “{seen}” is not there any more.", seen=self.seen)
        if self.reason is FixReason.ORIGINAL:
            return Fixed(owner.pieces, self._annotated(issue, owner), None)
        return self._replaced(issue, owner.originals, *parts)

    def _replaced(self, issue: Issue, notes: Originals, left: Pieces, middle: Pieces, right: Pieces) -> Fixed:
        if not middle:
            shown = max((index + 1 for index, piece in enumerate(left) if piece.text), default=0)
            left, right = left[:shown], left[shown:] + right
        if self.text:
            issue.claim(self.identity)
        new = (inserted(self.identity, self.text),) if self.text else ()
        pieces = left + new + strike(middle) + right
        moved = partial(self._moved, middle, pieces, len(text_of(left)))
        return Fixed(pieces, _standing(notes, pieces, moved) if notes else (), moved)

    def _moved(self, middle: Pieces, pieces: Pieces, offset: int, place: Place, starts: bool) -> Place:
        """Return where a place is now: one in the replaced text goes to the new text, or around what was deleted."""
        if not holds(middle, place):
            return place
        if self.text:
            return Place(self.identity, 0) if starts else Place(self.identity, len(self.text) - 1, after=True)
        if starts:
            return place_after(pieces, offset)
        return place if holds(pieces, place) else place_before(pieces, offset)

    def _annotated(self, issue: Issue, owner: Block | Cell) -> Originals:
        """Return the annotations of an owner with this one in the place of those within its range."""
        here = _range(owner.pieces, self.start, self.end)
        notes = tuple(
            note
            for note in owner.originals
            if (note.start, note.end) != (self.start, self.end)
            and not here & _range(owner.pieces, note.start, note.end)
        )
        if self.text == self.seen:
            return notes
        issue.claim(self.identity)
        return (*notes, Original(self.identity, self.start, self.end, self.seen, self.text))


def fix_cells(issue: Issue, identity: str, fixes: Iterable[FixText]) -> Touched:
    """Apply fixes of cells of one table, which is put once for all; errors are those of `FixText.apply`."""
    table = issue.table(identity)
    cells: dict[tuple[int, int], Cell] = {}
    moves: list[tuple[Address, Moved]] = []
    for fix in fixes:
        row, column, cell = issue.cell(fix.address)
        _refuse_if_covered(table, row, column)
        cell = cells.get((row, column), cell)
        pieces, originals, moved = fix.fixed(issue, cell)
        cells[row, column] = Cell(pieces, cell.row_span, cell.column_span, cell.marks, originals)
        if moved is not None:
            moves.append((fix.address, moved))
    issue.put(issue.block(identity).with_table(table.with_cells(cells)))
    if not issue.readers(identity):
        return touched(identity)
    return touched(identity, *[reader for address, moved in moves for reader in follow_fix(issue, address, moved)])


def refuse_if_no_text(issue: Issue, address: Address) -> None:
    """Refuse what asks for the text of a table itself, or of a cell that another one covers."""
    if not address.is_cell:
        if issue.block(address.block).table is not None:
            raise CorrectionRefused("A table has no text outside its cells.")
    else:
        row, column, _ = issue.cell(address)
        _refuse_if_covered(issue.table(address.block), row, column)


def _refuse_if_covered(table: Table, row: int, column: int) -> None:
    if (row, column) in table.covered:
        raise CorrectionRefused("The cell is part of a merged one and has no text of its own.")


def _standing(notes: Originals, pieces: Pieces, moved: partial[Place]) -> Originals:
    """Return annotations with the text that stands there now, without those that say nothing more of it."""
    going = (replace(note, start=moved(note.start, True), end=moved(note.end, False)) for note in notes)
    return tuple(said for note in going if (said := _said(note, pieces)) is not None)


def _said(note: Original, pieces: Pieces) -> Original | None:
    """Return an annotation with the text at its place; None if that is gone, or what it means stands there.

    One of what is missing has no text: it lies between two characters, after what else is put in there.
    """
    first, last = offset_of(pieces, note.start), offset_of(pieces, note.end)
    if first is None or last is None:
        return None
    here = max(first, last)
    text = text_of(pieces)[min(first, last) : here]
    if text == note.meant or (note.printed and not text):
        return None
    if note.printed:
        return replace(note, printed=text)
    return replace(note, start=place_before(pieces, here), end=place_after(pieces, here)) if text else note


def _range(pieces: Pieces, start: Place, end: Place) -> frozenset[int]:
    """Return the offsets of the code points between two places in the current text."""
    first, last = offset_of(pieces, start), offset_of(pieces, end)
    return frozenset() if first is None or last is None else frozenset(range(first, last))
