"""Dates: run together, impossible, later than the issue."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.texts import Text, whole
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem
from gazdesk.model.readers.dates import read_date

_YEAR = r"(?<!\d)(?P<year>(?:19|20)\d\d)"
_RUN_TOGETHER = re.compile(rf"{_YEAR}(?P<month>1[0-2]|[1-9])月|{_YEAR.replace('year', 'of')}(?P<rest>\d{{2,4}})日")
_NUMERAL = "一二三四五六七八九十"
_SIGNED = re.compile(rf"[\d〇○零Ｏ{_NUMERAL}]{{4}}\s*年\s*[\d{_NUMERAL}]{{1,3}}\s*月\s*[\d{_NUMERAL}]{{1,3}}\s*日")
_ARABIC_FROM = "2012-07-01"
_NO_YEAR_SIGN = re.compile(r"(?:19|20)\d\d(?:1[0-2]月|[1-9]月|\d{2,4}日)")
_YEAR_AND_MONTH = re.compile(r"(?:19|20)\d\d年\d")
_WHOLE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?")


class DateRunTogether(Rule):
    """A date in a sentence has lost its 年 or 月.

    Finds: a year with the month, or with month and day, directly after it.
    Why: nothing that reads dates finds it.
    Example: 20236月底前 is put right as 2023年6月底前.
    Fix may be wrong: where digits were lost too; offered only where one date can be meant.
    Source: GB/T 9704-2012, 7.3.5: 用阿拉伯数字将年、月、日标全.
    """

    code: ClassVar[str] = "date-run-together"
    title: ClassVar[str] = "Date run together"
    severity: ClassVar[Severity] = Severity.ERROR
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such date."""
        template = "The date {printed} has lost a part."
        for text, match in context.texts.matches(_RUN_TOGETHER, _NO_YEAR_SIGN):
            said = f"{match['year']}年{match['month']}月" if match["year"] else _only(match["of"], match["rest"])
            yield self.problem(text, *match.span(), said, template, printed=match[0])


class ImpossibleDate(Rule):
    """A date that no calendar has.

    Finds: a month above 12, or a day that its month does not have.
    Why: one of its digits was misread.
    Example: 2023年13月5日.
    Fix may be wrong: nothing is offered; look at the print.
    Source: GB/T 7408-2005, 4.1.2: months are 01 to 12, days as many as their month has.
    """

    code: ClassVar[str] = "date-impossible"
    title: ClassVar[str] = "Impossible date"
    severity: ClassVar[Severity] = Severity.ERROR
    safety: ClassVar[Safety] = Safety.DISPLAY

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such date."""
        for text, match in context.texts.matches(_WHOLE, _YEAR_AND_MONTH):
            if not _is_date(int(match["year"]), int(match["month"]), int(match["day"] or 1)):
                template = "There is no such day as {printed}."
                yield self.problem(text, *match.span(), None, template, printed=match[0])


class DateAfterIssue(Rule):
    """A document is dated later than the issue that prints it.

    Finds: a 成文日期 after the date of the issue.
    Why: one of the two was misread; laws are cited by both.
    Example: 2023年7月1日 in an issue of 30 May 2023.
    Fix may be wrong: nothing is offered; look at the print.
    Source: GB/T 9704-2012, 7.3.5: 成文日期署会议通过或者发文机关负责人签发的日期; printing comes after it.
    """

    code: ClassVar[str] = "date-after-issue"
    title: ClassVar[str] = "Dated after the issue"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the date of each such document."""
        issued = context.derived.fields.date
        for block in context.blocks:
            dated = read_date(block.text) if block.kind is BlockKind.DATE and issued else None
            if dated is not None and issued is not None and dated > issued:
                yield self._later(whole(block), dated, issued)

    def _later(self, text: Text, dated: str, issued: str) -> Problem:
        template = "The document is dated {dated}, the issue {issued}."
        return self.problem(text, 0, len(text.text), None, template, dated=dated, issued=issued)


class DateForm(Rule):
    """A date of signature is not set as the standard of its time has it.

    Finds: a 成文日期 from July 2012 on in Chinese numerals, or with zeros before month or day. Until then dates were
    set in Chinese numerals (GB/T 9704-1999, 8.2.8), and these are left alone.
    Why: the same date is written in several ways, and a search for one misses the others.
    Example: 二〇二二年三月八日 is put right as 2022年3月8日.
    Fix may be wrong: where the form of the print is to be kept; then the rule is dismissed for the issue.
    Source: GB/T 9704-2012, 7.3.5.4, in force from 2012-07-01: 用阿拉伯数字将年、月、日标全，月、日不编虚位.
    """

    code: ClassVar[str] = "date-form"
    title: ClassVar[str] = "Form of the date"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such date."""
        for block in context.blocks:
            match = _SIGNED.search(block.text) if block.kind is BlockKind.DATE else None
            dated = read_date(match[0]) if match else None
            if match and dated and dated >= _ARABIC_FROM:
                year, month, day = map(int, dated.split("-"))
                said = f"{year}年{month}月{day}日"
                if _bare(match[0]) != said:
                    template = "The standard sets the date as {said}."
                    yield self.problem(whole(block), *match.span(), said, template, said=said)


def _bare(printed: str) -> str:
    return unicodedata.normalize("NFKC", "".join(printed.split()))


def _only(year: str, digits: str) -> str | None:
    """Return the only date that digits after a year can mean, None if they can mean several or none."""
    cuts = [(digits[:cut], digits[cut:]) for cut in range(1, len(digits))]
    plain = [(month, day) for month, day in cuts if month[0] != "0" and day[:1] != "0"]
    dates = [(month, day) for month, day in plain if _is_date(int(year), int(month), int(day))]
    return f"{year}年{dates[0][0]}月{dates[0][1]}日" if len(dates) == 1 else None


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
