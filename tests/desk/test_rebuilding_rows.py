"""Rows of a table rebuilt alone, the rest of the table as evidence; all else stays as it is."""

import pytest

from gazdesk.desk import editing, rebuilding, table_editing
from gazdesk.desk.rebuild_evidence import Claim, State, evidence_of
from gazdesk.desk.rebuilding import Wish, choose_rows, propose
from gazdesk.errors import CorrectionRefused
from gazdesk.model import ledger
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import ColumnRole, RowKind
from tests.desk.making import block, rebuild, take

NAMES = ["序号", "事项", "责任单位", "时限"]
ROWS = [[str(at), f"修缮示例路{at}段", f"样本{at}局", f"{at}月底"] for at in range(1, 10)]


def text_of(rows):
    return "示例市人民政府公报\n" + "\n".join("\t".join(row) for row in rows) + "\n示例市人民政府\n"


def open_table(library, rows):
    """Return the desk of an issue with a table of rows, and the ids of its block and rows."""
    desk = take(library, text_of([NAMES, *rows]))
    identity = block(desk, "序号")
    return desk, identity, [row.id for row in desk.issue.table(identity).rows]


def grid(desk, identity):
    table = desk.issue.table(identity)
    return [list(table.values(row)) for row in table.live_rows]


def state(desk):
    return desk.issue.order.copy(), desk.issue.blocks.copy()


def test_shifted_rows_are_read_as_the_others_are(library):
    wrong = [["4", "", ROWS[3][1], ROWS[3][2]], [ROWS[3][3], *ROWS[4][:3]], [ROWS[4][3], *ROWS[5][:3]], [ROWS[5][3], "", "", ""]]  # fmt: skip
    desk, identity, rows = open_table(library, [*ROWS[:3], *wrong, *ROWS[6:]])
    before = state(desk)
    lines = choose_rows(desk, identity, rows[4:8]).lines()
    change = rebuild(desk, lines, propose(lines))
    assert grid(desk, identity) == [NAMES, *ROWS]
    assert (change.name, len(desk.history())) == ("Rebuild rows", 1)
    assert ledger.audit(desk.issue) == []
    desk.undo()
    assert state(desk) == before


def test_the_other_rows_and_the_columns_keep_what_was_put_right(library):
    desk, identity, rows = open_table(library, ROWS)
    editing.replace_text(desk, Address(identity, rows[1], "k1"), 0, 2, "翻新")
    table_editing.set_column_role(desk, identity, "k3", ColumnRole.TEXT)
    before = desk.issue.table(identity)
    lines = choose_rows(desk, identity, rows[5:7]).lines()
    rebuild(desk, lines, propose(lines))
    after = desk.issue.table(identity)
    assert (after.columns, after.rows[:5], after.rows[7:]) == (before.columns, before.rows[:5], before.rows[7:])
    assert grid(desk, identity)[1][1] == "翻新示例路1段"


def test_rows_between_and_rows_that_a_merged_cell_holds_go_with_those_selected(library):
    desk, identity, rows = open_table(library, ROWS)
    table_editing.merge_cells(desk, Address(identity, rows[5], "k2"), 3, 1)
    assert choose_rows(desk, identity, [rows[3], rows[6]]).lines().within.rows == tuple(rows[3:8])


def test_the_evidence_counts_the_rest_of_the_table_in(library):
    desk, identity, rows = open_table(library, ROWS)
    lines = choose_rows(desk, identity, rows[4:6]).lines()
    known = lines.within.known
    whole = propose(lines)
    states = {each.claim: each.state for each in evidence_of(whole, lines.fragments, known)}
    assert states[Claim.NUMBERS] is State.HOLDS
    without = propose(lines, Wish(left_out=frozenset(range(4))))
    assert {each.claim: each.state for each in evidence_of(without, lines.fragments, known)}[
        Claim.NUMBERS
    ] is State.FAILS


def test_the_header_is_not_rebuilt_alone(library):
    desk, identity, rows = open_table(library, ROWS)
    with pytest.raises(CorrectionRefused, match="header is rebuilt with its table"):
        choose_rows(desk, identity, rows[:2]).lines()


def test_a_dropped_column_with_text_in_the_rows_is_brought_back_first(library):
    desk, identity, rows = open_table(library, ROWS)
    table_editing.drop_column(desk, identity, "k2")
    with pytest.raises(CorrectionRefused, match="dropped column"):
        choose_rows(desk, identity, rows[2:3]).lines()


def test_an_empty_dropped_column_stays_where_it_is(library):
    desk, identity, rows = open_table(library, ROWS)
    table_editing.insert_column(desk, identity, "k1")
    table_editing.drop_column(desk, identity, desk.issue.table(identity).columns[2].id)
    lines = choose_rows(desk, identity, rows[2:4]).lines()
    rebuild(desk, lines, propose(lines))
    assert grid(desk, identity) == [NAMES, *ROWS]
    assert desk.issue.table(identity).columns[2].dropped


