"""Tables of a page: cells in their place, and tables that are none told apart."""

import pytest

from gazdesk.formats.page.grids import data_tables, grid_of
from gazdesk.formats.page.lines import lines_of
from gazdesk.formats.page.tokens import tokens_of


def page_of(html):
    return lines_of(html, tokens_of(html), "")


def grid(html):
    page = page_of(html)
    return page, grid_of(page, next(index for index, box in enumerate(page.boxes) if box.tag == "table"))


def cells(html):
    """Return the cells with text: text, row, column, rows, columns."""
    page, got = grid(html)
    return [
        (page.lines[page.boxes[cell.box].first].text, cell.row, cell.column, cell.rows, cell.columns)
        for cell in got.cells
    ]


def size(html):
    _, got = grid(html)
    return got.height, got.width


@pytest.mark.parametrize(
    ("html", "placed"),
    [
        ("<tr><td>a<td>b<tr><td>c<td>d", [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1), ("c", 1, 0, 1, 1), ("d", 1, 1, 1, 1)]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c", [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1)]),
        ("<tr><td colspan=2>a<tr><td>b<td>c", [("a", 0, 0, 1, 2), ("b", 1, 0, 1, 1), ("c", 1, 1, 1, 1)]),
        # A span beyond the table ends with it; rowspan 0 reaches to its end.
        ("<tr><td rowspan=9>a<td>b<tr><td>c", [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1)]),
        ("<tr><td rowspan=0>a<td>b<tr><td>c", [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1)]),
        ("<tr><td colspan=99>a<tr><td>b<td>c", [("a", 0, 0, 1, 2), ("b", 1, 0, 1, 1), ("c", 1, 1, 1, 1)]),
        # Columns in which no cell starts, as word processors leave them, are none.
        ("<tr><td colspan=3>a<td colspan=2>b<tr><td colspan=3>c<td colspan=2>d",
         [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1), ("c", 1, 0, 1, 1), ("d", 1, 1, 1, 1)]),
        # A cell never lies over another one that reaches down.
        ("<tr><td>a<td rowspan=2>b<tr><td colspan=2>c", [("a", 0, 0, 1, 1), ("b", 0, 1, 2, 1), ("c", 1, 0, 1, 1)]),
        # Rows without text go; a span over one is shorter.
        ("<tr><td rowspan=3>a<td>b<tr><td> <tr><td>c", [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1)]),
        ("<thead><tr><th>a<tbody><tr><td>b", [("a", 0, 0, 1, 1), ("b", 1, 0, 1, 1)]),
        ("<td>a<td>b<tr><td>c", [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1), ("c", 1, 0, 1, 1)]),
        ("<tr><td rowspan=-1 colspan=x>a", [("a", 0, 0, 1, 1)]),
    ],
)  # fmt: skip
def test_each_cell_has_its_place(html, placed):
    assert cells(f"<table>{html}</table>") == placed


def test_empty_columns_of_a_form_stay():
    assert size("<table><tr><td>姓名<td><td>性别<td><tr><td>单位<td colspan=3></table>") == (2, 4)


def test_cells_of_a_table_within_are_not_its_own():
    assert size("<table><tr><td><table><tr><td>a<td>b<td>c</table><td>d</table>") == (1, 2)


def test_headings_are_told():
    _, got = grid("<table><thead><tr><td>a</thead><tr><th>b<td>c</table>")
    assert [cell.head for cell in got.cells] == [True, True, False]


def test_spans_that_no_page_means_make_no_grid():
    assert size("<table>" + "<tr><td colspan=1000 rowspan=9999>a<td>b" * 3_000 + "</table>") == (0, 0)


PROSE = "<p>一段文字，要抓紧抓实。</p>" * 9


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", 1),
        ("<table><tr><td>a<td>b</table>", 0),
        ("<table><tr><td>a<tr><td>b</table>", 0),
        (f"<table><tr><td>菜单<td>{PROSE}<tr><td>脚<td>注</table>", 0),
        ("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>", 0),
        ("<table><tr><td>上<td>下<tr><td><table><tr><td>a1<td>b1<tr><td>c1<td>d1</table><td></table>", 1),
        (
            "<table><tr><td>索引号：<td>A1<td>分类：<td>甲<tr><td>发文字号：<td>示政发〔2023〕1号<td>成文日期：<td></table>",
            0,
        ),
        ("<table><tr><td>文件名称<td>发文字号<td>有效性<tr><td>甲办法<td>示政发〔2023〕1号<td>有效</table>", 1),
    ],
)
def test_tables_that_hold_data(html, count):
    assert len(data_tables(page_of(html))) == count
