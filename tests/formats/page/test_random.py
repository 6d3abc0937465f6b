"""Whatever a page holds: it is refused in a sentence, or read so that every promise holds."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from gazdesk.errors import KnownError
from gazdesk.formats.offset_map import OffsetMap
from gazdesk.formats.page.reader import read_page
from gazdesk.model.issue import Issue
from gazdesk.model.ledger import audit
from gazdesk.parse import parse
from tests.formats.page.pages import NOTICE, TABLE, page

TAGS = [
    "<p>", "</p>", "<div>", "</div>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th rowspan=2>", "<td colspan=3>",
    "<td rowspan=0 colspan=99>", "<thead>", "</tbody>", "<caption>", "<br>", "<hr/>", "<ol start=3>", "<li>", "</ul>", "<a href=x.doc>",
    "<a href='y'>", "</a>", "<span style=display:none>", "</span>", "<div hidden>", "<b>", "</b>", "<pre>", "</pre>", "<!--", "-->",
    "<script>", "</script>", "<textarea>", "</textarea>", "<title>", "</title>", "<h1>", "</h1>", "<meta name=ArticleTitle content='甲'>",
    "<form>", "</body>", "</html>", "<frameset>", "<select>", "<o:p>", "<", ">", "'", '"', "&nbsp;", "&#x4e00;", "&#0;", "&lt;", "&",
]  # fmt: skip
TEXTS = [
    "示例市人民政府关于做好工作的通知", "示政发〔2023〕1号", "各县区人民政府：", "一、要抓紧，要抓实。", "2023年3月8日", "附件1", "序号", "1",
    "合计", "发文字号：示政发〔2023〕2号", "成文日期：", "打印", "一段文字，要抓紧抓实，要落实到位。", "\u3000", "\n", "\t", "\x00", "😀", "\ud7ff", "\u2028",
]  # fmt: skip
WHOLE = page(f"<div>{NOTICE}{TABLE}</div>")

glued = st.lists(st.sampled_from(TAGS) | st.sampled_from(TEXTS) | st.text(max_size=3), max_size=60).map("".join)
cut = st.tuples(glued, st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE))).map(
    lambda drawn: WHOLE[: drawn[1]] + drawn[0] + WHOLE[drawn[2] :]
)
pages = glued | cut


def read(html):
    try:
        return read_page(html, "page.html")
    except KnownError:
        return None


@given(pages)
@example("<title> - _ </title><p>要抓紧抓实，确保安全。</p>")
def test_what_is_read_is_parsed_and_owned_once(html):
    got = read(html)
    if got is not None:
        issue = Issue(parse(got.text, hints=got.hints))
        assert audit(issue) == []
        shown = {line for block in issue for span in block.spans() for line in lines(issue.source, span)}
        with_text = {
            n for n, line in enumerate(got.text.split("\n"), 1) if re.sub(r"<[^<>]*>|&nbsp;|\*", "", line).strip()
        }
        assert with_text <= shown


def lines(source, span):
    first, last = source.lines_of(span)
    return range(first, last + 1)


@given(pages)
def test_offsets_lead_back(html):
    got = read(html)
    if got is None:
        return
    for start, end, first, last in got.offsets.stretches:
        assert 0 <= start < end <= len(got.text)
        assert 0 <= first < last <= len(html)
        if end - start == last - first:
            assert got.text[start:end] == re.sub("[\xa0\x0b\x85\u2028\u2029\x1c-\x1f\t\r\n\f]", " ", html[first:last])
    assert OffsetMap.decode(got.offsets.encode()) == got.offsets


@given(pages)
def test_hints_name_what_stands_there(html):
    got = read(html)
    if got is None:
        return
    for table in got.hints.tables:
        assert [cell.row for cell in table.cells] == sorted(cell.row for cell in table.cells)
        places = [
            (row, column)
            for cell in table.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        ]
        assert len(set(places)) == len(places)
        assert all(row < table.height and column < table.width for row, column in places)
        assert all(got.text[cell.start : cell.end].strip() for cell in table.cells)


@given(pages)
def test_the_same_page_is_read_the_same(html):
    assert read(html) == read(html)
