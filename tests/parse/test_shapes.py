"""What a line is by itself."""

import pytest

from gazdesk.parse.lines import lines_of
from gazdesk.parse.shapes import Shape, is_running_head, shape_of


def shape(text):
    return shape_of(lines_of(text)[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("示政发〔2023〕1号", Shape.DOC_NUMBER),
        ("示政办函[2023]12号", Shape.DOC_NUMBER),
        ("示政办发〔20233", Shape.DOC_NUMBER),
        ("第12号", Shape.DOC_NUMBER),
        ("三样府函〔2023〕12号", Shape.DOC_NUMBER),
        ("六样政办发〔2023〕12号", Shape.DOC_NUMBER),
        ("三样路12号", Shape.PLAIN),
        ("2023年3月8日", Shape.DATE),
        ("二〇二三年三月八日", Shape.DATE),
        ("202338", Shape.DATE),
        ("年 月 日", Shape.DATE),
        ("二●二三年三月八曰", Shape.DATE),
        ("（此件公开发布）", Shape.NOTE),
        ("附件略", Shape.NOTE),
        ("（政策咨询：市样本局，电话：0000-2222222）", Shape.NOTE),
        ("此件公开发布", Shape.NOTE),
        ("［此件主动公开］", Shape.NOTE),
        ("信息公开选项：主动公开", Shape.NOTE),
        ("附件1", Shape.ATTACHMENT_LABEL),
        ("附 件 2. 1", Shape.ATTACHMENT_LABEL),
        ("附件：1", Shape.ATTACHMENT_LABEL),
        ("附1", Shape.ATTACHMENT_LABEL),
        ("附一", Shape.ATTACHMENT_LABEL),
        ("附件（一）", Shape.ATTACHMENT_LABEL),
        ("附图1", Shape.ATTACHMENT_LABEL),
        ("附录A", Shape.ATTACHMENT_LABEL),
        ("附一览表", Shape.PLAIN),
        ("【主动公开】", Shape.NOTE),
        ("附件：示例市年度计划表", Shape.ATTACHMENT_NOTE),
        ("专栏1 重点工程", Shape.BOX),
        ("抄送：市委办公室。", Shape.CC),
        ("责任编辑：白桦", Shape.COLOPHON),
        ("示例市人民政府办公室 2023年5月19日印发", Shape.COLOPHON),
        ("示例市人民政府办公室 2023 年 11 月 19 日印发", Shape.COLOPHON),
        ("示例市人民政府办公室    二〇二三年五月十九日印发", Shape.COLOPHON),
        ("示例市人民政府办公室秘书科 2023.5.19印发", Shape.COLOPHON),
        ("SLFDR—2023—01002", Shape.METADATA),
        ("SLGS—2023—9", Shape.METADATA),
        ("19.05.2023  21:19", Shape.METADATA),
        ("2023-05-19 21:19:07", Shape.METADATA),
        ("统一编号：SLDR-2023-0003", Shape.METADATA),
        ("★", Shape.NOISE),
        ("注：数据截至年底。", Shape.TABLE_NOTE),
        ("填报单位（盖章）：", Shape.TABLE_NOTE),
        ("牵头单位：市发改委", Shape.DUTY),
        ("完成时限：2023年12月", Shape.DUTY),
        ("组 长：秦 川 副市长", Shape.ROSTER),
        ("成 ? ?员:程 前 市教育局副局长", Shape.ROSTER),
        ("12.5%", Shape.NUMBER),
        ("（一）总体要求", Shape.LABELLED),
        ("第三条 本办法所称…", Shape.LABELLED),
        ("— 12 —", Shape.NOISE),
        ("第 3 页 共 9 页", Shape.NOISE),
        ("---", Shape.NOISE),
        ("字号：大 中 小 分享到：", Shape.NOISE),
        ("序号\t单位", Shape.TABBED),
        ("各县、市、区人民政府：", Shape.PLAIN),
        ("填报部门", Shape.PLAIN),
    ],
)
def test_shape(text, expected):
    assert shape(text) is expected


@pytest.mark.parametrize(
    "head",
    [
        "示例市人民政府公报 2023 年第 3 号", "示例市人民政府公报 2023年第3期 07", "《示例市人民政府公报》2023年第3期", "07 示例市人民政府公报",
        "示例省人民政府公报　2010·24", "· 3 · 示例市政报", "示 例 市 人 民 政 府 公 报 二〇二三年第三期", "示例市人民政府公报 · 2023年第3期 | 12",
    ],
)  # fmt: skip
def test_the_name_of_the_gazette_on_a_page_is_a_running_head(head):
    assert is_running_head(head)


@pytest.mark.parametrize("title", ["2019年国民经济和社会发展统计公报", "2023年示例市环境状况公报"])
def test_a_bulletin_is_no_gazette(title):
    assert not is_running_head(title)


def test_a_sentence_about_the_gazette_is_none():
    assert not is_running_head("示例市人民政府公报由市政府办公室主办")
