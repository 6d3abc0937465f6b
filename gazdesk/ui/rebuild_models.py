"""The two sides of a table that is being rebuilt, as Qt's models: its lines, and the grid that is proposed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from gazdesk.desk.rebuild_evidence import State
from gazdesk.desk.rebuilding import ProposedRow, Spot
from gazdesk.model.kinds import RowKind
from gazdesk.ui.rebuild_work import Work
from gazdesk.ui.shown import in_block
from gazdesk.ui.theme import Role, Theme
from gazdesk.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
DataRole = Qt.ItemDataRole
LINE, TEXT, PLACE = 0, 1, 2
LABELS = ("Line", "Original", "Row · column")
SIGNS = {
    RowKind.HEADER: "▤",
    RowKind.SECTION: "§",
    RowKind.TOTAL: "∑",
    RowKind.REPEATED_HEADER: "↻",
    RowKind.DROPPED: "×",
}
"""What stands in place of a number beside a row that is none of the body."""


class _Model(QAbstractTableModel):
    def __init__(self, work: Work, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._theme = work, theme
        self._take()

    def renew(self) -> None:
        """Take the proposal as it is now."""
        self.beginResetModel()
        self._take()
        self.endResetModel()

    def _take(self) -> None:
        proposal = self._work.proposal
        failing = [each for each in self._work.evidence if each.state is State.FAILS]
        self.odd = {spot for each in failing for spot in each.spots}
        self.unused = {fragment for each in failing for fragment in each.fragments}
        self.spots = {fragment: spot for spot, cell in proposal.cells() for fragment in cell.fragments}
        self.numbers = row_numbers(proposal.rows)

    def _heavy(self, row: ProposedRow) -> QFont | None:
        font = self._theme.ui_font()
        font.setBold(True)
        return font if row.kind in {RowKind.HEADER, RowKind.SECTION, RowKind.TOTAL} else None


def row_numbers(rows: tuple[ProposedRow, ...]) -> list[str]:
    """Return what stands beside each row: the number of a body row, or the sign of another kind."""
    numbers, count = [], 0
    for row in rows:
        count += row.kind is RowKind.BODY
        numbers.append(SIGNS.get(row.kind, str(count)))
    return numbers


class LinesModel(_Model):
    """A line a row: its number in the source, its text, and the row and column it goes to."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's default)
        return 0 if parent.isValid() else len(self._work.lines.fragments)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(LABELS)

    def renew(self) -> None:
        """Take the proposal as it is now; lines that are the same stay selected, even while a user selects more."""
        if len(self._work.lines.fragments) != self._count:
            super().renew()
            return
        self._take()
        self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, PLACE))

    def _take(self) -> None:
        super()._take()
        self._count = len(self._work.lines.fragments)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DataRole.DisplayRole) -> Any:
        if role == DataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(LABELS[section])
        return None

    def data(self, index: Index, role: int = DataRole.DisplayRole) -> Any:
        fragment = index.row()
        spot = self.spots.get(fragment)
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
                return self._heavy(self._work.proposal.rows[spot.row])
            case DataRole.ToolTipRole:
                return self._work.lines.fragments[fragment].text
        return None

    def _said(self, fragment: int, spot: Spot | None, column: int) -> str:
        if column == LINE:
            return str(self._work.lines.fragments[fragment].line)
        if column == TEXT:
            return in_block(self._work.lines.fragments[fragment].text)
        return f"{self.numbers[spot.row]} · {spot.column + 1}" if spot else ""

    def _is_shown(self, spot: Spot | None) -> bool:
        return spot is not None and self._work.proposal.rows[spot.row].live

    def _ground(self, fragment: int, spot: Spot | None) -> Role:
        if fragment in self.unused or (spot is None and self._work.evidence):
            return Role.GARBLED
        if spot is None:
            return Role.PAPER
        row = self._work.proposal.rows[spot.row]
        return Role.INSERTED if row.given else Role.SIDE if spot.row % 2 else Role.PAPER


class GridModel(_Model):
    """The proposed grid."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._work.proposal.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._work.proposal.width

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DataRole.DisplayRole) -> Any:
        if role == DataRole.DisplayRole:
            given = orientation is Qt.Orientation.Vertical and self._work.proposal.rows[section].given
            number = self._head(section) if orientation is Qt.Orientation.Horizontal else self.numbers[section]
            return f"• {number}" if given else number
        return None

    def data(self, index: Index, role: int = DataRole.DisplayRole) -> Any:
        spot = Spot(index.row(), index.column())
        row = self._work.proposal.rows[spot.row]
        match role:
            case DataRole.DisplayRole:
                return in_block(self._work.text(spot))
            case DataRole.ToolTipRole:
                return self._work.text(spot)
            case DataRole.ForegroundRole if not row.live:
                return self._theme.color(Role.MUTED)
            case DataRole.BackgroundRole:
                return self._theme.color(self._ground(spot, row))
            case DataRole.FontRole:
                return self._heavy(row)
        return None

    def _head(self, column: int) -> str:
        """Return the number of a column, with its name where only rows are rebuilt."""
        within = self._work.lines.within
        return " ".join((str(column + 1), *([in_block(within.known.names[column])] if within else ())))

    def spans(self) -> list[tuple[int, int, int, int]]:
        """Return row, column, rows and columns of each cell that spans more than itself, hidden rows counted in."""
        rows = self._work.proposal.rows
        live = [index for index, row in enumerate(rows) if row.live]
        place = {index: at for at, index in enumerate(live)}
        found = []
        for spot, cell in self._work.proposal.cells():
            if cell.row_span > 1 or cell.column_span > 1:
                last = live[min(place[spot.row] + cell.row_span, len(live)) - 1]
                found.append((spot.row, spot.column, last - spot.row + 1, cell.column_span))
        return found

    def _ground(self, spot: Spot, row: ProposedRow) -> Role:
        if spot in self.odd:
            return Role.GARBLED
        if row.given:
            return Role.INSERTED
        return Role.HEADER if row.kind is RowKind.HEADER else Role.PAPER
