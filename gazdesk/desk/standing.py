"""Which gestures of a journal count: reading it from the start gives the steps of undo and redo after any restart."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from gazdesk.store.journal import GestureKind, JournalGesture

PROGRAM = "gazdesk"
"""Who signs what the program did by itself."""

_STEPS = frozenset({GestureKind.EDIT, GestureKind.REVERT})


class Standing:
    """The gestures of one parse run and which of them stand.

    An editor undoes and redoes what he or the program did, never what another editor did; redo ends with the next
    edit or revert, whoever made it.
    """

    def __init__(self, gestures: Iterable[JournalGesture]) -> None:
        self.gestures: list[JournalGesture] = []
        self._by_id: dict[int, JournalGesture] = {}
        self._undone: set[int] = set()
        self._reverted: Counter[int] = Counter()
        self._redo: list[JournalGesture] = []
        self._steps: list[int] = []
        for gesture in gestures:
            self.add(gesture)

    def __getitem__(self, identity: int) -> JournalGesture:
        return self._by_id[identity]

    def __contains__(self, identity: int) -> bool:
        return identity in self._by_id

    def copy(self) -> Standing:
        """Return a standing that can be added to without changing this one."""
        other = Standing(())
        other.gestures, other._by_id = self.gestures.copy(), self._by_id.copy()
        other._undone, other._reverted, other._redo = self._undone.copy(), self._reverted.copy(), self._redo.copy()
        other._steps = self._steps.copy()
        return other

    def add(self, gesture: JournalGesture) -> None:
        """Take in the next gesture of the journal."""
        self.gestures.append(gesture)
        self._by_id[gesture.id] = gesture
        if gesture.kind in _STEPS:
            self._redo.clear()
            self._cover(gesture, 1)
        elif gesture.kind is GestureKind.UNDO:
            self._undo(gesture)
        else:
            self._bring_again(gesture.targets[0])
        for identity in (gesture.id, *self.concerned(gesture)):
            self._list(self._by_id[identity])

    def stands(self, gesture: JournalGesture) -> bool:
        """Say whether a gesture counts; undos and redos are never taken back themselves."""
        return gesture.id not in self._undone and not self._reverted[gesture.id]

    def concerned(self, gesture: JournalGesture) -> Iterator[int]:
        """Yield the ids of the gestures that a gesture takes back or brings again, itself or by what it is about."""
        for target in gesture.targets:
            yield target
            yield from self.concerned(self._by_id[target])

    def live(self) -> list[JournalGesture]:
        """Return the edits that count, in order."""
        steps = map(self._by_id.__getitem__, self._steps)
        return [each for each in steps if each.kind is GestureKind.EDIT]

    def to_undo(self, who: str) -> JournalGesture | None:
        """Return the step that an editor's undo takes back."""
        steps = map(self._by_id.__getitem__, reversed(self._steps))
        return next((step for step in steps if _may_undo(who, step)), None)

    def to_redo(self, who: str) -> JournalGesture | None:
        """Return the step that an editor's redo brings again."""
        mine = (undo for undo in reversed(self._redo) if _may_undo(who, undo))
        return next((self._by_id[undo.targets[0]] for undo in mine), None)

    def _list(self, gesture: JournalGesture) -> None:
        """Let a gesture be among the steps that stand, by their ids, or no more."""
        at = bisect_left(self._steps, gesture.id)
        is_listed = self._steps[at : at + 1] == [gesture.id]
        is_standing = gesture.kind in _STEPS and self.stands(gesture)
        if is_standing and not is_listed:
            self._steps.insert(at, gesture.id)
        elif is_listed and not is_standing:
            del self._steps[at]

    def _undo(self, undo: JournalGesture) -> None:
        target = undo.targets[0]
        self._undone.add(target)
        self._redo.append(undo)
        self._cover(self._by_id[target], -1)

    def _bring_again(self, target: int) -> None:
        self._undone.discard(target)
        self._redo = [undo for undo in self._redo if undo.targets[0] != target]
        self._cover(self._by_id[target], 1)

    def _cover(self, gesture: JournalGesture, count: int) -> None:
        if gesture.kind is GestureKind.REVERT:
            for target in gesture.targets:
                self._reverted[target] += count


def _may_undo(who: str, gesture: JournalGesture) -> bool:
    return gesture.who in {who, PROGRAM}
