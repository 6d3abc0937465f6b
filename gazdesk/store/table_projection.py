"""The rows of `table_rows`, `table_columns` and `table_cells`: of a correction only what it changed is written."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from gazdesk.model.source import SourceText
from gazdesk.model.tables import Table
from gazdesk.store import ranks
from gazdesk.store.index import Numbering, WordIndex
from gazdesk.store.projected import cell_rows, column_rows, row_row, row_text

TABLES = ("table_rows", "table_columns", "table_cells")


class TableProjection:
    """The rows of the tables of one issue."""

    def __init__(self, db: Database, words: WordIndex, issue: int, source: SourceText) -> None:
        self._db = db
        self._words = words
        self._issue = issue
        self._source = source

    def write(self, block: str, table: Table, numbering: Numbering) -> None:
        """Write the rows of a new table."""
        self._put_columns(block, table)
        ranked = ranks.fresh([row.id for row in table.rows])
        self._insert(block, table, range(len(table.rows)), ranked, numbering)

    def renew(self, block: str, before: Table, after: Table, numbering: Numbering) -> None:
        """Make the rows of a table those of its later state."""
        if column_rows(before) != column_rows(after):
            self._db.execute("DELETE FROM table_columns WHERE issue = ? AND block = ?", (self._issue, block))
            self._put_columns(block, after)
        old = {row.id: index for index, row in enumerate(before.rows)}
        new = {row.id: index for index, row in enumerate(after.rows)}
        self._delete(block, before, [old[each] for each in old.keys() - new.keys()])
        changed = sorted(affected_rows(before, after))
        ranked = self._ranks(block, list(old), list(new))
        self._insert(block, after, [each for each in changed if after.rows[each].id not in old], ranked, numbering)
        for index in changed:
            if after.rows[index].id in old:
                self._update(block, before, old[after.rows[index].id], after, index)
        self._rank(block, {identity: rank for identity, rank in ranked.items() if identity in old})

    def delete(self, block: str, table: Table) -> None:
        """Take the rows of a table out, which must be the ones that were written."""
        self._words.remove(self._texts(block, table, range(len(table.rows))))
        for name in TABLES:
            self._db.execute(f"DELETE FROM {name} WHERE issue = ? AND block = ?", (self._issue, block))

    def lines(self, block: str) -> tuple[int | None, int | None]:
        """Return the first and last line of the rows of a table."""
        query = "SELECT min(first_line), max(last_line) FROM table_rows WHERE issue = ? AND block = ?"
        first, last = self._db.execute(query, (self._issue, block)).fetchone()
        return first, last

    def _put_columns(self, block: str, table: Table) -> None:
        rows = ((self._issue, block, *row) for row in column_rows(table))
        self._db.conn.executemany("INSERT INTO table_columns VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def _insert(
        self, block: str, table: Table, indexes: Iterable[int], ranked: dict[str, int], numbering: Numbering
    ) -> None:
        rows, texts = [], []
        for index in indexes:
            row, number = table.rows[index], numbering.take()
            rows.append((number, self._issue, block, row.id, ranked[row.id], *row_row(self._source, row)))
            texts.append((number, row_text(table, index)))
        self._db.conn.executemany("INSERT INTO table_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self._put_cells(block, table, indexes)
        self._words.add(texts)

    def _update(self, block: str, before: Table, old: int, after: Table, new: int) -> None:
        row = after.rows[new]
        self._db.execute(
            "UPDATE table_rows SET kind = ?, first_line = ?, last_line = ?, marks = ?"
            " WHERE issue = ? AND block = ? AND id = ?",
            (*row_row(self._source, row), self._issue, block, row.id),
        )
        self._drop_cells(block, row.id)
        self._put_cells(block, after, (new,))
        was, now = row_text(before, old), row_text(after, new)
        if was != now:
            number = self._number(block, row.id)
            self._words.remove([(number, was)])
            self._words.add([(number, now)])

    def _delete(self, block: str, table: Table, indexes: list[int]) -> None:
        self._words.remove(self._texts(block, table, indexes))
        for index in indexes:
            identity = table.rows[index].id
            self._drop_cells(block, identity)
            self._db.execute(
                "DELETE FROM table_rows WHERE issue = ? AND block = ? AND id = ?", (self._issue, block, identity)
            )

    def _put_cells(self, block: str, table: Table, indexes: Iterable[int]) -> None:
        rows = (
            (self._issue, block, table.rows[index].id, *cell) for index in indexes for cell in cell_rows(table, index)
        )
        self._db.conn.executemany("INSERT INTO table_cells VALUES (?, ?, ?, ?, ?, ?)", rows)

    def _drop_cells(self, block: str, row: str) -> None:
        self._db.execute("DELETE FROM table_cells WHERE issue = ? AND block = ? AND row = ?", (self._issue, block, row))

    def _texts(self, block: str, table: Table, indexes: Iterable[int]) -> list[tuple[int, str]]:
        return [(self._number(block, table.rows[index].id), row_text(table, index)) for index in indexes]

    def _number(self, block: str, row: str) -> int:
        query = "SELECT number FROM table_rows WHERE issue = ? AND block = ? AND id = ?"
        return int(self._db.execute(query, (self._issue, block, row)).fetchone()[0])

    def _ranks(self, block: str, before: list[str], after: list[str]) -> dict[str, int]:
        if before == after:
            return {}
        query = "SELECT rank FROM table_rows WHERE issue = ? AND block = ? AND id = ?"
        return ranks.placed(
            after,
            ranks.moved(before, after),
            lambda row: int(self._db.execute(query, (self._issue, block, row)).fetchone()[0]),
        )

    def _rank(self, block: str, ranked: dict[str, int]) -> None:
        rows = ((rank, self._issue, block, row) for row, rank in ranked.items())
        self._db.conn.executemany("UPDATE table_rows SET rank = ? WHERE issue = ? AND block = ? AND id = ?", rows)


def affected_rows(before: Table, after: Table) -> set[int]:
    """Return the indexes of the rows of a later state that are new, were changed, or repeat a changed cell's value.

    Rows are compared as objects first, and so are their cells, so that most need no look at their text.
    """
    was = {row.id: row for row in before.rows}
    changed = {index for index, row in enumerate(after.rows) if was.get(row.id) != row}
    if not before.covered and not after.covered:
        return changed
    if [before.rows[each].id for each in before.live_rows] != [after.rows[each].id for each in after.live_rows]:
        return set(range(len(after.rows)))
    ids = {after.rows[index].id for index in changed}
    repeating = {
        table.rows[row].id for table in (before, after) for (row, _), (of, _) in table.covered.items()
        if table.rows[of].id in ids
    }  # fmt: skip
    return changed | {index for index, row in enumerate(after.rows) if row.id in repeating}
