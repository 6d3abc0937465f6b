"""Statements that name the role: 牵头单位：…；责任单位：…；完成时限：…, in brackets, at the end of an item or in lines.

A key that heads other things too (主办单位 of an event, 办理时限 of a service, 责任人 of a form) is weak: it states
something only in brackets or beside another key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from gazdesk.model.kinds import AttributionRole
from gazdesk.parse.values import is_time

_LEAD, _RESPONSIBLE, _DEADLINE = AttributionRole.LEAD, AttributionRole.RESPONSIBLE, AttributionRole.DEADLINE
_COOPERATING, _LEADERS = AttributionRole.COOPERATING, AttributionRole.LEADERS
_OF_UNITS = {
    "牵": _LEAD, "主": _LEAD, "责": _RESPONSIBLE, "承": _RESPONSIBLE, "办": _RESPONSIBLE, "负": _RESPONSIBLE,
    "实": _RESPONSIBLE, "落": _RESPONSIBLE, "整": _RESPONSIBLE, "配": _COOPERATING, "协": _COOPERATING,
    "参": _COOPERATING,
}  # fmt: skip
_COMMON = {
    "牵头单位": _LEAD, "牵头部门": _LEAD, "责任单位": _RESPONSIBLE, "责任部门": _RESPONSIBLE, "配合单位": _COOPERATING,
    "责任领导": _LEADERS, "牵头领导": _LEADERS, "完成时限": _DEADLINE,
}  # fmt: skip
"""The commonest keys, told by their last four characters."""
_SHORT = {"牵头": _LEAD, "主办": _LEAD, "责任": _RESPONSIBLE, "配合": _COOPERATING, "协办": _COOPERATING}
"""What names a role alone in brackets (牵头：某局；配合：某局)."""
_ENDINGS = frozenset("位门体室关导人员限间节点求期 \u3000")
"""The last characters of keys, or the space before their colon."""
_KEY = re.compile(
    r"(?:[牵主责承负实落配协参分联挂完办整时包][头办任责施实合助同与加系点成理结改间限保联抓帅管]?(?:责任|牵头|要求)?|[省市县区州]级?(?=\s*领))\s*"
    r"(?P<what>单\s*位|部\s*门|机\s*关|主\s*体|[科处股]\s*室|[省市县区州]?\s*领\s*导|人员?|时\s*限|时\s*间|期\s*限|日期|节点|要求|限)(?:和人员)?"
    r"\s*$"
)
_OF = frozenset({"整改", "市级", "省级", "县级", "区级", "市直", "主要"})
"""What may stand before a key."""
_TIMES = frozenset("时期日节限要")
_TIME = re.compile(
    r"(?:完成|办[理结]|整改|落实|责任)(?:时限|期限|时间|日期|节点)(?:要求)?|时限(?:要求)?|时间(?:节点|要求)|完成要求"
)
_WEAK = re.compile(r"主办|承办|协[办同助]|参[与加]|实施主|责任人|办理|时限|时间|[省市县区州]级?\s*领")
_DONE = re.compile(r"[\d\s年月日底末前]{2,16}(?P<done>完成)?|[\d\s年月日底末前]{2,16}(?:取得|出台|建成|启动).{2,12}")
_OTHER_KEY = re.compile(r"[，,、；;]\s*[\u4e00-\u9fff]{2,8}[:：]")
_LONGEST = 600
"""No value is longer."""
_RULE = 40
"""Within how many characters after a list its rule (列第一位的为牵头单位) ends."""
_GAPS = frozenset(("；", ";", "，", ","))
"""What stands between most statements and the next key."""
_ENDS = "；;。"
_OPENING = "（(〔【["
_BEFORE_KEY = _OPENING + "；;，,\n"
"""What stands before most keys, and before every short one that does not begin the text."""
_TIME_STARTS = frozenset("0123456789持长全每常年即")
_CLOSING = ")）〕】]"
_MARK = re.compile(r"[；;。（(〔【\[)）〕】\]]")
_PLAIN_VALUE = re.compile(
    r"(?:[^；;。（(〔【\[)）〕】\]：:，,下再]++|[，,](?![\d持长全每常年即]|\Z))++"
    r"(?=[；;。）)〕】\]]|(?<![ \u3000、])[，,]?\Z)"
)
"""Most values: units up to a stop, the bracket around them or the next key, nothing in them that could be an aside, a
key or a time."""
_ASIDE = re.compile(r"[，,；;、]\s*(?:以下|下同|其他|其余|不再)[^）)]*$")
"""What a statement adds that names no unit of its own (下同, 不再列出)."""
_FIRST_LEADS = re.compile(
    r"(?=[，,。；;\s责中列排在于第首])[，,。；;]?\s*(?:责任单位)?(?:中)?[，,]?(?:[列排]名?)?(?:在|于)?(?:第一位?|首位|首个)(?:的|者)?(?:责任)?(?:单位|部门)?(?:的)?"
    r"(?:均)?[为是系](?:牵头|主办|主责)[^）)。]*"
)
"""All that it begins with may be missing: what it can begin with, asked first, passes over most characters."""

Part = tuple[AttributionRole, int, int]
"""Role, start and end in a text, in code points."""


@dataclass(slots=True)
class Found:
    """A statement: what each role says as ranges of a text. `weak` ones count only with another's roles."""

    parts: list[Part]
    first_leads: bool = False
    weak: bool = False

    @property
    def start(self) -> int:
        """Return where the statement starts."""
        return self.parts[0][1]


