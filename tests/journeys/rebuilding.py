"""Hands for the dialog in which a table is rebuilt: lines selected in the original and in the dialog, keys pressed.

What an editor does there once is a gesture: some lines are selected and a key says what they are, or a key alone says
what to do. So the lines and the key that opens the dialog are one, the lines of a row and M another, Ctrl+Enter a third.
"""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from tests.journeys.driver import until

PLAIN, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
SELECTING = {Qt.Key.Key_Up, Qt.Key.Key_Down}
MOST_GESTURES = 3
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


def in_rebuilding(editor, deed, key="Ctrl+Shift+R"):
    """Open the dialog by its key and do something in it; return how many gestures that took."""
    counted = []

    def act(dialog):
        try:
            dialog.activateWindow()
            until(lambda: QApplication.activeWindow() is dialog and dialog.work.lines.parts)
            dialog.setProperty("gestures", 1)
            deed(dialog)
            counted.append(dialog.property("gestures"))
            until(lambda: not dialog.isVisible())
        except BaseException:
            dialog.reject()
            raise

    editor.in_dialog(act, key)
    return counted[0]


def press(*keys):
    """Press keys in the dialog, a gesture each unless an arrow key only selects; the modifiers of letters are none."""
    dialog = QApplication.activeModalWidget()
    for key, modifiers in keys:
        dialog.setProperty("gestures", dialog.property("gestures") + (key not in SELECTING))
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
