"""The hand-made truth of the samples fits the samples: what names a line or a text names one that is there."""

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
NAMES = ("shili_2023_3.txt", "shili_single.md", "shili_traditional.txt")
GARBLES = {
    "char", "number", "date", "bracket", "foreign_word", "placeholder", "truncated", "header", "cell_shift",
    "duplicate", "variant", "spam",
}  # fmt: skip


@pytest.fixture(params=NAMES)
def sample(request) -> tuple[list[str], dict[str, Any]]:
    source = (ROOT / "resources" / "samples" / request.param).read_text(encoding="utf-8")
    truth = Path(__file__).with_name(Path(request.param).stem + ".json").read_text(encoding="utf-8")
    return source.split("\n"), json.loads(truth)


def labels_of(truth: dict[str, Any]) -> list[tuple[int, str]]:
    return [(line, kind) for first, last, kind in truth["labels"] for line in range(first, last + 1)]


def ranges_of(truth: dict[str, Any]) -> list[tuple[int, int]]:
    parts = [part for document in truth["documents"] for part in document["attachments"] + document["enclosures"]]
    parts += truth["documents"] + truth["tables"]
    return [(part["first_line"], part["last_line"]) for part in parts] + [
        (said["line"], said["last_line"]) for said in truth["attributions"]
    ]


def test_every_line_that_is_not_blank_has_one_label(sample):
    lines, truth = sample
    labelled = [line for line, _ in labels_of(truth) if lines[line - 1].strip()]
    assert labelled == [number for number, line in enumerate(lines, 1) if line.strip()]


def test_ranges_begin_and_end_on_lines_with_text(sample):
    lines, truth = sample
    assert all(first <= last and lines[first - 1].strip() and lines[last - 1].strip()
               for first, last in ranges_of(truth))  # fmt: skip


def test_documents_follow_each_other_and_hold_their_parts(sample):
    _, truth = sample
    ends = [0]
    for document in truth["documents"]:
        assert document["first_line"] > ends[-1]
        ends.append(document["last_line"])
        for part in document["attachments"] + document["enclosures"]:
            assert document["first_line"] < part["first_line"] <= part["last_line"] <= document["last_line"]


def test_every_row_has_as_many_cells_as_there_are_columns(sample):
    _, truth = sample
    assert [len(row) for table in truth["tables"] for row in table["rows"]] == [
        len(table["columns"]) for table in truth["tables"] for _ in table["rows"]
    ]


def test_every_cell_is_in_the_lines_of_its_table(sample):
    lines, truth = sample
    for table in truth["tables"]:
        printed = "".join("".join(lines[table["first_line"] - 1 : table["last_line"]]).split())
        for piece in " ".join(cell for row in table["rows"] for cell in row).split():
            assert piece in printed, piece


def test_attributions_quote_their_lines(sample):
    lines, truth = sample
    noise = {number for number, kind in labels_of(truth) if kind == "noise"}
    for said in truth["attributions"]:
        numbers = range(said["line"], said["last_line"] + 1)
        printed = "".join(lines[number - 1] for number in numbers if number not in noise)
        for role in ("lead", "responsible", "cooperating", "leaders"):
            assert all(unit in printed for unit in said[role]), said
        assert (said["deadline"] or "") in printed


def test_garbles_quote_their_line(sample):
    lines, truth = sample
    for garble in truth["garbles"]:
        assert garble["kind"] in GARBLES
        assert lines[garble["line"] - 1].count(garble["found"]) >= 1, garble
        assert garble["found"] != garble["expected"]


def test_every_continuation_is_joined_once(sample):
    _, truth = sample
    assert [second for _, second in truth["joins"]] == [n for n, kind in labels_of(truth) if kind == "continuation"]


@pytest.mark.parametrize("kind", ["title", "doc_number"])
def test_documents_read_as_their_lines_do(sample, kind):
    lines, truth = sample
    for document in truth["documents"]:
        own = set(range(document["first_line"], document["last_line"] + 1))
        for enclosure in document["enclosures"]:
            own -= set(range(enclosure["first_line"], enclosure["last_line"] + 1))
        printed = "".join(lines[number - 1] for number, label in labels_of(truth) if label == kind and number in own)
        assert document[kind] == "".join(printed.replace("#", "").split())
