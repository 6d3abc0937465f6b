"""The two sides of a table that is being rebuilt, as Qt's models: its lines, and the grid that is proposed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from gazdesk.desk.rebuilding import ProposedRow, Spot
from gazdesk.model.kinds import RowKind
from gazdesk.ui.rebuild_reading import Merged
from gazdesk.ui.rebuild_work import Work
from gazdesk.ui.shown import in_block
from gazdesk.ui.table_desk_model import MOST_TOLD, shortened
from gazdesk.ui.theme import Role, Theme
from gazdesk.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
DataRole = Qt.ItemDataRole
LINE, TEXT, PLACE = 0, 1, 2
LABELS = ("Line", "Original", "Row · column")
MOST_SHOWN = 200
"""Characters of a text that a cell shows: a view lays out whatever it is given."""


class _Model(QAbstractTableModel):
    def __init__(self, work: Work, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._theme, self._reading = work, theme, work.reading

    def renew(self) -> None:
        """Take the reading as it is now."""
        self.beginResetModel()
        self._reading = self._work.reading
        self.endResetModel()

    def _heavy(self, row: ProposedRow) -> QFont | None:
        font = self._theme.ui_font()
        font.setBold(True)
        return font if row.kind in {RowKind.HEADER, RowKind.SECTION, RowKind.TOTAL} else None


class LinesModel(_Model):
    """A line a row: its number in the source, its text, and the row and column it goes to."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's default)
        return 0 if parent.isValid() else len(self._reading.lines.fragments)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(LABELS)

    def renew(self) -> None:
        """Take the reading as it is now; lines that are the same stay selected, even while a user selects more."""
        count = len(self._work.lines.fragments)
        if count != self.rowCount():
            super().renew()
            return
        self._reading = self._work.reading
        self.dataChanged.emit(self.index(0, 0), self.index(count - 1, PLACE))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DataRole.DisplayRole) -> Any:
        if role == DataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(LABELS[section])
        return None

    def data(self, index: Index, role: int = DataRole.DisplayRole) -> Any:
        fragment = index.row()
        spot = self._reading.spots.get(fragment)
        match role:
            case DataRole.DisplayRole:
                return self._said(fragment, spot, index.column())
            case DataRole.TextAlignmentRole if index.column() == LINE:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case DataRole.ForegroundRole if index.column() != TEXT or not self._is_shown(spot):
                return self._theme.color(Role.MUTED)
            case DataRole.BackgroundRole:
                return self._theme.color(self._ground(fragment, spot))
            case DataRole.FontRole if spot is not None:
                return self._heavy(self._reading.proposal.rows[spot.row])
            case DataRole.ToolTipRole:
                return shortened(self._reading.lines.fragments[fragment].text, MOST_TOLD)
        return None

    def _said(self, fragment: int, spot: Spot | None, column: int) -> str:
        if column == LINE:
            return str(self._reading.lines.fragments[fragment].line)
        if column == TEXT:
            return in_block(shortened(self._reading.lines.fragments[fragment].text, MOST_SHOWN))
        return f"{self._reading.numbers[spot.row]} · {spot.column + 1}" if spot else ""

    def _is_shown(self, spot: Spot | None) -> bool:
        return spot is not None and self._reading.proposal.rows[spot.row].live

    def _ground(self, fragment: int, spot: Spot | None) -> Role:
        if fragment in self._reading.unused or (spot is None and self._reading.evidence):
            return Role.GARBLED
        if spot is None:
            return Role.PAPER
        row = self._reading.proposal.rows[spot.row]
        return Role.INSERTED if row.given else Role.SIDE if spot.row % 2 else Role.PAPER


class GridModel(_Model):
    """The proposed grid."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._reading.proposal.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._reading.proposal.width

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DataRole.DisplayRole) -> Any:
        if role == DataRole.DisplayRole:
            given = orientation is Qt.Orientation.Vertical and self._reading.proposal.rows[section].given
            number = self._head(section) if orientation is Qt.Orientation.Horizontal else self._reading.numbers[section]
            return f"• {number}" if given else number
        return None

    def data(self, index: Index, role: int = DataRole.DisplayRole) -> Any:
        spot = Spot(index.row(), index.column())
        row = self._reading.proposal.rows[spot.row]
        match role:
            case DataRole.DisplayRole:
                return self.text(*spot)
            case DataRole.ToolTipRole:
                return shortened(self._work.text(spot), MOST_TOLD)
            case DataRole.ForegroundRole if not row.live:
                return self._theme.color(Role.MUTED)
            case DataRole.BackgroundRole:
                return self._theme.color(self._ground(spot, row))
            case DataRole.FontRole:
                return self._heavy(row)
        return None

    @property
    def merged(self) -> tuple[Merged, ...]:
        """Return the cells that span more than themselves."""
        return self._reading.merged

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell as it is shown."""
        return in_block(shortened(self._work.text(Spot(row, column)), MOST_SHOWN))

    def _head(self, column: int) -> str:
        """Return the number of a column, with its name where only rows are rebuilt."""
        within = self._reading.lines.within
        return " ".join((str(column + 1), *([in_block(within.known.names[column])] if within else ())))

    def _ground(self, spot: Spot, row: ProposedRow) -> Role:
        if spot in self._reading.odd:
            return Role.GARBLED
        if row.given:
            return Role.INSERTED
        return Role.HEADER if row.kind is RowKind.HEADER else Role.PAPER
