"""A store that is open."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType

from filelock import BaseFileLock
from sqlite_utils import Database

from gazdesk.errors import KnownError
from gazdesk.store.backup import back_up, salvage
from gazdesk.store.journal import Journal
from gazdesk.store.opening import connect_reader, connect_writer, lock_writer
from gazdesk.store.own_rules import OwnRules
from gazdesk.store.projections import Projections
from gazdesk.store.runs import Runs
from gazdesk.store.sources import Sources
from gazdesk.store.telling import telling

AT_REST = 1_000
"""How many texts the full-text index is told in one rest, which takes less than a tenth of a second."""


class Store:
    """A connection to a store; it belongs to the thread that opened it.

    Attributes: `path`; `db`, the database; `writable`; `sources`, `runs`, `journal`, `own_rules` and
    `projections`, its parts.
    """

    def __init__(self, path: Path, db: Database, lock: BaseFileLock | None, *, writable: bool) -> None:
        self.path = path
        self.db = db
        self.writable = writable
        self.sources = Sources(db)
        self.runs = Runs(db)
        self.journal = Journal(db)
        self.own_rules = OwnRules(db)
        self.projections = Projections(db)
        self._lock = lock

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @classmethod
    def open(cls, path: str | Path, *, write: bool = False) -> Store:
        """Open a store; a writer makes it if it is not there. What a link leads to is the store.

        The lock, the log and the copies lie beside the file, so whatever name it is opened by, they are the same ones.
        Raises KnownError: it is not a store, or of a newer version; it cannot be read or written; another program
        is writing to it (reading is always possible).
        """
        path = Path(os.path.realpath(path))
        if not write:
            return cls(path, connect_reader(path), None, writable=False)
        lock = lock_writer(path)
        try:
            return cls(path, connect_writer(path), lock, writable=True)
        except BaseException:
            lock.release()
            raise

    def beside(self) -> Store:
        """Open a second connection for the thread that calls, which writes under this store's lock."""
        connect = connect_writer if self.writable else connect_reader
        return Store(self.path, connect(self.path), None, writable=self.writable)

    def back_up(self) -> Path:
        """Copy the store to a file beside it and return the file's path."""
        return back_up(self.db, self.path)

    def salvaged(self) -> Store:
        """Close a damaged store, put one in its place made of what can be read, and return that.

        What can be read comes from it and from the last backup; the damaged file is kept beside it.
        """
        with telling(self.path):
            new = salvage(self.db, self.path)
        self.db.close()
        kept = self.path.with_name(f"{self.path.name}.damaged")
        self.path.replace(kept)
        for suffix in ("-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)
        new.replace(self.path)
        return Store(self.path, connect_writer(self.path), self._lock, writable=True)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write everything within or nothing; raises KnownError where the disk or the lock refuses."""
        if not self.writable:
            raise KnownError("The store {path} is open for reading only.", path=self.path)
        with telling(self.path), self.db.atomic():
            yield

    def settle(self) -> None:
        """Tell the full-text index some of what waits for it; what is found is right before and after."""
        with self.reading():
            waiting = self.projections.words.is_waiting()
        if waiting:
            with self.transaction():
                self.projections.words.settle(AT_REST)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read the store as it is at the first look, whatever is written meanwhile; errors are as in `reading`."""
        with telling(self.path):
            self.db.execute("BEGIN")
            try:
                yield
            finally:
                self.db.conn.rollback()

    def reading(self) -> AbstractContextManager[None]:
        """Return a context in which an error of the disk or of a damaged file is a KnownError."""
        return telling(self.path)

    def close(self) -> None:
        """Close the connection and free the writer's lock."""
        self.db.close()
        if self._lock is not None:
            self._lock.release()
