"""Shapes: what a line can be told to be by itself, before its neighbours are looked at.

Sources: GB/T 9704-2012 (7.2 版头, 7.3 主体, 7.4 版记), its predecessor of 1999, 立法技术规范（试行）, and what
gazettes and government web sites print around documents.
"""

from __future__ import annotations

import re
from enum import IntEnum, auto

from gazdesk.model.readers.doc_numbers import read_doc_number
from gazdesk.model.readers.labels import FIRST
from gazdesk.parse.chrome import is_chrome
from gazdesk.parse.lines import Line


class Shape(IntEnum):
    """What a line is by itself."""

    PLAIN = auto()
    LABELLED = auto()
    TABBED = auto()
    DOC_NUMBER = auto()
    DATE = auto()
    NOTE = auto()
    ATTACHMENT_LABEL = auto()
    ATTACHMENT_NOTE = auto()
    BOX = auto()
    CC = auto()
    COLOPHON = auto()
    TABLE_NOTE = auto()
    METADATA = auto()
    DUTY = auto()
    ROSTER = auto()
    NUMBER = auto()
    NOISE = auto()


_N = "〇○●零ＯO◯元一二三四五六七八九十"
ATTACHMENT = re.compile(
    rf"附\s*(?:[件表录图]|(?=[:：]|[\d一二三四五六七八九十]{{1,2}}$))\s*"
    rf"(?:(?:\d{{1,2}}|[{_N}]{{1,3}}|[A-Z]|[①-⑳]|[（(](?:\d{{1,2}}|[{_N}]{{1,3}})[）)])(?:\s*[-—.．]\s*\d{{1,2}})*)?\s*[:：.．、]?\s*"
)
_ATTACHMENT_LIST = re.compile(r"附\s*[件表]?\s*[:：]")
_DATE = re.compile(
    rf"(?:[\d\s{_N}]{{4,}}年[\d\s{_N}]{{1,6}}月[\d\s{_N}]{{1,6}}[日曰]?|[\d\s]{{0,4}}年\s*月\s*日|20\d{{2}}[-./]\d{{1,2}}[-./]\d{{1,2}})"
)
_MONTH = re.compile(rf"[\d{_N}]{{4}}\s*年\s*[\d{_N}]{{1,3}}\s*月")
_NUMBER_BEHIND = re.compile(rf"附\s*件\s*[:：]\s*(?:\d{{1,2}}|[{_N}]{{1,3}})")
"""A label with its number behind the colon (附件：1)."""
_STAMP = re.compile(r"\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?\s+\d{1,2}:\d{2}(?::\d{2})?")
"""When a web site put an article up: a date with the time of day."""
_LOST_DATE = re.compile(r"(?:19|20)\d{3,6}")
_NOTE = re.compile(
    r"(?:[\[［【]\s*)?此件[^，。]{0,6}公开(?:发布)?(?:\s*[\]］】])?|(?:信息)?公开(?:选项|属性|类别)\s*[:：]\s*[^，。]{2,12}"
    r"|【(?:主动|依申请|不予)公开】|[（(][^）)]{0,12}(?:公开|略|印发至|发至|联系人|联系电话|此页无正文|删减|删节|节选)[^）)]{0,30}[)）]?"
    r"|[（(](?:以上|上述)?附件[^）)]{2,40}(?:下载|网站?|另发|另行)[^）)]{0,20}[)）]|[（(](?:联系(?:人|单位|部门|电话|方式)|(?:政策)?咨询(?:电话|单位|部门|方式|[:：]))[^）)]{2,70}[)）]|附[件表图录]?\s*[:：]?\s*[（(]?[\d、.—\-一二三四至\s]*[（(]?(?:均|此|此处|从)?略[。)）]?"
)
_BOX = re.compile(r"专栏\s*(?:\d|[一二三四五六七八九十])")
_CC = re.compile(r"(?:抄\s*送|抄\s*报|主\s*送|分\s*送|发\s*送)\s*[:：]")
_COLOPHON = re.compile(
    r"(?:责任编辑|责\s*编|编\s*辑|校\s*对|审\s*核|印刷|承印|主题词)\s*[:：]|[（(]?共印\s*\d+\s*份[)）]?$"
    rf"|(?:.{{2,30}}?\s*)?[\d{_N}]{{4}}\s*(?:年[\s\d{_N}]{{1,6}}月[\s\d{_N}]{{1,6}}日|[-./]\d{{1,2}}[-./]\d{{1,2}})\s*印\s*[发制]$"
)
"""印发机关和印发日期 (GB/T 9704-2012, 7.4.3), and what stands around them."""
_TABLE_NOTE = re.compile(
    r"(?:注|说明|备\s*注)\s*\d?\s*[:：]|填\s*[报表]\s*(?:单位|人|时间|日期|部门|机关)\s*(?=[:：（(])|制表(?:单位|人)?\s*[:：]|(?:资料|数据)来源\s*[:：].{2,40}$|(?:计量)?单位\s*[:：]\s*\S{1,8}$"
    r"|(?:审核人|单位负责人|负责人签字|联系电话)\s*[:：]\s*$"
)
_DUTY = re.compile(
    r"(?:牵头|责任|配合|主办|协办|承办|负责|实施|参与)\s*(?:单\s*位|部\s*门|领\s*导|人)\s*[:：]|(?:完成|办理|办结)\s*(?:时限|时间|期限)\s*[:：]"
    r"|(?:分\s*管|包\s*[抓保联]|挂\s*[钩联帅]|牵头)[省市县区州]?\s*领\s*导\s*[:：]|(?:部门|责任)分工\s*[:：]"
)
_ROLE = re.compile(
    r"[^:：，。；]{0,9}?(?:组_长|成_员|指_挥_长|总_指_挥|出_席|列_席|请_假|缺_席|参会人员|参加人员|主_持|记_录|政_委|召_集_人|主_任|主任委员|委_员|顾_问|秘_书_长|联络员|会_长|组_员|队_长)_[:：]".replace(
        "_", r"[\s?？]*"
    )
)
_METADATA = re.compile(
    r"(?:索\s*引\s*号|发文机关|发布机构|发文字号|文\s*号|成文日期|发布日期|发布时间|生成日期|公开日期|主题分类|信息分类|体裁分类|组配分类|信息来源|有效性"
    r"|效力状态|公开方式|公开范围|公开时限|公开形式|规范性文件(?:统一)?(?:登记|编)号|统一(?:登记|编)号|浏览次数|浏览量|阅读次数|点击数|来\s*源|签\s*发\s*人)\s*[:：]"
    r"|(?:时\s*间|日\s*期|作\s*者)\s*[:：].{2,30}?(?:来\s*源|作\s*者|时\s*间|编\s*辑|浏览|点击|阅读|访问|字[号体])[^，。]{0,4}[:：]"
)
"""The catalogue that 政府信息公开条例 (2019) asks of web sites, and 签发人 (GB/T 9704-2012, 7.2.6)."""
_REGISTERED = re.compile(r"[A-Z]{2,8}\d{0,4}\s*[-—－–]+\s*\d{2,4}(?:\s*[-—－–]+\s*\d{1,8}){1,2}")
"""The number under which a government registers its normative documents, printed beside the 发文字号."""
_METADATA_FIRST = frozenset("规统索发文成生公主信体组有效浏阅点来签时日作")
_PAGE = re.compile(r"[—\-–－·•.~\s]*\d{1,4}[—\-–－·•.~\s]*|第\s*\d+\s*页(?:\s*[,，/共]*\s*\d+\s*页?)?")
_RULE = re.compile(r"[-—_=*~─━─\s]{3,}|[★☆\s]+")
_TAGS = re.compile(r"[\s|]*(?:(?:</?[a-zA-Z!][^<>]{0,300}>|&nbsp;|\*{2,}+|!\[[^\]]{0,300}\]\([^()]{0,300}\))[\s|]*)+")
_BARS = re.compile(r"[|\s:\-]+")
_NUMERIC = re.compile(r"[\d.,%％+\-—~<>≥≤/‰]{1,12}")
_ISSUE = r"[\d〇○零一二三四五六七八九十年月日第期号號总總（()）·•.．/|—\-~:：]*(?:No\.?\d+)?"
_RUNNING_HEAD = re.compile(
    rf"{_ISSUE}《?[\u4e00-\u9fff]{{2,14}}(?<!统计)(?<!状况)(?<!情况)(?<!质量)(?<!普查)(?<!调查)(?<!资源)[公政][报報]》?{_ISSUE}"
)
"""The name of a gazette, as no bulletin is named, between what says of which number and page; white space left out."""

