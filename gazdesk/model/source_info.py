"""What is known of a source beside its text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Where a text came from and how it was read.

    `name` is the file's name without its folder, `sha256` that of its bytes in hex, `encoding` Python's name of the
    encoding, `lines` the number of lines (1 and more), `reader` and its version what made text of the bytes.
    """

    name: str
    sha256: str
    encoding: str
    lines: int
    reader: str
    reader_version: str
