"""Tables in HTML markup within the text."""

from gazdesk.model.kinds import RowKind
from tests.parse.reading import body, rows, table

ONE_LINE = (
    '各单位安排：\n<html><body><table><tr><td rowspan="2">单位</td><td colspan="2">人数</td></tr>'
    "<tr><td>计划</td><td>完成</td></tr><tr><td>市教育局</td><td>10</td><td>9</td></tr>"
    '<tr><td colspan="3">一、市直单位</td></tr><tr><td>合计</td><td>10</td><td></td></tr></table></body></html>\n以上。\n'
)


def test_a_table_on_one_line_with_two_levels_of_header():
    assert table(ONE_LINE).headers == ("单位", "人数/计划", "人数/完成")


def test_what_spans_all_columns_is_a_section_and_a_total_is_known():
    found = table(ONE_LINE)
    assert [(row.kind, row.cells[0].text) for row in found.rows[3:]] == [
        (RowKind.SECTION, "一、市直单位"),
        (RowKind.TOTAL, "合计"),
    ]


def test_a_cell_spans_the_rows_that_its_markup_says():
    text = (
        "安排：\n<table>\n<tr>\n<td>类别</td>\n<td>事项</td>\n</tr>\n<tr><td rowspan=2>水利</td><td>修渠</td></tr>\n"
        "<tr><td>清淤</td></tr>\n</table>\n以上。\n"
    )
    assert rows(text)[1:] == [("水利", "修渠"), ("水利", "清淤")]


def test_a_form_has_no_header():
    text = "表：\n<table><tr><td>姓名</td><td></td></tr><tr><td>住址</td><td></td></tr></table>\n"
    assert table(text).headers == ("", "")


def test_markup_within_a_cell_shows_nothing():
    text = (
        "表：\n<table><tr><td>单位</td><td>事项</td></tr><tr><td><b>市教育局</b></td><td>甲<br>乙</td></tr></table>\n"
    )
    assert rows(text)[1] == ("市教育局", "甲\n乙")


def test_text_after_the_table_on_its_line_makes_no_table():
    text = "<table><tr><td>单位</td><td>事项</td></tr></table>另有说明一段。\n"
    assert not [kind for kind, _ in body(text) if kind == "table"]


def test_the_header_of_a_further_page_is_kept_out():
    page = "<tr><td>单位</td><td>人数</td></tr>"
    text = (
        f"表：\n<table>{page}<tr><td>市教育局</td><td>1</td></tr>{page}<tr><td>市公安局</td><td>2</td></tr></table>\n"
    )
    assert len(rows(text)) == 3


def test_a_table_whose_numbers_go_on_is_the_next_page_of_the_one_above():
    text = (
        "表：\n<table><tr><td>序号</td><td>单位</td></tr><tr><td>1</td><td>市教育局</td></tr></table>\n"
        "<table><tr><td>2</td><td>市公安局</td></tr></table>\n以上。\n"
    )
    assert rows(text) == [("序号", "单位"), ("1", "市教育局"), ("2", "市公安局")]


def test_a_title_across_all_columns_stands_above_the_header():
    text = '<table><tr><td colspan="2">一览表</td></tr><tr><td>单位</td><td>人数</td></tr><tr><td>市教育局</td><td>9</td></tr></table>\n'
    assert table("表：\n" + text).headers == ("单位", "人数")
