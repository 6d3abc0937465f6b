"""What the editor does, each through the desk's door."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.desk import editing, table_editing
from gazdesk.edits.cells import Direction
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address, Attribution
from gazdesk.model.issue import ISSUE
from gazdesk.model.kinds import (
    AttributionRole,
    BlockKind,
    BoundaryKind,
    ColumnRole,
    FixReason,
    MarkKind,
    ReviewState,
    RowKind,
)
from tests.desk.making import block, take, texts


def one_of(desk):
    return Address(block(desk, "为做好"))


@pytest.mark.parametrize(
    ("start", "end", "text", "expected"),
    [
        (3, 5, "洪汛", "为做好洪汛防御工作，现通知如下。"),
        (0, 0, "【", "【为做好洪讯防御工作，现通知如下。"),
        (16, 16, "！", "为做好洪讯防御工作，现通知如下。！"),
        (5, 5, "期", "为做好洪讯期防御工作，现通知如下。"),
        (0, 16, "", ""),
    ],
)
def test_text_is_replaced_by_offsets(desk, start, end, text, expected):
    one = one_of(desk)
    editing.replace_text(desk, one, start, end, text)
    assert desk.issue.blocks[one.block].text == expected


def test_offsets_count_in_the_current_text(desk):
    one = one_of(desk)
    editing.replace_text(desk, one, 0, 1, "很长的前言")
    editing.replace_text(desk, one, 7, 9, "洪汛")
    editing.replace_text(desk, one, 1, 4, "短")
    assert desk.issue.blocks[one.block].text == "很短言做好洪汛防御工作，现通知如下。"


def test_an_emptied_block_can_be_typed_in_again(desk):
    one = one_of(desk)
    editing.replace_text(desk, one, 0, 16, "")
    editing.replace_text(desk, one, 0, 0, "新")
    assert desk.issue.blocks[one.block].text == "新"


def test_an_empty_cell_is_typed_in(desk):
    table = block(desk, "序号")
    table_editing.insert_row(desk, table)
    cell = Address(table, desk.issue.table(table).rows[0].id, "k1")
    editing.replace_text(desk, cell, 0, 0, "新")
    assert desk.issue.cell(cell)[2].text == "新"


def test_what_is_so_already_is_not_written(desk):
    change = editing.replace_text(desk, one_of(desk), 3, 5, "洪讯")
    assert (change.gesture, desk.history()) == (0, ())


def test_an_error_of_the_original_is_noted_not_overwritten(desk):
    one = one_of(desk)
    editing.replace_text(desk, one, 3, 5, "洪汛", FixReason.ORIGINAL, why="原文如此")
    (note,) = desk.issue.blocks[one.block].originals
    assert (note.printed, note.meant, desk.issue.blocks[one.block].text[3:5]) == ("洪讯", "洪汛", "洪讯")
    assert desk.history()[0].why == "原文如此"


@given(st.text("甲乙丙", max_size=6), st.text("甲乙丙", max_size=6))
def test_the_changed_range_is_what_makes_one_text_the_other(before, after):
    start, end, text = editing.changed_range(before, after)
    assert before[:start] + text + before[end:] == after
    assert not (text and before[start:end] and (text[0] == before[start] or text[-1] == before[end - 1]))


def test_merging_says_what_it_would_drop(desk):
    title, plain = block(desk, "示例市人民政府办公室"), block(desk, "各单位")
    assert editing.merged_away(desk, title) == (BoundaryKind.DOCUMENT, BlockKind.TITLE)
    assert editing.merged_away(desk, plain) == (None, None)


def test_the_first_block_has_none_before_it(desk):
    with pytest.raises(CorrectionRefused, match="no block before"):
        editing.merge_with_previous(desk, desk.issue.order[0])


def test_levels_go_in_and_out(desk):
    one = block(desk, "一、")
    editing.level_in(desk, one)
    assert desk.issue.blocks[one].level == 2
    editing.level_out(desk, one)
    editing.level_out(desk, one)
    assert desk.issue.blocks[one].level is None
    with pytest.raises(CorrectionRefused, match="no level"):
        editing.level_out(desk, one)


def test_documents_are_started_joined_and_ended(desk):
    one = block(desk, "一、")
    editing.start_document(desk, one)
    assert [each.first for each in desk.documents][1] == one
    assert desk.membership[one] == (1, None)
    editing.join_document(desk, one)
    assert len(desk.documents) == 2
    with pytest.raises(CorrectionRefused, match="Nothing starts"):
        editing.join_document(desk, one)
    editing.start_attachment(desk, one)
    assert desk.membership[one] == (0, 0)
    editing.end_inner(desk, block(desk, "各单位"))
    assert desk.membership[block(desk, "各单位")] == (0, None)
    editing.end_document(desk, block(desk, "序号"))
    assert desk.membership[block(desk, "2023年3月22日")] == (None, None)


def test_fields_are_set_and_read_again(desk):
    document = desk.documents[0].id
    editing.set_field(desk, document, "issuer", "样本县人民政府")
    editing.set_field(desk, ISSUE, "number", "4")
    assert (desk.documents[0].issuer, desk.fields.number) == ("样本县人民政府", 4)
    editing.clear_field(desk, document, "issuer")
    assert desk.documents[0].issuer == "示例市人民政府"


def test_marks_and_comments_come_and_go(desk):
    one = one_of(desk)
    editing.mark(desk, one, MarkKind.GARBLED, "看不清")
    editing.comment(desk, one.block, "问档案馆")
    marked = desk.issue.blocks[one.block]
    assert (marked.marks[0].note, marked.comments[0].text) == ("看不清", "问档案馆")
    editing.unmark(desk, one, MarkKind.GARBLED)
    editing.remove_comment(desk, one.block, marked.comments[0].id)
    marked = desk.issue.blocks[one.block]
    assert (marked.marks, marked.comments) == ((), ())


def test_attributions_are_changed(desk):
    table = block(desk, "序号")
    row = desk.issue.table(table).rows[1].id
    editing.change_attribution(desk, table, row, AttributionRole.LEAD, ["市水利局"])
    assert desk.attributions(table)[0].lead == ("市水利局",)
    editing.change_attribution(desk, table, row, AttributionRole.LEAD, None)
    editing.set_attribution_item(desk, table, row, "9")
    assert (desk.attributions(table)[0].lead, desk.attributions(table)[0].item) == ((), "9")
    editing.remove_attribution(desk, table, row)
    assert [each.item for each in desk.attributions(table)] == ["2"]
    one = block(desk, "各单位")
    editing.add_attribution(desk, one, Attribution("n1", overrides=((AttributionRole.LEAD, ("市应急局",)),)))
    assert desk.attributions(one)[0].lead == ("市应急局",)


def test_what_the_text_says_is_offered_once(library):
    desk = take(library, "（三）加强巡查。（牵头单位：市水利局；责任单位：市应急局）\n")
    (offer,) = desk.offers("b0")
    editing.add_attribution(desk, "b0", offer)
    assert desk.attributions("b0")[0].lead == ("市水利局",)
    assert desk.offers("b0") == ()


def test_done_goes_to_the_next_document(desk):
    change = editing.done_and_next(desk, block(desk, "为做好"))
    assert (change.focus.block, desk.review) == (desk.documents[1].id, ReviewState.IN_PROGRESS)
    assert desk.issue.reviews[desk.documents[0].id] is ReviewState.DONE
    editing.done_and_next(desk, change.focus.block)
    assert desk.review is ReviewState.DONE
    editing.set_review(desk, ReviewState.OPEN)
    assert desk.review is ReviewState.OPEN


def test_an_issue_without_documents_is_done_at_once(library):
    desk = take(library, "只有一段。\n")
    editing.done_and_next(desk, "b0")
    assert desk.review is ReviewState.DONE


def test_blocks_are_moved(desk):
    editing.move_block(desk, block(desk, "绿化工作"), desk.issue.order[0])
    assert texts(desk)[0] == "绿化工作要抓紧抓实。"


def test_tables_are_edited(desk):
    table = block(desk, "序号")
    first, second = desk.issue.table(table).rows[1:3]
    table_editing.replace_cells(
        desk, table, {(first.id, "k1"): "巡堤", (first.id, "k0"): "1", (second.id, "k1"): "储物"}
    )
    assert len(desk.history()[0].corrections) == 2
    table_editing.set_column_role(desk, table, "k1", ColumnRole.TASK)
    table_editing.drop_column(desk, table, "k0")
    assert desk.issue.table(table).values(1) == ("巡堤", "市水利局")
    table_editing.restore_column(desk, table, "k0")
    table_editing.drop_rows(desk, table, [first.id])
    table_editing.restore_rows(desk, table, [first.id])
    table_editing.split_table(desk, table, second.id)
    assert [each.kind for each in desk.issue].count(BlockKind.TABLE) == 2


def test_cells_are_shifted_and_split(desk):
    table = block(desk, "序号")
    row = desk.issue.table(table).rows[2].id
    table_editing.insert_column(desk, table, "k2")
    table_editing.split_cell_at(desk, Address(table, row, "k2"), 5)
    assert desk.issue.table(table).values(2) == ("2", "储备物资", "市应急局、", "市财政局")
    table_editing.insert_column(desk, table, desk.issue.table(table).columns[-1].id)
    table_editing.shift_cells(desk, Address(table, row, "k1"), Direction.RIGHT)
    assert desk.issue.table(table).values(2) == ("2", "", "储备物资", "市应急局、", "市财政局")


def test_cells_are_merged_and_filled(desk):
    table = block(desk, "序号")
    first, second = (row.id for row in desk.issue.table(table).rows[1:])
    cell = Address(table, first, "k1")
    table_editing.merge_cells(desk, cell, 2, 1)
    assert [desk.issue.table(table).values(row)[1] for row in (1, 2)] == ["巡查堤防\n储备物资"] * 2
    table_editing.unfill(desk, cell)
    assert [desk.issue.table(table).values(row)[1] for row in (1, 2)] == ["巡查堤防\n储备物资", ""]
    table_editing.fill_down(desk, table, "k1", [first, second])
    table_editing.split_cells(desk, cell)
    assert desk.issue.table(table).values(2)[1] == ""


def test_rows_and_columns_are_merged_split_and_moved(desk):
    table = block(desk, "序号")
    first, second = (row.id for row in desk.issue.table(table).rows[1:])
    table_editing.move_row(desk, table, second, first)
    assert [row.cells[0].text for row in desk.issue.table(table).rows] == ["序号", "2", "1"]
    table_editing.split_row(desk, table, second, {"k2": 5})
    table_editing.merge_rows(desk, table, second, desk.issue.table(table).rows[2].id)
    table_editing.split_column(desk, table, "k1", {first: 2, second: 2})
    table_editing.merge_columns(desk, table, "k1", desk.issue.table(table).columns[2].id)
    table_editing.move_column(desk, table, "k2", "k0")
    table_editing.reorder_columns(desk, table, [first], ["k1", "k0"])
    table_editing.set_row_kind(desk, table, [first], RowKind.TOTAL)
    table_editing.set_header_rows(desk, table, 0)
    assert [desk.issue.table(table).values(row) for row in (1, 2)] == [
        ("市应急局、市财政局", "2", "储备物资"),
        ("市水利局", "巡查堤防", "1"),
    ]


def test_a_split_table_says_who_is_responsible_as_before(desk):
    table = block(desk, "序号")
    row = desk.issue.table(table).rows[2].id
    stated = [each.responsible for each in desk.attributions(table)]
    lower = next(each for each in table_editing.split_table(desk, table, row).touched.blocks if each != table)
    assert [each.responsible for each in (*desk.attributions(table), *desk.attributions(lower))] == stated


def test_a_split_table_is_joined_again(desk):
    table = block(desk, "序号")
    row = desk.issue.table(table).rows[2].id
    new = next(each for each in table_editing.split_table(desk, table, row).touched.blocks if each != table)
    table_editing.join_with_previous(desk, new)
    assert [row.cells[0].text for row in desk.issue.table(table).rows] == ["序号", "1", "2"]
    table_editing.undo_join(desk, table, row)
    assert len(desk.issue.table(table).rows) == 2


def test_no_table_is_made_of_what_begins_a_document(desk):
    before = texts(desk)
    title = block(desk, "示例市人民政府办公室")
    above = desk.issue.order[desk.issue.index(title) - 1]
    with pytest.raises(CorrectionRefused, match="begins or ends within"):
        table_editing.make_table(desk, [above, title], 1)
    assert texts(desk) == before


def test_blocks_become_a_table_and_blocks_again(desk):
    names = [block(desk, start) for start in ("示例市人民政府办公室", "绿化工作")]
    addressee = desk.issue.order[-2]
    table_editing.make_table(desk, [addressee, names[1]], 2)
    assert texts(desk)[-1] == "各县区人民政府：|绿化工作要抓紧抓实。"
    table_editing.dissolve_table(desk, addressee)
    assert texts(desk)[-1] == "各县区人民政府： 绿化工作要抓紧抓实。"
