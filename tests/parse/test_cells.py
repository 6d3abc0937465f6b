"""Tables whose cells stand one to a line."""

from gazdesk.model.kinds import RowKind, TableLayout
from gazdesk.parse.headers import join_header
from tests.parse.reading import body, rows, table


def lines(*cells):
    """Return cells one to a line, a blank line between; "" leaves only its blank line."""
    return "各单位安排：\n\n" + "".join(f"{cell}\n\n" if cell else "\n" for cell in cells)


NUMBERED = ("序号", "单位", "人数(人)", "地点", "备注")


def test_running_numbers_begin_rows():
    text = lines(*NUMBERED, "1", "市教育局", "10", "东园", "含学校", "2", "市公安局", "20", "西园", "含支队")
    assert rows(text)[1:] == [("1", "市教育局", "10", "东园", "含学校"), ("2", "市公安局", "20", "西园", "含支队")]


def test_an_empty_cell_leaves_a_blank_line():
    text = lines(
        *NUMBERED,
        "1",
        "市教育局",
        "10",
        "",
        "含学校",
        "2",
        "市公安局",
        "20",
        "西园",
        "",
        "3",
        "市财政局",
        "30",
        "东园",
        "甲",
    )
    assert rows(text)[1:3] == [("1", "市教育局", "10", "", "含学校"), ("2", "市公安局", "20", "西园", "")]


def test_a_number_in_a_row_is_no_running_number():
    text = lines(
        "序号", "单位", "人数", "1", "市教育局", "2", "2", "市公安局", "3", "3", "市财政局", "4", "4", "市文旅局", "5"
    )
    assert [row[0] for row in rows(text)[1:]] == ["1", "2", "3", "4"]


def test_a_number_glued_to_its_neighbour_is_parted():
    text = lines("序号", "单位", "人数", "1", "市教育局", "10", "2 市公安局", "20", "3", "市财政局", "30")
    assert rows(text)[2] == ("2", "市公安局", "20")


def test_the_total_stands_under_its_numbers():
    text = lines(*NUMBERED, "1", "市教育局", "10", "东园", "甲", "2", "市公安局", "20", "西园", "乙", "合计", "30")
    assert (rows(text)[-1], table(text).rows[-1].kind) == (("合计", "", "30", "", ""), RowKind.TOTAL)


def test_texts_and_numbers_make_rows_without_running_numbers():
    text = lines(
        "指标名称",
        "现状值",
        "目标值",
        "更新管网(公里)",
        "42",
        "180",
        "加装电梯(部)",
        "64",
        "364",
        "新增泊位(个)",
        "70",
        "370",
    )
    assert rows(text)[1:] == [
        ("更新管网(公里)", "42", "180"),
        ("加装电梯(部)", "64", "364"),
        ("新增泊位(个)", "70", "370"),
    ]


def test_a_number_may_have_a_remark_in_brackets():
    text = lines(
        "县（市）", "计划数", "实有数", "东山县", "45", "40", "西江县", "120（扩招）", "90", "南河市", "70", "60"
    )
    assert rows(text)[2] == ("西江县", "120（扩招）", "90")


def test_a_further_text_is_the_group_of_the_rows_below():
    text = lines(
        "类型", "指标名称", "现状值", "目标值", "安全", "更新管网(公里)", "42", "180", "消防达标(个)", "35", "186",
        "服务", "养老站(个)", "18", "58",
    )  # fmt: skip
    assert [row[0] for row in rows(text)[1:]] == ["安全", "安全", "服务"]


def test_a_group_before_the_running_number_spans_rows():
    text = lines(
        "依据",
        "序号",
        "指标",
        "基期",
        "目标",
        "规划纲要",
        "1",
        "寿命",
        "76.5",
        "77.7",
        "2",
        "死亡率",
        "4.5",
        "6.5",
        "行动文件",
        "3",
        "筛查率",
        "67",
        "70",
    )
    assert [row[0] for row in rows(text)[1:]] == ["规划纲要", "规划纲要", "行动文件"]


def test_a_deadline_that_leaves_no_trace_is_that_of_the_row_above():
    text = lines(
        "序号", "工作任务", "牵头单位", "完成时限", "1", "统一灯光、招牌和导视标识。", "市商务局", "2023年10月", "2", "举办夏夜音乐会。", "市文旅局",
        "3", "延长公交线路运营时间。", "市交通运输局", "2023年6月",
    )  # fmt: skip
    assert [row[3] for row in rows(text)[1:]] == ["2023年10月", "2023年10月", "2023年6月"]


def test_sections_between_numbered_rows():
    text = lines(
        "序号",
        "工作任务",
        "牵头单位",
        "一、食堂管理",
        "1",
        "更新设备。",
        "市教育局",
        "二、供餐管理",
        "2",
        "公示名单。",
        "市市场监管局",
    )
    assert [row.kind for row in table(text).rows] == [
        RowKind.HEADER, RowKind.SECTION, RowKind.BODY, RowKind.SECTION, RowKind.BODY,
    ]  # fmt: skip


