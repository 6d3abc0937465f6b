"""Lists of who is responsible: units named twice, and dates that do not fit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.texts import Text
from gazdesk.checks.units import names_of
from gazdesk.model.attribution_values import STATING, AttributionValues, column_roles
from gazdesk.model.attributions import attributions_of
from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import AttributionRole, ColumnRole, Safety, Severity
from gazdesk.model.problems import Problem

_IN_LIST = re.compile(r"(?:[、，,][\u3400-\u9fff]+)*[、，,]")
_LEVELS = "市县縣区區省州"
_COMMITTEE = re.compile(
    rf"(?<=[局委办辦厅廳院会會府])(?<![{_LEVELS}]委)[、，,](?P<unit>[{_LEVELS}]委)(?=[、，,][{_LEVELS}各])(?![、，,](?:[{_LEVELS}])(?:人民)?(?:政|人大))"
)
_COMMITTEES = re.compile(rf"[、，,][{_LEVELS}]委[、，,]")
_BARE = re.compile(rf"[、，,](?P<unit>(?P<level>[{_LEVELS}])(?:人民)?政府)(?=[、，,;；）)。\n]|$)")
_MOST_OWN = 3
_RUN = re.compile(r"[\u3400-\u9fff]{3,}")
_DEADLINE = re.compile(r"(?<!\d)(?P<year>20\d\d)\s*年(?:底|末|\s*(?P<month>\d{1,2})\s*月)?")


class UnitTwice(Rule):
    """A list names the same unit twice.

    Finds: an organ that stands twice between 、 and ， in one list.
    Why: one of the two was misread, and another unit is missing.
    Example: 市财政局、市住建局、市财政局.
    Fix may be wrong: where the second stands for another unit; look at the print.
    Source: GB/T 15834-2011, 4.5: 顿号 stands between parallel words, each of which is named once.
    """

    code: ClassVar[str] = "unit-twice"
    title: ClassVar[str] = "Unit named twice"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the second of each pair with the mark before it."""
        named = context.once(names_of)
        listed: set[str] = set()
        end = 0
        for at, name in named.places:
            if not _IN_LIST.fullmatch(context.texts.joined, end, at):
                listed.clear()
            if name in listed:
                text, start = context.texts.at(at)
                yield self.problem(text, start - 1, start + len(name), "", "“{unit}” is named twice.", unit=name)
            listed.add(name)
            end = at + len(name)


class UnitCutShort(Rule):
    """Only 市委 is left of the name of a unit.

    Finds: 市委, 县委 and the like in the midst of a list of departments, where neither 市政府 nor 市人大 goes on.
    Why: the committee of the party stands first in a list and not among departments; 市委 is what is left of
    市委宣传部, 市委编办 and others.
    Example: 市财政局、市委、市住建局.
    Fix may be wrong: nothing is offered; look at the print.
    Source: GB/T 9704-2012, 7.2.4: organs are called by their full names or their standard short names.
    """

    code: ClassVar[str] = "unit-cut-short"
    title: ClassVar[str] = "Name of a unit cut short"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.DISPLAY

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such rest of a name."""
        for text, match in context.texts.matches(_COMMITTEE, _COMMITTEES):
            template = "Something is missing after “{unit}”."
            yield self.problem(text, *match.span("unit"), None, template, unit=match["unit"])


class OwnGovernment(Rule):
    """A government charges itself.

    Finds: 市人民政府, 县政府 and the like, without the name of a place, among the units that a document of that
    government or its office makes responsible, three times at most in one document.
    Why: a government charges its departments and the governments below it; 各区人民政府 or another was misread.
    Example: 责任单位：市水利局、市人民政府 in a notice of 示例市人民政府.
    Fix may be wrong: nothing is offered; look at the print.
    Source: gazette practice: 责任单位 are bodies below the one that issues.
    """

    code: ClassVar[str] = "own-government"
    title: ClassVar[str] = "Issuing government among the responsible"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such unit."""
        found: dict[int, list[tuple[Text, re.Match[str]]]] = defaultdict(list)
        for text, match in context.texts.matches(_BARE):
            index = context.derived.membership[text.address.block][0]
            issuer = context.derived.documents[index].issuer if index is not None else None
            is_own = issuer is not None and f"{match['level']}人民政府" in issuer
            if index is not None and is_own and _states(context.issue, text.address):
                found[index].append((text, match))
        for places in found.values():
            for text, match in places if len(places) <= _MOST_OWN else ():
                template = "“{unit}” is who issues the document."
                yield self.problem(text, *match.span("unit"), None, template, unit=match["unit"])


def _states(issue: Issue, address: Address) -> bool:
    """Say whether a block states who is responsible, or the column of a cell does."""
    block = issue.blocks[address.block]
    if block.table is None or not address.column:
        return bool(block.attributions)
    columns = zip(block.table.columns, column_roles(block.table), strict=True)
    return any(column.id == address.column and role in _NAMING for column, role in columns)


