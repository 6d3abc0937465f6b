"""What statements of responsibility say: values read from the text of their readings, or from the roles of columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from gazdesk.errors import Unresolved
from gazdesk.model.blocks import Address, Attribution, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import AttributionRole, BlockKind, ColumnRole, RowKind
from gazdesk.model.pieces import HEAD, Place, offset_of, place_before, text_of
from gazdesk.model.readers.labels import label_of, level_of, read_label
from gazdesk.model.readers.units import read_units
from gazdesk.model.tables import Row, Table

STATING = {
    ColumnRole.LEAD: AttributionRole.LEAD,
    ColumnRole.RESPONSIBLE: AttributionRole.RESPONSIBLE,
    ColumnRole.COOPERATING: AttributionRole.COOPERATING,
    ColumnRole.LEADERS: AttributionRole.LEADERS,
    ColumnRole.DEADLINE: AttributionRole.DEADLINE,
}
"""The role of an attribution that a column states."""

_HEADERS = (
    (
        ColumnRole.LEADERS,
        re.compile(r"(?:责任|牵头|分管|市|挂帅|责任市)(?:市)?领导|責任領導|牽頭領導|分管領導|责任人|責任人"),
    ),
    (ColumnRole.LEAD, re.compile(r"牵头|牽頭|主办|主辦|第一责任")),
    (ColumnRole.COOPERATING, re.compile(r"配合|协办|協辦|协同|協同|协助|協助|参与单位|參與單位|参加单位")),
    (
        ColumnRole.RESPONSIBLE,
        re.compile(r"(?:责任|責任|承办|承辦|负责|負責|落实|落實|完成|实施|實施)(?:单位|單位|部门|部門|主体|主體|处室)"),
    ),
    (
        ColumnRole.DEADLINE,
        re.compile(r"时限|時限|完成时间|完成時間|时间节点|時間節點|时间要求|時間要求|办结时间|进度安排"),
    ),
    (ColumnRole.NUMBER, re.compile(r"^(?:序号|序號|编号|編號|项次)$")),
    (ColumnRole.TASK, re.compile(r"任务|任務|措施|举措|舉措|内容|內容|事项|事項|要求|目标|目標")),
    (ColumnRole.ITEM, re.compile(r"项目|項目|名称|名稱|类别|類別|领域|領域|指标|指標")),
)
_ITEM_NUMBER = re.compile(r"第\s*\d+\s*[项項]")


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
    inherited: Mapping[str, object] = field(default_factory=dict)
    overridden: tuple[str, ...] = ()


def attributions_of(issue: Issue, block: Block) -> tuple[AttributionValues, ...]:
    """Return what a block states, in order; for a table what its section rows and then its body rows state."""
    stated = tuple(_stated(issue, block, each) for each in block.attributions if not each.row and not each.removed)
    if block.table is None:
        return stated
    return (*stated, *_of_rows(block, block.table, stated))


def column_roles(table: Table) -> tuple[ColumnRole, ...]:
    """Return the role of each column, dropped ones included; guessed from the header where no editor said it."""
    return tuple(column.role or guess_role(header) for column, header in zip(table.columns, table.headers, strict=True))


def guess_role(header: str) -> ColumnRole:
    """Return the role that the text of a header says."""
    packed = "".join(header.split())
    return next((role for role, pattern in _HEADERS if pattern.search(packed)), ColumnRole.TEXT)


def item_of(label: str, text: str) -> str | None:
    """Return the printed number that a statement belongs to: the label without 、 or dot, or 第N项 after it."""
    body = text.removeprefix(label)
    number = _ITEM_NUMBER.match(body.strip())
    return number[0] if number else (label.rstrip("、.． ") or None)


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
    for identity in reversed(issue.order[max(0, at - 11) : at + 1]):
        above = issue.blocks[identity]
        if above.table is None and (label := _label(above)):
            return item_of(label, above.text)
        if above.boundary is not None or above.kind in {BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE}:
            return None
    return None


def _of_rows(block: Block, table: Table, stated: tuple[AttributionValues, ...]) -> Iterator[AttributionValues]:
    roles = column_roles(table)
    own = {each.row: each for each in block.attributions if each.row}
    if not own and not any(role in STATING and role is not ColumnRole.DEADLINE for role in roles):
        return
    sections = {values.owner.row: values for values in stated}
    says = [(at, STATING[roles[at]]) for at in table.live_columns if roles[at] in STATING], roles
    above: AttributionValues | None = None
    for index, row in enumerate(table.rows):
        if row.kind is RowKind.SECTION:
            above = _section(table, index, sections, above)
        elif row.kind is RowKind.BODY:
            values = _of_row(block, table, index, says, own.get(row.id))
            if values is not None:
                yield _inheriting(values, above)


def _section(
    table: Table, index: int, sections: Mapping[str, AttributionValues], above: AttributionValues | None
) -> AttributionValues | None:
    """Return the statement that holds below a section row: its own, or that of the section around it."""
    row = table.rows[index]
    if row.id in sections:
        return sections[row.id]
    depth = level_of(read_label(_row_text(row)), statute=False)
    return above if depth is not None and depth > 1 else None


def _row_text(row: Row) -> str:
    return next(filter(None, row.texts), "")


ColumnsSay = tuple[list[tuple[int, AttributionRole]], tuple[ColumnRole, ...]]
"""The columns that state something, by index, with the role in an attribution; and the roles of all columns."""


def _of_row(
    block: Block, table: Table, index: int, says: ColumnsSay, attribution: Attribution | None
) -> AttributionValues | None:
    if attribution is not None and attribution.removed:
        return None
    values: dict[AttributionRole, tuple[str, ...]] = {}
    for column, role in says[0]:
        values[role] = (*values.get(role, ()), *_read(role, table.text_at(index, column).strip()))
    if attribution is not None:
        values |= dict(attribution.overrides)
    row = table.rows[index]
    if not any(values.values()):
        return None
    identity = attribution.id if attribution is not None else row.id
    item = (
        attribution.item
        if attribution is not None and attribution.item is not None
        else _row_item(table, index, says[1])
    )
    first = next((cell.pieces for cell in row.cells if cell.pieces), ())
    start = place_before(first, 0)
    fields = _values(values, attribution)
    return AttributionValues(identity, item or None, Address(block.id, row.id), start, row.id, **fields)


def _row_item(table: Table, index: int, roles: tuple[ColumnRole, ...]) -> str | None:
    """Return the number of a row: of its number column, else the label of its first cell that has one."""
    for column, role in enumerate(roles):
        if role is ColumnRole.NUMBER and (text := table.text_at(index, column).strip()):
            return text.rstrip("、.．")
    for text in table.rows[index].texts:
        if label := read_label(text):
            return item_of(label, text)
    return None


def _inheriting(values: AttributionValues, above: AttributionValues | None) -> AttributionValues:
    if above is None:
        return values
    inherited = {
        role: {"values": list(getattr(above, role)), "from": above.owner.row or above.owner.block}
        for role in ("lead", "responsible", "cooperating", "leaders")
        if getattr(above, role) and not getattr(values, role)
    }
    if not inherited:
        return values
    return replace(values, inherited=inherited)
