"""A flattened table of one cell a line rebuilt in its dialog: what holds the window, and when what is waited for is there."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, sleep

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gazdesk.desk import rebuilding
from gazdesk.ui import gestures
from gazdesk.ui.rebuild_dialog import RebuildDialog
from tests.bench.tables import standing, table_of, table_text
from tests.bench.timing import Row, Time, milliseconds, percentile, timed
from tests.bench.windows import painted, store_of, window_on

HOLD, ANSWER, MADE = 100, 1_000, 500
"""Milliseconds that the window's thread may be held at once, until a proposal is shown, and until it is made."""
REST = 0.001
"""Seconds between two looks for events: a window that waits leaves the machine to the thread."""
STEPS = {
    "dialog opened": ("lines and the first proposal, before anything is said", ANSWER),
    "row marked": ("proposal, from one row", ANSWER),
    "table looked at": ("", 0),
    "table made": ("", 0),
    "table taken back": ("", 0),
    "table made again": ("", 0),
    "accepted at once": ("table made, accepted as soon as it is proposed", MADE),
}
"""The longest hold of each step is measured, and, where it says what, how long it takes in all."""


def measures(sizes):
    """Yield for each step its longest hold, and the time until what the user waits for is there."""
    times = {step: [] for step in STEPS}
    with TemporaryDirectory() as folder:
        store = store_of(Path(folder), flattened(*sizes.table), "flattened")
        with window_on(store) as window:
            window.session.open(window.session.library.issues()[0].id)
            painted()
            for _ in range(max(1, sizes.table_runs // 2)):
                for steps in (rebuilt_in_peace, rebuilt_in_haste):
                    for step, measured in steps(window, sizes.table[1]):
                        times[step].append(measured)
    size = " × ".join(f"{each:,}" for each in sizes.table)
    for step, (what, budget) in STEPS.items():
        held, whole = ([each[at] for each in times[step]] for at in range(2))
        yield row_of(f"rebuild {size}, {step}, longest hold", held, HOLD)
        if what:
            yield row_of(f"rebuild {size}, {what}", whole, budget)


def flattened(rows, columns):
    """Return an issue whose large table stands one cell a line, blank lines between."""
    head, mark, lines = table_text(rows, columns).rpartition("二、任务分工。\n\n")
    return head + mark + "\n\n".join(lines.split()) + "\n"


def rebuilt_in_peace(window, columns):
    """Yield the steps of a user who looks at what is proposed; the table is as before in the end."""
    session = window.session
    dialog = yield from proposed(window, columns)
    yield "table looked at", waited(lambda: not dialog.work.making.is_ready, timed(painted))
    yield "table made", twice(timed(lambda: (accept(dialog), painted())))
    assert len(table_of(session.desk).table.columns) == columns
    yield "table taken back", twice(timed(lambda: (session.run(session.desk.undo), painted())))
    yield "table made again", twice(timed(lambda: (session.run(session.desk.redo), painted())))
    session.run(session.desk.undo)
    painted()


def rebuilt_in_haste(window, columns):
    """Yield the steps of a user who accepts what is proposed as soon as it is there."""
    session = window.session
    before = standing(session.desk)
    dialog = yield from proposed(window, columns)
    assert not dialog.work.making.is_ready
    yield "accepted at once", waited(lambda: standing(session.desk) == before, timed(lambda: accept(dialog)))
    session.run(session.desk.undo)
    painted()


def proposed(window, columns):
    """Yield the steps to a proposal from one marked row; return the dialog, which makes the table when it is accepted."""
    session = window.session
    block = table_of(session.desk).id
    opened = []
    opening = timed(lambda: (opened.append(dialog_on(window, block)), painted()))
    (dialog,) = opened
    yield "dialog opened", waited(lambda: dialog.work.busy, opening)
    QTest.qWaitForWindowActive(dialog)
    start = next(at for at, each in enumerate(dialog.work.lines.fragments) if each.text == "1")
    dialog.lines.choose(range(start, start + columns))
    marking = timed(lambda: dialog.findChild(object, "rebuild.mark_row").trigger())
    yield "row marked", waited(lambda: dialog.work.busy, marking)
    assert dialog.work.proposal.width == columns
    return dialog


def dialog_on(window, block):
    """Return the dialog on the lines of a block, shown; accepted, the table is made as the command makes it."""
    session = window.session
    dialog = RebuildDialog(rebuilding.choose(session.desk, (block,)), session.desk, session.theme, window)
    dialog.accepted.connect(lambda: gestures.make(session, lambda _: dialog.work.making.make()))
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
    dialog.activateWindow()
    return dialog


def accept(dialog):
    """Press the key that accepts what is proposed."""
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def twice(time):
    """Return a time as the longest hold and as the whole."""
    return time, time


def waited(going_on, begun):
    """Return the times of the longest hold while the window waits for what was begun, and of it all."""
    longest, wall, own = begun, perf_counter() - begun.wall, process_time() - begun.own
    while going_on():
        longest = max(longest, timed(QApplication.processEvents))
        sleep(REST)
    longest = max(longest, timed(painted))
    return longest, Time(perf_counter() - wall, process_time() - own)


def row_of(what, times, budget):
    """Return the row of a step: the slowest but one in twenty, on the wall."""
    slow, own = (percentile([each[at] for each in times], 0.95) for at in range(2))
    half = milliseconds(median(each.wall for each in times))
    return Row(f"{what}, p95", slow * 1000, budget, "ms", f"p50 {half}, own {milliseconds(own)}")
