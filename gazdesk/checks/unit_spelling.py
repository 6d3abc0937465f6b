"""Units whose names are spelt otherwise than elsewhere in the issue, and units of another place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from rapidfuzz.distance import Indel, Levenshtein
from rapidfuzz.process import extract

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.resemblance import resemblance
from gazdesk.checks.units import Names, districts_of, names_of
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_OFTEN = 5
"""A name is trusted that stands so many times, and so many times oftener than the odd one."""
_ALIKE = 0.5
_LEVELS = "市县縣区區"
_MUCH_OFTENER = 10
_PLACE = (2, 3)
"""Characters of a place's name before its 市 or 县."""
_SELDOM = 3
_SHORT = 3
_LACKING = 3
_PLACES = "省市州县縣区區镇鎮乡鄉旗盟"
_LAST = re.compile(r"[、，,;；:：（(\s](?P<name>[\u3400-\u9fff]{3,24}+)(?=[\n）)])")
_GOVERNMENTS = re.compile("各(?P<levels>[市州县縣区區旗盟]{1,3})人民政府")
_MOST_MISSING = 2


class UnitSpelling(Rule):
    """A unit or place is spelt with a character that looks or sounds like the right one.

    Finds: the name of an organ, county, town or village in a list that stands once or twice and differs in one
    character from one that stands at least five times, and five times as often, where the two characters look or sound
    alike; of several such names the most alike.
    Why: the unit is counted as two, and what is asked of one of them is not found.
    Example: 市水利和胡泊局 once where 市水利和湖泊局 stands twenty times.
    Fix may be wrong: where both exist.
    Source: GB/T 9704-2012, 7.2.4: organs are called by their full names or their standard short names.
    """

    code: ClassVar[str] = "unit-spelling"
    title: ClassVar[str] = "Unit spelt otherwise than elsewhere"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such name."""
        for names in (context.once(names_of), context.once(districts_of)):
            yield from self._odd(names)

    def _odd(self, names: Names) -> Iterator[Problem]:
        often = [name for name, count in names.counts.items() if count >= _OFTEN]
        meant = {name: other for name in names.rare() if (other := _meant(name, often, names))}
        for text, start, name, other in names.where(meant):
            template = "“{name}” is called “{usual}” elsewhere."
            yield self.problem(text, start, start + len(name), other, template, name=name, usual=other)


def _meant(name: str, often: Sequence[str], names: Names) -> str | None:
    near = extract(name, often, scorer=Levenshtein.distance, score_cutoff=1, limit=None)
    usual = [other for other, _, _ in near if len(other) == len(name)]
    ranked = [(resemblance(name, other), names.counts[other], other) for other in usual]
    best = max(ranked, default=None)
    is_sure = best is not None and best[0] >= _ALIKE and best[1] >= _OFTEN * names.counts[name]
    return best[2] if is_sure and best is not None else None


class UnitOfElsewhere(Rule):
    """A unit of another place stands among those of the issue's own.

    Finds: a unit in the midst of a list that has the name of another place before a unit of the issue, which stands
    at least ten times as often without it, where hardly anything of that place is named, and nobody of it issues.
    Why: programs that guess at what they cannot read put in what they have read elsewhere.
    Example: 他乡市交通局 once where 市交通局 stands twenty times.
    Fix may be wrong: where the other place does take part.
    Source: gazette practice: a body charges its own departments, which it names without its place.
    """

    code: ClassVar[str] = "unit-of-elsewhere"
    title: ClassVar[str] = "Unit of another place"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such name."""
        names = context.once(names_of)
        issuers = [document.issuer or "" for document in context.derived.documents]
        odd: dict[str, str] = {}
        for name in names.rare():
            usual = _unplaced(name, names)
            place = name[: len(name) - len(usual) + 1] if usual else ""
            if usual and _is_strange(place, names) and not any(issuer.startswith(place) for issuer in issuers):
                odd[name] = usual
        for text, start, name, usual in names.where(odd):
            end = start + len(name)
            if text.text[end : end + 1] != "。":
                template = "“{name}” is called “{usual}” elsewhere."
                yield self.problem(text, start, end, usual, template, name=name, usual=usual)


def _unplaced(name: str, names: Names) -> str | None:
    """Return the name of a unit without that of a place before it, if it stands much oftener so."""
    for cut in _PLACE:
        usual = name[cut:]
        if usual[:1] and usual[0] in _LEVELS and names.counts[usual] >= max(_OFTEN, _MUCH_OFTENER * names.counts[name]):
            return usual
    return None


def _is_strange(place: str, names: Names) -> bool:
    """Say whether hardly any unit of a place is named."""
    return sum(count for name, count in names.counts.items() if name.startswith(place)) <= _SELDOM


