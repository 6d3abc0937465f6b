"""What a text widget is given instead of characters that it would change or take for line ends.

Every character is shown as one of the same length, so that positions stay what they are.
"""

from __future__ import annotations

import re

_UNSHOWABLE = {
    **{chr(code): chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"},
    "\r": " ",
    "\u2028": "↵",
    "\u2029": "↵",
    "\ufeff": "\N{WORD JOINER}",
}
_ODD = re.compile("[\x00-\x08\x0b-\x1f\u2028\u2029\ufdd0\ufdd1\ufeff\ufffc\ufffe\ud800-\udfff]")
"""At the start of a text PySide takes U+FEFF and U+FFFE for byte order marks: it drops them, and by the second it swaps
the bytes of all that follows."""

LINE_SEPARATOR = "\u2028"
"""A line end within a block of a text document."""


def lines(text: str) -> str:
    """Return a text for a widget in which each line feed ends a block."""
    return _ODD.sub(_shown, text)


def in_block(text: str) -> str:
    """Return a text that stays within one block of a text document."""
    return lines(text).replace("\n", LINE_SEPARATOR)


def _shown(odd: re.Match[str]) -> str:
    return _UNSHOWABLE.get(odd[0], "\N{REPLACEMENT CHARACTER}")
