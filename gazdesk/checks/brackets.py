"""Brackets and quotation marks that have lost their fellow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar, NamedTuple

from gazdesk.checks.base import Context, Rule
from gazdesk.checks.doubling import repeated_at_seams
from gazdesk.checks.texts import Text
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_PAIRS = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "〔": "〕",
    "【": "】",
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
}
_OPENING = {close: opening for opening, close in _PAIRS.items()}
_LIKE = {"(": ")）", "（": ")）"}
_ANY = re.compile("[" + re.escape("".join(_PAIRS) + "".join(_OPENING)) + "]")
_ROUND = frozenset("()（）")
_LABEL = re.compile(r"\s*[（(]?[\d一二三四五六七八九十百a-zA-Z①-⑳]{1,4}[)）]|.*[:：；;、]\s*[\da-zA-Z]{1,2}[)）]$")
_SEE = re.compile(r"[（(](?:详|詳)?[见見]附[件表图圖]\s*[\d一二三四五六七八九十]{0,3}")
_BREAK = re.compile(r"[\s，。、；：,;:！？!?]")
_LONGEST = 12


class LoneMark(Rule):
    """A bracket or quotation mark has lost its fellow.

    Finds: a closing mark that nothing opened, an opening one that nothing closes, in one text.
    Why: what is quoted or bracketed has no beginning or no end, and the corpus is searched by such names.
    Example: 十四五”时期是关键时期 is put right as “十四五”时期.
    Fix may be wrong: it is offered only where the text before a closing mark is short, or quoted elsewhere in the
    same text, and after 见附件; where the mark itself is too many, it is to go instead.
    Source: GB/T 15834-2011, 4.8 to 4.15: brackets and quotation marks come in pairs.
    """

    code: ClassVar[str] = "lone-mark"
    title: ClassVar[str] = "Lone bracket or quotation mark"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each mark without fellow."""
        told = {each.address for each in context.issue.run.problems if each.code == "parse-bracket-lost"}
        for text in context.texts.having(_ANY):
            marks = lone_marks(text.text)
            for mark in marks if marks and not any(repeated_at_seams(text)) else ():
                if not _is_told(text, mark, told) and not _is_of_label(text.text, mark):
                    yield self._lone(text, mark, alone=len(marks) == 1)

    def _lone(self, text: Text, mark: Mark, *, alone: bool) -> Problem:
        if mark.sign in _PAIRS:
            return self._unclosed(text, mark)
        opening = _OPENING[mark.sign]
        start = _quoted_from(text.text, mark.at) if alone else None
        if start is None:
            return self.problem(text, mark.at, mark.at + 1, None, "Nothing opens “{sign}”.", sign=mark.sign)
        return self.problem(text, start, start, opening, "The mark “{sign}” has been lost here.", sign=opening)

    def _unclosed(self, text: Text, mark: Mark) -> Problem:
        match = _SEE.match(text.text, mark.at)
        if match:
            closing = _PAIRS[mark.sign]
            end = match.end()
            return self.problem(text, end, end, closing, "The mark “{sign}” has been lost here.", sign=closing)
        return self.problem(text, mark.at, mark.at + 1, None, "Nothing closes “{sign}”.", sign=mark.sign)


class Mark(NamedTuple):
    """A mark and its offset in the text."""

    at: int
    sign: str


@lru_cache(maxsize=1 << 15)
def lone_marks(text: str) -> tuple[Mark, ...]:
    """Return the marks of a text without fellow; a quotation that goes on over paragraphs is opened in each."""
    return tuple(_lone(text))


def _lone(text: str) -> Iterator[Mark]:
    opened: list[Mark] = []
    for match in _ANY.finditer(text):
        mark = Mark(match.start(), match[0])
        if mark.sign in _PAIRS:
            opened.append(mark)
            continue
        place = next((index for index in reversed(range(len(opened))) if _close(opened[index].sign, mark.sign)), None)
        if place is None:
            yield mark
        else:
            yield from opened[place + 1 :]
            del opened[place:]
    yield from (mark for mark in opened if mark.at or mark.sign not in "“‘「『")


def _close(opening: str, closing: str) -> bool:
    return closing in _LIKE.get(opening, _PAIRS[opening])


def _is_told(text: Text, mark: Mark, told: set[Address]) -> bool:
    """Say whether the parser has told of it."""
    return mark.sign in _ROUND and text.address in told


def _is_of_label(text: str, mark: Mark) -> bool:
    """Say whether a mark closes a number such as 1) or a)."""
    return mark.sign in ")）" and bool(_LABEL.fullmatch(text, 0, mark.at + 1))


def _quoted_from(text: str, close: int) -> int | None:
    """Return where what a mark closes begins: quoted elsewhere in the text so, or all from the last break on."""
    sign = text[close]
    opening = _OPENING[sign]
    for start in range(max(close - _LONGEST, 0), close - 1):
        if f"{opening}{text[start:close]}{sign}" in text:
            return start
    begin = max((match.end() for match in _BREAK.finditer(text, 0, close)), default=0)
    if _ANY.search(text, begin, close):
        return None
    return begin if 0 < close - begin <= _LONGEST and (begin == 0 or sign in "”’》〉") else None
