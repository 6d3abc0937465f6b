"""Where undo leads: what a fix was made in may have gone meanwhile, and its text stand elsewhere."""

from itertools import pairwise

import pytest

from gazdesk.desk import editing, table_editing
from gazdesk.desk.focus import still_there
from gazdesk.model.blocks import Address


@pytest.fixture
def table(desk):
    return next(each for each in desk.issue if each.table is not None)


def cell(table, row, column):
    return Address(table.id, table.table.rows[row].id, table.table.columns[column].id)


def taken_back(desk, change):
    """Take a gesture back and return what stands where that leads to."""
    change = desk.revert(change.gesture)
    text = "".join(piece.text for piece in desk.issue.pieces(change.focus))
    return change.focus, text[change.focus_start : change.focus_end]


def test_a_fix_in_a_row_that_was_merged_away_leads_to_where_its_text_stands(desk, table):
    fix = editing.replace_text(desk, cell(table, 2, 2), 0, 2, "县")
    table_editing.merge_rows(desk, table.id, cell(table, 1, 0).row, cell(table, 2, 0).row)
    assert taken_back(desk, fix) == (cell(table, 1, 2), "市应")


def test_a_fix_in_a_table_that_was_dissolved_leads_to_the_block_of_its_text(desk, table):
    fix = editing.replace_text(desk, cell(table, 2, 2), 0, 2, "县")
    table_editing.dissolve_table(desk, table.id)
    focus, text = taken_back(desk, fix)
    assert (text, "储备物资" in desk.issue.block(focus.block).text) == ("市应", True)


def test_a_fix_in_a_block_that_was_merged_away_leads_to_where_its_text_stands(desk):
    order = [each for each in desk.issue if each.table is None]
    first, second = next((one, two) for one, two in pairwise(order) if two.text.startswith("各单位"))
    fix = editing.replace_text(desk, second.address, 0, 2, "县")
    editing.merge_with_previous(desk, second.id)
    assert taken_back(desk, fix) == (first.address, "各单")


def test_a_row_that_is_not_there_any_more_leads_to_its_table(desk, table):
    change = table_editing.insert_row(desk, table.id, cell(table, 1, 0).row)
    change = desk.revert(change.gesture)
    assert change.focus == table.address


@pytest.mark.parametrize(("row", "column"), [("r", ""), ("", "c"), ("r", "c")])
def test_of_what_has_gone_from_a_table_the_table_is_left(desk, table, row, column):
    assert still_there(desk.issue, Address(table.id, row, column)) == table.address


def test_a_row_a_column_and_a_cell_that_are_there_stay(desk, table):
    here = cell(table, 1, 1)
    for address in (here, here._replace(column=""), here._replace(row=""), table.address):
        assert still_there(desk.issue, address) == address


def test_of_a_block_that_has_gone_nothing_is_left(desk):
    assert still_there(desk.issue, Address("gone", "r", "c")) is None
