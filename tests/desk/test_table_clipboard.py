"""Cells as text and as HTML, out and in again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.desk import table_clipboard
from gazdesk.desk.table_clipboard import Cells, from_html, from_text, to_html, to_text
from gazdesk.errors import KnownError

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=5).map(lambda text: " ".join(text.split()))


@pytest.mark.parametrize("rows", [(("a",),), (("市\n县", "\t"), ('"', "")), (("", ""), ("", "x"))])
def test_cells_are_the_same_from_text(rows):
    assert from_text(to_text(rows)).rows == rows


def test_ragged_text_is_filled_up():
    assert from_text("a\tb\r\nc\r\n").rows == (("a", "b"), ("c", ""))


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2).map(tuple), min_size=1, max_size=4))
def test_cells_are_the_same_from_html(rows):
    assert from_html(to_html(Cells(tuple(rows)))) == Cells(tuple(rows), {})


def test_spans_and_line_ends_go_out_and_in():
    cells = Cells((("一", "二\n三", ""), ("", "四", "五")), {(0, 0): (2, 1), (0, 1): (1, 2)})
    assert from_html(to_html(cells)) == cells


def test_what_a_spreadsheet_puts_into_html_is_read():
    html = """<html><head><style>td {color: red}</style></head><body><!--StartFragment-->
    <table><tr><td colspan=2>甲 &amp; 乙</td></tr><tr><th>1<br>2</th><td> x
     y </td><td>z</td></tr></table><table><tr><td>other</td></tr></table></body></html>"""
    assert from_html(html) == Cells((("甲 & 乙", "", ""), ("1\n2", "x y", "z")), {(0, 0): (1, 2)}, short=1)


@pytest.mark.parametrize("html", ["", "<p>text</p>", "<table></table>", "<table><tr>", "<td>lost</td>"])
def test_html_without_cells_gives_none(html):
    assert from_html(html) is None


@pytest.mark.parametrize(
    ("html", "rows"),
    [("<table><tr><td rowspan=-1 colspan=0>a", (("a",),)), ("<table><td>a<td>b</table>", (("a", "b"),))],
)
def test_broken_html_gives_what_there_is(html, rows):
    assert from_html(html).rows == rows


def test_a_million_cells_are_refused_in_a_sentence():
    with pytest.raises(KnownError, match="1000000 cells are more than can be pasted at once"):
        from_text("\n".join(["\t".join("x" * 1000)] * 1000))
    with pytest.raises(KnownError, match="cells are more than can be pasted"):
        from_html("<table><tr><td rowspan=9999 colspan=99999>a</td></tr><tr></tr></table>")


def test_a_cell_of_a_megabyte_is_taken():
    text = "字" * 1_000_000
    assert from_text(f"a\t{text}").rows == (("a", text),)


def test_no_more_is_taken_than_is_said():
    row = "\t".join("x" * 100)
    assert len(from_text("\n".join([row] * (table_clipboard.MOST_CELLS // 100))).rows) == 1_000


def test_rows_that_lack_cells_are_counted():
    assert from_text("a\tb\nc\n").short == 1
    assert from_html("<table><tr><td>a<td>b<tr><td>c<tr><td>d<td>e</table>").short == 1
    assert from_html("<table><tr><td>a<td rowspan=2>b<tr><td>c</table>").short == 0
