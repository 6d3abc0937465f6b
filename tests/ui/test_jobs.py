"""Long work: beside the window, one after the other, cancelled when asked."""

import sys
import threading

import pytest

from gazdesk.errors import KnownError
from gazdesk.ui.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    jobs = Jobs(qapp)
    yield jobs
    jobs.wait()


def test_the_result_comes_back_to_this_thread(jobs, qtbot):
    results = []
    with qtbot.waitSignal(jobs.idle):
        jobs.run("Import", lambda *_: threading.get_ident(), results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert results[0] != threading.get_ident()


def test_progress_is_told(jobs, qtbot):
    heard = []
    jobs.progressed.connect(heard.append)
    with qtbot.waitSignal(jobs.idle):
        jobs.run("Import", lambda progress, _: progress(1, 2, "a.txt"), lambda _: None)
    assert [(each.title, each.done, each.total, each.text) for each in heard] == [
        ("Import", 0, 0, ""), ("Import", 1, 2, "a.txt"),
    ]  # fmt: skip


def test_a_job_waits_for_the_one_before(jobs, qtbot):
    order, gate = [], threading.Event()
    jobs.run("first", lambda *_: gate.wait(5), lambda _: order.append("first"))
    jobs.run("second", lambda *_: None, lambda _: order.append("second"))
    gate.set()
    qtbot.waitUntil(lambda: order == ["first", "second"])
    assert not jobs.busy


def test_cancelling_stops_the_one_that_runs_and_forgets_the_rest(jobs, qtbot):
    results = []

    def until_cancelled(progress, cancelled):
        while not cancelled():
            threading.Event().wait(0.001)
        return "stopped"

    with qtbot.waitSignal(jobs.idle):
        jobs.run("first", until_cancelled, results.append)
        jobs.run("second", lambda *_: "ran", results.append)
        jobs.cancel()
    qtbot.waitUntil(lambda: results == ["stopped"])
    assert not jobs.busy


def test_nobody_hears_of_what_was_waited_for(jobs, qtbot):
    results = []
    jobs.run("first", lambda *_: "first", results.append)
    jobs.run("second", lambda *_: "second", results.append)
    with qtbot.waitSignal(jobs.idle):
        jobs.wait()
    assert not jobs.busy
    jobs.run("third", lambda *_: "third", results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert results == ["third"]


def test_a_known_error_is_told(jobs, qtbot, told):
    def refuse(progress, cancelled):
        raise KnownError("{file} is empty.", file="a.txt")

    with qtbot.waitSignal(jobs.idle):
        jobs.run("Import", refuse, lambda _: None)
    qtbot.waitUntil(lambda: told.notices == ["a.txt is empty."])


def test_a_bug_goes_to_the_hook(jobs, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: heard.append(kind))
    with qtbot.waitSignal(jobs.idle):
        jobs.run("Import", lambda *_: 1 / 0, lambda _: None)
    qtbot.waitUntil(lambda: heard == [ZeroDivisionError])
