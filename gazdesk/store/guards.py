"""The file of a store itself: whether SQLite finds it whole, and whether the tables and triggers are those made."""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import DatabaseError

from sqlite_utils import Database

from gazdesk.store.schema import migrations


def damages(db: Database) -> list[str]:
    """Return what SQLite finds wrong with the file, as far as it can read it."""
    try:
        found = [row[0] for row in db.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
        return found + [f"{row[0]} {row[1]} → {row[2]}" for row in db.execute("PRAGMA foreign_key_check")]
    except DatabaseError as error:
        return [str(error)]


def missing(db: Database) -> dict[str, str]:
    """Return the tables, indexes, views and triggers that are not as they were made: their names and statements."""
    there = dict(_made(db))
    return {name: statement for name, statement in _expected() if there.get(name) != statement}


def lift(db: Database) -> None:
    """Take the triggers away, to fill a new store with the rows of an old one; `restore` brings them back."""
    for name, statement in _expected():
        if statement.startswith("CREATE TRIGGER"):
            db.execute(f"DROP TRIGGER {name}")


def restore(db: Database) -> None:
    """Make the triggers, indexes and views again that are missing."""
    for name, statement in missing(db).items():
        kind = statement.split()[1]
        if kind in {"TRIGGER", "INDEX", "VIEW"}:
            db.execute(f"DROP {kind} IF EXISTS {name}")
            db.execute(statement)


def _expected() -> list[tuple[str, str]]:
    memory = Database(memory=True)
    try:
        migrations.apply(memory)
        return list(_made(memory))
    finally:
        memory.close()


def _made(db: Database) -> Iterator[tuple[str, str]]:
    yield from db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
