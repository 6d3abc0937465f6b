"""Rows and columns of a table that are named together."""

import pytest

from gazdesk.desk import table_editing
from gazdesk.desk.table_lines import begin_of, cells_in
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address
from tests.desk.making import block


def test_lines_that_follow_each_other_begin_where_the_first_stands():
    assert begin_of(["a", "b", "c"], ("b", "c")) == 1


@pytest.mark.parametrize("chosen", [("a", "c"), ("b", "a"), ("c", "a")])
def test_lines_that_stand_apart_or_the_other_way_round_are_refused(chosen):
    with pytest.raises(CorrectionRefused, match="do not follow each other"):
        begin_of(["a", "b", "c"], chosen)


def test_a_dropped_line_is_refused():
    with pytest.raises(CorrectionRefused, match="brought back"):
        begin_of(["a", "c"], ("a", "b", "c"))


def test_the_places_of_a_merged_cell_are_one_cell(desk):
    identity = block(desk, "序号")
    rows = [row.id for row in desk.issue.table(identity).rows]
    table_editing.merge_cells(desk, Address(identity, rows[1], "k1"), 2, 1)
    assert cells_in(desk.issue.table(identity), rows[1:3], ["k0", "k1"]) == ((1, 0), (1, 1), (2, 0))
    assert cells_in(desk.issue.table(identity), rows[2:3], ["k1"]) == ((1, 1),)
