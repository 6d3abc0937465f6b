"""What statements of responsibility say: values read from the text of their readings, or from the roles of columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, NamedTuple, TypedDict

from gazdesk.errors import Unresolved
from gazdesk.model.blocks import Address, Attribution, Block
from gazdesk.model.inheritance import Inheritance, holding
from gazdesk.model.issue import Issue
from gazdesk.model.items import item_of, row_item
from gazdesk.model.kinds import AttributionRole, BlockKind, ColumnRole, RowKind
from gazdesk.model.pieces import HEAD, Place, offset_of, place_before, text_of
from gazdesk.model.readers.headers import FIRST_LEADS, guess_role
from gazdesk.model.readers.labels import label_of, level_of, read_label
from gazdesk.model.readers.units import read_units
from gazdesk.model.tables import Cell, Row, Table

STATING = {
    ColumnRole.LEAD: AttributionRole.LEAD,
    ColumnRole.RESPONSIBLE: AttributionRole.RESPONSIBLE,
    ColumnRole.COOPERATING: AttributionRole.COOPERATING,
    ColumnRole.LEADERS: AttributionRole.LEADERS,
    ColumnRole.DEADLINE: AttributionRole.DEADLINE,
}
"""The role of an attribution that a column states."""

NUMBERED_WITHIN = 12
"""How many blocks below a numbered block a statement may stand that takes its number."""

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


def attributions_of(
    issue: Issue, block: Block, inheritance: Inheritance = MappingProxyType({})
) -> tuple[AttributionValues, ...]:
    """Return what a block states, in order; for a table what its cells and then its body rows state.

    `inheritance` is that of the issue; without it nothing is inherited but within a table.
    """
    above = [values for each in holding(inheritance, block.id) for values in _said(issue, issue.blocks[each])]
    stated = _said(issue, block)
    if block.table is not None and block.attributions:
        return _of_table(block, block.table, stated, above)
    if block.table is not None:
        return _remembered(block, block.table, above)
    if not stated and block.id in inheritance:
        stated = (AttributionValues(block.id, item_of(_label(block), block.text), block.address),)
    inheriting = (_inheriting(values, above) for values in stated)
    return tuple(values for values in inheriting if values.id != block.id or values.says_something)


def _remembered(block: Block, table: Table, above: Sequence[AttributionValues]) -> tuple[AttributionValues, ...]:
    """Return what the rows of a table without statements of its own state; it is asked for several times."""
    known: tuple[Sequence[AttributionValues], tuple[AttributionValues, ...]] | None = table.found.get(block.id)
    if known is None or known[0] != above:
        known = table.found[block.id] = above, _of_table(block, table, (), above)
    return known[1]


def _said(issue: Issue, block: Block) -> tuple[AttributionValues, ...]:
    """Return what the text of a block, or of a table's cells, states itself."""
    return tuple(_stated(issue, block, each) for each in block.attributions if not each.row and not each.removed)


def column_roles(table: Table) -> tuple[ColumnRole, ...]:
    """Return the role of each column, dropped ones included; guessed from the header where no editor said it."""
    return tuple(column.role or guess_role(header) for column, header in zip(table.columns, table.headers, strict=True))


def _stated(issue: Issue, block: Block, attribution: Attribution) -> AttributionValues:
    texts: dict[AttributionRole, str] = {}
    for reading in attribution.readings:
        text = _text_between(issue, reading.owner, reading.start, reading.end)
        texts[reading.role] = f"{texts[reading.role]}、{text}" if reading.role in texts else text
    values = {role: _read(role, text) for role, text in texts.items()} | dict(attribution.overrides)
    first = attribution.readings[0] if attribution.readings else None
    return AttributionValues(
        attribution.id,
        _item(issue, block, attribution),
        first.owner if first else block.address,
        first.start if first else HEAD,
        **_values(values, attribution),
    )


def _values(values: Mapping[AttributionRole, tuple[str, ...]], attribution: Attribution | None) -> dict[str, Any]:
    """Return the values of the roles, and which of them an editor set, as the fields of AttributionValues."""
    return {
        "lead": values.get(AttributionRole.LEAD, ()),
        "responsible": values.get(AttributionRole.RESPONSIBLE, ()),
        "cooperating": values.get(AttributionRole.COOPERATING, ()),
        "leaders": values.get(AttributionRole.LEADERS, ()),
        "deadline": "、".join(values.get(AttributionRole.DEADLINE, ())) or None,
        "overridden": tuple(role.value for role, _ in attribution.overrides) if attribution else (),
    }


def _read(role: AttributionRole, text: str) -> tuple[str, ...]:
    if role is AttributionRole.DEADLINE:
        text = text.strip().strip("。;；")
        return (text,) if text else ()
    return read_units(text)


def _text_between(issue: Issue, owner: Address, start: Place, end: Place) -> str:
    """Return the current text between two places of an owner, "" where it is gone."""
    try:
        pieces = issue.pieces(owner)
    except Unresolved:
        return ""
    first, last = offset_of(pieces, start), offset_of(pieces, end)
    return text_of(pieces)[first:last] if first is not None and last is not None else ""


