"""The lines of a page are those that a reader sees."""

import pytest

from gazdesk.errors import KnownError
from gazdesk.formats.page.lines import lines_of, parts_of
from gazdesk.formats.page.parts import text_of
from gazdesk.formats.page.tokens import tokens_of
from tests.formats.page.pages import lines


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("<p>甲<b>乙</b><br>丙</p>丁", ["甲乙", "丙", "丁"]),
        ("<div>甲<div>乙</div>丙</div>", ["甲", "乙", "丙"]),
        ("<p>甲<p>乙<li>丙<li>丁", ["甲", "乙", "丙", "丁"]),
        ("<p>第一行，\r\n   第二行</p>", ["第一行，第二行"]),
        ("<p>one\ntwo 甲 乙</p>", ["one two 甲 乙"]),
        ("<p>甲<b> </b>乙</p>", ["甲 乙"]),
        ("<p>　　&nbsp;&emsp;甲&nbsp;&nbsp;乙\xa0</p>", ["甲  乙"]),
        ("<p>&lt;甲&gt;&#20057;&#x4e19;&ldquo;丁&rdquo;&nosuch;&amp</p>", ["<甲>乙丙“丁”&nosuch;&"]),
        ("<p>甲\u200b乙\ufeff&#8203;丙\x07</p>", ["甲乙丙"]),
        ("<pre>甲  乙\n丙\t丁</pre>", ["甲  乙", "丙 丁"]),
        ("<ol><li>甲<li value=5>乙<li><p>丙</p></ol>", ["1.甲", "5.乙", "6.丙"]),
        ("<ol type=a start=2><li>甲</ol><ul><li>乙</ul>", ["b.甲", "乙"]),
        ("<dl><dt>甲<dd>乙</dl>", ["甲", "乙"]),
        ("<p>x<sup>2</sup><o:p></o:p></p>", ["x2"]),
        (
            "<p>甲</p><p hidden>乙</p><p style='DISPLAY : none'>乙</p><div aria-hidden=true><p>乙</p></div>丙",
            ["甲", "丙"],
        ),
        ("<p>甲<span style='visibility:hidden'>乙<i>乙</i></span>丙</p>", ["甲丙"]),
        ("<body style='visibility: hidden'><p>甲</p>", ["甲"]),
    ],
)
def test_what_is_seen(html, seen):
    assert lines(html) == seen


def test_what_is_hidden_is_read_if_wanted():
    html = "<div hidden><p>甲</p></div>"
    assert [line.text for line in lines_of(html, tokens_of(html), "", hidden=True).lines] == ["甲"]


def test_an_empty_paragraph_is_a_gap_before_the_next_line():
    html = "<p>甲</p><p>&nbsp;</p><p>乙</p><p>丙<br><br>丁</p>"
    assert [line.gap for line in lines_of(html, tokens_of(html), "").lines] == [False, True, False, True]


def test_links_are_counted():
    html = "<p>见<a href=x>办法</a>和<a href=y.doc>附件一</a></p>"
    (line,) = lines_of(html, tokens_of(html), "").lines
    assert (line.linked, line.filed) == (5, 3)


def test_boxes_know_their_lines_and_what_is_in_them():
    html = "<div id=a><p>甲</p><table><tr><td>乙<td>丙</table></div>丁"
    page = lines_of(html, tokens_of(html), "")
    box = next(index for index, each in enumerate(page.boxes) if each.words == "a")
    table = next(index for index, each in enumerate(page.boxes) if each.tag == "table")
    assert (page.boxes[box].first, page.boxes[box].last) == (0, 3)
    assert [page.boxes[index].tag for index in page.within(table)] == ["tr", "td", "td"]
    assert {page.boxes[index].table for index in page.within(table)} == {table}


def test_parts_lead_back_to_the_page():
    html = "<p>甲&amp;乙 <b>&nbsp;丙</b></p>"
    (line,) = lines_of(html, tokens_of(html), "").lines
    assert [(part.text, html[part.start : part.end]) for part in line.parts] == [
        ("甲", "甲"), ("&", "&amp;"), ("乙 ", "乙 "), (" ", "&nbsp;"), ("丙", "丙"),
    ]  # fmt: skip


def test_a_range_of_the_page_is_a_line_too():
    assert text_of(parts_of("x &ldquo;甲&rdquo;\n乙 y", 1, 19)) == "“甲”乙"


def test_too_deep_a_page_is_refused():
    with pytest.raises(KnownError, match=r"x\.html cannot be read: its elements lie too deep in one another\."):
        lines_of("", tokens_of("<div>" * 5_000 + "甲"), "x.html")
