"""Positions between code points and UTF-16 units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.ui import utf16
from gazdesk.ui.utf16 import Utf16Map

TEXTS = st.text(st.sampled_from("a市\n\r\u00a0\u2028𠮷😀"), max_size=30)


@given(TEXTS)
def test_positions_are_those_of_the_encoding(text):
    mapping = Utf16Map(text)
    assert [mapping.units(offset) for offset in range(len(text) + 1)] == [
        len(text[:offset].encode("utf-16-le")) // 2 for offset in range(len(text) + 1)
    ]


@given(TEXTS)
def test_every_position_leads_back(text):
    mapping = Utf16Map(text)
    assert [mapping.points(mapping.units(offset)) for offset in range(len(text) + 1)] == list(range(len(text) + 1))


def test_between_the_halves_of_a_pair_lies_its_start():
    assert Utf16Map("市𠮷县").points(2) == 1


def test_a_break_that_only_the_screen_has_is_no_place_of_its_own():
    mapping = Utf16Map("示例𠮷市样本", breaks=[3])
    assert [mapping.units(offset) for offset in range(7)] == [0, 1, 2, 5, 6, 7, 8]
    assert [mapping.points(position) for position in range(9)] == [0, 1, 2, 2, 3, 3, 4, 5, 6]


@pytest.mark.parametrize(("text", "units"), [("", 0), ("abc", 3), ("市政府", 3), ("𠮷市", 3)])
def test_length_counts_units(text, units):
    assert utf16.length(text) == units


def test_short_texts_need_no_map():
    assert utf16.units("𠮷市", 1) == 2
    assert utf16.points("𠮷市", 2) == 1
