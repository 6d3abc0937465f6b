"""A store with one issue, and a window on it that is shown."""

import gc
import sys
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication

from gazdesk.app import spare_the_window
from gazdesk.desk.library import Library
from gazdesk.ui.main_window import MainWindow
from gazdesk.ui.session import Session
from gazdesk.ui.theme import Theme

EDITOR = "bench"


def store_of(folder, text, name="issue"):
    """Return the path of a new store in a folder that holds one text."""
    source = folder / f"{name}.txt"
    source.write_text(text, encoding="utf-8")
    path = folder / f"{name}.gazdesk"
    with Library.open(path, EDITOR) as library:
        library.import_paths([source])
    return path


@contextmanager
def window_on(store):
    """Give the window on a store, painted, without an open issue; close it in the end."""
    before = gc.get_threshold(), sys.getswitchinterval()
    spare_the_window()
    application = QApplication.instance() or QApplication([])
    settings = QSettings(str(store.with_suffix(".ini")), QSettings.Format.IniFormat)
    window = MainWindow(Session(Library.open(store, EDITOR), Theme(application)), settings)
    window.show()
    painted()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        gc.set_threshold(*before[0])
        sys.setswitchinterval(before[1])


def painted():
    """Let everything that waits be laid out and painted."""
    QApplication.processEvents()
