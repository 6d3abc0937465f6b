"""Commands of the menu Table: on the cells, rows and columns that are selected in the grid, and on tables as wholes.

Keys: Ctrl+T goes to the grid; Ctrl+H finds and replaces in the table, Ctrl+Alt+N goes to what does not hold; Ctrl+Alt
with the arrow keys shifts cells; Ctrl+Shift+M merges cells, Ctrl+Shift+S splits one, Ctrl+Alt+V fills down;
Ctrl+Shift+I inserts a row below, Ctrl+Shift+X drops rows, Ctrl+Shift+T makes a table.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from gazdesk.desk import table_editing
from gazdesk.edits.cells import Direction
from gazdesk.edits.dissolving import Dissolution
from gazdesk.model.kinds import RowKind
from gazdesk.ui import gestures, messages, table_gestures
from gazdesk.ui.command import TABLE, Command, requested, with_selection
from gazdesk.ui.session import Session
from gazdesk.ui.table_gestures import Grid, grid_of, on_first, with_cells, with_seam, with_table
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.change import Change
    from gazdesk.desk.desk import Desk

ROWS, COLUMNS, CELLS, WHOLE = 1, 2, 3, 4
"""The groups of the menu."""
MOST_COLUMNS = 60


def make_table(session: Session) -> None:
    """Make a table of the selected blocks, a cell each, in as many columns as the user says."""
    desk, selection = session.desk, session.selection
    if desk is None or selection is None:
        return
    blocks = session.blocks or (selection.address.block,)
    question = tr("{count} blocks become the cells. In how many columns?", count=len(blocks))
    columns = messages.ask_number(tr("Make table"), question, min(2, len(blocks)), 1, MOST_COLUMNS)
    if columns is not None:
        gestures.make(session, lambda desk: table_editing.make_table(desk, blocks, columns))


def _on_block(gesture: Callable[[Desk, str], Change]) -> Callable[[Session], None]:
    """Return what makes a gesture with the selected table."""

    def run(session: Session) -> None:
        selection = session.selection
        if selection is not None:
            gestures.make(session, lambda desk: gesture(desk, selection.address.block))

    return run


def _grid(
    name: str,
    text: str,
    gesture: Callable[[Grid], Change | None],
    group: int,
    shortcut: str = "",
    enabled: Callable[[Session], bool] = with_cells,
) -> Command:
    """Return the command of a gesture on what is selected in the grid."""

    def run(session: Session) -> None:
        grid = grid_of(session)
        if grid is not None:
            gestures.make(session, lambda _desk: gesture(grid))

    shortcuts = (shortcut,) if shortcut else ()
    return Command(
        id=f"table.{name}", text=text, run=run, menu=TABLE, group=group, shortcuts=shortcuts, enabled=enabled
    )


def _row_kind(kind: RowKind, text: str) -> Command:
    return _grid(f"row_{kind}", text, partial(table_gestures.set_row_kind, kind=kind), ROWS)


def _shift(direction: Direction, text: str, key: str) -> Command:
    return _grid(f"shift_{direction}", text, partial(table_gestures.shift_cells, direction=direction), CELLS, key)


def _whole(name: str, text: str, gesture: Callable[[Desk, str], Change]) -> Command:
    return Command(id=f"table.{name}", text=text, run=_on_block(gesture), menu=TABLE, group=WHOLE, enabled=with_table)


def _view(name: str, text: str) -> Command:
    """Return a command that shows other rows in the grid, or in another order; the table stays as it is."""
    return Command(id=f"table.{name}", text=text, run=requested(f"table_{name}"), menu=TABLE, enabled=with_table)


COMMANDS = (
    Command(
        id="table.open", text="Go to the table desk", run=requested("table_desk"), menu=TABLE, shortcuts=("Ctrl+T",)
    ),
    Command(
        id="table.find",
        text="Find and replace in the table…",
        run=requested("table_find"),
        menu=TABLE,
        shortcuts=("Ctrl+H",),
        enabled=with_table,
    ),
    Command(
        id="table.next_break",
        text="Next place that does not hold",
        run=requested("table_next_break"),
        menu=TABLE,
        shortcuts=("Ctrl+Alt+N",),
        enabled=with_table,
    ),
    Command(
        id="table.next_seam",
        text="Next place where a table was joined on",
        run=requested("table_next_seam"),
        menu=TABLE,
        enabled=with_table,
    ),
    _view("sort_up", "Show rows sorted, upwards"),
    _view("sort_down", "Show rows sorted, downwards"),
    _view("sort_off", "Show rows as they stand"),
    _view("only_marked", "Show only marked rows, or all again"),
    _view("with_dropped", "Show dropped rows and columns, or not"),
    _grid("insert_row_above", "Insert row above", table_gestures.insert_row_above, ROWS),
    _grid("insert_row_below", "Insert row below", table_gestures.insert_row_below, ROWS, "Ctrl+Shift+I"),
    _grid(
        "drop_rows",
        "Drop rows",
        lambda grid: table_editing.drop_rows(grid.desk, grid.block, grid.rows),
        ROWS,
        "Ctrl+Shift+X",
    ),
    _grid("restore_rows", "Restore dropped rows", table_gestures.restore_rows, ROWS),
    _grid("move_row_up", "Move row up", partial(table_gestures.move_rows, step=-1), ROWS),
    _grid("move_row_down", "Move row down", partial(table_gestures.move_rows, step=1), ROWS),
    _grid("merge_rows", "Merge rows", table_gestures.merge_rows, ROWS),
    _grid("split_row", "Split row…", on_first(lambda grid: len(grid.rows), table_gestures.split_row), ROWS),
    _row_kind(RowKind.HEADER, "Make it a header row"),
    _row_kind(RowKind.BODY, "Make it a body row"),
    _row_kind(RowKind.SECTION, "Make it a section row"),
    _row_kind(RowKind.TOTAL, "Make it a total row"),
    _row_kind(RowKind.REPEATED_HEADER, "Make it a repeated header"),
    _grid("header_rows", "Header rows…", table_gestures.header_rows, ROWS),
    _grid("insert_column_left", "Insert column to the left", table_gestures.insert_column_left, COLUMNS),
    _grid("insert_column_right", "Insert column to the right", table_gestures.insert_column_right, COLUMNS),
    _grid(
        "drop_column",
        "Drop columns",
        lambda grid: table_editing.drop_column(grid.desk, grid.block, *grid.columns),
        COLUMNS,
    ),
    _grid("restore_columns", "Restore dropped columns", table_gestures.restore_columns, COLUMNS),
    _grid("move_column_left", "Move column to the left", partial(table_gestures.move_columns, step=-1), COLUMNS),
    _grid("move_column_right", "Move column to the right", partial(table_gestures.move_columns, step=1), COLUMNS),
    _grid("merge_columns", "Merge columns", table_gestures.merge_columns, COLUMNS),
    _grid(
        "split_column",
        "Split column…",
        on_first(lambda grid: len(grid.columns), table_gestures.split_column),
        COLUMNS,
    ),
    _grid("reorder_columns", "Reorder the columns of the rows…", table_gestures.reorder_columns, COLUMNS),
    _grid("merge_cells", "Merge cells", table_gestures.merge_cells, CELLS, "Ctrl+Shift+M"),
    _grid(
        "split_cells",
        "Take merging back",
        on_first(Grid.count_cells, lambda grid: table_editing.split_cells(grid.desk, grid.address)),
        CELLS,
    ),
    _grid("split_cell", "Split cell…", on_first(Grid.count_cells, table_gestures.split_cell), CELLS, "Ctrl+Shift+S"),
    _shift(Direction.LEFT, "Shift cells to the left", "Ctrl+Alt+Left"),
    _shift(Direction.RIGHT, "Shift cells to the right", "Ctrl+Alt+Right"),
    _shift(Direction.UP, "Shift cells up", "Ctrl+Alt+Up"),
    _shift(Direction.DOWN, "Shift cells down", "Ctrl+Alt+Down"),
    _grid("fill_down", "Fill down", table_gestures.fill_down, CELLS, "Ctrl+Alt+V"),
    _grid(
        "unfill",
        "Take filling back",
        on_first(Grid.count_cells, lambda grid: table_editing.unfill(grid.desk, grid.address)),
        CELLS,
    ),
    Command(
        id="table.make",
        text="Make a table of the selected blocks…",
        run=make_table,
        menu=TABLE,
        group=WHOLE,
        shortcuts=("Ctrl+Shift+T",),
        enabled=with_selection,
    ),
    _whole("join_previous", "Join with the table before", table_editing.join_with_previous),
    _whole("join_next", "Join with the table that follows", table_editing.join_with_next),
    _grid(
        "undo_join",
        "Take the join back here",
        lambda grid: table_editing.undo_join(grid.desk, grid.block, grid.rows[0]),
        WHOLE,
        enabled=with_seam,
    ),
    _grid(
        "split_table",
        "Split the table above the row",
        lambda grid: table_editing.split_table(grid.desk, grid.block, grid.rows[0]),
        WHOLE,
    ),
    _whole("dissolve_rows", "Dissolve into a paragraph a row", table_editing.dissolve_table),
    _whole(
        "dissolve_cells",
        "Dissolve into a paragraph a cell",
        lambda desk, block: table_editing.dissolve_table(desk, block, Dissolution.CELLS),
    ),
)
