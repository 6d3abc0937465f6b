"""Heads of documents: where a title, a 发文字号 and a 主送机关 stand together.

GB/T 9704-2012: the 发文字号 stands above the title on paper (7.2.5); gazettes print it below. 主送机关 follows (7.3.2).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from gazdesk.model.readers.issuers import is_organ
from gazdesk.parse.joint_organs import MOST_ORGANS, is_organ_line, organs_above, sign_jointly
from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape
from gazdesk.parse.titles import (
    CLOSED,
    LAST_OF_KIND,
    LAST_OF_LETTER,
    MATTERS,
    begins_title,
    dangles,
    is_title_line,
    leads_title,
    names_kind,
    needs_organ,
    pack,
)

_MOST_TITLE_LINES = 6
_OFFICER = re.compile(
    r"(?:代理?)?[\u4e00-\u9fff]{0,14}?(?:(?:[省市州县区旗盟]\s*长)\s*[:：]?"
    r"|(?:总\s*理|主\s*席|主\s*任|[部署局厅院行会]\s*长|委员长|检察长)(?:\s*[:：]|\s))\s*[\u4e00-\u9fff](?:\s*[\u4e00-\u9fff]){1,3}"
)
_NAME = re.compile(r"[\u4e00-\u9fff]\s*[\u4e00-\u9fff]{1,2}")
_SUBMITTED = re.compile(
    r"[（(][^（()）。]{2,30}?\s*[12一二][\d〇○Ｏ零一二三四五六七八九]{3}\s*年[^（()）。]{3,8}日[)）]"
)
"""Who submits a report, and when, in brackets below its title."""
_ENACTED = re.compile(r"[（(][^（()）]*\d{4}\s*年[^（()）]*(?:通过|批准|公布|发布|修订|修正)[)）]")
"""When a report or decision was passed, in brackets below its title (题注)."""
_ORDINAL = re.compile(r"[（(]?(?:\d{4}\s*年)?\s*第|[（(〔\[][\d一二三四五六七八九十]{1,3}届")
_MATTER_BELOW = re.compile(r"[（(—]{0,2}关于")
_ISSUE_NUMBER = re.compile(
    r"(?:[〔\[（(]\s*\d{4}\s*[〕\]）)])?\s*第?\s*\d{1,3}\s*[期号次]|[（(]\s*(?:\d{4}\s*年)?\s*第\s*\d{1,3}\s*[期号次][）)]|\d{4}\s*年\s*第\s*\d{1,3}\s*期"
)
_LAST_OF_NUMBER = frozenset("期号次）)")
_LONGEST_NUMBER = 18
_MATTERS_FIRST = re.compile(f"[{''.join(matter[0] for matter in MATTERS)}]")
_LAST = _LAST_OF_NUMBER | LAST_OF_KIND | LAST_OF_LETTER
_PLAIN, _DOC_NUMBER = Shape.PLAIN, Shape.DOC_NUMBER
_BELOW_TITLE = frozenset({Shape.NOISE, Shape.DATE, Shape.METADATA})
_ORDERS = ("令", "公告", "通告", "决定", "决议")
"""The kinds of documents that are numbered 第N号."""
_LEADS_IN = re.compile(
    r"^(?:为|根据|按照|经|任命|免去)|如下(?:修改|修订|规定|决定|意见|调整|安排)?\W?$|(?:通告|公告|通知|函复|批复|决定)\W?$"
    r"|会议决定|下列"
)
"""What a line that ends with a colon but leads into the text says."""
_UNMARKED = re.compile(r"各[^。：:；;]{2,90}(?:政府|部门|单位|机构|企业|管委会|办事处|公司|学校)\s*[；;.．，,]?")
_ADDRESSEE = re.compile(
    r"(?:政府|部门|机构|单位|机关|委员|代表|同志们?|主席|主任|[省市县区州部厅局]长|企业|公司|学校|居民|公民|群众|业主|朋友|先生|女士|同胞)\s*[:：]$|^各[^，。,]{1,40}(?:[，,]各[^，。,]{1,40})*[:：]$"
)


@dataclass(slots=True)
class Head:
    """The head of a document: indexes of lines; `title` and `addressee` are ranges, `number` is None if absent.

    `matter` is the rest of a title that its number parts (某部公告, 第N号, 关于…的公告).
    """

    title: range
    number: int | None
    addressee: range
    text: str = ""
    matter: range = range(0)

    @property
    def first(self) -> int:
        """Return the first line of the head."""
        return min(self.title.start, self.number) if self.number is not None else self.title.start

    @property
    def end(self) -> int:
        """Return the index after the last line of the head."""
        stops = (self.title.stop, self.matter.stop, self.addressee.stop)
        return max(*stops, self.number + 1 if self.number is not None else 0)


def head_lines(lines: Sequence[Line], shapes: Sequence[Shape], led: Collection[int]) -> list[int]:
    """Return the indexes of the few lines that heads are sought at: numbers, and what begins or ends as a title does.

    `led` are the lines that are organs above the matter of a title.
    """
    found: list[int] = []
    for index, (line, shape) in enumerate(zip(lines, shapes, strict=True)):
        if shape is _PLAIN:
            text = line.text
            if text[-1] in CLOSED:  # a sentence: neither a title nor a number
                continue
            named = "关于" in text or "发" in text or "转" in text or "颁布" in text  # one of these is in every matter
            if named or text[-1] in _LAST or index in led:
                found.append(index)
        elif shape is _DOC_NUMBER:
            found.append(index)
    return found


def heads_of(lines: Sequence[Line], shapes: Sequence[Shape], places: Sequence[int], led: Collection[int]) -> list[Head]:
    """Return every place that has the head of a document, in order; titles of contents lists are none.

    `places` are the lines to look at, `led` those that are organs above the matter of a title.
    """
    found: list[Head] = []
    end = 0
    for index in places:
        if index < end:
            continue
        if shapes[index] is _DOC_NUMBER:
            head = _with_number(lines, shapes, index, end)
        else:
            last = lines[index].text[-1]
            head = _numbered(lines, shapes, index, end) if last in _LAST_OF_NUMBER else None
            head = head or _without_number(lines, shapes, index, led)
        if head is not None:
            head.text = pack("".join(lines[each].text for each in (*head.title, *head.matter)))
            found.append(head)
            end = head.end
    return found


def head_at(lines: Sequence[Line], shapes: Sequence[Shape], title: range) -> Head:
    """Return the head of a document whose title is known: its number below or above, its addressee below."""
    below = _skip(lines, shapes, title.stop)
    places = (index for index in (below, title.start - 1) if 0 <= index < len(lines))
    number = next((index for index in places if shapes[index] is Shape.DOC_NUMBER), None)
    under = _skip(lines, shapes, below + 1) if number == below else below
    text = pack("".join(lines[each].text for each in title))
    return Head(title, number, addressee_at(lines, shapes, under), text)


def _numbered(lines: Sequence[Line], shapes: Sequence[Shape], number: int, after: int) -> Head | None:
    """Return the head of minutes or an announcement whose number is as that of an issue in a series (第3期)."""
    text = lines[number].text
    if len(text) > _LONGEST_NUMBER or _ISSUE_NUMBER.fullmatch(text) is None:
        return None
    return _minutes(lines, shapes, number, after) or _order(lines, shapes, number, after)


def _with_number(lines: Sequence[Line], shapes: Sequence[Shape], number: int, after: int) -> Head | None:
    if _ORDINAL.match(lines[number].text):
        return _order(lines, shapes, number, after)
    title = _numbered_below(lines, shapes, number, after)
    if not title:
        title = _title_above(lines, shapes, number, after) or _title_above_date(lines, shapes, number, after)
    addressee = addressee_at(lines, shapes, _skip(lines, shapes, max(title.stop, number + 1)))
    if not title and not addressee:
        return None
    return Head(title or range(number, number), number, addressee)


def _numbered_below(lines: Sequence[Line], shapes: Sequence[Shape], number: int, after: int) -> range:
    """Return the title that stands below its number, as on paper: no text parts them, so that it is of no other.

    Above stands a red head (…文件, or an organ alone), or nothing that would be a title.
    """
    below = _title_below(lines, shapes, _skip(lines, shapes, number + 1))
    if not below:
        return range(0)
    texts = [lines[index].text for index in below]
    whole = names_kind(texts[-1]) and any(map(begins_title, texts[:2]))
    above = lines[number - 1].text if number > after else ""
    red_head = above.endswith("文件") or (above != "" and is_organ(above) and not names_kind(above))
    return below if whole or (red_head and (names_kind(texts[-1]) or begins_title(texts[0]))) else range(0)


def _order(lines: Sequence[Line], shapes: Sequence[Shape], number: int, after: int) -> Head | None:
    """Return the head of a 令 or a numbered 公告: its title is the line above 第N号, with the organs above its kind."""
    above = number - 1
    if above < after or not is_title_line(lines[above], shapes[above]) or not pack(lines[above].text).endswith(_ORDERS):
        return None
    title = range(above, number)
    if begins_title(lines[above].text):
        title = _title_above(lines, shapes, number, after) or title
    elif pack(lines[above].text) in _ORDERS:
        title = range(above - organs_above(lines, shapes, above, after), number)
    matter = _matter_below(lines, shapes, number + 1)
    below = max(number + 1, matter.stop)
    return Head(title, number, range(below, below), matter=matter)


def _matter_below(lines: Sequence[Line], shapes: Sequence[Shape], index: int) -> range:
    """Return the lines below the number of an announcement that say what it is about, in brackets or not; or none.

    Ministries print their name and the kind above the number, as on the red head, and the matter below it.
    """
    start = _skip(lines, shapes, index)
    if start >= len(lines) or not _MATTER_BELOW.match(lines[start].text):
        return range(0)
    matter = _title_below(lines, shapes, start)
    return matter if matter and names_kind(lines[matter.stop - 1].text) else range(0)


def _minutes(lines: Sequence[Line], shapes: Sequence[Shape], number: int, after: int) -> Head | None:
    """Return the head of minutes 纪要: the red head above 第N期, organ and date below, then the title if there is one.

    党政机关公文格式 (GB/T 9704-2012), 10.3, leaves the red head of minutes to each organ.
    """
    above = number - 1
    if above < after or not pack(lines[above].text).endswith("纪要"):
        return None
    title = _title_below(lines, shapes, _skip(lines, shapes, number + 1))
    if not title or not names_kind(lines[title.stop - 1].text):
        title = range(above - organs_above(lines, shapes, above, after), number)
    return Head(title, number, addressee_at(lines, shapes, max(title.stop, number + 1)))


def _title_above(lines: Sequence[Line], shapes: Sequence[Shape], number: int, after: int) -> range:
    first = number
    while first > max(after, number - _MOST_TITLE_LINES) and is_title_line(lines[first - 1], shapes[first - 1]):
        first -= 1
        if begins_title(lines[first].text):
            return range(first - _goes_up(lines, shapes, first, after), number)
    return _nearest(lines, first, number)


def _title_above_date(lines: Sequence[Line], shapes: Sequence[Shape], number: int, after: int) -> range:
    """Return the title above the date in brackets that some print between it and the number."""
    top = number
    while top > after and shapes[top - 1] in _BELOW_TITLE:
        top -= 1
    title = _title_above(lines, shapes, top, after)
    return title if title and names_kind(lines[title.stop - 1].text) else range(0)


def _goes_up(lines: Sequence[Line], shapes: Sequence[Shape], first: int, after: int) -> int:
    """Return how many lines above belong to the title that a line seems to begin."""
    if first <= after or not is_title_line(lines[first - 1], shapes[first - 1]):
        return 0
    above, bare = lines[first - 1].text, needs_organ(lines[first].text)
    if bare and is_organ(above):
        return organs_above(lines, shapes, first, after)
    if not bare and is_organ(above) and lines[first].blanks == 0 and _shares_place(lines[first].text, above):
        return organs_above(lines, shapes, first, after)
    quoted = lines[first].text[0] == "《"
    forwards = (bare or quoted) and begins_title(above) and not names_kind(above)
    if forwards and needs_organ(above):
        return 1 + _goes_up(lines, shapes, first - 1, after)
    return int(forwards or (bare and leads_title(above)) or (dangles(above) and begins_title(above)))


def _shares_place(title: str, organ: str) -> bool:
    """Say whether an organ above a title that names another one issues the document with it: both are of one place."""
    issuing = title[: title.find("关于")]
    apart = title.startswith(organ) or organ.startswith(issuing) or not sign_jointly(organ, issuing)
    return title[:2] == organ[:2] and not apart


def _nearest(lines: Sequence[Line], first: int, number: int) -> range:
    """Return the title lines nearest to a number where none begins with an organ and 关于: those without a gap."""
    start = number
    while start > first and (start == number or lines[start].blanks == 0):
        start -= 1
    return range(start, number)


def _title_below(lines: Sequence[Line], shapes: Sequence[Shape], start: int) -> range:
    stop = start
    while stop < min(len(lines), start + _MOST_TITLE_LINES) and is_title_line(lines[stop], shapes[stop]):
        if lines[stop].text.startswith("——"):
            break
        stop += 1
        if names_kind(lines[stop - 1].text) and not dangles(lines[stop - 1].text):
            break
    return range(start, stop)


def with_subtitle(lines: Sequence[Line], title: range) -> range:
    """Return a title with the line below it that begins with a dash (副标题)."""
    below = lines[title.stop].text if title.stop < len(lines) else ""
    return range(title.start, title.stop + 1) if below.startswith("——") and len(below) < 60 else title


def _without_number(lines: Sequence[Line], shapes: Sequence[Shape], index: int, led: Collection[int]) -> Head | None:
    if not (begins_title(lines[index].text) or index in led) or not is_title_line(lines[index], shapes[index]):
        return None
    title = _title_below(lines, shapes, index)
    whole = with_subtitle(lines, title) if title else title
    if not title or (whole == title and not names_kind(lines[title.stop - 1].text)):
        return None
    title = whole
    addressee = addressee_at(lines, shapes, _skip(lines, shapes, title.stop))
    return Head(title, None, addressee) if addressee else None


def led_by_organs(lines: Sequence[Line], shapes: Sequence[Shape], firsts: str) -> frozenset[int]:
    """Return the indexes of lines that are the organ, or the first of several, above the matter of a title.

    `firsts` are the first characters of all lines.
    """
    found: set[int] = set()
    for match in _MATTERS_FIRST.finditer(firsts, 1, len(firsts) - 1):
        matter = match.start()
        if shapes[matter] is _PLAIN and lines[matter].text.startswith(MATTERS):
            index = matter - 1
            while index >= max(0, matter - MOST_ORGANS) and leads_title(lines[index].text):
                found.add(index)
                if not is_organ_line(lines[index], shapes[index]):
                    break
                index -= 1
    return frozenset(found)


def addressee_at(lines: Sequence[Line], shapes: Sequence[Shape], start: int) -> range:
    """Return the lines of the 主送机关: one that ends with a colon, or two that a line break parted.

    One that names organs by 各 is known without its colon, which scans lose or read as another mark.
    """
    for stop in range(start + 1, min(start + 3, len(lines)) + 1):
        if shapes[stop - 1] is not _PLAIN and not (shapes[stop - 1] is Shape.ROSTER and stop == start + 1):
            break
        text = lines[stop - 1].text
        if len(text) > 200 or "。" in text or "；" in text or begins_title(text) or _LEADS_IN.search(text):
            break
        if text[-1] in "：:":
            return range(start, stop)
    unmarked = start < len(lines) and shapes[start] is _PLAIN and _UNMARKED.fullmatch(lines[start].text)
    return range(start, start + 1 if unmarked else start)


def names_addressee(text: str) -> bool:
    """Say whether a line that ends with a colon names organs or people, as 主送机关 do, rather than what follows."""
    return is_organ(text.rstrip("：: ")) or _ADDRESSEE.search(text) is not None


def _skip(lines: Sequence[Line], shapes: Sequence[Shape], index: int) -> int:
    """Return the index of the next line that is no noise, and none of what some print below the title.

    Web sites print the items of their catalogue there, reports and forwarded texts who submits them, and the date.
    """
    start = index
    while index < min(len(shapes), start + 12):
        text = lines[index].text
        signed = shapes[index] is _PLAIN and (
            is_officer(text)
            or ((is_organ(text) or is_name(text)) and _speaks(lines, shapes, index + 1))
            or (text[0] in "（(" and (_SUBMITTED.fullmatch(text) or _ENACTED.fullmatch(text)) is not None)
        )
        if not signed and shapes[index] not in _BELOW_TITLE:
            break
        index += 1
    return index


def _speaks(lines: Sequence[Line], shapes: Sequence[Shape], index: int) -> bool:
    """Say whether the line below an organ or name shows that it submits the text: a date, or the audience."""
    return index < len(lines) and (shapes[index] is Shape.DATE or lines[index].text.startswith(("各位", "同志们")))


def is_name(text: str) -> bool:
    """Say whether a line could be the name of a person."""
    return len(text) <= 5 and _NAME.fullmatch(text) is not None


def is_officer(text: str) -> bool:
    """Say whether a line is the office and the name of one who signs (市长 某某, 总理 某某)."""
    return len(text) < 40 and _OFFICER.fullmatch(text) is not None


def bare_titles(
    lines: Sequence[Line], shapes: Sequence[Shape], span: range, places: Sequence[int], led: Collection[int]
) -> Iterator[Head]:
    """Yield what could be titles of documents without number and addressee: lines that end with a kind of document.

    `places` are the lines to look at, `led` those that are organs above the matter of a title.
    """
    end = span.start
    for index in places[bisect_left(places, span.start) : bisect_left(places, span.stop)]:
        may_be = index >= end and _may_be_title(lines[index], shapes[index], index in led)
        title = _title_below(lines, shapes, index) if may_be else range(0)
        if title and names_kind(lines[title.stop - 1].text):
            title = with_subtitle(lines, title)
            text = pack("".join(lines[each].text for each in title))
            below = min(_skip(lines, shapes, title.stop), span.stop)
            addressee = addressee_at(lines, shapes, below)
            if addressee and not names_addressee(lines[addressee.stop - 1].text):
                addressee = range(below, below)
            yield Head(title, None, addressee, text)
            end = title.stop


def _may_be_title(line: Line, shape: Shape, led: bool) -> bool:
    text = line.text
    may_be = led or (len(text) <= 30 and names_kind(text)) or begins_title(text)
    return may_be and is_title_line(line, shape)
