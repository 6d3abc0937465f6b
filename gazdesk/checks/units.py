"""Names of units: run together, or spelled otherwise than everywhere else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope, Text, han_runs
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem
from gazdesk.model.readers.issuers import is_organ

_BEFORE = frozenset("、，,;；:：。（( \t\n\u3000")
_AFTER = frozenset("、，,;；。)） \t\n\u3000")
_SHORTEST, _LONGEST = 3, 24
_OFTEN = 3
_MUCH_OFTENER = 5
_OFTEN_ENOUGH = 5
_LEVELS = "市县縣区區省州"
_LISTING = frozenset("、，,")


@dataclass
class Names:
    """The names of units that stand between marks in an issue, how often each does, and after which mark."""

    counts: Counter[str] = field(default_factory=Counter)
    marks: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    places: list[tuple[Text, int, str]] = field(default_factory=list)

    @cached_property
    def known(self) -> frozenset[str]:
        """Return the names that stand often enough to be trusted."""
        return frozenset(name for name, count in self.counts.items() if count >= _OFTEN)

    @cached_property
    def by_stem(self) -> dict[str, list[str]]:
        """Return the known names by all but their last character."""
        stems: dict[str, list[str]] = defaultdict(list)
        for name in self.known:
            stems[name[:-1]].append(name)
        return stems

    def rare(self) -> Iterator[tuple[Text, int, str]]:
        """Yield each name that stands once or twice, its text and its offset there."""
        return (place for place in self.places if self.counts[place[2]] < _OFTEN)

    def separator(self, name: str) -> str:
        """Return the mark before a name in lists."""
        marks = Counter({mark: count for mark, count in self.marks[name].items() if mark in _LISTING})
        return marks.most_common(1)[0][0] if marks else "、"


def names_of(context: Context) -> Names:
    """Return the names of units in a context; to be asked for by `Context.once`."""
    names = Names()
    organs: dict[str, bool] = {}
    for text, start, name in context.once(han_runs):
        is_name = organs.get(name)
        if is_name is None:
            is_name = organs[name] = _SHORTEST <= len(name) <= _LONGEST and is_organ(name)
        if is_name:
            before, after = (
                text.text[start - 1 : start] if start else "",
                text.text[start + len(name) : start + len(name) + 1],
            )
            if (not before or before in _BEFORE) and (not after or after in _AFTER):
                names.counts[name] += 1
                names.marks[name][before] += 1
                names.places.append((text, start, name))
    return names


class GluedUnits(Rule):
    """The mark between two units has been lost.

    Finds: a name that stands nowhere else and is made of two names that each stand at least three times.
    Why: neither unit is found, and the table of who is responsible names one that does not exist.
    Example: 市交通局各县人民政府 where both are named elsewhere.
    Fix may be wrong: where one unit is a part of the other; the mark offered is the one before the second elsewhere.
    Source: GB/T 15834-2011, 4.5: 顿号 stands between parallel words of a sentence.
    """

    code: ClassVar[str] = "glued-units"
    title: ClassVar[str] = "Units run together"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the place between the two."""
        names = context.once(names_of)
        for text, start, name in names.rare():
            for cut in range(3, len(name) - 2):
                if name[:cut] in names.known and name[cut:] in names.known:
                    at = start + cut
                    values = {"one": name[:cut], "other": name[cut:]}
                    template = "Nothing parts “{one}” from “{other}”."
                    yield self.problem(text, at, at, names.separator(name[cut:]), template, **values)
                    break


class UnitEnding(Rule):
    """A unit is called 局 where it is called 委 everywhere else, or the like.

    Finds: a name of a unit that differs from a much more frequent one in nothing but its last character.
    Why: the unit is counted as two, and what is asked of one of them is not found.
    Example: 市发改局 once where 市发改委 stands twenty times.
    Fix may be wrong: where both exist.
    Source: GB/T 9704-2012, 7.3.2: bodies are named by their full or their normal short name.
    """

    code: ClassVar[str] = "unit-ending"
    title: ClassVar[str] = "Unit named otherwise than elsewhere"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such name."""
        names = context.once(names_of)
        for text, start, name in names.rare():
            usual = [each for each in names.by_stem.get(name[:-1], ()) if self._is_usual(names, name, each)]
            if len(usual) == 1 and len(name) > 3:
                template = "“{name}” is called “{usual}” elsewhere."
                yield self.problem(text, start, start + len(name), usual[0], template, name=name, usual=usual[0])

    def _is_usual(self, names: Names, name: str, usual: str) -> bool:
        return names.counts[usual] >= _MUCH_OFTENER * names.counts[name]


class UnitPrefix(Rule):
    """A unit has lost, or has too many of, the 市, 县 or 省 that it has everywhere else.

    Finds: the name of an organ that stands at least five times as often with 市, 县, 区, 省 or 州 before it; and 市各…
    where 各… stands so much oftener.
    Why: the unit is counted as two, and what is asked of one of them is not found.
    Example: 发展改革委 once where 市发展改革委 stands twenty times.
    Fix may be wrong: where the body of another level is meant.
    Source: GB/T 9704-2012, 7.3.2: bodies are named by their full or their normal short name.
    """

    code: ClassVar[str] = "unit-prefix"
    title: ClassVar[str] = "Unit without its 市"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such name."""
        names = context.once(names_of)
        for text, start, name in names.places:
            usual = [
                each for each in _with_prefix(name) if names.counts[each] >= max(_OFTEN_ENOUGH, names.counts[name] * 5)
            ]
            if len(usual) == 1:
                template = "“{name}” is called “{usual}” elsewhere."
                yield self.problem(text, start, start + len(name), usual[0], template, name=name, usual=usual[0])


def _with_prefix(name: str) -> list[str]:
    """Return what a unit may be called in full."""
    if name[0] in _LEVELS:
        return [name[1:]] if name[1] == "各" else []
    return [level + name for level in _LEVELS] if name[0] != "各" else []
