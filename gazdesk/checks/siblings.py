"""Texts that differ from their siblings in how they begin or end."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope, labels_of
from gazdesk.checks.texts import Text, whole
from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem

_STOP = "。"
_FEWEST = 4
_MOST_ODD = 5
"""One sibling of so many may be odd."""
_PURPOSE = "为為"
_GOES_ON = re.compile(r"[，,].*(?:现|現|经|經|根据|根據|决定|決定|制定|通知)")
_OTHERWISE = re.compile(
    r"(?:根据|根據|按照|依据|依據|遵照|现|現|经|經|你|为|為|近|自|各|《|〈|“|[\d一二三四五六七八九十（(])"
)
_AIMS = re.compile(
    r"进一步|進一步|深入|全面|切实|切實|贯彻|貫徹|落实|落實|加强|加強|加快|推进|推進|推动|推動|促进|促進"
    r"|规范|規範|确保|確保|做好|提高|提升|保障|认真|認真|扎实|紮實|有效"
)
"""Words with which purposes begin: 为进一步加强…, 为深入贯彻…."""

_ENDS = re.compile(r"[。；;：:！!？?…”’》〉】〕）)\]、，,.—\-\d]\s*$")
_HAN = re.compile(r"[\u3400-\u9fff]$")
_LONG = 18


class HeadingStop(Rule):
    """A heading ends without the 。 that all its siblings end with, or with one that none of them has.

    Finds: the odd one of at least five headings of the same depth in a document, one of five or more.
    Why: the end of a line was lost, be it the stop alone or words before it.
    Example: （七）夯实生态本底 among （一）…。 to （九）…。.
    Fix may be wrong: where the print itself is uneven.
    Source: GB/T 9704-2012, 7.3.3: headings of one depth are set alike.
    """

    code: ClassVar[str] = "heading-stop"
    title: ClassVar[str] = "Heading ends unlike its siblings"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the end of each odd heading."""
        for group in _headings(context):
            stopped = [block for block in group if block.text.rstrip().endswith(_STOP)]
            bare = [block for block in group if not _ENDS.search(block.text)]
            if len(stopped) >= _FEWEST and len(bare) * _MOST_ODD <= len(stopped):
                yield from (self._end(block, _STOP) for block in bare)
            elif len(bare) >= _FEWEST and len(stopped) * _MOST_ODD <= len(bare):
                yield from (self._end(block, "") for block in stopped)

    def _end(self, block: Block, said: str) -> Problem:
        text = whole(block)
        end = len(text.text.rstrip())
        if said:
            return self.problem(text, end, end, said, "The other headings of this depth end with “。”.")
        return self.problem(text, end - 1, end, said, "The other headings of this depth end without “。”.")


def _headings(context: Context) -> Iterator[Sequence[Block]]:
    """Yield the labelled headings of each depth of each document."""
    groups: dict[tuple[int | None, int | None], list[Block]] = defaultdict(list)
    members, labels = context.derived.membership, context.once(labels_of)
    for block in context.blocks:
        if block.kind is BlockKind.HEADING and block.level is not None and block.id in labels:
            groups[members[block.id][0], block.level].append(block)
    yield from groups.values()


class OpeningWord(Rule):
    """A document does not open with 为 as its siblings do.

    Finds: the first sentence after the addressee of a document that begins as a purpose does and goes on to what is
    done, where another document of the issue opens with 为, and no other opening (根据, 现, 经) is used.
    Why: the first character of a page or paragraph is what programs that read print lose most.
    Example: 进一步加强管理，经市政府同意，现… where the others open with 为进一步….
    Fix may be wrong: where the sentence has a subject of its own.
    Source: gazette practice: a notice opens with its purpose or its ground, 为…，根据…，现….
    """

    code: ClassVar[str] = "opening-word"
    title: ClassVar[str] = "Opening unlike its siblings"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the start of each odd opening."""
        openings = list(_openings(context.blocks))
        purposes = [block.text[1:4] for block in openings if block.text[:1] in _PURPOSE]
        known = {each[:2] for each in purposes}
        for block in openings if purposes else ():
            sentence = block.text.split(_STOP)[0]
            aims = (len(purposes) > 1 and block.text[:2] in known) or _AIMS.match(sentence)
            if aims and _GOES_ON.search(sentence) and not _OTHERWISE.match(sentence):
                text = whole(block)
                yield self.problem(text, 0, 0, "为", "Other documents of the issue open with “为” here.")


def _openings(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the first paragraph after each addressee."""
    after = False
    for block in blocks:
        if block.kind is BlockKind.ADDRESSEE:
            after = True
        elif after and block.kind is not BlockKind.NOISE:
            after = False
            if block.kind is BlockKind.PARAGRAPH and block.text:
                yield block


class ParagraphStop(Rule):
    """A paragraph ends without a stop.

    Finds: a paragraph of some length whose last character is a Han character or a comma, where nearly all
    paragraphs of the issue end with a stop; those that say who is responsible aside.
    Why: its end was lost, be it the stop alone or the words of a whole page.
    Example: 各县区可参照本办法执行 before 第四十八条.
    Fix may be wrong: where more was lost than the stop; nothing is offered after a comma.
    Source: GB/T 15834-2011, 4.1: a sentence ends with a stop.
    """

    code: ClassVar[str] = "paragraph-stop"
    title: ClassVar[str] = "Paragraph without a stop"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the end of each such paragraph."""
        long = [
            block
            for block in context.blocks
            if block.kind is BlockKind.PARAGRAPH and not block.attributions and len(block.text.strip()) >= _LONG
        ]
        odd = [block for block in long if not _ENDS.search(block.text) or block.text.rstrip()[-1] in "，,、"]
        if len(long) > _FEWEST and len(odd) * _MOST_ODD * 2 <= len(long):
            for block in odd:
                text = Text(block.address, block.pieces, block.text.rstrip())
                said = _STOP if _HAN.search(text.text) else None
                end = len(text.text)
                yield self.problem(text, end if said else end - 1, end, said, "The paragraph ends without a stop.")
