"""The views of a table that is being rebuilt: its lines at the left, the proposed grid at the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gazdesk.desk.rebuilding import Spot
from gazdesk.ui.rebuild_models import LINE, PLACE, TEXT, GridModel, LinesModel
from gazdesk.ui.theme import ROW_HEIGHT
from gazdesk.ui.words import tr

WIDEST, NARROWEST = 240, 44
MEASURED = 200
"""Rows by whose texts the width of a column is found."""


class _View(QTableView):
    def __init__(self, name: str, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(said)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setStyleSheet("QTableView::item { padding: 0 6px; }")
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class LinesView(_View):
    """The lines; whole lines are selected."""

    def __init__(self, model: LinesModel, parent: QWidget) -> None:
        super().__init__("rebuildLines", tr("Lines"), parent)
        self.setModel(model)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.horizontalHeader()
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(LINE, 56)
        self.setColumnWidth(PLACE, 96)

    def chosen(self) -> list[int]:
        """Return the lines that are selected."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose(self, fragments: Iterable[int]) -> None:
        """Select lines, and show the first."""
        selection, model = QItemSelection(), self.model()
        rows = sorted(fragments)
        for row in rows:
            selection.select(model.index(row, 0), model.index(row, PLACE))
        if rows:
            flags = QItemSelectionModel.SelectionFlag
            first = model.index(rows[0], TEXT)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.selectionModel().select(selection, flags.ClearAndSelect)
            self.scrollTo(model.index(rows[-1], TEXT))
            self.scrollTo(first)


class GridView(_View):
    """The proposed grid; one cell is current."""

    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__("rebuildGrid", tr("Proposed table"), parent)
        self._grid = model
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.fit()

    def spot(self) -> Spot | None:
        """Return the current cell."""
        index = self.currentIndex()
        return Spot(index.row(), index.column()) if index.isValid() else None

    def go_to(self, spot: Spot) -> None:
        """Make a cell the current one and show it."""
        index = self.model().index(spot.row, max(0, spot.column))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def fit(self) -> None:
        """Give columns the width of their texts, and let merged cells span."""
        model, metrics = self._grid, self.fontMetrics()
        self.clearSpans()
        for span in model.spans():
            self.setSpan(*span)
        for column in range(model.columnCount()):
            texts = (model.index(row, column).data() for row in range(min(MEASURED, model.rowCount())))
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            self.setColumnWidth(column, max(NARROWEST, min(WIDEST, widest * 9 // 8 + 20)))
