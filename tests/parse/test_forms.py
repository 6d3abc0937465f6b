"""Forms in which gazettes and web sites of other places print documents."""

import pytest

from gazdesk.model.contents import contents_of
from gazdesk.model.documents import documents_of
from gazdesk.model.issue_fields import issue_fields_of
from tests.parse.reading import NOTICE, body, body_blocks, documents, kinds, read, rows, stated, table

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


@pytest.mark.parametrize(
    "officer", ["总　理　　秦大同", "部长　秦大同", "市长：秦大同", "主 任 秦 川", "市　长　　秦　大　同"]
)
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


def test_an_order_and_its_number_on_one_line_are_parted():
    text = "示例市人民政府令第310号\n《示例办法》已经通过，现予公布。\n市长 秦大同\n2018年3月5日\n"
    assert fields(text, "title", "doc_number") == ("示例市人民政府令", "第310号")


def test_a_command_about_a_matter_is_of_the_government_that_its_title_names():
    text = (
        "示例市人民政府森林防火命令\n示政令〔2020〕1号\n特发布如下命令：\n一、禁止用火。\n市长：秦大同\n2020年2月8日\n"
    )
    assert fields(text, "issuer") == ("示例市人民政府",)


MINUTES = "示例市人民政府\n专题会议纪要\n第3期\n示例市人民政府办公室      2021年3月5日\n"


def test_minutes_have_the_title_below_their_red_head():
    text = MINUTES + "研究旧区改造工作会议纪要\n2021年3月3日，副市长秦大同主持召开会议。现纪要如下：\n"
    assert fields(text, "title", "doc_number", "issuer", "date") == (
        "研究旧区改造工作会议纪要",
        "第3期",
        "示例市人民政府办公室",
        "2021-03-05",
    )


def test_minutes_without_a_title_of_their_own_have_that_of_the_red_head():
    text = MINUTES + "2021年3月3日，副市长秦大同主持召开会议。现纪要如下：\n"
    assert fields(text, "title") == ("示例市人民政府专题会议纪要",)


def test_who_attends_is_a_roster():
    text = MINUTES + "一、会议议定，抓紧落实。\n出席：秦大同  副市长\n      白小桦  市住建局局长\n"
    assert [kind for kind, _ in kinds(text)][-3:] == ["paragraph", "roster", "roster"]


def test_members_with_their_posts_in_brackets_go_on_a_roster():
    text = "现将名单通知如下：\n指挥长：秦大同（市长）\n柳　青（副市长）\n"
    assert [kind for kind, _ in body(text)] == ["paragraph", "roster", "roster"]


def test_a_list_of_people_without_offices_is_a_roster():
    text = "附件\n示例市劳动模范名单\n秦大同 示例市机械厂工人\n柳　青 示例市医院主任医师\n"
    assert [kind for kind, _ in body(text)][-2:] == ["roster", "roster"]


def test_leftovers_of_html_around_lines_are_no_text():
    text = '<p>示例市政府关于表彰的决定</p>\n<p>示政发〔2013〕15号</p>\n<p>各县：</p>\n<p style="a:b">&nbsp;&nbsp;请执行。</p>\n'
    assert kinds(text)[-1] == ("paragraph", "请执行。")


@pytest.mark.parametrize("mark", ["- 3 -", "— 12 —", "·5·", "第 3 页 共 8 页"])
def test_page_marks_are_noise(mark):
    assert ("noise", mark) in body(f"请执行。\n{mark}\n请落实。\n")


def test_the_number_below_an_entry_of_the_contents_list_goes_on_with_it():
    text = "目录\n示例市人民政府关于印发办法的通知\n（示政发〔2015〕21号）……（4）\n\n" + NOTICE + "请执行。\n"
    assert ("toc_entry", "示例市人民政府关于印发办法的通知（示政发〔2015〕21号）……（4）") in kinds(text)


def test_an_issue_dated_by_month_and_day_is_of_its_year():
    issue = read("示例市人民政府公报\n2015年第4期\n12月30日出版\n" + NOTICE + "请执行。\n")
    assert issue_fields_of(issue).date == "2015-12-30"


def test_an_article_whose_sign_was_misread_is_an_article():
    first, second = body_blocks("第一第 为了规范管理，制定本办法。\n第二第 本办法适用于全市。\n")
    assert (first.level, second.level) == (4, 4)


@pytest.mark.parametrize("line", ["主题词：文化 非遗 通知", "共印200份", "（共印200份）"])
def test_subject_words_and_number_of_copies_are_colophon(line):
    assert body(f"请执行。\n{CLOSING}{line}\n")[-1] == ("colophon", line)


