"""Sections: the lines of one document told apart before its running text is read.

GB/T 9704-2012: title, 文号 and addressee open a document; 附件说明, signature, date and 附注 close the notice (7.3.4 to
7.3.7), then comes what it issues, then the attachments (7.3.8), then 抄送 and 印发机关 (7.4).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from gazdesk.model.blocks import Boundary
from gazdesk.model.contents import read_entry
from gazdesk.model.kinds import BlockKind, BoundaryKind
from gazdesk.model.readers.issuers import is_organ
from gazdesk.model.readers.labels import read_label
from gazdesk.parse.front import category_of
from gazdesk.parse.heads import Head, is_officer
from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape
from gazdesk.parse.titles import alike, dangles, holds, is_issued_title, is_title_line, pack

_SEAL = re.compile(r"[（(]?(?:盖章|公章|签章|签字)[）)]?")
_DEPTH = re.compile(r"[-—.．]")
_NAMED_FIELD = re.compile(r"[^：:]{1,10}[：:]")
_CHRONICLE = re.compile(r".{4,}(?:大事记|政策解读|》解读)$")
_LONGEST_CONTENTS = 300
_CLOSINGS = frozenset({BlockKind.DATE, BlockKind.SIGNATURE})
_BLANK = re.compile(r"[_＿\s]{3,}[:：]")
_LABEL = re.compile(r"^附\s*[件表录]\s*\d*\s*[:：]?")
_PASSED = re.compile(r"[（(]\s*\d{4}年.*(?:通过|公布|发布|批准|修正|修订|施行)")
"""The line in brackets under the title of a statute that says by what it was passed (题注, 立法技术规范)."""
_OPENING = frozenset("（(")
_ENTRY = re.compile(r"^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:\.\d{1,2})?\s*[.．、]?\s*")
_BRACKETED = re.compile(
    r"[（(〔](?:共计?[^）)]{1,8}|试行|暂行|草案|修订|修订稿|修正|征求意见稿|样表|样式|[\d年—\-－至]{4,14}|第.{1,4}[批版次])[)）〕]"
)


@dataclass(slots=True)
class Section:
    """The kinds of the lines of a document that are known without reading its text; index -> kind, boundary, joins.

    `same` holds the indexes of lines that belong to the block of the line before them, `announced` the titles of the
    attachments that the notice lists; `dated` says that a date has been found.
    """

    kinds: dict[int, BlockKind] = field(default_factory=dict)
    boundaries: dict[int, Boundary] = field(default_factory=dict)
    same: set[int] = field(default_factory=set)
    announced: list[str] = field(default_factory=list)
    dated: bool = False

    def mark(self, index: int, kind: BlockKind, joins: bool = False) -> None:
        """Say what a line is, and whether it goes on with the one before."""
        self.kinds[index] = kind
        self.dated = self.dated or kind is BlockKind.DATE
        if joins:
            self.same.add(index)


class SectionPass:
    """Reads the lines of one document, from its head to the next."""

    def __init__(self, lines: Sequence[Line], shapes: Sequence[Shape], head: Head, span: range) -> None:
        self.lines, self.shapes, self.span, self.head = lines, shapes, span, head
        self.section = Section()

    def run(self) -> Section:
        """Return what is known of the lines of the document."""
        self._mark_head(self.head, Boundary(BoundaryKind.DOCUMENT))
        index = self.head.end
        while index < self.span.stop:
            index = max(index + 1, self._step(index))
        self._title_of_issued()
        return self.section

    def enclose(self, head: Head) -> None:
        """Mark the head of a document that is enclosed whole."""
        self._mark_head(head, Boundary(BoundaryKind.ENCLOSURE))

    def _mark_head(self, head: Head, boundary: Boundary) -> None:
        section = self.section
        title = BlockKind.TITLE if boundary.kind is BoundaryKind.DOCUMENT else BlockKind.ENCLOSURE_TITLE
        for each in head.title:
            section.mark(each, title, each > head.title.start)
        if head.number is not None:
            section.mark(head.number, BlockKind.DOC_NUMBER)
        for each in range(head.first, head.end):
            if self.shapes[each] is Shape.DATE:
                section.mark(each, BlockKind.DATE)
            elif self.shapes[each] is Shape.METADATA:
                section.mark(each, BlockKind.MASTHEAD)
            elif each not in section.kinds and each not in head.addressee and self._signs(each):
                section.mark(each, BlockKind.SIGNATURE)
        for each in head.addressee:
            section.mark(each, BlockKind.ADDRESSEE, each > head.addressee.start)
        section.boundaries[head.first] = boundary

    def _step(self, index: int) -> int:
        """Mark the line at an index if its shape says what it is; return the index after what was marked."""
        if index in self.section.kinds:
            return index + 1
        match self.shapes[index]:
            case Shape.DATE:
                return self._date(index)
            case Shape.NOTE:
                self.section.mark(index, BlockKind.NOTE)
                return self._issued_after(index + 1)
            case Shape.ATTACHMENT_NOTE:
                return self._attachment_note(index)
            case Shape.ATTACHMENT_LABEL:
                return self._attachment_label(index)
            case Shape.CC:
                return self._run_of(index, BlockKind.CC)
            case Shape.COLOPHON:
                return self._colophon(index)
            case Shape.PLAIN:
                return self._plain(index)
            case _:
                return index + 1

    def _plain(self, index: int) -> int:
        text = self._text(index)
        if _CHRONICLE.match(text) and is_title_line(self.lines[index], Shape.PLAIN):
            return self._chronicle(index)
        if text[0] == "目" and pack(text) in {"目录", "目次"}:
            return self._contents(index)
        if self._text(index + 1)[:1] in _OPENING and _PASSED.match(self._text(index + 1)) and is_issued_title(text):
            self._mark_title(range(index, index + 1))
        elif _BLANK.fullmatch(text):
            self.section.mark(index, BlockKind.ADDRESSEE)
        return index + 1

    def _contents(self, index: int) -> int:
        """Mark the contents list of a statute or plan: its headings, until the first of them comes again as itself.

        立法技术规范（试行）（一）, 2009: a law with chapters has a 目录 under its title.
        """
        first = pack(read_entry(self._text(index + 1))[0])
        for each in range(index + 2, min(self.span.stop, index + _LONGEST_CONTENTS)):
            if self.shapes[each] not in {Shape.LABELLED, Shape.PLAIN, Shape.NOISE}:
                break
            if pack(self._text(each)) == first:
                self.section.mark(index, BlockKind.TOC_HEADING)
                for entry in range(index + 1, each):
                    self.section.mark(entry, BlockKind.TOC_ENTRY)
                return each
        return index + 1

    def categories(self, names: Collection[str]) -> None:
        """Mark the line that names the group of the documents that follow, as the contents list names it."""
        for index in range(self.span.stop - 1, max(self.head.end, self.span.stop - 4), -1):
            if category_of(self._text(index)) in names:
                self.section.mark(index, BlockKind.TOC_HEADING)

    def _chronicle(self, index: int) -> int:
        """Mark the title of a chronicle or explanation, which a gazette prints after a document that is closed."""
        if any(kind in _CLOSINGS for each, kind in self.section.kinds.items() if each < index):
            self.section.mark(index, BlockKind.TITLE)
            self.section.boundaries[index] = Boundary(BoundaryKind.END_DOCUMENT)
        return index + 1

    def _text(self, index: int) -> str:
        return self.lines[index].text if index < self.span.stop else ""

    def _date(self, index: int) -> int:
        """Mark a date that stands under signatures, and these; a date elsewhere is text."""
        first = index
        while first - 1 not in self.section.kinds and first > self.head.end and self._signs(first - 1):
            first -= 1
        if first == index and not self._closes(index):
            return index + 1
        for each in range(first, index):
            self.section.mark(each, BlockKind.SIGNATURE)
        self.section.mark(index, BlockKind.DATE)
        return self._issued_after(index + 1)

    def _signs(self, index: int) -> bool:
        line = self.lines[index]
        text = "".join(line.text.split())
        if self.shapes[index] not in {Shape.PLAIN, Shape.NOTE} or len(text) > 46 or text[-1] in "。；：":
            return False
        return _SEAL.fullmatch(text) is not None or is_officer(line.text) or is_organ(text)

    def _closes(self, index: int) -> bool:
        """Say whether a date without signature closes a text: it stands apart, and no number precedes it."""
        before = self.lines[index - 1].text
        apart = self.lines[index].blanks > 0 or index + 1 == self.span.stop or before[-1] in "。！"
        return apart and len(self.lines[index].text) > 7 and self.shapes[index - 1] is not Shape.NUMBER

    def _issued_after(self, index: int) -> int:
        """Mark the title of what is issued after the closing of a notice."""
        while index < self.span.stop and self.shapes[index] is Shape.NOTE:
            self.section.mark(index, BlockKind.NOTE)
            index += 1
        title = self._title_lines(index)
        if title and self._followed_by_text(title.stop):
            self._mark_title(title)
            return title.stop
        return index

    def _followed_by_text(self, index: int) -> bool:
        if _NAMED_FIELD.match(self._text(index - 1)) or _CHRONICLE.match(self._text(index - 1)):
            return False
        return index < self.span.stop and self.shapes[index] not in {Shape.COLOPHON, Shape.DATE}

    def _title_lines(self, index: int) -> range:
        """Return the lines from an index that make a title: until one ends as titles do, or a sentence follows."""
        start = index
        while index < min(self.span.stop, start + 5) and is_title_line(self.lines[index], self.shapes[index]):
            text = self.lines[index].text
            if index > start and self.lines[index].blanks > 2:
                break
            index += 1
            joined = pack("".join(self.lines[each].text for each in range(start, index)))
            if self._is_whole(joined, text):
                return range(start, self._with_bracket(index))
        return range(start, min(index, start + 1))

    def _is_whole(self, joined: str, text: str) -> bool:
        known = [title for title in self.section.announced if len(joined) >= len(title) - 3 and alike(joined, title)]
        if known:
            return True
        longer = any(title.startswith(joined[:6]) and len(title) > len(joined) + 3 for title in self.section.announced)
        return is_issued_title(text) and not dangles(text) and not longer

    def _with_bracket(self, index: int) -> int:
        """Return the index after a title, a line in brackets under it (试行, 2023—2025年) included."""
        text = self._text(index)
        return index + 1 if text and _BRACKETED.fullmatch(text) and self.shapes[index] is Shape.PLAIN else index

    def _mark_title(self, title: range) -> None:
        for each in title:
            self.section.mark(each, BlockKind.ENCLOSURE_TITLE, each > title.start)

    def _attachment_note(self, index: int) -> int:
        """Mark the list of attachments under a notice (附件说明) and remember their titles."""
        if self._heads_attachment(index):
            self.section.mark(index, BlockKind.ENCLOSURE_TITLE)
            self.section.boundaries[index] = Boundary(BoundaryKind.ATTACHMENT)
            return index + 1
        start, entries = index, [_LABEL.sub("", self._text(index), count=1)]
        self.section.mark(index, BlockKind.ATTACHMENT_NOTE)
        index += 1
        while index < self.span.stop and index < start + 40 and self._goes_on_note(index, entries[-1]):
            text = self._text(index)
            if _ENTRY.match(text) and self.shapes[index] is Shape.LABELLED:
                entries.append(text)
            else:
                entries[-1] += text
            self.section.mark(index, BlockKind.ATTACHMENT_NOTE, joins=True)
            index += 1
        titles = (pack(_ENTRY.sub("", each, count=1)) for each in entries)
        self.section.announced.extend(title for title in titles if title)
        return index

    def _heads_attachment(self, index: int) -> bool:
        """Say whether a line is the label and the title of an announced attachment (附件3：名单), below the date."""
        title = pack(_LABEL.sub("", self._text(index), count=1))
        return self.section.dated and any(alike(title, each) for each in self.section.announced)

    def _goes_on_note(self, index: int, entry: str) -> bool:
        text, shape = self._text(index), self.shapes[index]
        if shape is Shape.LABELLED:
            return len(text) < 90 and text[-1] not in "。；" and _ENTRY.match(text) is not None and text[0] not in "（("
        if shape is not Shape.PLAIN or len(text) > 60 or text[-1] in "。；：:":
            return False
        if self._signs(index) and index + 1 < self.span.stop and self.shapes[index + 1] is Shape.DATE:
            return False
        more = index + 1 < self.span.stop and self.shapes[index + 1] is Shape.LABELLED
        return not is_issued_title(entry) or dangles(entry) or (more and self._counts_on(index + 1, entry))

    def _counts_on(self, index: int, entry: str) -> bool:
        """Say whether a line has the number after that of an entry."""
        own, after = re.match(r"\D{0,4}(\d+)", entry), re.match(r"\d+", self._text(index))
        return own is not None and after is not None and int(after[0]) == int(own[1]) + 1

    def _attachment_label(self, index: int) -> int:
        """Mark the label of an attachment, its title under it or, printed in the wrong order, above it."""
        if self._text(index)[-1] in ":：" and self._lists_below(index):
            return self._attachment_note(index)
        if index + 1 == self.span.stop:
            self.section.mark(index, BlockKind.NOISE)
            return index + 1
        self.section.mark(index, BlockKind.ATTACHMENT_LABEL)
        depth = 1 if _DEPTH.search(self._text(index)) else 0
        boundary = Boundary(BoundaryKind.ATTACHMENT, depth)
        above = self._title_above(index)
        if above:
            self._mark_title(above)
            self.section.boundaries[above.start] = boundary
            return index + 1
        self.section.boundaries[index] = boundary
        title = self._title_lines(index + 1)
        if title:
            self._mark_title(title)
        return max(title.stop, index + 1)

    def _lists_below(self, index: int) -> bool:
        return (
            index + 1 < self.span.stop
            and self.shapes[index + 1] is Shape.LABELLED
            and read_label(self._text(index + 1))[0] == "1"
        )

    def _title_above(self, index: int) -> range:
        for start in range(index - 1, max(index - 4, self.head.end - 1), -1):
            if start in self.section.kinds and self.section.kinds[start] is not BlockKind.ENCLOSURE_TITLE:
                break
            if not is_title_line(self.lines[start], self.shapes[start]):
                break
            joined = pack("".join(self._text(each) for each in range(start, index)))
            if any(alike(joined, title) for title in self.section.announced):
                return range(start, index)
        return range(0)

    def _run_of(self, index: int, kind: BlockKind) -> int:
        """Mark a line and those under it that go on without a gap."""
        start = index
        while index < self.span.stop and (index == start or self._goes_on_cc(index)):
            self.section.mark(index, kind, index > start)
            index += 1
        return index

    def _goes_on_cc(self, index: int) -> bool:
        return (
            self.lines[index].blanks == 0
            and self.shapes[index] is Shape.PLAIN
            and not self._text(index).endswith("印发")
        )

    def _colophon(self, index: int) -> int:
        self.section.mark(index, BlockKind.COLOPHON)
        if (
            index - 1 not in self.section.kinds
            and index > self.head.end
            and self._text(index)[0].isdigit()
            and self._signs(index - 1)
        ):
            self.section.mark(index - 1, BlockKind.COLOPHON)
        return index + 1

    def _title_of_issued(self) -> None:
        """Mark the title of what the document issues where no closing stands before it: the title names it."""
        if BlockKind.ENCLOSURE_TITLE in self.section.kinds.values():
            return
        for start in range(self.head.end, self.span.stop):
            if start in self.section.kinds or not is_title_line(self.lines[start], self.shapes[start]):
                continue
            title = self._title_lines(start)
            joined = pack("".join(self._text(each) for each in title))
            if is_issued_title(joined) and holds(self.head.text, joined):
                self._mark_title(title)
                return
