"""Places like a corrected one: found in an open issue, corrected as one gesture, or left as they are for good."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from gazdesk.desk.change import Change
from gazdesk.desk.desk import Desk
from gazdesk.desk.editing import text_fix
from gazdesk.desk.finding import line_at
from gazdesk.desk.replacement import Replacement
from gazdesk.edits.notes import Dismiss
from gazdesk.edits.text import FixText
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import FixReason
from gazdesk.model.pieces import offset_of, text_of

RULE = "memory"
"""Stands in the journal for the code of a rule where a remembered correction was made again."""
AROUND = 8
"""Code points on either side that a place left as it is is known by."""

MOST = 1000
"""Places beyond which they are not counted."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A place where the same stands: id and name of its issue, the owner and its text, offset in that, line from 1."""

    issue_id: int
    issue: str
    address: Address
    text: str
    start: int
    line: int | None


def alike_in(desk: Desk, change: Replacement) -> tuple[Alike, ...]:
    """Return the places of an open issue, in reading order, but those that were left or are errors of the original."""
    return tuple(
        Alike(desk.issue_id, desk.info.name, address, text, at, line_at(desk.issue, desk.issue.pieces(address), at))
        for address, text, at in _places(desk, change)
    )


def count_alike(desk: Desk, change: Replacement) -> int:
    """Return how many places `alike_in` gives, but no more than MOST; sooner, as it is wanted after each correction."""
    is_open = not desk.text.noted and not any(is_about(change, key) for key in desk.issue.dismissals)
    if is_open and change.fits_anywhere:
        return min(desk.text.count(change.before), MOST)
    return sum(1 for _ in islice(_places(desk, change), MOST))


def correct_alike(desk: Desk, change: Replacement, places: Iterable[Alike], sender: object = None) -> Change:
    """Correct places of an open issue as one gesture; those that say something else by now are passed over.

    CorrectionRefused if none is as it was.
    """
    fixes = [_fix(desk, change, place) for place in places if _stands(desk.issue, change, place)]
    if not fixes:
        raise CorrectionRefused("These places are not as they were any more.")
    return desk.apply(fixes, "Same correction", rule=RULE, sender=sender)


def leave_alike(desk: Desk, change: Replacement, places: Iterable[Alike], sender: object = None) -> Change:
    """Leave places of an open issue as they are, as one gesture; they come back when they or their text change."""
    keys = dict.fromkeys(key_of(change, place.address, place.text, place.start) for place in places)
    what = f"{change.before} → {change.after}"
    return desk.apply([Dismiss(key, what) for key in keys], "Leave as it is", rule=RULE, sender=sender)


def key_of(change: Replacement, address: Address, text: str, at: int) -> str:
    """Return what a place left as it is is known by: its owner, the correction, the text around."""
    end = at + len(change.before)
    around = text[max(0, at - AROUND) : at], text[end : end + AROUND]
    return "|".join((RULE, *address, change.before, change.after, *around))


def is_about(change: Replacement, key: str) -> bool:
    """Say whether a key is that of a place where a correction was refused."""
    return key.startswith(f"{RULE}|") and f"|{change.before}|{change.after}|" in key


def _places(desk: Desk, change: Replacement) -> Iterator[tuple[Address, str, int]]:
    for address, text in desk.text.owners_with(change.before):
        for at in change.find(text):
            if _is_open(desk.issue, change, address, text, at):
                yield address, text, at


def _is_open(issue: Issue, change: Replacement, address: Address, text: str, at: int) -> bool:
    """Say whether nobody has left a place as it is, or noted that the original has it so."""
    if issue.dismissals and key_of(change, address, text, at) in issue.dismissals:
        return False
    originals = issue.owner(address).originals
    if not originals:
        return True
    pieces, end = issue.pieces(address), at + len(change.before)
    ranges = [(offset_of(pieces, note.start), offset_of(pieces, note.end)) for note in originals]
    return not any(first is not None and last is not None and first < end and at < last for first, last in ranges)


def _stands(issue: Issue, change: Replacement, place: Alike) -> bool:
    try:
        text = text_of(issue.pieces(place.address))
    except Unresolved:
        return False
    at = place.start
    return change.fits(text, at) and _is_open(issue, change, place.address, text, at)


def _fix(desk: Desk, change: Replacement, place: Alike) -> FixText:
    """Return the correction of a place: what differs is replaced, the whole word is annotated."""
    start, end, new = place.start, place.start + len(change.before), change.after
    if change.reason is FixReason.TRANSCRIPTION:
        start, end = change.range_at(text_of(desk.issue.pieces(place.address)), place.start)
        new = change.new
    return text_fix(desk, place.address, start, end, new, change.reason)
