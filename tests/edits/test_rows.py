"""Rows: inserted, dropped and brought back, moved, merged, split; merged cells follow."""

import pytest

from gazdesk.edits.attributions import ChangeAttribution
from gazdesk.edits.cells import FillDown
from gazdesk.edits.fold import perform
from gazdesk.edits.rows import DropRows, InsertRow, MergeRows, MoveRow, SetHeaderRows, SetRowKind, SplitRow
from gazdesk.edits.text import FixText
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import AttributionRole, RowKind
from gazdesk.model.pieces import HEAD, Place, place_before
from tests.edits.cases import CELL, TABLE, TASK, R, before
from tests.edits.sample import Draft, grid

BODY = RowKind.BODY


def rows(issue, *columns):
    """Return some columns of the shown rows."""
    return [[row[column] for column in columns] for row in grid(issue, TABLE)]


def kinds(issue):
    return [row.kind.value for row in issue.table(TABLE).rows]


def span(issue, row, column="k2"):
    cell = issue.cell(Address(TABLE, row, column))[2]
    return cell.row_span, cell.column_span


def test_an_inserted_row_is_empty_and_of_the_body(issue, do):
    do(InsertRow(TABLE, R[4], "new"))
    assert grid(issue, TABLE)[4] == ["", "", "", ""]
    assert issue.table(TABLE).rows[5].kind is BODY
    do(InsertRow(TABLE, "", "first"))
    assert issue.table(TABLE).rows[0].id == "first"


def test_a_row_inserted_within_a_merged_cell_is_part_of_it(issue, do):
    do(InsertRow(TABLE, R[1], "new"))
    assert rows(issue, 2)[1:4] == [["市水利局"]] * 3
    assert span(issue, R[1]) == (3, 1)
    do(InsertRow(TABLE, R[2], "below"))
    assert span(issue, R[1]) == (3, 1)


@pytest.mark.parametrize("identity", ["", TASK.id, R[1]])
def test_a_row_has_a_new_id(refused, identity):
    refused(InsertRow(TABLE, R[1], identity), "in use already")


def test_dropped_rows_stay_in_the_table_and_come_back(issue, do):
    before_them = grid(issue, TABLE)
    do(DropRows(TABLE, (R[4], R[5])))
    assert rows(issue, 0) == [["序号"], ["1"], ["2"], ["4"], ["合计"]]
    assert len(issue.table(TABLE).rows) == 8
    do(SetRowKind(TABLE, (R[5],), RowKind.SECTION), SetRowKind(TABLE, (R[4],), BODY))
    assert grid(issue, TABLE) == before_them


def test_rows_dropped_together_come_back_merged(issue, do):
    before_them = grid(issue, TABLE)
    do(DropRows(TABLE, (R[1], R[2])))
    assert rows(issue, 2)[1] == ["市住建局"]
    do(SetRowKind(TABLE, (R[1], R[2]), BODY))
    assert grid(issue, TABLE) == before_them


def test_rows_come_back_apart_if_there_is_text_now(issue, do):
    do(DropRows(TABLE, (R[1], R[2])), FixText(Address(TABLE, R[2], "k2"), HEAD, HEAD, "", "市林业局", "n1"))
    do(SetRowKind(TABLE, (R[1], R[2]), BODY))
    assert rows(issue, 2)[1:3] == [["市水利局"], ["市林业局"]]
    assert span(issue, R[1]) == (1, 1)


def test_what_a_merged_cell_holds_stays_with_the_rows_that_are_shown(issue, do):
    do(DropRows(TABLE, (R[1],)))
    assert rows(issue, 0, 2)[1] == ["2", "市水利局"]
    assert span(issue, R[2]) == (1, 1)
    do(SetRowKind(TABLE, (R[1],), BODY))
    assert rows(issue, 0, 2)[1:3] == [["1", ""], ["2", "市水利局"]]


def test_a_repeated_header_is_shown_again(issue, do):
    do(SetRowKind(TABLE, (R[3],), BODY))
    assert grid(issue, TABLE)[3] == ["序号", "任务", "责任单位", "备注"]


