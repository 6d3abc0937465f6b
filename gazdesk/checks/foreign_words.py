"""Words that do not belong in Han text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_MEANT = {"and": "和", "or": "或", "of": "的", "with": "与"}
_HAN = r"[\u3400-\u9fff，。、；：）》”]"
_WORD = re.compile(
    rf"(?<={_HAN})[ \u00a0\u3000]*\b({'|'.join(_MEANT)})\b[ \u00a0\u3000]*(?=[\u3400-\u9fff（《“])", re.ASCII
)


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
        for text, match in context.matches(_WORD):
            word = match[1]
            yield self.problem(text, *match.span(), _MEANT[word], template, word=word)
