"""What is opened as a store, by whom, and what is said of everything else."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from gazdesk.desk import editing, table_editing
from gazdesk.desk.library import Library
from gazdesk.errors import KnownError
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind
from gazdesk.store import guards, opening
from gazdesk.store.schema import APPLICATION_ID, migrations
from gazdesk.store.store import Store
from tests.desk.making import take


@pytest.fixture
def path(library):
    """Return the path of a store with one issue that nobody has open."""
    take(library)
    library.close()
    return library.path


def pragma(store, name):
    return store.db.execute(f"PRAGMA {name}").fetchone()[0]


def run(script, *arguments):
    """Run a script in another process and return what it printed."""
    command = [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.strip()


OPEN = """
    import sys
    from gazdesk.errors import KnownError
    from gazdesk.store.store import Store
    try:
        with Store.open(sys.argv[1], write=sys.argv[2] == "write") as store:
            print(len(store.projections.issues()), "issues")
    except KnownError as error:
        print(error)
"""


def test_a_writer_is_durable(path):
    with Store.open(path, write=True) as store:
        assert [pragma(store, name) for name in ("journal_mode", "synchronous", "foreign_keys")] == ["wal", 2, 1]


def test_foreign_keys_hold(path):
    with (
        Store.open(path, write=True) as store,
        pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"),
        store.transaction(),
    ):
        store.db.execute("INSERT INTO parse_runs (source, parser_version, parsed, blocks) VALUES (99, '', '', x'00')")


def test_a_store_says_what_it_is(path):
    with Store.open(path) as store:
        assert pragma(store, "application_id") == APPLICATION_ID
        assert pragma(store, "user_version") == len(migrations.applied(store.db)) == opening.VERSION


def test_a_migration_that_fails_leaves_no_store(tmp_path, monkeypatch):
    def broken(db):
        db.execute("CREATE TABLE half (id)")
        raise RuntimeError("broken")

    monkeypatch.setattr(migrations._migrations[0], "fn", broken)
    with pytest.raises(RuntimeError, match="broken"):
        Store.open(tmp_path / "new.db", write=True)
    connection = sqlite3.connect(tmp_path / "new.db")
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()
    monkeypatch.undo()
    Store.open(tmp_path / "new.db", write=True).close()


LATER_TABLES = ("offset_maps", "own_rules", "words_waiting")
BEFORE_CELLS_WERE_KEPT_TOGETHER = """
    DROP VIEW cells;
    CREATE TABLE table_cells (
        issue INTEGER NOT NULL REFERENCES issues(id), block TEXT NOT NULL, row TEXT NOT NULL,
        "column" TEXT NOT NULL, text TEXT NOT NULL, marks TEXT NOT NULL,
        PRIMARY KEY (issue, block, row, "column")
    ) WITHOUT ROWID;
    INSERT INTO table_cells SELECT r.issue, r.block, r.id, c.id, coalesce(t.value, ''), coalesce(m.value, '[]')
        FROM table_rows r JOIN table_columns c USING (issue, block)
        LEFT JOIN json_each(r.texts) t ON t.key = c.id LEFT JOIN json_each(r.cell_marks) m ON m.key = c.id;
    ALTER TABLE table_rows DROP COLUMN cell_marks;
    ALTER TABLE table_rows DROP COLUMN texts;
    CREATE VIEW cells AS
        SELECT r.issue, r.block, r.id AS row, r.rank, r.kind, c.position, c.header, c.role, t.text,
            r.first_line AS line
        FROM table_rows r
        JOIN table_columns c ON c.issue = r.issue AND c.block = r.block AND NOT c.dropped
        JOIN table_cells t ON t.issue = r.issue AND t.block = r.block AND t.row = r.id AND t."column" = c.id;
