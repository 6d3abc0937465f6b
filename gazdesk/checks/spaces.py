"""Blanks that were lost, and blanks where none was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope
from gazdesk.checks.texts import whole
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.people import people_of
from gazdesk.model.problems import Problem
from gazdesk.model.readers.issuers import read_issuers

_WIDE = "\u3000"
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.TABLE})
"""Titles and headings are broken into lines."""

_BLANK = re.compile(r"[ \u00a0]+(?=[\u3400-\u9fff]{2})")
_WORD = re.compile(r"[\u3400-\u9fff]{4}")


class NameAndPost(Rule):
    """A roster has nothing between a name and a post.

    Finds: a line of a roster that names someone and goes on with the post without a blank.
    Why: neither the name nor the post is found.
    Example: 王大同市财政局局长 is put right with a wide blank after the name.
    Fix may be wrong: where the name has a character more or less; it is told from the post by how posts begin.
    Source: gazette practice: name and post of a roster stand in columns.
    """

    code: ClassVar[str] = "name-and-post"
    title: ClassVar[str] = "Name and post run together"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the place after each such name."""
        for block in context.blocks:
            for person in people_of(block):
                at = block.text.find(person.name + person.post) if person.name and person.post else -1
                if at >= 0:
                    text = whole(block)
                    end = at + len(person.name)
                    yield self.problem(text, end, end, _WIDE, "Nothing parts {name} from the post.", name=person.name)


class BlankInWord(Rule):
    """A blank stands within a word.

    Finds: a blank between Han characters of a paragraph or cell, where the two before it and the two after it stand
    together, without a blank, at least twice elsewhere.
    Why: a search for the word misses it.
    Example: 市人力资 源局 where 市人力资源局 stands elsewhere.
    Fix may be wrong: where the blank parts the lines of a title that is cited. Titles and headings are left alone.
    Source: GB/T 9704-2012, 5.2.3: text is set without blanks between characters.
    """

    code: ClassVar[str] = "blank-in-word"
    title: ClassVar[str] = "Blank within a word"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.UNSAFE
    scope: ClassVar[Scope] = Scope.ISSUE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each such blank."""
        joined = context.texts.joined
        stands = cache(partial(_stands_twice, joined))
        for blank in _BLANK.finditer(joined):
            word = joined[max(blank.start() - 2, 0) : blank.start()] + joined[blank.end() : blank.end() + 2]
            if _WORD.fullmatch(word):
                text, start = context.texts.at(blank.start())
                if context.issue.blocks[text.address.block].kind in _RUNNING and stands(word):
                    template = "“{word}” is written without a blank elsewhere."
                    yield self.problem(text, start, start + len(blank[0]), "", template, word=word)


def _stands_twice(joined: str, word: str) -> bool:
    first = joined.find(word)
    return first >= 0 and joined.find(word, first + 1) >= 0


class JointSignature(Rule):
    """Nothing parts the bodies that sign together.

    Finds: a signature that reads as two bodies, with nothing between them.
    Why: the document is found under neither.
    Example: 示例市人民政府示例军分区 is put right with a wide blank between the two.
    Fix may be wrong: where one body is a part of the other.
    Source: GB/T 9704-2012, 7.3.5.1: bodies that issue together sign one below or beside the other.
    """

    code: ClassVar[str] = "joint-signature"
    title: ClassVar[str] = "Signatures run together"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.UNSAFE

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the place between the two."""
        for block in context.blocks:
            signing = read_issuers(block.text) if block.kind is BlockKind.SIGNATURE else ()
            for one, other in pairwise(signing):
                at = block.text.find(one + other)
                if at >= 0:
                    text = whole(block)
                    end = at + len(one)
                    template = "Nothing parts “{one}” from “{other}”."
                    yield self.problem(text, end, end, _WIDE, template, one=one, other=other)
