"""The contents list against the titles of the documents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import ClassVar, NamedTuple

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.texts import Text, whole
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.problems import Problem

_ALIKE = str.maketrans("–—―－‐〔〕［］“”‘’", "-----[][]\"\"''")
_SUBJECT = ("关于", "關於")
_NEAR = 2
_LEADING = re.compile(r"[\s/|·.…。﹒\d]*")
"""What leads from an entry to its page."""


class ContentsTitle(Rule):
    """An entry of the contents list does not say what the title of its document says.

    Finds: each part of an entry that differs from the title it announces; width, white space, the kinds of dashes,
    quotes and brackets, and the name of the issuing organ before 关于 aside.
    Why: one of the two was misread, and the corpus is cited by the title.
    Example: 关于印发城市更新实施方桉的通知 for a document called 关于印发城市更新实施方案的通知.
    Fix may be wrong: it takes the title to be right; where the entry is, the title is to be put right instead.
    Source: gazette practice: the contents list repeats the titles, which GB/T 9704-2012, 7.3.1, makes of
    发文机关名称、事由和文种, often without the first.
    """

    code: ClassVar[str] = "contents-title"
    title: ClassVar[str] = "Contents entry and title differ"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each difference between an entry and the title of its document."""
        for identity, entry in context.derived.contents.items():
            if entry.document is not None:
                block = context.issue.blocks[identity]
                title = context.derived.documents[entry.document].title
                yield from self._in_entry(whole(block), entry.title, title)

    def _in_entry(self, text: Text, entry: str, title: str) -> Iterator[Problem]:
        start = text.text.find(entry)
        if start < 0:
            return
        for left, right, said in differences(entry, title):
            if not said and _LEADING.fullmatch(entry, left):
                continue
            template = "The title of the document has “{said}” here." if said else "The title does not have this."
            yield self.problem(text, start + left, start + right, said, template, said=said)


def differences(entry: str, title: str) -> Iterator[tuple[int, int, str]]:
    """Yield where an entry differs from a title: start and end in the entry, in code points, and what the title says.

    Differences with a character or two between them are one.
    """
    one, other = _folded(entry), _folded(title)
    codes = SequenceMatcher(None, one.text, other.text, autojunk=False).get_opcodes()
    for left, right, start, end in _joined(codes):
        said = title[other.places[start] : other.places[end - 1] + 1] if end > start else ""
        if left < right:
            yield one.places[left], one.places[right - 1] + 1, said
        else:
            place = one.places[left - 1] + 1 if left else one.start
            yield place, place, said


def _joined(codes: Iterable[tuple[str, int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Return the extents of differences in both texts, those that nearly touch as one."""
    joined: list[tuple[int, int, int, int]] = []
    for kind, left, right, start, end in codes:
        if kind == "equal":
            continue
        if joined and left - joined[-1][1] <= _NEAR:
            left, _, start, _ = joined.pop()  # noqa: PLW2901 - the two are one
        joined.append((left, right, start, end))
    return joined


class _Folded(NamedTuple):
    """A title from 关于 on as it is compared, the place of each of its characters, and where it starts."""

    text: str
    places: tuple[int, ...]
    start: int


def _folded(title: str) -> _Folded:
    start = max(title.find(word) for word in _SUBJECT)
    start = max(start, 0)
    pairs = [
        (folded, place)
        for place, character in enumerate(title)
        if place >= start
        for folded in unicodedata.normalize("NFKC", character).translate(_ALIKE)
        if not folded.isspace()
    ]
    return _Folded("".join(folded for folded, _ in pairs), tuple(place for _, place in pairs), start)
