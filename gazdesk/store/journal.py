"""The journal of a store: what was done, when, by whom; it only grows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from sqlite_utils import Database

from gazdesk.edits.base import Correction
from gazdesk.edits.codec import decode
from gazdesk.model.quick import quick
from gazdesk.store.clock import now


class GestureKind(StrEnum):
    """What a gesture does: corrects, or changes which earlier ones count.

    A revert takes its targets (edits) back and is itself a step that can be undone; an undo takes its one target
    (an edit or a revert) back, a redo brings it again.
    """

    EDIT = "edit"
    REVERT = "revert"
    UNDO = "undo"
    REDO = "redo"


@quick
@dataclass(frozen=True, slots=True)
class JournalLine:
    """One correction with what it said: the block and line (from 1) where it was, the text before and after."""

    correction: Correction
    rule: str = ""
    reason: str = ""
    block: str = ""
    line: int | None = None
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class JournalGesture:
    """One gesture as written; `id` and `at` (ISO, UTC) are given by the journal."""

    kind: GestureKind
    who: str
    name: str
    why: str = ""
    targets: tuple[int, ...] = ()
    lines: tuple[JournalLine, ...] = ()
    id: int = 0
    at: str = ""

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        """Return the corrections alone."""
        return tuple(line.correction for line in self.lines)


class Journal:
    """The tables gestures, gesture_targets and corrections."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def append(self, run: int, gesture: JournalGesture, payloads: Sequence[str]) -> JournalGesture:
        """Write a gesture at the end, its corrections as `codec.encode` gives them; return it with its id and time."""
        at = now()
        cursor = self._db.execute(
            "INSERT INTO gestures (run, kind, at, who, name, why) VALUES (?, ?, ?, ?, ?, ?)",
            (run, gesture.kind, at, gesture.who, gesture.name, gesture.why),
        )
        identity = int(cursor.lastrowid or 0)
        self._db.conn.executemany(
            "INSERT INTO gesture_targets (gesture, target) VALUES (?, ?)",
            [(identity, target) for target in gesture.targets],
        )
        self._db.conn.executemany(
            "INSERT INTO corrections (gesture, seq, kind, version, payload, rule, reason, block, line, before, after)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [_row(identity, seq, *each) for seq, each in enumerate(zip(gesture.lines, payloads, strict=True))],
        )
        return replace(gesture, id=identity, at=at)

    def read(self, run: int) -> list[JournalGesture]:
        """Return all gestures over a parse run, in order."""
        return self._gestures(run, self._lines(run))

    def steps(self, run: int) -> list[JournalGesture]:
        """Return all gestures over a parse run, in order, without their corrections: which of them count is known."""
        return self._gestures(run, {})

    def hollow(self) -> list[int]:
        """Return the ids of the edits whose corrections are not there."""
        query = "SELECT id FROM gestures WHERE kind = 'edit' AND id NOT IN (SELECT gesture FROM corrections)"
        return [row[0] for row in self._db.execute(query)]

    def _gestures(self, run: int, lines: Mapping[int, Sequence[JournalLine]]) -> list[JournalGesture]:
        targets = self._targets(run)
        rows = self._db.execute("SELECT id, kind, at, who, name, why FROM gestures WHERE run = ? ORDER BY id", (run,))
        return [
            JournalGesture(
                GestureKind(kind),
                who,
                name,
                why,
                tuple(targets[identity]),
                tuple(lines.get(identity, ())),
                identity,
                at,
            )
            for identity, kind, at, who, name, why in rows
        ]

    def _targets(self, run: int) -> dict[int, list[int]]:
        targets: dict[int, list[int]] = defaultdict(list)
        rows = self._db.execute(
            "SELECT gesture, target FROM gesture_targets JOIN gestures ON id = gesture WHERE run = ? ORDER BY 1, 2",
            (run,),
        )
        for gesture, target in rows:
            targets[gesture].append(target)
        return targets

    def _lines(self, run: int) -> dict[int, list[JournalLine]]:
        lines: dict[int, list[JournalLine]] = defaultdict(list)
        rows = self._db.execute(
            "SELECT gesture, corrections.kind, version, payload, rule, reason, block, line, before, after"
            " FROM corrections JOIN gestures ON id = gesture WHERE run = ? ORDER BY gesture, seq",
            (run,),
        )
        for gesture, kind, version, payload, *said in rows:
            lines[gesture].append(JournalLine(decode(kind, version, payload), *said))
        return lines


def _row(gesture: int, seq: int, line: JournalLine, payload: str) -> Sequence[object]:
    correction = line.correction
    return (
        gesture, seq, correction.kind, correction.version, payload,
        line.rule, line.reason, line.block, line.line, line.before, line.after,
    )  # fmt: skip
