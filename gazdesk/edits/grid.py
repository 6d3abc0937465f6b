"""A table opened for change: rows and columns alike are lines of an axis, and merged cells are regions of them.

Spans are counts from a cell, which every insertion or move would have to mend. Opened, a merged cell is a region: the
ids of its rows and columns, and its content; closing the grid counts the spans again from what became of the lines.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress, count, islice

from gazdesk.edits.following import divide
from gazdesk.edits.grid_cells import COLUMN, ROW, Cells, Key, united
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.kinds import LIVE_ROWS
from gazdesk.model.pieces import JOINTS, Place, cut, without_outer_joints
from gazdesk.model.tables import Cell, Column, Row, Table


@dataclass
class Region:
    """A merged cell: the ids of its rows and of its columns, and what it holds.

    `settled` are its lines when it was last sure that nothing is in its way and that they stand side by side.
    """

    lines: tuple[set[str], set[str]]
    content: Cell
    settled: tuple[set[str], set[str]] | None = None

    @property
    def places(self) -> Iterator[Key]:
        """Yield the places of the grid in the region."""
        return ((row, column) for row in self.lines[ROW] for column in self.lines[COLUMN])

    def covers(self, key: Key) -> bool:
        """Say whether a place of the grid is in the region."""
        return key[ROW] in self.lines[ROW] and key[COLUMN] in self.lines[COLUMN]


class Grid:
    """A table opened for change; `table()` closes it.

    Attributes: `rows` and `columns` by id, `order` of the ids of both, `cells` by key (in a region only layout is
    left in them), `regions`, `made`, the ids of new rows, `merged`, the row into which a row that is gone went,
    `has_cut`, whether a cell was cut in two, and `has_shown`, whether one came to be shown that may declare a span.
    """

    def __init__(self, table: Table) -> None:
        self._layout = table.layout
        self.rows = {row.id: row for row in table.rows}
        self.columns = {column.id: column for column in table.columns}
        self.order = list(self.rows), list(self.columns)
        self.cells = Cells.of(table)
        self.regions: list[Region] = []
        self.made: list[str] = []
        self.merged: dict[str, str] = {}
        self.has_cut = self.has_shown = False
        columns = self.order[COLUMN]
        spanning = {row.id: {columns[at] for at in row.spanning} for row in table.rows if row.spanning}
        live = self.live(ROW), self.live(COLUMN)
        self.lift(*live, spanning)
        self._live: tuple[list[str], list[str]] | None = live

    def live(self, axis: int) -> list[str]:
        """Return the ids of the lines that are shown, in order."""
        if axis == ROW:
            return [identity for identity in self.order[ROW] if self.rows[identity].kind in LIVE_ROWS]
        return [identity for identity in self.order[COLUMN] if not self.columns[identity].dropped]

    def known(self, axis: int, *identities: str) -> None:
        """Check that lines are there; Unresolved otherwise."""
        for identity in identities:
            if identity not in (self.rows, self.columns)[axis]:
                raise Unresolved("The row or column {line} is not there any more.", line=identity)

    def shown(self, axis: int, *identities: str) -> None:
        """Check that lines are there, and shown; Unresolved or CorrectionRefused otherwise."""
        self.known(axis, *identities)
        if not all(self._is_live(axis, identity) for identity in identities):
            raise CorrectionRefused("A dropped row or column is brought back before it is changed.")

    def _is_live(self, axis: int, identity: str) -> bool:
        return self.rows[identity].kind in LIVE_ROWS if axis == ROW else not self.columns[identity].dropped

    def run(self, axis: int, identities: Sequence[str]) -> list[str]:
        """Return the named lines in order, having checked that they are shown and follow each other."""
        self.shown(axis, *identities)
        order, chosen = self.order[axis], set(identities)
        if not chosen or len(chosen) != len(identities):
            raise CorrectionRefused("Rows or columns are named once each, and at least one.")
        first = next(compress(count(), map(chosen.__contains__, order)))
        shown = (identity for identity in islice(order, first, None) if self._is_live(axis, identity))
        named = list(islice(shown, len(chosen)))
        if not chosen.issuperset(named):
            raise CorrectionRefused("The rows or columns do not follow each other.")
        return named

    def keys(self, axis: int, line: str) -> Iterator[Key]:
        """Yield the keys along a line."""
        return (key_of(axis, line, cross) for cross in self.order[1 - axis])

    def region_at(self, key: Key) -> Region | None:
        """Return the region that covers a place of the grid."""
        return next((region for region in self.regions if region.covers(key)), None)

    def _holders(self) -> dict[Key, Region]:
        """Return the regions by the places that they cover."""
        return {key: region for region in self.regions for key in region.places}

    def refuse_regions(self, keys: Iterable[Key]) -> None:
        """Refuse to handle places of the grid that are merged cells."""
        if self.regions and any(self.region_at(key) for key in keys):
            raise CorrectionRefused("A merged cell is in the way; split it first.")

    def lift(self, rows: Sequence[str], columns: Sequence[str], spanning: Mapping[str, set[str]] | None = None) -> None:
        """Turn the spans that cells declare, counted over the given lines, into regions where nothing is in the way.

        `spanning` names the columns of the only cells that may declare one, by their row.
        """
        taken, whole = set(self._holders()), set(columns)
        for below, row in enumerate(rows):
            named = whole if spanning is None else spanning.get(row, set())
            for right, column in enumerate(columns) if named else ():
                cell = self.cells[row, column]
                if column not in named or (cell.row_span, cell.column_span) == (1, 1):
                    continue
                lines = (set(rows[below : below + cell.row_span]), set(columns[right : right + cell.column_span]))
                self._lift_one((row, column), Region(lines, replace(cell, row_span=1, column_span=1)), taken)

    def _lift_one(self, anchor: Key, region: Region, taken: set[Key]) -> None:
        places = set(region.places)
        if anchor not in places or taken & places or any(self.cells[key].text for key in places - {anchor}):
            self.cells[anchor] = region.content
            return
        taken |= places
        region.settled = (region.lines[ROW].copy(), region.lines[COLUMN].copy())
        self.regions.append(region)
        self.cells[anchor] = Cell()

    def insert(self, axis: int, after: str, line: str) -> None:
        """Insert an empty line after another, or first (""); CorrectionRefused if its id is not new."""
        if after:
            self.known(axis, after)
        if not line or line in (self.rows, self.columns)[axis]:
            raise CorrectionRefused("The ids {ids} are in use already.", ids=line)
        self.order[axis].insert(self.order[axis].index(after) + 1 if after else 0, line)
        if axis == ROW:
            self.rows[line] = Row(line, ())
            self.made.append(line)
        else:
            self.columns[line] = Column(line)
        self.cells.insert(axis, line)

    def move(self, axis: int, line: str, before: str) -> None:
        """Move a shown line before another, or last (""); a region that it leaves shrinks, one that it enters grows."""
        self.shown(axis, line)
        if before:
            self.known(axis, before)
        if line == before:
            raise CorrectionRefused("A row or column cannot stand before itself.")
        order = self.order[axis]
        order.remove(line)
        order.insert(order.index(before) if before else len(order), line)
        left = [each for each in self.regions if line in each.lines[axis]]
        live = self.live(axis) if left else []
        for region in left:
            others = [live.index(identity) for identity in region.lines[axis] - {line}]
            if others and not min(others) - 1 <= live.index(line) <= max(others) + 1:
                region.lines[axis].remove(line)

    def fold(self, axis: int, first: str, second: str, joint: str) -> None:
        """Put the content of a line into the one shown before it, as `run` gives them, and take the line away."""
        refuse_if_no_joint(joint)
        for region in [each for each in self.regions if second in each.lines[axis] and first not in each.lines[axis]]:
            self._fold_region(axis, region, first, second)
        if not any(first in region.lines[axis] for region in self.regions):
            self.cells.fold(axis, first, second, joint)
        else:
            holders = self._holders()
            for key in self.keys(axis, first):
                self._put(key, holders.get(key), self.cells[key_of(axis, second, key[1 - axis])], joint)
        for region in self.regions:
            region.lines[axis].discard(second)
        self.forget(axis, second)

    def forget(self, axis: int, line: str) -> None:
        """Take a line away with what stands in it; regions have let go of it already."""
        self.order[axis].remove(line)
        self.cells.remove(axis, line)
        del (self.rows, self.columns)[axis][line]

    def _fold_region(self, axis: int, region: Region, first: str, second: str) -> None:
        if region.lines[axis] == {second}:
            self.dissolve(region)
            return
        keys = [key_of(axis, first, cross) for cross in region.lines[1 - axis]]
        self.refuse_regions(keys)
        if any(self.cells[key].text for key in keys):
            raise CorrectionRefused("A merged cell is in the way; split it first.")
        region.lines[axis].add(first)

    def put_into(self, key: Key, cell: Cell, joint: str) -> None:
        """Add a cell's content to what a place of the grid holds."""
        self._put(key, self.region_at(key), cell, joint)

    def _put(self, key: Key, region: Region | None, cell: Cell, joint: str) -> None:
        if region is None:
            self.cells[key] = united((self.cells[key], cell), joint)
        else:
            region.content = united((region.content, cell), joint)

    def split(self, axis: int, line: str, new: str, cuts: Mapping[str, Place]) -> None:
        """Insert a line after another and take into it what lies behind the places, by the id of the crossing line."""
        self.shown(axis, line)
        self.known(1 - axis, *cuts)
        self.insert(axis, line, new)
        for region in list(self.regions):
            if line in region.lines[axis]:
                crossing = region.lines[1 - axis]
                self._split_region(axis, region, new, {place for cross, place in cuts.items() if cross in crossing})
        for cross, place in cuts.items():
            key = key_of(axis, line, cross)
            if self.region_at(key) is None:
                self.cells[key], self.cells[key_of(axis, new, cross)] = self.cut(self.cells[key], place)
        if not self._has_text(axis, line, new) or not self._has_text(axis, new, line):
            raise CorrectionRefused("A row or column is split so that both parts have text.")

    def cut(self, cell: Cell, place: Place) -> tuple[Cell, Cell]:
        """Return a cell cut in two at a place; Unresolved if the place is not in it."""
        parts = cut(cell.pieces, place)
        if parts is None:
            raise Unresolved("The place to split at is not there any more.")
        self.has_cut = True
        stay, go = divide(cell.originals, parts[1])
        left, right = (without_outer_joints(part) for part in parts)
        spans, marks = (cell.row_span, cell.column_span), cell.marks
        return Cell(left, *spans, marks, stay), Cell(right, *spans, marks, go)

    def _split_region(self, axis: int, region: Region, new: str, places: set[Place]) -> None:
        if len(region.lines[axis]) > 1 and not places:
            region.lines[axis].add(new)
        elif len(region.lines[axis]) > 1 or len(places) > 1:
            raise CorrectionRefused("A merged cell is in the way; split it first.")
        elif places:
            region.content, content = self.cut(region.content, places.pop())
            crossing = set(region.lines[1 - axis])
            self.regions.append(Region(({new}, crossing) if axis == ROW else (crossing, {new}), content))

    def _has_text(self, axis: int, line: str, other: str) -> bool:
        """Say whether a line has text, what it shares with another one left aside."""
        return any(self.cells[key].text for key in self.keys(axis, line)) or any(
            region.content.text
            for region in self.regions
            if line in region.lines[axis] and other not in region.lines[axis]
        )

    def rotate(self, keys: Sequence[Key], count: int) -> None:
        """Shift cells `count` places on along their keys; the cells at the end, which come first, must be empty."""
        self.refuse_regions(keys)
        if not 0 < count < len(keys):
            raise CorrectionRefused("There is no room to shift the cells by {count}.", count=count)
        if any(self.cells[key].text for key in keys[-count:]):
            raise CorrectionRefused("The cells can only be shifted over empty ones.")
        cells = [self.cells[key] for key in keys]
        self.cells.update(zip(keys, cells[-count:] + cells[:-count], strict=True))

    def merge(self, rows: Sequence[str], columns: Sequence[str], joint: str) -> None:
        """Merge a rectangle of cells, their texts in reading order."""
        refuse_if_no_joint(joint)
        new = Region((set(rows), set(columns)), Cell())
        holders, parts = self._holders(), list[Cell]()
        for key in [(row, column) for row in rows for column in columns]:
            region, part = holders.get(key), self.cells[key]
            if region is not None:
                part = united((self._taken_in(region, new), part), "")
                for place in region.places:
                    del holders[place]
            parts.append(part)
            self.cells[key] = Cell()
        new.content = united(parts, joint)
        self.regions.append(new)

    def _taken_in(self, region: Region, new: Region) -> Cell:
        if not (region.lines[ROW] <= new.lines[ROW] and region.lines[COLUMN] <= new.lines[COLUMN]):
            raise CorrectionRefused("A merged cell reaches out of the cells; split it first.")
        self.regions.remove(region)
        return region.content

    def dissolve(self, region: Region) -> None:
        """Split a merged cell; its content stays in the first of its cells."""
        self.regions.remove(region)
        first = tuple(next(each for each in self.order[axis] if each in region.lines[axis]) for axis in (ROW, COLUMN))
        key = (first[ROW], first[COLUMN])
        self.cells[key] = united((region.content, self.cells[key]), "")

    def settle(self) -> bool:
        """Let merged cells be what closing the grid and opening it again makes of them, which takes far longer.

        False where only that gives what it gives. CorrectionRefused as of `table`.
        """
        if not self.regions:
            self._live = None
            return not (self.has_cut or self.has_shown)
        live = self.live(ROW), self.live(COLUMN)
        positions = None if live == self._live else (self._positions(ROW), self._positions(COLUMN))
        self._live = live
        loose = [region for region in self.regions if not _is_settled(region, positions)]
        if loose:
            away = {id(region) for region in loose}
            self.regions = [region for region in self.regions if id(region) not in away]
            spanning = self._lower(loose, self.cells, set(self._holders()))
            self.lift(*live, spanning)
        return not (self.has_cut or self.has_shown)

    def table(self) -> Table:
        """Return the table, its spans counted again; CorrectionRefused if a region has come to lie over text."""
        cells = self.cells
        if self.regions:
            cells = cells.copy()
            self._lower(self.regions, cells, set())
        rows, columns = self.order
        new = tuple(map(self._row, rows, cells.along(rows, columns)))
        return Table(tuple(self.columns[column] for column in columns), new, self._layout)

    def _row(self, identity: str, cells: tuple[Cell, ...]) -> Row:
        """Return a row with its cells; the same as before if they are, so that what is known of it stays with it."""
        row = self.rows[identity]
        return row if len(row.cells) == len(cells) and row.cells == cells else row.with_cells(cells)

    def _positions(self, axis: int) -> dict[str, int]:
        return {identity: index for index, identity in enumerate(self.live(axis))}

    def _lower(self, regions: Sequence[Region], cells: Cells, taken: set[Key]) -> dict[str, set[str]]:
        """Let the first cells of regions declare their spans; return the columns of these cells by their row."""
        live = self.live(ROW), self.live(COLUMN)
        positions = self._positions(ROW), self._positions(COLUMN)
        spanning: dict[str, set[str]] = {}
        for region in regions:
            rows, columns = (self._extent(axis, region, live[axis], positions[axis]) for axis in (ROW, COLUMN))
            places = {(row, column) for row in rows for column in columns}
            if taken & places or any(cells[key].text for key in places):
                raise CorrectionRefused("A merged cell is in the way; split it first.")
            taken |= places
            content = united((region.content, cells[rows[0], columns[0]]), "")
            cells[rows[0], columns[0]] = replace(content, row_span=len(rows), column_span=len(columns))
            spanning.setdefault(rows[0], set()).add(columns[0])
        return spanning

    def _extent(self, axis: int, region: Region, live: list[str], positions: dict[str, int]) -> list[str]:
        """Return the shown lines of a region from first to last; of one that shows no more, the lines it had."""
        indexes = [positions[identity] for identity in region.lines[axis] if identity in positions]
        if indexes:
            return live[min(indexes) : max(indexes) + 1]
        return [identity for identity in self.order[axis] if identity in region.lines[axis]]


def _is_settled(region: Region, positions: tuple[dict[str, int], dict[str, int]] | None) -> bool:
    """Say whether closing and opening the grid would leave a region as it is; text comes into none but by its lines.

    `positions` are those of the shown lines, None if they are as they were.
    """
    if region.lines != region.settled or len(region.lines[ROW]) == len(region.lines[COLUMN]) == 1:
        return False
    return positions is None or all(map(_is_side_by_side, region.lines, positions))


def _is_side_by_side(lines: Collection[str], positions: Mapping[str, int]) -> bool:
    """Say whether lines are all shown, and follow each other."""
    indexes = [positions[identity] for identity in lines if identity in positions]
    return len(indexes) == len(lines) == max(indexes) - min(indexes) + 1


def refuse_if_no_joint(joint: str) -> None:
    """Refuse to put anything between two texts that layout cannot show."""
    if joint not in JOINTS:
        raise CorrectionRefused("Two texts are joined by nothing, a space or a line feed.")


def key_of(axis: int, line: str, cross: str) -> Key:
    """Return the key of the place where a line of an axis crosses one of the other."""
    return (line, cross) if axis == ROW else (cross, line)
