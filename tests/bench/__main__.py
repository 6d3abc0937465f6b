"""Print every budget of the design beside what this machine needs: `python -m tests.bench`.

Ratios are taken in one run, since no two machines are alike; `--full` parses a text of 50 MB too, and imports 1,000
issues of 200 KB. Where GAZDESK_TEXTS names a folder of real issues, they are read beside the made-up one;
GAZDESK_SCORE names the folder of the scan (baseline.py) that a parse is measured against.
"""

import argparse
import os
from dataclasses import dataclass, replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import checking, correcting, importing, opening, reading, rebuilding, remembering, starting, tables

PARTS = {
    each.__name__.rpartition(".")[2]: each
    for each in (reading, opening, correcting, checking, remembering, tables, rebuilding, importing, starting)
}


@dataclass(frozen=True)
class Sizes:
    """How much is measured: characters of an issue, megabytes of long texts, issues, blocks, corrections, hits, runs, a table."""

    characters: int = 70_000
    megabytes: tuple[float, ...] = (1, 10)
    issues: int = 30
    few_blocks: int = 1_000
    many_blocks: int = 10_000
    corrections: int = 40
    hits: int = 10_000
    runs: int = 7
    table: tuple[int, int] = (1_000, 25)
    table_runs: int = 24


def main(arguments=None):
    """Measure the parts that are asked for, or all, and print a line a budget."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", type=part, metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--full", action="store_true", help="parse 50 MB, import 1,000 issues, 200 MB")
    chosen = parser.parse_args(arguments)
    sizes = replace(Sizes(), megabytes=(1, 10, 50), issues=1_000) if chosen.full else Sizes()
    report(chosen.parts or PARTS, sizes)


def part(name):
    """Return the name of a part; refuse any other."""
    if name not in PARTS:
        raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(PARTS)}")
    return name


def report(parts, sizes):
    """Print the rows of the parts as they come."""
    for name in parts:
        for row in PARTS[name].measures(sizes):
            print(row, flush=True)


if __name__ == "__main__":
    main()
