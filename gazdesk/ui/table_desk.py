"""The table desk (表格台): the selected table as a grid, edited by cell, row and column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QTimer
from PySide6.QtWidgets import QMenu, QTabWidget, QToolButton, QWidget

from gazdesk.desk import places
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind
from gazdesk.model.tables import Table
from gazdesk.ui import messages
from gazdesk.ui.names import name_of
from gazdesk.ui.pane import PaneHead, pile
from gazdesk.ui.session import CellRange, Selection, Session
from gazdesk.ui.table_desk_cells import TableCells
from gazdesk.ui.table_desk_menus import TableMenus
from gazdesk.ui.table_desk_model import TableModel
from gazdesk.ui.table_desk_rows import Arrangement
from gazdesk.ui.table_desk_view import TableView
from gazdesk.ui.table_find_strip import TableFindStrip
from gazdesk.ui.table_proof_strip import ProofStrip
from gazdesk.ui.theme import Theme
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk


ANY_MARK = frozenset(MarkKind)
LEADING = frozenset({"gesture", "history"})
"""Who selects what was done or undone, not what the user went to."""


class TableDesk(QWidget):
    """Head and grid of the table that was selected last. Attributes: `model`, `view`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tableDesk")
        self._session = session
        self._following = False
        self._head = PaneHead(tr("Table"), self)
        self._marked = self._head.add_button(tr("Only marked"), "tableDesk.marked")
        self._dropped = self._head.add_button(tr("Show dropped"), "table.show_dropped")
        for button in (self._marked, self._dropped):
            button.setCheckable(True)
        self._offer_kinds()
        self.model = TableModel(session, self)
        self.view = TableView(session, self)
        self.view.setModel(self.model)
        self._menus = TableMenus(session, self.model, self.view)
        self._cells = TableCells(session, self.model, self.view)
        self.find_strip = TableFindStrip(session, self.model, self)
        self.proof = ProofStrip(session, self)
        self.view.setAccessibleName(tr("Table"))
        self.setFocusProxy(self.view)
        column = pile(self, self._head, self.find_strip, self.view, self.proof)
        column.setStretchFactor(self.view, 1)
        self._connect()

    def _connect(self) -> None:
        session, view = self._session, self.view
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.selected.connect(self._on_selected)
        session.commitRequest.connect(view.commit_editor)
        session.theme.changed.connect(self._on_theme)
        self._dropped.toggled.connect(self._show_dropped)
        self._marked.toggled.connect(self._show_marked)
        view.selectionModel().currentChanged.connect(self._on_current)
        view.selectionModel().selectionChanged.connect(self._on_range)
        view.horizontalHeader().sectionHandleDoubleClicked.connect(self._on_fit)
        view.delegate.placed.connect(self._on_caret)
        view.horizontalHeader().sectionDoubleClicked.connect(self._on_header)

    def come_forward(self) -> None:
        """Show the grid where it is one of several tabs, and work in it."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QTabWidget):
            above = above.parentWidget()
        if above is not None:
            above.show()
            above.setCurrentWidget(self)
        self.view.setFocus()

    def start_finding(self) -> None:
        """Let the user find and replace within the table."""
        if self.model.table is not None:
            self.come_forward()
            self.find_strip.start()
            QTimer.singleShot(0, self.view, self._bring_current)

    def _bring_current(self) -> None:
        """Show the current cell again after the strip took some of the grid's room."""
        self.view.scrollTo(self.view.currentIndex())

    def next_break(self) -> None:
        """Go to the next cell at which something does not hold."""
        self.come_forward()
        self.proof.next_break()

    def next_seam(self) -> None:
        """Go to the next row at which a joined table begins."""
        rows = [at for at in range(self.model.rowCount()) if self.model.row(at).seam]
        here = self.view.currentIndex().row()
        goal = next((at for at in rows if at > here), rows[0] if rows else -1)
        if goal < 0:
            messages.notify(tr("No table was joined on here."))
            return
        self.come_forward()
        self.view.setCurrentIndex(self.model.index(goal, max(self.view.currentIndex().column(), 0)))

    def toggle_marked(self) -> None:
        """Show only rows that are marked, or all again."""
        self._marked.click()

    def toggle_dropped(self) -> None:
        """Show dropped rows and columns too, or not again."""
        self._dropped.click()

    def sort(self, descending: bool | None) -> None:
        """Show the rows sorted by the current column, or (None) as they stand; the table stays as it is."""
        index = self.view.currentIndex()
        column = self.model.column(index.column()).id if descending is not None and index.isValid() else ""
        self._arrange(replace(self.model.arrangement, column=column, descending=bool(descending)))

    def _on_header(self, section: int) -> None:
        """Sort by a column, then the other way round, then not at all."""
        how, column = self.model.arrangement, self.model.column(section).id
        if how.column != column:
            self._arrange(replace(how, column=column, descending=False))
        elif how.descending:
            self._arrange(replace(how, column="", descending=False))
        else:
            self._arrange(replace(how, descending=True))

    def _on_opened(self, _desk: Desk | None) -> None:
        self.view.forget_widths()
        self._show_table("")

    def _on_changed(self, change: Change) -> None:
        if self.model.block not in change.touched.blocks | change.touched.gone:
            return
        cells, column = self._session.cells, self.view.currentIndex().column()
        above = [self.model.row(at).id for at in range(self.view.currentIndex().row() + 1)]
        with self._quiet():
            changed = self.model.renew()
            if changed is None:
                self.view.fit(self.model)
                self._put_current(self._session.selection)
                self._put_range(cells)
            else:
                self.view.fit_rows(self.model, changed)
                self._go_on(above, column)
        self._describe()

    def _go_on(self, above: list[str], column: int) -> None:
        """Go to the row behind those that stood above, where the last of them, the current one, is shown no more."""
        if above and not self.model.index_of(Address(self.model.block, above[-1])).isValid():
            shown = {self.model.row(at).id for at in range(self.model.rowCount())}
            at = sum(row in shown for row in above)
            self.view.setCurrentIndex(self.model.index(min(at, len(shown) - 1), column))

    def _on_selected(self, selection: Selection) -> None:
        """Show the table that was selected elsewhere, and the cell in it."""
        desk = self._session.desk
        block = desk.issue.blocks.get(selection.address.block) if desk else None
        if block is None or block.table is None:
            self._session.cells = None
            return
        if self.model.block != block.id:
            if not self.view.commit_editor():
                return
            self._show_table(block.id)
        if selection.sender != self.objectName():
            with self._quiet():
                self._put_current(selection)
            self._on_range()
            self._stay_in_cell(selection)

    def _stay_in_cell(self, selection: Selection) -> None:
        """Select the current cell where the grid stays."""
        current = self.view.currentIndex()
        if current.isValid() and self._stays(selection):
            with self._quiet():
                self.view.setCurrentIndex(current)
            self._session.select(Selection(self.model.address(current), sender=self.objectName()))

    def _stays(self, selection: Selection) -> bool:
        """Say whether the grid stays: what was undone leads only to its table, or what was done to a dropped line."""
        table, address = self.model.table, selection.address
        if table is None or selection.sender not in LEADING or not address.is_cell:
            return selection.sender == "history" and not address.is_cell
        row, column = table.row_index(address.row), table.column_index(address.column)
        dropped = row not in table.live_rows or column not in table.live_columns
        return dropped and not self.model.index_of(address).isValid()

    def _on_theme(self, theme: Theme) -> None:
        self.view.restyle(theme)

    def _show_table(self, block: str) -> None:
        with self._quiet():
            self.model.show_table(block)
            self.view.fit(self.model)
            self._check_buttons()
        self._describe()

    def _check_buttons(self) -> None:
        """Let the buttons say which rows are shown."""
        self._marked.setChecked(bool(self.model.arrangement.marked))
        self._dropped.setChecked(self.model.arrangement.dropped)

    def _show_dropped(self, dropped: bool) -> None:
        """Show dropped rows and columns too, or not."""
        if dropped != self.model.arrangement.dropped:
            self._arrange(replace(self.model.arrangement, dropped=dropped))

    def _show_marked(self, marked: bool) -> None:
        """Show only rows that are marked in whatever way, or all again."""
        if marked != bool(self.model.arrangement.marked):
            self._arrange(replace(self.model.arrangement, marked=ANY_MARK if marked else frozenset()))

    def _show_kind(self, kind: MarkKind, _checked: bool = False) -> None:
        """Show only rows with a mark of one kind."""
        self._arrange(replace(self.model.arrangement, marked=frozenset({kind})))
        self._check_buttons()

    def _offer_kinds(self) -> None:
        """Let the button that shows only marked rows have a menu of the kinds of marks."""
        menu = QMenu(self._marked)
        for kind in MarkKind:
            menu.addAction(name_of(kind)).triggered.connect(partial(self._show_kind, kind))
        self._marked.setMenu(menu)
        self._marked.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def _arrange(self, arrangement: Arrangement) -> None:
        """Show other rows, or in another order, unless what was typed in a cell would be lost; the table stays."""
        if not self.view.commit_editor():
            self._check_buttons()
            return
        cells = self._session.cells
        with self._quiet():
            self.model.arrange(arrangement)
            self.view.fit(self.model)
            self._put_current(self._session.selection)
            self._put_range(cells)
        self._on_range()
        self._describe()

    def _put_current(self, selection: Selection | None) -> None:
        """Go to a cell of this table; one that is not shown leaves none selected that could be taken for it."""
        if selection is None:
            return
        address, index = selection.address, self.model.index_of(selection.address)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        elif address.is_cell and address.block == self.model.block and not self._stays(selection):
            self.view.selectionModel().clear()

    def _put_range(self, cells: CellRange | None) -> None:
        """Select cells again, if they are all there and still side by side."""
        if cells is None or cells.block != self.model.block:
            return
        rows = [at for at in range(self.model.rowCount()) if self.model.row(at).id in cells.rows]
        columns = [at for at in range(self.model.columnCount()) if self.model.column(at).id in cells.columns]
        if _adjoin(rows, len(cells.rows)) and _adjoin(columns, len(cells.columns)):
            corners = self.model.index(rows[0], columns[0]), self.model.index(rows[-1], columns[-1])
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().select(QItemSelection(*corners), flag)

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

    def _on_range(self, *_: QItemSelection) -> None:
        """Tell the session which cells are selected."""
        ranges = [each for each in self.view.selectionModel().selection().toList() if each.isValid()]
        rows = sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})
        columns = sorted({column for each in ranges for column in range(each.left(), each.right() + 1)})
        ids = tuple(self.model.row(row).id for row in rows), tuple(self.model.column(each).id for each in columns)
        in_order = self.model.arrangement.in_order
        self._session.cells = CellRange(self.model.block, *ids, in_order) if ranges else None

    def _on_fit(self, _section: int) -> None:
        self.view.fit_rows(self.model, range(self.model.rowCount()))

    def _describe(self) -> None:
        """Say in the head how large the table is, what is marked, and which lines of the original it comes from."""
        desk, table = self._session.desk, self.model.table
        if desk is None or table is None:
            self._head.set_info(tr("No table is selected."))
            self.proof.show_block("")
            return
        rows, columns = len(table.live_rows), sum(not column.dropped for column in table.columns)
        said = [f"{rows} × {columns}"]
        said += _counted(table)
        lines = places.owner_lines(desk, desk.issue.block(self.model.block).address)
        if lines is not None:
            said.append(tr("lines {first}–{last}", first=lines[0], last=lines[1]))
        self._head.set_info(" · ".join(said))
        self.proof.show_block(self.model.block)
        self.find_strip.follow()


def _adjoin(sections: list[int], count: int) -> bool:
    """Say whether these are so many sections side by side."""
    return len(sections) == count and sections[-1] - sections[0] == count - 1


def _counted(table: Table) -> Iterator[str]:
    """Yield how many rows, columns and cells are marked in which way, and how many tables were joined on."""
    columns = (mark.kind for column in table.columns for mark in column.marks)
    counts = Counter((*columns, *(mark.kind for row in table.rows for mark in row.all_marks)))
    for kind in MarkKind:
        if counts[kind]:
            yield f"{name_of(kind)} {counts[kind]}"
    seams = sum(row.seam for row in table.rows)
    if seams:
        yield tr("joined at {count} places", count=seams)