_BY_FIRST = {
    "附": ((ATTACHMENT, Shape.ATTACHMENT_LABEL),),
    "专": ((_BOX, Shape.BOX),),
    "抄": ((_CC, Shape.CC),),
    "主": ((_CC, Shape.CC),),
    "分": ((_CC, Shape.CC),),
    "发": ((_CC, Shape.CC),),
}
_NOTE_FIRST = frozenset("（(附此信公[［【")
_TABLE_NOTE_FIRST = frozenset("注说备填制计单审负联资数")
_DUTY_FIRST = frozenset("牵责配主协承负实参完办分包挂部")
_DIGITS = frozenset("0123456789〇○零一二三四五六七八九十")
_RULED = "—-–－·•.=_~*─━★☆第"
_COLOPHON_FIRST = frozenset("责编校审印承主共（(")
_TELLING_FIRST = FIRST | _DIGITS | _METADATA_FIRST | _TABLE_NOTE_FIRST | _DUTY_FIRST | _COLOPHON_FIRST
_TELLING_FIRST |= frozenset(_BY_FIRST) | _NOTE_FIRST | frozenset(f"<&年{_RULED}")
"""With what a line begins that any shape is told by; the rest is plain unless a role, a number or chrome is in it."""
_LONGEST_SHORT = 60
_LONGEST_HEAD = 60
_LONGEST_COUNT = 4
"""A number of more digits may be a date that has lost its marks."""
_LABELLED, _NOISE, _NUMBER, _PLAIN = Shape.LABELLED, Shape.NOISE, Shape.NUMBER, Shape.PLAIN
_ROSTER, _TABBED = Shape.ROSTER, Shape.TABBED


