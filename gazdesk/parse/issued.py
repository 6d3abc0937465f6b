"""Titles within a document: of what it issues, encloses or attaches, and the lines in brackets under them."""

from __future__ import annotations

import re

from gazdesk.model.blocks import Boundary
from gazdesk.model.kinds import BlockKind, BoundaryKind
from gazdesk.model.readers.issuers import is_organ
from gazdesk.model.readers.numerals import NUMERAL
from gazdesk.parse.rosters import names_person
from gazdesk.parse.section import SectionLines
from gazdesk.parse.shapes import Shape
from gazdesk.parse.titles import CLOSED, alike, dangles, holds, is_issued_title, is_title_line, pack

_BRACKETED = re.compile(
    r"[（(〔](?:共计?[^）)]{1,8}|\d{1,4}\s*[个名家项人处所位件部篇种]|试行|暂行|草案|修订|修订稿|修正|征求意见稿|样表|样式|[\d年月—\-－至]{4,14}|[〇○零一二三四五六七八九十年]{5,8}月|第.{1,4}[批版次])[)）〕]"
)
_BELOW_TITLE = frozenset({Shape.PLAIN, Shape.DATE})
_BRACKET_BEHIND = re.compile(r"[（(〔][^（()）]{1,14}[)）〕]$")
_DAY = rf"[\d{NUMERAL}]{{4}}\s*年\s*[\d{NUMERAL}]{{1,3}}\s*月\s*[\d{NUMERAL}]{{1,3}}\s*日"
_ENACTED = "(?:通过|公布|发布|批准|修正|修订|施行|实施)"
_PASSED = re.compile(rf"[（(][^。；（(]{{0,40}}?{_DAY}.*{_ENACTED}|{_DAY}[^。；]{{2,120}}{_ENACTED}[）)]?$")
_PASSED_BEGINS = re.compile(rf"[（(]\s*{_DAY}[^。；）)]*$")
_SIGNED = re.compile(rf"[（(](?P<organ>[^（()）\d]{{2,24}}?)[\s\u3000，,]+{_DAY}[）)]")
_PASSED_FIRST = frozenset("（(12一二")
_NAMED_FIELD = re.compile(r"[^：:]{1,10}[：:]")
_CONTACT = re.compile(r"联\s*系\s*(?:人|单位|部门|科室|电话|方式)(?:及[^：:]{2,6})?\s*[:：]\s*[^\s：:].{0,70}[^。；;]")
_CHRONICLE = ("大事记", "政策解读", "》解读")
_WEAK = ("单位", "个人", "情况", "内容", "范围", "工作", "任务", "目标")
"""Words that end a title, but more often a line of one that goes on."""
_MOST_LINES = 5
_LONGER = 9
"""By how many characters a printed title may be longer than the one announced: its edition is added (试行)."""
_LONGEST_LINE = 24


def is_chronicle(text: str) -> bool:
    """Say whether a title is that of a chronicle or an explanation, which a gazette prints after its documents."""
    return text.endswith(_CHRONICLE) and (len(text) > 7 or text == _CHRONICLE[0])


def is_passed(text: str) -> bool:
    """Say whether a line says on what day, and by whom, a text was passed, published or amended (题注)."""
    return _PASSED.match(text) is not None


