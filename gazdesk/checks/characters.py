"""Characters that were read as others, and what a page's layout left among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import ClassVar

from gazdesk.checks.base import Context, Rule
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_HAN = r"\u3400-\u9fff"
_NUMERAL = "零〇○一二三四五六七八九十百"
_ARTICLE = re.compile(rf"第[{_NUMERAL}]{{1,6}}(第)(?![{_NUMERAL}\d])")
_CITED = re.compile(r"(?:之?[规規]定|所|第)")
_RAISED = re.compile(r"(?P<unit>[A-Za-z]) *(?P<sign>[²³])(?: +(?=[/，,。；;、)）]))?")
_BOXED = re.compile(r" *[\[［] *(?P<sign>[㎡㎥㎞℃‰%]) *[\]］] *")
_BOXES = re.compile(r"[\[［] *[㎡㎥㎞℃‰%]")
_LETTER = re.compile(rf"(?<![A-Za-z\d])\d+(?:[OoIl]+\d*)+(?=[{_HAN}%％])")
_DIGIT_AND_LETTER = re.compile(r"\d[OoIl]")
_DIGITS = str.maketrans("OoIl", "0011")
_DECIMAL = re.compile(
    r"(?<![\d、第.])(?P<whole>\d{1,3})、(?P<part>\d{1,2})"
    r"(?=[万萬亿億]|个百分点|個百分點|[%％倍元米吨噸代]|公里|平方|立方|千瓦)(?!代[表码碼])"
)
_PARTED = re.compile(r"\d、\d")
_STANDING_IN = re.compile("[?\ufffd]")
_BLANK = re.compile(r"[ \u3000\t]*(?:(?:\?[ \u3000\t]*){2,}|(?<=[ \u3000\t])\?[ \u3000\t]*|\?[ \u3000\t]+)|\ufffd+")
_BEFORE = re.compile(rf"(?:^|[{_HAN}:：。，、；)）])$")
_BESIDE = re.compile(rf"$|[{_HAN}:：（(]")
_MARKUP = re.compile(
    r"\*\*+|</?(?:p|b|i|u|br|hr|em|div|img|span|font|strong|input|table|tr|td|th)\b[^<>]{0,80}>"
    r"|&(?:nbsp|amp|lt|gt|quot|ensp|emsp);|\$[^$\u3400-\u9fff]{1,30}\$"
)


class ArticleSign(Rule):
    """第N条 was read as 第N第.

    Finds: a second 第 where 条 stands after the number of an article, at its start or where it is cited.
    Why: an article that has no 条 is not found by its number, and nothing that cites it leads to it.
    Example: 第五第 本办法自印发之日起施行。 is put right as 第五条.
    Fix may be wrong: where the number is that of a chapter or section; look at its neighbours.
    Source: 立法技术规范（试行）（一） (2009), 1: 法律一般由编、章、节、条、款、项、目构成.
    """

    code: ClassVar[str] = "article-sign"
    title: ClassVar[str] = "第N第 for 第N条"
    severity: ClassVar[Severity] = Severity.ERROR
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each second 第."""
        template = "“{found}” stands where the sign of an article is due."
        for text, match in context.texts.matches(_ARTICLE):
            at_start = not text.text[: match.start()].strip()
            if at_start or _CITED.match(text.text, match.end()):
                said = match[0][:-1] + ("條" if "條" in text.text else "条")
                yield self.problem(text, *match.span(), said, template, found=match[0])