def test_who_leads_and_who_helps_in_running_text():
    assert stated("一、由市财政局牵头，市发改委配合，落实资金。\n") == [
        {"item": "一", "lead": ("市财政局",), "cooperating": ("市发改委",)}
    ]


def test_bars_part_the_cells_of_a_table():
    text = "|序号|任务|责任单位|\n|---|---|---|\n|1|分类|市城管局|\n|2|改造|市住建局|\n"
    assert rows(text)[1:] == [("1", "分类", "市城管局"), ("2", "改造", "市住建局")]


def test_a_flattened_header_of_two_levels_joins_them():
    names = "序号\n县区\n生产总值\n财政收入\n总量\n增速\n总量\n增速\n"
    cells = "1\n东县\n100.5\n8.1\n10.2\n7.5\n2\n西县\n90.3\n7.9\n9.1\n6.6\n3\n南区\n80.1\n7.2\n8.8\n5.9\n"
    found = table("各县区指标：\n" + names + cells)
    assert found.headers == (
        "序号",
        "县区",
        "生产总值/总量",
        "生产总值/增速",
        "财政收入/总量",
        "财政收入/增速",
    )


STATUTE = "示例条例\n目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　为了规范，制定本条例。\n第二章　附则\n第二条　略。\n"


def test_the_contents_list_of_a_statute_names_its_chapters():
    assert [kind for kind, _ in body("请执行。\n" + CLOSING + STATUTE)][4:9] == [
        "toc_heading",
        "toc_entry",
        "toc_entry",
        "heading",
        "paragraph",
    ]


def test_the_chapters_of_a_statute_announce_no_document():
    issue = read(NOTICE + "请执行。\n" + CLOSING + STATUTE)
    assert contents_of(issue, documents_of(issue)) == {}


def test_a_line_that_groups_documents_belongs_to_none():
    front = "示例市人民政府公报\n目录\n市政府文件\n示例市人民政府关于做好春耕工作的通知 3\n部门文件\n示例市财政局关于做好采购工作的通知 5\n"
    second = "示例市财政局关于做好采购工作的通知\n示财发〔2023〕2号\n各县：\n请执行。\n"
    found = kinds(front + "市政府文件\n" + NOTICE + "请执行。\n" + CLOSING + "部门文件\n" + second)
    assert [kind for kind, text in found if text == "部门文件"] == ["toc_heading", "toc_heading"]


@pytest.mark.parametrize(
    ("line", "level"), [("1 总则", 1), ("1.1 编制目的", 2), ("2.1.1 指挥部组成", 3), ("1.5 亿元资金已经到位", None)]
)
def test_decimal_numbers_head_the_parts_of_an_emergency_plan(line, level):
    first, *_ = body_blocks(line + "\n为做好灾害防范与处置工作，制定本预案。\n")
    assert first.level == level


def test_organs_glued_in_a_title_issue_jointly():
    text = "中共示例市委  示例市人民政府\n关于推进乡村振兴的意见\n（2021年2月10日）\n为全面推进乡村振兴，现提出如下意见。\n"
    assert fields(text, "issuer", "date") == ("中共示例市委、示例市人民政府", "2021-02-10")


def test_who_signs_a_request_off_stands_beside_its_number():
    text = "示例市安委会办公室文件\n示安委办〔2019〕45号      签发人：秦大同\n关于安全生产的通报\n各县：\n请执行。\n"
    assert fields(text, "doc_number", "title") == ("示安委办〔2019〕45号", "关于安全生产的通报")


@pytest.mark.parametrize("nought", "〇○零0OＯ")
def test_a_date_in_chinese_numerals_may_print_any_nought(nought):
    text = NOTICE + f"请执行。\n示例市人民政府\n二{nought}一八年七月八日\n"
    assert fields(text, "date") == ("2018-07-08",)


def test_label_and_title_of_an_attachment_on_one_line_open_it():
    text = (
        "请执行。\n附件：1.招生方案\n2.联系人名单\n"
        + CLOSING
        + "附件1：\n招生方案\n一、目标\n要公平。\n附件2：联系人名单\n张三\n"
    )
    (document,) = documents(NOTICE + text)
    assert [(each.label, each.title) for each in document.attachments] == [
        ("附件1", "招生方案"),
        ("附件2", "联系人名单"),
    ]


def test_a_plan_without_a_notice_is_a_document_with_its_own_contents_list():
    text = "示例市五年规划纲要\n目 录\n第一章 环境 1\n第二章 要求 5\n第一章 环境\n全市发展取得重大成就。\n第二章 要求\n坚持稳中求进。\n"
    assert fields(text, "title") == ("示例市五年规划纲要",)


