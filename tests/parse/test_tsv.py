"""Tables with tabs."""

import pytest

from gazdesk.model.kinds import MarkKind, RowKind, TableLayout
from tests.parse.reading import body, rows, table

HEAD = "序号\t项目\t内容\t完成时限\t责任单位\t配合单位\n"
TURNED = "序号\t项目\t内容\t责任单位\t完成时限\t配合单位\n"
ROW = "{}\t示例项目\t新建厂房二十万平方米，配套建设道路、管网等设施。\t2023年\t示例县人民政府\t市发改委\n"
FULL = "".join(ROW.format(number) for number in range(1, 6))


def kinds(text):
    return [row.kind for row in table(text).rows]


def test_header_and_rows():
    assert rows("姓名\t职务\n秦川\t组员甲\n温良\t组员乙\n") == [
        ("姓名", "职务"),
        ("秦川", "组员甲"),
        ("温良", "组员乙"),
    ]


def test_paragraphs_in_a_cell_are_joined_by_a_line_feed():
    assert rows("任务\t措施\n甲\t<p>1.改造。</p> <p>2.统一。</p>\n")[1] == ("甲", "1.改造。\n2.统一。")


def test_an_empty_leading_cell_belongs_to_the_group_above():
    text = "供稿单位\t撰稿内容\n市档案馆\t概况\n\t大事记\n"
    assert rows(text)[2] == ("市档案馆", "大事记")


def test_a_header_repeated_on_the_next_page_is_kept_out_and_marks_the_seam():
    found = table(HEAD + FULL + "\n" + HEAD + ROW.format(6))
    assert [row.kind for row in found.rows].count(RowKind.REPEATED_HEADER) == 1
    assert [row.seam for row in found.rows][-1]


def test_a_page_with_its_columns_in_another_order_is_put_in_order():
    page = "序号\t项目\t内容\t责任单位\t完成时限\t配合单位\n6\t示例项目\t新建厂房二十万平方米，配套建设道路等设施。\t示例县人民政府\t2024年\t市发改委\n"
    assert rows(HEAD + FULL + page)[-1][3:5] == ("2024年", "示例县人民政府")


def test_each_page_stands_as_its_own_header_says():
    turned = "序号\t项目\t内容\t完成时限\t配合单位\t责任单位\n"
    row = "{}\t示例项目\t新建厂房二十万平方米，配套建设道路等设施。\t2023年\t市发改委\t示例县人民政府\n"
    found = rows(HEAD + FULL + turned + row.format(6) + HEAD + ROW.format(7) + turned + row.format(8))
    assert [values[4:] for values in found[-3:]] == [("示例县人民政府", "市发改委")] * 3


def test_a_widened_page_is_narrowed():
    page = "序号\t项目\t内容\t\t完成时限\t责任单位\t配合单位\n6\t示例项目\t新建厂房二十万平方米，配套建设道路等设施。\t\t2024年\t示例县人民政府\t\n"
    assert rows(HEAD + FULL + page)[-1][3:] == ("2024年", "示例县人民政府", "")


def test_shifted_cells_are_put_back_and_the_row_is_doubted():
    shifted = "6\t示例项目\t2024年\t示例县人民政府\t市发改委\t\n"
    found = table(HEAD + FULL + shifted)
    assert rows(HEAD + FULL + shifted)[-1] == ("6", "示例项目", "", "2024年", "示例县人民政府", "市发改委")
    assert [mark.kind for mark in found.rows[-1].marks] == [MarkKind.DOUBTFUL]


def test_two_values_in_one_cell_are_parted():
    glued = "6\t示例项目\t新建厂房二十万平方米，配套建设道路等设施。\t2024年 示例县人民政府\t\t\n"
    assert rows(HEAD + FULL + glued)[-1][3:] == ("2024年", "示例县人民政府", "")


def test_units_before_a_time_are_parted_from_it():
    row = "{}\t示例项目\t新建厂房二十万平方米，配套建设道路等设施。\t示例县人民政府\t2024年\t市发改委\n"
    glued = "6\t示例项目\t新建厂房二十万平方米，配套建设道路等设施。\t示例县人民政府 2024年\t\t\n"
    assert rows(TURNED + "".join(map(row.format, range(1, 6))) + glued)[-1][3:] == ("示例县人民政府", "2024年", "")


def test_a_sentence_about_a_time_behind_units_is_not_parted():
    text = "示例县人民政府 2024年底前，完成建设方案。"
    assert rows(HEAD + FULL + f"6\t示例项目\t\t{text}\t\t\n")[-1].count(text) == 1


