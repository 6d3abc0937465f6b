"""The search: all places of a text, in the open issue or in the whole store."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from gazdesk.desk import places
from gazdesk.model.blocks import Address
from gazdesk.ui.indexes import Index
from gazdesk.ui.painting import paint_left, paint_right
from gazdesk.ui.pane import stack
from gazdesk.ui.row_delegate import RowDelegate
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.theme import Role
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk
    from gazdesk.desk.finding import SearchHit

SENDER = "searchPane"
PAGE = 200
"""Places read from the store at a time."""
AROUND = 24
"""Code points shown before what was found."""
FOUND = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Found:
    """One place: issue, owner, the range in its text, and what is shown of it."""

    issue: int
    issue_name: str
    address: Address
    start: int
    end: int
    line: int | None
    before: str
    text: str
    after: str


class ResultsModel(QAbstractListModel):
    """Shows places."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.places: list[Found] = []

    def show(self, places: Sequence[Found]) -> None:
        """Show other places."""
        self.beginResetModel()
        self.places = list(places)
        self.endResetModel()

    def add(self, places: Sequence[Found]) -> None:
        """Show more places below."""
        if places:
            self.beginInsertRows(QModelIndex(), len(self.places), len(self.places) + len(places) - 1)
            self.places.extend(places)
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.places[index.row()]
        if role == FOUND:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{found.before}{found.text}{found.after} · {_where(found)}"
        return None


class SearchPane(QWidget):
    """Finds a text and goes to where it is."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(SENDER)
        self.setAccessibleName(tr("Search"))
        self._session = session
        self._sought = ""
        self._searched = session.library
        self._model = ResultsModel(self)
        bar = self._make_bar()
        self._view = self._make_view()
        stack(self, bar, self._view)
        self.setFocusProxy(self._line)
        session.theme.changed.connect(self._view.viewport().update)
        session.libraryChanged.connect(self._on_library_changed)

    def start(self, text: str, in_store: bool) -> None:
        """Look for a text, if one is given, and wait for typing."""
        self._scope.setCurrentIndex(int(in_store))
        if text:
            self._line.setText(text)
            self.search()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def search(self, *_: object) -> None:
        """Find what is typed."""
        self._sought, self._searched = self._line.text(), self._session.library
        self._whole = False
        self._session.commit_pending()
        self._model.show(self._session.attempt(lambda: self._find(0)) or ())
        count = len(self._model.places)
        more = count == PAGE and self._in_store
        self._remark.setText(
            tr("Places: more than {count}", count=count) if more else tr("Places: {count}", count=count)
        )

    @property
    def _in_store(self) -> bool:
        return self._scope.currentIndex() == 1

    def _find(self, offset: int) -> list[Found]:
        text, desk = self._sought, self._session.desk
        if not text.strip():
            return []
        if self._in_store:
            return [self._of_store(hit) for hit in self._session.library.search(text, PAGE, offset)]
        return _of_issue(desk, text) if desk is not None and not offset else []

    def _of_store(self, hit: SearchHit) -> Found:
        return _found(hit.issue_id, hit.issue, hit.address, hit.text, (hit.start, hit.end), hit.line)

    def _make_bar(self) -> QWidget:
        bar = QWidget(self)
        bar.setProperty("part", "bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scope = QComboBox(bar)
        self._scope.setObjectName("searchScope")
        self._scope.setAccessibleName(tr("Where to search"))
        self._scope.addItems([tr("In this issue"), tr("In the whole store")])
        self._scope.activated.connect(self.search)
        self._line = QLineEdit(bar)
        self._line.setObjectName("searchText")
        self._line.setAccessibleName(tr("Text to search for"))
        self._line.setPlaceholderText(tr("Two characters or more, then Enter"))
        self._line.setClearButtonEnabled(True)
        self._line.returnPressed.connect(self.search)
        self._remark = QLabel(bar)
        self._remark.setProperty("part", "muted")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._scope)
        row.addWidget(self._line, 1)
        row.addWidget(self._remark)
        return bar

    def _make_view(self) -> QListView:
        view = QListView(self)
        view.setObjectName("searchResults")
        view.setAccessibleName(tr("Places found"))
        view.setUniformItemSizes(True)
        view.setModel(self._model)
        view.setItemDelegate(FoundDelegate(self._session.theme, view))
        view.clicked.connect(self._go)
        view.activated.connect(self._go)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        return view

    def _go(self, index: QModelIndex) -> None:
        found: Found = index.data(FOUND)
        desk = self._session.desk
        is_open = (desk is not None and desk.issue_id == found.issue) or self._session.open(found.issue)
        if is_open and self._session.desk is not None:
            self._session.select(_place(self._session.desk, found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Down lead from the text to the places that were found."""
        if event.key() != Qt.Key.Key_Down or not self._model.places:
            super().keyPressEvent(event)
            return
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index(0))

    def _on_library_changed(self, _: object) -> None:
        """Forget the places of another store: the same ids mean other issues in this one."""
        if self._session.library is not self._searched:
            self._model.show(())
            self._remark.clear()

    def _on_scrolled(self, value: int) -> None:
        """Read the next page when the end comes into sight."""
        count = len(self._model.places)
        at_end = value == self._view.verticalScrollBar().maximum()
        if at_end and not self._whole and self._in_store and count and count % PAGE == 0:
            more = self._session.attempt(lambda: self._find(count)) or []
            self._whole = len(more) < PAGE
            self._model.add(more)


class FoundDelegate(RowDelegate):
    """Paints a place: what was found on a ground of its own within its line, at the right where it is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(FOUND)
        ink = self.theme.color(Role.INK)
        with self.panel(painter, option) as room:
            paint_right(painter, room, _where(found), self.theme.color(Role.MUTED), 16)
            paint_left(painter, room, found.before, ink)
            paint_left(painter, room, found.text, ink, self.theme.color(Role.INSERTED))
            paint_left(painter, room, found.after, ink)


def _of_issue(desk: Desk, text: str) -> list[Found]:
    return [
        _found(desk.issue_id, "", hit.address, _text_of(desk, hit.address), (hit.start, hit.end), hit.line)
        for hit in desk.find(text)
    ]


def _text_of(desk: Desk, address: Address) -> str:
    return "".join(piece.text for piece in desk.issue.pieces(address))


def _place(desk: Desk, found: Found) -> Selection:
    """Return where what was found stands now, the nearest place in its text; only the owner if it says that no more."""
    text = "".join(piece.text for piece in places.pieces_of(desk.issue, found.address)).replace("\n", " ")
    starts = (match.start() for match in re.finditer(re.escape(found.text), text))
    start = min(starts, key=lambda each: abs(each - found.start), default=None)
    return Selection(found.address, *((0, 0) if start is None else (start, start + len(found.text))), SENDER)


def _found(issue: int, name: str, address: Address, text: str, span: tuple[int, int], line: int | None) -> Found:
    start, end = span
    before = text[max(0, start - AROUND) : start]
    cut = "…" if start > AROUND else ""
    after = text[end : end + 5 * AROUND]
    one_line = (" ".join(part.split("\n")) for part in (cut + before, text[start:end], after))
    return Found(issue, name, address, start, end, line, *one_line)


def _where(found: Found) -> str:
    line = tr("line {line}", line=found.line) if found.line else ""
    return " · ".join(filter(None, (found.issue_name, line)))
