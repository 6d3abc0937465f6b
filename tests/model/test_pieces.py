"""Pieces and places: what names a code point goes on naming it."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.model.pieces import (
    HEAD,
    PieceState,
    Place,
    Provenance,
    between,
    cut,
    holds,
    inserted,
    join,
    kept,
    layout,
    offset_of,
    place_after,
    place_before,
    provenance_of,
    source_spans,
    strike,
    text_of,
    without_outer_joints,
)
from gazdesk.model.source import Span

SOURCE = "　一、治理河道\n护岸\t清淤"
KEPT = kept(SOURCE, Span(1, 7))
JOINT = layout(Span(7, 8), "\n")
MORE = kept(SOURCE, Span(8, 10))
STRUCK = strike((kept(SOURCE, Span(11, 13)),))
NEW = inserted("n1", "绿化")
PIECES = (layout(Span(0, 1)), KEPT, JOINT, MORE, layout(Span(10, 11)), NEW, *STRUCK)
TEXT = "一、治理河道\n护岸绿化"


@st.composite
def made_of_pieces(draw):
    """Draw pieces as corrections leave them: kept, struck and layout in the order of a source, inserted between."""
    pieces, start = [], 0
    for number in range(draw(st.integers(0, 6))):
        length = draw(st.integers(1, 3))
        source = kept("一二三四五六七八九" * 3, Span(start, start + length))
        made = [source, *strike((source,)), layout(Span(start, start + length), draw(st.sampled_from(["", " ", "\n"])))]
        pieces.append(draw(st.sampled_from([*made, inserted(f"n{number}", "新" * length)])))
        start += length
    return tuple(pieces)


def test_the_text_is_what_shows():
    assert text_of(PIECES) == TEXT


@given(made_of_pieces())
def test_an_offset_becomes_a_place_and_the_place_the_offset(pieces):
    for offset in range(len(text_of(pieces)) + 1):
        assert offset_of(pieces, place_before(pieces, offset)) == offset
        assert offset_of(pieces, place_after(pieces, offset)) == offset


@given(made_of_pieces())
def test_cut_at_a_place_the_text_parts_at_its_offset(pieces):
    text = text_of(pieces)
    for offset in range(len(text) + 1):
        for place in (place_before(pieces, offset), place_after(pieces, offset)):
            left, right = cut(pieces, place)
            assert (text_of(left), text_of(right)) == (text[:offset], text[offset:])


@given(made_of_pieces(), st.data())
def test_two_places_part_the_text_in_three_however_they_are_named(pieces, data):
    text = text_of(pieces)
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    first = data.draw(st.sampled_from([place_before(pieces, start), place_after(pieces, start)]))
    last = data.draw(st.sampled_from([place_before(pieces, end), place_after(pieces, end)]))
    parts = between(pieces, first, last)
    assert [text_of(part) for part in parts] == [text[:start], text[start:end], text[end:]]


@given(made_of_pieces(), st.data())
def test_a_place_names_its_code_point_after_text_before_it_has_changed(pieces, data):
    text = text_of(pieces)
    offset = data.draw(st.integers(0, len(text)))
    place = place_before(pieces, offset)
    if place != HEAD:
        assert offset_of((inserted("x", "前文"), *pieces), place) == offset + 2


@given(made_of_pieces())
def test_cutting_loses_no_code_point(pieces):
    for piece in pieces:
        for offset in range(piece.start, piece.end):
            left, right = cut(pieces, Place(piece.origin, offset))
            ranges = [(each.origin, at) for each in (*left, *right) for at in range(each.start, each.end)]
            assert ranges == [(each.origin, at) for each in pieces for at in range(each.start, each.end)]


@pytest.mark.parametrize("place", [Place("", 40), Place("n2", 0), Place("n1", 2)])
def test_a_place_that_is_not_there_cuts_nothing(place):
    assert cut(PIECES, place) is None
    assert offset_of(PIECES, place) is None
    assert not holds(PIECES, place)


def test_the_end_before_the_start_bounds_nothing():
    assert between(PIECES, place_before(PIECES, 4), place_before(PIECES, 2)) is None
    assert between(PIECES, place_before(PIECES, 4), HEAD) is None


def test_a_place_in_struck_text_is_where_the_text_was():
    assert offset_of(PIECES, Place("", 11)) == len(TEXT)
    assert offset_of(PIECES, Place("", 12, after=True)) == len(TEXT)


def test_a_place_of_a_joint_lies_before_or_behind_it():
    assert place_before(PIECES, 6) == Place("", 7)
    assert place_after(PIECES, 7) == Place("", 7, after=True)


def test_without_text_the_only_place_is_the_head():
    assert place_before((), 0) == place_after(STRUCK, 0) == HEAD
    assert cut(STRUCK, HEAD) == ((), STRUCK)


def test_cut_within_layout_the_joint_stays_before():
    left, right = layout(Span(0, 4), "\n").cut(2)
    assert (left.text, right.text) == ("\n", "")


def test_struck_text_stays_owned_and_inserted_text_goes():
    struck = strike(PIECES)
    assert text_of(struck) == ""
    assert [(piece.start, piece.end) for piece in struck] == [(0, 1), (1, 7), (7, 8), (8, 10), (10, 11), (11, 13)]
    assert struck[1].state is PieceState.STRUCK
    assert struck[2].state is PieceState.LAYOUT


def test_a_joint_stands_only_between_text():
    pieces = (layout(Span(0, 1), "\n"), MORE, layout(Span(10, 11), " "))
    assert text_of(without_outer_joints(pieces)) == "护岸"
    assert without_outer_joints(PIECES) is PIECES
    assert text_of(without_outer_joints(pieces[:1])) == ""


@pytest.mark.parametrize(
    ("first", "second", "joint", "expected"),
    [
        ("治理", "河道", "", "治理河道"),
        ("治理", "河道", "\n", "治理\n河道"),
        ("and", "so", "", "and so"),
        ("and", "河道", "", "and河道"),
        ("", "河道", "\n", "河道"),
        ("治理", "", "\n", "治理"),
    ],
)
def test_joined_by_what_stands_between(first, second, joint, expected):
    source = f"{first}\n{second}"
    left = (kept(source, Span(0, len(first))),) if first else ()
    right = (kept(source, Span(len(first) + 1, len(source))),) if second else ()
    assert text_of(join(((*left, layout(Span(len(first), len(first) + 1))), right), joint)) == expected


def test_a_joint_can_stand_in_layout_before_the_second_text():
    first, second = (inserted("a", "甲"),), (layout(Span(0, 1)), inserted("b", "乙"))
    assert text_of(join((first, second), "\n")) == "甲\n乙"


def test_without_layout_between_there_is_no_joint():
    assert text_of(join(((inserted("a", "and"),), (inserted("b", "so"),)), "\n")) == "andso"


@given(st.lists(made_of_pieces(), min_size=1, max_size=5), st.sampled_from(["", " ", "\n"]))
def test_many_are_joined_as_one_after_the_other(parts, joint):
    assert join(parts, joint) == reduce(lambda first, second: join((first, second), joint), parts)


def test_spans_leave_layout_out_and_adjoin():
    assert source_spans(PIECES) == (Span(1, 7), Span(8, 10), Span(11, 13))
    assert source_spans((kept(SOURCE, Span(1, 3)), kept(SOURCE, Span(3, 7)))) == (Span(1, 7),)


def test_pieces_come_from_where_they_show_or_were_struck_and_own_their_layout_too():
    assert provenance_of(PIECES) == Provenance(Span(1, 13), (Span(0, 13),), corrected=True)
    assert provenance_of(PIECES[:5]) == Provenance(Span(1, 10), (Span(0, 11),), corrected=False)
    assert provenance_of(STRUCK) == Provenance(Span(11, 13), (Span(11, 13),), corrected=True)


def test_ranges_that_pieces_own_in_another_order_or_apart_are_told_in_order():
    assert provenance_of((MORE, KEPT)) == Provenance(Span(1, 10), (Span(1, 7), Span(8, 10)), corrected=False)
    assert provenance_of((JOINT, MORE, KEPT)).owned == (Span(1, 10),)


@pytest.mark.parametrize("pieces", [(), (NEW,), (JOINT,)])
def test_what_shows_nothing_of_the_source_has_no_range(pieces):
    assert provenance_of(pieces).source_range is None
