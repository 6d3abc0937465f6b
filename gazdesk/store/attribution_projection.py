"""The rows of `attributions`: of a correction only the statements that say something else are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from gazdesk.edits.base import Touched
from gazdesk.model.attribution_values import AttributionValues
from gazdesk.model.attributions import NUMBERED_WITHIN, attributions_of
from gazdesk.model.blocks import Block
from gazdesk.model.inheritance import holding
from gazdesk.model.issue import Issue
from gazdesk.model.pieces import SOURCE
from gazdesk.store import ranks
from gazdesk.store.projected import State, attribution_line, attribution_row

Statements = dict[tuple[str, str], AttributionValues]
"""Statements by the id of their block and their own."""


class AttributionProjection:
    """The rows of what one issue states."""

    def __init__(self, db: Database, issue: int, state: State) -> None:
        self._db = db
        self._issue = issue
        self._state = state

    def write(self) -> None:
        """Write the rows of all statements."""
        self._put(_statements(self._state, self._state.issue))

    def renew(self, before: State, touched: Touched) -> None:
        """Make the rows those of this state."""
        old, new = before.issue, self._state.issue
        stated = {reader for each in touched.blocks for reader in new.readers(each)}
        inheriting = _inheriting(before, self._state, stated)
        blocks = touched.gone | touched.blocks | stated | _numbered_by(old, new, touched) | inheriting
        was, now = (
            dict(_statements(state, (state.issue.blocks[each] for each in blocks if each in state.issue.blocks)))
            for state in (before, self._state)
        )
        gone = ((self._issue, *key) for key in was.keys() - now.keys())
        self._db.conn.executemany("DELETE FROM attributions WHERE issue = ? AND block = ? AND id = ?", gone)
        self._put((key, now[key]) for key in now if key not in was or not _is_same(old, was[key], new, now[key]))

    def _put(self, statements: Iterable[tuple[tuple[str, str], AttributionValues]]) -> None:
        issue = self._state.issue
        rows = ((self._issue, block, *attribution_row(issue, values)) for (block, _), values in statements)
        self._db.conn.executemany(f"INSERT OR REPLACE INTO attributions VALUES ({', '.join('?' * 12)})", rows)


def _statements(state: State, blocks: Iterable[Block]) -> Iterator[tuple[tuple[str, str], AttributionValues]]:
    inheritance = state.derived.inheritance
    for block in blocks:
        if block.attributions or block.table is not None or block.id in inheritance:
            for values in attributions_of(state.issue, block, inheritance):
                yield (block.id, values.id), values


def _is_same(old: Issue, was: AttributionValues, new: Issue, now: AttributionValues) -> bool:
    """Say whether a statement reads the same in two states; one that starts in no source lies where its block does."""
    if was is not now and was != now:
        return False
    return now.start.origin == SOURCE or attribution_line(old, was) == attribution_line(new, now)


def _numbered_by(old: Issue, new: Issue, touched: Touched) -> set[str]:
    """Return the blocks with statements that may take the number of a touched or moved block above them, then or now.

    What goes back to its place when a move is undone is the same block as before, so it is not touched.
    """
    places = [(new, touched.blocks)]
    if old.order != new.order:
        moved = touched.blocks | ranks.moved(old.order, new.order)
        places = [(old, moved | touched.gone), (new, moved)]
    runs = (
        issue.order[at : at + NUMBERED_WITHIN + 1] for issue, ids in places for at in ranks.positions(issue.order, ids)
    )
    near = {each for run in runs for each in run}
    return {each for each in near if (block := new.blocks.get(each)) is not None and block.attributions}


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
