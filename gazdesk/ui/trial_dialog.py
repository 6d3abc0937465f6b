"""The trial of a rule: what it finds in all text, before it is switched on."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gazdesk.desk.rule_trial import RuleTrial, Trial, TrialPlace
from gazdesk.model.own_rules import OwnRule
from gazdesk.ui.jobs import Jobs, Progress
from gazdesk.ui.session import Session
from gazdesk.ui.words import tr

WIDTHS = (160, 60, 330)


class TrialDialog(QDialog):
    """Lists the places with what is around them; signal of `jobs`: `idle()` when all text was looked through.

    Attributes: `trial`, what was found, None while it runs. Accepted, the rule is to be switched on.
    """

    def __init__(self, session: Session, rule: OwnRule, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("trialDialog")
        self.setWindowTitle(tr("Test of the rule {code}", code=rule.code))
        self.resize(920, 560)
        self.trial: Trial | None = None
        self.jobs = Jobs(self)
        self._count = QLabel(tr("Looking through all text…"), self)
        self._count.setObjectName("trialCount")
        self._count.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._list = self._make_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (self._count, self._bar, self._list, self._make_buttons()):
            column.addWidget(widget)
        self.jobs.progressed.connect(self._show_progress)
        first = session.desk.issue_id if session.desk else None
        self.jobs.run(self.windowTitle(), RuleTrial(session.library, rule, first).run, self._show)

    def done(self, result: int) -> None:
        self.jobs.wait()
        super().done(result)

    def _make_list(self) -> QTreeWidget:
        view = QTreeWidget(self)
        view.setObjectName("trialPlaces")
        view.setAccessibleName(tr("Places"))
        view.setHeaderLabels([tr("In which issue"), tr("Line"), tr("Before"), tr("After")])
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        for column, width in enumerate(WIDTHS):
            view.setColumnWidth(column, width)
        return view

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self._leave = buttons.addButton(tr("Stop"), QDialogButtonBox.ButtonRole.RejectRole)
        self._on = buttons.addButton(tr("Switch on"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._on.setObjectName("trialSwitchOn")
        self._on.setEnabled(False)
        self._on.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _show_progress(self, progress: Progress) -> None:
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)

    def _show(self, trial: Trial) -> None:
        self.trial = trial
        self._bar.hide()
        self._list.addTopLevelItems([_item(place) for place in trial.places])
        self._count.setText(_sentence(trial))
        self._on.setEnabled(trial.is_whole)
        self._leave.setText(tr("Leave it off"))


def _sentence(trial: Trial) -> str:
    if trial.slow:
        return tr("The rule took too long in {issue} and stays off: it can match in too many ways.", issue=trial.slow)
    found = tr("{count} places in {issues} of {looked_at} issues.", count=trial.count, issues=trial.issues,
               looked_at=trial.looked_at)  # fmt: skip
    shown = len(trial.places)
    return f"{found} {tr('The first {shown} are shown.', shown=shown)}" if shown < trial.count else found


def _item(place: TrialPlace) -> QTreeWidgetItem:
    before, after = place.left + place.found + place.right, ""
    if place.replacement is not None:
        after = place.left + place.replacement + place.right
    item = QTreeWidgetItem([place.issue, str(place.line or ""), " ".join(before.split()), " ".join(after.split())])
    item.setToolTip(2, before)
    item.setToolTip(3, after)
    return item