class IssuedTitles:
    """Finds and marks the titles of what one document carries."""

    def __init__(self, document: SectionLines) -> None:
        self.document, self.section = document, document.section

    def mark(self, title: range) -> int:
        """Mark the lines of a title and those under it that say by whom and when it was passed; return what follows."""
        self.section.mark_run(title, BlockKind.ENCLOSURE_TITLE)
        signed = self._signed_below(title.stop)
        if signed:
            for index in signed:
                organ = self.document.shape(index) is Shape.PLAIN and self.document.signs(index)
                self.section.mark(index, BlockKind.SIGNATURE if organ else BlockKind.DATE)
            self.section.boundaries.setdefault(title.start, Boundary(BoundaryKind.ENCLOSURE))
            return signed.stop
        return self.passed(title.stop)

    def _signed_below(self, index: int) -> range:
        """Return the lines under a title that name organs, date or both, as forwarded texts have, bracketed or not."""
        document = self.document
        signed = _SIGNED.fullmatch(document.text(index))
        if signed is not None and is_organ(signed["organ"]):
            return range(index, index + 1)
        forwards = "转发" in document.head.text or "批转" in document.head.text
        last = index + int(document.shape(index) is Shape.PLAIN and document.signs(index))
        if not forwards:
            return range(0)
        return range(index, last + int(document.shape(last) is Shape.DATE))

    def passed(self, index: int) -> int:
        """Mark the 题注 under the title of a statute as notes; return the index after them.

        立法技术规范（试行）（一）, 2009: in brackets under the title stand the day and the body that passed it, and
        those of each amendment; web sites print them without brackets, one a line.
        """
        while self._is_passed(index):
            stop = self._bracket_end(index)
            self.section.mark_run(range(index, stop), BlockKind.NOTE)
            index = stop
        return index

    def _is_passed(self, index: int) -> bool:
        text = self.document.text(index)
        if (
            text[:1] not in _PASSED_FIRST
            or self.document.shape(index) is not Shape.PLAIN
            or index in self.section.kinds
        ):
            return False
        if is_passed(text):
            return True
        return _PASSED_BEGINS.fullmatch(text) is not None and self._bracket_end(index) > index + 1

    def _bracket_end(self, index: int) -> int:
        """Return the index after the line that closes the bracket which a line opens, the next if none does soon."""
        joined = ""
        for each in range(index, min(index + 4, self.document.span.stop)):
            joined += self.document.text(each)
            if joined.count("（") + joined.count("(") <= joined.count("）") + joined.count(")"):
                return each + 1
        return index + 1

    def after(self, index: int) -> int:
        """Mark the notes after the closing of a notice and the title of what it issues; return what follows.

        Whom to ask (联系人) is a note, in brackets or not: GB/T 9704-2012, 7.3.7, and what offices print there.
        """
        while self.document.shape(index) is Shape.NOTE or _CONTACT.fullmatch(self.document.text(index)):
            self.section.mark(index, BlockKind.NOTE)
            index += 1
        title = self.lines_from(index)
        if not title or not self._followed_by_text(title.stop):
            return index
        if pack("".join(map(self.document.text, title))) in self.section.announced:
            self.section.boundaries[title.start] = Boundary(BoundaryKind.ATTACHMENT)
        return self.mark(title)

    def named_by_head(self, index: int) -> bool:
        """Say whether a line is the title of a further text that the title of the document names.

        A notice may issue several; each begins after the end of a sentence, and no title comes twice.
        """
        if not self.section.dated:
            return False
        text = pack(self.document.text(index))
        if len(text) < 8 or text.endswith(_WEAK) or not holds(self.document.head.text, text):
            return False
        before = self.document.text(index - 1)
        if before[-1] not in "。）)" or not self._followed_by_text(index + 1):
            return False
        titles = (each for each, kind in self.section.kinds.items() if kind is BlockKind.ENCLOSURE_TITLE)
        return all(text != pack(self.document.text(each)) for each in titles)

    def above_people(self, last: int) -> range:
        """Return the lines of a title (…名单) that ends directly above a list of people, none if it heads no such list.

        A line above that no stop ends begins it.
        """
        document = self.document
        below = document.text(last + 1)
        listed = document.shape(last + 1) is Shape.ROSTER or (below != "" and names_person(below))
        if not self.section.dated or not listed:
            return range(0)
        first = last - 1
        begun = self._may_be_title(first) and len(document.text(first)) <= _LONGEST_LINE
        ended = first - 1 in self.section.kinds or document.text(first - 1)[-1] in "。；）)"
        return range(first if begun and ended else last, last + 1)

    def _followed_by_text(self, index: int) -> bool:
        before = self.document.text(index - 1)
        if _NAMED_FIELD.match(before) or is_chronicle(before):
            return False
        return self.document.shape(index) not in {None, Shape.COLOPHON, Shape.DATE}

    def lines_from(self, start: int) -> range:
        """Return the lines from an index that make a title: until one ends as titles do, or a sentence follows."""
        index = start
        while index < min(self.document.span.stop, start + _MOST_LINES) and self._may_be_title(index):
            text = self.document.text(index)
            if index > start and self.document.lines[index].blanks > 2:
                break
            index += 1
            if self._is_whole(range(start, index), text):
                return range(start, self._with_bracket(index))
        return range(start, self._with_bracket(start + 1) if index > start else start)

    def _may_be_title(self, index: int) -> bool:
        return index not in self.section.kinds and is_title_line(
            self.document.lines[index], self.document.shapes[index]
        )

    def _is_whole(self, title: range, text: str) -> bool:
        """Say whether lines, the last of which is `text`, are a whole title: one announced, or one that ends so."""
        ends = is_issued_title(text) and not dangles(text)
        if announced := self.section.announced:
            joined = pack("".join(map(self.document.text, title)))
            if any(-3 <= len(joined) - len(each) < _LONGER and alike(joined, each) for each in announced):
                return True
            ends = ends and not any(each.startswith(joined[:6]) and len(each) > len(joined) + 3 for each in announced)
        return ends and not self._goes_on(text, title.stop)

    def _goes_on(self, text: str, following: int) -> bool:
        """Say whether the line below ends a title that a line only seems to end."""
        if not text.endswith(_WEAK) or following >= self.document.span.stop or not self._may_be_title(following):
            return False
        below = self.document.text(following)
        return self.document.lines[following].blanks < 2 and is_issued_title(below) and not below.endswith(_WEAK)

    def _with_bracket(self, index: int) -> int:
        """Return the index after a title, a line in brackets under it (试行, 2023—2025年, 2010年11月) included."""
        text = self.document.text(index)
        bracketed = self.document.shape(index) in _BELOW_TITLE and text[0] in "（(〔"
        return index + 1 if bracketed and _BRACKETED.fullmatch(text) else index

    def without_closing(self) -> None:
        """Mark the title of what the document issues where no closing stands before it: the title names it."""
        if BlockKind.ENCLOSURE_TITLE in self.section.kinds.values():
            return
        for start in range(self.document.head.end, self.document.span.stop):
            if self.document.lines[start].text[-1] in CLOSED or not self._may_be_title(start):
                continue
            title = self.lines_from(start)
            joined = pack("".join(map(self.document.text, title)))
            bare = _BRACKET_BEHIND.sub("", joined)
            if is_issued_title(joined) and any(holds(self.document.head.text, each) for each in (joined, bare)):
                self.mark(title)
                return
