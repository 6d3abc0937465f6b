"""After any correction the problems are as if all were looked for again."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from gazdesk.checks.base import Scope
from gazdesk.checks.rules import RULES
from gazdesk.checks.runner import check, fix, recheck
from gazdesk.edits.fold import perform
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.pieces import HEAD, place_after, place_before
from gazdesk.model.problems import Problem
from tests.edits.random_corrections import Drawer
from tests.edits.random_issues import runs

WAITING = {rule.code for rule in RULES if rule.scope is Scope.ISSUE}


def doubted(run):
    """Return the run with a doubt about every block, every text and every row."""
    return replace(run, problems=tuple(problem for block in run.blocks for problem in doubts(block)))


def doubts(block):
    yield doubt(block.address, HEAD, HEAD, "", None)
    if block.text:
        start, end = place_before(block.pieces, 0), place_after(block.pieces, 1)
        yield doubt(block.address, start, end, block.text[:1], "改")
        yield doubt(block.address, start, start, "", "插")
    for row in block.table.rows if block.table else ():
        yield doubt(Address(block.id, row.id), HEAD, HEAD, "", "移")


def doubt(address, start, end, found, suggestion):
    return Problem("parse-doubt", Severity.WARNING, Safety.UNSAFE, "Doubtful.", address, start, end, found, suggestion)


def at_once(problems):
    return [problem for problem in problems if problem.code not in WAITING]


@settings(max_examples=80)
@given(runs(), st.data())
def test_recheck_agrees_with_check(run, data):
    issue = Issue(doubted(run))
    drawer = Drawer(data.draw, issue)
    problems = check(issue)
    for _ in range(6):
        try:
            touched = drawer.correction().apply(issue)
        except CorrectionRefused:
            continue
        problems = recheck(issue, problems, touched)
        assert at_once(problems) == at_once(check(issue))


@settings(max_examples=50)
@given(runs())
def test_every_doubt_with_a_suggestion_can_be_settled(run):
    issue = Issue(doubted(run))
    ids = iter(range(1000))
    while fixable := [problem for problem in check(issue) if problem.suggestion is not None]:
        before = len(fixable)
        perform(issue, fix(issue, fixable[0], lambda: f"m{next(ids)}"))
        assert len([problem for problem in check(issue) if problem.suggestion is not None]) < before
