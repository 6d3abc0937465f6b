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
    """The problems in the order of the source; sorted anew only when they are other ones, placed when asked for."""

    def __init__(self) -> None:
        self._problems: Sequence[Problem] = ()
        self._in_order: list[Problem] = []
        self._starts: list[int] = []
        self._longest = 0

    def within(self, problems: Sequence[Problem], visible: Span) -> Iterator[ProblemSpan]:
        """Yield the ranges of the problems that touch a range of the source."""
        if problems is not self._problems:
            self._take(problems)
        for at in range(bisect_left(self._starts, visible.start - self._longest), len(self._starts)):
            if self._starts[at] >= visible.end:
                return
            placed = _placed(self._in_order[at])
            if placed.span.end > visible.start:
                yield placed

    def _take(self, problems: Sequence[Problem]) -> None:
        self._in_order = sorted(filter(_is_in_source, problems), key=_start)
        self._starts = list(map(_start, self._in_order))
        self._longest = max(map(_length, self._in_order), default=0)
        self._problems = problems


def _is_in_source(problem: Problem) -> bool:
    """Say whether what is doubted stands in the source, not in what a correction put in."""
    return not problem.start.origin and not problem.end.origin


def _start(problem: Problem) -> int:
    return problem.start.offset + problem.start.after


def _length(problem: Problem) -> int:
    """Return the length of the range between two places of the source, at least one character."""
    return max(1, problem.end.offset + problem.end.after - _start(problem))


def _placed(problem: Problem) -> ProblemSpan:
    start, address = _start(problem), problem.address
    whole_row = bool(address.row and not address.column)
    return ProblemSpan(Span(start, start + _length(problem)), problem.severity, whole_row)
