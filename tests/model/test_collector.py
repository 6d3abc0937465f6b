"""The garbage collector rests where it is told to, and only there."""

import gc
import weakref

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


class Circle:
    def __init__(self):
        self.own = self


def test_what_goes_in_circles_between_rests_is_collected():
    made = []
    for _ in range(2 * gc.get_threshold()[0]):
        made.append(weakref.ref(Circle()))
        with at_rest():
            pass
    assert any(each() is None for each in made)
