"""Typing: gathered, committed at the right moments, never an input method's preedit, safe once it is shown as saved."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from gazdesk.desk.library import Library

ROOT = Path(__file__).parents[2]


def fixes(editor):
    return [(each.before, each.after) for entry in editor.desk.history() for each in entry.corrections]


def test_typing_gathers_into_one_fix_committed_on_leaving_the_block(sample):
    sample.caret(308, after="示政办发〔2023")
    sample.type("〕3号")
    sample.press("Del")
    assert (fixes(sample), sample.said("statusSaved")) == ([], "Not saved yet")
    sample.caret(310, "各县")
    assert (fixes(sample), sample.said("statusSaved")) == ([("3", "〕3号")], "✓ Saved")


def test_typing_is_committed_by_itself_at_rest(sample):
    sample.caret(308, after="示政办发〔2023")
    with sample.saved():
        sample.type("〕")
    assert fixes(sample) == [("", "〕")]


def test_undo_commits_first_and_then_takes_back_what_was_typed(sample):
    sample.caret(308, after="示政办发〔2023")
    sample.type("〕")
    sample.press("Ctrl+Z")
    assert sample.text(308) == "示政办发〔20233"
    assert [entry[:2] for entry in sample.history()] == [("Text correction", "edit"), ("Text correction", "undo")]
    sample.press("Ctrl+Y")
    assert sample.text(308) == "示政办发〔2023〕3"


def test_what_is_typed_and_deleted_again_is_no_correction(sample):
    sample.caret(308, after="示政办发〔2023")
    sample.type("〕")
    sample.press("Backspace")
    sample.caret(310, "各县")
    assert sample.history() == []


def test_a_preedit_is_never_committed(sample):
    sample.caret(314, after="示例市")
    sample.compose("hao")
    sample.caret(316, "2023")
    assert (sample.history(), sample.text(314)) == ([], "示例市人民政府办公室")
    assert "hao" not in sample.view.toPlainText()


def test_a_preedit_does_not_stop_what_was_typed_before_it(sample):
    sample.caret(314, after="示例市")
    sample.type("样")
    sample.compose("hao")
    sample.caret(316, "2023")
    assert fixes(sample) == [("", "样")]


def test_enter_confirms_the_preedit_first_and_splits_only_then(sample):
    count = len(sample.desk.issue)
    sample.caret(308, after="示政办发〔2023")
    sample.compose("hao")
    sample.press("Return")
    assert len(sample.desk.issue) == count
    sample.commit("号")
    sample.press("Return")
    assert len(sample.desk.issue) == count + 1
    assert sample.text(308) == "示政办发〔2023号"


def test_backspace_belongs_to_the_preedit_too(sample):
    sample.caret(310, "各县")
    sample.compose("hao")
    sample.press("Backspace")
    assert (sample.history(), sample.text(310)[:2]) == ([], "各县")


def test_typing_replaces_what_is_selected(sample):
    sample.caret(308, after="示政办发〔2023")
    sample.press("Shift+End")
    sample.type("〕3号")
    sample.caret(310, "各县")
    assert (sample.text(308), fixes(sample)) == ("示政办发〔2023〕3号", [("3", "〕3号")])


def test_what_was_typed_is_kept_when_the_window_closes(sample):
    sample.caret(308, after="示政办发〔2023")
    sample.type("〕")
    sample.close()
    sample.reopen()
    assert sample.text(308) == "示政办发〔2023〕3"


def test_so_in_the_original_keeps_the_print(sample, tmp_path):
    sample.caret(499, "夜经间济")
    sample.press(*["Shift+Right"] * 4)
    sample.told.answer("夜间经济")
    sample.do("text.original")
    (exported,) = sample.export(tmp_path / "out.jsonl")
    block = next(each for each in exported["blocks"] if each["lines"] == [[499, 499]])
    assert block["text"] == "关于加快城区夜经间济高质发量展的实施意见"
    assert block["originals"] == [{"start": 6, "end": 10, "printed": "夜经间济", "meant": "夜间经济"}]
    assert [each["reason"] for each in exported["corrections"]] == ["original"]


def test_what_is_being_typed_becomes_so_in_the_original_with_one_key(sample, tmp_path):
    sample.caret(499, "夜经间济")
    sample.press(*["Shift+Right"] * 4)
    sample.type("夜间经济")
    sample.do("text.original")
    assert sample.text(499) == "关于加快城区夜经间济高质发量展的实施意见"
    (exported,) = sample.export(tmp_path / "out.jsonl")
    block = next(each for each in exported["blocks"] if each["lines"] == [[499, 499]])
    (note,) = block["originals"]
    meant = block["text"][: note["start"]] + note["meant"] + block["text"][note["end"] :]
    assert meant == "关于加快城区夜间经济高质发量展的实施意见"


def test_what_is_shown_as_saved_survives_a_kill(tmp_path):
    store = tmp_path / "store.gazdesk"
    env = os.environ | {"GAZDESK_EDITOR": "编辑甲", "XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.journeys.typist", str(store)]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as typist:
        said = typist.stdout.readline()
        typist.send_signal(signal.SIGKILL)
    assert said == "✓ Saved, then: Not saved yet\n"
    with Library.open(store, "编辑甲") as library:
        desk = library.open_issue(library.issues()[0].id)
        assert [each.after for entry in desk.history() for each in entry.corrections] == ["〕"]
        assert library.doctor() == ()
