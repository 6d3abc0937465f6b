"""The command that rebuilds a table by example. Key: Ctrl+Shift+R."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from gazdesk.desk import rebuilding
from gazdesk.ui import gestures
from gazdesk.ui.command import TABLE, Command, with_selection
from gazdesk.ui.rebuild_dialog import RebuildDialog
from gazdesk.ui.session import Session


def rebuild(session: Session) -> None:
    """Show what the selected blocks, or the selected table, would be as a table, and make that if it is wanted."""
    desk, selection = session.desk, session.selection
    if desk is None or selection is None:
        return
    blocks = session.blocks or (selection.address.block,)
    lines = session.run(lambda: rebuilding.lines_of(desk, blocks))
    if lines is None:
        return
    dialog = RebuildDialog(lines, session.theme, QApplication.activeWindow())
    try:
        if dialog.exec():
            work = dialog.work
            gestures.make(session, lambda desk: rebuilding.rebuild(desk, work.lines, work.proposal))
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
)
