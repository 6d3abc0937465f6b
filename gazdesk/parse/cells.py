"""Tables whose cells stand one to a line: where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gazdesk.model.kinds import RowKind
from gazdesk.parse.flat import HEADER_WORD, Item, base_blanks, items_of
from gazdesk.parse.flat_mixed import mixed_grid
from gazdesk.parse.flat_numbered import labelled_grid, numbered_grid, runs_grid
from gazdesk.parse.flat_plain import blank_grid, form_grid, values_grid
from gazdesk.parse.flat_seams import put_back, without_headers
from gazdesk.parse.flat_stream import stream_grid
from gazdesk.parse.grid import Grid
from gazdesk.parse.lines import Line
from gazdesk.parse.rosters import goes_on_roster
from gazdesk.parse.shapes import Shape
from gazdesk.parse.titles import is_issued_title
from gazdesk.parse.tsv import TOTAL
from gazdesk.parse.values import Style, Value, are_units, style_of

_LONGEST_CELL = 30
_MOST_FILLERS = 2
_MOST_HEADED = 5
"""How many longer lines may stand together, and how many below the names of columns."""
_HEADED = 4
_LONGEST_NAME = 5
"""A first line that is longer may be the title of the table rather than the name of its first column."""
_FEWEST_EVEN = 3
_FEWEST = 5
_TITLE = re.compile(r"^(?:附?表\s*[\d一二三四五六七八九十])|.{4,}(?:表|清单|名单|一览|目录|情况)$")
_UNIT = re.compile(r"[（(]?\s*(?:金额|计量|数量)?单位\s*[:：].{1,14}$")
"""The unit of measure above a table (GB/T 9704-2012 does not rule it; statistical tables print it so)."""
_UNIT_FIRST = frozenset("（(金计数单")
_NO_CELL_END = frozenset("。；;：:，,")
_PLAIN, _LABELLED, _NUMBER = Shape.PLAIN, Shape.LABELLED, Shape.NUMBER
_FILLERS, _CELLS = frozenset({_PLAIN, _LABELLED}), frozenset({_NUMBER, Shape.DATE})
_FIRST_NAMES = frozenset({"序号", "序 号"})


def cell_tables(
    lines: Sequence[Line], shapes: Sequence[Shape], free: Sequence[int]
) -> Iterator[tuple[Grid, list[int]]]:
    """Yield the grids of such tables among lines that nothing else claims, with the indexes of their lines."""
    for found, spare in _runs(lines, shapes, free):
        if not _is_table(lines, shapes, found):
            continue
        grid, run = _grid_of(lines, found), found
        if grid is not None and _joins_names(grid) and len(lines[run[0]].text) > _LONGEST_NAME:
            grid, run = _below_title(lines, run, grid)
        missing = _missing(grid) if grid is not None and spare else 0
        whole = [*run, *spare[:missing]]
        if missing:
            grid = _grid_of(lines, whole)
        if grid is not None:
            yield grid, whole


def _joins_names(grid: Grid) -> bool:
    """Say whether names of columns were joined of several lines, that of the first column not among them."""
    first = grid.rows[0]
    return (
        first.kind is RowKind.HEADER and len(first.slots[0].spans) == 1 and any(len(s.spans) > 1 for s in first.slots)
    )


def _below_title(lines: Sequence[Line], run: list[int], grid: Grid) -> tuple[Grid, list[int]]:
    """Return the grid and lines without the first, if it is the title: without it no names need be joined."""
    bare = _grid_of(lines, run[1:])
    if bare is None or bare.width != grid.width or any(len(slot.spans) > 1 for slot in bare.rows[0].slots):
        return grid, run
    return bare, run[1:]


def _grid_of(lines: Sequence[Line], run: Sequence[int]) -> Grid | None:
    after = lines[run[-1] + 1].blanks if run[-1] + 1 < len(lines) else 0
    items, headers = without_headers(items_of([lines[index] for index in run]))
    grid = _grid(items, after)
    if grid is not None:
        put_back(grid, headers)
    return grid


def _missing(grid: Grid) -> int:
    """Return how many cells the last row lacks at its end that hold sentences in most rows above."""
    bodies = [row.slots for row in grid.rows if row.kind is RowKind.BODY]
    if len(bodies) < 2 or grid.rows[-1].kind is not RowKind.BODY:
        return 0
    count = 0
    for column in range(grid.width - 1, 0, -1):
        long = sum(slots[column].value is Value.LONG for slots in bodies[:-1])
        if bodies[-1][column].text or long * 3 < len(bodies[:-1]) * 2:
            break
        count += 1
    return count


def _grid(items: list[Item], blanks_after: int) -> Grid | None:
    """Return the grid that the evidence makes of a run of cells, None if it makes none."""
    base = base_blanks(items)
    return (
        numbered_grid(items, base)
        or values_grid(items)
        or mixed_grid(items)
        or runs_grid(items, base)
        or form_grid(items, blanks_after)
        or blank_grid(items)
        or labelled_grid(items, base)
        or stream_grid(items, base)
    )


def _runs(lines: Sequence[Line], shapes: Sequence[Shape], free: Sequence[int]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield runs of lines that could be cells, each with the longer ones after it.

    A few longer ones between them may be cells too, more of them below the names of columns. A number above 一、 is
    that of a page: no row begins with both.
    """
    run: list[int] = []
    fillers, upcoming = 0, -1
    for index, cell in zip(free, _cells_among(lines, shapes, free), strict=True):
        if not cell and not run:
            continue
        if run and (
            index != upcoming
            or not (cell or _may_fill(lines, shapes, index, run, fillers))
            or (shapes[index] not in _CELLS and _begins_another(lines, shapes, index, run))
        ):
            yield from _trimmed(lines, run, fillers)
            run, fillers = [], 0
        if cell:
            run.append(index)
            fillers = 0
        elif run:
            run.append(index)
            fillers += 1
        upcoming = index + 1
    yield from _trimmed(lines, run, fillers)