def test_a_row_with_text_is_not_shown_within_a_merged_cell(do, refused):
    do(DropRows(TABLE, (R[4],)), MoveRow(TABLE, R[7], R[5]), DropRows(TABLE, (R[7],)))
    do(SetRowKind(TABLE, (R[4],), BODY), FillDown(TABLE, "k3", (R[2], R[4])))
    refused(SetRowKind(TABLE, (R[3],), BODY), "merged cell is in the way")


def test_a_table_keeps_a_row(refused):
    refused(DropRows(TABLE, tuple(R)), "keeps at least one row")


def test_header_rows_are_the_first_ones(issue, do, refused):
    do(SetHeaderRows(TABLE, 3))
    assert kinds(issue)[:4] == ["header", "header", "header", "repeated_header"]
    do(SetHeaderRows(TABLE, 0))
    assert kinds(issue) == ["body", "body", "body", "repeated_header", "body", "section", "body", "total"]
    refused(SetHeaderRows(TABLE, 8), "no 8 rows")
    refused(SetHeaderRows(TABLE, -1), "no -1 rows")


def test_a_row_moves(issue, do, refused):
    do(MoveRow(TABLE, R[4], R[1]))
    assert rows(issue, 0)[1:4] == [["3"], ["1"], ["2"]]
    do(MoveRow(TABLE, R[4], ""))
    assert rows(issue, 0)[-1] == ["3"]
    refused(MoveRow(TABLE, R[4], R[4]), "before itself")


def test_a_row_that_moves_leaves_no_seam_behind(issue, do):
    do(MoveRow(TABLE, R[1], ""))
    assert [row.id for row in issue.table(TABLE).rows if row.seam] == [R[3]]


def test_a_row_moved_out_of_a_merged_cell_leaves_it(issue, do):
    do(MoveRow(TABLE, R[1], R[6]))
    assert rows(issue, 0, 2) == [
        ["序号", "责任单位"],
        ["2", "市水利局"],
        ["3", "市住建局"],
        ["二、其他", "二、其他"],
        ["1", ""],
        ["4", ""],
        ["合计", ""],
    ]


def test_a_row_moved_within_a_merged_cell_stays_in_it(issue, do):
    do(MoveRow(TABLE, R[2], R[1]))
    assert rows(issue, 0, 2)[1:3] == [["2", "市水利局"], ["1", "市水利局"]]


def test_a_row_moved_into_a_merged_cell_becomes_part_of_it_if_it_is_empty_there(issue, do, refused):
    refused(MoveRow(TABLE, R[4], R[2]), "merged cell is in the way")
    do(MoveRow(TABLE, R[6], R[2]))
    assert rows(issue, 0, 2)[1:4] == [["1", "市水利局"], ["4", "市水利局"], ["2", "市水利局"]]


def test_the_seam_stays_where_a_row_leaves(issue, do):
    do(SetRowKind(TABLE, (R[3],), BODY), MoveRow(TABLE, R[3], ""))
    assert [row.seam for row in issue.table(TABLE).rows] == [False, False, False, True, *[False] * 4]
    do(MergeRows(TABLE, R[2], R[4]))
    assert issue.table(TABLE).rows[3].seam


def test_merged_rows_continue_the_text_or_stand_below_each_other(issue, do):
    do(MergeRows(TABLE, R[2], R[4]))
    assert rows(issue, 0, 1)[2] == ["2 3", "绿化巡河"]
    do(MergeRows(TABLE, R[6], R[7], "\n"))
    assert grid(issue, TABLE)[-1] == ["4\n合计", "宣传 样本县融媒体中心\n4", "", ""]


def test_rows_merged_within_a_merged_cell_shrink_it(issue, do):
    do(MergeRows(TABLE, R[1], R[2]))
    assert grid(issue, TABLE)[1] == ["1 2", "清淤\n护岸绿化", "市水利局", "近期"]
    assert span(issue, R[1]) == (1, 1)


def test_a_row_below_a_merged_cell_gives_its_text_to_it(issue, do):
    do(MergeRows(TABLE, R[2], R[4]))
    assert rows(issue, 2)[1:3] == [["市水利局市住建局"]] * 2


def test_a_merged_cell_of_one_row_is_split_when_it_is_merged_into_another(issue, do):
    do(DropRows(TABLE, (R[4],)), MergeRows(TABLE, R[2], R[5]))
    assert grid(issue, TABLE)[2] == ["2二、其他", "绿化", "市水利局", "近期"]


