"""Titles of what a document carries, and the lines under them that say when and by whom it was passed."""

import pytest

from tests.parse.reading import NOTICE, body, documents, kinds

CLOSING = "示例市人民政府\n2023年3月8日\n"
ARTICLES = "第一条 为了规范管理，制定本办法。\n第二条 本办法自发布之日起施行。\n"


def titles(text):
    """Return the titles of what a notice carries."""
    return [printed for kind, printed in body("请执行。\n" + CLOSING + text) if kind == "enclosure_title"]


@pytest.mark.parametrize(
    "line",
    [
        "（2019年5月30日样本省第十三届人民代表大会常务委员会第三次会议通过）",
        "2019年5月30日 样本省第十三届人民代表大会常务委员会第三次会议通过",
        "（样本省第十三届人民代表大会第三次会议2019年5月30日通过）",
        "2020年7月1日 样本省第十三届人民代表大会常务委员会第九次会议《关于修改部分地方性法规的决定》修正）",
    ],
)
def test_who_passed_a_statute_is_a_note(line):
    assert kinds(f"样本省公园条例\n{line}\n第一章 总则\n{ARTICLES}")[1] == ("note", line)


def test_a_statute_is_dated_and_issued_as_its_note_says():
    note = "（2019年5月30日样本省第十三届人民代表大会常务委员会第三次会议通过　2020年1月2日修正）"
    (document,) = documents(f"样本省公园条例\n{note}\n第一章 总则\n{ARTICLES}")
    assert (document.date, document.issuer) == ("2019-05-30", "样本省人民代表大会常务委员会")


def test_each_amendment_is_a_note_of_its_own():
    lines = "2019年5月30日 样本市人大常委会通过\n2019年9月1日 样本省人大常委会批准\n"
    assert [kind for kind, _ in kinds(f"样本市公园条例\n\n{lines}\n第一章 总则\n{ARTICLES}")][:4] == [
        "title",
        "note",
        "note",
        "heading",
    ]


def test_a_note_that_a_line_break_cut_is_one():
    lines = "（二○一八年六月十六日市人民政府\n第五十四次常务会议通过）\n"
    assert ("note", lines.replace("\n", "")) in body("请执行。\n" + CLOSING + "示例市工作规则\n" + lines + ARTICLES)


def test_a_note_on_what_was_left_out_is_no_title():
    assert titles("（本文有删减）\n示例市公园管理办法\n" + ARTICLES) == ["示例市公园管理办法"]


def test_organ_and_date_in_brackets_make_what_is_forwarded_an_enclosure():
    text = "关于整顿市场的意见\n（示例省商务厅　二○一八年一月五日）\n一、要提高认识，切实加强领导。\n"
    (document,) = documents(NOTICE + "请执行。\n" + CLOSING + text)
    assert [(inner.title, inner.date) for inner in document.enclosures] == [("关于整顿市场的意见", "2018-01-05")]


def test_a_word_that_mostly_goes_on_ends_no_title_above_one_that_does():
    assert titles("示例市文化事业单位\n转制为企业的规定\n" + ARTICLES) == ["示例市文化事业单位转制为企业的规定"]


def test_a_second_text_that_the_title_names_has_a_title():
    head = "示例市人民政府关于印发示例市公园管理办法和示例市广场管理办法的通知\n示政发〔2023〕1号\n各县：\n请执行。\n"
    second = "示例市广场管理办法\n第一条 为了管理广场，制定本办法。\n"
    found = kinds(head + CLOSING + "示例市公园管理办法\n" + ARTICLES + second)
    assert [printed for kind, printed in found if kind == "enclosure_title"] == [
        "示例市公园管理办法",
        "示例市广场管理办法",
    ]


def test_the_name_of_an_organ_cut_above_the_date_signs():
    text = "调查意见如上。\n示例省样本县青石镇\n地质灾害应急指挥部\n2023年3月8日\n"
    assert [kind for kind, _ in body(text)] == ["paragraph", "signature", "signature", "date"]


def test_a_date_above_a_note_closes():
    assert [kind for kind, _ in body("特此答复\n2023年3月8日\n（此件公开发布）\n")] == ["paragraph", "date", "note"]


def test_organ_and_date_under_the_title_of_a_forwarded_text_are_its_own():
    head = "示例市人民政府转发市水利局关于防汛工作意见的通知\n示政发〔2023〕1号\n各县：\n请执行。\n"
    (document,) = documents(
        head + CLOSING + "关于防汛工作的意见\n市水利局\n（2023年2月1日）\n一、提高认识，加强领导。\n"
    )
    assert [(inner.issuer, inner.date) for inner in document.enclosures] == [("市水利局", "2023-02-01")]
    assert document.date == "2023-03-08"


def test_whom_to_ask_below_the_date_is_a_note():
    assert ("note", "联系人：李四 电话：1234567") in body(
        "请执行。\n" + CLOSING + "联系人：李四 电话：1234567\n方案\n请执行。\n"
    )


def test_who_drew_up_what_is_forwarded_signs_below_its_title():
    text = (
        "示例市人民政府转发市卫生局等部门精神卫生规划的通知\n示政发〔2010〕2号\n各县：\n现转发给你们。\n2010年3月3日\n"
        "精神卫生规划\n市卫生局 市民政局\n为推进工作，制定本规划。\n一、现状。\n"
    )
    assert ("signature", "市卫生局 市民政局") in kinds(text)
    assert [each.title for each in documents(text)[0].enclosures] == ["精神卫生规划"]


def test_the_month_in_brackets_under_what_is_issued_belongs_to_its_title():
    closing = "现将方案印发给你们。\n示例市人民政府\n2010年11月3日\n\n"
    found = body(closing + "示例市样本工作方案\n（2010年11月）\n\n一、目标\n到2012年全部完成。\n")
    assert ("enclosure_title", "示例市样本工作方案（2010年11月）") in found


def test_a_law_is_a_title_that_an_order_publishes():
    text = (
        "样本国主席令\n第十号\n《样本国示例税法》已由样本大会于2018年8月31日通过，现予公布。\n主席　样某某\n2018年8月31日\n\n样本国示例税法\n"
        "（2018年8月31日样本大会通过）\n目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　为了保护环境，制定本法。\n"
    )
    found = kinds(text)
    assert ("enclosure_title", "样本国示例税法") in found
    assert ("note", "（2018年8月31日样本大会通过）") in found
    assert [kind for kind, text in found if text == "第一章　总则"] == ["toc_entry", "heading"]


def test_how_many_a_list_names_belongs_to_its_title():
    closing = "现予公布。\n附件：先进集体名单\n" + CLOSING + "附件\n"
    assert ("enclosure_title", "先进集体名单（10个）") in body(closing + "先进集体名单\n（10个）\n市样本局　市示例局\n")
