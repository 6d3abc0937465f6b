"""Words that are cut short."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope, Text
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem

_RUN = re.compile(r"[\u3400-\u9fff]+")
_TAIL = 3
_OFTEN = 8
_SHORT = frozenset({BlockKind.HEADING, BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE, BlockKind.TOC_ENTRY})


class CutShort(Rule):
    """A heading or title ends in the middle of a word.

    Finds: a heading or title whose last three characters never end a phrase elsewhere, but stand there at least eight
    times before one and the same character, and hardly ever before another.
    Why: the last character of a line is easily lost, and the title is what a document is cited by.
    Example: 九个方面重点工 is put right as 九个方面重点工作.
    Fix may be wrong: where more than one character was lost.
    Source: GB/T 9704-2012, 7.3.1: a title is broken so that 词意完整.
    """

    code: ClassVar[str] = "cut-short"
    title: ClassVar[str] = "Word cut short"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the end of each such heading."""
        ends = [(text, tail) for text in _short_texts(context) if (tail := _tail(text.text))]
        follow = _followers(context, {tail for _, tail in ends})
        for text, tail in ends:
            following = follow[tail]
            character, count = following.most_common(1)[0]
            if count >= _OFTEN and following[""] == 1 and count * 10 >= (following.total() - 1) * 7:
                template = "“{tail}” is nearly always followed by “{character}” elsewhere."
                end = len(text.text)
                yield self.problem(text, end, end, character, template, tail=tail, character=character)


def _short_texts(context: Context) -> Iterator[Text]:
    for block in context.blocks:
        if block.kind in _SHORT and block.text:
            yield Text(block.address, block.pieces, block.text.rstrip())


def _tail(text: str) -> str:
    """Return the last characters of a text if they are all Han characters, else ""."""
    return text[-_TAIL:] if _RUN.fullmatch(text[-_TAIL:]) and len(text) > _TAIL else ""


def _followers(context: Context, tails: set[str]) -> dict[str, Counter[str]]:
    """Count what follows each tail within runs of Han characters; "" is the end of a run."""
    follow: dict[str, Counter[str]] = {tail: Counter() for tail in tails}
    for _, match in context.matches(_RUN):
        run = match[0]
        for place in range(len(run) - _TAIL + 1):
            tail = run[place : place + _TAIL]
            if tail in follow:
                follow[tail][run[place + _TAIL : place + _TAIL + 1]] += 1
    return follow
