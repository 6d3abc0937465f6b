"""What the desk tells its listeners."""

from __future__ import annotations

from dataclasses import dataclass

from gazdesk.edits.base import Touched
from gazdesk.model.blocks import Address


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to an issue.

    `kind` is "edit", "undo", "redo", "revert" or "checks" (only the problems are others now). `gesture` is the
    number of the journal's row, 0 if nothing was written; `name` says for people what was done, undone or redone.
    `focus` is the place to show, `focus_start` and `focus_end` code points in its current text. `sender` is what
    the caller of `Desk.apply` gave, so that a pane knows its own changes.
    """

    touched: Touched
    gesture: int
    name: str
    focus: Address | None = None
    focus_start: int = 0
    focus_end: int = 0
    kind: str = "edit"
    sender: object = None


@dataclass(frozen=True, slots=True)
class CorrectionSummary:
    """One correction as the history shows it; `line` from 1, None where the source has no place for it."""

    kind: str
    block: str
    line: int | None
    before: str
    after: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One gesture of the journal; `kind` is edit, revert, undo or redo, `live` whether it counts now.

    `when` is ISO 8601, UTC. `targets` are the gestures that a revert, undo or redo is about.
    """

    id: int
    kind: str
    when: str
    who: str
    name: str
    rule: str
    why: str
    live: bool
    targets: tuple[int, ...]
    corrections: tuple[CorrectionSummary, ...]
