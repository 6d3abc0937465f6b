"""The menus of the grid: for its cells, for a row by its number, for a column by its header with the column's role."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from gazdesk.desk import table_editing
from gazdesk.model.kinds import ColumnRole
from gazdesk.ui import gestures
from gazdesk.ui.action_menu import MARKS, action_menu
from gazdesk.ui.names import name_of
from gazdesk.ui.session import Session
from gazdesk.ui.table_desk_model import TableModel
from gazdesk.ui.table_desk_view import TableView
from gazdesk.ui.words import tr

CELL_MENU = (
    ("table.merge_cells", "table.split_cells", "table.split_cell", "table.fill_down", "table.unfill"),
    ("table.shift_left", "table.shift_right", "table.shift_up", "table.shift_down"),
    ("table.insert_row_above", "table.insert_row_below", "table.drop_rows", "table.restore_rows"),
    ("table.rebuild_rows", "table.rebuild"),
    (*MARKS, "text.original"),
)
ROW_MENU = (
    ("table.insert_row_above", "table.insert_row_below", "table.drop_rows", "table.restore_rows"),
    ("table.move_row_up", "table.move_row_down", "table.merge_rows", "table.split_row"),
    ("table.row_header", "table.row_body", "table.row_section", "table.row_total", "table.row_repeated_header"),
    MARKS,
    ("table.header_rows", "table.split_table", "table.undo_join"),
    ("table.rebuild_rows", "table.rebuild"),
)
COLUMN_MENU = (
    ("table.insert_column_left", "table.insert_column_right", "table.drop_column", "table.restore_columns"),
    (
        "table.move_column_left",
        "table.move_column_right",
        "table.merge_columns",
        "table.split_column",
        "table.reorder_columns",
    ),
    MARKS,
    ("table.sort_up", "table.sort_down", "table.sort_off"),
)
"""What the menus hold: ids of actions, a group each."""


class TableMenus(QObject):
    """Offers the window's actions where they act."""

    def __init__(self, session: Session, model: TableModel, view: TableView) -> None:
        super().__init__(view)
        self._session = session
        self._model = model
        self._view = view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_cells)
        view.verticalHeader().customContextMenuRequested.connect(self._on_row)
        view.horizontalHeader().customContextMenuRequested.connect(self._on_column)

    def column_menu(self, section: int) -> QMenu:
        """Return the menu of a column."""
        menu = action_menu(self._view, COLUMN_MENU)
        roles = menu.addMenu(tr("Role of the column"))
        current = self._model.column_role(section)
        for role in ColumnRole:
            action = roles.addAction(name_of(role))
            action.setCheckable(True)
            action.setChecked(role is current)
            action.triggered.connect(partial(self._set_role, self._model.column(section).id, role))
        roles.addSeparator()
        guess = roles.addAction(tr("Guess from the header"))
        guess.triggered.connect(partial(self._set_role, self._model.column(section).id, None))
        return menu

    def _set_role(self, column: str, role: ColumnRole | None, _checked: bool = False) -> None:
        block = self._model.block
        gestures.make(self._session, lambda desk: table_editing.set_column_role(desk, block, column, role))

    def _on_cells(self, point: QPoint) -> None:
        self._show(action_menu(self._view, CELL_MENU), self._view.viewport().mapToGlobal(point))

    def _on_row(self, point: QPoint) -> None:
        header = self._view.verticalHeader()
        section = header.logicalIndexAt(point)
        if section < 0:
            return
        if not self._view.selectionModel().isRowSelected(section):
            self._view.selectRow(section)
        self._show(action_menu(self._view, ROW_MENU), header.mapToGlobal(point))

    def _on_column(self, point: QPoint) -> None:
        header = self._view.horizontalHeader()
        section = header.logicalIndexAt(point)
        if section >= 0:
            self._view.selectColumn(section)
            self._show(self.column_menu(section), header.mapToGlobal(point))

    def _show(self, menu: QMenu, place: QPoint) -> None:
        menu.exec(place)
        menu.deleteLater()
