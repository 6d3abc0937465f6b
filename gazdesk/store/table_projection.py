"""The rows of `table_rows`, `table_columns` and `table_cells`: of a correction only what it changed is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlite_utils import Database

from gazdesk.model.source import SourceText
from gazdesk.model.tables import Row, Table
from gazdesk.store import ranks
from gazdesk.store.index import Numbering, WordIndex
from gazdesk.store.projected import cell_rows, column_rows, marks_json, row_row, row_text

TABLES = ("table_rows", "table_columns", "table_cells")
FEW = 8
"""Rows that are looked up one by one."""

Pairs = Sequence[tuple[int, int]]
"""The indexes of rows before and after."""


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

    def carry(self, source: str, target: str, rows: Iterable[str]) -> None:
        """Let rows of one table be rows of another, as they are, until that one is renewed."""
        moved = [(target, self._issue, source, row) for row in rows]
        for name, column in (("table_rows", "id"), ("table_cells", "row")):
            self._db.conn.executemany(
                f"UPDATE {name} SET block = ? WHERE issue = ? AND block = ? AND {column} = ?", moved
            )

    def renew(
        self, block: str, before: Table, after: Table, numbering: Numbering, carried: Sequence[Table] = ()
    ) -> None:
        """Make the rows of a table those of its later state.

        `before` is what it was, without columns and rows for a new one; `carried` are parts of other tables whose rows
        were carried here.
        """
        if column_rows(before) != column_rows(after):
            self._db.execute("DELETE FROM table_columns WHERE issue = ? AND block = ?", (self._issue, block))
            self._put_columns(block, after)
        old = {row.id: index for index, row in enumerate(before.rows)}
        new = {row.id: index for index, row in enumerate(after.rows)}
        self._delete(block, before, [old[each] for each in old.keys() - new.keys()])
        changed = sorted(affected_rows(before, after))
        ranked = self._ranks(block, list(old), list(new))
        here = old.keys() | {row.id for table in carried for row in table.rows}
        self._insert(block, after, [each for each in changed if after.rows[each].id not in here], ranked, numbering)
        for table in (before, *carried):
            was = {row.id: index for index, row in enumerate(table.rows)}
            pairs = [(was[identity], each) for each in changed if (identity := after.rows[each].id) in was]
            self._update_rows(block, table, after, pairs)
            self._update_cells(block, table, after, pairs)
            self._update_words(block, table, after, pairs)
        self._rank(block, {identity: rank for identity, rank in ranked.items() if identity in here})

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
            texts.append((number, row_text(row)))
        self._db.conn.executemany("INSERT INTO table_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self._put_cells(block, table, indexes)
        self._words.add(texts)

    def _update_rows(self, block: str, before: Table, after: Table, pairs: Pairs) -> None:
        """Write what differs of rows themselves; `pairs` are the indexes of a row in both tables."""
        differing = (
            after.rows[new] for old, new in pairs if _of_itself(before.rows[old]) != _of_itself(after.rows[new])
        )
        self._db.conn.executemany(
            "UPDATE table_rows SET kind = ?, first_line = ?, last_line = ?, marks = ?"
            " WHERE issue = ? AND block = ? AND id = ?",
            ((*row_row(self._source, row), self._issue, block, row.id) for row in differing),
        )

    def _update_cells(self, block: str, before: Table, after: Table, pairs: Pairs) -> None:
        """Write the cells of rows that say something else; most are the same objects as before."""
        written = (
            (self._issue, block, after.rows[row].id, after.columns[column].id, *_cell(after, row, column))
            for row, column in differing_cells(before, after, pairs)
        )
        self._db.conn.executemany("INSERT OR REPLACE INTO table_cells VALUES (?, ?, ?, ?, ?, ?)", written)
        gone = {column.id for column in before.columns} - {column.id for column in after.columns}
        removed = ((self._issue, block, after.rows[new].id, column) for column in gone for _, new in pairs)
        self._db.conn.executemany(
            'DELETE FROM table_cells WHERE issue = ? AND block = ? AND row = ? AND "column" = ?', removed
        )

    def _update_words(self, block: str, before: Table, after: Table, pairs: Pairs) -> None:
        """Let the index know the rows whose texts are others."""
        texts = [(after.rows[new].id, row_text(before.rows[old]), row_text(after.rows[new])) for old, new in pairs]
        other = [each for each in texts if each[1] != each[2]]
        numbers = self._numbers(block, [row for row, _, _ in other])
        self._words.replace((numbers[row], was, now) for row, was, now in other)

    def _delete(self, block: str, table: Table, indexes: list[int]) -> None:
        self._words.remove(self._texts(block, table, indexes))
        rows = [(self._issue, block, table.rows[index].id) for index in indexes]
        self._db.conn.executemany("DELETE FROM table_cells WHERE issue = ? AND block = ? AND row = ?", rows)
        self._db.conn.executemany("DELETE FROM table_rows WHERE issue = ? AND block = ? AND id = ?", rows)

    def _put_cells(self, block: str, table: Table, indexes: Iterable[int]) -> None:
        rows = (
            (self._issue, block, table.rows[index].id, *cell) for index in indexes for cell in cell_rows(table, index)
        )
        self._db.conn.executemany("INSERT INTO table_cells VALUES (?, ?, ?, ?, ?, ?)", rows)

    def _texts(self, block: str, table: Table, indexes: Iterable[int]) -> list[tuple[int, str]]:
        rows = [table.rows[index] for index in indexes]
        numbers = self._numbers(block, [row.id for row in rows])
        return [(numbers[row.id], row_text(row)) for row in rows]

    def _numbers(self, block: str, rows: list[str]) -> dict[str, int]:
        """Return the numbers of some rows, asked for at once where they are many."""
        query = "SELECT id, number FROM table_rows WHERE issue = ? AND block = ?"
        if len(rows) > FEW:
            return dict(self._db.execute(query, (self._issue, block)))
        return dict(self._db.execute(f"{query} AND id = ?", (self._issue, block, row)).fetchone() for row in rows)

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
    ids = {after.rows[index].id for index in changed}
    moved = _spanned(before) != _spanned(after)
    repeating = {
        table.rows[row].id for table in (before, after) for (row, _), (of, _) in table.covered.items()
        if moved or table.rows[of].id in ids
    }  # fmt: skip
    return changed | {index for index, row in enumerate(after.rows) if row.id in repeating}


def _spanned(table: Table) -> tuple[list[str], list[str]]:
    """Return the ids of the rows and of the columns that spans count."""
    return [table.rows[each].id for each in table.live_rows], [table.columns[each].id for each in table.live_columns]


def _of_itself(row: Row) -> tuple[object, ...]:
    return row.kind, row.marks, row.source_range


def differing_cells(before: Table, after: Table, pairs: Pairs) -> Iterator[tuple[int, int]]:
    """Yield row and column, indexes of the later state, of the cells that are new, say something else or repeat it."""
    places = [(before.column_index(column.id), index) for index, column in enumerate(after.columns)]
    made = [index for source, index in places if source is None]
    shared = [(source, index) for source, index in places if source is not None]
    plain = not before.covered and not after.covered
    for old, new in pairs:
        yield from ((new, index) for index in made)
        was, now = before.rows[old].cells, after.rows[new].cells
        if not plain or [was[source] for source, _ in shared] != [now[index] for _, index in shared]:
            for source, index in shared:
                if not _is_same_cell(before, (old, source), after, (new, index)):
                    yield new, index


def _cell(table: Table, row: int, column: int) -> tuple[str, str]:
    return table.text_at(row, column), marks_json(table.rows[row].cells[column].marks)


def _is_same_cell(before: Table, was: tuple[int, int], after: Table, now: tuple[int, int]) -> bool:
    """Say whether two places, (row, column) by index, say the same and are marked alike."""
    old, new = before.rows[was[0]].cells[was[1]], after.rows[now[0]].cells[now[1]]
    if old is new and was not in before.covered and now not in after.covered:
        return True
    return old.marks == new.marks and before.text_at(*was) == after.text_at(*now)
