"""A page becomes the text of its article, whatever is printed round it."""

import pytest

from gazdesk.errors import KnownError
from gazdesk.model.documents import documents_of
from gazdesk.model.ledger import audit
from tests.formats.page.pages import BODY, HEAD, NOTICE, TABLE, TITLE, page, parsed, read, tables, text

FIRST, LAST = TITLE, "坚持属地管理，落实河长责任，确保水清岸绿。"
GRID = (
    ["序号", "任务", "分工/牵头单位", "分工/配合单位"],
    [["1", "清理垃圾", "市水利局", "市城管局\n市生态环境局"], ["2", "清理垃圾", "市住建局", ""]],
)


def with_breaks(html):
    """Return markup whose paragraphs are parted by line breaks instead."""
    for tag in ("<p>", '<p align="center">', '<p style="text-align:right">'):
        html = html.replace(tag, "")
    return html.replace("</p>", "<br>")


LAYOUTS = {
    "division": f"<div>{NOTICE}{TABLE}</div>",
    "hidden copy before": f'<div style="display:none">{NOTICE}{TABLE}</div><div>{NOTICE}{TABLE}</div>',
    "hidden copy after": f"<div>{NOTICE}{TABLE}</div><div hidden>{NOTICE}{TABLE}</div>",
    "copy for phones": f'<div class="pc">{NOTICE}{TABLE}</div><div class="mobile">{NOTICE}{TABLE}</div>',
    "copy within the article": f"<div><div>{NOTICE}{TABLE}</div><div>{NOTICE}{TABLE}</div></div>",
    "source in a text area": f"<textarea>{NOTICE}</textarea><div>{NOTICE}{TABLE}</div>",
    "for screen readers": f'<div aria-hidden="true">{NOTICE}</div><div>{NOTICE}{TABLE}</div>',
    "article hidden for scripts": f'<div style="display: none">{NOTICE}{TABLE}</div>',
    "line breaks": f'<div id="zoom">{with_breaks(NOTICE)}{TABLE}</div>',
    "layout tables": f"<table><tr><td>{'<a href=x>栏目</a><br>' * 9}<td><table><tr><td>{NOTICE}{TABLE}</table></table>",
    "unclosed": f"<div><b><font>{NOTICE.replace('</p>', '')}{TABLE.replace('</td>', '').replace('</tr>', '')}",
    "buttons within": f"<div><div>分享到：<a href=#>微信</a></div>{NOTICE}{TABLE}<p>【打印】【关闭】</p>上一篇：<a href=x>无</a></div>",
    "title above": f"<h1>{TITLE}</h1><div>日期略</div><div>{NOTICE.split('</p>', 1)[1]}{TABLE}</div>",
    "two parts": f"<div><div>{NOTICE}</div><div><a href=#>收起</a></div><div>{TABLE}</div></div>",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_article_is_found_once_and_whole(layout):
    issue = parsed(page(layout))
    assert audit(issue) == []
    (document,) = documents_of(issue)
    assert (document.title, document.doc_number) == (TITLE, "示政办发〔2023〕12号")
    assert (document.issuer, document.date) == ("示例市人民政府办公室", "2023-04-06")
    assert document.addressee == "各县区人民政府"
    assert tables(issue) == [GRID]
    got = text(page(layout))
    assert got[0] == FIRST
    assert got.index(LAST) == len(got) - 6
    assert len(got) == 15


def test_a_row_is_a_line_and_a_covered_cell_empty():
    assert text(page(f"<div>{NOTICE}{TABLE}</div>"))[-5:] == [
        "序号\t任务\t分工\t",
        "\t\t牵头单位\t配合单位",
        "1\t清理垃圾\t市水利局\t市城管局",
        "市生态环境局",
        "2\t\t市住建局\t",
    ]


def test_empty_paragraphs_and_tables_stand_apart():
    got = read(page(f"<div>{NOTICE}{TABLE}<p>注：略。</p></div>")).text
    assert "2023年4月6日\n\n示例市河道保洁工作方案\n" in got
    assert "水清岸绿。\n\n序号" in got
    assert "\t\n\n注：略。\n" in got
    assert "\n\n\n" not in got


CAPTIONED = """<table><caption>统计表</caption><tr><td colspan=2><p>附件1</p><p>河道保洁分工表</p></td></tr>
<tr><td>任务</td><td>牵头单位</td></tr><tr><td colspan=2>一、城区</td></tr><tr><td>清理</td><td>市水利局</td></tr>
<tr><td>保洁</td><td>市城管局</td></tr><tr><td colspan=2>注：各单位另行细化。</td></tr></table>"""


def test_what_stands_across_a_table_above_and_below_is_no_row():
    issue = parsed(page(f"<div>{NOTICE}{CAPTIONED}</div>"))
    ((header, rows),) = tables(issue)
    assert (header, [row[0] for row in rows]) == (["任务", "牵头单位"], ["一、城区", "清理", "保洁"])
    (attachment,) = documents_of(issue)[0].attachments
    assert (attachment.label, attachment.title) == ("附件1", "河道保洁分工表")
    assert "统计表" in text(page(f"<div>{NOTICE}{CAPTIONED}</div>"))


BOX = """<table><tr><td>索 引 号：</td><td>SL/2023-12</td><td>主题分类：</td><td></td></tr>
<tr><td>发文机关：</td><td>示例市水利局</td><td>成文日期：</td><td>2023-04-01</td></tr>
<tr><td>发文字号：</td><td>示水发〔2023〕3号</td><td>发布日期：</td><td>2023-04-09</td></tr></table>"""
LIST = """<ul><li><b>索引号：</b>SL/2023-12</li><li>发文机关：示例市水利局</li><li>成文日期：2023年4月1日</li>
<li><span>发文字号：</span><span>示水发〔2023〕3号</span></li></ul>"""
ROWS = """<div><div>发布机构：</div><div>示例市水利局</div></div><div><div>文号：</div><div>示水发〔2023〕3号</div></div>
<dl><dt>成文日期</dt><dd>2023-04-01</dd></dl>"""
LINE = (
    "<div>发文机关：示例市水利局 发文字号：示水发〔2023〕3号 成文日期：2023-04-01 浏览次数：17 【字体：大 中 小】</div>"
)
BARE = "<h2>示例市河道保洁工作方案</h2><div><p>一、目标</p><p>河道干净，岸线整洁。</p><p>二、任务</p><p>清理垃圾，定期巡查。</p></div>"


@pytest.mark.parametrize("box", [BOX, LIST, ROWS, LINE])
def test_the_catalogue_gives_what_the_text_does_not_say(box):
    issue = parsed(page(box + BARE, title="示例市河道保洁工作方案-示例市人民政府网"))
    (document,) = documents_of(issue)
    assert (document.title, document.doc_number) == ("示例市河道保洁工作方案", "示水发〔2023〕3号")
    assert (document.issuer, document.date) == ("示例市水利局", "2023-04-01")
    assert {block.kind for block in issue if "示水发" in block.text} == {"masthead"}


def test_the_catalogue_does_not_overrule_the_text():
    (document,) = documents_of(parsed(page(f"{BOX}<div>{NOTICE}</div>")))
    assert (document.doc_number, document.date) == ("示政办发〔2023〕12号", "2023-04-06")


def test_the_catalogue_is_written_label_and_value_a_line_each_once():
    got = text(page(f"{BOX}{LIST}<div>{NOTICE}</div>"))
    assert got[:6] == [
        "索 引 号：SL/2023-12", "发文机关：示例市水利局", "成文日期：2023-04-01", "发文字号：示水发〔2023〕3号",
        "发布日期：2023-04-09", TITLE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "title", "printed"),
    [
        (f'<meta name="ArticleTitle" content="{TITLE}">', "示例市人民政府", ""),
        ("", f"{TITLE}_政策文件_示例市人民政府门户网站", ""),
        ("", f"示例市人民政府门户网站 - {TITLE}", ""),
        ("", "政策文件", f"<h1>{TITLE}</h1>"),
        ("", "政策文件", f'<div class="bt_title">{TITLE}</div>'),
        ("", "政策文件", f"<table><tr><td>名称：<td>{TITLE}<tr><td>文号：<td>无<td></table><p>{TITLE}</p>"),
    ],
)
def test_the_title_is_where_the_page_names_it(head, title, printed):
    got = read(page(f"{printed}<div>{BODY}</div>", title=title, head=head))
    assert ["".join(got.text[start:end].split()) for start, end in got.hints.title] == [TITLE]


