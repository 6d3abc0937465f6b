"""What is refused of tables before it becomes a correction."""

import pytest

from gazdesk.desk import table_editing
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address
from tests.desk.making import block

LONG = "示例市人民政府" * 10


@pytest.fixture
def cell(desk, monkeypatch):
    """Return the upper left of four cells, one of which has much text."""
    monkeypatch.setattr(table_editing, "MOST", 4 * len(LONG))
    table = block(desk, "序号")
    rows = [row.id for row in desk.issue.table(table).rows[1:3]]
    texts = {(row, column): "示" for row in rows for column in ("k1", "k2")}
    table_editing.replace_cells(desk, table, texts | {(rows[1], "k2"): LONG})
    return Address(table, rows[0], "k1")


def test_cells_are_not_merged_whose_text_would_be_too_much_in_all_of_them(desk, cell):
    before = len(desk.history())
    with pytest.raises(CorrectionRefused, match="Each of the 4 cells would say all 73 characters"):
        table_editing.merge_cells(desk, cell, 2, 2)
    assert len(desk.history()) == before


def test_the_same_text_is_merged_into_a_cell_over_few(desk, cell):
    right = cell._replace(column="k2")
    table_editing.merge_cells(desk, right, 2, 1)
    merged = desk.issue.cell(right)[2]
    assert merged.row_span == 2
    assert LONG in merged.text
