"""The source text of an issue: immutable, and the only thing that slices it."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points of the source text."""

    start: int
    end: int


class SourceText:
    """The decoded text of a source with its table of lines.

    Lines are what lies between line feeds (a carriage return belongs to its line), numbered from 1. `sha256` is
    that of the source's bytes, so that the same bytes are known again; without bytes, of the text in UTF-8.
    """

    def __init__(self, text: str, sha256: str | None = None) -> None:
        self.text = text
        if sha256:
            self.sha256 = sha256

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def sha256(self) -> str:
        """Return the hash that the source is known by; of the text it is made when it is first asked for."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate([len(line) + 1 for line in self.text.split("\n")[:-1]], initial=0))

    @property
    def line_count(self) -> int:
        """Return the number of lines, at least 1; a final line feed opens an empty last line."""
        return len(self._starts)

    def slice(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]

    def line_span(self, line: int) -> Span:
        """Return the span of a line, from 1, without its line feed."""
        if not 1 <= line <= len(self._starts):
            raise IndexError(f"line {line} of {len(self._starts)}")
        end = self._starts[line] - 1 if line < len(self._starts) else len(self.text)
        return Span(self._starts[line - 1], end)

    def line_text(self, line: int) -> str:
        """Return the text of a line, from 1, without its line feed."""
        return self.slice(self.line_span(line))

    def line_of(self, offset: int) -> int:
        """Return the line, from 1, that holds a code point offset (a line feed belongs to the line it ends)."""
        return bisect_right(self._starts, offset)

    def lines_of(self, span: Span) -> tuple[int, int]:
        """Return the first and last line, from 1, that a span touches."""
        return self.line_of(span.start), self.line_of(max(span.start, span.end - 1))