def test_a_line_that_is_parted_gives_two_cells(library):
    glued = ["5", "修缮示例路5段 样本5局", "", "5月底"]
    desk, identity, rows = open_table(library, [*ROWS[:4], glued, *ROWS[5:]])
    lines = rebuilding.split_line(choose_rows(desk, identity, rows[5:6]).lines(), 1, 8)
    rebuild(desk, lines, propose(lines))
    assert [[cell.strip() for cell in row] for row in grid(desk, identity)[1:]] == ROWS


def test_what_is_left_out_stays_in_the_table_as_a_dropped_row(library):
    desk, identity, rows = open_table(library, ROWS)
    lines = choose_rows(desk, identity, rows[8:9]).lines()
    rebuild(desk, lines, propose(lines, Wish(left_out=frozenset({3}))))
    assert [row.kind for row in desk.issue.table(identity).rows[-3:]] == [RowKind.BODY, RowKind.DROPPED, RowKind.BODY]
    assert ledger.audit(desk.issue) == []


def rows_of(desk, identity):
    return [(row.kind, list(row.texts)) for row in desk.issue.table(identity).rows]


BODY, DROPPED, REPEATED = RowKind.BODY, RowKind.DROPPED, RowKind.REPEATED_HEADER
PAGE = ["", "— 7 —", "示例市人民政府公报", ""]


@pytest.mark.parametrize("kind", [DROPPED, REPEATED])
@pytest.mark.parametrize("between", [PAGE, NAMES, ["10", "甲", "乙", "丙"]], ids="".join)
def test_rows_that_are_out_of_the_grid_between_stay_as_they_are(library, kind, between):
    torn = [["4", *ROWS[3][1:3], ""], between, [ROWS[3][3], "", "", ""]]
    desk, identity, rows = open_table(library, [*ROWS[:3], *torn, *ROWS[4:]])
    table_editing.set_row_kind(desk, identity, rows[5:6], kind)
    before = state(desk)
    aside = desk.issue.table(identity).rows[5]
    lines = choose_rows(desk, identity, [rows[4], rows[7]]).lines()
    assert lines.within.rows == (rows[4], rows[6], rows[7])
    rebuild(desk, lines, propose(lines))
    assert grid(desk, identity) == [NAMES, *ROWS]
    assert desk.issue.table(identity).rows[5] == aside
    assert ledger.audit(desk.issue) == []
    desk.undo()
    assert state(desk) == before


def test_a_dropped_row_stands_behind_the_text_that_it_stood_behind(library):
    glued = [["4", *ROWS[3][1:3], "4月底 5"], PAGE, [*ROWS[4][1:], ""], ["6", "修缮示例路6段", "", ""], PAGE, ["样本6局", "6月底", "", ""]]  # fmt: skip
    desk, identity, rows = open_table(library, [*ROWS[:3], *glued, *ROWS[6:]])
    table_editing.drop_rows(desk, identity, [rows[5], rows[8]])
    lines = rebuilding.split_line(choose_rows(desk, identity, rows[4:10]).lines(), 3, 4)
    rebuild(desk, lines, propose(lines))
    assert [[cell.strip() for cell in row] for row in grid(desk, identity)] == [NAMES, *ROWS]
    assert [row[0] for row in rows_of(desk, identity)[4:9]] == [BODY, BODY, DROPPED, BODY, DROPPED]


def test_dropped_rows_chosen_at_the_ends_stay_as_they_are(library):
    desk, identity, rows = open_table(library, [*ROWS[:3], PAGE, *ROWS[3:5], PAGE, *ROWS[5:]])
    table_editing.drop_rows(desk, identity, [rows[4], rows[7]])
    before = rows_of(desk, identity)
    lines = choose_rows(desk, identity, rows[4:8]).lines()
    assert lines.within.rows == (rows[5], rows[6])
    rebuild(desk, lines, propose(lines))
    assert rows_of(desk, identity) == before


def test_rows_that_are_all_dropped_are_brought_back_first(library):
    desk, identity, rows = open_table(library, [*ROWS[:3], PAGE, *ROWS[3:]])
    table_editing.drop_rows(desk, identity, rows[4:5])
    with pytest.raises(CorrectionRefused, match="brought back before"):
        choose_rows(desk, identity, rows[4:5])


def test_what_a_dropped_row_says_in_a_dropped_column_hinders_nothing(library):
    desk, identity, rows = open_table(library, [*ROWS[:3], PAGE, *ROWS[3:]])
    table_editing.drop_rows(desk, identity, rows[4:5])
    texts = {(row, "k1"): "" for row in rows if row != rows[4]}
    table_editing.replace_cells(desk, identity, texts)
    table_editing.drop_column(desk, identity, "k1")
    lines = choose_rows(desk, identity, [rows[3], rows[5]]).lines()
    rebuild(desk, lines, propose(lines))
    assert grid(desk, identity)[3:5] == [[row[0], *row[2:]] for row in ROWS[2:4]]
