"""Blocks of doubtful kind: what settles the doubt."""

from gazdesk.checks.base import Context
from gazdesk.checks.doubtful_blocks import DoubtfulBlock
from gazdesk.edits.fold import perform
from gazdesk.edits.notes import SetMark
from gazdesk.edits.structure import SetKind
from gazdesk.model.kinds import BlockKind, MarkKind
from tests.checks.making import rated


def found(issue):
    return list(DoubtfulBlock().find(Context(issue, tuple(issue))))


def test_how_sure_the_parser_is_is_said():
    (problem,) = found(rated("40 综合协调组"))
    assert problem.values["percent"] == "40"


def test_a_kind_that_an_editor_set_is_not_doubted():
    issue = rated("40 综合协调组")
    perform(issue, (SetKind(issue.order[0], BlockKind.HEADING),))
    assert found(issue) == []


def test_a_block_that_is_marked_checked_is_not_doubted():
    issue = rated("40 综合协调组")
    perform(issue, (SetMark(next(iter(issue)).address, MarkKind.CHECKED),))
    assert found(issue) == []
