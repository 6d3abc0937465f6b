"""The hint in the status bar after a correction: how often the same stands elsewhere; a click lists the places."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from gazdesk.desk.alike import MOST
from gazdesk.desk.memory import Memory
from gazdesk.ui.memory_pane import MemoryPane
from gazdesk.ui.words import tr


class MemoryHint(QToolButton):
    """Says how many places are like the last correction, where there are any and they are not listed already."""

    def __init__(self, pane: MemoryPane, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("memoryHint")
        self.setProperty("part", "hint")
        self.setAccessibleName(tr("Places like the last correction"))
        self._pane = pane
        self.clicked.connect(pane.list_last)
        pane.last.changed.connect(self._show)
        pane.places.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        last, listed = self._pane.last, self._pane.places.change
        change = last.change
        elsewhere = len(last.memory.places) if last.memory is not None else 0
        is_listed = change == listed and self._pane.isVisible()
        self.setVisible(change is not None and not is_listed and bool(last.count or elsewhere))
        if change is not None:
            count = _counted(last.count, last.memory)
            self.setText(tr("{before} → {after}: {count}", before=change.before, after=change.after, count=count))
            self.setToolTip(tr("List the places where the same stands (Ctrl+M)"))


def _counted(here: int, memory: Memory | None) -> str:
    if memory is None or not memory.places:
        return tr("{count} more in this issue", count=_number(here, is_all=here < MOST))
    elsewhere = _number(len(memory.places), is_all=not memory.more)
    count = _number(here, is_all=here < MOST)
    return tr("{count} more in this issue, {elsewhere} in the store", count=count, elsewhere=elsewhere)


def _number(count: int, *, is_all: bool) -> str:
    return f"{count:,}" if is_all else f"{count:,}+"
