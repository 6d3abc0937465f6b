"""Tables that are printed column by column: found by what their runs say, or by one column that is marked."""

import pytest

from gazdesk.model.kinds import RowKind
from gazdesk.parse.rebuild import adjusting
from gazdesk.parse.rebuild.inference import infer
from gazdesk.parse.rebuild.proposal import Fragment, GivenRow, Wish
from tests.parse.rebuild.tables import table

TRIES = 15
STAFF = [
    ["单位", "联系人", "值班人数"],
    *([f"样本{at}局", f"示{name}", str(11 * at)] for at, name in enumerate("甲乙丙丁戊己", 1)),
]


def by_column(rows, blanks=()):
    """Return the fragments of rows printed column by column; before the texts in `blanks` stand more blank lines."""
    texts = [row[column] for column in range(len(rows[0])) for row in rows]
    return [Fragment(text, at, 1 + (text in blanks)) for at, text in enumerate(texts, 1) if text]


def texts_of(proposal, fragments):
    return [["".join(fragments[each].text for each in cell.fragments) for cell in row.cells] for row in proposal.rows]


def rebuilt(fragments, wish=None):
    """Return whether a table is read column by column, and the texts of its rows."""
    proposal = infer(fragments, wish or Wish())
    return proposal.by_columns, texts_of(proposal, fragments)


WISHES = {
    "nothing": (lambda _: Wish(), 0.9),
    "the number of columns": (lambda rows: Wish(len(rows[0])), 0.9),
    "one column": (lambda rows: Wish(column=tuple(range(len(rows), 2 * len(rows)))), 1.0),
    "one row": (lambda rows: Wish(given=(GivenRow(tuple(range(1, len(rows) * len(rows[0]), len(rows)))),)), 1.0),
}


@pytest.mark.parametrize("said", WISHES)
def test_tables_come_back_from_what_is_said(said):
    wish, share = WISHES[said]
    made = [table(seed).rows for seed in range(TRIES)]
    right = sum(rebuilt(by_column(rows), wish(rows)) == (True, rows) for rows in made)
    assert right >= TRIES * share


@pytest.mark.parametrize(
    "making",
    [{}, {"numbered": True}, {"grouped": True}, {"empty": 0.1, "traced": True}, {"empty": 0.1}, {"seams": True}, {"rows": 3}],
    ids=str,
)  # fmt: skip
def test_tables_printed_row_by_row_are_never_taken_for_such(making):
    made = [table(seed, **{"rows": 8, **making}) for seed in range(TRIES)]
    wishes = [(each, wish) for each in made for wish in (Wish(), Wish(len(each.rows[0])))]
    assert not any(infer(each.fragments, wish).by_columns for each, wish in wishes)


def test_figures_by_year_stay_rows_of_what_is_counted():
    rows = [
        ["指标", "2019年", "2020年", "2021年", "2022年", "2023年"],
        ["人口（万人）", "301", "302", "304", "305", "306"],
        ["增长率", "5.1%", "2.3%", "8.1%", "3.0%", "5.2%"],
        ["粮食产量（万吨）", "88.1", "89.2", "90.0", "91.3", "92.7"],
    ]
    fragments = [Fragment(text, at, 1) for at, text in enumerate((text for row in rows for text in row), 1)]
    assert not rebuilt(fragments)[0]
    assert rebuilt(fragments, Wish(6)) == (False, rows)


def test_two_runs_are_columns_where_the_editor_says_that_there_are_two():
    rows = [["乡镇", "人数"], ["东湖镇", "120"], ["西岭镇", "80"], ["南桥乡", "100"], ["合计", "300"]]
    fragments = by_column(rows)
    assert not rebuilt(fragments)[0]
    assert rebuilt(fragments, Wish(2)) == (True, rows)
    assert infer(fragments, Wish(2)).rows[-1].kind is RowKind.TOTAL


def test_a_total_below_may_be_printed_as_a_row():
    rows = [["乡镇", "人数"], ["东湖镇", "120"], ["西岭镇", "80"], ["南桥乡", "100"]]
    fragments = [*by_column(rows), Fragment("合计", 20, 1), Fragment("300", 21, 1)]
    assert rebuilt(fragments, Wish(2)) == (True, [*rows, ["合计", "300"]])
    assert infer(fragments, Wish(2)).rows[-1].kind is RowKind.TOTAL


