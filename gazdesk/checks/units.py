"""Names of units: run together, or spelled otherwise than everywhere else."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Mapping
from functools import cached_property
from typing import ClassVar, TypeVar

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.texts import Text, Texts
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem
from gazdesk.model.readers.issuers import is_organ

_SHORTEST = 3
_OF_PLACES = "市县縣镇鎮乡鄉村"
_LONGEST_PLACE = 6
LAST = "府室厅廳会會部组組区區议院委局办辦处處社署站所校行心司团團队隊联聯协協"
"""The last characters of names of organs."""
_NAME = re.compile(
    rf"[、，,;；:：。（(\s]([\u3400-\u9fff]{{{_SHORTEST},24}}+)(?<=[{LAST}{_OF_PLACES}])(?=[、，,;；。)）\s])"
)
_OFTEN = 3
_MUCH_OFTENER = 5
_OFTEN_ENOUGH = 5
_OFTENER = 3
_LEVELS = "市县縣区區省州"
_LISTING = frozenset("、，,")
_PARTING = re.compile("[、，,]")
_LIST_ENDS = re.compile(r"[；;：:。（(）)\n]")

Made = TypeVar("Made")


class Names:
    """The names of units that stand between marks in some texts, and how often each does.

    `places` has the offset in all texts, in code points, and the name, in reading order.
    """

    def __init__(self, texts: Texts, is_name: Callable[[str], bool] = is_organ) -> None:
        self.texts = texts
        found = texts.once(_between_marks)
        names = {name for name in {name for _, name in found} if is_name(name)}
        self.places = [each for each in found if each[1] in names]
        self.counts = Counter(name for _, name in self.places)

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

    def rare(self) -> Iterator[str]:
        """Yield each name that stands once or twice."""
        return (name for name, count in self.counts.items() if count < _OFTEN)

    def where(self, odd: Mapping[str, Made]) -> Iterator[tuple[Text, int, str, Made]]:
        """Yield each text that has one of some names, its offset there, the name, and what is known of it."""
        for at, name in self.places if odd else ():
            if name in odd:
                yield *self.texts.at(at), name, odd[name]

    def separator(self, name: str) -> str:
        """Return the mark before a name in lists."""
        before = (self.texts.joined[at - 1] for at, each in self.places if each == name)
        marks = Counter(mark for mark in before if mark in _LISTING)
        return marks.most_common(1)[0][0] if marks else "、"


def _between_marks(texts: Texts) -> list[tuple[int, str]]:
    """Return what may be a name: its offset in all texts, in code points, and its characters."""
    return [(match.start(1), match[1]) for match in _NAME.finditer(texts.joined)]


def districts_of(context: Context) -> Names:
    """Return the names of counties, towns and villages in a context; to be asked for by `Context.once`."""
    return Names(context.texts, _is_district)


def _is_district(name: str) -> bool:
    return len(name) <= _LONGEST_PLACE and name[-1] in _OF_PLACES


def names_of(context: Context) -> Names:
    """Return the names of units in a context; to be asked for by `Context.once`."""
    return Names(context.texts)


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
        glued = {name: cut for name in names.rare() if (cut := _cut(name, names.known))}
        for text, start, name, cut in names.where(glued):
            at = start + cut
            values = {"one": name[:cut], "other": name[cut:]}
            template = "Nothing parts “{one}” from “{other}”."
            yield self.problem(text, at, at, names.separator(name[cut:]), template, **values)


def _cut(name: str, known: Container[str]) -> int | None:
    """Return where a name that is made of two known ones is to be cut, None if it is not."""
    cuts = range(_SHORTEST, len(name) - _SHORTEST + 1)
    return next((cut for cut in cuts if name[:cut] in known and name[cut:] in known), None)


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
        called = {name: usual for name in names.rare() if (usual := self._usual(names, name))}
        for text, start, name, usual in names.where(called):
            template = "“{name}” is called “{usual}” elsewhere."
            yield self.problem(text, start, start + len(name), usual, template, name=name, usual=usual)

    def _usual(self, names: Names, name: str) -> str | None:
        alike = names.by_stem.get(name[:-1], ()) if len(name) > _SHORTEST else ()
        usual = [each for each in alike if names.counts[each] >= _MUCH_OFTENER * names.counts[name]]
        return usual[0] if len(usual) == 1 else None


class UnitPrefix(Rule):
    """A unit has lost, or has too many of, the 市, 县 or 省 that it has everywhere else.

    Finds: the name of an organ that stands at least three times as often with 市, 县, 区, 省 or 州 before it, or 各
    before these, where nothing else is in its list or something that begins so; 市各… where 各…, and 市… where the name
    of the place of the issue with the same, is that oftener.
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
        place = _place(context)
        called = {name: usual for name in names.counts if (usual := self._usual(names.counts, name, place))}
        for text, start, name, usual in names.where(called):
            if _is_among_its_like(text.text, start, name):
                template = "“{name}” is called “{usual}” elsewhere."
                yield self.problem(text, start, start + len(name), usual, template, name=name, usual=usual)

    def _usual(self, counts: Mapping[str, int], name: str, place: str) -> str | None:
        least = max(_OFTEN_ENOUGH, _OFTENER * counts[name])
        usual = [each for each in (*_with_prefix(name), *_placed(name, place)) if counts.get(each, 0) >= least]
        return usual[0] if len(usual) == 1 else None


def _with_prefix(name: str) -> list[str]:
    """Return what a unit may be called in full."""
    if name[0] in _LEVELS:
        return [name[1:]] if name[1] == "各" else ["各" + name]
    return [level + name for level in _LEVELS] if name[0] != "各" else []


def _place(context: Context) -> str:
    """Return the name of the place whose issue it is, without its level; "" where it is not known."""
    place = context.derived.fields.place or ""
    return place[:-1] if place[-1:] in _LEVELS else place


def _placed(name: str, place: str) -> list[str]:
    """Return what a unit may be called by the name of its place: 示例供电公司 for 市供电公司."""
    return [place + name[1:]] if place and name[0] in _LEVELS else []


def _is_among_its_like(text: str, start: int, name: str) -> bool:
    """Say whether a name is alone in its list, or another one there says its level."""
    end = start + len(name)
    before, after = _LIST_ENDS.split(text[:start])[-1], _LIST_ENDS.split(text[end:], maxsplit=1)[0]
    others = [each.strip() for each in _PARTING.split(before + after) if each.strip()]
    return not others or any(other[0] in _LEVELS or other[0] == "各" for other in others)
