"""Statements of responsibility in running text, in the forms that gazettes print.

In brackets (牵头单位：…；责任单位：…), (…牵头，…配合), (…负责); the same without brackets at the end of an item; in
lines of their own under an item; as a list of organs with their duties (某局。负责…); as 由…负责. The duties that a
statute gives in its articles (某部门负责…) are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from gazdesk.model.blocks import Address, Attribution, Block, Reading
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import AttributionRole, BlockKind, RowKind
from gazdesk.model.pieces import SOURCE, Pieces, PieceState, Place, place_after, place_before, text_of
from gazdesk.model.readers.issuers import is_organ
from gazdesk.model.readers.labels import read_label
from gazdesk.parse.fold import fold
from gazdesk.parse.values import are_units

_WORDS = ("单位", "负责", "牵头", "配合", "领导", "部门", "时限", "责任", "单 位")
_ROLES = {
    "牵": AttributionRole.LEAD,
    "主": AttributionRole.LEAD,
    "责": AttributionRole.RESPONSIBLE,
    "承": AttributionRole.RESPONSIBLE,
    "负": AttributionRole.RESPONSIBLE,
    "实": AttributionRole.RESPONSIBLE,
    "落": AttributionRole.RESPONSIBLE,
    "配": AttributionRole.COOPERATING,
    "协": AttributionRole.COOPERATING,
    "参": AttributionRole.COOPERATING,
}
_KEY = re.compile(
    r"[牵主责承负实落配协参分联挂完办整时期][头办任责施实合助同与加管系点成理结改间]?(?:责任)?\s*"
    r"(?P<what>单\s*位|部\s*门|主\s*体|领\s*导|人|时\s*限|时\s*间|期\s*限|节点|限)(?:和人员)?\s*[:：]"
    r"(?=(?P<value>[^；;。（(〔【\[）)〕】\]]{0,600}))"
)
"""A role and, looking ahead, its value as far as the first mark."""
_TIMES = frozenset("时期节限")
_LONGEST = 600
"""No value is longer."""
_GAPS = frozenset(("；", ";", "，", ","))
_ENDS = "；;。"
_OPENING = "（(〔【["
_MARK = re.compile(r"[；;。（(〔【\[）)〕】\]]")
_BRACKETED = re.compile(r"[（(〔]([^（(〔）)〕]*(?:[（(][^（()）]*[)）][^（(〔）)〕]*)*)[)）〕]")
_DUTY = re.compile(
    r"^(?P<units>[^。；：:]{2,200}?)(?:等)?(?:(?:按|根据|依)[^，。；]{0,12})?(?:分工)?(?P<duty>负责|牵头|组织实施|牵头负责)(?:落实|实施)?$"
)
_PAIRED = re.compile(
    r"(?:由)?(?P<lead>[^，。；：:]{2,120}?)(?:共同)?(?P<how>牵头|负责)(?:负责|落实)?[，,、；;]\s*(?P<help>[^。；：:]{2,200}?)(?:等)?(?:共同|按职责|按职责分工)?(?:配合|参与|参加|协助)"
)
_CLAUSE = re.compile(r"[^，,；;。]+")
_DOES = re.compile(
    r"(?:由)?(?P<units>.{2,200}?)等?(?:有关|相关|各)?(?:(?:按照?|根据|依)职责(?:分工)?|共同|分别|具体|协同)?"
    r"(?P<how>牵头|负责|配合|参与|参加|协助|落实)(?:负责|落实|实施|组织实施)?"
)
_DOES_AS = {
    "牵": AttributionRole.LEAD,
    "负": AttributionRole.RESPONSIBLE,
    "落": AttributionRole.RESPONSIBLE,
    "配": AttributionRole.COOPERATING,
    "参": AttributionRole.COOPERATING,
    "协": AttributionRole.COOPERATING,
}
_DONE = re.compile(r"[\d\s年月日底末前]{2,16}(?:完成)?|持续推进|长期坚持|[\d\s年月日底末前]{2,16}取得.{2,8}")
_BY = re.compile(r"由(?P<units>[^，。；：:、由]{2,40}(?:、[^，。；：:、由]{2,30})*)(?:牵头)?负责(?=[。；，,;]|$)")
_PLAIN_BY = re.compile(r"由(?P<units>[^，。；：:由]{2,60}?)(?P<how>负责|牵头)[，,](?P<help>[^。；：:]{2,120}?)配合")
_CONVENER = re.compile(r"由(?P<name>[\u4e00-\u9fff]{2,4})同志(?:担任|任)(?:召集人|组长|总召集人|主任|指挥长)")
_LIST = re.compile(r"(?P<units>[^。：:；]{2,120})(?P<sign>[。：:])\s*(?:负责|牵头|会同|配合|承担)")
_ASIDE = re.compile(r"[，,；;、]\s*(?:以下|下同|其他|其余|不再)[^）)]*$")
"""What a statement adds that names no unit of its own (下同, 不再列出)."""
_FIRST_LEADS = re.compile(r"[，,]?\s*(?:列|排)(?:在)?第一位(?:的)?(?:单位|部门)?(?:为|是)(?:牵头|主办)[^）)]*")


MAY_STATE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
"""The kinds of blocks whose text may state who is responsible."""


@dataclass(slots=True)
class Found:
    """A statement: what each role says as ranges of a text, in code points."""

    parts: list[tuple[AttributionRole, int, int]]
    """Role, start, end."""
    first_leads: bool = False

    @property
    def start(self) -> int:
        """Return where the statement starts."""
        return min(start for _, start, _ in self.parts)


def find_attributions(issue: Issue, block: Block) -> tuple[Attribution, ...]:
    """Return the statements that the current text of a block makes; for a table those of its section rows.

    An item that says 列第一位的为牵头单位，下同 holds for the blocks after it; it is looked up in those before.
    """
    if block.table is not None:
        cells = section_cells(block)
        return tuple(each for at, pieces in cells for each in attributions_in(at, pieces, fold(text_of(pieces))))
    if block.kind not in MAY_STATE:
        return ()
    return attributions_in(block.address, block.pieces, fold(block.text), _first_leads_above(issue, block))


def section_cells(block: Block) -> list[tuple[Address, Pieces]]:
    """Return the cells of a table's section rows that hold text."""
    if block.table is None:
        return []
    return [
        (Address(block.id, row.id, column.id), cell.pieces)
        for row in block.table.rows
        if row.kind is RowKind.SECTION
        for column, cell in zip(block.table.columns, row.cells, strict=True)
        if cell.pieces
    ]


