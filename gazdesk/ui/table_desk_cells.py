"""What keys do with the selected cells: copied, cut, pasted, emptied."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from gazdesk.desk import table_editing
from gazdesk.desk.table_clipboard import Cells, from_html, from_text, to_html, to_text
from gazdesk.desk.table_lines import cells_in
from gazdesk.desk.table_pasting import Target, cells_of, paste
from gazdesk.model.tables import Table
from gazdesk.ui import gestures, messages
from gazdesk.ui.session import Session
from gazdesk.ui.table_desk_model import TableModel
from gazdesk.ui.table_desk_view import TableView
from gazdesk.ui.words import tr

CUT = "application/x-gazdesk-cut"
"""The format in which the clipboard says what was cut: JSON with the issue's id, block, rows, columns and texts."""


class TableCells(QObject):
    """Listens to the keys of a grid."""

    def __init__(self, session: Session, model: TableModel, view: TableView) -> None:
        super().__init__(view)
        self._session = session
        self._model = model
        self._view = view
        view.copied.connect(self.copy)
        view.cut.connect(self.cut)
        view.pasted.connect(self.paste)
        view.cleared.connect(self.clear)

    def copy(self) -> None:
        """Copy the selected cells as spreadsheets take them: as text and as a table with its spans."""
        self._put_on_clipboard(None)

    def cut(self) -> None:
        """Copy the selected cells and remember them: to paste them moves them, with their source."""
        desk, cells = self._session.desk, self._session.cells
        if desk is not None and cells is not None:
            texts = [_own_text(desk.issue.table(cells.block), *key) for key in product(cells.rows, cells.columns)]
            place = {"issue": desk.issue_id, "block": cells.block, "rows": cells.rows, "columns": cells.columns}
            self._put_on_clipboard(json.dumps(place | {"texts": texts}).encode())

    def _put_on_clipboard(self, cut: bytes | None) -> None:
        desk, cells = self._session.desk, self._session.cells
        if desk is None or cells is None:
            return
        taken, data = cells_of(desk.issue.table(cells.block), cells.rows, cells.columns), QMimeData()
        data.setText(to_text(taken.rows))
        data.setHtml(to_html(taken))
        if cut is not None:
            data.setData(CUT, cut)
        QGuiApplication.clipboard().setMimeData(data)

    def paste(self) -> None:
        """Put what the clipboard holds into the cells from the first selected one on, as one gesture."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if self._session.desk is None or not self._view.currentIndex().isValid():
            return
        pasted = self._session.run(lambda: _cells_in(data))
        if pasted is None:
            return
        if data is None or not pasted.rows:
            messages.notify(tr("There is nothing on the clipboard to paste."))
            return
        cut = self._cut_cells(data)
        target, pasted = self._target(pasted)
        if not self._model.arrangement.in_order and len(target.rows) < len(pasted.rows):
            messages.notify(tr("There are too few rows for what is pasted; show all rows in order first."))
            return
        if gestures.make(self._session, lambda desk: paste(desk, target, pasted, cut)) is None:
            return
        if cut:
            QGuiApplication.clipboard().clear()
        if pasted.short:
            messages.notify(tr("{count} rows lacked cells at their end; those are empty now.", count=pasted.short))

    def _target(self, pasted: Cells) -> tuple[Target, Cells]:
        """Return where to paste, and what: a single text fills all cells that are selected."""
        cells, block = self._session.cells, self._model.block
        top, left = self._first()
        if cells is not None and len(pasted.rows) == pasted.width == 1 and len(cells.rows) * len(cells.columns) > 1:
            row = pasted.rows[0] * len(cells.columns)
            return Target(block, cells.rows, cells.columns), Cells((row,) * len(cells.rows))
        rows = tuple(self._model.row(at).id for at in range(top, self._model.rowCount()))
        columns = tuple(self._model.column(at).id for at in range(left, self._model.columnCount()))
        return Target(block, rows, columns), pasted

    def _first(self) -> tuple[int, int]:
        """Return the row and column, as shown, of the first cell that is selected, or of the current one."""
        ranges = [each for each in self._view.selectionModel().selection().toList() if each.isValid()]
        current = self._view.currentIndex()
        top = min((each.top() for each in ranges), default=current.row())
        return top, min((each.left() for each in ranges), default=current.column())

    def _cut_cells(self, data: QMimeData) -> tuple[tuple[str, str], ...]:
        """Return the cells of this table that were cut and still say what they said then, row by row."""
        desk = self._session.desk
        if desk is None or not data.hasFormat(CUT):
            return ()
        place: dict[str, Any] = json.loads(bytes(data.data(CUT).data()))
        if (place["issue"], place["block"]) != (desk.issue_id, self._model.block):
            return ()
        table = desk.issue.table(place["block"])
        there = all(table.row_index(row) is not None for row in place["rows"])
        if not there or any(table.column_index(column) is None for column in place["columns"]):
            return ()
        keys = product(place["rows"], place["columns"])
        return tuple(key for key, text in zip(keys, place["texts"], strict=True) if _own_text(table, *key) == text)

    def clear(self) -> None:
        """Take the text of the selected cells away, as one gesture."""
        cells, desk = self._session.cells, self._session.desk
        if desk is None or cells is None:
            return
        table = desk.issue.table(cells.block)
        emptied = {
            (table.rows[row].id, table.columns[column].id): ""
            for row, column in cells_in(table, cells.rows, cells.columns)
            if table.rows[row].texts[column]
        }
        if emptied:
            gestures.make(self._session, lambda desk: table_editing.replace_cells(desk, cells.block, emptied))


def _own_text(table: Table, row: str, column: str) -> str:
    """Return what stands in a cell itself, "" where another one covers it; ids that are there."""
    return table.rows[table.row_index(row) or 0].texts[table.column_index(column) or 0]


def _cells_in(data: QMimeData | None) -> Cells:
    """Return the cells that the clipboard holds, none for None; a table in HTML is preferred, for it has spans."""
    if data is None:
        return Cells(())
    table = from_html(data.html()) if data.hasHtml() else None
    return table or from_text(data.text())
