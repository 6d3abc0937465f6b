"""The state of an issue under its live gestures, refolded from the nearest state that is still true."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from itertools import takewhile
from operator import itemgetter

from gazdesk.desk.standing import Standing
from gazdesk.edits.fold import perform
from gazdesk.model.issue import Issue, ParseRun
from gazdesk.store.journal import GestureKind, JournalGesture

KEPT = 20
"""How many of the last states are kept, and of those left by undo; a state shares its blocks with its neighbours."""


class Folding:
    """The states that an issue went through: `states[i]` after the first `counts[i]` of the applied gestures.

    Those that an undo left are kept, each with the gestures applied in it: what was read in their blocks need not be
    read again. An edit ends redoing, but to let go of them is left to the undos that come: it takes its time.
    """

    def __init__(self, run: ParseRun, live: Sequence[JournalGesture]) -> None:
        self._applied = [gesture.id for gesture in live]
        self._states: list[tuple[int, Issue]] = [(0, Issue(run))]
        self._left: list[tuple[list[int], Issue]] = []
        self._settle(live, self.refold(live))

    @property
    def state(self) -> Issue:
        """Return the last state; it must not be changed."""
        return self._states[-1][1]

    def refold(self, live: Sequence[JournalGesture]) -> Issue:
        """Return the state under other live gestures; CorrectionRefused if one of them does not apply any more.

        Where many are to be applied, a state some steps before the last is kept for the undos to come.
        """
        wanted = [gesture.id for gesture in live]
        for applied, state in self._left:
            if applied == wanted:
                return state.copy()
        count, start = self._nearest(live)
        issue, halt = start.copy(), min(self._same(live), len(live) - KEPT)
        if halt > count:
            _apply(issue, live[count:halt])
            insort(self._states, (halt, issue.copy()), key=itemgetter(0))
            count = halt
        _apply(issue, live[count:])
        return issue

    def settle(self, written: JournalGesture, standing: Standing, state: Issue) -> None:
        """Take a state as the one after a gesture that was just written; the standing holds it already."""
        if written.kind is GestureKind.EDIT:
            self._applied.append(written.id)
            self._states = [*self._states[:1], *self._states[1:][-KEPT:], (len(self._applied), state)]
        else:
            self._left = [*self._left[1 - KEPT :], (self._applied, self.state)]
            self._settle(standing.live(), state)

    def _settle(self, live: Sequence[JournalGesture], state: Issue) -> None:
        count, _ = self._nearest(live)
        kept = [each for each in self._states if each[0] <= count and each[0] < len(live)]
        self._states = [*kept[:1], *kept[1:][-KEPT:], (len(live), state)]
        self._applied = [gesture.id for gesture in live]

    def _nearest(self, live: Sequence[JournalGesture]) -> tuple[int, Issue]:
        same = self._same(live)
        return next(each for each in reversed(self._states) if each[0] <= same)

    def _same(self, live: Sequence[JournalGesture]) -> int:
        """Return how many gestures at the start are those that are applied."""
        pairs = zip(self._applied, live, strict=False)
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1].id, pairs))


def _apply(issue: Issue, gestures: Sequence[JournalGesture]) -> None:
    """Apply gestures as if they were one, so that those which follow each other in a table open it once."""
    perform(issue, [correction for gesture in gestures for correction in gesture.corrections])