def _first_leads_above(issue: Issue, block: Block) -> bool:
    for index in range(issue.index(block.id), -1, -1):
        above = issue.blocks[issue.order[index]]
        if "第一位" in above.text and "下同" in above.text:
            return True
        if above.boundary is not None:
            return False
    return False


def attributions_in(address: Address, pieces: Pieces, text: str, first_leads: bool = False) -> tuple[Attribution, ...]:
    """Return the statements in the text of pieces, given folded; ids come from where they start.

    `first_leads` says that by what stands above the first of the units leads.
    """
    return tuple(_attribution(address, pieces, text, each, first_leads) for each in statements(text))


def _attribution(address: Address, pieces: Pieces, text: str, found: Found, first_leads: bool) -> Attribution:
    parts = found.parts
    if (first_leads or found.first_leads) and all(role is not AttributionRole.LEAD for role, _, _ in parts):
        parts = [*parts, *_first_unit(text, parts)]
    readings = tuple(Reading(role, address, *_places(pieces, start, end)) for role, start, end in parts)
    return Attribution(f"a{readings[0].start.offset}", readings)


def _places(pieces: Pieces, start: int, end: int) -> tuple[Place, Place]:
    """Return the places that bound a range of the text of pieces."""
    first = pieces[0]
    if first.state is PieceState.KEPT and first.of_source and end <= len(first.text):
        return Place(SOURCE, first.start + start), Place(SOURCE, first.start + end - 1, after=True)
    return place_before(pieces, start), place_after(pieces, end)


