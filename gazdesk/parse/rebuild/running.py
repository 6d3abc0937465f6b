"""Running numbers among fragments: 1, 2, 3 … at about the same distance."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

_NUMBER = re.compile(r"(\d{1,4})[.、．]?")
_STARTS = 12
_SECONDS = 6
_REACH = 64
"""The most fragments that a row has for its number to be found again."""
_FEWEST = 3
_LOST = 2
"""The most numbers in a row that may be missing where it is known which one comes next."""


def running_numbers(texts: Sequence[str]) -> dict[int, int]:
    """Return the number that counts rows by the index of its text; {} if no chain covers half of what it could.

    A chain begins with 1 and may begin again where it ends.
    """
    places = _places(texts)
    found: dict[int, int] = {}
    start = 0
    while chain := _longest(places, start):
        found.update((index, number) for number, index in enumerate(chain, 1))
        start = chain[-1] + 1
    if len(found) < _FEWEST:
        return {}
    first, last = min(found), max(found)
    usual = (last - first) / (len(found) - 1)
    return found if (last - first + usual) * 2 >= len(texts) - first else {}


def following_numbers(texts: Sequence[str], number: int, usual: int) -> dict[int, int]:
    """Return the number that counts rows by the index of its text, where the rows follow the one of a number.

    `usual` is how many texts a row has. A number or two may be lost.
    """
    places = _places(texts)
    found: dict[int, int] = {}
    here = -usual
    while here < len(texts):
        for step in range(1, _LOST + 2):
            reach = [at for at in places.get(number + step, ()) if here < at <= here + step * usual * 3 // 2 + 1]
            if reach:
                break
        else:
            return found
        number, here = number + step, min(reach, key=lambda at: abs(at - here - step * usual))
        found[here] = number
    return found


def _places(texts: Sequence[str]) -> dict[int, list[int]]:
    """Return the indexes of the texts that are a number, by the number."""
    places: dict[int, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        if match := _NUMBER.fullmatch(text):
            places[int(match[1])].append(index)
    return places


def _longest(places: Mapping[int, Sequence[int]], start: int) -> list[int]:
    """Return the longest of the chains that begin with the next few 1s."""
    ones = places.get(1, ())
    first = bisect_left(ones, start)
    best: list[int] = []
    for one in ones[first : first + _STARTS]:
        if best and one > best[-1]:
            break
        twos = places.get(2, ())
        after = bisect_right(twos, one)
        for two in twos[after : after + _SECONDS]:
            if two - one <= _REACH:
                chain = _followed(places, [one, two])
                best = max(best, chain, key=_regular)
    return best if len(best) >= _FEWEST else []


def _regular(chain: Sequence[int]) -> tuple[int, int]:
    """Return by what chains are compared: the longer one, and of two the one with more even distances."""
    distances = sorted(after - before for before, after in pairwise(chain))
    usual = distances[len(distances) // 2] if distances else 0
    return len(chain), -sum(abs(distance - usual) for distance in distances)


def _followed(places: Mapping[int, Sequence[int]], chain: list[int]) -> list[int]:
    """Go on with a chain of two while the next number stands at about the distance of the rows so far."""
    usual = chain[1] - chain[0]
    distances = [usual]
    while True:
        following = places.get(len(chain) + 1, ())
        here = chain[-1]
        reach = following[bisect_right(following, here) : bisect_right(following, here + usual * 5 // 2 + 4)]
        if not reach:
            return chain
        nearest = min(reach, key=lambda index: abs(index - here - usual))
        distances.append(nearest - here)
        if len(distances) <= 9:
            usual = sorted(distances)[len(distances) // 2]
        chain.append(nearest)
