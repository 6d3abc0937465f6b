"""Numbers in tables: cells that are none, numbers of rows, ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar, NamedTuple

from gazdesk.checks.base import Context, Rule
from gazdesk.checks.table_grid import FEWEST, Grid, Said, cell_text, grids
from gazdesk.checks.table_values import Sums
from gazdesk.checks.texts import Text
from gazdesk.model.kinds import ColumnRole, RowKind, Safety, Severity
from gazdesk.model.problems import Problem
from gazdesk.model.readers.numerals import read_numeral

_RANK = re.compile(r"(?:排名|名次|位次|位序)$")
_SCORE = re.compile(r"(?:得分|分数|分數|总分|總分|成绩|成績)$")
_MOST_ODD = 5
"""One rank of so many may be odd."""
_MOST_LOST = 3
"""So many rows may have been lost between two; where more are, the numbers are no running ones."""


class NotANumber(Rule):
    """A cell in a column of numbers is not a number.

    Finds: a cell without Han characters that is no number where at least four of five in its column are.
    Why: a misread number is lost to every sum and statistic.
    Example: "no" between 100 and 70; the total row says 1361 and the others add up to 1251, so 110 is offered.
    Fix may be wrong: where the total, or another number of the column, was misread too. Offered only where the total
    row with all other cells of the column, or a total column that adds up in the other rows, leaves one value.
    Source: GB/T 9704-2012, 7.3.3 with GB/T 15835-2011, 4.1: statistical tables are set in Arabic numerals.
    """

    code: ClassVar[str] = "table-number"
    title: ClassVar[str] = "Not a number"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each odd cell of the tables among the blocks."""
        for block, grid in context.once(grids):
            for column in grid.numeric:
                for row in _odd_rows(grid, column):
                    yield self._odd(cell_text(block, row, column), Sums(grid).left_for(row, column))

    def _odd(self, text: Text, value: Decimal | None) -> Problem:
        found, end = text.text, len(text.text)
        if value is None:
            return self.problem(text, 0, end, None, "“{found}” stands in a column of numbers.", found=found)
        template = "“{found}” stands in a column of numbers; the others leave {value}."
        return self.problem(text, 0, end, f"{value:f}", template, found=found, value=f"{value:f}")


def _odd_rows(grid: Grid, column: int) -> Iterator[int]:
    """Yield the rows whose cell in a column of numbers is none, those left out in which several are and none is one.

    Those are headers within the table.
    """
    for place, row in enumerate(grid.body):
        if grid.numeric[column][place] is Said.NO_NUMBER:
            across = [said[place] for said in grid.numeric.values()]
            if Said.A_NUMBER in across or across.count(Said.NO_NUMBER) == 1:
                yield row


class RunningNumber(Rule):
    """The number of a row does not follow that of the row before it.

    Finds: in a column 序号 or the like a number that cannot be read, or breaks the run while the rows around it follow
    each other with another one in its place; and one to three numbers that are missing between two rows.
    Why: a row was lost, or two were read as one; what cites the number finds something else.
    Example: 5, 6, l, 8 is put right as 7.
    Fix may be wrong: where rows were numbered anew after one was taken out. Where rows are missing nothing is offered.
    Source: gazette practice: the rows of a list of tasks or projects are numbered in order.
    """

    code: ClassVar[str] = "table-running-number"
    title: ClassVar[str] = "Number of a row"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such number of the tables among the blocks."""
        for block, grid in context.once(grids):
            for column in grid.columns_of(ColumnRole.NUMBER):
                for run in _runs(grid, column):
                    for before, row, after in _neighbours(run):
                        problem = self._after(before, row, after, cell_text(block, row.row, column))
                        if problem is not None:
                            yield problem

    def _after(self, before: _Row, row: _Row, after: _Row | None, text: Text) -> Problem | None:
        if before.number is None or row.number in {1, before.number, before.number + 1}:
            return None
        values = {"found": row.printed, "before": before.printed}
        due = before.number + 1
        if after is not None and after.number == due + 1:
            template = "The number {found} stands between {before} and {after}."
            return self.problem(text, 0, len(text.text), str(due), template, after=after.printed, **values)
        goes_on = row.number is not None and (after is None or after.number == row.number + 1)
        if row.number is not None and goes_on and 0 < row.number - due <= _MOST_LOST:
            return self.problem(text, 0, len(text.text), None, "{found} follows {before}.", **values)
        return None


class _Row(NamedTuple):
    """A row by its index, its number as printed and as read."""

    row: int
    printed: str
    number: int | None


def _runs(grid: Grid, column: int) -> Iterator[list[_Row]]:
    """Yield the numbers of body rows between rows that begin a section, empty ones left out."""
    run: list[_Row] = []
    for index in grid.table.live_rows:
        row = grid.table.rows[index]
        printed = row.texts[column].strip()
        if row.kind is RowKind.SECTION:
            yield run
            run = []
        elif row.kind is RowKind.BODY and printed:
            run.append(_Row(index, printed, read_numeral(printed.rstrip("、.．"))))
    yield run


def _neighbours(run: list[_Row]) -> Iterator[tuple[_Row, _Row, _Row | None]]:
    """Yield each number but the first with the one before it and, if there is any, the one after it."""
    following = [*run[2:], None] if len(run) >= FEWEST else []
    for (before, row), after in zip(pairwise(run), following, strict=False):
        yield before, row, after


class RankAndScore(Rule):
    """A rank does not fit the scores.

    Finds: in a table with a column of ranks and one of scores the rank that another score would have, where at least
    four of five ranks are those that the scores give, equal scores having equal ranks.
    Why: rank or score was misread, and the best is cited as something else.
    Example: rank 8 for the third of nine scores.
    Fix may be wrong: where the score was misread.
    Source: gazette practice: reports on inspections and contests list bodies by rank with their scores.
    """

    code: ClassVar[str] = "table-rank"
    title: ClassVar[str] = "Rank and score differ"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such rank of the tables among the blocks."""
        for block, grid in context.once(grids):
            for rank, score in _ranked(grid):
                ranks, scores = grid.numbers(rank), grid.numbers(score)
                rows = [row for row in ranks if row in scores]
                due = {row: 1 + sum(scores[other] > scores[row] for other in rows) for row in rows}
                odd = [row for row in rows if ranks[row] != due[row]]
                for row in odd if len(rows) >= FEWEST and len(odd) * _MOST_ODD <= len(rows) else ():
                    text = cell_text(block, row, rank)
                    template = "By the scores the rank is {due}."
                    yield self.problem(text, 0, len(text.text), str(due[row]), template, due=str(due[row]))


def _ranked(grid: Grid) -> Iterator[tuple[int, int]]:
    """Yield each column of ranks with the nearest column of scores."""
    headers = ["".join(header.split()) for header in grid.table.headers]
    scores = [column for column in grid.said if _SCORE.search(headers[column])]
    for rank in grid.said if scores else ():
        if _RANK.search(headers[rank]):
            yield rank, min(scores, key=lambda column: abs(column - rank))