def _first_unit(text: str, parts: list[tuple[AttributionRole, int, int]]) -> Iterator[tuple[AttributionRole, int, int]]:
    for role, start, end in parts:
        if role is AttributionRole.RESPONSIBLE:
            match = re.match(r"[^、，,；]+", text[start:end])
            if match:
                yield AttributionRole.LEAD, start, start + match.end()
            return


def may_state(text: str) -> bool:
    """Say, cheaply, whether a folded text could state anything."""
    return any(word in text for word in _WORDS)


def statements(text: str) -> Iterator[Found]:
    """Yield the statements of a folded text, in order."""
    if not may_state(text):
        return
    keyed = list(_keyed(text)) if "：" in text or ":" in text else []
    if not keyed:
        yield from _free(text, [])
    elif "负责" in text or "牵头，" in text or "牵头," in text:
        yield from sorted([*keyed, *_free(text, keyed)], key=lambda each: each.start)
    else:
        yield from keyed


def _keyed(text: str) -> Iterator[Found]:
    """Yield statements of the form role: units; …, those that follow each other closely as one."""
    found: Found | None = None
    last_end = -1
    matches = list(_KEY.finditer(text))
    if not matches:
        return
    limits = [*(match.start() for match in matches[1:]), len(text)]
    for match, limit in zip(matches, limits, strict=True):
        role, start = _role(match), match.end()
        end = _end_of(text, match, limit)
        if role is None or end <= start:
            continue
        if found is None or not _follows(found, role, text[last_end : match.start()]):
            if found is not None:
                yield found
            found = Found([])
        found.parts.append((role, start, end))
        found.first_leads = _cut_first_leads(text, found, start, end) or found.first_leads
        last_end = end
    if found is not None:
        yield found


def _end_of(text: str, match: re.Match[str], limit: int) -> int:
    """Return where the value of a key ends; `limit` is where the next key begins."""
    end = match.end("value")
    if end >= limit:
        return _trim(text, match.end(), limit)
    return end if text[end] in _ENDS or end - match.end() >= _LONGEST else _value_end(text, match.end(), limit)


def _follows(found: Found, role: AttributionRole, between: str) -> bool:
    """Say whether a role belongs to the statement so far: a new role, with nothing but marks in between."""
    if between not in _GAPS and between.strip("；;。，,、 （(\u3000"):
        return False
    return all(role is not each for each, _, _ in found.parts)


def _cut_first_leads(text: str, found: Found, start: int, end: int) -> bool:
    """Take 列第一位的为牵头单位 off the end of a value; say whether it was there."""
    match = _FIRST_LEADS.search(text, start, end) if text.find("第一位", start, end) >= 0 else None
    if match is None:
        return False
    role, _, _ = found.parts[-1]
    found.parts[-1] = (role, start, match.start())
    return True


def _role(match: re.Match[str]) -> AttributionRole | None:
    """Return the role that a key names; None for one that only looks like it (联系人, 分管部门)."""
    first, what = match[0][0], match["what"][0]
    if what in _TIMES:
        return AttributionRole.DEADLINE
    if what == "领":
        return AttributionRole.LEADERS
    if what == "人":
        return AttributionRole.LEADERS if match[0].startswith(("责任人", "牵头人")) else None
    return _ROLES.get(first)


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
    while end > start and text[end - 1] in " \u3000（(，,、；;":
        end -= 1
    return end


