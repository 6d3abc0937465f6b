"""A gesture made ready to be written, as work that any thread can do beside the desk; nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from random import Random

from gazdesk.checks.base import Rule
from gazdesk.checks.runner import recheck
from gazdesk.desk.difference import between, blocks_between
from gazdesk.desk.focus import Focus, focus_of
from gazdesk.desk.journal_view import journal_lines
from gazdesk.edits.base import Correction, Touched
from gazdesk.edits.codec import encode
from gazdesk.edits.fold import perform
from gazdesk.errors import CorrectionRefused
from gazdesk.model.attributions import attributions_of
from gazdesk.model.collector import grown_old
from gazdesk.model.derived import Derived, rederive
from gazdesk.model.issue import Issue
from gazdesk.store.journal import GestureKind, JournalGesture
from gazdesk.store.projected import State

MOST_REPEATED = 10_000_000
"""Code points that merged cells of a table say at most in all their places: the store keeps a text in each."""

UNSIGNED = ""
"""Who made a gesture that is not written yet."""

Pause = Callable[[], None]
"""Called between two steps of the work; whatever it raises ends that."""


_CHANCE = Random()
"""Begins with what the system gives; to ask that for each of thousands of ids takes ten times as long."""


def mint() -> str:
    """Return a new id for a block, row, column, inserted string or note."""
    return f"n{_CHANCE.getrandbits(64):016x}"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A gesture with all that follows from it, ready to be written.

    `payloads` are its corrections as the journal keeps them; `before` is what the desk held when it was made ready,
    by which it knows whether that still counts, `after` what it is to hold; `touched` lies between the two.
    """

    gesture: JournalGesture
    payloads: tuple[str, ...]
    before: State
    after: State
    touched: Touched
    focus: Focus


@dataclass(frozen=True, slots=True)
class Preparing:
    """What makes gestures ready upon an issue as it stood.

    `issue` is one that nobody changes meanwhile; `state` what the desk held then; `rules` those that run.
    """

    issue: Issue
    state: State
    rules: tuple[Rule, ...]

    def edit(
        self,
        corrections: Sequence[Correction],
        name: str,
        *,
        rule: str | Sequence[str] = "",
        why: str = "",
        pause: Pause = lambda: None,
    ) -> Prepared:
        """Make the gesture ready that makes corrections; see `Desk.apply`.

        CorrectionRefused where one does not fit, or all of them together would change nothing.
        """
        if not corrections:
            raise CorrectionRefused("There is nothing to correct.")
        rules = [rule] * len(corrections) if isinstance(rule, str) else rule
        with grown_old():
            trial = self.issue.copy()
            told, found = perform(trial, corrections), blocks_between(self.issue, trial)
            if not found.blocks | found.gone and _around_blocks(trial) == _around_blocks(self.issue):
                raise CorrectionRefused("There is nothing to correct.")
            touched = told | found
            _refuse_if_too_much(self.issue, trial, touched.blocks | touched.gone)
            pause()
            lines = journal_lines(self.issue, trial, corrections, rules)
            pause()
            gesture = JournalGesture(GestureKind.EDIT, UNSIGNED, name, why, lines=lines)
            return self._with_what_follows(gesture, trial, touched, corrections, forward=True)

    def again(self, prepared: Prepared) -> Prepared:
        """Make a gesture ready anew that was so upon another state of the issue."""
        gesture = prepared.gesture
        return self.edit(gesture.corrections, gesture.name, rule=[line.rule for line in gesture.lines], why=gesture.why)

    def turn(self, gesture: JournalGesture, trial: Issue, turned: Sequence[Correction], *, forward: bool) -> Prepared:
        """Make a gesture ready that brings corrections again (forward) or takes them back, which leads to `trial`."""
        with grown_old():
            return self._with_what_follows(gesture, trial, between(self.issue, trial), turned, forward=forward)

    def _with_what_follows(
        self, gesture: JournalGesture, trial: Issue, touched: Touched, about: Sequence[Correction], *, forward: bool
    ) -> Prepared:
        derived = rederive(self.state.derived, self.issue, trial, touched.blocks, touched.gone)
        shown_again = self.issue.dismissals.keys() - trial.dismissals.keys()
        problems = recheck(trial, self.state.problems, touched, derived, self.rules, shown_again)
        _read_rows(self.issue, touched.blocks | touched.gone, self.state.derived)
        _read_rows(trial, touched.blocks, derived)
        return Prepared(
            gesture,
            tuple(encode(each) for each in gesture.corrections),
            self.state,
            State(trial, derived, problems),
            touched,
            focus_of(self.issue, trial, about, forward=forward),
        )


def _refuse_if_too_much(before: Issue, after: Issue, blocks: Collection[str]) -> None:
    """Refuse a long text in so many places of merged cells that to write it would hold the desk up for seconds."""
    count = _repeated(after, blocks)
    if count > max(MOST_REPEATED, _repeated(before, blocks)):
        raise CorrectionRefused(
            "A merged cell says its text in each of its places, here {count} characters in all: "
            "merge fewer cells, or shorter texts.",
            count=f"{count:,}",
        )


def _repeated(issue: Issue, blocks: Collection[str]) -> int:
    there = (issue.blocks[each] for each in blocks if each in issue.blocks)
    return sum(block.table.repeated for block in there if block.table is not None)


def _around_blocks(issue: Issue) -> tuple[object, ...]:
    """Return what an issue says beside its blocks."""
    return issue.order, issue.overrides, issue.reviews, issue.dismissals


def _read_rows(issue: Issue, blocks: Collection[str], derived: Derived) -> None:
    """Let tables read what their rows state, which they remember: what is to be written of them takes most of it."""
    for block in map(issue.blocks.get, blocks):
        if block is not None and block.table is not None and not block.attributions:
            attributions_of(issue, block, derived.inheritance)
