"""The problems of the open issue, to be gone through one by one or settled by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gazdesk.desk import fixing
from gazdesk.model.problems import Problem
from gazdesk.ui import messages
from gazdesk.ui.indexes import Index
from gazdesk.ui.painting import paint_hint
from gazdesk.ui.pane import stack
from gazdesk.ui.preview_dialog import PreviewDialog
from gazdesk.ui.problem_facets import FacetBar
from gazdesk.ui.problem_places import BEGINNING, place_within, selection_of
from gazdesk.ui.problems_model import LINE, MESSAGE, RULE, SEVERITY, SUGGESTION, ProblemsModel
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.theme import Role
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk

SENDER = "problemsPane"
WIDTHS = {SEVERITY: 28, RULE: 124, SUGGESTION: 190, LINE: 84}


class ProblemsPane(QWidget):
    """Lists problems; signal `counted(int)`: how many there are in all."""

    counted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(SENDER)
        self.setAccessibleName(tr("Problems"))
        self._session = session
        self._listed: tuple[object, ...] = ()
        self._bar = FacetBar(self)
        self._bar.changed.connect(self._narrow)
        self._view = self._make_view()
        stack(self, self._bar, self._view)
        self.setFocusProxy(self._view)
        session.opened.connect(self.refresh)
        session.changed.connect(self._on_changed)
        session.selected.connect(self._follow)
        session.theme.changed.connect(self._view.viewport().update)
        self.refresh()

    @property
    def current(self) -> Problem | None:
        """Return the problem that fix and dismiss are about."""
        row = self._view.currentIndex().row()
        return self._model.problems[row] if 0 <= row < len(self._model.problems) else None

    def refresh(self, *_: object) -> None:
        """List the problems as they are now; the current one stays, or the next one takes its place."""
        desk, current = self._session.desk, self.current
        row = self._view.currentIndex().row() if desk is not None and self._listed[:1] == (desk,) else -1
        self._bar.offer(desk)
        shown = [each for each in desk.problems if self._bar.facets.match(desk, each)] if desk else []
        self._model.show(desk, shown)
        self._set_row(self._kept_row(current, row))
        self._listed = _state(desk)
        self._show_progress()
        self.counted.emit(len(desk.problems) if desk else 0)

    def next(self) -> None:
        """Go to the next problem in the list after the selected place."""
        self._go(1)

    def previous(self) -> None:
        """Go to the problem in the list before the selected place."""
        self._go(-1)

    def fix(self) -> None:
        """Apply the suggestion of the current problem and show the next one."""
        desk, problem = self._session.desk, self.current
        if desk is None or problem is None:
            messages.notify(tr("Select a problem first: F8 goes to the next one."))
        elif problem.suggestion is None:
            messages.notify(tr("This problem has no suggestion: mend it in the text, or dismiss it."))
        elif self._session.run(lambda: fixing.fix(desk, problem)) is not None:
            self._show_current()

    def fix_all(self) -> None:
        """Show every place where the current problem's kind has a suggestion, and apply those chosen."""
        desk, problem = self._session.desk, self.current
        if desk is None or problem is None:
            messages.notify(tr("Select a problem first: F8 goes to the next one."))
            return
        same = [each for each in fixing.same_kind(desk, problem) if each.suggestion is not None]
        if not same:
            messages.notify(tr("No problem of this kind has a suggestion."))
            return
        chosen = PreviewDialog.choose(desk, same, self.window())
        if chosen:
            self._session.run(lambda: fixing.fix_all(desk, chosen))

    def dismiss(self) -> None:
        """Dismiss the current problem and show the next one."""
        desk, problem = self._session.desk, self.current
        if desk is not None and problem is not None:
            self._session.run(lambda: fixing.dismiss(desk, [problem], ""))
            self._show_current()

    def dismiss_all(self) -> None:
        """Dismiss all problems of the current one's kind, with a reason."""
        desk, problem = self._session.desk, self.current
        if desk is None or problem is None:
            return
        same = fixing.same_kind(desk, problem)
        label = tr("Why are these {count} no problems?", count=len(same))
        reason = messages.ask_text(tr("Dismiss all of this kind"), label)
        if reason is not None:
            self._session.run(lambda: fixing.dismiss(desk, same, reason))

    def _make_view(self) -> QTreeView:
        view = ProblemsView(self._session, self)
        view.setObjectName("problemsList")
        view.setAccessibleName(tr("Problems"))
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._model = ProblemsModel(self._session.theme, view)
        view.setModel(self._model)
        view.setItemDelegate(ColouredDelegate(view))
        view.setHeaderHidden(True)
        header = view.header()
        header.setStretchLastSection(False)
        for column, width in WIDTHS.items():
            view.setColumnWidth(column, width)
        header.setSectionResizeMode(MESSAGE, QHeaderView.ResizeMode.Stretch)
        view.clicked.connect(self._show_current)
        view.activated.connect(self._show_current)
        return view

    def _narrow(self, _facets: object) -> None:
        self.refresh()

    def _on_changed(self, _change: Change) -> None:
        """List the problems again, unless they and their documents are what they were."""
        if _state(self._session.desk) != self._listed:
            self.refresh()
        self._show_progress()

    def _show_progress(self) -> None:
        desk = self._session.desk
        self._bar.remark.setText(tr("checking…") if desk is not None and desk.problems_updating else "")

    def _kept_row(self, problem: Problem | None, row: int) -> int:
        kept = self._model.row_of(problem) if problem else None
        return min(row, len(self._model.problems) - 1) if kept is None else kept

    def _set_row(self, row: int) -> None:
        index = self._model.index(row, 0) if row >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag
        self._view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        if index.isValid():
            self._view.scrollTo(index)

    def _go(self, step: int) -> None:
        problems = self._model.problems
        if not problems:
            messages.notify(tr("No problem is left in the list."))
            return
        self._set_row(self._row_from_here(step) % len(problems))
        self._show_current()

    def _row_from_here(self, step: int) -> int:
        """Return the row to go to: beside the current one, or beside the selected place if that is elsewhere."""
        row = self._view.currentIndex().row()
        here = self._session.selection
        if row >= 0 and (here is None or here.sender == SENDER):
            return row + step
        desk = self._session.desk
        if desk is None or here is None:
            return 0 if step > 0 else -1
        return self._row_beside(desk, here, step)

    def _row_beside(self, desk: Desk, here: Selection, step: int) -> int:
        order = {block: index for index, block in enumerate(desk.issue.order)}
        at = order.get(here.address.block, -1), place_within(desk, here)
        block = here.address.block
        rows = [
            (
                order.get(each.address.block, -1),
                place_within(desk, selection_of(desk, each, SENDER)) if each.address.block == block else BEGINNING,
            )
            for each in self._model.problems
        ]
        if step > 0:
            return next((row for row, position in enumerate(rows) if position >= at), 0)
        return next((row for row in reversed(range(len(rows))) if rows[row] <= at), -1)

    def _show_current(self, *_: object) -> None:
        desk, problem = self._session.desk, self.current
        if desk is not None and problem is not None:
            self._session.select(selection_of(desk, problem, SENDER))

    def _follow(self, selection: Selection) -> None:
        """Make the problem current that lies where the user went."""
        if selection.sender == SENDER:
            return
        row = next((row for row, each in enumerate(self._model.problems) if each.address == selection.address), None)
        if row is not None:
            self._set_row(row)


def _state(desk: Desk | None) -> tuple[object, ...]:
    """Return what the list depends on."""
    return (desk, desk.problems, [(each.id, each.title) for each in desk.documents]) if desk is not None else ()


class ProblemsView(QTreeView):
    """The list itself; says so where there is nothing to list."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._session.desk is not None and not self.model().rowCount():
            paint_hint(self, tr("No problem is left in the list."), self._session.theme.color(Role.MUTED))


class ColouredDelegate(QStyledItemDelegate):
    """Lets a selected row keep the colours that its words have."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, option.palette.color(QPalette.ColorRole.Text))
