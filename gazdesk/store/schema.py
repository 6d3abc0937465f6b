"""The schema of a store, and the named migrations that make it.

What is written once and never changed (the database itself refuses, also to INSERT OR REPLACE):

    sources           one file as it came. id; name; path where it was found; sha256 of data; data, the bytes; text,
                      the decoded text; encoding and encoding_is_sure (0: guessed); lines; reader, reader_version;
                      added (ISO 8601, UTC). Known by (sha256, encoding).
    offset_maps       source; map, from the text of a source that is not all of what its bytes say (a web page) back to
                      that (see `formats.offset_map`).
    parse_runs        what one version of the parser made of a source. id; source; parser_version; parsed (ISO, UTC);
                      blocks, the compressed blocks and problems (see `store.runs`).
    gestures          the journal: what was done at once. id; run, the parse run it corrects; kind: edit (has
                      corrections), revert (takes the targets back, out of the history), undo and redo (of one
                      target, an edit or a revert); at (ISO, UTC); who, an editor or "gazdesk"; name, for people; why.
    gesture_targets   gesture, target: what a revert, undo or redo is about.
    corrections       gesture, seq; kind, version, payload (JSON, see `edits.codec`); rule, the code of the rule that
                      proposed it, or ""; reason of a text fix; block, line (from 1), before, after: what it said.
    own_rules         rules of the editors' own, a row a change, of which the last of a code counts. id; code;
                      definition (JSON, see `model.own_rules`); state: on, off, gone; who; at (ISO, UTC); places that
                      its test found when it was switched on.

What is derived from these, renewed in the transaction that writes the gesture, and can be rebuilt:

    issues            one row a source, the latest parse run with its live gestures folded. id (that of the source);
                      publication, place, year, number, total_number, date, organizer (JSON list); review;
                      documents and problems, counts.
    documents         公文. issue, id, position from 0, title, doc_number, issuer, date (ISO), date_printed, addressee,
                      first_block, last_block, first_line, last_line, attachments and enclosures and overrides (JSON).
    blocks            number (grows with reading order at import), issue, id, rank (sort by it for reading order),
                      kind, level, label, text, first_line, last_line, document (its id), attachment (its index
                      there), boundary, confidence, marks (JSON).
    table_rows        number (of the same sequence), issue, block, id, rank, kind, first_line, last_line, marks (JSON);
                      by the id of the column, those that are empty left out, texts (JSON; a span's value is repeated
                      in each cell) and cell_marks (JSON).
    table_columns     issue, block, id, position from 0, header, role, dropped, marks (JSON).
    cells             a view of the two: issue, block, row, rank, kind, position, header, role, text, line.
    attributions      issue, block, id, row, item, lead, responsible, cooperating, leaders
                      (JSON lists), deadline, line, inherited (JSON).
    problems          issue, key, code, severity, block, line, message (English), payload (JSON).
    words             full-text index (contentless FTS5) over blocks and table_rows: rowid is their number, content
                      their text as overlapping pairs of characters (see `store.bigrams`).
    words_waiting     what the index is still to be told where a correction changed many texts: number; was, what it
                      holds; now, what it is to hold (see `store.index`).

`application_id` says that a file is a store; `user_version` counts the migrations that it has had.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x67617A64
"""The letters "gazd"."""

migrations = Migrations("gazdesk")

_SOURCES = """
CREATE TABLE sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    name TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL, data BLOB NOT NULL, text TEXT NOT NULL,
    encoding TEXT NOT NULL, encoding_is_sure INTEGER NOT NULL, lines INTEGER NOT NULL,
    reader TEXT NOT NULL, reader_version TEXT NOT NULL, added TEXT NOT NULL,
    UNIQUE (sha256, encoding)
)"""

_JOURNAL = (
    """CREATE TABLE parse_runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
        source INTEGER NOT NULL REFERENCES sources(id),
        parser_version TEXT NOT NULL, parsed TEXT NOT NULL, blocks BLOB NOT NULL
    )""",
    "CREATE INDEX parse_runs_source ON parse_runs (source)",
    """CREATE TABLE gestures (
        id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
        run INTEGER NOT NULL REFERENCES parse_runs(id),
        kind TEXT NOT NULL CHECK (kind IN ('edit', 'revert', 'undo', 'redo')),
        at TEXT NOT NULL, who TEXT NOT NULL CHECK (who <> ''), name TEXT NOT NULL, why TEXT NOT NULL
    )""",
    "CREATE INDEX gestures_run ON gestures (run)",
    """CREATE TABLE gesture_targets (
        gesture INTEGER NOT NULL REFERENCES gestures(id),
        target INTEGER NOT NULL REFERENCES gestures(id) CHECK (target < gesture),
        PRIMARY KEY (gesture, target)
    )""",
    """CREATE TABLE corrections (
        gesture INTEGER NOT NULL REFERENCES gestures(id), seq INTEGER NOT NULL,
        kind TEXT NOT NULL, version INTEGER NOT NULL, payload TEXT NOT NULL CHECK (json_valid(payload)),
        rule TEXT NOT NULL, reason TEXT NOT NULL,
        block TEXT NOT NULL, line INTEGER, before TEXT NOT NULL, after TEXT NOT NULL,
        PRIMARY KEY (gesture, seq)
    )""",
)

_SAME_ROW = {
    "sources": "id = NEW.id OR (sha256 = NEW.sha256 AND encoding = NEW.encoding)",
    "parse_runs": "id = NEW.id",
    "gestures": "id = NEW.id",
    "gesture_targets": "gesture = NEW.gesture AND target = NEW.target",
    "corrections": "gesture = NEW.gesture AND seq = NEW.seq",
}
"""For each write-once table: which row a new one would replace."""

_PROJECTIONS = (
    """CREATE TABLE issues (
        id INTEGER PRIMARY KEY REFERENCES sources(id),
        publication TEXT, place TEXT, year INTEGER, number INTEGER, total_number INTEGER, date TEXT,
        organizer TEXT NOT NULL, review TEXT NOT NULL, documents INTEGER NOT NULL, problems INTEGER NOT NULL
    )""",
    """CREATE TABLE documents (
        issue INTEGER NOT NULL REFERENCES issues(id), id TEXT NOT NULL, position INTEGER NOT NULL,
        title TEXT, doc_number TEXT, issuer TEXT, date TEXT, date_printed TEXT, addressee TEXT,
        first_block TEXT NOT NULL, last_block TEXT NOT NULL, first_line INTEGER, last_line INTEGER,
        attachments TEXT NOT NULL, enclosures TEXT NOT NULL, overrides TEXT NOT NULL,
        PRIMARY KEY (issue, id)
    )""",
    """CREATE TABLE blocks (
        number INTEGER PRIMARY KEY, issue INTEGER NOT NULL REFERENCES issues(id), id TEXT NOT NULL,
        rank INTEGER NOT NULL, kind TEXT NOT NULL, level INTEGER, label TEXT NOT NULL, text TEXT NOT NULL,
        first_line INTEGER, last_line INTEGER, document TEXT, attachment INTEGER, boundary TEXT,
        confidence REAL NOT NULL, marks TEXT NOT NULL,
        UNIQUE (issue, id)
    )""",
    "CREATE INDEX blocks_rank ON blocks (issue, rank)",
    """CREATE TABLE table_rows (
        number INTEGER PRIMARY KEY, issue INTEGER NOT NULL REFERENCES issues(id), block TEXT NOT NULL,
        id TEXT NOT NULL, rank INTEGER NOT NULL, kind TEXT NOT NULL,
        first_line INTEGER, last_line INTEGER, marks TEXT NOT NULL,
        UNIQUE (issue, block, id)
    )""",
    """CREATE TABLE table_cells (
        issue INTEGER NOT NULL REFERENCES issues(id), block TEXT NOT NULL, row TEXT NOT NULL,
        "column" TEXT NOT NULL, text TEXT NOT NULL, marks TEXT NOT NULL,
        PRIMARY KEY (issue, block, row, "column")
    ) WITHOUT ROWID""",
    """CREATE TABLE table_columns (
        issue INTEGER NOT NULL REFERENCES issues(id), block TEXT NOT NULL, id TEXT NOT NULL,
        position INTEGER NOT NULL, header TEXT NOT NULL, role TEXT NOT NULL, dropped INTEGER NOT NULL,
        marks TEXT NOT NULL,
        PRIMARY KEY (issue, block, id)
    ) WITHOUT ROWID""",
    """CREATE VIEW cells AS
        SELECT r.issue, r.block, r.id AS row, r.rank, r.kind, c.position, c.header, c.role, t.text,
            r.first_line AS line
        FROM table_rows r
        JOIN table_columns c ON c.issue = r.issue AND c.block = r.block AND NOT c.dropped
        JOIN table_cells t ON t.issue = r.issue AND t.block = r.block AND t.row = r.id AND t."column" = c.id
    """,
    """CREATE TABLE attributions (
        issue INTEGER NOT NULL REFERENCES issues(id), block TEXT NOT NULL, id TEXT NOT NULL,
        row TEXT NOT NULL, item TEXT,
        lead TEXT NOT NULL, responsible TEXT NOT NULL, cooperating TEXT NOT NULL,
        leaders TEXT NOT NULL, deadline TEXT, line INTEGER, inherited TEXT NOT NULL,
        PRIMARY KEY (issue, block, id)
    ) WITHOUT ROWID""",
    """CREATE TABLE problems (
        issue INTEGER NOT NULL REFERENCES issues(id), key TEXT NOT NULL, code TEXT NOT NULL,
        severity TEXT NOT NULL, block TEXT NOT NULL, line INTEGER, message TEXT NOT NULL,
        payload TEXT NOT NULL,
        PRIMARY KEY (issue, key)
    ) WITHOUT ROWID""",
    "CREATE VIRTUAL TABLE words USING fts5(content, content='', columnsize=0, tokenize='ascii')",
)

_CELLS_OF_ROWS = """CREATE VIEW cells AS
    SELECT r.issue, r.block, r.id AS row, r.rank, r.kind, c.position, c.header, c.role,
        coalesce(t.value, '') AS text, r.first_line AS line
    FROM table_rows r
    JOIN table_columns c ON c.issue = r.issue AND c.block = r.block AND NOT c.dropped
    LEFT JOIN json_each(r.texts) t ON t.key = c.id"""

_TOGETHER = """
    SELECT issue, block, row,
        json_group_object("column", text) FILTER (WHERE text <> '') AS texts,
        json_group_object("column", json(marks)) FILTER (WHERE marks <> '[]') AS marks
    FROM (SELECT * FROM table_cells ORDER BY issue, block, row, "column") GROUP BY issue, block, row"""
"""The cells of each row of a table as they were kept before, as two objects."""


@migrations()
def first_store(db: Database) -> None:
    """Make the tables of the first store."""
    for statement in (_SOURCES, *_JOURNAL, *_PROJECTIONS):
        db.execute(statement)
    for table, same in _SAME_ROW.items():
        _write_once(db, table, same)
    _only_at_the_end(db)


@migrations()
def offset_maps(db: Database) -> None:
    """Keep where the text of a web page stood in it."""
    db.execute("CREATE TABLE offset_maps (source INTEGER PRIMARY KEY REFERENCES sources(id), map BLOB NOT NULL)")
    _write_once(db, "offset_maps", "source = NEW.source")


@migrations()
def own_rules(db: Database) -> None:
    """Keep rules that editors make of their own."""
    db.execute(
        """CREATE TABLE own_rules (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            code TEXT NOT NULL, definition TEXT NOT NULL CHECK (json_valid(definition)),
            state TEXT NOT NULL CHECK (state IN ('on', 'off', 'gone')),
            who TEXT NOT NULL CHECK (who <> ''), at TEXT NOT NULL, places INTEGER
        )"""
    )
    _write_once(db, "own_rules", "id = NEW.id")


@migrations()
def cells_of_a_row_together(db: Database) -> None:
    """Keep the cells of a row in the row: an operation on a table wrote each of its thousands of cells by itself.

    What many texts changed in waits for the index, which took half of such an operation.
    """
    db.execute("DROP VIEW cells")
    for column in ("texts", "cell_marks"):
        db.execute(f"ALTER TABLE table_rows ADD COLUMN {column} TEXT NOT NULL DEFAULT '{{}}'")
    db.execute(
        "UPDATE table_rows SET texts = cells.texts, cell_marks = cells.marks FROM (" + _TOGETHER + ") AS cells"
        " WHERE cells.issue = table_rows.issue AND cells.block = table_rows.block AND cells.row = table_rows.id"
    )
    db.execute("DROP TABLE table_cells")
    db.execute(_CELLS_OF_ROWS)
    db.execute("CREATE TABLE words_waiting (number INTEGER PRIMARY KEY, was TEXT NOT NULL, now TEXT NOT NULL)")


def _write_once(db: Database, table: str, same: str) -> None:
    """Let a table refuse every change of a row.

    The insert trigger is for INSERT OR REPLACE, which fires no delete trigger unless recursive_triggers is on.
    """
    refuse = f"SELECT RAISE(ABORT, '{table} are written once')"
    for change in ("UPDATE", "DELETE"):
        db.execute(f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} BEGIN {refuse}; END")
    db.execute(
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}"
        f" WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) BEGIN {refuse}; END"
    )


def _only_at_the_end(db: Database) -> None:
    """Let the journal grow only at its end."""
    refuse = "SELECT RAISE(ABORT, 'the journal grows only at its end')"
    db.execute(
        "CREATE TRIGGER gestures_at_end BEFORE INSERT ON gestures"
        f" WHEN NEW.id > 0 AND NEW.id < (SELECT max(id) FROM gestures) BEGIN {refuse}; END"
    )
    for table in ("gesture_targets", "corrections"):
        db.execute(
            f"CREATE TRIGGER {table}_at_end BEFORE INSERT ON {table}"
            f" WHEN NEW.gesture < (SELECT max(id) FROM gestures) BEGIN {refuse}; END"
        )
