"""Web pages: a catalogue whose labels and values stand on lines of their own, and the foot of the page."""

import pytest

from gazdesk.model.issue_fields import issue_fields_of
from tests.parse.reading import NOTICE, documents, kinds, read

TITLE = "示例市人民政府关于做好春耕工作的通知"
BOX = f"索 引 号：\nA/2023-1\n发文机关：\n示例市人民政府\n标 题：\n{TITLE}\n发文字号：\n示政发〔2023〕1号\n主 题 词：\n"


def test_labels_and_values_are_masthead():
    assert {kind for kind, _ in kinds(BOX + NOTICE + "请执行。\n")[:9]} == {"masthead"}


def test_the_title_and_the_number_in_it_open_no_document():
    (document,) = documents(BOX + NOTICE + "请执行。\n")
    assert (document.title, document.addressee) == (TITLE, "各县、市、区人民政府")


def test_the_title_below_the_last_label_is_no_value():
    first = BOX.count("\n")
    assert kinds(BOX + NOTICE + "请执行。\n")[first] == ("title", TITLE)


def test_the_title_of_an_order_below_the_last_label_is_no_value():
    (document,) = documents(BOX + "示例市人民政府令\n第12号\n现公布《示例市公园管理办法》，自2023年6月1日起施行。\n")
    assert (document.title, document.doc_number) == ("示例市人民政府令", "第12号")


def test_two_labels_are_no_catalogue():
    assert ("paragraph", "名称：") in kinds(NOTICE + "现公布如下。\n名称：\n东山公园\n地址：\n东山路1号。\n")


COMMUNIQUE = (
    "示例县2022年国民经济和社会发展统计公报[1]\n图文解读：《示例县2022年统计公报》\n示例县统计局    国家统计局示例调查队\n（2023年5月）\n"
    "2022年，全县经济运行呈现稳中向好的良好态势。\n一、综合\n全年实现生产总值262.6亿元，增长4.1%。\n附件：\n【返回顶部】\n"
)


def test_a_communique_is_a_document_signed_below_its_title():
    (document,) = documents(COMMUNIQUE)
    assert (document.issuer, document.date_printed) == ("示例县统计局、国家统计局示例调查队", "（2023年5月）")


def test_a_communique_is_no_publication():
    assert issue_fields_of(read("示例县人民政府\n统计公报\n2023-05-11\n" + COMMUNIQUE)).publication is None


def test_a_label_without_anything_below_is_noise():
    assert ("noise", "附件：") in kinds(COMMUNIQUE)


FOOT = '【返回顶部】【关闭本页】\n网站帮助\n主办：示例县人民政府\nvar statistics = (("https:" == document.location.protocol) ? 1 : 2);\n放弃\n'


def test_what_stands_below_chrome_at_the_foot_is_noise():
    text = NOTICE + "请执行。\n示例市人民政府\n2023年5月8日\n" + FOOT
    assert [kind for kind, _ in kinds(text)][-7:] == ["signature", "date", *["noise"] * 5]


def test_a_foot_may_link_to_many_sites():
    links = "".join(f"示例{number}县人民政府\n" for number in "东西南北中上下前后左右" * 4)
    text = NOTICE + "请执行。\n示例市人民政府\n2023年5月8日\n【返回顶部】【关闭本页】\n" + links
    assert {kind for kind, _ in kinds(text)[-45:]} == {"noise"}


def test_links_to_files_stand_in_the_foot():
    text = NOTICE + "请执行。\n示例市人民政府\n2023年5月8日\n附件下载：\n1.示例申请表.docx\n2.样本名单.PDF\n分享到：\n"
    assert [kind for kind, _ in kinds(text)][-4:] == ["noise"] * 4


def test_chrome_above_a_text_makes_no_foot_of_it():
    assert ("paragraph", "请各地抓紧落实。") in kinds("【打印本页】\n" + NOTICE + "请各地抓紧落实。\n")


