"""What editors attach to blocks, rows, columns and cells: marks, comments, and 原文如此."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gazdesk.model.kinds import MarkKind
from gazdesk.model.pieces import Place


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark 存疑, 错乱 or 已核 with a note; an owner has at most one of a kind."""

    kind: MarkKind
    note: str = ""


Marks = tuple[Mark, ...]


def united_marks(first: Marks, second: Marks) -> Marks:
    """Return the marks of two owners that become one; of two of a kind the first's, with both notes."""
    if not (first and second):
        return first or second
    notes = {mark.kind: mark.note for mark in second}
    both = tuple(replace(mark, note=_both(mark.note, notes.pop(mark.kind, ""))) for mark in first)
    return (*both, *(mark for mark in second if mark.kind in notes))


def _both(first: str, second: str) -> str:
    return first if second in ("", first) else f"{first}\n{second}".strip()


@dataclass(frozen=True, slots=True)
class Comment:
    """An editor's remark on a block."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Original:
    """An error of the original (原文如此): the print stays, `meant` is what it should have said.

    `start` and `end` are places in the owner, `printed` the text between them: "" for what is missing in the original.
    """

    id: str
    start: Place
    end: Place
    printed: str
    meant: str
