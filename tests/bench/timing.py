"""What is measured and how it is shown: medians of runs that take turns, since the machine is never quiet."""

import gc
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple


@dataclass(frozen=True)
class Row:
    """One line of the table: what was measured, the measure and the budget, each with its unit."""

    what: str
    value: float
    budget: float
    unit: str
    note: str = ""
    at_least: bool = False

    def __str__(self):
        sign = "≥" if self.at_least else "≤"
        kept = self.value >= self.budget if self.at_least else self.value <= self.budget
        said = f"{self.value:,.2f} {self.unit}"
        return f"{'kept  ' if kept else 'MISSED'} {said:>12}  {sign} {self.budget:g} {self.unit:<5} {self.what}  {self.note}"


class Time(NamedTuple):
    """Seconds that something took: on the wall, and of this process alone, which other programs do not disturb."""

    wall: float
    own: float


def timed(action, *, collected=False):
    """Return what one call takes; `collected` lets the garbage of earlier ones be collected first."""
    if collected:
        gc.collect()
    wall, own = perf_counter(), process_time()
    action()
    return Time(perf_counter() - wall, process_time() - own)


def medians(runs, *actions):
    """Return the median times of each action; they take turns, so that a busy moment meets all.

    What earlier ones left behind is collected before each.
    """
    times = [[timed(action, collected=True) for action in actions] for _ in range(runs)]
    return [
        Time(median(each.wall for each in turns), median(each.own for each in turns))
        for turns in zip(*times, strict=True)
    ]


def percentile(times, share):
    """Return the value that a share of the values does not exceed."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def milliseconds(time):
    """Return seconds as they are said in a note."""
    return f"{time * 1000:,.1f} ms"
