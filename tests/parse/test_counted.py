"""Tables that count their rows and whose cells single spaces part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parse.promises import broken
from tests.parse.reading import NOTICE, body, body_blocks, read, rows, table

HEADER = "序号 指标 2020 年 2025 年 属性\n"
INDICATORS = (
    f"{HEADER}1 货运总量（万吨） 2210 3600 预期性\n2 A 级仓库（座） 6 15 约束性\n3 冷库容量（万吨） 1.5 4 预期性\n"
)
WORDS = [
    "A", "级", "仓库", "（座）", "6", "1.5", "2020", "年", "12", "月底前", "预期性", "、", "\u3000", "\t", "\n二、仓储\n", "\n序号",
    f"\n{HEADER}",
]  # fmt: skip


def tables(text):
    return [block.table for block in body_blocks(text) if block.table is not None]


def test_a_year_is_one_name_though_a_space_is_in_it():
    assert rows(INDICATORS)[0] == ("序号", "指标", "2020 年", "2025 年", "属性")


def test_a_cell_has_a_space_where_han_and_latin_letters_meet():
    assert rows(INDICATORS)[2] == ("2", "A 级仓库（座）", "6", "15", "约束性")


def test_all_else_of_the_table_is_read_as_it_stands():
    assert rows(INDICATORS)[1::2] == [
        ("1", "货运总量（万吨）", "2210", "3600", "预期性"),
        ("3", "冷库容量（万吨）", "1.5", "4", "预期性"),
    ]


def test_two_rows_are_enough_below_nothing_but_names_of_columns():
    assert len(rows("".join(INDICATORS.splitlines(keepends=True)[:3]))) == 3


def test_two_rows_are_too_few_if_not_all_are_names_of_columns():
    text = "序号 指标 示例 2020 年 2025 年 属性\n1 货运总量 甲 2210 3600 预期性\n2 A 级仓库 乙 6 15 约束性\n"
    assert tables(text) == []


def test_names_below_which_three_rows_count_need_not_be_known():
    text = "序号 货运总量 冷库容量 铁路里程\n1 2210 1.5 30\n2 3600 4 40\n"
    assert [len(tables(text)), len(tables(f"{text}3 4100 6 55\n"))] == [0, 1]


def test_years_in_the_header_promise_numbers_if_each_row_has_spaces_within_its_cells():
    text = INDICATORS.replace("货运", "5G 货运").replace("冷库", "2 类冷库")
    assert [row[1] for row in rows(text)[1:]] == ["5G 货运总量（万吨）", "A 级仓库（座）", "2 类冷库容量（万吨）"]


def test_nothing_promises_what_columns_hold_if_each_row_has_spaces_within_its_cells():
    text = "序号 工作任务 责任单位\n1 新建 2 座仓库 市商务局\n2 修缮 3 所校舍 市教育局\n3 疏浚 4 条河道 市水利局\n"
    assert tables(text) == []


def test_a_name_of_two_characters_may_be_spread():
    text = (
        "序 号 项目名称 责任单位 备 注\n1 疏浚河道 市水利局 续建\n2 修缮校舍 市教育局 新建\n3 改造仓库 市商务局 新建\n"
    )
    assert rows(text)[::3] == [("序 号", "项目名称", "责任单位", "备 注"), ("3", "改造仓库", "市商务局", "新建")]


def test_a_date_is_one_cell():
    text = (
        "序号 工作任务 责任单位 完成时限\n1 疏浚河道 市水利局 2023年底\n2 修缮校舍 市教育局 2023 年 12 月底前\n"
        "3 新建 2 座仓库 市商务局 2024 年 6 月\n"
    )
    assert rows(text)[2:] == [
        ("2", "修缮校舍", "市教育局", "2023 年 12 月底前"),
        ("3", "新建 2 座仓库", "市商务局", "2024 年 6 月"),
    ]


def test_words_between_columns_of_numbers_are_one_cell():
    assert rows(INDICATORS.replace("冷库容量", "冷库 容量"))[3][1] == "冷库 容量（万吨）"


def test_numbers_with_signs_are_numbers():
    assert rows(INDICATORS.replace(" 6 15 ", " ＞6 [15] "))[2][2:4] == ("＞6", "[15]")


def test_a_cell_may_have_many_numbers_in_it():
    text = (
        "序号 项目名称 建设内容 责任单位\n1 示例桥梁 新建桥梁 2 公里，宽 20 米 市交通局\n2 示例水库 加固堤坝 市水利局\n"
        "3 示例校舍 扩建校舍 市教育局\n"
    )
    assert rows(text)[1] == ("1", "示例桥梁", "新建桥梁 2 公里，宽 20 米", "市交通局")


def test_letters_alone_are_words_that_two_columns_may_hold():
    rest = "2 冷链仓储 场站 6 15 约束性\n3 铁路里程 线路 30 40 预期性\n"
    header = HEADER.replace("指标", "指标 类别")
    assert tables(f"{header}1 货运 A b 站 仓库 2210 3600 预期性\n{rest}") == []


def test_words_that_two_columns_may_hold_are_not_parted():
    text = (
        "序号 项目名称 责任单位 属性\n1 疏浚河道 市水利局 续建\n2 修缮 校舍 市教育局 新建\n3 改造仓库 市商务局 新建\n"
    )
    assert tables(text) == []


def test_a_date_beside_an_amount_is_one_cell():
    text = (
        "序号 项目名称 投资额 完成时限\n1 疏浚河道 300 2023年底\n2 新建 2 座仓库 450 2023 年底\n3 修缮校舍 80 2024年\n"
    )
    assert rows(text)[2] == ("2", "新建 2 座仓库", "450", "2023 年底")


def test_rows_below_names_with_spaces_are_all_read_or_none():
    text = INDICATORS.replace("A 级", "甲级") + "4 铁路里程 营运 （公里） 30 40 公里 预期性\n"
    assert tables(text) == []


def test_numbers_are_not_joined():
    assert tables(INDICATORS.replace(" 6 15 ", " 6 15 20 ")) == []
    header = HEADER.replace("2020 年 2025 年", "2025 年")
    assert tables(f"{header}1 货运总量 3600 预期性\n2 仓库 6 15 约束性\n3 冷库容量 4 预期性\n") == []


@pytest.mark.parametrize(
    "cut", ["3 冷库容量\n（万吨） 1.5 4 预期性\n", "3 冷库容量（万吨） 1.5 4 预期\n性\n4 铁路里程 30 40 预期性\n"]
)
def test_a_row_broken_over_lines_makes_no_table_of_the_others(cut):
    assert tables(INDICATORS.replace("3 冷库容量（万吨） 1.5 4 预期性\n", cut)) == []


def test_items_with_a_label_are_no_rows():
    text = "序号 项目名称 责任单位\n1. 疏浚河道 市水利局\n2. 修缮校舍 市教育局\n3. 改造仓库 市商务局\n"
    assert tables(text) == []


def test_rows_that_do_not_count_from_one_are_none():
    assert tables(INDICATORS.replace("\n1 ", "\n4 ")) == []


def test_the_header_of_the_next_page_is_read_as_the_first():
    text = f"{INDICATORS}— 2 —\n{HEADER}4 铁路里程（公里） 30 40 预期性\n"
    found = table(text)
    assert [row.kind.value for row in found.rows] == ["header", *["body"] * 3, "repeated_header", "body"]


def test_the_line_of_a_section_does_not_end_the_table():
    text = INDICATORS.replace("\n1", "\n一、运输\n1").replace("\n3", "\n（二）仓储\n3")
    kinds = [row.kind.value for row in table(text).rows]
    assert kinds == ["header", "section", "body", "body", "section", "body"]


def test_a_heading_below_the_table_is_no_section():
    assert body(f"{INDICATORS}二、重点任务\n各县区要抓好落实。\n")[-2] == ("heading", "二、重点任务")


def test_the_same_header_above_rows_that_begin_at_one_again_heads_a_table_of_its_own():
    assert [len(found.rows) for found in tables(INDICATORS * 2)] == [4, 4]


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=9), max_size=9))
def test_no_character_is_lost_or_doubled_of_any_rows(words):
    lines = [f"{number} {' '.join(row)}\n" for number, row in enumerate(words, 4)]
    assert broken(read(NOTICE + INDICATORS + "".join(lines)).run) == []


def test_running_text_below_the_table_stays():
    assert body(f"{INDICATORS}以上指标每年考核一次。\n")[-1] == ("paragraph", "以上指标每年考核一次。")
