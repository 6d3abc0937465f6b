"""What an editor does to tables: each a gesture through the desk's door. Blocks, rows and columns are named by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gazdesk.desk.change import Change
from gazdesk.desk.desk import Desk
from gazdesk.desk.editing import changed_range, fix_of, previous_text
from gazdesk.edits.base import Correction
from gazdesk.edits.cells import Direction, FillDown, MergeCells, ShiftCells, SplitCellAt, SplitCells, Unfill
from gazdesk.edits.columns import (
    DropColumn,
    InsertColumn,
    MergeColumns,
    MoveColumn,
    ReorderColumns,
    RestoreColumn,
    SetColumnRole,
    SplitColumn,
)
from gazdesk.edits.dissolving import Dissolution, DissolveTable
from gazdesk.edits.making import table_in_order
from gazdesk.edits.rows import DropRows, InsertRow, MergeRows, MoveRow, SetHeaderRows, SetRowKind, SplitRow
from gazdesk.edits.shapes import JoinTables, SplitTable, UndoJoin
from gazdesk.edits.structure import refuse_if_parted
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, ColumnRole, RowKind
from gazdesk.model.pieces import Place, place_before, text_of
from gazdesk.model.tables import Table


def insert_row(desk: Desk, block: str, after_row: str = "") -> Change:
    """Insert an empty row below a row, or ("") at the top."""
    return desk.apply([InsertRow(block, after_row, desk.mint())], "Insert row")


def drop_rows(desk: Desk, block: str, rows: Sequence[str]) -> Change:
    """Take rows out of the grid; they can be restored."""
    return desk.apply([DropRows(block, tuple(rows))], "Drop rows")


def restore_rows(desk: Desk, block: str, rows: Sequence[str]) -> Change:
    """Bring rows back that were dropped, or were taken for a repeated header."""
    return desk.apply([SetRowKind(block, tuple(rows), RowKind.BODY)], "Restore rows")


def move_row(desk: Desk, block: str, row: str, before: str = "", *also: str) -> Change:
    """Move a row, and those named with it in their order, to stand before another, or ("") last."""
    return desk.apply([MoveRow(block, each, before) for each in (row, *also)], "Move row")


def set_row_kind(desk: Desk, block: str, rows: Sequence[str], kind: RowKind) -> Change:
    """Say what rows are."""
    return desk.apply([SetRowKind(block, tuple(rows), kind)], "Kind of rows")


def set_header_rows(desk: Desk, block: str, count: int) -> Change:
    """Say how many rows at the top are the header."""
    return desk.apply([SetHeaderRows(block, count)], "Header rows")


def merge_rows(desk: Desk, block: str, first: str, *below: str) -> Change:
    """Merge rows into the one above them, cell by cell."""
    return desk.apply([MergeRows(block, first, each) for each in below], "Merge rows")


def split_row(desk: Desk, block: str, row: str, offsets: Mapping[str, int]) -> Change:
    """Split a row: what stands behind an offset of a column's cell (code points) goes to a new row below."""
    cuts = tuple((column, _place(desk, Address(block, row, column), at)) for column, at in offsets.items())
    return desk.apply([SplitRow(block, row, desk.mint(), cuts)], "Split row")


def insert_column(desk: Desk, block: str, after: str = "") -> Change:
    """Insert an empty column behind a column, or ("") first."""
    return desk.apply([InsertColumn(block, after, desk.mint())], "Insert column")


def drop_column(desk: Desk, block: str, *columns: str) -> Change:
    """Take columns out of the grid; they can be restored."""
    return desk.apply([DropColumn(block, each) for each in columns], "Drop columns")


def restore_column(desk: Desk, block: str, *columns: str) -> Change:
    """Bring dropped columns back."""
    return desk.apply([RestoreColumn(block, each) for each in columns], "Restore column")


def move_column(desk: Desk, block: str, column: str, before: str = "", *also: str) -> Change:
    """Move a column, and those named with it in their order, to stand before another, or ("") last."""
    return desk.apply([MoveColumn(block, each, before) for each in (column, *also)], "Move column")


def merge_columns(desk: Desk, block: str, first: str, *behind: str) -> Change:
    """Merge columns into the one before them, cell by cell."""
    return desk.apply([MergeColumns(block, first, each) for each in behind], "Merge columns")


def split_column(desk: Desk, block: str, column: str, offsets: Mapping[str, int]) -> Change:
    """Split a column: what stands behind an offset of a row's cell (code points) goes to a new column beside it."""
    cuts = tuple((row, _place(desk, Address(block, row, column), at)) for row, at in offsets.items())
    return desk.apply([SplitColumn(block, column, desk.mint(), cuts)], "Split column")


def set_column_role(desk: Desk, block: str, column: str, role: ColumnRole | None) -> Change:
    """Say what a column says of its row; None guesses it from the header again."""
    return desk.apply([SetColumnRole(block, column, role)], "Column role")


def reorder_columns(desk: Desk, block: str, rows: Sequence[str], columns: Sequence[str]) -> Change:
    """Put the cells of some rows in the order of the columns from which they are to come."""
    return desk.apply([ReorderColumns(block, tuple(rows), tuple(columns))], "Reorder columns")


