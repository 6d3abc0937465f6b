"""Commands of the menu Help."""

from __future__ import annotations

from gazdesk.ui.command import HELP, Command, requested

COMMANDS = (
    Command(id="help.keys", text="All commands and keys", run=requested("palette"), menu=HELP, shortcuts=("F1",)),
    Command(id="help.about", text="About gazdesk", run=requested("about"), menu=HELP),
)
