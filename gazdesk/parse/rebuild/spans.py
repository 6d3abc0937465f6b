"""What a cell above spans: a cell that is missing, and left no blank line, says the same as the one above it."""

from __future__ import annotations

from collections.abc import Sequence

from gazdesk.model.kinds import ColumnRole, RowKind
from gazdesk.model.readers.headers import guess_role
from gazdesk.parse.rebuild.proposal import ProposedCell, ProposedRow


def with_spans(
    rows: Sequence[ProposedRow], names: Sequence[str], counting: frozenset[int], *, traced: bool
) -> list[ProposedRow]:
    """Return the rows with the values that span several of them; those in the columns `counting` never do.

    Cells missing at the left of a row belong to a group above, so does a missing deadline. `traced` says that what is
    empty leaves a blank line here: then any missing cell without one is spanned.
    """
    grid = [list(row.cells) for row in rows]
    roles = [guess_role(name) for name in names]
    anchors: dict[int, int] = {}
    for index, row in enumerate(rows):
        if not row.live or row.kind is RowKind.HEADER:
            continue
        if row.kind is not RowKind.BODY:
            anchors.clear()
            continue
        first = next((column for column, cell in enumerate(row.cells) if cell.fragments), 0)
        for column, cell in enumerate(row.cells):
            if cell.fragments:
                anchors[column] = index
                continue
            role, missing = roles[column], not cell.traced
            spanned = column < first or role is ColumnRole.DEADLINE or (traced and role is not ColumnRole.TASK)
            if missing and spanned and column in anchors and column not in counting:
                above = grid[anchors[column]][column]
                grid[anchors[column]][column] = above._replace(row_span=above.row_span + 1)
            else:
                anchors.pop(column, None)
    return [
        ProposedRow(tuple(cells), row.kind, row.given) if tuple(cells) != row.cells else row
        for row, cells in zip(rows, grid, strict=True)
    ]


def covered(rows: Sequence[ProposedRow]) -> set[tuple[int, int]]:
    """Return the places (row, column) that the span of a cell above or to the left covers."""
    live = [index for index, row in enumerate(rows) if row.live]
    places: set[tuple[int, int]] = set()
    for at, index in enumerate(live):
        for column, cell in enumerate(rows[index].cells):
            if cell.row_span > 1 or cell.column_span > 1:
                below = live[at : at + cell.row_span]
                places |= {(row, right) for row in below for right in range(column, column + cell.column_span)}
                places.discard((index, column))
    return places


def section(fragment: int, width: int) -> ProposedRow:
    """Return the row of a section: its text across all columns."""
    cells = (ProposedCell((fragment,), 1, width), *[ProposedCell()] * (width - 1))
    return ProposedRow(cells, RowKind.SECTION)
