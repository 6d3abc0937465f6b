"""What the tests of web pages share: a made-up notice, the chrome of a site round it, and pages as read."""

from gazdesk.formats.page.lines import lines_of
from gazdesk.formats.page.reader import read_page
from gazdesk.formats.page.tokens import tokens_of
from gazdesk.model.issue import Issue
from gazdesk.parse import parse

TITLE = "示例市人民政府办公室关于印发示例市河道保洁工作方案的通知"
HEAD = f'<p align="center"><b>{TITLE}</b></p><p align="center">示政办发〔2023〕12号</p><p>各县区人民政府：</p>'
BODY = """
<p>　　《示例市河道保洁工作方案》已经市政府同意，现印发给你们，请认真组织实施。</p>
<p style="text-align:right">示例市人民政府办公室</p>
<p style="text-align:right">2023年4月6日</p>
<p>&nbsp;</p>
<p align="center">示例市河道保洁工作方案</p>
<p>　　为加强河道管理，保持河面清洁，制定本方案。</p>
<p>　　一、总体要求</p>
<p>　　坚持属地管理，落实河长责任，确保水清岸绿。</p>
"""
NOTICE = HEAD + BODY
TABLE = """
<table border="1"><tr><th rowspan="2">序号</th><th rowspan="2">任务</th><th colspan="2">分工</th></tr>
<tr><th>牵头单位</th><th>配合单位</th></tr>
<tr><td>1</td><td rowspan="2">清理垃圾</td><td>市水利局</td><td><p>市城管局</p><p>市生态环境局</p></td></tr>
<tr><td>2</td><td>市住建局</td><td></td></tr></table>
"""
MENU = ["首页", "政务公开", "政务服务", "互动交流", "走进示例", "数据发布"]
CHROME_ABOVE = f"""
<div class="header"><ul>{"".join(f'<li><a href="/{each}">{each}</a></li>' for each in MENU)}</ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zc">政策文件</a></div>
"""
CHROME_BELOW = f"""
<div class="share">【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】【打印】【关闭】</div>
<div class="more"><h3>相关文件</h3><ul>{
    "".join(
        f'<li><a href="/{n}">示例市人民政府关于第{n}号事项的通知，请执行。</a><span>2023-0{n}-01</span></li>'
        for n in range(1, 8)
    )
}</ul></div>
<div class="footer"><p>主办：示例市人民政府办公室　技术支持：示例市大数据中心</p><p>网站标识码：4200000000　鄂ICP备00000000号</p>
<p>建议使用1024*768分辨率浏览，谢谢您的访问。</p></div>
"""


def page(content, title=TITLE, head=""):
    """Return a page of a site that holds some content."""
    script = "<script>if (1 < 2) document.write('<p>脚本，不是正文。</p>');</script>"
    start = f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{head}{script}</head><body>'
    return f"{start}{CHROME_ABOVE}{content}{CHROME_BELOW}</body></html>"


def read(html):
    """Return the text of a page with its map and hints."""
    return read_page(html, "page.html")


def parsed(html):
    """Return the issue of a page."""
    got = read(html)
    return Issue(parse(got.text, hints=got.hints))


def text(html):
    """Return the lines of a page's text that are not blank."""
    return [line for line in read(html).text.split("\n") if line.strip()]


def lines(html):
    """Return the lines of all that a page shows."""
    return [line.text for line in lines_of(html, tokens_of(html), "page.html").lines]


def tables(issue):
    """Return the header and the rows of each table of an issue, values of spans repeated."""
    return [
        (
            list(table.headers),
            [list(table.values(index)) for index, row in enumerate(table.rows) if row.kind != "header"],
        )
        for table in (block.table for block in issue)
        if table is not None
    ]
