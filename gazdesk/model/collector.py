"""Python's garbage collector, at rest while much plain data is made.

It looks for cycles again and again, the more often the more there is; plain data has none, and without looking the
same text is parsed in four fifths of the time, a text of any length at the same speed.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_rests: list[None] = []
"""One for each rest that lasts: there is one collector for all threads, and the last to end its rest wakes it.

Whoever adds to the list or takes from it needs no lock, and takes from it before he looks whether he was the last.
"""


@contextmanager
def at_rest() -> Iterator[None]:
    """Let the collector rest; it goes on when all rests are over, if it was at work before."""
    if not _rests and not gc.isenabled():
        yield
        return
    _rests.append(None)
    gc.disable()
    try:
        yield
    finally:
        _rests.pop()
        if not _rests:
            gc.enable()


MUCH = 5_000
"""Objects beyond which what was made in one rest is worth the trouble; those count that could be in a cycle."""


@contextmanager
def grown_old() -> Iterator[None]:
    """Let the collector rest; very much that is made meanwhile, and stays, counts as old at once.

    Else it would soon be looked through as young, in the middle of what comes next. The next full look finds it like
    all that is old. To freeze everything and thaw it again, which takes no time, does that.
    """
    with at_rest():
        before = gc.get_count()[0]
        yield
        if gc.get_count()[0] - before > MUCH:
            gc.freeze()
            gc.unfreeze()
