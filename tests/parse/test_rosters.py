"""Lists of people."""

import pytest

from gazdesk.model.people import people_of
from gazdesk.parse.rosters import goes_on_roster, is_roster_row
from tests.parse.reading import body, body_blocks, documents, read


def people(text):
    return [person for block in body_blocks(text) for person in people_of(block)]


def test_a_role_begins_a_roster_that_names_go_on():
    text = "组 长：秦 川 副市长\n副组长：叶 茗 市政府副秘书长\n温 良 市文旅局局长\n"
    assert people(text) == [
        ("组长", "秦川", "副市长"),
        ("副组长", "叶茗", "市政府副秘书长"),
        ("", "温良", "市文旅局局长"),
    ]


def test_a_roster_with_tabs_is_no_table():
    assert {kind for kind, _ in body("组 长：\t秦 川\t副市长\n\t温 良\t市文旅局局长\n")} == {"roster"}


def test_name_and_post_may_be_glued():
    assert people("成员:葛军市住建局局长\n") == [("成员", "葛军", "市住建局局长")]


def test_a_list_of_bodies_names_no_person():
    assert people("成 员：市发改委、市财政局分管负责同志。\n") == []


def test_a_post_that_was_cut_is_joined():
    assert body("组 长：秦 川 副市长\n郑一苇 市城市规划设\n计院副院长\n")[1] == (
        "roster",
        "郑一苇 市城市规划设计院副院长",
    )


def test_the_sentence_below_a_roster_is_a_paragraph():
    text = "组 长：秦 川 副市长\n领导小组办公室设在市住建局，秦川同志兼任办公室主任。\n"
    assert [kind for kind, _ in body(text)] == ["roster", "paragraph"]


@pytest.mark.parametrize("post", ["局长", "司令", "司令员", "总编", "总编辑", "常委", "负责同志", "督学", "科员"])
@pytest.mark.parametrize("behind", ["", "（兼）", "(正处级)", "??", "\u3000"])
def test_a_line_of_a_roster_ends_with_a_post_and_what_may_stand_behind_it(post, behind):
    assert goes_on_roster(f"秦 川 市城投公司{post}{behind}")


@pytest.mark.parametrize(
    "line", ["秦 川 市城投公司", "秦 川 市城投公司局长。", "秦 川 局长说：", "局长 市城投公司三楼"]
)
def test_a_line_that_no_post_ends_does_not_go_on_with_a_roster(line):
    assert not goes_on_roster(line)


@pytest.mark.parametrize("row", ["组 长：\t其他", "秦 川\t市住建局局长", "成员：秦川\t\t市住建局科长（兼）"])
def test_a_row_of_a_roster_begins_with_a_role_or_a_name_and_ends_with_a_post(row):
    assert is_roster_row(row)


@pytest.mark.parametrize(
    "row", ["秦 川", "1\t市住建局局长", "秦川\t城东", "秦川\t甲\t乙\t丙\t局长", "关于任免的通知：秦川\t城东"]
)
def test_other_rows_with_tabs_are_not_of_a_roster(row):
    assert not is_roster_row(row)


def test_a_longer_name_before_a_wide_gap_is_one():
    text = "召集人:那某  样本区副主席\n成  员:王样本  样本委副主任\n         乌某其木格  样本厅副厅长\n         李  某  财政厅副厅长\n"
    assert [kind for kind, _ in body(text)] == ["roster"] * 4


def test_two_who_are_appointed_are_a_roster():
    text = "国务院任免国家工作人员\n国务院2018年8月21日任命：\n张某某　样本部副部长\n李某某　示例局局长\n国务院2018年8月21日免去：\n王某某　示例局局长职务\n"
    issue = read(text)
    assert [block.kind.value for block in issue].count("roster") == 3
    assert documents(text)[0].issuer == "国务院"


def test_the_heads_of_all_places_stand_in_a_roster_without_their_names():
    lines = ["组　长：甘大雨　副县长", "成　员：甘小雨　县水利局局长", "各乡（镇）分管负责人"]
    assert [kind for kind, _ in body("名单如下：\n" + "\n".join(lines) + "\n")][1:] == ["roster"] * 3
