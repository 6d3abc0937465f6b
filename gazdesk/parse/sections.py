"""Sections: the lines of one document told apart before its running text is read.

GB/T 9704-2012: title, 文号 and addressee open a document; 附件说明, signature, date and 附注 close the notice (7.3.4 to
7.3.7), then comes what it issues, then the attachments (7.3.8), then 抄送 and 印发机关 (7.4).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from gazdesk.model.blocks import Boundary
from gazdesk.model.kinds import BlockKind, BoundaryKind
from gazdesk.parse.attachments import AttachmentPass
from gazdesk.parse.front import AROUND_NAME, category_of
from gazdesk.parse.heads import Head, is_name
from gazdesk.parse.inner_contents import contents_below, entry_of, repeated_below
from gazdesk.parse.issued import IssuedTitles, is_chronicle, is_passed
from gazdesk.parse.letters import mark_letter
from gazdesk.parse.lines import Line
from gazdesk.parse.section import Section, SectionLines
from gazdesk.parse.shapes import Shape
from gazdesk.parse.titles import LAST_ISSUED, is_issued_title, is_title_line, pack

_TELLING = frozenset(
    {
        Shape.DATE, Shape.NOTE, Shape.ATTACHMENT_NOTE, Shape.ATTACHMENT_LABEL, Shape.CC, Shape.COLOPHON,
        Shape.METADATA, Shape.PLAIN,
    }
)  # fmt: skip
"""The shapes of lines that may be told before the running text is read."""
_PLAIN = Shape.PLAIN
_BLANKS = "_＿"
_STARTS, _ENDS = frozenset(f"{_BLANKS}目"), LAST_ISSUED | {"记"}
"""With what a plain line that is told begins (a blank, 目录) or ends (a title, that of a chronicle)."""
_ENTRIES = frozenset({Shape.LABELLED, Shape.PLAIN})
_LAST_SHAPES = frozenset({Shape.DATE, Shape.NOTE, Shape.CC, Shape.COLOPHON})
"""What ends a document."""
_LONGEST_SIGNER = 24
_FARTHEST_CELL, _LONGEST_CELL = 16, 30
"""Within how many lines the next row has its date, and how long a cell is that ends as no sentence does."""
_CHARACTERS = re.compile(r"[\u4e00-\u9fff（）()\s]{4,}")
_BELOW_CLOSING = frozenset({None, Shape.NOTE, Shape.CC, Shape.COLOPHON, Shape.ATTACHMENT_LABEL})
_MOST_COPIES = 5
"""How many lines name those to whom copies go, at most."""
_BELOW_SIGNATURE = frozenset({BlockKind.NOTE, BlockKind.CC, BlockKind.COLOPHON, BlockKind.ATTACHMENT_LABEL})
_CLOSINGS = frozenset({BlockKind.DATE, BlockKind.SIGNATURE})
_BLANK = re.compile(r"[_＿\s]{3,}[:：]")
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,20}[省市州县区旗国][\u4e00-\u9fff（）()]{0,20}")
_CLOSING_WORDS = ("特此", "此复", "专此", "请予", "妥否", "以上", "此致")


class SectionPass:
    """Reads the lines of one document, from its head to the next."""

    def __init__(self, lines: Sequence[Line], shapes: Sequence[Shape], head: Head, span: range) -> None:
        self.document = SectionLines(lines, shapes, head, span)
        self.lines, self.shapes, self.head, self.span = lines, shapes, head, span
        self.section = self.document.section
        self.titles = IssuedTitles(self.document)
        self.attachments = AttachmentPass(self.document, self.titles)
        self.listed: set[str] = set()

    def run(self) -> Section:
        """Return what is known of the lines of the document."""
        self._mark_head(self.head, Boundary(BoundaryKind.DOCUMENT))
        for signed in mark_letter(self.document):
            self.titles.after(signed)
        after = self.head.end
        lines, shapes = self.lines, self.shapes
        for index in range(after, self.span.stop):
            shape = shapes[index]
            if index < after or shape not in _TELLING:
                continue
            text = lines[index].text
            if shape is not _PLAIN or text[-1] in _ENDS or text[0] in _STARTS or self.listed:
                after = self._step(index)
        self.titles.without_closing()
        self._unheaded_contents()
        self._sign_alone()
        return self.section

    def enclose(self, head: Head) -> None:
        """Mark the head of a document that is enclosed whole."""
        self._mark_head(head, Boundary(BoundaryKind.ENCLOSURE))

    def categories(self, names: Collection[str]) -> None:
        """Mark the line that names the group of the documents that follow, as the contents list names it.

        The same line elsewhere in the document is the head of a page.
        """
        if not names:
            return
        longest, begins = max(map(len, names)), AROUND_NAME.union(name[:1] for name in names)
        for index in range(self.head.end, self.span.stop):
            text = self.lines[index].text
            if text[0] in begins and len(text) <= 2 * longest and category_of(text) in names and not is_chronicle(text):
                last = index >= self.span.stop - 3 or self.shapes[index - 1] in _LAST_SHAPES
                self.section.mark(index, BlockKind.TOC_HEADING if last else BlockKind.NOISE)

    def _mark_head(self, head: Head, boundary: Boundary) -> None:
        section = self.section
        document = boundary.kind is BoundaryKind.DOCUMENT
        for title in (head.title, head.matter):
            section.mark_run(title, BlockKind.TITLE if document else BlockKind.ENCLOSURE_TITLE)
        if head.number is not None:
            section.mark(head.number, BlockKind.DOC_NUMBER)
        self.titles.passed(max(head.title.stop, head.matter.stop))
        for each in range(head.first, head.end):
            if each in section.kinds or each in head.addressee:
                continue
            if self.shapes[each] is Shape.DOC_NUMBER:
                section.mark(each, BlockKind.DOC_NUMBER)
            elif self.shapes[each] is Shape.DATE:
                section.mark(each, BlockKind.DATE)
            elif self.shapes[each] is Shape.METADATA:
                section.mark(each, BlockKind.MASTHEAD)
            elif self.document.signs(each) or is_name(self.lines[each].text):
                section.mark(each, BlockKind.SIGNATURE)
            elif self.lines[each].text[0] in "（(":
                section.mark(each, BlockKind.NOTE)
        section.mark_run(head.addressee, BlockKind.ADDRESSEE)
        section.boundaries[head.first] = boundary

    def _step(self, index: int) -> int:
        """Mark the line at an index if its shape says what it is; return the index after what was marked."""
        if index in self.section.kinds:
            return index + 1
        match self.shapes[index]:
            case Shape.PLAIN:
                return self._plain(index)
            case Shape.DATE:
                return self._date(index)
            case Shape.NOTE:
                self.section.mark(index, BlockKind.NOTE)
                return self.titles.after(index + 1)
            case Shape.ATTACHMENT_NOTE:
                return self.attachments.note(index)
            case Shape.ATTACHMENT_LABEL:
                return self.attachments.label(index)
            case Shape.CC:
                return self._run_of(index, BlockKind.CC)
            case Shape.COLOPHON:
                return self._colophon(index)
            case Shape.METADATA if self.section.dated:
                self.section.mark(index, BlockKind.NOISE)
                return index + 1
            case _:
                return index + 1

    def _plain(self, index: int) -> int:
        text = self.document.text(index)
        if is_title_line(self.lines[index], self.shapes[index]):
            if is_chronicle(text):
                return self._chronicle(index)
            if text[0] == "目" and pack(text) in {"目录", "目次"}:
                return self._contents(index)
            if is_issued_title(text) and (self._names_statute(index) or self.titles.named_by_head(index)):
                return self.titles.mark(range(index, index + 1))
            if text.endswith(("名单", "名单）", "名单)")) and (title := self.titles.above_people(index)):
                return self.titles.mark(title)
            if self.section.dated and self.section.announced and pack(text) in self.section.announced:
                self.section.boundaries[index] = Boundary(BoundaryKind.ATTACHMENT)
                return self.titles.mark(range(index, index + 1))
            if self.listed and pack(text) in self.listed:
                self.section.mark(index, BlockKind.HEADING)
                return index + 1
        if text[0] in _BLANKS and _BLANK.fullmatch(text):
            self.section.mark(index, BlockKind.ADDRESSEE)
        return index + 1

    def _names_statute(self, index: int) -> bool:
        """Say whether the line below says in brackets when a text was passed (题注)."""
        below = self.document.text(index + 1)
        return below[:1] in ("（", "(") and is_passed(below)

    def _contents(self, index: int) -> int:
        """Mark the contents list of a statute or plan below its heading; return the index after it.

        立法技术规范（试行）（一）, 2009: a law with chapters has a 目录 under its title.
        """
        listed = contents_below(self.document, index + 1)
        if listed:
            self.section.mark(index, BlockKind.TOC_HEADING)
            self._list(listed)
        return max(index + 1, listed.stop)

    def _list(self, entries: range) -> None:
        """Mark the entries of a contents list; a plain line that it lists is a heading."""
        for entry in entries:
            self.section.mark(entry, BlockKind.TOC_ENTRY)
            self.listed.add(entry_of(self.document.text(entry)))

    def _unheaded_contents(self) -> None:
        """Mark contents lists without heading: below the title of what is issued, all their lines come again."""
        kinds = self.section.kinds
        for index in [index + 1 for index, kind in kinds.items() if kind is BlockKind.ENCLOSURE_TITLE]:
            if index not in kinds and self.document.shape(index) in _ENTRIES:
                self._list(repeated_below(self.document, index))

    def _chronicle(self, index: int) -> int:
        """Mark the title of a chronicle or explanation, which a gazette prints after a document that is closed."""
        if any(each.kind is BoundaryKind.END_DOCUMENT for each in self.section.boundaries.values()):
            self.section.mark(index, BlockKind.NOISE)
        elif any(kind in _CLOSINGS for each, kind in self.section.kinds.items() if each < index):
            self.section.mark(index, BlockKind.TITLE)
            self.section.boundaries[index] = Boundary(BoundaryKind.END_DOCUMENT)
        return index + 1

    def _date(self, index: int) -> int:
        """Mark a date that stands under signatures, and these; a date elsewhere is text."""
        if self.section.dated and self._is_cell(index):
            return index + 1
        first = index
        while first > self.head.end and first - 1 not in self.section.kinds:
            above = self._above_noise(first)
            if above <= self.head.end - 1 or above in self.section.kinds:
                break
            if not self.document.signs(above) and not self._may_sign(above):
                break
            first = above
        if first == index and not self._closes(index):
            return index + 1
        if first < index and self._begins_signature(first - 1):
            first -= 1
        for each in range(first, index):
            if self.shapes[each] is not Shape.NOISE:
                self.section.mark(each, BlockKind.SIGNATURE)
        self.section.mark(index, BlockKind.DATE)
        return self.titles.after(index + 1)

    def _is_cell(self, index: int) -> bool:
        """Say whether a date stands among others and short lines that are no sentences: cells, one to a line.

        Two dates with but one line between them may be those of two who sign.
        """
        dates = [index]
        for step in (-1, 1):
            for each in range(index + step, index + step * _FARTHEST_CELL, step):
                if each not in self.span or each in self.section.kinds or not self._is_short(each):
                    break
                if self.shapes[each] is Shape.DATE and self.lines[each].text[0].isdigit():
                    dates.append(each)
        return len(dates) > 2 or max(dates) - min(dates) > 2

    def _is_short(self, index: int) -> bool:
        text = self.lines[index].text
        return len(text) <= _LONGEST_CELL and text[-1] not in "。！；;：:，,"

    def _may_sign(self, index: int) -> bool:
        """Say whether a short line above the date is who signs: whom the title names first, or of an order anyone.

        GB/T 9704-2012, 10.2: an order closes with the post of who signs it, his name and the date.
        """
        number = self.head.number
        orders = self.head.text.endswith("令") or (number is not None and "令" in self.lines[number].text)
        text = self.document.text(index)
        if self.shapes[index] is not Shape.PLAIN or len(text) > _LONGEST_SIGNER or text[-1] in "。；！，":
            return False
        return orders or (len(text) > 3 and self.head.text.startswith(pack(text))) or self._parts_closing(index)

    def _parts_closing(self, index: int) -> bool:
        """Say whether a line of characters alone stands between a sentence and a date that closes the document."""
        below = self.document.text(index + 2)
        closes = self.document.shape(index + 2) in _BELOW_CLOSING or is_issued_title(below)
        whole = closes and not self.section.dated and self.document.shape(index + 1) is Shape.DATE
        return (
            whole
            and self.document.text(index - 1)[-1] in "。！"
            and _CHARACTERS.fullmatch(self.document.text(index)) is not None
        )

    def _above_noise(self, index: int) -> int:
        """Return the index of the line above one, marks of pages left out."""
        above = index - 1
        while above > self.head.end and self.shapes[above] is Shape.NOISE:
            above -= 1
        return above

    def _begins_signature(self, index: int) -> bool:
        """Say whether a line is the first part of an organ's name that goes on in the signature below."""
        if index <= self.head.end or index in self.section.kinds or self.shapes[index] is not Shape.PLAIN:
            return False
        text = self.document.text(index)
        apart = self.document.text(index - 1)[-1] in "。！"
        return apart and not text.startswith(_CLOSING_WORDS) and _PLACE.fullmatch(text) is not None

    def _closes(self, index: int) -> bool:
        """Say whether a date without signature closes a text: it stands apart or before a note, below no number."""
        before = self.lines[index - 1].text
        apart = (
            self.lines[index].blanks > 0 or self.document.shape(index + 1) in {None, Shape.NOTE} or before[-1] in "。！"
        )
        apart = apart or self.section.kinds.get(index - 1) is BlockKind.ATTACHMENT_NOTE
        return apart and len(self.lines[index].text) > 7 and self.shapes[index - 1] is not Shape.NUMBER

    def _run_of(self, index: int, kind: BlockKind) -> int:
        """Mark a line and those under it that go on without a gap."""
        stop = index + 1
        while stop < self.span.stop and self._goes_on_cc(stop):
            stop += 1
        self.section.mark_run(range(index, stop), kind)
        return stop

    def _goes_on_cc(self, index: int) -> bool:
        """Say whether a line goes on with those to whom copies go: none parts them, or the line above ends open.

        The organ above the date of printing alone is who prints the document.
        """
        if self.shapes[index] is not Shape.PLAIN or self.document.text(index).endswith("印发"):
            return False
        if self.document.text(index + 1)[:1].isdigit() and self.document.shape(index + 1) is Shape.COLOPHON:
            return self.document.text(index)[-1] in "。，,、"
        open_above = self.document.text(index - 1)[-1] in "，,、"
        return self.lines[index].blanks == 0 or open_above or self._above_colophon(index)

    def _above_colophon(self, index: int) -> bool:
        """Say whether nothing but plain lines stands between a line and who prints the document."""
        below = next(
            (each for each in range(index, index + _MOST_COPIES) if self.document.shape(each) is not _PLAIN), index
        )
        return self.document.shape(below) is Shape.COLOPHON

    def _sign_alone(self) -> None:
        """Mark the organ that signs without a date below: above what closes a document, or last and named in its title.

        It stands below the end of a sentence.
        """
        kinds, last = self.section.kinds, self.span.stop - 1
        if BlockKind.SIGNATURE in kinds.values():
            return
        for index in (*(each - 1 for each, kind in kinds.items() if kind in _BELOW_SIGNATURE), last):
            if index > self.head.end and index not in kinds and self.document.signs(index):
                named = index != last or pack(self.document.text(index)) in self.head.text
                if named and self.document.text(index - 1)[-1] in "。！":
                    self.section.mark(index, BlockKind.SIGNATURE)
                return

    def _colophon(self, index: int) -> int:
        self.section.mark(index, BlockKind.COLOPHON)
        if (
            index - 1 not in self.section.kinds
            and index > self.head.end
            and self.document.text(index)[0].isdigit()
            and self.document.signs(index - 1)
        ):
            self.section.mark(index - 1, BlockKind.COLOPHON)
        return index + 1
