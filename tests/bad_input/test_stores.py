"""Bad input: one clear sentence, the exit code that says so, the rest of the batch done, nothing lost, no traceback.

Here: stores, disks, two programs at once, and the desktop.
"""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from gazdesk.desk import editing
from gazdesk.desk.library import Library
from gazdesk.errors import KnownError
from tests.bad_input.running import SAMPLE, TEXT, complaint, gazdesk, names

HOLD = "import sys; from gazdesk.desk.library import Library; held = Library.open(sys.argv[1]); print('held'); input()"


def beside(path):
    return sorted(each.name for each in path.parent.iterdir())


# Stores that are none


def not_a_database(path):
    path.write_text("一个文本文件，不是库。\n" * 300, "utf-8")
    return f"{path} is not a store of gazdesk."


def other_database(path):
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE songs (title TEXT)")
    db.close()
    return f"{path} is not a store of gazdesk."


def newer_store(path):
    Library.open(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    return f"The store {path} was made by a newer version of gazdesk."


COMMANDS = {
    "import": ("import", "{store}", "{good}"),
    "export": ("export", "{store}", "-", "--format", "jsonl"),
    "history": ("history", "{store}"),
    "doctor": ("doctor", "{store}"),
    "fix": ("check", "{store}", "--fix"),
}


@pytest.mark.parametrize("make", [not_a_database, other_database, newer_store])
@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_no_store_is_told_and_left_as_it_was(name, make, tmp_path, good):
    path = tmp_path / "x.gazdesk"
    said = make(path)
    if name == "fix" and make is not_a_database:
        said = "--fix works on a store: a file is never changed."
    before, around = path.read_bytes(), beside(path)
    ended = gazdesk(*(word.format(store=path, good=good) for word in COMMANDS[name]))
    assert complaint(ended) == said
    assert path.read_bytes() == before
    assert set(beside(path)) <= {*around, *(f"x.gazdesk{each}" for each in (".lock", "-wal", "-shm"))}


def test_a_damaged_store_is_told(store):
    with store.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xee" * 40_000)
    ended = gazdesk("export", store, "-", "--format", "jsonl")
    assert complaint(ended) == f"The store {store} is damaged; “gazdesk doctor --repair” can bring it back."


def test_a_store_that_is_not_there_is_told(tmp_path):
    said = complaint(gazdesk("history", tmp_path / "gone.gazdesk"))
    assert said == f"{tmp_path / 'gone.gazdesk'} is not there."
    assert beside(tmp_path / "gone.gazdesk") == []


@pytest.mark.parametrize("name", ["export", "history", "doctor"])
def test_a_store_whose_name_is_not_unicode_is_read(name, store, good):
    path = Path(os.fsdecode(os.fsencode(store.parent) + b"/" + "公报".encode("gb18030") + b".gazdesk"))
    store.rename(path)
    ended = gazdesk(*(word.format(store=path, good=good) for word in COMMANDS[name]))
    assert ended.returncode == 0


# Full disks


@pytest.fixture
def desk(store):
    """Return the desk of the issue in the store, open for writing."""
    with Library.open(store, editor="示例") as library:
        yield library.open_issue(library.issues()[0].id)


def fill(desk):
    """Let the store have no more room than it takes now."""
    (pages,) = desk._store.db.execute("PRAGMA page_count").fetchone()
    desk._store.db.execute(f"PRAGMA max_page_count = {pages}")


def make_room(desk):
    desk._store.db.execute("PRAGMA max_page_count = 1000000")


def test_a_correction_that_finds_the_disk_full_changes_nothing(desk, store):
    block = next(block for block in desk.issue if block.table is None)
    before = desk.issue.copy()
    fill(desk)
    with pytest.raises(KnownError) as told:
        editing.replace_text(desk, block.address, 0, 1, "满" * 100_000)
    said = f"The disk is full: the store {store} could not be written, and nothing was changed."
    assert str(told.value) == said
    assert (desk.issue.blocks, desk.can_undo, desk.history()) == (before.blocks, "", ())


def test_work_goes_on_when_there_is_room_again(desk):
    block = next(block for block in desk.issue if block.table is None)
    fill(desk)
    with pytest.raises(KnownError):
        editing.replace_text(desk, block.address, 0, 1, "满" * 100_000)
    make_room(desk)
    editing.replace_text(desk, block.address, 0, 1, "满" * 100_000)
    assert desk.issue.block(block.id).text.startswith("满满")
    assert len(desk.history()) == 1


def only_so_large(size):
    """Let no file of this process grow beyond a size in bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_an_import_for_which_there_is_no_room_leaves_the_store_sound(store, tmp_path):
    large = tmp_path / "large.txt"
    large.write_text(TEXT * 5_000, "utf-8")
    size = store.stat().st_size + 100_000
    ended = gazdesk("import", store, large, preexec_fn=lambda: only_so_large(size))
    assert str(store) in complaint(ended)
    assert names(store) == [SAMPLE]
    assert gazdesk("doctor", store).returncode == 0


def test_an_export_for_which_there_is_no_room_leaves_what_was_there(store, tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("the export of yesterday", "utf-8")
    ended = gazdesk("export", store, out, "--format", "jsonl", preexec_fn=lambda: only_so_large(2_000))
    assert str(out) in complaint(ended)
    assert out.read_text("utf-8") == "the export of yesterday"
    assert sorted(path.name for path in tmp_path.glob("*out.jsonl*")) == ["out.jsonl"]


def test_a_full_disk_behind_stdout_is_told(store):
    with Path("/dev/full").open("w") as full:
        said = complaint(gazdesk("export", store, "-", "--format", "jsonl", stdout=full))
    assert "No space left on device" in said


# Two programs


@pytest.fixture
def other(store):
    """Return another program that writes to the store."""
    holding = [sys.executable, "-c", HOLD, str(store)]
    with subprocess.Popen(holding, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout.readline() == "held\n"
        yield program
        program.kill()


def test_a_second_writer_is_told_and_loses_nothing(other, store, good):
    said = complaint(gazdesk("import", store, good))
    assert said == f"Another program is writing to the store {store}; it can only be read now."
    assert names(store) == [SAMPLE]


@pytest.mark.parametrize("name", ["export", "history", "doctor"])
def test_reading_works_while_another_program_writes(other, store, name, good):
    ended = gazdesk(*(word.format(store=store, good=good) for word in COMMANDS[name]))
    assert ended.returncode == 0


def test_the_lock_dies_with_the_program_that_held_it(other, store, good):
    other.send_signal(signal.SIGKILL)
    other.wait()
    assert gazdesk("import", store, good).returncode == 0


# The desktop


@pytest.mark.parametrize("arguments", [(), ("{store}",), ("--editor", "示例", "{store}")])
def test_without_a_display_the_window_says_so(store, arguments):
    said = complaint(gazdesk(*(word.format(store=store) for word in arguments)))
    assert said == "There is no display to open the window on; the commands work without one (gazdesk --help)."


def test_a_display_that_does_not_answer_is_told(store):
    said = complaint(gazdesk(store, env={"DISPLAY": ":4711"}))
    assert "display" in said


def test_sentences_are_chinese_where_the_system_is(tmp_path):
    (tmp_path / "a.txt").touch()
    said = complaint(gazdesk("parse", tmp_path / "a.txt", env={"LC_ALL": "zh_CN.UTF-8", "LANGUAGE": "zh_CN"}))
    assert said.removeprefix(str(tmp_path / "a.txt")).strip(" 。") == "是空文件"
