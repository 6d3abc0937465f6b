"""The problems of the open issue, to be gone through one by one or settled by kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QWidget

from gazdesk.desk import fixing
from gazdesk.model.problems import Problem
from gazdesk.ui import gestures, messages
from gazdesk.ui.pane import stack
from gazdesk.ui.preview_dialog import PreviewDialog
from gazdesk.ui.problem_facets import FacetBar
from gazdesk.ui.problem_groups import Grouping, groups_of, is_style
from gazdesk.ui.problem_places import BEGINNING, place_within, selection_of
from gazdesk.ui.problems_view import ProblemsView
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk

SENDER = "problemsPane"


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
        self._bar.changed.connect(self.refresh)
        self._view = ProblemsView(session, self)
        self._view.clicked.connect(self._show_current)
        self._view.activated.connect(self._show_current)
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
        number = self._view.current
        return self._view.problems[number] if number is not None else None

    def save(self, settings: QSettings) -> None:
        """Remember which severities are listed, and how."""
        self._bar.save(settings)

    def restore(self, settings: QSettings) -> None:
        """List what was listed before."""
        self._bar.restore(settings)

    def group_by(self, grouping: Grouping) -> None:
        """Choose how the problems are grouped."""
        self._bar.group_by(grouping)

    def refresh(self, *_: object) -> None:
        """List the problems as they are now; the current one stays, or the next one that is left takes its place."""
        desk = self._session.desk
        same = desk is not None and self._listed[:1] == (desk,)
        onward = self._view.problems[self._view.current :] if same and self._view.current is not None else []
        self._bar.offer(desk)
        shown = [each for each in desk.problems if self._bar.facets.match(desk, each)] if desk else []
        self._view.show_problems(desk, groups_of(desk, shown, self._bar.grouping) if desk else [])
        self._view.go_to(self._kept(onward))
        if not same:
            self._view.scrollToTop()
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
        if chosen and self._session.done(lambda: fixing.fix_all(desk, chosen)):
            self._show_current()

    def dismiss(self) -> None:
        """Dismiss the current problem and show the next one."""
        desk, problem = self._session.desk, self.current
        if desk is None or problem is None:
            messages.notify(tr("Select a problem first: F8 goes to the next one."))
        elif self._session.done(lambda: fixing.dismiss(desk, [problem], "")):
            self._show_current()

    def dismiss_all(self) -> None:
        """Dismiss all problems of the current one's kind, with a reason."""
        desk, problem = self._session.desk, self.current
        if desk is None or problem is None:
            messages.notify(tr("Select a problem first: F8 goes to the next one."))
            return
        same = fixing.same_kind(desk, problem)
        label = tr("Why are these {count} no problems?", count=len(same))
        write = partial(fixing.dismiss, desk, same)
        if gestures.write_asked(self._session, tr("Dismiss all of this kind"), label, "", write):
            self._show_current()

    def _on_changed(self, _change: Change) -> None:
        """List the problems again, unless they and their documents are what they were."""
        if _state(self._session.desk) != self._listed:
            self.refresh()
        self._show_progress()

    def _show_progress(self) -> None:
        desk = self._session.desk
        self._bar.remark.setText(tr("checking…") if desk is not None and desk.problems_updating else "")

    def _kept(self, onward: Sequence[Problem]) -> int | None:
        """Return the number of the first of some problems that is still listed; of the last one if none is."""
        if not onward or not self._view.problems:
            return None
        numbers = (self._view.number_of(each) for each in onward)
        return next((number for number in numbers if number is not None), len(self._view.problems) - 1)

    def _go(self, step: int) -> None:
        problems = self._view.problems
        if not problems:
            messages.notify(tr("No problem is left in the list."))
            return
        self._view.go_to(self._number_from_here(step) % len(problems))
        self._show_current()

    def _number_from_here(self, step: int) -> int:
        """Return the problem to go to: beside the current one, or beside the selected place if that is elsewhere."""
        number = self._view.current
        here = self._session.selection
        if number is not None and (here is None or here.sender == SENDER):
            return number + step
        desk = self._session.desk
        if desk is None or here is None:
            return 0 if step > 0 else -1
        return self._number_beside(desk, here, step)

    def _number_beside(self, desk: Desk, here: Selection, step: int) -> int:
        """Return the nearest problem after or before a place in the text, whatever order they are listed in.

        Errors and warnings go before matters of style.
        """
        order = {block: index for index, block in enumerate(desk.issue.order)}
        block = here.address.block
        at = order.get(block, -1), place_within(desk, here)
        places = [
            (
                order.get(each.address.block, -1),
                place_within(desk, selection_of(desk, each, SENDER)) if each.address.block == block else BEGINNING,
            )
            for each in self._view.problems
        ]
        style = [is_style(each) for each in self._view.problems]
        if step > 0:
            after = (number for number, each in enumerate(places) if each >= at)
            return min(after, key=lambda number: (style[number], places[number]), default=0)
        before = (number for number in reversed(range(len(places))) if places[number] <= at)
        return max(before, key=lambda number: (not style[number], places[number]), default=-1)

    def _show_current(self, *_: object) -> None:
        desk, problem = self._session.desk, self.current
        if desk is not None and problem is not None:
            self._session.select(selection_of(desk, problem, SENDER))

    def _follow(self, selection: Selection) -> None:
        """Make the problem current that lies where the user went."""
        if selection.sender == SENDER:
            return
        listed = enumerate(self._view.problems)
        number = next((number for number, each in listed if each.address == selection.address), None)
        if number is not None:
            self._view.go_to(number)


def _state(desk: Desk | None) -> tuple[object, ...]:
    """Return what the list depends on."""
    return (desk, desk.problems, [(each.id, each.title) for each in desk.documents]) if desk is not None else ()
