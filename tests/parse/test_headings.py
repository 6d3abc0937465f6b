"""What is a heading and what goes on with the line before: plain lines among numbered ones."""

import pytest

from tests.parse.reading import body, body_blocks, kinds


def kind_of(text, line):
    """Return the kind of the block of a notice that starts with a line."""
    return next(kind for kind, printed in body(text) if printed.startswith(line))


def test_a_short_sentence_above_deeper_items_heads_them():
    text = "一、扩大内需\n持续扩大消费。\n1、办好购物节。由市商务局负责。\n2、发展夜经济。由市文旅局负责。\n"
    assert kind_of(text, "持续") == "heading"


def test_a_short_sentence_between_items_of_one_depth_heads_those_that_follow():
    text = "一、扩大内需\n1、办好购物节。由市商务局负责。\n稳住外贸。\n2、发展夜经济。由市文旅局负责。\n"
    assert kind_of(text, "稳住") == "heading"


@pytest.mark.parametrize("above", ["（一）防汛机构", "1.1 防汛机构"])
@pytest.mark.parametrize("after", ["二、物资", "（二）物资保障"])
def test_a_short_sentence_above_an_item_that_is_no_deeper_is_text(above, after):
    assert kind_of(f"一、组织\n{above}\n市设防汛指挥部。\n{after}\n要备足。\n", "市设") == "paragraph"


def test_a_short_sentence_below_a_run_in_heading_leads_into_its_items():
    text = "一、关于堤防问题。你市请求支持堤防建设。\n水利局提出了意见。\n（一）关于投资。由市承担。\n（二）关于用地。由县承担。\n"
    assert kind_of(text, "水利局") == "paragraph"


def test_a_numbered_sentence_above_a_chapter_is_text():
    text = (
        "第一章 总则\n一、根据有关法律，制定本规则。\n二、县政府要高举旗帜，服务群众。\n第二章 职能\n三、县长负责。\n"
    )
    assert kind_of(text, "二、县政府") == "paragraph"


def test_a_sentence_above_a_chapter_is_text():
    assert kind_of("第一篇　环境\n本市发展成就显著。\n第一章　形势\n形势复杂。\n", "本市") == "paragraph"


def test_a_short_numbered_sentence_beside_a_run_in_heading_heads_the_text_below():
    text = (
        "（一）指导思想。坚持统筹发展和安全，坚持预防为主、防治结合，全面提升全市综合防灾减灾救灾能力和水平，保障人民群众生命财产安全。\n"
        "（二）基本原则。\n坚持人民至上，把保护人民生命放在首位。\n"
    )
    assert kind_of(text, "（二）") == "heading"


def test_a_short_numbered_sentence_among_items_of_a_list_is_an_item():
    assert (
        kind_of("（一）如实申报。\n（二）按期缴费。\n缴费办法由市医保局会同税务部门另行制定。\n", "（二）")
        == "paragraph"
    )


def test_a_long_numbered_sentence_heads_nothing():
    line = "（二）允许各单位以设备作价入股组建示例市公园管理公司，具体办法由市财政局另行制定。"
    assert kind_of(f"一、支持政策\n{line}\n上述办法适用于全市所有公园，期限为三年。\n", line) == "paragraph"


def test_a_short_heading_takes_no_sentence_below():
    assert ("heading", "（一）加强组织领导") in body("（一）加强组织领导\n成立工作专班。\n（二）强化督查\n定期通报。\n")


def test_a_chapter_is_a_heading_and_a_sentence_that_cites_one_is_not():
    text = "第一章 总则\n第一条 为了规范，制定本办法。\n第二条 依照本办法\n第三章的规定处理，不另行通知。\n"
    assert kind_of(text, "第一章") == "heading"
    assert kind_of(text, "第三章") == "paragraph"


def test_questions_and_answers_are_paragraphs_of_their_own():
    text = "解读如下：\n问：办法的背景是什么，为什么要制定\n答：为了规范管理，适应新的形势要求\n问：何时施行？\n"
    assert [printed[:2] for _, printed in body(text)] == ["解读", "问：", "答：", "问："]


@pytest.mark.parametrize("caption", ["图1　号牌编码规则", "表2-1 主要指标", "图3：样式（单位：毫米）"])
def test_the_caption_of_a_figure_is_no_text(caption):
    assert kind_of(f"样式见下图。\n{caption}\n样式由市公安局负责监制。\n", caption) == "table_title"


def test_a_run_in_statement_cut_after_one_of_its_roles_goes_on():
    text = "12、推进公开。责任领导：秦大同；牵头单位：市政府办；\n责任单位：市政府各部门。\n"
    assert [block.text for block in body_blocks(text)] == [text.replace("\n", "")]


