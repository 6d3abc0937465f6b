"""What blocks state about who is responsible: read from the text of their readings, or from the roles of columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from gazdesk.errors import Unresolved
from gazdesk.model.attribution_rows import Columns, read_row, start_of
from gazdesk.model.attribution_values import (
    STATING,
    AttributionValues,
    column_roles,
    read_role,
    values_of,
    with_inherited,
)
from gazdesk.model.blocks import Address, Attribution, Block
from gazdesk.model.inheritance import Inheritance, holding
from gazdesk.model.issue import Issue
from gazdesk.model.items import item_of, row_item
from gazdesk.model.kinds import AttributionRole, BlockKind, ColumnRole, RowKind
from gazdesk.model.pieces import HEAD, Place, offset_of, text_of
from gazdesk.model.readers.labels import label_of, level_of, read_label
from gazdesk.model.tables import Row, Table

NUMBERED_WITHIN = 12
"""How many blocks below a numbered block a statement may stand that takes its number."""


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
    inheriting = (with_inherited(values, above) for values in stated)
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


def _stated(issue: Issue, block: Block, attribution: Attribution) -> AttributionValues:
    texts: dict[AttributionRole, str] = {}
    for reading in attribution.readings:
        text = _text_between(issue, reading.owner, reading.start, reading.end)
        texts[reading.role] = f"{texts[reading.role]}、{text}" if reading.role in texts else text
    values = {role: read_role(role, text) for role, text in texts.items()} | dict(attribution.overrides)
    first = attribution.readings[0] if attribution.readings else None
    return AttributionValues(
        attribution.id,
        _item(issue, block, attribution),
        first.owner if first else block.address,
        first.start if first else HEAD,
        **values_of(values, attribution),
    )


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
    says = Columns.of(table, roles, spoken)
    held = _held(table, stated) if stated else {}
    speaking = {values.owner.row for values in stated}
    rows: list[AttributionValues] = []
    for index, row in enumerate(table.rows):
        if row.kind is RowKind.BODY:
            values = read_row(block, table, index, says, own.get(row.id))
            if values is None and index in held and row.id not in speaking | own.keys():
                values = _silent(block, table, index, roles)
            if values is not None:
                rows.append(with_inherited(values, [*held.get(index, ()), *above]))
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
    return with_inherited(values, [*(each for each in here if each.id != values.id), *above])


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
    return AttributionValues(row.id, row_item(table, index, roles), Address(block.id, row.id), start_of(row), row.id)


def _row_text(row: Row) -> str:
    return next(filter(None, row.texts), "")
