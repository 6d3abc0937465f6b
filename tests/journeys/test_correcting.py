"""The main job: open an issue, correct it in every way, close, reopen, undo, redo, export; the export says what was meant."""

from copy import deepcopy

import pytest

from tests.journeys.comparing import differences
from tests.journeys.driver import NAME

GESTURES = [
    "Text correction",
    "Split block",
    "Merge with previous",
    "Join with previous document",
    "Start document",
    "Text correction",
    "Attribution",
    "Mark",
]


def correct(editor):
    """Correct the sample: a gesture of each kind, by mouse and keys."""
    editor.caret(308, after="示政办发〔2023")
    editor.type("〕3号")
    editor.press("Del")
    editor.caret(351, "每部补助")
    editor.press("Return")
    editor.caret(74, "街道办事处")
    editor.press("Backspace")
    editor.caret(614, "示例市")
    editor.do("document.join")
    editor.caret(617, "示政办函")
    editor.do("document.start")
    editor.click_cell(237, "no")
    editor.type("110")
    editor.press("Return")
    editor.caret(358, "落实管养")
    editor.fill_in("attribution.responsible", "市发改委、市住房公积金中心")
    editor.click_row(560, "8.规范外摆")
    editor.do("mark.garbled")


def block_at(exported, line):
    return next(each for each in exported["blocks"] if each["lines"][0][0] == line)


def document_at(exported, line):
    return next(each for each in exported["documents"] if each["first_line"] == line)


def row_at(exported, line):
    rows = (row for block in exported["blocks"] if block["table"] for row in block["table"]["rows"])
    return next(row for row in rows if row["lines"][0] <= line <= row["lines"][1])


def meant(printed, exported):
    """Return what an untouched export becomes by the corrections; `exported` gives only what nobody can foretell."""
    right = deepcopy(printed)
    mean_texts(right)
    mean_blocks(right, exported)
    mean_boundary(right)
    row_at(right, 560)["marks"] = [{"kind": "garbled", "note": ""}]
    mean_problems(right, exported)
    right["corrections"] = exported["corrections"]
    return right


def mean_problems(right, exported):
    """Two fixes settle what three rules found; a cut sentence has no stop, and an entry has lost its document."""
    settled = {("doc-number-broken", 308), ("lone-mark", 308), ("table-number", 237)}
    arisen = {("paragraph-stop", 351), ("contents-unmatched", 32)}
    left = [each for each in right["problems"] if (each["code"], each["line"]) not in settled]
    new = [each for each in exported["problems"] if (each["code"], each["line"]) in arisen]
    assert len(new) == len(arisen)
    right["problems"] = sorted(left + new, key=exported["problems"].index)


def mean_texts(right):
    block_at(right, 308)["text"] = document_at(right, 306)["doc_number"] = "示政办发〔2023〕3号"
    cells = row_at(right, 237)["cells"]
    cells[cells.index("no")] = "110"
    responsible = ["市发改委", "市住房公积金中心"]
    block_at(right, 358)["attributions"][0] |= {"responsible": responsible, "overrides": ["responsible"]}


def mean_blocks(right, exported):
    blocks = right["blocks"]
    first = block_at(right, 351)
    second = deepcopy(first)
    cut = first["text"].index("每部补助")
    source = first["spans"][0][0] + cut
    first |= {"text": first["text"][:cut], "spans": [[first["spans"][0][0], source]], "attributions": []}
    second |= {"text": second["text"][cut:], "spans": [[source, second["spans"][0][1]]], "label": ""}
    second["id"] = ({each["id"] for each in exported["blocks"]} - {each["id"] for each in blocks}).pop()
    blocks.insert(blocks.index(first) + 1, second)
    article, paragraph = block_at(right, 72), block_at(right, 74)
    for key in ("text", "lines", "spans"):
        article[key] += paragraph[key]
    blocks.remove(paragraph)


