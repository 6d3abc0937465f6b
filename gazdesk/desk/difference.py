"""What differs between two states of an issue; blocks are immutable, and mostly the same objects in both."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, compress, repeat
from operator import is_not

from gazdesk.edits.base import Touched
from gazdesk.model.issue import Issue


def between(before: Issue, after: Issue) -> Touched:
    """Return what differs between two states, the outline compared too."""
    blocks = blocks_between(before, after)
    shapes = ({each: _shape(issue, each) for each in blocks.blocks} for issue in (before, after))
    same = (before.order, before.overrides, before.reviews) == (after.order, after.overrides, after.reviews)
    return replace(blocks, outline=not same or next(shapes) != next(shapes))


def blocks_between(before: Issue, after: Issue) -> Touched:
    """Return which blocks differ between two states; one that a refold made again is the same.

    The two dictionaries are mostly in the same order, so they are first compared side by side, which takes no lookup.
    """
    old, new = before.blocks, after.blocks
    aside = compress(new, map(is_not, chain(old.values(), repeat(None)), new.values()))
    changed = frozenset(each for each in aside if old.get(each) != new[each])
    made = sum(each not in old for each in changed)
    gone = old.keys() - new.keys() if len(new) - made < len(old) else ()
    return Touched(changed, frozenset(gone))


def _shape(issue: Issue, identity: str) -> tuple[object, ...]:
    """Return what a block says of the outline."""
    block = issue.blocks.get(identity)
    return () if block is None else (block.kind, block.level, block.label, block.boundary, block.text)
