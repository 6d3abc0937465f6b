"""The reader of lists of units."""

from __future__ import annotations

import re

from gazdesk.model.readers.issuers import is_organ

_PARTS = re.compile(r"(?:[^、，,；;\n（(〔【]|[（(〔【][^）)〕】\n]*[）)〕】]?)+")
_EACH = re.compile(r"各(?:[县縣市区區州省乡鄉镇鎮旗盟地]{1,2}、)+")
_AND = re.compile(r"(?<=[局委办辦厅廳府等门門位])(?:以及|和|及)(?=[省市县縣区區州国國各])")
"""What joins the last two organs of a list: the first ends as organs do, so that it is no part of a name."""
_SPACE = re.compile(r"[ \t\u3000\u2002\xa0]+")
_REST = re.compile(r"等(?:单位|單位)?(?:(?:按|依)[^、，,]*)?$")
_LOST = re.compile(
    r"(?<=[局委办辦厅廳])(?=各(?:[县縣市区區州地乡鄉镇鎮]|有关|有關|相关|相關|成员|成員)|市(?![场場区區中])(?=.*局$))"
)
_NONE = frozenset({"/", "／", "-", "－", "—", "——", "无", "無"})
"""What a cell holds that names no unit."""
_TRIM = " \t\u3000\u2002\xa0。.:：;；"


def read_units(text: str) -> tuple[str, ...]:
    """Return the single units of a printed list, in order.

    Split at 、 ， ； and line ends outside of brackets, at spaces between organs, and at 和 before the last organ;
    各县、市、区人民政府 is one unit; a dash or 无 names none; 等 after a unit is dropped, 等部门 stays. Units whose
    separator was lost are parted before 各县, 各区 and before another 市…局.
    """
    if "和" in text or "及" in text:
        text = _AND.sub("、", text)
    each = _EACH.search(text)
    if each:
        return (*read_units(text[: each.start()]), *_each_and_rest(text[each.start() :], each.end() - each.start()))
    parts = (_REST.sub("", part.strip(_TRIM)).strip(_TRIM) for part in _PARTS.findall(text))
    return tuple(
        unit for part in parts for each in _spaced(part) for unit in _LOST.split(each) if unit and unit not in _NONE
    )


def _spaced(text: str) -> list[str]:
    """Return the organs of a list that only spaces part; a space within a name stays."""
    parts = _SPACE.split(text)
    return parts if len(parts) > 1 and all(len(part) > 2 and is_organ(part) for part in parts) else [text]


def _each_and_rest(text: str, head: int) -> tuple[str, ...]:
    """Return the unit that starts with 各县、市、 (its list is `head` characters long) and those after it."""
    body = _PARTS.match(text, head)
    end = body.end() if body else head
    return (_REST.sub("", text[:end].strip(_TRIM)), *read_units(text[end:]))
