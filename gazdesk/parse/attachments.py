"""Attachments 附件: the list under a notice (附件说明), their labels and titles (GB/T 9704-2012, 7.3.4 and 7.3.8)."""

from __future__ import annotations

import re

from gazdesk.model.blocks import Boundary
from gazdesk.model.kinds import BlockKind, BoundaryKind
from gazdesk.model.readers.labels import read_label
from gazdesk.model.readers.numerals import read_numeral
from gazdesk.parse.issued import IssuedTitles
from gazdesk.parse.section import SectionLines
from gazdesk.parse.shapes import Shape
from gazdesk.parse.titles import alike, dangles, is_issued_title, is_title_line, pack

_DEPTH = re.compile(r"\d\s*[-—.．]\s*\d")
_LABEL = re.compile(r"^附\s*[件表录]?\s*\d*\s*[:：.．、]?")
_ENTRY = re.compile(r"^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:\.\d{1,2})?\s*[.．、]?\s*")
_MOST_LINES = 40
_MOST_ENTRIES = 14
_SHORT, _FEWEST_CELLS = 8, 3
"""So many lines so short are the cells of a table (附表：…) rather than the rest of a title."""
_AFTER_NOTE = frozenset(
    {None, Shape.CC, Shape.COLOPHON, Shape.DATE, Shape.ATTACHMENT_NOTE, Shape.ATTACHMENT_LABEL, Shape.NOTE}
)
"""What stands under a list of attachments, not under the title of one."""


class AttachmentPass:
    """Marks the attachments of one document."""

    def __init__(self, document: SectionLines, titles: IssuedTitles) -> None:
        self.document, self.titles, self.section = document, titles, document.section
        self._inner = False

    def note(self, index: int) -> int:
        """Mark the list of attachments from an index and remember their titles; return what follows."""
        text = self.document.text
        if self._heads_attachment(index):
            self.section.boundaries[index] = self._boundary(text(index))
            return self.titles.mark(range(index, index + 1))
        start, entries = index, [_LABEL.sub("", text(index), count=1)]
        index += 1
        while index < min(self.document.span.stop, start + _MOST_LINES) and self._goes_on(index, entries[-1]):
            if self.document.shape(index) is Shape.LABELLED and _ENTRY.match(text(index)):
                entries.append(text(index))
            else:
                entries[-1] += text(index)
            index += 1
        self.section.mark_run(range(start, index), BlockKind.ATTACHMENT_NOTE)
        titles = (pack(_ENTRY.sub("", each, count=1)).rstrip("；;。") for each in entries)
        self.section.announced.extend(title for title in titles if title)
        self._inner = any(each.kind is BoundaryKind.ATTACHMENT for each in self.section.boundaries.values())
        return index

    def _heads_attachment(self, index: int) -> bool:
        """Say whether a line is the label and title of an attachment (附件3：名单): below the date, text under it.

        One is announced, or nothing is and no list follows, nor the signature of a report that is forwarded, nor the
        title itself.
        """
        title = pack(_LABEL.sub("", self.document.text(index), count=1))
        if not self.section.dated:
            return False
        if self.section.announced:
            return any(alike(title, each) for each in self.section.announced)
        below = self.document.shape(index + 1)
        if self.document.shape(index + 2) is Shape.DATE and self.document.signs(index + 1):
            return False
        if below is Shape.NUMBER and self.document.shape(index + 2) is Shape.ATTACHMENT_LABEL:  # below a page number
            return False
        if pack(self.document.text(index + 1)) == title:
            return False
        return title[:1] != "1" and below not in _AFTER_NOTE and is_issued_title(title)

    def _goes_on(self, index: int, entry: str) -> bool:
        text, shape = self.document.text(index), self.document.shape(index)
        if shape is Shape.LABELLED:
            stopped = text[-1] in "。；;" and entry[-1:] not in "；;"
            return len(text) < 90 and not stopped and _ENTRY.match(text) is not None and text[0] not in "（("
        if shape is not Shape.PLAIN or len(text) > 60 or text[-1] in "。；：:":
            return False
        following = self.document.shape(index + 1)
        if all(0 < len(self.document.text(each)) <= _SHORT for each in range(index, index + _FEWEST_CELLS)):
            return False
        if entry[-1:] == "。" or (self.document.signs(index) and following is Shape.DATE):
            return False
        more = following is Shape.LABELLED and self._counts_on(index + 1, entry)
        return not is_issued_title(entry.rstrip("；;")) or dangles(entry) or more

    def _counts_on(self, index: int, entry: str) -> bool:
        """Say whether a line has the number after that of an entry."""
        own, after = re.match(r"\D{0,4}(\d+)", entry), re.match(r"\d+", self.document.text(index))
        number = read_numeral(own[1]) if own else None
        return after is not None and number is not None and read_numeral(after[0]) == number + 1

    def label(self, index: int) -> int:
        """Mark the label of an attachment, its title under it or, printed in the wrong order, above it."""
        text = self.document.text(index)
        if self._lists_below(index) and (text[-1] in ":：" or self._above_closing(index)):
            return self.note(index)
        if all(self.document.shapes[each] is Shape.NOISE for each in range(index + 1, self.document.span.stop)):
            self.section.mark(index, BlockKind.NOISE)
            return index + 1
        self.section.mark(index, BlockKind.ATTACHMENT_LABEL)
        above = self._title_above(index)
        if above:
            self.section.mark_run(above, BlockKind.ENCLOSURE_TITLE)
            self.section.boundaries[above.start] = self._boundary(text)
            return index + 1
        self.section.boundaries[index] = self._boundary(text)
        title = self.titles.lines_from(index + 1)
        return self.titles.mark(title) if title else index + 1

    def _boundary(self, label: str) -> Boundary:
        """Return the start of an attachment; 附件3.1 is deeper, and so is one that an attachment announces."""
        return Boundary(BoundaryKind.ATTACHMENT, int(self._inner or _DEPTH.search(label[:12]) is not None))

    def _lists_below(self, index: int) -> bool:
        below = index + 1
        return self.document.shape(below) is Shape.LABELLED and read_label(self.document.text(below))[0] == "1"

    def _above_closing(self, index: int) -> bool:
        """Say whether the date of the notice stands soon below the label of a list of attachments."""
        below = range(index + 2, index + _MOST_ENTRIES)
        return not self.section.dated and any(self.document.shape(each) is Shape.DATE for each in below)

    def _title_above(self, index: int) -> range:
        lines, shapes = self.document.lines, self.document.shapes
        for start in range(index - 1, max(index - 4, self.document.head.end - 1), -1):
            known = self.section.kinds.get(start)
            if known not in {None, BlockKind.ENCLOSURE_TITLE} or not is_title_line(lines[start], shapes[start]):
                break
            if known is not None and self.section.kinds.get(start - 1) is BlockKind.ATTACHMENT_LABEL:
                break
            joined = pack("".join(map(self.document.text, range(start, index))))
            if any(alike(joined, title) for title in self.section.announced):
                return range(start, index)
        return range(0)
