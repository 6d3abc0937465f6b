"""Odd texts at the window: what is typed, or pasted into a grid, is taken exactly, and what stands beside it stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gazdesk.desk import editing
from gazdesk.model.kinds import BlockKind
from gazdesk.ui.field_row import FieldRow
from gazdesk.ui.inspector_pane import InspectorPane
from gazdesk.ui.session import Selection

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ODD = [
    "甲\0乙",
    "甲\ufffe乙",
    "\u202e甲\u200f",
    "甲\x85乙\x0b丙\x0c丁",
    "👨\u200d👩e\u0301🇨🇳",
    "\x1b甲\x01",
    "\ue000\U0010ffff",
    "甲\ufeff",
    "甲\xa0乙\u3000丙",
    "甲\ufffc乙\ufdd0",
    "甲\u2028乙\u2029丙",
]


@pytest.fixture
def block(desk):
    return next(each for each in desk.issue if each.kind is BlockKind.PARAGRAPH and len(each.text) > 40)


@pytest.fixture
def caret(window, block):
    """Return a function that puts the caret into the block, behind so many characters, and returns the pane's view."""

    def caret(at):
        window.parsed.view.put_caret(block.id, at, at)
        window.parsed.view.moved.emit()
        return window.parsed.view

    return caret


@pytest.mark.parametrize("odd", ODD)
def test_what_is_typed_beside_an_odd_text_leaves_it(session, desk, block, caret, odd):
    session.run(lambda: editing.replace_text(desk, block.address, 2, 2, odd))
    QTest.keyClicks(caret(2 + len(odd)), "x")
    session.commit_pending()
    assert desk.issue.block(block.id).text == f"{block.text[:2]}{odd}x{block.text[2:]}"


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_text_is_typed(session, desk, block, caret, write, odd):
    write(caret(2), odd)
    session.commit_pending()
    assert desk.issue.block(block.id).text == f"{block.text[:2]}{odd}{block.text[2:]}"


@pytest.mark.parametrize("odd", ODD)
def test_a_cell_with_an_odd_text_is_typed_on(table_pane, session, desk, table_cell, odd):
    address = table_cell(0, 1)
    session.run(lambda: editing.replace_text(desk, address, 0, 0, odd))
    before = desk.issue.owner(address).text
    session.select(Selection(address, sender="test"))
    QTest.keyClick(table_pane.view, Key.Key_F2)
    editor = table_pane.view.viewport().findChild(QLineEdit, "cellEditor")
    QTest.keyClick(editor, Key.Key_End)
    QTest.keyClicks(editor, "x")
    QTest.keyClick(editor, Key.Key_Return)
    session.commit_pending()
    assert desk.issue.owner(address).text == before + "x"


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_text_is_typed_in_a_cell(table_pane, session, desk, table_cell, write, odd):
    address = table_cell(0, 1)
    before = desk.issue.owner(address).text
    session.select(Selection(address, sender="test"))
    QTest.keyClick(table_pane.view, Key.Key_F2)
    editor = table_pane.view.viewport().findChild(QLineEdit, "cellEditor")
    QTest.keyClick(editor, Key.Key_End)
    write(editor, odd)
    QTest.keyClick(editor, Key.Key_Return)
    session.commit_pending()
    assert desk.issue.owner(address).text == before + odd


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_text_is_pasted_in_a_grid(table_pane, session, desk, table_cell, odd):
    address = table_cell(0, 1)
    session.select(Selection(address, sender="test"))
    QGuiApplication.clipboard().setText(odd)
    QTest.keyClick(table_pane.view, Key.Key_V, CONTROL)
    assert desk.issue.owner(address).text == odd


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_text_is_typed_in_a_field(session, desk, block, write, qtbot, odd):
    pane = InspectorPane(session)
    qtbot.addWidget(pane)
    pane.show()
    session.select(Selection(block.address))
    pane.refresh()
    line = pane.findChild(FieldRow, "field.document.title").line
    line.setFocus()
    line.selectAll()
    write(line, odd)
    qtbot.keyClick(line, Key.Key_Return)
    session.commit_pending()
    assert list(desk.issue.overrides.values()) == [odd]