def shape_of(line: Line) -> Shape:
    """Return the shape of a line."""
    text = line.text
    if line.tabbed:
        return _tabbed_shape(text)
    if text[-1] == "?" and text.endswith("??"):  # mirrors of web sites print them for the spaces behind a signature
        text = text.rstrip("? ") or text
    first = text[0]
    if first in "<&*|!" and (_TAGS.fullmatch(text) or _BARS.fullmatch(text)):
        return _NOISE
    if first not in _TELLING_FIRST:
        return _untold_shape(text)
    if len(text) > _LONGEST_SHORT:
        return _LABELLED if first in FIRST and (line.label or line.read_label()) else _long_shape(text)
    if first in _DIGITS or first == "年":
        special = _digits_shape(text)
        if special is not None:
            return special
    elif first in _RULED and (_RULE.fullmatch(text) or _PAGE.fullmatch(text)):
        return _NOISE
    return _short_shape(line, text)


def _tabbed_shape(text: str) -> Shape:
    if text[0] in "|<&*" and (_BARS.fullmatch(text) or _TAGS.fullmatch(text)):
        return _NOISE
    if is_chrome(text):
        return _NOISE
    return Shape.METADATA if text[0] in _METADATA_FIRST and _METADATA.match(text) else _TABBED


def _untold_shape(text: str) -> Shape:
    """Return the shape of a line that does not begin as any with a shape of its own does, as most do not."""
    if len(text) > _LONGEST_SHORT:
        if text[-1] == "发" and _COLOPHON.match(text):
            return Shape.COLOPHON
        return _ROSTER if _names_role(text[:14], text) else _PLAIN
    if (text[-1] == "号" or "20" in text or "19" in text) and read_doc_number(text):
        return Shape.DOC_NUMBER
    if is_chrome(text):
        return _NOISE
    if _names_role(text, text):
        return _ROSTER
    if text[-1] in "发制" and _COLOPHON.match(text):
        return Shape.COLOPHON
    return Shape.METADATA if "A" <= text[0] <= "Z" and _REGISTERED.fullmatch(text) else _PLAIN


def _names_role(head: str, text: str) -> bool:
    return ("：" in head or ":" in head) and _ROLE.match(text) is not None