def test_running_numbers_that_follow_each_other_need_no_header():
    rows = [[str(at), *row] for at, row in enumerate(STAFF[1:], 1)]
    assert rebuilt(by_column(rows)) == (True, rows)


def test_pages_are_printed_one_after_another():
    fragments = [*by_column(STAFF[:5]), *by_column([STAFF[0], *STAFF[5:]])]
    proposal = infer(fragments)
    assert texts_of(proposal, fragments) == [*STAFF[:5], STAFF[0], *STAFF[5:]]
    assert [row.kind for row in proposal.rows].count(RowKind.REPEATED_HEADER) == 1
    column = Wish(column=tuple(range(5)))
    assert texts_of(infer(fragments, column), fragments) == [*STAFF[:5], STAFF[0], *STAFF[5:]]


def test_an_empty_cell_is_told_by_its_blank_line():
    rows = [*STAFF[:4], [STAFF[4][0], "", STAFF[4][2]], STAFF[5], [*STAFF[6][:2], ""], ["样本7局", "示庚", "77"]]
    fragments = by_column(rows, blanks={STAFF[5][1], "77"})
    assert rebuilt(fragments) == (True, rows)
    assert infer(fragments).rows[4].cells[1].traced


def test_a_line_above_and_lines_below_a_marked_column_stand_across():
    fragments = [Fragment("值班表", 1, 1), *by_column(STAFF), Fragment("（一）说明", 30, 1)]
    proposal = infer(fragments, Wish(column=tuple(range(1, 8))))
    assert texts_of(proposal, fragments)[1:-1] == STAFF
    assert [proposal.rows[at].kind for at in (0, -1)] == [RowKind.SECTION, RowKind.SECTION]


def test_lines_of_one_cell_that_are_marked_let_the_others_follow():
    fragments = by_column(STAFF)
    fragments[2:3] = [Fragment("样本", 3, 1), Fragment("2局", 4, 1)]
    wish = adjusting.column_marked(Wish(), range(8))
    assert texts_of(infer(fragments, wish), fragments) != STAFF
    assert texts_of(infer(fragments, adjusting.marked(wish, [2, 3])), fragments) == STAFF


def test_a_row_that_is_given_in_it_stays_as_given():
    fragments = by_column(STAFF)
    wish = adjusting.column_marked(Wish(), range(7))
    row = infer(fragments, wish).rows[3]
    moved = infer(fragments, adjusting.joined(wish, row, 1))
    assert (moved.by_columns, moved.rows[3].given) == (True, True)
    assert texts_of(moved, fragments)[3] == ["样本3局示丙", "33", ""]
    assert texts_of(moved, fragments)[:3] == STAFF[:3]


def test_a_page_mark_that_is_given_in_a_row_stands_there_alone():
    fragments = [*by_column(STAFF), Fragment("—1—", 30, 1)]
    wish = adjusting.marked(adjusting.column_marked(Wish(), range(7)), [20, 21], RowKind.SECTION)
    proposal = infer(fragments, wish)
    assert sorted(each for row in proposal.rows for each in row.fragments) == list(range(22))
    assert proposal.rows[-1].fragments == (20, 21)


def test_lines_that_follow_each_other_and_are_one_row_say_the_contrary():
    assert not infer(by_column(STAFF), Wish(given=(GivenRow((0, 1, 2)),))).by_columns


def test_freeing_a_line_of_the_column_takes_the_mark_back():
    wish = adjusting.column_marked(Wish(3, (GivenRow((0, 1)),)), [4, 3])
    assert wish == Wish(column=(3, 4))
    assert adjusting.split_fragment(wish, 3).column == (3, 4, 5)
    assert adjusting.freed(wish, [4]) == Wish()
    assert adjusting.freed(wish, [5]) == wish


@pytest.mark.parametrize("column", [(0,), (2, 3), tuple(range(21)), (5, 6, 7, 8, 9, 10, 11, 12)])
def test_whatever_column_is_marked_every_fragment_stands_once(column):
    fragments = by_column(STAFF)
    proposal = infer(fragments, Wish(column=column))
    assert sorted(each for row in proposal.rows for each in row.fragments) == list(range(21))
    assert {len(row.cells) for row in proposal.rows} == {proposal.width}
