"""Text fixes: an error of the transcription is put right, one of the original (原文如此) is annotated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.annotations import Original
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import FixReason
from gazdesk.model.pieces import Pieces, Place, cut, inserted, strike, text_of


@correction
@dataclass(frozen=True, slots=True)
class FixText(Correction):
    """Replace the text between two places of an owner, or annotate it as an error of the original.

    `seen` is the text between the places when the editor fixed it, `text` what it is to be, `identity` the minted
    id of the inserted string or of the annotation. With reason ORIGINAL and `text` equal to `seen`, annotations
    within the range are taken away.
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
        left, middle, right = self._cut(issue.pieces(self.address))
        if self.reason is FixReason.ORIGINAL:
            self._annotate(issue)
        else:
            self._refuse_if_not_text(issue)
            new = (inserted(self.identity, self.text),) if self.text else ()
            issue.put_pieces(self.address, left + new + strike(middle) + right)
        return touched(self.address.block, outline=not self.address.is_cell)

    def _cut(self, pieces: Pieces) -> tuple[Pieces, Pieces, Pieces]:
        parts = cut(pieces, self.start)
        rest = cut(parts[1], self.end) if parts else None
        if parts is not None and rest is None and self.start == self.end:
            rest = ((), parts[1])
        if parts is None or rest is None or text_of(rest[0]) != self.seen:
            raise Unresolved("The text “{seen}” is not there any more.", seen=self.seen)
        return parts[0], rest[0], rest[1]

    def _refuse_if_not_text(self, issue: Issue) -> None:
        if not self.address.is_cell and issue.block(self.address.block).table is not None:
            raise CorrectionRefused("A table has no text outside its cells.")

    def _annotate(self, issue: Issue) -> None:
        note = Original(self.identity, self.start, self.end, self.seen, self.text)
        if self.address.is_cell:
            cell = issue.cell(self.address)[2]
            issue.put_cell(self.address, replace(cell, originals=self._with(cell.originals, note)))
        else:
            block = issue.block(self.address.block)
            issue.put(replace(block, originals=self._with(block.originals, note)))

    def _with(self, notes: tuple[Original, ...], note: Original) -> tuple[Original, ...]:
        others = tuple(other for other in notes if (other.start, other.end) != (note.start, note.end))
        return others if note.meant == note.printed else (*others, note)
