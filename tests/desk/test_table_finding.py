"""Finding and replacing within one table."""

import pytest

from gazdesk.desk import table_editing
from gazdesk.desk.table_finding import find_in_table, replace_in_table
from gazdesk.errors import CorrectionRefused
from tests.desk.making import block


@pytest.fixture
def table(desk):
    return block(desk, "序号")


def test_all_places_are_found_row_by_row(desk, table):
    rows = [row.id for row in desk.issue.table(table).rows]
    found = find_in_table(desk, table, "市")
    assert [(hit.address.row, hit.address.column, hit.start) for hit in found] == [
        (rows[1], "k2", 0),
        (rows[2], "k2", 0),
        (rows[2], "k2", 5),
    ]


def test_nothing_is_found_for_nothing_and_in_what_was_dropped(desk, table):
    table_editing.drop_column(desk, table, "k2")
    assert find_in_table(desk, table, " ") == find_in_table(desk, table, "市") == ()


def test_all_places_are_replaced_in_one_step(desk, table):
    replace_in_table(desk, find_in_table(desk, table, "市"), "示例市")
    assert [row.texts[2] for row in desk.issue.table(table).rows] == [
        "责任单位",
        "示例市水利局",
        "示例市应急局、示例市财政局",
    ]
    desk.undo()
    assert desk.issue.table(table).rows[2].texts[2] == "市应急局、市财政局"


def test_to_replace_by_the_same_is_refused(desk, table):
    with pytest.raises(CorrectionRefused, match="nothing to replace"):
        replace_in_table(desk, find_in_table(desk, table, "市"), "市")
