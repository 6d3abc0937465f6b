"""What the rest of a table says of rows that are rebuilt: kinds of values by column, and the number that comes next."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from gazdesk.parse.fold import fold
from gazdesk.parse.rebuild.profile import is_number
from gazdesk.parse.rebuild.proposal import Known
from gazdesk.parse.rebuild.running import following_numbers
from gazdesk.parse.rebuild.values import Kind, kind_of

_NEAREST = 200
"""Rows above, and as many below, that are learnt from."""
_NUMBER = re.compile(r"\d{1,4}")
_COUNTED = 0.8
"""The share of the rows of a column that must count on for it to be that of running numbers."""

Learnt = list[tuple[int, Kind]]


class Rest:
    """The rest of a table. Attributes: `names` of the columns; `rows`, the kinds of values by column of each row."""

    def __init__(self, known: Known) -> None:
        self.names = known.names
        self._above = [[fold(text.strip()) for text in row] for row in known.above[-_NEAREST:]]
        below = [[fold(text.strip()) for text in row] for row in known.below[:_NEAREST]]
        self._counting = _counting(known.names, (self._above, below))
        kinds = (self._kinds(row) for row in (*self._above, *below))
        self.rows = [row for row in kinds if row]

    def running(self, texts: Sequence[str]) -> Mapping[int, int]:
        """Return the numbers that count the rows that are rebuilt, by the index of their text."""
        if self._counting is None or not self.rows:
            return {}
        numbers = (row[self._counting] for row in reversed(self._above))
        number = next((int(text) for text in numbers if _NUMBER.fullmatch(text)), 0)
        usual = sorted(map(len, self.rows))[len(self.rows) // 2]
        return following_numbers(texts, number, usual)

    def _kinds(self, row: Sequence[str]) -> Learnt:
        return [
            (column, Kind.RUNNING if column == self._counting and _NUMBER.fullmatch(text) else kind_of(text))
            for column, text in enumerate(row)
            if text
        ]


def _counting(names: Sequence[str], parts: Sequence[Sequence[Sequence[str]]]) -> int | None:
    """Return the column of running numbers: the one named so, or one whose numbers each follow the one before."""
    named = next((column for column, name in enumerate(names) if is_number(name)), None)
    return (
        named
        if named is not None
        else next(
            (column for column in range(len(names)) if _counts([[row[column] for row in part] for part in parts])), None
        )
    )


def _counts(parts: Sequence[Sequence[str]]) -> bool:
    pairs = [
        (int(one) + 1 == int(two)) if _NUMBER.fullmatch(one) and _NUMBER.fullmatch(two) else False
        for part in parts
        for one, two in pairwise(part)
    ]
    return len(pairs) > 1 and sum(pairs) >= _COUNTED * len(pairs)
