"""Commands on what was corrected once: list the places where the same stands, correct them or leave them."""

from __future__ import annotations

from gazdesk.ui.command import PROOFREAD, Command, requested, with_issue

GROUP = 3


def _command(name: str, text: str, *shortcuts: str) -> Command:
    return Command(
        id=f"memory.{name}",
        text=text,
        run=requested(f"memory.{name}"),
        menu=PROOFREAD,
        group=GROUP,
        shortcuts=shortcuts,
        enabled=with_issue,
    )


COMMANDS = (
    _command("list", "Same correction elsewhere…", "Ctrl+M"),
    _command("take_all", "Correct all places that have a tick", "Ctrl+Alt+M"),
    _command("take", "Correct the place of the list"),
    _command("leave", "Leave the place of the list as it is"),
)
