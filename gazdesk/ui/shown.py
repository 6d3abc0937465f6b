"""What a text widget is given instead of characters that it would change or take for line ends.

Every character is shown as one of the same length, so that positions stay what they are.
"""

from __future__ import annotations

_UNSHOWABLE = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"},
    ord("\r"): " ",
    0x2028: "↵",
    0x2029: "↵",
    **dict.fromkeys((0xFDD0, 0xFDD1, 0xFFFC, *range(0xD800, 0xE000)), "\N{REPLACEMENT CHARACTER}"),
}

LINE_SEPARATOR = "\u2028"
"""A line end within a block of a text document."""

_IN_BLOCK = {**_UNSHOWABLE, ord("\n"): LINE_SEPARATOR}


def lines(text: str) -> str:
    """Return a text for a widget in which each line feed ends a block."""
    return text.translate(_UNSHOWABLE)


def in_block(text: str) -> str:
    """Return a text that stays within one block of a text document."""
    return text if text.isalnum() else text.translate(_IN_BLOCK)
