"""Quiet work beside the window: only what was asked for last counts."""

import sys
import threading

import pytest

from gazdesk.errors import KnownError
from gazdesk.ui.worker import Latest


@pytest.fixture
def latest(qapp):
    latest = Latest(qapp)
    yield latest
    latest.wait()


def test_the_result_comes_back_to_this_thread(latest, qtbot):
    threads = []
    latest.run(lambda _: threading.get_ident(), lambda other: threads.extend((other, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] != threads[1] == threading.get_ident()
    assert not latest.busy


def test_what_is_asked_for_anew_takes_the_place_of_what_runs(latest, qtbot):
    results = []

    def until_cancelled(cancelled):
        while not cancelled():
            threading.Event().wait(0.001)
        return "old"

    latest.run(until_cancelled, results.append)
    latest.run(lambda _: "new", results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert results == ["new"]


def test_what_is_asked_for_anew_at_once_lets_the_first_not_begin(latest, qtbot):
    begun, taken = [], []
    for each in (1, 2):
        latest.run(lambda _cancelled, each=each: begun.append(each), taken.append)
    qtbot.waitUntil(lambda: bool(taken))
    assert begun == [2]


def test_a_result_that_arrives_after_it_was_cancelled_is_dropped(latest, qtbot):
    results, gate = [], threading.Event()
    latest.run(lambda _: gate.wait(5), results.append)
    latest.cancel()
    assert not latest.busy
    gate.set()
    latest.run(lambda _: "next", results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert results == ["next"]


def test_a_known_error_is_told(latest, qtbot, told):
    def refuse(cancelled):
        raise KnownError("{file} is empty.", file="a.txt")

    latest.run(refuse, lambda _: None)
    qtbot.waitUntil(lambda: told.notices == ["a.txt is empty."])


def test_what_is_refused_after_it_was_cancelled_is_not_told(latest, qtbot, told):
    gate, results = threading.Event(), []

    def refuse(cancelled):
        gate.wait(5)
        raise KnownError("{file} is empty.", file="a.txt")

    latest.run(refuse, results.append)
    qtbot.waitUntil(lambda: not latest._begin.isActive())
    latest.cancel()
    gate.set()
    latest.run(lambda _: "next", results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert (results, told.notices) == (["next"], [])


def test_a_bug_goes_to_the_hook(latest, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: heard.append(kind))
    latest.run(lambda _: 1 / 0, lambda _: None)
    qtbot.waitUntil(lambda: heard == [ZeroDivisionError])
    assert not latest.busy
