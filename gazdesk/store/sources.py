"""The sources of a store: files as they came, bytes and text, written once."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from gazdesk.model.source import SourceText
from gazdesk.model.source_info import SourceInfo
from gazdesk.store.clock import now


@dataclass(frozen=True, slots=True)
class NewSource:
    """A file to be taken in: where it was, its bytes, and what a reader made of them.

    `offsets` is the map from the text to what the bytes say, as its reader writes it; b"" where both are equal.
    """

    path: str
    data: bytes
    text: str
    encoding_is_sure: bool
    info: SourceInfo
    offsets: bytes = b""


class Sources:
    """The table of sources."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, sha256: str, encoding: str) -> int | None:
        """Return the id of the source with these bytes, read in this encoding; None if there is none."""
        found = self._db.execute("SELECT id FROM sources WHERE sha256 = ? AND encoding = ?", (sha256, encoding))
        row = found.fetchone()
        return None if row is None else int(row[0])

    def add(self, source: NewSource) -> int:
        """Take in a source and return its id."""
        info = source.info
        cursor = self._db.execute(
            "INSERT INTO sources (name, path, sha256, data, text, encoding, encoding_is_sure, lines, reader,"
            " reader_version, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                info.name, source.path, info.sha256, source.data, source.text, info.encoding, source.encoding_is_sure,
                info.lines, info.reader, info.reader_version, now(),
            ),
        )  # fmt: skip
        identity = int(cursor.lastrowid or 0)
        if source.offsets:
            self._db.execute("INSERT INTO offset_maps (source, map) VALUES (?, ?)", (identity, source.offsets))
        return identity

    def info(self, identity: int) -> SourceInfo:
        """Return what is known of a source."""
        row = self._db.execute(
            "SELECT name, sha256, encoding, lines, reader, reader_version FROM sources WHERE id = ?", (identity,)
        ).fetchone()
        return SourceInfo(*row)

    def text(self, identity: int) -> SourceText:
        """Return the text of a source."""
        text, sha256 = self._db.execute("SELECT text, sha256 FROM sources WHERE id = ?", (identity,)).fetchone()
        return SourceText(text, sha256)

    def data(self, identity: int) -> bytes:
        """Return the bytes of a source."""
        return bytes(self._db.execute("SELECT data FROM sources WHERE id = ?", (identity,)).fetchone()[0])

    def offsets(self, identity: int) -> bytes:
        """Return the map from the text of a source to what its bytes say; b"" where both are equal."""
        row = self._db.execute("SELECT map FROM offset_maps WHERE source = ?", (identity,)).fetchone()
        return bytes(row[0]) if row else b""

    def exists(self, identity: int) -> bool:
        """Say whether there is a source with an id."""
        return self._db.execute("SELECT 1 FROM sources WHERE id = ?", (identity,)).fetchone() is not None

    def ids(self) -> list[int]:
        """Return the ids of all sources, as they came."""
        return [row[0] for row in self._db.execute("SELECT id FROM sources ORDER BY id")]

    def paths(self) -> list[str]:
        """Return where the files of all sources were."""
        return [row[0] for row in self._db.execute("SELECT path FROM sources")]
