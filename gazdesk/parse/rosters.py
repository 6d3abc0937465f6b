"""Rosters: lines of people with their posts."""

from __future__ import annotations

import re

from gazdesk.model.readers.issuers import ORGAN

_NAME = (
    r"(?:[\u4e00-\u9fff]{1,6}(?:[·•・][\u4e00-\u9fff]{1,8})+"
    r"|[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s*[?\s]+[\u4e00-\u9fff]{1,2})"
)
_POSTS = (
    "长|主任|书记|委员|主席|总经理|经理|董事|行长|干事|调研员|研究员|巡视员|专员|科员|队长|院长|校长|处长|科长|关长|总工程师|总会计师|工程师"
    "|司令|司令员|政委|代表|教授|律师|负责人|负责同志|秘书|秘书长|总监|监察员|督导员|督学|组长|所长|站长|会员|工作者|馆员|社长|总编|总编辑|主编|参谋|理事|编辑"
    "|主任科员|助理|副总|常委|厂长|园长|镇长|乡长|市长|县长|区长"
)
_POST = f"(?:{_POSTS})"
_ENDS = frozenset(post[-1] for post in _POSTS.split("|")) | frozenset("）)?")
"""With what a line ends, if not with white space, that a post ends, or a bracket or lost spaces behind one."""
_LONG_NAME = r"[\u4e00-\u9fff]{5,7}(?=\u3000|\s\s|\t)"
"""A name of a people that has longer ones; a wide gap shows that it is one."""
_LINE = re.compile(rf"(?:{_NAME}|{_LONG_NAME})[?\s\t]+\S.*{_POST}(?:[（(][^）)]*[)）])?[?\s]*")
_BRACKETED = re.compile(rf"{_NAME}\s*[（(][^（）()]*{_POST}[^（）()]*[)）]")
_GLUED = re.compile(
    rf"[\u4e00-\u9fff]{{2,3}}(?:市|县|区|省|州|副|党|人民|国家|咨询|政府|街道|[\u4e00-\u9fff]{{2,4}}(?:局|委|办|公司|集团|分局|管委会)).*{_POST}"
)
_PERSON = re.compile(rf"{_NAME}[?\s\t]+[\u4e00-\u9fff（）()、]+")
_BELONGS = re.compile(
    rf"{_NAME}(?:[（(][^（()）]{{1,6}}[)）])?(?:[?\s\t]+[\u4e00-\u9fff（）()、]*?(?:{ORGAN})[\u4e00-\u9fff（）()、]*"
    rf"|[（(][^（()）]*?(?:{ORGAN})[\u4e00-\u9fff、]*[)）])"
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石"
    "戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙贺陶顾毛郝龚邵万钱严覃武莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧"
)
"""The commonest surnames: those of more than four people in five (公安部, 二〇二〇年全国姓名报告)."""
_STOPS = frozenset("。！？；：:;!?…）)〕】")
"""With what a line ends that goes on in no other."""
_FULL_NAME = 3
_NO_NAME_ENDS = frozenset("会办委局部厅院处科室组站所队司社厂团行馆区县市镇乡村街路道州旗盟省校方口线山河湖库级业")
"""With what organs, places and sides end."""
_ROW = re.compile(rf"{_NAME}")
LONGEST_NAMED = 40
"""How long a line is at most that names one person."""
_ROLE_CELL = re.compile(r".{0,12}[:：]\s*")
_POST_CELL = re.compile(rf".*{_POST}(?:[（(][^）)]*[)）])?")


def goes_on_roster(text: str) -> bool:
    """Say whether a line names a person and a post, as a further line of a roster does."""
    if len(text) > 60 or not (text[-1] in _ENDS or text[-1].isspace()):
        return False
    if text[-1] in ")）" and _BRACKETED.fullmatch(text):
        return True
    return _LINE.fullmatch(text) is not None or _GLUED.fullmatch(text) is not None or _only_post(text)


def names_person(text: str) -> bool:
    """Say whether a line could name a person and the beginning of a post."""
    return len(text) <= LONGEST_NAMED and text[-1] not in "。；;：:，," and _PERSON.fullmatch(text) is not None


def belongs_somewhere(text: str) -> bool:
    """Say whether a line names a person of a common surname and the organ or company that they are of."""
    return len(text) <= LONGEST_NAMED and text[0] in _SURNAMES and _BELONGS.fullmatch(text) is not None


def are_names(text: str) -> bool:
    """Say whether a list is of persons of common surnames, no word that begins as one (林业, 高新区, 文明办).

    One of them has three characters: words of two are as common as names.
    """
    names = ["".join(name.split()) for name in text.split("、")]
    return any(len(name) == _FULL_NAME for name in names) and all(
        2 <= len(name) <= _FULL_NAME and name[0] in _SURNAMES and name[-1] not in _NO_NAME_ENDS for name in names
    )


def _only_post(text: str) -> bool:
    """Say whether a line is a post whose holder the print lost, or that of several (各乡镇分管负责人)."""
    return len(text) <= 24 and text[0] in "市县区省副各" and "，" not in text and _POST_CELL.fullmatch(text) is not None


def open_roster(text: str, following: str) -> bool:
    """Say whether a line of a roster goes on in the next: a list of bodies, or a post that was cut."""
    if text[-1] in "、，,":
        return True
    if text[-1] in _STOPS:
        return False
    return _sentence_list(text, following) or (len(following) <= 12 and _fragment(text, following))


def _sentence_list(text: str, following: str) -> bool:
    """Say whether a list of bodies in a roster goes on: it ends with 。 later and names no person."""
    own = re.split("[：:]", text)[-1].strip()
    return "、" in own and "、" in following and following[-1] in "。志" and not goes_on_roster(own)


def _fragment(text: str, following: str) -> bool:
    """Say whether the end of a post was cut off: neither line could stand alone."""
    own = re.split("[：:]", text)[-1].strip()
    return not goes_on_roster(own) and not names_person(following) and "　" not in following


def is_roster_row(text: str) -> bool:
    """Say whether a line with tabs names a person and a post, perhaps after a role."""
    head = text.lstrip().split("\t", 1)[0].rstrip()
    if head and head[-1] in "：:" and len(head) <= 12:
        return True
    if ("：" in head or ":" in head) and _ROLE_CELL.match(head):
        head = _ROLE_CELL.sub("", head, count=1)
    if _ROW.fullmatch(head) is None:  # most rows of other tables do not begin with a name
        return False
    cells = [core for cell in text.split("\t") if (core := cell.strip())]
    return 2 <= len(cells) <= 4 and cells[-1][-1] in _ENDS and _POST_CELL.fullmatch(cells[-1]) is not None
