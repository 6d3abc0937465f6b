"""Import a folder into a store: `python -m tests.bench.taking FOLDER STORE`, in a process that does nothing else.

Prints the seconds it took on the wall and of the process alone, and the most memory that the process held (KiB) after
a quarter of the files and in the end.
"""

import json
import re
import sys
from pathlib import Path
from time import perf_counter, process_time

from gazdesk.desk.library import Library


def take_in(sources, store):
    """Import a folder and return the four figures."""
    marks = []

    def progress(done, total, _text):
        if done >= total // 4 and not marks:
            marks.append(most_memory())

    wall, own = perf_counter(), process_time()
    with Library.open(store, "bench") as library:
        library.import_paths([sources], progress=progress)
    return perf_counter() - wall, process_time() - own, marks[0], most_memory()


def most_memory():
    """Return the most memory that this program ever held, in KiB, as Linux tells it.

    What getrusage tells is also what the process held that it was forked from.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1])


if __name__ == "__main__":
    print(json.dumps(take_in(*sys.argv[1:])))
