"""Web pages: the catalogue above a document, taken cell by cell as labels and values, and the foot below it.

政府信息公开条例 (2019), 第二十四条: a catalogue gives index number, name, summary and date of what is made public.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from gazdesk.model.readers.catalogue import LABEL
from gazdesk.parse.chrome import is_chrome
from gazdesk.parse.lines import Line
from gazdesk.parse.page_numbers import page_numbers
from gazdesk.parse.shapes import Shape, is_page_mark, is_running_head
from gazdesk.parse.titles import begins_title, names_kind, pack

_FEWEST = 3
_MOST_LINES = 80
"""How far from the top of a page the catalogue ends at most."""
_LONGEST_LABEL = 14
_LONGEST_VALUE = 120
_NAMES = ("标题", "名称")
_LONGEST_FOOT = 60
"""How many lines a foot has at most: links to the sites of a whole province among them."""
_LONGEST_LINE = 70
_LONGEST_WORD = 3
"""打印 alone may be a cell."""
_BARRED = re.compile(r"[\u4e00-\u9fff\s]{2,12}[:：]\s*\|")
"""A label in a cell of its own, as the catalogue has where bars part its cells."""
_IMPRINT = re.compile(
    r"(?:主\s*管|主\s*办|编\s*[辑印]|出\s*版|印\s*[刷数]|发\s*行|地\s*址|邮\s*[编政]|电\s*话|传\s*真|网\s*址|E-?mail|定\s*价|准印|开\s*本"
    r"|(?:国[内际])?(?:统一|标准)?(?:连续出版物)?刊号|ISSN|CN)[\u4e00-\u9fff]{0,8}\s*[:：]?"
)
_OF_SERIAL = re.compile(r"刊\s*号|ISSN|准印|定\s*价\s*[:：]")
"""What only the imprint of a periodical says."""
_NOISE = Shape.NOISE
_UNSAID = frozenset({Shape.NOISE, Shape.COLOPHON})
_MAY_HEAD = frozenset({Shape.PLAIN, Shape.LABELLED, Shape.DATE, Shape.NUMBER, Shape.NOISE})
_HEAD_OF_PAGE = re.compile(
    r"(?:(?:19|20)\d\d\s*[年.·/\-]?\s*)?第?\s*\d{1,2}\s*期(?:[\s（(]*总?第?\s*\d{1,4}\s*期[）)]?)?|(?:19|20)\d\d\s*[.·/]\s*\d{1,2}"
    r"|[A-Z][A-Za-z'’.,\s\d]{7,60}|[○◎●◆■▲]?\s*[\u4e00-\u9fff]{2,12}(?:文件|规章|法规|任免|大事记|解读|资料|选载)"
)
_MOST_ABOVE = 15
_OF_SITE = frozenset({Shape.NOISE, Shape.METADATA})
_BY_SITE = re.compile(
    r"[（(]?(?:发[文布]|文章|信息|所属|是否|文件|访问|阅读|点击)?\s*"
    r"(?:时\s*间|日\s*期|来\s*源|稿\s*源|作\s*者|编\s*辑|人|单位|分类|有\s*效(?:\s*性)?|次数|阅读|点击)\s*[:：]"
    r"|(?:收藏|打印|关闭|分享|纠错|A\+?\s*A-?)$"
)
_FILE = re.compile(r"\.(?:docx?|xlsx?|pdf|wps|ofd|et|rar|zip|pptx?)\s*$", re.IGNORECASE)
"""How a link to a file ends that a page offers below the text."""
_SCRIPT = ("var ", "function", "document.", "window.")


def mark_page(lines: Sequence[Line], shapes: list[Shape]) -> None:
    """Give the lines of the catalogue the shape METADATA, those of the foot of the page NOISE."""
    _mark_catalogue(lines, shapes)
    _mark_below_title(lines, shapes)
    for index in page_numbers(lines, shapes):
        shapes[index] = Shape.NOISE
    _mark_heads(lines, shapes)
    _mark_imprint(lines, shapes)
    _mark_foot(lines, shapes)


class Turns(NamedTuple):
    """Where pages turn: the lines that only say so, and where the first lines of the pages start."""

    marks: Sequence[Line] = ()
    starts: Collection[int] = ()


def turns_of(lines: Sequence[Line], shapes: Sequence[Shape]) -> Turns:
    """Return where pages turn; page numbers and running heads say so."""
    found = {index for index, shape in enumerate(shapes) if shape is _NOISE and _turns(lines[index].text)}
    if not found:
        return Turns()
    marks = [lines[index] for index in sorted(found | _beside(lines, shapes, found))]
    above = set(marks)
    return Turns(marks, {line.start for before, line in pairwise(lines) if before in above})


def _turns(text: str) -> bool:
    return is_page_mark(text) or is_running_head(text)


def _beside(lines: Sequence[Line], shapes: Sequence[Shape], marks: Collection[int]) -> set[int]:
    """Return the lines beside the marks of pages that are heads of pages too, each twice at least.

    Gazettes print there the number of the issue, their name in Latin letters, or the group of the documents. What
    stands above the first 发文字号 is the cover's.
    """
    first = shapes.index(Shape.DOC_NUMBER) if Shape.DOC_NUMBER in shapes else len(shapes)
    near = {at for index in marks if index > first for at in (index - 1, index + 1) if first < at < len(lines)}
    heads = [
        at
        for at in sorted(near.difference(marks))
        if shapes[at] in _MAY_HEAD and _HEAD_OF_PAGE.fullmatch(lines[at].text) is not None
    ]
    times = Counter(lines[at].text for at in heads)
    return {at for at in heads if times[lines[at].text] > 1}


def _mark_below_title(lines: Sequence[Line], shapes: list[Shape]) -> None:
    """Give what a site prints below the title at the top of a page the shape METADATA: when, from where, by whom."""
    for index in range(1, min(_MOST_ABOVE, len(lines))):
        text = lines[index].text
        told = shapes[index] is Shape.PLAIN or (shapes[index] is _NOISE and text[0] in "（(")
        if not told or len(text) > _LONGEST_LINE or _BY_SITE.match(text) is None:
            continue
        if shapes[index - 1] in _OF_SITE or names_kind(lines[index - 1].text):
            shapes[index] = Shape.METADATA


def _mark_imprint(lines: Sequence[Line], shapes: list[Shape]) -> None:
    """Mark what a back cover says of the publication: who edits it, its number, address and price (GB/T 3179-2009)."""
    found: list[int] = []
    for index in range(len(lines) - 1, max(len(lines) - _LONGEST_FOOT, 0), -1):
        if shapes[index] not in _UNSAID:
            if len(lines[index].text) > _LONGEST_LINE or _IMPRINT.match(lines[index].text) is None:
                break
            found.append(index)
    serial = len(found) > 1 and any(_OF_SERIAL.search(lines[index].text) for index in found)
    if serial and Shape.DOC_NUMBER in shapes[: found[-1]]:
        for index in found:
            shapes[index] = Shape.NOISE


def _mark_heads(lines: Sequence[Line], shapes: list[Shape]) -> None:
    """Give the heads of pages (name and number of the gazette) the shape NOISE.

    They stand below the first 发文字号, or below the number of a page: the cover has neither.
    """
    number = shapes.index(Shape.DOC_NUMBER) if Shape.DOC_NUMBER in shapes else len(shapes)
    for index in [index for index, line in enumerate(lines) if "报" in line.text]:
        if shapes[index] is Shape.PLAIN and is_running_head(lines[index].text):
            below_mark = index > 0 and shapes[index - 1] is Shape.NOISE and is_page_mark(lines[index - 1].text)
            shapes[index] = Shape.NOISE if index > number or below_mark else Shape.PLAIN


def _mark_foot(lines: Sequence[Line], shapes: list[Shape]) -> None:
    """Mark what stands below the last text from the first line on that is surely chrome."""
    foot = len(lines)
    for index in range(len(lines) - 1, max(len(lines) - _LONGEST_FOOT, 0), -1):
        if len(lines[index].text) > _LONGEST_WORD and is_chrome(lines[index].text):
            foot = index
        elif shapes[index] is not Shape.NOISE and not _in_foot(lines[index].text, shapes[index]):
            break
    for index in range(foot, len(lines)):
        shapes[index] = Shape.NOISE


def _in_foot(text: str, shape: Shape) -> bool:
    if text[-1].isascii() and _FILE.search(text) is not None:
        return True
    if shape in {Shape.COLOPHON, Shape.CC, Shape.DATE, Shape.NOTE, Shape.TABLE_NOTE, Shape.LABELLED}:
        return False
    return text.startswith(_SCRIPT) or (len(text) <= _LONGEST_LINE and text[-1] not in "。；;！…）)")


def _mark_catalogue(lines: Sequence[Line], shapes: list[Shape]) -> None:
    """Give the lines of a catalogue the shape METADATA: three labels or more, each alone on its line.

    A value stands below its label, if it has one: the last label may stand above the title, also above the one that
    the page has printed at its top already. Labels with their values on one line are a catalogue if one is surely.
    """
    _mark_entries(lines, shapes)
    labels = [index for index, line in enumerate(lines[:_MOST_LINES]) if _is_label(line)]
    for run in _runs(labels):
        if len(run) < _FEWEST:
            continue
        title = next((_packed(lines, index + 1) for index in run if _packed(lines, index).startswith(_NAMES)), "")
        title = title or (_packed(lines, run[0] - 1) if run[0] > 0 else "")
        for index in run:
            shapes[index] = Shape.METADATA
            last = index == run[-1]
            if not (last and _heads_number(shapes, index + 1)) and _has_value(lines, index, title, last=last):
                shapes[index + 1] = Shape.METADATA


def _mark_entries(lines: Sequence[Line], shapes: list[Shape]) -> None:
    """Give three lines or more that begin with labels the shape METADATA if one of them has it."""
    entries = [index for index, line in enumerate(lines[:_MOST_LINES]) if _begins_entry(line.text)]
    for run in _runs(entries):
        if len(run) >= _FEWEST and any(
            shapes[index] is Shape.METADATA or _is_barred(lines[index].text) for index in run
        ):
            for index in run:
                shapes[index] = Shape.METADATA


def _begins_entry(text: str) -> bool:
    match = LABEL.match(text)
    labelled = match is not None and text[match.end() :].lstrip()[:1] in {":", "："}
    return labelled or ("|" in text and (_BARRED.match(text) is not None or _is_barred(text)))


def _is_barred(text: str) -> bool:
    """Say whether a line is an entry of the catalogue whose cells bars part (索引号 | 0012/2020-3 |)."""
    cells = text.split("|")
    return len(cells) > 1 and LABEL.fullmatch(cells[0].strip()) is not None


def _runs(labels: Sequence[int]) -> list[list[int]]:
    """Return the labels in runs: one or two lines from each to the next."""
    runs: list[list[int]] = []
    for index in labels:
        if runs and index - runs[-1][-1] <= 2:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _is_label(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST_LABEL:
        return False
    match = LABEL.match(text)
    return match is not None and not text[match.end() :].strip(" :：\u3000")


def _packed(lines: Sequence[Line], index: int) -> str:
    return pack(lines[index].text) if index < len(lines) else ""


def _heads_number(shapes: list[Shape], index: int) -> bool:
    """Say whether the number of a document stands below a line: it is a title then (某市人民政府令, 第N号)."""
    return shapes[index + 1 : index + 2] == [Shape.DOC_NUMBER]


def _has_value(lines: Sequence[Line], index: int, title: str, last: bool) -> bool:
    below = index + 1
    if below >= len(lines) or _is_label(lines[below]) or len(lines[below].text) > _LONGEST_VALUE:
        return False
    text = lines[below].text
    return not last or not (begins_title(text) or (len(text) > 4 and title.startswith(pack(text))))
