"""The program put together: nothing shown, the right store, the user's language, and a lock that is told."""

import gc
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from gazdesk import app
from gazdesk.desk import settings
from gazdesk.desk.library import Library
from gazdesk.errors import KnownError
from gazdesk.ui import messages
from gazdesk.ui.words import tr


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    """Let the program remember things in a folder of the test's own, and leave hooks and measures as they were."""
    before = gc.get_threshold()
    monkeypatch.setattr(settings, "_file", lambda: tmp_path / "settings.json")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    yield
    gc.set_threshold(*before)


@pytest.fixture
def build(qtbot):
    """Return a function that builds the program and sees that its window is closed."""
    windows = []

    def build(*arguments):
        application, window = app.build(["gazdesk", *map(str, arguments)])
        windows.append(window)
        return application, window

    yield build
    for window in windows:
        window.close()
        window.deleteLater()


def test_nothing_is_shown_yet(build, tmp_path):
    application, window = build(tmp_path / "store.db", "--editor", "编辑甲")
    assert application is QApplication.instance()
    assert not window.isVisible()
    assert window.session.library.editor == "编辑甲"


@pytest.fixture
def pythons_own_thresholds():
    """Of the collector, as a new process has them, whatever window was built here before."""
    before, own = gc.get_threshold(), (700, 10, 10)
    gc.set_threshold(*own)
    yield own
    gc.set_threshold(*before)


def test_garbage_is_looked_for_less_often_than_python_would(build, tmp_path, pythons_own_thresholds):
    build(tmp_path / "store.db")
    assert all(now > was for now, was in zip(gc.get_threshold(), pythons_own_thresholds, strict=True))


def test_the_store_is_remembered(build, tmp_path):
    build(tmp_path / "store.db")
    assert settings.recent_stores() == (tmp_path / "store.db",)


def test_the_store_is_remembered_by_the_name_that_was_given(build, tmp_path):
    (tmp_path / "link.db").symlink_to(tmp_path / "store.db")
    _, window = build(tmp_path / "link.db")
    assert window.session.library.path == tmp_path / "store.db"
    assert settings.recent_stores() == (tmp_path / "link.db",)


def test_the_window_opens_where_nothing_can_be_remembered(build, tmp_path, monkeypatch, qtbot):
    (tmp_path / "file").touch()
    monkeypatch.setattr(settings, "_file", lambda: tmp_path / "file" / "settings.json")
    with qtbot.waitSignal(messages.NOTICES.given) as told:
        _, window = build(tmp_path / "store.db", "--editor", "编辑甲")
    assert window.session.library.writable
    assert told.args[0].startswith("The settings cannot be written")


def test_without_a_name_the_last_store_is_opened(build, tmp_path):
    settings.remember_store(tmp_path / "last.db")
    (tmp_path / "last.db").touch()
    _, window = build()
    assert window.session.library.path == tmp_path / "last.db"


def test_the_editor_is_remembered(build, tmp_path):
    settings.remember_editor("编辑乙")
    _, window = build(tmp_path / "store.db")
    assert window.session.library.editor == "编辑乙"


def test_the_demonstration_opens_the_sample(build):
    _, window = build("--demo")
    assert window.session.desk.fields.place == "示例市"


def test_a_store_that_another_program_writes_is_opened_to_read(build, tmp_path, qtbot):
    with Library.open(tmp_path / "store.db", "编辑甲"), qtbot.waitSignal(messages.NOTICES.given) as told:
        _, window = build(tmp_path / "store.db")
        assert not window.session.library.writable
    assert told.args[0].startswith("Another program is writing")


def test_what_is_no_store_is_refused(build, tmp_path):
    (tmp_path / "store.db").write_text("市")
    with pytest.raises(KnownError, match="is not a store of gazdesk"):
        build(tmp_path / "store.db")


@pytest.fixture
def damaged(tmp_path):
    """The store last worked on, which is none any more."""
    (tmp_path / "last.db").write_text("市")
    settings.remember_store(tmp_path / "last.db")


def test_for_a_last_store_that_cannot_be_opened_another_may_be_chosen(build, tmp_path, monkeypatch, damaged):
    asked = []
    monkeypatch.setattr(messages, "ask", lambda question, *_: asked.append(question) or True)
    monkeypatch.setattr(messages, "ask_store", lambda _: tmp_path / "other.db")
    _, window = build()
    assert "is not a store of gazdesk" in asked[0]
    assert window.session.library.path == tmp_path / "other.db"
    assert settings.recent_stores()[0] == tmp_path / "other.db"


def test_who_chooses_no_other_store_leaves(build, monkeypatch, damaged):
    monkeypatch.setattr(messages, "ask", lambda *_: False)
    with pytest.raises(KnownError, match="is not a store of gazdesk"):
        build()


@pytest.mark.parametrize("name", ["zh_CN", "zh_SG", "zh_TW"])
def test_chinese_is_spoken_where_the_system_does(qapp, name):
    QLocale.setDefault(QLocale(name))
    try:
        translators = app._translate(qapp)
        assert tr("Library") == "文库"
    finally:
        QLocale.setDefault(QLocale.c())
        for translator in translators:
            qapp.removeTranslator(translator)


COPY_AND_QUIT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from gazdesk import app
from gazdesk.ui.session import Selection
application, window = app.build(["gazdesk", "--demo"])
block = next(each for each in window.session.desk.issue if each.table)
window.session.select(Selection(block.address))
window.table.view.selectAll()
window.table.view.copied.emit()
assert QGuiApplication.clipboard().mimeData().hasHtml()
QTimer.singleShot(0, application.quit)
code = application.exec()
print(QGuiApplication.clipboard().text()[:2])
sys.exit(code)
"""


def test_what_was_copied_does_not_crash_the_program_when_it_ends(tmp_path):
    home = os.environ | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "LANG": "C"}
    done = subprocess.run([sys.executable, "-c", COPY_AND_QUIT], env=home, capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode()[:2]) == (0, "设施"), done.stderr.decode()
