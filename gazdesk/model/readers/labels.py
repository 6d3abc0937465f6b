"""The reader of labels: the printed numbers of headings, clauses and items, and their depth."""

from __future__ import annotations

import re
from functools import lru_cache

from gazdesk.model.blocks import Block
from gazdesk.model.readers.numerals import NUMERAL

_HAN = f"[{NUMERAL}]"
_MEASURE = "亿億万萬千百元倍年月日号號时時个個平公米吨噸升克亩畝分度级級小立厘毫兆瓦人次户戶家台臺套天名项項批种種条條"
"""What follows a number that measures: 1.5 亿元 is no label, nor is 3 年内."""
_UNIT = (
    "[亿億万萬千百元倍年月日号號时時个個公米吨噸升克亩畝瓦户戶]|[平立]方|分[钟鐘之]|小[时時]|[毫厘]米|毫[克升]"
    "|兆瓦|人次|[级級]地震"
)
_TO_END = r"[\s\u3000]+(?=[\u4e00-\u9fff、（）()]{2,13}$)"
_CITED = rf"(?:的?[规規]定|所列|所[称稱]|第(?:{_HAN}|\d)|[、和及或至]\s*第)"
"""What follows an article that a sentence only cites (第三条规定的…, 第五条和第六条)."""
_LABEL = re.compile(
    rf"\s*(第\s*(?:{_HAN}{{1,6}}|\d{{1,4}})\s*(?:[编編章節节条條款篇]|部分)(?:之{_HAN})?(?!{_CITED})"
    rf"|第\s*(?:{_HAN}{{1,6}}|\d{{1,4}})\s*[项項](?=[\s\u3000:：])"
    rf"|第\s*{_HAN}{{1,6}}\s*第(?![{NUMERAL}])"
    rf"|{_HAN}{{1,4}}\s*[、.．]|{_HAN}{{1,3}}[)）]"
    rf"|[（(]\s*(?:{_HAN}{{1,4}}|\d{{1,3}})\s*[)）]"
    r"|\d{1,3}\s*(?:[.．](?:(?!\d)|(?=(?:19|20)\d\d年))|、|[)）])"
    rf"|\d{{1,2}}(?:[.．]\d{{1,2}}){{1,3}}(?=[\s\u3000]*[\u4e00-\u9fff])(?![\s\u3000]*(?:{_UNIT}))"
    rf"|\d{{1,2}}(?={_TO_END})(?![\s\u3000]+[{_MEASURE}])|[一二三四五六七八九十]{{1,3}}(?={_TO_END})(?![\s\u3000]+[{_MEASURE}])"
    r"|[①-⑳⑴-⒇㈠-㈩])"
)
FIRST = frozenset(
    f"第（({NUMERAL}0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
)
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_SINGLE = dict.fromkeys("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", 2) | dict.fromkeys("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", 4)
_SINGLE |= dict.fromkeys("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", 5)
"""Depths of the numbers that are one character."""
_STATUTE = {"编": 1, "編": 1, "篇": 1, "分": 1, "章": 2, "节": 3, "節": 3, "条": 4, "條": 4, "款": 5, "项": 6, "項": 6}


def read_label(text: str) -> str:
    """Return the number printed before a text, its marks included (（一）, 第十五条, 12.); "" if there is none.

    第N第 is 第N条 misread. A number without a mark (1 总则, as 应急预案 print it) is one only before a short heading
    that is all of the text.
    """
    return match[1] if (match := _LABEL.match(text)) else ""


def label_of(block: Block) -> str:
    """Return the printed number of a block: the editor's, or the one that its text says; "" if there is none."""
    return read_label(block.text) if block.label is None else block.label


@lru_cache(maxsize=1024)
def level_of(label: str, statute: bool) -> int | None:
    """Return the depth of a label from 1, None of "".

    In a statute (立法技术规范（试行）（一）, 2009) 编 章 节 条 款 are 1 to 5, （一）项 6, 1.目 7; elsewhere
    (GB/T 9704-2012, 7.3.3) 一、 is 1, （一） 2, 1. 3, （1） 4, ① 5. Decimal numbers, as
    in 应急预案, are as deep as they have parts: 2 总则 is 1, 2.1 is 2, 2.1.1 is 3. 篇 and 部分 of a plan are its 编.
    """
    if not label:
        return None
    if label[0] == "第":
        return _STATUTE.get(label[-1], 4)
    depth = _depth(label)
    return depth if not statute else {1: 5, 2: 6, 3: 7}.get(depth, 7)


def _depth(label: str) -> int:
    last, digits = label[-1], label.lstrip("（( ")[:1] in _DIGITS
    if last in ")）":
        return 4 if digits else 2
    if digits:
        parts = len(re.findall(r"\d+", label))
        return parts if parts > 1 or last in _DIGITS else 3
    return _SINGLE.get(last, 1)
