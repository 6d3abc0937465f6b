"""What web pages print around an article."""

import pytest

from gazdesk.parse.chrome import is_chrome
from tests.parse.reading import NOTICE, documents, kinds, read

LINES = (
    "当前位置：首页 > 政务公开", "您现在的位置：首页", "首页 > 政务公开 > 文件", "【打印本页】 【关闭窗口】", "【字体：大 中 小】", "字号：大 中 小", "打印", "关闭窗口",
    "扫一扫在手机打开当前页", "上一篇：没有了", "下一条：关于春耕的通知", "分享到：", "分享：微信 微博", "相关解读：一图读懂", "版权所有：示例市人民政府", "网站标识码：1234567890",
    "典ICP备12345678号", "典公网安备 12345678号", "返回顶部", "收藏本站", "[打印]", "政府网站找错", "您当前所在位置：",
    "访问量：4859", "关联稿件：", "您访问的链接即将离开本网站", "继续访问\t放弃", "图文解读：《办法》",
    "（下转第12页）", "上接第3页", "下载地址： 点击此处下载", "扫描全能王 创建", "CamScanner",
    "首页 上一页 下一页 尾页", "（来源：示例日报）", "(文章来源：市样本局)",
)  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_chrome(line):
    assert is_chrome(line)


@pytest.mark.parametrize(
    "line",
    [
        "打印机采购",
        "关闭小煤矿",
        "分享发展成果",
        "首要任务",
        "（来源：样本局统计，下同）。",
        "首页上一页说明",
        "相关部门",
        "（打击整治行动）",
        "上一年度",
        "返乡创业",
        "政府采购",
        "版本更新",
        "上接省级平台",
    ],
)
def test_text_is_no_chrome(line):
    assert not is_chrome(line)


def test_a_document_ends_before_the_chrome():
    issue = read(
        NOTICE + "请执行。\n示例市人民政府\n2023年3月8日\n来源：示例市人民政府\n【打印本页】\n下一篇：没有了\n"
    )
    (document,) = documents(issue.run.source.text)
    assert document.last == next(block.id for block in issue if block.kind.value == "date")


def test_one_title_above_the_catalogue_of_a_page_is_no_contents_list():
    text = "示例市人民政府关于做好春耕工作的通知\n索引号：A-1\n发布日期：2023-01-02\n" + NOTICE + "请执行。\n"
    assert kinds(text)[0][0] == "masthead"


def test_a_line_that_shows_nothing_is_noise():
    assert ("noise", "\u200b") in kinds(NOTICE + "请执行。\n\u200b\n示例市人民政府\n2021年3月2日\n")
