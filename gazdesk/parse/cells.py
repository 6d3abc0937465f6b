"""Tables whose cells stand one to a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazdesk.parse.grid import Grid
from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape


def cell_tables(lines: Sequence[Line], shapes: Sequence[Shape], free: Sequence[int]) -> Iterator[tuple[Grid, list[int]]]:
    """Yield the grids of such tables among lines that nothing else claims, with the indexes of their lines."""
    yield from ()
