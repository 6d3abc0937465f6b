"""What is pasted into a table: known texts are moved with their source, only new ones are typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazdesk.desk import table_editing
from gazdesk.desk.library import Library
from gazdesk.desk.table_clipboard import Cells, from_html, to_html
from gazdesk.desk.table_pasting import Target, cells_of, paste
from gazdesk.errors import CorrectionRefused
from gazdesk.model import ledger
from gazdesk.model.blocks import Address
from gazdesk.model.pieces import PieceState
from tests.desk.making import block, take


@pytest.fixture
def table(desk):
    return block(desk, "序号")


def grid(desk, table):
    found = desk.issue.table(table)
    return [list(found.values(row)) for row in found.live_rows]


def target(desk, table, row=0, column=0):
    found = desk.issue.table(table)
    rows, columns = [row.id for row in found.rows], [column.id for column in found.columns]
    return Target(table, tuple(rows[row:]), tuple(columns[column:]))


def taken(desk, table):
    found = desk.issue.table(table)
    return cells_of(found, [row.id for row in found.rows], [column.id for column in found.columns])


def typed(desk, table):
    """Return what was typed into a table and what was struck in it."""
    pieces = [piece for _, each in ledger.owners_of(desk.issue.block(table)) for piece in each]
    return [p.text for p in pieces if not p.of_source], [p for p in pieces if p.state is PieceState.STRUCK]


def test_what_is_pasted_as_it_was_changes_nothing(desk, table):
    with pytest.raises(CorrectionRefused, match="nothing to correct"):
        paste(desk, target(desk, table), taken(desk, table))


def test_rows_that_were_put_in_order_elsewhere_keep_their_source(desk, table):
    rows = taken(desk, table).rows
    paste(desk, target(desk, table), Cells((rows[0], rows[2], rows[1])))
    assert grid(desk, table)[1:] == [list(rows[2]), list(rows[1])]
    assert typed(desk, table) == ([], [])


def test_of_a_changed_cell_only_the_change_is_typed(desk, table):
    rows = taken(desk, table).rows
    paste(desk, target(desk, table), Cells((*rows[:2], ("2", "储备防汛物资", "市应急局、市财政局"))))
    assert typed(desk, table) == (["防汛"], [])
    assert len(desk.history()) == 1


def test_cells_that_were_cut_are_moved_over_what_stood_there(desk, table):
    first, second = desk.issue.table(table).rows[1:3]
    cut = [(first.id, "k1")]
    paste(desk, target(desk, table, 2, 2), Cells((("巡查堤防",),)), cut)
    assert grid(desk, table)[1:] == [["1", "", "市水利局"], ["2", "储备物资", "巡查堤防"]]
    assert typed(desk, table)[0] == []
    assert desk.history()[-1].name == "Move cells"
    assert second.id == desk.issue.table(table).rows[2].id


def test_what_was_cut_is_emptied_where_the_same_stands_already(desk, table):
    cut = [(desk.issue.table(table).rows[1].id, "k2")]
    table_editing.replace_cells(desk, table, {(desk.issue.table(table).rows[2].id, "k2"): "市水利局"})
    with_more = Cells((("市水利局",), ("x",)))
    paste(desk, target(desk, table, 2, 2), with_more, cut)
    assert [row[2] for row in grid(desk, table)] == ["责任单位", "", "市水利局", "x"]


def test_what_was_cut_and_is_pasted_where_it_stands_stays(desk, table):
    cut = [(desk.issue.table(table).rows[2].id, "k0")]
    paste(desk, target(desk, table, 1), Cells((("2", "新"), ("2", "新"))), cut)
    assert [row[0] for row in grid(desk, table)[1:]] == ["2", "2"]


def test_rows_that_are_missing_are_inserted_and_columns_are_not(desk, table):
    paste(desk, target(desk, table, 2), Cells((("2", "储备物资"), ("3", "演练"))))
    assert grid(desk, table)[3] == ["3", "演练", ""]
    with pytest.raises(CorrectionRefused, match="missing for what is pasted: 1"):
        paste(desk, target(desk, table, 1, 2), Cells((("a", "b"),)))


def test_spans_are_pasted_and_kept(desk, table):
    cells = Cells((("巡查堤防", "市水利局"), ("储备物资", "")), {(0, 1): (2, 1)})
    paste(desk, target(desk, table, 1, 1), cells)
    assert [row[2] for row in grid(desk, table)] == ["责任单位", "市水利局", "市水利局"]
    out = from_html(to_html(taken(desk, table)))
    assert out.spans == {(1, 2): (2, 1)}
    with pytest.raises(CorrectionRefused, match="nothing to correct"):
        paste(desk, target(desk, table), out)


def test_nothing_is_pasted_under_a_merged_cell(desk, table):
    row = desk.issue.table(table).rows[1].id
    table_editing.merge_cells(desk, Address(table, row, "k2"), 2, 1)
    with pytest.raises(CorrectionRefused, match="A merged cell is in the way"):
        paste(desk, target(desk, table, 1, 2), Cells((("甲",), ("乙",))))


def test_what_all_places_of_a_merged_cell_are_to_say_it_says(desk, table):
    row = desk.issue.table(table).rows[1].id
    table_editing.merge_cells(desk, Address(table, row, "k2"), 2, 1)
    paste(desk, target(desk, table, 1, 2), Cells((("甲",), ("甲",))))
    assert [each[2] for each in grid(desk, table)] == ["责任单位", "甲", "甲"]


def test_rows_in_another_order_are_copied_without_spans(desk, table):
    found = desk.issue.table(table)
    table_editing.merge_cells(desk, Address(table, found.rows[1].id, "k2"), 2, 1)
    cells = cells_of(desk.issue.table(table), [found.rows[2].id, found.rows[1].id], ["k0", "k2"])
    united = desk.issue.table(table).text_at(1, 2)
    assert (cells.rows, cells.spans) == ((("2", united), ("1", united)), {})


def test_spans_are_not_pasted_over_rows_that_stand_apart(desk, table):
    there = target(desk, table)
    apart = Target(table, (there.rows[2], there.rows[0]), there.columns)
    with pytest.raises(CorrectionRefused, match="do not follow each other"):
        paste(desk, apart, Cells((("x",), ("",)), {(0, 0): (2, 1)}))


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with Library.open(tmp_path_factory.mktemp("pasting") / "store.db", editor="王编辑") as library:
        yield take(library)


WORDS = st.sampled_from(["", "1", "2", "巡查堤防", "储备物资", "市水利局", "市应急局、市财政局", "新", "新词"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=3, max_size=3).map(tuple), min_size=1, max_size=4), st.data())
def test_whatever_is_pasted_stands_there_and_every_promise_holds(shared, rows, data):
    table = block(shared, "序号")
    known = [
        (row.id, column.id)
        for row in shared.issue.table(table).rows[1:]
        for column in shared.issue.table(table).columns
    ]
    cut = data.draw(st.lists(st.sampled_from(known), unique=True, max_size=3))
    before, pieces = grid(shared, table), dict(ledger.owners(shared.issue))
    try:
        paste(shared, target(shared, table, 1), Cells(tuple(rows)), cut)
    except CorrectionRefused:
        assert [list(row) for row in rows] == before[1 : len(rows) + 1]
        return
    assert grid(shared, table)[1 : len(rows) + 1] == [list(row) for row in rows]
    assert ledger.audit(shared.issue) == []
    shared.undo()
    assert dict(ledger.owners(shared.issue)) == pieces
