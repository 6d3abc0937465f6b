"""The places like a corrected one as rows with ticks, and how a row is painted: as it reads, and as it is to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gazdesk.desk.alike import Alike
from gazdesk.desk.replacement import Replacement
from gazdesk.model.blocks import Address
from gazdesk.ui.indexes import Index
from gazdesk.ui.painting import paint_left, paint_right
from gazdesk.ui.row_delegate import RowDelegate
from gazdesk.ui.theme import Role
from gazdesk.ui.words import tr

ROW = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which a row holds what is shown of it: a tuple of five texts, `shown_of`."""
AROUND = 24
"""Code points shown before the place."""
MARGIN = 8
"""Pixels before the tick."""

Shown = tuple[str, str, str, str, str]
"""The text before a place, what is struck in it, what is put in, the text behind it, and where it is."""


class AlikeModel(QAbstractListModel):
    """Shows places of a correction; all have a tick until one is taken away. Attribute `places`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.places: list[Alike] = []
        self._change: Replacement | None = None
        self._here = 0
        self._unticked: set[Alike] = set()

    @property
    def ticked(self) -> list[Alike]:
        """Return the places that have a tick."""
        return [each for each in self.places if each not in self._unticked]

    def show(self, change: Replacement | None, places: Sequence[Alike], here: int) -> None:
        """Show other places; `here` is the id of the open issue, which need not be named.

        Where a tick was taken away and the text is another one now, all that is new in it starts without one.
        """
        if change != self._change:
            self._unticked.clear()
        known, wary = set(self.places), {_owner(each) for each in self._unticked}
        self._unticked.update(each for each in places if _owner(each) in wary and each not in known)
        self.beginResetModel()
        self._change, self.places, self._here = change, list(places), here
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.places)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place, change = self.places[index.row()], self._change
        if change is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if place in self._unticked else Qt.CheckState.Checked
        if role == ROW:
            return shown_of(change, place, self._here)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            before, old, new, behind, where = shown_of(change, place, self._here)
            return f"{before}{old} → {new}{behind} · {where}"
        return place.text if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        place = self.places[index.row()]
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._unticked.discard(place)
        else:
            self._unticked.add(place)
        self.dataChanged.emit(index, index)
        return True


def shown_of(change: Replacement, place: Alike, here: int) -> Shown:
    """Return what a row shows of a place."""
    start, text = place.start + len(change.left), place.text
    end = start + len(change.old)
    cut = "…" if start > AROUND else ""
    before, behind = cut + text[max(0, start - AROUND) : start], text[end : end + 5 * AROUND]
    line = tr("line {line}", line=place.line) if place.line else ""
    where = " · ".join(filter(None, ("" if place.issue_id == here else place.issue, line)))
    return _line(before), _line(change.old), _line(change.new), _line(behind), where


def _owner(place: Alike) -> tuple[int, Address]:
    return place.issue_id, place.address


def _line(text: str) -> str:
    return " ".join(text.split("\n"))


class AlikeDelegate(RowDelegate):
    """Paints a row: the tick, the line with what is struck and what is put in, at the right where it is."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""
        option.rect = option.rect.adjusted(MARGIN, 0, 0, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style, bare = option.widget.style(), QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        with self.panel(painter, option) as room:
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, option.widget)
            room.setLeft(style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, bare, option.widget).left())
            self._paint_words(painter, room, index)

    def _paint_words(self, painter: QPainter, room: QRect, index: Index) -> None:
        before, old, new, behind, where = index.data(ROW)
        ink = self.theme.color(Role.INK)
        paint_right(painter, room, where, self.theme.color(Role.MUTED), 16)
        paint_left(painter, room, before, ink)
        plain, struck = QFont(painter.font()), QFont(painter.font())
        struck.setStrikeOut(True)
        painter.setFont(struck)
        paint_left(painter, room, old, self.theme.color(Role.ACCENT))
        painter.setFont(plain)
        paint_left(painter, room, new, ink, self.theme.color(Role.INSERTED))
        paint_left(painter, room, behind, ink)
