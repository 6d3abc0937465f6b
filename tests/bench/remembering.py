"""What a correction means elsewhere: the places of a long issue counted after each, and those of a store searched."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from gazdesk.desk.editing import replace_text
from gazdesk.desk.library import Library
from gazdesk.desk.memory import Remembering
from gazdesk.desk.recalling import recall
from tests.bench.correcting import CHARACTERS_A_BLOCK, spread, text
from tests.bench.material import issue_text
from tests.bench.timing import Row, milliseconds, percentile, timed
from tests.bench.windows import EDITOR, painted, store_of, window_on


def measures(sizes):
    """Yield a row for the issue and one for the store."""
    with TemporaryDirectory() as folder:
        store = store_of(Path(folder), issue_text(sizes.many_blocks * CHARACTERS_A_BLOCK), "long")
        with window_on(store) as window:
            window.session.open(window.session.library.issues()[0].id)
            painted()
            times = list(counting(window, sizes.corrections))
        slow, own = (percentile(each, 0.95) for each in zip(*times, strict=True))
        half = median(each.wall for each in times)
        note = f"p50 {milliseconds(half)}; own time {milliseconds(own)}; after a rest, on the window's thread"
        yield Row(f"count what is like a correction, {sizes.many_blocks:,} blocks, p95", slow * 1000, 20, "ms", note)
        yield searching(sizes, Path(folder))


def counting(window, count):
    """Yield the time that it takes after each of so many corrections to know it and count the places like it."""
    session, last = window.session, window.memory.last
    for block in spread(session.desk, count):
        session.run(text(session.desk, block))
        last.wait()
        yield timed(last.refresh)


def searching(sizes, folder):
    """Return how long a search for a word takes in a store of many issues, on its thread."""
    with Library.open(folder / "many.gazdesk", EDITOR) as library:
        for number in range(sizes.issues):
            path = folder / f"{number}.txt"
            path.write_text(issue_text(sizes.characters, number), encoding="utf-8")
            library.import_paths([path])
        change = word_of(library)
        times = [timed(Remembering(library.path, change, 1).run).wall for _ in range(sizes.runs)]
        count = len(Remembering(library.path, change, 1).run().places)
    note = f"{count:,} places; on a thread of its own"
    return Row(f"search {sizes.issues:,} issues for what is like a correction", median(times), 1, "s", note)


def word_of(library):
    """Correct a frequent word of the first issue; return what is remembered of it."""
    desk = library.open_issue(1)
    hit = desk.find("责任单位")[0]
    replace_text(desk, hit.address, hit.start, hit.end, "主责单位")
    return recall(desk)[1]