def test_a_row_that_fits_is_not_doubted():
    assert not any(row.marks for row in table(HEAD + FULL).rows)


def test_sections_and_totals():
    text = HEAD + "一、产业类（牵头单位：市发改委）\t\t\t\t\t\n" + FULL + "合计\t\t5项\t\t\t\n"
    assert kinds(text)[1] is RowKind.SECTION
    assert kinds(text)[-1] is RowKind.TOTAL


def test_a_form_has_no_header():
    found = table("项目名称\t\t\n项目地址\t\t\n建设单位\t名称\t\n\t电话\t\n")
    assert (found.layout, found.headers) == (TableLayout.FORM, ("", "", ""))
    assert found.values(3) == ("建设单位", "电话", "")


def test_a_table_that_is_only_a_header():
    assert rows("附件\n名单\n姓名\t性别\t单位\n") == [("姓名", "性别", "单位")]


def test_page_marks_between_rows_do_not_end_a_table():
    assert len(rows(HEAD + FULL + "— 15 —\n" + ROW.format(6))) == 7


def test_tables_of_two_attachments_are_two():
    text = "附件：1.甲表\n2.乙表\n示例市人民政府\n2023年1月2日\n附件1\n甲表\n姓名\t职务\n附件2\n乙表\n单位\t荣誉\n"
    assert len(rows(text)) == 1


def test_a_header_of_two_levels():
    text = "序号\t指标\t2020年\t\t2025年\t\n\t\t计划\t实际\t计划\t实际\n1\t示例指标\t10\t11\t20\t21\n2\t样本指标\t12\t13\t22\t23\n"
    found = table(text)
    assert found.headers == ("序号", "指标", "2020年/计划", "2020年/实际", "2025年/计划", "2025年/实际")
    assert found.values(2) == ("1", "示例指标", "10", "11", "20", "21")


def test_the_leftovers_of_a_page_are_no_form():
    assert "table" not in [kind for kind, _ in body("以上。\n继续访问\t\t\t\t放弃\n\t\t网站地图\t\n\t\t联系我们\t\n")]


GROUPED = "工作\t任务\t措施\t单位\n一、水利\t（一）治河\t1.修缮河堤\t市水利局\n\t\t2.疏浚河道\t市水利局\n"


def test_a_group_printed_again_on_a_further_page_goes_on_below_it():
    text = GROUPED + "工作\t任务\t措施\t单位\n一、水利\t\t3.绿化河岸\t市林业局\n"
    assert rows(text)[-1] == ("一、水利", "（一）治河", "3.绿化河岸", "市林业局")


def test_a_group_that_stands_one_row_too_low_is_put_where_the_numbers_begin_again():
    text = GROUPED + "\t\t1.修建水库\t市水利局\n\t（二）蓄水\t\t\n"
    assert rows(text)[-1] == ("一、水利", "（二）蓄水", "1.修建水库", "市水利局")


def test_cells_shifted_over_groups_are_put_back_by_how_they_are_numbered():
    text = GROUPED + "\t（二）蓄水\t1.修建水库\t市水利局\n\t\t2.加固大坝\t市水利局\n3.清淤扩容\t市水利局\t\t\n"
    assert rows(text)[-1] == ("一、水利", "（二）蓄水", "3.清淤扩容", "市水利局")


def test_a_header_in_another_order_is_doubted():
    text = HEAD + FULL + "序号\t项目\t内容\t责任单位\t完成时限\t配合单位\n"
    found = table(text).rows[-1]
    assert (found.kind, bool(found.marks)) == (RowKind.REPEATED_HEADER, True)


def test_a_section_that_has_lost_its_tabs_is_of_the_table():
    text = HEAD + FULL + "二、项目类\n" + ROW.format(1)
    assert (len(rows(text)), kinds(text)[-2]) == (8, RowKind.SECTION)


def test_the_line_that_says_that_a_table_goes_on_does_not_end_it():
    assert len(rows(HEAD + FULL + "（续表）\n" + ROW.format(6))) == 7


def test_a_header_of_two_levels_may_be_repeated():
    page = "序号\t指标\t2020年\t\n\t\t计划\t实际\n"
    assert len(rows(page + "1\t示例指标\t10\t11\n" + page + "2\t样本指标\t12\t13\n")) == 4


def test_a_title_across_the_table_stands_above_the_header():
    assert table("以下：\n各地区情况统计表\t\t\n地区\t人口\t面积\n东江县\t5\t60\n").headers == ("地区", "人口", "面积")


