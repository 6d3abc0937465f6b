"""Exports: no file is lost that an export could take the place of."""

from pathlib import Path

import pytest

from gazdesk.desk.library import Library
from gazdesk.errors import KnownError
from tests.desk.making import TEXT

REFUSED = "is a store, a file of one, or a source of this one"


def _state(path):
    """Return which file is at a path, and when it was written last."""
    return path.exists() and (path.stat().st_ino, path.stat().st_mtime_ns)


@pytest.fixture
def refused(library, desk):
    """Return a function that says whether an export to a file is refused, and the file left as it was."""

    def is_refused(path):
        before = _state(path)
        with pytest.raises(KnownError, match=REFUSED):
            library.export(path, "jsonl")
        return _state(path) == before

    return is_refused


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", "-journal", ".lock"])
def test_nothing_is_exported_over_the_files_of_the_store(library, refused, ending):
    assert refused(Path(f"{library.path}{ending}"))
    assert library.doctor() == ()


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to])
def test_nothing_is_exported_over_the_store_by_another_name(library, refused, tmp_path, link):
    link(tmp_path / "link.jsonl", library.path)
    assert refused(tmp_path / "link.jsonl")


@pytest.mark.parametrize("ending", ["", "-wal", ".lock"])
def test_nothing_is_exported_over_the_files_of_another_store(refused, tmp_path, ending):
    other = tmp_path / "other.gazdesk"
    Library.open(other).close()
    assert refused(Path(f"{other}{ending}"))


def test_nothing_is_exported_over_a_backup(library, refused):
    assert refused(library.backup())


def test_nothing_is_exported_over_a_source(library, refused, tmp_path):
    source = tmp_path / "source.txt"
    source.write_text(TEXT + "附记。\n", encoding="utf-8")
    library.import_paths([source])
    assert refused(source)


def test_rules_are_not_exported_over_the_store_either(library):
    with pytest.raises(KnownError, match=REFUSED):
        library.rules.export(library.path, [])
    assert library.doctor() == ()


def test_an_older_export_is_replaced(library, desk, tmp_path):
    out = tmp_path / "out.jsonl"
    for _ in range(2):
        assert library.export(out, "jsonl").issues == 1
    assert out.read_bytes().startswith(b"{")
