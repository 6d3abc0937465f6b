"""Stores as the commands open them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gazdesk.desk.library import IssueSummary, Library
from gazdesk.errors import KnownError

SIGNATURE = "gazdesk"
"""Who signs what no editor did."""

_HEAD = b"SQLite format 3\0"


def is_store(path: str) -> bool:
    """Say whether a file is a database, by its first bytes."""
    try:
        with Path(path).open("rb") as file:
            return file.read(len(_HEAD)) == _HEAD
    except OSError:
        return False


def open_store(path: str, *, write: bool = False, repair: bool = False) -> Library:
    """Open a store that is there, to repair it however damaged it is; KnownError if it is not or cannot be opened."""
    if not Path(path).exists():
        raise KnownError("{file} is not there.", file=path)
    if repair:
        return Library.open_to_repair(path, editor=SIGNATURE)
    return Library.open(path, editor=SIGNATURE, write=write)


def chosen_issues(library: Library, names: Sequence[str] | None) -> list[IssueSummary]:
    """Return the issues that are meant by number or name, all where none is named; KnownError if one is not there.

    Those that were put away are among them.
    """
    issues = sorted((*library.issues(), *library.issues(put_away=True)), key=lambda each: each.id)
    if names is None:
        return issues
    found = {name: [each for each in issues if name in (str(each.id), each.name)] for name in names}
    missing = next((name for name, meant in found.items() if not meant), None)
    if missing is not None:
        raise KnownError("There is no issue {issue} in the store {path}.", issue=missing, path=library.path)
    return list({each.id: each for meant in found.values() for each in meant}.values())
