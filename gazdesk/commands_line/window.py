"""gazdesk [STORE]: the window."""

from __future__ import annotations

import argparse

from gazdesk.commands_line import display


def run(chosen: argparse.Namespace) -> int:
    """Open the window, on a store if one is named."""
    editor = ("--editor", chosen.editor) if chosen.editor else ()
    return show(*filter(None, (chosen.store,)), *editor)


def show(*arguments: str) -> int:
    """Open the window and return its exit code when it is closed; KnownError where no window can be opened."""
    display.require()
    from gazdesk.app import build  # noqa: PLC0415 - Qt is loaded only where there is a display

    application, window = build(["gazdesk", *arguments])
    window.show()
    return int(application.exec())
