"""What is remembered from one day to the next: the editor's name, the stores last worked on, rules on and off."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import platformdirs

from gazdesk.errors import KnownError

T = TypeVar("T")

NAME_VARIABLE = "GAZDESK_EDITOR"
RECENT = 10
"""How many stores are remembered."""


def editor() -> str:
    """Return the name that signs corrections, one line: from the environment, or as it was told; "" if never."""
    return " ".join(os.environ.get(NAME_VARIABLE, "").split()) or _remembered("editor", "")


def remember_editor(name: str) -> None:
    """Remember who signs corrections."""
    _write(editor=name.strip())


def recent_stores() -> tuple[Path, ...]:
    """Return the stores last worked on that are still there, the latest first."""
    names: list[Any] = _remembered("stores", [])
    return tuple(path for name in names if isinstance(name, str) and _is_there(path := Path(name)))


def remember_store(path: Path) -> None:
    """Remember a store as the one last worked on."""
    name = str(path.absolute())
    others = [str(each) for each in recent_stores() if str(each) != name]
    _write(stores=[name, *others][:RECENT])


def rule_switches() -> dict[str, bool]:
    """Return which of the program's rules the editor switched on (True) or off, by code."""
    switches: dict[str, Any] = _remembered("rules", {})
    return {code: on for code, on in switches.items() if isinstance(on, bool)}


def switch_rule(code: str, on: bool) -> None:
    """Remember that one of the program's rules is switched on or off."""
    _write(rules=rule_switches() | {code: on})


def default_store() -> Path:
    """Return the store that is opened where none is named: the last one, or one in the user's documents.

    A home may have no folder for documents yet; it is made.
    """
    last = next(iter(recent_stores()), None)
    if last is not None:
        return last
    documents = Path(platformdirs.user_documents_dir())
    with suppress(OSError):
        documents.mkdir(parents=True, exist_ok=True)
    return documents / "gazdesk.db"


def _file() -> Path:
    return Path(platformdirs.user_config_dir("gazdesk", appauthor=False)) / "settings.json"


def _is_there(path: Path) -> bool:
    """Say whether a file is there for this user; one in a folder that may not be entered is not."""
    with suppress(OSError):
        return path.exists()
    return False


def _remembered(name: str, nothing: T) -> T:
    """Return what is remembered under a name, `nothing` where that is nothing of its kind."""
    value = _read().get(name)
    return value if isinstance(value, type(nothing)) else nothing


def _read() -> dict[str, Any]:
    """Return what is remembered; a file that is missing or broken remembers nothing."""
    with suppress(OSError, ValueError):
        values = json.loads(_file().read_text(encoding="utf-8"))
        return values if isinstance(values, dict) else {}
    return {}


def _write(**values: Any) -> None:
    file = _file()
    draft = file.with_suffix(".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(_read() | values, indent=2), encoding="utf-8")
        draft.replace(file)
    except OSError as error:
        raise KnownError("The settings cannot be written to {file}.", file=file) from error
