"""The program with its window, put together; the only place besides the command line that knows everyone."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import platformdirs
from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from gazdesk.desk import demo, settings
from gazdesk.desk.library import Library
from gazdesk.errors import KnownError
from gazdesk.shipped import resource
from gazdesk.ui import messages
from gazdesk.ui.crash import CrashReporter
from gazdesk.ui.main_window import MainWindow
from gazdesk.ui.session import Session
from gazdesk.ui.theme import Theme


def build(argv: Sequence[str]) -> tuple[QApplication, MainWindow]:
    """Return the application and its window on the store that the arguments name; nothing is shown or run yet.

    `argv` is [program, STORE, --editor NAME, --demo], all but the first optional. Raises KnownError if the store
    cannot be opened; where none was named, another one may be chosen first.
    """
    arguments = _parse(argv)
    spare_the_window()
    application = _application(argv[0])
    path, library, refusal = _opened(arguments)
    window = MainWindow(Session(library, Theme(application)), QSettings())
    application.aboutToQuit.connect(keep_clipboard)
    CrashReporter(Path(platformdirs.user_log_dir("gazdesk", appauthor=False)), window).install()
    if arguments.demo:
        window.session.open(library.issues()[0].id)
    else:
        window.session.attempt(partial(settings.remember_store, path))
    if refusal is not None:
        messages.tell(refusal)
    return application, window


def spare_the_window() -> None:
    """Let Python interrupt the window's thread seldom, and other threads often.

    Cyclic garbage is looked for seldom: an open issue is very many objects without any cycle, and to look through all
    of them holds typing up for a tenth of a second, which with Python's own measure happens often. And a thread that
    works beside the window gives way to it after a tenth of a millisecond: a key needs Python a dozen times, to paint a
    table hundreds of times, and each time waits for the five that Python lets a thread go on (110 ms instead of 10 for
    an arrow key during checks, 16 with this).
    """
    gc.set_threshold(100_000, 20, 20)
    sys.setswitchinterval(0.0001)


def keep_clipboard() -> None:
    """Let Qt itself hold what was copied here, as text: data made by Python is gone before Qt lets go of it."""
    clipboard = QApplication.clipboard()
    if Shiboken.createdByPython(clipboard.mimeData()):
        clipboard.setText(clipboard.text())


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("gazdesk")
    parser.add_argument("store", nargs="?", type=Path)
    parser.add_argument("--editor", default="")
    parser.add_argument("--demo", action="store_true")
    return parser.parse_args(list(argv[1:]))


def _application(program: str) -> QApplication:
    """Return the one application of this process, in the user's language."""
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication([program])
    application.setApplicationName("gazdesk")
    application.setOrganizationName("gazdesk")
    application.setWindowIcon(QIcon(str(resource("icons", "gazdesk.svg"))))
    application.setStyle("Fusion")
    if running is None:
        _translate(application)
    return application


def _translate(application: QApplication) -> list[QTranslator]:
    """Let the window speak the system's language, where there is a translation into it; return what translates.

    Chinese of every region gets the one Chinese there is, as on the command line.
    """
    language = QLocale()
    if language.language() is QLocale.Language.Chinese:
        language = QLocale("zh_CN")
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translators = []
    for name, folder in (("qtbase", qt), ("gazdesk", str(resource("translations")))):
        translator = QTranslator(application)
        if translator.load(language, name, "_", folder):
            application.installTranslator(translator)
            translators.append(translator)
    return translators


def _store(arguments: argparse.Namespace) -> Path:
    if arguments.demo:
        return demo.make_store()
    return arguments.store or settings.default_store()


def _editor(arguments: argparse.Namespace) -> str:
    return arguments.editor or settings.editor() or (demo.EDITOR if arguments.demo else "")


def _opened(arguments: argparse.Namespace) -> tuple[Path, Library, KnownError | None]:
    """Return the store that is asked for, opened; who named none, and has no terminal to read why, is asked again."""
    path = _store(arguments)
    while True:
        try:
            return path, *_open(path, _editor(arguments))
        except KnownError as error:
            other = None if arguments.store or arguments.demo else messages.ask_other_store(error)
            if other is None:
                raise
            path = other


def _open(path: Path, editor: str) -> tuple[Library, KnownError | None]:
    """Open a store to write; where that cannot be, to read, with the sentence that says why."""
    try:
        library = Library.open(path, editor)
    except KnownError as error:
        try:
            return Library.open(path, editor, write=False), error
        except KnownError:
            raise error from None
    return library, None
