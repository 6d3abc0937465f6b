"""Words that are cut short."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope, Text, han_runs
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
        runs = "\n".join(run for _, _, run in context.once(han_runs)) if ends else ""
        for text, tail in ends:
            following = _following(runs, tail)
            character, count = following.most_common(1)[0]
            if count >= _OFTEN and following["\n"] == 1 and count * 10 >= (following.total() - 1) * 7:
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


def _following(runs: str, tail: str) -> Counter[str]:
    """Count what follows a tail within runs of Han characters, which line feeds part; nothing for rare ones."""
    following = Counter("\n")
    if runs.count(tail) > _OFTEN:
        following = Counter(match[1] for match in re.finditer(f"{tail}(.|\n|$)", runs))
        following["\n"] += following.pop("", 0)
    return following
