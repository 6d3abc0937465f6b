"""发文字号: broken ones, and ones not set as the standard has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from gazdesk.checks.base import Context, Rule
from gazdesk.checks.texts import Text, whole
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem

_BRACKET = r"[〔〕\[\]［］()（）【】﹝﹞{}]"
_AGENCY = r"(?P<agency>[\u3400-\u9fff]{2,12}?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WHOLE = re.compile(rf"{_AGENCY}{_BRACKET}{_YEAR}{_BRACKET}第?0*(?P<number>[1-9]\d{{0,4}})[号號]")
_BROKEN = re.compile(rf"{_AGENCY}{_BRACKET}?{_YEAR}{_BRACKET}?第?0*(?P<number>[1-9]\d{{0,4}})?[号號]?")
_NUMERAL = "〇○零一二三四五六七八九十百"
_ORDER = re.compile(
    r"(?:发文字号[:：]|發文字號[:：])?[\u3400-\u9fff]*(?:(?:19|20)\d\d年[\u3400-\u9fff]*)?"
    rf"(?:第[\d{_NUMERAL}]+|\d{{1,4}}|[{_NUMERAL}]+)[号號期]"
)
"""Orders and announcements are numbered 第N号 or 2019年第N号, minutes 第N期, letters of Taiwan 某字第N號."""
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")


class BrokenDocumentNumber(Rule):
    """A 发文字号 has lost a part.

    Finds: a document number without its year in brackets, its serial number or its 号.
    Why: it is what a document is cited and found by.
    Example: 示政办函〔20222 is put right as 示政办函〔2022〕2号.
    Fix may be wrong: where digits were lost too; look at the print. Nothing is offered where year or number is gone.
    Source: GB/T 9704-2012, 7.2.5: 发文字号由发文机关代字、年份、发文顺序号组成.
    """

    code: ClassVar[str] = "doc-number-broken"
    title: ClassVar[str] = "Broken document number"
    severity: ClassVar[Severity] = Severity.ERROR
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each document number that has lost a part."""
        template = "The document number {printed} has lost a part."
        for text, start, end, printed in _numbers(context):
            if not _WHOLE.fullmatch(printed.translate(_WIDE)) and not _ORDER.fullmatch(printed.translate(_WIDE)):
                yield self.problem(text, start, end, _as_standard(_BROKEN, printed), template, printed=printed)


class DocumentNumberForm(Rule):
    """A 发文字号 is not set as the standard has it.

    Finds: a year in other brackets than 〔〕; a serial number with 第 or zeros before it, or in wide digits.
    Why: the same number is then written in several ways, and a search for one misses the others.
    Example: 示政发[2022]第08号 is put right as 示政发〔2022〕8号.
    Fix may be wrong: where the form of the print is to be kept; then the rule is dismissed for the issue.
    Source: GB/T 9704-2012, 7.2.5: 年份应标全称，用六角括号“〔〕”括入；发文顺序号不加“第”字，不编虚位.
    """

    code: ClassVar[str] = "doc-number-form"
    title: ClassVar[str] = "Form of the document number"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.SAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each whole document number that the standard would set otherwise."""
        template = "The standard sets the document number {printed} as {standard}."
        for text, start, end, printed in _numbers(context):
            standard = _as_standard(_WHOLE, printed)
            if standard is not None and standard != printed:
                yield self.problem(text, start, end, standard, template, printed=printed, standard=standard)


class _Number(NamedTuple):
    """A document number: its owner, where it stands in its text, and its characters without blanks."""

    text: Text
    start: int
    end: int
    printed: str


def _numbers(context: Context) -> Iterator[_Number]:
    for block in context.blocks:
        if block.kind is BlockKind.DOC_NUMBER and block.text.strip():
            text = whole(block)
            start, end = _within_brackets(text.text)
            yield _Number(text, start, end, "".join(text.text[start:end].split()))


def _within_brackets(text: str) -> tuple[int, int]:
    """Return the extent of a text without white space and round brackets about it, as in （示政发〔2022〕1号）."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return (start + 1, end - 1) if text[start] in "（(" and text[end - 1] in "）)" else (start, end)


def _as_standard(pattern: re.Pattern[str], printed: str) -> str | None:
    """Return a document number as the standard sets it, None where it does not say year and number."""
    match = pattern.fullmatch(printed.translate(_WIDE))
    if not match or not match["number"]:
        return None
    sign = "號" if printed.endswith("號") else "号"
    return f"{match['agency']}〔{match['year']}〕{match['number']}{sign}"
