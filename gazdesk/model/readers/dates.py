"""The reader of dates."""

from __future__ import annotations

import datetime
import re
import unicodedata

from gazdesk.model.readers.numerals import read_numeral

_NUMBER = "0-9〇○●零ＯO◯元一二三四五六七八九十"
_FULL = re.compile(rf"([{_NUMBER}]{{4}})年([{_NUMBER}]{{1,3}})月([{_NUMBER}]{{1,3}})日?")
_REPUBLIC = re.compile(rf"民[国國]([{_NUMBER}百]{{1,5}})年([{_NUMBER}]{{1,3}})月([{_NUMBER}]{{1,3}})日")
_SIGNS = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_BEFORE_REPUBLIC = 1911
_DIGITS_ONLY = re.compile(r"\D*(\d{4})(\d{2,4})\D*")


def read_date(text: str) -> str | None:
    """Return the first date of a text in ISO 8601, None if there is none or more than one reading fits.

    成文日期 of GB/T 9704-2012, 7.3.5 (2022年3月22日), its predecessor of 1999 (二○二二年三月二十二日), signs
    (2022-03-22), years of the Republic (民國111年3月22日), spaces anywhere between. Digits whose 年, 月 and 日 were
    lost (202216) are read if only one date fits.
    """
    packed = unicodedata.normalize("NFKC", "".join(text.split()))
    if match := _REPUBLIC.search(packed):
        year, month, day = (read_numeral(part) for part in match.groups())
        return _iso(None if year is None else year + _BEFORE_REPUBLIC, month, day)
    if match := _FULL.search(packed) or _SIGNS.search(text):
        return _iso(*(read_numeral(part) for part in match.groups()))
    lost = _DIGITS_ONLY.fullmatch(packed.replace("年", "").replace("月", "").replace("日", ""))
    return _only_reading(lost.group(1), lost.group(2)) if lost else None


def _only_reading(year: str, rest: str) -> str | None:
    fitting = {_iso(int(year), int(rest[:cut]), int(rest[cut:])) for cut in range(1, min(3, len(rest)))} - {None}
    return fitting.pop() if len(fitting) == 1 else None


def _iso(year: int | None, month: int | None, day: int | None) -> str | None:
    try:
        return datetime.date(year or 0, month or 0, day or 0).isoformat()
    except ValueError:
        return None
