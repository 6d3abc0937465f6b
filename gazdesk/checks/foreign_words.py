"""Words that do not belong in Han text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_MEANT = {"and": "和", "or": "或", "of": "的", "with": "与"}
_WORD = re.compile(rf"\b(?:{'|'.join(_MEANT)})\b", re.ASCII)
_BLANKS = " \u00a0\u3000"
_BEFORE = re.compile(r"[\u3400-\u9fff，。、；：）》”]")
_AFTER = re.compile(r"[\u3400-\u9fff（《“]")


class StrayForeignWord(Rule):
    """An English "and", "or", "of" or "with" stands between Han characters.

    Finds: one of these four words, in small letters, with Han text on both sides.
    Why: programs that read print put English words in the place of 和, 或, 的 and 与, and no search finds them.
    Example: 推进建设 and 改革 is put right as 推进建设和改革.
    Fix may be wrong: where the word is quoted, or part of a name that is printed so.
    Source: 国家通用语言文字法 (2000), article 11: publications in Chinese are in standard Chinese.
    """

    code: ClassVar[str] = "foreign-word"
    title: ClassVar[str] = "Stray foreign word"
    severity: ClassVar[Severity] = Severity.ERROR
    safety: ClassVar[Safety] = Safety.SAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each word with the blanks around it."""
        template = "The foreign word “{word}” stands between Han characters."
        for text, match in context.texts.matches(_WORD, tuple(_MEANT)):
            extent = _between_han(text.text, *match.span())
            if extent is not None:
                yield self.problem(text, *extent, _MEANT[match[0]], template, word=match[0])


def _between_han(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the extent of a word with the blanks around it, None if it does not stand in Han text."""
    while start and text[start - 1] in _BLANKS:
        start -= 1
    while end < len(text) and text[end] in _BLANKS:
        end += 1
    return (start, end) if _BEFORE.match(text, start - 1) and _AFTER.match(text, end) else None
