"""Words and phrases of which a character was lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, partial
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.texts import Text
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem

_RUN = re.compile(r"[\u3400-\u9fff]+")
_TAIL = 3
_OFTEN = 8
_FEWEST = 3
_PAIR = re.compile(r"(?P<level>[省市县縣区區州])委、政府")
_WHOLE = re.compile(r"(?P<level>[省市县縣区區州])委、(?P=level)政府")
_AND_SO_ON = re.compile("、(?=等(?![级級量候待效同额額价價差距于於到边邊分比温溫]))")
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
        joined = context.texts.joined
        following = cache(partial(_following, joined))
        for text in _short_texts(context):
            tail = _tail(text.text)
            character = following(tail) if tail else None
            if character is not None:
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


def _following(joined: str, tail: str) -> str | None:
    """Return the one character that nearly always follows a tail, which ends a phrase once; None if there is none."""
    following: Counter[str] = Counter()
    at = joined.find(tail)
    while at >= 0:
        character = joined[at + _TAIL]
        following[character if _RUN.match(character) else ""] += 1
        if following[""] > 1:
            return None
        at = joined.find(tail, at + _TAIL)
    character, count = following.most_common(1)[0] if following else ("", 0)
    is_due = character and count >= _OFTEN and count * 10 >= (following.total() - 1) * 7
    return character if is_due else None


class PartyAndGovernment(Rule):
    """市委、市政府 has lost its second 市.

    Finds: 市委、政府, and the like of other levels, where 市委、市政府 stands at least three times.
    Why: the phrase is one of those that are searched for most.
    Example: 市委、政府有关要求 where the issue has 市委、市政府 elsewhere.
    Fix may be wrong: where the print has the short form.
    Source: gazette practice: the two bodies are named in parallel, 省委、省政府, 市委、市政府.
    """

    code: ClassVar[str] = "party-and-government"
    title: ClassVar[str] = "Level lost before 政府"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the place before each such 政府."""
        short = list(context.texts.matches(_PAIR, ("委、政府",)))
        whole = Counter(match["level"] for _, match in context.texts.matches(_WHOLE)) if short else Counter()
        lost = Counter(match["level"] for _, match in short)
        for text, match in short:
            level = match["level"]
            if whole[level] >= max(_FEWEST, _FEWEST * lost[level]):
                at = match.end() - 2
                template = "Elsewhere {level} stands before 政府, too."
                yield self.problem(text, at, at, level, template, level=level)


class MarkBeforeAndSoOn(Rule):
    """A 、 stands before 等.

    Finds: 、 directly before 等 that ends a list; words that begin with 等 (等级, 等量) are left alone.
    Why: something between the two was lost, or the mark is too many.
    Example: 东灌区、西灌区、等中小河流 is put right as 西灌区等.
    Fix may be wrong: where a word between them was lost.
    Source: GB/T 15834-2011, 4.5.3: 顿号 stands between parallel words; 等 is none of them.
    """

    code: ClassVar[str] = "mark-before-and-so-on"
    title: ClassVar[str] = "Mark before 等"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such mark."""
        for text, match in context.texts.matches(_AND_SO_ON, ("、等",)):
            yield self.problem(text, *match.span(), "", "Nothing stands between “、” and “等”.")
