"""How much text merged cells may say in all their places: more is refused, whichever way it would come there."""

import pytest

from gazdesk.desk import editing, preparing, table_editing
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address
from tests.desk.making import block

LONG = "示例市人民政府" * 10


@pytest.fixture
def cell(desk, monkeypatch):
    """Return the upper left of four cells, one of which has much text."""
    monkeypatch.setattr(preparing, "MOST_REPEATED", 3 * len(LONG))
    table = block(desk, "序号")
    rows = [row.id for row in desk.issue.table(table).rows[1:3]]
    texts = {(row, column): "示" for row in rows for column in ("k1", "k2")}
    table_editing.replace_cells(desk, table, texts | {(rows[1], "k2"): LONG})
    return Address(table, rows[0], "k1")


@pytest.fixture
def merged(desk, cell):
    """Return a cell over four that has little text."""
    table = desk.issue.table(cell.block)
    table_editing.replace_cells(desk, cell.block, {(table.rows[2].id, "k2"): "示"})
    table_editing.merge_cells(desk, cell, 2, 2)
    return cell


def test_cells_are_not_merged_whose_text_would_be_too_much_in_all_of_them(desk, cell):
    before, said = len(desk.history()), len(f"示\n示\n示\n{LONG}")
    with pytest.raises(CorrectionRefused, match=rf"A merged cell .* here {4 * said} characters in all"):
        table_editing.merge_cells(desk, cell, 2, 2)
    assert len(desk.history()) == before


def test_the_same_text_is_merged_into_a_cell_over_few(desk, cell):
    right = cell._replace(column="k2")
    table_editing.merge_cells(desk, right, 2, 1)
    merged = desk.issue.cell(right)[2]
    assert merged.row_span == 2
    assert LONG in merged.text


def test_too_much_text_is_not_written_into_a_merged_cell(desk, merged):
    with pytest.raises(CorrectionRefused, match="A merged cell"):
        editing.replace_text(desk, merged, 0, 1, LONG)


def test_a_table_that_says_too_much_already_can_be_corrected_to_say_less(desk, merged, monkeypatch):
    monkeypatch.setattr(preparing, "MOST_REPEATED", 1)
    before = desk.issue.table(merged.block).repeated
    editing.replace_text(desk, merged, 0, 2, "市")
    assert 1 < desk.issue.table(merged.block).repeated < before


def test_a_table_that_says_too_much_already_can_be_split_and_joined_again(desk, merged, monkeypatch):
    monkeypatch.setattr(preparing, "MOST_REPEATED", 1)
    table_editing.split_table(desk, merged.block, merged.row)
    lower = desk.issue.order[desk.issue.index(merged.block) + 1]
    assert desk.issue.table(lower).repeated > 1
    table_editing.join_with_previous(desk, lower)
    assert desk.issue.table(merged.block).repeated > 1
