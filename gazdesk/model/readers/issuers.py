"""The reader of 发文机关."""

from __future__ import annotations

import re

ORGAN = (
    "人民政府|办公室|辦公室|办公厅|辦公廳|委员会|委員會|管委会|管委會|指挥部|指揮部|领导小组|領導小組|军分区|軍分區|人武部|人民武装部|联席会议"
    "|法院|检察院|檢察院|公安厅|[委局厅廳办辦处處部院会會社署站所校行]|中心|公司|集团|集團|支队|支隊|总队|總隊|研究室|参事室|參事室|大队|大隊|调查队|調查隊|常委会|常委會|(?:专家|專家|工作|调查|調查|课题|督查)[组組]|代表大会|代表大會|代表团|[省市县縣州區区鎮镇乡鄉]政府"
    "|[妇残文侨婦殘僑][联聯]|工商[联聯]|科[协協]"
)
_ENDS_AS_ORGAN = re.compile(rf"(?:{ORGAN})$")
_LONGEST_END = 8
"""No kind of organ has a longer name."""
_JOINT = re.compile(
    rf"(?<=人民政府|.委员会|.委員會|.办公室|.办公厅|...[局厅委廳])(?=(?P<place>[\u4e00-\u9fff]{{2}}).*(?:{ORGAN})$)"
)
_AGAIN = ("中共", "中国", "共青团")


def is_organ(text: str) -> bool:
    """Say whether a text ends as the name of an organ does, its characters spread by spaces or not."""
    if text[-2:-1].isspace():
        text = "".join(text.split())
    return _ENDS_AS_ORGAN.search(text, max(0, len(text) - _LONGEST_END)) is not None


def read_issuers(text: str) -> tuple[str, ...]:
    """Return the organs that sign a document, in printed order; spaces that only spread a name are left out.

    Mirrors of web sites print "?" for spaces behind it.

    A joint signature printed without a gap is cut where the place is named again (某市人民政府某市军分区).
    """
    text = text.strip("? \u3000\xa0\t\r\n")
    parts = re.split(r"[、，,\n]|\s{2,}", text)
    if any(len(part) == 1 for part in parts):  # gaps spread one name
        parts = re.split(r"[、，,\n]", text)
    if len(parts) == 1 and re.search(r"\s", text):
        spaced = text.split()
        parts = spaced if all(len(part) > 2 and is_organ(part) for part in spaced) else ["".join(spaced)]
    return tuple(organ for part in parts for organ in _cut_joint("".join(part.split())) if organ)


def _cut_joint(text: str) -> tuple[str, ...]:
    for match in _JOINT.finditer(text):
        at = match.start()
        if text[at:].startswith((text.removeprefix("中共")[:2], *_AGAIN)):
            return (text[:at], *_cut_joint(text[at:]))
    return (text,)


_OF_TITLE = re.compile(
    rf"(?P<organ>[\u4e00-\u9fff]{{1,30}}?(?:{ORGAN}))(?:关于|關于|關於|印发|印發|转发|轉發|批转|批轉|公告|通告|令|任免)"
)
_OF_ORDER = re.compile(
    r"(?P<organ>[\u4e00-\u9fff]{2,20}?(?:人民政府|委员会|委員會))(?=[\u4e00-\u9fff]{1,20}(?:令|公告|通告)$)"
)
_JOINT_ORDER = re.compile(r"([\u4e00-\u9fff、，]{6,90})(?:令|公告|通告)")
_OF_LETTER = re.compile(
    r"(?P<organ>[\u4e00-\u9fff]{2,20}?(?:政府|公所|[部局处處院会會署厅廳所]))(?:书函|書函|笺函|箋函|函|开会通知单|開會通知單)"
)
_OF_MINUTES = re.compile(
    r"(?P<organ>[\u4e00-\u9fff]{2,20}?(?:政府|委员会|委員會))(?:(?:第[\d〇一二三四五六七八九十百]{1,5}[届屆次])*"
    r"(?:全体|全體|常务|常務|办公|辦公|专题|專題|党组|黨組|工作|市长|市長|县长|縣長|省长|省長|区长|區長))+(?:会议|會議)[纪紀]要$"
)
_OF_PRESIDENT = re.compile(r"(中[华華]人民共和[国國]主席)令")
"""The President promulgates laws: 中华人民共和国宪法, 第八十条."""
_PASSING = re.compile(
    r"(?:[日）)\s\u3000，]|^[（(])(?P<place>[\u4e00-\u9fff]{2,12}?)(?:第[一二三四五六七八九十]{1,3}[届屆])?(?P<organ>人民代表大[会會](?:常[务務]委[员員][会會])?|人民政府)"
)
_PLACES = "省市县縣区區州盟旗"
_STATE = re.compile(r"中[华華]人民共和[国國](?=[国國][务務]院$)")


def issuer_of_title(title: str, place: str | None) -> str | None:
    """Return the organ that a title names first, None if it names none.

    市人民政府办公室 becomes the place's own (某市人民政府办公室) where the place is known and of the same rank. Orders
    alone name the state before 国务院; the catalogue of the 国务院公报 does not.
    """
    packed = "".join(title.split())
    if president := _OF_PRESIDENT.match(packed):
        return president[1]
    match = _OF_TITLE.match(packed) or _OF_ORDER.match(packed) or _OF_LETTER.fullmatch(packed)
    match = match or _OF_MINUTES.match(packed)
    if not match:
        return _joint_of_order(packed)
    organ = _STATE.sub("", match["organ"])
    if len(joint := _cut_joint(organ)) > 1:
        return "、".join(joint)
    rank = organ[: 3 if organ.startswith("自治") else 1]
    if place and rank[-1] in _PLACES and place.endswith(rank):
        return place + organ[len(rank) :]
    return organ


def _joint_of_order(title: str) -> str | None:
    """Return the organs, parted by 、, that issue an order or announcement (某部、某局令); None if there are none."""
    organs = _JOINT_ORDER.fullmatch(title)
    parts = re.split("[、，]", organs[1]) if organs else []
    return "、".join(parts) if len(parts) > 1 and all(map(is_organ, parts)) else None


def issuer_of_passing(text: str) -> str | None:
    """Return the body that passed a statute as the note under its title (题注) names it, without its 届; None if none.

    2019年5月30日某省第十三届人民代表大会常务委员会第十次会议通过 is of 某省人民代表大会常务委员会.
    """
    match = _PASSING.search(text)
    return match["place"] + match["organ"] if match else None