def _item(issue: Issue, block: Block, attribution: Attribution) -> str | None:
    if attribution.item is not None:
        return attribution.item or None
    if block.table is not None:
        owner = attribution.readings[0].owner if attribution.readings else block.address
        text = _owner_text(issue, owner)
        return item_of(read_label(text), text)
    label = _label(block)
    return item_of(label, block.text) if label or block.label is not None else _item_above(issue, block)


def _owner_text(issue: Issue, owner: Address) -> str:
    try:
        return text_of(issue.pieces(owner)).strip()
    except Unresolved:
        return ""


def _label(block: Block) -> str:
    return label_of(block).strip()


def _item_above(issue: Issue, block: Block) -> str | None:
    """Return the number of the nearest numbered block above, a document's start in between ends the search."""
    at = issue.index(block.id)
    for identity in reversed(issue.order[max(0, at - NUMBERED_WITHIN) : at + 1]):
        above = issue.blocks[identity]
        if above.table is None and (label := _label(above)):
            return item_of(label, above.text)
        if above.boundary is not None or above.kind in {BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE}:
            return None
    return None


def _of_table(
    block: Block, table: Table, stated: tuple[AttributionValues, ...], above: Sequence[AttributionValues]
) -> tuple[AttributionValues, ...]:
    """Return what the cells of a table and then its body rows state."""
    roles = column_roles(table)
    own = {each.row: each for each in block.attributions if each.row}
    if not stated and not own and not any(role in STATING and role is not ColumnRole.DEADLINE for role in roles):
        return ()
    stating = {column.id for column, role in zip(table.columns, roles, strict=True) if role in STATING}
    spoken = {values.owner: values for values in stated if values.owner.column in stating}
    stated = tuple(values for values in stated if values.owner not in spoken)
    says = _Columns.of(table, roles, spoken)
    held = _held(table, stated) if stated else {}
    speaking = {values.owner.row for values in stated}
    rows: list[AttributionValues] = []
    for index, row in enumerate(table.rows):
        if row.kind is RowKind.BODY:
            values = _read_row(block, table, index, says, own.get(row.id))
            if values is None and index in held and row.id not in speaking | own.keys():
                values = _silent(block, table, index, roles)
            if values is not None:
                rows.append(_inheriting(values, [*held.get(index, ()), *above]))
    return (*(_in_cell(values, table, held, roles, above) for values in stated), *rows)


def _in_cell(
    values: AttributionValues,
    table: Table,
    held: Held,
    roles: tuple[ColumnRole, ...],
    above: Sequence[AttributionValues],
) -> AttributionValues:
    """Return what a cell states, of its row if it stands in one and holds for that only, with what it inherits."""
    index = table.row_index(values.owner.row)
    if index is None:
        return values
    here = held.get(index, ())
    if table.rows[index].kind is RowKind.BODY and values not in here:
        item = row_item(table, index, roles) or values.item
        values = replace(values, row=table.rows[index].id, item=item)
    return _inheriting(values, [*(each for each in here if each.id != values.id), *above])


Held = Mapping[int, Sequence[AttributionValues]]
"""By the index of a row what section rows and cells over several rows hold there, the nearest first."""


def _held(table: Table, stated: Sequence[AttributionValues]) -> Held:
    """Return what holds for rows: what cells state that span them, and what the section rows above them state.

    A section within another is told by the depth of its number (（一） within 一、); one without a number ends all.
    """
    held: dict[int, list[AttributionValues]] = {}
    for (first, column), rows, _ in table.spans():
        place = (table.rows[first].id, table.columns[column].id)
        spanning = [values for values in stated if len(rows) > 1 and values.owner[1:] == place]
        for each in rows if spanning else ():
            held.setdefault(each, []).extend(spanning)
    sections: list[tuple[int, list[AttributionValues]]] = []
    for index, row in enumerate(table.rows):
        if row.kind is RowKind.SECTION:
            depth = level_of(read_label(_row_text(row)), statute=False) or 0
            sections = [each for each in sections if depth > each[0]]
        if around := [values for _, said in reversed(sections) for values in said]:
            held.setdefault(index, []).extend(around)
        if row.kind is RowKind.SECTION and (said := [values for values in stated if values.owner.row == row.id]):
            sections.append((depth, said))
    return held


def _silent(block: Block, table: Table, index: int, roles: tuple[ColumnRole, ...]) -> AttributionValues:
    """Return the statement of a row that says nothing itself."""
    row = table.rows[index]
    return AttributionValues(row.id, row_item(table, index, roles), Address(block.id, row.id), _start(row), row.id)


def _row_text(row: Row) -> str:
    return next(filter(None, row.texts), "")


