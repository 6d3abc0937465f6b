"""The commands: each name once, each key once, possible when they say so."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from gazdesk.desk import editing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import ReviewState
from gazdesk.ui.actions import COMMANDS, Actions
from gazdesk.ui.command import MENUS
from gazdesk.ui.session import Selection

PROMISED = (
    "block.split", "block.merge", "block.level_in", "block.level_out", "document.start", "document.join",
    "mark.garbled", "problem.next", "problem.previous", "problem.fix", "problem.fix_all", "problem.dismiss",
    "edit.undo", "edit.redo", "file.import", "file.export", "review.done_and_next", "view.palette",
)  # fmt: skip


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(session, window):
    return Actions(session, window)


@pytest.fixture
def block(desk):
    return next(block for block in desk.issue if block.kind == "paragraph")


def repeated(values):
    return [value for value, count in Counter(values).items() if count > 1]


def test_no_two_commands_have_one_id():
    assert repeated(command.id for command in COMMANDS) == []


def test_no_two_commands_have_one_key():
    assert repeated(QKeySequence(key).toString() for command in COMMANDS for key in command.shortcuts) == []


def test_every_key_is_a_key():
    assert [key for command in COMMANDS for key in command.shortcuts if QKeySequence(key).isEmpty()] == []


@pytest.mark.parametrize("identity", PROMISED)
def test_the_promised_names_are_there(actions, identity):
    assert actions[identity].objectName() == identity


def test_every_menu_is_known():
    assert {command.menu for command in COMMANDS} <= {*MENUS, ""}


def test_the_menus_hold_every_command_of_theirs(actions, qtbot):
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions.fill(bar)
    held = [action.objectName() for menu in bar.actions() for action in menu.menu().actions() if action.objectName()]
    assert sorted(held) == sorted(command.id for command in COMMANDS if command.menu)


def test_undo_says_what_it_undoes(actions, session, desk, block):
    assert not actions["edit.undo"].isEnabled()
    session.run(lambda: editing.replace_text(desk, block.address, 0, 1, "试"))
    assert actions["edit.undo"].text() == "Undo: Text correction"
    actions["edit.undo"].trigger()
    assert actions["edit.redo"].text() == "Redo: Text correction"
    assert not actions["edit.undo"].isEnabled()


def test_without_an_issue_little_is_possible(actions, session):
    session.close_issue()
    possible = {action.objectName() for action in actions if action.isEnabled()}
    assert {"file.import", "view.palette"} <= possible
    assert not possible & {"problem.next", "edit.undo", "block.split", "edit.find", "review.done_and_next"}


def test_typing_is_committed_before_a_command_runs(actions, session):
    order = []
    session.commitRequest.connect(lambda: order.append("typed"))
    session.windowRequest.connect(order.append)
    actions["edit.go_to_line"].trigger()
    assert order == ["typed", "go_to_line"]


def test_the_tool_tip_shows_the_key(actions):
    assert actions["problem.fix"].toolTip() == "Apply the suggestion  Ctrl+."


def test_zoom_goes_by_steps(actions, session):
    actions["view.zoom_in"].trigger()
    assert session.theme.zoom == 110
    actions["view.zoom_out"].trigger()
    actions["view.zoom_out"].trigger()
    assert session.theme.zoom == 90
    actions["view.zoom_reset"].trigger()
    assert session.theme.zoom == 100


def test_the_chosen_colours_have_a_tick(actions):
    actions["view.dark"].trigger()
    assert [name for name in ("system", "light", "dark", "contrast") if actions[f"view.{name}"].isChecked()] == ["dark"]


def test_putting_away_closes_the_issue(actions, session):
    actions["file.put_away"].trigger()
    assert session.desk is None
    assert session.library.issues() == ()


def test_a_quotation_names_its_place(actions, session, desk, block, qapp):
    session.select(Selection(block.address, 0, 4))
    actions["edit.copy_with_source"].trigger()
    text, source, _ = qapp.clipboard().text().split("\n")
    assert text == block.text[:4]
    assert source.startswith("示例市人民政府公报 2023, No. 3 · 示例市人民政府关于印发")
    assert source.endswith(f"line {desk.issue.source.line_of(block.spans()[0].start)}")


def test_a_document_that_is_done_can_be_reopened(actions, session, desk):
    document = desk.documents[0].id
    session.select(Selection(Address(document)))
    assert not actions["review.reopen"].isEnabled()
    session.run(lambda: editing.done_and_next(desk, document))
    actions["review.reopen"].trigger()
    assert desk.issue.reviews[document] is ReviewState.IN_PROGRESS


def test_the_whole_issue_is_done_and_taken_up_again(actions, desk):
    actions["review.issue_done"].trigger()
    assert desk.review is ReviewState.DONE
    actions["review.issue_in_progress"].trigger()
    assert desk.review is ReviewState.IN_PROGRESS
