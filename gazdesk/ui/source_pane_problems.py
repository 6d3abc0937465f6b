"""Where in the source the problems of an issue lie."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gazdesk.model.kinds import Severity
from gazdesk.model.problems import Problem
from gazdesk.model.source import Span


class ProblemSpan(NamedTuple):
    """The source range of a problem, its severity, and whether a whole row of a table is doubted."""

    span: Span
    severity: Severity
    of_row: bool


class ProblemSpans:
    """The source ranges of problems, sorted; made anew only when the problems are other ones."""

    def __init__(self) -> None:
        self._problems: Sequence[Problem] = ()
        self._spans: list[ProblemSpan] = []
        self._longest = 0

    def within(self, problems: Sequence[Problem], visible: Span) -> Iterator[ProblemSpan]:
        """Yield the ranges of the problems that touch a range of the source."""
        if problems is not self._problems:
            self._take(problems)
        first = bisect_left(self._spans, (Span(visible.start - self._longest, 0),))
        for each in self._spans[first:]:
            if each.span.start >= visible.end:
                return
            if each.span.end > visible.start:
                yield each

    def _take(self, problems: Sequence[Problem]) -> None:
        self._spans = sorted(_placed(each) for each in problems if _is_in_source(each))
        self._longest = max((each.span.end - each.span.start for each in self._spans), default=0)
        self._problems = problems


def _is_in_source(problem: Problem) -> bool:
    """Say whether what is doubted stands in the source, not in what a correction put in."""
    return not problem.start.origin and not problem.end.origin


def _placed(problem: Problem) -> ProblemSpan:
    address = problem.address
    return ProblemSpan(_span(problem), problem.severity, bool(address.row and not address.column))


def _span(problem: Problem) -> Span:
    """Return the range between two places of the source, at least one character."""
    start = problem.start.offset + problem.start.after
    return Span(start, max(start + 1, problem.end.offset + problem.end.after))