def _may_fill(lines: Sequence[Line], shapes: Sequence[Shape], index: int, run: Sequence[int], fillers: int) -> bool:
    """Say whether a line that is no cell by itself may be one of a run whose last lines are so many longer ones."""
    if shapes[index] not in _FILLERS or _is_unit(lines[index].text):
        return False
    if len(run) == 1 and shapes[run[0]] is _NUMBER and style_of(lines[index].text) is Style.HAN:
        return False
    return fillers < _MOST_FILLERS or (fillers < _MOST_HEADED and _is_headed(lines, run))


def _trimmed(lines: Sequence[Line], run: list[int], fillers: int) -> Iterator[tuple[list[int], list[int]]]:
    """Yield a run parted from the longer lines at its end, without the title of the table at its start."""
    spare = run[len(run) - fillers :]
    run = run[: len(run) - fillers]
    if len(run) > _FEWEST and _titles(lines[run[0]].text) and len(lines[run[1]].text) < 10:
        run = run[1:]
    if len(run) >= _FEWEST:
        yield run, spare


def _is_headed(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Say whether a run begins with the names of columns, four at least."""
    texts = [lines[index].text for index in run[:_HEADED]]
    return len(texts) == _HEADED and all(len(text) < 12 and HEADER_WORD.search(text) for text in texts)


def _titles(text: str) -> bool:
    return len(text) > 9 and is_issued_title(text) and not HEADER_WORD.fullmatch(text)


def _cells_among(lines: Sequence[Line], shapes: Sequence[Shape], indexes: Sequence[int]) -> list[bool]:
    """Say of each of some lines whether it could be a cell by itself."""
    return [
        _is_short(lines[index].text) if (shape := shapes[index]) is _PLAIN else shape in _CELLS for index in indexes
    ]


def _is_short(text: str) -> bool:
    short = len(text) <= _LONGEST_CELL and text[-1] not in _NO_CELL_END
    return (short or ("、" in text and are_units(text))) and not _is_unit(text)


def _is_unit(text: str) -> bool:
    return text[0] in _UNIT_FIRST and _UNIT.match(text) is not None


def _begins_another(lines: Sequence[Line], shapes: Sequence[Shape], index: int, run: Sequence[int]) -> bool:
    """Say whether a numbered line after the total of a table, or before a header, heads another table.

    One with a number below it is a section.
    """
    if _heads_again(lines, index + 1, run) and _TITLE.search(lines[index].text):
        return True
    if shapes[index] is not _LABELLED:
        return False
    if index + 1 < len(lines) and shapes[index + 1] is _NUMBER:
        return False
    if any(TOTAL.match(lines[each].text) for each in run[-4:]):
        return True
    return index + 1 < len(lines) and lines[index + 1].text in _FIRST_NAMES


def _heads_again(lines: Sequence[Line], index: int, run: Sequence[int]) -> bool:
    """Say whether the first two cells of a run come again at an index."""
    if len(run) <= _FEWEST or index + 1 >= len(lines) or lines[run[0]].text != lines[index].text:
        return False
    return lines[run[1]].text == lines[index + 1].text


def _is_table(lines: Sequence[Line], shapes: Sequence[Shape], run: Sequence[int]) -> bool:
    """Say whether short lines are a table: numbers among them, or the words of a header at their start."""
    if run[0] and shapes[run[0] - 1] is Shape.ROSTER:
        return False
    texts = [lines[index].text for index in run]
    numbers = [place for place, index in enumerate(run) if shapes[index] is _NUMBER]
    if not (
        len(numbers) * 10 >= len(run) * 3
        or (len(numbers) >= 2 and "1" in texts[:40])
        or texts[0] in _FIRST_NAMES
        or sum([len(text) < 14 and HEADER_WORD.search(text) is not None for text in texts[:8]]) >= 3
        or _is_even(numbers, len(run))
    ):
        return False
    most_are_cells = len(numbers) * 2 >= len(run) or sum(_cells_among(lines, shapes, run)) * 2 >= len(run)
    if not most_are_cells and not _is_headed(lines, run):
        return False
    return sum(map(goes_on_roster, texts[:12])) * 2 <= min(12, len(texts))


def _is_even(places: Sequence[int], length: int) -> bool:
    """Say whether numbers stand at one distance, three of them at least, from a header of that length to the end."""
    if len(places) < _FEWEST_EVEN:
        return False
    step = places[1] - places[0]
    even = all(below - above == step for above, below in pairwise(places))
    return even and step > 1 and step <= places[0] < 2 * step and length - places[-1] <= step
