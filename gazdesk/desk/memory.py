"""What the whole store remembers of a correction: where else the same stands, and what was made of it so far.

Work for any thread: it reads the store on a connection of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from gazdesk.desk.alike import MOST, RULE, Alike, is_about, key_of
from gazdesk.desk.replacement import AROUND, Replacement, replaced
from gazdesk.desk.standing import Standing
from gazdesk.edits.notes import Dismiss
from gazdesk.edits.text import FixText
from gazdesk.model.blocks import Address
from gazdesk.model.pieces import SOURCE
from gazdesk.model.source import SourceText, Span
from gazdesk.store.memory import OwnerText, Written, dismissals_by, fixes_of, owners_with
from gazdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class Memory:
    """What the store remembers of a correction.

    `places` are those of other issues than one, the first MOST (`more` says whether there are more). `corrected`,
    `left` and `otherwise` count in the whole store how often the same was corrected so, was left as it is, and was
    made something else of.
    """

    places: tuple[Alike, ...] = ()
    more: bool = False
    corrected: int = 0
    left: int = 0
    otherwise: int = 0


@dataclass(frozen=True, slots=True)
class Remembering:
    """The search of a store for a correction; the issue `besides`, which is open and says more, is left out."""

    path: Path
    change: Replacement
    besides: int

    def run(self, cancelled: Callable[[], bool] = lambda: False) -> Memory | None:
        """Return what the store remembers, None if `cancelled`, which is asked between two steps, says True."""
        found: Memory | None = None
        with Store.open(self.path) as store, store.snapshot():
            for step in self._steps(store):
                found = step
                if cancelled():
                    return None
        return found

    def _steps(self, store: Store) -> Iterator[Memory]:
        """Yield what is known after each step."""
        standing = cache(lambda run: Standing(store.journal.steps(run)))
        sources = lru_cache(maxsize=4)(store.sources.text)
        fixes = _live(standing, fixes_of(store.db, self.change.before))
        made = Counter(self._made_of_it(sources, each) for each in fixes)
        left = set(self._left(_live(standing, dismissals_by(store.db, RULE))))
        memory = Memory((), False, made[True], len(left), made[False])
        yield memory
        words = store.projections.words
        for owners in owners_with(store.db, words, self.change.before, self.besides):
            places = (*memory.places, *(each for owner in owners for each in self._places(owner, left)))
            memory = replace(memory, places=places[:MOST], more=len(places) > MOST)
            yield memory
            if memory.more:
                return

    def _made_of_it(self, sources: Callable[[int], SourceText], written: Written) -> bool | None:
        """Say whether a text fix made of the same what this one does; None if it was of something else."""
        fix = written.correction
        if not isinstance(fix, FixText) or fix.reason is not self.change.reason:
            return None
        text, start, end = _as_printed(sources(written.issue), fix)
        fixed = replaced(text, start, end, fix.text)
        return None if fixed is None else self.change.outcome_of(fixed)

    def _left(self, dismissals: Iterable[Written]) -> Iterator[tuple[int, str]]:
        """Yield the issues and keys of places where this correction was refused."""
        for each in dismissals:
            if isinstance(each.correction, Dismiss) and is_about(self.change, each.correction.key):
                yield each.issue, each.correction.key

    def _places(self, owner: OwnerText, left: Container[tuple[int, str]]) -> Iterator[Alike]:
        address = Address(owner.block, owner.row, owner.column)
        for at in self.change.find(owner.text):
            if (owner.issue, key_of(self.change, address, owner.text, at)) not in left:
                yield Alike(owner.issue, owner.name, address, owner.text, at, owner.line)


def _live(standing: Callable[[int], Standing], written: Iterable[Written]) -> Iterator[Written]:
    """Yield the corrections whose gestures count."""
    for each in written:
        steps = standing(each.run)
        if steps.stands(steps[each.gesture]):
            yield each


def _as_printed(source: SourceText, fix: FixText) -> tuple[str, int, int]:
    """Return what a fix saw between what is printed around it, and the range of it; alone where that is not known."""
    if fix.start.origin != SOURCE or fix.end.origin != SOURCE:
        return fix.seen, 0, len(fix.seen)
    start, end = fix.start.offset + fix.start.after, fix.end.offset + fix.end.after
    before, behind = Span(max(0, start - AROUND), start), Span(end, min(len(source), end + AROUND))
    left, right = ("".join(source.slice(span).split()) for span in (before, behind))
    return left + fix.seen + right, len(left), len(left) + len(fix.seen)
