"""Commands on how far documents and issues have been read."""

from __future__ import annotations

from gazdesk.ui.command import PROOFREAD, Command, requested, with_issue

COMMANDS = (
    Command(
        id="review.done_and_next",
        text="Done and next",
        run=requested("done_and_next"),
        menu=PROOFREAD,
        group=8,
        shortcuts=("Ctrl+Return", "Ctrl+Enter"),
        enabled=with_issue,
    ),
)
