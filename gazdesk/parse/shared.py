"""What the rows of a group share: a lead unit or a deadline printed once, in a cell merged over the group's rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazdesk.model.kinds import ColumnRole, RowKind
from gazdesk.model.readers.headers import guess_role
from gazdesk.parse.grid import Grid, GridRow

_SHARED = frozenset({ColumnRole.LEAD, ColumnRole.DEADLINE})
_RESPONSIBLE, _BODY = ColumnRole.RESPONSIBLE, RowKind.BODY
_FEWEST = 2
"""A group of more rows than these prints what they share in its middle, if in the middle of the cell at all."""


def span_shared(grid: Grid, names: Sequence[str]) -> None:
    """Let a lead unit and a deadline span the rows of their group below them that leave theirs empty.

    Every task of a table of tasks (任务分解表) has a lead unit; where merged group cells show that a row goes on with a
    group, an empty cell under its unit is the unit's merged cell, printed, as the group's, in the first of its rows.
    A column merges its cells if it does so over two whole groups; one gap alone may as well be a cell that was lost.
    Responsible units are each row's own; those of a group whose rows share their lead unit are the group's as well.
    """
    roles = [guess_role(name) for name in names]
    lead = roles.index(ColumnRole.LEAD) if ColumnRole.LEAD in roles else None
    columns = [at for at, role in enumerate(roles) if role in _SHARED or (role is _RESPONSIBLE and lead is not None)]
    leading = _groups(grid) if columns else 0
    if leading in {0, grid.width}:
        return
    groups = [group for group in _runs(grid, leading) if len(group) > 1]
    merged = [at for at in columns if at >= leading and sum(_is_merged(group, at) for group in groups) > 1]
    merged.sort(key=lambda at: roles[at] is not _RESPONSIBLE)
    for group in groups:
        for column in merged:
            if roles[column] is _RESPONSIBLE:
                _span_down(group, column, lead)
            else:
                _raise_middle(group, column)
                _span_down(group, column)


def _groups(grid: Grid) -> int:
    """Return how many of the leading columns group the rows: their cells go on often, a task over two rows seldom."""
    body = [row.slots for row in grid.rows if row.kind is _BODY]
    for column in range(grid.width):
        rows = [slots[column].rows for slots in body if slots[column].text]
        if (sum(rows) - len(rows)) * 4 < len(rows) or not rows:
            return column
    return grid.width


def _runs(grid: Grid, leading: int) -> Iterator[list[GridRow]]:
    """Yield the body rows of each group: the one that names it and those that leave all of the leading cells empty."""
    run: list[GridRow] = []
    for row in grid.rows:
        is_body = row.kind is _BODY
        if not is_body or [slot for slot in row.slots[:leading] if slot.text]:
            yield run
            run = []
        if is_body:
            run.append(row)
    yield run


def _is_merged(group: Sequence[GridRow], column: int) -> bool:
    """Say whether the first row of a group says what all the others, one at least, leave empty."""
    return [row for row in group if row.slots[column].text] == group[:1]


def _raise_middle(group: Sequence[GridRow], column: int) -> None:
    """Move the only text of a column to the first row of its group: a merged cell prints it in the middle."""
    told = [row for row in group if row.slots[column].text]
    if len(told) == 1 and len(group) > _FEWEST:
        first, middle = group[0].slots, told[0].slots
        first[column], middle[column] = middle[column], first[column]


def _span_down(group: Sequence[GridRow], column: int, lead: int | None = None) -> None:
    """Let each text span the rows below that leave theirs empty, but for those with a lead unit of their own."""
    top, first = None, 0
    for at, row in enumerate(group):
        slot = row.slots[column]
        if slot.text:
            top, first = slot, at
        elif lead is not None and row.slots[lead].text:
            top = None
        elif top is not None:
            top.rows = max(top.rows, at - first + 1)
