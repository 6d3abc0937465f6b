"""Titles: what a title line looks like, how several printed lines make one, and which titles mean the same.

GB/T 9704-2012, 7.3.1: a title names the issuing organ, the matter and the kind of document, and may run over lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from gazdesk.model.readers.issuers import is_organ
from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape

START = re.compile(r"(?P<organ>[^，。；：]{0,60}?)\s*(?:关于|印发|转发|批转|颁布|发布《)")
"""Where the matter of a title begins, after the organ."""
MATTERS = ("关于", "印发", "转发", "批转", "颁布", "发布《")
"""What the matter of a title begins with."""
_MATTER = re.compile("|".join(MATTERS))
_LONGEST_ORGAN = 64

KINDS_OF_DOCUMENT = (
    "通知", "通告", "公告", "决定", "意见", "批复", "通报", "命令", "令", "纪要", "决议", "公报",
    "函", "报告", "请示", "议案", "答复", "布告",
)  # fmt: skip
"""文种, 党政机关公文处理工作条例 (2012), 第八条, 令, and of 国家行政机关公文处理办法 (1987) 布告."""
APPOINTMENTS = ("人事任免", "任免名单", "任免人员", "任免人员名单", "任免职名单", "任免国家工作人员", "任免工作人员")
"""How the lists of appointments end that gazettes print without 文种."""

LAST_OF_KIND = frozenset("》>）)]］】〕").union(kind[-1] for kind in KINDS_OF_DOCUMENT + APPOINTMENTS)
"""With what a title ends that names its kind, brackets and the number of a footnote included."""
LAST_OF_LETTER = frozenset("函令告单书")
"""With what the title of a letter, order or announcement of Taiwan ends."""
_ISSUED_KINDS = (
    "方案", "办法", "规定", "细则", "规划", "计划", "措施", "制度", "规则", "规程", "名单", "名录", "清单",
    "目录", "职责", "分工", "流程", "指引", "标准", "指标", "框架", "条例", "纲要", "要点", "预案", "工作",
    "任务", "表", "图", "书", "册", "准则", "章程", "范围", "内容", "汇编", "规范", "意见", "通知", "决定",
    "说明", "报告", "指南", "公约", "协议", "单位", "个人", "情况", "预算", "决算", "公示", "分解", "任免",
    "解读", "问答", "条文", r"法(?<![做方用看说想合非执司立守]法)",
)  # fmt: skip
_ISSUED = re.compile(rf"(?:{'|'.join(_ISSUED_KINDS)})\s*(?:[（(〔][^）)〕]{{1,14}}[）)〕])?$")
LAST_ISSUED = frozenset("）)〕]］】").union(kind[-1] for kind in _ISSUED_KINDS)
"""With what the title of something issued ends, brackets and the number of a footnote included."""
_EDITION = re.compile(
    r"[（(〔](?:试行|暂行|节选|摘要|摘录|修订版?|修正|\d{4}年?(?:\d{1,2}月)?(?:修订|修正|版|本))[）)〕]$"
)
"""What stands in brackets behind the kind of a document: 试行, or which edition it is."""
_FOOTNOTE = re.compile(r"[\[［【〔]\d{1,2}[\]］】〕]$")
CLOSED = frozenset("。；;：:，,！!？?")
"""With what no line of a title ends."""
_LEADERS = re.compile(r"[.．…·]{3,}")
_DANGLING = ("和", "与", "及", "、", "的", "关于", "印发", "转发", "批转")
_LONGEST_END = 40
"""Where to look, from the end of a title, for the kind of what is issued."""
_PLAIN = Shape.PLAIN
_LIKE = 72.0


def is_title_line(line: Line, shape: Shape) -> bool:
    """Say whether a line could be part of a title by itself."""
    text = line.text
    if shape is not _PLAIN or len(text) > 80 or text[-1] in CLOSED:
        return False
    dotted = "…" in text or "..." in text or "···" in text or "．．．" in text
    return not dotted or _LEADERS.search(text) is None


def names_kind(text: str) -> bool:
    """Say whether a title ends with the kind of a document."""
    if text[-1] not in LAST_OF_KIND:
        return False
    end = "".join(text.split())
    if end[-1] in "]］】〕":
        end = without_footnote(end)
    elif end[-1] in "）)":
        end = _EDITION.sub("", end)
    return end.rstrip("》>）)").endswith(KINDS_OF_DOCUMENT + APPOINTMENTS)


def is_issued_title(text: str) -> bool:
    """Say whether a text ends as the title of something issued with a document does."""
    if text[-1:] not in LAST_ISSUED and not text[-1:].isspace():
        return False
    end = "".join(text[-_LONGEST_END:].split())
    end = without_footnote(end) if end[-1:] in "]］】〕" else end
    return end[-1:] in LAST_ISSUED and _ISSUED.search(end) is not None


def without_footnote(text: str) -> str:
    """Return a title without the number of the footnote behind it (统计公报〔1〕)."""
    return _FOOTNOTE.sub("", text)


def dangles(text: str) -> bool:
    """Say whether a title line cannot be the last of its title."""
    return text.endswith(_DANGLING) or text.count("《") > text.count("》") or text.count("“") > text.count("”")


def begins_title(text: str) -> bool:
    """Say whether a title can begin with a line: an organ and 关于, or 关于 alone."""
    return _MATTER.search(text, 0, _LONGEST_ORGAN) is not None and START.match(text) is not None


def needs_organ(text: str) -> bool:
    """Say whether a line is a title's matter without its organ, which may stand on the line above."""
    return text.startswith(MATTERS)


def leads_title(text: str) -> bool:
    """Say whether a line can stand above a title's matter: an organ, or a line that ends with 关于."""
    return dangles(text) or is_organ(text)


def pack(text: str) -> str:
    """Return a title as it is compared: without white space and quotation marks."""
    return "".join(text.split()).strip("《》").replace("《", "").replace("》", "").replace("〈", "").replace("〉", "")


def alike(first: str, second: str) -> bool:
    """Say whether two titles, packed, mean the same."""
    return bool(first and second) and fuzz.ratio(first, second, score_cutoff=_LIKE) > 0


def likest(title: str, others: Sequence[str]) -> str | None:
    """Return the one of several titles, packed, that a title is most like, None if it is like none of them."""
    found = process.extractOne(title, others, scorer=fuzz.ratio, score_cutoff=_LIKE)
    return None if found is None else found[0]


def holds(title: str, part: str) -> bool:
    """Say whether a title, packed, names another one within it (关于印发《…》的通知)."""
    return len(part) > 5 and len(part) <= len(title) + 4 and fuzz.partial_ratio(part, title, score_cutoff=88) > 0
