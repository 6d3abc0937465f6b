"""Statements that name no role: units and what they do (某局牵头，某局配合；由某局负责；某局。负责…).

The general offices of governments print them in brackets after each measure (甲局牵头，乙局、丙局等按职责分工负责，
6月底前完成); plans also as sentences, and as lists of organs with their duties. The duties that a statute gives to
organs, what stands in quotation marks, and a part that names no organ (施工单位) are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from gazdesk.model.kinds import AttributionRole
from gazdesk.model.readers.issuers import is_organ
from gazdesk.model.readers.labels import read_label
from gazdesk.parse.rosters import are_names
from gazdesk.parse.statements import Found, Part, done_length, first_leads_in, inside
from gazdesk.parse.values import are_units

_BRACKETED = re.compile(
    r"[（(〔【\[]([^（(〔【\[）)〕】\]]*(?:[（(][^（()）]*[)）][^（(〔【\[）)〕】\]]*)*)[)）〕】\]]"
)
_CLAUSE = re.compile(r"(?:[（(][^（()）]*[)）]|[^，,；;。（()）])+")
_HOW = r"(?:(?:按照?|根据|依据?)(?:各自)?(?:职责|职能|分工|权限|工作)+(?:范围)?|共同|分别|具体|协同|联合|统筹|各自)*"
_VERB = (
    r"(?P<verb>牵头|负责|配合|参与|参加|协助|落实|组织实施|实施|主办|承办|协办)"
    r"(?:负责|落实|实施|组织实施|抓好|推进|配合)*"
)
_ACTS = re.compile("牵头|负责|配合|参[与加]|协[助办]|落实|实施|[主承]办|责任|指导")
"""What any clause that states something says: a verb, the name of a role, or 指导."""
_DOES = re.compile(rf"\s*(?:由|会同|并由?|请)?(?P<units>.{{2,600}}?)等?(?:相关|有关)?{_HOW}{_VERB}\s*")
_SAID = re.compile(r"(?:负责|牵头)(?:落实|实施|组织实施)?(?=[，,；;。]|$)")
_SPOKEN = re.compile(r"[^，,；;。：:]+")
_LOOSE = re.compile(
    r"(?:^|[，,；;\s])\s*(?P<key>牵头|责任|配合)(?:单位|部门)[为是]?\s*(?P<value>[^；;]{2,}?)"
    r"(?=[，,；;\s]*(?:(?:牵头|责任|配合)(?:单位|部门)|$))"
)
"""A role and its units in brackets without the colon."""
_ROLES = {
    "牵": AttributionRole.LEAD,
    "主": AttributionRole.LEAD,
    "责": AttributionRole.RESPONSIBLE,
    "负": AttributionRole.RESPONSIBLE,
    "落": AttributionRole.RESPONSIBLE,
    "组": AttributionRole.RESPONSIBLE,
    "实": AttributionRole.RESPONSIBLE,
    "承": AttributionRole.RESPONSIBLE,
    "配": AttributionRole.COOPERATING,
    "参": AttributionRole.COOPERATING,
    "协": AttributionRole.COOPERATING,
}
_IDLE = re.compile(r".{2,100}(?:指导|督导|监督)|(?:以下|下同|均需|不再).*")
"""A clause that says neither who leads, answers nor helps."""
_GUIDES = re.compile(r"(?P<units>.{2,600}?)(?:负责|具体|统筹)?(?:业务)?指导")
"""Organs that guide: responsible where a bracket names nobody who leads or answers (甲部、乙部指导)."""
_ANSWERING = frozenset({AttributionRole.LEAD, AttributionRole.RESPONSIBLE})
_IS = re.compile(r"\s*(?P<units>.{2,600}?)[为是](?P<verb>牵头|责任|配合|主办|协办)(?:单位|部门)\s*")
_PAUSE = re.compile(r"(?:(?<=牵头)|(?<=负责)|(?<=配合))[、\s]")
_TOGETHER = re.compile(r"(?<=.)(?:牵头)?会同(?=.)")
_CONVENER = re.compile(r"由(?P<name>[\u4e00-\u9fff]{2,4})同志(?:担任|任)(?:召集人|组长|总召集人|主任|指挥长)")
_LIST = re.compile(r"(?P<units>[^。：:；]{2,120})(?P<sign>[。：:])\s*(?:主要)?(?:负责|牵头|会同|配合|承担)")
_DUTY = re.compile(r"(?P<units>[^。：:；，,由]{2,60}?)(?:主要|具体)?(?:负责(?!同志|人)|[：:])")
_GENERIC = re.compile(r"(?:各级)?(?:地方)?(?:人民)?(?:政府|部门|企业|办公室|领导小组|公司|社会|党委)")
_NO_NAME = re.compile(
    rf"^[^省市县区州盟旗国直]*(?:单位|企业|公司)$|组$|网站?$|^(?:{_GENERIC.pattern})$|由"
    r"|^(?:以下|包括|不?含|即|原|详?见|如|附|其中)"
)
"""What is no organ by name: whoever has a part (施工单位), which names no place; a group; what only goes on."""
_PLACES = frozenset("市县区州旗镇乡")
_STOPS = frozenset("。；;")
_LONGEST = 1200
"""No bracket that says who does what is longer, in code points."""
_SHARED = re.compile(
    r"各(?:地区?|级|有关|相关)?(?:[市县区旗州]|部门|单位|地区?|级)?|[省市县区]?[级直]?(?:有关|相关)(?:部门|单位)"
)
"""Those concerned, whoever they are (各地、各有关部门)."""
_PARTED = re.compile(r"[、，,](?![^（(）)]*[)）])")
"""What parts organs: no mark within brackets (各县（市、区）政府)."""
_POST = "(?:省长|市长|县长|区长|州长|盟长|主席|专员|秘书长|书记|主任)"
_PERSON = re.compile(rf"[\u4e00-\u9fff]{{0,4}}?[分协]?管?副?{_POST}|副?{_POST}[\u4e00-\u9fff]{{2,3}}")
"""Who leads by post, with his name or without: 某副市长, 副市长某某, 分管副省长."""
_NAMED_LEADER = re.compile(r"\s*[\u4e00-\u9fff]{2,3}(?:牵头|负责)")
"""Someone, or something, that is no organ leads: no list of organs goes on from it."""
_DIVIDED = re.compile(r"(?:部门|责任|职责|任务|工作)?分工\s*[:：]\s*(?P<value>[^。]{4,}?)[。；;]?$")
"""Who does what of an item, behind a key that names no role (部门分工：某厅牵头，某局配合)."""


def free(text: str, keyed: Sequence[Found], statute: bool = False, duties: bool = False) -> Iterator[Found]:
    """Yield the statements of a folded text that name no role; `keyed` are those that do.

    `statute` says that the text is part of a statute, `duties` that it stands below a heading about duties.
    """
    taken = sorted(start for found in keyed for _, start, _ in found.parts)
    for match in _BRACKETED.finditer(text):
        after = bisect_left(taken, match.start())
        if after == len(taken) or taken[after] >= match.end():
            yield from _in_brackets(text, match)
    if not statute:
        divided = _DIVIDED.match(text) if "分工" in text[:6] else None
        if divided:
            yield from clauses(divided["value"], divided.start("value"))
            return
        yield from _sentences(text)
        if not keyed:
            yield from _listed(text, duties)


def _in_brackets(text: str, bracket: re.Match[str]) -> Iterator[Found]:
    """Yield what a bracket states; organs alone, where a paragraph ends with them, are those responsible."""
    start, end = bracket.span(1)
    rule = first_leads_in(text, start, end)
    end = rule.start() if rule else end
    found = _loose(text, start, end) or clauses(text[start:end], start)
    if not found and text[start - 2 : start - 1] in _STOPS and _closes(text, bracket.end()):
        found = _named_alone(text, start, end)
    for each in found:
        each.first_leads = rule is not None
        yield each


def _named_alone(text: str, start: int, end: int) -> list[Found]:
    """Return the statement of a bracket that only names organs, and by when perhaps (某局，12月底前): they answer."""
    last = max(text.rfind("，", start, end), text.rfind(",", start, end)) + 1
    done = done_length(text[last:end]) if last else 0
    stop = last - 1 if done else end
    if not _are_named(text[start:stop], each=True):
        return []
    when = [(AttributionRole.DEADLINE, last, last + done)] if done else []
    return [Found([(AttributionRole.RESPONSIBLE, start, stop), *when])]


def _closes(text: str, at: int) -> bool:
    """Say whether nothing but a stop stands behind an index."""
    return len(text) - at < 4 and not text[at:].strip("。；; ")


def _loose(text: str, start: int, end: int) -> list[Found]:
    """Return what a bracket states by roles without their colon (责任单位为某局)."""
    if text[start + 2 : start + 4] not in ("单位", "部门"):
        return []
    matches = [(each, each.span("value")) for each in _LOOSE.finditer(text[start:end])]
    return _parted([(_ROLES[each["key"][0]], start + first, start + last) for each, (first, last) in matches])


def clauses(inner: str, base: int) -> list[Found]:
    """Return the statements of a text each clause of which says units and what they do, or by when; else none.

    A list of units may itself be parted by commas: what stands between two verbs is the subject of the second.
    """
    parts: list[Part] = []
    guiding: list[Part] = []
    opened = -1
    if len(inner) > _LONGEST or _ACTS.search(inner) is None:
        return []
    for clause in _CLAUSE.finditer(_PAUSE.sub("，", inner)):
        at = clause.start() if opened < 0 else opened
        if opened < 0 and parts and (done := done_length(clause[0])):
            parts.append((AttributionRole.DEADLINE, base + at, base + at + done))
        elif opened < 0 and _IDLE.fullmatch(clause[0]):
            guiding.extend(_guided(clause[0], base + at))
        elif duty := _duty(inner[at : clause.end()], base + at):
            parts.extend(duty)
            opened = -1
        elif _NAMED_LEADER.fullmatch(clause[0]):
            return []
        else:
            opened = at
    if guiding and all(role not in _ANSWERING for role, _, _ in parts):
        parts = [*guiding, *parts]
    return _parted(parts) if opened < 0 else []


def _guided(clause: str, base: int) -> list[Part]:
    """Return the organs that a clause says to guide as those responsible."""
    guides = _GUIDES.fullmatch(clause)
    if guides is None or not _may_be_units(guides["units"]):
        return []
    start, end = guides.span("units")
    return [(AttributionRole.RESPONSIBLE, base + start, base + end)]


def _parted(parts: Sequence[Part]) -> list[Found]:
    """Return the parts as statements; where the role that began one comes again, the next begins."""
    found: list[Found] = []
    for part in parts:
        if found and all(part[0] is not role for role, _, _ in found[-1].parts):
            found[-1].parts.append(part)
        else:
            found.append(Found([part]))
    return found


def _duty(clause: str, base: int) -> list[Part]:
    """Return the parts that a clause states: units and their role, those that they act with (会同) as cooperating."""
    does = _DOES.fullmatch(clause) or _IS.fullmatch(clause)
    if does is None:
        return []
    start, end = does.span("units")
    joint = _TOGETHER.search(clause, start, end)
    if _are_people(clause[start:end]):
        return [(AttributionRole.LEADERS, base + start, base + end)]
    if not _may_be_units(clause[start : joint.start() if joint else end]):
        return []
    role = AttributionRole.COOPERATING if clause.lstrip().startswith("会同") else _ROLES[does["verb"][0]]
    if joint is None:
        return [(role, base + start, base + end)]
    role = AttributionRole.LEAD if joint[0].startswith("牵头") else role
    return [(role, base + start, base + joint.start()), (AttributionRole.COOPERATING, base + joint.end(), base + end)]


def _are_people(text: str) -> bool:
    """Say whether who acts is people, not organs (秦川副市长、分管副秘书长负责), by post or by name alone."""
    return all(_PERSON.fullmatch(part) for part in text.split("、")) or are_names(text)


def _may_be_units(text: str) -> bool:
    if "由" in text or _GENERIC.fullmatch(text):
        return False
    return are_units(text) or text.startswith("各") or _are_named(text)


def _are_named(text: str, *, each: bool = False) -> bool:
    """Say whether a text is a list of organs by name.

    With `each` those that 各 means are so too, beside others, and places that share their government (甲区、乙区政府).
    """
    parts = [part.strip() for part in _PARTED.split(text) if part.strip()]
    named = [part for part in parts if len(part) > 2 and is_organ(part) and not _NO_NAME.search(part)]
    together = each and parts[-1:] and parts[-1].endswith("政府")
    shared = each and any(_SHARED.fullmatch(part) for part in parts)
    return (bool(named) or shared) and all(
        part in named or (each and (part[0] == "各" or _SHARED.fullmatch(part))) or (together and part[-1] in _PLACES)
        for part in parts
    )


def _sentences(text: str) -> Iterator[Found]:
    """Yield what clauses say outside of brackets: …由甲局负责，乙局配合; 甲局牵头，乙局、丙局配合; 甲局、乙局负责."""
    if ("由" not in text and "牵" not in text and "负责。" not in text) or _SAID.search(text) is None:
        return
    chair = _CONVENER.search(text) if "同志" in text else None
    found: Found | None = None
    end = told = -1
    for clause in _SPOKEN.finditer(text):
        start, stop = clause.span()
        goes_on = found is not None and start == end + 1
        if told < start:
            told = _next_told(text, start)
        parts = _spoken(text, start, stop, goes_on=goes_on) if goes_on or told < stop else []
        if not parts and goes_on and found is not None and (done := done_length(text[start:stop])):
            found.parts.append((AttributionRole.DEADLINE, start, start + done))
            end = stop
        if not parts:
            continue
        end = stop
        if found is not None and goes_on and all(parts[0][0] is not each for each, _, _ in found.parts):
            found.parts.extend(parts)
            continue
        if found is not None:
            yield _convened(found, chair)
        found = Found(parts)
    if found is not None:
        yield _convened(found, chair)


def _next_told(text: str, start: int) -> int:
    """Return where from an index on 由, 牵头 or 负责。 is said next; without one a clause states nothing by itself."""
    return min([at for word in ("由", "牵头", "负责。") if (at := text.find(word, start)) >= 0], default=len(text))


def _spoken(text: str, start: int, end: int, *, goes_on: bool) -> list[Part]:
    """Return what a clause states: one with 由, one that goes on after such a one, or one that begins a sentence."""
    by = text.rfind("由", start, end)
    if by < 0 and not goes_on:
        says = text.find("牵头", start, end) >= 0 or text.startswith("负责。", end - 2)
        if text[start - 1 : start] not in ("", "。") or not says:
            return []
        start += len(read_label(text[start : start + 12]))
    start = by + 1 if by >= 0 else start
    parts = _duty(text[start:end], start)
    named = parts and _are_named(text[parts[0][1] : parts[0][2]])
    return parts if named and not _aside(text, end) else []


def _convened(found: Found, chair: re.Match[str] | None) -> Found:
    """Return a statement with who convenes those that it is about (由某同志担任召集人)."""
    if chair and len(found.parts) == 1:
        found.parts.append((AttributionRole.LEADERS, *chair.span("name")))
    return found


def _aside(text: str, at: int) -> bool:
    """Say whether an index lies in quotation marks or brackets."""
    near = max(0, at - _LONGEST)
    return text.count("“", near, at) > text.count("”", near, at) or inside(text, at)


def _listed(text: str, duties: bool) -> Iterator[Found]:
    """Yield the statement of an item that names organs and then their duties (一、某局。负责…)."""
    label = read_label(text[:16])
    if label[:1] == "第":
        return
    start = len(label) + len(text[len(label) :]) - len(text[len(label) :].lstrip())
    match = _LIST.match(text, start)
    if not (match and (label or match["sign"] in "：:") and are_units(match["units"]) and match["units"][-1] != "组"):
        match = _DUTY.match(text, start) if duties else None
        if match is None or not _are_named(match["units"], each=True):
            return
    yield Found([(AttributionRole.RESPONSIBLE, *match.span("units"))])
