"""What happens on a bug: it is written to a log, told once, and what is saved stays safe."""

from __future__ import annotations

import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from gazdesk.ui import messages
from gazdesk.ui.words import tr

LOG_NAME = "errors.log"


class CrashReporter(QObject):
    """Takes the place of sys.excepthook; the dialog is shown on the window's thread, one at a time."""

    _told = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log = folder / LOG_NAME
        self._busy = False
        self._told.connect(self._tell)

    def install(self) -> None:
        """Hear of every exception that nobody caught."""
        sys.excepthook = self.report

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and tell it."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        self._write(text)
        application = QCoreApplication.instance()
        if application is not None and QThread.currentThread() is application.thread():
            self._tell(text)
        else:
            self._told.emit(text)

    def _write(self, text: str) -> None:
        try:
            self.log.parent.mkdir(parents=True, exist_ok=True)
            with self.log.open("a", encoding="utf-8") as log:
                log.write(f"{datetime.now().astimezone().isoformat()}\n{text}\n")
        except OSError:
            sys.stderr.write(f"{self.log} cannot be written\n")

    def _tell(self, text: str) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            sentence = tr("Something went wrong inside gazdesk. What is shown as saved is safe. Details are in {log}.")
            messages.warn(sentence.format(log=self.log), text)
        finally:
            self._busy = False
