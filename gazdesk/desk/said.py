"""How two states of some blocks differ, each in a few words, as the history and the journal say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gazdesk.edits.notes import marks_at
from gazdesk.model.annotations import Mark
from gazdesk.model.attribution_values import AttributionValues
from gazdesk.model.attributions import attributions_of
from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import Issue
from gazdesk.model.side_by_side import SideBySide
from gazdesk.model.tables import Cell, Row, Table

BREAK = "⏎"
"""Stands between two blocks, BETWEEN between two cells."""
BETWEEN = " | "

Said = tuple[str, str]
"""What something says before and after."""


def differences(pairs: Sequence[tuple[Block | None, Block | None]]) -> tuple[str, str]:
    """Return what blocks said before and after, as far as it differs; None for one that is not there.

    Where blocks come or go, their texts are what differs.
    """
    if any(before is None or after is None for before, after in pairs):
        return _texts(before for before, _ in pairs), _texts(after for _, after in pairs)
    said = [each for before, after in pairs if before and after for each in _said(before, after) if each[0] != each[1]]
    return BREAK.join([before for before, _ in said if before]), BREAK.join([after for _, after in said if after])


def statements(before: Issue, after: Issue, block: str) -> tuple[str, str]:
    """Return what a block stated before and after about who is responsible, as far as it differs."""
    was, now = _stated(before, block), _stated(after, block)
    differing = [each for each in dict.fromkeys((*was, *now)) if was.get(each) != now.get(each)]
    return (
        BREAK.join(was[each] for each in differing if each in was),
        BREAK.join(now[each] for each in differing if each in now),
    )


def _stated(issue: Issue, block: str) -> dict[str, str]:
    if block not in issue.blocks:
        return {}
    return {each.id: _statement(each) for each in attributions_of(issue, issue.blocks[block])}


def _statement(values: AttributionValues) -> str:
    named = [(role, getattr(values, role)) for role in ("lead", "responsible", "cooperating", "leaders")]
    said = [f"{role}: {'、'.join(units)}" for role, units in named if units]
    return " ".join([*([values.item] if values.item else []), *said, *([values.deadline] if values.deadline else [])])


def marks(issue: Issue, target: Address) -> str:
    """Say the marks of a block, row, column or cell, "" where it is not there."""
    return _marks(marks_at(issue, target))


def _texts(blocks: Iterable[Block | None]) -> str:
    return BREAK.join(_text(block) for block in blocks if block is not None)


def _text(block: Block) -> str:
    return block.text if block.table is None else BREAK.join([_text_of_row(row) for row in block.table.rows])


def _said(before: Block, after: Block) -> Iterator[Said]:
    yield before.kind.value, after.kind.value
    yield str(before.level or ""), str(after.level or "")
    yield before.label or "", after.label or ""
    yield _boundary(before), _boundary(after)
    yield _marks(before.marks), _marks(after.marks)
    yield _comments(before), _comments(after)
    yield before.text, after.text
    if before.table is not after.table and before.table is not None and after.table is not None:
        yield from _said_of_columns(before.table, after.table)
        yield from _said_of_rows(before.table, after.table)


def _said_of_columns(before: Table, after: Table) -> Iterator[Said]:
    if before.columns != after.columns:
        yield _columns(before), _columns(after)


def _said_of_rows(before: Table, after: Table) -> Iterator[Said]:
    """Say the rows that differ, and whether they stand in another order."""
    was, now = {row.id: row for row in before.rows}, {row.id: row for row in after.rows}
    both = SideBySide(before, after)
    for identity in dict.fromkeys((*was, *now)):
        old, new = was.get(identity), now.get(identity)
        if old is not new:
            yield from _said_of_row(old, new, both)
    if [row.id for row in before.rows if row.id in now] != [row.id for row in after.rows if row.id in was]:
        yield _order(before), _order(after)


def _said_of_row(old: Row | None, new: Row | None, both: SideBySide) -> Iterator[Said]:
    """Say of a row that is in both states the cells that differ, empty ones too; of one that comes or goes all."""
    if old is None or new is None or old.kind is not new.kind:
        yield old.kind if old else "", new.kind if new else ""
    if old is None or new is None:
        yield _text_of_row(old), _text_of_row(new)
        marked = _marked(old, old.cells if old else ()), _marked(new, new.cells if new else ())
    else:
        was, now = both.differing(old, new)
        yield BETWEEN.join([cell.text for cell in was]), BETWEEN.join([cell.text for cell in now])
        marked = _marked(old, was), _marked(new, now)
    if any(marked):
        yield BETWEEN.join(map(_marks, marked[0])), BETWEEN.join(map(_marks, marked[1]))


def _text_of_row(row: Row | None) -> str:
    return BETWEEN.join(row.texts) if row else ""


def _marked(row: Row | None, cells: Iterable[Cell]) -> list[tuple[Mark, ...]]:
    """Return the marks of a row and of cells, as far as they have any."""
    marked = [cell.marks for cell in cells if cell.marks]
    return [row.marks, *marked] if row is not None and row.marks else marked


def _columns(table: Table) -> str:
    return BETWEEN.join(
        " ".join(filter(None, (header, column.role or "", "(dropped)" if column.dropped else "", _marks(column.marks))))
        for header, column in zip(table.headers, table.columns, strict=True)
    )


def _order(table: Table) -> str:
    return BREAK.join(row.cells[0].text for row in table.rows)


def _comments(block: Block) -> str:
    return BETWEEN.join(comment.text for comment in block.comments)


def _boundary(block: Block) -> str:
    return block.boundary.kind.value if block.boundary else ""


def _marks(marks: Iterable[Mark]) -> str:
    return ", ".join(f"{mark.kind.value} {mark.note}".strip() for mark in marks)
