"""Commands: everything the user can do by name, declared as data; `gazdesk.ui.actions` makes actions of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gazdesk.ui.session import Session

FILE, EDIT, STRUCTURE, TABLE, PROOFREAD, VIEW, HELP = "File", "Edit", "Structure", "Table", "Proofread", "View", "Help"
MENUS = (FILE, EDIT, STRUCTURE, TABLE, PROOFREAD, VIEW, HELP)
"""The menus in order, by their English names."""


def always(_session: Session) -> bool:
    """Say that a command is possible at any time."""
    return True


def with_issue(session: Session) -> bool:
    """Say whether an issue is open."""
    return session.desk is not None


def with_selection(session: Session) -> bool:
    """Say whether an issue is open and a place in it is selected."""
    return session.desk is not None and session.selection is not None


def requested(name: str) -> Callable[[Session], None]:
    """Return what asks the window for something that only it can do, by the name in its table of answers."""

    def run(session: Session) -> None:
        session.windowRequest.emit(name)

    return run


@dataclass(frozen=True, kw_only=True)
class Command:
    """One thing the user can do.

    `id` is the objectName of its action. `text` is English (its Chinese is in the translation files), with "…" where
    a dialog follows. `menu` is one of MENUS ("" for the palette only); a new `group` begins after a
    separator. Pending typing is committed before `run` is called. `checked` says whether
    a checkable one is on (None: whoever shows it knows). `label`, where given, returns the text to show for
    the moment, in the user's language.
    """

    id: str
    text: str
    run: Callable[[Session], object]
    menu: str = ""
    group: int = 0
    shortcuts: tuple[str, ...] = ()
    enabled: Callable[[Session], bool] = always
    checkable: bool = False
    checked: Callable[[Session], bool] | None = None
    label: Callable[[Session], str] | None = None
