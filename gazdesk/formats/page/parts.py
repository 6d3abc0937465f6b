"""Parts of text, each with the range of the page that it was written as."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BLANK = " \t\r\n\f\u3000\xa0\u2002\u2003\u2009"
"""White space that the edges of a line lose."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text and the range of the page, in code points, that it was written as.

    Where both are of equal length, each character is that of the page; else the whole stands for the whole. What the
    page shows without writing it (the number of a list item) has an empty range.
    """

    text: str
    start: int
    end: int

    @property
    def is_exact(self) -> bool:
        """Say whether each character is that of the page."""
        return self.end - self.start == len(self.text)

    def cut(self, start: int, end: int) -> Part:
        """Return the characters from one to another; those of a part that stands for a whole have its range."""
        if (start, end) == (0, len(self.text)):
            return self
        if not self.is_exact:
            return Part(self.text[start:end], self.start, self.end)
        return Part(self.text[start:end], self.start + start, self.start + end)


def text_of(parts: Iterable[Part]) -> str:
    """Return the text of parts."""
    return "".join(part.text for part in parts)


def sliced(parts: Sequence[Part], start: int, end: int) -> list[Part]:
    """Return the parts of the text from one offset in it to another."""
    found: list[Part] = []
    position = 0
    for part in parts:
        low, high = max(start - position, 0), min(end - position, len(part.text))
        if low < high:
            found.append(part.cut(low, high))
        position += len(part.text)
    return trimmed(found)


def trimmed(parts: Sequence[Part]) -> list[Part]:
    """Return parts without white space at the ends of their text."""
    text = text_of(parts)
    start, end = len(text) - len(text.lstrip(BLANK)), len(text.rstrip(BLANK))
    if start >= end:
        return []
    return list(parts) if (start, end) == (0, len(text)) else sliced(parts, start, end)


def merged(parts: Iterable[Part]) -> list[Part]:
    """Return parts with those that go on in the page as one."""
    result: list[Part] = []
    for part in parts:
        last = result[-1] if result else None
        if last and last.end == part.start and last.is_exact and part.is_exact:
            result[-1] = Part(last.text + part.text, last.start, part.end)
        else:
            result.append(part)
    return result