class _Columns(NamedTuple):
    """What columns say: those that state something, by index, with the role in an attribution; the roles of all.

    `spoken` are cells of theirs whose text says the roles itself (某局牵头，某局配合), by address. `telling` are the
    columns that have a role at all, `numbers` those of them that number the rows; `key` is equal for columns of which
    a row with the same cells in the telling ones says the same, wherever they stand.
    """

    stating: list[tuple[int, AttributionRole]]
    roles: tuple[ColumnRole, ...]
    spoken: Mapping[Address, AttributionValues]
    telling: Sequence[int]
    numbers: Sequence[int]
    key: tuple[object, ...]

    @classmethod
    def of(cls, table: Table, roles: tuple[ColumnRole, ...], spoken: Mapping[Address, AttributionValues]) -> _Columns:
        """Return what the columns of a table say."""
        stating = [(at, STATING[roles[at]]) for at in table.live_columns if roles[at] in STATING]
        telling = [at for at, role in enumerate(roles) if role is not ColumnRole.TEXT]
        numbers = [at for at in telling if roles[at] is ColumnRole.NUMBER]
        names = [table.columns[at].id for at in (*telling, *(at for at, _ in stating))]
        leading = [bool(FIRST_LEADS.search(table.headers[at])) for at, _ in stating]
        key = (names, [roles[at] for at in telling], leading)
        return cls(stating, roles, spoken, telling, numbers, key)

    def told(self, row: Row) -> tuple[object, ...] | None:
        """Return what a row is read from; None if it has no number in a column for it: then any cell may tell that."""
        cells = row.cells
        if not [at for at in self.numbers if row.texts[at].strip()]:
            return None
        return [cells[at] for at in self.telling], next((cell.pieces for cell in cells if cell.pieces), ())

    def values(self, block: str, table: Table, index: int) -> dict[AttributionRole, tuple[str, ...]]:
        """Return what a row says by role."""
        values: dict[AttributionRole, tuple[str, ...]] = {}
        for column, role in self.stating:
            row, _ = table.covered.get((index, column), (index, column)) if self.spoken else (index, column)
            spoken = self.spoken.get(Address(block, table.rows[row].id, table.columns[column].id))
            if spoken is not None:
                values |= {each: said for each in AttributionRole if (said := _as_units(getattr(spoken, each)))}
                continue
            values[role] = (*values.get(role, ()), *_read(role, table.text_at(index, column).strip()))
            if role is AttributionRole.RESPONSIBLE and values[role] and FIRST_LEADS.search(table.headers[column]):
                values.setdefault(AttributionRole.LEAD, values[role][:1])
        return values


def _as_units(said: tuple[str, ...] | str | None) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else said or ()


class _Found(NamedTuple):
    """What a row states, and by what that was found: the columns, all of its cells, and what of them was told."""

    key: tuple[object, ...]
    cells: tuple[Cell, ...]
    told: tuple[object, ...] | None
    values: AttributionValues | None


def _read_row(
    block: Block, table: Table, index: int, says: _Columns, attribution: Attribution | None
) -> AttributionValues | None:
    """Return what a row states; one that only its own cells and the columns tell is read once for all later states.

    So is one that changed only in cells that tell nothing.
    """
    if attribution is not None or says.spoken or index in table.repeating:
        return _of_row(block, table, index, says, attribution)
    row = table.rows[index]
    known = row.found.get(block.id) or _found_elsewhere(row, block.id)
    if known is None or known.key != says.key:
        known = _Found(says.key, row.cells, says.told(row), _of_row(block, table, index, says, None))
    elif known.cells is not row.cells:
        told = says.told(row)
        same = told is not None and told == known.told
        known = _Found(says.key, row.cells, told, known.values if same else _of_row(block, table, index, says, None))
    row.found[block.id] = known
    return known.values


def _found_elsewhere(row: Row, block: str) -> _Found | None:
    """Return what was found in a row when its table was another block, as of this one."""
    known: _Found | None = next(iter(row.found.values()), None)
    if known is None or known.values is None:
        return known
    return known._replace(values=replace(known.values, owner=Address(block, row.id)))


def _of_row(
    block: Block, table: Table, index: int, says: _Columns, attribution: Attribution | None
) -> AttributionValues | None:
    if attribution is not None and attribution.removed:
        return None
    values = says.values(block.id, table, index)
    if attribution is not None:
        values |= dict(attribution.overrides)
    row = table.rows[index]
    if not any(values.values()):
        return None
    identity = attribution.id if attribution is not None else row.id
    item = (
        attribution.item
        if attribution is not None and attribution.item is not None
        else row_item(table, index, says.roles)
    )
    fields = _values(values, attribution)
    return AttributionValues(identity, item or None, Address(block.id, row.id), _start(row), row.id, **fields)


def _start(row: Row) -> Place:
    return place_before(next((cell.pieces for cell in row.cells if cell.pieces), ()), 0)


def _inheriting(values: AttributionValues, above: Sequence[AttributionValues]) -> AttributionValues:
    """Return a statement with what it leaves open, by what stands above, the nearest first."""
    inherited: dict[str, Inherited] = {}
    for each in above:
        for role in _ROLES:
            said = getattr(each, role)
            if said and role not in inherited and not getattr(values, role) and role not in values.overridden:
                inherited[role] = {"values": list(_as_units(said)), "from": each.owner.row or each.owner.block}
    return replace(values, inherited=inherited) if inherited else values
