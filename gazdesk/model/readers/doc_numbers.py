"""The reader of 发文字号."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazdesk.model.readers.numerals import read_numeral

_OPEN, _CLOSE = "〔［\\[（(【﹝", "〕］\\]）)】﹞"
_FIRST, _LAST = frozenset(_OPEN), frozenset(f"号{_CLOSE}")
_CENTURY = 1900
"""Years of two digits are of it: 〔85〕 is 1985."""
_YEAR = rf"[{_OPEN}](?P<year>\d{{4}}|[4-9]\d|[〇○零一二三四五六七八九]{{4}})[{_CLOSE}]"
_NUMBER = r"第?(?P<number>\d{1,5}|[一二三四五六七八九十百]{1,5})(?:[-－—]\d{1,2})?号"
_WHOLE = re.compile(rf"(?P<agency>[\u4e00-\u9fff]{{1,12}}?)(?:字)?{_YEAR}{_NUMBER}")
_YEAR_FIRST = re.compile(rf"{_YEAR}(?P<agency>[\u4e00-\u9fff]{{1,10}}?[字发函办政府通文令]){_NUMBER}")
_ORDER = re.compile(
    r"(?P<agency>(?:[\u4e00-\u9fff]{2,24}(?:公告|通告|令)|[\u4e00-\u9fff]{1,3}[府政]令)?)(?:(?P<year>(?:19|20)\d{2})年|(?:[（(〔\[]?第?)[\d一二三四五六七八九十]{1,3}届[)）〕\]]?)?"
    r"第(?P<number>\d{1,4}|[〇一二三四五六七八九十百]{1,6})号"
)
_DATED = re.compile(r"(?P<date>\d{4}年\d{1,2}月\d{1,2}日)(?=\D)")
_GARBLED = re.compile(rf"(?P<agency>[\u4e00-\u9fff]{{2,10}}?)[{_OPEN}{_CLOSE}]?(?:19|20)\d{{2}}[{_CLOSE}]?\d*号?")


@dataclass(frozen=True, slots=True)
class DocNumber:
    """A 发文字号: agency code (机关代字), year and serial number; None where the print does not let them be read."""

    printed: str
    agency: str
    year: int | None
    number: int | None


def read_doc_number(text: str) -> DocNumber | None:
    """Return the 发文字号 that a text is, None if it is none.

    GB/T 9704-2012, 7.2.5: 机关代字, year in 〔〕, serial number; 令 and 公告 are numbered 第N号, also 2019年第N号
    and, those of people's congresses, 第N届第N号; some with the organ or its code before it (示府令第N号).
    Those of the 1980s have the year first, in two digits or in Chinese ones: 国家行政机关公文处理办法 (1993), 第十条,
    made the form of today the rule. One whose brackets or 号 are lost is known by its shape and read as far as it goes.
    Collections of statutes print the date before it.
    """
    printed = text.strip()
    if not (printed[-1:].isdigit() or printed[-1:] in _LAST):
        return None
    packed = "".join(printed.split())
    if packed[0].isdigit() and (date := _DATED.match(packed)):
        printed = packed = packed[date.end() :]
    if len(packed) > 30 or (not any(character.isdigit() for character in packed) and "号" not in packed):
        return None
    match = _WHOLE.fullmatch(packed) or (_YEAR_FIRST.fullmatch(packed) if packed[0] in _FIRST else None)
    if match:
        year = read_numeral(match["year"]) or 0
        return DocNumber(
            printed, match["agency"], year if year > 99 else year + _CENTURY, read_numeral(match["number"])
        )
    order = _ORDER.fullmatch(packed)
    if order:
        number = int(order["number"]) if order["number"].isdigit() else None
        return DocNumber(printed, order["agency"], int(order["year"]) if order["year"] else None, number)
    garbled = _GARBLED.fullmatch(packed)
    return DocNumber(printed, garbled["agency"], None, None) if garbled else None


def date_before_number(text: str) -> str | None:
    """Return the date that is printed on one line before a 发文字号, None if there is none."""
    packed = "".join(text.split()).lstrip("（(")
    date = _DATED.match(packed)
    return date["date"] if date and read_doc_number(packed.rstrip("）)")) else None
