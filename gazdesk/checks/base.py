"""What a rule is. A new rule is a class in the file of its family, named in `rules.py`.

1. Its docstring is its page in the help; the first paragraph is what a user reads first. The parts after it say what
   it Finds, Why it matters, an Example, when its Fix may be wrong, and its Source.
2. It yields problems at places of owners, so that they stay true when text around them changes.
3. Its fix is ordinary corrections, made only of what the problem says.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import ClassVar, NamedTuple, TypeVar, cast

from gazdesk.edits.base import Correction
from gazdesk.edits.text import FixText
from gazdesk.errors import Unresolved
from gazdesk.model.blocks import Address, Block
from gazdesk.model.derived import Derived, derive
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, RowKind, Safety, Severity
from gazdesk.model.pieces import Pieces, PieceState, between, place_after, place_before, text_of
from gazdesk.model.problems import Problem
from gazdesk.model.tables import Table

Made = TypeVar("Made")
Mint = Callable[[], str]
"""Gives a new id at each call."""


class Scope(StrEnum):
    """How much of an issue must be looked at again when a block was touched: it, its document, or everything."""

    BLOCK = "block"
    DOCUMENT = "document"
    ISSUE = "issue"


@dataclass(frozen=True)
class Context:
    """What is checked: some blocks of an issue, in reading order; `known` is what is derived from it, if known."""

    issue: Issue
    blocks: tuple[Block, ...]
    known: Derived | None = None

    @cached_property
    def derived(self) -> Derived:
        """Return the documents and the contents list of the issue."""
        return self.known or derive(self.issue)

    @cached_property
    def _made(self) -> dict[Callable[[Context], object], object]:
        return {}

    def once(self, make: Callable[[Context], Made]) -> Made:
        """Return what a function makes of the context, made once for all rules that ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    def matches(
        self, pattern: re.Pattern[str], hint: re.Pattern[str] | None = None
    ) -> Iterator[tuple[Text, re.Match[str]]]:
        """Yield each match in the texts of blocks and cells, noise and what is dropped left out.

        `hint`, which is quicker to look for, matches wherever the pattern does.
        """
        for text in self.texts_with(hint or pattern):
            for match in pattern.finditer(text.text):
                yield text, match

    def texts_with(self, pattern: re.Pattern[str]) -> Iterator[Text]:
        """Yield the texts of blocks, and all cells of rows, in which a pattern matches; not noise or what is dropped.

        The blocks are searched as one string, a line each, so the pattern has no anchors.
        """
        texts, starts, joined = self._blocks_of_text
        last = -1
        for match in pattern.finditer(joined):
            index = bisect_right(starts, match.start()) - 1
            if index != last:
                yield texts[index]
            last = index
        for block in self.blocks:
            if block.table is not None and block.kind is not BlockKind.NOISE:
                yield from _cells_with(block, block.table, pattern)

    @cached_property
    def _blocks_of_text(self) -> tuple[list[Text], list[int], str]:
        """Return the texts of blocks, where each starts in all of them joined by line feeds, and that."""
        plain = (block for block in self.blocks if block.table is None and block.kind is not BlockKind.NOISE)
        texts = [Text(block.address, block.pieces, text_of(block.pieces)) for block in plain]
        starts = list(accumulate((len(text.text) + 1 for text in texts), initial=0))
        return texts, starts, "\n".join(text.text for text in texts)


class Text(NamedTuple):
    """The current text of one owner of pieces."""

    address: Address
    pieces: Pieces
    text: str


def _cells_with(block: Block, table: Table, pattern: re.Pattern[str]) -> Iterator[Text]:
    columns = [(index, column.id) for index, column in enumerate(table.columns) if not column.dropped]
    for row in table.rows:
        if row.kind is not RowKind.DROPPED and _is_anywhere(pattern, row.texts):
            for index, column in columns:
                yield Text(Address(block.id, row.id, column), row.cells[index].pieces, row.texts[index])


@lru_cache(maxsize=1 << 17)
def _is_anywhere(pattern: re.Pattern[str], texts: tuple[str, ...]) -> bool:
    """Say whether a pattern matches in any of the texts of a row; remembered, since most rows stay as they are."""
    return any(map(pattern.search, texts))


Run = tuple[Text, int, str]
"""A run of Han characters as long as can be: its text, where it starts there, in code points, and the run."""

_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")


def han_runs(context: Context) -> list[Run]:
    """Return all runs of Han characters; to be asked for by `Context.once`."""
    runs: list[Run] = []
    for text in context.texts_with(_HAN_RUN):
        runs += [(text, match.start(), match[0]) for match in _HAN_RUN.finditer(text.text)]
    return runs


class JoinedRuns(NamedTuple):
    """All runs of Han characters, where each starts in all of them joined by line feeds, and that."""

    runs: list[Run]
    starts: list[int]
    joined: str

    def at(self, offset: int) -> tuple[Text, int]:
        """Return the text that has the character at an offset of all runs, and its offset there."""
        index = bisect_right(self.starts, offset) - 1
        text, start, _ = self.runs[index]
        return text, start + offset - self.starts[index]


def joined_runs(context: Context) -> JoinedRuns:
    """Return all runs as one string; to be asked for by `Context.once`."""
    runs = context.once(han_runs)
    starts = list(accumulate((len(run) + 1 for _, _, run in runs), initial=0))
    return JoinedRuns(runs, starts, "\n".join([run for _, _, run in runs]))


class Rule(ABC):
    """One rule; what it is called, how bad what it finds is, and how far its fix can be trusted.

    `code` names it in the journal and in reports, `title` is its name in English.
    """

    code: ClassVar[str]
    title: ClassVar[str]
    severity: ClassVar[Severity]
    safety: ClassVar[Safety]
    scope: ClassVar[Scope] = Scope.BLOCK

    @abstractmethod
    def find(self, context: Context) -> Iterator[Problem]:
        """Yield what is wrong in the blocks of the context."""

    def fix(self, issue: Issue, problem: Problem, mint: Mint) -> tuple[Correction, ...]:  # noqa: ARG002
        """Return the corrections that put the suggestion there; () where there is none."""
        return replacing(problem, mint)

    def problem(
        self, text: Text, start: int, end: int, suggestion: str | None, template: str, **values: str
    ) -> Problem:
        """Return a problem from `start` to `end` in the current text of an owner, in code points."""
        return Problem(
            self.code,
            self.severity,
            self.safety if suggestion is not None else Safety.DISPLAY,
            template,
            text.address,
            place_before(text.pieces, start),
            place_after(text.pieces, end) if end > start else place_before(text.pieces, start),
            text.text[start:end],
            suggestion,
            values,
        )


def is_untouched(issue: Issue, problem: Problem) -> bool:
    """Say whether the text that a problem is about is still there as the source has it."""
    try:
        return untouched(issue.pieces(problem.address), problem)
    except Unresolved:
        return False


def untouched(pieces: Pieces, problem: Problem) -> bool:
    """Say whether the text that a problem is about is in these pieces as the source has it."""
    parts = between(pieces, problem.start, problem.end)
    if parts is None:
        return False
    left, middle, right = parts
    about = middle or (*left[-1:], *right[:1])
    return all(piece.of_source and piece.state is not PieceState.STRUCK for piece in about)


def replacing(problem: Problem, mint: Mint) -> tuple[Correction, ...]:
    """Return the correction that puts the suggestion of a problem in the place of what was found."""
    if problem.suggestion is None:
        return ()
    return (FixText(problem.address, problem.start, problem.end, problem.found, problem.suggestion, mint()),)
