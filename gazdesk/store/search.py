"""Passages of the store: blocks and rows of tables that hold a text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from gazdesk.model.kinds import ReviewState
from gazdesk.store.index import NUMBERS, WordIndex


@dataclass(frozen=True, slots=True)
class Passage:
    """A block, or a row of a table; `texts` are the column id ("" for a block) and the text of each owner in it."""

    issue: int
    name: str
    block: str
    row: str
    line: int | None
    texts: tuple[tuple[str, str], ...]


def passages(db: Database, words: WordIndex, wanted: str) -> Iterator[Passage]:
    """Yield the passages that hold a text, issue by issue; those of issues that are put away are left out."""
    names = dict(
        db.execute(
            "SELECT issues.id, name FROM issues JOIN sources USING (id) WHERE review <> ?", (ReviewState.PUT_AWAY,)
        ).fetchall()
    )
    for number in words.find(wanted):
        name = names.get(number // NUMBERS)
        if name is not None:
            yield _block(db, name, number) or _row(db, name, number)


def texts_of(db: Database, issue: int) -> Iterator[str]:
    """Yield the texts of all blocks and cells of an issue, in no order.

    Each table comes as one row: between two rows SQLite lets other threads go first, and they take their time.
    """
    (texts,) = db.execute("SELECT json_group_array(text) FROM blocks WHERE issue = ?", (issue,)).fetchone()
    yield from json.loads(texts)
    (rows,) = db.execute("SELECT json_group_array(json(texts)) FROM table_rows WHERE issue = ?", (issue,)).fetchone()
    for cells in json.loads(rows):
        yield from cells.values()


def _block(db: Database, name: str, number: int) -> Passage | None:
    query = "SELECT issue, id, first_line, text FROM blocks WHERE number = ?"
    row = db.execute(query, (number,)).fetchone()
    if row is None:
        return None
    issue, block, line, text = row
    return Passage(issue, name, block, "", line, (("", text),))


def _row(db: Database, name: str, number: int) -> Passage:
    query = "SELECT issue, block, id, first_line, texts FROM table_rows WHERE number = ?"
    issue, block, row, line, texts = db.execute(query, (number,)).fetchone()
    return Passage(issue, name, block, row, line, tuple(json.loads(texts).items()))
