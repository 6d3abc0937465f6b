"""The rules over a whole issue, as work that any thread can do beside the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gazdesk.checks import runner
from gazdesk.checks.base import Rule
from gazdesk.model.issue import Issue
from gazdesk.model.problems import Problem
from gazdesk.store.projected import State


@dataclass(frozen=True, slots=True)
class Checking:
    """The checks of an issue as it stood; they read a copy of it, and the names that other issues have.

    `state` is what the desk held then, by which it knows whether the result still counts; `rules` those that run;
    `elsewhere` counts the names of other issues, on the thread that calls it.
    """

    issue: Issue
    state: State
    rules: tuple[Rule, ...]
    elsewhere: Callable[[], Mapping[str, int]]

    def run(self, cancelled: Callable[[], bool] = lambda: False) -> tuple[Problem, ...] | None:
        """Return all problems, None if `cancelled`, which is asked between two rules, says True.

        Raises KnownError where the store cannot be read.
        """
        found: list[Problem] = []
        for step in runner.steps(self.issue, self.rules, self.elsewhere()):
            if cancelled():
                return None
            found += step
        return runner.in_order(self.issue, found)
