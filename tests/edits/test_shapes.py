"""Tables joined, joins undone, tables split."""

import pytest

from gazdesk.edits.attributions import AddAttribution, ChangeAttribution
from gazdesk.edits.notes import SetMark
from gazdesk.edits.rows import DropRows, SetHeaderRows
from gazdesk.edits.shapes import JoinTables, SplitTable, UndoJoin
from gazdesk.edits.structure import SetKind
from gazdesk.model.blocks import Address, Attribution, Reading
from gazdesk.model.kinds import AttributionRole, BlockKind, MarkKind, RowKind
from gazdesk.model.pieces import place_after, place_before
from tests.edits.cases import ISSUE_, LAST, SECOND, TABLE, TASK, R, S
from tests.edits.sample import grid

PAIRS = (("k0", "k0"), ("k1", "k2"), ("k2", "k1"), ("k3", "new"))
JOIN = JoinTables(TABLE, SECOND, PAIRS)


def kinds(issue, block):
    return [row.kind.value for row in issue.table(block).rows]


def reading_of(address):
    pieces = ISSUE_.pieces(address)
    end = sum(len(piece.text) for piece in pieces)
    return Reading(AttributionRole.LEAD, address, place_before(pieces, 0), place_after(pieces, end))


def test_joined_the_cells_go_where_the_columns_are_paired(issue, do):
    do(JoinTables(TABLE, SECOND, (*PAIRS[:3], ("k3", "k3"))))
    assert grid(issue, TABLE)[-1] == ["5", "拨款", "市财政局", "6月"]
    assert len(grid(issue, TABLE)) == 8


def test_a_column_of_its_own_stands_after_the_one_before_it_and_keeps_its_header(issue, do):
    do(JOIN)
    assert [column.id for column in issue.table(TABLE).columns] == ["k0", "k1", "new", "k2", "k3"]
    assert grid(issue, TABLE)[0] == ["序号", "任务", "时限", "责任单位", "备注"]
    assert grid(issue, TABLE)[1] == ["1", "清淤\n护岸", "", "市水利局", ""]
    assert grid(issue, TABLE)[-1] == ["5", "拨款", "6月", "市财政局", ""]


def test_the_second_header_is_a_repeated_one_and_its_first_row_the_seam(issue, do):
    do(JOIN)
    assert kinds(issue, TABLE)[-2:] == ["repeated_header", "body"]
    assert [row.id for row in issue.table(TABLE).rows if row.seam] == [R[3], S[0]]
    assert SECOND not in issue.blocks


def test_a_table_without_header_takes_that_of_the_second(issue, do):
    do(SetHeaderRows(TABLE, 0), JOIN)
    assert kinds(issue, TABLE)[-2:] == ["header", "body"]
    assert issue.table(TABLE).headers[2] == "时限"


def test_a_join_carries_marks_and_attributions_along(issue, do):
    do(
        SetMark(Address(SECOND, "", "k1"), MarkKind.CHECKED),
        ChangeAttribution(SECOND, S[1], AttributionRole.LEAD, ("甲",)),
    )
    do(AddAttribution(SECOND, Attribution("a2", (reading_of(Address(SECOND, S[1], "k1")),))), JOIN)
    assert issue.table(TABLE).columns[3].marks[0].kind is MarkKind.CHECKED
    row, read = issue.block(TABLE).attributions
    assert row.row == S[1]
    assert read.readings[0].owner == Address(TABLE, S[1], "k2")


@pytest.mark.parametrize(
    ("correction", "match"),
    [
        (JoinTables(TABLE, SECOND, PAIRS[:3]), "Every column of the second"),
        (JoinTables(TABLE, SECOND, (*PAIRS[:3], ("k3", "k0"))), "Every column of the second"),
        (JoinTables(TABLE, SECOND, (*PAIRS, ("k3", "k3"))), "Every column of the second"),
        (JoinTables(TABLE, SECOND, (*PAIRS[:3], ("k3", ""))), "in use already"),
        (JoinTables(SECOND, TABLE, PAIRS), "reading order"),
        (JoinTables(TABLE, TABLE, PAIRS), "reading order"),
        (JoinTables(TABLE, LAST.id, ()), "is not a table"),
    ],
)
def test_every_column_is_paired_once(refused, correction, match):
    refused(correction, match)


def test_only_noise_lies_between_joined_tables(issue, do, refused):
    noise = issue.order[issue.index(SECOND) - 1]
    do(SetKind(noise, BlockKind.TABLE_TITLE))
    refused(JOIN, "Only noise")


