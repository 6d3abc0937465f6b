"""The views of a table that is being rebuilt: its lines at the left, the proposed grid at the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})

    def choose(self, fragments: Iterable[int]) -> None:
        """Select lines, and show the first."""
        selection, model = QItemSelection(), self.model()
        rows = sorted(fragments)
        for first, last in runs_of(rows):
            selection.select(model.index(first, 0), model.index(last, PLACE))
        if rows:
            flags = QItemSelectionModel.SelectionFlag
            top = model.index(rows[0], TEXT)
            self.selectionModel().setCurrentIndex(top, flags.NoUpdate)
            self.selectionModel().select(selection, flags.ClearAndSelect)
            self.scrollTo(model.index(rows[-1], TEXT))
            self.scrollTo(top)


def runs_of(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last of each run of rows that follow each other; they are in order."""
    ends = [at for at, row in enumerate(rows) if at + 1 == len(rows) or rows[at + 1] != row + 1]
    starts = [0, *(end + 1 for end in ends)]
    return [(rows[start], rows[end]) for start, end in zip(starts, ends, strict=False)]


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
        for span in model.merged:
            self.setSpan(*span)
        for column in range(model.columnCount()):
            texts = (model.text(row, column) for row in range(min(MEASURED, model.rowCount())))
            widest = metrics.horizontalAdvance(max(texts, key=room_of, default=""))
            self.setColumnWidth(column, max(NARROWEST, min(WIDEST, widest * 9 // 8 + 20)))


def room_of(text: str) -> int:
    """Return about how much room a text takes, in letters: a Chinese character is as wide as two of them."""
    return len(text) + sum(character > "\u2e7f" for character in text)
