"""The five real issues from file to export; collected where GAZDESK_TEXTS says where they are."""

import json
from itertools import pairwise

import pytest

from gazdesk.cli import main
from gazdesk.desk.library import Library
from gazdesk.model.kinds import Safety

DOCUMENTS = {"000": 5, "001": 1, "002": 10, "003": 12, "004": 8}


@pytest.fixture(scope="session")
def store(texts, tmp_path_factory):
    """Return a store into which all real issues were taken."""
    path = tmp_path_factory.mktemp("real") / "real.gazdesk"
    with Library.open(path, "示例") as library:
        report = library.import_paths(sorted(texts.glob("*.txt")))
        assert (len(report.taken), report.known, report.refused) == (len(DOCUMENTS), (), ())
    return path


@pytest.fixture(scope="session")
def exported(store, tmp_path_factory):
    """Return the exported objects by the number in the name of the file."""
    out = tmp_path_factory.mktemp("real") / "out.jsonl"
    with Library.open(store, write=False) as library:
        library.export(out, "jsonl")
    objects = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    return {each["source"]["name"][:3]: each for each in objects}


@pytest.fixture
def real(real_text, exported):
    """Return each issue in turn as it was exported."""
    return exported[real_text.name[:3]]


def lines_of(block):
    return {line for first, last in block["lines"] for line in range(first, last + 1)}


def test_the_export_holds_as_many_documents_as_the_issue(real, real_text):
    assert len(real["documents"]) == DOCUMENTS[real_text.name[:3]]


def test_every_line_that_is_not_blank_is_covered(real, real_text):
    lines = real_text.read_text("utf-8").split("\n")
    covered = set().union(*map(lines_of, real["blocks"]))
    assert [number for number, line in enumerate(lines, 1) if line.strip() and number not in covered] == []


def test_no_span_is_owned_twice(real):
    spans = sorted(tuple(span) for block in real["blocks"] for span in block["spans"])
    assert [one for one, other in pairwise(spans) if one[1] > other[0]] == []


def test_an_untouched_export_has_no_correction(real):
    assert real["corrections"] == []


def test_doctor_finds_nothing(store):
    with Library.open(store, write=False) as library:
        assert library.doctor() == ()


@pytest.mark.parametrize("form", ["txt", "md", "csv"])
def test_every_format_takes_them_all(store, texts, tmp_path, form):
    with Library.open(store, write=False) as library:
        assert library.export(tmp_path / "out", form).issues == len(DOCUMENTS)


def test_two_characters_are_found_in_the_store_as_often_as_in_the_texts(store, texts):
    held = sum("政府" in path.read_text("utf-8") for path in texts.glob("*.txt"))
    with Library.open(store, write=False) as library:
        hits = library.search("政府", 10_000, 0)
    assert len({hit.issue_id for hit in hits}) == held


@pytest.fixture(scope="session")
def fixed(store, tmp_path_factory):
    """Return a copy of the store in which `gazdesk check --fix` was run."""
    path = tmp_path_factory.mktemp("fixed") / "fixed.gazdesk"
    path.write_bytes(store.read_bytes())
    assert main(["check", "--fix", "--format", "json", str(path)]) in {0, 1}
    return path


def test_no_safe_fix_is_left_behind(fixed):
    with Library.open(fixed, write=False) as library:
        left = [each for issue in library.issues() for each in library.open_issue(issue.id).problems]
    assert [each for each in left if each.safety is Safety.SAFE and each.suggestion is not None] == []


def test_a_store_in_which_everything_safe_was_fixed_is_sound(fixed, capsys):
    assert main(["doctor", str(fixed)]) == 0


def test_all_that_was_fixed_in_an_issue_is_undone_as_one_step(fixed, store):
    with Library.open(fixed, "示例") as library, Library.open(store, write=False) as before:
        for issue in library.issues():
            desk = library.open_issue(issue.id)
            while desk.undo() is not None:
                pass
            assert sum(entry.kind == "edit" for entry in desk.history()) <= 1
            assert list(desk.issue) == list(before.open_issue(issue.id).issue)
