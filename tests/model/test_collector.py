"""The garbage collector rests where it is told to, and only there."""

import gc
import weakref

import pytest

from gazdesk.model.collector import MUCH, at_rest, grown_old


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


def test_of_two_threads_that_let_it_rest_the_last_wakes_it():
    one, other = at_rest(), at_rest()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert not gc.isenabled()
    other.__exit__(None, None, None)
    assert gc.isenabled()


def test_whoever_let_it_rest_in_another_way_wakes_it_himself():
    gc.disable()
    try:
        with at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


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


def generation_of(wanted):
    return next(number for number in range(3) if any(each is wanted for each in gc.get_objects(number)))


@pytest.mark.parametrize(("count", "generation"), [(2 * MUCH, 2), (1, 0)], ids=["very much", "a little"])
def test_only_very_much_that_is_made_counts_as_old_at_once(count, generation):
    gc.collect()
    with grown_old():
        made = [[] for _ in range(count)]
        assert not gc.isenabled()
    with at_rest():
        assert generation_of(made[-1]) == generation


def test_what_grew_old_is_still_collected():
    with grown_old():
        circle = weakref.ref(Circle())
        made = [[] for _ in range(2 * MUCH)]
    del made
    gc.collect()
    assert circle() is None
