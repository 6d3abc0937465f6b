"""How problems are gathered: what presses before matters of style, or under their rule, severity or document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from gazdesk.desk.fixing import rule_title
from gazdesk.model.kinds import Severity
from gazdesk.model.problems import Problem
from gazdesk.ui.names import name_of
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk


class Grouping(StrEnum):
    """What the problems of a group have in common; NONE is one list, errors and warnings before matters of style."""

    NONE = "none"
    RULE = "rule"
    SEVERITY = "severity"
    DOCUMENT = "document"


class Group(NamedTuple):
    """Problems under one heading, in reading order."""

    name: str
    problems: list[Problem]


def document_of(desk: Desk, problem: Problem) -> int:
    """Return the index of the document that a problem is in, -1 for none."""
    index, _ = desk.membership.get(problem.address.block, (None, None))
    return -1 if index is None else index


def document_title(desk: Desk, index: int) -> str:
    """Return what a document is called in a list, by the index that `document_of` gives."""
    return tr("In no document") if index < 0 else desk.documents[index].title or tr("(no title)")


def groups_of(desk: Desk, problems: Iterable[Problem], grouping: Grouping) -> list[Group]:
    """Return the groups: rules by how much they found, severities from the worst on, documents as they come."""
    match grouping:
        case Grouping.RULE:
            return _by_rule(problems)
        case Grouping.SEVERITY:
            return _by_severity(problems)
        case Grouping.DOCUMENT:
            return _by_document(desk, problems)
        case Grouping.NONE:
            return [Group("", sorted(problems, key=is_style))]


def is_style(problem: Problem) -> bool:
    """Say whether a problem is a matter of style, which waits until errors and warnings have been gone through."""
    return problem.severity is Severity.STYLE


def _by_rule(problems: Iterable[Problem]) -> list[Group]:
    found: dict[str, list[Problem]] = defaultdict(list)
    for each in problems:
        found[each.code].append(each)
    counts = Counter({code: len(those) for code, those in found.items()})
    return [Group(tr(rule_title(code)), found[code]) for code, _ in counts.most_common()]


def _by_severity(problems: Iterable[Problem]) -> list[Group]:
    found: dict[Severity, list[Problem]] = {each: [] for each in Severity}
    for each in problems:
        found[each.severity].append(each)
    return [Group(name_of(severity), those) for severity, those in found.items() if those]


def _by_document(desk: Desk, problems: Iterable[Problem]) -> list[Group]:
    found: dict[int, list[Problem]] = defaultdict(list)
    for each in problems:
        found[document_of(desk, each)].append(each)
    return [Group(document_title(desk, index), found[index]) for index in sorted(found)]
