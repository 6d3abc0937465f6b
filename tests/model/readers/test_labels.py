"""Printed numbers and their depth."""

import pytest

from gazdesk.model.readers.labels import level_of, read_label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("一、总体要求", "一、"), ("（一）指导思想", "（一）"), ("(十二) 附则", "(十二)"), ("1.改造", "1."), ("12．改造", "12．"), ("3、改造", "3、"),
        ("（1）组建", "（1）"), ("2)组建", "2)"), ("①组建", "①"), ("第十五条 本办法", "第十五条"), ("第 3 章 总则", "第 3 章"), ("第二條為了", "第二條"),
        ("二)加强", "二)"), ("1.2020年工作", "1."), ("  一、缩进", "一、"),
        ("1 总则", "1"), ("12　附则", "12"), ("一　综合", "一"), ("2.1编制依据", "2.1"), ("1.3分类分级", "1.3"), ("4.2条件", "4.2"), ("2.1.1 指挥机构", "2.1.1"), ("第一篇 环境", "第一篇"),
        ("第二部分 任务", "第二部分"), ("第三项：建设水厂", "第三项"),
        ("第八条 规定事项的法规", "第八条"), ("第九条本办法", "第九条"),
    ],
)  # fmt: skip
def test_label(text, label):
    assert read_label(text) == label


@pytest.mark.parametrize("text",
    ["", "十四五”时期", "1.91", "2021 年度", "12.5%", "总则", "三农工作", "第一位的", "3 年内完成", "5 月底前", "1.5亿元", "2.3 公顷",
     "三 〇年", "1 为了规范管理，制定本办法。", "第三项工作",
     "第三条规定的情形", "第五条和第六条", "第七条第二款", "第三章的规定"],
)  # fmt: skip
def test_no_label(text):
    assert read_label(text) == ""


@pytest.mark.parametrize(
    ("label", "level"),
    [
        ("一、", 1),
        ("（一）", 2),
        ("二)", 2),
        ("1.", 3),
        ("1、", 3),
        ("（1）", 4),
        ("2)", 4),
        ("①", 5),
        ("⑴", 4),
        ("㈠", 2),
        ("1", 1),
        ("2.1", 2),
        ("2.1.1", 3),
        ("", None),
    ],
)
def test_depth(label, level):
    assert level_of(label, statute=False) == level


@pytest.mark.parametrize(
    ("label", "level"),
    [
        ("第一编", 1),
        ("第一篇", 1),
        ("第一部分", 1),
        ("第二章", 2),
        ("第三节", 3),
        ("第四条", 4),
        ("第五款", 5),
        ("（六）", 6),
        ("7.", 7),
    ],
)
def test_depth_in_a_statute(label, level):
    assert level_of(label, statute=True) == level
