"""Where what a statement inherits is said."""

from __future__ import annotations

from dataclasses import dataclass

from gazdesk.desk.desk import Desk
from gazdesk.desk.places import owner_lines
from gazdesk.model.attribution_values import AttributionValues
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import AttributionRole


@dataclass(frozen=True, slots=True)
class Held:
    """What holds for a role from above: its values, the block or row that says so, its text, its line from 1."""

    values: tuple[str, ...]
    address: Address
    text: str
    line: int | None


def held_from(desk: Desk, values: AttributionValues, role: AttributionRole) -> Held | None:
    """Return what a statement inherits for a role, and from where; None if it inherits nothing."""
    inherited = values.inherited.get(role.value)
    if inherited is None:
        return None
    block = desk.issue.blocks.get(inherited["from"])
    if block is not None:
        address, text = block.address, block.text
    else:
        address = Address(values.owner.block, inherited["from"])
        text = _row_text(desk, address)
    lines = owner_lines(desk, address)
    return Held(tuple(inherited["values"]), address, text, lines[0] if lines else None)


def _row_text(desk: Desk, address: Address) -> str:
    table = desk.issue.table(address.block)
    index = table.row_index(address.row)
    return "" if index is None else next(filter(None, table.rows[index].texts), "")
