"""Rebuilding a table by example: lines and proposal side by side, the evidence under them, everything from the keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gazdesk.desk.desk import Desk
from gazdesk.desk.rebuild_evidence import Evidence
from gazdesk.desk.rebuilding import MOST_COLUMNS, Chosen, Spot, adjusting
from gazdesk.errors import KnownError
from gazdesk.model.kinds import RowKind
from gazdesk.ui import messages
from gazdesk.ui.rebuild_evidence import EvidenceStrip
from gazdesk.ui.rebuild_models import GridModel, LinesModel
from gazdesk.ui.rebuild_views import GridView, LinesView
from gazdesk.ui.rebuild_work import Adjustment, Work
from gazdesk.ui.theme import Theme
from gazdesk.ui.words import tr

SEPARATORS = " \u3000、，,；;：:/"
"""At what a line is parted: the first of these that stands within it."""

MARKS = (
    ("mark_row", "Mark as one row", "M"),
    ("mark_column", "One column", "C"),
    ("mark_header", "Header", "H"),
    ("mark_section", "Section", "S"),
    ("mark_total", "Total", "T"),
    ("leave_out", "Leave out", "del"),
    ("free", "Free", "U"),
)
"""What is said of the selected lines: name, word and key."""

MOVES = (
    ("join", "Join with the cell before", "backspace"),
    ("join_behind", "With the cell behind", "shift+backspace"),
    ("part", "Part the cell", "Ctrl+Shift+S"),
    ("shift_left", "Shift left", "Ctrl+Alt+Left"),
    ("shift_right", "Shift right", "Ctrl+Alt+Right"),
)
"""What is done to the current cell of the grid."""


KINDS = {
    "mark_row": RowKind.BODY,
    "mark_header": RowKind.HEADER,
    "mark_section": RowKind.SECTION,
    "mark_total": RowKind.TOTAL,
}
ADJUSTMENTS: dict[str, Adjustment] = {
    "join": adjusting.joined,
    "join_behind": adjusting.joined_behind,
    "part": adjusting.parted,
    "shift_left": adjusting.shifted_left,
    "shift_right": adjusting.shifted_right,
}
HINT = (
    "Select the lines of one row and press M: the other rows follow. Or give the columns, or the header; "
    "or one column, where the table is printed column by column."
)
ROWS_HINT = "These rows are read as the rest of the table is. If one is wrong, select its lines and press M."


class RebuildDialog(QDialog):
    """The dialog. Attributes: `work`; `lines` and `grid`, its two views; `evidence`, the strip below them."""

    def __init__(self, chosen: Chosen, desk: Desk, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("rebuildDialog")
        self.work = Work(chosen, desk, self)
        self.setWindowTitle(tr("Rebuild rows of a table" if self.work.of_rows else "Rebuild a table by example"))
        self.resize(1280, 780)
        self._following = False
        self._lines_model, self._grid_model = LinesModel(self.work, theme, self), GridModel(self.work, theme, self)
        self.lines, self.grid = LinesView(self._lines_model, self), GridView(self._grid_model, self)
        self.evidence = EvidenceStrip(theme, self)
        self._width = self._make_width()
        self._lay_out()
        self._connect()
        self.lines.setFocus()
        self.work.start()

    def _lay_out(self) -> None:
        says = {name: partial(self._mark, name) for name, *_ in MARKS}
        moves = {name: partial(self._move, name) for name, *_ in MOVES}
        marks = [each for each in MARKS if each[0] != "mark_column" or not self.work.of_rows]
        left = self._side(self.lines, [self._action(*each, says[each[0]]) for each in marks])
        right = self._side(self.grid, [self._action(*each, moves[each[0]]) for each in MOVES])
        self.addAction(self._action("undo", "Undo", "Ctrl+Z", self.work.undo))
        self.addAction(self._action("next_doubt", "Next doubt", "F8", self._next_doubt))
        self.addAction(self._action("more_columns", "One column more", "+", partial(self._widen, 1)))
        self.addAction(self._action("fewer_columns", "One column less", "-", partial(self._widen, -1)))
        sides = QSplitter(Qt.Orientation.Horizontal, self)
        sides.setHandleWidth(1)
        sides.addWidget(left)
        sides.addWidget(right)
        sides.setSizes([440, 840])
        sides.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(self._make_head())
        column.addWidget(sides, 1)
        column.addWidget(self.evidence)
        column.addWidget(self._make_buttons())

    def _make_head(self) -> QHBoxLayout:
        hint = QLabel(tr(ROWS_HINT if self.work.of_rows else HINT), self)
        hint.setProperty("part", "muted")
        label = QLabel(tr("Columns"), self)
        label.setBuddy(self._width)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(hint, 1)
        for widget in (label, self._width):
            row.addWidget(widget)
            widget.setVisible(not self.work.of_rows)
        return row

    def _make_width(self) -> QSpinBox:
        width = QSpinBox(self)
        width.setObjectName("rebuildWidth")
        width.setAccessibleName(tr("Columns"))
        width.setRange(0, MOST_COLUMNS)
        width.setSpecialValueText("…")
        width.setKeyboardTracking(False)
        width.setStyleSheet("QSpinBox::up-button, QSpinBox::down-button { width: 0; }")
        width.setAlignment(Qt.AlignmentFlag.AlignCenter)
        width.setFixedWidth(108)
        return width

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self._accept = buttons.addButton(
            tr("Make the rows  Ctrl+Return" if self.work.of_rows else "Make the table  Ctrl+Return"),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        self._accept.setObjectName("rebuildAccept")
        reject = buttons.addButton(tr("Reject  Esc"), QDialogButtonBox.ButtonRole.RejectRole)
        reject.setObjectName("rebuildReject")
        for button in (self._accept, reject):
            button.setAutoDefault(False)
        buttons.accepted.connect(self._make)
        buttons.rejected.connect(self.reject)
        return buttons

    def _side(self, view: QWidget, actions: list[QAction]) -> QWidget:
        """Return a view with its actions as words over it."""
        side = QWidget(self)
        bar = QHBoxLayout()
        bar.setSpacing(2)
        for action in actions:
            button = QToolButton(side)
            button.setDefaultAction(action)
            button.setObjectName(f"{action.objectName()}.button")
            button.setProperty("part", "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            bar.addWidget(button)
        bar.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addWidget(view, 1)
        return side

    def _action(self, name: str, text: str, key: str, run: Callable[[], None]) -> QAction:
        action = QAction(tr(text), self)
        action.setObjectName(f"rebuild.{name}")
        action.setShortcut(QKeySequence(key))
        action.setIconText(f"{tr(text)} {action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}")
        action.triggered.connect(run)
        return action

    def _connect(self) -> None:
        # The shortcut of a button would show it pressed for a tenth of a second before anything is done.
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._make)
        self.work.asked.connect(self.evidence.show_waiting)
        self.work.arrived.connect(self._show)
        self.work.refused.connect(self._refuse)
        self.work.making.awaited.connect(self.evidence.show_making)
        self._width.valueChanged.connect(self._set_width)
        self.evidence.chosen.connect(self._go_to_evidence)
        self.grid.selectionModel().currentChanged.connect(self._on_cell)
        self.lines.selectionModel().currentChanged.connect(self._on_line)

    def _show(self) -> None:
        """Show the proposal as it is now; the line that was current stays so, the first one at first."""
        here, chosen = max(0, self.lines.currentIndex().row()), self.lines.chosen()
        focused = self.focusWidget()
        self._following = True
        self._lines_model.renew()
        self._grid_model.renew()
        self.grid.fit()
        found = self.work.proposal.width
        self._width.setSpecialValueText(tr("found: {count}", count=found) if found else "…")
        self._width.setValue(self.work.width_wished)
        self.evidence.show_work(self.work)
        self._accept.setEnabled(self.work.is_table or not self.work.evidence)
        self._following = False
        if not chosen or self.lines.chosen() != chosen:
            self.lines.choose(chosen or [here])
        self._on_line(self._lines_model.index(here, 0))
        if focused is not None:
            focused.setFocus()

    def _refuse(self, error: KnownError) -> None:
        """Say why nothing can be rebuilt."""
        self.reject()
        messages.tell(error)

    def _make(self) -> None:
        """Take the proposal, once it is there and ready to be made."""
        self.work.accept(self.accept)

    def _mark(self, name: str) -> None:
        if self.lines.chosen():
            self.work.soon(lambda: self._say_of_lines(name))

    def _say_of_lines(self, name: str) -> None:
        chosen = self.lines.chosen()
        if name in KINDS:
            header = name == "mark_header" and self.work.of_rows
            self.work.mark(chosen, RowKind.REPEATED_HEADER if header else KINDS[name])
        elif name == "mark_column":
            self.work.mark_column(chosen)
        elif name == "leave_out":
            self.work.leave_out(chosen)
        else:
            self.work.free(chosen)

    def _move(self, name: str) -> None:
        self.work.then(lambda: self._move_cell(name))

    def _move_cell(self, name: str) -> None:
        spot = self.grid.spot()
        if spot is None:
            return
        if name == "part" and len(self.work.proposal.rows[spot.row].cells[spot.column].fragments) == 1:
            self._part_line(spot)
        elif not self.work.adjust(spot, ADJUSTMENTS[name]):
            messages.notify(tr("There is no room in the row for that."))

    def _part_line(self, spot: Spot) -> None:
        """Part the only line of a cell at its first separator."""
        text = self.work.text(spot)
        at = next((at for at, character in enumerate(text[1:-1], 1) if character in SEPARATORS), None)
        if at is None:
            messages.notify(tr("There is nothing in the text at which it could be split."))
            return
        try:
            self.work.split(spot, at + 1)
        except KnownError as error:
            messages.tell(error)

    def _widen(self, step: int) -> None:
        self.work.then(lambda: self._set_width((self.work.width_wished or self.work.proposal.width) + step))

    def _set_width(self, width: int) -> None:
        free = not self._following and not self.work.of_rows
        if free and 0 <= width <= MOST_COLUMNS and width != self.work.width_wished:
            self.work.soon(lambda: self.work.set_width(width))

    def _next_doubt(self) -> None:
        doubts, here = self.work.doubts(), self.grid.spot() or Spot(-1, -1)
        if doubts:
            self._go_to(next((spot for spot in doubts if spot > here), doubts[0]))

    def _go_to_evidence(self, evidence: Evidence) -> None:
        """Go to the next place at which a claim fails."""
        here = self.grid.spot() or Spot(-1, -1)
        if evidence.spots:
            self._go_to(next((spot for spot in evidence.spots if spot > here), evidence.spots[0]))
        elif evidence.fragments:
            self.lines.choose(evidence.fragments)

    def _go_to(self, spot: Spot) -> None:
        self.grid.go_to(spot)
        self.grid.setFocus()

    def _on_cell(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        """Show the lines of the cell that the user went to."""
        if self._following or not index.isValid():
            return
        self._following = True
        self.lines.choose(self.work.proposal.rows[index.row()].cells[index.column()].fragments)
        self._following = False

    def _on_line(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        """Show the cell of the line that the user went to."""
        spot = self.work.reading.spots.get(index.row())
        if not self._following and spot is not None:
            self._following = True
            self.grid.go_to(spot)
            self._following = False

    def done(self, result: int) -> None:
        self.work.stop()
        super().done(result)
