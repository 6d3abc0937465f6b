"""What the original's widget shows of a source text."""

from __future__ import annotations

import re

from gazdesk.model.source import SourceText
from gazdesk.ui import shown
from gazdesk.ui.utf16 import Utf16Map

LONGEST = 4_000
"""Code points after which a line is broken on the screen: text widgets lay out a line as a whole."""

_LONG = re.compile(f"[^\n]{{{LONGEST}}}(?=[^\n])")


class ShownText:
    """A source text for a text widget.

    Attributes: `text`, what to show; `map`, code points of the source against UTF-16 units of `text`.
    """

    def __init__(self, source: SourceText) -> None:
        breaks = [match.end() for match in _LONG.finditer(source.text)]
        parts = zip((0, *breaks), (*breaks, len(source)), strict=True)
        self.text = shown.lines("\n".join(source.text[start:end] for start, end in parts))
        self.map = Utf16Map(source.text, breaks)
