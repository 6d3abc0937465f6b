"""Where documents begin, and what is enclosed in one."""

import pytest

from gazdesk.model.documents import membership
from tests.parse.reading import NOTICE, documents, kinds, read

ORDER = """示例市人民政府令
第12号
《示例市停车管理办法》已经2023年3月1日市人民政府第8次常务会议通过，现予公布，自2023年5月1日起施行。
市长 秦大同
2023年3月10日
示例市停车管理办法
第一章 总则
第一条 为了加强停车管理，制定本办法。
第二条 本办法所称停车场，是指机动车停放的场所。
"""
FORWARDED = """示例市人民政府办公室转发省人民政府办公厅关于推进公共阅读若干措施的通知
示政办发〔2023〕5号
各县、市、区人民政府：
现转发给你们，请认真贯彻执行。
示例市人民政府办公室
2023年4月20日

省人民政府办公厅关于推进公共阅读的若干措施
典政办发〔2023〕18号
各市、州、县人民政府：
请认真组织实施。
典范省人民政府办公厅
2023年3月30日
"""


def titles(text):
    return [document.title for document in documents(text)]


def test_two_notices_without_anything_between_are_two_documents():
    assert len(documents(NOTICE + "请执行。\n" + NOTICE.replace("春耕", "秋收"))) == 2


def test_a_title_over_several_lines_is_one():
    text = "示例市人民政府办公室关于\n\n印发示例市储备粮管理\n\n办法的通知\n\n示政办发〔2023〕3号\n\n各县：\n"
    assert titles(text) == ["示例市人民政府办公室关于印发示例市储备粮管理办法的通知"]


def test_an_organ_above_the_matter_belongs_to_the_title():
    assert titles("示例市人民政府办公室\n关于做好防汛工作的通知\n示政办〔2023〕3号\n各县：\n") == [
        "示例市人民政府办公室关于做好防汛工作的通知"
    ]


def test_the_signature_above_a_title_does_not():
    text = NOTICE + "请执行。\n示例市人民政府\n2023年1月2日\n" + NOTICE.replace("春耕", "秋收")
    assert titles(text)[1] == "示例市人民政府关于做好秋收工作的通知"


def test_a_number_above_the_title_opens_the_document():
    (document,) = documents(
        "# 示例市人民政府文件\n\n示政发〔2023〕9号\n\n---\n\n## 关于促进消费的通知\n\n各县：\n\n请执行。\n"
    )
    assert (document.doc_number, document.title, document.issuer) == (
        "示政发〔2023〕9号",
        "关于促进消费的通知",
        "示例市人民政府",
    )


def test_an_order_takes_its_number_and_its_organ_from_its_title():
    (document,) = documents(ORDER)
    assert (document.title, document.doc_number, document.issuer) == ("示例市人民政府令", "第12号", "示例市人民政府")


def test_what_an_order_issues_belongs_to_it():
    assert ("enclosure_title", "示例市停车管理办法") in kinds(ORDER)


def test_a_forwarded_document_is_enclosed_though_it_has_all_of_its_own():
    (document,) = documents(FORWARDED)
    assert [(inner.doc_number, inner.issuer, inner.date) for inner in document.enclosures] == [
        ("典政办发〔2023〕18号", "典范省人民政府办公厅", "2023-03-30")
    ]


def test_the_fields_of_the_carrier_are_not_those_of_the_enclosed():
    (document,) = documents(FORWARDED)
    assert (document.issuer, document.date) == ("示例市人民政府办公室", "2023-04-20")


def test_an_announcement_without_number_and_addressee_is_a_document():
    text = (
        "示例市人民政府关于禁止焚烧秸秆的通告\n\n为改善空气质量，现就有关事项通告如下：\n一、全面禁止露天焚烧秸秆。\n"
    )
    (document,) = documents(text)
    assert (document.title, document.addressee) == ("示例市人民政府关于禁止焚烧秸秆的通告", None)


def test_a_text_without_any_title_is_no_document():
    assert documents("今天天气很好，我们一起去公园里看花，大家都觉得非常高兴。\n") == ()


