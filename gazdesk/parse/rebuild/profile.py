"""The profile of a table's columns: what rows so far, and the names in the header, say of cells to come."""

from __future__ import annotations

import math
from collections.abc import Container, Iterable, Sequence

from gazdesk.model.kinds import ColumnRole
from gazdesk.model.readers.headers import guess_role
from gazdesk.parse.rebuild.alignment import Costs, Seat, Token
from gazdesk.parse.rebuild.values import Kind, costs_of

_EXPECTED: dict[ColumnRole, tuple[Kind, ...]] = {
    ColumnRole.NUMBER: (Kind.RUNNING,),
    ColumnRole.LEAD: (Kind.UNITS,),
    ColumnRole.RESPONSIBLE: (Kind.UNITS,),
    ColumnRole.COOPERATING: (Kind.UNITS,),
    ColumnRole.DEADLINE: (Kind.TIME,),
    ColumnRole.TASK: (Kind.LONG, Kind.TEXT, Kind.PHRASE),
}
_GROUPS = (Kind.HEADING, Kind.PHRASE, Kind.TEXT)
"""What stands in a column before the running numbers: the names of groups."""
_ANYTHING = 0.04
"""What every kind counts in every column before anything is known."""
_ASTRAY = 4.0
"""What a running number costs more outside the column of running numbers."""
_SECTION, _GROUPED = 1.5, 4.0
"""What a row of a section costs, and more where a column stands before the running numbers: that one names groups."""
_NAMED = 1.0
"""What the name of a column counts, in rows."""


def is_number(name: str) -> bool:
    """Say whether a column is named as that of running numbers (序号)."""
    return guess_role(name) is ColumnRole.NUMBER


class Seen:
    """One column as seen so far: kinds of its values, how often it was empty, and how often a cell went on."""

    def __init__(self, name: str = "") -> None:
        self.kinds = [_ANYTHING] * len(Kind)
        self.rows, self.left, self.empty, self.cells, self.joined = 0.0, 0.0, 0.0, 0.0, 0.0
        expected = _EXPECTED.get(guess_role(name), ()) if name else ()
        for kind in expected:
            self.kinds[kind] += _NAMED / len(expected)

    def left_cost(self) -> float:
        """Return what it costs that the cell is empty with all cells to its left: often a cell above spans it."""
        return _share(self.left, self.rows, 0.5, 5.0)

    def empty_cost(self) -> float:
        """Return what it costs that the cell is empty."""
        return _share(self.empty, self.rows, 0.2, 5.0)

    def joined_cost(self) -> float:
        """Return what it costs that the cell goes on with another line."""
        return _share(self.joined, self.cells, 0.12, 5.0)


def _share(count: float, whole: float, prior: float, weight: float) -> float:
    return -math.log((count + prior) / (whole + weight))


class Profile:
    """The columns of a table; `traced` says that empty cells leave blank lines."""

    def __init__(self, names: Sequence[str], *, traced: bool) -> None:
        self.names, self.traced = tuple(names), traced
        self.columns = [Seen(name) for name in names]
        counting = next((column for column, name in enumerate(names) if is_number(name)), 0)
        for seen in self.columns[:counting]:
            for kind in _GROUPS:
                seen.kinds[kind] += _NAMED / len(_GROUPS)

    def widened(self, names: Sequence[str]) -> Profile:
        """Return the profile of more columns, of which the first are these."""
        wider = Profile(names, traced=self.traced)
        wider.columns[: len(self.columns)] = self.columns
        return wider

    def learn(
        self, row: Sequence[tuple[int, Kind]], weight: float = 1.0, printed: Container[int] | None = None
    ) -> None:
        """Take a row into account: column and kind of each token, in order; `printed` are its page's columns."""
        width = len(self.columns)
        first = row[0][0]
        here = -1
        filled = {column for column, _ in row}
        for column, kind in row:
            if column < width:
                seen = self.columns[column]
                seen.cells += weight
                if column == here:
                    seen.joined += weight
                else:
                    seen.kinds[kind] += weight
                here = column
        if first >= width:
            return
        for column, seen in enumerate(self.columns):
            if printed is not None and column not in printed:
                continue
            seen.rows += weight
            if column < first:
                seen.left += weight
            elif column not in filled:
                seen.empty += weight

    def costs(self) -> Costs:
        """Return what a reading costs."""
        by_column = [costs_of(seen.kinds) for seen in self.columns]
        counting = max(range(len(by_column)), key=lambda column: self.columns[column].kinds[Kind.RUNNING])
        for column, costs in enumerate(by_column):
            costs[Kind.RUNNING] += _ASTRAY * (column != counting)
        return Costs(
            [[column[kind] for column in by_column] for kind in Kind],
            [seen.left_cost() for seen in self.columns],
            [seen.empty_cost() for seen in self.columns],
            [seen.joined_cost() for seen in self.columns],
            _SECTION + _GROUPED * (counting > 0 and self.columns[counting].kinds[Kind.RUNNING] > _NAMED / 2),
            self.traced,
        )


def rows_of(seats: Sequence[Seat]) -> list[list[int]]:
    """Return the indexes of the tokens of each row."""
    rows: list[list[int]] = []
    for index, seat in enumerate(seats):
        if seat.begins or not rows:
            rows.append([])
        rows[-1].append(index)
    return rows


def learn_all(profile: Profile, tokens: Sequence[Token], seats: Iterable[Seat]) -> None:
    """Take all rows of an alignment into account."""
    seated = list(seats)
    for row in rows_of(seated):
        profile.learn([(seated[index].column, tokens[index].kind) for index in row])
