"""Adjusting a proposal: what an editor moves in one row makes that row given, as it stands then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gazdesk.model.kinds import RowKind
from gazdesk.parse.rebuild.proposal import GivenRow, ProposedRow, Wish

Cells = list[tuple[int, ...]]


def marked(wish: Wish, fragments: Iterable[int], kind: RowKind = RowKind.BODY) -> Wish:
    """Return the wish that fragments are a row of a kind; rows given before that share one are given no more."""
    chosen = tuple(sorted(set(fragments)))
    return _with(wish, GivenRow(chosen, None, kind)) if chosen else wish


def column_marked(wish: Wish, fragments: Iterable[int]) -> Wish:
    """Return the wish that fragments are one whole column, and so are those before and behind; no row is given then."""
    return replace(wish, width=None, given=(), column=tuple(sorted(set(fragments))))


def left_out(wish: Wish, fragments: Iterable[int]) -> Wish:
    """Return the wish that fragments are no part of the table, or, if all of them were none, that they are."""
    chosen = frozenset(fragments)
    if chosen <= wish.left_out:
        return replace(wish, left_out=wish.left_out - chosen)
    given = tuple(row for row in wish.given if not chosen.intersection(row.fragments))
    return replace(wish, given=given, left_out=wish.left_out | chosen)


def freed(wish: Wish, fragments: Iterable[int]) -> Wish:
    """Return the wish without what it says of fragments."""
    chosen = frozenset(fragments)
    column = () if chosen.intersection(wish.column) else wish.column
    return replace(_without(wish, chosen), column=column)


def joined(wish: Wish, row: ProposedRow, column: int) -> Wish | None:
    """Join a cell with the filled one before it; where the row was full, the cells behind close up."""
    cells = _cells(row)
    before = next((at for at in range(column - 1, -1, -1) if cells[at]), None)
    if before is None or not cells[column]:
        return None
    full = all(cells)
    cells[before] += cells[column]
    cells[column] = ()
    if full:
        cells = [*cells[:column], *cells[column + 1 :], ()]
    return _given(wish, row, cells)


def joined_behind(wish: Wish, row: ProposedRow, column: int) -> Wish | None:
    """Join a cell with the filled one behind it, as that would be joined with it."""
    cells = _cells(row)
    behind = next((at for at in range(column + 1, len(cells)) if cells[at]), None)
    return None if behind is None or not cells[column] else joined(wish, row, behind)


def parted(wish: Wish, row: ProposedRow, column: int) -> Wish | None:
    """Let the last line of a cell go to the next cell; those behind make room as far as the next empty one."""
    cells = _cells(row)
    if len(cells[column]) < 2:
        return None
    rest, last = cells[column][:-1], cells[column][-1:]
    made = _inserted(cells, column + 1, last)
    if made is None:
        return None
    made[column] = rest
    return _given(wish, row, made)


def shifted_right(wish: Wish, row: ProposedRow, column: int) -> Wish | None:
    """Shift a cell and those behind it to the right as far as the next empty one."""
    cells = _cells(row)
    made = _inserted(cells, column, ()) if cells[column] else None
    return None if made is None else _given(wish, row, made)


def shifted_left(wish: Wish, row: ProposedRow, column: int) -> Wish | None:
    """Shift a cell and those behind it, as far as the next empty one, into the empty cell before it."""
    cells = _cells(row)
    if not column or cells[column - 1] or not cells[column]:
        return None
    end = next((at for at in range(column, len(cells)) if not cells[at]), len(cells))
    return _given(wish, row, [*cells[: column - 1], *cells[column:end], (), *cells[end:]])


def split_fragment(wish: Wish, fragment: int) -> Wish:
    """Return the wish after a fragment became two: what is said of it is said of both."""
    given = tuple(_renumbered(row, fragment) for row in wish.given)
    aside = {number for each in wish.left_out for number in _numbers(each, fragment)}
    column = tuple(number for each in wish.column for number in _numbers(each, fragment))
    return replace(wish, given=given, left_out=frozenset(aside), column=column)


def split_row(row: ProposedRow, fragment: int) -> ProposedRow:
    """Return a row after a fragment became two, both in its cell."""
    cells = (
        cell._replace(fragments=tuple(number for each in cell.fragments for number in _numbers(each, fragment)))
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))


def _numbers(each: int, split: int) -> tuple[int, ...]:
    """Return the numbers that a fragment has after one was split in two."""
    return (each, each + 1) if each == split else (each + (each > split),)


def _renumbered(row: GivenRow, split: int) -> GivenRow:
    seats = [(number, at) for at, each in enumerate(row.fragments) for number in _numbers(each, split)]
    columns = None if row.columns is None else tuple(row.columns[at] for _, at in seats)
    return replace(row, fragments=tuple(number for number, _ in seats), columns=columns)


def _cells(row: ProposedRow) -> Cells:
    return [cell.fragments for cell in row.cells]


def _inserted(cells: Sequence[tuple[int, ...]], column: int, new: tuple[int, ...]) -> Cells | None:
    """Return cells with one put in at a column, the next empty one from there on gone; None without one."""
    empty = next((at for at in range(column, len(cells)) if not cells[at]), None)
    return None if empty is None else [*cells[:column], new, *cells[column:empty], *cells[empty + 1 :]]


def _given(wish: Wish, row: ProposedRow, cells: Sequence[tuple[int, ...]]) -> Wish:
    seats = [(fragment, column) for column, cell in enumerate(cells) for fragment in cell]
    fragments, columns = zip(*seats, strict=True)
    return _with(replace(wish, width=len(cells)), GivenRow(fragments, columns, row.kind))


def _with(wish: Wish, row: GivenRow) -> Wish:
    freed_wish = _without(wish, frozenset(row.fragments))
    return replace(freed_wish, given=(*freed_wish.given, row))


def _without(wish: Wish, fragments: frozenset[int]) -> Wish:
    """Return the wish without rows that are given or lines left out among fragments."""
    given = tuple(row for row in wish.given if not fragments.intersection(row.fragments))
    return replace(wish, given=given, left_out=wish.left_out - fragments)
