"""Whether a window can be opened here. Qt itself would end the program without a word to the user."""

from __future__ import annotations

import ctypes
import os
import re
import socket
import sys
from importlib.util import find_spec
from pathlib import Path

from gazdesk.errors import KnownError

_X11 = re.compile(r"(?P<host>[^:]*):(?P<number>\d+)(?:\.\d+)?$")
_X11_PORT = 6000
_PATIENCE = 5.0
"""Seconds to wait for a display on another machine."""


def is_named() -> bool:
    """Say whether there is a display: on Linux the environment names it, elsewhere there always is."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def require() -> None:
    """Raise KnownError where no window can be opened: no display, one that does not answer, a library that lacks."""
    if not is_named():
        raise KnownError("There is no display to open the window on; the commands work without one (gazdesk --help).")
    if sys.platform != "linux" or os.environ.get("WAYLAND_DISPLAY"):
        return
    name = os.environ["DISPLAY"]
    if not _answers(name):
        raise KnownError("The display {display} does not answer.", display=name)
    library = _missing_library()
    if library:
        raise KnownError("The window needs the library {library}; the README lists the packages.", library=library)


def _answers(display: str) -> bool:
    match = _X11.match(display)
    if match is None:
        return False
    number = int(match["number"])
    if match["host"] not in ("", "unix"):
        return _connects(socket.AF_INET, (match["host"], _X11_PORT + number))
    path = f"/tmp/.X11-unix/X{number}"  # where every X server listens
    return _connects(socket.AF_UNIX, f"\0{path}") or _connects(socket.AF_UNIX, path)


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family) as connection:
        connection.settimeout(_PATIENCE)
        try:
            connection.connect(address)
        except OSError:
            return False
    return True


def _missing_library() -> str:
    """Return the shared library without which Qt cannot draw on an X display, "" if all are there."""
    plugin = qt_folder() / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.exists():
        return ""
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error).split(":")[0]
    return ""


def qt_folder() -> Path:
    """Return where PySide6 is, without importing it."""
    spec = find_spec("PySide6")
    return Path((spec.submodule_search_locations or [""])[0]) if spec else Path()