def replace_cells(desk: Desk, block: str, texts: Mapping[tuple[str, str], str]) -> Change:
    """Let cells, by row and column, say something else, as one gesture; what they say already is left alone."""
    corrections: list[Correction] = []
    for (row, column), text in texts.items():
        address = Address(block, row, column)
        pieces = desk.issue.pieces(address)
        old = text_of(pieces)
        if old != text:
            corrections.append(fix_of(address, pieces, changed_range(old, text), desk.mint()))
    return desk.apply(corrections, "Cells")


def merge_cells(desk: Desk, address: Address, row_span: int, column_span: int) -> Change:
    """Let a cell span rows and columns; the texts of the cells are united."""
    return desk.apply([MergeCells(*address, row_span, column_span)], "Merge cells")


def split_cells(desk: Desk, address: Address) -> Change:
    """Take the span of a cell back."""
    return desk.apply([SplitCells(*address)], "Split cells")


def split_cell_at(desk: Desk, address: Address, offset: int) -> Change:
    """Split the text of a cell before an offset (code points); the rest goes to the next cell."""
    return desk.apply([SplitCellAt(*address, _place(desk, address, offset))], "Split cell")


def shift_cells(desk: Desk, address: Address, direction: Direction, count: int = 1, *also: Address) -> Change:
    """Shift a cell, and others of other rows or columns, with those behind it over empty ones."""
    return desk.apply([ShiftCells(*each, direction, count) for each in (address, *also)], "Shift cells")


def fill_down(desk: Desk, block: str, column: str, rows: Sequence[str], *also: str) -> Change:
    """Let the value of a column, and of those named with it, in the first of some rows hold for the others too."""
    return desk.apply([FillDown(block, each, tuple(rows)) for each in (column, *also)], "Fill down")


def unfill(desk: Desk, address: Address) -> Change:
    """Let the value of a cell that spans rows hold for the first of them only."""
    return desk.apply([Unfill(*address)], "Take filling back")


def join_with_previous(desk: Desk, block: str) -> Change:
    """Put the rows of a table below those of the table before it.

    Columns go to those with the same header, if all have one, else to those at the same position; what has none
    becomes a new column.
    """
    first = previous_text(desk, block)
    if desk.issue.blocks[first].table is None:
        raise CorrectionRefused("No table stands before this one.")
    columns = _paired(desk, desk.issue.table(first), desk.issue.table(block))
    return desk.apply([JoinTables(first, block, columns)], "Join tables")


def join_with_next(desk: Desk, block: str) -> Change:
    """Put the rows of the table that follows below those of this one."""
    after = desk.issue.order[desk.issue.index(block) + 1 :]
    second = next((each for each in after if desk.issue.blocks[each].kind is not BlockKind.NOISE), None)
    if second is None or desk.issue.blocks[second].table is None:
        raise CorrectionRefused("No table follows this one.")
    return join_with_previous(desk, second)


def undo_join(desk: Desk, block: str, row: str) -> Change:
    """Take a join of tables back at the row where the joined one begins."""
    new = desk.mint()
    kept = _roles_kept(desk, block, row, new, (RowKind.HEADER, RowKind.REPEATED_HEADER))
    return desk.apply([UndoJoin(block, row, new), *kept], "Take join back")


def split_table(desk: Desk, block: str, row: str) -> Change:
    """Split a table before a row; without a header of its own the lower one's columns keep their roles."""
    new = desk.mint()
    return desk.apply([SplitTable(block, row, new), *_roles_kept(desk, block, row, new)], "Split table")


def _roles_kept(
    desk: Desk, block: str, row: str, new: str, own_header: Sequence[RowKind] = (RowKind.HEADER,)
) -> Iterator[Correction]:
    """Yield what lets the columns of a new table below a row keep the roles that the header above it gives them.

    Otherwise nothing would say any more who is responsible there.
    """
    table = desk.issue.table(block)
    if any(each.id == row and each.kind in own_header for each in table.rows):
        return
    for column, role in zip(table.columns, desk.column_roles(block), strict=True):
        if column.role is None and role is not ColumnRole.TEXT:
            yield SetColumnRole(new, column.id, role)


def make_table(desk: Desk, blocks: Sequence[str], columns: int) -> Change:
    """Make a table of blocks, a cell each, row by row; refused if a document or a part begins or ends within them."""
    refuse_if_parted(desk.issue, *blocks)
    return desk.apply([table_in_order(blocks, columns, desk.mint)], "Make table")


def dissolve_table(desk: Desk, block: str, by: Dissolution = Dissolution.ROWS) -> Change:
    """Make a paragraph of each row or cell of a table."""
    return desk.apply([DissolveTable(block, desk.mint(), by)], "Dissolve table")


def _place(desk: Desk, address: Address, offset: int) -> Place:
    return place_before(desk.issue.pieces(address), offset)


def _paired(desk: Desk, first: Table, second: Table) -> tuple[tuple[str, str], ...]:
    """Return each column of the second table with the column of the first that takes its cells."""
    taking = {header: column.id for header, column in zip(first.headers, first.columns, strict=True) if header}
    by_header = all(header in taking for header in second.headers) and len(set(second.headers)) == len(second.headers)
    shown = [column.id for column in first.columns if not column.dropped]
    pairs: list[tuple[str, str]] = []
    for index, (header, column) in enumerate(zip(second.headers, second.columns, strict=True)):
        goal = taking[header] if by_header else shown[index] if index < len(shown) else desk.mint()
        pairs.append((column.id, goal))
    return tuple(pairs)
