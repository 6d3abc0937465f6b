"""Gestures on the cells, rows and columns that are selected in the grid of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from gazdesk.desk import table_editing
from gazdesk.desk.table_lines import begin_of, cells_in
from gazdesk.edits.cells import Direction
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import RowKind
from gazdesk.model.tables import Table
from gazdesk.ui import messages
from gazdesk.ui.session import CellRange, Selection, Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.change import Change
    from gazdesk.desk.desk import Desk

SEPARATORS = {
    "\n": "Line end",
    "\t": "Tab",
    " ": "Space",
    "\u3000": "Wide space",
    "、": "、",
    "，": "，",
    "；": "；",
    "：": "：",
    ",": ",",
    ";": ";",
    "/": "/",
}
"""At what a cell can be split, and its English name."""
_HEADERS = frozenset({RowKind.HEADER, RowKind.REPEATED_HEADER})


@dataclass(frozen=True)
class Grid:
    """What is selected of a table; `caret` is where its text is edited.

    The grid may show rows sorted, some of them left out, or dropped ones too: neighbours are those of the table.
    """

    desk: Desk
    selected: CellRange
    caret: Selection

    @property
    def block(self) -> str:
        """Return the id of the table's block."""
        return self.selected.block

    @property
    def table(self) -> Table:
        """Return the table."""
        return self.desk.issue.table(self.block)

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """Return the ids of the rows in which something is selected, in the order of the table, at least one."""
        table = self.table
        return tuple(sorted(self.selected.rows, key=lambda row: table.row_index(row) or 0))

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Return the ids of the columns in which something is selected, in the order of the table, at least one."""
        table = self.table
        return tuple(sorted(self.selected.columns, key=lambda column: table.column_index(column) or 0))

    @property
    def address(self) -> Address:
        """Return the address of the first cell that is selected; of what covers it, if it is covered."""
        table = self.table
        ((row, column),) = cells_in(table, self.rows[:1], self.columns[:1])
        return Address(self.block, table.rows[row].id, table.columns[column].id)

    @property
    def is_one_cell(self) -> bool:
        """Say whether a single cell is selected, all its places or one of them."""
        return self.count_cells() == 1

    def count_cells(self) -> int:
        """Return how many cells are selected; one that spans several places is one."""
        return len(cells_in(self.table, self.rows, self.columns))

    def text(self, address: Address) -> str:
        """Return the text of a cell."""
        return self.desk.issue.cell(address)[2].text

    def live_rows(self) -> list[str]:
        """Return the ids of the rows that are not dropped."""
        return [row.id for row in self.table.rows if row.live]

    def live_columns(self) -> list[str]:
        """Return the ids of the columns that are not dropped."""
        return [column.id for column in self.table.columns if not column.dropped]

    def refuse_out_of_order(self) -> None:
        """Refuse what goes by the rows around the selected ones where the grid shows other rows around them."""
        if not self.selected.in_order:
            raise CorrectionRefused("It goes by the rows around: show all rows as they stand first.")


def grid_of(session: Session) -> Grid | None:
    """Return what is selected in a table; None if no cell, row or column is."""
    desk, selection, cells = session.desk, session.selection, session.cells
    if desk is None or selection is None:
        return None
    address = selection.address
    block = desk.issue.blocks.get(address.block)
    if block is None or block.table is None:
        return None
    if cells is not None and cells.block == address.block:
        return Grid(desk, cells, selection)
    if not address.is_cell:
        return None
    return Grid(desk, CellRange(address.block, (address.row,), (address.column,)), selection)


def with_cells(session: Session) -> bool:
    """Say whether something of a table is selected."""
    return grid_of(session) is not None


def with_table(session: Session) -> bool:
    """Say whether a table, or something of it, is selected."""
    desk, selection = session.desk, session.selection
    block = desk.issue.blocks.get(selection.address.block) if desk is not None and selection is not None else None
    return block is not None and block.table is not None


def with_seam(session: Session) -> bool:
    """Say whether a joined table begins at the first selected row."""
    grid = grid_of(session)
    return grid is not None and grid.table.rows[grid.table.row_index(grid.rows[0]) or 0].seam


def on_first(
    places: Callable[[Grid], int], gesture: Callable[[Grid], Change | None]
) -> Callable[[Grid], Change | None]:
    """Return a gesture that is only made on the first of the selected places, as many as counted, and tells so."""

    def make(grid: Grid) -> Change | None:
        count = places(grid)
        change = gesture(grid)
        if change is not None and count > 1:
            messages.notify(tr("Only the first of {count} selected places was changed.", count=count))
        return change

    return make


def _before(order: Sequence[str], chosen: Sequence[str], step: int) -> str:
    """Return the id of what lines come to stand before if they move one place back (-1) or on (1), "" at the end."""
    begin = begin_of(order, chosen)
    at = begin - 1 if step < 0 else begin + len(chosen) + 1
    if not 0 <= at <= len(order):
        raise CorrectionRefused("The rows or columns stand at the edge of the table already.")
    return [*order, ""][at]


def _with_next(order: Sequence[str], chosen: Sequence[str]) -> Sequence[str]:
    """Return lines that stand side by side, a single one with the next."""
    begin = begin_of(order, chosen)
    if len(chosen) == 1 and begin + 1 == len(order):
        raise CorrectionRefused("The rows or columns stand at the edge of the table already.")
    return order[begin : begin + max(2, len(chosen))]


def insert_row_above(grid: Grid) -> Change:
    """Insert an empty row above the selected ones."""
    rows = grid.table.rows
    at = grid.table.row_index(grid.rows[0])
    return table_editing.insert_row(grid.desk, grid.block, rows[at - 1].id if at else "")


def insert_row_below(grid: Grid) -> Change:
    """Insert an empty row below the selected ones."""
    return table_editing.insert_row(grid.desk, grid.block, grid.rows[-1])


def move_rows(grid: Grid, step: int) -> Change:
    """Move the selected rows up (-1) or down (1)."""
    grid.refuse_out_of_order()
    before = _before(grid.live_rows(), grid.rows, step)
    return table_editing.move_row(grid.desk, grid.block, grid.rows[0], before, *grid.rows[1:])


def merge_rows(grid: Grid) -> Change:
    """Merge the selected rows into the first, or a single one with the row below it."""
    if len(grid.rows) == 1:
        grid.refuse_out_of_order()
    return table_editing.merge_rows(grid.desk, grid.block, *_with_next(grid.live_rows(), grid.rows))


def insert_column_left(grid: Grid) -> Change:
    """Insert an empty column before the selected ones."""
    columns = grid.table.columns
    at = grid.table.column_index(grid.columns[0])
    return table_editing.insert_column(grid.desk, grid.block, columns[at - 1].id if at else "")


def insert_column_right(grid: Grid) -> Change:
    """Insert an empty column behind the selected ones."""
    return table_editing.insert_column(grid.desk, grid.block, grid.columns[-1])


def move_columns(grid: Grid, step: int) -> Change:
    """Move the selected columns to the left (-1) or right (1)."""
    before = _before(grid.live_columns(), grid.columns, step)
    return table_editing.move_column(grid.desk, grid.block, grid.columns[0], before, *grid.columns[1:])


def merge_columns(grid: Grid) -> Change:
    """Merge the selected columns into the first, or a single one with the column behind it."""
    return table_editing.merge_columns(grid.desk, grid.block, *_with_next(grid.live_columns(), grid.columns))


def set_row_kind(grid: Grid, kind: RowKind) -> Change:
    """Say what the selected rows are."""
    return table_editing.set_row_kind(grid.desk, grid.block, grid.rows, kind)


def restore_rows(grid: Grid) -> Change | None:
    """Bring back the hidden rows among the selected ones, or all of the table that were dropped."""
    chosen = [row.id for row in grid.table.rows if not row.live and row.id in grid.rows]
    dropped = [row.id for row in grid.table.rows if row.kind is RowKind.DROPPED]
    if not dropped and not chosen:
        messages.notify(tr("No row of the table is dropped."))
        return None
    return table_editing.restore_rows(grid.desk, grid.block, chosen or dropped)


def restore_columns(grid: Grid) -> Change | None:
    """Bring back the dropped columns among the selected ones, or all of the table."""
    dropped = [column.id for column in grid.table.columns if column.dropped]
    chosen = [column for column in dropped if column in grid.columns]
    if not dropped:
        messages.notify(tr("No column of the table is dropped."))
        return None
    return table_editing.restore_column(grid.desk, grid.block, *(chosen or dropped))


def fill_down(grid: Grid) -> Change | None:
    """Let the values of the first selected row hold for the others, or, if only one is, for the empty cells below."""
    rows = grid.rows
    if len(rows) == 1 or grid.is_one_cell:
        grid.refuse_out_of_order()
        rows = _down_to_next_value(grid)
    if len(rows) < 2:
        messages.notify(tr("There is no empty cell below that could be filled."))
        return None
    return table_editing.fill_down(grid.desk, grid.block, grid.columns[0], rows, *grid.columns[1:])


def _down_to_next_value(grid: Grid) -> tuple[str, ...]:
    """Return the selected row and those below it whose cells are empty; only itself if there is none."""
    table, rows = grid.table, grid.live_rows()
    start = begin_of(rows, (grid.address.row,))
    first = cells_in(table, rows[start : start + 1], grid.columns)
    end = filled = start + 1
    for row in rows[start + 1 :]:
        cells = cells_in(table, (row,), grid.columns)
        empty = table.rows[table.row_index(row) or 0].kind is RowKind.BODY and not _says_something(table, cells)
        if not empty and cells != first:
            break
        end += 1
        filled = end if empty else filled
    return tuple(rows[start:filled])


def _says_something(table: Table, cells: Iterable[tuple[int, int]]) -> bool:
    return any(table.rows[row].texts[column].strip() for row, column in cells)


def merge_cells(grid: Grid) -> Change:
    """Let one cell span all that are selected."""
    begin_of(grid.live_rows(), grid.rows)
    begin_of(grid.live_columns(), grid.columns)
    first = Address(grid.block, grid.rows[0], grid.columns[0])
    return table_editing.merge_cells(grid.desk, first, len(grid.rows), len(grid.columns))


def shift_cells(grid: Grid, direction: Direction) -> Change:
    """Shift the first selected cell of each row, or up and down of each column, and those behind it."""
    block, rows, columns = grid.block, grid.rows, grid.columns
    if direction in {Direction.UP, Direction.DOWN}:
        grid.refuse_out_of_order()
        rows = rows[:1]
    else:
        columns = columns[:1]
    first, *others = (Address(block, row, column) for row in rows for column in columns)
    return table_editing.shift_cells(grid.desk, first, direction, 1, *others)


def split_cell(grid: Grid) -> Change | None:
    """Split a cell where the caret stands in it, or at a separator that is asked for."""
    address, caret = grid.address, grid.caret
    begin_of(grid.live_rows(), (address.row,))
    begin_of(grid.live_columns(), (address.column,))
    text, offset = grid.text(address), caret.start if caret.address == address else 0
    offset = offset if 0 < offset < len(text) else _behind(_asked_separator([text]), text)
    return table_editing.split_cell_at(grid.desk, address, offset) if offset else None


def split_row(grid: Grid) -> Change | None:
    """Split a row at a separator in all its cells that have it."""
    row = grid.rows[0]
    begin_of(grid.live_rows(), (row,))
    offsets = _offsets({column: grid.text(Address(grid.block, row, column)) for column in grid.live_columns()})
    return table_editing.split_row(grid.desk, grid.block, row, offsets) if offsets else None


def split_column(grid: Grid) -> Change | None:
    """Split a column at a separator in all its cells that have it."""
    column = grid.columns[0]
    begin_of(grid.live_columns(), (column,))
    offsets = _offsets({row: grid.text(Address(grid.block, row, column)) for row in grid.live_rows()})
    return table_editing.split_column(grid.desk, grid.block, column, offsets) if offsets else None


def _offsets(texts: dict[str, str]) -> dict[str, int]:
    separator = _asked_separator(texts.values())
    found = {identity: _behind(separator, text) for identity, text in texts.items()}
    return {identity: offset for identity, offset in found.items() if offset}


def _asked_separator(texts: Iterable[str]) -> str:
    """Ask for one of the separators that stand within texts; "" if there is none or the user thought better of it."""
    joined = [text.strip() for text in texts]
    found = [each for each in SEPARATORS if any(each in text for text in joined)]
    if not found:
        messages.notify(tr("There is nothing in the text at which it could be split."))
        return ""
    choice = messages.ask_choice(tr("Split"), tr("Split behind the first:"), [tr(SEPARATORS[each]) for each in found])
    return "" if choice is None else found[choice]


def _behind(separator: str, text: str) -> int:
    """Return the offset behind the first separator within a text, 0 if there is none."""
    at = text.find(separator, 1) if separator else -1
    return at + len(separator) if 0 < at < len(text) - len(separator) else 0


def header_rows(grid: Grid) -> Change | None:
    """Ask how many rows at the top are the header."""
    now = sum(row.kind is RowKind.HEADER for row in grid.table.rows)
    most = len(grid.live_rows())
    count = messages.ask_number(tr("Header rows"), tr("How many rows at the top are the header?"), now, 0, most)
    return None if count is None else table_editing.set_header_rows(grid.desk, grid.block, count)


def reorder_columns(grid: Grid) -> Change | None:
    """Ask in which order the cells of the selected rows, or of the whole part of a page, are to stand."""
    order, rows = grid.live_columns(), grid.rows if len(grid.rows) > 1 else _part_of_page(grid)
    numbers = " ".join(str(number) for number in range(1, len(order) + 1))
    question = tr("{count} rows. Which column is each one to come from? Numbers from the left:", count=len(rows))
    answer = messages.ask_text(tr("Reorder columns"), question, numbers)
    wanted = [int(each) for each in (answer or "").replace(",", " ").split() if each.isdecimal()]
    if answer is not None and sorted(wanted) != list(range(1, len(order) + 1)):
        messages.notify(tr("Every column is named once, by its number."))
        return None
    columns = [order[number - 1] for number in wanted]
    return table_editing.reorder_columns(grid.desk, grid.block, rows, columns) if answer is not None else None


def _part_of_page(grid: Grid) -> tuple[str, ...]:
    """Return the rows of the part of a table that a page printed: between the headers, or seams, around a row."""
    table = grid.table
    here = table.row_index(grid.rows[0]) or 0
    begins = [at for at, row in enumerate(table.rows) if row.seam or row.kind in _HEADERS]
    first = max((at for at in begins if at <= here), default=0)
    last = min((at for at in begins if at > here), default=len(table.rows))
    return tuple(row.id for row in table.rows[first:last] if row.live and row.kind is not RowKind.HEADER)
