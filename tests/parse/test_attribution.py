"""Statements of responsibility in their printed forms."""

import pytest

from gazdesk.model.issue import Issue
from gazdesk.parse import find_attributions, parse
from tests.parse.reading import NOTICE, stated

LEAD, TEXT = ("市发改委",), "统筹推进重点项目建设，确保完成年度目标任务。"
PAIR = {"lead": ("市发改委",), "responsible": ("市财政局", "各县市区人民政府")}


@pytest.mark.parametrize(
    "statement",
    [
        "（牵头单位：市发改委；责任单位：市财政局，各县市区人民政府）",
        "(牵头单位:市发改委;责任单位:市财政局,各县市区人民政府)",
        "〔牵头单位：市发改委；责任单位：市财政局、各县市区人民政府〕",
        "牵头单位：市发改委；责任单位：市财政局，各县市区人民政府。",
        "（牵头单位：市发改委；责任单位：市财政局，各县市区人民政府",
        "（牽頭單位：市發改委；責任單位：市財政局，各縣市區人民政府）",
    ],
)
def test_keys_and_units(statement):
    (found,) = stated(f"1.{TEXT}{statement}\n")
    assert found["item"] == "1"
    assert [len(found[role]) for role in ("lead", "responsible")] == [1, 2]


def test_leaders_and_deadline():
    assert stated(f"1.{TEXT}（责任领导：秦川；牵头单位：市发改委；完成时限：2023年12月）\n") == [
        {"item": "1", "lead": LEAD, "leaders": ("秦川",), "deadline": "2023年12月"}
    ]


def test_two_brackets_are_two_statements():
    assert len(stated("一、发放补贴。按月发放。（责任单位：市人社局）给予贴息。（责任单位：市财政局）\n")) == 2


def test_lines_of_their_own_are_one_statement_of_the_item_above():
    text = f"1.{TEXT}\n牵头单位：市发改委\n配合单位：市财政局、\n市商务局\n完成时限：2023年10月\n"
    assert stated(text) == [
        {"item": "1", "lead": LEAD, "cooperating": ("市财政局", "市商务局"), "deadline": "2023年10月"}
    ]


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        ("（市发改委、市财政局等负责）", {"responsible": ("市发改委", "市财政局")}),
        ("（市发改委牵头，市财政局、市商务局配合）", {"lead": LEAD, "cooperating": ("市财政局", "市商务局")}),
        ("（市发改委负责）", {"responsible": LEAD}),
    ],
)
def test_brackets_without_keys(bracket, expected):
    assert stated(f"（一）{TEXT}{bracket}\n") == [{"item": "（一）", **expected}]


def test_a_list_of_organs_with_their_duties():
    assert stated("二、市财政局、市发改委。负责统筹建设资金。\n") == [
        {"item": "二", "responsible": ("市财政局", "市发改委")}
    ]


def test_by_whom_it_is_done():
    assert stated("三、监测工作由市发改委负责，市交通运输局配合。\n") == [
        {"item": "三", "responsible": LEAD, "cooperating": ("市交通运输局",)}
    ]


def test_the_first_of_the_units_leads_where_it_is_said_and_below():
    text = f"1.{TEXT}（责任单位：市发改委、市财政局，列第一位的为牵头单位，下同）\n2.{TEXT}（责任单位：市商务局、市财政局）\n"
    assert [(found["lead"], found["responsible"]) for found in stated(text)] == [
        (("市发改委",), ("市发改委", "市财政局")),
        (("市商务局",), ("市商务局", "市财政局")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "第三条 住建部门负责指导物业服务；公安部门负责道路管理。\n第四条 略。\n",
        "本办法由市住建局负责解释。\n",
        "各县市区要加强组织领导，明确责任单位和责任人，层层抓好落实。\n",
        "联系人：秦川，联系电话：0000-8000001。\n",
    ],
)
def test_what_is_no_statement(text):
    assert stated(text) == []


def test_the_columns_of_a_table_state_for_each_row():
    text = "序号\t工作任务\t牵头单位\t责任单位\t完成时限\n1\t更新设备，改造老旧管网和供电线路。\t市发改委\t市财政局\t2023年\n"
    assert stated(text) == [{"item": "1", "lead": LEAD, "responsible": ("市财政局",), "deadline": "2023年"}]


def test_a_number_of_the_plan_is_the_item():
    assert stated(f"（一）第15项：{TEXT}（牵头单位：市发改委）\n")[0]["item"] == "第15项"


def test_what_stands_after_the_units_is_none():
    text = f"1.{TEXT}（责任单位：市财政局，以下任务均需各县市区人民政府落实，不再列出）\n"
    assert stated(text) == [{"item": "1", "responsible": ("市财政局",)}]


def test_the_desk_finds_what_the_parser_found():
    issue = Issue(parse(NOTICE + f"1.{TEXT}（牵头单位：市发改委）\n"))
    block = issue.blocks[issue.order[-1]]
    assert find_attributions(issue, block) == block.attributions
