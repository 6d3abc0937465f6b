"""Documents in order: their numbers against those of their neighbours, their dates against what they cite."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import ClassVar, NamedTuple

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.texts import Text, whole
from gazdesk.model.documents import Document
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem
from gazdesk.model.readers.doc_numbers import DocNumber, read_doc_number

_FEWEST = 4
_CITED = re.compile(
    r"[\u3400-\u9fff]{2,12}[〔\[［（(](?P<numbered>(?:19|20)\d\d)[〕\]］）)]第?\d{1,4}[号號]"
    r"|(?<!\d)(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"(?=[^，。；、,;]{0,12}(?:印发|印發|发布|發布|公布|审议通过|審議通過|批准|召开|召開))"
)
_IN_BRACKETS = re.compile(r"[〔\[［（(](?:19|20)\d\d[〕\]］）)]|年\d{1,2}月\d{1,2}日")
_FUTURE = re.compile(r"(?:前|底|起|内|內|将|將|拟|擬|应|應|于|於)[^，。；、,;]{0,4}$")


class NumberSequence(Rule):
    """A document number does not fit those of its neighbours.

    Finds: a number that another document of the issue has, too; and the only one of at least four of the same agency
    and year that breaks their order, where the others rise from document to document.
    Why: it is what a document is cited and found by; one of its digits was misread.
    Example: 〔2022〕5号, 〔2022〕8号, 〔2022〕61号, 〔2022〕9号.
    Fix may be wrong: nothing is offered but where one number lies between those of its neighbours.
    Source: GB/T 9704-2012, 7.2.5: 发文字号 is made of agency, year and 发文顺序号, which is given out in order.
    """

    code: ClassVar[str] = "number-sequence"
    title: ClassVar[str] = "Document number out of order"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such number."""
        for series in _series(context).values():
            seen: set[int] = set()
            for each in series:
                if each.number in seen:
                    yield from self._at(context, each, None, "Another document of the issue has this number.")
                seen.add(each.number)
            at = odd_one([each.number for each in series]) if len(seen) == len(series) >= _FEWEST else None
            if at is not None:
                before, after = series[at - 1 : at], series[at + 1 : at + 2]
                is_left = before and after and after[0].number == before[0].number + 2
                said = before[0].number + 1 if is_left else None
                yield from self._at(context, series[at], said, "The numbers around it are in order without it.")

    def _at(self, context: Context, numbered: _Numbered, said: int | None, template: str) -> Iterator[Problem]:
        block = context.issue.blocks.get(numbered.document.sources.get("doc_number", ""))
        printed = str(numbered.number)
        start = block.text.rfind(printed) if block is not None and block.kind is BlockKind.DOC_NUMBER else -1
        if block is not None and start >= 0:
            yield self.problem(whole(block), start, start + len(printed), None if said is None else str(said), template)


class _Numbered(NamedTuple):
    """A document and its serial number."""

    document: Document
    number: int


def _series(context: Context) -> dict[tuple[str, int], list[_Numbered]]:
    """Return the documents of each agency and year, in reading order."""
    series: dict[tuple[str, int], list[_Numbered]] = defaultdict(list)
    for document in context.derived.documents:
        read: DocNumber | None = read_doc_number(document.doc_number or "")
        if read is not None and read.year is not None and read.number is not None and read.agency:
            series[read.agency, read.year].append(_Numbered(document, read.number))
    return series


def odd_one(numbers: Sequence[int]) -> int | None:
    """Return the index of the number without which the others rise, None if there are several or none.

    Of two, it is the one in whose place just one number is left.
    """
    if _longest_rise(numbers) != len(numbers) - 1:
        return None
    odd = [at for at in range(len(numbers)) if _rises([*numbers[:at], *numbers[at + 1 :]])]
    left = [at for at in odd if 0 < at < len(numbers) - 1 and numbers[at + 1] == numbers[at - 1] + 2]
    return next((each[0] for each in (left, odd) if len(each) == 1), None)


def _longest_rise(numbers: Sequence[int]) -> int:
    tails: list[int] = []
    for number in numbers:
        at = bisect_left(tails, number)
        tails[at : at + 1] = [number]
    return len(tails)


def _rises(numbers: Sequence[int]) -> bool:
    return all(one < other for one, other in pairwise(numbers))


class CitedLater(Rule):
    """A document cites what is dated later than itself.

    Finds: in the paragraphs of a document a document number with a later year, or a day on which something was issued,
    passed or held that lies after its 成文日期.
    Why: the date of the document or what is cited was misread.
    Example: （示政发〔2023〕5号） in a document of March 2022.
    Fix may be wrong: nothing is offered; look at the print.
    Source: GB/T 9704-2012, 7.3.5: 成文日期署会议通过或者发文机关负责人签发的日期; what it cites was there before.
    """

    code: ClassVar[str] = "cited-later"
    title: ClassVar[str] = "Cites what is dated later"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such citation."""
        derived = context.derived
        for text, match in context.texts.matches(_CITED, _IN_BRACKETS):
            index = derived.membership[text.address.block][0]
            dated = derived.documents[index].date if index is not None else None
            kind = context.issue.blocks[text.address.block].kind
            if dated and kind is BlockKind.PARAGRAPH and _is_later(text, match, dated):
                template = "The document is dated {dated}."
                yield self.problem(text, *match.span(), None, template, dated=dated)


def _is_later(text: Text, match: re.Match[str], dated: str) -> bool:
    if match["numbered"]:
        return match["numbered"] > dated[:4]
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"])).isoformat()
    except ValueError:
        return False
    return day > dated and not _FUTURE.search(text.text, 0, match.start())
