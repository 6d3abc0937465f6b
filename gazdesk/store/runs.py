"""The parse runs of a store."""

from __future__ import annotations

import zlib

from sqlite_utils import Database

from gazdesk.errors import KnownError
from gazdesk.model.issue import ParseRun
from gazdesk.model.source import SourceText
from gazdesk.store.clock import now
from gazdesk.store.run_codec import decode_run, encode_run


class Runs:
    """The table of parse runs; the latest of a source is the one that counts."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, source: int, run: ParseRun) -> int:
        """Keep a parse run of a source and return its id."""
        cursor = self._db.execute(
            "INSERT INTO parse_runs (source, parser_version, parsed, blocks) VALUES (?, ?, ?, ?)",
            (source, run.parser_version, now(), encode_run(run)),
        )
        return int(cursor.lastrowid or 0)

    def latest(self, source: int) -> int:
        """Return the id of the latest parse run of a source."""
        return int(self._db.execute("SELECT max(id) FROM parse_runs WHERE source = ?", (source,)).fetchone()[0])

    def load(self, identity: int, source: SourceText) -> ParseRun:
        """Return a parse run of a source; KnownError if its bytes are not those that were written."""
        version, data = self._db.execute(
            "SELECT parser_version, blocks FROM parse_runs WHERE id = ?", (identity,)
        ).fetchone()
        try:
            return decode_run(source, data, version)
        except zlib.error as error:
            raise KnownError("The file is damaged: {detail}.", detail=f"parse_runs {identity}: {error}") from error
