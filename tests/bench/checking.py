"""Checks in the window: right again after a correction, and out of the way while they follow behind."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import sleep

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gazdesk.checks.runner import check, recheck
from gazdesk.edits.base import Touched
from gazdesk.model.blocks import Address
from gazdesk.model.derived import derive
from gazdesk.ui.session import Selection
from tests.bench.correcting import CHARACTERS_A_BLOCK, spread
from tests.bench.material import issue_text
from tests.bench.timing import Row, milliseconds, percentile, timed
from tests.bench.windows import painted, store_of, window_on

UNDER_WAY = 0.02
"""Seconds after which checks that were begun are in the midst of it."""


def measures(sizes):
    """Yield the rows of problems after a correction, and of keys while the checks of an issue run."""
    with TemporaryDirectory() as folder:
        store = store_of(Path(folder), issue_text(sizes.many_blocks * CHARACTERS_A_BLOCK))
        with window_on(store) as window:
            window.session.open(window.session.library.issues()[0].id)
            painted()
            places = spread(window.session.desk, sizes.corrections)
            yield right_again(sizes, window.session.desk, places)
            yield from keys(sizes, window, places)


def right_again(sizes, desk, places):
    """Return what it takes to look again at the block and the document that a correction touched."""
    derived, problems = derive(desk.issue), check(desk.issue)
    touched = [Touched(frozenset({each})) for each in places]
    times = [timed(lambda each=each: recheck(desk.issue, problems, each, derived)).wall for each in touched]
    note = f"p50 {milliseconds(median(times))}"
    return Row(
        f"problems right again, {sizes.many_blocks:,} blocks, p95", percentile(times, 0.95) * 1000, 50, "ms", note
    )


def keys(sizes, window, places):
    """Yield the rows of an arrow key and of a character typed while the checks of the whole issue run."""
    for name, key in {"arrow key": Qt.Key.Key_Right, "character": Qt.Key.Key_A}.items():
        quiet, busy = ([key_time(window, each, key, checks) for each in places] for checks in (False, True))
        note = f"p50 {milliseconds(median(busy))}; without checks p95 {milliseconds(percentile(quiet, 0.95))}"
        value = percentile(busy, 0.95) * 1000
        yield Row(f"{name} during checks, {sizes.many_blocks:,} blocks, p95", value, 50, "ms", note)


def key_time(window, block, key, checks):
    """Return the seconds from a key in the corrected text to the screen, perhaps while checks run on their thread."""
    session = window.session
    session.select(Selection(Address(block), 3, 3, "bench"))
    window.parsed.setFocus()
    painted()
    if checks:
        session.check_now()
        sleep(UNDER_WAY)
    time = timed(lambda: (QTest.keyClick(window.focusWidget(), key), painted())).wall
    session.commit_pending()
    painted()
    return time