class UnitOrder(Rule):
    """A unit is written with its characters in another order than elsewhere, or without one of its levels.

    Finds: a name in a list that has the very characters of another one that stands at least twice as often; and
    各市人民政府 and the like that lack one level of 各市州人民政府, which stands three times as often.
    Why: the unit is counted as two, and what is asked of one of them is not found.
    Example: 各州市人民政府 where 各市州人民政府 stands twice as often.
    Fix may be wrong: where both exist, or governments of one level are meant.
    Source: GB/T 9704-2012, 7.2.4: organs are called by their full names or their standard short names.
    """

    code: ClassVar[str] = "unit-order"
    title: ClassVar[str] = "Unit written in another order"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such name."""
        names = context.once(names_of)
        alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for name in names.counts:
            alike[tuple(sorted(name))].append(name)
        odd: dict[str, str] = {}
        for group in alike.values():
            usual = max(group, key=names.counts.__getitem__)
            most = names.counts[usual] // 2 if names.counts[usual] >= _OFTEN else 0
            odd.update((name, usual) for name in group if name != usual and names.counts[name] <= most)
        odd |= _lacking(names.counts)
        for text, start, name, usual in names.where(odd):
            template = "“{name}” is called “{usual}” elsewhere."
            yield self.problem(text, start, start + len(name), usual, template, name=name, usual=usual)


def _lacking(counts: Mapping[str, int]) -> dict[str, str]:
    """Return the 各… governments that lack one level (市, 州, 县, 区) of one that stands three times as often."""
    levels = {name: match["levels"] for name in counts if (match := _GOVERNMENTS.fullmatch(name))}
    return {
        name: other
        for name, own in levels.items()
        for other, all_levels in levels.items()
        if len(all_levels) == len(own) + 1 and set(own) < set(all_levels)
        if counts[other] >= max(_OFTEN, _LACKING * counts[name])
    }


class UnitVariant(Rule):
    """A unit is called by a longer or shorter name than elsewhere.

    Finds: a name in a list that stands once or twice and is one that stands at least five times, and five times as
    often, but for one or two characters in its midst that are too many or are missing; where other rules tell it, it
    is left to them.
    Why: the unit is counted as two, and what is asked of one of them is not found.
    Example: 市城乡建委 once where 市城乡建设委 stands twenty times.
    Fix may be wrong: where both exist. The one may be the full and the other the short name: a document keeps to one.
    Source: GB/T 9704-2012, 7.2.4: organs are called by their full names or their standard short names.
    """

    code: ClassVar[str] = "unit-variant"
    title: ClassVar[str] = "Unit called longer or shorter"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such name."""
        names = context.once(names_of)
        edges: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name, count in names.counts.items():
            if count >= _OFTEN:
                edges[name[:2], name[-1]].append(name)
        rare = (name for name in names.rare() if name[0] != "各" and name[:-1] not in names.by_stem)
        meant = {name: other for name in rare if (other := _variant(name, edges[name[:2], name[-1]], names))}
        for text, start, name, other in names.where(meant):
            template = "“{name}” is called “{usual}” elsewhere."
            yield self.problem(text, start, start + len(name), other, template, name=name, usual=other)


def _variant(name: str, often: Sequence[str], names: Names) -> str | None:
    """Return the only one of some names that one is but for characters too many or missing."""
    much = [other for other in often if names.counts[other] >= _OFTEN * names.counts[name]]
    alike = [other for other in much if _is_within(name, other) or _is_within(other, name)]
    return alike[0] if len(alike) == 1 and len(name) > _SHORT and len(alike[0]) > _SHORT else None


def _is_within(short: str, long: str) -> bool:
    """Say whether a name is another one without one or two of its characters."""
    return 0 < len(long) - len(short) <= _MOST_MISSING and Indel.distance(short, long) == len(long) - len(short)


class UnitBrokenOff(Rule):
    """The name of a unit breaks off.

    Finds: at the end of a cell, text or bracket the beginning of one name that stands at least five times, where it is
    no name itself and not that of a place.
    Why: the end of a line or page was lost, and the unit is not found.
    Example: 各县市区人民 at the end of a cell is put right as 各县市区人民政府.
    Fix may be wrong: where more was lost than the end of the name.
    Source: GB/T 9704-2012, 7.2.4: organs are called by their full names or their standard short names.
    """

    code: ClassVar[str] = "unit-broken-off"
    title: ClassVar[str] = "Name of a unit breaks off"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the end of each such name."""
        names = context.once(names_of)
        begun = _beginnings(name for name, count in names.counts.items() if count >= _OFTEN)
        for match in _LAST.finditer(context.texts.joined) if begun else ():
            rest = begun.get(match["name"])
            if rest and match["name"] not in names.counts:
                text, start = context.texts.at(match.start("name"))
                end, usual = start + len(match["name"]), match["name"] + rest
                yield self.problem(text, end, end, rest, "Elsewhere it is “{usual}”.", usual=usual)


def _beginnings(names: Iterable[str]) -> dict[str, str]:
    """Return the beginnings of names, those of places left out, with the rest; "" where several begin so."""
    begun: dict[str, str] = {}
    for name in names:
        for cut in range(_SHORT, len(name)):
            if name[cut - 1] not in _PLACES:
                begun[name[:cut]] = "" if name[:cut] in begun else name[cut:]
    return begun