def mean_boundary(right):
    before, after = document_at(right, 563), document_at(right, 614)
    before["last_line"] = before["attachments"][-1]["last_line"] = 615
    title, number = block_at(right, 614), block_at(right, 617)
    title |= {"document": right["documents"].index(before), "attachment": len(before["attachments"]) - 1}
    after |= {"id": number["id"], "title": None, "first_line": 617}
    entry = block_at(right, 32)
    assert entry["toc"]["document"] == right["documents"].index(after)
    entry["toc"]["document"] = None


def test_what_was_corrected_survives_a_restart_and_is_exported(sample, tmp_path):
    (printed,) = sample.export(tmp_path / "printed.jsonl")
    correct(sample)
    assert sample.history() == [(name, "edit", True) for name in GESTURES]
    sample.close()
    sample.reopen()
    assert sample.history() == [(name, "edit", True) for name in GESTURES]
    (exported,) = sample.export(tmp_path / "corrected.jsonl")
    assert differences(exported, meant(printed, exported)) == []


def test_undone_after_a_restart_nothing_is_left_and_redone_everything_is_back(sample, tmp_path):
    (printed,) = sample.export(tmp_path / "printed.jsonl")
    correct(sample)
    (corrected,) = sample.export(tmp_path / "corrected.jsonl")
    sample.close()
    sample.reopen()
    for _ in GESTURES:
        sample.press("Ctrl+Z")
    assert (sample.desk.can_undo, sample.window.commands["edit.undo"].isEnabled()) == ("", False)
    assert differences(sample.export(tmp_path / "undone.jsonl"), [printed]) == []
    for _ in GESTURES:
        sample.press("Ctrl+Shift+Z")
    assert sample.desk.can_redo == ""
    assert differences(sample.export(tmp_path / "redone.jsonl"), [corrected]) == []


def test_half_undone_the_rest_is_redone_after_another_restart(sample, tmp_path):
    correct(sample)
    (corrected,) = sample.export(tmp_path / "corrected.jsonl")
    sample.press(*["Ctrl+Z"] * 4)
    sample.close()
    sample.reopen()
    sample.press(*["Ctrl+Z"] * 4)
    sample.press(*["Ctrl+Shift+Z"] * 8)
    assert differences(sample.export(tmp_path / "redone.jsonl"), [corrected]) == []


def test_the_journal_says_who_what_and_where(sample):
    correct(sample)
    entries = sample.desk.history()
    assert {entry.who for entry in entries} == {NAME}
    said = [(each.kind, each.line, each.before, each.after) for entry in entries for each in entry.corrections]
    (fix, split, merge, join, start, cell, attribution, mark) = said
    assert fix == ("fix_text", 308, "3", "〕3号")
    assert split[:2] == ("split_block", 351)
    assert split[3] == split[2].replace("每部补助", "⏎每部补助")
    assert merge[:2] == ("merge_blocks", 72)
    assert merge[3] == merge[2].replace("⏎", "")
    assert join == ("set_boundary", 614, "document", "")
    assert start == ("set_boundary", 617, "", "document")
    assert cell == ("fix_text", 237, "no", "110")
    assert attribution[:2] == ("change_attribution", 358)
    assert ("市发改局" in attribution[2], "市发改委" in attribution[3]) == (True, True)
    assert mark[:2] == ("set_mark", 560)
    assert "garbled" in mark[3]


@pytest.mark.parametrize("keys", ["Ctrl+Y", "Ctrl+Shift+Z"])
def test_undo_and_redo_show_where_it_was(sample, keys):
    sample.caret(308, after="示政办发〔2023")
    sample.type("〕")
    sample.caret(74, "街道办事处")
    sample.press("Ctrl+Z")
    assert sample.selection.address == sample.address(308)
    sample.caret(74, "街道办事处")
    sample.press(keys)
    assert (sample.selection.address, sample.selection.start, sample.selection.end) == (sample.address(308), 9, 10)
