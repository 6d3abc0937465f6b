"""What the whole store remembers of a correction: the places of other issues, and what was made of the same so far."""

import pytest

from gazdesk.desk import memory
from gazdesk.desk.alike import alike_in, correct_alike, leave_alike
from gazdesk.desk.editing import replace_text
from gazdesk.desk.memory import Remembering
from gazdesk.desk.recalling import recall
from gazdesk.desk.replacement import Replacement
from gazdesk.desk.table_editing import fill_down, replace_cells
from gazdesk.edits.cells import MergeCells
from gazdesk.edits.columns import DropColumn
from gazdesk.edits.rows import DropRows
from gazdesk.edits.structure import SetKind
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, FixReason
from gazdesk.store import index
from gazdesk.store import memory as store_memory
from tests.desk.making import block, take

FIRST = "做好洪讯防御工作。\n全市洪讯平稳。\n"
SECOND = "示例县洪讯严重，洪 讯未退，资讯畅通。\n序号\t事项\t备注\n1\t洪讯\t防洪讯\n2\t洪讯\t无\n洪讯过后。\n"
CHANGE = Replacement("洪", "讯", "汛", "")


@pytest.fixture
def first(library):
    return take(library, FIRST, "first.txt")


@pytest.fixture
def second(library):
    return take(library, SECOND, "second.txt")


@pytest.fixture
def remember(library, first, second):
    """Return a function that asks the store, the first issue left out."""
    return lambda change=CHANGE: Remembering(library.path, change, first.issue_id).run()


def correct(desk, start, was, now, **how):
    identity = block(desk, start)
    at = desk.issue.blocks[identity].text.index(was)
    return replace_text(desk, Address(identity), at, at + len(was), now, **how)


def test_places_of_other_issues_are_found_to_the_letter(remember, second):
    places = remember().places
    assert [(each.line, each.address.is_cell, each.start) for each in places] == [
        (1, False, 3), (3, True, 0), (3, True, 1), (4, True, 0), (5, False, 0),
    ]  # fmt: skip
    assert {(each.issue_id, each.issue) for each in places} == {(second.issue_id, "second.txt")}


def test_they_are_those_that_the_issue_itself_gives(remember, second):
    correct(second, "洪讯过后", "过后", "退后")
    assert [(each.address, each.start) for each in remember().places] == [
        (each.address, each.start) for each in alike_in(second, CHANGE)
    ]


def test_a_merged_cell_is_one_place(remember, second):
    table = second.issue.table(block(second, "序号"))
    second.apply([MergeCells(block(second, "序号"), table.rows[2].id, table.columns[1].id, 1, 2)], "…")
    assert [each.line for each in remember().places if each.address.is_cell] == [3, 3, 4]


def in_table(places):
    return [(each.line, each.address.column) for each in places if each.address.is_cell]


@pytest.fixture
def same(library, first):
    """Return an issue with a table in which cells that stand side by side, or one below the other, say the same."""
    return take(library, "序号\t牵头\t责任\t配合\n1\t洪讯办\t洪讯办\t水利局\n2\t洪讯办\t\t洪讯办\n", "same.txt")


def places_of(library, first):
    return in_table(Remembering(library.path, CHANGE, first.issue_id).run().places)


def test_cells_that_say_the_same_side_by_side_are_places_each(library, first, same):
    assert places_of(library, first) == [(2, "k1"), (2, "k2"), (3, "k1"), (3, "k3")]
    assert in_table(alike_in(same, CHANGE)) == places_of(library, first)


def test_the_places_of_a_row_stand_in_the_order_of_its_cells(library, first, same):
    row = same.issue.table(block(same, "序号")).rows[2].id
    replace_cells(same, block(same, "序号"), {(row, "k2"): "抗洪讯"})
    assert places_of(library, first) == [(2, "k1"), (2, "k2"), (3, "k1"), (3, "k2"), (3, "k3")]


def test_cells_that_wait_for_the_index_are_places_each(library, first, same, monkeypatch):
    monkeypatch.setattr(index, "FEW", 0)
    row = same.issue.table(block(same, "序号")).rows[1].id
    replace_cells(same, block(same, "序号"), {(row, "k3"): "洪讯办"})
    assert library._store.projections.words.is_waiting()
    assert places_of(library, first) == [(2, "k1"), (2, "k2"), (2, "k3"), (3, "k1"), (3, "k3")]


def test_a_cell_merged_over_columns_is_one_place(library, first, same):
    table, row = block(same, "序号"), same.issue.table(block(same, "序号")).rows[1].id
    replace_cells(same, table, {(row, "k2"): "", (row, "k3"): ""})
    same.apply([MergeCells(table, row, "k1", 1, 3)], "…")
    assert places_of(library, first) == [(2, "k1"), (3, "k1"), (3, "k3")]
    assert in_table(alike_in(same, CHANGE)) == places_of(library, first)


def test_a_cell_beside_one_that_is_covered_from_above_is_not_left_out(library, first, same):
    table, rows = block(same, "序号"), [row.id for row in same.issue.table(block(same, "序号")).rows]
    replace_cells(same, table, {(rows[2], "k1"): ""})
    fill_down(same, table, "k2", rows[1:])
    found = Remembering(library.path, CHANGE, first.issue_id).run().places
    assert in_table(found) == [(2, "k1"), (2, "k2"), (3, "k2"), (3, "k3")]
    correct_alike(same, CHANGE, found)
    assert same.issue.table(table).rows[2].texts == ("2", "", "", "洪汛办")


