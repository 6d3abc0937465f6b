"""Numbers of articles and items, of attachments, and those that are cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar, NamedTuple

from gazdesk.checks.base import Context, Rule, Scope, labels_of
from gazdesk.checks.texts import whole
from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem
from gazdesk.model.readers.numerals import read_numeral

_PARTS = re.compile(r"^(?P<before>\D*?)(?P<number>[〇零一二三四五六七八九十百千\d]+)(?P<after>.*)$", re.DOTALL)
_CHINESE = "零一二三四五六七八九十"
_STATUTES = ["办法", "辦法", "条例", "條例", "规定", "規定", "细则", "細則", "规则", "規則", "方案", "法"]
_CITED = re.compile(rf"本(?:{'|'.join(_STATUTES)})第(?P<number>[〇零一二三四五六七八九十百\d]+)[条條]")
_CITING = tuple(f"本{statute}第" for statute in _STATUTES)
_ARTICLE = re.compile(r"第[〇零一二三四五六七八九十百\d]+\s*[条條]")
_ARTICLE_SIGNS = frozenset("第条條")
_FEWEST = 3


class NumberGap(Rule):
    """A number does not follow the one before it.

    Finds: a number that is the only one to break a run: those before it and after it would follow each other with
    another number in its place.
    Why: what cites the number finds nothing, or something else.
    Example: 一、 二、 五、 四、: 五 is put right as 三.
    Fix may be wrong: where an item was lost and its neighbours were numbered anew.
    Source: GB/T 9704-2012, 7.3.3: 文中结构层次序数依次用“一、”“（一）”“1.”“（1）”.
    """

    code: ClassVar[str] = "number-gap"
    title: ClassVar[str] = "Number out of sequence"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each odd number of a run."""
        for run in context.once(runs_of):
            for before, item, after in zip(run, run[1:], run[2:], strict=False):
                due = before.number + 1
                if item.number != due and after.number == due + 1:
                    said = _as(item.printed, due)
                    template = "The number {found} stands between {before} and {after}."
                    values = {"found": item.printed, "before": before.printed, "after": after.printed}
                    start, end = printed_at(item.block, item.printed)
                    if start < end:
                        yield self.problem(whole(item.block), start, end, said, template, **values)


class MissingNumber(Rule):
    """Numbers are missing between two items.

    Finds: a number that is two or three more than the one before it in a run of at least three, where no other item
    of the document has the number between.
    Why: an item was lost, or glued to the one before it.
    Example: （三） follows （一）.
    Fix may be wrong: nothing is offered; look at the print.
    Source: GB/T 9704-2012, 7.3.3: 文中结构层次序数依次用“一、”“（一）”“1.”“（1）”.
    """

    code: ClassVar[str] = "number-missing"
    title: ClassVar[str] = "Number missing"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each number after a gap."""
        for run in context.once(runs_of):
            for index in range(1, len(run)):
                before, item = run[index - 1], run[index]
                following = run[index + 1].number if index + 1 < len(run) else item.number + 1
                gap = item.number - before.number
                if len(run) >= _FEWEST and gap in {2, 3} and following == item.number + 1:
                    template = "{found} follows {before}."
                    values = {"found": item.printed, "before": before.printed}
                    start, end = printed_at(item.block, item.printed)
                    yield self.problem(whole(item.block), start, end, None, template, **values)


class CitedArticle(Rule):
    """An article is cited that the document does not have.

    Finds: 本办法第N条 with a number above that of the last article of the document.
    Why: the number was misread, or articles were lost.
    Example: 违反本办法第五十二条的规定 in a document of 48 articles.
    Fix may be wrong: nothing is offered; look at the print.
    Source: 立法技术规范（试行）（一） (2009), 3: articles are cited by their numbers.
    """

    code: ClassVar[str] = "cited-article"
    title: ClassVar[str] = "Article cited that is not there"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each citation of an article beyond the last."""
        cited = list(context.texts.matches(_CITED, _CITING))
        members = context.derived.membership
        last = _last_articles(context) if cited else {}
        for text, match in cited:
            number = read_numeral(match["number"])
            most = last.get(members[text.address.block][0], 0)
            if number is not None and most >= _FEWEST and number > most:
                template = "The last article is number {last}."
                yield self.problem(text, *match.span(), None, template, last=str(most))


def _last_articles(context: Context) -> dict[int | None, int]:
    """Return the highest number of an article in each document."""
    members = context.derived.membership
    last: dict[int | None, int] = {}
    for identity, label in context.once(labels_of).items():
        number = read_numeral(label[1:-1].strip()) if _ARTICLE.fullmatch(label) else None
        if number is not None:
            document = members[identity][0]
            last[document] = max(last.get(document, 0), number)
    return last


class Item(NamedTuple):
    """A numbered block, its label as printed, and its number."""

    block: Block
    printed: str
    number: int


def printed_at(block: Block, label: str) -> tuple[int, int]:
    """Return where the label of a block begins and ends; (0, 0) where an editor set one that its text does not have."""
    start = len(block.text) - len(block.text.lstrip())
    return (start, start + len(label)) if block.text.startswith(label, start) else (0, 0)


def runs_of(context: Context) -> list[list[Item]]:
    """Return the runs of items of one form and depth, in reading order.

    A run ends where the document does, at a new 1, and, unless the next number goes on with it, at a higher heading.
    """
    labels = context.once(labels_of)
    runs: list[list[Item]] = []
    opened: dict[tuple[int, str], list[Item]] = {}
    above: dict[tuple[int, str], bool] = {}
    for block in context.blocks:
        if block.boundary is not None or block.kind is BlockKind.ENCLOSURE_TITLE:
            opened, above = {}, {}
        item = _item(block, labels.get(block.id, ""))
        if item is None or block.level is None:
            continue
        key = (block.level, form_of(item.printed))
        known = opened.get(key)
        follows = known is not None and item.number == known[-1].number + 1
        if known is None or item.number == 1 or (above.get(key) and not follows):
            known = opened[key] = []
            runs.append(known)
        known.append(item)
        above = {each: above.get(each, False) or each[0] > block.level for each in opened} | {key: False}
    return runs


def _item(block: Block, printed: str) -> Item | None:
    number = _number(printed) if printed else None
    return Item(block, printed, number) if number is not None else None


@lru_cache(maxsize=1 << 10)
def _number(printed: str) -> int | None:
    match = _PARTS.match(printed)
    return read_numeral(match["number"]) if match else None


@lru_cache(maxsize=1 << 10)
def form_of(printed: str) -> str:
    """Return a label with its number left out, so that (一) and （二） are of one form, and 1. and 一、 are not.

    第五第 is 第五条 misread.
    """
    match = _PARTS.match(printed)
    if match is None:
        return ""
    digits = "1" if match["number"].isdigit() else "一"
    after = "条" if match["after"].strip() in _ARTICLE_SIGNS else match["after"]
    return "".join((match["before"] + digits + after).split()).translate(str.maketrans("（）．", "()."))


def _as(printed: str, number: int) -> str | None:
    """Return a label with another number, None where it is too high to be written so."""
    match = _PARTS.match(printed)
    if match is None or (not match["number"].isdigit() and number > 99):
        return None
    said = str(number) if match["number"].isdigit() else _in_chinese(number)
    return match["before"] + said + match["after"]


def _in_chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else _CHINESE[tens] + "十"
    return head + (_CHINESE[ones] if ones else "")
