"""Python's garbage collector, at rest while much plain data is made.

It looks for cycles again and again, the more often the more there is; plain data has none, and without looking the
same text is parsed in four fifths of the time, a text of any length at the same speed.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """Let the collector rest; it goes on afterwards if it was at work before."""
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
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