"""


@pytest.fixture
def old(path):
    """Return a store of the first version."""
    return first_version(path)


@pytest.fixture
def marked(library):
    """Return the path of a store in whose table a cell is marked, and one spans two rows."""
    desk = take(library)
    table = next(each for each in desk.issue if each.table)
    rows = [row.id for row in table.table.rows]
    editing.mark(desk, Address(table.id, rows[1], "k1"), MarkKind.GARBLED, "看不清")
    table_editing.merge_cells(desk, Address(table.id, rows[1], "k2"), 2, 1)
    library.close()
    return library.path


def first_version(path):
    """Make a store one of the first version; return its path."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(BEFORE_CELLS_WERE_KEPT_TOGETHER)
        for table in LATER_TABLES:
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name <> 'first_store'")
        connection.execute("PRAGMA user_version = 1")
    return path


def test_an_older_store_is_brought_up_to_date_by_a_writer(old):
    with pytest.raises(KnownError, match="of an older version: open it once for writing"):
        Store.open(old)
    with Store.open(old, write=True) as store:
        assert (pragma(store, "user_version"), guards.missing(store.db)) == (opening.VERSION, {})
        assert (store.sources.offsets(1), store.own_rules.all()) == (b"", [])
    Store.open(old).close()


def test_the_cells_of_an_older_store_are_those_of_a_new_one(marked):
    before = cells(marked)
    assert any("看不清" in "".join(map(str, row)) for row in before[1])
    old = first_version(marked)
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT count(*) FROM table_cells").fetchone() == (9,)
    Store.open(old, write=True).close()
    assert cells(old) == before
    with Library.open(old, write=False) as library:
        assert library.doctor() == ()


def cells(path):
    """Return what SQL says of the cells of a store."""
    with closing(sqlite3.connect(path)) as connection:
        queries = ("SELECT * FROM cells ORDER BY rank, position", "SELECT number, texts, cell_marks FROM table_rows")
        return [connection.execute(query).fetchall() for query in queries]


def test_a_damaged_store_draws_on_an_older_backup(old):
    shutil.copy(old, old.with_name(f"{old.name}.20200101T000000Z.backup"))
    with Store.open(old, write=True) as store, store.salvaged() as mended:
        assert mended.sources.ids() == [1]


def test_a_newer_store_is_refused(path):
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {opening.VERSION + 1}")
    connection.close()
    for write in (False, True):
        with pytest.raises(KnownError, match="newer version"):
            Store.open(path, write=write)


@pytest.mark.parametrize("content", [b"text", b"SQLite format 3\x00 and then not", b"\x00" * 5000])
def test_a_file_that_is_not_a_store_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    for write in (False, True):
        with pytest.raises(KnownError, match="not a store"):
            Store.open(path, write=write)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path):
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    for write in (False, True):
        with pytest.raises(KnownError, match="not a store"):
            Store.open(path, write=write)


def test_a_folder_is_not_a_store(tmp_path):
    for write in (False, True):
        with pytest.raises(KnownError, match="cannot be opened"):
            Store.open(tmp_path, write=write)


def test_a_missing_store_is_made_only_to_be_written(tmp_path):
    with pytest.raises(KnownError, match="no store"):
        Store.open(tmp_path / "new.db")
    with pytest.raises(KnownError, match="folder"):
        Store.open(tmp_path / "missing" / "new.db", write=True)
    assert list(tmp_path.iterdir()) == []
    Store.open(tmp_path / "new.db", write=True).close()
    Store.open(tmp_path / "new.db").close()


def test_one_writes_and_all_read(path):
    with Store.open(path, write=True):
        with pytest.raises(KnownError, match="Another program"):
            Store.open(path, write=True)
        with Store.open(path) as reader:
            assert len(reader.projections.issues()) == 1
        assert "Another program is writing" in run(OPEN, path, "write")
        assert run(OPEN, path, "read") == "1 issues"
    assert run(OPEN, path, "write") == "1 issues"


@pytest.fixture
def link(path):
    """Return the path of a link to the store, in a folder of its own."""
    folder = path.parent / "links"
    folder.mkdir()
    (folder / "link.db").symlink_to(path)
    return folder / "link.db"


def test_a_store_has_one_writer_by_whatever_name(path, link):
    with Store.open(link, write=True):
        for name in (path, path.parent / "links" / ".." / path.name):
            with pytest.raises(KnownError, match="Another program"):
                Store.open(name, write=True)
        assert "Another program is writing" in run(OPEN, path, "write")


