"""What every correction is: frozen plain data with a kind name, a version and a family, that applies itself.

1. A correction changes an issue only in `apply`, and either wholly or, raising CorrectionRefused, not at all.
2. It names blocks, rows, columns and places by id; ids that it makes are minted into it beforehand, so that a replay
   gives the same.
3. Its family says what it may change: a structural or table one no character, a text one no structure.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, TypeVar

from gazdesk.model.issue import Issue


class Family(StrEnum):
    """What a kind of correction may change."""

    STRUCTURE = "structure"
    TEXT = "text"
    TABLE = "table"
    ATTRIBUTION = "attribution"
    FIELD = "field"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Touched:
    """What a correction changed: ids of blocks changed or made, of blocks gone, and whether the outline changed.

    `outline` is true when the order, a kind, a level, a boundary, a field or a review state may be another.
    """

    blocks: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    outline: bool = False

    def __or__(self, other: Touched) -> Touched:
        return union((self, other))


def touched(*blocks: str, gone: Iterable[str] = (), outline: bool = False) -> Touched:
    """Return what a correction touched."""
    return Touched(frozenset(blocks), frozenset(gone), outline)


def union(parts: Iterable[Touched]) -> Touched:
    """Return what several corrections in a row touched."""
    blocks: set[str] = set()
    gone: set[str] = set()
    outline = False
    for part in parts:
        blocks -= part.gone
        blocks |= part.blocks
        gone -= part.blocks
        gone |= part.gone
        outline |= part.outline
    return Touched(frozenset(blocks), frozenset(gone), outline)


class Correction(ABC):
    """One change of one kind; subclasses are frozen dataclasses of plain values."""

    kind: ClassVar[str]
    version: ClassVar[int] = 1
    family: ClassVar[Family]

    @abstractmethod
    def apply(self, issue: Issue) -> Touched:
        """Change the issue and return what was touched; CorrectionRefused leaves it as it was."""


C = TypeVar("C", bound=Correction)

KINDS: dict[str, type[Correction]] = {}
"""Every kind of correction by its name."""


def correction(cls: type[C]) -> type[C]:
    """Register a kind of correction; its name must be new."""
    if cls.kind in KINDS:
        raise ValueError(f"two corrections are called {cls.kind}")
    KINDS[cls.kind] = cls
    return cls
