"""The list of problems itself: rows, and the groups they stand under."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gazdesk.model.problems import Problem
from gazdesk.ui.indexes import Index
from gazdesk.ui.painting import paint_hint, paint_left
from gazdesk.ui.problem_groups import Group
from gazdesk.ui.problems_model import LINE, MESSAGE, RULE, SEVERITY, SUGGESTION, ProblemsModel
from gazdesk.ui.session import Session
from gazdesk.ui.theme import Role, Theme
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk

WIDTHS = {SEVERITY: 28, RULE: 124, SUGGESTION: 190, LINE: 84}
INDENT = 16
"""Pixels that a problem stands to the right of its group."""
GAP = 3
"""Pixels left and right of a text."""


class ProblemsView(QTreeView):
    """Shows problems by number, in the order shown; says so where there is none. Attribute: `problems`, by number."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._closed: set[str] = set()
        self.setObjectName("problemsList")
        self.setAccessibleName(tr("Problems"))
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._model = ProblemsModel(session.theme, self)
        self.setModel(self._model)
        self.setItemDelegate(ProblemDelegate(session.theme, self))
        self._size_columns()
        self.collapsed.connect(self._on_collapsed)
        self.expanded.connect(self._on_expanded)

    @property
    def problems(self) -> list[Problem]:
        """Return what is listed, in the order shown."""
        return self._model.problems

    @property
    def current(self) -> int | None:
        """Return the number of the current problem; None for none, and on a group."""
        return self._model.number_at(self.currentIndex())

    def show_problems(self, desk: Desk | None, groups: Sequence[Group]) -> None:
        """List other problems; groups that the user closed stay closed."""
        closed = set(self._closed)
        self._model.show(desk, groups)
        grouped = self._model.grouped
        self.setRootIsDecorated(grouped)
        self.setColumnWidth(SEVERITY, WIDTHS[SEVERITY] + (2 * INDENT if grouped else 0))
        for row, group in enumerate(groups if grouped else ()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
            self.setExpanded(self._model.index(row, 0), group.name not in closed)
        self._closed = closed

    def number_of(self, problem: Problem) -> int | None:
        """Return the number of a problem, None if it is not listed."""
        return self._model.number_of(problem)

    def go_to(self, number: int | None) -> None:
        """Make a problem the current one, and show it."""
        index = self._model.index_of(number) if number is not None else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        if index.isValid():
            self.scrollTo(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._session.desk is not None and not self.model().rowCount():
            paint_hint(self, tr("No problem is left in the list."), self._session.theme.color(Role.MUTED))

    def _size_columns(self) -> None:
        self.setHeaderHidden(True)
        header = self.header()
        header.setStretchLastSection(False)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(MESSAGE, QHeaderView.ResizeMode.Stretch)

    def _on_collapsed(self, index: Index) -> None:
        self._closed.add(self._model.group_name(index))

    def _on_expanded(self, index: Index) -> None:
        self._closed.discard(self._model.group_name(index))


class ProblemDelegate(QStyledItemDelegate):
    """Paints the words of a row in their colours, selected or not; Qt's own way takes three times as long a cell."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink = partial(theme.color, Role.INK)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(panel, option, painter, option.widget)
        data = index.model().data  # index.data would go through Qt and back
        text, color = data(index), data(index, Qt.ItemDataRole.ForegroundRole) or self._ink()
        if data(index, Qt.ItemDataRole.TextAlignmentRole) is not None:
            painter.setPen(color)
            painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, text)
        else:
            paint_left(painter, option.rect.adjusted(GAP, 0, -GAP, 0), text, color)
