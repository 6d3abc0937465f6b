"""Taking files into a store: read, parsed, written, one after the other; a bad one is refused with a sentence."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from gazdesk.checks.base import Rule
from gazdesk.checks.runner import check
from gazdesk.desk.rules_in_force import DEFAULT, in_force
from gazdesk.errors import KnownError
from gazdesk.formats.reading import SUFFIXES, SourceFile, read_source
from gazdesk.model.collector import at_rest
from gazdesk.model.derived import derive
from gazdesk.model.issue import Issue, ParseRun
from gazdesk.parse import parse
from gazdesk.store.projected import State
from gazdesk.store.sources import NewSource
from gazdesk.store.store import Store

Progress = Callable[[int, int, str], None]
"""Called with how many are done, of how many, and the name of the next."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken in, and why."""

    path: Path
    error: KnownError


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: ids of issues taken in, of those that were there already, and what was refused."""

    taken: tuple[int, ...] = ()
    known: tuple[int, ...] = ()
    refused: tuple[Refusal, ...] = ()
    cancelled: bool = False


def import_files(
    store: Store,
    paths: Iterable[Path],
    encoding: str | None,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> ImportReport:
    """Take in files, and the files of folders, in order of their paths.

    `encoding` None finds it out file by file. In folders only regular files are read, and no folder twice, though links
    lead back to it. A file whose bytes are in the store is known, not doubled. Raises KnownError only for what concerns
    the whole batch: a store that cannot be written.
    """
    taken: list[int] = []
    known: list[int] = []
    is_cancelled = cancelled or (lambda: False)
    finder = _Finder(is_cancelled)
    found, rules, refused = list(finder.files(paths)), in_force(store), finder.refused
    for done, path in enumerate(found):
        if is_cancelled():
            return ImportReport(tuple(taken), tuple(known), tuple(refused), cancelled=True)
        if progress is not None:
            progress(done, len(found), path.name)
        try:
            _refuse_store(path, store)
            source = read_source(path, encoding)
        except KnownError as error:
            refused.append(Refusal(path, error))
            continue
        present = store.sources.find(source.sha256, source.encoding)
        if present is None:
            run = parse(source.text, sha256=source.sha256, hints=source.hints)
            taken.append(take_in(store, source, run, rules))
        else:
            known.append(present)
    if progress is not None:
        progress(len(found), len(found), "")
    was_looking = not found and is_cancelled()
    return ImportReport(tuple(taken), tuple(known), tuple(refused), cancelled=was_looking)


def _refuse_store(path: Path, store: Store) -> None:
    """Raise KnownError if a file is the store's own.

    Were it opened and closed here, the system would free the locks on it
    (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    with suppress(OSError):
        if path.samefile(store.path):
            raise KnownError("{file} is the store itself.", file=path)


@at_rest()
def take_in(store: Store, source: SourceFile, run: ParseRun, rules: Sequence[Rule] = DEFAULT) -> int:
    """Write a source with its parse and all that is derived from it; return its id."""
    issue = Issue(run)
    state = State(issue, derive(issue), check(issue, rules))
    new = NewSource(source.location, source.data, source.text, source.encoding_is_sure, source.info, source.offsets)
    with store.transaction():
        identity = store.sources.add(new)
        store.runs.add(identity, run)
        store.projections.write(identity, state)
    return identity


class _Finder:
    """Finds the files to take in; a folder to which several ways or links lead is entered once."""

    def __init__(self, is_cancelled: Callable[[], bool]) -> None:
        self.refused: list[Refusal] = []
        self._is_cancelled = is_cancelled
        self._entered: set[Path] = set()

    def files(self, paths: Iterable[Path]) -> Iterator[Path]:
        """Yield the files named, and those of the folders named."""
        for path in paths:
            if _is_folder(path):
                yield from self._files_of(path)
            else:
                yield path

    def _files_of(self, folder: Path) -> Iterator[Path]:
        """Yield the files below a folder that are texts by their name, sorted; hidden ones left out."""
        for entry in self._entries(folder):
            if self._is_cancelled():
                return
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                yield from self._files_of(entry)
            elif entry.suffix.lower() in SUFFIXES and not _is_device(entry):
                yield entry

    def _entries(self, folder: Path) -> Sequence[Path]:
        real = folder.resolve()
        if real in self._entered:
            return ()
        self._entered.add(real)
        try:
            return sorted(folder.iterdir())
        except OSError as error:
            reason = KnownError("There is no permission to read the folder {folder}.", folder=folder)
            reason.__cause__ = error
            self.refused.append(Refusal(folder, reason))
            return ()


def _is_folder(path: Path) -> bool:
    """Say whether a path is a folder; of one that may not be looked at, reading it as a file says why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_device(path: Path) -> bool:
    """Say whether a path is a pipe or a device, of which nobody knows when it ends."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
