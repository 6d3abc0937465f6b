"""The title of a notice against the title of what it issues."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from rapidfuzz import fuzz

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.contents_titles import differences
from gazdesk.checks.texts import Text, whole
from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem

_NAMED = re.compile(r"《([^《》]{4,80})》")
_ALIKE = 80.0
_VERB = re.compile(r"(?:印发|转发|轉發|批转|批轉|印發|发布|發布|公布|颁布|頒布)")
_ISSUING = re.compile(r"(?:关于|關於)(?P<verb>印[^发發《]{1,3}[发發])")
_KIND = re.compile(r"的\s*(?:通知|通告|公告|决定|決定|意见|意見|函|令)[\s\d.…·]*$")
_SLIGHT = frozenset({"", "的", "关于", "關於", "《", "》", "〈", "〉", "<", ">"})
"""What a title may have or lack."""

_MOST_NAMED = 9
"""A notice names what it issues in its first paragraphs."""
_LONGEST = 6
"""What differs in more characters was not misread: a notice may issue several texts."""


class IssuedTitle(Rule):
    """A notice, its text and what it issues do not name this alike.

    Finds: where two of the three agree (the title of the notice, the name in 《》 in its first paragraphs, the title
    of what follows), what differs in the third.
    Why: the odd one was misread, and both documents are cited by these names.
    Example: 关于印发城市更新实方案的通知 before 城市更新实施方案, which its text names 《城市更新实施方案》.
    Fix may be wrong: where the print names it in short.
    Source: GB/T 9704-2012, 7.3.1: 标题由发文机关名称、事由和文种组成; what is issued is the 事由 of its notice.
    """

    code: ClassVar[str] = "issued-title"
    title: ClassVar[str] = "Notice and what it issues differ"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each difference of the odd one; a contents entry that says what the odd title says is odd, too."""
        for notice in _notices(context):
            yield from self._in(notice)
            for entry in _entries_of(context, notice.title):
                yield from (each for each in self._in(notice._replace(title=entry)) if each.address.block == entry.id)

    def _in(self, notice: _Notice) -> Iterator[Problem]:
        titled, named = whole(notice.title), whole(notice.issued)
        issuing = _ISSUING.search(titled.text)
        if issuing:
            verb = issuing["verb"]
            said = verb[0] + verb[-1]
            template = "“{verb}” is likely {said}."
            yield self.problem(titled, *issuing.span("verb"), said, template, verb=verb, said=said)
        inner = _inner(titled.text)
        if inner is not None:
            yield from self._compare(titled, inner, named, notice)

    def _compare(self, titled: Text, inner: _Inner, named: Text, notice: _Notice) -> Iterator[Problem]:
        within = list(_differences(inner.text, notice.name))
        if not any(_differences(named.text, notice.name)):
            for left, right, said in within:
                yield self._differs(titled, inner.start + left, inner.start + right, said)
        elif not within:
            for left, right, said in _differences(named.text, notice.name):
                yield self._differs(named, left, right, said)
        elif not any(_differences(inner.text, named.text)):
            for left, right, said in _differences(notice.name, named.text):
                yield self._differs(notice.text, notice.start + left, notice.start + right, said)

    def _differs(self, text: Text, start: int, end: int, said: str) -> Problem:
        template = "Elsewhere “{said}” stands here." if said else "Elsewhere this is missing."
        return self.problem(text, start, end, said, template, said=said)


class _Notice(NamedTuple):
    """A document that issues another: its title, the title of that, and where its text names that."""

    title: Block
    issued: Block
    text: Text
    start: int
    name: str


def _notices(context: Context) -> Iterator[_Notice]:
    """Yield the notices that name what they issue in 《》 before its title."""
    head: Block | None = None
    named: list[tuple[Text, re.Match[str]]] = []
    for block in context.blocks:
        if block.kind is BlockKind.TITLE:
            head, named = block, []
        elif block.kind is BlockKind.PARAGRAPH and head is not None and len(named) < _MOST_NAMED:
            text = whole(block)
            named += [(text, match) for match in _NAMED.finditer(text.text)]
        elif block.kind is BlockKind.ENCLOSURE_TITLE and head is not None:
            likest = max(named, key=lambda each: fuzz.ratio(each[1][1], block.text), default=None)
            if likest is not None and fuzz.ratio(likest[1][1], block.text) >= _ALIKE:
                yield _Notice(head, block, likest[0], likest[1].start(1), likest[1][1])
            head = None


def _entries_of(context: Context, title: Block) -> Iterator[Block]:
    """Yield the contents entries that announce the document of a title."""
    derived = context.derived
    for identity, entry in derived.contents.items():
        document = derived.documents[entry.document] if entry.document is not None else None
        if document is not None and title.id in {document.first, document.sources.get("title")}:
            yield context.issue.blocks[identity]


def _differences(printed: str, name: str) -> Iterator[tuple[int, int, str]]:
    """Yield where two names differ, but for what a title may have or lack."""
    for left, right, said in differences(printed, name):
        slight = printed[left:right].strip() in _SLIGHT and said.strip() in _SLIGHT
        if not slight and max(right - left, len(said)) <= _LONGEST:
            yield left, right, said


class _Inner(NamedTuple):
    """What a title says is issued, and where that starts in it."""

    start: int
    text: str


def _inner(title: str) -> _Inner | None:
    """Return what a title says is issued, from its verb to its 的通知; None where it issues nothing."""
    before = _ISSUING.search(title) or _VERB.search(title)
    if before is None:
        return None
    after = _KIND.search(title, before.end())
    end = after.start() if after else len(title)
    return _Inner(before.end(), title[before.end() : end])
