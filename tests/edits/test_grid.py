"""A grid opened and closed again is the same table, and a broken one is mended."""

from dataclasses import replace

from hypothesis import given

from gazdesk.edits.grid import Grid
from gazdesk.model.ledger import grid_faults
from gazdesk.model.pieces import inserted
from gazdesk.model.tables import Cell, Column, Row, Table
from tests.edits.cases import ISSUE_, TABLE
from tests.edits.random_issues import runs


@given(runs())
def test_closed_again_it_is_the_same_table(run):
    tables = [block.table for block in run.blocks if block.table]
    assert [Grid(table).table() for table in tables] == tables


def test_of_merged_cells_that_overlap_the_first_stays():
    columns = (Column("k0"), Column("k1"))
    rows = (Row("r0", (Cell((inserted("a", "甲"),), 1, 2), Cell(row_span=2))), Row("r1", (Cell(), Cell())))
    mended = Grid(Table(columns, rows)).table()
    assert list(grid_faults(mended)) == []
    assert [mended.values(row) for row in (0, 1)] == [("甲", "甲"), ("", "")]


def test_a_span_that_reaches_beyond_the_table_ends_with_it():
    table = ISSUE_.table(TABLE)
    row = replace(table.rows[5], cells=(replace(table.rows[5].cells[0], column_span=9), *table.rows[5].cells[1:]))
    assert Grid(table.with_row(5, row)).table() == table
