"""The fold: gestures applied in order, wholly or not at all, and what cannot stand without one of them."""

import pytest

from gazdesk.edits.base import Touched, correction, touched, union
from gazdesk.edits.fold import Gesture, dependents, fold, perform
from gazdesk.edits.structure import MergeBlocks, SetLevel, SplitBlock
from gazdesk.errors import CorrectionRefused
from tests.edits.cases import TASK, before, fix
from tests.edits.sample import sample, state

SPLIT = Gesture(1, (SplitBlock(TASK.id, before(TASK.address, 7), "new"),))
LEVEL = Gesture(2, (SetLevel("new", 3),))
FIX = Gesture(3, (fix(TASK.address, "河道", "河湖", identity="n1"),))
MERGE = Gesture(4, (MergeBlocks(TASK.id, "new"),))
ALL = (SPLIT, LEVEL, FIX, MERGE)


def test_a_gesture_is_refused_as_a_whole(issue):
    unchanged = state(issue.copy())
    with pytest.raises(CorrectionRefused):
        perform(issue, (*FIX.corrections, SetLevel("gone", 1)))
    assert state(issue) == unchanged


def test_a_gesture_says_all_that_it_touched(issue):
    assert perform(issue, (*SPLIT.corrections, *MERGE.corrections)) == touched(TASK.id, gone=("new",), outline=True)
    assert perform(issue, ()) == Touched()


def test_a_fold_that_does_not_apply_is_refused():
    with pytest.raises(CorrectionRefused, match="The block new is not there"):
        fold(sample(), (LEVEL,))


def test_what_names_something_that_a_gesture_made_depends_on_it():
    assert dependents(sample(), ALL, SPLIT.id) == (LEVEL.id, MERGE.id)
    assert dependents(sample(), ALL, FIX.id) == ()


def test_without_a_gesture_the_others_give_what_they_gave():
    assert fold(sample(), (SPLIT, MERGE)).block(TASK.id).text == TASK.text


def test_what_was_made_and_went_again_is_gone():
    parts = (touched("a", "b"), touched("c", gone=("b",)), touched("d", gone=("a",), outline=True), touched("a"))
    assert union(parts) == touched("a", "c", "d", gone=("b",), outline=True)
    assert touched("a") | touched(gone=("a",)) == touched(gone=("a",))


def test_a_kind_has_one_class():
    with pytest.raises(ValueError, match="two corrections are called set_level"):
        correction(SetLevel)