AMENDING = (
    "示例市人民政府令\n第 5 号\n现公布《示例市人民政府关于修改〈示例市公厕办法〉的决定》，自公布之日起施行。\n市长  秦大同\n"
    "二○一○年三月八日\n示例市人民政府关于修改《示例市公厕办法》的决定\n示例市人民政府决定对《示例市公厕办法》作如下修改：\n"
    "一、删除第八条。\n示例市公厕办法\n（2001年1月1日公布　根据2010年3月8日《决定》修正）\n第一条　略。\n第二条　略。\n"
)


def test_what_an_order_says_it_publishes_is_no_document_of_its_own():
    assert fields(AMENDING, "title") == ("示例市人民政府令",)


def test_a_statute_is_known_by_the_line_that_says_when_it_was_passed():
    assert ("enclosure_title", "示例市公厕办法") in kinds(AMENDING)


@pytest.mark.parametrize(
    ("bracket", "said"),
    [
        (
            "市农业农村局牵头负责，市发改委、市水利局等按职责分工负责",
            {"lead": ("市农业农村局",), "responsible": ("市发改委", "市水利局")},
        ),
        (
            "市城管局牵头，市住建局、市财政局配合，2020年6月底前完成",
            {"lead": ("市城管局",), "cooperating": ("市住建局", "市财政局"), "deadline": "2020年6月底前"},
        ),
        ("市财政局、市住建局等部门按职责分工负责", {"responsible": ("市财政局", "市住建局等部门")}),
    ],
)
def test_each_clause_of_a_bracket_says_who_does_what(bracket, said):
    assert stated(f"1.建设示例高速。（{bracket}）\n") == [{"item": "1"} | said]


def test_a_bracket_with_another_clause_states_nothing_by_its_clauses():
    assert stated("1.建设示例高速。（市城管局牵头，争取早日开工，市财政局配合）\n") != [
        {"item": "1", "lead": ("市城管局",), "cooperating": ("市财政局",)}
    ]


def test_a_list_of_units_cut_after_its_comma_is_one_cell():
    cells = "序号\n任务\n责任单位\n1\n建设\n市城管局\n2\n宣传\n市文旅局、\n市教育局\n3\n分类\n市城管局\n"
    assert rows("任务如下：\n" + cells)[2] == ("2", "宣传", "市文旅局、市教育局")


def test_who_is_in_charge_and_publishes_is_colophon():
    assert kinds(NOTICE + "请执行。\n" + CLOSING + "主管主办：示例市人民政府办公室\n")[-1][0] == "colophon"


def test_who_drafted_a_document_stands_above_the_copies_as_colophon():
    text = NOTICE + "请执行。\n" + CLOSING + "主办：市政府办公厅五处\n抄送：市委办公厅。\n"
    assert [kind for kind, _ in kinds(text)][-2:] == ["colophon", "cc"]


def test_a_date_may_stand_between_title_and_number():
    text = "中共示例市委\n关于加强耕地保护的意见\n（2019年3月1日）\n示发〔2019〕5号\n为加强耕地保护，提出以下意见。\n"
    assert fields(text, "title", "doc_number", "date") == (
        "中共示例市委关于加强耕地保护的意见",
        "示发〔2019〕5号",
        "2019-03-01",
    )


@pytest.mark.parametrize(
    "line", ["</div>", '<table class="a"><tbody>', "<p>&nbsp;</p>", "&nbsp;", "![封面](images/1.jpg)"]
)
def test_a_line_of_nothing_but_markup_is_noise(line):
    assert body(f"请执行。\n{line}\n请落实。\n")[1][0] == "noise"


def test_an_organ_that_signs_in_short_is_the_one_that_the_title_names():
    text = NOTICE + "请执行。\n市政府\n2016年4月8日\n"
    assert fields(text, "issuer") == ("示例市人民政府",)


def test_letters_spread_over_the_line_spell_titles():
    text = (
        NOTICE + "请执行。\n" + CLOSING + "示 例 市 公 园 管 理 办 法\n第一条 为了管理公园，制定本办法。\n第二条 略。\n"
    )
    assert ("enclosure_title", "示 例 市 公 园 管 理 办 法") in kinds(text)


@pytest.mark.parametrize("title", ["人事任免", "《示例市公园办法》政策解读问答", "示例县2022年统计公报[1]"])
def test_titles_that_end_with_no_kind_of_document(title):
    assert fields(title + "\n示例市人民政府2020年5月6日决定如下事项：\n任命秦大同为市财政局局长。\n", "title") == (
        title,
    )
