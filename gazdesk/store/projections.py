"""The tables derived from sources and journal: renewed with every gesture, rebuilt at any time."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlite_utils import Database

from gazdesk.model.derived import Derived
from gazdesk.model.issue import ISSUE, Issue
from gazdesk.model.kinds import ReviewState


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue as the library lists it; None where the text does not say."""

    id: int
    name: str
    place: str | None
    publication: str | None
    year: int | None
    number: int | None
    total_number: int | None
    review: ReviewState
    problems: int
    documents: int


class Projections:
    """The derived tables."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def issues(self) -> list[IssueRow]:
        """Return all issues, as they came."""
        rows = self._db.execute(
            "SELECT issues.id, name, place, publication, year, number, total_number, review, problems, documents"
            " FROM issues JOIN sources USING (id) ORDER BY issues.id"
        )
        return [
            IssueRow(*values, ReviewState(review), problems, documents) for *values, review, problems, documents in rows
        ]

    def put_issue(self, identity: int, issue: Issue, derived: Derived, problems: int) -> None:
        """Write the row of an issue."""
        fields = derived.fields
        self._db.execute(
            "INSERT INTO issues VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')"
            " ON CONFLICT (id) DO UPDATE SET publication = excluded.publication, place = excluded.place,"
            " year = excluded.year, number = excluded.number, total_number = excluded.total_number,"
            " date = excluded.date, organizer = excluded.organizer, review = excluded.review,"
            " documents = excluded.documents, problems = excluded.problems",
            (
                identity, fields.publication, fields.place, fields.year, fields.number, fields.total_number,
                fields.date, json.dumps(fields.organizer, ensure_ascii=False), issue.reviews.get(ISSUE, ReviewState.OPEN),
                len(derived.documents), problems,
            ),
        )  # fmt: skip
