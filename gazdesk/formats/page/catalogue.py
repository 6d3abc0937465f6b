"""The catalogue of a page: 索引号, 发文机关, 发文字号, 成文日期 and more, in a box or under the title."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from gazdesk.formats.page.lines import Page
from gazdesk.formats.page.parts import Part, sliced
from gazdesk.model.readers.catalogue import LABEL

_COLON = re.compile(r"\s*[:：]\s*")
_BARE = frozenset({"td", "th", "dt"})
_ADDED = "："
_TITLES = frozenset({"标题", "名称", "信息名称", "文件名称", "公文名称"})
_NEXT = re.compile(rf"\s(?={LABEL.pattern})")
_LONGEST = 200
_CUT = re.compile(
    r"\s+(?:浏览|阅读|点击|访问|字[体号]|分享|打印)|(?:浏览|阅读|点击|访问)(?:字号|次数|量)|字[体号][:：]|【(?:打印|字体|关闭)"
)
"""Where the words of buttons and counters begin on the line of an entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the catalogue: its label without spaces, its text "label：value", its value, and where it was read.

    `lines` are the numbers of one line, or of two where the label stands in a cell of its own.
    """

    label: str
    parts: tuple[Part, ...]
    value: tuple[Part, ...]
    lines: tuple[int, ...]

    @property
    def boxed(self) -> bool:
        """Say whether the label stands apart from its value."""
        return len(self.lines) > 1

    @property
    def names(self) -> bool:
        """Say whether the value is the title of the document."""
        return self.label in _TITLES


def entries_of(page: Page, tables: Collection[int]) -> list[Entry]:
    """Return the entries on a page that have a value, in order; what stands in tables of data is none."""
    return [
        entry
        for index, line in enumerate(page.lines)
        if line.linked * 2 <= len(line.text) and page.boxes[line.box].table not in tables and LABEL.match(line.text)
        for entry in _entries(page, index)
    ]


def _entries(page: Page, index: int) -> Iterator[Entry]:
    """Yield the entries of a line that begins with a label."""
    line = page.lines[index]
    starts = [0, *(match.end() for match in _NEXT.finditer(line.text))]
    for start, stop in zip(starts, [*starts[1:], len(line.text)], strict=True):
        label = LABEL.match(line.text, start)
        if label is None:
            continue
        cut = _CUT.search(line.text, label.end(), stop)
        end = cut.start() if cut else stop
        colon = _COLON.match(line.text, label.end(), end)
        name = "".join(label[0].split())
        if colon and colon.end() < end:
            value = tuple(sliced(line.parts, colon.end(), end))
            yield Entry(name, tuple(sliced(line.parts, start, end)), value, (index,))
        elif stop == len(line.text) and (colon or page.boxes[line.box].tag in _BARE) and _has_value(page, index):
            at = line.parts[-1].end
            added = () if colon else (Part(_ADDED, at, at),)
            value = tuple(page.lines[index + 1].parts)
            yield Entry(name, (*sliced(line.parts, start, end), *added, *value), value, (index, index + 1))


def _has_value(page: Page, index: int) -> bool:
    """Say whether the line after a label gives its value: it stands beside it, in the same table or list."""
    if index + 1 >= len(page.lines):
        return False
    own, line = page.boxes[page.lines[index].box], page.lines[index + 1]
    box = page.boxes[line.box]
    beside = own.parent == box.parent or (own.table >= 0 and own.table == box.table)
    return beside and len(line.text) <= _LONGEST and not LABEL.match(line.text)