def _free(text: str, keyed: list[Found]) -> Iterator[Found]:
    """Yield statements that name no role: units 负责, units 牵头，units 配合, 由 units 负责."""
    if "负责" not in text and "牵头" not in text:
        return
    taken = sorted(start for found in keyed for _, start, _ in found.parts)
    for match in _BRACKETED.finditer(text):
        after = bisect_left(taken, match.start())
        if after == len(taken) or taken[after] >= match.end():
            found = _in_brackets(text, match.start(1), match.end(1))
            if found is not None:
                yield found
    yield from _by(text)
    yield from _listed(text)


def _in_brackets(text: str, start: int, end: int) -> Found | None:
    inner = text[start:end]
    if "牵头" not in inner and "负责" not in inner:
        return None
    clauses = _clauses(inner, start)
    if clauses is not None:
        return clauses
    pair = _PAIRED.fullmatch(inner)
    if pair:
        return _pair(pair, start)
    match = _DUTY.match(inner)
    if not match or (not are_units(match["units"]) and not inner.endswith("负责")):
        return None
    if not _names_organs(match["units"]):
        return None
    role = AttributionRole.LEAD if match["duty"].startswith("牵头") else AttributionRole.RESPONSIBLE
    return Found([(role, start + match.start("units"), start + match.end("units"))])


def _clauses(inner: str, base: int) -> Found | None:
    """Return the statement of a bracket each clause of which says units and what they do, or by when; else None.

    (甲局牵头，乙局、丙局等按职责分工负责，6月底前完成), as the general offices of governments print it.
    """
    parts: list[tuple[AttributionRole, int, int]] = []
    for clause in _CLAUSE.finditer(inner):
        text = clause[0]
        duty = _DOES.fullmatch(text)
        if duty is not None and are_units(duty["units"]):
            role = _DOES_AS[duty["how"][0]]
            at = base + clause.start()
            parts.append((role, at + duty.start("units"), at + duty.end("units")))
        elif _DONE.fullmatch(text) and parts:
            end = base + clause.end() - (2 if text.endswith("完成") else 0)
            parts.append((AttributionRole.DEADLINE, base + clause.start(), end))
        else:
            return None
    roles = [role for role, _, _ in parts]
    return Found(parts) if len(roles) > 1 and len(set(roles)) == len(roles) else None


def _names_organs(text: str) -> bool:
    return any(is_organ(part.strip()) or part.endswith(("部门", "单位")) for part in re.split(r"[、，,]", text))


def _pair(match: re.Match[str], base: int) -> Found:
    lead = AttributionRole.LEAD if match["how"] == "牵头" else AttributionRole.RESPONSIBLE
    return Found(
        [
            (lead, base + match.start("lead"), base + match.end("lead")),
            (AttributionRole.COOPERATING, base + match.start("help"), base + match.end("help")),
        ]
    )


def _by(text: str) -> Iterator[Found]:
    if "由" not in text:
        return
    pair = _PLAIN_BY.search(text)
    if pair and are_units(pair["units"]) and are_units(pair["help"]):
        role = AttributionRole.LEAD if pair["how"] == "牵头" else AttributionRole.RESPONSIBLE
        yield Found(
            [
                (role, pair.start("units"), pair.end("units")),
                (AttributionRole.COOPERATING, pair.start("help"), pair.end("help")),
            ]
        )
        return
    chair = _CONVENER.search(text)
    for match in _BY.finditer(text):
        if not are_units(match["units"]):
            continue
        parts = [(AttributionRole.RESPONSIBLE, match.start("units"), match.end("units"))]
        if chair:
            parts.append((AttributionRole.LEADERS, chair.start("name"), chair.end("name")))
        yield Found(parts)


def _listed(text: str) -> Iterator[Found]:
    """Yield the statement of an item that names organs and then their duties (一、某局。负责…)."""
    label = read_label(text[:16])
    if label[:1] == "第":
        return
    start = len(label) + len(text[len(label) :]) - len(text[len(label) :].lstrip())
    match = _LIST.match(text, start)
    if match and (label or match["sign"] in "：:") and are_units(match["units"]):
        yield Found([(AttributionRole.RESPONSIBLE, match.start("units"), match.end("units"))])
