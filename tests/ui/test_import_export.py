"""What comes in and what goes out: the dialogs, and what is told afterwards."""

import os
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gazdesk.desk.importing import ImportReport, Refusal
from gazdesk.desk.library import ExportReport
from gazdesk.errors import KnownError
from gazdesk.ui.export_dialog import ExportDialog, export_summary
from gazdesk.ui.import_dialog import ImportDialog, ReportDialog, dropped_paths, report_summary, report_text

REFUSED = Refusal(Path("c.txt"), KnownError("{file} is empty.", file="c.txt"))
REPORT = ImportReport(taken=(1,), known=(2,), refused=(REFUSED,))
NAMES = {1: "a.txt", 2: "b.txt"}


@pytest.fixture
def importing(qtbot):
    dialog = ImportDialog([Path("a.txt")], None)
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def exporting(qtbot):
    dialog = ExportDialog("示例市人民政府公报 2023, No. 3", 14, None)
    qtbot.addWidget(dialog)
    return dialog


def test_files_are_added_once(importing):
    importing.add([Path("a.txt"), Path("b.txt")])
    assert importing.paths == [Path("a.txt"), Path("b.txt")]


def test_a_name_that_is_not_utf_8_stays_what_it_is(importing):
    path = Path(os.fsdecode("示例.txt".encode("gbk")))
    importing.add([path])
    assert importing.paths[-1] == path


@pytest.mark.parametrize("name", ["示例.txt".encode("gbk"), "示 例%.txt".encode()])
def test_a_file_is_dropped_under_its_own_name(name):
    data = QMimeData()
    data.setData("text/uri-list", QByteArray(f"file:///in/{quote(name)}\r\n".encode()))
    assert dropped_paths(data) == [Path(os.fsdecode(b"/in/" + name))]


def test_files_and_folders_are_asked_for(importing, told):
    told.answers = {"ask_files": [Path("b.txt")], "ask_folder": Path("folder")}
    importing._add_files()
    importing._add_folder()
    assert importing.paths == [Path("a.txt"), Path("b.txt"), Path("folder")]


def test_without_a_file_nothing_is_imported(importing):
    importing._list.selectAll()
    importing._remove()
    assert not importing._import.isEnabled()


def test_the_encoding_is_found_out_unless_it_is_chosen(importing):
    assert importing.encoding is None
    importing._encodings.setCurrentIndex(importing._encodings.findText("GB18030"))
    assert importing.encoding == "gb18030"


def test_the_report_counts():
    assert report_summary(REPORT) == "1 taken in, 1 there already, 1 refused."


def test_a_cancelled_import_says_so():
    assert report_summary(ImportReport(cancelled=True)).endswith("The import was cancelled.")


def test_the_report_names_what_was_refused_first(qtbot):
    assert report_text(REPORT, NAMES).splitlines() == [
        "✕ c.txt: c.txt is empty.", "＝ b.txt: is in the store already", "✓ a.txt",
    ]  # fmt: skip


def test_the_report_is_shown(qtbot):
    dialog = ReportDialog(REPORT, NAMES, None)
    qtbot.addWidget(dialog)
    assert dialog.findChild(object, "reportText").toPlainText() == report_text(REPORT, NAMES)


def test_an_export_tells_what_it_left_out():
    told = export_summary(Path("out.md"), ExportReport(2, 1, 0, 3))
    assert told == "Exported to out.md. Issues written: 2. Left out as garbled: blocks 1, rows 0, columns 3."


def test_the_open_issue_is_exported_unless_the_store_is_chosen(exporting, told):
    told.answers["ask_save"] = Path("out.jsonl")
    assert exporting.wish().whole is False
    exporting._whole.setChecked(True)
    assert exporting.wish().whole is True


def test_the_switches_are_taken(exporting, told):
    told.answers["ask_save"] = Path("out.jsonl")
    for tick in (exporting._reviewed, exporting._garbled, exporting._simplified):
        tick.setChecked(True)
    wish = exporting.wish()
    assert (wish.reviewed_only, wish.drop_garbled, wish.simplified) == (True, True, True)


def test_a_name_without_an_ending_gets_that_of_the_format(exporting, told):
    told.answers["ask_save"] = Path("out")
    assert exporting.wish().path == Path("out.jsonl")


@pytest.mark.parametrize("name", ["公报2023.第3期", "公报2023.3"])
def test_a_point_in_a_name_makes_no_ending(exporting, told, name):
    told.answers["ask_save"] = Path(name)
    assert exporting.wish().path == Path(f"{name}.jsonl")


def test_an_ending_of_the_user_s_own_is_kept(exporting, told):
    told.answers["ask_save"] = Path("out.json")
    assert exporting.wish().path == Path("out.json")


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_is_asked_for_under_the_name_that_it_gets(exporting, told, tmp_path, replace):
    (tmp_path / "公报.jsonl").touch()
    told.answers |= {"ask_save": tmp_path / "公报", "ask": replace}
    wish = exporting.wish()
    assert told.questions[-1][1] == "公报.jsonl is there already. Replace it?"
    assert (wish and wish.path) == (tmp_path / "公报.jsonl" if replace else None)


def test_tables_go_to_a_folder(exporting, told):
    told.answers["ask_folder"] = Path("folder")
    exporting._formats.setCurrentIndex(exporting._formats.count() - 1)
    assert exporting.wish().path == Path("folder")


def test_without_a_place_nothing_is_wanted(exporting, told):
    told.answers["ask_save"] = None
    assert exporting.wish() is None


def test_without_an_open_issue_the_store_is_exported(qtbot):
    dialog = ExportDialog("", 14, None)
    qtbot.addWidget(dialog)
    assert dialog._whole.isChecked()
    assert not dialog._this.isEnabled()


def test_with_no_file_yet_the_keys_go_to_adding_some(told, tmp_path, qtbot):
    importing = ImportDialog([], None)
    qtbot.addWidget(importing)
    importing.show()
    assert importing.focusWidget().text() == "Add files…"
    told.answers["ask_files"] = [tmp_path / "a.txt"]
    QTest.keyClick(importing.focusWidget(), Qt.Key.Key_Return)
    assert importing.paths == [tmp_path / "a.txt"]
    assert importing.focusWidget().text() == "Import"


def test_after_several_were_imported_the_keys_go_to_the_library(window, session):
    session.close_issue()
    window.activateWindow()
    window.history.setFocus()
    window.answers._tell_import(replace(REPORT, taken=(1, 2), known=(), refused=()))
    assert QApplication.focusWidget().objectName() == "libraryTree"
