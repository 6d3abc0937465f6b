"""Adjusting a proposal: what an editor moves in one row makes that row given, as it stands then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gazdesk.model.kinds import RowKind
from gazdesk.parse.rebuild.proposal import GivenRow, ProposedRow, Wish

Cells = list[tuple[int, ...]]


def marked(wish: Wish, fragments: Iterable[int], kind: RowKind = RowKind.BODY) -> Wish:
    """Return the wish that fragments are a row of a kind; rows given before that share one of them are given no more.

    Fragments of a header are one header more, or, where the header given touches them, that header.
    """
    chosen = tuple(sorted(set(fragments)))
    return _with(wish, GivenRow(chosen, None, kind)) if chosen else wish


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
    given = tuple(row for row in wish.given if not chosen.intersection(row.fragments))
    return replace(wish, given=given, left_out=wish.left_out - chosen)


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
    aside = {each + (each > fragment) for each in wish.left_out} | {fragment + 1} & _behind(wish.left_out, fragment)
    return replace(wish, given=given, left_out=frozenset(aside))


def _behind(left_out: frozenset[int], fragment: int) -> set[int]:
    return {fragment + 1} if fragment in left_out else set()


def _renumbered(row: GivenRow, fragment: int) -> GivenRow:
    if fragment not in row.fragments:
        return replace(row, fragments=tuple(each + (each > fragment) for each in row.fragments))
    at = row.fragments.index(fragment)
    numbers = [each + (each > fragment) for each in row.fragments]
    columns = None
    if row.columns is not None:
        columns = (*row.columns[: at + 1], row.columns[at], *row.columns[at + 1 :])
    return replace(row, fragments=(*numbers[: at + 1], fragment + 1, *numbers[at + 1 :]), columns=columns)


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
    freed_wish = freed(wish, row.fragments)
    return replace(freed_wish, given=(*freed_wish.given, row))
