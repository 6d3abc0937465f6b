"""A bug: logged, told once, and never a second dialog over the first."""

import threading

import pytest

from gazdesk.ui import messages
from gazdesk.ui.crash import CrashReporter


@pytest.fixture
def reporter(tmp_path, qapp):
    return CrashReporter(tmp_path / "log", qapp)


def error():
    return ValueError, ValueError("boom"), None


def test_a_bug_is_logged_and_told(reporter, told, capsys):
    told.answers["warn"] = None
    reporter.report(*error())
    assert "ValueError: boom" in reporter.log.read_text("utf-8")
    _, sentence, details = told.questions[0]
    assert str(reporter.log) in sentence
    assert "ValueError: boom" in details
    assert "boom" in capsys.readouterr().err


def test_a_bug_while_one_is_told_is_only_logged(reporter, monkeypatch, capsys):
    shown = []

    def show(sentence, details):
        shown.append(sentence)
        reporter.report(*error())

    monkeypatch.setattr(messages, "warn", show)
    reporter.report(*error())
    assert len(shown) == 1
    assert reporter.log.read_text("utf-8").count("ValueError: boom") == 2


def test_a_bug_on_another_thread_is_told_on_this_one(reporter, monkeypatch, qtbot, capsys):
    threads = []
    monkeypatch.setattr(messages, "warn", lambda *_: threads.append(threading.get_ident()))
    thread = threading.Thread(target=lambda: reporter.report(*error()))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: threads == [threading.get_ident()])


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path, qapp, told, capsys):
    told.answers["warn"] = None
    (tmp_path / "file").write_text("")
    CrashReporter(tmp_path / "file", qapp).report(*error())
    assert "cannot be written" in capsys.readouterr().err
