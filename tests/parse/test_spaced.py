"""Tables whose cells single spaces part, rows not counted."""

from tests.parse.reading import body, rows

HEADER = "指标 单位 2020 年 2025年 指标属性\n"
ROWS = "示例保有量 万亩 320.5 320.5 约束性\n样本覆盖率 % 42.3 43 预期性\nA 级样本企业 家 15 —— 预期性\n"


def test_numbers_side_by_side_make_rows():
    found = rows("专栏1 主要指标\n" + HEADER + ROWS + "到2025年全面完成。\n")
    assert found[:2] == [
        ("指标", "单位", "2020 年", "2025年", "指标属性"),
        ("示例保有量", "万亩", "320.5", "320.5", "约束性"),
    ]


def test_of_more_words_than_columns_the_first_are_one_cell():
    assert rows(HEADER + ROWS)[3] == ("A 级样本企业", "家", "15", "——", "预期性")


def test_the_table_ends_with_the_last_row():
    assert body(HEADER + ROWS + "数据来源：市样本局\n到2025年全面完成。\n")[-2:] == [
        ("table_note", "数据来源：市样本局"),
        ("paragraph", "到2025年全面完成。"),
    ]


def test_without_names_of_columns_above_it_is_no_table():
    assert "table" not in [kind for kind, _ in body("全市安排如下：\n" + ROWS)]


def test_numbers_in_other_columns_make_no_row():
    text = HEADER + ROWS + "另有 3 5 处在建 项目\n"
    assert len(rows(text)) == 4


def test_a_row_that_begins_with_its_number_is_of_the_group_above():
    text = "类别 序号 指标 单位 2020年 2025年\n经济发展 1 增速 % 4.5 6\n2 生产率 万元 10 13\n民生福祉 3 失业率 % 5.1 5\n4 床位 张 60 75\n"
    assert [each[:2] for each in rows(text)[1:]] == [
        ("经济发展", "1"),
        ("经济发展", "2"),
        ("民生福祉", "3"),
        ("民生福祉", "4"),
    ]
