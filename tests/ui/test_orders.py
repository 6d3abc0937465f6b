"""Where two orders of ids part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.ui.orders import STRIDE, common

IDS = [f"b{number}" for number in range(3 * STRIDE)]


@given(st.lists(st.sampled_from("ab"), max_size=6), st.lists(st.sampled_from("ab"), max_size=6))
def test_it_is_what_they_begin_with_alike(first, second):
    at = common(first, second)
    assert first[:at] == second[:at]
    assert at == min(len(first), len(second)) or first[at] != second[at]


@pytest.mark.parametrize("at", [0, 1, STRIDE - 1, STRIDE, STRIDE + 1, 3 * STRIDE - 1])
def test_one_id_is_found_among_many(at):
    assert common(IDS, [*IDS[:at], "n1", *IDS[at:]]) == at
    assert common(IDS, IDS[:at]) == at


def test_an_order_is_wholly_like_itself():
    assert common(IDS, list(IDS)) == len(IDS)
