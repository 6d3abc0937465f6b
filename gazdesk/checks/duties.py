"""Statements of responsibility that are not as those beside them: roles that are missing, labels that are broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope, by_document, labels_of
from gazdesk.checks.texts import whole
from gazdesk.model.blocks import Block
from gazdesk.model.kinds import AttributionRole, BlockKind, Safety, Severity
from gazdesk.model.pieces import offset_of
from gazdesk.model.problems import Problem

_FEWEST = 9
"""Items beside the odd one, and so many for each odd one."""
_ROLES = {
    AttributionRole.LEAD: "牵头单位",
    AttributionRole.RESPONSIBLE: "责任单位",
    AttributionRole.LEADERS: "责任领导",
    AttributionRole.DEADLINE: "完成时限",
}
_NAME = "牵头|牽頭|责任|責任|配合|主办|主辦|协办|協辦"
_KEY = rf"(?:{_NAME})(?:单位|單位|部门|部門|领导|領導)"
_WELL_FORMED = re.compile(rf"{_KEY}[:：]")
_BROKEN = re.compile(
    rf"(?<=[（(；;。])(?P<key>{_KEY})(?P<mark>[；;，,、.。]?)(?=[省市县縣区區州各][\u3400-\u9fff]{{1,12}}[局委办辦厅廳府][、，,；;）)。])"
    rf"|(?<=[（(；;])(?P<cut>(?:{_NAME})[单單部][:：])"
)
_NO_COLON = re.compile(rf"[（(；;。](?:{_KEY}[^:：]|(?:{_NAME})[单單部][:：])")
_STOPPED = re.compile("[）)]?。")
_SENTENCE = re.compile(r"[\u3400-\u9fff]{4}")


class RoleMissing(Rule):
    """An item names fewer roles than all the others.

    Finds: a numbered paragraph that says who is responsible, but not in a role (牵头单位, 责任单位, 责任领导,
    完成时限) that at least nine others beside it, and nine for each odd one, name.
    Why: part of the statement was lost, or its label was misread.
    Example: 责任领导：王大同；责任单位：市财政局 among items that all name a 牵头单位, too.
    Fix may be wrong: nothing is offered; look at the print.
    Source: gazette practice: a breakdown of tasks (任务分解) says the same of each.
    """

    code: ClassVar[str] = "role-missing"
    title: ClassVar[str] = "Role that all others name"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the number of each such item, once for each role."""
        labels = context.once(labels_of)
        for blocks in context.once(by_document).values():
            items = [(block, _roles(block)) for block in blocks if block.id in labels and block.attributions]
            for role, name in _ROLES.items() if len(items) > _FEWEST else ():
                odd = [block for block, roles in items if role not in roles]
                for block in odd if len(odd) * (_FEWEST + 1) <= len(items) else ():
                    end = len(labels[block.id])
                    yield self.problem(whole(block), 0, end, None, "The items beside it name a {role}.", role=name)


def _roles(block: Block) -> set[AttributionRole]:
    said = {reading.role for each in block.attributions for reading in each.readings}
    return said | {role for each in block.attributions for role, _ in each.overrides}


class TextAfterDuty(Rule):
    """Something stands after the statement of who is responsible.

    Finds: a numbered paragraph that goes on with words after its last statement, where at least nine others of the
    document, and nine for each odd one, end with theirs.
    Why: the next line, often a heading, was glued to the item.
    Example: 责任单位：市民政局。加快发展现代农业。 where the second sentence is the heading of what follows.
    Fix may be wrong: nothing is offered; split the paragraph where the heading begins.
    Source: gazette practice: who is responsible is said at the end of an item.
    """

    code: ClassVar[str] = "text-after-duty"
    title: ClassVar[str] = "Text after the statement"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield what stands after the last statement of each such item."""
        labels = context.once(labels_of)
        for blocks in context.once(by_document).values():
            items = [block for block in blocks if block.id in labels and block.attributions]
            ends = [(block, _end(block)) for block in items if block.kind is BlockKind.PARAGRAPH]
            odd = [(block, end) for block, end in ends if end is not None and _goes_on(block.text[end:])]
            for block, end in odd if len(odd) * (_FEWEST + 1) <= len(ends) else ():
                start = end + len(block.text[end:]) - len(block.text[end:].lstrip("。；;）) "))
                template = "The items beside it end with who is responsible."
                yield self.problem(whole(block), start, len(block.text.rstrip()), None, template)


def _end(block: Block) -> int | None:
    """Return where the last value of a block's statements ends in its text; None if it lies elsewhere."""
    readings = [reading for each in block.attributions for reading in each.readings]
    ends = [offset_of(block.pieces, reading.end) for reading in readings if reading.owner == block.address]
    return max((end for end in ends if end is not None), default=None)


def _goes_on(rest: str) -> bool:
    return bool(_STOPPED.match(rest)) and bool(_SENTENCE.search(rest))


class DutyLabel(Rule):
    """The label of a statement of responsibility is broken.

    Finds: 责任单位, 牵头部门 and the like directly before the name of a unit, or with another mark than a colon
    between, and labels that have lost a character (责任单：), where at least three labels of the document are whole.
    Why: who is responsible is found by these labels.
    Example: （责任单位市住建局、市水利局） is put right as 责任单位：.
    Fix may be wrong: where the word is the subject of a sentence.
    Source: GB/T 15834-2011, 4.7: a colon stands before what is listed.
    """

    code: ClassVar[str] = "duty-label"
    title: ClassVar[str] = "Broken label of responsibility"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such label."""
        found = list(context.texts.matches(_BROKEN, _NO_COLON))
        good = _WELL_FORMED.findall(context.texts.joined) if found else []
        for text, match in found if len(good) >= _LEAST else ():
            colon = "：" if sum(label.endswith("：") for label in good) * 2 >= len(good) else ":"
            said = f"{match['key']}{colon}" if match["key"] else f"{match['cut'][:2]}{_WORDS[match['cut'][2]]}{colon}"
            yield self.problem(text, *match.span(), said, "The label is “{said}” elsewhere.", said=said)


_LEAST = 3
_WORDS = {"单": "单位", "單": "單位", "部": "部门"}
