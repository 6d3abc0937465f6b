"""A long value in the inspector is broken to be read, and one line to be typed in."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gazdesk.ui.field_line import MOST, FieldLine, broken

LONG = "示例市人民政府办公室关于印发示例市𠮷祥区2023年重点工作任务分解方案的通知"


@pytest.fixture
def box(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(200, 300)
    box.show()
    return box


@pytest.fixture
def line(box):
    line = FieldLine(box)
    column = QVBoxLayout(box)
    column.addWidget(line)
    column.addWidget(QWidget(box), 1)
    return line


def test_a_short_value_has_one_line(line):
    line.show_text("示例")
    assert line.lines() == ["示例"]


def test_a_long_value_is_broken_and_the_line_grows(line, qtbot):
    line.show_text("示例")
    low = line.height()
    line.show_text(LONG[:16])
    assert "".join(line.lines()) == LONG[:16]
    assert len(line.lines()) > 1
    qtbot.waitUntil(lambda: line.height() > low)


def test_while_it_has_the_keys_it_is_painted_as_any_line(line, monkeypatch):
    line.activateWindow()
    assert QTest.qWaitForWindowActive(line.window())
    line.show_text(LONG)
    line.setFocus()
    broken_up, room = [], line._room
    monkeypatch.setattr(line, "_room", lambda: broken_up.append(line) or room())
    line.grab()
    assert broken_up == []


def test_a_very_long_value_is_cut_with_a_sign_and_nothing_is_changed(line):
    line.show_text(LONG * 3)
    assert len(line.lines()) == MOST
    assert line.lines()[-1].endswith("…")
    assert line.text() == LONG * 3


def test_more_room_breaks_it_less(box, line, qtbot):
    line.show_text(LONG[:16])
    before = len(line.lines())
    box.resize(800, 300)
    qtbot.waitUntil(lambda: len(line.lines()) < before)


def test_nothing_jumps_while_it_is_typed_in(line):
    line.show_text("示例")
    line.setFocus()
    QTest.keyClicks(line, "a long line of words that has no room")
    assert line.lines() == ["示例"]


def test_a_text_is_whole_when_it_is_broken(qapp):
    assert "".join(broken(LONG, qapp.font(), 90)) == LONG
