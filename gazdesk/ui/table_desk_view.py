"""The grid of the table desk: cells edited in place, everything from the keyboard."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from gazdesk.ui import utf16
from gazdesk.ui.cell_widths import ems, lines_needed
from gazdesk.ui.session import Session
from gazdesk.ui.table_desk_model import MARK_SIGNS, SIGNS, TableModel
from gazdesk.ui.theme import ROW_HEIGHT, Role, Theme
from gazdesk.ui.tint import MARK_ROLES, selected_text
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
EM = 14
"""Pixels of a Han character, its share of the gap to the next one included."""
LINE = 19
BAR, SIGN = 4, 10
"""Pixels of the bar of a mark with its gap, and of the room of its sign."""
PADDING = 18
WIDEST, NARROWEST = 360, 64
MOST_LINES = 12
"""Lines of a cell that are shown at once; the rest is in its tip, in the text and where it is edited."""
TALL = 4 * LINE
"""Pixels from which on a row is high."""
TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
"""Where texts begin in a high row: of one higher than the grid the middle is not seen."""
LONGEST = 1 << 24
"""Characters that can be edited in a cell; a line of text would else be cut off at 32,767."""
MEASURED_ROWS = 400
"""Rows by whose texts the width of a column is found."""


_ENTERING = {
    Qt.KeyboardModifier.NoModifier: 1,
    Qt.KeyboardModifier.ShiftModifier: -1,
    Qt.KeyboardModifier.KeypadModifier: 1,
}
"""Where Enter goes with which keys held: rows down."""
_SELECTING = {
    Qt.KeyboardModifier.ShiftModifier: QItemSelectionModel.SelectionFlag.Rows,
    Qt.KeyboardModifier.ControlModifier: QItemSelectionModel.SelectionFlag.Columns,
}
"""What the space bar selects wholly with which key held."""


class CellDelegate(QStyledItemDelegate):
    """Edits a cell as a line of text, which gives line feeds and every other character back as they were.

    Signals: `placed(index, offset)`: the caret in a cell that is being edited stands there, in code points;
    `entered(rows)`: Enter committed a cell, and the one so many rows below is next.
    """

    placed = Signal(object, object)
    entered = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Enter commit the cell and go to the one below, and Alt+Enter put a line end into it."""
        if isinstance(event, QKeyEvent) and isinstance(editor, QLineEdit) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                editor.insert("" if editor.isReadOnly() else "\n")
                return True
            if enter and event.modifiers() in _ENTERING:
                self.commitData.emit(editor)
                if not editor.isModified():
                    self.closeEditor.emit(editor, self.EndEditHint.NoHint)
                    self.entered.emit(_ENTERING[event.modifiers()])
                return True
        return super().eventFilter(editor, event)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the text of a cell begin at the top of a high row."""
        super().initStyleOption(option, index)
        if option.rect.height() > TALL:
            option.displayAlignment = TOP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell, a bar and a sign for each mark, and the seam above its row."""
        super().paint(painter, option, index)
        marks, seam = index.model().data(index, SIGNS)  # index.data would go through Qt and back
        theme, rect = self._session.theme, option.rect
        if seam:
            painter.setPen(QPen(theme.color(Role.KIND_ATTACHMENT), 2, Qt.PenStyle.DashLine))
            painter.drawLine(rect.topLeft(), rect.topRight())
        for at, kind in enumerate(marks):
            color = theme.color(MARK_ROLES[kind])
            painter.fillRect(rect.left() + at * BAR, rect.top(), BAR - 1, rect.height(), color)
            painter.setPen(color)
            place = rect.adjusted(0, 1, -3 - at * SIGN, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, MARK_SIGNS[kind])

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("cellEditor")
        editor.setFrame(False)
        if option.rect.height() > TALL:
            editor.setAlignment(TOP)
        editor.setMaxLength(LONGEST)
        editor.setReadOnly(not self._session.library.writable)
        editor.textEdited.connect(self._on_edited)
        editor.cursorPositionChanged.connect(partial(self._on_caret, editor, QPersistentModelIndex(index)))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write what was typed; where that is refused, it stays in the editor, modified."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            written = self._session.write(self, lambda: model.setData(index, editor.text()) or None)
            editor.setModified(not written)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and editor.isModified():
            self._session.set_pending(False, self)
        super().destroyEditor(editor, index)

    def _on_edited(self, _text: str) -> None:
        self._session.set_pending(True, self)

    def _on_caret(self, editor: QLineEdit, index: QPersistentModelIndex, _before: int, position: int) -> None:
        """Let the original follow the caret in a cell whose text is as it was."""
        if index.isValid() and not editor.isModified():
            self.placed.emit(index, utf16.points(editor.text(), position))


