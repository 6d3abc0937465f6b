"""Taking files into a store: read, parsed, written, one after the other; a bad one is refused with a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
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

    `encoding` None finds it out file by file. A file whose bytes are in the store is known, not doubled. Raises
    KnownError only for what concerns the whole batch: a store that cannot be written.
    """
    taken: list[int] = []
    known: list[int] = []
    refused: list[Refusal] = []
    found, rules = list(_files(paths, refused)), in_force(store)
    for done, path in enumerate(found):
        if cancelled is not None and cancelled():
            return ImportReport(tuple(taken), tuple(known), tuple(refused), cancelled=True)
        if progress is not None:
            progress(done, len(found), path.name)
        try:
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
    return ImportReport(tuple(taken), tuple(known), tuple(refused))


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


def _files(paths: Iterable[Path], refused: list[Refusal]) -> Iterator[Path]:
    for path in paths:
        if _is_folder(path):
            yield from _files_of(path, refused)
        else:
            yield path


def _is_folder(path: Path) -> bool:
    """Say whether a path is a folder; of one that may not be looked at, reading it as a file says why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _files_of(folder: Path, refused: list[Refusal]) -> Iterator[Path]:
    """Yield the files below a folder that are texts by their name, sorted; hidden ones left out."""
    try:
        entries: Sequence[Path] = sorted(folder.iterdir())
    except OSError as error:
        reason = KnownError("There is no permission to read the folder {folder}.", folder=folder)
        reason.__cause__ = error
        refused.append(Refusal(folder, reason))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            yield from _files_of(entry, refused)
        elif entry.suffix.lower() in SUFFIXES:
            yield entry
