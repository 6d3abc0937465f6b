"""The toolbar: its buttons follow their actions, however often these change."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QToolButton

from gazdesk.desk import editing
from gazdesk.model.blocks import Address


@pytest.fixture
def block(window):
    return next(each for each in window.session.desk.issue if each.kind == "paragraph")


def test_a_button_that_was_told_of_many_changes_is_told_of_each_further_one_once(window, block):
    session, undo = window.session, window.findChild(QAction, "edit.undo")
    for _ in range(5):
        session.run(lambda: editing.replace_text(session.desk, Address(block.id), 0, 1, "示"))
        session.run(session.desk.undo)
    # The toolbar's own, and in Qt 6.11 that of the button which comes with a change.
    assert QObject.receivers(undo, "2changed()") <= 2


def test_a_button_shows_what_can_be_done_and_does_it(window, block):
    session, bar = window.session, window.findChild(QToolBar, "toolbar")
    button = bar.widgetForAction(window.findChild(QAction, "edit.undo"))
    assert isinstance(button, QToolButton)
    before = session.desk.issue.block(block.id).text
    for letter in "示例市":
        session.run(lambda letter=letter: editing.replace_text(session.desk, Address(block.id), 0, 1, letter))
        assert button.isEnabled()
        button.click()
        assert not button.isEnabled()
        assert session.desk.issue.block(block.id).text == before