def first_leads_in(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """Return where a part of a text says that of listed units the first leads (列第一位的为牵头单位)."""
    end = len(text) if end is None else end
    if text.find("第一", start, end) < 0 and text.find("首", start, end) < 0:
        return None
    return _FIRST_LEADS.search(text, start, end)


_NONE = Found([])
"""Stands before the first statement of a text; nothing is ever joined to it."""
_Key = tuple[AttributionRole | None, bool, int, int]
"""A key before a colon: its role, whether it is weak, where it starts, and where its value does."""


def keyed(text: str) -> list[Found]:
    """Return the statements of the form role: units; …, those that follow each other closely as one."""
    keys = _keys(text.replace(":", "：") if ":" in text else text)
    if not keys:
        return []
    keys.append((None, False, len(text), len(text)))
    statements: list[Found] = []
    found, roles, last_end = _NONE, list[AttributionRole](), -1
    ruled = "首" in text or ("第" in text and "第一" in text)
    for (role, weak, start, value), (_, _, limit, _) in pairwise(keys):
        if role is None:
            continue
        plain = _PLAIN_VALUE.match(text, value, limit if limit - value < _LONGEST else value + _LONGEST)
        if plain:
            end = plain.end()
            parts = [(role, value, end)]
        elif (end := _end_of(text, value, limit)) > value:
            parts = _parts(text, role, value, end)
        else:
            continue
        again = role in roles and role is not _LEADERS
        if last_end < 0 or again or not _follows(text[last_end:start]):
            found, roles = Found(parts, False, weak), [role]
            statements.append(found)
        else:
            found.parts += parts
            found.weak = found.weak and weak
            roles.append(role)
        if len(parts) > 1:
            roles.append(_DEADLINE)
        if ruled and _cut_first_leads(text, found, value, end):
            found.first_leads = True
        last_end = end
    return _weighed(text, statements)


def _keys(text: str) -> list[_Key]:
    """Return the keys of a text whose colons are all wide."""
    keys: list[_Key] = []
    colon = text.find("：")
    while colon >= 0:
        role = _COMMON.get(text[colon - 4 : colon])
        if role is not None and (colon == 4 or text[colon - 5] in _BEFORE_KEY):
            keys.append((role, False, colon - 4, colon + 1))
        elif role is not None:
            start = colon - (6 if text[colon - 6 : colon - 4] in _OF else 4)
            if not start or text[start - 1] != "各":
                keys.append((role, False, start, colon + 1))
        elif text[colon - 1] in _ENDINGS and (match := _KEY.search(text, max(0, colon - 12), colon)):
            start = match.start()
            if not start or text[start - 1] != "各":
                keys.append((_role(match), _WEAK.match(match[0]) is not None, start, colon + 1))
        elif (short := _SHORT.get(text[colon - 2 : colon])) and (colon == 2 or text[colon - 3] in _BEFORE_KEY):
            keys.append((short, True, colon - 2, colon + 1))
        colon = text.find("：", colon + 1)
    return keys


def _parts(text: str, role: AttributionRole, start: int, end: int) -> list[Part]:
    """Return a value as it is; of units the last clause may say by when."""
    last = max(text.rfind("，", start, end), text.rfind(",", start, end)) + 1
    if not last or role is _DEADLINE or text[last] not in _TIME_STARTS:
        return [(role, start, end)]
    done = done_length(text[last:end])
    return [(role, start, last - 1), (_DEADLINE, last, last + done)] if done else [(role, start, end)]


def _weighed(text: str, statements: list[Found]) -> list[Found]:
    """Return statements, a weak one in brackets as a full one, a deadline alone outside of brackets as a weak one."""
    for found in statements:
        if found.weak or (len(found.parts) == 1 and found.parts[0][0] is _DEADLINE):
            found.weak = not inside(text, found.start)
    return statements


def done_length(text: str) -> int:
    """Return how much of a clause says by when (6月底前完成: without 完成); 0 if it does not."""
    match = _DONE.fullmatch(text)
    if match is not None:
        return len(text) - 2 if match["done"] else len(text)
    return len(text) if is_time(text.strip()) else 0


def inside(text: str, at: int) -> bool:
    """Say whether an index lies in brackets that opened not far before it."""
    near = max(0, at - 2 * _LONGEST)
    opened = max([text.rfind(bracket, near, at) for bracket in _OPENING])
    return opened >= 0 and opened > max([text.rfind(bracket, near, at) for bracket in _CLOSING])


def _end_of(text: str, start: int, limit: int) -> int:
    """Return where the value that begins at an index ends; `limit` is where the next key begins."""
    end = _value_end(text, start, limit)
    if text.find("：", start, end) >= 0 or text.find(":", start, end) >= 0:
        other = _OTHER_KEY.search(text, start, end)
        return other.start() if other else end
    return end


def _follows(between: str) -> bool:
    """Say whether nothing but marks stands between a statement and a key."""
    return between in _GAPS or not between.strip("；;。，,、 （(\u3000")


def _cut_first_leads(text: str, found: Found, start: int, end: int) -> bool:
    """Take 列第一位的为牵头单位 off the end of a value; say whether it was there, or in a sentence after it."""
    after = end + _RULE if text[end : end + 1] == "。" else end
    match = first_leads_in(text, start, after)
    if match is None:
        return False
    role, _, _ = found.parts[-1]
    found.parts[-1] = (role, start, min(end, match.start()))
    return True


def _role(match: re.Match[str]) -> AttributionRole | None:
    """Return the role that a key names; None for one that only looks like it (联系人, 主管部门, 实施时间)."""
    first, what = match[0][0], match["what"][0]
    if what in _TIMES:
        return _DEADLINE if _TIME.match("".join(match[0].split())) else None
    if match["what"][-1] == "导":
        return _LEADERS
    if what == "人":
        return _LEADERS if match[0].startswith(("责任人", "牵头人")) else None
    if match[0][1:2] == "管":
        return None
    return _LEAD if "牵头" in match[0] else _OF_UNITS.get(first)


def _value_end(text: str, start: int, limit: int) -> int:
    """Return where the value that begins at an index ends: at ； 。 the bracket around it, or before `limit`."""
    depth, at = 0, start
    limit = min(limit, start + _LONGEST)
    while match := _MARK.search(text, at, limit):
        character, at = match[0], match.end()
        if character in _OPENING:
            depth += 1
        elif character not in _ENDS:
            depth -= 1
            if depth < 0:
                return _without_aside(text, start, at - 1)
        elif not depth:
            return at - 1
    return _trim(text, start, limit)


def _without_aside(text: str, start: int, end: int) -> int:
    aside = _ASIDE.search(text, start, end) if "下" in text[start:end] or "不再" in text[start:end] else None
    return aside.start() if aside and not _FIRST_LEADS.search(text, start, end) else end


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " \u3000（(〔【[，,、；;":
        end -= 1
    return end
