"""The article of a page: the element whose lines speak most for being a document and least for being page chrome.

Each line weighs for or against: sentences, cells of tables and what a document is printed with (numbers, labels,
dates) for it, links and the words of buttons against it. The article is the element with the greatest sum. What a
page holds twice, for phones or for print, weighs once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from gazdesk.formats.page.grids import TableGrid
from gazdesk.formats.page.lines import Box, Page, PageLine
from gazdesk.parse.fold import fold, is_traditional
from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape, shape_of

CONTROLS = re.compile(
    r"[【\[（(]?\s*(?:(?:分享|转发|收藏|推荐)(?:文章)?(?:到|至|此文|本页|本文)?|打印(?:本页|本文|页面|正文|文章)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页|上页|列表)?|回到顶部"
    r"|下载(?:文字版|图片版|全文|附件|打印)?|字[体号]?|浏览字号|大|中|小|繁體|繁体|简体|保存|纠错|我要纠错|收起|展开|点击量?|扫一扫.{0,16}|手机(?:版|扫一扫.{0,10})"
    r"|无障碍(?:浏览|阅读)?|长者(?:助手|专区|模式)|[AaＡ][+\-]{0,2}|取消|听全文|语音播报|微信|微博|二维码.{0,12}|友善列印|列印|转寄|回(?:上一?页|首页|顶端)|字级)\s*[】\])）]?"
)
"""The words on the buttons of a page."""

_CONTROL_LINE = re.compile(
    r"(?:当前|您的?|你的?|现在)(?:所在|的)?位置|(?:上|下)一[篇条页]\s*[:：]|(?:浏览|阅读|访问|点击|点阅|围观)(?:次数|人数|人次|量|数)?\s*[:：]|字体?[号大]?\s*[:：]|分享(?:到|至)\s*[:：]?|【(?:打印|关闭|字体)"
    r"|扫一扫|扫描二维码|相关(?:链接|阅读|文章|稿件|新闻|信息|文件|附件下载|解读)\s*[:：]?$|版权所有|网站标识码|.{0,8}(?:ICP|icp)备|.{0,4}公网安备"
    r"|网站地图|联系我们|设为首页|加入收藏|您是第|热门(?:推荐|搜索)|为您推荐|友情链接"
)
_IMPRINT = re.compile(
    r"(?:主办|承办|协办|维护|运维)(?:单位)?\s*[:：]|技术支持\s*[:：]|建议使用.{0,40}(?:浏览器?|分辨率)"
)
"""What the foot of a page begins with, and what a document may say too."""
_PARTED = re.compile(r"[\s|｜/、,，>》]+")
_SENTENCE = re.compile(r"[，。；：、！？]")
_CONTENT = re.compile(
    r"zoom|ucap-?content|trs_|editor|article|content|detail|xxgk|news|con_?t|main_?text|wp_article|pages_?con|print"
)
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:foot(?:er)?|header|top|nav\w*|menu|crumbs?|breadcrumb|side\w*|aside|related|recommend|share\w*|search\w*|tool\w*|comment\w*"
    r"|copyright|banner|links?|hot|login|pop\w*|mask|qr\w*|fixed|tabs?)(?=$|[\s_-])"
)
_CHROME_KINDS = frozenset({"nav", "footer", "aside"})
_CANDIDATES = frozenset({"div", "td", "body", "dd", "li"})
_STATED = frozenset(
    {
        Shape.LABELLED, Shape.DOC_NUMBER, Shape.DATE, Shape.NOTE, Shape.ATTACHMENT_LABEL, Shape.ATTACHMENT_NOTE,
        Shape.BOX, Shape.CC, Shape.COLOPHON, Shape.TABLE_NOTE, Shape.DUTY, Shape.ROSTER,
    }
)  # fmt: skip
_LONG = 20
_COPY = 80
_COPIED = 3
_STRONG = -5.0
"""Links and buttons weigh so much or more against a line, other short lines less."""


@dataclass(frozen=True, slots=True)
class Article:
    """The number of the article's box and, of its lines, those that are read: no chrome, no second copy."""

    box: int
    lines: tuple[int, ...]


def article_of(page: Page, tables: Mapping[int, TableGrid], catalogue: Collection[int]) -> Article | None:
    """Return the article of a page; None if nothing on it speaks for being one.

    `tables` are those that hold data, `catalogue` the lines that describe the document.
    """
    inside, texts = inside_of(page, tables), _texts(page)
    weights = _weights(page, inside, texts)
    copies = _copies(page, tables)
    for index in (*copies, *catalogue):
        weights[index] = 0.0
    best = _best(page, inside, weights)
    chrome = _chrome_within(page, best, weights)
    lines = tuple(
        index
        for index in _core(page.boxes[best], weights)
        if index not in copies and index not in chrome and not is_control(texts[index])
    )
    return Article(best, lines) if lines else None


