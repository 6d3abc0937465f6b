"""The cells of a table that is opened for change, by row and column, most of them only carried to its next state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from gazdesk.model.annotations import united_marks
from gazdesk.model.pieces import join
from gazdesk.model.tables import Cell, Table

ROW, COLUMN = 0, 1
"""The two axes: indexes into a key, an order, and the lines of a region."""

Key = tuple[str, str]
"""A row id and a column id."""

EMPTY = Cell()


class Cells:
    """Cells by key.

    1. The cells of a row stand side by side, those of a column at the same place in each, which it keeps.
    2. A place behind the end of a row is an empty cell. So to insert a column, or to take one away, touches no row.
    3. A row is copied when a cell of it is first put.
    4. Lines that go into another one wait, and are united with it when it is asked for: hundreds of rows at once. Where
       columns wait for one, no rows do.
    """

    def __init__(self, rows: dict[str, Sequence[Cell]], places: dict[str, int], width: int) -> None:
        self._rows = rows
        self._places = places
        self._width = width
        self._below: dict[str, tuple[str, list[Sequence[Cell]]]] = {}
        self._behind: tuple[int, str, list[int]] | None = None

    @classmethod
    def of(cls, table: Table) -> Cells:
        """Return the cells of a table."""
        places = {column.id: place for place, column in enumerate(table.columns)}
        return cls({row.id: row.cells for row in table.rows}, places, len(places))

    def __getitem__(self, key: Key) -> Cell:
        cells, place = self._row(key[ROW]), self._places[key[COLUMN]]
        return cells[place] if place < len(cells) else EMPTY

    def __setitem__(self, key: Key, cell: Cell) -> None:
        cells = self._row(key[ROW])
        if not isinstance(cells, list):
            cells = self._rows[key[ROW]] = list(cells)
        cells.extend([EMPTY] * (self._width - len(cells)))
        cells[self._places[key[COLUMN]]] = cell

    def update(self, cells: Iterable[tuple[Key, Cell]]) -> None:
        """Put cells at their keys."""
        for key, cell in cells:
            self[key] = cell

    def insert(self, axis: int, line: str) -> None:
        """Take in a new line of empty cells."""
        if axis == ROW:
            self._rows[line] = ()
        else:
            self._places[line] = self._width
            self._width += 1

    def remove(self, axis: int, line: str) -> None:
        """Let go of a line."""
        del (self._rows, self._places)[axis][line]

    def fold(self, axis: int, first: str, second: str, joint: str) -> None:
        """Let the cells of a line be united with those of a second one, which is taken away afterwards."""
        if axis == COLUMN:
            self._fold_column(self._places[first], self._places[second], joint)
            return
        cells = self._row(second)
        if first in self._below and self._below[first][0] != joint:
            self._unite_rows(first)
        self._below.setdefault(first, (joint, []))[1].append(cells)

    def _fold_column(self, first: int, second: int, joint: str) -> None:
        if self._behind is None or self._behind[:2] != (first, joint):
            self._settle()
            self._behind = first, joint, []
        self._behind[2].append(second)

    def _row(self, row: str) -> Sequence[Cell]:
        """Return the cells of a row as they stand."""
        if self._behind is not None:
            self._unite_columns()
        if row in self._below:
            self._unite_rows(row)
        return self._rows[row]

    def _settle(self) -> None:
        """Let no line wait."""
        for row in self._rows:
            self._row(row)

    def _unite_rows(self, row: str) -> None:
        """Put together the cells of a row and of those that wait for it."""
        joint, below = self._below.pop(row)
        columns = zip_longest(self._rows[row], *below, fillvalue=EMPTY)
        self._rows[row] = [united(cells, joint) for cells in columns]

    def _unite_columns(self) -> None:
        """Put together the cells of the column for which others wait, and of those."""
        assert self._behind is not None
        (first, joint, behind), self._behind = self._behind, None
        for row, cells in self._rows.items():
            whole = [*cells, *[EMPTY] * (self._width - len(cells))]
            whole[first] = united([whole[first], *[whole[place] for place in behind]], joint)
            self._rows[row] = whole

    def permute(self, rows: Iterable[str], goes: Mapping[str, str]) -> None:
        """Let the cells of rows go from columns to others, which are the same columns in another order."""
        comes = list(range(self._width))
        for source, goal in goes.items():
            comes[self._places[goal]] = self._places[source]
        for row in rows:
            cells = self._row(row)
            whole = (*cells, *[EMPTY] * (self._width - len(cells)))
            self._rows[row] = tuple(map(whole.__getitem__, comes))

    def take(self, other: Cells, columns: Mapping[str, str]) -> None:
        """Take in the rows of another table; `columns` says in which column here those of each one there stand."""
        self._settle()
        comes = {self._places[goal]: other._places[column] for column, goal in columns.items()}
        width = other._width
        places = [comes.get(place, width) for place in range(self._width)]
        other._settle()
        for row, cells in other._rows.items():
            whole = (*cells, *[EMPTY] * (width + 1 - len(cells)))
            self._rows[row] = tuple(map(whole.__getitem__, places))

    def along(self, rows: Iterable[str], columns: Sequence[str]) -> Iterator[tuple[Cell, ...]]:
        """Yield the cells of rows, each in the order of the columns; what was never changed is the same object."""
        places = [self._places[column] for column in columns]
        as_they_stand = places == list(range(self._width))
        self._settle()
        for row in rows:
            cells = self._rows[row]
            if len(cells) < self._width:
                cells = (*cells, *[EMPTY] * (self._width - len(cells)))
            yield tuple(cells) if as_they_stand else tuple(map(cells.__getitem__, places))

    def copy(self) -> Cells:
        """Return cells that can be changed without changing these."""
        self._settle()
        rows = {row: cells.copy() if isinstance(cells, list) else cells for row, cells in self._rows.items()}
        return Cells(rows, self._places.copy(), self._width)


def united(cells: Sequence[Cell], joint: str) -> Cell:
    """Return the first of some cells with the content, marks and annotations of all."""
    first, *others = cells
    others = [each for each in others if each.pieces or each != EMPTY]
    if not others:
        return first
    marks, originals = first.marks, first.originals
    for each in others:
        marks, originals = united_marks(marks, each.marks), originals + each.originals
    pieces = join([first.pieces, *[each.pieces for each in others]], joint)
    return Cell(pieces, first.row_span, first.column_span, marks, originals)
