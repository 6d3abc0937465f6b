"""What is derived from an issue as a whole, computed together: it changes only when the outline does."""

from __future__ import annotations

from dataclasses import dataclass

from gazdesk.model.contents import ContentsEntry, contents_of
from gazdesk.model.documents import Document, documents_of, membership
from gazdesk.model.issue import Issue
from gazdesk.model.issue_fields import IssueFields, issue_fields_of

Membership = dict[str, tuple[int | None, int | None]]
"""For each block id the indexes of its document and of its attachment there."""


@dataclass(frozen=True, slots=True)
class Derived:
    """The fields, documents, membership and aligned contents list of an issue."""

    fields: IssueFields
    documents: tuple[Document, ...]
    membership: Membership
    contents: dict[str, ContentsEntry]


def derive(issue: Issue) -> Derived:
    """Return what is derived from an issue."""
    documents = documents_of(issue)
    return Derived(issue_fields_of(issue), documents, membership(issue), contents_of(issue, documents))
