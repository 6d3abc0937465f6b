"""Blocks of which the parser is not sure what they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, is_checked
from gazdesk.checks.texts import Text
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.pieces import text_of
from gazdesk.model.problems import Problem

_LEAST = 0.6
"""Below it a block was told from where it stands alone, or half of its rows were repaired."""


class DoubtfulBlock(Rule):
    """The parser is not sure what a block is.

    Finds: a block that shows no form of its kind (a short line among paragraphs that is no sentence, a table of one
    row or of many repaired rows), until an editor says what it is or marks it checked.
    Why: headings, cells and names that lost their surroundings look alike; these are the places to look at first.
    Example: 综合协调组 on a line of its own between paragraphs may be a heading, a cell or the end of a list.
    Fix may be wrong: there is none to offer; set the kind, join the line to another, or mark it checked.
    Source: GB/T 9704-2012, 7.3: the forms in which the parts of a document are printed.
    """

    code: ClassVar[str] = "doubtful-block"
    title: ClassVar[str] = "Block of doubtful kind"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.DISPLAY

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield each block that the parser is not sure of."""
        template = "The parser is only {percent} % sure what this is."
        for block in context.blocks:
            if block.confidence < _LEAST and block.kind is not BlockKind.NOISE and not is_checked(block.marks):
                text = Text(block.address, block.pieces, text_of(block.pieces))
                percent = str(round(block.confidence * 100))
                yield self.problem(text, 0, len(text.text), None, template, percent=percent)
