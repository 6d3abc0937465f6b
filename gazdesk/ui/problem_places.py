"""Where a problem is: the place to select, and the line to name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazdesk.desk import places
from gazdesk.model.problems import Problem
from gazdesk.ui.session import Selection

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk


def selection_of(desk: Desk, problem: Problem, sender: str) -> Selection:
    """Return the place of a problem in the current text."""
    start, end = places.text_range(desk, problem.address, problem.start, problem.end)
    return Selection(problem.address, start, end, sender)


BEGINNING = (-1, -1, 0)
"""The place of a block's begin, as `place_within` says places."""


def place_within(desk: Desk, place: Selection) -> tuple[int, int, int]:
    """Return where in its block a place lies, to be compared: row and column of a table, offset in the text."""
    table = desk.issue.blocks[place.address.block].table if place.address.block in desk.issue.blocks else None
    if table is None or not place.address.row:
        return -1, -1, place.start
    row = table.row_index(place.address.row)
    column = table.column_index(place.address.column) if place.address.column else None
    return -1 if row is None else row, -1 if column is None else column, place.start


def line_of(desk: Desk, problem: Problem) -> int | None:
    """Return the line of the source, from 1; None where nothing of the place comes from the source."""
    if problem.start.origin == "":
        return desk.issue.source.line_of(problem.start.offset)
    lines = places.owner_lines(desk, problem.address)
    return lines[0] if lines else None
