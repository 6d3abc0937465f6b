"""A flattened table of one cell a line rebuilt in its dialog: what holds the window, and when the proposal is there."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, sleep

from PySide6.QtWidgets import QApplication

from gazdesk.desk import rebuilding
from gazdesk.ui.rebuild_dialog import RebuildDialog
from tests.bench.tables import table_of, table_text
from tests.bench.timing import Row, Time, milliseconds, percentile, timed
from tests.bench.windows import painted, store_of, window_on

HOLD, ANSWER = 100, 1_000
"""Milliseconds that the window's thread may be held at once, and until a proposal is shown."""
REST = 0.001
"""Seconds between two looks for events: a window that waits leaves the machine to the thread."""
STEPS = {
    "dialog opened": ("lines and the first proposal", "before anything is said"),
    "row marked": ("proposal", "from one row"),
    "table made": ("", ""),
}


def measures(sizes):
    """Yield for each step its longest hold, and the time until its proposal is shown."""
    times = {step: [] for step in STEPS}
    with TemporaryDirectory() as folder:
        store = store_of(Path(folder), flattened(*sizes.table), "flattened")
        with window_on(store) as window:
            window.session.open(window.session.library.issues()[0].id)
            painted()
            for _ in range(max(1, sizes.table_runs // 2)):
                for step, measured in zip(STEPS, rebuilt(window, sizes.table[1]), strict=True):
                    times[step].append(measured)
    size = " × ".join(f"{each:,}" for each in sizes.table)
    for step, (what, when) in STEPS.items():
        held, whole = ([each[at] for each in times[step]] for at in range(2))
        yield row_of(f"rebuild {size}, {step}, longest hold", held, HOLD)
        if what:
            yield row_of(f"rebuild {size}, {what}, {when}", whole, ANSWER)


def flattened(rows, columns):
    """Return an issue whose large table stands one cell a line, blank lines between."""
    head, mark, lines = table_text(rows, columns).rpartition("二、任务分工。\n\n")
    return head + mark + "\n\n".join(lines.split()) + "\n"


def rebuilt(window, columns):
    """Return the times of the longest hold and of the whole of each step; the table is as before in the end."""
    session = window.session
    block = table_of(session.desk).id
    opened = []
    opening = timed(lambda: (opened.append(dialog_on(window, block)), painted()))
    (dialog,) = opened
    first = waited(dialog.work, opening)
    start = next(at for at, each in enumerate(dialog.work.lines.fragments) if each.text == "1")
    dialog.lines.choose(range(start, start + columns))
    marking = timed(lambda: dialog.findChild(object, "rebuild.mark_row").trigger())
    second = waited(dialog.work, marking)
    assert dialog.work.proposal.width == columns
    dialog.done(1)
    lines, proposal = dialog.work.lines, dialog.work.proposal
    dialog.deleteLater()
    painted()
    making = timed(lambda: (session.run(lambda: rebuilding.rebuild(session.desk, lines, proposal)), painted()))
    session.run(session.desk.undo)
    painted()
    return first, second, (making, making)


def dialog_on(window, block):
    """Return the dialog on the lines of a block, shown."""
    dialog = RebuildDialog(rebuilding.choose(window.session.desk, (block,)), window.session.theme, window)
    dialog.show()
    return dialog


def waited(work, begun):
    """Return the times of the longest hold while the window waits for what was begun, and of it all."""
    longest, wall, own = begun, perf_counter() - begun.wall, process_time() - begun.own
    while work.busy:
        longest = max(longest, timed(QApplication.processEvents))
        sleep(REST)
    longest = max(longest, timed(painted))
    return longest, Time(perf_counter() - wall, process_time() - own)


def row_of(what, times, budget):
    """Return the row of a step: the slowest but one in twenty, on the wall."""
    slow, own = (percentile([each[at] for each in times], 0.95) for at in range(2))
    half = milliseconds(median(each.wall for each in times))
    return Row(f"{what}, p95", slow * 1000, budget, "ms", f"p50 {half}, own {milliseconds(own)}")
