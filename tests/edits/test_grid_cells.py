"""Cells of a table opened for change: put, inserted, taken over, and handed back as they were."""

import pytest

from gazdesk.edits.grid_cells import COLUMN, EMPTY, ROW, Cells
from gazdesk.model.pieces import inserted
from gazdesk.model.tables import Cell, Column, Row, Table


def cell(text):
    return Cell((inserted(text, text),))


TABLE = Table((Column("a"), Column("b")), (Row("1", (cell("甲"), cell("乙"))), Row("2", (cell("丙"), cell("丁")))))


@pytest.fixture
def cells():
    return Cells.of(TABLE)


def texts(cells, rows, columns):
    return ["".join(each.text or "-" for each in row) for row in cells.along(rows, columns)]


def test_what_was_not_changed_is_the_same_object(cells):
    cells["2", "a"] = cell("戊")
    first, second = cells.along("12", "ab")
    assert first is TABLE.rows[0].cells
    assert second == (cell("戊"), cell("丁"))


def test_the_table_is_left_as_it_was(cells):
    cells["1", "a"] = EMPTY
    assert Cells.of(TABLE)["1", "a"] == cell("甲")


def test_a_copy_is_changed_alone(cells):
    cells["1", "a"] = cell("戊")
    copy = cells.copy()
    copy["1", "a"] = cell("己")
    copy.insert(COLUMN, "c")
    assert cells["1", "a"] == cell("戊")
    assert texts(cells, "1", "ab") == ["戊乙"]


def test_an_inserted_line_is_empty(cells):
    cells.insert(COLUMN, "c")
    cells.insert(ROW, "3")
    assert cells["1", "c"] == cells["3", "a"] == EMPTY
    assert texts(cells, "123", "acb") == ["甲-乙", "丙-丁", "---"]


def test_an_inserted_line_can_be_filled(cells):
    cells.insert(COLUMN, "c")
    cells["2", "c"] = cell("戊")
    assert texts(cells, "12", "abc") == ["甲乙-", "丙丁戊"]


def test_a_column_that_comes_after_one_has_gone_takes_nothing_over(cells):
    cells.remove(COLUMN, "b")
    cells.insert(COLUMN, "c")
    assert texts(cells, "12", "ac") == ["甲-", "丙-"]


def test_a_row_that_is_gone_is_not_there(cells):
    cells.remove(ROW, "1")
    with pytest.raises(KeyError):
        cells["1", "a"]


def test_rows_of_another_table_go_to_the_columns_named(cells):
    other = Cells.of(Table((Column("x"), Column("y")), (Row("3", (cell("戊"), cell("己"))),)))
    cells.insert(COLUMN, "c")
    cells.take(other, {"x": "c", "y": "a"})
    assert texts(cells, "13", "abc") == ["甲乙-", "己-戊"]
