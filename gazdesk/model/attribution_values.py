"""What a statement of responsibility says, role by role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypedDict

from gazdesk.model.blocks import Address, Attribution
from gazdesk.model.kinds import AttributionRole, ColumnRole
from gazdesk.model.pieces import HEAD, Place
from gazdesk.model.readers.headers import guess_roles
from gazdesk.model.readers.units import read_units
from gazdesk.model.tables import Table

STATING = {
    ColumnRole.LEAD: AttributionRole.LEAD,
    ColumnRole.RESPONSIBLE: AttributionRole.RESPONSIBLE,
    ColumnRole.COOPERATING: AttributionRole.COOPERATING,
    ColumnRole.LEADERS: AttributionRole.LEADERS,
    ColumnRole.DEADLINE: AttributionRole.DEADLINE,
}
"""The role of an attribution that a column states."""


_ROLES = tuple(role.value for role in AttributionRole)


class Inherited(TypedDict("_From", {"from": str})):
    """What holds for a role from above, and the id of the block or row that says so."""

    values: list[str]


@dataclass(frozen=True, slots=True)
class AttributionValues:
    """Who is responsible for what: the values of one statement.

    `owner` is the block or cell where it starts (for a row of a table the row: its column is ""), `start` the place
    there, `row` the id of the row of a table, else "". `inherited` gives by role the units that hold from a
    heading or section above, and the id of the block or row that says so. `overridden` names roles an editor set.
    """

    id: str
    item: str | None
    owner: Address
    start: Place = HEAD
    row: str = ""
    lead: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    cooperating: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    deadline: str | None = None
    inherited: Mapping[str, Inherited] = field(default_factory=dict)
    overridden: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        """Say whether any role has a value, be it inherited."""
        return bool(self.inherited or self.overridden or any(getattr(self, role) for role in _ROLES))

    @property
    def is_only_inherited(self) -> bool:
        """Say whether nothing is said at the place itself."""
        return bool(self.inherited) and not self.overridden and not any(getattr(self, role) for role in _ROLES)


def column_roles(table: Table) -> tuple[ColumnRole, ...]:
    """Return the role of each column, dropped ones included; guessed from the header where no editor said it."""
    return tuple(column.role or role for column, role in zip(table.columns, guess_roles(table.headers), strict=True))


def values_of(values: Mapping[AttributionRole, tuple[str, ...]], attribution: Attribution | None) -> dict[str, Any]:
    """Return the values of the roles, and which of them an editor set, as the fields of AttributionValues."""
    return {
        "lead": values.get(AttributionRole.LEAD, ()),
        "responsible": values.get(AttributionRole.RESPONSIBLE, ()),
        "cooperating": values.get(AttributionRole.COOPERATING, ()),
        "leaders": values.get(AttributionRole.LEADERS, ()),
        "deadline": "、".join(values.get(AttributionRole.DEADLINE, ())) or None,
        "overridden": tuple(role.value for role, _ in attribution.overrides) if attribution else (),
    }


def read_role(role: AttributionRole, text: str) -> tuple[str, ...]:
    """Return the values that a text says of a role: units, people, or one deadline."""
    if role is AttributionRole.DEADLINE:
        text = text.strip().strip("。;；")
        return (text,) if text else ()
    return read_units(text)


def as_units(said: tuple[str, ...] | str | None) -> tuple[str, ...]:
    """Return what is said of a role as the tuple of its values, a deadline too."""
    return (said,) if isinstance(said, str) else said or ()


def with_inherited(values: AttributionValues, above: Sequence[AttributionValues]) -> AttributionValues:
    """Return a statement with what it leaves open, by what stands above, the nearest first."""
    inherited: dict[str, Inherited] = {}
    for each in above:
        for role in _ROLES:
            said = getattr(each, role)
            if said and role not in inherited and not getattr(values, role) and role not in values.overridden:
                inherited[role] = {"values": list(as_units(said)), "from": each.owner.row or each.owner.block}
    return replace(values, inherited=inherited) if inherited else values
