"""The parts of a document: closing, what it issues, attachments, copies."""

import pytest

from tests.parse.reading import NOTICE, body, documents, read

CLOSING = "示例市人民政府\n2023年3月8日\n（此件公开发布）\n"


def kinds_of(text):
    return [kind for kind, _ in body(text)]


def test_signature_date_and_note_close_a_notice():
    assert kinds_of("请执行。\n" + CLOSING) == ["paragraph", "signature", "date", "note"]


def test_a_joint_signature_over_two_lines_is_two_signatures():
    (document,) = documents(NOTICE + "请执行。\n示例市人民政府\n示例军分区\n2023年3月8日\n")
    assert document.issuer == "示例市人民政府、示例军分区"


def test_what_a_notice_issues_has_a_title_of_its_own():
    issued = (
        "请执行。\n" + CLOSING + "\n示例市储备粮\n管理办法（试行）\n\n第一条 为了规范管理，制定本办法。\n第二条 略。\n"
    )
    assert ("enclosure_title", "示例市储备粮管理办法（试行）") in body(issued)


def test_the_title_of_what_is_issued_is_known_without_a_closing():
    text = "示例市人民政府关于印发示例市节水方案的通知\n示政发〔2023〕1号\n各县：\n请执行。\n\n示例市节水方案\n一、总体要求\n要节约用水，形成全社会共同参与的良好局面，持续推进工作。\n"
    assert "示例市节水方案" in [block.text for block in read(text) if block.kind.value == "enclosure_title"]


ATTACHED = (
    "请执行。\n附件：1.示例市重点任务\n分工表\n2.示例市联络员名单\n"
    + CLOSING
    + "\n附件1\n示例市重点任务分工表\n一、市发改委。负责统筹。\n\n附件2\n示例市联络员名单\n组 长：秦 川 副市长\n"
)


def test_the_list_of_attachments_is_one_note():
    assert ("attachment_note", "附件：1.示例市重点任务分工表2.示例市联络员名单") in body(ATTACHED)


def test_attachments_are_found_with_label_and_title():
    (document,) = documents(NOTICE + ATTACHED)
    assert [(each.label, each.title) for each in document.attachments] == [
        ("附件1", "示例市重点任务分工表"),
        ("附件2", "示例市联络员名单"),
    ]


def test_a_title_printed_above_its_label_begins_the_attachment():
    text = "请执行。\n附件：示例市任务分工表\n" + CLOSING + "\n示例市任务分工表\n附件\n一、市发改委。负责统筹。\n"
    issue = read(NOTICE + text)
    starts = [block.text for block in issue if block.boundary and block.boundary.kind.value == "attachment"]
    assert starts == ["示例市任务分工表"]


def test_an_attachment_of_an_attachment_lies_inside_it():
    text = ATTACHED + "\n附件2. 1\n月报表\n序号\t姓名\n1\t秦川\n"
    (document,) = documents(NOTICE + text)
    assert [(each.label, each.depth) for each in document.attachments][-1] == ("附件2.1", 1)
    assert document.attachments[1].last == document.attachments[2].last


def test_copies_and_printing_come_after_the_attachments_and_belong_to_the_notice():
    issue = read(NOTICE + ATTACHED + "\n抄送：市委办公室。\n示例市人民政府办公室\n2023年3月9日印发\n")
    ends = [block.kind.value for block in issue if block.boundary and block.boundary.kind.value == "end_inner"]
    assert ends == ["cc"]


def test_the_printing_office_is_colophon():
    assert kinds_of("请执行。\n抄送：市委。\n---\n示例市人民政府办公室\n2023年3月9日印发\n")[-2:] == [
        "colophon",
        "colophon",
    ]


def test_attachments_left_out_are_a_note():
    assert ("note", "附件略") in body("请执行。\n附件：计划表\n附件略\n" + CLOSING)


def test_a_label_that_nothing_follows_is_noise():
    assert body("请执行。\n" + CLOSING + "附件：")[-1] == ("noise", "附件：")


def test_copies_go_on_below_a_line_that_ends_open():
    text = "请执行。\n2023年3月8日\n抄 送：市委各部门，市人大常委会办公室，\n\n市法院，市检察院。\n\n示例市人民政府办公室 2023 年 3 月 9 日 印 发\n"
    assert [kind for kind, _ in body(text)][2:] == ["cc", "colophon"]


def test_a_page_may_turn_between_signature_and_date():
    text = "请执行。\n示例市人民政府\n— 2 —\n示例市人民政府公报 2023年第3期\n2023年3月8日\n"
    assert [kind for kind, _ in body(text)][1:] == ["signature", "noise", "noise", "date"]


def test_a_page_may_turn_between_number_and_addressee():
    text = NOTICE.replace("各县", "— 2 —\n示例市人民政府公报 2023年第3期\n各县") + "请执行。\n"
    (document,) = documents(text)
    assert document.addressee == "各县、市、区人民政府"


