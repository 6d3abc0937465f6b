"""What is typed in a field of the inspector goes to what it was typed for, whatever is selected meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from gazdesk.desk import editing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind
from gazdesk.ui.field_row import FieldRow
from gazdesk.ui.session import Selection

Key, Modifier = Qt.Key, Qt.KeyboardModifier
HERE, DOCUMENT = "b4026", 3
FIELDS = ("document.title", "block.label", "attribution.lead", f"note.{MarkKind.DOUBTFUL}", "comment.new")
SAID = {
    "document.title": lambda desk, block: desk.documents[desk.membership[block][0]].title,
    "block.label": lambda desk, block: desk.issue.block(block).label,
    "attribution.lead": lambda desk, block: "、".join(each for one in desk.attributions(block) for each in one.lead),
    f"note.{MarkKind.DOUBTFUL}": lambda desk, block: "".join(mark.note for mark in desk.issue.block(block).marks),
    "comment.new": lambda desk, block: "".join(each.text for each in desk.issue.block(block).comments),
}


@pytest.fixture
def there(desk):
    """Return a block of another document that states who leads, marked, as is the block that is selected first."""
    block = next(
        each.id for each in desk.issue
        if desk.membership[each.id][0] not in {None, DOCUMENT} and any(one.lead for one in desk.attributions(each.id))
    )  # fmt: skip
    for each in (HERE, block):
        editing.mark(desk, Address(each), MarkKind.DOUBTFUL, "")
    return block


@pytest.fixture
def typing(window, session, there):
    """Return a function that types into a field of the window about the block selected first, and gives the field."""

    def typing(name, text="abc"):
        session.select(Selection(Address(HERE), sender="test"))
        window.inspector.refresh()
        window.activateWindow()
        row = window.findChild(FieldRow, f"field.{name}")
        row.line.setFocus()
        row.line.selectAll()
        QTest.keyClicks(row.line, text)
        return row

    return typing


@pytest.fixture
def refused(window, session, there, typing, read_only):
    """Return a function that types into a field what cannot be written, and selects another place."""

    def refused(name):
        row = typing(name)
        read_only()
        session.select(Selection(Address(there), sender="test"))
        window.inspector.refresh()
        return row

    return refused


def status(window):
    return window.findChild(QWidget, "statusSaved").text()


@pytest.mark.parametrize("name", FIELDS)
def test_it_goes_to_what_was_selected_when_it_was_typed(session, desk, there, typing, name):
    before = SAID[name](desk, there)
    row = typing(name)
    session.select(Selection(Address(there), sender="test"))
    QApplication.processEvents()
    QTest.keyClick(row.line, Key.Key_Return)
    assert (SAID[name](desk, HERE), SAID[name](desk, there)) == ("abc", before)


def test_a_click_that_takes_no_focus_leaves_it_where_it_was_typed(window, session, desk, typing, table_cell):
    session.select(Selection(table_cell(), sender="test"))
    window.table.come_forward()
    row = typing("document.title")
    window.table.proof._prove(9e9)
    chip = next(each for each in window.table.proof.findChildren(QToolButton) if each.text().startswith("✗"))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert session.selection.address.block == table_cell().block
    QTest.keyClick(row.line, Key.Key_Return)
    assert [each.id for each in desk.documents if each.title == "abc"] == [desk.documents[DOCUMENT].id]


@pytest.mark.parametrize(
    "key", [(Key.Key_F8, Modifier.NoModifier), (Key.Key_Down, Modifier.AltModifier | Modifier.ShiftModifier)]
)
@pytest.mark.parametrize("name", FIELDS)
def test_a_key_of_the_window_leaves_it_where_it_was_typed(window, desk, typing, name, key):
    row = typing(name)
    QTest.keyClick(row.line, *key)
    QApplication.processEvents()
    QTest.keyClick(row.line, Key.Key_Return)
    assert SAID[name](desk, HERE) == "abc"
    assert [each.corrections[0].block for each in desk.history()][2:3] == [
        desk.documents[DOCUMENT].id if name == "document.title" else HERE
    ]


def test_undo_takes_back_what_was_typed(window, desk, typing):
    before = SAID["document.title"](desk, HERE)
    typing("document.title")
    window.commands["edit.undo"].trigger()
    assert (SAID["document.title"](desk, HERE), desk.can_redo) == (before, "Field")


@pytest.mark.parametrize("name", FIELDS)
def test_what_is_refused_stays_with_what_it_was_typed_for(window, desk, there, refused, read_only, name):
    before = SAID[name](desk, there)
    row = refused(name)
    assert (row.line.text(), status(window)) == ("abc", "Not saved! Escape gives it up")
    read_only(False)
    QTest.keyClick(row.line, Key.Key_Return)
    assert (SAID[name](desk, HERE), SAID[name](desk, there), status(window)) == ("abc", before, "✓ Saved")


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Return])
def test_the_inspector_follows_once_nothing_waits(window, there, refused, read_only, qtbot, key):
    row = refused("comment.new")
    read_only(False)
    QTest.keyClick(row.line, key)
    title = SAID["document.title"](window.session.desk, there)
    qtbot.waitUntil(lambda: window.inspector.fields.document_rows["title"].line.text() == title)
    assert (row.line.text(), window.session.pending) == ("", False)


@pytest.mark.parametrize(("answer", "written"), [("编辑乙", "abc"), (None, "")])
@pytest.mark.parametrize("name", FIELDS)
def test_the_question_for_a_name_does_not_throw_it_away(desk, typing, nameless, name, answer, written):
    before = SAID[name](desk, HERE)
    row = typing(name)
    nameless(answer)
    QTest.keyClick(row.line, Key.Key_Return)
    assert SAID[name](desk, HERE) == (written or before)
    assert written or row.line.text() == "abc"


def test_nothing_is_let_in_where_the_store_is_only_read(window, session, library, typing, monkeypatch):
    monkeypatch.setattr(library, "writable", False)
    row = typing("document.title")
    assert ("abc" in row.line.text(), session.pending) == (False, False)


def test_an_issue_that_is_closed_takes_along_what_was_typed_in_it(window, session, desk, typing, read_only):
    row = typing("document.title")
    read_only()
    session.close_issue(losing=True)
    session.open(desk.issue_id)
    assert "abc" not in row.line.text()
