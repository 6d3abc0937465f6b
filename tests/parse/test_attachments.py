"""Attachments: announced in every printed form, found by label and title."""

import pytest

from tests.parse.reading import NOTICE, body, documents, kinds, rows

CLOSING = "示例市人民政府\n2023年3月8日\n"
TEXT = "一、总体要求。要节约用水，形成全社会共同参与的良好局面。\n"


def attachments(text):
    """Return labels and titles of the attachments of a notice."""
    (document,) = documents(NOTICE + "请执行。\n" + text)
    return [(each.label, each.title) for each in document.attachments]


@pytest.mark.parametrize(
    "line", ["附件1.联系人名单", "附：联系人名单", "附件：联系人名单", "附件一：联系人名单", "附件1、联系人名单"]
)
def test_what_announces_attachments(line):
    assert ("attachment_note", line) in body("请执行。\n" + line + "\n" + CLOSING)


def test_entries_below_an_entry_without_colon_belong_to_the_list():
    text = "请执行。\n附件1.界址坐标\n2.桥面坐标\n" + CLOSING
    assert ("attachment_note", "附件1.界址坐标2.桥面坐标") in body(text)


def test_a_label_alone_above_the_closing_heads_the_list():
    text = "请执行。\n附件\n1.公园办法\n2.公园申请表\n" + CLOSING + f"附件1\n公园办法\n{TEXT}"
    assert ("attachment_note", "附件1.公园办法2.公园申请表") in body(text)
    assert documents(NOTICE + text)[0].date == "2023-03-08"


@pytest.mark.parametrize("label", ["附：", "附件1.", "附件：", "附件1"])
def test_a_label_may_end_with_any_mark(label):
    found = attachments("附件：招生计划表\n" + CLOSING + f"{label}\n招生计划表\n{TEXT}")
    assert found == [(label.rstrip("：."), "招生计划表")]


@pytest.mark.parametrize(
    "line", ["附件略", "附件：略", "附件（略）", "附件1-3略", "（附件略）", "附件：1—3（略）", "（本文有删减）"]
)
def test_what_was_left_out_is_a_note(line):
    assert ("note", line) in body("请执行。\n" + line + "\n" + CLOSING)


def test_titles_below_labels_are_not_taken_for_titles_above_the_next():
    text = "附件：1.公园办法\n2.公园申请表\n3.公园测算表\n" + CLOSING
    text += f"附件1\n公园办法\n{TEXT}附件2\n公园申请表\n附件3\n公园测算表\n（单位：万元）\n"
    assert attachments(text) == [("附件1", "公园办法"), ("附件2", "公园申请表"), ("附件3", "公园测算表")]


def test_label_and_title_below_the_date_open_an_attachment_that_nothing_announces():
    assert attachments(CLOSING + f"附件：示例市节水方案\n{TEXT}") == [("附件", "示例市节水方案")]


def test_what_an_attachment_announces_lies_in_it():
    text = "附件：考核方案\n" + CLOSING + f"附件\n考核方案\n{TEXT}附件：考核指标\n附件\n考核指标\n{TEXT}"
    (document,) = documents(NOTICE + "请执行。\n" + text)
    assert [(each.title, each.depth) for each in document.attachments] == [("考核方案", 0), ("考核指标", 1)]
    assert document.attachments[0].last == document.attachments[1].last


def test_a_label_above_an_enclosed_document_is_that_document_s():
    inner = f"示例省水利厅关于青石水库险情的报告\n省人民政府：\n{TEXT}示例省水利厅\n2023年2月1日\n"
    assert attachments("附件：示例省水利厅关于青石水库险情的报告\n" + CLOSING + "附件\n" + inner) == [
        ("附件", "示例省水利厅关于青石水库险情的报告")
    ]


def test_a_later_title_is_no_part_of_an_attachment_s():
    text = (
        "附件：工作规则和名单\n"
        + CLOSING
        + f"附件\n工作规则和名单\n{TEXT}示例市防汛工作规则\n（2019年5月3日市防指通过）\n"
    )
    assert attachments(text) == [("附件", "工作规则和名单")]


