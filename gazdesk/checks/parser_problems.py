"""The parser's own doubts and repairs: which of them are open, and what settles them.

One is settled when its place was marked checked (the editor accepts what the parser read), when the text it is about
was changed, or when it was dismissed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gazdesk.checks.base import Mint, is_untouched, replacing, untouched
from gazdesk.edits.base import Correction
from gazdesk.edits.notes import ClearMark, SetMark, marks_of
from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import MarkKind, RowKind
from gazdesk.model.pieces import HEAD, Pieces, between, text_of
from gazdesk.model.problems import Problem

PREFIX = "parse-"
"""What the code of each of them begins with."""

TITLES = {
    "parse-bracket-lost": "Lost bracket",
    "parse-date-read": "Garbled date",
    "parse-cell-glued": "Glued cells",
    "parse-cell-shifted": "Shifted cells",
}
"""The name, in English, of each doubt or repair of the parser."""


def is_of_parser(problem: Problem) -> bool:
    """Say whether a problem is the parser's own doubt or repair, and no rule's."""
    return problem.code.startswith(PREFIX)


def open_ones(issue: Issue, blocks: Iterable[Block]) -> Iterator[Problem]:
    """Yield the problems of the parse run that are open in these blocks, those of blocks merged into them too."""
    blocks = tuple(blocks)
    here = {block.id for block in blocks}
    for problem in issue.run.problems:
        if problem.address.block in here:
            if _is_open(issue, problem):
                yield problem
        elif problem.address.block not in issue.blocks:
            yield from _moved(problem, blocks)


def fix(issue: Issue, problem: Problem, mint: Mint) -> tuple[Correction, ...]:
    """Return the corrections that accept a problem: the text is replaced, a repair is marked checked."""
    if problem.suggestion is None:
        return ()
    if _stands(issue, problem):
        return replacing(problem, mint)
    return _accepting(issue, problem.address)


def _stands(issue: Issue, problem: Problem) -> bool:
    """Say whether what was found stands in a text, so that it can be replaced; a repair is in the table already."""
    if problem.start == HEAD or (problem.address.row and not problem.address.column):
        return False
    parts = between(_owner(issue, problem.address), problem.start, problem.end)
    return parts is not None and text_of(parts[1]) == problem.found


def _accepting(issue: Issue, address: Address) -> tuple[Correction, ...]:
    """Return the corrections that mark a place checked and no longer doubtful."""
    doubtful = any(mark.kind is MarkKind.DOUBTFUL for mark in marks_of(issue, address))
    checked = SetMark(address, MarkKind.CHECKED)
    return (ClearMark(address, MarkKind.DOUBTFUL), checked) if doubtful else (checked,)


def _moved(problem: Problem, blocks: Iterable[Block]) -> Iterator[Problem]:
    """Yield the problem of a block that is gone where its text is now, if that is in one of these blocks.

    A doubt about the block as a whole went with it.
    """
    for block in blocks:
        if problem.start != HEAD and untouched(block.pieces, problem):
            yield replace(problem, address=block.address)
            return


def _is_open(issue: Issue, problem: Problem) -> bool:
    block, row, _ = address = problem.address
    targets = dict.fromkeys((Address(block), Address(block, row), address))
    if any(_is_settled(issue, each) for each in targets):
        return False
    if problem.start == HEAD or (row and not address.column):
        return True
    return is_untouched(issue, problem)


def _is_settled(issue: Issue, address: Address) -> bool:
    """Say whether a block, row or cell is marked checked, is a dropped row, or is not there any more."""
    try:
        marks = marks_of(issue, address)
    except CorrectionRefused:
        return True
    return any(mark.kind is MarkKind.CHECKED for mark in marks) or _is_dropped(issue, address)


def _is_dropped(issue: Issue, address: Address) -> bool:
    if not address.row:
        return False
    table = issue.table(address.block)
    index = table.row_index(address.row)
    return index is not None and table.rows[index].kind is RowKind.DROPPED


def _owner(issue: Issue, address: Address) -> Pieces:
    try:
        return issue.pieces(address)
    except Unresolved:
        return ()
