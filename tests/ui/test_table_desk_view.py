"""The editor of a cell keeps what was typed until it is written, or given up by whoever typed it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gazdesk.desk.library import Library
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.table_desk import TableDesk

Key = Qt.Key


@pytest.fixture
def view(window, session, table_cell):
    """Return the grid of the window, with the keys, in the second cell of the first row."""
    window.activateWindow()
    session.select(Selection(table_cell(0, 1), sender="test"))
    window.table.come_forward()
    return window.table.view


def editor_of(view):
    return view.viewport().findChild(QLineEdit, "cellEditor")


@pytest.fixture
def refused(view, read_only):
    """Type something into a cell and try to leave it with Enter, which cannot be written."""
    read_only()
    QTest.keyClick(view, Key.Key_F2)
    QTest.keyClicks(editor_of(view), "abc")
    QTest.keyClick(editor_of(view), Key.Key_Return)


def text(desk, address):
    return desk.issue.cell(address)[2].text


def status(window):
    return window.findChild(QWidget, "statusSaved").text()


def test_what_is_refused_stays_in_the_cell_and_is_no_more_called_saved(window, view, session, refused, told):
    assert told.notices[-1].endswith("cannot be written: the file or its folder is read-only.")
    assert (editor_of(view).text(), status(window)) == ("abc", "Not saved! Escape gives it up")


def test_it_is_written_when_it_can_be(window, view, desk, table_cell, refused, read_only):
    read_only(False)
    QTest.keyClick(editor_of(view), Key.Key_Return)
    assert (text(desk, table_cell(0, 1)), status(window)) == ("abc", "✓ Saved")
    QApplication.processEvents()
    assert view.currentIndex() == window.table.model.index_of(table_cell(1, 1))


@pytest.mark.parametrize(("answer", "written"), [("编辑乙", "abc"), (None, "")])
def test_the_question_for_a_name_does_not_throw_it_away(view, desk, table_cell, nameless, answer, written):
    before = text(desk, table_cell(0, 1))
    nameless(answer)
    QTest.keyClick(view, Key.Key_F2)
    QTest.keyClicks(editor_of(view), "abc")
    QTest.keyClick(editor_of(view), Key.Key_Return)
    assert text(desk, table_cell(0, 1)) == (written or before)
    assert written or editor_of(view).text() == "abc"


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab])
def test_no_key_throws_it_away(view, refused, key):
    QTest.keyClick(editor_of(view), key)
    QApplication.processEvents()
    assert editor_of(view).text() == "abc"


def test_a_click_elsewhere_does_not_throw_it_away(window, view, desk, table_cell, refused, read_only):
    place = view.visualRect(window.table.model.index_of(table_cell(2, 0))).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    window.parsed.view.setFocus()
    QApplication.processEvents()
    assert editor_of(view).text() == "abc"
    read_only(False)
    window.commands["mark.garbled"].trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (text(desk, table_cell(0, 1)), editor_of(view)) == ("abc", None)


def test_escape_gives_it_up(window, view, session, desk, table_cell, refused):
    before = text(desk, table_cell(0, 1))
    QTest.keyClick(editor_of(view), Key.Key_Escape)
    QApplication.processEvents()
    assert (text(desk, table_cell(0, 1)), session.pending, status(window)) == (before, False, "✓ Saved")


def test_the_grid_says_whether_its_editor_could_be_committed(view, refused, read_only):
    assert not view.commit_editor()
    read_only(False)
    assert view.commit_editor()


def test_nothing_is_let_in_where_the_store_is_only_read(session, library, table_cell, qtbot):
    with Library.open(library.path, write=False) as reader:
        reading = Session(reader, session.theme)
        pane = TableDesk(reading)
        qtbot.addWidget(pane)
        pane.show()
        reading.open(reader.issues()[0].id)
        reading.select(Selection(table_cell(0, 1), sender="test"))
        QTest.keyClick(pane.view, Key.Key_F2)
        before = editor_of(pane.view).text()
        QTest.keyClicks(editor_of(pane.view), "x")
        assert (editor_of(pane.view).text(), reading.pending) == (before, False)
        reading.close_issue()
