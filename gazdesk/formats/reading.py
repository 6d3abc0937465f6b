"""Reading a source: bytes, the encoding they are in, and the text they give.

A text gives itself, a web page the text of its article.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from gazdesk.errors import KnownError
from gazdesk.formats.encodings import Guess, detect, named
from gazdesk.formats.page.encoding import decoded_page, detect_page
from gazdesk.formats.page.reader import read_page
from gazdesk.model.source_info import SourceInfo
from gazdesk.parse.hinted import NO_HINTS, Hints

TEXT, PAGE = "text", "html"
READERS = {TEXT: "1", PAGE: "1"}
"""The readers with their versions, which change when the same bytes would give another text."""

_TEXT_SUFFIXES = frozenset({".txt", ".md"})
_PAGE_SUFFIXES = frozenset({".html", ".htm", ".shtml", ".xhtml"})
SUFFIXES = _TEXT_SUFFIXES | _PAGE_SUFFIXES
"""The files of a folder that are read, by suffix in lower case; a file that is named is read whatever it is called."""

_MARKUP = re.compile(
    rb"\s*(?:<!--[^>]{0,500}-->\s*|<\?xml[^>]{0,200}>\s*){0,9}<(?:!doctype\s+html|html)\b", re.IGNORECASE
)


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
    hints: Hints = NO_HINTS
    offsets: bytes = b""

    @property
    def location(self) -> str:
        """Return the path of the file, with its folder, as text."""
        return readable(str(self.path.absolute()))

    @property
    def info(self) -> SourceInfo:
        """Return what is known of the source beside its text."""
        lines = self.text.count("\n") + 1
        return SourceInfo(self.name, self.sha256, self.encoding, lines, self.reader, self.reader_version)


class Read(NamedTuple):
    """What a reader makes of bytes: their text, what the parser is told, and the map from one to the other."""

    text: str
    hints: Hints = NO_HINTS
    offsets: bytes = b""


def read_source(path: Path | str, encoding: str | None = None) -> SourceFile:
    """Read a text or a web page in the encoding given, or in the one it is found to be in.

    Raises KnownError where the file cannot be read, is empty or not text, does not decode, holds no article, or changed
    meanwhile.
    """
    path = Path(path)
    data = _read_bytes(path)
    reader = _reader_of(path, data)
    detected = detect_page if reader == PAGE else detect
    guess = Guess(named(encoding, data), is_sure=True) if encoding else detected(data)
    if guess is None:
        raise _not_text(path)
    read = _read(path, data, guess.encoding, reader)
    return SourceFile(
        name=readable(path.name),
        path=path,
        data=data,
        text=read.text,
        encoding=guess.encoding,
        encoding_is_sure=guess.is_sure,
        reader=reader,
        reader_version=READERS[reader],
        sha256=hashlib.sha256(data).hexdigest(),
        hints=read.hints,
        offsets=read.offsets,
    )


def read_again(data: bytes, info: SourceInfo) -> Read | None:
    """Return what the bytes of a source give; None where another version of its reader read them.

    Raises KnownError where they give nothing any more.
    """
    if READERS.get(info.reader) != info.reader_version:
        return None
    return _read(Path(info.name), data, info.encoding, info.reader)


def _reader_of(path: Path, data: bytes) -> str:
    """Return the reader of a file: by its suffix, or, if that says nothing, by how it begins."""
    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        return PAGE if suffix in _PAGE_SUFFIXES else TEXT
    return PAGE if _MARKUP.match(data) else TEXT


def _read(path: Path, data: bytes, encoding: str, reader: str) -> Read:
    text = _decode(path, data, encoding, reader)
    if reader == TEXT:
        return Read(text)
    page = read_page(text, path)
    return Read(page.text, page.hints, page.offsets.encode())


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


def _decode(path: Path, data: bytes, encoding: str, reader: str) -> str:
    """Return the text of bytes without a byte order mark."""
    try:
        text = decoded_page(data, encoding) if reader == PAGE else data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise KnownError(
            "{file} is not in {encoding}: byte {offset} does not fit.", file=path, encoding=encoding, offset=error.start
        ) from None
    if not text.strip():
        raise KnownError("{file} is empty.", file=path)
    if "\0" in text and reader == TEXT:
        raise _not_text(path)
    return text


def _not_text(path: Path) -> KnownError:
    return KnownError("{file} is not a text file, or in an encoding that is not known.", file=path)
