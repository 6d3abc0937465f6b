"""Kinds of values, finer than the parser's: a marked row must tell a column of years from one of names."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from gazdesk.model.readers.labels import read_label
from gazdesk.parse.flat import number_like
from gazdesk.parse.values import Value, value_of


class Kind(IntEnum):
    """The kind of value of a fragment; RUNNING is a number that counts rows, HEADING begins with 一、."""

    RUNNING = 0
    INTEGER = 1
    DECIMAL = 2
    MEASURE = 3
    SIGN = 4
    TIME = 5
    UNITS = 6
    CHARACTER = 7
    WORD = 8
    PHRASE = 9
    TEXT = 10
    LONG = 11
    CODE = 12
    HEADING = 13


NUMERIC = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.MEASURE, Kind.SIGN})

LONGEST = 1_000
"""Characters beyond which a text is no list of organs either, and is not read to its end."""
_CHARACTERS = frozenset("一二三四五六七八九十（(第")
_INTEGER = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+|[+-]?\d{1,8}")
_DECIMAL = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+")
_SIGN = re.compile(r"[-—–―/\\…·*√×○●☆★△▲]{1,3}|无|no")
_MEASURE = re.compile(r"[<>≥≤约±]?[\d.,]+\s*[^\d\s、，。；]{1,3}|[\d.%％]+[（(].{1,8}[)）]|[\d.]+[-~—至][\d.]+\D{0,3}")
_CODE = re.compile(r"[\dA-Za-z()（）_/.\-—@ ]{4,}")


def kind_of(text: str) -> Kind:
    """Return the kind of value that a text is by itself."""
    if len(text) > LONGEST:
        return Kind.LONG
    if _INTEGER.fullmatch(text):
        return Kind.INTEGER
    if _DECIMAL.fullmatch(text):
        return Kind.DECIMAL
    if _SIGN.fullmatch(text):
        return Kind.SIGN
    value = value_of(text)
    if value is Value.TIME:
        return Kind.TIME
    if number_like(text) or _MEASURE.fullmatch(text):
        return Kind.MEASURE
    if value is Value.UNITS:
        return Kind.UNITS
    return _worded(text)


def is_heading(text: str) -> bool:
    """Say whether a text begins with a number in characters (一、 or （一）), as sections and groups do."""
    return read_label(text)[:1] in _CHARACTERS and text[:1] in _CHARACTERS


def _worded(text: str) -> Kind:
    if _CODE.fullmatch(text):
        return Kind.CODE
    if is_heading(text):
        return Kind.HEADING
    if len(text) == 1:
        return Kind.CHARACTER
    if len(text) > 30 or text[-1] in "。；;":
        return Kind.LONG
    if len(text) > 12:
        return Kind.TEXT
    return Kind.WORD if len(text) < 5 else Kind.PHRASE


_SAME, _STRANGE = 0.75, 0.003
_NEAR = {
    (Kind.RUNNING, Kind.INTEGER): 0.03,
    (Kind.INTEGER, Kind.DECIMAL): 0.15,
    (Kind.INTEGER, Kind.MEASURE): 0.1,
    (Kind.DECIMAL, Kind.MEASURE): 0.15,
    (Kind.SIGN, Kind.INTEGER): 0.08,
    (Kind.SIGN, Kind.DECIMAL): 0.08,
    (Kind.SIGN, Kind.MEASURE): 0.08,
    (Kind.SIGN, Kind.TIME): 0.04,
    (Kind.SIGN, Kind.WORD): 0.04,
    (Kind.SIGN, Kind.UNITS): 0.04,
    (Kind.CODE, Kind.INTEGER): 0.04,
    (Kind.CODE, Kind.MEASURE): 0.04,
    (Kind.CODE, Kind.WORD): 0.03,
    (Kind.TIME, Kind.WORD): 0.06,
    (Kind.TIME, Kind.PHRASE): 0.06,
    (Kind.TIME, Kind.INTEGER): 0.03,
    (Kind.TIME, Kind.MEASURE): 0.05,
    (Kind.CHARACTER, Kind.WORD): 0.12,
    (Kind.WORD, Kind.PHRASE): 0.15,
    (Kind.WORD, Kind.TEXT): 0.03,
    (Kind.PHRASE, Kind.TEXT): 0.2,
    (Kind.PHRASE, Kind.LONG): 0.04,
    (Kind.TEXT, Kind.LONG): 0.2,
    (Kind.HEADING, Kind.PHRASE): 0.06,
    (Kind.HEADING, Kind.TEXT): 0.1,
    (Kind.HEADING, Kind.LONG): 0.1,
    (Kind.UNITS, Kind.WORD): 0.1,
    (Kind.UNITS, Kind.PHRASE): 0.15,
    (Kind.UNITS, Kind.TEXT): 0.12,
    (Kind.UNITS, Kind.LONG): 0.05,
}
"""How often a column of one kind has a value of the other."""


@cache
def likeness() -> tuple[tuple[float, ...], ...]:
    """Return how likely a value of each kind is in a column of each kind."""
    both = {**_NEAR, **{(second, first): share for (first, second), share in _NEAR.items()}}
    return tuple(tuple(_SAME if one is other else both.get((one, other), _STRANGE) for other in Kind) for one in Kind)


def costs_of(counts: Sequence[float]) -> list[float]:
    """Return the cost (negative logarithm) of a value of each kind in a column with these counts by kind."""
    whole, table = sum(counts), likeness()
    return [-math.log(sum(count * table[kind][other] for kind, count in enumerate(counts)) / whole) for other in Kind]