def test_rows_are_not_merged_into_a_merged_cell_that_reaches_below_them(refused):
    refused(MergeRows(TABLE, R[0], R[1]), "merged cell is in the way")


@pytest.mark.parametrize(
    ("pair", "joint", "match"),
    [
        ((R[1], R[4]), "", "do not follow each other"),
        ((R[2], R[3]), "", "brought back before"),
        ((R[1], R[1]), "", "once each"),
        ((R[6], R[7]), "、", "nothing, a space or a line feed"),
    ],
)
def test_rows_are_merged_with_the_next_one(refused, pair, joint, match):
    refused(MergeRows(TABLE, *pair, joint), match)


def test_an_attribution_of_a_merged_row_goes_with_it_unless_the_first_has_one(issue, do):
    lead = AttributionRole.LEAD
    do(ChangeAttribution(TABLE, R[2], lead, ("乙",)), MergeRows(TABLE, R[1], R[2]))
    assert [(each.row, each.overrides) for each in issue.block(TABLE).attributions] == [(R[1], ((lead, ("乙",)),))]
    do(ChangeAttribution(TABLE, R[4], lead, ("丙",)), MergeRows(TABLE, R[1], R[4]))
    assert [(each.row, each.overrides) for each in issue.block(TABLE).attributions] == [(R[1], ((lead, ("乙",)),))]


def test_of_rows_merged_at_once_the_first_attribution_stays():
    draft, lead = Draft(), AttributionRole.LEAD
    table = draft.table([["任务", "牵头单位"], ["治理", "市水利局"], ["河道", "甲"], ["湖泊", "乙"]], [RowKind.HEADER])
    issue = Issue(draft.run())
    first, *others = [row.id for row in issue.table(table).rows[1:]]
    perform(issue, [ChangeAttribution(table, row, lead, (unit,)) for row, unit in zip(others, "甲乙", strict=True)])
    perform(issue, [MergeRows(table, first, each) for each in others])
    assert [(each.row, each.overrides) for each in issue.block(table).attributions] == [(first, ((lead, ("甲",)),))]


def test_a_split_row_gives_the_named_texts_to_the_next(issue, do):
    do(SplitRow(TABLE, R[6], "new", (("k0", HEAD), ("k1", before(Address(TABLE, R[6], "k1"), 3)))))
    assert grid(issue, TABLE)[5:7] == [["", "宣传 ", "", ""], ["4", "样本县融媒体中心", "", ""]]


def test_a_row_split_within_a_merged_cell_grows_it(issue, do):
    do(SplitRow(TABLE, R[2], "new", (("k3", HEAD),)))
    assert rows(issue, 0, 2, 3)[1:4] == [["1", "市水利局", ""], ["2", "市水利局", ""], ["", "市水利局", "近期"]]


def test_a_section_row_is_split_across_all_columns(issue, do):
    do(SplitRow(TABLE, R[5], "new", (("k0", before(Address(TABLE, R[5], "k0"), 2)),)))
    assert grid(issue, TABLE)[4:6] == [["二、"] * 4, ["其他"] * 4]


@pytest.mark.parametrize(
    ("cuts", "match"),
    [
        ((("k0", HEAD), ("k1", HEAD), ("k2", HEAD)), "merged cell is in the way"),
        ((), "both parts have text"),
        ((("k3", HEAD),), "both parts have text"),
        ((("k1", Place("gone", 0)),), "place to split at"),
        ((("k9", HEAD),), "not there any more"),
    ],
)
def test_both_parts_of_a_split_row_have_text(refused, cuts, match):
    refused(SplitRow(TABLE, R[1], "new", cuts), match)


def test_a_split_cell_parts_at_its_joint(issue, do):
    do(SplitRow(TABLE, R[1], "new", (("k1", place_before(issue.pieces(CELL), 3)),)))
    assert rows(issue, 1)[1:3] == [["清淤"], ["护岸"]]


def test_a_dropped_row_is_not_split(refused):
    refused(SplitRow(TABLE, R[3], "new", (("k1", HEAD), ("k2", HEAD))), "brought back before")
