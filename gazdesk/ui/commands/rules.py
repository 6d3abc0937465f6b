"""Commands on rules: see and switch them all, make one of a correction. Keys: F9, Shift+F9."""

from __future__ import annotations

from gazdesk.ui.command import PROOFREAD, Command, requested, with_issue

GROUP = 3

COMMANDS = (
    Command(
        id="rules.show", text="Rules…", run=requested("rules.show"), menu=PROOFREAD, group=GROUP, shortcuts=("F9",)
    ),
    Command(
        id="rules.make",
        text="Make a rule of the last correction…",
        run=requested("rules.make"),
        menu=PROOFREAD,
        group=GROUP,
        shortcuts=("Shift+F9",),
        enabled=with_issue,
    ),
)
