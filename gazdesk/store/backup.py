"""Copies of a store beside it, and a new store made of what a damaged one and its last copy still hold."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from glob import escape
from pathlib import Path

from sqlite_utils import Database

from gazdesk.store import guards
from gazdesk.store.opening import connect_reader, connect_writer
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
    """Return the latest copy of a store."""
    return max(path.parent.glob(f"{escape(path.name)}.????????T??????Z.backup"), default=None)


def salvage(damaged: Database, path: Path) -> Path:
    """Make a new store of the rows that a damaged one, or else its last copy, still holds; return its path."""
    target = path.with_name(f"{path.name}.part")
    for leftover in (target, Path(f"{target}-wal"), Path(f"{target}-shm")):
        leftover.unlink(missing_ok=True)
    backup = last_backup(path)
    origins = [damaged, *([connect_reader(backup, may_be_old=True)] if backup else [])]
    db = connect_writer(target)
    try:
        with db.atomic():
            db.execute("PRAGMA defer_foreign_keys = ON")
            guards.lift(db)
            for table in WRITTEN:
                _copy(origins, db, table)
            _drop_orphans(db)
            guards.restore(db)
    finally:
        db.close()
        for origin in origins[1:]:
            origin.close()
    return target


def _copy(origins: list[Database], target: Database, table: str) -> None:
    """Copy the rows of a table in order, each from the first store that can still read it."""
    numbers = sorted({number for origin in origins for number in _numbers(origin, table)})
    for number in numbers:
        row = next((row for origin in origins if (row := _row(origin, table, number)) is not None), None)
        if row is not None:
            marks = ", ".join("?" * len(row))
            target.execute(f"INSERT INTO {table} VALUES ({marks})", row)


def _drop_orphans(db: Database) -> None:
    """Leave out rows that refer to one that nobody could read."""
    for table, column, parent in _REFERENCES:
        db.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {parent})")


def _numbers(db: Database, table: str) -> Iterator[int]:
    with suppress(sqlite3.DatabaseError):
        for row in db.execute(f"SELECT rowid FROM {table}"):
            yield row[0]


def _row(db: Database, table: str, number: int) -> tuple[object, ...] | None:
    with suppress(sqlite3.DatabaseError):
        row: tuple[object, ...] | None = db.execute(f"SELECT * FROM {table} WHERE rowid = ?", (number,)).fetchone()
        return row
    return None


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