def test_a_title_printed_over_several_lines_is_not_added():
    head = HEAD.replace("关于印发", "<br>关于印发", 1)
    got = read(page(f"<div>{head}{BODY}</div>"))
    assert [got.text[start:end] for start, end in got.hints.title] == [TITLE[:10], TITLE[10:]]
    assert got.text.startswith(TITLE[:10])


def test_a_forwarded_document_on_the_page_is_enclosed():
    inner = "<p>示例省水利厅关于做好防汛工作的通知</p><p>示水发〔2023〕9号</p><p>各市水利局：</p><p>请抓好落实，确保安全。</p>"
    (document,) = documents_of(parsed(page(f"<div>{NOTICE}{inner}</div>")))
    assert document.title == TITLE
    assert [each.doc_number for each in document.enclosures] == ["示水发〔2023〕9号"]


PAGES = "<tr><td>序号<td>名称<tr><td>1<td>甲<tr><td>2<td>乙"


@pytest.mark.parametrize(
    ("after", "rows"),
    [
        ("<table><tr><td>序号<td>名称<tr><td>3<td>丙</table>", [3]),
        ("<p>&nbsp;</p><table><tr><td>3<td>丙<tr><td>4<td>丁</table>", [4]),
        ("<table><tr><td>7<td>丙<tr><td>8<td>丁</table>", [2, 2]),
        (f"<table><tr><td>序号<td>名称<tr><td>3<td>丙</table><table>{PAGES}</table>", [5]),
        ("<p>表二</p><table><tr><td>序号<td>名称<tr><td>1<td>丙</table>", [2, 1]),
    ],
)
def test_a_table_that_goes_on_is_one(after, rows):
    got = tables(parsed(page(f"<div>{NOTICE}<table>{PAGES}</table>{after}</div>")))
    assert [sum(row != ["序号", "名称"] for row in body) for _, body in got][: len(rows)] == rows
    assert len(got) == len(rows)


