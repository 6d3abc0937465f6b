"""Marks of punctuation of the wrong width."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_NARROW = ",;:()?!"
_WIDE = "，；：（）？！"
_TO_WIDE = str.maketrans(_NARROW, _WIDE)
_TO_NARROW = str.maketrans(_WIDE, _NARROW)
_BESIDE = r"[\u3400-\u9fff”’》〉】〕]"
_MARK = re.compile(rf"[{re.escape(_NARROW + _WIDE)}]")
_BETWEEN = re.compile(rf"(?<={_BESIDE})[{re.escape(_NARROW + _WIDE)}]|[{re.escape(_NARROW + _WIDE)}](?={_BESIDE})")
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
        members = context.derived.membership
        marks = [(members[text.address.block][0], text, match) for text, match in context.matches(_BETWEEN, _MARK)]
        wide = Counter(document for document, _, match in marks if match[0] in _WIDE)
        narrow = Counter(document for document, _, match in marks if match[0] in _NARROW)
        for document, text, match in marks:
            is_wide = match[0] in _WIDE
            own, other = (wide, narrow) if is_wide else (narrow, wide)
            if other[document] >= _FEWEST and own[document] * _MOST_ODD <= other[document]:
                said = match[0].translate(_TO_NARROW if is_wide else _TO_WIDE)
                template = "The document nearly always writes “{said}” here."
                yield self.problem(text, *match.span(), said, template, said=said)
