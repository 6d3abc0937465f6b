"""An editor at the window: opens it, clicks, types, presses keys, answers what is asked, and reads what came of it.

Keys and clicks are real events at the widget that has the focus or lies under the mouse. What Qt does later is
waited for by its signal, never by time.
"""

import json
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QPushButton, QTableView, QWidget

from gazdesk import app
from gazdesk.desk import places
from gazdesk.shipped import resource
from gazdesk.ui import messages

SAMPLE = resource("samples", "shili_2023_3.txt")
NAME = "编辑甲"
PATIENCE = 20_000
"""Milliseconds after which something that should come is taken not to come."""


@contextmanager
def awaited(signal, meant=lambda *_: True):
    """Do something and wait until a signal that it leads to has come, with the values that are meant."""
    heard, loop = [], QEventLoop()

    def hear(*values):
        if meant(*values):
            heard.append(values)
            loop.quit()

    signal.connect(hear)
    try:
        yield heard
        if not heard:
            QTimer.singleShot(PATIENCE, loop, loop.quit)
            loop.exec()
        assert heard, f"never came: {signal}"
    finally:
        signal.disconnect(hear)


def until(holds):
    """Let Qt do what it has put off until something holds."""
    deadline = QDeadlineTimer(PATIENCE)
    while not holds():
        assert not deadline.hasExpired(), "it never came to hold"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)


class Told:
    """What was told and asked in place of `gazdesk.ui.messages`; an answer must be laid out for each question."""

    def __init__(self):
        self.notices = []
        self.questions = []
        self.warnings = []
        self._answers = []

    def answer(self, *answers):
        """Lay out answers for the next questions."""
        self._answers.extend(answers)

    def replace(self, monkeypatch):
        """Stand between the program and the user."""
        messages.NOTICES.given.connect(self.notices.append)
        monkeypatch.setattr(messages, "warn", lambda *said: self.warnings.append(said))
        for name in vars(messages):
            if name.startswith("ask"):
                monkeypatch.setattr(messages, name, self._asked(name))

    def check(self):
        """Fail if the program warned of a bug in itself, or an answer was laid out that nothing asked for."""
        assert not self.warnings, self.warnings[0][-1]
        assert not self._answers, f"never asked: {self._answers}"

    def _asked(self, name):
        def function(*arguments, **_):
            self.questions.append((name, *arguments))
            assert self._answers, f"nobody expected: {name} {arguments}"
            return self._answers.pop(0)

        return function


