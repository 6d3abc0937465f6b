"""What is proposed is made ready while it is looked at, and made when the user says so."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from gazdesk.desk import editing, rebuilding
from gazdesk.desk.preparing import Preparing
from gazdesk.desk.rebuilding import Proposal, Wish, choose
from gazdesk.errors import CorrectionRefused
from gazdesk.model.kinds import BlockKind
from gazdesk.ui.rebuild_making import Making
from gazdesk.ui.rebuild_reading import read


@pytest.fixture
def making(desk, qtbot):
    parent = QObject()
    making = Making(desk, parent)
    yield making
    making.stop()


@pytest.fixture
def reading(desk, table_block):
    """Return a reading of a table of the sample."""
    return read(choose(desk, (table_block,)).lines(), Wish(len(desk.issue.table(table_block).columns)))


@pytest.fixture
def gate(monkeypatch):
    """Hold what is made ready back until the gate is set; `begun` are the issues upon which that was begun."""
    gate, prepare = threading.Event(), rebuilding.prepare
    gate.begun = []

    def held(preparing, lines, proposal, cancelled):
        gate.begun.append(preparing.issue)
        while not gate.is_set() and not cancelled():
            gate.wait(0.001)
        return prepare(preparing, lines, proposal, cancelled)

    monkeypatch.setattr(rebuilding, "prepare", held)
    yield gate
    gate.set()


def heading(desk):
    return next(each.id for each in desk.issue if each.kind is BlockKind.HEADING)


def test_what_is_looked_at_becomes_ready_and_nothing_is_written(making, desk, reading, qtbot):
    before = desk.issue.blocks.copy()
    making.begin(reading)
    assert not making.is_ready
    qtbot.waitUntil(lambda: making.is_ready)
    assert (desk.issue.blocks, desk.history()) == (before, ())


def test_what_is_ready_is_made_at_once(making, desk, reading, table_block, qtbot):
    rows = [row.id for row in desk.issue.table(table_block).rows]
    done = []
    making.begin(reading)
    qtbot.waitUntil(lambda: making.is_ready)
    making.when_ready(lambda: done.append(making.make()))
    assert [change.name for change in done] == ["Rebuild table"]
    assert [row.id for row in desk.issue.table(table_block).rows] != rows


def test_whoever_does_not_wait_has_it_made_when_it_is_ready(making, desk, reading, gate, qtbot):
    done = []
    making.begin(reading)
    with qtbot.waitSignal(making.awaited):
        making.when_ready(lambda: done.append(making.make()))
    assert (done, making.is_awaited) == ([], True)
    gate.set()
    qtbot.waitUntil(lambda: bool(done))
    assert len(desk.history()) == 1


def test_what_is_forgotten_is_neither_made_nor_ready(making, reading, gate, qtbot):
    making.begin(reading)
    qtbot.waitUntil(lambda: bool(gate.begun))
    making.when_ready(pytest.fail)
    making.forget()
    gate.set()
    making.begin(replace(reading))
    qtbot.waitUntil(lambda: making.is_ready)
    assert (making.is_awaited, len(gate.begun)) == (False, 2)


def test_whoever_waits_no_more_makes_nothing(making, reading, gate, qtbot):
    making.begin(reading)
    making.when_ready(pytest.fail)
    making.await_no_more()
    gate.set()
    qtbot.waitUntil(lambda: making.is_ready)


def test_a_desk_that_is_changed_has_it_made_ready_anew(making, desk, reading, gate, qtbot, monkeypatch):
    gate.set()
    making.begin(reading)
    qtbot.waitUntil(lambda: making.is_ready)
    editing.set_level(desk, heading(desk), 5)
    assert not making.is_ready
    qtbot.waitUntil(lambda: making.is_ready)
    assert [issue.block(heading(desk)).level == 5 for issue in gate.begun] == [False, True]
    monkeypatch.setattr(Preparing, "again", None)
    making.make()
    assert [entry.name for entry in desk.history()] == ["Level", "Rebuild table"]


def test_what_cannot_be_made_says_so_when_it_is_made(making, desk, reading, qtbot):
    proposal = Proposal(reading.proposal.width, reading.proposal.rows[:-1])
    making.begin(replace(reading, proposal=proposal))
    qtbot.waitUntil(lambda: making.is_ready)
    with pytest.raises(CorrectionRefused, match="Every line"):
        making.make()
    assert desk.history() == ()


def test_stopped_it_hears_of_nothing(making, desk, reading, gate, qtbot):
    making.begin(reading)
    qtbot.waitUntil(lambda: bool(gate.begun))
    making.stop()
    editing.set_level(desk, heading(desk), 5)
    assert (making.is_ready, len(gate.begun)) == (False, 1)