def test_a_merged_cell_is_not_torn_by_a_join(issue, do):
    do(SplitTable(TABLE, R[4], "lower"))
    pairs = (("k0", "k2"), ("k1", "k1"), ("k2", "k0"), ("k3", "k3"))
    do(JoinTables(TABLE, "lower", pairs))
    assert grid(issue, TABLE)[4] == ["二、其他"] * 4


def test_split_before_a_row(issue, do):
    do(SplitTable(TABLE, R[5], "new"))
    assert [row[0] for row in grid(issue, TABLE)] == ["序号", "1", "2", "3"]
    assert [row[0] for row in grid(issue, "new")] == ["二、其他", "4", "合计"]
    assert issue.order[issue.index(TABLE) + 1] == "new"
    assert grid(issue, "new")[0] == ["二、其他"] * 4


def test_split_at_a_seam_there_is_no_seam_left(issue, do):
    do(SplitTable(TABLE, R[3], "new"))
    assert not issue.table("new").rows[0].seam
    assert kinds(issue, "new")[0] == "repeated_header"


def test_split_across_a_merged_cell_its_text_stays_above(issue, do):
    do(SplitTable(TABLE, R[2], "new"))
    assert grid(issue, TABLE)[1][2] == "市水利局"
    assert grid(issue, "new")[0] == ["2", "绿化", "", "近期"]


def test_split_attributions_go_with_their_rows(issue, do):
    do(
        ChangeAttribution(TABLE, R[1], AttributionRole.LEAD, ("甲",)),
        ChangeAttribution(TABLE, R[6], AttributionRole.LEAD, ("乙",)),
    )
    do(AddAttribution(TABLE, Attribution("a2", (reading_of(Address(TABLE, R[4], "k2")),))))
    do(SplitTable(TABLE, R[4], "new"))
    assert [each.id for each in issue.block(TABLE).attributions] == [R[1]]
    assert [each.id for each in issue.block("new").attributions] == [R[6], "a2"]
    assert issue.block("new").attributions[1].readings[0].owner == Address("new", R[4], "k2")


def test_a_joined_table_is_split_with_the_layout_it_brought(issue, do):
    do(JOIN, UndoJoin(TABLE, S[0], "new"))
    assert [piece.text for piece in issue.block("new").pieces] == [""]
    assert len(issue.block(TABLE).pieces) == 1
    assert kinds(issue, "new") == ["header", "body"]


def test_what_a_join_put_together_is_apart_again(issue, do):
    before = grid(issue, TABLE)
    do(JOIN, UndoJoin(TABLE, S[0], "new"))
    assert grid(issue, TABLE) == before
    assert grid(issue, "new") == [["序号", "任务", "时限", "责任单位"], ["5", "拨款", "6月", "市财政局"]]


def test_a_column_that_either_part_has_stays_with_it(issue, do):
    do(UndoJoin(TABLE, R[3], "new"))
    assert len(issue.table(TABLE).columns) == len(issue.table("new").columns) == 4


def test_a_join_of_the_parser_is_taken_back(issue, do):
    do(UndoJoin(TABLE, R[3], "new"))
    assert [row[0] for row in grid(issue, TABLE)] == ["序号", "1", "2"]
    assert kinds(issue, "new")[:2] == ["header", "body"]
    assert not issue.table("new").rows[0].seam


@pytest.mark.parametrize(
    ("correction", "match"),
    [
        (UndoJoin(TABLE, R[2], "new"), "No joined table begins"),
        (UndoJoin(TABLE, "gone", "new"), "not there any more"),
        (SplitTable(TABLE, R[0], "new"), "both parts show a row"),
        (SplitTable(TABLE, R[2], TASK.id), "in use already"),
        (SplitTable(TASK.id, R[2], "new"), "not a table"),
    ],
)
def test_a_table_is_split_between_two_rows_that_show(refused, correction, match):
    refused(correction, match)


def test_dropped_rows_alone_are_no_table(do, refused):
    do(DropRows(TABLE, (R[6], R[7])))
    refused(SplitTable(TABLE, R[6], "new"), "both parts show a row")


def test_joins_at_several_seams_are_taken_back_one_by_one(issue, do):
    do(JOIN, UndoJoin(TABLE, R[3], "new"), UndoJoin("new", S[0], "third"))
    assert [len(issue.table(block).rows) for block in (TABLE, "new", "third")] == [3, 5, 2]
    assert issue.table("third").rows[0].kind is RowKind.HEADER
