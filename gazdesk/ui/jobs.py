"""Long work beside the window: one job at a time on a thread of its own, with progress, and to be cancelled."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from gazdesk.errors import KnownError
from gazdesk.ui import messages

Work = Callable[[Callable[[int, int, str], None], Callable[[], bool]], Any]
"""Does the work: calls the first with (done, total, text), stops early when the second says True."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the job is; `total` 0 means that nobody knows."""

    title: str
    done: int = 0
    total: int = 0
    text: str = ""


@dataclass(eq=False)
class Job:
    """Work with a title, and what to do with its result on the window's own thread."""

    title: str
    work: Work
    finish: Callable[[Any], None]
    stop: threading.Event = field(default_factory=threading.Event)


class Jobs(QObject):
    """Runs jobs one after the other.

    Signals: `progressed(Progress)`; `idle()`: none is left.
    """

    progressed = Signal(object)
    idle = Signal()
    _finished = Signal(object, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Job] = []
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._finished.connect(self._on_finished)

    @property
    def busy(self) -> bool:
        """Say whether a job runs or waits."""
        return bool(self._waiting)

    def run(self, title: str, work: Work, finish: Callable[[Any], None]) -> None:
        """Run work after what waits already; `finish` gets its result."""
        job = Job(title, work, finish)
        self._waiting.append(job)
        if len(self._waiting) == 1:
            self._start(job)

    def cancel(self) -> None:
        """Ask the job that runs to stop, and forget those that wait."""
        if self._waiting:
            self._waiting[0].stop.set()
            del self._waiting[1:]

    def wait(self) -> None:
        """Cancel everything and wait until nothing runs."""
        self.cancel()
        self._pool.waitForDone()

    def _start(self, job: Job) -> None:
        self.progressed.emit(Progress(job.title))
        self._pool.start(_Runner(self, job))

    def _on_finished(self, job: Job, result: Any, error: BaseException | None) -> None:
        self._waiting.remove(job)
        if self._waiting:
            self._start(self._waiting[0])
        else:
            self.idle.emit()
        if isinstance(error, KnownError):
            messages.tell(error)
        elif error is not None:
            sys.excepthook(type(error), error, error.__traceback__)
        else:
            job.finish(result)


class _Runner(QRunnable):
    """Does one job on the pool's thread and tells the window's thread by signals."""

    def __init__(self, jobs: Jobs, job: Job) -> None:
        super().__init__()
        self._jobs = jobs
        self._job = job

    def run(self) -> None:
        result, error = None, None
        try:
            result = self._job.work(self._progress, self._job.stop.is_set)
        except Exception as raised:  # noqa: BLE001  (whatever it is, the window's thread deals with it)
            error = raised
        self._jobs._finished.emit(self._job, result, error)  # noqa: SLF001  (its other half)

    def _progress(self, done: int, total: int, text: str) -> None:
        self._jobs.progressed.emit(Progress(self._job.title, done, total, text))
