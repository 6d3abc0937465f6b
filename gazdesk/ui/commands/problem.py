"""Commands on problems: go to them, apply their fixes, dismiss them."""

from __future__ import annotations

from gazdesk.ui.command import PROOFREAD, Command, requested
from gazdesk.ui.session import Session


def with_problems(session: Session) -> bool:
    """Say whether the open issue has problems."""
    return session.desk is not None and bool(session.desk.problems)


def _command(name: str, text: str, shortcut: str, group: int) -> Command:
    return Command(
        id=f"problem.{name}",
        text=text,
        run=requested(f"problem.{name}"),
        menu=PROOFREAD,
        group=group,
        shortcuts=(shortcut,),
        enabled=with_problems,
    )


COMMANDS = (
    _command("next", "Next problem", "F8", 0),
    _command("previous", "Previous problem", "Shift+F8", 0),
    _command("list", "Go to the list of problems", "Ctrl+F8", 0),
    _command("fix", "Apply the suggestion", "Ctrl+.", 1),
    _command("fix_all", "Apply to all of this kind…", "Ctrl+Shift+.", 1),
    _command("dismiss", "Dismiss", "Ctrl+D", 2),
    _command("dismiss_all", "Dismiss all of this kind…", "Ctrl+Shift+D", 2),
)
