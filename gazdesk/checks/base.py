"""What a rule is. A new rule is a class in the file of its family, named in `rules.py`.

1. Its docstring is its page in the help; the first paragraph is what a user reads first. The parts after it say what
   it Finds, Why it matters, an Example, when its Fix may be wrong, and its Source.
2. It yields problems at places of owners, so that they stay true when text around them changes.
3. Its fix is ordinary corrections, made only of what the problem says.
4. It looks in all texts at once (`Context.texts`) for what may be wrong, and closer only where something was found;
   what several rules need is made once (`Context.once`). So all rules together take less than three parses.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, TypeVar, cast

from gazdesk.checks.texts import Text, Texts
from gazdesk.edits.base import Correction
from gazdesk.edits.text import FixText
from gazdesk.errors import Unresolved
from gazdesk.model.annotations import Mark
from gazdesk.model.blocks import Block
from gazdesk.model.derived import Derived, derive
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, MarkKind, Safety, Severity
from gazdesk.model.pieces import Pieces, PieceState, between, place_after, place_before
from gazdesk.model.problems import Problem
from gazdesk.model.readers.labels import label_of

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
    """What is checked: some blocks of an issue, in reading order.

    `known` is what is derived from it, if known; `elsewhere` says how often other issues of the store state a name.
    """

    issue: Issue
    blocks: tuple[Block, ...]
    known: Derived | None = None
    elsewhere: Mapping[str, int] = field(default_factory=dict)

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

    @cached_property
    def texts(self) -> Texts:
        """Return the texts of the blocks and their cells."""
        return Texts(self.blocks)


def by_document(context: Context) -> dict[int | None, list[Block]]:
    """Return the blocks of each document, and of none, in reading order; to be asked for by `Context.once`."""
    members = context.derived.membership
    groups: dict[int | None, list[Block]] = {}
    for block in context.blocks:
        groups.setdefault(members[block.id][0], []).append(block)
    return groups


def labels_of(context: Context) -> dict[str, str]:
    """Return the printed numbers of headings and paragraphs by block id; to be asked for by `Context.once`."""
    labelled = ((block.id, label_of(block)) for block in context.blocks if block.kind in _NUMBERED)
    return {identity: label for identity, label in labelled if label}


_NUMBERED = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH})


def is_checked(marks: Iterable[Mark]) -> bool:
    """Say whether an editor has marked a place as checked."""
    return any(mark.kind is MarkKind.CHECKED for mark in marks)


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
