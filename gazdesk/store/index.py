"""The full-text index over blocks and rows of tables, under their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge

from sqlite_utils import Database

from gazdesk.store.bigrams import APART, content_of, folded, query_of

Text = tuple[int, str]
"""A number and the text under it."""

Change = tuple[int, str, str]
"""A number, the text under it before, and after; "" for none."""

FEW = 64
"""Up to how many texts of a correction the index is told at once."""

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
    """The table `words`, and in `words_waiting` what it is still to be told.

    To tell it thousands of texts takes longer than to write them. So where a correction changes many they wait, in
    the store, until `settle` is called; what is found is right all the time.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, texts: Iterable[Text]) -> None:
        """Take in texts under new numbers; empty ones are left out."""
        rows = ((number, content_of(text)) for number, text in texts if text)
        self._db.conn.executemany("INSERT INTO words (rowid, content) VALUES (?, ?)", rows)

    def renew(self, texts: Iterable[Change]) -> None:
        """Take in other texts under numbers: what was taken in before, and what is to be, "" for nothing."""
        differing = [each for each in texts if each[1] != each[2]]
        if len(differing) <= FEW and not self.is_waiting():
            self._tell(differing)
        else:
            self._db.conn.executemany(
                "INSERT INTO words_waiting VALUES (?, ?, ?) ON CONFLICT (number) DO UPDATE SET now = excluded.now",
                differing,
            )

    def settle(self, limit: int = -1) -> None:
        """Take in texts that wait, so many of them or, below 0, all."""
        query = "DELETE FROM words_waiting WHERE number IN (SELECT number FROM words_waiting LIMIT ?) RETURNING *"
        self._tell(self._db.execute(query, (limit,)).fetchall())

    def clear(self) -> None:
        """Take everything out."""
        self._db.execute("INSERT INTO words (words) VALUES ('delete-all')")
        self._db.execute("DELETE FROM words_waiting")

    def is_waiting(self) -> bool:
        """Say whether texts wait."""
        return self._db.execute("SELECT 1 FROM words_waiting LIMIT 1").fetchone() is not None

    def waiting(self) -> list[Change]:
        """Return the texts that wait, by number: what the index holds, and what it is to hold."""
        return self._db.execute("SELECT * FROM words_waiting ORDER BY number").fetchall()

    def find(self, text: str) -> Iterator[int]:
        """Yield the numbers of the blocks and rows that hold a text, or the beginning of a long one, issue by issue."""
        query = query_of(text)
        if query is not None:
            waiting = {number: now for number, _, now in self.waiting()}
            rows = self._db.execute("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", (query,))
            told = (row[0] for row in rows if row[0] not in waiting)
            yield from merge(told, (number for number, now in waiting.items() if _holds(now, folded(text))))

    def holding_twice(self, text: str) -> frozenset[int]:
        """Return the numbers under which a text stands at least twice among those kept apart.

        They are in order there, so those that are the same stand side by side.
        """
        waiting = {number: now.split(APART).count(text) > 1 for number, _, now in self.waiting()}
        query = (f'"{content_of(APART.join((text, text)))}"',)
        told = {row[0] for row in self._db.execute("SELECT rowid FROM words WHERE words MATCH ?", query)}
        return frozenset((told - waiting.keys()) | {number for number, is_twice in waiting.items() if is_twice})

    def _tell(self, texts: Sequence[Change]) -> None:
        gone = ((number, content_of(was)) for number, was, _ in texts if was)
        self._db.conn.executemany("INSERT INTO words (words, rowid, content) VALUES ('delete', ?, ?)", gone)
        self.add((number, now) for number, _, now in texts)


def _holds(text: str, characters: str) -> bool:
    return any(characters in folded(part) for part in text.split(APART))
