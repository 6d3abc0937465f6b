"""The trial of a rule of the editors' own: what it finds in all text of a store, before it is switched on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gazdesk.checks.base import Context
from gazdesk.checks.own_rules import matches, rule_of
from gazdesk.desk.importing import Progress
from gazdesk.desk.journal_view import line_of
from gazdesk.desk.places import pieces_of
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.own_rules import OwnRule
from gazdesk.model.pieces import offset_of, text_of
from gazdesk.model.problems import Problem

if TYPE_CHECKING:
    from gazdesk.desk.library import Library

MOST_PLACES = 1_000
"""Places that are shown; beyond them they are only counted."""

AROUND = 10
"""Code points shown on either side of a place."""


@dataclass(frozen=True, slots=True)
class TrialPlace:
    """A place that a rule finds: its issue and owner, the range in the owner's text, its line, and what is around it.

    `replacement` is None where the rule only points.
    """

    issue_id: int
    issue: str
    address: Address
    start: int
    end: int
    line: int | None
    left: str
    found: str
    right: str
    replacement: str | None


@dataclass(slots=True)
class Trial:
    """What a rule found: `places` (the first MOST_PLACES of `count`), in `issues` issues of `looked_at`.

    `is_whole` says that no text was left out, `slow` names the issue in which the rule took too long, "" if none.
    """

    rule: OwnRule
    places: list[TrialPlace] = field(default_factory=list)
    count: int = 0
    issues: int = 0
    looked_at: int = 0
    is_whole: bool = False
    slow: str = ""


class RuleTrial:
    """The work of a trial, for a thread of its own: it opens its own connection.

    The issue `first`, which is open, is looked at first; those that are put away are left out.
    """

    def __init__(self, library: Library, rule: OwnRule, first: int | None = None) -> None:
        self._library = library
        self._rule = rule
        self._first = first

    def run(self, progress: Progress, cancelled: Callable[[], bool]) -> Trial:
        """Look through all text; cancelled, or where the rule takes too long, return what was found so far."""
        trial = Trial(self._rule)
        with self._library.reader() as library:
            issues = sorted(library.issues(), key=lambda each: each.id != self._first)
            for done, each in enumerate(issues):
                progress(done, len(issues), each.name)
                if cancelled() or trial.slow:
                    return trial
                self._look(library, trial, each.id, each.name)
        trial.is_whole = not trial.slow
        return trial

    def _look(self, library: Library, trial: Trial, identity: int, name: str) -> None:
        trial.looked_at += 1
        try:
            if not any(_finds(self._rule, text) for text in library.texts(identity)):
                return
        except TimeoutError:
            trial.slow = name
            return
        issue = library.open_issue(identity).issue
        before = trial.count
        for problem in rule_of(self._rule).find(Context(issue, tuple(issue))):
            if not problem.found:
                trial.slow = name
                return
            trial.count += 1
            if len(trial.places) < MOST_PLACES:
                trial.places.append(_place(issue, identity, name, problem))
        trial.issues += trial.count > before


def _finds(rule: OwnRule, text: str) -> bool:
    return any(True for _ in matches(rule, text))


def _place(issue: Issue, identity: int, name: str, problem: Problem) -> TrialPlace:
    pieces = pieces_of(issue, problem.address)
    text, start = text_of(pieces), offset_of(pieces, problem.start) or 0
    end = start + len(problem.found)
    left, right = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    line = issue.source.line_of(problem.start.offset) if not problem.start.origin else None
    line = line or line_of(issue, problem.address)
    return TrialPlace(identity, name, problem.address, start, end, line, left, problem.found, right, problem.suggestion)
