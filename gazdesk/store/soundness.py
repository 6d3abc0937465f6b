"""Whether what is derived agrees with sources and journal: the same tables are made anew, and compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sqlite_utils import Database

from gazdesk.model.issue import Issue
from gazdesk.store.bigrams import content_of
from gazdesk.store.index import WordIndex
from gazdesk.store.projected import State, row_text
from gazdesk.store.projections import Projections
from gazdesk.store.schema import migrations

_QUERIES = {
    "issues": "SELECT id, publication, place, year, number, total_number, date, organizer, review, documents"
    " FROM issues WHERE id = ?",
    "documents": "SELECT * FROM documents WHERE issue = ? ORDER BY id",
    "blocks": "SELECT id, kind, level, label, text, first_line, last_line, document, attachment, boundary, confidence,"
    " marks FROM blocks WHERE issue = ? ORDER BY rank",
    "table_rows": "SELECT block, id, kind, first_line, last_line, marks, texts, cell_marks FROM table_rows"
    " WHERE issue = ? ORDER BY block, rank",
    "table_columns": "SELECT * FROM table_columns WHERE issue = ? ORDER BY block, id",
    "attributions": "SELECT * FROM attributions WHERE issue = ? ORDER BY block, id",
}
"""What must be equal; numbers and ranks need only give the same order.

Problems are what the checks last found: rules over the issue follow behind a correction, and rules change.
"""


class Mirror:
    """The derived tables made anew in memory, an issue at a time, to be held against those of a store."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._index = WordIndex(db)
        self._memory = Database(memory=True)
        migrations.apply(self._memory)
        self._projections = Projections(self._memory)
        self._terms: Counter[str] = Counter()

    def differing(self, identity: int, state: State) -> list[str]:
        """Return the names of the derived tables that differ from what the state of an issue gives."""
        for text in _texts(state.issue):
            self._terms.update(content_of(text).split())
        with self._memory.atomic():
            self._projections.write(identity, state)
        names = [name for name, query in _QUERIES.items() if not self._agree(query, identity)]
        with self._memory.atomic():
            self._projections.clear()
        return names

    def index_agrees(self) -> bool:
        """Say whether the full-text index holds what the issues that were compared hold, and nothing else."""
        self._db.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, words, row)")
        try:
            held = dict(self._db.execute("SELECT term, cnt FROM temp.terms").fetchall())
        finally:
            self._db.execute("DROP TABLE temp.terms")
        for _, was, now in self._index.waiting():
            self._terms.update(content_of(was).split())
            self._terms.subtract(content_of(now).split())
        return held == +self._terms

    def close(self) -> None:
        """Let the memory go."""
        self._memory.close()

    def _agree(self, query: str, identity: int) -> bool:
        here, there = (db.execute(query, (identity,)).fetchall() for db in (self._db, self._memory))
        return bool(here == there)


def _texts(issue: Issue) -> Iterator[str]:
    """Yield what the index is given of an issue."""
    for block in issue:
        yield block.text
        if block.table:
            yield from map(row_text, block.table.rows)
