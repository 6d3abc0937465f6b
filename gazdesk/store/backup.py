"""Copies of a store beside it, and a new store made of what a damaged one and its last copy still hold."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from glob import escape
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from gazdesk.errors import KnownError
from gazdesk.store import guards
from gazdesk.store.opening import connect_damaged, connect_reader, connect_writer
from gazdesk.store.telling import telling

WRITTEN = ("sources", "offset_maps", "parse_runs", "gestures", "gesture_targets", "corrections", "own_rules")
"""The tables that nothing else can give again, each after those that it refers to."""

_REFERENCES = (
    ("offset_maps", "source", "sources"),
    ("parse_runs", "source", "sources"),
    ("gestures", "run", "parse_runs"),
    ("gesture_targets", "gesture", "gestures"),
    ("gesture_targets", "target", "gestures"),
    ("corrections", "gesture", "gestures"),
)


class Salvage(NamedTuple):
    """What a store was made anew of.

    `kept` is the damaged file; `backup` the copy that was drawn on too, if there is one; `whole` says whether every row
    that was written is known to be there.
    """

    kept: Path
    backup: Path | None
    whole: bool


def back_up(db: Database, path: Path) -> Path:
    """Copy an open store to a file beside it and return the file's path."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    copy = path.with_name(f"{path.name}.{stamp}.backup")
    draft = copy.with_suffix(".part")
    try:
        with telling(draft), closing(sqlite3.connect(draft)) as target:
            db.conn.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
        _sync(draft)
        draft.replace(copy)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    return copy


def last_backup(path: Path) -> Path | None:
    """Return the latest copy of a store that can be opened."""
    copies = path.parent.glob(f"{escape(path.name)}.????????T??????Z.backup")
    return next((copy for copy in sorted(copies, reverse=True) if _opens(copy)), None)


def salvage(path: Path) -> Salvage:
    """Put a new store in the place of a damaged one, of the rows that it, or else its last copy, still holds.

    The damaged file and its log are read, and then called otherwise, but never written. Raises KnownError if nothing
    can be read; all stays as it is then.
    """
    new, backup = path.with_name(f"{path.name}.part"), last_backup(path)
    _remove(new)
    origins = [connect_damaged(path), *([connect_reader(backup, may_be_old=True)] if backup else [])]
    try:
        whole = _fill(new, origins)
    finally:
        for origin in origins:
            origin.close()
    if whole is None:
        _remove(new)
        raise KnownError("Nothing of the store {path} can be read any more, and it has no backup.", path=path)
    kept = path.with_name(f"{path.name}.{datetime.now(UTC).strftime('%Y%m%dT%H%M%S%fZ')}.damaged")
    path.replace(kept)
    log = Path(f"{path}-wal")
    if log.exists() and log.stat().st_size:
        log.replace(f"{kept}-wal")
    _remove(path)
    new.replace(path)
    return Salvage(kept, backup, whole)


def _opens(path: Path) -> bool:
    with suppress(KnownError):
        connect_reader(path, may_be_old=True).close()
        return True
    return False


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


def _fill(path: Path, origins: list[Database]) -> bool | None:
    """Make a store of what others still hold; say whether all of the first is in it, None if nothing is."""
    with closing(connect_writer(path)) as db:
        with db.atomic():
            db.execute("PRAGMA defer_foreign_keys = ON")
            guards.lift(db)
            copied = [_copy(origins, db, table) for table in WRITTEN]
            _drop_orphans(db)
            guards.restore(db)
        (sources,) = db.execute("SELECT count(*) FROM sources").fetchone()
    return all(copied) if all(copied) or sources or len(origins) > 1 else None


def _copy(origins: list[Database], target: Database, table: str) -> bool:
    """Copy the rows of a table in order, each from the first store that gives it; say whether all of the first came."""
    numbers: set[int] = set()
    is_whole, *_ = [_list(origin, table, numbers) for origin in origins]
    for number in sorted(numbers):
        rows = (row for origin in origins if (row := _row(origin, table, number)) is not None)
        is_whole = any(_insert(target, table, row) for row in rows) and is_whole
    return is_whole


def _drop_orphans(db: Database) -> None:
    """Leave out rows that refer to one that nobody could read."""
    for table, column, parent in _REFERENCES:
        db.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {parent})")


def _list(db: Database, table: str, numbers: set[int]) -> bool:
    """Add the numbers of the rows of a table; say whether they are all there are."""
    try:
        numbers.update(row[0] for row in db.execute(f"SELECT rowid FROM {table}"))
    except sqlite3.DatabaseError:
        return False
    return True


def _row(db: Database, table: str, number: int) -> tuple[object, ...] | None:
    with suppress(sqlite3.DatabaseError):
        row: tuple[object, ...] | None = db.execute(f"SELECT * FROM {table} WHERE rowid = ?", (number,)).fetchone()
        return row
    return None


def _insert(db: Database, table: str, row: tuple[object, ...]) -> bool:
    """Write a row; say whether it makes sense."""
    with suppress(sqlite3.IntegrityError):
        db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
        return True
    return False


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
