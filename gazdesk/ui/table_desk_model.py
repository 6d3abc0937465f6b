"""The grid of one table as Qt's model: rows and columns are found by their ids, places are looked up in the desk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt

from gazdesk.desk import editing
from gazdesk.model.annotations import Mark
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import ColumnRole, MarkKind, RowKind
from gazdesk.model.tables import Cell, Column, Row, Table
from gazdesk.ui.cell_widths import ColumnWidths, by_column, is_across, own_texts
from gazdesk.ui.names import name_of
from gazdesk.ui.orders import common
from gazdesk.ui.session import Session
from gazdesk.ui.table_desk_rows import Arrangement, arranged
from gazdesk.ui.theme import Role
from gazdesk.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
DataRole, Align = Qt.ItemDataRole, Qt.AlignmentFlag

SIGNS = DataRole.UserRole
"""The role of the kinds of the marks to show on a cell, and whether a joined table begins at its row."""
MARK_SIGNS = {MarkKind.GARBLED: "✗", MarkKind.DOUBTFUL: "?", MarkKind.CHECKED: "✓"}
_GROUNDS = ((MarkKind.GARBLED, Role.GARBLED), (MarkKind.CHECKED, Role.INSERTED))
MOST_SHOWN, MOST_TOLD = 1_000, 2_000
"""Characters of a cell that are laid out in the grid, and in its tip."""
_ROW_SIGNS = {RowKind.HEADER: "▤", RowKind.SECTION: "§", RowKind.TOTAL: "∑"}
_OF_CELLS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
HEAVY = frozenset({RowKind.HEADER, RowKind.SECTION, RowKind.TOTAL})


class TableModel(QAbstractTableModel):
    """The rows and columns of a block's table that are shown.

    Attributes: `block`, its id or ""; `rows` and `columns`, indexes into the table of what is shown; `arrangement`,
    how rows are chosen and ordered.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.block = ""
        self.rows: list[int] = []
        self.columns: list[int] = []
        self.arrangement = Arrangement()
        self._session = session
        self._table: Table | None = None
        self._roles: tuple[ColumnRole, ...] = ()
        self._numbers: list[int] = []
        self._widest: int | None = None

    @property
    def table(self) -> Table | None:
        """Return the table that is shown."""
        return self._table

    def show_table(self, block: str) -> None:
        """Show the table of a block in its own order; "" shows none."""
        self.beginResetModel()
        if block != self.block:
            self.arrangement = Arrangement(dropped=self.arrangement.dropped)
        self.block = block
        self._take()
        self.endResetModel()

    def arrange(self, arrangement: Arrangement) -> None:
        """Show other rows, or in another order."""
        self.beginResetModel()
        self.arrangement = arrangement
        self._take()
        self.endResetModel()

    def renew(self) -> list[int] | None:
        """Take the table as it is now; return the rows shown that changed, None if all had to be shown anew."""
        before, table = self._table, self._find()
        if before is None or table is None or self._ids(self._shown_columns(table), table) != self._ids_now():
            self.show_table(self.block if table is not None else "")
            return None
        was = {before.rows[row].id: before.rows[row] for row in self.rows}
        self._replace_rows(before, table)
        return [at for at, row in enumerate(self.rows) if was.get(table.rows[row].id) is not table.rows[row]]

    def _replace_rows(self, before: Table, after: Table) -> None:
        """Take the rows away that are shown no more, tell what changed in those that stay, and let in new ones."""
        old = [before.rows[row].id for row in self.rows]
        rows = arranged(after, self.arrangement)
        new = [after.rows[row].id for row in rows]
        start = common(old, new)
        tail = min(common(old[::-1], new[::-1]), len(old) - start, len(new) - start)
        if len(old) - tail > start:
            self.beginRemoveRows(QModelIndex(), start, len(old) - tail - 1)
            del self.rows[start : len(old) - tail]
            del self._numbers[start : len(old) - tail]
            self._widest = None
            self.endRemoveRows()
        self._take([*rows[:start], *rows[len(new) - tail :]])
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.rows) - 1)
        if len(new) - tail > start:
            self.beginInsertRows(QModelIndex(), start, len(new) - tail - 1)
            self._take(rows)
            self.endInsertRows()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def _ids_now(self) -> list[tuple[str, bool]]:
        assert self._table is not None
        return self._ids(self.columns, self._table)

    def _ids(self, columns: list[int], table: Table) -> list[tuple[str, bool]]:
        return [(table.columns[column].id, table.columns[column].dropped) for column in columns]

    def address(self, index: Index) -> Address:
        """Return the address of the cell at an index; of what covers it, if it is covered."""
        table = self._table
        assert table is not None
        place = self.rows[index.row()], self.columns[index.column()]
        row, column = table.covered.get(place, place)
        return Address(self.block, table.rows[row].id, table.columns[column].id)

    def index_of(self, address: Address) -> QModelIndex:
        """Return the index of a cell, or of the first cell of a row; an invalid one if it is not shown."""
        table = self._table
        row = table.row_index(address.row) if table else None
        column = table.column_index(address.column) if table and address.column else self._first_column()
        if row not in self.rows or column not in self.columns:
            return QModelIndex()
        return self.index(self.rows.index(row), self.columns.index(column))

    def row(self, section: int) -> Row:
        """Return the row shown at a section of the vertical header."""
        assert self._table is not None
        return self._table.rows[self.rows[section]]

    def column(self, section: int) -> Column:
        """Return the column shown at a section of the horizontal header."""
        assert self._table is not None
        return self._table.columns[self.columns[section]]

    def column_role(self, section: int) -> ColumnRole:
        """Return the role of a column, guessed where none was set."""
        return self._roles[self.columns[section]]

    def widths(self, rows: Iterable[int]) -> list[ColumnWidths]:
        """Return how wide the texts of some shown rows are, by column."""
        shown = [self.row(row) for row in rows]
        return by_column([own_texts(row, row.texts) for row in shown], self.columns)

    def spans(self) -> list[tuple[int, int, int, int]]:
        """Return row, column and the numbers of rows and columns of each cell that spans more than one as shown.

        Where rows stand in another order than in the table, or some are missing, no cell spans rows; and none does
        over a dropped row or column that is shown.
        """
        table = self._table
        if table is None or len(self.columns) < 2:
            return []
        shown = enumerate(map(table.rows.__getitem__, self.rows))
        across = [(at, 0, 1, len(self.columns)) for at, row in shown if is_across(row.kind, row.texts)]
        return [*(self._merged(table) if self.arrangement.in_order else ()), *across]

    def _merged(self, table: Table) -> Iterator[tuple[int, int, int, int]]:
        row_at = {row: at for at, row in enumerate(self.rows)}
        column_at = {column: at for at, column in enumerate(self.columns)}
        for (row, column), rows, columns in table.spans():
            top, left = row_at[row], column_at[column]
            size = row_at[rows[-1]] - top + 1, column_at[columns[-1]] - left + 1
            if size != (1, 1) and size == (len(rows), len(columns)):
                yield top, left, *size

    def _first_column(self) -> int | None:
        return self.columns[0] if self.columns else None

    def _find(self) -> Table | None:
        desk = self._session.desk
        block = desk.issue.blocks.get(self.block) if desk else None
        return block.table if block else None

    def _take(self, rows: list[int] | None = None) -> None:
        """Take the table as it is now, with some of its rows or with all that are shown."""
        self._widest = None
        desk, self._table = self._session.desk, self._find()
        if desk is None or self._table is None:
            self.block, self.rows, self.columns, self._roles = "", [], [], ()
            return
        table = self._table
        self.rows = arranged(table, self.arrangement) if rows is None else rows
        self.columns = self._shown_columns(table)
        bodies = list(accumulate(row.kind is RowKind.BODY for row in table.rows))
        self._numbers = [bodies[row] for row in self.rows]
        self._roles = desk.column_roles(self.block)

    def _shown_columns(self, table: Table) -> list[int]:
        return [index for index, column in enumerate(table.columns) if self.arrangement.dropped or not column.dropped]

    def _cell(self, index: Index) -> Cell:
        table = self._table
        assert table is not None
        return table.cell_at(self.rows[index.row()], self.columns[index.column()])

    def _marks(self, index: Index) -> tuple[Mark, ...]:
        row, column = self.row(index.row()), self.column(index.column())
        return (*self._cell(index).marks, *row.marks, *column.marks)

    def _text(self, index: Index) -> str:
        return self._cell(index).text

    def _ground(self, index: Index) -> Any:
        color = self._session.theme.color
        marks = {mark.kind for mark in self._marks(index)}
        for kind, role in _GROUNDS:
            if kind in marks:
                return color(role)
        row = self.row(index.row())
        return color(Role.HEADER) if row.kind is RowKind.HEADER else color(Role.SIDE) if row.kind in HEAVY else None

    def _ink(self, index: Index) -> Any:
        row, column = self.row(index.row()), self.column(index.column())
        return None if row.live and not column.dropped else self._session.theme.color(Role.MUTED)

    def _font(self, index: Index) -> Any:
        """Return the font of a cell, None for the grid's own: that of nearly all."""
        row, column = self.row(index.row()), self.column(index.column())
        heavy, struck = row.kind in HEAVY, not row.live or column.dropped
        if not heavy and not struck:
            return None
        font = self._session.theme.ui_font()
        font.setBold(heavy)
        font.setStrikeOut(struck)
        return font

    def _tip(self, index: Index) -> str | None:
        said = _told(self._marks(index))
        return "\n".join((shortened(self._text(index), MOST_TOLD), *said)) or None

    def _signs(self, index: Index) -> tuple[tuple[MarkKind, ...], bool]:
        """Return the marks to show on a cell: its own, on the first of a row those of the row; a column's are above."""
        row = self.row(index.row())
        marks = (*(row.marks if index.column() == 0 else ()), *self._cell(index).marks)
        return tuple(dict.fromkeys(mark.kind for mark in marks)), row.seam

    def _sign(self, section: int) -> str:
        """Return what stands before a row: the number of a body row, or the sign of what else it is, and its marks."""
        row = self.row(section)
        sign = str(self._numbers[section]) if row.kind is RowKind.BODY else _ROW_SIGNS.get(row.kind, "×")
        return " ".join((sign, *(MARK_SIGNS[mark.kind] for mark in row.marks)))

    def widest_sign(self) -> int:
        """Return the section of a row before which nothing wider stands than before any other; -1 without rows."""
        if self._widest is None:
            marked = [at for at in range(len(self.rows)) if self.row(at).marks]
            last = max(range(len(self.rows)), key=self._numbers.__getitem__, default=-1)
            self._widest = max((last, *marked), key=lambda at: len(self._sign(at))) if self.rows else -1
        return self._widest

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _OF_CELLS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = DataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case DataRole.DisplayRole:
                return shortened(self._text(index), MOST_SHOWN)
            case DataRole.EditRole:
                return self._text(index)
            case _ if role == SIGNS:
                return self._signs(index)
            case DataRole.BackgroundRole:
                return self._ground(index)
            case DataRole.ForegroundRole:
                return self._ink(index)
            case DataRole.FontRole:
                return self._font(index)
            case DataRole.ToolTipRole:
                return self._tip(index)
            case DataRole.TextAlignmentRole:
                return Align.AlignLeft | Align.AlignVCenter
        return None

    def setData(self, index: Index, value: Any, role: int = DataRole.EditRole) -> bool:
        desk = self._session.desk
        if desk is None or role != DataRole.EditRole or not index.isValid():
            return False
        before, after = self._text(index), str(value)
        if after == before:
            return True
        address, change = self.address(index), editing.changed_range(before, after)
        return self._session.run(lambda: editing.replace_text(desk, address, *change, sender="tableDesk")) is not None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DataRole.DisplayRole) -> Any:
        if self._table is None or section < 0:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._vertical(section, role) if section < len(self.rows) else None
        return self._horizontal(section, role) if section < len(self.columns) else None

    def _vertical(self, section: int, role: int) -> Any:
        if role == DataRole.DisplayRole:
            return self._sign(section)
        if role == DataRole.ToolTipRole:
            row = self.row(section)
            return "\n".join(
                (name_of(row.kind), *([tr("A table was joined on here.")] if row.seam else ()), *_told(row.marks))
            )
        return Align.AlignCenter if role == DataRole.TextAlignmentRole else None

    def _horizontal(self, section: int, role: int) -> Any:
        table = self._table
        assert table is not None
        if role == DataRole.DisplayRole:
            return f"{self._head(table, section)}\n{name_of(self.column_role(section))}"
        if role == DataRole.ToolTipRole:
            return "\n".join((table.headers[self.columns[section]], *_told(self.column(section).marks)))
        if role == DataRole.SizeHintRole:
            return QSize(60, 44)
        return Align.AlignLeft | Align.AlignVCenter if role == DataRole.TextAlignmentRole else None

    def _head(self, table: Table, section: int) -> str:
        """Return the header of a column, with its marks and the direction in which rows are sorted by it."""
        column = self.column(section)
        sorted_by = column.id == self.arrangement.column
        sign = ("▼" if self.arrangement.descending else "▲") if sorted_by else ""
        marks = (MARK_SIGNS[mark.kind] for mark in column.marks)
        return " ".join(filter(None, (table.headers[self.columns[section]] or "—", sign, *marks)))


def shortened(text: str, most: int) -> str:
    """Return a text, or its beginning with an ellipsis if it is longer than can be laid out in no time."""
    return text if len(text) <= most else f"{text[:most]}…"


def _told(marks: Iterable[Mark]) -> list[str]:
    return [f"{name_of(mark.kind)}: {mark.note}" if mark.note else name_of(mark.kind) for mark in marks]