class DetachedSign(Rule):
    """A unit and its raised or boxed sign have come apart.

    Finds: blanks before ² and ³ after a letter, and a sign such as ㎡ in square brackets.
    Why: 平方米 and 立方米 written so are no units to any program that reads quantities.
    Example: 3000m ³ /d is put right as 3000m³/d.
    Fix may be wrong: where the sign is that of a note.
    Source: GB 3100-1993, 6: the symbols of units are set without blanks within.
    """

    code: ClassVar[str] = "unit-sign"
    title: ClassVar[str] = "Detached unit sign"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.SAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each sign with the blanks around it."""
        template = "The unit {sign} has come apart."
        for text, match in context.texts.matches(_RAISED, ("²", "³")):
            whole = match["unit"] + match["sign"]
            if match[0] != whole:
                yield self.problem(text, *match.span(), whole, template, sign=whole)
        for text, match in context.texts.matches(_BOXED, _BOXES):
            yield self.problem(text, *match.span(), match["sign"], template, sign=match["sign"])


class LetterInNumber(Rule):
    """A letter stands among the digits of a number.

    Finds: O, o, I or l after a digit, in a number that Han text or a per cent sign follows.
    Why: the number is lost to every sum, and a search for it misses it.
    Example: 处300O元以下罚款 is put right as 3000元.
    Fix may be wrong: where the letter is that of a unit (10l, litres) or of a model.
    Source: GB/T 15835-2011, 4.1: quantities are set in Arabic numerals.
    """

    code: ClassVar[str] = "letter-in-number"
    title: ClassVar[str] = "Letter in a number"
    severity: ClassVar[Severity] = Severity.ERROR
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each number with letters."""
        template = "The number {found} has a letter among its digits."
        for text, match in context.texts.matches(_LETTER, _DIGIT_AND_LETTER):
            yield self.problem(text, *match.span(), match[0].translate(_DIGITS), template, found=match[0])


class DecimalMark(Rule):
    """The point of a decimal number was read as 、.

    Finds: two numbers with 、 between them and a unit of measure directly after, alone and not at the start of a text.
    Why: one quantity becomes two.
    Example: 改造危房5、8万户 is put right as 5.8万户.
    Fix may be wrong: where two quantities share a unit (甲、乙两县分别为5、8万户).
    Source: GB/T 15835-2011, 5.1.5: the decimal mark is a point at the foot of the line.
    """

    code: ClassVar[str] = "decimal-mark"
    title: ClassVar[str] = "Decimal point read as 、"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such pair of numbers."""
        template = "“{found}” is likely {number}."
        for text, match in context.texts.matches(_DECIMAL, _PARTED):
            if match.start() and "分别" not in text.text[max(match.start() - 12, 0) : match.start()]:
                number = f"{match['whole']}.{match['part']}"
                yield self.problem(text, *match.span(), number, template, found=match[0], number=number)


class Placeholder(Rule):
    """A question mark stands where there was a blank, or a character that could not be decoded.

    Finds: question marks with white space or further ones beside them, and the replacement character �.
    Why: an encoding that has no wide blank put them there; they part names from posts and break words.
    Example: 组 ? 长：某某 is put right with a wide blank.
    Fix may be wrong: where a question ends; nothing is offered for �, which stands for a character that is lost.
    Source: GB/T 15834-2011, 4.3: the question mark of Chinese text is ？, set without blanks.
    """

    code: ClassVar[str] = "placeholder"
    title: ClassVar[str] = "Placeholder character"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each run of placeholders with the blanks around it."""
        template = "“{found}” stands where there was something else."
        for text, match in context.texts.matches(_BLANK, _STANDING_IN):
            if "?" not in match[0]:
                yield self.problem(text, *match.span(), None, template, found=match[0])
            elif _BESIDE.match(text.text, match.end()) and _BEFORE.search(text.text, 0, match.start()):
                inside = match.start() > 0 and match.end() < len(text.text)
                yield self.problem(text, *match.span(), "\u3000" if inside else "", template, found=match[0].strip())


class LeftoverMarkup(Rule):
    """Markup of a page or of a typesetting program was left in the text.

    Finds: ** of Markdown, tags and entities of HTML, formulas between dollar signs.
    Why: they are quoted as if they had been printed.
    Example: 成立专项**指挥部 is put right as 成立专项指挥部.
    Fix may be wrong: where asterisks stand for what is withheld. Nothing is offered for formulas and forms.
    Source: GB/T 9704-2012, 7: the parts of a document are text and nothing else.
    """

    code: ClassVar[str] = "markup"
    title: ClassVar[str] = "Markup left over"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each piece of markup."""
        template = "“{found}” is markup."
        for text, match in context.texts.matches(_MARKUP):
            is_shown = match[0][0] == "$" or match[0].startswith("<input")
            meant = unescape(match[0]).strip() if match[0][0] == "&" else ""
            yield self.problem(text, *match.span(), None if is_shown else meant, template, found=match[0])
