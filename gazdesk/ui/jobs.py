"""Long work beside the window: one job after the other, with progress, and to be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from gazdesk.ui.worker import Cancelled, Task, Worker

Work = Callable[[Callable[[int, int, str], None], Cancelled], Any]
"""Does the work: calls the first with (done, total, text), stops early when the second says True."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the job is; `total` 0 means that nobody knows."""

    title: str
    done: int = 0
    total: int = 0
    text: str = ""


class Jobs(QObject):
    """Runs jobs one after the other.

    Signals: `progressed(Progress)`; `idle()`: none is left.
    """

    progressed = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[str, Task]] = []
        self._worker = Worker(self)
        self._worker.ended.connect(self._on_ended)

    @property
    def busy(self) -> bool:
        """Say whether a job runs or waits."""
        return bool(self._waiting)

    def run(self, title: str, work: Work, finish: Callable[[Any], None]) -> None:
        """Run work after what waits already; `finish` gets its result."""
        self._waiting.append((title, Task(partial(work, partial(self._progress, title)), finish)))
        if len(self._waiting) == 1:
            self._start()

    def cancel(self) -> None:
        """Ask the job that runs to stop, and forget those that wait."""
        if self._waiting:
            self._waiting[0][1].stop.set()
            del self._waiting[1:]

    def wait(self) -> None:
        """Cancel everything and wait until nothing runs; nobody hears what came of it."""
        forgotten, self._waiting = self._waiting, []
        for _, task in forgotten:
            task.forget()
        self._worker.wait()
        if forgotten:
            self.idle.emit()

    def _start(self) -> None:
        title, task = self._waiting[0]
        self.progressed.emit(Progress(title))
        self._worker.start(task)

    def _on_ended(self, task: Task) -> None:
        if task.is_forgotten:
            return
        del self._waiting[0]
        if self._waiting:
            self._start()
        else:
            self.idle.emit()

    def _progress(self, title: str, done: int, total: int, text: str) -> None:
        self.progressed.emit(Progress(title, done, total, text))
