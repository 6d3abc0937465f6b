"""What tests of the window get: a session on a store that holds the sample, and ears for what the user is told."""

import platformdirs
import pytest
from PySide6.QtCore import QEvent, QSettings, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QInputDialog

from gazdesk.desk import settings as settings_of_editor
from gazdesk.desk.library import Library
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import RowKind
from gazdesk.shipped import resource
from gazdesk.ui import messages
from gazdesk.ui.main_window import MainWindow
from gazdesk.ui.session import Session
from gazdesk.ui.table_desk import TableDesk
from gazdesk.ui.theme import Theme

EDITOR = "编辑甲"
SAMPLE = "shili_2023_3.txt"


class Told:
    """What was told and asked; `answers` are given in turn to what asks, by the name of the function."""

    def __init__(self):
        self.notices = []
        self.questions = []
        self.answers = {}

    def ask(self, name):
        def function(*arguments, **_):
            self.questions.append((name, *arguments))
            return self.answers[name]

        return function


@pytest.fixture(autouse=True)
def told(monkeypatch, qapp):
    """Hear every message instead of showing it; a question that no answer was laid out for fails the test."""
    told = Told()
    monkeypatch.setattr(messages, "notify", told.notices.append)
    for name in vars(messages):
        if name.startswith("ask") or name == "warn":
            monkeypatch.setattr(messages, name, told.ask(name))
    yield told
    # Qt deletes later only within an event loop, and a test may have none: what it made must not burden the next.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def library(tmp_path):
    """Return a library that holds the sample."""
    library = Library.open(tmp_path / "store.gazdesk", EDITOR)
    library.import_paths([resource("samples", SAMPLE)])
    yield library
    library.close()


@pytest.fixture
def session(library, qtbot):
    """Return a session with the sample open."""
    session = Session(library, Theme(QApplication.instance()))
    session.open(library.issues()[0].id)
    yield session
    session.close_issue(losing=True)


@pytest.fixture
def desk(session):
    """Return the desk of the open issue."""
    return session.desk


@pytest.fixture
def settings(tmp_path):
    """Return settings that nobody else has."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(session, settings, qtbot):
    """Return the whole window, with the sample open."""
    issue = session.desk.issue_id
    session.close_issue()
    window = MainWindow(session, settings)

    def settle(window):
        window.jobs.wait()
        session.close_issue(losing=True)

    qtbot.addWidget(window, before_close_func=settle)
    window.resize(780, 700)
    window.show()
    qtbot.waitExposed(window)
    session.open(issue)
    return window


@pytest.fixture
def read_only(library):
    """Return a function that makes the store one that cannot be written, as others may, or (False) can be again."""

    def switch(on=True):
        library._store.db.execute(f"PRAGMA query_only = {on}")

    return switch


@pytest.fixture
def nameless(window, library, told, monkeypatch, tmp_path):
    """Return a function that makes the editor one without a name, who answers as given when asked for it.

    The question takes the keys away from where they were, as any dialog does.
    """
    monkeypatch.setattr(platformdirs, "user_config_dir", lambda *_, **__: str(tmp_path / "config"))
    monkeypatch.delenv(settings_of_editor.NAME_VARIABLE, raising=False)

    def answering(answer):
        def ask(*question):
            told.questions.append(("ask_text", *question))
            dialog = QInputDialog(window)
            QTimer.singleShot(0, lambda: QTest.qWaitForWindowActive(dialog) and dialog.accept())
            dialog.exec()
            return answer

        library.editor = ""
        monkeypatch.setattr(messages, "ask_text", ask)

    return answering


@pytest.fixture
def write():
    """Return a function that types a text into a widget as an input method does."""

    def write(widget, text):
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)

    return write


@pytest.fixture
def table_pane(session, desk, qtbot):
    pane = TableDesk(session)
    qtbot.addWidget(pane)
    pane.resize(800, 400)
    pane.show()
    session.opened.emit(desk)
    pane.tester = QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return pane


@pytest.fixture
def table_block(desk):
    """Return the id of a table with numbered body rows of several cells."""
    return next(
        each.id for each in desk.issue if each.table and len(each.table.rows) > 3 and each.table.headers[0] == "序号"
    )


@pytest.fixture
def table_cell(desk, table_block):
    """Return a function that gives the address of a cell of a body row, by numbers."""

    def cell(row=0, column=0):
        table = desk.issue.table(table_block)
        body = [each for each in table.rows if each.kind is RowKind.BODY]
        return Address(table_block, body[row].id, table.columns[column].id)

    return cell
