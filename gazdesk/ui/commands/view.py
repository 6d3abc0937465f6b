"""Commands of the menu View: how the panes stand, how large the text is, which colours."""

from __future__ import annotations

from collections.abc import Callable

from gazdesk.ui.command import VIEW, Command, requested
from gazdesk.ui.session import Session
from gazdesk.ui.theme import ZOOMS, Scheme


def zoom_in(session: Session) -> None:
    """Make the texts one step larger."""
    session.theme.set_zoom(min((step for step in ZOOMS if step > session.theme.zoom), default=ZOOMS[-1]))


def zoom_out(session: Session) -> None:
    """Make the texts one step smaller."""
    session.theme.set_zoom(max((step for step in ZOOMS if step < session.theme.zoom), default=ZOOMS[0]))


def zoom_reset(session: Session) -> None:
    """Show the texts in their own size."""
    session.theme.set_zoom(100)


def _scheme_chosen(scheme: Scheme) -> Callable[[Session], bool]:
    return lambda session: session.theme.scheme is scheme


def _choose(scheme: Scheme) -> Callable[[Session], None]:
    return lambda session: session.theme.set_scheme(scheme)


def _scheme(scheme: Scheme, text: str) -> Command:
    return Command(
        id=f"view.{scheme}",
        text=text,
        run=_choose(scheme),
        menu=VIEW,
        group=3,
        checkable=True,
        checked=_scheme_chosen(scheme),
    )


COMMANDS = (
    Command(
        id="view.palette",
        text="Find a command…",
        run=requested("palette"),
        menu=VIEW,
        shortcuts=("Ctrl+K",),
    ),
    Command(id="view.next_pane", text="Next pane", run=requested("next_pane"), menu=VIEW, shortcuts=("F6",)),
    Command(
        id="view.previous_pane",
        text="Previous pane",
        run=requested("previous_pane"),
        menu=VIEW,
        shortcuts=("Shift+F6",),
    ),
    Command(
        id="view.side_by_side",
        text="Side by side",
        run=requested("side_by_side"),
        menu=VIEW,
        group=1,
        shortcuts=("Ctrl+1",),
        checkable=True,
    ),
    Command(
        id="view.stacked",
        text="One above the other",
        run=requested("stacked"),
        menu=VIEW,
        group=1,
        shortcuts=("Ctrl+2",),
        checkable=True,
    ),
    Command(
        id="view.parsed_only",
        text="Read through",
        run=requested("parsed_only"),
        menu=VIEW,
        group=1,
        shortcuts=("Ctrl+3",),
        checkable=True,
    ),
    Command(id="view.zoom_in", text="Larger text", run=zoom_in, menu=VIEW, group=2, shortcuts=("Ctrl++", "Ctrl+=")),
    Command(id="view.zoom_out", text="Smaller text", run=zoom_out, menu=VIEW, group=2, shortcuts=("Ctrl+-",)),
    Command(
        id="view.zoom_reset", text="Text in its own size", run=zoom_reset, menu=VIEW, group=2, shortcuts=("Ctrl+0",)
    ),
    _scheme(Scheme.SYSTEM, "Colours of the desktop"),
    _scheme(Scheme.LIGHT, "Paper"),
    _scheme(Scheme.DARK, "Dark"),
    _scheme(Scheme.CONTRAST, "High contrast"),
    Command(
        id="view.library",
        text="Show or hide the library",
        run=requested("library"),
        menu=VIEW,
        group=4,
        shortcuts=("Ctrl+Alt+L",),
    ),
    Command(
        id="view.inspector",
        text="Show or hide the inspector",
        run=requested("inspector"),
        menu=VIEW,
        group=4,
        shortcuts=("Ctrl+Alt+I",),
    ),
    Command(
        id="view.lower",
        text="Show or hide the lower panes",
        run=requested("lower"),
        menu=VIEW,
        group=4,
        shortcuts=("Ctrl+Alt+J",),
    ),
)