def test_a_form_is_names_with_empty_fields():
    text = (
        "填报单位：（盖章）\n\n"
        "项目名称\n\n\n实施单位\n\n\n立项审批文号\n\n\n开工时间\n\n\n竣工时间"
        "\n\n\n注：如实填写。\n"
    )
    assert (table(text).layout, len(table(text).rows)) == (TableLayout.FORM, 5)


def test_a_heading_between_two_tables_parts_them():
    one = ("序号", "单位", "人数", "1", "市教育局", "10", "2", "市公安局", "20", "合计", "30")
    text = lines(*one) + "二、企业安排\n\n" + lines(*one).removeprefix("各单位安排：\n\n")
    assert [kind for kind, _ in body(text)].count("table") == 2


def test_short_lines_without_numbers_or_header_are_no_table():
    text = "出席人员名单如下：\n秦川\n温良\n叶茗\n程前\n安然\n石磊\n夏禾"
    assert "table" not in [kind for kind, _ in body(text)]


def test_a_bracket_joins_the_header_before_it():
    assert join_header(["存在问题", "(未完成需说明原因)", "备注"], None) == [[0, 1], [2]]


def test_a_header_is_joined_to_as_many_cells_as_columns():
    texts = ["概况", "信息", "政务动态", "依申请", "公开", "受理", "总分"]
    assert join_header(texts, 4) == [[0, 1], [2], [3, 4, 5], [6]]


def test_numbers_that_begin_again_below_a_section_begin_rows():
    text = lines(
        "序号", "任务", "单位", "一、水利", "1", "修缮河堤", "市水利局", "2", "疏浚沟渠", "市水利局",
        "二、交通", "1", "改造公路", "市交通局", "2", "建设桥梁", "市交通局",
    )  # fmt: skip
    assert [row[0] for row in rows(text)[1:]] == ["一、水利", "1", "2", "二、交通", "1", "2"]


def test_a_total_may_stand_above_the_rows():
    text = lines(
        "序号", "单位", "人数", "合计", "60", "1", "市教育局", "10", "2", "市公安局", "20", "3", "市财政局", "30"
    )
    assert rows(text)[1] == ("合计", "", "60")


def test_subtotals_stand_between_sections():
    text = lines(
        "序号", "单位", "人数", "1", "市教育局", "10", "2", "市公安局", "20", "小计", "30", "二、区县", "3", "东江县", "15",
        "4", "西河县", "16",
    )  # fmt: skip
    assert [row[0] for row in rows(text)[1:]] == ["1", "2", "小计", "二、区县", "3", "4"]


GROUPED = (
    "重点工作", "主要任务", "责任单位", "完成时限", "一、加强水利", "1.修缮河堤", "市水利局", "2024年6月", "2.疏浚沟渠，力争年内完工",
    "市水利局、市财政局", "持续推进", "二、改善交通", "1.改造公路", "市交通局", "2024年底", "2.建设桥梁，打通断头路", "市交通局", "2024年6月",
)  # fmt: skip


def test_rows_without_numbers_of_their_own_are_found_by_the_kinds_of_their_cells():
    assert rows(lines(*GROUPED))[2] == ("一、加强水利", "2.疏浚沟渠，力争年内完工", "市水利局、市财政局", "持续推进")


def test_a_cell_that_a_line_break_cut_is_joined_where_columns_say_so():
    text = lines(
        "工作任务", "责任单位", "配合单位", "统筹全市春耕备耕工作，定期会商解决难题。", "市农业农村局", "市财政局、市水利局",
        "做好农田水利设施的检查和维修，保障灌溉用水。", "市水利", "和湖泊局", "市财政局、市应急局",
        "落实农机购置补贴，组织农机检修下乡。", "市农机中心", "市财政局、市商务局",
    )  # fmt: skip
    assert rows(text)[2][1:] == ("市水利和湖泊局", "市财政局、市应急局")


def test_a_table_left_blank_is_its_header():
    assert table(lines("序号", "项目名称", "建设内容", "完成时间", "备注")).headers[1] == "项目名称"


LEVELS = (
    "一级指标", "二级指标", "三级指标", "指标性质", "指标说明", "一、运行质量", "（一）功能定位", "1.服务人次", "定量",
    "计算方法：全年服务人次之和。", "2.转介人次", "定量", "计算方法：全年转介人次之和。", "3.上门人次", "定量", "计算方法：全年上门人次之和。", "（二）质量安全", "4.差错率", "定量",
    "计算方法：差错次数除以服务次数。", "二、满意程度", "（三）群众满意", "5.群众满意程度", "定性", "由第三方调查得出。",
)  # fmt: skip


def test_numbered_texts_begin_rows_below_groups_of_two_levels():
    found = rows(lines(*LEVELS))
    assert [row[:3] for row in found[1:]] == [
        ("一、运行质量", "（一）功能定位", "1.服务人次"),
        ("一、运行质量", "（一）功能定位", "2.转介人次"),
        ("一、运行质量", "（一）功能定位", "3.上门人次"),
        ("一、运行质量", "（二）质量安全", "4.差错率"),
        ("二、满意程度", "（三）群众满意", "5.群众满意程度"),
    ]