def test_the_editors_of_the_issue_belong_to_no_document():
    issue = read(NOTICE + "请执行。\n责任编辑：白桦")
    assert membership(issue)[issue.order[-1]] == (None, None)


def test_the_imprint_at_the_end_of_the_issue_belongs_to_no_document():
    issue = read(
        NOTICE + "请执行。\n示例市人民政府\n2023年3月8日\n主办：示例市人民政府\n地 址：示例市范例区样板路1号\n"
    )
    assert [membership(issue)[block.id] for block in issue if block.kind.value == "colophon"] == [(None, None)] * 2


def test_an_address_within_a_notice_is_text():
    assert "colophon" not in [kind for kind, _ in kinds(NOTICE + "地址：样板路1号。\n请执行。\n")]


def test_a_number_in_brackets_below_the_title():
    (document,) = documents("示例市人民政府关于春耕的通知\n（示政发〔2023〕1号）\n各县：\n请执行。\n")
    assert document.doc_number == "示政发〔2023〕1号"


def test_a_chronicle_after_the_documents_belongs_to_none():
    text = NOTICE + "请执行。\n示例市人民政府\n2023年3月8日\n\n2023年3月大事记\n\n3月1日，市政府召开常务会议。\n"
    issue = read(text)
    assert membership(issue)[issue.order[-1]] == (None, None)
    assert len(documents(text)) == 1


UNTITLED = "各县、市、区人民政府：\n为做好防汛工作，现通知如下：\n一、提高认识。\n示例市人民政府\n2023年5月8日\n"


def test_a_text_without_title_that_addresses_someone_is_a_document():
    (document,) = documents(UNTITLED)
    assert (document.title, document.addressee, document.date) == ("", "各县、市、区人民政府", "2023-05-08")


def test_a_text_without_title_and_addressee_is_one_if_it_is_signed_and_dated():
    (document,) = documents(UNTITLED.partition("\n")[2])
    assert document.issuer == "示例市人民政府"


def test_a_signed_text_that_opens_with_the_label_of_an_attachment_is_none():
    assert documents("附件\n请落实。\n示例市人民政府\n2023年5月8日\n") == ()


def test_a_text_with_neither_is_none():
    assert documents("防汛工作要做好。\n各地要落实责任。\n") == ()


def test_a_number_above_an_addressee_opens_a_document_without_title():
    (document,) = documents("示政任〔2023〕3号\n" + UNTITLED)
    assert (document.title, document.doc_number) == ("", "示政任〔2023〕3号")


REPORT = "政府工作报告\n——2021年1月15日在示例市人民代表大会上\n示例市人民政府市长　秦大同\n各位代表：\n现在，我代表市人民政府报告工作，请予审议。\n"


def test_a_report_has_subtitle_speaker_and_addressee_below_its_title():
    assert [kind for kind, _ in kinds(REPORT)] == ["title", "signature", "addressee", "paragraph"]


def test_the_organ_that_submits_a_report_signs_above_the_audience():
    text = REPORT.replace("示例市人民政府市长　秦大同", "示例市财政局")
    assert [kind for kind, _ in kinds(text)] == ["title", "signature", "addressee", "paragraph"]


def test_what_leads_into_a_list_is_no_addressee():
    assert kinds("示例市人民政府任免名单\n任命：\n秦大同为市财政局局长。\n")[1] == ("paragraph", "任命：")


@pytest.mark.parametrize("number", ["（2022年第3期）", "2022年第3期", "第3期"])
@pytest.mark.parametrize("title", ["示例市水利局\n通　告\n", "示例市水利局\n关于抽检情况的通告\n"])
def test_an_announcement_may_be_numbered_as_an_issue_of_a_series(title, number):
    (document,) = documents(title + number + "\n现将有关情况通告如下：\n一、总体情况。\n")
    assert document.title.replace("　", "") == title.replace("\n", "").replace("　", "")
    assert document.doc_number == number.strip("（）")


