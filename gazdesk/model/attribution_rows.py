"""What the rows of a table state, read from the roles of its columns; rows outlive states of their table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from gazdesk.model.attribution_values import STATING, AttributionValues, as_units, read_role, values_of
from gazdesk.model.blocks import Address, Attribution, Block
from gazdesk.model.items import row_item
from gazdesk.model.kinds import AttributionRole, ColumnRole
from gazdesk.model.pieces import Pieces, Place, place_before
from gazdesk.model.readers.headers import FIRST_LEADS
from gazdesk.model.tables import Cell, Row, Table


class Columns(NamedTuple):
    """What columns say: those that state something, by index, with the role in an attribution; the roles of all.

    `spoken` are cells of theirs whose text says the roles itself (某局牵头，某局配合), by address. `numbers` are the
    columns that number the rows, `telling` these and the stating ones, from which a row with a number is read;
    `told_elsewhere` are the rows to which a span in one of them reaches. `key` is equal for columns of which a row
    says the same if its cells are the same, one with a number if those in the telling columns are.
    """

    stating: list[tuple[int, AttributionRole]]
    roles: tuple[ColumnRole, ...]
    spoken: Mapping[Address, AttributionValues]
    telling: Sequence[int]
    numbers: Sequence[int]
    told_elsewhere: Set[int]
    key: tuple[object, ...]

    @classmethod
    def of(cls, table: Table, roles: tuple[ColumnRole, ...], spoken: Mapping[Address, AttributionValues]) -> Columns:
        """Return what the columns of a table say."""
        stating = [(at, STATING[roles[at]]) for at in table.live_columns if roles[at] in STATING]
        numbers = [at for at, role in enumerate(roles) if role is ColumnRole.NUMBER]
        telling = [*numbers, *(at for at, _ in stating)]
        named = [
            (column.id, role) for column, role in zip(table.columns, roles, strict=True) if role is not ColumnRole.TEXT
        ]
        states = [(table.columns[at].id, bool(FIRST_LEADS.search(table.headers[at]))) for at, _ in stating]
        key = (named, states)
        elsewhere = {row for row, column in table.covered if column in telling}
        return cls(stating, roles, spoken, telling, numbers, elsewhere, key)

    def told(self, row: Row) -> tuple[object, ...] | None:
        """Return what a row is read from; None if it has no number in a column for it: then any cell may tell that."""
        cells, texts = row.cells, row.texts
        if not [at for at in self.numbers if texts[at].strip()]:
            return None
        return [cells[at] for at in self.telling], _first_pieces(cells)

    def values(self, block: str, table: Table, index: int) -> dict[AttributionRole, tuple[str, ...]]:
        """Return what a row says by role."""
        values: dict[AttributionRole, tuple[str, ...]] = {}
        for column, role in self.stating:
            row, _ = table.covered.get((index, column), (index, column)) if self.spoken else (index, column)
            spoken = self.spoken.get(Address(block, table.rows[row].id, table.columns[column].id))
            if spoken is not None:
                values |= {each: said for each in AttributionRole if (said := as_units(getattr(spoken, each)))}
                continue
            values[role] = (*values.get(role, ()), *read_role(role, table.text_at(index, column).strip()))
            if role is AttributionRole.RESPONSIBLE and values[role] and FIRST_LEADS.search(table.headers[column]):
                values.setdefault(AttributionRole.LEAD, values[role][:1])
        return values


class _Found(NamedTuple):
    """What a row states, and by what that was found: block, columns, all of its cells, and what of them was told."""

    block: str
    key: tuple[object, ...]
    cells: tuple[Cell, ...]
    told: tuple[object, ...] | None
    values: AttributionValues | None

    def of(self, block: str) -> _Found:
        """Return what was found in a row when its table was another block, as of this one."""
        values = self.values and replace(self.values, owner=self.values.owner._replace(block=block))
        return self._replace(block=block, values=values)


def read_row(
    block: Block, table: Table, index: int, says: Columns, attribution: Attribution | None
) -> AttributionValues | None:
    """Return what a row states; one that only its own cells and the columns tell is read once for all later states.

    So is one that changed only in cells that tell nothing.
    """
    row = table.rows[index]
    if attribution is not None or says.spoken or _is_told_elsewhere(table, index, says):
        return _of_row(block, table, index, says, attribution)
    known: _Found | None = row.found
    if known is None or known.key != says.key:
        known = _Found(block.id, says.key, row.cells, says.told(row), _of_row(block, table, index, says, None))
    else:
        known = known if known.block == block.id else known.of(block.id)
        if known.cells is not row.cells:
            known = _read_again(block, table, index, says, known)
    row.remember(known)
    return known.values


def _read_again(block: Block, table: Table, index: int, says: Columns, known: _Found) -> _Found:
    """Return what a row states some of whose cells are others now than when it was read."""
    row = table.rows[index]
    told = says.told(row)
    same = told is not None and told == known.told
    values = known.values if same else _of_row(block, table, index, says, None)
    return _Found(block.id, says.key, row.cells, told, values)


def _is_told_elsewhere(table: Table, index: int, says: Columns) -> bool:
    """Say whether a cell over several rows or columns may tell what a row states."""
    return index in table.repeating and (index in says.told_elsewhere or says.told(table.rows[index]) is None)


def _of_row(
    block: Block, table: Table, index: int, says: Columns, attribution: Attribution | None
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
    fields = values_of(values, attribution)
    return AttributionValues(identity, item or None, Address(block.id, row.id), start_of(row), row.id, **fields)


def start_of(row: Row) -> Place:
    """Return the place where what a row says begins."""
    return place_before(_first_pieces(row.cells), 0)


def _first_pieces(cells: Sequence[Cell]) -> Pieces:
    """Return the pieces of the first of some cells that has any, which nearly always is the first of all."""
    for cell in cells:
        if cell.pieces:
            return cell.pieces
    return ()
