"""Tables whose cells stand one to a line: columns and rows found by evidence.

The evidence: running numbers, kinds of values by column, blank lines left by empty cells, totals. What a cell above
spans leaves no trace at all; what is empty leaves a blank line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from gazdesk.parse.grid import Slot
from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import is_numeric

HEADER_WORD = re.compile(
    r"序\s*号|任务|工作|单\s*位|部门|时限|备\s*注|名\s*称|指\s*标|内容|类\s*[别型]|事项|项目|姓\s*名|性\s*别|职\s*务|电话|地点|时间|措施|目标|领域|对象|条件|依据|标准"
    r"|金额|数量|比例|占比|属性|性质|规模|来源|范围|主体|机构|期限|牵头|责任|配合|等级|情况|方式|分值|编号|地\s*[区址]|县|年|排名|得分|总分|要求|级"
)
_NUMBER_LIKE = re.compile(
    r"持平|[<>≥≤约≈]?[\d.,%％‰]+(?:以上|以下|左右|以内|余)?|[A-Za-z]{1,2}[\d.]*|no|\d[A-Za-z\d.]{0,6}|——?|/"
    r"|(?!(?:19|20)\d\d[（(])[\d.,]+[%％]?[（(][^（()）]{1,8}[)）]"
)
_PERCENT = frozenset("%％‰")
_HAN_FIRST = frozenset("持约")
_GLUED_NUMBER = re.compile(r"(\d{1,3})\s+(\D.*)")


@dataclass(slots=True)
class Item:
    """A line that is a cell or part of one: text, source range, blank lines before it, further ranges of a cut list."""

    text: str
    start: int
    end: int
    blanks: int
    more: tuple[tuple[int, int], ...] = ()

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Return the source ranges."""
        return ((self.start, self.end), *self.more) if self.more else ((self.start, self.end),)

    def slot(self) -> Slot:
        """Return the cell that the line makes."""
        return Slot(self.spans if self.more else ((self.start, self.end),), self.text)


def items_of(lines: Sequence[Line]) -> list[Item]:
    """Return the cells of lines; a list of units that a line break cut after 、 is one."""
    items: list[Item] = []
    cut = False
    for line in lines:
        text = line.text
        if cut and not line.blanks:
            items[-1].text += text
            items[-1].more += ((line.start, line.end),)
        else:
            items.append(Item(text, line.start, line.end, line.blanks))
        cut = text[-1] == "、"
    return items


def slot_of(items: Sequence[Item]) -> Slot:
    """Return the cell that lines make together."""
    if len(items) == 1:
        return items[0].slot()
    return Slot(tuple(span for item in items for span in item.spans), "".join(item.text for item in items))


def named(items: Sequence[Item]) -> int:
    """Return how many of the first cells have the words of headers, or go on in one that has."""
    count = 0
    while count < len(items) and len(items[count].text) < 16:
        text = items[count].text
        if len(text) < 4 and count + 1 < len(items) and len(items[count + 1].text) < 4:
            text += items[count + 1].text
        if not HEADER_WORD.search(text) or number_like(items[count].text):
            break
        count += 1
    return count


def number_like(text: str) -> bool:
    """Say whether a cell is a number, perhaps a misread one, or a sign for none; a sign for percent is a unit."""
    if text.isdecimal():
        return len(text) < 15
    if len(text) > 14 or text in _PERCENT or ("一" <= text[:1] <= "鿿" and text[0] not in _HAN_FIRST):
        return False  # most cells are told from numbers by their first character
    return is_numeric(text) or _NUMBER_LIKE.fullmatch(text) is not None


def number_of(text: str) -> str:
    """Return the running number that a cell is, or that is glued to it; "" if there is none."""
    if text.isdecimal():
        return text
    match = _GLUED_NUMBER.fullmatch(text) if text[0].isdecimal() else None
    return match[1] if match else ""


def split_number(item: Item) -> list[Item]:
    """Return a running number and the cell that it is glued to, parted; [] if they are not."""
    match = _GLUED_NUMBER.fullmatch(item.text)
    if not match:
        return []
    at = item.start + match.start(2)
    return [Item(match[1], item.start, item.start + match.end(1), item.blanks), Item(match[2], at, item.end, 0)]


def base_blanks(items: Sequence[Item]) -> int:
    """Return how many blank lines stand between two cells that both hold something."""
    counts = Counter([item.blanks for item in items[1:]])
    return min(counts, key=lambda blanks: (-counts[blanks], blanks)) if counts else 0
