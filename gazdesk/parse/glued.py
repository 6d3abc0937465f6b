"""Glued items: two things that are printed on one line become two lines that share it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from gazdesk.model.readers.issuers import is_organ
from gazdesk.model.readers.labels import FIRST, read_label
from gazdesk.model.readers.numerals import read_numeral
from gazdesk.parse.lines import Line
from gazdesk.parse.titles import LAST_OF_KIND, begins_title, is_issued_title, names_kind

_SIGNED = re.compile(
    r"(?P<organ>\D{4,40}?)\s*(?P<date>(?:(?:19|20)\d{2}|二[〇○零Ｏ][\u4e00-\u9fff○〇]{2})\s*年[^年]{2,9}日)"
)
_SIGNED_NUMBER = re.compile(r"\S{2,14}[〔\[]\d{4}[〕\]]\s*\d{1,5}\s*号\s+(?P<signer>签发人\s*[:：].{2,20})")
_NUMBERED_ORDER = re.compile(
    r"(?P<organ>[\u4e00-\u9fff]{3,30})令\s*"
    r"(?P<number>[（(]?(?:[一二三四五六七八九十]{1,3}届)?第\s*[\d一二三四五六七八九十百]{1,6}\s*号[）)]?)"
)
_NUMBER = r"[\u4e00-\u9fff]{2,12}\s*[〔\[（(]\s*\d{4}\s*[〕\]）)]\s*第?\s*\d{1,5}\s*号"
_TITLE_NUMBER = re.compile(rf"(?P<title>.{{8,100}}?)\s*(?P<number>[（(]{_NUMBER}[）)]|(?<=\s){_NUMBER})")
_NUMBER_TITLE = re.compile(rf"{_NUMBER}\s*(?P<title>.{{8,100}})")
_LEADS_ON = re.compile(r".*[：:。；]|\s*(?:来\s*源|时\s*间|日\s*期|发布|作\s*者|索\s*引|浏览|各).*")
"""What stands below the head of a document, not below an entry of a contents list: addressee, text, or a web site's."""
_BEGINS_STATUTE = ("第一", "（", "(")
_LABELLED_TITLE = re.compile(
    r"(?P<label>附\s*件\s*\d{1,2}(?:\s*[-—.．]\s*\d{1,2})*\s*[:：]?)\s+(?P<title>[^。；]{4,60})"
)
_HEADED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节]|[（(][一二三四五六七八九十]{1,3}[）)])(?:[^。；，：,:;（(\d\s]|\s(?!\s)){2,24}?"
    r"(?=[（(]一[）)](?![项款条目])|第[一二三四五六七八九十百]{1,5}条[\s\u3000]|1[.．、](?!\d))"
)
"""A heading with the first item below it on the same line; wider gaps part the cells of a table."""
_NUMBER_IN_LABEL = re.compile(r"[\d〇○零一二三四五六七八九十百]+")
_HAN = "零一二三四五六七八九"
_HEADING_FIRST = frozenset("一二三四五六七八九十第（(")
_LAST = LAST_OF_KIND | {"号"}
_LONGEST_TITLE = 120
_SHORTEST_ITEM = 24
_FARTHEST_ITEM = 40
_BEFORE = "。；;)）”"