@pytest.mark.parametrize(
    "html",
    [
        "<html><body></body></html>",
        "<script>document.write('一段文字，很长很长。')</script><div id=app></div>",
        "<ul>" + "<li><a href=x>示例市人民政府关于第九号事项的通知</a>" * 30 + "</ul>",
        "<!-- 一段文字，很长很长。 -->",
        "<p>无</p>",
    ],
)
def test_a_page_without_article_is_refused(html):
    with pytest.raises(KnownError, match=r"page\.html holds no article"):
        read(html)


def test_every_character_is_known_by_its_place_in_the_page():
    html = page(f"{BOX}<div>{NOTICE}{TABLE}</div>").replace("县区", "县&#x533a;")
    got = read(html)
    for offset, character in enumerate(got.text):
        place = got.offsets.original(offset)
        if place is None:
            assert character in "\t\n"
        elif place[1] - place[0] == 1:
            assert html[slice(*place)].replace("\xa0", " ") == character
        else:
            assert html[slice(*place)] in {"&#x533a;", "&nbsp;"} or html[slice(*place)].isspace()


def test_a_page_in_traditional_characters_is_read_as_well():
    notice = "<p>示例縣政府函</p><p>受文者：各鄉鎮公所</p><p>主旨：請辦理河道維護，並於期限內函報，請查照。</p><p>說明：依縣務會議決議辦理。</p>"
    got = text(
        f"<title>示例縣政府</title><ul><li><a href=a>首頁</a><li><a href=b>縣政公告</a></ul><div>{notice}</div><p>友善列印</p><p>回上一頁</p><p>瀏覽人次：17</p>"
    )
    assert got == [
        "示例縣政府函",
        "受文者：各鄉鎮公所",
        "主旨：請辦理河道維護，並於期限內函報，請查照。",
        "說明：依縣務會議決議辦理。",
    ]


def test_lists_rules_and_preformatted_text_are_lines():
    notice = "<p>现将事项公告如下，请知悉。</p><ol><li>申请人应当如实填报。</li><li>窗口应当当场受理。</li></ol><hr><pre>第一行，保留。\n第二行，保留。</pre>"
    assert text(page(f"<div>{notice}</div>", title="示例市"))[-5:] == [
        "现将事项公告如下，请知悉。", "1.申请人应当如实填报。", "2.窗口应当当场受理。", "第一行，保留。", "第二行，保留。",
    ]  # fmt: skip


def test_links_to_attachments_are_kept_and_links_elsewhere_not():
    files = '<p>附件：<a href="/1.pdf">1.任务分工表.pdf</a></p><p><a href="/2.docx">2.申请表.docx</a></p>'
    more = "".join(f'<p><a href="/{n}.html">示例市第{n}号文件</a></p>' for n in range(9))
    got = text(page(f"<div>{NOTICE}{files}{more}</div>"))
    assert got[-2:] == ["附件：1.任务分工表.pdf", "2.申请表.docx"]


def test_a_header_of_two_levels_is_known_again_on_the_next_page():
    after = TABLE.replace("<td>1<", "<td>3<").replace("<td>2<", "<td>4<")
    ((header, rows),) = tables(parsed(page(f"<div>{NOTICE}{TABLE}{after}</div>")))
    assert header == GRID[0]
    live = [row for row in rows if row[0].isdigit()]
    assert [row[0] for row in live] == ["1", "2", "3", "4"]
    assert [row[1] for row in live] == ["清理垃圾"] * 4
