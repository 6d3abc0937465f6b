"""Drafts: blocks while the parser still works on them."""

from __future__ import annotations

from gazdesk.model.blocks import Boundary
from gazdesk.model.kinds import BlockKind
from gazdesk.parse.grid import Grid


class Draft:
    """A block to be: kind, source spans in code points (a table's lie in its grid), level, boundary, confidence."""

    __slots__ = ("boundary", "confidence", "grid", "kind", "level", "spans", "text")

    def __init__(self, kind: BlockKind, start: int, end: int, text: str, confidence: float = 0.95) -> None:
        self.kind = kind
        self.spans = [(start, end)]
        self.text = text
        self.level: int | None = None
        self.boundary: Boundary | None = None
        self.grid: Grid | None = None
        self.confidence = confidence

    def extend(self, start: int, end: int, text: str) -> None:
        """Join a further line on."""
        self.spans.append((start, end))
        self.text += text
