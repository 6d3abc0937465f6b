"""The map from the text of a source back to what it was read from."""

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

Stretch = tuple[int, int, int, int]
"""Start and end in the text, start and end in the original; half-open, in code points."""


@dataclass(frozen=True)
class OffsetMap:
    """Where the characters of a text stood in the decoded original (bytes in their encoding, without a mark).

    `stretches` grow in both; where both ranges are of equal length, each character stands for its counterpart, else the
    whole for the whole. What the reader put between (line feeds, tabs) is in none.
    """

    stretches: tuple[Stretch, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [stretch[0] for stretch in self.stretches]

    def original(self, offset: int) -> tuple[int, int] | None:
        """Return the range of the original that the character at an offset stands for; None if it is the reader's."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return None
        start, end, first, last = self.stretches[index]
        if offset >= end:
            return None
        if end - start == last - first:
            return first + offset - start, first + offset - start + 1
        return first, last

    def encode(self) -> bytes:
        """Return the map as bytes: the differences of its numbers, as compressed JSON."""
        flat, before = [], (0, 0)
        for start, end, first, last in self.stretches:
            flat += [start - before[0], end - start, first - before[1], last - first]
            before = end, last
        return zlib.compress(json.dumps(flat, separators=(",", ":")).encode())

    @classmethod
    def decode(cls, data: bytes) -> OffsetMap:
        """Return the map that was made bytes; zlib.error if the bytes are damaged."""
        flat = json.loads(zlib.decompress(data))
        stretches, text, original = [], 0, 0
        for gap, length, leap, width in zip(*[iter(flat)] * 4, strict=True):
            start, first = text + gap, original + leap
            text, original = start + length, first + width
            stretches.append((start, text, first, original))
        return cls(tuple(stretches))
