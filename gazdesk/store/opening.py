"""Opening a store: the writer's lock, the gate that keeps other files and newer stores out, and the pragmas."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from filelock import FileLock, Timeout
from sqlite_utils import Database

from gazdesk.errors import KnownError
from gazdesk.store.schema import APPLICATION_ID, migrations
from gazdesk.store.telling import telling

BUSY_SECONDS = 30.0
"""How long one connection of this program waits for another one's transaction to end."""

VERSION = len(migrations.pending(Database(memory=True)))
"""The number of migrations that this program knows."""


def refuse_foreign(path: Path) -> None:
    """Refuse what no store can be, before a lock or a log is laid beside it.

    SQLite is asked: were the file itself opened and closed here, the system would free the locks that other connections
    of this program hold on it, and the next program that reads the store would take the log from under them
    (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    if path.exists():
        with telling(path), closing(_read_only(path).conn) as connection:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()


def lock_writer(path: Path) -> FileLock:
    """Take the writer's lock of a store, which the operating system frees when the program ends.

    Raises KnownError if another program, or another part of this one, holds it, or if the folder is read-only; or if
    the file has hard links: under each of its names it would have another lock and log.
    """
    if not path.parent.is_dir():
        raise KnownError("The folder {folder} is not there.", folder=path.parent)
    if path.exists() and path.stat().st_nlink > 1:
        raise KnownError(
            "The file of the store {path} goes by two names (a hard link): it can only be read.", path=path
        )
    lock = FileLock(f"{path}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise KnownError(
            "Another program is writing to the store {path}; it can only be read now.", path=path
        ) from None
    except OSError as error:
        raise KnownError(
            "The store {path} cannot be written: the file or its folder is read-only.", path=path
        ) from error
    return lock


def connect_writer(path: Path) -> Database:
    """Open a store for reading and writing; make it, or bring it up to date, first."""
    with telling(path):
        db = Database(sqlite3.connect(path, timeout=BUSY_SECONDS))
        try:
            _gate(db, path, may_be_new=True, may_be_old=True)
            _set_up(db)
            _migrate(db)
        except BaseException:
            db.close()
            raise
    return db


def connect_reader(path: Path, *, may_be_old: bool = False) -> Database:
    """Open a store for reading only; one of an older version only to take what it has."""
    if not path.exists():
        raise KnownError("There is no store {path}.", path=path)
    with telling(path):
        db = _read_only(path)
        try:
            _gate(db, path, may_be_new=False, may_be_old=may_be_old)
        except BaseException:
            db.close()
            raise
    return db


def connect_damaged(path: Path) -> Database:
    """Open what is left of a store for reading only; sqlite3.DatabaseError comes when something of it is asked for.

    With `writable_schema` SQLite reads a file that was cut off, too, as far as it goes.
    """
    db = Database(sqlite3.connect(_reading(path), uri=True, timeout=BUSY_SECONDS))
    db.execute("PRAGMA writable_schema = ON")
    return db


def _read_only(path: Path) -> Database:
    """Open a file for reading; one in a folder that may not be written has no room for the files of its log.

    Such a store is read as it stands, which is right as long as it was closed properly and left no log.
    """
    if path.is_dir():
        raise KnownError(
            "The store {path} cannot be opened: the file or its folder may not be read or written.", path=path
        )
    address = _reading(path)
    db = Database(sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS))
    with suppress(sqlite3.OperationalError):
        db.execute("SELECT 1 FROM sqlite_master").fetchone()
        return db
    db.close()
    log = Path(f"{path}-wal")
    unchanging = "" if log.exists() and log.stat().st_size else "&immutable=1"
    return Database(sqlite3.connect(address + unchanging, uri=True, timeout=BUSY_SECONDS))


def _reading(path: Path) -> str:
    """Return how SQLite is told to open a file for reading only."""
    return f"file:{quote(os.fsencode(path.absolute()))}?mode=ro"


def _gate(db: Database, path: Path, *, may_be_new: bool, may_be_old: bool) -> None:
    """Let in only a store that this program understands, or, for a writer, an empty file."""
    if may_be_new and not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return
    if _pragma(db, "application_id") != APPLICATION_ID:
        raise KnownError("{path} is not a store of gazdesk.", path=path)
    version = _pragma(db, "user_version")
    if version > VERSION:
        raise KnownError("The store {path} was made by a newer version of gazdesk.", path=path)
    if version < VERSION and not may_be_old:
        raise KnownError("The store {path} is of an older version: open it once for writing.", path=path)


def _pragma(db: Database, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _set_up(db: Database) -> None:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")


def _migrate(db: Database) -> None:
    """Bring a store up to date: each migration, its record and the version in one transaction."""
    if _pragma(db, "user_version") == VERSION:
        return
    with db.atomic():
        migrations.apply(db)
        db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
