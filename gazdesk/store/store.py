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
from gazdesk.store.backup import Salvage, back_up, last_backup, salvage
from gazdesk.store.journal import Journal
from gazdesk.store.opening import connect_reader, connect_writer, lock_writer, refuse_foreign
from gazdesk.store.own_rules import OwnRules
from gazdesk.store.projections import Projections
from gazdesk.store.runs import Runs
from gazdesk.store.sources import Sources
from gazdesk.store.telling import DAMAGED, Damaged, NoDatabase, telling

AT_REST = 32
"""How many texts the full-text index is told at a time.

SQLite lets other threads run between any two rows, each for a while: so few hold a window for no time even then.
"""


class Store:
    """A connection to a store; it belongs to the thread that opened it.

    Attributes: `path`; `db`, the database; `writable`; `sources`, `runs`, `journal`, `own_rules` and
    `projections`, its parts; `salvage`, what it was made anew of when it was opened, None if it was not.
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
        self.salvage: Salvage | None = None
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
        refuse_foreign(path)
        _refuse_emptied(path)
        lock = lock_writer(path)
        try:
            return cls(path, connect_writer(path), lock, writable=True)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open_to_repair(cls, path: str | Path) -> Store:
        """Open a store to be written; one so damaged that it does not open is made anew, as `salvaged` does.

        Raises KnownError as `open` does, and where nothing of a damaged one can be read.
        """
        path = Path(os.path.realpath(path))
        try:
            return cls.open(path, write=True)
        except Damaged as error:
            if isinstance(error, NoDatabase) and last_backup(path) is None:
                raise
        lock = lock_writer(path)
        try:
            return cls._made_anew(path, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _made_anew(cls, path: Path, lock: BaseFileLock | None) -> Store:
        with telling(path):
            salvaged = salvage(path)
        store = cls(path, connect_writer(path), lock, writable=True)
        store.salvage = salvaged
        return store

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
        self.db.close()
        return self._made_anew(self.path, self._lock)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write everything within or nothing; raises KnownError where the disk or the lock refuses."""
        if not self.writable:
            raise KnownError("The store {path} is open for reading only.", path=self.path)
        with telling(self.path), self.db.atomic():
            yield

    def settle(self) -> bool:
        """Tell the full-text index some of what waits for it, and say whether more does.

        What is found is right before and after.
        """
        if not self._is_waiting():
            return False
        with self.transaction():
            self.projections.words.settle(AT_REST)
        return self._is_waiting()

    def _is_waiting(self) -> bool:
        with self.reading():
            return self.projections.words.is_waiting()

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


def _refuse_emptied(path: Path) -> None:
    """Refuse a file without content that was a store once, which would become a new one."""
    if path.exists() and not path.stat().st_size and last_backup(path) is not None:
        raise Damaged(DAMAGED, path=path)
