"""Text cut into overlapping pairs of characters, which a full-text index finds words of any length by.

The trigram tokenizer of SQLite finds no word of two characters, and most Chinese words have two. A text becomes its
pairs and its last character alone, so that a phrase of pairs is a text of two and more characters, and the start of a
pair a text of one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import add
from unicodedata import category

APART = "\x1f"
"""Stands between texts that no phrase goes across: the cells of a row."""

SHORT = 200
"""Code points below which the pairs of a text are remembered for a while."""

AT_ONCE = 1 << 16
"""How many pairs are made at once: all those of a line of 50 MB would not fit into the memory of some computers."""

LONGEST = 500
"""Code points that are asked of the index: it takes 60 KB for each pair, and few texts begin alike for so long."""

SHIFT = 0xFEE0
"""What lies between the ASCII characters and their full-width twins."""

_ASCII = [chr(code) for code in range(0x21, 0x7F)]
_SAME = {each: chr(ord(each) + SHIFT) for each in _ASCII if not each.isalnum()}
_SAME |= {chr(ord(each) + SHIFT): each for each in _ASCII if each.isalnum()}
"""Letters and figures are looked for as ASCII, marks as full-width (the tokenizer `ascii` drops marks of ASCII)."""

_TWINS = re.compile(f"[{re.escape(''.join(_SAME))}]")
"""Few characters of a gazette have a twin: to look for these takes a fifth of the time of translating all."""


def plain(character: str) -> str:
    """Return how a character is looked for: without case and width, "" for white space and what shows nothing.

    The index has no private characters and none newer than Python; in what it gives they are looked for too.
    """
    character = _SAME.get(character, character)
    is_shown = character.isprintable() or category(character) in {"Co", "Cn"}
    return character.casefold() if is_shown and not character.isspace() else ""


def folded(text: str) -> str:
    """Return a text as it is looked for; it may be of another length."""
    packed = "".join(text.split())
    if not (packed.isascii() and packed.isalnum()):
        packed = _TWINS.sub(lambda found: _SAME[found[0]], packed)
    packed = packed.casefold()
    return packed if packed.isprintable() else "".join(each for each in packed if each.isprintable())


def content_of(text: str) -> str:
    """Return what the index is given of a text, or of several kept apart, in whatever order they stand."""
    parts = sorted(text.split(APART))
    return " ".join([_pairs_of_short(part) if len(part) < SHORT else _pairs_of(part) for part in parts])


@lru_cache(maxsize=1 << 10)
def _pairs_of_short(text: str) -> str:
    """Return the pairs of a short text; a row of a table that changed has most of its texts twice."""
    return _pairs_of(text)


def _pairs_of(text: str) -> str:
    characters = folded(text)
    starts = range(0, len(characters) - 1, AT_ONCE)
    parts = (characters[start : start + AT_ONCE + 1] for start in starts)
    return " ".join([*(" ".join(map(add, part, part[1:])) for part in parts), characters[-1:]])


def query_of(text: str) -> str | None:
    """Return the query that finds a text, by its beginning if it is long; None if there is nothing to look for."""
    characters = folded(text)[:LONGEST]
    if len(characters) < 2:
        return f'"{characters}"*' if characters else None
    return f'"{" ".join(map(add, characters, characters[1:]))}"'


def find(text: str, wanted: str) -> list[tuple[int, int]]:
    """Return the ranges of a text (code points) that are as wanted without case, width and white space."""
    characters, places = _with_places(text)
    needle = _needle(wanted)
    found: list[tuple[int, int]] = []
    at = characters.find(needle) if needle else -1
    while at >= 0:
        found.append((places[at], places[at + len(needle) - 1] + 1))
        at = characters.find(needle, at + len(needle))
    return found


@lru_cache(maxsize=1 << 4)
def _needle(wanted: str) -> str:
    """Return how a text is looked for; thousands of texts are asked for the same one."""
    return "".join(map(plain, wanted))


def _with_places(text: str) -> tuple[str, Sequence[int]]:
    """Return a text as it is looked for, and for each of its characters the offset in the text."""
    alike = folded(text)
    if len(alike) == len(text) == len("".join(text.split())) and text.isprintable():
        return alike, range(len(text))
    characters: list[str] = []
    places: list[int] = []
    for offset, character in enumerate(text):
        for each in plain(character):
            characters.append(each)
            places.append(offset)
    return "".join(characters), places
