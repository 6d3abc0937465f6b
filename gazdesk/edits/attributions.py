"""Corrections of attributions: who is responsible."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.blocks import Attribution, Reading
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import AttributionRole
from gazdesk.model.pieces import between


@correction
@dataclass(frozen=True, slots=True)
class AddAttribution(Correction):
    """Add an attribution to a block; for a row of a table whose attribution was removed, bring it back."""

    kind: ClassVar[str] = "add_attribution"
    family: ClassVar[Family] = Family.ATTRIBUTION

    block: str
    attribution: Attribution

    def apply(self, issue: Issue) -> Touched:
        """Add it; refused if it is there already, Unresolved if the text that it reads is not there."""
        new = self.attribution
        others = tuple(each for each in issue.block(self.block).attributions if not _replaced(each, new))
        if not new.id or any(each.id == new.id or (new.row and each.row == new.row) for each in others):
            raise CorrectionRefused("The attribution is there already.")
        if new.row:
            _refuse_if_no_row(issue, self.block, new.row)
        for reading in new.readings:
            _refuse_if_nowhere(issue, reading)
        return _put(issue, self.block, (*others, new))


def _replaced(old: Attribution, new: Attribution) -> bool:
    return bool(new.row) and old.row == new.row and old.removed


def _refuse_if_no_row(issue: Issue, block: str, row: str) -> None:
    if issue.table(block).row_index(row) is None:
        raise Unresolved("The row or column {line} is not there any more.", line=row)


def _refuse_if_nowhere(issue: Issue, reading: Reading) -> None:
    if between(issue.pieces(reading.owner), reading.start, reading.end) is None:
        raise Unresolved("The text that the attribution is read from is not there any more.")


@correction
@dataclass(frozen=True, slots=True)
class ChangeAttribution(Correction):
    """Set the values of one role where the text does not say them; None reads them from the text again.

    The attribution of a row of a table has the row's id, that of a block that only inherits the block's.
    """

    kind: ClassVar[str] = "change_attribution"
    family: ClassVar[Family] = Family.ATTRIBUTION

    block: str
    identity: str
    role: AttributionRole
    values: tuple[str, ...] | None

    def apply(self, issue: Issue) -> Touched:
        """Set the values; Unresolved if the attribution is not there."""
        old = _own(issue, self.block, self.identity)
        overrides = tuple(each for each in old.overrides if each[0] is not self.role)
        if self.values is not None:
            overrides = (*overrides, (self.role, self.values))
        return _set(issue, self.block, replace(old, overrides=overrides))


@correction
@dataclass(frozen=True, slots=True)
class SetAttributionItem(Correction):
    """Set the printed number that an attribution belongs to; None means the label printed before it."""

    kind: ClassVar[str] = "set_attribution_item"
    family: ClassVar[Family] = Family.ATTRIBUTION

    block: str
    identity: str
    item: str | None

    def apply(self, issue: Issue) -> Touched:
        """Set the number; Unresolved if the attribution is not there."""
        return _set(issue, self.block, replace(_own(issue, self.block, self.identity), item=self.item))


@correction
@dataclass(frozen=True, slots=True)
class RemoveAttribution(Correction):
    """Take an attribution away: the text, or the row of a table, states nothing."""

    kind: ClassVar[str] = "remove_attribution"
    family: ClassVar[Family] = Family.ATTRIBUTION

    block: str
    identity: str

    def apply(self, issue: Issue) -> Touched:
        """Take it away; Unresolved if it is not there."""
        old = _attribution(issue, self.block, self.identity)
        if old.row:
            return _set(issue, self.block, replace(old, removed=True))
        others = (each for each in issue.block(self.block).attributions if each.id != self.identity)
        return _put(issue, self.block, tuple(others))


def _attribution(issue: Issue, block: str, identity: str) -> Attribution:
    """Return an attribution of a block; that of a row of its table, which is read from the columns, is made."""
    holder = issue.block(block)
    found = next((each for each in holder.attributions if identity in (each.id, each.row or None)), None)
    if found is not None and not found.removed:
        return found
    if found is None and holder.table is not None and holder.table.row_index(identity) is not None:
        return Attribution(identity, row=identity)
    raise Unresolved("The attribution is not there any more.")


def _own(issue: Issue, block: str, identity: str) -> Attribution:
    """Return an attribution of a block; that of one that only inherits, and has the block's id, is made."""
    if identity == block and all(each.id != identity for each in issue.block(block).attributions):
        return Attribution(identity)
    return _attribution(issue, block, identity)


def _set(issue: Issue, block: str, attribution: Attribution) -> Touched:
    old = issue.block(block).attributions
    if all(each.id != attribution.id for each in old):
        return _put(issue, block, (*old, attribution))
    return _put(issue, block, tuple(attribution if each.id == attribution.id else each for each in old))


def _put(issue: Issue, block: str, attributions: tuple[Attribution, ...]) -> Touched:
    issue.put(replace(issue.block(block), attributions=attributions))
    return touched(block)
