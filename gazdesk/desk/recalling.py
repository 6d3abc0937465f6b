"""From the journal of an open issue: what a correction put in the place of what, and what that means elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from gazdesk.desk.desk import Desk
from gazdesk.desk.issue_text import IssueText
from gazdesk.desk.replacement import Evidence, Replacement, remembered, replaced
from gazdesk.edits.text import FixText
from gazdesk.errors import Unresolved
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import FixReason
from gazdesk.model.pieces import Place, offset_of, text_of

EARLIER = 200
"""How many of the last text corrections are looked at for the same one elsewhere."""


def recall(desk: Desk, gesture: int | None = None) -> tuple[int, Replacement] | None:
    """Return a gesture's id with its correction of a text, by default the last one's; None if it is taken back.

    None too if it corrected different things at once, or something that means nothing elsewhere.
    """
    fixes = [(at, each) for at, each in desk.live_corrections() if isinstance(each, FixText)]
    chosen = fixes[-1][0] if fixes and gesture is None else gesture
    meant = [each for at, each in fixes if at == chosen]
    if chosen is None or len({(each.seen, each.text, each.reason) for each in meant}) != 1:
        return None
    others = [each for _, each in fixes[-EARLIER:]]
    found = _meaning(desk.issue, meant[0], others, desk.text)
    return None if found is None else (chosen, found)


def _meaning(issue: Issue, fix: FixText, others: Iterable[FixText], text: IssueText) -> Replacement | None:
    was = _undone(issue, fix)
    change = replaced(*was, fix.text) if was is not None else None
    if was is None or change is None:
        return None
    same = (each for each in others if change.old in each.seen and change.new in each.text)
    earlier = (replaced(*place, each.text) for each in same if (place := _undone(issue, each)) is not None)
    found = remembered(*was, fix.text, Evidence(cache(text.count), [each for each in earlier if each is not None]))
    return None if found is None else replace(found, reason=fix.reason)


def _undone(issue: Issue, fix: FixText) -> tuple[str, int, int] | None:
    """Return the text of an owner as it is, but for one fix, and the range of what that fixed; None if it is gone."""
    try:
        pieces = issue.pieces(fix.address)
    except Unresolved:
        return None
    text, put_in = text_of(pieces), fix.reason is FixReason.TRANSCRIPTION
    is_there = put_in and fix.text
    start = offset_of(pieces, Place(fix.identity, 0) if is_there else fix.start)
    stands = fix.text if put_in else fix.seen
    if start is None or not text.startswith(stands, start):
        return None
    return text[:start] + fix.seen + text[start + len(stands) :], start, start + len(fix.seen)
