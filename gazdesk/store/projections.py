"""The tables derived from sources and journal: renewed with every gesture, rebuilt at any time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from gazdesk.edits.base import Touched
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import ReviewState
from gazdesk.model.problems import Problem
from gazdesk.store.attribution_projection import AttributionProjection
from gazdesk.store.block_projection import BlockProjection
from gazdesk.store.index import WordIndex
from gazdesk.store.problem_codec import decode_problem
from gazdesk.store.projected import State, document_row, issue_row, problem_row

DERIVED = ("attributions", "problems", "table_columns", "table_rows", "blocks", "documents")
"""The tables that hold what is derived from an issue, beside its own row in `issues` and the index."""

_ISSUE_COLUMNS = (
    "publication", "place", "year", "number", "total_number", "date", "organizer", "review", "documents", "problems",
)  # fmt: skip


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
        self.words = WordIndex(db)

    def issues(self) -> list[IssueRow]:
        """Return all issues, as they came."""
        rows = self._db.execute(
            "SELECT issues.id, name, place, publication, year, number, total_number, review, problems, documents"
            " FROM issues JOIN sources USING (id) ORDER BY issues.id"
        )
        return [
            IssueRow(identity, name, place, publication, year, number, total, ReviewState(review), problems, documents)
            for identity, name, place, publication, year, number, total, review, problems, documents in rows
        ]

    def problems(self, identity: int) -> tuple[Problem, ...]:
        """Return the problems of an issue as they were last found, in no order."""
        rows = self._db.execute("SELECT payload FROM problems WHERE issue = ?", (identity,))
        return tuple(decode_problem(json.loads(row[0])) for row in rows)

    def write(self, identity: int, state: State) -> None:
        """Write all rows of an issue that has none."""
        self._put_issue(identity, state)
        self._put_documents(identity, state, range(len(state.derived.documents)))
        BlockProjection(self._db, self.words, identity, state).write()
        AttributionProjection(self._db, identity, state).write()
        self._put_problems(identity, state.issue, state.problems)

    def clear(self) -> None:
        """Take everything derived out, of all issues, to be written anew."""
        self.words.clear()
        for table in (*DERIVED, "issues"):
            self._db.execute(f"DELETE FROM {table}")

    def renew(self, identity: int, before: State, after: State, touched: Touched) -> None:
        """Make the rows those of a later state, writing only what was touched between the two and what follows."""
        changed = touched.blocks
        self._put_issue(identity, after)
        self._renew_documents(identity, before, after, changed)
        moved = _other_members(before, after)
        BlockProjection(self._db, self.words, identity, after).renew(before, changed | moved, touched.gone)
        AttributionProjection(self._db, identity, after).renew(before, touched)
        self.renew_problems(identity, before, after)

    def renew_problems(self, identity: int, before: State, after: State) -> None:
        """Make the problems those of a later state."""
        was, now = {id(each) for each in before.problems}, {id(each) for each in after.problems}
        gone = ((identity, each.key) for each in before.problems if id(each) not in now)
        self._db.conn.executemany("DELETE FROM problems WHERE issue = ? AND key = ?", gone)
        self._put_problems(identity, after.issue, (each for each in after.problems if id(each) not in was))
        self._db.execute("UPDATE issues SET problems = ? WHERE id = ?", (len(after.problems), identity))

    def _put_issue(self, identity: int, state: State) -> None:
        """Write the row of an issue, or what it says now.

        To replace the row would be to delete it, and make SQLite look through all rows that refer to it.
        """
        row = (identity, *issue_row(state))
        renewed = ", ".join(f"{column} = excluded.{column}" for column in _ISSUE_COLUMNS)
        self._db.execute(
            f"INSERT INTO issues VALUES ({', '.join('?' * len(row))}) ON CONFLICT (id) DO UPDATE SET {renewed}", row
        )

    def _put_documents(self, identity: int, state: State, positions: Iterable[int]) -> None:
        documents = state.derived.documents
        rows = ((identity, *document_row(state.issue, each, documents[each])) for each in positions)
        self._db.conn.executemany(f"INSERT INTO documents VALUES ({', '.join('?' * 16)})", rows)

    def _renew_documents(self, identity: int, before: State, after: State, changed: frozenset[str]) -> None:
        """Write the documents anew that differ, or whose first or last block does; others may get a new position.

        If the documents are the same object, no lines can have changed: text goes from block to block only where one
        comes or goes.
        """
        if before.derived.documents is after.derived.documents:
            return
        was = {each.id: (position, each) for position, each in enumerate(before.derived.documents)}
        now = {each.id: (position, each) for position, each in enumerate(after.derived.documents)}
        same = {
            each for each in was.keys() & now.keys()
            if was[each][1] == now[each][1] and changed.isdisjoint((now[each][1].first, now[each][1].last))
        }  # fmt: skip
        gone = [(identity, each) for each in was.keys() - same]
        self._db.conn.executemany("DELETE FROM documents WHERE issue = ? AND id = ?", gone)
        self._put_documents(identity, after, [now[each][0] for each in now.keys() - same])
        moved = [(now[each][0], identity, each) for each in same if was[each][0] != now[each][0]]
        self._db.conn.executemany("UPDATE documents SET position = ? WHERE issue = ? AND id = ?", moved)

    def _put_problems(self, identity: int, issue: Issue, problems: Iterable[Problem]) -> None:
        rows = ((identity, *problem_row(issue, each)) for each in problems)
        self._db.conn.executemany(f"INSERT OR REPLACE INTO problems VALUES ({', '.join('?' * 8)})", rows)


def _other_members(before: State, after: State) -> set[str]:
    """Return the blocks that belong to another document or attachment than before."""
    if before.derived.documents is after.derived.documents:
        return set()
    was, now = before.derived.membership, after.derived.membership
    old, new = _names(before), _names(after)
    return {
        block for block, (document, attachment) in now.items()
        if block in was and (old[was[block][0]] != new[document] or was[block][1] != attachment)
    }  # fmt: skip


def _names(state: State) -> dict[int | None, str | None]:
    """Return the ids of the documents by index; a block that is in none has none."""
    return {None: None, **{index: each.id for index, each in enumerate(state.derived.documents)}}
