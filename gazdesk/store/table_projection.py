"""The rows of `table_rows` and `table_columns`: of a correction only what it changed is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from gazdesk.model.side_by_side import SideBySide
from gazdesk.model.source import SourceText
from gazdesk.model.tables import Row, Table
from gazdesk.store import ranks
from gazdesk.store.index import Change, Numbering
from gazdesk.store.projected import RowContent, TableContent, column_rows, packed, row_row, row_text

TABLES = ("table_rows", "table_columns")
FEW = 8
"""Rows that are looked up one by one."""


class _Renewed(NamedTuple):
    """A row that two states of a table have, and that says something else in the later one."""

    before: Row
    after: RowContent

    @property
    def is_only_of_texts(self) -> bool:
        """Say whether nothing but its texts can be another; what is marked may be marked otherwise."""
        before, after = self.before, self.after.row
        return (
            before.kind is after.kind
            and not before.all_marks
            and not after.all_marks
            and before.source_range == after.source_range
        )


class TableProjection:
    """The rows of the tables of one issue; what the index is to be told of them goes to `texts`."""

    def __init__(self, db: Database, issue: int, source: SourceText, texts: list[Change]) -> None:
        self._db = db
        self._issue = issue
        self._source = source
        self._texts = texts

    def write(self, block: str, table: Table, numbering: Numbering) -> None:
        """Write the rows of a new table."""
        self._put_columns(block, table)
        ranked = ranks.fresh([row.id for row in table.rows])
        self._insert(block, table, range(len(table.rows)), ranked, numbering)

    def carry(self, source: str, target: str, rows: Sequence[str]) -> None:
        """Let rows of one table be rows of another, as they are, until that one is renewed."""
        numbers = self._numbers(source, rows)
        self._db.conn.executemany(
            "UPDATE table_rows SET block = ? WHERE number = ?", [(target, numbers[row]) for row in rows]
        )

    def renew_columns(self, block: str, before: Table, after: Table) -> None:
        """Make the columns of a table those of its later state; `before` is all that it was, without any if it is new.

        Their headers stand in rows, also in those that were carried to another table.
        """
        if column_rows(before) != column_rows(after):
            self._db.execute("DELETE FROM table_columns WHERE issue = ? AND block = ?", (self._issue, block))
            self._put_columns(block, after)

    def renew(
        self, block: str, before: Table, after: Table, numbering: Numbering, carried: Sequence[Table] = ()
    ) -> None:
        """Make the rows of a table those of its later state.

        `before` is what it was, without the rows that were carried away, or any for a new one; `carried` are parts of
        other tables whose rows were carried here.
        """
        old = {row.id: index for index, row in enumerate(before.rows)}
        new = {row.id: index for index, row in enumerate(after.rows)}
        self._delete(block, before, [old[each] for each in old.keys() - new.keys()])
        ranked = self._ranks(block, list(old), list(new))
        here = old.keys() | {row.id for table in carried for row in table.rows}
        made = [index for index, row in enumerate(after.rows) if row.id not in here]
        self._insert(block, after, made, ranked, numbering)
        self._update(block, [each for table in (before, *carried) for each in _renewed(table, after)])
        self._rank(block, {identity: rank for identity, rank in ranked.items() if identity in here})

    def delete(self, block: str, table: Table) -> None:
        """Take the rows of a table out, which must be the ones that were written."""
        self._forget(block, table, range(len(table.rows)))
        for name in TABLES:
            self._db.execute(f"DELETE FROM {name} WHERE issue = ? AND block = ?", (self._issue, block))

    def _put_columns(self, block: str, table: Table) -> None:
        rows = ((self._issue, block, *row) for row in column_rows(table))
        self._db.conn.executemany("INSERT INTO table_columns VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def _insert(
        self, block: str, table: Table, indexes: Iterable[int], ranked: dict[str, int], numbering: Numbering
    ) -> None:
        content, rows = TableContent(table), []
        for index in indexes:
            row, number = table.rows[index], numbering.take()
            written = row_row(self._source, content.row(index))
            rows.append((number, self._issue, block, row.id, ranked[row.id], *written))
            self._texts.append((number, "", row_text(row)))
        self._db.conn.executemany("INSERT INTO table_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def _update(self, block: str, renewed: Sequence[_Renewed]) -> None:
        numbers = self._numbers(block, [each.after.row.id for each in renewed])
        of_texts = [each.after for each in renewed if each.is_only_of_texts]
        others = [each.after for each in renewed if not each.is_only_of_texts]
        self._db.conn.executemany(
            "UPDATE table_rows SET kind = ?, first_line = ?, last_line = ?, marks = ?, texts = ?, cell_marks = ?"
            " WHERE number = ?",
            ((*row_row(self._source, each), numbers[each.row.id]) for each in others),
        )
        self._db.conn.executemany(
            "UPDATE table_rows SET texts = ? WHERE number = ?",
            [(packed(each.texts), numbers[each.row.id]) for each in of_texts],
        )
        self._texts += [
            (numbers[after.row.id], row_text(before), row_text(after.row))
            for before, after in renewed if before.texts != after.row.texts
        ]  # fmt: skip

    def _delete(self, block: str, table: Table, indexes: Sequence[int]) -> None:
        numbers = self._forget(block, table, indexes)
        self._db.conn.executemany("DELETE FROM table_rows WHERE number = ?", [(number,) for number in numbers])

    def _forget(self, block: str, table: Table, indexes: Sequence[int]) -> list[int]:
        """Let the index forget some rows; return their numbers."""
        rows = [table.rows[index] for index in indexes]
        numbers = self._numbers(block, [row.id for row in rows])
        self._texts += [(numbers[row.id], row_text(row), "") for row in rows]
        return [numbers[row.id] for row in rows]

    def _numbers(self, block: str, rows: Sequence[str]) -> dict[str, int]:
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


def _renewed(before: Table, after: Table) -> list[_Renewed]:
    """Return the rows that both states have and that say something else in the later one, or may."""
    was, now = TableContent(before), TableContent(after)
    changed = _changed(before, after)
    repeating = _repeating(before, after, changed)
    places = ((before.row_index(after.rows[index].id), index) for index in sorted(changed | repeating))
    both = [(old, new) for old, new in places if old is not None]
    return [
        _Renewed(before.rows[old], now.row(new)) for old, new in both
        if new in changed or not was.row(old).is_as(now.row(new))
    ]  # fmt: skip


def _changed(before: Table, after: Table) -> set[int]:
    """Return the indexes of the rows of a later state that are new or were changed.

    Rows are compared as objects first, and so are their cells, so that most need no look at their text.
    """
    was, both = {row.id: row for row in before.rows}, SideBySide(before, after)
    pairs = enumerate((was.get(row.id), row) for row in after.rows)
    return {index for index, (old, new) in pairs if old is None or not both.is_same(old, new)}


def _repeating(before: Table, after: Table, changed: Iterable[int]) -> set[int]:
    """Return the indexes of the rows of a later state that repeat, or did, a value that may be another now."""
    if not before.covered and not after.covered:
        return set()
    ids = {after.rows[index].id for index in changed}
    moved = _spanned(before) != _spanned(after)
    repeating = {
        table.rows[row].id for table in (before, after) for (row, _), (of, _) in table.covered.items()
        if moved or table.rows[of].id in ids
    }  # fmt: skip
    return {index for index, row in enumerate(after.rows) if row.id in repeating}


def _spanned(table: Table) -> tuple[list[str], list[str]]:
    """Return the ids of the rows and of the columns that spans count."""
    return [table.rows[each].id for each in table.live_rows], [table.columns[each].id for each in table.live_columns]
