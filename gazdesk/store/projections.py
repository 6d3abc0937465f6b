"""The tables derived from sources and journal: renewed with every gesture, rebuilt at any time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from gazdesk.edits.base import Touched
from gazdesk.model.attribution_values import NUMBERED_WITHIN, attributions_of
from gazdesk.model.blocks import Block
from gazdesk.model.inheritance import holding
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import ReviewState
from gazdesk.model.problems import Problem
from gazdesk.store import ranks
from gazdesk.store.block_projection import BlockProjection
from gazdesk.store.index import WordIndex
from gazdesk.store.problem_codec import decode_problem
from gazdesk.store.projected import State, attribution_rows, document_row, issue_row, problem_row

DERIVED = ("attributions", "problems", "table_columns", "table_rows", "blocks", "documents")
"""The tables that hold what is derived from an issue, beside its own row in `issues` and the index."""

_FEW = 40
"""For up to how many blocks the rows are asked for block by block."""

_ISSUE_COLUMNS = (
    "publication", "place", "year", "number", "total_number", "date", "organizer", "review", "documents", "problems",
)  # fmt: skip
_ATTRIBUTION = f"INSERT INTO attributions VALUES ({', '.join('?' * 12)})"


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
        self._put_attributions(identity, state)
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
        self._renew_attributions(identity, before, after, touched)
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

    def _put_attributions(self, identity: int, state: State) -> None:
        stating = (block for block in state.issue if _may_state(state, block))
        rows = ((identity, block.id, *row) for block in stating for row in attribution_rows(state, block))
        self._db.conn.executemany(_ATTRIBUTION, rows)

    def _renew_attributions(self, identity: int, before: State, after: State, touched: Touched) -> None:
        issue = after.issue
        stated = {reader for each in touched.blocks for reader in issue.readers(each)}
        again = (
            touched.blocks | stated | _numbered_by(before.issue, issue, touched) | _inheriting(before, after, stated)
        )
        blocks = {each for each in touched.gone | again if _may_have_stated(before, after, each)}
        old = self._statements(identity, blocks)
        there = (issue.blocks[each] for each in blocks if each in issue.blocks)
        new = {(identity, block.id, *row) for block in there for row in attribution_rows(after, block)}
        gone = [each[:3] for each in old - new]
        self._db.conn.executemany("DELETE FROM attributions WHERE issue = ? AND block = ? AND id = ?", gone)
        self._db.conn.executemany(_ATTRIBUTION, new - old)

    def _statements(self, identity: int, blocks: set[str]) -> set[tuple[object, ...]]:
        """Return the rows of some blocks as they are."""
        if len(blocks) > _FEW:
            rows = self._db.execute("SELECT * FROM attributions WHERE issue = ?", (identity,))
            return {row for row in rows if row[1] in blocks}
        query = "SELECT * FROM attributions WHERE issue = ? AND block = ?"
        return {row for block in blocks for row in self._db.execute(query, (identity, block))}

    def _put_problems(self, identity: int, issue: Issue, problems: Iterable[Problem]) -> None:
        rows = ((identity, *problem_row(issue, each)) for each in problems)
        self._db.conn.executemany(f"INSERT OR REPLACE INTO problems VALUES ({', '.join('?' * 8)})", rows)


def _may_state(state: State, block: Block) -> bool:
    """Say whether a block may have rows in `attributions`."""
    return bool(block.attributions) or block.table is not None or block.id in state.derived.inheritance


def _may_have_stated(before: State, after: State, block: str) -> bool:
    return any(block in each.issue.blocks and _may_state(each, each.issue.blocks[block]) for each in (before, after))


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


def _numbered_by(old: Issue, new: Issue, touched: Touched) -> set[str]:
    """Return the blocks with statements that may take the number of a touched block above them, then or now."""
    places = (
        [(new, touched.blocks)]
        if old.order == new.order
        else [(old, touched.blocks | touched.gone), (new, touched.blocks)]
    )
    runs = (
        issue.order[at : at + NUMBERED_WITHIN + 1] for issue, ids in places for at in ranks.positions(issue.order, ids)
    )
    return {each for run in runs for each in run if each in new.blocks and new.blocks[each].attributions}


def _inheriting(before: State, after: State, stated: set[str]) -> set[str]:
    """Return the blocks that inherit from another block than before, or from one that states something else now."""
    was, now = before.derived.inheritance, after.derived.inheritance
    changed = set() if was is now else {each for each in was.keys() | now.keys() if was.get(each) != now.get(each)}
    holders = {*was.values(), *now.values()}
    renewed = {each for each in holders & (stated | changed) if _says(before.issue, each) != _says(after.issue, each)}
    renewed |= holders & changed
    if renewed:
        changed |= {each for each in now if not renewed.isdisjoint(holding(now, each))}
    return changed & after.issue.blocks.keys()


def _says(issue: Issue, block: str) -> object:
    return attributions_of(issue, issue.blocks[block]) if block in issue.blocks else ()
