"""Bad input: one clear sentence, the exit code that says so, the rest of the batch done, nothing lost, no traceback.

Here: files and folders.
"""

import os
import random
import shutil
from pathlib import Path

import pytest

from gazdesk.desk.library import Library
from tests.bad_input.running import SAMPLE, TEXT, complaint, gazdesk, names, powerless

MEGABYTE = 1_000_000

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


@pytest.mark.parametrize("digits", [20, 5_000])
def test_a_number_that_no_store_can_keep_is_taken_for_none(digits, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text(f"示例市人民政府公报\n2023年第{'9' * digits}号（总第{'9' * digits}号）\n\n{TEXT}", encoding="utf-8")
    with Library.open(tmp_path / "s.db", "编辑甲") as library:
        assert len(library.import_paths([path]).taken) == 1
        assert library.issues()[0].number is None


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