def test_the_link_to_a_store_stays_and_all_else_lies_beside_the_store(path, link):
    with Store.open(link, write=True) as store, store.salvaged() as mended:
        assert mended.sources.ids() == [1]
        assert mended.back_up().parent == path.parent
    assert list(link.parent.iterdir()) == [link]
    assert link.readlink() == path


def test_a_link_to_a_store_that_is_not_there_makes_it_there(tmp_path):
    (tmp_path / "link.db").symlink_to(tmp_path / "new.db")
    with Store.open(tmp_path / "link.db", write=True) as store:
        assert store.path == tmp_path / "new.db"


def test_a_link_to_itself_is_told(tmp_path):
    (tmp_path / "link.db").symlink_to(tmp_path / "link.db")
    with pytest.raises(KnownError, match="cannot be opened"):
        Store.open(tmp_path / "link.db", write=True)


def test_a_file_with_two_names_is_only_read(path):
    (path.parent / "other.db").hardlink_to(path)
    for name in (path, path.parent / "other.db"):
        with pytest.raises(KnownError, match="goes by two names"):
            Store.open(name, write=True)
        Store.open(name).close()
    (path.parent / "other.db").unlink()
    Store.open(path, write=True).close()


def test_the_lock_dies_with_its_program(path):
    script = """
        import os, signal, sys
        from gazdesk.store.store import Store
        store = Store.open(sys.argv[1], write=True)
        print("open", flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    """
    assert run(script, path) == "open"
    Store.open(path, write=True).close()


def test_a_reader_cannot_write(path):
    with Store.open(path) as store:
        with pytest.raises(KnownError, match="reading only"), store.transaction():
            pass
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            store.db.execute("DELETE FROM problems")


READ = """
    import sqlite3, sys
    connection = sqlite3.connect(sys.argv[1])
    print(connection.execute("SELECT count(*) FROM gestures").fetchone()[0])
    connection.close()
"""


def test_another_program_that_reads_does_not_end_the_log_under_the_writer(library, desk):
    editing.set_level(desk, desk.issue.order[0], 2)
    library.reader().close()
    assert run(READ, library.path) == "1"
    editing.set_level(desk, desk.issue.order[1], 2)
    assert run(READ, library.path) == "2"


def test_a_store_named_among_the_files_to_take_in_is_refused_unopened(library, desk):
    editing.set_level(desk, desk.issue.order[0], 2)
    report = library.import_paths([library.path])
    assert [str(each.error) for each in report.refused] == [f"{library.path} is the store itself."]
    assert run(READ, library.path) == "1"
    editing.set_level(desk, desk.issue.order[1], 2)
    assert run(READ, library.path) == "2"


READ_ONLY = """
    import os, sys
    from gazdesk.errors import KnownError
    from gazdesk.store.store import Store
    import sqlite_utils.db, click, filelock
    if os.geteuid() == 0:
        os.setuid(65534)
    for write in (False, True):
        try:
            with Store.open(sys.argv[1], write=write) as store:
                print(len(store.projections.issues()), "issues")
        except KnownError as error:
            print(error)
"""


def test_a_store_in_a_read_only_folder_is_read(path):
    folder = Path(path).parent
    Path(f"{path}.lock").unlink()
    for each in (each for each in folder.parents if Path(tempfile.gettempdir()) in each.parents):
        each.chmod(0o755)
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        read, write = run(READ_ONLY, path).splitlines()
    finally:
        folder.chmod(0o755)
    assert read == "1 issues"
    assert "read-only" in write


def test_a_full_disk_is_told_and_nothing_is_lost(library):
    desk = take(library)
    before = [block.text for block in desk.issue]
    db = library._store.db
    db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(KnownError, match="disk is full"):
        editing.replace_text(desk, Address(desk.issue.order[3]), 0, 0, "很长的文字" * 20_000)
    assert [block.text for block in desk.issue] == before
    assert desk.history() == ()
    db.execute("PRAGMA max_page_count = 1073741823")
    editing.set_level(desk, desk.issue.order[3], 2)
    assert len(desk.history()) == 1
