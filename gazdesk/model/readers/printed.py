"""The reader of printed text that was spread or broken over lines."""

from __future__ import annotations

import re

_HAN_GAP = re.compile(r"(?<![A-Za-z0-9,.])\s+|\s+(?![A-Za-z0-9])")


def plain(text: str) -> str:
    """Return a text without the white space that line breaks and spreading caused; it stays between Latin words."""
    return _HAN_GAP.sub("", text.strip())