def is_control(text: str) -> bool:
    """Say whether a line is of the page rather than of what it shows: buttons, the path to it, counters."""
    if not 2 <= len(text) <= 80:
        return False
    if _CONTROL_LINE.match(text):
        return True
    words = [word for word in _PARTED.split(text.replace("】", "】 ")) if word]
    return bool(words) and all(CONTROLS.fullmatch(word) for word in words)


def inside_of(page: Page, tables: Collection[int]) -> list[bool]:
    """Return, for each box, whether it is one of some tables, or in one."""
    inside: list[bool] = []
    for index, box in enumerate(page.boxes):
        inside.append(index in tables or (box.parent >= 0 and inside[box.parent]))
    return inside


def _texts(page: Page) -> list[str]:
    """Return the texts of the lines, in simplified characters, as they are matched."""
    texts = [line.text for line in page.lines]
    return [fold(text) for text in texts] if is_traditional("".join(texts)) else texts


def _weights(page: Page, inside: Sequence[bool], texts: Sequence[str]) -> list[float]:
    damped = _damped(page)
    weights = []
    for line, text in zip(page.lines, texts, strict=True):
        weight = _weight(line, text, page.boxes[line.box], in_data=inside[line.box])
        weights.append(weight * 0.3 if weight > 0 and damped[line.box] else weight)
    return weights


def _damped(page: Page) -> list[bool]:
    """Return, for each box, whether its name or that of one around it says that it is chrome."""
    damped: list[bool] = []
    for box in page.boxes:
        own = box.kind in _CHROME_KINDS or (_CHROME.search(box.words) is not None and box.tag not in {"p", "body"})
        inherited = box.parent >= 0 and damped[box.parent]
        damped.append(own or inherited)
    return damped


def _weight(line: PageLine, text: str, box: Box, *, in_data: bool) -> float:
    length = len(text)
    if is_control(text):
        return -max(length, 10)
    if (line.linked - line.filed) * 2 > length:
        return -max(length, 5)
    if _IMPRINT.match(text) and not in_data:
        return 0.0
    if in_data or _SENTENCE.search(text) or line.filed * 2 > length:
        return length
    shape = shape_of(Line(0, length, 0, text, 0))
    if shape in _STATED:
        return length * 0.5
    return length * (0.5 if box.tag == "p" else -0.2)


def _copies(page: Page, tables: Mapping[int, TableGrid]) -> frozenset[int]:
    """Return the lines of elements that repeat, for nine tenths and more, what stood on the page before."""
    first: dict[str, int] = {}
    long, again, count = [0], [0], [0]
    for index, line in enumerate(page.lines):
        length = len(line.text) if len(line.text) >= _LONG else 0
        copied = length > 0 and first.setdefault(line.text, index) < index
        long.append(long[-1] + length)
        again.append(again[-1] + length * copied)
        count.append(count[-1] + copied)
    copies: set[int] = set()
    end = 0
    for index, box in enumerate(page.boxes):
        if index < end or index in tables or box.tag not in _CANDIDATES | {"table"}:
            continue
        repeated = again[box.last] - again[box.first]
        often = count[box.last] - count[box.first] >= _COPIED and repeated >= _COPY
        if often and repeated * 10 >= (long[box.last] - long[box.first]) * 9:
            copies.update(range(box.first, box.last))
            end = box.end
    return frozenset(copies)


def _best(page: Page, inside: Sequence[bool], weights: Sequence[float]) -> int:
    """Return the box whose lines weigh most; of boxes around the same lines the innermost, of equal ones the first.

    It is the page itself where chrome outweighs the text in each.
    """
    sums = [0.0, *accumulate(weights)]
    best, most = 0, 0.0
    for index, box in enumerate(page.boxes):
        if box.tag not in _CANDIDATES or inside[index]:
            continue
        total = sums[box.last] - sums[box.first]
        if _CONTENT.search(box.words):
            total *= 1.02
        if total > most or (index < page.boxes[best].end and total >= most > 0):
            best, most = index, total
    return best


def _core(box: Box, weights: Sequence[float]) -> range:
    """Return the lines of a box without the links and buttons before and after: those that together weigh most."""
    best, most = range(0), 0.0
    start, total = box.first, 0.0
    for index in range(box.first, box.last):
        weight = weights[index]
        total += weight if weight > 0 or weight <= _STRONG else 0.0
        if total < 0:
            start, total = index + 1, 0.0
        elif total >= most > 0 or total > most:
            best, most = range(start, index + 1), total
    return best


def _chrome_within(page: Page, article: int, weights: Sequence[float]) -> frozenset[int]:
    """Return the lines of elements of the article that are nothing but links and buttons, three lines and more."""
    chrome: set[int] = set()
    for index in page.within(article):
        box = page.boxes[index]
        if box.last - box.first > 2 and all(weights[line] <= _STRONG for line in range(box.first, box.last)):
            chrome.update(range(box.first, box.last))
    return frozenset(chrome)
