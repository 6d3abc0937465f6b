"""gazdesk [STORE]: the window."""

from __future__ import annotations

import argparse
import os
import sys

from gazdesk.errors import KnownError

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")


def has_display() -> bool:
    """Say whether there is a screen; on Linux its name is in the environment."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in DISPLAYS)


def run(chosen: argparse.Namespace) -> int:
    """Open the window, on a store if one is named; KnownError where there is no display."""
    if not has_display():
        raise KnownError("There is no display to open the window on; the commands work without one (gazdesk --help).")
    editor = ("--editor", chosen.editor) if chosen.editor else ()
    return show(*filter(None, (chosen.store,)), *editor)


def show(*arguments: str) -> int:
    """Open the window and return its exit code when it is closed."""
    from gazdesk.app import build  # noqa: PLC0415 - Qt is loaded only where there is a display

    application, window = build(["gazdesk", *arguments])
    window.show()
    return int(application.exec())
