"""What comes into the library and what leaves it: a report of each import, put away and brought back, two programs."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit

from gazdesk.desk.library import Library
from gazdesk.errors import KnownError
from gazdesk.ui import main_window
from tests.journeys.driver import SAMPLE, Driver, awaited, until

HOLD = "import sys; from gazdesk.desk.library import Library; held = Library.open(sys.argv[1]); print('held'); input()"


def issues(editor):
    """Return the names of the issues that the library shows."""
    tree = editor.find("libraryTree", QAbstractItemView)
    return [index.data() for index in tree.all_rows() if not tree.model().hasChildren(index)]


def report(editor):
    return editor.find("reportText", QPlainTextEdit).toPlainText().splitlines()


def run(editor, name):
    """Run a command by its name in the palette."""
    editor.press("Ctrl+K")
    editor.type(name)
    editor.press("Return")


def test_an_import_by_mistake_is_put_away_and_brought_back(sample):
    assert issues(sample) == ["No. 3 · 87 in all"]
    run(sample, "Put this issue away")
    assert (issues(sample), sample.desk) == ([], None)
    assert sample.window.session.library.search("植树", 10, 0) == ()
    sample.choose(sample.find("libraryFacets").menu(), "Put away too")
    sample.choose(sample.menu_at("libraryTree", 0), "Bring back")
    assert issues(sample) == ["No. 3 · 87 in all"]
    assert len(sample.window.session.library.search("植树", 10, 0)) > 0


def test_what_was_corrected_is_there_when_an_issue_comes_back(sample):
    sample.caret(308, after="示政办发〔2023")
    sample.type("〕")
    run(sample, "Put this issue away")
    sample.choose(sample.find("libraryFacets").menu(), "Put away too")
    sample.choose(sample.menu_at("libraryTree", 0), "Bring back")
    sample.open_issue()
    assert sample.text(308) == "示政办发〔2023〕3"


def test_the_same_file_again_is_told_and_not_doubled(sample):
    sample.import_file()
    assert report(sample) == [f"＝ {SAMPLE.name}: is in the store already"]
    assert len(issues(sample)) == 1


def test_a_bad_file_is_told_and_the_good_one_beside_it_taken(editor, tmp_path):
    (tmp_path / "empty.txt").touch()
    editor.import_files([tmp_path / "empty.txt", SAMPLE])
    assert report(editor) == [f"✕ empty.txt: {tmp_path / 'empty.txt'} is empty.", f"✓ {SAMPLE.name}"]
    assert len(issues(editor)) == 1


def test_without_a_name_the_first_correction_asks_for_it_once(editor, monkeypatch):
    editor.close()
    monkeypatch.delenv("GAZDESK_EDITOR")
    editor.told.answer("编辑乙")
    editor.open()
    editor.import_file()
    for text in "〕", "号":
        editor.caret(308, after="示政办发〔2023")
        editor.type(text)
        editor.caret(310, "各县")
    assert {entry.who for entry in editor.desk.history()} == {"编辑乙"}
    editor.close()
    editor.reopen()
    assert editor.said("statusEditor") == "编辑乙"


def test_a_second_program_reads_and_is_told_why_it_cannot_write(sample, tmp_path):
    sample.close()
    command = [sys.executable, "-c", HOLD, str(sample.store)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "held\n"
        sample.reopen()
        refused = f"Another program is writing to the store {sample.store}; it can only be read now."
        assert sample.told.notices[-1] == refused
        sample.caret(308, after="示政办发〔2023")
        sample.type("〕")
        sample.caret(310, "各县")
        assert (sample.text(308), sample.history()) == ("示政办发〔20233", [])
        assert len(sample.export(tmp_path / "out.jsonl")) == 1
        other.kill()


def test_a_file_that_is_no_store_is_refused_and_left_alone(editor, tmp_path):
    editor.close()
    path = tmp_path / "letter.txt"
    path.write_text("一封信", "utf-8")
    with pytest.raises(KnownError) as told:
        Driver(path, editor.told).open()
    assert str(told.value) == f"{path} is not a store of gazdesk."
    assert path.read_text("utf-8") == "一封信"


def test_without_a_font_for_chinese_it_is_said_once_and_work_goes_on(editor, monkeypatch):
    editor.close()
    monkeypatch.setattr(main_window, "has_han_font", lambda: False)
    editor.open()
    editor.import_file()
    until(lambda: editor.told.warnings)
    assert editor.told.warnings == [("No font with Chinese characters is installed: texts will show as empty boxes.",)]
    editor.told.warnings.clear()
    editor.caret(308, after="示政办发〔2023")
    editor.type("〕")
    editor.caret(310, "各县")
    assert editor.text(308) == "示政办发〔2023〕3"


def test_two_issues_are_exported_together(sample, tmp_path):
    sample.import_file(SAMPLE.with_name("shili_single.md"))
    sample.told.answer(tmp_path / "out.jsonl")

    def whole(dialog):
        sample.push("exportWhole", dialog)
        sample.push("exportAccept", dialog)

    with awaited(sample.notices.given):
        sample.in_dialog(whole, "Ctrl+E")
    assert len((tmp_path / "out.jsonl").read_text("utf-8").splitlines()) == 2


def test_the_store_is_sound_after_a_day_of_work(sample):
    sample.caret(74, "街道办事处")
    sample.press("Backspace")
    sample.press("Ctrl+Z")
    sample.close()
    with Library.open(sample.store, write=False) as library:
        assert library.doctor() == ()
