"""What runs beside the window belongs to its store: neither is changed nor closed under it."""

import threading

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gazdesk.desk import jobs
from gazdesk.desk.library import Library
from gazdesk.errors import KnownError
from gazdesk.shipped import resource
from gazdesk.ui import answers

RUNNING = "An import or export is still running: wait for it, or cancel it first."


@pytest.fixture
def importing(window, library):
    """Let an import of one new file run that ends when the event returned is set, or it is cancelled."""
    gate, taken = threading.Event(), threading.Event()
    work = jobs.ImportJob(library, [resource("samples", "shili_single.md")])

    def run(progress, cancelled):
        report = work.run(progress, cancelled)
        taken.set()
        while not gate.wait(0.001) and not cancelled():
            pass
        return report

    window.jobs.run("Import", run, window.answers._tell_import)
    assert taken.wait(10)
    return gate


@pytest.fixture
def other(tmp_path, told, monkeypatch):
    """Return the store that the user wants to open."""
    monkeypatch.setattr(answers.settings, "remember_store", lambda _: None)
    told.answers["ask_store"] = tmp_path / "other.gazdesk"
    return tmp_path / "other.gazdesk"


def open_store(window):
    window.commands["file.open_store"].trigger()


def test_another_store_is_not_opened_while_an_import_runs(window, library, told, other, importing):
    open_store(window)
    assert (told.notices, told.questions) == ([RUNNING], [])
    with pytest.raises(KnownError, match="Another program is writing"):
        Library.open(library.path, "编辑乙")


def test_it_is_opened_when_the_import_is_done(window, session, told, other, importing, qtbot):
    importing.set()
    qtbot.waitUntil(lambda: not window.jobs.busy)
    open_store(window)
    assert session.library.path == other


def test_another_store_is_not_opened_over_what_cannot_be_saved(window, session, desk, other, read_only):
    block = next(each for each in desk.issue if each.kind == "paragraph")
    window.parsed.view.put_caret(block.id, 2, 2)
    QTest.keyClicks(window.parsed.view, "abc")
    read_only()
    open_store(window)
    assert (session.desk, session.pending) == (desk, True)


def test_the_window_closes_on_an_import_only_after_a_question(window, library, told, importing):
    told.answers["ask"] = False
    assert not window.close()
    assert window.isVisible()
    told.answers["ask"] = True
    assert window.close()
    assert told.questions[-1][1] == "An import or export is still running. Stop it, and close?"
    with Library.open(library.path, "编辑乙") as again:
        assert len(again.issues()) == 2
    QApplication.processEvents()
    assert told.notices == []


def test_a_backup_is_made_while_an_import_runs(window, told, importing):
    window.commands["file.backup"].trigger()
    path = told.notices[0].removeprefix("Backed up to ").removesuffix(".")
    with Library.open(path, write=False) as copy:
        assert len(copy.issues()) == 2
