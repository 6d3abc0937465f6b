"""Corrections of the fields of an issue and of its documents: values that the text does not say."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import fields as fields_of
from datetime import date
from typing import ClassVar

from gazdesk.edits.base import Correction, Family, Touched, correction, touched
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.fields import FIELDS
from gazdesk.model.issue import ISSUE, Issue
from gazdesk.model.issue_fields import IssueFields
from gazdesk.model.kinds import BoundaryKind
from gazdesk.model.readers.numerals import read_numeral

ISSUE_FIELDS = frozenset(field.name for field in fields_of(IssueFields)) - {"overrides"}
DOCUMENT_FIELDS = frozenset(FIELDS)
NUMBERS = frozenset({"year", "number", "total_number"})


@correction
@dataclass(frozen=True, slots=True)
class SetField(Correction):
    """Set a field of the issue (target ISSUE) or of a document (the id of its first block); "" says there is none."""

    kind: ClassVar[str] = "set_field"
    family: ClassVar[Family] = Family.FIELD

    target: str
    field: str
    value: str

    def apply(self, issue: Issue) -> Touched:
        """Set the field; refused for a field that there is not, a date not in ISO form, a number that is none.

        Unresolved if no document starts at the target.
        """
        if self.target != ISSUE:
            refuse_if_no_document(issue, self.target)
        if self.field not in (ISSUE_FIELDS if self.target == ISSUE else DOCUMENT_FIELDS):
            raise CorrectionRefused("There is no field called {field}.", field=self.field)
        if self.value and self.field == "date" and not _is_iso(self.value):
            raise CorrectionRefused("A date is written like 2022-03-22.")
        if self.value and self.field in NUMBERS and read_numeral(self.value) is None:
            raise CorrectionRefused("“{value}” is not a number.", value=self.value)
        issue.overrides[self.target, self.field] = self.value
        return _touched(self.target)


@correction
@dataclass(frozen=True, slots=True)
class ClearField(Correction):
    """Read a field from the text again."""

    kind: ClassVar[str] = "clear_field"
    family: ClassVar[Family] = Family.FIELD

    target: str
    field: str

    def apply(self, issue: Issue) -> Touched:
        """Take the value away; Unresolved if none was set."""
        if (self.target, self.field) not in issue.overrides:
            raise Unresolved("The field was not set.")
        del issue.overrides[self.target, self.field]
        return _touched(self.target)


def refuse_if_no_document(issue: Issue, block: str) -> None:
    """Refuse what is said of the document that starts at a block where none does: it depends on that boundary."""
    boundary = issue.block(block).boundary
    if boundary is None or boundary.kind is not BoundaryKind.DOCUMENT:
        raise Unresolved("Nothing starts or ends at this block.")


def _touched(target: str) -> Touched:
    return touched(*(() if target == ISSUE else (target,)), outline=True)


def _is_iso(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