def test_appointments_after_a_document_that_is_closed_are_a_document_of_their_own():
    closed = NOTICE + "请执行。\n示例市人民政府\n2023年5月8日\n"
    appointments = "国务院任免国家工作人员\n2023年3月15日　任命秦大同为国家统计局副局长。\n"
    assert titles(closed + appointments)[1] == "国务院任免国家工作人员"


def test_numbers_above_titles_belong_to_what_stands_below():
    first = "示政发〔2023〕5号\n示例市人民政府\n关于保护耕地的通知\n各县：\n请执行。\n示例市人民政府\n2023年3月1日\n"
    second = first.replace("5号", "6号").replace("耕地", "湿地")
    found = [(document.doc_number, document.title) for document in documents(first + second)]
    assert found == [
        ("示政发〔2023〕5号", "示例市人民政府关于保护耕地的通知"),
        ("示政发〔2023〕6号", "示例市人民政府关于保护湿地的通知"),
    ]


def test_an_organ_above_the_number_is_the_red_head_of_an_answer():
    text = "示例市水利局\n示水函〔2023〕3号\n对市政协第12号提案的答复\n秦大同委员：\n提案收悉，现答复如下：\n一、基本情况。\n"
    (document,) = documents(text)
    assert (document.title, document.addressee) == ("对市政协第12号提案的答复", "秦大同委员")


def test_an_explanation_given_at_a_meeting_is_a_document_of_its_own():
    first = NOTICE + "请执行。\n示例市人民政府\n2023年5月8日\n"
    second = "关于《示例市公园条例（草案）》的说明\n——2023年6月28日在第三次会议上\n示例市司法局局长　秦大同\n各位委员：\n现作如下说明。\n"
    assert titles(first + second)[1] == "关于《示例市公园条例（草案）》的说明——2023年6月28日在第三次会议上"


def test_a_title_with_its_edition_in_brackets_is_whole():
    title = "示例市人民政府关于印发工作规则的通知"
    text = f"{title}(2019修订)\n{title}\n各县人民政府：\n现印发给你们。\n"
    assert [document.title for document in documents(text)] == [title]


def test_a_date_below_the_list_of_attachments_closes_a_notice_that_nobody_signs():
    text = "各镇人民政府：\n现将任务分解下达。\n附件：任务分解表\n二○○七年四月十三日\n附件\n任务分解表\n"
    assert documents(text)[0].date == "2007-04-13"


def test_date_and_number_may_stand_on_one_line():
    text = "示例省财政厅关于印发资金管理办法的通知\n2001年12月5日  示财建〔2001〕89号\n各市财政局：\n现印发给你们。\n"
    (document,) = documents(text)
    assert (document.doc_number, document.date) == ("示财建〔2001〕89号", "2001-12-05")


def test_question_marks_for_spaces_belong_to_neither_signature_nor_date():
    text = NOTICE + "请执行。\n示例市人民政府????????\n2023年1月19日????????\n"
    (document,) = documents(text)
    assert (document.issuer, document.date_printed) == ("示例市人民政府", "2023年1月19日")


def test_minutes_are_of_the_government_whose_meeting_it_was():
    text = "示例市人民政府第15次常务会议纪要\n〔2018〕第5次\n2018年4月12日，市长主持召开市政府常务会议。现纪要如下：\n"
    assert documents(text)[0].issuer == "示例市人民政府"


def test_a_document_without_title_has_that_of_its_catalogue():
    text = "索引号：A-1\n标题：示例县人民政府关于春耕的通知\n发布日期：2020-04-09\n各乡镇人民政府：\n请做好春耕工作。\n"
    assert documents(text)[0].title == "示例县人民政府关于春耕的通知"


def test_wide_digits_number_and_date_a_document():
    text = "示例市人民政府关于春耕的通知\n示政办〔２０１６〕３３号\n各区：\n请执行。\n\n２０１６年６月３日\n\n春耕方案\n\n１．备种。\n"
    (document,) = documents(text)
    assert (document.doc_number, document.date) == ("示政办〔２０１６〕３３号", "2016-06-03")
    assert "春耕方案" in [line for kind, line in kinds(text) if kind == "enclosure_title"]


