"""The commands that rebuild a table, or some of its rows, by example. Keys: Ctrl+Shift+R, Ctrl+Alt+R."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from gazdesk.desk import rebuilding
from gazdesk.ui import gestures
from gazdesk.ui.command import TABLE, Command, with_selection
from gazdesk.ui.rebuild_dialog import RebuildDialog
from gazdesk.ui.session import Session
from gazdesk.ui.table_gestures import grid_of, with_cells

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk
    from gazdesk.desk.rebuilding import Chosen


def rebuild(session: Session) -> None:
    """Show what the selected blocks, or the selected table, would be as a table, and make that if it is wanted."""
    desk, selection = session.desk, session.selection
    if desk is not None and selection is not None:
        blocks = session.blocks or (selection.address.block,)
        _ask(session, desk, lambda: rebuilding.choose(desk, blocks))


def rebuild_rows(session: Session) -> None:
    """Show what the selected rows of a table would be, read as its other rows are, and make that if it is wanted."""
    grid = grid_of(session)
    if grid is not None:
        _ask(session, grid.desk, lambda: rebuilding.choose_rows(grid.desk, grid.block, grid.rows))


def _ask(session: Session, desk: Desk, choose: Callable[[], Chosen]) -> None:
    chosen = session.run(choose)
    if chosen is None:
        return
    dialog = RebuildDialog(chosen, desk, session.theme, QApplication.activeWindow())
    try:
        if dialog.exec():
            gestures.make(session, lambda _: dialog.work.making.make())
    finally:
        dialog.deleteLater()


COMMANDS = (
    Command(
        id="table.rebuild",
        text="Rebuild a table by example…",
        run=rebuild,
        menu=TABLE,
        group=4,
        shortcuts=("Ctrl+Shift+R",),
        enabled=with_selection,
    ),
    Command(
        id="table.rebuild_rows",
        text="Rebuild the selected rows…",
        run=rebuild_rows,
        menu=TABLE,
        group=1,
        shortcuts=("Ctrl+Alt+R",),
        enabled=with_cells,
    ),
)
