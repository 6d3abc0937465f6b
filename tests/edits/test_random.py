"""Random corrections of random issues, in any order: nothing breaks a promise, and nothing but a refusal is raised."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gazdesk.edits.base import Family
from gazdesk.edits.cells import MergeCells
from gazdesk.edits.codec import decode, encode
from gazdesk.edits.columns import MergeColumns
from gazdesk.edits.fold import Gesture, dependents, fold, perform
from gazdesk.edits.rows import MergeRows
from gazdesk.edits.tables import TableCorrection
from gazdesk.edits.text import FixText
from gazdesk.errors import CorrectionRefused
from gazdesk.model import ledger
from gazdesk.model.issue import Issue
from gazdesk.model.pieces import provenance_of
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
    assert all(block.provenance == provenance_of(block.pieces) for block in issue)
    if correction.family is Family.TEXT:
        assert structure(issue) == structure(old)
    else:
        assert characters(issue) == characters(old)
    return True


def taken(run, data, count):
    """Return the issue after random corrections, and those that it took as gestures."""
    issue = Issue(run)
    drawer = Drawer(data.draw, issue)
    corrections = [each for each in (drawer.correction() for _ in range(count)) if apply(issue, each)]
    return issue, [Gesture(number, (each,)) for number, each in enumerate(corrections)]


@settings(max_examples=300)
@given(runs(), st.data())
def test_whatever_is_done_every_promise_holds(run, data):
    assert ledger.audit(Issue(run)) == []
    issue, gestures = taken(run, data, 8)
    assert state(fold(run, gestures)) == state(issue)


@settings(max_examples=100)
@given(runs(), st.data())
def test_any_gesture_can_be_taken_back_with_those_that_need_it(run, data):
    _, gestures = taken(run, data, 8)
    skipped = data.draw(st.integers(0, len(gestures)))
    fallen = dependents(run, gestures, skipped)
    left = [each for each in gestures if each.id not in {skipped, *fallen}]
    assert all(each > skipped for each in fallen)
    assert ledger.audit(fold(run, left)) == []


@settings(max_examples=100)
@given(runs(), st.data())
def test_a_gesture_is_taken_wholly_or_not_at_all(run, data):
    issue = Issue(run)
    drawer = Drawer(data.draw, issue)
    corrections = [drawer.correction() for _ in range(3)]
    apart, refused = issue.copy(), False
    for each in corrections:
        refused = refused or not apply(apart, each)
    try:
        perform(issue, corrections)
    except CorrectionRefused:
        assert refused
        assert state(issue) == state(Issue(run))
    else:
        assert state(issue) == state(apart)


@pytest.mark.parametrize(
    "kinds", [(TableCorrection,), (FixText,), (TableCorrection, FixText), (MergeRows, MergeColumns, MergeCells)]
)
@settings(max_examples=150)
@given(runs(), st.data())
def test_corrections_of_tables_do_together_what_they_do_one_by_one(kinds, run, data):
    apart = Issue(run)
    assume(any(block.table for block in apart))
    drawer = Drawer(data.draw, apart)
    drawn = (drawer.correction(of=kinds) for _ in range(12))
    corrections = [each for each in drawn if apply(apart, each)]
    issue = Issue(run)
    perform(issue, corrections)
    assert state(issue) == state(apart)


@settings(max_examples=200)
@given(runs(), st.data())
def test_any_correction_comes_back_from_the_journal_as_it_was(run, data):
    correction = Drawer(data.draw, Issue(run)).correction()
    assert decode(correction.kind, correction.version, encode(correction)) == correction
