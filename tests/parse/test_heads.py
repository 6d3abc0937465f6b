"""Heads of documents as sites and old gazettes print them: numbers beside titles, numbers twice, orders and who signs."""

import pytest

from tests.parse.reading import documents, kinds, read

TITLE = "示例市人民政府关于加强桥梁养护工作的通知"
NUMBER = "示政发〔2021〕6号"
TEXT = "各县、市、区人民政府：\n现就有关事项通知如下。\n示例市人民政府\n2021年4月6日\n"
BODY = "《示例市桥梁养护办法》已经市人民政府第9次常务会议通过，现予公布，自2021年6月1日起施行。\n"
RULES = "2021年4月6日\n示例市桥梁养护办法\n第一条 为了加强桥梁养护，制定本办法。\n第二条 本办法适用于本市。\n"


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}（{NUMBER}）",
        f"{TITLE} {NUMBER}",
        f"{NUMBER} {TITLE}",
        f"{NUMBER}{TITLE}",
        f"{TITLE}\n{NUMBER}\n{NUMBER}",
        f"{NUMBER}\n{TITLE}\n{NUMBER}",
        f"{NUMBER}《{TITLE}》\n浏览量：12 时间：2021-04-09\n{TITLE}\n{NUMBER}",
    ],
)
def test_a_title_and_its_number_on_one_line_or_twice_are_one_head(head):
    (document,) = documents(f"{head}\n{TEXT}")
    assert (document.title, document.doc_number, document.issuer) == (TITLE, NUMBER, "示例市人民政府")
    assert document.addressee == "各县、市、区人民政府"


def test_entries_of_a_contents_list_with_their_numbers_stay_whole():
    entries = "目录\n示例市人民政府关于加强桥梁养护工作的通知（示政发〔2021〕6号）\n示例市人民政府关于做好防汛工作的通知（示政发〔2021〕7号）\n"
    assert ("toc_entry", f"{TITLE}（{NUMBER}）") in kinds(f"{entries}{TITLE}\n{NUMBER}\n{TEXT}")


def test_a_document_that_a_list_cites_opens_none():
    text = f"{TITLE}\n{NUMBER}\n各县：\n废止下列文件：\n示例市人民政府关于防火的通知（示政发〔2001〕6号）\n示例市人民政府关于防汛的通知（示政发〔2001〕7号）\n本决定自公布之日起施行。\n"
    assert len(documents(text)) == 1


@pytest.mark.parametrize(
    ("head", "title", "number"),
    [
        ("示例市人民政府令（第12号）", "示例市人民政府令", "第12号"),
        ("中华人民共和国主席令（九届第37号）", "中华人民共和国主席令", "九届第37号"),
        ("中华人民共和国主席令第三十七号", "中华人民共和国主席令", "第三十七号"),
    ],
)
def test_an_order_may_have_its_number_beside_its_title(head, title, number):
    (document,) = documents(f"{head}\n{BODY}市长 秦大同\n{RULES}")
    assert (document.title, document.doc_number) == (title, number)


@pytest.mark.parametrize(
    "signer", ["市长", "市 长：", "州长　阿不都·热西提", "秦大同", "专员 秦川", "省 长 秦川（签名）"]
)
def test_who_signs_an_order_stands_above_its_date_whatever_is_left_of_his_name(signer):
    issue = read(f"示例市人民政府令\n第12号\n{BODY}{signer}\n{RULES}")
    found = [block.kind.value for block in issue][3:6]
    assert found == ["signature", "date", "enclosure_title"]


def test_a_sentence_above_the_date_of_an_order_signs_nothing():
    issue = read(f"示例市人民政府令\n第12号\n{BODY}请遵照执行。\n{RULES}")
    assert [block.kind.value for block in issue][3:5] == ["paragraph", "date"]


@pytest.mark.parametrize("mark", ["；", "", "，"])
def test_an_addressee_that_names_organs_by_each_needs_no_colon(mark):
    (document,) = documents(f"{TITLE}\n{NUMBER}\n各县、市、区人民政府，市政府各部门{mark}\n请认真执行。\n")
    assert document.addressee == "各县、市、区人民政府，市政府各部门"


def test_what_leads_into_amendments_is_no_addressee():
    text = "示例市人大常委会关于修改部分法规的决定\n示例市第五届人大常委会第七次会议决定，修改下列法规：\n一、修改第一条。\n"
    (document,) = documents(text)
    assert document.addressee is None


def test_the_number_of_registration_is_neither_number_nor_addressee():
    (document,) = documents(f"{TITLE}\n{NUMBER}\nSLFDR—2021—00006\n{TEXT}")
    assert (document.doc_number, document.addressee) == (NUMBER, "各县、市、区人民政府")


