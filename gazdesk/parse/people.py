"""Lists of people without roles: lines that each name someone with a post or unit, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazdesk.parse.lines import Line
from gazdesk.parse.rosters import LONGEST_NAMED, belongs_somewhere, goes_on_roster, names_person

_FEWEST = 3
_GAPS = frozenset(" \u3000?")
_LONGEST_NAME = 6


def listed_people(lines: Sequence[Line], free: Sequence[int]) -> Iterator[int]:
    """Yield the indexes of lines that list people: three or more in a row, of which two thirds have posts or units.

    `free` are the indexes of plain lines of which nothing is known, in order.
    """
    named = [index for index in free if len(text := lines[index].text) <= LONGEST_NAMED and _names(text)]
    run: list[int] = []
    for index in (*named, -1):
        if run and index == run[-1] + 1:
            run.append(index)
            continue
        if len(run) >= _FEWEST and 3 * sum(_placed(lines[each].text) for each in run) >= 2 * len(run):
            yield from run
        run = [index]


def _placed(text: str) -> bool:
    return goes_on_roster(text) or belongs_somewhere(text)


def _names(text: str) -> bool:
    return (not _GAPS.isdisjoint(text[:_LONGEST_NAME]) and names_person(text)) or belongs_somewhere(text)
