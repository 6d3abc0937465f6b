"""The fragments of a table to be rebuilt, as tokens: kinds, running numbers, blank lines beyond the usual."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from gazdesk.parse.fold import fold
from gazdesk.parse.rebuild.alignment import Token
from gazdesk.parse.rebuild.proposal import Fragment
from gazdesk.parse.rebuild.running import running_numbers
from gazdesk.parse.rebuild.values import LONGEST, NUMERIC, Kind, kind_of
from gazdesk.parse.shapes import is_page_mark, is_running_head

Running = Callable[[Sequence[str]], Mapping[int, int]]
"""Finds the numbers that count rows, by the index of their text."""

_GOES_ON = re.compile(r"[、，,（(和与及]$")
_CONTINUES = re.compile(r"[）)、，,；;。]")
_BRACKETS = (("（", "("), ("）", ")")), (("《",), ("》",)), (("“",), ("”",))
_CUT, _ENDED, _NUMBERS = -3.0, 1.0, 6.0
_SHARE_OF_TRACES = 50
"""Blank lines are traces of empty cells where one fragment of so many has more than usual before it."""


class Stream:
    """The fragments of a table.

    Attributes: `texts`, folded, of very long ones the beginning; `kinds`; `tokens`; `own`, the indexes of those that
    are part of the table; `aside`, of page marks and what was left out; `traced`, whether blank lines stand for empty
    cells.
    """

    def __init__(
        self, fragments: Sequence[Fragment], left_out: frozenset[int], running: Running = running_numbers
    ) -> None:
        self.texts = [fold(fragment.text.strip()[: LONGEST + 1]) or " " for fragment in fragments]
        self.aside = [index for index, text in enumerate(self.texts) if index in left_out or _is_page(text)]
        aside = set(self.aside)
        self.own = [index for index in range(len(fragments)) if index not in aside]
        self.kinds = [kind_of(text) for text in self.texts]
        for place in running([self.texts[index] for index in self.own]):
            self.kinds[self.own[place]] = Kind.RUNNING
        extras = _extras(fragments, self.own)
        self.traced = sum(extra > 0 for extra in extras.values()) * _SHARE_OF_TRACES >= max(100, len(self.own))
        self.tokens = [self._token(index, extras.get(index, 0)) for index in range(len(fragments))]

    def _token(self, index: int, extra: int) -> Token:
        kind = self.kinds[index]
        return Token(kind, extra, self._joining(index) if index else 0.0, kind is Kind.HEADING)

    def _joining(self, index: int) -> float:
        before, text = self.texts[index - 1], self.texts[index]
        if self.kinds[index] in NUMERIC | {Kind.RUNNING}:
            return _NUMBERS
        if _GOES_ON.search(before) or _CONTINUES.match(text) or _is_open(before):
            return _CUT
        return _ENDED if before[-1] in "。；;）)" or self.kinds[index - 1] in NUMERIC else 0.0


def _is_page(text: str) -> bool:
    return (not text.isdecimal() and is_page_mark(text)) or is_running_head(text)


def _is_open(text: str) -> bool:
    return any(sum(map(text.count, opening)) > sum(map(text.count, closing)) for opening, closing in _BRACKETS)


def _extras(fragments: Sequence[Fragment], own: Sequence[int]) -> dict[int, int]:
    """Return by fragment the blank lines before it beyond the usual, where there are any."""
    counts = Counter(fragments[index].blanks for index in own[1:])
    base = min(counts, key=lambda blanks: (-counts[blanks], blanks)) if counts else 0
    return {index: fragments[index].blanks - base for index in own[1:] if fragments[index].blanks > base}