def test_those_to_whom_copies_go_may_be_named_on_lines_apart():
    text = (
        "请执行。\n"
        + CLOSING
        + "\n抄送：市委各部门。\n\n市人大常委会办公室，市政协办公室。\n\n示例市人民政府办公室  2023年3月9日印发\n"
    )
    assert kinds_of(text)[-2:] == ["cc", "colophon"]


def test_an_organ_that_signs_without_a_date_is_known_by_what_stands_below():
    assert kinds_of("请认真执行。\n示例市人民政府\n（此件公开发布）\n") == ["paragraph", "signature", "note"]
    assert kinds_of("请认真执行。\n示例市人民政府\n") == ["paragraph", "signature"]


def test_an_organ_at_the_end_of_a_list_signs_nothing():
    assert "signature" not in kinds_of("下列单位：\n市财政局\n市教育局\n")


def test_the_organ_above_the_date_of_printing_is_who_prints_it():
    text = "请执行。\n" + CLOSING + "抄送：市委各部门。\n示例市人民政府办公室\n2023年3月9日印发\n"
    assert kinds_of(text)[-3:] == ["cc", "colophon", "colophon"]


def test_people_with_their_units_above_a_signature_sign_nothing():
    people = "张三　市财政局\n李四　市教育局\n王五　市水利局\n"
    found = body("表彰下列同志。\n一、先进个人（3名）\n" + people + CLOSING)
    assert [text for kind, text in found if kind == "signature"] == ["示例市人民政府"]


def test_the_title_of_what_is_issued_may_add_its_years_in_brackets():
    text = "示例区人民政府关于印发《示例区桥梁建设三年行动计划》的通知\n示例区桥梁\n建设三年行动计划\n（2021—2023年）\n为建设桥梁，制定本计划。\n一、总体要求\n（一）目标\n建成桥梁。\n"
    titles = [block.text for block in read(text) if block.kind.value == "enclosure_title"]
    assert titles == ["示例区桥梁建设三年行动计划（2021—2023年）"]


def test_what_stands_for_the_seal_belongs_to_the_signature():
    for seal in ("（章）", "（盖章）", " （代章）"):
        assert kinds_of(f"请执行。\n示例市人民政府{seal}\n2023年3月8日\n")[-2:] == ["signature", "date"]


def test_whom_the_title_names_signs_whatever_its_name_ends_with():
    text = "示例海关关于做好通关工作的公告\n示关〔2023〕1号\n各企业：\n请执行。\n示例海关\n2023年3月8日\n"
    assert [block.kind.value for block in read(text)][-2:] == ["signature", "date"]


def test_a_name_between_the_last_sentence_and_the_date_signs_though_it_ends_as_no_organ():
    text = "请执行。\n示例市博物馆\n2023年3月8日\n示例市借展办法\n第一条 为了规范借展，制定本办法。\n"
    assert kinds_of(text)[1:4] == ["signature", "date", "enclosure_title"]
    assert "signature" not in kinds_of("安排如下。\n第一阶段\n2023年3月8日\n召开动员会，部署各项工作。\n")


@pytest.mark.parametrize("day", ["2014年10月1日", "2014-10-01"])
@pytest.mark.parametrize("parted", ["\n", "\n\n"])
def test_dates_that_come_again_among_cells_close_nothing(day, parted):
    cells = [cell for number in "1234" for cell in (number, f"甲{number}号标准", f"样本标准名称{number}", day)]
    closed = "请执行。\n附件：标准名单\n示例市人民政府\n2014年4月2日\n附件\n标准名单\n"
    found = body(closed + parted.join(["序号", "标准编号", "标准名称", "实施日期", *cells]) + "\n")
    assert [kind for kind, _ in found][-3:] == ["attachment_label", "enclosure_title", "table"]


def test_two_who_sign_an_agreement_do_so_with_a_date_each():
    closed = "请执行。\n附件：协议书\n示例市人民政府\n2014年4月2日\n附件\n协议书\n双方同意合作。\n"
    found = body(closed + "示例市公安局\n2014年4月2日\n样本市公安局\n2014年4月3日\n")
    assert [kind for kind, _ in found][-4:] == ["signature", "date", "signature", "date"]


PLAN = "请执行。\n示例市人民政府\n2014年4月2日\n示例市防汛应急预案\n"
CHAPTERS = ["1 总则", "1.1 目的", "2 组织体系", "3 附则"]


@pytest.mark.parametrize("leader", ["", "……3"])
def test_headings_that_all_come_again_below_a_title_are_its_contents_list(leader):
    text = "1 总则\n1.1 目的\n为做好防汛工作，制定本预案。\n2 组织体系\n由指挥部统一指挥。\n3 附则\n本预案自印发之日起施行。\n"
    found = body(PLAN + "".join(f"{each}{leader}\n" for each in CHAPTERS) + text)
    assert [kind for kind, _ in found][4:10] == ["toc_entry"] * 4 + ["heading"] * 2


def test_a_heading_that_comes_twice_makes_no_contents_list():
    text = "一、总体要求\n（一）目标\n为做好防汛工作，制定本预案。\n一、总体要求\n由指挥部统一指挥。\n"
    assert "toc_entry" not in [kind for kind, _ in body(PLAN + text)]
