"""Depths of numbers: the first one of a run is missing, or a depth is left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from gazdesk.checks.base import Context, Rule, Scope, by_document, labels_of
from gazdesk.checks.numbering import Item, form_of, printed_at, runs_of
from gazdesk.checks.texts import whole
from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.problems import Problem

_FEWEST = 3
_MOST_LOST = 2
_DEEPEST = 4
"""（1） is the last depth that the standard knows."""


class FirstNumber(Rule):
    """Numbers begin with 2 or 3.

    Finds: a run of at least two numbers that follow each other and begin with the second or third, where no other
    item of this form stands before them below the same heading.
    Why: the first item was lost, or glued to the text before it.
    Example: （二）加强领导 directly below 三、保障措施.
    Fix may be wrong: nothing is offered; look at the print.
    Source: GB/T 9704-2012, 7.3.3: 文中结构层次序数依次用“一、”“（一）”“1.”“（1）”.
    """

    code: ClassVar[str] = "number-first"
    title: ClassVar[str] = "First number missing"
    severity: ClassVar[Severity] = Severity.WARNING
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the first number of each such run."""
        for run in context.once(runs_of):
            first = run[0]
            goes_on = len(run) > 1 and run[1].number == first.number + 1
            if goes_on and 1 < first.number <= 1 + _MOST_LOST:
                yield self._begins(first)

    def _begins(self, item: Item) -> Problem:
        start, end = printed_at(item.block, item.printed)
        template = "The numbers begin with {found} here."
        return self.problem(whole(item.block), start, end, None, template, found=item.printed)


class SkippedLevel(Rule):
    """A depth of numbers is left out.

    Finds: an item two depths below the heading it stands under, where the document has the depth between below at
    least three other headings of that depth, and never leaves it out but once.
    Why: a heading was lost, or the depth of the number was misread.
    Example: 1. directly below 三、 where （一） stands below 一、, 二、 and 四、.
    Fix may be wrong: nothing is offered; short sections may leave it out.
    Source: GB/T 9704-2012, 7.3.3: 文中结构层次序数依次用“一、”“（一）”“1.”“（1）”.
    """

    code: ClassVar[str] = "level-skipped"
    title: ClassVar[str] = "Depth of numbers left out"
    severity: ClassVar[Severity] = Severity.STYLE
    safety: ClassVar[Safety] = Safety.DISPLAY
    scope: ClassVar[Scope] = Scope.DOCUMENT

    def find(self, context: Context) -> Iterator[Problem]:
        """Yield the number of each such item."""
        labels = context.once(labels_of)
        for blocks in context.once(by_document).values():
            steps = list(_steps(blocks, labels))
            for level in range(1, _DEEPEST - 1):
                skipped = [block for above, block in steps if above == level and block.level == level + 2]
                whole_steps = sum(above == level and block.level == level + 1 for above, block in steps)
                if len(skipped) == 1 and whole_steps >= _FEWEST:
                    label = labels[skipped[0].id]
                    template = "Elsewhere a number stands between {label} and the heading above."
                    start, end = printed_at(skipped[0], label)
                    yield self.problem(whole(skipped[0]), start, end, None, template, label=label)


def _steps(blocks: list[Block], labels: dict[str, str]) -> Iterator[tuple[int, Block]]:
    """Yield the first numbered block below each numbered heading with the depth of that heading."""
    above: int | None = None
    for block in blocks:
        if block.boundary is not None or block.kind in {BlockKind.ENCLOSURE_TITLE, BlockKind.TITLE}:
            above = None
        if block.level is not None and block.id in labels and form_of(labels[block.id]):
            if above is not None and block.level > above:
                yield above, block
            above = block.level if block.kind is BlockKind.HEADING else None
