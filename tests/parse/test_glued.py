"""Items that share a line."""

import pytest

from gazdesk.parse.glued import split_glued
from gazdesk.parse.lines import lines_of


def split(text):
    return [line.text for line in split_glued(lines_of(text))]


def test_signature_and_date_are_parted():
    assert split("示例市人民政府办公室 2023年5月22日") == ["示例市人民政府办公室", "2023年5月22日"]


def test_label_and_title_of_an_attachment_are_parted():
    assert split("附件1 示例市重点项目清单") == ["附件1", "示例市重点项目清单"]


def test_an_article_within_another_is_parted():
    first = "第五条 新建住宅小区应当按照标准配建集中停放场所，并同步安装充电设施。"
    assert split(first + "第六条 既有小区可以利用架空层增设。") == [first, "第六条 既有小区可以利用架空层增设。"]


def test_the_next_item_in_brackets_is_parted():
    first = "（九）加强宣传引导，形成全社会共同参与的良好氛围，推动工作落实。"
    assert split(first + "（十）强化督办。") == [first, "（十）强化督办。"]


def test_an_article_that_is_only_mentioned_is_not():
    text = "第五条 违反本办法的规定，未经批准擅自设置的，由城管部门责令改正；情节严重的，依照第六条处理。"
    assert split(text) == [text]


def test_an_item_that_begins_the_next_line_is_not():
    text = "（一）按照（二）的要求办理各项手续，并在规定的期限内报送有关材料。（二）"
    assert split(text + "\n（二）报送材料。")[0] == text


def test_a_sentence_that_ends_with_a_day_is_no_signature():
    text = "请于2023年5月22日前报市政府办公室，截止2023年5月22日"
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("一、总体要求（一）指导思想。坚持稳中求进。", "一、总体要求"),
        ("第一章 总则 第一条 为了规范管理，制定本办法。", "第一章 总则"),
        ("（二）重点任务1.建设水厂。由市水利局负责。", "（二）重点任务"),
    ],
)
def test_a_heading_and_the_first_item_below_it_are_parted(text, first):
    assert split(text)[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "一、落实第三条（一）项规定的任务",
        "（一）投资1.5亿元建设水厂",
        "一、按照要求，（一）级单位要带头",
        "一、经济发展    1.加快建设。    市财政局",
    ],
)
def test_what_only_cites_an_item_stays_whole(text):
    assert split(text) == [text]
