"""Kinds of values: what a cell of a table holds."""

from __future__ import annotations

import re
from enum import IntEnum

from gazdesk.model.readers.labels import read_label
from gazdesk.parse.shapes import is_numeric


class Value(IntEnum):
    """The kind of value in a cell."""

    EMPTY = 0
    NUMBER = 1
    TIME = 2
    UNITS = 3
    SHORT = 4
    LONG = 5


class Style(IntEnum):
    """How a cell is numbered: 一、, （一）, or 1. and (1); if it is not, whether it ends in brackets, (20分) or (万元).

    The cells of a column are alike in this.
    """

    NONE = 0
    HAN = 1
    BRACKETED = 2
    ARABIC = 3
    MEASURED = 4
    REMARKED = 5


STYLES = len(Style)
NUMBERED = frozenset({Style.HAN, Style.BRACKETED, Style.ARABIC})
"""The styles of cells that a label numbers."""
_NUMBER, _TIMES, _UNITS, _SHORT, _LONG = Value.NUMBER, Value.TIME, Value.UNITS, Value.SHORT, Value.LONG
_NO_STYLE, _HAN_STYLE, _BRACKETED, _ARABIC, _MEASURED, _REMARKED = Style
_HAN = frozenset("一二三四五六七八九十")
_LABEL_FIRST = _HAN | frozenset("（(0123456789<")
_PERIOD = (
    r"(?:\d{4}\s*年)?(?:底|末|前|内|上半年|下半年|\d{1,2}\s*月(?:底|末|\d{1,2}\s*日)?(?:前|底)?|[\d\s年月日至到—\-－~前底起、.]+)?"
    r"(?:上午|下午|晚)?(?:[持长]续(?:推进|实施|进行)?|长期(?:坚持|推进|实施)?|全年|每年|常年|年底前?|即时|按年度)?"
)
_TIME = re.compile(_PERIOD)
TIME_FIRST = frozenset("0123456789持长全每常年即按")
"""What a time begins with."""
_TIME_HEAD = re.compile(r"[，,;；]|制[定订]方案")
_UNIT_ENDS = frozenset("府室厅会部组区队院局办处社署站所校行心司团委联业县市州旗位门构辦廳會區隊處團聯業縣門構")
_LONGEST_UNIT = 30
"""What has so many characters is no name of an organ."""
_TAG = re.compile(r"<[^>]*>")
_CLOSING = frozenset("）)")
_PERCENT = frozenset("%％‰")
_NO_UNITS = frozenset("。；;")


def value_of(text: str) -> Value:
    """Return the kind of value that a text is."""
    if not text:
        return Value.EMPTY
    first = text[0]
    if first == "<":
        text = _TAG.sub("", text).strip()
    elif not "一" <= first <= "龥" and is_numeric(text):
        return _SHORT if text in _PERCENT else _NUMBER  # a unit of measure
    elif first in TIME_FIRST and len(text) <= 30 and is_time(text):
        return _TIMES
    if text[-1:] in _NO_UNITS:
        return _LONG
    if are_units(text):
        return _UNITS
    return _LONG if len(text) > 20 else _SHORT


def code_of(text: str) -> int:
    """Return the kind of value and the style of a text in one number, value × STYLES + style: 0 only for no text."""
    if not text:
        return 0
    styled = text[0] in _LABEL_FIRST or text[-1] in _CLOSING
    return value_of(text) * STYLES + (style_of(text) if styled else 0)


class Codes(dict[str, int]):
    """The codes of texts, each found when it is asked for first: the cells of a table say the same again and again."""

    def __missing__(self, text: str) -> int:
        code = self[text] = code_of(text)
        return code


def style_of(text: str) -> Style:
    """Return how a text is numbered, or how it ends; markup before it does not count."""
    if not text:
        return _NO_STYLE
    if text[0] in _LABEL_FIRST:
        if text.isdecimal():
            return _NO_STYLE
        label = read_label(_TAG.sub("", text[:40]).lstrip()[:12] if text[0] == "<" else text[:12])
        if label:
            return _numbering(label)
    return _ending(text) if text[-1] in _CLOSING else _NO_STYLE


def _ending(text: str) -> Style:
    """Return how a text ends that ends with a bracket."""
    inside = text[max(text.rfind("（"), text.rfind("(")) + 1 :]
    return _MEASURED if inside[:1].isdigit() else _REMARKED


def _numbering(label: str) -> Style:
    """Return how a label numbers."""
    if label[0] in _HAN:
        return _HAN_STYLE
    return _BRACKETED if label[0] in "（(" and label[1:2] in _HAN else _ARABIC


def is_time(text: str) -> bool:
    """Say whether a text is a date, a period or 持续推进: what stands in a column of deadlines."""
    if _TIME.fullmatch("".join(text.split())):
        return True
    head = _TIME_HEAD.split(text, 1)[0]
    return head != text and _TIME.fullmatch("".join(head.split())) is not None


def are_units(text: str) -> bool:
    """Say whether a text is a list of organs, two thirds of it at least ending as names of organs do."""
    if not text or text[-1] in _NO_UNITS:
        return False
    if text.isalnum():
        return text[-1] in _UNIT_ENDS and len(text) < _LONGEST_UNIT
    if text[-1] not in _UNIT_ENDS and "、" not in text and " " not in text:
        return False
    if "：" in text or ":" in text or "。" in text:
        return False
    parts = text.replace("、", " ").replace("，", " ").replace(",", " ").split()
    named = 0
    for part in parts:
        named += part[-1] in _UNIT_ENDS and len(part) < _LONGEST_UNIT
    return named * 3 >= len(parts) * 2 and len(text) <= 40 * len(parts)
