"""Runs of lines whose cells tabs or bars part, and their cells."""

from __future__ import annotations

from collections.abc import Sequence

from gazdesk.parse.grid import Slot
from gazdesk.parse.lines import Line, is_barred
from gazdesk.parse.shapes import Shape


def runs_of(shapes: Sequence[Shape], indexes: Sequence[int]) -> list[list[int]]:
    """Return the runs of lines with tabs among some lines in order; page marks within a run do not end it."""
    runs: list[list[int]] = []
    upcoming = -1
    for index in indexes:
        if shapes[index] is Shape.TABBED:
            if index != upcoming:
                runs.append([])
            runs[-1].append(index)
            upcoming = index + 1
        elif shapes[index] is Shape.NOISE and index == upcoming:
            upcoming += 1
    return runs


def cells_of(line: Line, folded: str) -> list[Slot]:
    """Return the cells of a line with tabs or, around and between them, bars; empty ones included."""
    slots: list[Slot] = []
    position, text, mark = line.raw, folded[line.raw : line.raw_end], "\t"
    if is_barred(line.text):
        position, text, mark = line.start + 1, line.text[1:-1], "|"
    for part in text.split(mark):
        core = part.strip()
        if core:
            start = position + part.index(core)
            slots.append(Slot(((start, start + len(core)),), core))
        else:
            slots.append(Slot())
        position += len(part) + 1
    return slots