class RowHeader(QHeaderView):
    """The numbers and signs before the rows of a TableModel."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)

    def sizeHint(self) -> QSize:
        """Give the widest sign room; Qt would measure those of two hundred rows after every change."""
        model = self.model()
        widest = model.widest_sign() if isinstance(model, TableModel) else -1
        return self.sectionSizeFromContents(widest) if widest >= 0 else super().sizeHint()


class TableView(QTableView):
    """A grid over a TableModel.

    Signals: `copied()`, `cut()`, `pasted()`, `cleared()`: what a key wants done with the selected cells.
    """

    copied = Signal()
    cut = Signal()
    pasted = Signal()
    cleared = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._given: dict[tuple[str, str], int] = {}
        self._is_fitting = False
        self.setObjectName("tableGrid")
        self.setAccessibleName(tr("Table desk"))
        self.delegate = CellDelegate(session, self)
        self.setItemDelegate(self.delegate)
        self.delegate.entered.connect(self._step)
        self.restyle(session.theme)
        self.setWordWrap(True)
        self.setTabKeyNavigation(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalHeader(RowHeader(self))
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().sectionResized.connect(self._on_resized)

    def restyle(self, theme: Theme) -> None:
        """Take the colour of selected cells from the theme: it shows over those of the marks."""
        color = selected_text(theme).name()
        self.setStyleSheet(f"QTableView::item:selected {{ background: {color}; }}")

    def commit_editor(self) -> bool:
        """Commit the cell that is being edited, if one is; False if that is refused: it must stay as it is."""
        editor = self.viewport().findChild(QLineEdit, "cellEditor")
        if not isinstance(editor, QLineEdit) or not editor.isModified():
            return True
        self.commitData(editor)
        if not editor.hasFocus():
            self.closeEditor(editor, CellDelegate.EndEditHint.NoHint)
        return not editor.isModified()

    def closeEditor(self, editor: QWidget, hint: CellDelegate.EndEditHint) -> None:
        """Close the editor of a cell, unless what was typed there could not be written and is not given up either."""
        given_up = hint is CellDelegate.EndEditHint.RevertModelCache
        if given_up or not isinstance(editor, QLineEdit) or not editor.isModified():
            super().closeEditor(editor, hint)

    def fit(self, model: TableModel) -> None:
        """Give columns the width that the user gave them, or room for their texts, and rows room; let cells span."""
        self._is_fitting = True
        for at, widths in enumerate(model.widths(range(min(model.rowCount(), MEASURED_ROWS)))):
            head = map(ems, str(model.headerData(at, Qt.Orientation.Horizontal)).split("\n"))
            needed = max(widths.usual(), *head) * EM + PADDING
            fitting = round(min(max(needed, NARROWEST), WIDEST))
            self.setColumnWidth(at, self._given.get((model.block, model.column(at).id), fitting))
        self._is_fitting = False
        self.fit_rows(model, range(model.rowCount()))

    def forget_widths(self) -> None:
        """Forget the widths that the user gave: ids name the columns of another issue now."""
        self._given.clear()

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        model = self.model()
        if not self._is_fitting and isinstance(model, TableModel) and column < model.columnCount():
            self._given[model.block, model.column(column).id] = width

    def fit_rows(self, model: TableModel, rows: Collection[int]) -> None:
        """Give some rows room for their texts at the widths that the columns have, and let cells span."""
        self._set_spans(model.spans())
        rooms = [max((self.columnWidth(at) - PADDING) / EM, 1.0) for at in range(model.columnCount())]
        for row, lines in zip(rows, lines_needed(model.widths(rows), rooms, len(rows)), strict=True):
            height = max(ROW_HEIGHT, min(lines, MOST_LINES) * LINE + 8)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _set_spans(self, spans: list[tuple[int, int, int, int]]) -> None:
        self.clearSpans()
        for span in spans:
            self.setSpan(*span)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not event.modifiers():
            self.cleared.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() in _ENTERING:
            self._step(_ENTERING[event.modifiers()])
        elif event.key() == Qt.Key.Key_Space and event.modifiers() in _SELECTING:
            self._select_whole(_SELECTING[event.modifiers()])
        else:
            super().keyPressEvent(event)

    def _step(self, down: int) -> None:
        """Go to the cell below (1) or above (-1), if there is one."""
        here = self.currentIndex()
        goal = here.siblingAtRow(here.row() + down) if here.isValid() else here
        if goal.isValid():
            self.setCurrentIndex(goal)

    def _select_whole(self, lines: QItemSelectionModel.SelectionFlag) -> None:
        """Select all of the rows, or of the columns, in which something is selected."""
        chosen = self.selectionModel()
        chosen.select(chosen.selection(), QItemSelectionModel.SelectionFlag.ClearAndSelect | lines)
