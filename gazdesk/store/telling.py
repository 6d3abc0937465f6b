"""What SQLite and the file system refuse, told in one clear sentence; every other error of theirs is a bug."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gazdesk.errors import KnownError, half_character

DAMAGED = "The store {path} is damaged; “gazdesk doctor --repair” can bring it back."


class Damaged(KnownError):
    """A store whose file SQLite cannot make sense of."""


class NoDatabase(Damaged):
    """A file that is no database, or is none any more."""


_SENTENCES = {
    sqlite3.SQLITE_FULL: "The disk is full: the store {path} could not be written, and nothing was changed.",
    sqlite3.SQLITE_READONLY: "The store {path} cannot be written: the file or its folder is read-only.",
    sqlite3.SQLITE_CANTOPEN: "The store {path} cannot be opened: the file or its folder may not be read or written.",
    sqlite3.SQLITE_PERM: "The store {path} cannot be opened: the file or its folder may not be read or written.",
    sqlite3.SQLITE_BUSY: "The store {path} is busy: another program is writing to it.",
    sqlite3.SQLITE_LOCKED: "The store {path} is busy: another program is writing to it.",
    sqlite3.SQLITE_IOERR: "The disk reported an error while the store {path} was read or written.",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: "{path} is not a store of gazdesk.",
}

_KINDS = {sqlite3.SQLITE_CORRUPT: Damaged, sqlite3.SQLITE_NOTADB: NoDatabase}


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn the errors of a store that its user can act on into KnownError."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise half_character() from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code not in _SENTENCES:
            raise
        raise _KINDS.get(code, KnownError)(_SENTENCES[code], path=path) from error