def _long_shape(text: str) -> Shape:
    first = text[0]
    if first in _METADATA_FIRST and _METADATA.match(text):
        return Shape.METADATA
    if first == "附" and _ATTACHMENT_LIST.match(text):
        return Shape.ATTACHMENT_NOTE
    if first == "抄" and _CC.match(text):
        return Shape.CC
    if first in _DUTY_FIRST and _DUTY.match(text):
        return Shape.DUTY
    if first in _TABLE_NOTE_FIRST and _TABLE_NOTE.match(text):
        return Shape.TABLE_NOTE
    return _ROSTER if _names_role(text[:14], text) else _PLAIN


def _digits_shape(text: str) -> Shape | None:
    if len(text) <= _LONGEST_COUNT and text.isdecimal():
        return _NUMBER
    if _DATE.fullmatch(text) or _LOST_DATE.fullmatch(text):
        return Shape.DATE
    if _NUMERIC.fullmatch(text):
        return _NUMBER
    if ":" in text and _STAMP.fullmatch(text):
        return Shape.METADATA
    if text[-1] in "发制" and _COLOPHON.match(text):
        return Shape.COLOPHON
    return None


def _short_shape(line: Line, text: str) -> Shape:
    first = text[0]
    if first in _NOTE_FIRST and _NOTE.fullmatch(text):
        return Shape.NOTE
    if first in "（(" and text[-1] in "）)" and len(text) < 36:
        inner = text[1:-1]
        if _DATE.fullmatch(inner) or _MONTH.fullmatch(inner):
            return Shape.DATE
        if "号" in inner and read_doc_number(inner):
            return Shape.DOC_NUMBER
    if first == "附":
        return _attachment_shape(text)
    if first in FIRST and (line.label or line.read_label()):
        return _labelled_or_number(text)
    for pattern, shape in _BY_FIRST.get(first, ()):
        if pattern.match(text):
            return shape
    if (text[-1] == "号" or "20" in text or "19" in text) and _is_number(text, first):
        return Shape.DOC_NUMBER
    return _colon_shape(text, first)


def _is_number(text: str, first: str) -> bool:
    """Say whether a short line is a 发文字号: a place may have a numeral as its first character, no code a digit."""
    if first not in _DIGITS or ("年" in text and "第" in text) or "日" in text:
        return read_doc_number(text) is not None
    read = None if first.isascii() else read_doc_number(text)
    return read is not None and read.number is not None


def _labelled_or_number(text: str) -> Shape:
    if text[-1] == "号" and read_doc_number(text):
        return Shape.DOC_NUMBER
    return _LABELLED


def _attachment_shape(text: str) -> Shape:
    match = ATTACHMENT.match(text)
    if match is None:
        return Shape.ATTACHMENT_LABEL if len(text) == 1 else _PLAIN
    if match.end() == len(text):
        return Shape.ATTACHMENT_LABEL
    if _NUMBER_BEHIND.fullmatch(text):
        return Shape.ATTACHMENT_LABEL
    listed = _ATTACHMENT_LIST.match(text) or match[0].strip()[-1] in ":：.．、"
    return Shape.ATTACHMENT_NOTE if listed else _PLAIN


def _colon_shape(text: str, first: str) -> Shape:
    if first in _METADATA_FIRST and _METADATA.match(text):
        return Shape.METADATA
    if first in _DUTY_FIRST and _DUTY.match(text):
        return Shape.DUTY
    if first in _TABLE_NOTE_FIRST and _TABLE_NOTE.match(text):
        return Shape.TABLE_NOTE
    if is_chrome(text):
        return _NOISE
    if _names_role(text, text):
        return _ROSTER
    if (text[-1] == "发" and _COLOPHON.match(text)) or (first in _COLOPHON_FIRST and _COLOPHON.match(text)):
        return Shape.COLOPHON
    return _PLAIN


def is_page_mark(text: str) -> bool:
    """Say whether a line is only a page number."""
    return _PAGE.fullmatch(text) is not None


def is_running_head(text: str) -> bool:
    """Say whether a line is the name and number of the gazette, as printed at the head of each page."""
    if len(text) > _LONGEST_HEAD or ("报" not in text and "報" not in text):
        return False
    packed = "".join(text.split())
    named = any(name in packed for name in ("公报", "政报", "公報", "政報"))
    return named and _RUNNING_HEAD.fullmatch(packed) is not None


def is_numeric(text: str) -> bool:
    """Say whether a cell holds only a number, a percentage or a sign for none."""
    return len(text) < 13 and _NUMERIC.fullmatch(text) is not None
