"""Pasting into a table: what stood elsewhere in it is moved with its source, only what is new is typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazdesk.desk.change import Change
from gazdesk.desk.desk import Desk
from gazdesk.desk.editing import changed_range, text_fix
from gazdesk.desk.table_clipboard import Cells
from gazdesk.desk.table_lines import begin_of
from gazdesk.edits.base import Correction
from gazdesk.edits.cells import CellMove, MergeCells, MoveCells
from gazdesk.edits.rows import InsertRow
from gazdesk.edits.text import FixText
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address
from gazdesk.model.pieces import HEAD
from gazdesk.model.tables import Table

Key = tuple[str, str]
"""The ids of a row and a column."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where cells are pasted: the ids of a table's block and of its shown rows and columns from the first cell on."""

    block: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]


def cells_of(table: Table, rows: Sequence[str], columns: Sequence[str]) -> Cells:
    """Return the texts of some rows and columns, by their ids, with the spans that lie wholly and in order within."""
    row_at = {table.row_index(row): at for at, row in enumerate(rows)}
    column_at = {table.column_index(column): at for at, column in enumerate(columns)}
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    inner: set[tuple[int, int]] = set()
    for anchor, below, beside in table.spans():
        if _stand_in_order(row_at, below) and _stand_in_order(column_at, beside):
            spans[row_at[anchor[0]], column_at[anchor[1]]] = len(below), len(beside)
            inner.update((row, column) for row in below for column in beside if (row, column) != anchor)
    texts = tuple(
        tuple(
            "" if (row, column) in inner else table.text_at(row, column) for column in column_at if column is not None
        )
        for row in row_at
        if row is not None
    )
    return Cells(texts, spans)


def _stand_in_order(places: Mapping[int | None, int], indexes: Sequence[int]) -> bool:
    """Say whether rows or columns of a table have places, each the next to that of the one before."""
    taken = [places.get(index, -1) for index in indexes]
    return taken[0] >= 0 and taken == list(range(taken[0], taken[0] + len(taken)))


def paste(desk: Desk, target: Target, cells: Cells, cut: Sequence[Key] = ()) -> Change:
    """Put cells into a table as one gesture; rows that are missing at its end are inserted.

    `cut` names the cells, row by row, that the pasted ones were cut from: they are emptied. CorrectionRefused where
    there are too few columns, or a merged cell is in the way.
    """
    if cells.width > len(target.columns):
        raise CorrectionRefused(
            "Columns that are missing for what is pasted: {count}.", count=cells.width - len(target.columns)
        )
    table = desk.issue.table(target.block)
    rows = [*target.rows[: len(cells.rows)]]
    inserted: list[Correction] = []
    for row in (desk.mint() for _ in range(len(cells.rows) - len(rows))):
        inserted.append(InsertRow(target.block, rows[-1], row))
        rows.append(row)
    wanted = _wanted(table, rows, target.columns, cells)
    paster = _Paster(desk, target.block, table, wanted, tuple(cut))
    spans = _merges(table, target.block, rows, target.columns, cells)
    return desk.apply([*inserted, *paster.corrections(), *spans], "Move cells" if cut else "Paste cells")


def _wanted(table: Table, rows: Sequence[str], columns: Sequence[str], cells: Cells) -> dict[Key, str]:
    """Return what each cell is to say; what a merged cell covers is left out, and must be left empty."""
    wanted: dict[Key, str] = {}
    covered: list[tuple[tuple[int, int], str]] = []
    for row, texts in zip(rows, cells.rows, strict=True):
        for column, text in zip(columns, texts, strict=False):
            place = table.row_index(row), table.column_index(column)
            covering = table.covered.get(place) if None not in place else None  # type: ignore[arg-type]
            if covering is None:
                wanted[row, column] = text
            else:
                covered.append((covering, text))
    for (at, beside), text in covered:
        if text not in ("", wanted.get((table.rows[at].id, table.columns[beside].id), table.text_at(at, beside))):
            raise CorrectionRefused("A merged cell is in the way; split it first.")
    return wanted


def _merges(
    table: Table, block: str, rows: Sequence[str], columns: Sequence[str], cells: Cells
) -> Iterator[Correction]:
    """Yield what merges the cells that span others where they come from, unless they do so here already."""
    known = {
        (table.rows[row].id, table.columns[column].id): (len(below), len(beside))
        for (row, column), below, beside in table.spans()
    }
    below, beside = [table.rows[at].id for at in table.live_rows], [table.columns[at].id for at in table.live_columns]
    below += [row for row in rows if table.row_index(row) is None]
    for (row, column), spans in cells.spans.items():
        key = rows[row], columns[column]
        if known.get(key) != spans:
            begin_of(below, rows[row : row + spans[0]])
            begin_of(beside, columns[column : column + spans[1]])
            yield MergeCells(block, *key, *spans, "")


class _Paster:
    """Finds which cells are moved, which are typed over, and which are emptied before or after."""

    def __init__(self, desk: Desk, block: str, table: Table, wanted: Mapping[Key, str], cut: Sequence[Key]) -> None:
        self._desk = desk
        self._block = block
        self._wanted = wanted
        self._cut = cut
        self._merged = {
            (table.rows[row].id, table.columns[column].id)
            for anchor, rows, columns in table.spans()
            for row in rows
            for column in columns
        }
        self._old = {key: self._text(key) for key in (*wanted, *cut)}
        self._changed = {key: text for key, text in wanted.items() if self._old[key] != text}
        self._moves = self._find_moves()

    def corrections(self) -> list[Correction]:
        """Return the corrections in order: room is made, cells are moved, the rest is typed."""
        sources = {(move.row, move.column) for move in self._moves}
        goals = {(move.to_row, move.to_column) for move in self._moves}
        room = [self._fix(key, "") for key in self._changed if key in goals - sources and self._old[key]]
        moves = [MoveCells(self._block, tuple(self._moves))] if self._moves else []
        typed = [self._typed(key, text, key in sources) for key, text in self._changed.items() if key not in goals]
        emptied = [
            self._fix(key, "") for key in self._cut if key not in sources and key not in self._wanted and self._old[key]
        ]
        return [*room, *moves, *(each for each in typed if each is not None), *emptied]

    def _find_moves(self) -> list[CellMove]:
        """Return which cells go where: those that were cut, and those whose text is pasted in another's place.

        One that is to say what it says already stays, though it was cut.
        """
        supply: dict[str, list[Key]] = {}
        for key in dict.fromkeys((*self._cut, *self._changed)):
            stays = key in self._wanted and key not in self._changed
            if self._old[key] and key not in self._merged and not stays:
                supply.setdefault(self._old[key], []).append(key)
        moves = []
        for goal, text in self._changed.items():
            if goal not in self._merged and supply.get(text):
                moves.append(CellMove(*supply[text].pop(0), *goal))
        return moves

    def _text(self, key: Key) -> str:
        table = self._desk.issue.table(self._block)
        row, column = table.row_index(key[0]), table.column_index(key[1])
        return "" if row is None or column is None else table.rows[row].texts[column]

    def _typed(self, key: Key, text: str, moved: bool) -> Correction | None:
        if not moved and self._old[key]:
            return self._fix(key, text)
        return FixText(Address(self._block, *key), HEAD, HEAD, "", text, self._desk.mint()) if text else None

    def _fix(self, key: Key, text: str) -> Correction:
        return text_fix(self._desk, Address(self._block, *key), *changed_range(self._old[key], text))