def test_a_number_above_rules_that_nothing_carries_opens_their_document():
    (document,) = documents(
        "示政发〔2021〕9号\n示例市桥梁养护工作规则\n第一章 总则\n第一条 为了加强养护，制定本规则。\n"
    )
    assert (document.title, document.doc_number) == ("示例市桥梁养护工作规则", "示政发〔2021〕9号")


def test_organs_above_the_one_that_a_title_names_issue_it_too():
    organs = "示例市教育局\n示例市财政局\n"
    (document,) = documents(f"{organs}示例市民政局关于加强养护的通知\n示教〔2021〕6号\n各县：\n请执行。\n")
    assert document.title == "示例市教育局示例市财政局示例市民政局关于加强养护的通知"


def test_the_name_of_the_issuer_above_its_own_title_is_none_of_it():
    (document,) = documents(f"示例市人民政府\n{TITLE}\n{NUMBER}\n{TEXT}")
    assert document.title == TITLE


def test_a_speech_is_known_by_its_title():
    text = "在全市桥梁养护工作会议上的讲话\n示例市人民政府市长　秦大同\n（2021年1月5日）\n同志们：\n这次会议的任务是总结工作。\n"
    (document,) = documents(text)
    assert (document.title, document.date, document.addressee) == (
        "在全市桥梁养护工作会议上的讲话",
        "2021-01-05",
        "同志们",
    )


def test_what_an_announcement_is_about_stands_below_its_number():
    text = "样本总局公告\n2019年第12号\n\n关于示例事项的公告\n\n现将有关问题公告如下：\n一、自2019年起执行。\n样本总局\n2019年3月20日\n"
    (document,) = documents(text)
    assert (document.title, document.doc_number) == ("样本总局公告关于示例事项的公告", "2019年第12号")


def test_the_number_of_an_announcement_may_be_spaced_and_its_matter_in_brackets():
    text = "样本部公告\n2011年 第12号\n（关于发布示例标准的公告）\n\n现批准《示例标准》。\n二〇一一年三月二日\n"
    assert [(each.title, each.date) for each in documents(text)] == [
        ("样本部公告（关于发布示例标准的公告）", "2011-03-02")
    ]


def test_a_sentence_below_the_number_of_an_announcement_is_text():
    text = "样本部公告\n第12号\n关于示例标准，现公告如下：\n一、批准。\n二〇一一年三月二日\n"
    assert documents(text)[0].title == "样本部公告"


def test_a_title_may_break_behind_what_forwards():
    text = "样本省人民政府批转\n省卫生厅等部门关于加强\n样本医疗工作请示的通知\n样政发〔1991〕101号\n各市、县人民政府：\n现批转给你们。\n"
    assert [each.title for each in documents(text)] == [
        "样本省人民政府批转省卫生厅等部门关于加强样本医疗工作请示的通知"
    ]


STATUTE = "第一条　为加强样本管理，制定本规定。\n第二条　本规定自发布之日起施行。\n"


@pytest.mark.parametrize("number", ["样本市人民政府令第45号", "（样本市人民政府令第45号）"])
def test_the_number_of_an_order_stands_below_the_title_of_its_statute(number):
    (document,) = documents(f"样本市户外广告规定\n{number}\n{STATUTE}")
    assert document.title == "样本市户外广告规定"
    assert document.doc_number == "样本市人民政府令第45号"
    assert document.issuer == "样本市人民政府"


def test_an_order_on_one_line_with_its_number_is_the_title():
    text = f"样本市人民政府令第45号\n现发布《样本市户外广告规定》。\n市长　张样本\n1999年3月2日\n样本市户外广告规定\n{STATUTE}"
    assert [each.title for each in documents(text)] == ["样本市人民政府令"]


def test_when_a_report_was_passed_is_no_part_of_its_addressee():
    text = "关于样本县决算的审查报告\n（2012年6月28日样本县人大常委会第三次会议通过）\n县人大常委会：\n现报告如下：\n一、情况\n平衡。\n"
    (document,) = documents(text)
    assert (document.addressee, document.date) == ("县人大常委会", "2012-06-28")


def test_a_line_that_begins_with_the_name_of_what_is_forwarded_is_the_second_of_its_title():
    lines = (
        "示例市人民政府办公室关于转发市民政局等部门\n《关于加强互助工作的意见》的通知\n示政办发〔2019〕29号\n各县：\n"
    )
    assert [each.title for each in documents(lines + "请执行。\n")] == [
        "示例市人民政府办公室关于转发市民政局等部门《关于加强互助工作的意见》的通知"
    ]


def test_a_proclamation_is_a_kind_of_document():
    text = "示例市人民政府\n关于犬类管理的布告\n为加强城区犬类管理，维护秩序，特布告如下：\n一、禁止饲养烈性犬。\n二、此布。\n"
    assert [each.title for each in documents(text)] == ["示例市人民政府关于犬类管理的布告"]
