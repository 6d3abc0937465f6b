"""Taking many issues into a store, and finding a word there."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from gazdesk.desk.library import Library
from tests.bench.material import issue_text
from tests.bench.timing import Row, medians, milliseconds

ROOT = Path(__file__).parents[2]
WORD = "政府"
SCAN = f"SELECT count(*) FROM blocks WHERE text LIKE '%{WORD}%'"


def measures(sizes):
    """Yield the rows of import and search."""
    with TemporaryDirectory() as folder:
        sources, store = Path(folder, "sources"), Path(folder, "issues.gazdesk")
        size = write_issues(sources, sizes)
        wall, own, early, late = take_in(sources, store)
        note = f"{sizes.issues:,} issues, {size / 1e6:,.0f} MB, {wall:,.0f} s, own time {own:,.0f} s"
        yield Row("import", size / 1e6 / wall, 1.5, "MB/s", note, at_least=True)
        note = f"most held: {late / 1024:,.0f} MB"
        yield Row("import, memory in the end", late / early, 1.1, "×", f"of that after a quarter; {note}")
        yield finding(sizes, store)


def write_issues(folder, sizes):
    """Write made-up issues into a folder; return their size in bytes."""
    folder.mkdir()
    size = 0
    for number in range(sizes.issues):
        data = issue_text(sizes.characters, number).encode()
        Path(folder, f"{number:04}.txt").write_bytes(data)
        size += len(data)
    return size


def take_in(sources, store):
    """Import a folder in a process of its own; return times and memory as it says them."""
    command = [sys.executable, "-m", "tests.bench.taking", str(sources), str(store)]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return json.loads(said.stdout)


def finding(sizes, store):
    """Return what the first page of hits takes, beside a scan of the same store."""
    with Library.open(store, write=False) as library:
        db = sqlite3.connect(store)
        found, scanned = medians(sizes.runs, lambda: library.search(WORD), lambda: db.execute(SCAN).fetchone())
        db.close()
    return Row(
        f"find {WORD}", found.wall * 1000, 100, "ms", f"a LIKE scan of the same store: {milliseconds(scanned.wall)}"
    )
