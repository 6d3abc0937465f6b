"""The problems of the open issue by block, where they show in the corrected text, and what is said beside one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gazdesk.desk import places
from gazdesk.model.blocks import Address
from gazdesk.model.problems import Problem
from gazdesk.ui.parsed_pane_runs import Note, RunKind
from gazdesk.ui.quoting import put_in
from gazdesk.ui.session import Selection
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk

FIX_KEY = "Ctrl+."


class ProblemIndex:
    """Problems by block; made anew only when the problems are other ones.

    Attribute: `in_tables`, the first problem of each cell and of each row of a table.
    """

    def __init__(self) -> None:
        self._problems: Sequence[Problem] = ()
        self._by_block: dict[str, list[Problem]] = {}
        self.in_tables: dict[Address, Problem] = {}

    def take(self, desk: Desk | None) -> None:
        """Take the problems of an issue."""
        problems = desk.problems if desk else ()
        if problems is not self._problems:
            by_block: dict[str, list[Problem]] = defaultdict(list)
            for problem in problems:
                by_block[problem.address.block].append(problem)
            self._problems, self._by_block = problems, by_block
            self.in_tables = {each.address: each for each in reversed(problems) if each.address.row}

    def in_text(self, desk: Desk, block: str) -> Iterator[tuple[Problem, int, int]]:
        """Yield the problems of a block's own text with their ranges in it; an empty range takes a character in."""
        for problem in self._by_block.get(block, ()):
            if problem.address == Address(block):
                start, end = places.text_range(desk, problem.address, problem.start, problem.end)
                yield problem, start, end

    def hint(self, desk: Desk, selection: Selection) -> tuple[Note, ...]:
        """Return what to show beside the problem in which the selection lies: the suggestion and its key."""
        for problem, start, end in self.in_text(desk, selection.address.block):
            if problem.suggestion is not None and start <= selection.start and selection.end <= max(end, start):
                return (
                    Note(end, RunKind.NOTE, f" {tr('Suggested')} "),
                    Note(end, RunKind.HINT, put_in(problem.suggestion)),
                    Note(end, RunKind.KEY, f" {FIX_KEY} "),
                )
        return ()
