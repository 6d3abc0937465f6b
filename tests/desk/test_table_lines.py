"""Rows and columns of a table that are named together."""

import pytest

from gazdesk.desk.table_lines import begin_of
from gazdesk.errors import CorrectionRefused


def test_lines_that_follow_each_other_begin_where_the_first_stands():
    assert begin_of(["a", "b", "c"], ("b", "c")) == 1


@pytest.mark.parametrize("chosen", [("a", "c"), ("b", "a"), ("c", "a")])
def test_lines_that_stand_apart_or_the_other_way_round_are_refused(chosen):
    with pytest.raises(CorrectionRefused, match="do not follow each other"):
        begin_of(["a", "b", "c"], chosen)


def test_a_dropped_line_is_refused():
    with pytest.raises(CorrectionRefused, match="brought back"):
        begin_of(["a", "c"], ("a", "b", "c"))
