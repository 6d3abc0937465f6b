"""The database itself refuses to change what was written, whoever asks."""

import sqlite3

import pytest

from gazdesk.desk import editing
from tests.desk.making import block, take

TABLES = ("sources", "offset_maps", "parse_runs", "gestures", "gesture_targets", "corrections", "own_rules")


@pytest.fixture(params=[False, True], ids=["plain", "recursive_triggers"])
def stranger(library, request):
    """Return a plain connection to a store with a row in every table."""
    desk = take(library)
    editing.set_level(desk, block(desk, "一、"), 2)
    desk.undo()
    library.close()
    connection = sqlite3.connect(library.path)
    connection.execute("INSERT INTO offset_maps (source, map) VALUES (1, x'00')")
    connection.execute(
        "INSERT INTO own_rules (code, definition, state, who, at) VALUES ('own-1', '{}', 'off', '甲', '')"
    )
    connection.execute(f"PRAGMA recursive_triggers = {request.param}")
    yield connection
    connection.close()


def rows(connection, table):
    return connection.execute(f"SELECT * FROM {table}").fetchall()


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET {column} = {column}",
        "UPDATE OR REPLACE {table} SET {column} = {column}",
        "DELETE FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        "REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
        "INSERT OR IGNORE INTO {table} SELECT * FROM {table}",
        "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET {column} = 1",
    ],
)
def test_no_row_can_be_changed(stranger, table, statement):
    before = rows(stranger, table)
    assert before
    column = stranger.execute(f"SELECT * FROM {table}").description[0][0]
    with pytest.raises(sqlite3.IntegrityError, match=r"written once|only at its end"):
        stranger.execute(statement.format(table=table, column=column))
    assert rows(stranger, table) == before


def test_a_source_is_not_replaced_by_its_hash(stranger):
    with pytest.raises(sqlite3.IntegrityError, match="written once"):
        stranger.execute(
            "INSERT OR REPLACE INTO sources (name, path, sha256, data, text, encoding, encoding_is_sure, lines, reader,"
            " reader_version, added) SELECT name, path, sha256, x'00', '', encoding, 1, 1, '', '', '' FROM sources"
        )


def test_the_journal_grows_only_at_its_end(stranger):
    stranger.execute("INSERT INTO gestures VALUES (9, 1, 'edit', '', '甲', '', '')")
    with pytest.raises(sqlite3.IntegrityError, match="only at its end"):
        stranger.execute("INSERT INTO gestures VALUES (5, 1, 'edit', '', '甲', '', '')")
    with pytest.raises(sqlite3.IntegrityError, match="only at its end"):
        stranger.execute("INSERT INTO corrections VALUES (1, 7, 'k', 1, '{}', '', '', '', 1, '', '')")
    with pytest.raises(sqlite3.IntegrityError, match="only at its end"):
        stranger.execute("INSERT INTO gesture_targets VALUES (2, 0)")


def test_an_unsigned_gesture_is_refused(stranger):
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        stranger.execute("INSERT INTO gestures (run, kind, at, who, name, why) VALUES (1, 'edit', '', '', '', '')")