def test_what_a_document_does_not_say_is_taken_from_its_catalogue():
    text = f"{TITLE}\n各县：\n请执行。\n"
    found = [
        documents(box + text)[0]
        for box in (BOX, "文号\t示政发〔2023〕1号\t主题词\t农业\n索引号\tA\t发布机构\t示例市人民政府\n")
    ]
    assert [(each.doc_number, each.issuer) for each in found] == [("示政发〔2023〕1号", "示例市人民政府")] * 2


def test_labels_with_their_values_on_one_line_are_masthead():
    text = (
        "发文机关：示例省人民政府\n发布日期：2018年3月27日\n时效性 ：现行有效\n各市人民政府：\n请认真执行有关规定。\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["masthead"] * 3 + ["addressee", "paragraph"]


def test_a_catalogue_whose_cells_bars_part_is_masthead():
    text = "索引号: | A-1 | 信息分类: | 文件 |\n政策咨询机关: | 政策咨询电话: |\n标 题: | 通知 | ||\n|\n各乡镇人民政府：\n现将方案印发给你们。\n"
    assert [kind for kind, _ in kinds(text)][:5] == ["masthead"] * 3 + ["noise", "addressee"]


def test_a_title_above_the_catalogue_comes_again_above_the_text():
    text = "示例县人民政府工作规则\n索引号：\nA-1\n来源：\n发布日期：\n2024年4月6日 16:34\n内容概述：\n示例县人民政府工作规则\n第一章 总则\n"
    assert [kind for kind, line in kinds(text) if line.startswith("示例县")] == ["masthead", "title"]


def test_when_and_whence_a_page_is_stand_between_title_and_number():
    text = "示例市人民政府关于春耕的通知\n时间：2015-11-02 09:30  来源：市政府办  浏览次数：12\n示政发〔2015〕4号\n各县：\n请执行。\n"
    assert [kind for kind, _ in kinds(text)][:3] == ["title", "masthead", "doc_number"]


def test_when_a_meeting_is_held_is_text():
    text = NOTICE + "时间：2015年11月2日上午9时。\n"
    assert kinds(text)[-1][0] == "paragraph"


IMPRINT = "主管主办：示例市人民政府办公室\n国内统一刊号：CN35-1196/D\n定价：1.50元\n"


def test_the_imprint_on_the_back_cover_is_of_no_document():
    text = NOTICE + "请执行。\n示例市人民政府\n2023年3月8日\n" + IMPRINT
    assert [kind for kind, _ in kinds(text)][-3:] == ["noise"] * 3


def test_an_address_below_a_notice_is_its_text():
    text = NOTICE + "请于月底前报送。\n地址：示例路1号\n电话：1234567\n"
    assert "noise" not in [kind for kind, _ in kinds(text)]


def test_a_catalogue_whose_cells_bars_part_needs_no_colons():
    rows = "索引号 | 0012/2020-42 | ||\n生成日期 | 2020-10-22 | 公开方式 | 主动公开 |\n文号 | 示政〔2020〕72号 |\n"
    found = kinds(rows + "各科室，各村：\n请认真执行。\n样本镇人民政府\n2020年10月22日\n")
    assert [kind for kind, _ in found[:4]] == ["masthead", "masthead", "masthead", "addressee"]


@pytest.mark.parametrize(
    "line", ["发文时间：2020-03-05", "稿源：示例日报", "（来源：示例市政府网）", "阅读：12次", "A+ A-"]
)
def test_what_a_site_prints_below_the_title_is_no_title(line):
    text = f"示例市人民政府关于甲的通知\n{line}\n示政发〔2020〕5号\n各县：\n请执行。\n时间：三月\n"
    (document,) = documents(text)
    assert document.title == "示例市人民政府关于甲的通知"
    found = kinds(text)
    assert ("masthead", line) in found
    assert ("paragraph", "时间：三月") in found


@pytest.mark.parametrize(
    "line", ["附件下载：", "技术支持：某公司", "您是第12345位访客", "原文链接：http://a.cn/1.html"]
)
def test_what_a_site_prints_below_the_article_is_noise(line):
    assert kinds(f"{NOTICE}请执行。\n示例市人民政府\n2023年3月8日\n{line}\n")[-1] == ("noise", line)
