"""Commands of the menu File: what comes in, what goes out, who works."""

from __future__ import annotations

from gazdesk.ui.command import FILE, Command, requested, with_issue
from gazdesk.ui.session import Session


def put_away(session: Session) -> None:
    """Put the open issue away: an import made by mistake."""
    if session.desk is not None:
        issue = session.desk.issue_id
        session.close_issue()
        session.run(lambda: session.library.put_away(issue))
        session.libraryChanged.emit(None)


COMMANDS = (
    Command(id="file.import", text="Import…", run=requested("import"), menu=FILE, shortcuts=("Ctrl+O",)),
    Command(id="file.import_folder", text="Import a folder…", run=requested("import_folder"), menu=FILE),
    Command(id="file.export", text="Export…", run=requested("export"), menu=FILE, shortcuts=("Ctrl+E",)),
    Command(id="file.open_store", text="Open another store…", run=requested("open_store"), menu=FILE, group=1),
    Command(id="file.backup", text="Back up the store", run=requested("backup"), menu=FILE, group=1),
    Command(id="file.editor", text="Editor's name…", run=requested("editor"), menu=FILE, group=1),
    Command(id="file.put_away", text="Put this issue away", run=put_away, menu=FILE, group=2, enabled=with_issue),
    Command(
        id="file.close",
        text="Close the issue",
        run=Session.close_issue,
        menu=FILE,
        group=2,
        shortcuts=("Ctrl+W",),
        enabled=with_issue,
    ),
    Command(id="file.quit", text="Quit", run=requested("quit"), menu=FILE, group=3, shortcuts=("Ctrl+Q",)),
)