_NAMING = frozenset({ColumnRole.LEAD, ColumnRole.RESPONSIBLE, ColumnRole.COOPERATING})


class LeadAlsoResponsible(Rule):
    """A unit leads and is named among the others who are responsible, too.

    Finds: statements and rows of tables in which the same unit stands under 牵头 and under 责任 or 配合.
    Why: in most documents nobody is named in two roles; one of the two was misread or stands in the wrong column.
    Example: 牵头单位：市财政局；责任单位：市财政局、市住建局.
    Fix may be wrong: nothing is offered; some documents name the lead unit again.
    Source: gazette practice: 牵头单位 and 责任单位, 配合单位 are named apart.
    """

    code: ClassVar[str] = "lead-also-responsible"
    title: ClassVar[str] = "Named in two roles"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such unit where it leads."""
        for values in statements(context, _LEADING, _OTHERS, where=_repeats):
            others = {*values.cooperating, *(values.responsible if values.lead != values.responsible[:1] else ())}
            for unit in values.lead if others - {*values.lead} else ():
                text = text_with(context, values, unit) if unit in others else None
                if text is not None:
                    at = text.text.find(unit)
                    template = "“{unit}” leads and is named again."
                    yield self.problem(text, at, at + len(unit), None, template, unit=unit)


class DeadlineBeforeDate(Rule):
    """What is to be done was due before the document is dated.

    Finds: a deadline whose year and month lie before the 成文日期.
    Why: one of the two was misread.
    Example: 完成时限：2019年6月 in a document of March 2022.
    Fix may be wrong: nothing is offered; look at the print.
    Source: GB/T 9704-2012, 7.3.5: a document takes effect with its 成文日期 at the earliest.
    """

    code: ClassVar[str] = "deadline-before-date"
    title: ClassVar[str] = "Deadline before the date"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such deadline."""
        derived = context.derived
        for values in statements(context, _DUE):
            index = derived.membership[values.owner.block][0]
            dated = derived.documents[index].date if index is not None else None
            due = _last_month(values.deadline or "")
            text = text_with(context, values, values.deadline or "") if dated and due and due < dated[:7] else None
            if text is not None and values.deadline and dated and due:
                at = text.text.find(values.deadline)
                template = "It was due in {due}; the document is dated {dated}."
                yield self.problem(text, at, at + len(values.deadline), None, template, due=due, dated=dated)


def _last_month(deadline: str) -> str | None:
    """Return the last year and month that a deadline names, as 2022-06; None if it names none."""
    months = [f"{match['year']}-{int(match['month'] or 12):02}" for match in _DEADLINE.finditer(deadline)]
    return max(months, default=None)


_LEADING, _OTHERS = (
    frozenset({AttributionRole.LEAD}),
    frozenset({AttributionRole.RESPONSIBLE, AttributionRole.COOPERATING}),
)
_DUE = frozenset({AttributionRole.DEADLINE})


def statements(
    context: Context, *due: frozenset[AttributionRole], where: Callable[[Block], bool] | None = None
) -> Iterator[AttributionValues]:
    """Yield what is stated in texts and in rows of tables, by blocks that speak of a role of each set.

    `where` says of a block whether it may state what is sought.
    """
    for block in context.blocks:
        if block.attributions or block.table is not None:
            roles = _spoken(block)
            if not any(roles.isdisjoint(each) for each in due) and (where is None or where(block)):
                yield from attributions_of(context.issue, block)


def _repeats(block: Block) -> bool:
    """Say whether a block is a table, or anything of three Han characters and more stands twice between its marks."""
    runs = _RUN.findall(block.text)
    return block.table is not None or len(set(runs)) < len(runs)


def _spoken(block: Block) -> set[AttributionRole]:
    """Return the roles of which a block, or a column of its table, speaks."""
    roles = {reading.role for each in block.attributions for reading in each.readings}
    roles.update(role for each in block.attributions for role, _ in each.overrides)
    if block.table is not None:
        roles.update(STATING[role] for role in column_roles(block.table) if role in STATING)
    return roles


def text_with(context: Context, values: AttributionValues, said: str) -> Text | None:
    """Return the text of a statement, or the cell of its row, that says something; None where none does."""
    block = context.issue.blocks[values.owner.block]
    if block.table is None:
        return Text(block.address, block.pieces, block.text) if said in block.text else None
    row_id = values.row or values.owner.row
    index = block.table.row_index(row_id)
    cells = zip(block.table.columns, block.table.rows[index].cells, strict=True) if index is not None else ()
    for column, cell in cells:
        if said in cell.text and not column.dropped:
            return Text(Address(block.id, row_id, column.id), cell.pieces, cell.text)
    return None