def test_the_list_above_the_signature_of_a_forwarded_report_is_no_title():
    text = (
        "示例市人民政府办公室转发市教育局关于扩大招生请示的通知\n示政办发〔2023〕3号\n各县：\n请执行。\n示例市人民政府办公室\n2023年5月8日\n"
        "关于扩大招生的请示\n市人民政府：\n现提出如下意见。\n附：示例市扩大招生计划表\n市教育局\n2023年4月1日\n附：\n示例市扩大招生计划表\n"
        "学校\t人数\n东山中学\t40\n西江中学\t50\n"
    )
    assert ("attachment_note", "附：示例市扩大招生计划表") in kinds(text)


def test_a_label_may_be_one_character():
    assert [kind for kind, _ in body("请执行。\n2023年3月8日\n附\n重点任务分工\n任务已经分解。\n")][2:4] == [
        "attachment_label",
        "enclosure_title",
    ]


def test_attachments_printed_without_labels_are_known_by_the_list():
    text = (
        NOTICE
        + "请执行。\n附件：1.清理标准\n2.清理结果表\n示例市人民政府\n2023年3月8日\n清理标准\n一、抵触的，予以废止。\n"
        "清理结果表\n序号\t文件\n1\t办法\n2\t规定\n"
    )
    assert [each.title for each in documents(text)[0].attachments] == ["清理标准", "清理结果表"]


def test_where_attachments_are_to_be_found_is_a_note():
    assert body("请执行。\n附件：报表\n（以上附件请登录市统计局网站下载）\n2023年3月8日\n")[2][0] == "note"


def test_a_line_that_announces_a_title_that_comes_below_it_is_a_list():
    text = (
        CLOSING
        + "示例市公路建设方案\n一、目标\n建成公路。\n附：示例市公路计划表\n示例市公路计划表\n乡镇\t里程\n甲镇\t12\n"
    )
    assert attachments(text) == [("附件", "示例市公路计划表")]


def test_entries_may_end_with_stops_as_items_do():
    text = "请执行。\n附件：1、公园办法；\n2、公园申请表。\n" + CLOSING
    assert ("attachment_note", "附件：1、公园办法；2、公园申请表。") in body(text)
    found = attachments(
        "附件：1、公园办法；\n2、公园申请表。\n" + CLOSING + f"附件：1\n公园办法\n{TEXT}附件：2\n公园申请表\n{TEXT}"
    )
    assert found == [("附件：1", "公园办法"), ("附件：2", "公园申请表")]


def test_a_title_over_lines_is_not_cut_where_it_resembles_a_shorter_one():
    text = f"附件：1.关于修改公园管理规则的决定\n2.公园管理规则\n{CLOSING}附件1\n关于修改公园\n管理规则的决定\n{TEXT}"
    assert attachments(text)[0][1] == "关于修改公园管理规则的决定"


def test_the_number_of_a_page_between_list_and_label_makes_no_title_of_the_list():
    text = "请执行。\n示例市人民政府\n2023年3月8日\n样本市应急预案\n一、总则\n加强防范。\n附件：样本事故分级标准\n5\n附件\n样本事故分级标准\n一、特别重大。\n"
    assert ("attachment_note", "附件：样本事故分级标准") in body(text)


def test_cells_below_the_title_of_a_table_are_no_attachments():
    cells = "地区\n起数\n死亡人数\n东山县\n18\n7\n西河县\n22\n9\n南城区\n25\n8\n"
    assert rows("现通报如下：\n附表：2011年上半年事故统计\n" + cells)[1] == ("东山县", "18", "7")


def test_where_a_form_is_to_be_signed_is_a_signature():
    text = "请执行。\n附件：承诺书\n示例市人民政府\n2023年3月8日\n附件\n承诺书\n本单位承诺属实。\n承诺单位（盖章）：\n年 月 日\n"
    assert [kind for kind, _ in body(text)][-2:] == ["signature", "date"]
