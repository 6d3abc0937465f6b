"""The full-text index over blocks and rows of tables, under their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from gazdesk.store.bigrams import content_of, query_of

NUMBERS = 1 << 32
"""How many numbers an issue has; divided by it, a number gives the issue's id."""


class Numbering:
    """Gives numbers to the new blocks and rows of an issue, which the index and search results are sorted by."""

    def __init__(self, db: Database, issue: int) -> None:
        first, last = issue * NUMBERS, (issue + 1) * NUMBERS
        self._last = first
        for table in ("blocks", "table_rows"):
            query = f"SELECT max(number) FROM {table} WHERE number > ? AND number < ?"
            self._last = max(self._last, db.execute(query, (first, last)).fetchone()[0] or 0)

    def take(self) -> int:
        """Return the next number."""
        self._last += 1
        return self._last


class WordIndex:
    """The table `words`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, texts: Iterable[tuple[int, str]]) -> None:
        """Take in texts under their numbers; empty ones are left out."""
        rows = ((number, content_of(text)) for number, text in texts if text)
        self._db.conn.executemany("INSERT INTO words (rowid, content) VALUES (?, ?)", rows)

    def remove(self, texts: Iterable[tuple[int, str]]) -> None:
        """Take texts out, which must be the ones that were taken in under these numbers."""
        rows = ((number, content_of(text)) for number, text in texts if text)
        self._db.conn.executemany("INSERT INTO words (words, rowid, content) VALUES ('delete', ?, ?)", rows)

    def replace(self, texts: Iterable[tuple[int, str, str]]) -> None:
        """Take in other texts under their numbers for those that were taken in before."""
        contents = [(number, content_of(was), content_of(now)) for number, was, now in texts]
        gone = ((number, was) for number, was, _ in contents if was)
        self._db.conn.executemany("INSERT INTO words (words, rowid, content) VALUES ('delete', ?, ?)", gone)
        new = ((number, now) for number, _, now in contents if now)
        self._db.conn.executemany("INSERT INTO words (rowid, content) VALUES (?, ?)", new)

    def clear(self) -> None:
        """Take everything out."""
        self._db.execute("INSERT INTO words (words) VALUES ('delete-all')")

    def find(self, text: str) -> Iterator[int]:
        """Yield the numbers of the blocks and rows that hold a text, issue by issue."""
        query = query_of(text)
        if query is not None:
            rows = self._db.execute("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", (query,))
            yield from (row[0] for row in rows)
