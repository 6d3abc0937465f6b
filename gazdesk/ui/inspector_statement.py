"""One statement of who is responsible, as the inspector shows it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from gazdesk.desk.holding import Held, held_from
from gazdesk.model.kinds import AttributionRole
from gazdesk.ui.field_row import FieldRow
from gazdesk.ui.names import attributed
from gazdesk.ui.pane import PaneHead, Section
from gazdesk.ui.session import Session
from gazdesk.ui.unit_lists import printed
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk
    from gazdesk.model.attribution_values import AttributionValues
    from gazdesk.model.blocks import Address

Give = Callable[[str, AttributionRole, str], object]

_SHOWN = 40
"""How many characters of a text are shown to tell which it is."""
ALWAYS_SHOWN = (AttributionRole.LEAD, AttributionRole.RESPONSIBLE, AttributionRole.DEADLINE)


class StatementBox(Section):
    """The item of a statement, a line of units a role, and where inherited ones are said. It can show another one.

    `give` gives a role of the statement with an id what was typed. Signals: `cleared(str, AttributionRole)`: the role
    of the statement with this id is to be what the text says again; `removed(str)`: the statement with this id is to
    go; `sought(Address)`: show what says a value.
    """

    cleared = Signal(object, object)
    removed = Signal(object)
    sought = Signal(object)

    def __init__(self, session: Session, give: Give, parent: QWidget) -> None:
        super().__init__(parent)
        self._give = give
        self._id = ""
        self._places: dict[AttributionRole, Address] = {}
        self._title = PaneHead("", self)
        self._title.setProperty("part", "subhead")
        self._remove = self._title.add_button(tr("Remove"), "attribution.remove")
        self._remove.clicked.connect(self._on_remove)
        self._rows = {role: self._make_row(session, role) for role in AttributionRole}
        self._sources = muted_label(self)
        self.add(self._title, *self._rows.values(), self._sources)

    def show_statement(self, desk: Desk, values: AttributionValues) -> None:
        """Show a statement."""
        self._id = values.id
        self._title.title.setText(tr("Item {item}", item=values.item) if values.item else tr("Statement"))
        self._title.set_info(tr("Inherited") if values.is_only_inherited else "")
        self._remove.setVisible(not values.is_only_inherited)
        sources = dict.fromkeys(filter(None, (self._show_role(desk, values, role) for role in AttributionRole)))
        self._sources.setText("\n".join(sources))
        self._sources.setVisible(bool(sources))

    def _show_role(self, desk: Desk, values: AttributionValues, role: AttributionRole) -> str:
        """Show the units of a role; return where they are inherited from, "" if they are not."""
        row, units, held = self._rows[role], units_of(values, role), held_from(desk, values, role)
        overridden = role in values.overridden
        row.setVisible(bool(units) or overridden or role in values.inherited or role in ALWAYS_SHOWN)
        self._places[role] = held.address if held is not None else values.owner
        if held is None:
            row.show_value(printed(units), "override" if overridden else "", linked=bool(units) or overridden)
            return ""
        row.show_value(printed(held.values), "inherited", _source(held), linked=True)
        return _source(held)

    def _make_row(self, session: Session, role: AttributionRole) -> FieldRow:
        row = FieldRow(session, f"attribution.{role}", attributed(role), partial(self._on_given, role), self)
        row.cleared.connect(partial(self._on_cleared, role))
        row.sought.connect(partial(self._on_sought, role))
        return row

    def _on_given(self, role: AttributionRole, text: str) -> object:
        return self._give(self._id, role, text)

    def _on_cleared(self, role: AttributionRole) -> None:
        self.cleared.emit(self._id, role)

    def _on_sought(self, role: AttributionRole) -> None:
        self.sought.emit(self._places[role])

    def _on_remove(self) -> None:
        self.removed.emit(self._id)


def units_of(values: AttributionValues, role: AttributionRole) -> tuple[str, ...]:
    """Return the values of a role; a deadline is one."""
    value = getattr(values, role.value)
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(value or ())


def muted_label(parent: QWidget) -> QLabel:
    """Return a label for a remark of several lines."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("part", "muted")
    return label


def _source(held: Held) -> str:
    """Return where an inherited value is said."""
    text = held.text if len(held.text) <= _SHOWN else f"{held.text[:_SHOWN]}…"
    return tr("Holds from above, line {line}: {text}", line=held.line or "—", text=text)