class Driver:
    """The hands and eyes of an editor. Attributes: `told`; `window`; `store`, the path."""

    def __init__(self, store, told):
        self.store = store
        self.told = told
        self.window = None

    # The program

    def open(self, *arguments):
        """Start the program on the store."""
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(self.store.parent / "config"))
        _, self.window = app.build(["gazdesk", str(self.store), *arguments])
        self.window.show()
        self.activate()
        return self

    def activate(self):
        """Bring the window to the front, as the desktop does when a dialog over it closes."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window, PATIENCE)

    def close(self):
        """Close the window, and let go of everything of the program that a new start would make anew."""
        self.window.close()
        self.window.deleteLater()
        self.window = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def reopen(self):
        """Start the program again and open the only issue."""
        self.open()
        self.open_issue()

    def open_issue(self, row=0):
        """Open an issue of the library by a double click, places and years passed over."""
        tree = self.find("libraryTree", QAbstractItemView)
        index = [each for each in tree.all_rows() if not each.model().hasChildren(each)][row]
        self.click_index(tree, index)

    def import_file(self, path=SAMPLE):
        """Import a file by key and dialog; the only one is opened."""
        self.import_files([path])

    def import_files(self, paths):
        """Import files by key and dialog."""
        self.told.answer(paths)
        with awaited(self.window.session.libraryChanged):
            self.in_dialog(self._choose_files, "Ctrl+O")

    def export(self, path):
        """Export the open issue by key and dialog, and return the objects written."""
        self.told.answer(path)
        with awaited(self.notices.given):
            self.in_dialog(lambda dialog: self.push("exportAccept", dialog), "Ctrl+E")
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()]

    def _choose_files(self, dialog):
        next(each for each in dialog.findChildren(QPushButton) if each.text() == "Add files…").click()
        self.push("importAccept", dialog)

    # What is there

    @property
    def desk(self):
        """Return the desk of the open issue."""
        return self.window.session.desk

    @property
    def view(self):
        """Return the corrected text."""
        return self.window.parsed.view

    @property
    def notices(self):
        """Return where short notices are given."""
        return messages.NOTICES

    @property
    def selection(self):
        """Return what is selected."""
        return self.window.session.selection

    def find(self, name, kind=QWidget, within=None):
        """Return a widget by its name."""
        found = (within or self.window).findChild(kind, name)
        assert found is not None, name
        return found

    def said(self, name):
        """Return what a label says."""
        return self.find(name, QLabel).text()

    def source_line(self, number):
        """Return the text of a line of the original, from 1."""
        source = self.desk.issue.source
        return source.slice(source.line_span(number))

    def address(self, line, text=""):
        """Return the block, or the cell, that owns a line of the original, or a text in it."""
        column = self.source_line(line).index(text)
        start = self.desk.issue.source.line_span(line).start + column
        return places.selection_at_source(self.desk, start)[0]

    def block(self, line, text=""):
        """Return the block that owns a line of the original, or a text in it, as it is now."""
        return self.desk.issue.block(self.address(line, text).block)

    def text(self, line):
        """Return the current text of the block that owns a line of the original."""
        return self.block(line).text

    def history(self):
        """Return (name, kind, whether it counts) of each gesture."""
        return [(entry.name, entry.kind, entry.live) for entry in self.desk.history()]

    # Mouse and keys

    def press(self, *keys):
        """Press keys, by names like "Ctrl+Z", where the focus is."""
        for name in keys:
            pressed = QKeySequence.fromString(name)[0]
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.focused(), pressed.key(), "", pressed.keyboardModifiers())
            QCoreApplication.processEvents()

    def do(self, identity):
        """Press the keys of an action."""
        action = self.window.commands[identity]
        assert action.isEnabled(), identity
        self.press(action.shortcut().toString())

    def type(self, text):
        """Type: ASCII by its keys, everything else as an input method does, composed and then committed."""
        for character in text:
            if character.isascii():
                QTest.keyClicks(self.focused(), character)
            else:
                self.compose("pinyin")
                self.commit(character)

    def compose(self, preedit):
        """Let an input method show what it composes."""
        QCoreApplication.sendEvent(self.focused(), QInputMethodEvent(preedit, []))

    def commit(self, text):
        """Let an input method give its text."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.focused(), event)

    def focused(self):
        """Return the widget that has the focus, in what popped up last if something did."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or self.window

    def caret(self, line, text="", after=""):
        """Click into the corrected text, before `text` or behind `after` in the block that owns a line."""
        block = self.block(line, text or after)
        offset = block.text.index(after) + len(after) if after else block.text.index(text)
        self.click_text(block.id, offset)
        assert self.view.caret() == (block.id, offset, offset)

    def click_text(self, identity, offset):
        """Scroll the corrected text to an offset of a block and click there, once Qt has laid all of it out."""
        until(self.view.document().lastBlock().layout().lineCount)
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(self.view.shown.position(identity, offset))
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + self.view.cursorRect(cursor).top() - self.view.viewport().height() // 3)
        self.click(self.view.viewport(), self.view.cursorRect(cursor).center())

    def click_source(self, line, text=""):
        """Scroll the original to a text in a line and click there."""
        view = self.window.source.view
        block = view.document().findBlockByNumber(line - 1)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + block.text().index(text))
        view.verticalScrollBar().setValue(max(0, line - 5))
        self.click(view.viewport(), view.cursorRect(cursor).center())

    def click_cell(self, line, text):
        """Click a cell in the table desk: the one that owns a text in a line of the original."""
        grid, index = self.grid_at(line, text)
        self.click_index(grid, index)

    def click_row(self, line, text, held=Qt.KeyboardModifier.NoModifier):
        """Click the head of a row in the table desk: the one that owns a text in a line of the original."""
        grid, index = self.grid_at(line, text)
        grid.scrollTo(index)
        header = grid.verticalHeader()
        point = QPoint(header.width() // 2, header.sectionViewportPosition(index.row()) + 4)
        self.click(header.viewport(), point, held)

    def grid_at(self, line, text):
        """Return the table desk's grid, and the cell in it that owns a text in a line of the original.

        The line is gone to first, unless its table is in the grid already.
        """
        if self.window.table.model.block != self.address(line, text).block:
            self.go_to_line(line)
        self.window.panes.show_tab(self.window.table)
        grid = self.find("tableGrid", QTableView)
        index = grid.model().index_of(self.address(line, text))
        assert index.isValid(), (line, text)
        return grid, index

    def go_to_line(self, line):
        """Go to a line of the original by its number."""
        self.told.answer(line)
        self.press("Ctrl+G")

    def click_index(self, view, index):
        """Scroll a list, tree or grid to a row or cell and click it."""
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())

    def click(self, widget, point=None, held=Qt.KeyboardModifier.NoModifier):
        """Click with the left button, in the middle where no point is given, while keys are held."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, held, point or QPoint())
        QCoreApplication.processEvents()

    def menu_at(self, name, row):
        """Open the menu of a row of a tree that has no rows below it, and return it."""
        tree = self.find(name, QAbstractItemView)
        index = [each for each in tree.all_rows() if not tree.model().hasChildren(each)][row]
        tree.scrollTo(index)
        point = tree.visualRect(index).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, tree.viewport().mapToGlobal(point))
        QCoreApplication.sendEvent(tree.viewport(), event)
        return QApplication.activePopupWidget()

    def choose(self, menu, text):
        """Choose an entry of a menu by its text."""
        action = next(each for each in menu.actions() if each.text() == text)
        action.trigger()
        menu.close()
        QCoreApplication.processEvents()

    def push(self, name, within=None):
        """Push a button by its name, at its left, where a tick or a sign stands."""
        button = self.find(name, within=within)
        self.click(button, QPoint(10, button.height() // 2))

    def in_dialog(self, deed, *keys):
        """Press keys that open a dialog, and do something with it once it is there."""
        done = []

        def act():
            dialog = QApplication.activeModalWidget()
            assert dialog is not None, f"{keys} opened no dialog"
            done.append(dialog)
            deed(dialog)

        QTimer.singleShot(0, self.window, act)
        self.press(*keys)
        assert done, f"{keys} opened no dialog"
        self.activate()

    # What is done more than once

    def saved(self):
        """Return what waits until the next change is durable."""
        return awaited(self.window.session.changed, lambda change: change.kind != "checks")

    def field(self, name):
        """Return the line of the inspector that holds a field, as soon as it is on the screen."""

        def shown():
            return [each for each in self.window.findChildren(QWidget, f"field.{name}.line") if each.isVisible()]

        until(shown)
        assert len(shown()) == 1, name
        return shown()[0]

    def fill_in(self, name, text):
        """Put a text into a field of the inspector."""
        self.click(self.field(name))
        self.press("Ctrl+A")
        self.type(text)
        self.press("Return")
