"""What is typed into the corrected text is kept until it is written, or given up by whoever typed it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gazdesk.desk import settings
from gazdesk.desk.library import Library
from gazdesk.model.kinds import BlockKind
from gazdesk.ui.parsed_pane import ParsedPane
from gazdesk.ui.session import Selection, Session

Key = Qt.Key
READ_ONLY = "cannot be written: the file or its folder is read-only."


@pytest.fixture
def block(desk):
    return next(each for each in desk.issue if each.kind is BlockKind.PARAGRAPH and len(each.text) > 40)


@pytest.fixture
def other(desk, block):
    """Return the last paragraph."""
    return next(each for each in reversed(list(desk.issue)) if each.kind is BlockKind.PARAGRAPH and each != block)


@pytest.fixture
def type_in(window):
    """Return a function that goes to a place in the text of the window and types there."""

    def type_in(block, keys, at=2):
        window.parsed.view.put_caret(block.id, at, at)
        window.parsed.view.moved.emit()
        QTest.keyClicks(window.parsed.view, keys)

    return type_in


@pytest.fixture
def refused(window, session, block, type_in, read_only):
    """Type something that cannot be written."""
    read_only()
    type_in(block, "abc")
    session.commit_pending()


def shown(window, block):
    return "".join(run.text for run in window.parsed.view.shown.runs(block.id))


def status(window):
    return window.findChild(QWidget, "statusSaved").text()


def test_what_is_refused_stays_in_the_text_and_is_no_more_called_saved(window, session, desk, block, refused, told):
    assert told.notices[-1].endswith(READ_ONLY)
    assert desk.issue.block(block.id).text == block.text
    assert shown(window, block)[2:5] == "abc"
    assert (session.pending, status(window)) == (True, "Not saved! Escape gives it up")


def test_what_was_refused_is_typed_on_and_written_when_it_can_be(window, desk, block, refused, read_only):
    read_only(False)
    QTest.keyClicks(window.parsed.view, "d")
    assert status(window) == "Not saved yet"
    window.session.commit_pending()
    assert desk.issue.block(block.id).text == f"{block.text[:2]}abcd{block.text[2:]}"
    assert (len(desk.history()), status(window)) == (1, "✓ Saved")


def test_escape_gives_up_what_was_refused(window, session, desk, block, refused):
    QTest.keyClick(window.parsed.view, Key.Key_Escape)
    assert (shown(window, block), session.pending, status(window)) == (block.text, False, "✓ Saved")
    assert desk.history() == ()


def test_the_caret_stays_in_the_block_when_what_was_typed_at_its_end_is_given_up(
    window, session, block, type_in, read_only
):
    read_only()
    type_in(block, "abc", len(block.text))
    session.commit_pending()
    QTest.keyClick(window.parsed.view, Key.Key_Escape)
    assert window.parsed.view.caret() == (block.id, len(block.text), len(block.text))


def test_escape_leaves_alone_what_is_only_not_written_yet(window, session, block, type_in):
    type_in(block, "abc")
    QTest.keyClick(window.parsed.view, Key.Key_Escape)
    assert (shown(window, block)[2:5], session.pending) == ("abc", True)


def test_nothing_else_is_corrected_while_something_waits(window, desk, other, refused, read_only):
    window.commands["block.merge"].trigger()
    window.session.select(Selection(other.address))
    window.commands["mark.garbled"].trigger()
    assert desk.history() == ()
    read_only(False)
    window.commands["mark.garbled"].trigger()
    assert [each.name for each in desk.history()] == ["Text correction", "Mark"]


def test_typing_elsewhere_is_not_let_in_while_something_waits(window, desk, block, other, refused, type_in):
    type_in(other, "x", 0)
    assert (shown(window, other), shown(window, block)[2:5]) == (other.text, "abc")


def test_another_issue_is_not_opened_while_something_waits(window, session, desk, block, refused):
    assert not session.open(desk.issue_id)
    assert session.desk is desk
    assert shown(window, block)[2:5] == "abc"


def test_what_waits_outlives_another_look_of_the_text(window, session, block, refused):
    session.theme.set_zoom(120)
    assert shown(window, block)[2:5] == "abc"
    window.parsed.switch_as_printed()
    window.parsed.switch_as_printed()
    assert shown(window, block)[2:5] == "abc"


def test_what_could_not_be_noted_as_the_originals_is_noted_later(window, session, desk, block, type_in, read_only):
    read_only()
    type_in(block, "x")
    QTest.keyClick(
        window.parsed.view, Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert shown(window, block)[2] == "x"
    read_only(False)
    session.commit_pending()
    assert (desk.issue.block(block.id).text, len(desk.issue.block(block.id).originals)) == (block.text, 1)


def test_the_name_is_asked_for_and_the_correction_goes_on(window, desk, block, type_in, nameless):
    nameless("编辑乙")
    type_in(block, "abc")
    window.session.commit_pending()
    assert settings.editor() == "编辑乙"
    assert (desk.issue.block(block.id).text[2:5], desk.history()[-1].who) == ("abc", "编辑乙")


def test_without_a_name_what_was_typed_waits_and_the_name_is_not_asked_for_at_every_step(
    window, block, type_in, nameless, told
):
    nameless(None)
    type_in(block, "abc")
    for _ in range(3):
        window.session.commit_pending()
    assert [question for question, *_ in told.questions] == ["ask_text"]
    assert (shown(window, block)[2:5], status(window)) == ("abc", "Not saved! Escape gives it up")


def test_a_name_given_by_the_menu_lets_go_on_what_waits(window, desk, block, type_in, nameless):
    nameless(None)
    type_in(block, "abc")
    window.session.commit_pending()
    nameless("编辑乙")
    window.commands["file.editor"].trigger()
    assert (desk.issue.block(block.id).text[2:5], status(window)) == ("abc", "✓ Saved")


def test_a_gesture_asks_for_the_name_and_is_made(window, desk, block, nameless):
    nameless("编辑乙")
    window.session.select(Selection(block.address))
    window.commands["mark.garbled"].trigger()
    assert [(each.name, each.who) for each in desk.history()] == [("Mark", "编辑乙")]


def test_nothing_is_let_in_where_the_store_is_only_read(session, library, block, qtbot, told):
    with Library.open(library.path, write=False) as reader:
        reading = Session(reader, session.theme)
        pane = ParsedPane(reading)
        qtbot.addWidget(pane)
        reading.open(reader.issues()[0].id)
        pane.view.put_caret(block.id, 2, 2)
        QTest.keyClicks(pane.view, "x")
        assert not reading.pending
        assert told.notices == ["The store is open for reading only: nothing can be corrected."]
        reading.close_issue()


def test_the_window_closes_on_what_waits_only_after_a_question(window, session, block, refused, told):
    told.answers["ask"] = False
    assert not window.close()
    assert (window.isVisible(), shown(window, block)[2:5]) == (True, "abc")
    told.answers["ask"] = True
    assert window.close()
    assert told.questions[-1][1] == "What was typed last could not be saved. Close, and lose it?"
