"""Advertising that a page or a mirror has put into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope, is_checked
from gazdesk.checks.texts import whole
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem

_PART = re.compile(r"[^,，、|\s]+")
_SENTENCE = re.compile("[。；：“《（〔]")
_HAN = re.compile(r"[\u3400-\u9fff]{3}")
_FEWEST_PARTS = 3
_SHORTEST = 20
_KNOWN = 0.2


class Advertising(Rule):
    """A line has nothing to do with the issue.

    Finds: noise of at least three parts between commas, no sentence, hardly three characters of which stand together
    anywhere else in the issue.
    Why: mirrors of government sites put links and advertising into their pages; it is out of the export already.
    Example: a list of names of films at the head of a page.
    Fix may be wrong: where it is a list of names. One marked as checked is left alone.
    Source: GB/T 9704-2012, 7.1: a document consists of 版头, 主体 and 版记, and nothing else.
    """

    code: ClassVar[str] = "advertising"
    title: ClassVar[str] = "Advertising"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such line that is not checked."""
        for block in context.blocks:
            text = block.text.strip() if block.kind is BlockKind.NOISE else ""
            if len(text) < _SHORTEST or _SENTENCE.search(text) or is_checked(block.marks):
                continue
            if len(_PART.findall(text)) >= _FEWEST_PARTS and _is_strange(context, text):
                template = "Nothing of this stands elsewhere in the issue."
                yield self.problem(whole(block), 0, len(block.text), "", template)


def _is_strange(context: Context, text: str) -> bool:
    """Say whether hardly three characters of a text stand together elsewhere."""
    threes = {match[0] for start in range(3) for match in _HAN.finditer(text, start)}
    joined = context.texts.joined if threes else ""
    return bool(threes) and sum(each in joined for each in threes) <= _KNOWN * len(threes)
