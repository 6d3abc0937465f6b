"""What a text states about who is responsible, as attributions, read in the light of what stands above it.

In brackets (牵头单位：…；责任单位：…), (…牵头，…配合), (…负责); the same without brackets at the end of an item; in
lines of their own under an item; as a list of organs with their duties (某局。负责…); as 由…负责. The duties that a
statute gives in its articles (某部门负责…) are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from gazdesk.model.attribution_values import STATING, column_roles
from gazdesk.model.blocks import Address, Attribution, Block, Reading
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import AttributionRole, BlockKind, ColumnRole, RowKind
from gazdesk.model.pieces import SOURCE, Pieces, PieceState, Place, place_after, place_before, text_of
from gazdesk.model.tables import Row, Table
from gazdesk.parse.duties import clauses, free
from gazdesk.parse.fold import fold
from gazdesk.parse.statements import Found, Part, first_leads_in, keyed

MAY_STATE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
"""The kinds of blocks whose text may state who is responsible."""

_STATUTE = re.compile(r"(?:条例|规定|办法|规则|细则|章程|规程|守则)\s*(?:[（(][^（()）]*[)）])?$")
_ARTICLE = re.compile(r"第\s*[〇零一二三四五六七八九十百\d]{1,6}\s*[条第]")
_CLOSING = frozenset("）)〕】]")
_AT_BRACKET = _CLOSING | {"。", "；", ";"}
_LEADS = re.compile("牵头[，,；;。、）)会]")
_SAYING = frozenset({RowKind.BODY, RowKind.SECTION})
_TELLING = re.compile("单位|负责|牵头|部门|责任|配合|领导|时限|单 位")
"""What most texts that state something say; one search takes a third of the time of nine."""
_LONGEST_TERM = 40
"""A line of its own that says by when is no longer, in code points."""
_KEPT = PieceState.KEPT
_TITLE, _ENCLOSURE_TITLE, _HEADING = BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE, BlockKind.HEADING
_new = tuple.__new__
"""Makes a named tuple in half the time that its own constructor takes; an issue has thousands of places."""
_reading: Callable[..., Reading] = Reading.__new__
_attribution: Callable[..., Attribution] = Attribution.__new__
"""They make readings and attributions in two thirds of the time that calling the class takes."""
_FIRST_UNIT = re.compile(r"[^、，,；;]+")


@dataclass(frozen=True, slots=True)
class Context:
    """What stands above a text and bears on what it states.

    `first_leads`: of a list of units the first leads. `statute`: the text is part of one (立法技术规范（试行）（一）).
    `duties`: the level of the heading about duties above it (三、职责分工), 0 if there is none.
    """

    first_leads: bool = False
    statute: bool = False
    duties: int = 0

    def after(self, kind: BlockKind, level: int | None, text: str, *, starts: bool) -> Context:
        """Return the context below a block; `starts` says that a document, attachment or enclosure starts with it."""
        if starts or kind is _TITLE:
            return Context(statute=kind is _ENCLOSURE_TITLE and _is_statute(text))
        if kind is _ENCLOSURE_TITLE:
            return Context(self.first_leads, _is_statute(text))
        if kind not in MAY_STATE:
            return self
        now = self._below_heading(level, text) if kind is _HEADING else self
        if not now.statute and text[:1] == "第" and _ARTICLE.match(fold(text[:12])):
            now = replace(now, statute=True)
        if not now.first_leads and _may_rule(text) and _leads_below(fold(text)):
            now = replace(now, first_leads=True)
        return now

    def _below_heading(self, level: int | None, text: str) -> Context:
        if "分工" in text or "职责" in text or "職責" in text:
            return replace(self, duties=level or 1)
        ends = self.duties and (level is None or level <= self.duties)
        return replace(self, duties=0) if ends else self


NOTHING_ABOVE = Context()


def _is_statute(text: str) -> bool:
    return _STATUTE.search(fold(text)) is not None


def may_bear(text: str) -> bool:
    """Say, cheaply, whether a paragraph could bear on what stands below it: an article, or a rule on listed units."""
    return text[:1] == "第" or (("首" in text or "第" in text) and _may_rule(text))


def _may_rule(text: str) -> bool:
    """Say, cheaply, whether a text could rule that of listed units the first leads."""
    return ("第一" in text or "首" in text) and ("头" in text or "頭" in text or "主办" in text or "主辦" in text)


def _leads_below(text: str) -> bool:
    """Say whether a text rules that the first unit leads, for what stands below it too (下同, or outside a list)."""
    return first_leads_in(text) is not None and ("下同" in text or not any(each.first_leads for each in keyed(text)))


def find_attributions(issue: Issue, block: Block) -> tuple[Attribution, ...]:
    """Return the statements that the current text of a block makes; for a table those that its cells make."""
    if block.table is not None:
        return tuple(attribution for _, attribution in of_cells(block.id, block.table))
    if block.kind not in MAY_STATE:
        return ()
    text, context = fold(block.text), _above(issue, block)
    if not may_state(text, context):
        return ()
    return tuple(
        attribution_of(block.address, block.pieces, text, found)
        for found in statements(text, context)
        if not found.weak
    )


def _above(issue: Issue, block: Block) -> Context:
    """Return the context of a block: what its document says above it."""
    last = issue.index(block.id)
    first = next((each for each in range(last, 0, -1) if _starts_all(issue.blocks[issue.order[each]])), 0)
    context = NOTHING_ABOVE
    for identity in issue.order[first:last]:
        above = issue.blocks[identity]
        text, starts = text_of(above.pieces), above.boundary is not None
        if starts or above.kind is not BlockKind.PARAGRAPH or may_bear(text):
            context = context.after(above.kind, above.level, text, starts=starts)
    return context


def _starts_all(block: Block) -> bool:
    return block.boundary is not None or block.kind is _TITLE


def may_state(text: str, context: Context = NOTHING_ABOVE) -> bool:
    """Say, cheaply, whether a folded text could state anything."""
    return (
        text[-1:] in _CLOSING
        or context.duties > 0
        or _TELLING.search(text) is not None
        or (len(text) < _LONGEST_TERM and ("时间" in text or "期限" in text or "节点" in text))
        or (text[-2:-1] in _AT_BRACKET and _ends_in_bracket(text))
    )


def _ends_in_bracket(text: str) -> bool:
    return text[-3:].rstrip("。；;")[-1:] in _CLOSING


def statements(text: str, context: Context = NOTHING_ABOVE) -> list[Found]:
    """Return the statements of a folded text, in order."""
    found = keyed(text) if "：" in text or ":" in text else []
    if _may_say(text) if found else _names_verb(text) or context.duties or _ends_in_bracket(text):
        statute = context.statute or _ARTICLE.match(text) is not None
        more = list(free(text, found, statute, context.duties > 0))
        if more:
            found = sorted([*found, *more], key=lambda each: each.start)
    leads = context.first_leads
    rule = first_leads_in(text) if found and not leads and "下同" in text and _may_rule(text) else None
    for each in found:
        if leads or (rule is not None and rule.end() <= each.start):
            each.first_leads = True
        leads = leads or (each.first_leads and "下同" in text)
    return found


def _may_say(text: str) -> bool:
    """Say, cheaply, whether a text that names roles could say them in words too: 牵头 is no part of 牵头单位."""
    return ("负" in text and "负责" in text) or ("牵" in text and _LEADS.search(text) is not None)


def _names_verb(text: str) -> bool:
    """Say whether a text has one of the verbs of duties; a single character is found ten times as fast as two."""
    return ("牵" in text and "牵头" in text) or ("负" in text and "负责" in text)


def attribution_of(address: Address, pieces: Pieces, text: str, found: Found) -> Attribution:
    """Return a statement in the text of pieces, given folded; its id comes from where it starts."""
    parts: Sequence[Part] = found.parts
    if found.first_leads and all(role is not AttributionRole.LEAD for role, _, _ in parts):
        parts = [*parts, *_first_unit(text, parts)]
    origin, base, _, shown, state = pieces[0]
    if state is _KEPT and origin == SOURCE and found.parts[-1][2] <= len(shown):
        at, last, first = _new, base - 1, base + parts[0][1]
        readings = [
            _reading(
                Reading, role, address, at(Place, (SOURCE, base + start, False)), at(Place, (SOURCE, last + end, True))
            )
            for role, start, end in parts
        ]
    else:
        readings = [
            Reading(role, address, place_before(pieces, start), place_after(pieces, end)) for role, start, end in parts
        ]
        first = readings[0].start.offset
    return _attribution(Attribution, f"a{first}", tuple(readings))


def _first_unit(text: str, parts: Sequence[Part]) -> Iterator[Part]:
    for role, start, end in parts:
        if role is AttributionRole.RESPONSIBLE:
            match = _FIRST_UNIT.match(text, start, end)
            if match:
                yield AttributionRole.LEAD, start, match.end()
            return


def of_cells(
    identity: str, table: Table, rows: Sequence[Row] | None = None, *, folded: bool = True
) -> Iterator[tuple[str, Attribution]]:
    """Yield the row ids and statements of the cells of a table that state something in their text.

    Those of section rows and of cells over several rows hold for the rows below; a cell of a column of units may say
    what each does (某局牵头，某局配合; 牵头：某局；配合：某局). `rows` are those that may say something, else all are
    asked; `folded` says that texts are to be folded before they are read.
    """
    roles: dict[str, ColumnRole] = {}
    for row in table.rows if rows is None else rows:
        if row.kind not in _SAYING or (rows is None and not _may_be_said_in(row.texts)):
            continue
        for column, cell in zip(table.columns, row.cells, strict=True):
            if len(cell.pieces) and (said := text_of(cell.pieces)) and may_be_said(said):
                text = fold(said) if folded else said
                address = Address(identity, row.id, column.id)
                roles = roles or dict(zip((each.id for each in table.columns), column_roles(table), strict=True))
                of_units = roles[column.id] in STATING
                said_by = clauses(text, 0) if of_units else []
                for found in said_by or statements(text, Context(statute=True)):
                    if not found.weak or (of_units and found.start <= _AFTER_KEY):
                        yield row.id, attribution_of(address, cell.pieces, text, found)


_AFTER_KEY = 5
"""Characters before the first value of a cell that begins with a key, short as it may be there."""


@lru_cache(maxsize=1 << 14)
def _may_be_said_in(texts: tuple[str, ...]) -> bool:
    """Say whether a cell of a row could state anything; remembered, since a corrected table is read again and again."""
    return any(map(may_be_said, texts))


_NAMED = ("单位", "單位", "部门", "领导", "配合", "协办")
"""What the keys of a cell name; one without another role beside it (责任：某局) is what its column says already."""


def may_be_said(text: str) -> bool:
    """Say, cheaply, whether the text of a cell could state anything: it has a key or a verb.

    Single characters are found many times as fast as a pattern.
    """
    if len(text) < 5:
        return False
    if _names_verb(text) or ("負" in text and "負責" in text) or ("牽" in text and "牽頭" in text):
        return True
    if "：" not in text and ":" not in text:
        return False
    return any(each in text for each in _NAMED)
