"""A map leads from the text back to what it was read from."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.formats.offset_map import OffsetMap

MAP = OffsetMap(((0, 3, 10, 13), (4, 5, 20, 26), (5, 7, 26, 28)))


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (10, 11)), (2, (12, 13)), (3, None), (4, (20, 26)), (5, (26, 27)), (6, (27, 28)), (7, None), (-1, None)],
)
def test_each_offset_has_its_place(offset, place):
    assert MAP.original(offset) == place


@given(st.lists(st.tuples(*[st.integers(0, 9)] * 4), max_size=9))
def test_a_map_is_the_same_from_its_bytes(steps):
    stretches, text, original = [], 0, 0
    for gap, length, leap, width in steps:
        start, first = text + gap, original + leap
        text, original = start + length, first + width
        stretches.append((start, text, first, original))
    made = OffsetMap(tuple(stretches))
    assert OffsetMap.decode(made.encode()) == made


def test_a_catalogue_may_lead_backwards():
    made = OffsetMap(((0, 2, 50, 52), (3, 5, 10, 12)))
    assert OffsetMap.decode(made.encode()) == made


def test_damaged_bytes_are_told():
    with pytest.raises(zlib.error):
        OffsetMap.decode(b"x")