def test_the_next_page_may_repeat_the_lowest_level_of_a_header():
    text = (
        "序号\t项目\t2016年计划\t\t责任单位\n\t\t投资\t进度\t\n1\t修路\t20000\t竣工\t市交通局\n2\t建校\t3000\t开工\t市教育局\n"
        "续表\n序号\t项目\t投资\t进度\t责任单位\n3\t植树\t500\t完成\t市林业局\n"
    )
    assert [kind for kind, _ in body(text)] == ["table", "table_title"]
    assert rows(text)[-1] == ("3", "植树", "500", "完成", "市林业局")
    assert len([row for row in rows(text) if row[0].isdigit()]) == 3


def test_tables_each_under_a_heading_of_its_own_are_not_one():
    page = "序号\t项目编号\t项目名称\t申报地区\n{0}\tⅡ-1{0}\t示例民歌\t东江县\n{1}\tⅡ-1{1}\t样本渔歌\t西江县\n"
    text = "一、传统音乐（2项）\n" + page.format(1, 2) + "二、传统技艺（2项）\n" + page.format(3, 4)
    assert [kind for kind, _ in body(text)] == ["heading", "table", "heading", "table"]


def test_a_row_without_number_and_task_is_a_part_of_the_one_above():
    text = (
        HEAD.replace("项目\t内容", "任务\t内容")
        + "1\t修路\t一期十里\t6月\t甲县\t市发改委\n\t\t二期八里\t9月\t甲县\t\n2\t建桥\t一座\t7月\t乙县\t\n"
    )
    assert rows(text)[2][:3] == ("1", "修路", "二期八里")


def test_a_total_without_number_is_no_part_of_the_row_above():
    text = "序号\t任务\t地点\t单位\t数量\n1\t修路\t甲县\t里\t12\n2\t建桥\t乙县\t座\t3\n\t\t合计\t项\t2\n"
    assert rows(text)[3][:2] == ("", "")


def test_a_bare_page_number_within_a_table_does_not_end_it():
    text = HEAD + FULL + "16\n" + ROW.format(6) + ROW.format(7)
    assert [each[0] for each in rows(text)[1:]] == ["1", "2", "3", "4", "5", "6", "7"]
    assert ("noise", "16") in body(text)


CUT = "1\t供水\t新建水厂两座，改造\n管网三十里。\t6月\t市水利局\t市财政局\n"
WHOLE = "2\t养老\t新建样本院两所。\t9月\t市民政局\t市财政局\n"


def test_a_row_that_a_line_break_cut_within_a_cell_is_one():
    found = rows(HEAD + CUT + WHOLE)
    assert [each[0] for each in found[1:]] == ["1", "2"]
    assert found[1][2:] == ("新建水厂两座，改造管网三十里。", "6月", "市水利局", "市财政局")


def test_a_paragraph_of_a_cell_stands_on_its_own_line():
    cut = "1\t供水\t（一）新建水厂。\n（二）改造管网。\t6月\t市水利局\t市财政局\n"
    assert rows(HEAD + cut + WHOLE)[1][2] == "（一）新建水厂。\n（二）改造管网。"


def test_a_row_with_other_cells_missing_is_not_cut():
    assert (
        len(rows(HEAD + "1\t供水\t新建水厂。\n2\t养老\t新建样本院。\t9月\t市民政局\t\n" + FULL[FULL.index("3") :])) > 4
    )


@pytest.mark.parametrize(
    ("cell", "rest"),
    [("8月", "底前"), ("市水利局、市农", "业农村局"), ("市水利局、", "市林业局"), ("完成清淤", "10公里。")],
)
@pytest.mark.parametrize("mark", ["", "— 3 —\n"])
def test_the_end_of_a_last_cell_that_a_page_cut_belongs_to_its_row(cell, rest, mark):
    text = f"序号\t任务\t地点\t要求\n1\t修路\t东山镇\t及时\n2\t整治河道\t西河镇\t{cell}\n{mark}{rest}\n3\t植树\t北山镇\t及时\n"
    assert rows(text)[2:] == [("2", "整治河道", "西河镇", cell + rest), ("3", "植树", "北山镇", "及时")]


def test_what_stands_between_two_rows_that_are_whole_is_not_theirs():
    text = "序号\t任务\t地点\t要求\n1\t修路\t东山镇\t及时\n2\t整治河道\t西河镇\t及时\n城区项目\n3\t植树\t北山镇\t及时\n"
    assert ("2", "整治河道", "西河镇", "及时") in rows(text)
