"""Hands for the dialog in which a table is rebuilt: lines selected in the original and in the dialog, keys pressed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from tests.journeys.driver import until

PLAIN, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
MARK, ACCEPT, REJECT = (Qt.Key.Key_M, PLAIN), (Qt.Key.Key_Return, CONTROL), (Qt.Key.Key_Escape, PLAIN)


def select(editor, first, last):
    """Select lines of the original with the mouse and Shift."""
    editor.click_source(first)
    editor.window.source.view.setFocus()
    held = Qt.KeyboardModifier.ShiftModifier
    view = editor.window.source.view
    block = view.document().findBlockByNumber(last - 1)
    cursor = view.textCursor()
    cursor.setPosition(block.position() + block.length() - 1)
    view.verticalScrollBar().setValue(max(0, block.firstLineNumber() - 5))
    editor.click(view.viewport(), view.cursorRect(cursor).center(), held)


def in_rebuilding(editor, deed):
    """Open the dialog by its key and do something in it."""

    def act(dialog):
        try:
            dialog.activateWindow()
            until(lambda: QApplication.activeWindow() is dialog)
            deed(dialog)
            until(lambda: not dialog.isVisible())
        except BaseException:
            dialog.reject()
            raise

    editor.in_dialog(act, "Ctrl+Shift+R")


def press(*keys):
    """Press keys in the dialog; the modifiers of letters are none."""
    for key, modifiers in keys:
        QTest.keyClick(QApplication.activeModalWidget().focusWidget(), key, modifiers)
        QApplication.processEvents()


def choose(dialog, first, count):
    """Select lines in the dialog by the mouse and Shift with the arrow key."""
    view = dialog.findChild(QAbstractItemView, "rebuildLines")
    index = view.model().index(first, 1)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, PLAIN, view.visualRect(index).center())
    press(*[(Qt.Key.Key_Down, SHIFT)] * (count - 1))
    assert dialog.lines.chosen() == list(range(first, first + count))