def test_a_list_of_appointments_that_the_contents_list_names_is_a_document():
    front = "示例市人民政府公报\n目录\n示例市人民政府关于做好春耕工作的通知 3\n市政府任免人员名单 4\n"
    text = (
        front
        + NOTICE
        + "请执行。\n2023年3月8日\n市政府任免人员名单\n2023年2月，市人民政府任命：\n李四为市教育局副局长。\n"
    )
    assert [document.title for document in documents(text)][1:] == ["市政府任免人员名单"]


def test_a_statute_before_the_announcement_that_publishes_it_is_a_document():
    text = (
        "示例市停车条例\n（2018年10月26日示例市第十五届人民代表大会常务委员会第十四次会议通过）\n第一条 为了规范停车，制定本条例。\n"
        "示例市人民代表大会常务委员会公告\n（十五届）第8号\n现将条例公布，自2019年3月1日起施行。\n2018年12月5日\n"
    )
    assert [(each.title, each.doc_number) for each in documents(text)] == [
        ("示例市停车条例", None),
        ("示例市人民代表大会常务委员会公告", "（十五届）第8号"),
    ]


def test_marks_that_markdown_escapes_are_read_and_shown_as_themselves():
    text = '# 示例市人民政府关于印发\\"十三五\\"规划的通知\n示政发\\[2017\\]5 号\n各县\\(市、区\\)：\n请执行。\n\\(此件公开发布\\)\n'
    (document,) = documents(text)
    assert (document.title, document.doc_number, document.addressee) == (
        '示例市人民政府关于印发"十三五"规划的通知', "示政发[2017]5号", "各县(市、区)",
    )  # fmt: skip
    assert kinds(text)[-1] == ("note", "(此件公开发布)")


def test_a_communique_after_a_document_that_is_closed_is_a_document():
    title = "示例市统计局关于2017年国民经济和社会发展的统计公报"
    text = (
        NOTICE
        + f"请执行。\n2018年2月1日\n{title}\n示例市统计局\n（2018年3月1日）\n2017年，全市经济平稳增长，各项事业全面进步。\n"
    )
    assert [each.title for each in documents(text)][1:] == [title]


def test_a_statute_that_nothing_before_it_names_is_a_document():
    passed = "（1999年9月1日示例省人民政府令第110号发布）"
    text = (
        "示例省人民政府关于加强安全生产工作的决定\n（2011年4月8日 示政发〔2011〕20号）\n为加强安全生产，省政府决定：\n一、健全责任制。\n"
        f"示例省消防办法\n{passed}\n第一条 制定本办法。\n"
    )
    assert [(each.title, each.date) for each in documents(text)] == [
        ("示例省人民政府关于加强安全生产工作的决定", "2011-04-08"),
        ("示例省消防办法", "1999-09-01"),
    ]
    named = text.replace("健全责任制", "公布《示例省消防办法》")
    assert len(documents(named)) == 1


SPEECH = """示例省人民政府公报
1996年第4期
目录
示例省人民政府关于批转省计委《关于加强投资管理的意见》的通知……………（2）
在全省农村工作会议上的讲话……………李某某（9）
任免事项……………（12）
示例省人民政府关于批转省计委《关于加强投资管理的意见》的通知
某政发〔1996〕12号
各市人民政府：
现批转给你们，请遵照执行。
一九九六年三月四日
关于加强投资管理的意见
（省计委　一九九六年二月十日）
省人民政府：
为加强投资管理，现提出如下意见：
一、控制新开工项目。
在全省农村工作会议上的讲话
李某某
（一九九六年三月二日）
同志们：
我讲三个问题。
任免事项
1996年3月省人民政府决定：
任命张某某为省计划委员会副主任。
"""


