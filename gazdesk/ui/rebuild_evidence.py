"""The evidence under a proposed table: what holds and what does not, each a click away from its cells."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gazdesk.desk.rebuild_evidence import Claim, Evidence, State
from gazdesk.ui.rebuild_work import Work
from gazdesk.ui.theme import Role, Theme
from gazdesk.ui.words import tr

CLAIMS = {
    Claim.LINES: "Every line once",
    Claim.FILLED: "No cell missing",
    Claim.NUMBERS: "Running numbers consecutive",
    Claim.TYPES: "One type a column",
    Claim.TOTALS: "Totals equal sums",
    Claim.SEAMS: "Repeated headers alike",
    Claim.ORDER: "Printed column by column",
}
SIGNS = {State.HOLDS: ("✓", Role.GOOD), State.FAILS: ("✗", Role.ACCENT), State.UNKNOWN: ("–", Role.MUTED)}


class EvidenceStrip(QWidget):
    """A chip for each claim, and how sure the proposal is. Signal `chosen(Evidence)`: its places are asked for."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rebuildEvidence")
        self._theme = theme
        self._said = QLabel(self)
        self._said.setObjectName("rebuildSaid")
        self._said.setProperty("part", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._chips = {claim: self._make_chip(claim) for claim in Claim}
        for chip in self._chips.values():
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self._said)
        self._evidence: dict[Claim, Evidence] = {}
        self._dress_all()

    def show_waiting(self) -> None:
        """Say that a proposal is on its way."""
        self._said.setText(tr("The rows are being found…"))

    def show_making(self) -> None:
        """Say that what is proposed is being made."""
        self._said.setText(tr("What is proposed is being made…"))

    def show_work(self, work: Work) -> None:
        """Say what holds of a proposal."""
        proposal = work.proposal
        self._evidence = {each.claim: each for each in work.evidence}
        self._dress_all()
        size = f"{sum(row.live for row in proposal.rows)} × {proposal.width}"
        sure = tr("{percent} % sure", percent=round(100 * work.reading.confidence))
        self._said.setText(f"{size} · {sure}")

    def _dress_all(self) -> None:
        for claim, chip in self._chips.items():
            self._dress(chip, claim, self._evidence.get(claim))

    def _make_chip(self, claim: Claim) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName(f"rebuild.{claim}")
        chip.setProperty("part", "chip")
        chip.clicked.connect(partial(self._on_clicked, claim))
        return chip

    def _dress(self, chip: QToolButton, claim: Claim, evidence: Evidence | None) -> None:
        state = evidence.state if evidence else State.UNKNOWN
        sign, role = SIGNS[state]
        wrong = len(evidence.spots) + len(evidence.fragments) if evidence else 0
        count = f" {wrong}" if wrong else ""
        chip.setText(f"{sign} {tr(CLAIMS[claim])}{count}")
        chip.setToolTip(_explained(state, evidence.tried if evidence else 0, wrong))
        chip.setEnabled(state is not State.UNKNOWN)
        chip.setVisible(claim is not Claim.ORDER or state is not State.UNKNOWN)
        chip.setStyleSheet(f"color: {self._theme.color(role).name()};")

    def _on_clicked(self, claim: Claim) -> None:
        if claim in self._evidence:
            self.chosen.emit(self._evidence[claim])


def _explained(state: State, tried: int, wrong: int) -> str:
    if state is State.UNKNOWN:
        return tr("There is nothing in the table to try it on.")
    if state is State.FAILS:
        return tr("Fails at {wrong} of {tried} places; click for the next.", wrong=wrong, tried=tried)
    return tr("Holds at {tried} places.", tried=tried)
