"""Gestures on the cells, rows and columns that are selected in the grid of a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazdesk.desk import table_editing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import RowKind
from gazdesk.model.tables import Table
from gazdesk.ui import messages
from gazdesk.ui.session import Session
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
    """What is selected of a table: ids of rows and columns, at least one each, and the offset in the current cell."""

    desk: Desk
    block: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    offset: int

    @property
    def table(self) -> Table:
        """Return the table."""
        return self.desk.issue.table(self.block)

    @property
    def address(self) -> Address:
        """Return the address of the first cell that is selected."""
        return Address(self.block, self.rows[0], self.columns[0])

    def text(self, address: Address) -> str:
        """Return the text of a cell."""
        return self.desk.issue.cell(address)[2].text

    def shown_rows(self) -> list[str]:
        """Return the ids of the rows that are not dropped."""
        return [row.id for row in self.table.rows if row.live]

    def shown_columns(self) -> list[str]:
        """Return the ids of the columns that are not dropped."""
        return [column.id for column in self.table.columns if not column.dropped]


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
        return Grid(desk, address.block, cells.rows, cells.columns, selection.start)
    if not address.is_cell:
        return None
    return Grid(desk, address.block, (address.row,), (address.column,), selection.start)


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
    return grid is not None and any(row.seam for row in grid.table.rows if row.id == grid.rows[0])


def _neighbour(order: Sequence[str], identity: str, step: int) -> str | None:
    """Return the id that stands some places from another, "" right behind the last, None beyond the ends."""
    places = [*order, ""]
    at = places.index(identity) + step
    return places[at] if 0 <= at < len(places) else None


def insert_row_above(grid: Grid) -> Change:
    """Insert an empty row above the selected ones."""
    order = grid.shown_rows()
    at = order.index(grid.rows[0])
    return table_editing.insert_row(grid.desk, grid.block, order[at - 1] if at else "")


def insert_row_below(grid: Grid) -> Change:
    """Insert an empty row below the selected ones."""
    return table_editing.insert_row(grid.desk, grid.block, grid.rows[-1])


def move_row_up(grid: Grid) -> Change | None:
    """Move the selected rows up."""
    before = _neighbour(grid.shown_rows(), grid.rows[0], -1)
    return None if before is None else _move_rows(grid, before)


def move_row_down(grid: Grid) -> Change | None:
    """Move the selected rows down."""
    before = _neighbour(grid.shown_rows(), grid.rows[-1], 2)
    return None if before is None else _move_rows(grid, before)


def _move_rows(grid: Grid, before: str) -> Change:
    return table_editing.move_row(grid.desk, grid.block, grid.rows[0], before, *grid.rows[1:])


def merge_rows(grid: Grid) -> Change | None:
    """Merge the second selected row into the first, or a single one with the row below it."""
    second = grid.rows[1] if len(grid.rows) > 1 else _neighbour(grid.shown_rows(), grid.rows[0], 1)
    return table_editing.merge_rows(grid.desk, grid.block, grid.rows[0], second) if second else None


def insert_column_left(grid: Grid) -> Change:
    """Insert an empty column before the selected ones."""
    order = grid.shown_columns()
    at = order.index(grid.columns[0])
    return table_editing.insert_column(grid.desk, grid.block, order[at - 1] if at else "")


def insert_column_right(grid: Grid) -> Change:
    """Insert an empty column behind the selected ones."""
    return table_editing.insert_column(grid.desk, grid.block, grid.columns[-1])


def move_column_left(grid: Grid) -> Change | None:
    """Move the selected columns to the left."""
    before = _neighbour(grid.shown_columns(), grid.columns[0], -1)
    return None if before is None else _move_columns(grid, before)


def move_column_right(grid: Grid) -> Change | None:
    """Move the selected columns to the right."""
    before = _neighbour(grid.shown_columns(), grid.columns[-1], 2)
    return None if before is None else _move_columns(grid, before)


def _move_columns(grid: Grid, before: str) -> Change:
    return table_editing.move_column(grid.desk, grid.block, grid.columns[0], before, *grid.columns[1:])


def merge_columns(grid: Grid) -> Change | None:
    """Merge the second selected column into the first, or a single one with the column behind it."""
    second = grid.columns[1] if len(grid.columns) > 1 else _neighbour(grid.shown_columns(), grid.columns[0], 1)
    return table_editing.merge_columns(grid.desk, grid.block, grid.columns[0], second) if second else None


def set_row_kind(grid: Grid, kind: RowKind) -> Change | None:
    """Say what the selected rows are, unless they are that already."""
    others = [row.id for row in grid.table.rows if row.id in grid.rows and row.kind is not kind]
    return table_editing.set_row_kind(grid.desk, grid.block, others, kind) if others else None


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
    """Let the value of the first selected row hold for the others, or, if only one is, for the empty cells below."""
    rows = grid.rows if len(grid.rows) > 1 else _down_to_next_value(grid)
    if len(rows) < 2:
        messages.notify(tr("There is no empty cell below that could be filled."))
        return None
    return table_editing.fill_down(grid.desk, grid.block, grid.columns[0], rows)


def _down_to_next_value(grid: Grid) -> tuple[str, ...]:
    """Return the selected row and those below it whose cells are empty; only itself if there is none."""
    table, column = grid.table, grid.table.column_index(grid.columns[0]) or 0
    start = table.live_rows.index(table.row_index(grid.rows[0]) or 0)
    first, held, empty = table.live_rows[start], 0, 0
    for row in table.live_rows[start + 1 :]:
        if table.covered.get((row, column), (-1, -1))[0] == first:
            held += 1
        elif table.rows[row].kind is RowKind.BODY and not table.text_at(row, column).strip():
            empty += 1
        else:
            break
    rows = table.live_rows[start : start + 1 + (held + empty if empty else 0)]
    return tuple(table.rows[row].id for row in rows)


def merge_cells(grid: Grid) -> Change:
    """Let one cell span all that are selected."""
    return table_editing.merge_cells(grid.desk, grid.address, len(grid.rows), len(grid.columns))


def split_cell(grid: Grid) -> Change | None:
    """Split a cell where the caret stands in it, or at a separator that is asked for."""
    text = grid.text(grid.address)
    offset = grid.offset if 0 < grid.offset < len(text) else _behind(_asked_separator([text]), text)
    return table_editing.split_cell_at(grid.desk, grid.address, offset) if offset else None


def split_row(grid: Grid) -> Change | None:
    """Split a row at a separator in all its cells that have it."""
    texts = {column: grid.text(Address(grid.block, grid.rows[0], column)) for column in grid.shown_columns()}
    offsets = _offsets(texts)
    return table_editing.split_row(grid.desk, grid.block, grid.rows[0], offsets) if offsets else None


def split_column(grid: Grid) -> Change | None:
    """Split a column at a separator in all its cells that have it."""
    texts = {row: grid.text(Address(grid.block, row, grid.columns[0])) for row in grid.shown_rows()}
    offsets = _offsets(texts)
    return table_editing.split_column(grid.desk, grid.block, grid.columns[0], offsets) if offsets else None


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
    most = len(grid.shown_rows())
    count = messages.ask_number(tr("Header rows"), tr("How many rows at the top are the header?"), now, 0, most)
    return None if count is None else table_editing.set_header_rows(grid.desk, grid.block, count)


def reorder_columns(grid: Grid) -> Change | None:
    """Ask in which order the cells of the selected rows, or of the whole part of a page, are to stand."""
    order, rows = grid.shown_columns(), grid.rows if len(grid.rows) > 1 else _part_of_page(grid)
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
