"""What a correction put in the place of what, in the smallest surroundings that mean something; pure.

A change of one character says little by itself: 于 is wrong for 干 in 基干民兵 and right nearly everywhere else. So it
is widened to the whole word or number that it stands in, and where Chinese shows no words, to the neighbours that the
text of the issue and earlier corrections show to belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from gazdesk.desk.editing import changed_range
from gazdesk.model.kinds import FixReason

AROUND = 12
"""Code points of surroundings that are looked at on either side of a change."""
LONGEST = 12
"""Code points beyond which a text was rewritten and nothing of it is remembered."""
LONGEST_ALONE = 4
"""The same where text was only put in or only taken out."""
LONGEST_WORD = 8
"""Code points of the longest text that, replaced as a whole, is taken for a word."""
WORD = 4
"""Code points up to which a change is widened to a word: most Chinese ones have two to four characters."""
OFTEN = 2
"""How often a text stands beside a neighbour at least, if that is to say something about it."""

_TOKEN = re.compile(r"[0-9０-９]+(?:[.．,][0-9０-９]+)*[万亿]?[%％‰]?|[A-Za-z]+|\s+|.", re.DOTALL)
_LATIN = re.compile(r"[A-Za-z]")
_JOINED = re.compile(r"[0-9０-９A-Za-z.．,]{2}|[0-9０-９][万亿%％‰]|[万亿][%％‰]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2}")
_DIGITS = re.compile(r"[0-9０-９]")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff〇]+")


@dataclass(frozen=True)
class Replacement:
    """What was replaced: `old` by `new` between `left` and `right`, which stay; `reason` as of the correction.

    `blanks` says that the white space around went too.
    """

    left: str
    old: str
    new: str
    right: str
    reason: FixReason = FixReason.TRANSCRIPTION
    blanks: bool = False

    @cached_property
    def before(self) -> str:
        """Return what stood there, with what stays."""
        return self.left + self.old + self.right

    @cached_property
    def after(self) -> str:
        """Return what is to stand there, with what stays."""
        return self.left + self.new + self.right

    def range_at(self, text: str, at: int) -> tuple[int, int]:
        """Return the range of a text that gives way to `new` where the same stands at an offset."""
        start = at + len(self.left)
        end = start + len(self.old)
        if self.blanks:
            start, end = len(text[:start].rstrip()), len(text) - len(text[end:].lstrip())
        return start, end

    def find(self, text: str) -> Iterator[int]:
        """Yield the offsets in a text at which the same stands, as a word of its own and not corrected already."""
        before, width = self.before, len(self.before)
        at = text.find(before)
        while at >= 0:
            fits = self.fits_anywhere or self.fits(text, at)
            if fits:
                yield at
            at = text.find(before, at + (width if fits else 1))

    @cached_property
    def fits_anywhere(self) -> bool:
        """Say whether the same cannot lie within a number, a word of letters or what is corrected already."""
        return bool(_HAN.fullmatch(self.before)) and self.before not in self.after

    def outcome_of(self, other: Replacement) -> bool | None:
        """Say whether another correction of the same made the same of it; None if it was of something else."""
        start, end, put_in = len(other.left), len(other.left) + len(other.old), len(other.new) - len(other.old)
        width = len(self.before)
        for at in range(max(0, end - width), start + 1):
            is_within = at < start < at + width if start == end else True
            if is_within and other.before.startswith(self.before, at):
                return other.after[at : at + width + put_in] == self.after
        return None

    def fits(self, text: str, at: int) -> bool:
        """Say whether the same stands at an offset of a text."""
        before, end = self.before, at + len(self.before)
        if not text.startswith(before, at) or _cuts(text, at) or _cuts(text, end):
            return False
        inside = self.after.find(before)
        if inside >= 0 and at >= inside and text.startswith(self.after, at - inside):
            return False
        foreign = _LATIN.search(before) and not _LATIN.search(self.after)
        return not (foreign and _LATIN.search(text[:at].rstrip()[-1:] + text[end:].lstrip()[:1]))


class Evidence(NamedTuple):
    """What a text says about its words.

    `count` returns how often a string stands in it, corrected as it is now; `earlier` are other places, with their
    surroundings, where the same was replaced by the same.
    """

    count: Callable[[str], int] = lambda _: 0
    earlier: Sequence[Replacement] = ()


NOTHING = Evidence()


def remembered(text: str, start: int, end: int, new: str, evidence: Evidence = NOTHING) -> Replacement | None:
    """Return what it means elsewhere that a range of a text gives way to another text; None where it means nothing.

    A word that was replaced as a whole is that word; else it is the smallest surroundings of what differs that do.
    """
    change, named = replaced(text, start, end, new), _named(text[start:end], new)
    if change is None:
        return None
    named = replace(named, left=named.left.lstrip(), right=named.right.rstrip())
    is_whole = change.old and change.new and not _cuts(text, start) and not _cuts(text, end)
    return named if is_whole and len(named.before) <= LONGEST_WORD and _is_word(named) else smallest(change, evidence)


def replaced(text: str, start: int, end: int, new: str) -> Replacement | None:
    """Return what differs where a range of a text gives way to another text, with its surroundings.

    None where nothing differs and where too much does for it to mean anything elsewhere.
    """
    named = _named(text[start:end], new)
    left, right = text[:start] + named.left, named.right + text[end:]
    return replace(named, left=left[-AROUND:], right=right[:AROUND]) if _is_short(named.old, named.new) else None


def _named(seen: str, new: str) -> Replacement:
    """Return what differs between two texts, white space around it left out, within what is alike in them."""
    first, last, instead = changed_range(seen, new)
    old = seen[first:last]
    word = old.strip() or old
    first += old.index(word)
    return Replacement(seen[:first], word, instead, seen[first + len(word) :], blanks=word != old)


def smallest(change: Replacement, evidence: Evidence = NOTHING) -> Replacement | None:
    """Return a change with as much of its surroundings as it needs to be the same one elsewhere; None if they lack.

    A whole word, or a number with the same digits, needs none. What is put in or taken out at the edge of a text means
    nothing elsewhere. Of other changes the neighbour on one side belongs to the word if the same was corrected
    elsewhere between it and another, if what was replaced stands hardly anywhere but beside it, or if it makes with the
    new text a string that is more frequent than with the old. Without such evidence the neighbours on both sides do.
    """
    room = _Room.around(change)
    if _is_word(room.window(0, 0)):
        return room.window(0, 0)
    if change.blanks or (not (change.old and change.new) and not (change.left and change.right)):
        return None
    words = [word for side in room.one_sided() if (word := _shown(room, side, evidence))]
    if words:
        return max(words, key=lambda each: evidence.count(each.before) + evidence.count(each.after))
    both = room.both_sides()
    return _closed(room, both, lambda window: evidence.count(window.before)) if both else None


class _Room(NamedTuple):
    """A change, and how many code points of its surroundings each next token to the left and to the right takes in.

    The first of each are those of the word or number that the change lies within; `lefts_in_word` and `rights_in_word`
    count the tokens after it that can belong to a word with it: neither marks nor white space.
    """

    change: Replacement
    lefts: list[int]
    rights: list[int]
    lefts_in_word: int
    rights_in_word: int

    @classmethod
    def around(cls, change: Replacement) -> _Room:
        left, right = _grown(change)
        before = [each[0] for each in _TOKEN.finditer(change.left[: len(change.left) - left])][::-1]
        behind = [each[0] for each in _TOKEN.finditer(change.right[right:])]
        return cls(change, _ends(left, before), _ends(right, behind), _in_word(before), _in_word(behind))

    def window(self, left: int, right: int) -> Replacement:
        """Return the change with so many tokens on either side."""
        change, lefts, rights = self.change, self.lefts[left], self.rights[right]
        return replace(change, left=change.left[len(change.left) - lefts :], right=change.right[:rights])

    def one_sided(self) -> list[tuple[int, int]]:
        """Return the windows of one neighbour that can belong to a word with the change; with mere marks none can."""
        if not any(character.isalnum() for character in self.change.old + self.change.new):
            return []
        return [*([(1, 0)] if self.lefts_in_word else []), *([(0, 1)] if self.rights_in_word else [])]

    def both_sides(self) -> tuple[int, int] | None:
        """Return the window of a neighbour on either side, two where nothing was replaced; None if they lack.

        At the edge of a text the other side makes up for it.
        """
        each, least = (1, 2) if self.change.old else (2, 3)
        most_left, most_right = len(self.lefts) - 1, len(self.rights) - 1
        right = min(2 * each - min(each, most_left), most_right)
        left = min(2 * each - right, most_left)
        return (left, right) if left + right >= least else None

    def wider(self, left: int, right: int) -> Iterator[tuple[int, int]]:
        """Yield the windows with one more neighbour that can belong to the same word."""
        if right < self.rights_in_word:
            yield left, right + 1
        if left < self.lefts_in_word:
            yield left + 1, right


def _closed(room: _Room, window: tuple[int, int], count: Callable[[Replacement], int]) -> Replacement:
    """Return a window with the neighbours that stand beside it wherever it stands, up to the length of a word."""
    here = room.window(*window)
    times = count(here)
    for wider in room.wider(*window) if times else ():
        there = room.window(*wider)
        if len(there.after) <= WORD and count(there) == times:
            return _closed(room, wider, count)
    return here


def _shown(room: _Room, side: tuple[int, int], evidence: Evidence) -> Replacement | None:
    """Return the word that a change and its neighbour on one side are shown to belong to; None if nothing shows it."""
    window, change = room.window(*side), room.change
    if any(_is_same_word(window, change, each) for each in evidence.earlier):
        return window
    if window.after in window.before:
        return None  # what something is taken out of is as frequent as what is left, at least
    was, now = evidence.count(window.before), evidence.count(window.after)
    if was >= OFTEN and 3 * was > 2 * evidence.count(change.old):
        return window
    return _closed(room, side, lambda each: evidence.count(each.after) - 1) if was < now > 1 else None


def _is_same_word(window: Replacement, change: Replacement, other: Replacement) -> bool:
    """Say whether the same was corrected beside the same neighbour, but another one on the other side."""
    if (other.old, other.new) != (change.old, change.new):
        return False
    differs = other.right[:1] != change.right[:1] if window.left else other.left[-1:] != change.left[-1:]
    return differs and other.left.endswith(window.left) and other.right.startswith(window.right)


def _grown(change: Replacement) -> tuple[int, int]:
    """Return how many code points on either side are of the word or number, old or new, that a change lies within."""
    sides = [_crossing(change.left, middle, change.right) for middle in (change.old, change.new)]
    return max(left for left, _ in sides), max(right for _, right in sides)


def _crossing(left: str, middle: str, right: str) -> tuple[int, int]:
    """Return how far the tokens over the two edges of a text reach beyond it."""
    start, end = len(left), len(left) + len(middle)
    spans = [token.span() for token in _TOKEN.finditer(left + middle + right)]
    before = next((start - first for first, last in spans if first < start < last), 0)
    behind = next((last - end for first, last in spans if first < end < last), 0)
    return before, behind


def _ends(first: int, tokens: Sequence[str]) -> list[int]:
    return list(accumulate(map(len, tokens), initial=first))


def _in_word(tokens: Sequence[str]) -> int:
    """Return how many tokens come before the first mark or white space."""
    return next((at for at, token in enumerate(tokens) if not token[0].isalnum()), len(tokens))


def _is_word(change: Replacement) -> bool:
    """Say whether a change is of a whole word, or of a number that is only written otherwise."""
    before, after = change.before, change.after
    if not before or not after or _DIGITS.findall(before) != _DIGITS.findall(after):
        return False
    return bool(_DIGITS.search(before) or _LATIN_WORD.search(before) or (_HAN.fullmatch(before) and len(before) > 1))


def _is_short(old: str, new: str) -> bool:
    if old == new or "\n" in old + new:
        return False
    return max(len(old), len(new)) <= (LONGEST if old and new else LONGEST_ALONE)


def _cuts(text: str, at: int) -> bool:
    """Say whether an offset lies within a number or a word of letters."""
    if not _JOINED.match(text, max(0, at - 1)):
        return False
    return _crossing(text[max(0, at - AROUND) : at], "", text[at : at + AROUND]) != (0, 0)