def test_a_sentence_that_ends_the_last_row_belongs_to_the_table():
    assert rows(lines(*LEVELS, "附件2", "另一名单"))[-1][-1] == "由第三方调查得出。"


def test_a_header_of_two_levels_stands_above_rows_without_numbers_of_their_own():
    text = lines(
        "地区",
        "城镇",
        "农村",
        "人数",
        "金额",
        "人数",
        "金额",
        *["东江县", "5", "6", "7", "8", "西河县", "1", "2", "3", "4", "南山区", "9", "8", "7", "6"],
    )
    assert table(text).headers == ("地区", "城镇/人数", "城镇/金额", "农村/人数", "农村/金额")


def test_fragments_are_names_of_as_many_columns_as_the_rows_have():
    text = lines(
        "序号",
        "收费",
        "项目",
        "计费",
        "单位",
        "收费",
        "标准",
        *["1", "停车费", "元/次", "10", "2", "检测费", "元/件", "20", "3", "工本费", "元/本", "30"],
    )
    assert table(text).headers == ("序号", "收费项目", "计费单位", "收费标准")


def test_a_name_with_a_bracket_stands_behind_the_name_without_it():
    texts = ["单位", "简报", "采用", "简报", "采用", "(综合)", "专报", "要情", "政务要情", "得分"]
    joined = ["".join(texts[index] for index in group) for group in join_header(texts, 6)]
    assert joined == ["单位", "简报采用", "简报采用(综合)", "专报要情", "政务要情", "得分"]


def test_texts_after_the_numbers_end_a_row():
    text = lines(
        "类别", "指标名称", "2020年", "2025年", "属性", "经济发展", "城镇化率", "50", "60", "预期性", "企业数", "100", "200",
        "预期性", "民生福祉", "床位数", "30", "40", "约束性", "学校数", "10", "12", "约束性",
    )  # fmt: skip
    assert rows(text)[2:4] == [
        ("经济发展", "企业数", "100", "200", "预期性"),
        ("民生福祉", "床位数", "30", "40", "约束性"),
    ]


def test_years_stand_below_what_they_are_of():
    text = lines(
        "省份",
        "招生人数",
        "分年任务",
        "2023年",
        "2024年",
        *["甲省", "9", "1", "2", "乙省", "8", "3", "4", "丙省", "7", "5", "6"],
    )
    assert table(text).headers == ("省份", "招生人数", "分年任务/2023年", "分年任务/2024年")


PLAIN = ("地区", "人口", "面积", "东江县", "5", "60", "西河县", "7", "80", "南山区", "9", "100")


def test_the_unit_above_a_table_is_no_cell():
    assert table(lines("（单位：万人）", *PLAIN)).headers == ("地区", "人口", "面积")


def test_a_header_printed_again_on_a_further_page_is_kept_out():
    found = table(lines(*PLAIN, *PLAIN[:3], "北湖区", "2", "30"))
    assert [row.kind for row in found.rows][4:] == [RowKind.REPEATED_HEADER, RowKind.BODY]
    assert found.rows[-1].seam


def test_a_title_between_parts_two_tables_of_one_header():
    text = lines(*PLAIN, "表2 各地区农村人口情况", *PLAIN)
    assert [kind for kind, _ in body(text)].count("table") == 2


def test_numbers_at_one_distance_make_a_table_whatever_its_header_says():
    text = lines("品种", "规格", "价位", "大米", "一级", "2.5", "面粉", "特等", "3.1", "食油", "桶装", "60")
    assert rows(text)[1] == ("大米", "一级", "2.5")


def test_the_deadline_of_the_row_above_holds_for_the_last_row_too():
    text = lines(
        "序号", "任务", "完成时限", "1", "修缮河堤", "持续推进", "2", "疏浚沟渠", "持续推进", "3", "绿化河岸", "", ""
    )
    assert rows(text)[-1] == ("3", "绿化河岸", "持续推进")


def test_a_short_title_above_as_many_names_as_columns_is_none_of_them():
    text = lines(
        "主要林产品产量",
        "产品名称",
        "计量单位",
        "产量",
        "较上年±%",
        "木材",
        "立方米",
        "157",
        "8.6",
        "竹材",
        "万根",
        "18",
        "3.5",
        "油茶",
        "吨",
        "22",
        "1.4",
    )
    assert ("table_title", "主要林产品产量") in body(text)
    assert rows(text)[0] == ("产品名称", "计量单位", "产量", "较上年±%")


def test_the_number_of_a_page_above_a_heading_is_no_cell():
    cells = [
        "产品名称",
        "单位",
        "产量",
        "比上年增长（%）",
        "粮食",
        "万吨",
        "210.5",
        "3.1",
        "油料",
        "万吨",
        "15.6",
        "-2.0",
        "肉类",
        "万吨",
        "24.3",
        "1.2",
    ]
    lines = [
        "全年发展稳定。",
        "6",
        "二、农业",
        "全年农业生产保持稳定发展，粮食产量比上年有所增加。",
        "主要农产品产量",
        *cells,
    ]
    assert [kind for kind, _ in body("\n".join(lines) + "\n")][-2:] == ["table_title", "table"]
