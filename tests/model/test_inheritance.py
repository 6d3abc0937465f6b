"""What a heading states holds for its section."""

import pytest

from gazdesk.model.attributions import attributions_of
from gazdesk.model.inheritance import inheritance_of
from tests.parse.reading import NOTICE, block_of, read

LEAD = "一、重点任务（牵头单位：市发改委）"


def inherited(text):
    """Return for each text of a notice that inherits the units by role, and the text that says so."""
    issue = read(NOTICE + text + "\n")
    above = inheritance_of(issue)
    return {
        block.text: {
            role: ("、".join(each["values"]), issue.blocks[each["from"]].text)
            for role, each in values.inherited.items()
        }
        for block in issue
        for values in attributions_of(issue, block, above)
        if values.inherited
    }


def test_items_below_a_heading_inherit_who_leads():
    lead = {"lead": ("市发改委", LEAD)}
    text = f"{LEAD}\n1.新建道路。（责任单位：市住建局）\n2.修缮桥梁。\n二、保障措施\n1.加强领导。"
    assert inherited(text) == {"1.新建道路。（责任单位：市住建局）": lead, "2.修缮桥梁。": lead}


def test_what_an_item_says_itself_is_not_inherited():
    assert inherited(f"{LEAD}\n1.新建道路。（牵头单位：市住建局）") == {}


def test_the_nearest_heading_goes_first():
    inner = "（一）道路（责任单位：市住建局）"
    text = f"{LEAD}\n{inner}\n1.新建道路。\n（二）桥梁\n1.修缮桥梁。（责任单位：市交通局）"
    lead = {"lead": ("市发改委", LEAD)}
    assert inherited(text) == {
        inner: lead,
        "1.新建道路。": {"responsible": ("市住建局", inner), **lead},
        "（二）桥梁": lead,
        "1.修缮桥梁。（责任单位：市交通局）": lead,
    }


def test_a_line_below_a_heading_holds_for_its_section():
    text = "一、重点任务\n牵头单位：市发改委\n（一）新建道路。（责任单位：市住建局）\n二、保障\n（一）加强领导。（责任单位：市府办）"
    assert inherited(text) == {"（一）新建道路。（责任单位：市住建局）": {"lead": ("市发改委", "牵头单位：市发改委")}}


def test_a_line_below_an_item_states_for_it():
    text = f"{LEAD}\n1.新建道路，修缮桥梁。\n责任单位：市住建局\n2.加强养护，落实责任。"
    assert list(inherited(text)) == ["责任单位：市住建局", "2.加强养护，落实责任。"]


@pytest.mark.parametrize("end", ["附件1\n分工表\n1.新建道路。", "示例市人民政府\n2023年3月1日\n1.新建道路。"])
def test_a_section_ends_with_the_text(end):
    assert inherited(f"{LEAD}\n1.修缮桥梁。\n{end}") == {"1.修缮桥梁。": {"lead": ("市发改委", LEAD)}}


def test_the_rows_of_a_table_inherit_from_the_heading_above():
    text = f"{LEAD}\n序号\t任务\t责任单位\n1\t新建道路\t市住建局\n2\t修缮桥梁\t市交通局\n"
    issue = read(NOTICE + text)
    table = next(block for block in issue if block.table)
    values = attributions_of(issue, table, inheritance_of(issue))
    assert [(each.item, each.responsible, each.inherited) for each in values] == [
        ("1", ("市住建局",), {"lead": {"values": ["市发改委"], "from": block_of(issue, LEAD).id}}),
        ("2", ("市交通局",), {"lead": {"values": ["市发改委"], "from": block_of(issue, LEAD).id}}),
    ]


@pytest.mark.parametrize(
    "below", ["序号\t任务\t责任单位\n1\t修缮桥梁\t市交通局", "修缮桥梁，方便出行，由市交通局负责。"]
)
def test_what_has_no_number_inherits_nothing_from_the_item_before_it(below):
    assert inherited(f"1.新建道路，改善出行。（牵头单位：市住建局）\n{below}") == {}
