"""Making what is proposed: the gesture is made ready beside the window while the proposal is looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from gazdesk.desk import rebuilding
from gazdesk.desk.change import Change
from gazdesk.desk.desk import Desk
from gazdesk.desk.rebuilding import Asked, Cancelled, Prepared, Preparing
from gazdesk.errors import KnownError
from gazdesk.ui.rebuild_reading import Reading
from gazdesk.ui.worker import Latest


def prepared(preparing: Preparing, reading: Reading, cancelled: Asked) -> Prepared | KnownError | None:
    """Make the gesture ready that makes what is proposed, or return why not; None if it is wanted no more."""
    try:
        return rebuilding.prepare(preparing, reading.lines, reading.proposal, cancelled)
    except KnownError as error:
        return error
    except Cancelled:
        return None


class Making(QObject):
    """What makes the proposal that is looked at; if the desk is changed meanwhile, it is made ready anew.

    Signal `awaited()`: the user waits until it is ready.
    """

    awaited = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._leave: Callable[[], None] | None = desk.subscribe(self._on_change)
        self._reading: Reading | None = None
        self._ready: Prepared | KnownError | None = None
        self._deed: Callable[[], None] | None = None
        self._latest = Latest(self)

    @property
    def is_ready(self) -> bool:
        """Say whether it can be made at once, or is known why it cannot be made."""
        return self._ready is not None

    @property
    def is_awaited(self) -> bool:
        """Say whether the user waits until it is ready."""
        return self._deed is not None

    def begin(self, reading: Reading) -> None:
        """Begin to make ready what is proposed."""
        self._reading, self._ready = reading, None
        preparing = self._desk.preparing()
        self._latest.run(lambda cancelled: prepared(preparing, reading, cancelled), self._take)

    def when_ready(self, deed: Callable[[], None]) -> None:
        """Do something once it is ready; at once if it is."""
        if self.is_ready:
            deed()
        else:
            self._deed = deed
            self.awaited.emit()

    def await_no_more(self) -> None:
        """Do nothing when it is ready."""
        self._deed = None

    def make(self) -> Change:
        """Make it, which must be ready; KnownError says why that cannot be."""
        assert self._ready is not None
        if isinstance(self._ready, KnownError):
            raise self._ready
        return self._desk.make(self._ready)

    def forget(self) -> None:
        """Make nothing of what was proposed so far."""
        self._latest.cancel()
        self._reading = self._ready = self._deed = None

    def stop(self) -> None:
        """Make nothing ready any more, and wait until nothing runs; what is ready stays so."""
        if self._leave is not None:
            self._leave()
            self._leave = None
        self._latest.wait()

    def _on_change(self, _change: Change) -> None:
        if self._reading is not None:
            self.begin(self._reading)

    def _take(self, found: Prepared | KnownError) -> None:
        self._ready = found
        if self._deed is not None:
            self._deed()