def test_where_it_cannot_be_known_which_cell_is_covered_none_is_left_out(library, first, same):
    table, row = block(same, "序号"), same.issue.table(block(same, "序号")).rows[2].id
    same.apply([MergeCells(table, row, "k1", 1, 2)], "…")
    assert places_of(library, first) == [(2, "k1"), (2, "k2"), (3, "k1"), (3, "k2"), (3, "k3")]
    correct_alike(same, CHANGE, Remembering(library.path, CHANGE, first.issue_id).run().places)
    assert places_of(library, first) == []


def test_noise_and_dropped_rows_and_columns_are_left_out(remember, second):
    table, identity = second.issue.table(block(second, "序号")), block(second, "序号")
    second.apply([SetKind(block(second, "洪讯过后"), BlockKind.NOISE)], "…")
    second.apply([DropRows(identity, (table.rows[2].id,))], "…")
    assert [each.line for each in remember().places] == [1, 3, 3]
    second.apply([DropColumn(identity, table.columns[2].id)], "…")
    assert [each.line for each in remember().places] == [1, 3]


def test_an_issue_put_away_and_the_open_one_are_left_out(library, remember, first, second):
    library.put_away(second.issue_id)
    assert remember().places == ()
    assert Remembering(library.path, CHANGE, second.issue_id).run().places[0].issue_id == first.issue_id


def test_places_are_those_of_the_text_as_it_is_now(remember, second):
    correct(second, "洪讯过后", "讯", "水")
    assert [each.line for each in remember().places] == [1, 3, 3, 4]


def test_a_place_left_as_it_is_is_not_offered_again_and_counted(remember, second):
    leave_alike(second, CHANGE, alike_in(second, CHANGE)[:1])
    assert ([each.line for each in remember().places], remember().left) == ([3, 3, 4, 5], 1)
    second.undo()
    assert ([each.line for each in remember().places], remember().left) == ([1, 3, 3, 4, 5], 0)


def test_no_more_places_than_can_be_listed_are_looked_for(monkeypatch, remember):
    monkeypatch.setattr(memory, "MOST", 2)
    found = remember()
    assert (len(found.places), found.more) == (2, True)


def test_where_enough_are_found_the_search_ends(monkeypatch, library, first, second):
    monkeypatch.setattr(memory, "MOST", 1)
    monkeypatch.setattr(store_memory, "AT_ONCE", 1)
    steps = []
    Remembering(library.path, CHANGE, first.issue_id).run(lambda: steps.append(1) is not None)
    assert len(steps) == 3


def test_how_often_the_same_was_corrected_so_or_otherwise_is_counted(remember, first, second):
    correct(first, "做好", "讯", "汛")
    correct(first, "全市", "洪讯平", "洪汛平")
    correct(second, "示例县", "讯", "水")
    correct(second, "示例县", "资讯", "资汛")
    correct(second, "示例县", "严重", "严峻")
    found = remember()
    assert (found.corrected, found.otherwise) == (2, 1)
    second.undo(), second.undo(), second.undo(), first.undo()
    assert (remember().corrected, remember().otherwise) == (1, 0)


def test_errors_of_the_original_are_counted_apart(remember, first):
    correct(first, "做好", "洪讯", "洪汛", reason=FixReason.ORIGINAL)
    assert remember().corrected == 0
    assert remember(recall(first)[1]).corrected == 1


def test_a_correction_of_what_was_typed_is_counted_by_what_it_saw_alone(remember, first):
    correct(first, "做好", "做好", "做好抗洪讯")
    correct(first, "做好", "洪讯", "洪汛")
    correct(first, "全市", "全市", "全市抗洪讯")
    correct(first, "全市", "讯", "汛")
    assert remember().corrected == 1


def test_what_is_written_while_the_store_is_searched_waits_for_the_next_search(monkeypatch, library, first, second):
    monkeypatch.setattr(store_memory, "AT_ONCE", 1)
    correct(first, "做好", "讯", "汛")
    work = Remembering(library.path, CHANGE, first.issue_id)
    before, written = work.run(), []

    def write():
        written.append(second.undo() if written else correct(second, "洪讯过后", "讯", "汛"))
        return False

    assert work.run(write) == before
    assert len(written) == 5


def test_the_search_stops_when_nobody_wants_it_any_more(library, first, second):
    asked = []
    assert Remembering(library.path, CHANGE, first.issue_id).run(lambda: not asked.append(1)) is None
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        (Replacement("好洪", "讯", "汛", "防"), True),
        (Replacement("好洪", "讯", "水", "防"), False),
        (Replacement("资", "讯", "汛", "发"), None),
        (Replacement("好", "洪讯", "洪涝", "防"), False),
        (Replacement("好洪讯", "", "，", "防"), None),
        (Replacement("好洪", "", "水", "讯防"), False),
        (Replacement("做好", "洪讯防御", "防汛", "工"), None),
    ],
)
def test_another_correction_made_the_same_of_it_or_not_or_was_of_something_else(other, outcome):
    assert CHANGE.outcome_of(other) is outcome
