"""Outlines: the trees at the left, shown from a flat list of plain entries and brought up to date in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from gazdesk.model.kinds import ReviewState
from gazdesk.ui.indexes import Index
from gazdesk.ui.names import STATE_SIGNS, name_of
from gazdesk.ui.painting import paint_hint, paint_left, paint_right
from gazdesk.ui.theme import ROW_HEIGHT, Role, Theme
from gazdesk.ui.words import tr

ENTRY = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which an item holds its Entry."""

Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: `key` names it, `depth` is 0 for a root, `state` and `problems` stand beside the text."""

    key: Key
    depth: int
    text: str
    state: ReviewState | None = None
    problems: int = 0
    tip: str = ""


class OutlineModel(QStandardItemModel):
    """Shows entries; a parent comes before its children."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._items: list[QStandardItem] = []

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return what is shown."""
        return self._entries

    def show(self, entries: Sequence[Entry]) -> bool:
        """Show entries; return False if the rows are the same as before and only what they say has changed."""
        same = [(each.key, each.depth) for each in entries] == [(each.key, each.depth) for each in self._entries]
        if not same:
            self._build(entries)
        for item, entry in zip(self._items, entries, strict=True):
            if item.data(ENTRY) != entry:
                _fill(item, entry)
        self._entries = tuple(entries)
        return not same

    def index_of(self, key: Key) -> QModelIndex:
        """Return the index of an entry, an invalid one if it is not there."""
        for item, entry in zip(self._items, self._entries, strict=True):
            if entry.key == key:
                return item.index()
        return QModelIndex()

    def _build(self, entries: Sequence[Entry]) -> None:
        self.clear()
        self._items = [QStandardItem() for _ in entries]
        parents = [self.invisibleRootItem()]
        for item, entry in zip(self._items, entries, strict=True):
            del parents[entry.depth + 1 :]
            parents[-1].appendRow(item)
            parents.append(item)


def _fill(item: QStandardItem, entry: Entry) -> None:
    item.setText(entry.text)
    item.setData(entry, ENTRY)
    item.setEditable(False)
    item.setToolTip(entry.tip or entry.text)
    said = [entry.text]
    if entry.state:
        said.append(name_of(entry.state))
    if entry.problems:
        said.append(tr("Problems: {count}", count=entry.problems))
    item.setData(", ".join(said), Qt.ItemDataRole.AccessibleTextRole)


class OutlineView(QTreeView):
    """A tree of entries that keeps what is folded out by key; `hint` shows where there are none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, hint: str = "") -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = hint
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.setProperty("part", "side")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(OutlineDelegate(theme, self))

    def expanded_keys(self) -> set[Key]:
        """Return the keys of the rows that are folded out."""
        return {index.data(ENTRY).key for index in self.all_rows() if self.isExpanded(index)}

    def expand_keys(self, keys: set[Key]) -> None:
        """Fold out the rows with these keys."""
        for index in self.all_rows():
            if index.data(ENTRY).key in keys:
                self.expand(index)

    def all_rows(self) -> list[QModelIndex]:
        """Return the indexes of all rows, a parent before its children."""
        rows: list[QModelIndex] = []
        waiting = [QModelIndex()]
        while waiting:
            parent = waiting.pop()
            for row in range(self.model().rowCount(parent)):
                index = self.model().index(row, 0, parent)
                rows.append(index)
                waiting.append(index)
        return rows

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.model().rowCount():
            paint_hint(self, self._hint, self._theme.color(Role.MUTED))


class OutlineDelegate(QStyledItemDelegate):
    """Paints an entry: the sign of its state, its text, and at the right how many problems it has."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setFont(option.font)
        room = option.rect.adjusted(4, 0, -10, 0)
        count = str(entry.problems) if entry.problems else ""
        paint_right(painter, room, count, self._theme.color(Role.ACCENT), 8)
        if entry.state:
            paint_left(painter, room, STATE_SIGNS[entry.state], self._theme.color(_STATE_ROLES[entry.state]))
            room.setLeft(option.rect.left() + 24)
        put_away = entry.state is ReviewState.PUT_AWAY
        paint_left(painter, room, entry.text, self._theme.color(Role.MUTED if put_away else Role.INK))
        painter.restore()


_STATE_ROLES = {
    ReviewState.OPEN: Role.MUTED,
    ReviewState.IN_PROGRESS: Role.WARNING,
    ReviewState.DONE: Role.GOOD,
    ReviewState.PUT_AWAY: Role.MUTED,
}
