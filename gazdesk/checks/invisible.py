"""Characters that show nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_JOINING = "\u200b-\u200d"
"""What parts words, or parts and joins letters, in some scripts."""
_JOINED = (
    "\u0590-\u0eff\u1000-\u109f\u1780-\u18af\u1950-\u19df\u1a20-\u1aaf\ufb1d-\ufdff\ufe0f\ufe70-\ufefc"
    "\U0001f000-\U0001faff"
)
"""Letters of those scripts (Hebrew to Lao, Burmese, Khmer, Mongolian, Dai), and emoji."""
_TURNING = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""What says in which direction a text is written."""
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
"""C0 and C1 but for tabs and line ends, which lines and cells may hold."""
_SILENT = "\xad\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"
_ANY = re.compile(f"[{_JOINING}{_TURNING}{_CONTROLS}{_SILENT}]")
_RUN = re.compile(f"(?:[{_TURNING}{_CONTROLS}{_SILENT}]|(?<![{_JOINED}])[{_JOINING}])+")
_ONLY_TURNING = re.compile(f"[{_TURNING}]+")
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LOST = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202e]")
"""What may stand for a character that could not be decoded, and what shows the text after it backwards."""


class InvisibleCharacter(Rule):
    """A character that shows nothing stands in the text.

    Finds: zero-width blanks and joiners, byte order marks, soft hyphens, marks of the direction of writing and control
    characters; not where the script of the letters before them, or one that is written from the right, needs them.
    Why: a name with one in it is another name to every search and in every table, and nobody sees why.
    Example: a zero-width blank after the 市 of 市水利局 is struck.
    Fix may be wrong: where it parts words of another script. Nothing is offered for controls that may stand for a
    character that is lost, nor for what shows the text backwards.
    Source: The Unicode Standard 15.0, 5.21 (characters that show nothing) and 23.1 (control codes).
    """

    code: ClassVar[str] = "invisible-character"
    title: ClassVar[str] = "Invisible character"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.SAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each run of such characters."""
        template = "What stands here shows nothing: {codes}."
        for text, match in context.texts.matches(_RUN, _ANY):
            if not (_ONLY_TURNING.fullmatch(match[0]) and _FROM_THE_RIGHT.search(text.text)):
                codes = " ".join(f"U+{ord(each):04X}" for each in match[0])
                yield self.problem(text, *match.span(), _instead(match), template, codes=codes)


def _instead(match: re.Match[str]) -> str | None:
    """Return what is to stand in the place of a run: a blank where a page or line feed parts two Latin words."""
    if _LOST.search(match[0]):
        return None
    start, end = match.span()
    before, after = match.string[start - 1 : start], match.string[end : end + 1]
    parts_words = before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
    return " " if parts_words and any(map(str.isspace, match[0])) else ""
