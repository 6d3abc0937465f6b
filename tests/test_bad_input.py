"""Bad input: one clear sentence, the exit code that says so, the rest of the batch done, nothing lost, no traceback."""

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from gazdesk.desk import editing
from gazdesk.desk.library import Library
from gazdesk.errors import KnownError
from gazdesk.shipped import resource as shipped

RUN = "import sys; from gazdesk.cli import main; sys.exit(main())"
HOLD = "import sys; from gazdesk.desk.library import Library; held = Library.open(sys.argv[1]); print('held'); input()"
SAMPLE = "shili_single.md"
TEXT = "示例市人民政府关于植树的通知\n\n示政发〔2023〕4号\n\n各县人民政府：\n\n现将植树活动的有关事项通知如下。\n"
MEGABYTE = 1_000_000


def command(*arguments):
    return [sys.executable, "-c", RUN, *map(str, arguments)]


def gazdesk(*arguments, wrapped=(), timeout=60, **options):
    """Run the command line in a process of its own, in English, without a display; bytes out are UTF-8."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANG", "LC_MESSAGES"}
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    env |= {"LC_ALL": "C.UTF-8", "LANGUAGE": "en"} | options.pop("env", {})
    options = {"stdout": subprocess.PIPE} | options
    return subprocess.run(
        [*wrapped, *command(*arguments)],
        stderr=subprocess.PIPE, encoding="utf-8", env=env, timeout=timeout, check=False, **options,
    )  # fmt: skip


def complaint(ended):
    """Return the one sentence with which a command ended that could not do what was wanted."""
    assert ended.returncode == 2, ended
    lines = ended.stderr.splitlines()
    assert len(lines) == 1, ended.stderr
    return lines[0].removeprefix("gazdesk: ")


def powerless():
    """Return what a command is wrapped in so that the rights of files bind it, whoever runs the tests."""
    if os.geteuid():
        return ()
    return (shutil.which("setpriv"), "--bounding-set", "-dac_override,-dac_read_search")


@pytest.fixture
def good(tmp_path):
    """Return a file that can be taken in."""
    return Path(shutil.copy(shipped("samples", SAMPLE), tmp_path / SAMPLE))


@pytest.fixture
def store(tmp_path, good):
    """Return a store with one issue, closed."""
    path = tmp_path / "s.gazdesk"
    assert gazdesk("import", path, good).returncode == 0
    return path


@pytest.fixture
def locked():
    """Return what takes all rights of a file or folder away, for the length of the test."""
    kept = []

    def lock(path, mode=0):
        kept.append((path, path.stat().st_mode))
        path.chmod(mode)

    yield lock
    for path, mode in kept:
        path.chmod(mode)


def names(store):
    with Library.open(store, write=False) as library:
        return [issue.name for issue in library.issues()]


def beside(path):
    return sorted(each.name for each in path.parent.iterdir())


# Files that are no texts

BAD_FILES = {
    "empty": (b"", "is empty."),
    "blank": (b" \n\n\t\n", "is empty."),
    "mark": (b"\xef\xbb\xbf", "is empty."),
    "binary": (random.Random(1).randbytes(9_000), "is not a text file, or in an encoding that is not known."),
    "zero": (TEXT.encode() + b"\0" + TEXT.encode(), "is not a text file, or in an encoding that is not known."),
    "picture": (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(500),
        "is not a text file, or in an encoding that is not known.",
    ),
    "cut": (TEXT.encode("gb18030") * 20 + b"\x81", "is not in gb18030: byte 1960 does not fit."),
}


@pytest.fixture(params=BAD_FILES)
def bad(request, tmp_path):
    """Return each bad file in turn, and the sentence about it."""
    content, said = BAD_FILES[request.param]
    path = tmp_path / f"{request.param}.txt"
    path.write_bytes(content)
    return path, f"{path} {said}"


def test_a_bad_file_is_told_and_the_others_are_printed(bad, good):
    path, said = bad
    ended = gazdesk("parse", path, good)
    assert complaint(ended) == said
    assert ended.stdout.count("\n") == 1


def test_a_bad_file_is_refused_and_the_others_are_taken(bad, good, tmp_path):
    path, said = bad
    ended = gazdesk("import", tmp_path / "s.gazdesk", path, good)
    assert complaint(ended) == said
    assert names(tmp_path / "s.gazdesk") == [SAMPLE]


def test_a_file_that_is_not_there_is_told(good, tmp_path):
    ended = gazdesk("import", tmp_path / "s.gazdesk", tmp_path / "gone.txt", good)
    assert complaint(ended) == f"{tmp_path / 'gone.txt'} is not there."
    assert names(tmp_path / "s.gazdesk") == [SAMPLE]


def test_every_bad_file_of_a_batch_has_its_own_line(tmp_path, good):
    for name, (content, _) in BAD_FILES.items():
        (tmp_path / f"{name}.txt").write_bytes(content)
    ended = gazdesk("import", tmp_path / "s.gazdesk", tmp_path)
    assert ended.returncode == 2
    assert len(ended.stderr.splitlines()) == len(BAD_FILES)
    assert names(tmp_path / "s.gazdesk") == [SAMPLE]


def test_a_name_that_is_not_unicode_is_taken(tmp_path):
    path = os.fsencode(tmp_path) + b"/" + "公报".encode("gb18030") + b".txt"
    Path(os.fsdecode(path)).write_text(TEXT, "utf-8")
    ended = gazdesk("import", tmp_path / "s.gazdesk", tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert len(names(tmp_path / "s.gazdesk")) == 1


# Encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be"])
def test_each_encoding_is_found_out(tmp_path, encoding):
    text = TEXT.replace("关", "關").replace("发", "發") if encoding == "big5" else TEXT
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding, "replace"))
    with Library.open(tmp_path / "s.gazdesk", editor="示例") as library:
        (issue,) = library.import_paths([path]).taken
        assert library.open_issue(issue).issue.source.text == text.encode(encoding, "replace").decode(encoding)


def test_a_wrong_encoding_is_told(tmp_path, good):
    path = tmp_path / "gb.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    ended = gazdesk("import", tmp_path / "s.gazdesk", path, good, "--encoding", "utf-8")
    assert complaint(ended) == f"{path} is not in utf-8: byte 2 does not fit."
    assert names(tmp_path / "s.gazdesk") == [SAMPLE]


@pytest.mark.parametrize("name", ["klingon", "rot13", "latin-1"])
def test_an_encoding_that_holds_no_chinese_is_told(good, name):
    said = complaint(gazdesk("parse", good, "--encoding", name))
    assert said == f"{name} is not one of the encodings utf-8, gb18030, big5, utf-16-le, utf-16-be."


# Size


def test_a_line_of_fifty_megabytes_is_taken_and_comes_out_again(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("".join(f"第{number}句要植树，不要砍树。" for number in range(50 * MEGABYTE // 39)), "utf-8")
    assert path.stat().st_size > 50 * MEGABYTE
    assert gazdesk("import", tmp_path / "s.gazdesk", path).returncode == 0
    with Library.open(tmp_path / "s.gazdesk", write=False) as library:
        issue = library.open_issue(library.issues()[0].id).issue
    assert "".join(block.text for block in issue) == path.read_text("utf-8")


# Rights


def test_a_file_without_rights_is_told(good, tmp_path, locked):
    path = tmp_path / "closed.txt"
    path.write_text(TEXT, "utf-8")
    locked(path)
    ended = gazdesk("import", tmp_path / "s.gazdesk", path, good, wrapped=powerless())
    assert complaint(ended) == f"There is no permission to read {path}."
    assert names(tmp_path / "s.gazdesk") == [SAMPLE]


def test_a_folder_without_rights_is_told_and_those_beside_it_are_read(tmp_path, locked):
    for name in ("a", "closed", "z"):
        (tmp_path / "texts" / name).mkdir(parents=True)
        (tmp_path / "texts" / name / f"{name}.txt").write_text(name + TEXT, "utf-8")
    locked(tmp_path / "texts" / "closed")
    ended = gazdesk("import", tmp_path / "s.gazdesk", tmp_path / "texts", wrapped=powerless())
    assert complaint(ended) == f"There is no permission to read the folder {tmp_path / 'texts' / 'closed'}."
    assert sorted(names(tmp_path / "s.gazdesk")) == ["a.txt", "z.txt"]


def test_a_folder_that_may_not_be_written_holds_no_new_store(good, tmp_path, locked):
    folder = tmp_path / "closed"
    folder.mkdir()
    locked(folder, 0o500)
    said = complaint(gazdesk("import", folder / "s.gazdesk", good, wrapped=powerless()))
    assert said == f"The store {folder / 's.gazdesk'} cannot be written: the file or its folder is read-only."


def test_a_store_that_may_not_be_read_is_told(store, locked):
    locked(store)
    said = complaint(gazdesk("history", store, wrapped=powerless()))
    assert said == f"The store {store} cannot be opened: the file or its folder may not be read or written."


def test_a_store_in_a_folder_that_may_not_be_written_is_read(store, tmp_path, locked):
    folder = tmp_path / "closed"
    folder.mkdir()
    shutil.move(store, folder / "s.gazdesk")
    locked(folder, 0o500)
    ended = gazdesk("export", folder / "s.gazdesk", "-", "--format", "jsonl", wrapped=powerless())
    assert (ended.returncode, ended.stdout.count("\n")) == (0, 1)


@pytest.mark.parametrize("form", ["jsonl", "txt", "md", "csv"])
def test_an_export_to_where_nothing_can_be_written_is_told(store, tmp_path, form):
    (tmp_path / "file").write_text("not a folder", "utf-8")
    said = complaint(gazdesk("export", store, tmp_path / "file" / "out", "--format", form))
    assert str(tmp_path / "file") in said
    assert (tmp_path / "file").read_text("utf-8") == "not a folder"


def test_a_store_in_a_folder_that_is_not_there_is_told(good, tmp_path):
    said = complaint(gazdesk("import", tmp_path / "gone" / "s.gazdesk", good))
    assert said == f"The folder {tmp_path / 'gone'} is not there."


# Files that change, files that are there already


class Growing:
    """A file to which another program adds a line while it is read."""

    def __init__(self, path, file):
        self._path = path
        self._file = file

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._file.close()

    def fileno(self):
        return self._file.fileno()

    def read(self):
        data = self._file.read()
        with open(self._path, "ab") as other:  # noqa: PTH123  (Path.open is what is replaced)
            other.write(TEXT.encode())
        return data


@pytest.fixture
def growing(tmp_path, monkeypatch):
    """Return a file that grows whenever it is read."""
    path = tmp_path / "growing.txt"
    path.write_text(TEXT, "utf-8")
    opened = Path.open

    def grow(self, *arguments, **options):
        file = opened(self, *arguments, **options)
        return Growing(path, file) if self == path else file

    monkeypatch.setattr(Path, "open", grow)
    return path


def test_a_file_that_changes_while_it_is_read_is_refused(growing, good, tmp_path):
    with Library.open(tmp_path / "s.gazdesk", editor="示例") as library:
        report = library.import_paths([growing, good])
        (refusal,) = report.refused
        assert str(refusal.error) == f"{growing} changed while it was read."
        assert [issue.name for issue in library.issues()] == [SAMPLE]


def test_the_same_bytes_are_said_to_be_there_and_not_doubled(store, good, tmp_path):
    shutil.copy(good, tmp_path / "other_name.md")
    for path in (good, tmp_path / "other_name.md"):
        ended = gazdesk("import", store, path)
        assert (ended.returncode, ended.stdout, ended.stderr) == (0, f"Already there: {SAMPLE}.\n", "")
    assert names(store) == [SAMPLE]


def test_the_same_bytes_twice_in_one_batch_are_taken_once(good, tmp_path):
    shutil.copy(good, tmp_path / "zz.md")
    ended = gazdesk("import", tmp_path / "s.gazdesk", tmp_path)
    assert ended.returncode == 0
    assert names(tmp_path / "s.gazdesk") == [SAMPLE]


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
