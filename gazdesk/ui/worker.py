"""Work beside the window: on a thread of its own, its result brought back to the window's thread."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from gazdesk.errors import KnownError
from gazdesk.ui import messages

BEGUN_AFTER = 20
"""Milliseconds in which a window paints what has just changed."""

Cancelled = Callable[[], bool]
"""Says whether the result is wanted no more; asked between two steps."""


@dataclass(eq=False)
class Task:
    """What is done, and what to do with its result on the window's own thread."""

    work: Callable[[Cancelled], Any]
    finish: Callable[[Any], None]
    stop: threading.Event = field(default_factory=threading.Event)
    is_forgotten: bool = False

    def forget(self) -> None:
        """Stop it, and let nobody hear of its result."""
        self.stop.set()
        self.is_forgotten = True


class Worker(QObject):
    """Does one task at a time on one thread; signal `ended(Task)` before the result is handed over.

    A KnownError is told to the user, unless the task is forgotten; a bug goes to `sys.excepthook`.
    """

    ended = Signal(object)
    _finished = Signal(object, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._finished.connect(self._on_finished)

    def start(self, task: Task) -> None:
        """Do a task after those that were started before."""
        self._pool.start(_Runner(self, task))

    def wait(self) -> None:
        """Wait until nothing runs."""
        self._pool.waitForDone()

    def _on_finished(self, task: Task, result: Any, error: BaseException | None) -> None:
        self.ended.emit(task)
        if error is not None and not isinstance(error, KnownError):
            sys.excepthook(type(error), error, error.__traceback__)
        elif task.is_forgotten:
            return
        elif error is not None:
            messages.tell(error)
        else:
            task.finish(result)


class Latest(QObject):
    """Quiet work of which only what was asked for last counts: whatever ran before is told to stop and forgotten.

    It begins when the window has painted what asking for it changed: beside it each word that is painted would wait.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._worker.ended.connect(self._forget)
        self._task: Task | None = None
        self._begin = QTimer(self, singleShot=True, interval=BEGUN_AFTER)
        self._begin.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Say whether a result is still to come."""
        return self._task is not None

    def run(self, work: Callable[[Cancelled], Any], finish: Callable[[Any], None]) -> None:
        """Do work in the place of what was asked for so far; `finish` gets its result, unless it is cancelled."""
        self.cancel()
        self._task = Task(work, finish)
        self._begin.start()

    def cancel(self) -> None:
        """Want the result no more."""
        self._begin.stop()
        if self._task is not None:
            self._task.forget()
            self._task = None

    def wait(self) -> None:
        """Cancel, and wait until nothing runs."""
        self.cancel()
        self._worker.wait()

    def _start(self) -> None:
        if self._task is not None:
            self._worker.start(self._task)

    def _forget(self, task: Task) -> None:
        if self._task is task:
            self._task = None


class _Runner(QRunnable):
    """Does one task on the pool's thread and tells the window's thread by a signal."""

    def __init__(self, worker: Worker, task: Task) -> None:
        super().__init__()
        self._worker = worker
        self._task = task

    def run(self) -> None:
        result, error = None, None
        try:
            result = self._task.work(self._task.stop.is_set)
        except Exception as raised:  # noqa: BLE001  (whatever it is, the window's thread deals with it)
            error = raised
        self._worker._finished.emit(self._task, result, error)  # noqa: SLF001  (its other half)
