"""Headers whose cells a line break cut: fragments joined until there are as many as columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_DANGLING = re.compile(r"(?:^\d{4}年?|年|[和与及、的]|[（(][^）)]*)$")
_YEAR = re.compile(r"\d{4}\s*年?(?=$|\D)")
_YEARS = re.compile(r"(?:19|20)\d\d\s*年?")
_OF_YEAR = re.compile(r"[值数量额率比度]$|目标|计划|预期|实际|现状|完成|增长|初步|规划")
_OPENING = "（("
_CLOSING = "）)"
_MOST = 6
"""The most fragments that one cell of a header is cut into."""
_LONGEST = 120
_BRACKETED = re.compile(r"[（(][^（(]*[）)]$")
_KNOWN = 6.0
_NATURAL = (60.0, 40.0, 12.0, 6.0, 0.0, 2.0, 2.0, 5.0, 7.0, 9.0, 10.0, 14.0)
"""What a name of so many characters costs; the last, one of so many or more."""
_LONG = len(_NATURAL) - 1
_GOES_ON = frozenset("（(或及与和、")
_WHOLE = re.compile(
    r"^(?:序\s*号|备\s*注|排\s*名|名\s*次|位\s*次|总\s*分|姓\s*名|性\s*别|职\s*务|职\s*称|合\s*计|小\s*计)$"
)
_LAST = re.compile(r"^(?:单\s*位|类\s*[型别]|名\s*称|地\s*区|电\s*话|项\s*目|内\s*容|得\s*分|责任人)$")
"""What is a name alone, or ends one."""


def join_header(texts: Sequence[str], width: int | None) -> list[list[int]]:
    """Return the indexes of the fragments of each header cell.

    A fragment in brackets belongs to the one before, one that cannot end belongs to the one after; if there are still
    more than `width`, those are joined that make the cells most alike in length.
    """
    groups: list[list[int]] = []
    for index, text in enumerate(texts):
        glued = groups and (
            text[0] in _GOES_ON
            or ((width is None or len(texts) > width) and _dangles(texts, groups[-1]) and _completes(texts, index))
        )
        if glued and (width is None or len(groups) + len(texts) - index > width):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups if width is None or len(groups) <= width else _balanced(texts, groups, width)


def two_levels(texts: Sequence[str], width: int) -> tuple[int, int, int] | None:
    """Return how a header of two levels is made up, None if it has one level: columns of one level, groups, their size.

    There are as many more names than columns as groups; below the groups the same names come again for each. Below a
    single group stand years.
    """
    groups = len(texts) - width
    if groups < 1:
        return None
    for size in range(width // groups, 1, -1):
        lower = list(texts[-size * groups :])
        same = groups > 1 and len(set(lower[:size])) == size and lower == lower[:size] * groups
        if same or (groups == 1 and all(map(_YEARS.fullmatch, lower)) and not _YEAR.match(texts[-size - 1])):
            return width - size * groups, groups, size
    return None


def _dangles(texts: Sequence[str], group: Sequence[int]) -> bool:
    return _DANGLING.search("".join(texts[index] for index in group)) is not None


def _completes(texts: Sequence[str], index: int) -> bool:
    """Say whether a fragment may go on with the one before; with a year only what is said of a year does."""
    if _YEAR.fullmatch(texts[index - 1]) is None:
        return True
    return _OF_YEAR.search(texts[index]) is not None and _YEAR.match(texts[index]) is None


def _balanced(texts: Sequence[str], groups: Sequence[list[int]], width: int) -> list[list[int]]:
    """Return the groups joined to `width` cells of least cost together."""
    count, infinite = len(groups), float("inf")
    if count > _LONGEST:
        return list(groups)
    costs = _Fragments(texts, groups).costs()
    best = [[infinite] * (width + 1) for _ in range(count + 1)]
    back = [[0] * (width + 1) for _ in range(count + 1)]
    best[0][0] = 0.0
    for end in range(1, count + 1):
        own, own_back = best[end], back[end]
        # so many cells that the fragments left make the rest of them, at least one each and at most so many
        fewest, most = max(1, width - count + end), min(end, width - -(-(count - end) // _MOST))
        for start in range(max(0, end - _MOST), end):
            before, joined_cost = best[start], costs[start][end - start - 1]
            for cells in range(fewest, min(most, start + 1) + 1):
                cost = before[cells - 1] + joined_cost
                if cost < own[cells]:
                    own[cells], own_back[cells] = cost, start
    if best[count][width] == infinite:
        return list(groups)
    joined: list[list[int]] = []
    end = count
    for cells in range(width, 0, -1):
        start = back[end][cells]
        joined.insert(0, [index for group in groups[start:end] for index in group])
        end = start
    return joined


class _Fragments:
    """The fragments of a header and what it costs to join a range of them to one name.

    Names of columns have four characters, or a few more, mostly; a line of a name is as wide as its first or
    narrower. A bracket ends a name, no name says the same twice, and no two columns have the same name. A name with a
    bracket often stands behind the same name without one (快报 and 快报（综合）). What begins other names begins one,
    what only ends other names begins none.
    """

    def __init__(self, texts: Sequence[str], groups: Sequence[list[int]]) -> None:
        self.names = ["".join([_plain(texts[index]) for index in group]) for group in groups]
        self.lengths = [len("".join(name.split())) for name in self.names]
        self.closed = [texts[group[-1]][-1] in _CLOSING for group in groups]
        self.whole = [len(group) == 1 and _WHOLE.match(texts[group[0]]) is not None for group in groups]
        self.last = [len(group) == 1 and _LAST.match(texts[group[0]]) is not None for group in groups]
        starts = {name[:end] for name in self.names for end in range(2, len(name) - 1)}
        tails = {name[start:] for name in self.names for start in range(2, len(name) - 1)}
        self.begins = [name in starts for name in self.names]
        self.ends = [name in tails for name in self.names]
        self.paired = self._pairs()
        self.alike = self._alike()

    def costs(self) -> list[list[float]]:
        """Return what a cell costs made of the fragments from each on: of it alone, of it and the next, and so on.

        The same name again costs more, one that stands by the same with a bracket costs less.
        """
        found = list(map(self._costs_from, range(len(self.names))))
        for start, end in self.paired:
            found[start][end - start - 1] -= 40.0
        for start, end in self.alike:
            found[start][end - start - 1] += 60.0
        return found

    def _costs_from(self, start: int) -> list[float]:
        """Return what a cell costs that begins with a fragment, whatever the others say."""
        names, lengths, first = self.names, self.lengths, self.lengths[start]
        lead = 6.0 * (self.ends[start] and not self.begins[start] and not self.whole[start])
        found = [lead + self._single(start) + 4.0 * max(0, first - _LONG)]
        length, widest = first, first
        closed, ended, whole = False, False, self.whole[start]
        for at in range(start + 1, min(start + _MOST, len(names))):
            length += lengths[at]
            widest = max(widest, lengths[at])
            lead += 6.0 * self.begins[at]
            ended = ended or self.last[at - 1]
            closed = closed or self.closed[at - 1] or names[at] in names[start:at]
            whole = whole or self.whole[at]
            cost = lead + 4.0 * (widest - first) + 50.0 * whole + 20.0 * ended + 500.0 * closed
            found.append(cost + (_NATURAL[length] if length < _LONG else _NATURAL[_LONG] + 4.0 * (length - _LONG)))
        return found

    def _single(self, at: int) -> float:
        if self.whole[at] or self.last[at]:
            return _KNOWN * (not self.whole[at])
        return _NATURAL[min(self.lengths[at], _LONG)]

    def _alike(self) -> list[tuple[int, int]]:
        """Return the ranges that end without a bracket and say what another of these says."""
        times = Counter(self.names)
        said: dict[tuple[str, ...], list[tuple[int, int]]] = {}
        for start in [start for start, name in enumerate(self.names) if times[name] > 1]:
            for end in range(start + 1, min(start + _MOST, len(self.names)) + 1):
                if not self.closed[end - 1]:
                    said.setdefault(tuple(self.names[start:end]), []).append((start, end))
        return [each for ranges in said.values() if len(ranges) > 1 for each in ranges]

    def _pairs(self) -> set[tuple[int, int]]:
        """Return the ranges that make a name, and then the same name with a bracket."""
        pairs: set[tuple[int, int]] = set()
        count = len(self.names)
        for end in (place + 1 for place in range(count) if self.closed[place]):
            for start in range(max(1, end - _MOST), end):
                name = "".join(self.names[start:end])
                for before in range(max(0, start - _MOST), start):
                    if name and "".join(self.names[before:start]) == name and not any(self.closed[before:start]):
                        pairs |= {(before, start), (start, end)}
        return pairs


def _plain(text: str) -> str:
    """Return a fragment without what stands in brackets at its end."""
    if text[0] in _OPENING:
        return ""
    return _BRACKETED.sub("", text) if text[-1] in _CLOSING else text
