"""Marks of punctuation of the wrong width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope, by_document
from gazdesk.checks.texts import Texts
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_NARROW = ",;:()?!"
_WIDE = "，；：（）？！"
_OTHER_WIDTH = str.maketrans(_NARROW + _WIDE, _WIDE + _NARROW)
_BESIDE = r"[\u3400-\u9fff”’》〉】〕]"
_NARROW_MARK = re.compile(rf"[{re.escape(_NARROW)}](?:(?<={_BESIDE}.)|(?={_BESIDE}))")
_WIDE_MARK = re.compile(rf"[{_WIDE}](?:(?<={_BESIDE}.)|(?={_BESIDE}))")
_FEWEST = 20
_MOST_ODD = 10
"""One mark of so many may be of the other width: where more are, the document changes its width midway."""


class PunctuationWidth(Rule):
    """A mark of punctuation has another width than nearly all of the document.

    Finds: , ; : ( ) ? and ! beside Han characters in a document that has them in full width nine times of ten, and
    the other way round.
    Why: names and sentences that differ in nothing else are not found together.
    Example: 市财政局,市水利局 in a document that writes ，.
    Fix may be wrong: in formulas and in names that are printed so, and where the rest of the document is to be changed.
    Source: GB/T 15834-2011, 5.1: marks of punctuation take the room of one character; web pages often have the others.
    """

    code: ClassVar[str] = "punctuation-width"
    title: ClassVar[str] = "Width of a punctuation mark"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such mark."""
        for blocks in context.once(by_document).values():
            texts = Texts(blocks)
            wide = sum(map(texts.joined.count, _WIDE))
            narrow = sum(map(texts.joined.count, _NARROW))
            if wide >= max(_FEWEST, narrow):
                yield from self._odd(texts, _NARROW_MARK, wide)
            elif narrow >= _FEWEST:
                yield from self._odd(texts, _WIDE_MARK, narrow)

    def _odd(self, texts: Texts, pattern: re.Pattern[str], usual: int) -> Iterator[Problem]:
        odd = list(pattern.finditer(texts.joined))
        for match in odd if len(odd) * _MOST_ODD <= usual else ():
            said = match[0].translate(_OTHER_WIDTH)
            template = "The document nearly always writes “{said}” here."
            text, start = texts.at(match.start())
            yield self.problem(text, start, start + 1, said, template, said=said)