def test_what_the_contents_list_announces_as_it_stands_is_a_document_though_it_has_no_number():
    speech, appointments = documents(SPEECH)[1:]
    assert (speech.title, speech.date, speech.addressee) == ("在全省农村工作会议上的讲话", "1996-03-02", "同志们")
    assert appointments.title == "任免事项"


def test_who_submits_an_enclosed_report_and_when_is_no_addressee():
    (report,) = documents(SPEECH)[0].enclosures
    assert (report.date, report.addressee) == ("1996-02-10", "省人民政府")


def test_the_organ_below_a_title_that_cites_another_groups_nothing():
    text = "关于返还基金问题的通知\n财政部、司法部\n根据1997年公布废止文件目录的通知失效\n1990年《国务院批转关于解决困难请示的通知》中规定，对单位返还一部分基金。现将有关问题通知如下：\n一、按照实际交纳数计算。\n"
    assert ("noise", "财政部、司法部") not in kinds(text)


CONGRESS = (
    "样本省人民代表大会常务委员会公报\n2009年第4号\n目录\n样本省第十一届人民代表大会常务委员会公告（第15号）……（2）\n"
    "样本省湿地条例……（2）\n样本省人民代表大会常务委员会任免名单……（20）\n\n样本省第十一届人民代表大会常务委员会公告\n第15号\n"
    "《样本省湿地条例》已于2009年7月31日通过，现予公布。\n样本省人民代表大会常务委员会\n2009年7月31日\n样本省湿地条例\n"
    "第一条　为保护湿地，制定本条例。\n第二条　本条例自公布之日起施行。\n"
    "样本省人民代表大会常务委员会任免名单\n（2009年7月31日样本省第十一届人民代表大会常务委员会第十次会议通过）\n任命：\n样本甲为委员。\n"
)


def test_a_statute_that_an_announcement_publishes_is_of_it_though_the_contents_list_names_both():
    assert documents(CONGRESS)[0].title == "样本省第十一届人民代表大会常务委员会公告"
    assert "样本省湿地条例" not in [document.title for document in documents(CONGRESS)]


def test_a_title_that_the_contents_list_names_is_found_though_another_is_like_it():
    assert documents(CONGRESS)[-1].title == "样本省人民代表大会常务委员会任免名单"


def test_an_autonomous_region_is_named_in_full():
    text = "样本自治区人民政府公报\n2021年第7期\n自治区人民政府关于做好样本工作的通知\n样政发〔2021〕9号\n各盟市：\n请执行。\n"
    assert documents(text)[0].issuer == "样本自治区人民政府"


def test_the_organ_above_a_title_may_be_spaced_out():
    text = "样 本 区 人 民 政 府\n关于做好样本工作的通知\n样政发〔2023〕9号\n各镇人民政府：\n请执行。\n"
    assert documents(text)[0].title == "样本区人民政府关于做好样本工作的通知"
    assert documents(text)[0].issuer == "样本区人民政府"


@pytest.mark.parametrize("line", ["示例省人民政府办公厅编辑　样本印刷厂印刷", "编　　印：示例省人民政府办公厅"])
def test_who_edits_and_prints_the_issue_stands_at_its_end_with_or_without_colons(line):
    assert kinds(NOTICE + "请执行。\n示例市人民政府\n2023年3月1日\n" + line + "\n")[-1] == ("colophon", line)


def test_organs_under_the_title_of_what_is_forwarded_sign_it_together():
    text = FORWARDED[: FORWARDED.index("省人民政府办公厅关于推进公共阅读的若干措施")]
    text += "关于推进公共阅读的意见\n市民政局　市教育局　市残联\n为推进公共阅读，提出以下意见：\n一、加强领导。\n"
    assert ("signature", "市民政局　市教育局　市残联") in kinds(text.replace("若干措施", "意见"))


def test_minutes_may_be_counted_in_brackets():
    (minutes,) = documents(
        "省长办公会议纪要\n（第12次）\n五月十九日，省长主持召开会议，研究防汛工作。\n一、加强领导。\n"
    )
    assert (minutes.title, minutes.doc_number) == ("省长办公会议纪要", "第12次")
