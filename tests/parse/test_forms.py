"""Forms in which gazettes and web sites of other places print documents."""

import pytest

from tests.parse.reading import documents, kinds

CLOSING = "示例市人民政府\n2019年1月2日\n"


def fields(text, *names):
    """Return some fields of the only document of a text."""
    (document,) = documents(text)
    return tuple(getattr(document, name) for name in names)


@pytest.mark.parametrize("number", ["第７２１号", "2019年第8号", "（第十三届 第25号）", "（第25号）"])
def test_an_order_is_numbered_in_many_ways(number):
    text = f"样本省人民代表大会常务委员会公告\n{number}\n《样本省湿地条例》已经通过，现予公布。\n" + CLOSING
    assert fields(text, "title", "doc_number") == (
        "样本省人民代表大会常务委员会公告",
        number.strip("（）").replace(" ", ""),
    )


@pytest.mark.parametrize("officer", ["总　理　　秦大同", "部长　秦大同", "市长：秦大同", "主 任 秦 川"])
def test_who_signs_an_order_with_office_and_name_is_its_signature(officer):
    text = f"示例省交通运输部令\n第8号\n《示例规定》已经通过，现予公布。\n{officer}\n2019年1月2日\n"
    assert kinds(text)[-2][0] == "signature"


def test_a_number_that_names_its_organ_opens_an_announcement():
    text = "示例省财政厅 示例省税务局关于延续优惠的公告\n示例省财政厅公告2021年第13号\n现公告如下：\n一、免征增值税。\n"
    assert fields(text, "doc_number") == ("示例省财政厅公告2021年第13号",)


def test_an_announcement_whose_kind_stands_alone_takes_the_organ_above():
    text = "示例市自然资源局\n公 告\n2019年第7号\n现公告如下：\n一、地块。\n示例市自然资源局\n2019年2月3日\n"
    assert fields(text, "title", "doc_number") == ("示例市自然资源局公告", "2019年第7号")


def test_organs_that_issue_jointly_stand_above_the_matter_one_a_line():
    text = "示例市财政局\n示例市教育局\n示例市水利局\n关于印发资金办法的通知\n示财教〔2022〕15号\n各县：\n请执行。\n"
    assert fields(text, "title") == ("示例市财政局示例市教育局示例市水利局关于印发资金办法的通知",)


def test_a_title_broken_before_the_matter_of_what_it_forwards_is_one():
    text = "示例市人民政府办公厅转发市民政局等部门\n关于加强养老服务工作意见的通知\n示政办字〔2018〕5 号\n各县：\n请执行。\n"
    assert fields(text, "title") == ("示例市人民政府办公厅转发市民政局等部门关于加强养老服务工作意见的通知",)


def test_the_catalogue_of_a_web_site_below_the_title_belongs_to_neither_title_nor_addressee():
    text = "示例市人民政府关于调整标准的通知\n发布时间：2018-07-02 来源：市政府\n索引号：SL-1 发布机构：市政府\n各县：\n请执行。\n"
    assert fields(text, "title", "addressee") == ("示例市人民政府关于调整标准的通知", "各县")


def test_who_submits_a_report_stands_between_its_title_and_its_addressee():
    text = "示例市人民政府关于国有资产的报告\n——2020年8月25日在第三十次会议上\n示例市财政局局长 秦大同\n各位委员：\n请审议。\n"
    assert [kind for kind, _ in kinds(text)] == ["title", "signature", "addressee", "paragraph"]


def test_a_decision_may_say_in_brackets_below_its_title_when_it_was_published():
    text = "样本省人民政府关于废止规章的决定\n（2018年3月5日公布  自公布之日起施行）\n为了维护法制统一，样本省人民政府决定：\n一、废止办法。\n"
    assert fields(text, "title") == ("样本省人民政府关于废止规章的决定",)