def split_glued(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with signature and date, title and number, label and title, an item and the next parted."""
    result: list[Line] = []
    texts = [line.text for line in lines]
    for line, text, following in zip(lines, texts, [*texts[1:], ""], strict=False):
        first, last, cut = text[0], text[-1], 0
        if line.tabbed:
            pass
        elif first == "附" or last == "日" or (last in _LAST and "号" in text) or ("签" in text and "签发人" in text):
            cut = 0 if _numbers_statute(text, following, result) else _first_cut(line, following)
            if not cut and len(text) <= _LONGEST_TITLE and first not in FIRST and "号" in text:
                cut = _numbered_title(text, following, result)
        elif first in FIRST and (len(text) >= _SHORTEST_ITEM or first in _HEADING_FIRST):
            cut = _item_cut(line, following)
        if cut:
            result.extend(_parted(line, cut, following))
        else:
            result.append(line)
    return result


def _numbers_statute(text: str, following: str, before: Sequence[Line]) -> bool:
    """Say whether a line is the number of the order that issued a statute, printed between its title and its text."""
    if "令" not in text or not before or not following.startswith(_BEGINS_STATUTE):
        return False
    return is_issued_title(before[-1].text) and _NUMBERED_ORDER.fullmatch(text) is not None


def _parted(line: Line, cut: int, following: str) -> list[Line]:
    """Return the lines that a line becomes if it is cut at an index, and again before each item that follows."""
    parts: list[Line] = []
    while cut:
        first, line = _cut(line, cut)
        parts.append(first)
        cut = _next_item(line, following) if line.text[0] in FIRST else 0
    return [*parts, line]


def _first_cut(line: Line, following: str) -> int:
    """Return where a second thing begins within a line, 0 if nowhere; `following` is the text of the next line."""
    text = line.text
    if text[-1] == "日" and len(text) < 60:
        match = _SIGNED.fullmatch(text)
        return match.start("date") if match and is_organ(match["organ"].strip()) else 0
    if "签" in text and "签发人" in text:
        match = _SIGNED_NUMBER.fullmatch(text)
        return match.start("signer") if match else 0
    if len(text) < 44 and "令" in text and text.rstrip("）)")[-1:] == "号":
        match = _NUMBERED_ORDER.fullmatch(text)
        issued = match is not None and (is_organ(match["organ"]) or match["organ"].endswith("主席"))
        return match.start("number") if match and issued else 0
    if text[0] == "附" and len(text) < 80:
        match = _LABELLED_TITLE.fullmatch(text)
        return match.start("title") if match else 0
    return _item_cut(line, following)


def _item_cut(line: Line, following: str) -> int:
    """Return where the item begins that stands on the line of another, 0 if none does."""
    text = line.text
    headed = _HEADED.match(text) if text[0] in _HEADING_FIRST and _holds_item(text[1:_FARTHEST_ITEM]) else None
    return headed.end() if headed else _next_item(line, following)


def _numbered_title(text: str, following: str, before: Sequence[Line]) -> int:
    """Return where the number begins behind a title, or the title behind its number, 0 if a line is not both.

    Web sites print them so (…的通知（某政发〔2020〕1号）); contents lists and lists of what is cited do too, one after
    the other.
    """
    if _LEADS_ON.fullmatch(following) is None or (before and before[-1].text[-2:-1] == "号"):
        return 0
    match = _TITLE_NUMBER.fullmatch(text)
    at = match.start("number") if match else 0
    if match is None and (match := _NUMBER_TITLE.fullmatch(text)):
        at = match.start("title")
    return at if match and names_kind(match["title"]) and begins_title(match["title"].lstrip("《")) else 0


def _holds_item(text: str) -> bool:
    """Say, cheaply, whether a first item (（一）, 第一条, 1.) could stand in a text."""
    return "（一" in text or "(一" in text or "条" in text or "1" in text


def _cut(line: Line, at: int) -> tuple[Line, Line]:
    first = line.text[:at].rstrip()
    return (
        Line(line.raw, line.start + at, line.start, first, line.blanks),
        Line(line.start + at, line.raw_end, line.start + at, line.text[at:], 0),
    )


def _next_item(line: Line, following: str) -> int:
    """Return where the item after a line's own begins within it (第六条 after 第五条…。), 0 if nowhere.

    A number that the next line begins with was only mentioned.
    """
    text, label = line.text, line.read_label()
    if len(text) < _SHORTEST_ITEM or not label:
        return 0
    upcoming = _upcoming(label)
    at = text.find(upcoming, len(label)) if upcoming else 0
    while at > 0:
        if text[:at].rstrip()[-1:] in _BEFORE and read_label(text[at : at + 12]):
            return 0 if following.startswith(upcoming) else at
        at = text.find(upcoming, at + 1)
    return 0


@lru_cache(maxsize=1024)
def _upcoming(label: str) -> str:
    """Return the label that follows one, "" where it has no number that could be counted on."""
    number = _NUMBER_IN_LABEL.search(label)
    value = read_numeral(number[0]) if number else None
    if number is None or value is None or value > 998:
        return ""
    return label.replace(number[0], str(value + 1) if number[0].isascii() else _han(value + 1)).strip()


def _han(value: int) -> str:
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    text = f"{_HAN[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{_HAN[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (_HAN[ones] if ones else "")
