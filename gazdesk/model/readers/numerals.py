"""Chinese numerals."""

from __future__ import annotations

import unicodedata

DIGITS = {
    character: value
    for value, group in enumerate(("〇○●零ＯO◯0", "一元", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for character in group
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
NUMERAL = "〇○零一二两三四五六七八九十百千"
LONGEST = 18
"""Characters of a number: more digits are none that a gazette counts by, nor one that a store can keep."""


def read_numeral(text: str) -> int | None:
    """Return the number that Arabic (any width) or Chinese numerals say, 二十三 as well as 二三.

    None if none do, or if it has more than LONGEST characters.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = text.strip()
    if len(text) > LONGEST:
        return None
    if text.isascii():
        return int(text) if text.isdigit() else None
    if any(character in _UNITS for character in text):
        return _with_units(text)
    values = [DIGITS.get(character) for character in text]
    return None if None in values else int("".join(map(str, values)))


def _with_units(text: str) -> int | None:
    total, digit = 0, 0
    for character in text:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        elif character in DIGITS:
            digit = DIGITS[character]
        else:
            return None
    return total + digit
