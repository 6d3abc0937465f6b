"""Reading a source: bytes, the encoding they are in, and the text they give."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from gazdesk.errors import KnownError
from gazdesk.formats.encodings import Guess, detect, named
from gazdesk.model.source_info import SourceInfo

READER = "text"
READER_VERSION = "1"
"""Changes when the same bytes would give another text."""

SUFFIXES = frozenset({".txt", ".md"})
"""The files of a folder that are read, by suffix in lower case; a file that is named is read whatever it is called."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A source as read: its bytes, the text they give, and how it was read.

    `name` is the file's without its folder. `text` is `data` decoded in `encoding` (Python's name) without a byte
    order mark. `encoding_is_sure` is false where the encoding was told by evidence that another one nearly matches.
    `sha256` is that of the bytes, in hex.
    """

    name: str
    path: Path
    data: bytes
    text: str
    encoding: str
    encoding_is_sure: bool
    reader: str
    reader_version: str
    sha256: str

    @property
    def location(self) -> str:
        """Return the path of the file, with its folder, as text."""
        return readable(str(self.path.absolute()))

    @property
    def info(self) -> SourceInfo:
        """Return what is known of the source beside its text."""
        lines = self.text.count("\n") + 1
        return SourceInfo(self.name, self.sha256, self.encoding, lines, self.reader, self.reader_version)


def read_source(path: Path | str, encoding: str | None = None) -> SourceFile:
    """Read a text file in the encoding given, or in the one it is found to be in.

    Raises KnownError where the file cannot be read, is empty or not text, does not decode, or changed meanwhile.
    """
    path = Path(path)
    data = _read_bytes(path)
    guess = Guess(named(encoding, data), is_sure=True) if encoding else detect(data)
    if guess is None:
        raise _not_text(path)
    text = _decode(path, data, guess.encoding)
    digest = hashlib.sha256(data).hexdigest()
    return SourceFile(
        readable(path.name), path, data, text, guess.encoding, guess.is_sure, READER, READER_VERSION, digest
    )


def readable(path: str) -> str:
    """Return a path as text; what is not in the encoding of the system, as old archives leave names, is read as GBK."""
    try:
        return os.fsencode(path).decode()
    except UnicodeDecodeError:
        return os.fsencode(path).decode("gb18030", "replace")


def _read_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            data = file.read()
            after = path.stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    if stat.S_ISREG(before.st_mode) and _state(before) != _state(after):
        raise KnownError("{file} changed while it was read.", file=path)
    return data


def _unreadable(path: Path, error: OSError) -> KnownError:
    if isinstance(error, FileNotFoundError):
        return KnownError("{file} is not there.", file=path)
    if isinstance(error, IsADirectoryError):
        return KnownError("{file} is a folder.", file=path)
    if isinstance(error, PermissionError):
        return KnownError("There is no permission to read {file}.", file=path)
    return KnownError("{file} cannot be read: {reason}.", file=path, reason=error.strerror or error)


def _state(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_ino, status.st_size, status.st_mtime_ns


def decoded(data: bytes, encoding: str) -> str:
    """Return the text of bytes without a byte order mark; UnicodeDecodeError where they do not fit the encoding."""
    return data.decode(encoding).removeprefix("\ufeff")


def _decode(path: Path, data: bytes, encoding: str) -> str:
    try:
        text = decoded(data, encoding)
    except UnicodeDecodeError as error:
        raise KnownError(
            "{file} is not in {encoding}: byte {offset} does not fit.", file=path, encoding=encoding, offset=error.start
        ) from None
    if not text.strip():
        raise KnownError("{file} is empty.", file=path)
    if "\0" in text:
        raise _not_text(path)
    return text


def _not_text(path: Path) -> KnownError:
    return KnownError("{file} is not a text file, or in an encoding that is not known.", file=path)
