"""Readings and annotations follow the text that they point to when a correction moves, cuts or replaces it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace

from gazdesk.errors import CorrectionRefused
from gazdesk.model.annotations import Original
from gazdesk.model.blocks import Address, Attribution, Block, Reading
from gazdesk.model.issue import Issue
from gazdesk.model.ledger import owners_of
from gazdesk.model.pieces import Pieces, Place, holds, place_after, place_before, text_of

Originals = tuple[Original, ...]


def divide(notes: Originals, right: Pieces) -> tuple[Originals, Originals]:
    """Return the annotations of an owner that is cut in two: those that stay and those that go to `right`.

    CorrectionRefused if the cut lies within an annotated text.
    """
    going = tuple(note for note in notes if holds(right, note.start))
    staying = tuple(note for note in notes if note not in going)
    if any(holds(right, note.end) for note in staying):
        raise CorrectionRefused("A text annotated as 原文如此 is not cut in two; take the annotation away first.")
    return staying, going


def follow(issue: Issue, moved: Iterable[str], into: Iterable[str]) -> frozenset[str]:
    """Let readings go where the text went that they are read from; return the ids of the blocks that changed.

    Text has gone from the blocks `moved` (which may be gone) to the blocks `into`. A reading that is cut in two
    becomes two; an attribution whose first value was read from its own block goes with that value.
    """
    sources = frozenset(moved)
    text = _Text(issue, tuple(into))
    readers = dict.fromkeys(reader for identity in (*sources, *text.blocks) for reader in issue.readers(identity))
    changed: set[str] = set()
    for reader in sorted(readers, key=issue.index):
        changed |= _follow_in(issue, issue.block(reader), sources, text)
    return frozenset(changed)


def _follow_in(issue: Issue, block: Block, sources: frozenset[str], text: _Text) -> set[str]:
    stay: list[Attribution] = []
    go: dict[str, list[Attribution]] = {}
    for attribution in block.attributions:
        new = _relocated(attribution, sources, text)
        home = _home(block.id, attribution, new)
        (stay if home == block.id else go.setdefault(home, [])).append(new)
    if tuple(stay) == block.attributions:
        return set()
    issue.put(replace(block, attributions=tuple(stay)))
    for home, attributions in go.items():
        other = issue.block(home)
        issue.put(replace(other, attributions=(*other.attributions, *attributions)))
    return {block.id, *go}


def _relocated(attribution: Attribution, sources: frozenset[str], text: _Text) -> Attribution:
    if not any(reading.owner.block in sources for reading in attribution.readings):
        return attribution
    readings = (
        part
        for reading in attribution.readings
        for part in (text.relocated(reading) if reading.owner.block in sources else (reading,))
    )
    return replace(attribution, readings=tuple(readings))


def _home(holder: str, before: Attribution, after: Attribution) -> str:
    """Return the block that an attribution belongs to now."""
    if before.row or not after.readings or before.readings[0].owner.block != holder:
        return holder
    return after.readings[0].owner.block


class _Text:
    """Where the code points of some blocks are; looked up only if a reading asks."""

    def __init__(self, issue: Issue, blocks: tuple[str, ...]) -> None:
        self.blocks = blocks
        self._issue = issue
        self._index: dict[str, list[tuple[int, int, Address]]] | None = None

    def relocated(self, reading: Reading) -> tuple[Reading, ...]:
        """Return a reading at its text's owner, two if it was cut in two, none if its text is nowhere."""
        first, last = self._owner(reading.start), self._owner(reading.end)
        if first is None or last is None:
            return ()
        if first == last:
            return (replace(reading, owner=first),)
        left, right = self._issue.pieces(first), self._issue.pieces(last)
        return (
            replace(reading, owner=first, end=place_after(left, len(text_of(left)))),
            replace(reading, owner=last, start=place_before(right, 0)),
        )

    def _owner(self, place: Place) -> Address | None:
        if self._index is None:
            self._index = self._build()
        ranges = self._index.get(place.origin, [])
        index = bisect_right(ranges, place.offset, key=lambda each: each[0]) - 1
        return ranges[index][2] if index >= 0 and place.offset < ranges[index][1] else None

    def _build(self) -> dict[str, list[tuple[int, int, Address]]]:
        index: dict[str, list[tuple[int, int, Address]]] = {}
        for identity in self.blocks:
            for address, pieces in owners_of(self._issue.block(identity)):
                for piece in pieces:
                    index.setdefault(piece.origin, []).append((piece.start, piece.end, address))
        for ranges in index.values():
            ranges.sort()
        return index


Moved = Callable[[Place, bool], Place]
"""What a place is now; the flag says whether it starts a range."""


def follow_fix(issue: Issue, address: Address, moved: Moved) -> frozenset[str]:
    """Let the readings of an owner whose text was fixed point to the new text; return the ids of changed blocks."""
    changed: set[str] = set()
    for reader in issue.readers(address.block):
        block = issue.block(reader)
        attributions = tuple(_fixed(attribution, address, moved) for attribution in block.attributions)
        if attributions != block.attributions:
            issue.put(replace(block, attributions=attributions))
            changed.add(reader)
    return frozenset(changed)


def _fixed(attribution: Attribution, address: Address, moved: Moved) -> Attribution:
    readings = tuple(
        replace(reading, start=moved(reading.start, True), end=moved(reading.end, False))
        if reading.owner == address
        else reading
        for reading in attribution.readings
    )
    return attribution if readings == attribution.readings else replace(attribution, readings=readings)
