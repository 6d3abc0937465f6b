"""The doctor: what is wrong with a store, and how it is put right from backup and journal."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from gazdesk.checks.runner import check
from gazdesk.desk.folding import Folding
from gazdesk.desk.rules_in_force import in_force
from gazdesk.desk.standing import Standing
from gazdesk.errors import KnownError
from gazdesk.formats.reading import read_again
from gazdesk.model.derived import derive
from gazdesk.model.issue import Issue
from gazdesk.model.ledger import audit
from gazdesk.store import guards
from gazdesk.store.projected import State
from gazdesk.store.soundness import Mirror
from gazdesk.store.store import Store

Finding = KnownError
"""What is wrong, in a sentence that can be told in the user's language."""


def examine(store: Store) -> tuple[Finding, ...]:
    """Return what is wrong with a store: its file, its sources, its issues, what is derived from them.

    All is looked at as it stands at one moment, whatever another program writes meanwhile.
    """
    with store.snapshot():
        damages = tuple(_damages(store))
        if damages:
            return damages
        return (*_lost(store), *_missing(store), *_sources(store), *_hollow(store), *_issues(store))


def repair(store: Store) -> Store:
    """Put a store right as far as it can be, and return it, opened again if its file had to be made anew.

    Sources and journal stay as they are; where the file is damaged, what can still be read of them, or stands in
    the last backup, becomes a new file, and the damaged one is kept beside it.
    """
    if any(_damages(store)):
        store = store.salvaged()
    with store.transaction():
        guards.restore(store.db)
        store.projections.clear()
        rules = in_force(store)
        for identity in store.sources.ids():
            issue = _folded(store, identity)
            if issue is not None:
                store.projections.write(identity, State(issue, derive(issue), check(issue, rules)))
    return store


def _lost(store: Store) -> Iterator[Finding]:
    """Say what a store that was made anew may lack."""
    made = store.salvage
    if made is None or made.whole:
        return
    kept = made.kept.name
    if made.backup is None:
        yield Finding("Some of the damaged store could not be read and is lost; its file is kept as {kept}.", kept=kept)
    else:
        yield Finding(
            "Some of the damaged store could not be read: what was made after the backup {backup} may be lost;"
            " its file is kept as {kept}.",
            backup=made.backup.name,
            kept=kept,
        )


def _damages(store: Store) -> Iterator[Finding]:
    for detail in guards.damages(store.db):
        yield Finding("The file is damaged: {detail}.", detail=detail)


def _missing(store: Store) -> Iterator[Finding]:
    for name in guards.missing(store.db):
        yield Finding("{name} is missing in the store, or not as it was made.", name=name)


def _sources(store: Store) -> Iterator[Finding]:
    for identity in store.sources.ids():
        info, data = store.sources.info(identity), store.sources.data(identity)
        if hashlib.sha256(data).hexdigest() != info.sha256 or not _is_text_of(store, identity, data):
            yield Finding("The source of {name} was altered.", name=info.name)


def _is_text_of(store: Store, identity: int, data: bytes) -> bool:
    """Say whether text and map of a source are what its bytes give; those of an older reader are taken as they are."""
    try:
        read = read_again(data, store.sources.info(identity))
    except KnownError:
        return False
    if read is None:
        return True
    return (read.text, read.offsets) == (store.sources.text(identity).text, store.sources.offsets(identity))


def _hollow(store: Store) -> Iterator[Finding]:
    for gesture in store.journal.hollow():
        yield Finding("The corrections of the gesture {gesture} are lost.", gesture=gesture)


def _issues(store: Store) -> Iterator[Finding]:
    mirror = Mirror(store.db)
    try:
        for identity in store.sources.ids():
            yield from _issue(store, mirror, identity)
        if not mirror.index_agrees():
            yield Finding("The full-text index does not agree with the issues.")
    finally:
        mirror.close()


def _issue(store: Store, mirror: Mirror, identity: int) -> Iterator[Finding]:
    name = store.sources.info(identity).name
    issue = _folded(store, identity)
    if issue is None:
        yield Finding("The corrections of {name} cannot be applied any more.", name=name)
        return
    for sentence in audit(issue):
        yield Finding("{name}: {sentence}", name=name, sentence=sentence)
    for table in mirror.differing(identity, State(issue, derive(issue), ())):
        yield Finding("What is derived of {name} does not agree with its journal: {table}.", name=name, table=table)


def _folded(store: Store, identity: int) -> Issue | None:
    """Return an issue as source and journal say; None if its parse or corrections are unreadable or do not apply."""
    run_id = store.runs.latest(identity)
    try:
        run = store.runs.load(run_id, store.sources.text(identity))
        return Folding(run, Standing(store.journal.read(run_id)).live()).state
    except KnownError:
        return None
