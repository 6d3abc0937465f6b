"""What asks the user: the dialogs themselves, which other tests stand in for."""

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from gazdesk.ui.messages import LINE_WIDTH, ask_text


def asked(deed):
    """Ask for a text, do something with the dialog, and return the answer."""
    QTimer.singleShot(0, lambda: deed(QApplication.activeModalWidget()))
    return ask_text("附言", "为何有标记？", "旧话")


def test_a_text_is_asked_for_with_what_was_there(qapp):
    def deed(dialog):
        QTest.keyClicks(dialog.findChild(QLineEdit), "new ")
        dialog.accept()

    assert asked(deed) == "new"


def test_a_text_can_be_thought_better_of(qapp):
    assert asked(lambda dialog: dialog.reject()) is None


def test_there_is_room_for_a_sentence(qapp):
    seen = []
    asked(lambda dialog: (seen.append(dialog.findChild(QLineEdit).width()), dialog.reject()))
    assert seen[0] > LINE_WIDTH * 0.8
