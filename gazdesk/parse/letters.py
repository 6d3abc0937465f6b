"""Letters 函, orders and announcements of Taiwan: addressee, date and number stand below the title, each on its line.

文書處理手冊 (行政院, 2015), 公文格式: 受文者, 發文日期, 發文字號, 速別, 密等, 附件, then 主旨 and 說明, 正本 and 副本.
Gazettes print date and number of 令 and 公告 without labels (中華民國109年2月17日, 某字第1090012345號).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazdesk.model.kinds import BlockKind
from gazdesk.parse.heads import is_officer
from gazdesk.parse.lines import Line
from gazdesk.parse.section import SectionLines
from gazdesk.parse.shapes import Shape
from gazdesk.parse.titles import LAST_OF_LETTER, is_title_line

_KINDS = {
    "受文者": BlockKind.ADDRESSEE,
    "发文日期": BlockKind.DATE,
    "发文字号": BlockKind.DOC_NUMBER,
    "速别": BlockKind.MASTHEAD,
    "密等": BlockKind.MASTHEAD,
    "附件": BlockKind.ATTACHMENT_NOTE,
    "主旨": BlockKind.PARAGRAPH,
    "说明": BlockKind.PARAGRAPH,
    "依据": BlockKind.PARAGRAPH,
    "公告事项": BlockKind.PARAGRAPH,
    "正本": BlockKind.CC,
    "副本": BlockKind.CC,
    "抄本": BlockKind.CC,
}
_ENTRY = re.compile(rf"(?P<name>{'|'.join(_KINDS)})(?:及解密条件或保密期限)?\s*[:：](?P<rest>.*)")
_HEAD = re.compile(r"(?:受文者|发文日期|发文字号)\s*[:：]")
_N = "〇○零一二三四五六七八九十百\\d"
_DATED = re.compile(rf"中华民国\s*[{_N}]{{1,5}}\s*年\s*[{_N}]{{1,3}}\s*月\s*[{_N}]{{1,3}}\s*日")
_NUMBERED = re.compile(r"[\u4e00-\u9fff（）()]{1,16}字第\s*\d{4,12}\s*号")
_NEAR = 4


def titles_of_letters(lines: Sequence[Line], shapes: Sequence[Shape], places: Sequence[int]) -> list[range]:
    """Return the titles of letters: organ and kind above the labelled lines, on one line or on two.

    `places` are the lines to look at.
    """
    found: list[range] = []
    for index in places:
        line = lines[index]
        if (
            line.text[-1] in LAST_OF_LETTER
            and is_title_line(line, shapes[index])
            and _heads(lines[index + 1 : index + _NEAR])
        ):
            above = index - 1
            apart = len("".join(line.text.split())) < 6 and above >= 0 and is_title_line(lines[above], shapes[above])
            found.append(range(above if apart else index, index + 1))
    return found


def _heads(below: Sequence[Line]) -> bool:
    if any(line.text[0] in "受发" and _HEAD.match(line.text) for line in below):
        return True
    return any(map(_is_dated, below)) and any(map(_is_numbered, below))


def _is_dated(line: Line) -> bool:
    return line.text[0] == "中" and _DATED.fullmatch(line.text) is not None


def _is_numbered(line: Line) -> bool:
    return line.text[-1] == "号" and _NUMBERED.fullmatch(line.text) is not None


def mark_letter(document: SectionLines) -> Iterator[int]:
    """Mark the labelled lines of a letter and who signs it, and yield the index after each who does."""
    start = document.head.title.stop
    if not _heads(document.lines[start : min(start + _NEAR, document.span.stop)]):
        return
    for index in range(start, document.span.stop):
        text = document.text(index)
        entry = _ENTRY.match(text)
        if entry is not None:
            alone = entry["name"] in {"说明", "公告事项"} and not entry["rest"]
            document.section.mark(index, BlockKind.HEADING if alone else _KINDS[entry["name"]])
        elif _is_dated(document.lines[index]):
            document.section.mark(index, BlockKind.DATE)
        elif _is_numbered(document.lines[index]):
            document.section.mark(index, BlockKind.DOC_NUMBER)
        elif is_officer(text):
            document.section.mark(index, BlockKind.SIGNATURE)
            yield index + 1
