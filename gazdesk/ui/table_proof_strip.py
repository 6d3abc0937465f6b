"""The strip under the grid: what proves the table right and what does not, each a click away from its cell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from math import inf
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gazdesk.checks.table_proof import Aspect, Break, Proof
from gazdesk.desk.proving import named_elsewhere, proofs_of
from gazdesk.model.blocks import Address
from gazdesk.ui import messages
from gazdesk.ui.pane import ElidedLabel, quiet_button
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.theme import Role
from gazdesk.ui.words import tr

PROVED_AFTER = 250
"""Milliseconds of rest after which a table is proved again: never between two keys."""
READ_FOR = 0.01
"""Seconds for which the issue is read without letting keys in."""
MOST_TOLD = 12
"""Breaks that a tip lists."""
NAMES = {
    Aspect.SHAPE: "Shape of the grid",
    Aspect.RUNNING: "Running numbers",
    Aspect.SUMS: "Totals",
    Aspect.NUMBERS: "Columns of numbers",
    Aspect.UNITS: "Units",
}


class ProofStrip(QWidget):
    """A button an aspect. Attribute: `proofs`, of the table that is shown, as far as they are known."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tableProof")
        self.proofs: tuple[Proof, ...] = ()
        self._session = session
        self._block = ""
        self._known: set[str] = set()
        self._unread: Iterator[str] | None = None
        self._timer = QTimer(self, singleShot=True, interval=PROVED_AFTER)
        self._timer.timeout.connect(self._prove)
        self._going_on = QTimer(self, singleShot=True, interval=0)
        self._going_on.timeout.connect(self._prove)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(4)
        self._buttons = {aspect: self._make_button(aspect) for aspect in Aspect}
        for button in self._buttons.values():
            row.addWidget(button)
        self._said: QLabel = ElidedLabel(self)
        self._said.setProperty("part", "muted")
        row.addWidget(self._said, 1)
        self.setFixedHeight(28)

    def show_block(self, block: str) -> None:
        """Prove the table of a block; "" shows nothing, and needs nothing to be read of a long issue."""
        self._going_on.stop()
        if block != self._block:
            self._known, self._unread = set(), None
            self._take(())
        self._block = block
        if block:
            self._timer.start()
        else:
            self._timer.stop()

    def next_break(self, aspect: Aspect | None = None) -> None:
        """Go to the next cell at which an aspect, or any, does not hold."""
        if self._timer.isActive() or self._going_on.isActive():
            self._prove(inf)
        breaks = [each for proof in self.proofs if aspect in {None, proof.aspect} for each in proof.breaks]
        if not breaks:
            self._say(None)
            messages.notify(tr("Everything holds that the table can be tried on."))
            return
        here = self._session.selection
        at = here.address if here else None
        current = next((index for index, each in enumerate(breaks) if self._address(each) == at), -1)
        goal = breaks[(current + 1) % len(breaks)]
        self._session.select(Selection(self._address(goal), sender=self.objectName()))
        self._say(goal)

    def _make_button(self, aspect: Aspect) -> QToolButton:
        button = quiet_button(self, "", f"proof.{aspect}", tr(NAMES[aspect]))
        button.clicked.connect(partial(self._on_clicked, aspect))
        return button

    def _on_clicked(self, aspect: Aspect, _checked: bool = False) -> None:
        self.next_break(aspect)

    def _address(self, broken: Break) -> Address:
        return Address(self._block, broken.row, broken.column)

    def _prove(self, seconds: float = READ_FOR) -> None:
        """Prove the table, once it is known which units the issue names elsewhere; that is read a while at a time."""
        self._timer.stop()
        self._going_on.stop()
        desk, until = self._session.desk, monotonic() + seconds
        if desk is None:
            self._take(())
            return
        if self._unread is None:
            self._unread = named_elsewhere(desk, self._block)
        for unit in self._unread:
            self._known.add(unit)
            if monotonic() > until:
                self._going_on.start()
                return
        self._take(proofs_of(desk, self._block, frozenset(self._known)))

    def _take(self, proofs: tuple[Proof, ...]) -> None:
        self.proofs = proofs
        shown = {proof.aspect: proof for proof in proofs}
        for aspect, button in self._buttons.items():
            button.setVisible(aspect in shown)
            if aspect in shown:
                self._show(button, shown[aspect])
        self._say(None)

    def _show(self, button: QToolButton, proof: Proof) -> None:
        name, color = tr(NAMES[proof.aspect]), self._session.theme.color
        if proof.holds is None:
            text, role, tip = f"– {name}", Role.MUTED, tr("Nothing in the table proves it.")
        elif proof.holds:
            text, role, tip = f"✓ {name}", Role.GOOD, tr("Holds at {count} places.", count=proof.checked)
        else:
            told = [tr(each.template, **each.values) for each in proof.breaks[:MOST_TOLD]]
            more = ["…"] if len(proof.breaks) > MOST_TOLD else []
            text, role, tip = f"✗ {name} {len(proof.breaks)}", Role.ACCENT, "\n".join((*told, *more))
        button.setText(text)
        button.setToolTip(tip)
        button.setStyleSheet(f"QToolButton {{ color: {color(role).name()}; }}")

    def _say(self, broken: Break | None) -> None:
        self._said.setText(tr(broken.template, **broken.values) if broken else "")
