"""The table desk (表格台): the selected table as a grid, edited by cell, row and column."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTabWidget, QWidget

from gazdesk.desk import places, table_editing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind
from gazdesk.ui import gestures, messages, table_desk_clipboard
from gazdesk.ui.pane import PaneHead, stack
from gazdesk.ui.session import CellRange, Selection, Session
from gazdesk.ui.table_desk_menus import TableMenus
from gazdesk.ui.table_desk_model import TableModel
from gazdesk.ui.table_desk_rows import Arrangement
from gazdesk.ui.table_desk_view import TableView
from gazdesk.ui.theme import Theme
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk


class TableDesk(QWidget):
    """Head and grid of the table that was selected last. Attributes: `model`, `view`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tableDesk")
        self._session = session
        self._following = False
        self._head = PaneHead(tr("Table"), self)
        self._dropped = self._head.add_button(tr("Show dropped"), "table.show_dropped")
        self._dropped.setCheckable(True)
        self.model = TableModel(session, self)
        self.view = TableView(session, self)
        self.view.setModel(self.model)
        self._menus = TableMenus(session, self.model, self.view)
        self.view.setAccessibleName(tr("Table"))
        self.setFocusProxy(self.view)
        stack(self, self._head, self.view)
        self._connect()

    def _connect(self) -> None:
        session, view = self._session, self.view
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.selected.connect(self._on_selected)
        session.commitRequest.connect(view.commit_editor)
        session.theme.changed.connect(self._on_theme)
        self._dropped.toggled.connect(self._show_dropped)
        view.selectionModel().currentChanged.connect(self._on_current)
        view.selectionModel().selectionChanged.connect(self._on_range)
        view.horizontalHeader().sectionHandleDoubleClicked.connect(self._on_fit)
        view.delegate.placed.connect(self._on_caret)
        view.copied.connect(self._copy)
        view.pasted.connect(self._paste)
        view.cleared.connect(self._clear)

    def come_forward(self) -> None:
        """Show the grid where it is one of several tabs, and work in it."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QTabWidget):
            above = above.parentWidget()
        if above is not None:
            above.show()
            above.setCurrentWidget(self)
        self.view.setFocus()

    def _on_opened(self, _desk: Desk | None) -> None:
        self._show_table("")

    def _on_changed(self, change: Change) -> None:
        if self.model.block not in change.touched.blocks | change.touched.gone:
            return
        with self._quiet():
            changed = self.model.renew()
            if changed is None:
                self.view.fit(self.model)
                self._put_current(self._session.selection)
            else:
                self.view.fit_rows(self.model, changed)
        self._describe()

    def _on_selected(self, selection: Selection) -> None:
        """Show the table that was selected elsewhere, and the cell in it."""
        desk = self._session.desk
        block = desk.issue.blocks.get(selection.address.block) if desk else None
        if block is None or block.table is None:
            self._session.cells = None
            return
        if self.model.block != block.id:
            self._show_table(block.id)
        if selection.sender != self.objectName():
            with self._quiet():
                self._put_current(selection)
            self._on_range()

    def _on_theme(self, theme: Theme) -> None:
        self.view.restyle(theme)

    def _show_table(self, block: str) -> None:
        with self._quiet():
            self.model.show_table(block)
            self.view.fit(self.model)
        self._describe()

    def _show_dropped(self, dropped: bool) -> None:
        self._arrange(replace(self.model.arrangement, dropped=dropped))

    def _arrange(self, arrangement: Arrangement) -> None:
        """Show other rows, or in another order; the table stays as it is."""
        with self._quiet():
            self.model.arrange(arrangement)
            self.view.fit(self.model)
            self._put_current(self._session.selection)
        self._describe()

    def _put_current(self, selection: Selection | None) -> None:
        index = self.model.index_of(selection.address) if selection else QModelIndex()
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    @contextmanager
    def _quiet(self) -> Iterator[None]:
        """Do something during which the grid follows and does not lead."""
        before, self._following = self._following, True
        try:
            yield
        finally:
            self._following = before

    def _on_current(self, current: QModelIndex) -> None:
        """Let all screens follow to the cell that the user went to."""
        if not self._following and current.isValid():
            self._session.select(Selection(self.model.address(current), sender=self.objectName()))

    def _on_caret(self, index: QPersistentModelIndex, offset: int) -> None:
        self._session.select(Selection(self.model.address(index), offset, offset, self.objectName()))

    def _copy(self) -> None:
        """Copy the selected cells as a spreadsheet takes them."""
        cells = self._session.cells
        if cells is not None:
            rows = [[self._text(Address(cells.block, row, column)) for column in cells.columns] for row in cells.rows]
            QGuiApplication.clipboard().setText(table_desk_clipboard.to_text(rows))

    def _paste(self) -> None:
        """Put what a spreadsheet gave into the cells from the current one on, as one gesture."""
        pasted, current = table_desk_clipboard.from_text(QGuiApplication.clipboard().text()), self.view.currentIndex()
        if not current.isValid() or not pasted:
            return
        last = self.model.index(current.row() + len(pasted) - 1, current.column() + len(pasted[0]) - 1)
        if not last.isValid():
            messages.notify(tr("There is not room enough for what is pasted; insert rows or columns first."))
            return
        self._put(
            {
                self.model.address(self.model.index(current.row() + down, current.column() + right)): text
                for down, texts in reversed(list(enumerate(pasted)))
                for right, text in reversed(list(enumerate(texts)))
            }
        )

    def _clear(self) -> None:
        """Take the text of the selected cells away, as one gesture."""
        indexes = self.view.selectionModel().selectedIndexes()
        self._put({address: "" for address in map(self.model.address, indexes) if self._text(address)})

    def _put(self, texts: dict[Address, str]) -> None:
        block, cells = self.model.block, {(address.row, address.column): text for address, text in texts.items()}
        if cells:
            gestures.make(self._session, lambda desk: table_editing.replace_cells(desk, block, cells))

    def _text(self, address: Address) -> str:
        desk = self._session.desk
        return desk.issue.cell(address)[2].text if desk else ""

    def _on_range(self, *_: QItemSelection) -> None:
        """Tell the session which cells are selected."""
        ranges = [each for each in self.view.selectionModel().selection().toList() if each.isValid()]
        rows = sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})
        columns = sorted({column for each in ranges for column in range(each.left(), each.right() + 1)})
        ids = tuple(self.model.row(row).id for row in rows), tuple(self.model.column(each).id for each in columns)
        self._session.cells = CellRange(self.model.block, *ids) if ranges else None

    def _on_fit(self, _section: int) -> None:
        self.view.fit_rows(self.model, range(self.model.rowCount()))

    def _describe(self) -> None:
        """Say in the head how large the table is, what is marked, and which lines of the original it comes from."""
        desk, table = self._session.desk, self.model.table
        if desk is None or table is None:
            self._head.set_info(tr("No table is selected."))
            return
        rows, columns = len(table.live_rows), sum(not column.dropped for column in table.columns)
        said = [f"{rows} × {columns}"]
        garbled = sum(any(mark.kind is MarkKind.GARBLED for mark in row.marks) for row in table.rows)
        if garbled:
            said.append(tr("{count} rows garbled", count=garbled))
        lines = places.owner_lines(desk, desk.issue.block(self.model.block).address)
        if lines is not None:
            said.append(tr("lines {first}–{last}", first=lines[0], last=lines[1]))
        self._head.set_info(" · ".join(said))
