"""What holds for every kind of correction: every kind has a case here, and every case keeps every promise."""

import json
from dataclasses import FrozenInstanceError

import pytest

from gazdesk.edits.base import KINDS, Family
from gazdesk.edits.codec import decode, encode
from gazdesk.edits.fold import Gesture, fold, perform
from gazdesk.model import ledger
from gazdesk.model.issue import Issue
from tests.edits.cases import CASES
from tests.edits.sample import characters, dangling, sample, state, structure

each_case = pytest.mark.parametrize("case", CASES, ids=str)


@pytest.fixture
def run():
    return sample()


def before(run, case):
    """Return the sample as the case finds it."""
    return fold(run, (Gesture(0, case.before),))


def test_every_kind_has_a_case():
    assert {type(case.correction) for case in CASES} == set(KINDS.values())


def test_the_sample_is_whole(run):
    assert ledger.audit(Issue(run)) == []
    assert dangling(Issue(run)) == []


@each_case
def test_it_is_frozen_plain_data(case):
    with pytest.raises(FrozenInstanceError):
        setattr(case.correction, next(iter(json.loads(encode(case.correction)))), "other")


@each_case
def test_it_changes_something_and_the_ledger_is_clean(run, case):
    issue = before(run, case)
    untouched = state(issue.copy())
    case.correction.apply(issue)
    assert state(issue) != untouched
    assert ledger.audit(issue) == []
    assert dangling(issue) == []


@each_case
def test_it_says_what_it_touched(run, case):
    old = before(run, case)
    new = old.copy()
    touched = case.correction.apply(new)
    changed = {identity for identity in new.blocks if new.blocks[identity] != old.blocks.get(identity)}
    assert changed <= touched.blocks
    assert touched.gone == old.blocks.keys() - new.blocks.keys()
    assert touched.outline or new.order == old.order


@each_case
def test_undone_and_redone_twice_it_is_the_same(run, case):
    gestures = (Gesture(0, case.before), Gesture(1, (case.correction,)))
    original, applied = state(fold(run, gestures[:1])), state(fold(run, gestures))
    for _ in range(2):
        assert state(fold(run, gestures[:1])) == original
        assert state(fold(run, gestures)) == applied


@each_case
def test_through_the_journal_it_does_the_same(run, case):
    back = decode(case.correction.kind, case.correction.version, encode(case.correction))
    assert back == case.correction
    once, again = before(run, case), before(run, case)
    perform(once, (case.correction,))
    perform(again, (back,))
    assert state(once) == state(again)


@each_case
def test_its_family_keeps_what_it_may_not_change(run, case):
    old = before(run, case)
    new = old.copy()
    case.correction.apply(new)
    if case.correction.family is not Family.TEXT:
        assert characters(new) == characters(old)
    if case.correction.family is Family.TEXT:
        assert structure(new) == structure(old)
    if case.correction.family in {Family.ATTRIBUTION, Family.FIELD, Family.NOTE}:
        assert [block.pieces for block in new] == [block.pieces for block in old]
