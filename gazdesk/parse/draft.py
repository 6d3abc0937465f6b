"""Drafts: blocks while the parser still works on them."""

from __future__ import annotations

from gazdesk.model.blocks import Boundary
from gazdesk.model.kinds import BlockKind
from gazdesk.parse.grid import Grid

_TAIL = 400


class Draft:
    """A block to be: kind, source spans in code points (a table's lie in its grid), level, boundary.

    `first` is the text of its first line, `tail` its last 400 characters, `length` counts all of them. `confidence` is
    told when all drafts are there.
    """

    __slots__ = ("_more", "boundary", "confidence", "first", "grid", "kind", "length", "level", "spans", "tail")

    def __init__(self, kind: BlockKind, start: int, end: int, text: str, level: int | None = None) -> None:
        self.kind, self.level = kind, level
        self.spans = [(start, end)]
        self.first, self.length = text, len(text)
        self.tail = text if self.length <= _TAIL else text[-_TAIL:]
        self._more: list[str] | None = None
        self.boundary: Boundary | None = None
        self.grid: Grid | None = None
        self.confidence = 0.0

    def extend(self, start: int, end: int, text: str) -> None:
        """Join a further line on."""
        self.spans.append((start, end))
        if self._more is None:
            self._more = [self.first]
        self._more.append(text)
        self.tail = (self.tail + text)[-_TAIL:]
        self.length += len(text)

    @property
    def text(self) -> str:
        """Return the folded text so far."""
        if self._more is None:
            return self.first
        if len(self._more) > 1:
            self._more = ["".join(self._more)]
        return self._more[0]
