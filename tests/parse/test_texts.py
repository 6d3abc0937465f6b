"""Headings, paragraphs, and sentences that a line break cut."""

import pytest

from tests.parse.reading import body, body_blocks, kinds

LONG = "要以高质量发展为主题，统筹推进各项工作，确保全年目标任务圆满完成"


def test_a_short_numbered_line_above_text_is_a_heading():
    assert body(f"一、总体要求\n{LONG}。\n")[0] == ("heading", "一、总体要求")


def test_a_numbered_line_with_its_text_is_a_paragraph():
    assert body(f"一、总体要求。{LONG}。\n")[0][0] == "paragraph"


def test_items_of_a_list_are_paragraphs():
    text = "应当具备下列条件：\n（一）有固定场所；\n（二）有专职人员。\n其他事项按照有关规定执行，由主管部门负责监督检查。\n"
    assert [kind for kind, _ in body(text)] == ["paragraph"] * 4


def test_a_numbered_line_above_deeper_ones_is_a_heading():
    assert body("（一）打造街区。\n1.改造路面。\n2.统一标识。\n")[0] == ("heading", "（一）打造街区。")


def test_an_unnumbered_sentence_between_items_is_a_heading():
    text = f"一、加强投资\n抓实重点项目。\n1.{LONG}。\n抓实民生项目。\n2.{LONG}。\n"
    assert [kind for kind, _ in body(text)] == ["heading", "heading", "paragraph", "heading", "paragraph"]


def test_chapters_are_headings_and_articles_clauses():
    found = [
        (block.kind.value, block.level)
        for block in body_blocks("第一章 总则\n第一条 甲。\n第二条 乙：\n（一）丙；\n1.丁。\n")
    ]
    assert found == [("heading", 2), ("paragraph", 4), ("paragraph", 4), ("paragraph", 6), ("paragraph", 7)]


@pytest.mark.parametrize(("label", "level"), [("一、", 1), ("（一）", 2), ("1.", 3), ("（1）", 4), ("①", 5)])
def test_levels_outside_of_a_statute(label, level):
    assert body_blocks(f"{label}{LONG}，{LONG}。\n")[0].level == level


def test_a_sentence_cut_by_a_page_is_one_paragraph():
    assert body(f"{LONG}，\n\n{LONG}。\n") == [("paragraph", f"{LONG}，{LONG}。")]


def test_it_is_joined_across_a_page_number_and_a_running_head():
    text = f"{LONG}，并\n\n— 3 —\n\n示例市人民政府公报 2023 年第 3 号\n\n{LONG}。\n"
    assert [kind for kind, _ in body(text)] == ["paragraph", "noise", "noise"]


def test_it_is_joined_across_the_marks_of_a_turned_page():
    text = "一、加快建设。各地要结合实际制定计划，分步实施，不得擅自\n（下转第9页）\n（上接第8页）\n扩大规模。\n"
    assert [kind for kind, _ in body(text)] == ["paragraph", "noise", "noise"]


def test_a_bracket_left_open_is_joined():
    text = f"1.{LONG}。（责任单位：\n\n市发改委）\n"
    assert body(text) == [("paragraph", f"1.{LONG}。（责任单位：市发改委）")]


def test_a_finished_sentence_is_not_joined():
    assert len(body(f"{LONG}。\n{LONG}。\n")) == 2


def test_a_numbered_line_is_not_joined_to_one_without_its_bracket():
    assert len(body(f"1.{LONG}。（责任单位：市发改委\n2.{LONG}。\n")) == 2


def test_a_heading_whose_end_was_cut_off_is_joined():
    text = f"（一）建立健全长效管理\n机制。\n1.{LONG}。\n（二）完善政策。\n2.{LONG}。\n"
    assert body(text)[0] == ("heading", "（一）建立健全长效管理机制。")


def test_words_of_latin_letters_are_joined_by_a_space():
    assert body(f"{LONG}，use the Internet\nof Things。\n")[0][1].endswith("Internet of Things。")


def test_a_box_has_a_title():
    assert body(f"专栏1 重点工程\n1.{LONG}。\n")[0] == ("box_title", "专栏1 重点工程")


def test_the_caption_of_a_picture_is_a_title():
    assert body(f"示例市空间布局图\n{LONG}，{LONG}。\n")[0][0] == "table_title"


def test_a_page_number_is_noise():
    assert ("noise", "12") in kinds(f"示例市人民政府关于甲的通知\n示政〔2023〕1号\n各县：\n{LONG}。\n12\n{LONG}。\n")


def test_a_bracket_below_a_sentence_goes_on_only_if_it_states_who_is_responsible():
    text = "感谢您对我市水利工作的关心和大力支持。\n（{}：市水利局）\n"
    assert len(body(text.format("责任单位"))) == 1
    assert len(body(text.format("主要参加单位"))) == 2


def test_the_last_name_of_a_list_heads_nothing():
    found = body("一、先进集体（3个）\n示例市教育局\n样本县公园管理处\n示例市公交公司第三车队\n二、先进个人（1名）\n")
    assert [kind for kind, _ in found][1:4] == ["paragraph"] * 3


def test_a_line_alone_below_a_heading_that_another_of_its_depth_follows_is_its_text():
    found = body("一、先进集体（1个）\n示例市公园管理处\n二、先进个人（1名）\n")
    assert found[1] == ("paragraph", "示例市公园管理处")


def test_fields_on_lines_of_their_own_stay_apart():
    lines = ["完成单位：示例市农业科学研究院、样本县农技推广中心", "完成人：李强、张伟、刘洋"]
    assert [printed for _, printed in body("\n".join(["一、一等奖", *lines]) + "\n")][1:] == lines


def test_a_quotation_that_a_stop_closes_ends_its_paragraph():
    text = "第九条修改为：“各级人民政府应当发挥各自的优势；”\n第十条第四项修改为：“距离应当大于五十米以上；”\n"
    assert len(body(text)) == 2


def test_the_name_of_an_article_above_its_text_is_a_heading():
    text = "第一条（目的和依据）\n为了加强养护，制定本办法。\n第二条（适用范围）\n本市的养护适用本办法。\n"
    assert [kind for kind, _ in body(text)] == ["heading", "paragraph", "heading", "paragraph"]


def test_named_lists_of_organs_are_whole_though_no_stop_ends_them():
    lines = ["一等奖：东山县、南城区", "先进单位（2个）：市财政局、市水利局、市公安局、市审计局", "达标单位（2个）：市粮食局、市体育局、市档案局、市物价局", "希望受表彰的单位再接再厉，其他单位迎头赶上。"]  # fmt: skip
    assert body("结果如下：\n" + "\n".join(lines) + "\n")[1:] == [("paragraph", line) for line in lines]


def test_a_name_that_a_line_break_cut_goes_on():
    (paragraph,) = body("先进单位（2个）：市财政局、市水利局、市公安局\n交通警察支队\n")
    assert paragraph == ("paragraph", "先进单位（2个）：市财政局、市水利局、市公安局交通警察支队")


def test_a_numeral_alone_is_a_heading():
    found = body("决定：\n一\n任命甲某某为示例市副市长。\n二\n免去：\n乙某某的副市长职务。\n")
    assert [text for kind, text in found if kind == "heading"] == ["一", "二"]


def test_a_long_numbered_line_above_the_few_last_words_of_a_sentence_heads_nothing():
    lines = ["三、各级部门要加强监督检查，对违反规定的企业，责令限期改正，补发所欠的工资，并支付赔", "偿金。"]
    assert body("通知如下：\n" + "\n".join(lines) + "\n")[1:] == [("paragraph", "".join(lines))]
