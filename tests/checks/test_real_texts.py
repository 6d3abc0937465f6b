"""On real issues: problems are where they say, and fixing what is safe leaves nothing safe to fix."""

from collections import Counter

import pytest

from gazdesk.checks.runner import check, fix
from gazdesk.edits.fold import perform
from gazdesk.formats.interchange import problem_object
from gazdesk.formats.positions import Positions
from gazdesk.formats.reading import read_source
from gazdesk.model import ledger
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import Safety
from gazdesk.parse import parse


@pytest.fixture
def issue(real_text):
    return Issue(parse(read_source(real_text).text))


def test_what_was_found_is_in_its_line(issue):
    positions = Positions(issue)
    for problem in check(issue):
        found = problem_object(problem, positions)
        rest = issue.source.text[issue.source.line_span(found["line"]).start :]
        assert rest[found["start"] : found["end"]] == found["found"]


def test_safe_fixes_leave_nothing_safe_to_fix(issue):
    ids = iter(range(10_000))
    safe = [problem for problem in check(issue) if problem.safety is Safety.SAFE]
    for problem in safe:
        perform(issue, fix(issue, problem, lambda: f"m{next(ids)}"))
    assert ledger.audit(issue) == []
    assert [problem for problem in check(issue) if problem.safety is Safety.SAFE] == []


def first_of_each(problems):
    """Return the first three problems of each rule: a long text has hundreds of a kind."""
    counts = Counter()
    for problem in problems:
        counts[problem.code] += 1
        if counts[problem.code] <= 3:
            yield problem


def test_every_fix_applies(issue):
    ids = iter(range(10_000))
    for problem in first_of_each(check(issue)):
        trial = issue.copy()
        perform(trial, fix(trial, problem, lambda: f"m{next(ids)}"))
        if problem.suggestion is not None:
            assert problem.key not in {each.key for each in check(trial)}
