"""Tables dissolved into blocks."""

import pytest

from gazdesk.edits.attributions import AddAttribution, ChangeAttribution
from gazdesk.edits.cells import SplitCells
from gazdesk.edits.columns import DropColumn, MoveColumn
from gazdesk.edits.dissolving import Dissolution, DissolveTable
from gazdesk.edits.notes import SetMark
from gazdesk.edits.structure import SplitBlock
from gazdesk.model.blocks import Address, Attribution
from gazdesk.model.kinds import AttributionRole, MarkKind
from gazdesk.model.pieces import provenance_of
from tests.edits.cases import CELL, LAST, SECOND, TABLE, TASK, R, before, fix
from tests.edits.sample import paragraphs, reading


def test_each_row_becomes_a_paragraph_and_what_was_dropped_noise(issue, do):
    do(DropColumn(TABLE, "k3"), DissolveTable(TABLE, "new"))
    assert paragraphs(issue)[7:19] == [
        ("paragraph", "序号 任务 责任单位"),
        ("noise", "备注"),
        ("paragraph", "1 清淤\n护岸 市水利局"),
        ("paragraph", "2 绿化"),
        ("noise", "近期"),
        ("noise", "序号 任务 责任单位"),
        ("noise", "备注"),
        ("paragraph", "3 巡河 市住建局"),
        ("paragraph", "二、其他"),
        ("paragraph", "4 宣传 样本县融媒体中心"),
        ("paragraph", "合计 4"),
        ("noise", "- 8 -"),
    ]


def test_each_cell_becomes_a_paragraph(issue, do):
    do(DissolveTable(SECOND, "new", Dissolution.CELLS))
    texts = [text for _, text in paragraphs(issue)]
    assert texts[-10:-2] == ["序号", "责任单位", "任务", "时限", "5", "市财政局", "拨款", "6月"]


def test_the_first_paragraph_keeps_the_id_of_the_table(issue, do):
    do(SetMark(Address(TABLE), MarkKind.CHECKED), SetMark(Address(TABLE, R[0]), MarkKind.DOUBTFUL))
    do(DissolveTable(TABLE, "new"))
    assert issue.block(TABLE).text == "序号 任务 责任单位 备注"
    assert [mark.kind for mark in issue.block(TABLE).marks] == [MarkKind.CHECKED, MarkKind.DOUBTFUL]
    assert issue.block(f"new.{R[1]}").text == "1 清淤\n护岸 市水利局"


def test_marks_of_columns_go_to_the_texts_that_stood_in_them(issue, do):
    garbled = [SetMark(Address(SECOND, column=column), MarkKind.GARBLED) for column in ("k1", "k3")]
    do(*garbled, DissolveTable(SECOND, "new", Dissolution.CELLS))
    marked = [block.text for block in issue if [mark.kind for mark in block.marks] == [MarkKind.GARBLED]]
    assert marked == ["责任单位", "时限", "市财政局", "6月"]


@pytest.mark.parametrize("by", Dissolution)
def test_where_a_paragraph_comes_from_is_known_as_if_it_had_been_read(issue, do, by):
    do(fix(CELL, "护", "堤"), MoveColumn(TABLE, "k1", ""), DropColumn(SECOND, "k3"))
    do(DissolveTable(TABLE, "one", by), DissolveTable(SECOND, "two", by))
    assert ["堤岸" in block.text for block in issue if block.provenance.corrected] == [True]
    assert all(block.provenance == provenance_of(block.pieces) for block in issue)


@pytest.mark.parametrize("by", Dissolution)
def test_what_was_set_of_a_row_goes_with_its_paragraph(issue, do, by):
    row = issue.table(SECOND).rows[1].id
    do(ChangeAttribution(SECOND, row, AttributionRole.LEAD, ("甲",)), DissolveTable(SECOND, "new", by))
    (stated,) = [each for block in issue if block.text.startswith("5") for each in block.attributions]
    assert (stated.row, dict(stated.overrides)) == ("", {AttributionRole.LEAD: ("甲",)})


def test_ids_of_the_paragraphs_do_not_depend_on_the_rest_of_the_table(issue, do):
    do(SplitCells(TABLE, R[1], "k2"), DissolveTable(TABLE, "new", Dissolution.CELLS))
    assert issue.block(f"new.{R[4]}.k1").text == "巡河"


def test_the_paragraphs_have_new_ids(do, refused):
    do(SplitBlock(TASK.id, before(TASK.address, 7), f"new.{R[1]}"))
    refused(DissolveTable(TABLE, "new"), "in use already")


def test_readings_of_cells_are_those_of_their_paragraphs(issue, do):
    address = Address(SECOND, issue.table(SECOND).rows[1].id, "k1")
    pieces = issue.pieces(address)
    whole = reading(type(LAST)("x", LAST.kind, pieces), "市财政局", AttributionRole.LEAD)
    read = type(whole)(whole.role, address, whole.start, whole.end)
    do(AddAttribution(SECOND, Attribution("a2", (read,))), DissolveTable(SECOND, "new"))
    (moved,) = issue.block(f"new.{address.row}").attributions
    assert moved.readings[0].owner == Address(f"new.{address.row}")
