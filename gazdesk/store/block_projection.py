"""The rows of `blocks`, with those of their tables: of a correction only what it changed is written."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from sqlite_utils import Database

from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue
from gazdesk.model.tables import Row, Table
from gazdesk.store import ranks
from gazdesk.store.index import Change, Numbering, WordIndex
from gazdesk.store.projected import State, block_row
from gazdesk.store.table_projection import TableProjection

_COLUMNS = (
    "kind", "level", "label", "text", "first_line", "last_line", "document", "attachment", "boundary", "confidence",
    "marks",
)  # fmt: skip


class BlockProjection:
    """The rows of the blocks of one issue."""

    def __init__(self, db: Database, words: WordIndex, issue: int, state: State) -> None:
        self._db = db
        self._words = words
        self._issue = issue
        self._state = state
        self._written = 0
        self._texts: list[Change] = []
        self._tables = TableProjection(db, issue, state.issue.source, self._texts)
        self._come: dict[str, list[Table]] = {}
        self._gone: dict[str, set[str]] = {}

    def write(self) -> None:
        """Write the rows of all blocks."""
        order = self._state.issue.order
        self._insert(order, ranks.fresh(order), Numbering(self._db, self._issue))
        self._words.add((number, text) for number, _, text in self._texts)

    def renew(self, before: State, changed: Collection[str], gone: Collection[str]) -> None:
        """Make the rows those of this state: `changed` are the blocks that are new or differ, in any order."""
        old, new = before.issue, self._state.issue
        self._written = len(old)
        self._carry(old, (*changed, *gone))
        self._delete([old.blocks[each] for each in _in_order(old, gone)])
        ranked = self._ranks(old.order, new.order)
        numbering = Numbering(self._db, self._issue)
        self._insert(_in_order(new, [each for each in changed if each not in old.blocks]), ranked, numbering)
        self._update([(old.blocks[each], new.blocks[each]) for each in changed if each in old.blocks], numbering)
        rows = ((rank, self._issue, block) for block, rank in ranked.items() if block in old.blocks)
        self._db.conn.executemany("UPDATE blocks SET rank = ? WHERE issue = ? AND id = ?", rows)
        self._words.renew(self._texts)

    def _insert(self, ids: Iterable[str], ranked: dict[str, int], numbering: Numbering) -> None:
        rows = []
        for identity in ids:
            block, number = self._state.issue.blocks[identity], numbering.take()
            if block.table:
                self._write_table(identity, block.table, numbering)
            rows.append((number, self._issue, identity, ranked[identity], *block_row(self._state, block)))
            self._texts.append((number, "", block.text))
        marks = ", ".join("?" * (4 + len(_COLUMNS)))
        self._db.conn.executemany(f"INSERT INTO blocks VALUES ({marks})", rows)

    def _update(self, pairs: Sequence[tuple[Block, Block]], numbering: Numbering) -> None:
        """Write the later of two states of blocks."""
        for before, after in pairs:
            self._renew_table(before, after, numbering)
        assignments = ", ".join(f"{column} = ?" for column in _COLUMNS)
        rows = ((*block_row(self._state, after), self._issue, after.id) for _, after in pairs)
        self._db.conn.executemany(f"UPDATE blocks SET {assignments} WHERE issue = ? AND id = ?", rows)
        differing = [(before, after) for before, after in pairs if before is not after and before.text != after.text]
        numbers = self._numbers([after.id for _, after in differing])
        self._texts += [(numbers[after.id], before.text, after.text) for before, after in differing]

    def _renew_table(self, before: Block, after: Block, numbering: Numbering) -> None:
        if before.table is after.table:
            return
        if before.table is None and after.table is not None:
            self._write_table(after.id, after.table, numbering)
        elif before.table is not None and after.table is None:
            self._tables.delete(before.id, self._left(before.id, before.table))
        elif before.table is not None and after.table is not None:
            self._tables.renew_columns(after.id, before.table, after.table)
            left = self._left(before.id, before.table)
            self._tables.renew(after.id, left, after.table, numbering, self._come.get(after.id, ()))

    def _write_table(self, identity: str, table: Table, numbering: Numbering) -> None:
        """Write a new table; rows that were another's are here already."""
        if identity in self._come:
            nothing = Table((), ())
            self._tables.renew_columns(identity, nothing, table)
            self._tables.renew(identity, nothing, table, numbering, self._come[identity])
        else:
            self._tables.write(identity, table, numbering)

    def _carry(self, old: Issue, touched: Iterable[str]) -> None:
        """Carry the rows that went from one table to another; those of merged cells are written anew."""
        blocks = [old.blocks[each] for each in touched if each in old.blocks]
        tables = {block.id: block.table for block in blocks if block.table}
        if not tables or (len(blocks) == len(tables) == 1 and len(self._state.issue) == len(old)):
            return
        now = {
            row.id: block.id for each in touched if (block := self._state.issue.blocks.get(each)) and block.table
            for row in block.table.rows
        }  # fmt: skip
        for source, table in tables.items():
            merged = {index for places in table.covered.items() for index, _ in places}
            going: dict[str, list[Row]] = {}
            for index, row in enumerate(table.rows):
                if now.get(row.id, source) != source and index not in merged:
                    going.setdefault(now[row.id], []).append(row)
            for target, rows in going.items():
                self._tables.carry(source, target, [row.id for row in rows])
                self._come.setdefault(target, []).append(replace(table, rows=tuple(rows)))
                self._gone.setdefault(source, set()).update(row.id for row in rows)

    def _left(self, identity: str, table: Table) -> Table:
        """Return what is left of an earlier table when rows of it were carried away."""
        gone = self._gone.get(identity)
        return replace(table, rows=tuple(row for row in table.rows if row.id not in gone)) if gone else table

    def _delete(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            if block.table:
                self._tables.delete(block.id, self._left(block.id, block.table))
        numbers = self._numbers([block.id for block in blocks])
        self._texts += [(numbers[block.id], block.text, "") for block in blocks]
        query = "DELETE FROM blocks WHERE number IN (SELECT value FROM json_each(?))"
        self._db.execute(query, (json.dumps([numbers[block.id] for block in blocks]),))

    def _ranks(self, before: Sequence[str], after: Sequence[str]) -> dict[str, int]:
        if before == after:
            return {}
        query = "SELECT rank FROM blocks WHERE issue = ? AND id = ?"
        return ranks.placed(
            after,
            ranks.moved(before, after),
            lambda block: int(self._db.execute(query, (self._issue, block)).fetchone()[0]),
        )

    def _numbers(self, ids: Sequence[str]) -> dict[str, int]:
        """Return the numbers of some blocks; those of all, which is faster, where they are more than half."""
        query = "SELECT id, number FROM blocks WHERE issue = ?"
        if 2 * len(ids) > self._written:
            return dict(self._db.execute(query, (self._issue,)))
        some = f"{query} AND id IN (SELECT value FROM json_each(?))"
        return dict(self._db.execute(some, (self._issue, json.dumps(ids))))


def _in_order(issue: Issue, ids: Collection[str]) -> list[str]:
    """Return ids of blocks in reading order, in which thousands are found and written faster."""
    return [issue.order[at] for at in ranks.positions(issue.order, ids)]
