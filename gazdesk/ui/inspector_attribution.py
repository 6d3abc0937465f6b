"""The part of the inspector that says who is responsible: what the selected block or row of a table states."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gazdesk.desk import editing
from gazdesk.desk.holding import Held, held_from
from gazdesk.model.blocks import Address, Attribution
from gazdesk.model.kinds import AttributionRole
from gazdesk.ui.field_row import FieldRow
from gazdesk.ui.names import attributed, name_of
from gazdesk.ui.pane import PaneHead, Section, pile
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.unit_lists import printed, split_units
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk
    from gazdesk.model.attribution_values import AttributionValues

_SHOWN = 40
"""How many characters of a text are shown to tell which it is."""
ALWAYS_SHOWN = (AttributionRole.LEAD, AttributionRole.RESPONSIBLE, AttributionRole.DEADLINE)


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
        self._boxes: list[QWidget] = []

    def show_block(self, desk: Desk | None, selection: Selection | None) -> None:
        """Show what a selected block, or the row of the selected cell, states."""
        stated = _stated(desk, selection)
        offers = desk.offers(selection.address.block) if desk and selection else ()
        self._add.setEnabled(selection is not None)
        self._block = selection.address.block if selection else ""
        if (self._block, stated, offers) == self._shown:
            return
        self._shown = (self._block, stated, offers)
        self._clear()
        self.head.set_info(tr("Statements: {count}", count=len(stated)) if stated else "")
        for values in stated:
            self._put(self._make_statement(values))
        for offer in offers:
            self._put(self._make_offer(offer))

    def _clear(self) -> None:
        for box in self._boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes.clear()

    def _put(self, box: QWidget) -> None:
        self._boxes.append(box)
        self._column.addWidget(box)

    def _make_statement(self, values: AttributionValues) -> QWidget:
        box = Section(self)
        box.add(self._make_title(box, values))
        for role in AttributionRole:
            said = units_of(values, role) or role in values.overridden
            if said or role in values.inherited or role in ALWAYS_SHOWN:
                box.add(self._make_row(box, values, role))
        for source in self._sources(values):
            box.add(_muted(source, box))
        return box

    def _sources(self, values: AttributionValues) -> list[str]:
        """Return where a statement's inherited values are said, each place once."""
        desk = self._session.desk
        held = (held_from(desk, values, role) for role in AttributionRole) if desk is not None else ()
        return list(dict.fromkeys(_source(each) for each in held if each is not None))

    def _make_title(self, box: QWidget, values: AttributionValues) -> QWidget:
        title = PaneHead(tr("Item {item}", item=values.item) if values.item else tr("Statement"), box)
        title.setProperty("part", "subhead")
        if values.is_only_inherited:
            title.set_info(tr("Inherited"))
            return title
        remove = title.add_button(tr("Remove"), "attribution.remove")
        remove.clicked.connect(partial(self._remove, values.id))
        return title

    def _make_row(self, box: QWidget, values: AttributionValues, role: AttributionRole) -> FieldRow:
        row = FieldRow(self._session, f"attribution.{role}", attributed(role), box)
        units, desk = units_of(values, role), self._session.desk
        held = held_from(desk, values, role) if desk is not None else None
        if held is not None:
            row.show_value(printed(held.values), "inherited", _source(held), linked=True)
            row.sought.connect(partial(self._go_to, held.address))
        else:
            overridden = role in values.overridden
            row.show_value(printed(units), "override" if overridden else "", linked=bool(units) or overridden)
            row.sought.connect(partial(self._go_to, values.owner))
        row.edited.connect(partial(self._change, values.id, role))
        row.cleared.connect(partial(self._take_back, values.id, role))
        return row

    def _make_offer(self, offer: Attribution) -> QWidget:
        box = Section(self)
        roles = "、".join(name_of(reading.role) for reading in offer.readings)
        label = _muted(tr("The text states responsibility here ({roles}).", roles=roles), box)
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

    def _change(self, identity: str, role: AttributionRole, text: str) -> None:
        desk, block = self._session.desk, self._block
        values = (text,) if role is AttributionRole.DEADLINE and text else split_units(text)
        if desk is not None:
            self._session.run(lambda: editing.change_attribution(desk, block, identity, role, values))

    def _take_back(self, identity: str, role: AttributionRole) -> None:
        desk, block = self._session.desk, self._block
        if desk is not None:
            self._session.run(lambda: editing.change_attribution(desk, block, identity, role, None))

    def _go_to(self, address: Address) -> None:
        self._session.select(Selection(address, 0, 0, "inspectorPane"))


def units_of(values: AttributionValues, role: AttributionRole) -> tuple[str, ...]:
    """Return the values of a role; a deadline is one."""
    value = getattr(values, role.value)
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(value or ())


def _source(held: Held) -> str:
    """Return where an inherited value is said."""
    text = held.text if len(held.text) <= _SHOWN else f"{held.text[:_SHOWN]}…"
    return tr("Holds from above, line {line}: {text}", line=held.line or "—", text=text)


def _muted(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setProperty("part", "muted")
    return label


def _stated(desk: Desk | None, selection: Selection | None) -> tuple[AttributionValues, ...]:
    """Return the statements to show: those of the block, for a cell that of its row."""
    if desk is None or selection is None:
        return ()
    stated = desk.attributions(selection.address.block)
    if selection.address.row:
        return tuple(each for each in stated if selection.address.row in (each.row, each.owner.row))
    return tuple(each for each in stated if not each.row)
