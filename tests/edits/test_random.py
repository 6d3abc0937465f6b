"""Random corrections of random issues, in any order: nothing breaks a promise, and nothing but a refusal is raised."""

from hypothesis import given, settings
from hypothesis import strategies as st

from gazdesk.edits.base import Family
from gazdesk.edits.fold import Gesture, fold
from gazdesk.errors import CorrectionRefused
from gazdesk.model import ledger
from gazdesk.model.issue import Issue
from tests.edits.random_corrections import Drawer
from tests.edits.random_issues import runs
from tests.edits.sample import characters, dangling, state, structure


def apply(issue, correction):
    """Apply a correction; return whether it was taken, having checked that a refusal changed nothing."""
    old = issue.copy()
    try:
        correction.apply(issue)
    except CorrectionRefused:
        assert vars(issue) == vars(old)
        return False
    assert ledger.audit(issue) == []
    assert dangling(issue) == []
    if correction.family is Family.TEXT:
        assert structure(issue) == structure(old)
    else:
        assert characters(issue) == characters(old)
    return True


@settings(max_examples=200)
@given(runs(), st.data())
def test_whatever_is_done_every_promise_holds(run, data):
    issue = Issue(run)
    assert ledger.audit(issue) == []
    drawer = Drawer(data.draw, issue)
    taken = [each for each in (drawer.correction() for _ in range(8)) if apply(issue, each)]
    gestures = [Gesture(number, (each,)) for number, each in enumerate(taken)]
    assert state(fold(run, gestures)) == state(issue)
