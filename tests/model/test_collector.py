"""The garbage collector rests where it is told to, and only there."""

import gc

import pytest

from gazdesk.model.collector import at_rest


def test_it_rests_and_goes_on():
    with at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_error():
    with pytest.raises(LookupError), at_rest():
        raise LookupError
    assert gc.isenabled()


def test_within_a_rest_it_is_not_woken():
    with at_rest():
        with at_rest():
            pass
        assert not gc.isenabled()


def test_what_was_made_meanwhile_is_old_at_once():
    with at_rest():
        made = [[]]
    assert any(each is made for each in gc.get_objects(generation=2))