def test_statements_on_lines_of_their_own_stay_apart():
    text = "1.改造管网。\n牵头单位：市住建局；\n责任单位：市财政局。\n"
    assert len(body(text)) == 3


@pytest.mark.parametrize("closing", ["特此公告。", "本决定自公布之日起施行。", "此复。"])
def test_a_numbered_sentence_above_the_closing_formula_is_no_heading(closing):
    assert kind_of(f"一、延续优惠至2025年底。\n{closing}\n", "一、") == "paragraph"


def test_what_quotes_a_new_wording_is_no_heading():
    text = "一、将第八条修改为：“第八条　实行许可制度。\n“未取得许可的，不得从事活动。”\n二、删去第九条。\n"
    assert kind_of(text, "一、") == "paragraph"


PLAN = (
    "示例市水利规划\n目  录\n前  言\t1\n一、发展基础\t2\n（一）主要成就\t2\n前  言\n水利是国民经济的命脉，规划期为五年。\n一、发展基础\n"
    "（一）主要成就\n加固堤防。\n"
)


def test_a_contents_list_may_part_its_pages_by_tabs():
    assert [kind for kind, _ in kinds(PLAN)][:5] == ["title", "toc_heading", "toc_entry", "toc_entry", "toc_entry"]


def test_what_the_contents_list_names_is_a_heading():
    assert ("heading", "前  言") in kinds(PLAN)


def test_a_number_above_the_first_section_that_it_numbers_is_of_the_first_level():
    text = "1.总则\n1.1编制目的\n为做好处置工作，制定本预案。\n2.附则\n2.1分类分级\n分为四级。\n1.甲类。\n2.乙类。\n"
    assert [block.level for block in body_blocks(text) if block.level] == [1, 2, 1, 2, 3, 3]


def test_columns_parted_by_wide_gaps_are_no_sentence_that_goes_on():
    text = "主要完成单位：示例大学　　示例电池有限公司\n二等奖\n名单另行公布。\n"
    assert ("paragraph", "主要完成单位：示例大学　　示例电池有限公司") in body(text)


def test_a_last_numbered_line_is_a_heading_as_that_before_it():
    text = "一、提高标准\n二、加强监管\n示例市人民政府\n2023年5月8日\n"
    assert [kind for kind, _ in body(text)][:2] == ["heading", "heading"]


def test_a_numbered_sentence_above_those_who_attended_is_no_heading():
    text = "会议议定：\n1.原则同意。由市城管局修改。\n2.经费由市财政局负责保障。\n出席：王强、李勇\n"
    assert kind_of(text, "2.经费") == "paragraph"


@pytest.mark.parametrize(
    "bracket", ["（牵头单位：市发改委）", "（市发改委牵头）", "（责任单位：市发改委、市工信局（科技局））"]
)
@pytest.mark.parametrize(
    ("below", "kind"), [("（一）加快审批。限时办结。", "heading"), ("二、优化服务。简化流程。", "paragraph")]
)
def test_a_part_may_say_behind_its_heading_who_does_it(bracket, below, kind):
    assert kind_of(f"一、推进项目建设{bracket}\n{below}\n三、其他。\n", "一、") == kind


def test_a_numbered_sentence_of_a_name_and_its_value_heads_nothing():
    text = "（一）饮水安全\n1.目标任务：解决2万人饮水安全问题。\n2.实施内容：新建供水工程5处。\n责任单位：县水利局\n"
    assert kind_of(text, "2.实施") == "paragraph"


def test_a_numbered_sentence_above_who_does_it_is_the_task():
    assert (
        kind_of("一、经济发展\n1．生产总值增长10%。\n责任单位：市发改委\n2．投资增长。\n责任单位：市财政局\n", "1．")
        == "paragraph"
    )


def test_a_sentence_on_what_is_listed_below_is_no_heading():
    lines = ["（二）符合下列要求的团体予以保留。", "1.有规范的名称和组织机构。", "2.有固定的住所。"]
    assert [kind for kind, _ in body("\n".join(lines) + "\n")] == ["paragraph"] * 3


def test_a_month_alone_heads_the_days_of_a_chronicle():
    found = body("3月\n4日　样本县长到示例镇调研。\n9日　样本县召开春耕会议。\n")
    assert found[0] == ("heading", "3月")


def test_a_numbered_line_that_a_break_cut_within_a_bracket_heads_nothing():
    text = "1.《样本规定》；\n2.《示例市供水办法》（1997年7月2日市政府令第4号发布，2002年5月1日\n市政府令第8号修改）；\n3.《示例办法》。\n"
    assert [kind for kind, _ in body(text)] == ["paragraph"] * 3
