"""What statements say: values of readings, of columns, inherited and overridden."""

from dataclasses import replace

import pytest

from gazdesk.model.attribution_values import column_roles
from gazdesk.model.attributions import attributions_of
from gazdesk.model.blocks import Address, Attribution, Reading
from gazdesk.model.issue import Issue
from gazdesk.model.items import item_of
from gazdesk.model.kinds import AttributionRole, BlockKind, ColumnRole
from gazdesk.model.pieces import place_after, place_before
from gazdesk.parse import parse
from tests.model.test_documents import issue_of

TEXT = "3.抓好落实。（牵头单位：市发改委、市财政局）"


def stating(text, *blocks, **changes):
    """Return an issue whose last block states that the units in brackets lead."""
    issue = issue_of([*blocks, (BlockKind.PARAGRAPH, text)], {})
    block = issue.blocks[issue.order[-1]]
    start, end = text.index("：") + 1, text.index("）")
    reading = Reading(
        AttributionRole.LEAD, block.address, place_before(block.pieces, start), place_after(block.pieces, end)
    )
    block = replace(block, attributions=(replace(Attribution("a", (reading,)), **changes),))
    issue.put(block)
    return issue, block


def only(issue, block):
    (values,) = attributions_of(issue, block)
    return values


def test_values_are_read_from_the_text():
    values = only(*stating(TEXT))
    assert (values.lead, values.item, values.overridden) == (("市发改委", "市财政局"), "3", ())


def test_an_override_is_shown_as_one():
    values = only(*stating(TEXT, overrides=((AttributionRole.LEAD, ("市商务局",)),)))
    assert (values.lead, values.overridden) == (("市商务局",), ("lead",))


def test_an_item_that_an_editor_set():
    assert only(*stating(TEXT, item="12")).item == "12"


def test_a_statement_without_a_number_takes_that_above():
    assert only(*stating("（牵头单位：市发改委）", (BlockKind.PARAGRAPH, "（二）抓好落实。"))).item == "（二）"


def test_a_removed_statement_says_nothing():
    issue, block = stating(TEXT, removed=True)
    assert attributions_of(issue, block) == ()


@pytest.mark.parametrize(
    ("label", "text", "item"),
    [
        ("12.", "12.改造", "12"),
        ("（一）", "（一）第15项：建设", "第15项"),
        ("一、", "一、改造", "一"),
        ("", "改造", None),
    ],
)
def test_item_of(label, text, item):
    assert item_of(label, text) == item


TABLE = (
    "示例市人民政府关于春耕的通知\n示政发〔2023〕1号\n各县：\n"
    "序号\t项目\t牵头单位\t责任单位\n一、产业类（牵头单位：市经信局）\t\t\t\n1\t产业园\t\t示例县\n2\t物流园\t市商务局\t示例县\n"
)


@pytest.fixture
def tabled():
    issue = Issue(parse(TABLE))
    return issue, next(block for block in issue if block.table)


def test_rows_state_what_their_columns_say(tabled):
    assert [(values.item, values.lead, values.responsible) for values in attributions_of(*tabled)] == [
        ("一", ("市经信局",), ()), ("1", (), ("示例县",)), ("2", ("市商务局",), ("示例县",)),
    ]  # fmt: skip


def test_a_row_inherits_from_its_section_what_it_does_not_say(tabled):
    section, first, second = attributions_of(*tabled)
    assert first.inherited == {"lead": {"values": ["市经信局"], "from": section.owner.row}}
    assert second.inherited == {}


def test_a_role_that_an_editor_set_goes_before_the_header(tabled):
    _, block = tabled
    columns = (*block.table.columns[:3], replace(block.table.columns[3], role=ColumnRole.COOPERATING))
    assert column_roles(replace(block.table, columns=columns))[3] is ColumnRole.COOPERATING


def test_a_row_may_be_overridden_or_silenced(tabled):
    issue, block = tabled
    rows = [row.id for row in block.table.rows][-2:]
    own = (
        Attribution("x", row=rows[0], overrides=((AttributionRole.LEAD, ("市发改委",)),)),
        Attribution("y", row=rows[1], removed=True),
    )
    block = replace(block, attributions=(*block.attributions, *own))
    assert [values.lead for values in attributions_of(issue, block)] == [("市经信局",), ("市发改委",)]


def test_the_owner_of_a_row_is_the_row(tabled):
    issue, block = tabled
    assert attributions_of(issue, block)[1].owner == Address(block.id, block.table.rows[2].id)


def table_of(text):
    issue = Issue(parse(text))
    return issue, next(block for block in issue if block.table)


def test_sections_within_sections_hold_together():
    text = (
        "序号\t项目\t责任单位\n一、产业（牵头单位：市经信局）\t\t\n（一）园区（配合单位：市财政局）\t\t\n"
        "1\t产业园\t示例县\n二、交通\t\t\n2\t物流园\t示例县\n"
    )
    _, inner, first, second = attributions_of(*table_of(text))
    assert {role: each["values"] for role, each in first.inherited.items()} == {
        "lead": ["市经信局"],
        "cooperating": ["市财政局"],
    }
    assert (set(inner.inherited), second.inherited) == ({"lead"}, {})


def test_what_a_cell_over_several_rows_states_holds_for_them():
    text = "任务\t事项\t责任单位\n做强产业（牵头单位：市经信局）\t建园区\t示例县\n\t招商引资\t样本县\n做优交通\t修路\t示例县\n"
    issue, block = table_of(text)
    table = block.table
    tall = replace(table.rows[1].cells[0], row_span=2)
    block = replace(block, table=table.with_cells({(1, 0): tall}))
    issue.put(block)
    group, *rows = attributions_of(issue, block)
    assert (group.lead, group.row) == (("市经信局",), "")
    assert [list(values.inherited) for values in rows] == [["lead"], ["lead"], []]
    assert rows[1].inherited["lead"]["from"] == table.rows[1].id


def test_a_header_may_say_that_the_first_unit_leads():
    text = "序号\t项目\t责任单位（列第一位的为牵头单位）\n1\t产业园\t市经信局、示例县\n"
    (values,) = attributions_of(*table_of(text))
    assert (values.lead, values.responsible) == (("市经信局",), ("市经信局", "示例县"))


def test_an_item_is_the_number_of_the_task_not_of_its_chapter():
    text = "重点工作\t工作任务\t责任单位\n一、做强产业\t3.建设园区\t市经信局\n"
    assert attributions_of(*table_of(text))[0].item == "3"


def test_a_cell_of_units_may_say_what_each_does():
    text = "序号\t项目\t责任单位\n1\t产业园\t市经信局牵头，市财政局配合\n2\t物流园\t市商务局负责\n3\t公路\t市交通局\n"
    stated = [(each.item, each.lead, each.responsible, each.cooperating) for each in attributions_of(*table_of(text))]
    assert stated == [
        ("1", ("市经信局",), (), ("市财政局",)),
        ("2", (), ("市商务局",), ()),
        ("3", (), ("市交通局",), ()),
    ]


def test_a_cell_of_units_may_name_the_roles():
    text = "序号\t项目\t责任单位\n1\t产业园\t牵头单位：市经信局；配合单位：市财政局\n"
    (values,) = attributions_of(*table_of(text))
    assert (values.lead, values.responsible, values.cooperating) == (("市经信局",), (), ("市财政局",))
