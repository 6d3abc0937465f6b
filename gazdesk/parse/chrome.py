"""Chrome: what a web page prints around an article to lead through the site, which is no part of the text."""

from __future__ import annotations

import re

from gazdesk.parse.lines import INVISIBLE

_CHROME = re.compile(
    r"字[号体]\s*[:：]|分享(?:到|\s*[:：])|扫一扫|扫描二维码|打印(?:本页|此页|】|\s|$)|关闭(?:窗口|本页|】|\s|$)|[上下]一[篇条]"
    r"|浏览次数|(?:视力保护|保护视力|背景)色?\s*[:：]|返回(?:顶部|首页|列表|上一页)|[您你]?(?:现在|当前)?(?:所在)?的?位置\s*[:：]|[您你]访问的链接|继续访问|访问量\s*[:：]|关联稿件|(?:网站)?无障碍|联系我们|(?:图文|政策|文字|视频|专家)解读\s*[:：]|首页\s*(?:[>＞»›]|\s上一页)|[（(]\s*(?:文章|稿件|信息)?来源\s*[:：][^（()）]{2,30}[)）]$|[加收][入藏](?:收藏|本[站页])"
    r"|相关(?:链接|阅读|文档|文件|解读|附件|稿件|新闻)\s*(?:[:：]|$)|(?:责任|网站)声明|网站(?:地图|标识码)|版权(?:所有|声明)"
    r"|(?:附件|文件|文档|点击)下载\s*[:：]|友情链接|原文(?:链接|地址)\s*[:：]|技术支持\s*[:：]"
    r"|[您你]是第\s*\d+|Produced [Bb]y|微信扫一扫|(?:图解|文件解读|相关信息)\s*[:：]"
    r"|[（(]?\s*(?:下转|上接)\s*第?\s*\d{1,3}\s*[页版]|下载地址\s*[:：]|(?:由\s*)?扫描全能王|CamScanner|政府网站找错|[【\[（(]\s*(?:字\s*[体号]|打\s*印|关\s*闭|大\s*中\s*小|返\s*回|收\s*藏|纠\s*错|我要纠错)"
)
_FIRST = frozenset("CP视保背附点友原技微图由字分扫打关上下浏返您你现所当位继访无联图政文视专首加收相责网版【[（(")


def is_chrome(text: str) -> bool:
    """Say whether a short line belongs to the page of a web site rather than to the article on it, or shows nothing."""
    if text[0] in INVISIBLE:
        return not text.strip(INVISIBLE)
    return (text[0] in _FIRST and _CHROME.match(text) is not None) or (
        "备" in text and ("ICP备" in text or "公网安备" in text)
    )
