"""Where in the source the problems of an issue lie."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from gazdesk.model.kinds import Severity
from gazdesk.model.problems import Problem
from gazdesk.model.source import Span


class ProblemSpans:
    """The source ranges of problems, sorted; made anew only when the problems are other ones."""

    def __init__(self) -> None:
        self._problems: Sequence[Problem] = ()
        self._spans: list[tuple[Span, Severity]] = []
        self._longest = 0

    def within(self, problems: Sequence[Problem], visible: Span) -> Iterator[tuple[Span, Severity]]:
        """Yield range and severity of the problems that touch a range of the source."""
        if problems is not self._problems:
            self._take(problems)
        first = bisect_left(self._spans, (Span(visible.start - self._longest, 0),))
        for span, severity in self._spans[first:]:
            if span.start >= visible.end:
                return
            if span.end > visible.start:
                yield span, severity

    def _take(self, problems: Sequence[Problem]) -> None:
        self._spans = sorted((_span(each), each.severity) for each in problems if _is_in_source(each))
        self._longest = max((end - start for (start, end), _ in self._spans), default=0)
        self._problems = problems


def _is_in_source(problem: Problem) -> bool:
    """Say whether what is doubted stands in the source, not in what a correction put in."""
    return not problem.start.origin and not problem.end.origin


def _span(problem: Problem) -> Span:
    """Return the range between two places of the source, at least one character."""
    start = problem.start.offset + problem.start.after
    return Span(start, max(start + 1, problem.end.offset + problem.end.after))
