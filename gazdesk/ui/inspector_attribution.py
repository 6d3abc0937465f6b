"""The part of the inspector that says who is responsible: what the selected block or row of a table states."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from gazdesk.desk import editing
from gazdesk.model.blocks import Address, Attribution
from gazdesk.model.kinds import AttributionRole
from gazdesk.ui.inspector_statement import StatementBox, muted_label
from gazdesk.ui.names import name_of
from gazdesk.ui.pane import PaneHead, Section, lead_on, pile
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.unit_lists import split_units
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk
    from gazdesk.model.attribution_values import AttributionValues


class AttributionSection(QWidget):
    """Shows the statements of a block; each role is a line of units, edited in place."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._block = ""
        self._shown: object = None
        self.head = PaneHead(tr("Responsibility"), self)
        self._add = self.head.add_button(tr("Add"), "attribution.new")
        self._add.clicked.connect(self._on_add)
        self._column = pile(self, self.head)
        self._statements: list[StatementBox] = []
        self._last: QWidget = self._add
        self._offers: list[QWidget] = []

    def show_block(self, desk: Desk | None, selection: Selection | None) -> None:
        """Show what a selected block, or the row of the selected cell, states."""
        stated = _stated(desk, selection)
        offers = desk.offers(selection.address.block) if desk and selection else ()
        self._add.setEnabled(selection is not None)
        self._block = selection.address.block if selection else ""
        if (self._block, stated, offers) == self._shown:
            return
        self._shown = (self._block, stated, offers)
        self.head.set_info(tr("Statements: {count}", count=len(stated)) if stated else "")
        self._show_statements(desk, stated)
        self._show_offers(offers)

    def _show_statements(self, desk: Desk | None, stated: Sequence[AttributionValues]) -> None:
        """Show statements in the boxes that there are, and in new ones: to make one takes long."""
        while len(self._statements) < len(stated):
            self._statements.append(self._make_statement())
            self._column.insertWidget(len(self._statements), self._statements[-1])
            self._last = lead_on(self._last, self._statements[-1])
        for box, values in zip_longest(self._statements, stated):
            box.setVisible(values is not None)
            if desk is not None and values is not None:
                box.show_statement(desk, values)

    def _show_offers(self, offers: Sequence[Attribution]) -> None:
        for box in self._offers:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._offers = [self._make_offer(offer) for offer in offers]
        for box in self._offers:
            self._column.addWidget(box)
            lead_on(self._last, box)

    def _make_statement(self) -> StatementBox:
        box = StatementBox(self._session, self._give, self)
        box.cleared.connect(self._clear)
        box.removed.connect(self._remove)
        box.sought.connect(self._go_to)
        return box

    def _make_offer(self, offer: Attribution) -> QWidget:
        box = Section(self)
        roles = "、".join(name_of(reading.role) for reading in offer.readings)
        label = muted_label(box)
        label.setText(tr("The text states responsibility here ({roles}).", roles=roles))
        take = QPushButton(tr("Take it up"), box)
        take.setObjectName("attribution.offer")
        take.clicked.connect(partial(self._take, offer))
        box.add(label)
        box.add(take)
        return box

    def _on_add(self) -> None:
        desk, block = self._session.desk, self._block
        if desk is not None:
            self._session.run(lambda: editing.add_attribution(desk, block, Attribution(desk.mint())))

    def _take(self, offer: Attribution) -> None:
        desk, block = self._session.desk, self._block
        if desk is not None:
            self._session.run(lambda: editing.add_attribution(desk, block, offer))

    def _remove(self, identity: str) -> None:
        desk, block = self._session.desk, self._block
        if desk is not None:
            self._session.run(lambda: editing.remove_attribution(desk, block, identity))

    def _give(self, identity: str, role: AttributionRole, text: str) -> Change | None:
        """Give a role the units that were typed."""
        desk, values = self._session.desk, _typed(role, text)
        return editing.change_attribution(desk, self._block, identity, role, values) if desk is not None else None

    def _clear(self, identity: str, role: AttributionRole) -> None:
        """Let a role have what the text says again."""
        desk, block = self._session.desk, self._block
        if desk is not None:
            self._session.run(lambda: editing.change_attribution(desk, block, identity, role, None))

    def _go_to(self, address: Address) -> None:
        self._session.select(Selection(address, 0, 0, "inspectorPane"))


def _typed(role: AttributionRole, text: str) -> tuple[str, ...]:
    return (text,) if role is AttributionRole.DEADLINE and text else split_units(text)


def _stated(desk: Desk | None, selection: Selection | None) -> tuple[AttributionValues, ...]:
    """Return the statements to show: those of the block, for a cell that of its row."""
    if desk is None or selection is None:
        return ()
    stated = desk.attributions(selection.address.block)
    if selection.address.row:
        return tuple(each for each in stated if selection.address.row in (each.row, each.owner.row))
    return tuple(each for each in stated if not each.row)
