"""Years that have lost their 年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_BARE = re.compile(r"(?<![\d.〔\[(（-])(?P<year>(?:19|20)\d\d)(?P<next>[\u3400-\u9fff]{3})")
_NO_SIGN = re.compile(r"(?:19|20)\d\d[\u3400-\u9fff](?<!年)")
_FOLLOWING = re.compile(r"(?:19|20)\d\d年([\u3400-\u9fff]{3})")


class YearSign(Rule):
    """A year has lost its 年.

    Finds: four digits from 1900 to 2099 directly before Han characters that follow a year with 年 elsewhere.
    Why: nothing that reads dates finds the year, and titles that differ in it are not the same.
    Example: 2023省政府工作报告 where the text has 2023年省政府工作报告 too.
    Fix may be wrong: where the number is a quantity.
    Source: GB/T 15835-2011, 4.1.3: years are written with all four digits and 年.
    """

    code: ClassVar[str] = "year-sign"
    title: ClassVar[str] = "Year without 年"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the place after each such year."""
        found = context.texts.matches(_BARE, _NO_SIGN)
        bare = [(text, match) for text, match in found if match["next"][0] not in "年世"]
        known = set(_FOLLOWING.findall(context.texts.joined)) if bare else set()
        for text, match in bare:
            if match["next"] in known:
                end = match.end("year")
                yield self.problem(text, end, end, "年", "The year {year} has no 年.", year=match["year"])
