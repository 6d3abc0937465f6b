"""The issues of a store as an export takes them, one after the other, and the files whose place it never takes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from gazdesk.desk.change import HistoryEntry
from gazdesk.desk.importing import Progress
from gazdesk.errors import KnownError
from gazdesk.formats.export import ExportIssue
from gazdesk.formats.interchange import CorrectionRecord
from gazdesk.model.kinds import ReviewState
from gazdesk.store.store import Store

if TYPE_CHECKING:
    from gazdesk.desk.library import Library

_ENDINGS = ("", "-wal", "-shm", "-journal", ".lock")
"""How the files of a store are called: it, its logs (https://www.sqlite.org/tempfiles.html), its writer's lock."""

_BEGINNINGS = (b"SQLite format 3\0", b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
"""What a store, or a copy of one, and a log begin with (https://www.sqlite.org/fileformat2.html, 1.3 and 4.1)."""


def refuse_to_replace(out: Path, store: Store) -> None:
    """Raise KnownError if a file is a store or a copy of one, belongs to one, or is a source of the one that is open.

    The open store is told by its name before anything is read: were its file opened and closed here, the system would
    free the locks on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    with store.reading():
        sources = store.sources.paths()
    place = os.path.realpath(out)
    ours = [os.path.realpath(store.path) + ending for ending in _ENDINGS]
    if (
        place in ours
        or any(_is_same(out, each) for each in (*ours, *sources))
        or any(_is_store(Path(place.removesuffix(ending))) for ending in _ENDINGS)
    ):
        raise KnownError("{file} is a store, a file of one, or a source of this one: choose another file.", file=out)


def _is_same(file: Path, other: str) -> bool:
    with suppress(OSError):
        return file.samefile(other)
    return False


def _is_store(path: Path) -> bool:
    if path.is_file():  # from a device or a pipe nothing may be taken
        with suppress(OSError), path.open("rb") as file:
            return file.read(16).startswith(_BEGINNINGS)
    return False


def chosen_issues(library: Library, issues: Iterable[int] | None, *, reviewed_only: bool) -> list[int]:
    """Return the ids of the issues to export: those named, or all that are not put away."""
    if issues is not None:
        named = set(issues)
        summaries = [each for each in (*library.issues(), *library.issues(put_away=True)) if each.id in named]
    else:
        summaries = list(library.issues())
    return [each.id for each in summaries if not reviewed_only or each.review is ReviewState.DONE]


def export_issues(
    library: Library, issues: Sequence[int], progress: Progress | None, cancelled: Callable[[], bool] | None
) -> Iterator[ExportIssue]:
    """Yield issues with their problems and live corrections; KnownError when the work is cancelled."""
    for done, identity in enumerate(issues):
        if cancelled is not None and cancelled():
            raise KnownError("The export was cancelled.")
        if progress is not None:
            progress(done, len(issues), library.info(identity).name)
        desk = library.open_issue(identity)
        desk.finish_checks()
        yield ExportIssue(desk.issue, desk.info, desk.problems, tuple(_records(desk.history())))


def _records(history: Iterable[HistoryEntry]) -> Iterator[CorrectionRecord]:
    for entry in history:
        if entry.live:
            for each in entry.corrections:
                yield CorrectionRecord(
                    entry.id, entry.when, entry.who, each.kind, each.block, each.reason, entry.why, each.rule,
                    each.before, each.after,
                )  # fmt: skip
