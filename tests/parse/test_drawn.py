"""Tables drawn with bars or aligned with spaces."""

from tests.parse.reading import body, rows, table

ALIGNED = (
    "各单位安排：\n序号  单位名称      人数\n1     市教育局      10\n2     市公安局\n3     市文化馆      30\n以上。\n"
)


def test_runs_of_spaces_part_cells():
    assert rows(ALIGNED)[:2] == [("序号", "单位名称", "人数"), ("1", "市教育局", "10")]


def test_a_row_with_fewer_cells_has_each_below_its_header():
    text = "安排：\n序号  单位名称      地点      人数\n1     市教育局      东园      10\n2     市公安局                20\n3     市文化馆      西园      30\n"
    assert rows(text)[2] == ("2", "市公安局", "", "20")


def test_wide_spaces_part_cells():
    text = "安排：\n地区　　人口　　面积\n东江县　　12　　30\n西河县　　15　　41\n"
    assert rows(text)[2] == ("西河县", "15", "41")


def test_people_and_their_posts_are_no_table():
    text = "名单：\n张大同  市政府副市长  组长\n李小川  市财政局局长  成员\n王有德  市教育局局长  成员\n"
    assert "table" not in [kind for kind, _ in body(text)]


def test_bars_of_box_drawing_part_cells():
    text = "安排：\n┌──┬──┐\n│单位│人数│\n├──┼──┤\n│教育局│10 │\n└──┴──┘\n以上。\n"
    assert rows(text) == [("单位", "人数"), ("教育局", "10")]


def test_lines_between_two_rules_of_a_box_are_one_row():
    text = "安排：\n┌──┬──┐\n│单位│人数│\n├──┼──┤\n│市教 │10 │\n│育局 │ │\n├──┼──┤\n│市公安局│20 │\n└──┴──┘\n"
    assert rows(text)[1] == ("市教育局", "10")


def test_a_group_and_an_item_side_by_side_are_two_cells():
    text = (
        "安排：\n重点工作          主要任务        单位      时限\n一、加强水利建设  1.修缮全部河堤  市水利局  年底\n"
        "                  2.疏浚全部沟渠  市水利局  年底\n"
    )
    assert rows(text)[1:] == [
        ("一、加强水利建设", "1.修缮全部河堤", "市水利局", "年底"),
        ("一、加强水利建设", "2.疏浚全部沟渠", "市水利局", "年底"),
    ]


def test_the_line_of_a_section_does_not_end_the_table():
    assert rows(ALIGNED.replace("2     市公安局", "二、其他单位\n2     市公安局"))[2][0] == "二、其他单位"


def test_bars_only_between_cells_make_a_table_below_the_rule_of_its_header():
    assert rows("安排：\n序号 | 任务\n--- | ---\n1 | 修渠\n2 | 清淤\n") == [
        ("序号", "任务"),
        ("1", "修渠"),
        ("2", "清淤"),
    ]


def test_bars_with_spaces_around_them_make_a_table_below_the_names_of_columns():
    text = "序号 | 工作任务 | 责任单位\n1 | 修路 | 市交通局\n2 | 建校 | \n"
    assert rows(text)[1:] == [("1", "修路", "市交通局"), ("2", "建校", "")]


def test_bars_without_names_of_columns_make_none():
    assert [kind for kind, _ in body("甲方 | 乙方 | 丙方。\n丁方 | 戊方 | 己方。\n庚方 | 辛方 | 壬方。\n")] == [
        "paragraph"
    ] * 3


def test_the_rules_of_a_box_are_dropped_rows():
    text = "安排：\n┌──┬──┐\n│单位│人数│\n├──┼──┤\n│教育局│10 │\n└──┴──┘\n以上。\n"
    assert [row.kind.value for row in table(text).rows] == ["dropped", "header", "dropped", "body", "dropped"]


def test_the_rule_below_a_header_between_bars_belongs_to_the_table():
    assert [kind for kind, _ in body("| 序号 | 任务 |\n|---|---|\n| 1 | 修路 |\n| 2 | 建校 |\n")] == ["table"]


def test_single_spaces_part_the_cells_of_a_table_that_counts_its_rows():
    text = "序号 税则号列 商品名称\n1 02011000 鲜牛肉\n2 02012000 冷牛肉\n序号 税则号列 商品名称\n3 02013000 去骨牛肉\n"
    assert rows(text) == [
        ("序号", "税则号列", "商品名称"),
        ("1", "02011000", "鲜牛肉"),
        ("2", "02012000", "冷牛肉"),
        ("3", "02013000", "去骨牛肉"),
    ]


def test_names_of_columns_above_words_that_are_not_counted_make_no_table():
    kinds = [kind for kind, _ in body("序号 项目 单位\n请各地 认真 落实。\n以上 各项 照办。\n")]
    assert "table" not in kinds


def test_cells_that_spaces_only_part_go_where_their_values_fit():
    text = "指标名称  单位  1999年  2000年  增长（%）\n国内生产总值  亿元  86.5  95.2  10\n财政收入  亿元  6.8  7.5  10\n粮食  万吨  45.6  46.0  1\n人口自然增长率  ‰  7.5  7.2\n"
    assert rows(text)[4] == ("人口自然增长率", "‰", "7.5", "7.2", "")


def test_spaces_that_do_not_break_part_cells_too():
    text = "安排：\n地区  人口  面积\n东江县  12  30\n西河县  15  41\n".replace(" ", "\xa0")
    assert rows(text)[2] == ("西河县", "15", "41")
