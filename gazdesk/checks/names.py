"""Names of people that are spelt in two ways."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.resemblance import resemblance
from gazdesk.checks.texts import Text
from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.people import people_of
from gazdesk.model.problems import Problem

_LIST = r"(?P<names>[\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4})*)"
_COMRADES = re.compile(rf"[由请請以经經]?{_LIST}同志")
_LEADERS = re.compile(rf"(?:责任领导|責任領導|分管领导|分管領導|责任人|責任人)[:：]{_LIST}")
_LEADER = tuple(f"{word}{mark}" for word in ("领导", "領導", "责任人", "責任人") for mark in ":：")
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_OFTEN = 4
_MUCH_LIKER = 0.3
"""Of several names the one that is so much more alike is meant."""


class NameSpelling(Rule):
    """A person's name is spelt otherwise than elsewhere.

    Finds: a name before 同志 that the rosters of its document do not have, but with one other character; one that
    differs so from an earlier name, where the characters that both have stand nowhere else; the name of a responsible
    leader that stands once, while one that differs in one of three characters stands four times.
    Why: names are made of rare characters, which are the first to be misread.
    Example: 章艺同志 below a roster that has 章芝.
    Fix may be wrong: where both exist, or the roster is what was misread.
    Source: GB/T 9704-2012, 7.3.3: the names of people are given as they are.
    """

    code: ClassVar[str] = "name-spelling"
    title: ClassVar[str] = "Name spelt in two ways"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each name that is likely another one."""
        rosters = _rosters(context)
        members = context.derived.membership
        comrades = list(_mentions(context, _COMRADES, ("同志",)))
        for mention in comrades:
            known = rosters.get(members[mention.text.address.block][0], frozenset())
            yield from self._unlike(mention, known)
        yield from self._twins(context, comrades)
        leaders = list(_mentions(context, _LEADERS, _LEADER))
        counts = Counter(mention.name for mention in leaders)
        often = frozenset(name for name, count in counts.items() if count >= _OFTEN and len(name) > 2)
        for mention in leaders:
            if counts[mention.name] == 1:
                yield from self._unlike(mention, often)

    def _twins(self, context: Context, mentions: list[_Mention]) -> Iterator[Problem]:
        """Yield the later of two names that have characters in common which stand nowhere else."""
        counts = Counter(mention.name for mention in mentions)
        first: list[str] = []
        for mention in mentions:
            pairs = [name for name in first if _differ_in_one(name, mention.name) and counts[mention.name] == 1]
            for name in pairs:
                shared = [one for one, other in zip(name, mention.name, strict=True) if one == other]
                if all(context.texts.joined.count(each) <= counts[name] + 1 for each in shared):
                    yield from self._unlike(mention, frozenset({name}))
            first.append(mention.name)

    def _unlike(self, mention: _Mention, known: frozenset[str]) -> Iterator[Problem]:
        """Yield a name that is not known, where one known name is nearly the same, or one of several by far."""
        near = [] if mention.name in known else [name for name in known if _differ_in_one(name, mention.name)]
        ranked = sorted(((resemblance(mention.name, name), name) for name in near), reverse=True)
        if len(ranked) == 1 or (ranked and ranked[0][0] >= ranked[1][0] + _MUCH_LIKER):
            other = ranked[0][1]
            values = {"name": mention.name, "other": other}
            end = mention.start + len(mention.name)
            template = "“{name}” is spelt “{other}” elsewhere."
            yield self.problem(mention.text, mention.start, end, other, template, **values)


class _Mention(NamedTuple):
    """A name in a text, and where it starts there, in code points."""

    text: Text
    start: int
    name: str


def _mentions(context: Context, pattern: re.Pattern[str], hint: tuple[str, ...]) -> Iterator[_Mention]:
    for text, match in context.texts.matches(pattern, hint):
        for name in _NAME.finditer(match["names"]):
            yield _Mention(text, match.start("names") + name.start(), name[0])


def _rosters(context: Context) -> dict[int | None, frozenset[str]]:
    """Return the names in the rosters of each document."""
    names: dict[int | None, set[str]] = defaultdict(set)
    members = context.derived.membership
    for block in context.blocks:
        if block.kind is BlockKind.ROSTER:
            names[members[block.id][0]].update(_people(block))
    return {document: frozenset(each) for document, each in names.items()}


def _people(block: Block) -> Iterator[str]:
    yield from (person.name for person in people_of(block) if person.name)


def _differ_in_one(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
