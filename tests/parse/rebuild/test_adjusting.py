"""One row adjusted: cells joined, parted and shifted; what was said before of its lines gives way."""

import pytest

from gazdesk.model.kinds import RowKind
from gazdesk.parse.rebuild import adjusting
from gazdesk.parse.rebuild.proposal import GivenRow, ProposedCell, ProposedRow, Wish


def row(*cells):
    return ProposedRow(tuple(ProposedCell(cell) for cell in cells))


def cells(wish):
    """Return the cells of the row that was given last."""
    given = wish.given[-1]
    return [
        tuple(fragment for fragment, at in zip(given.fragments, given.columns, strict=True) if at == column)
        for column in range(wish.width)
    ]


@pytest.mark.parametrize(
    ("how", "before", "column", "after"),
    [
        (adjusting.joined, row((0,), (1,), (2,)), 1, [(0, 1), (2,), ()]),
        (adjusting.joined, row((0,), (1,), (), (2,)), 1, [(0, 1), (), (), (2,)]),
        (adjusting.joined, row((0,), (), (1,)), 2, [(0, 1), (), ()]),
        (adjusting.joined_behind, row((0,), (), (1,)), 0, [(0, 1), (), ()]),
        (adjusting.joined_behind, row((0,), (1,), (2,)), 0, [(0, 1), (2,), ()]),
        (adjusting.parted, row((0, 1), (2,), ()), 0, [(0,), (1,), (2,)]),
        (adjusting.parted, row((0, 1, 2), (), (3,)), 0, [(0, 1), (2,), (3,)]),
        (adjusting.shifted_right, row((0,), (1,), ()), 0, [(), (0,), (1,)]),
        (adjusting.shifted_right, row((0,), (1,), (), (2,)), 1, [(0,), (), (1,), (2,)]),
        (adjusting.shifted_left, row((), (0,), (1,)), 1, [(0,), (1,), ()]),
        (adjusting.shifted_left, row((), (0,), (), (1,)), 1, [(0,), (), (), (1,)]),
    ],
)
def test_cells_move_and_the_row_is_given(how, before, column, after):
    wish = how(Wish(), before, column)
    assert cells(wish) == after


@pytest.mark.parametrize(
    ("how", "before", "column"),
    [
        (adjusting.joined, row((0,), (1,)), 0),
        (adjusting.joined, row((0,), ()), 1),
        (adjusting.joined_behind, row((0,), ()), 0),
        (adjusting.joined_behind, row((), (0,)), 0),
        (adjusting.parted, row((0, 1), (2,)), 0),
        (adjusting.parted, row((0,), ()), 0),
        (adjusting.shifted_right, row((0,), (1,)), 0),
        (adjusting.shifted_right, row((), (1,)), 0),
        (adjusting.shifted_left, row((0,), (1,)), 1),
        (adjusting.shifted_left, row((0,), ()), 0),
    ],
)
def test_what_has_no_room_is_not_done(how, before, column):
    assert how(Wish(), before, column) is None


def test_a_row_marked_over_others_takes_their_place():
    wish = Wish(given=(GivenRow((0, 1)), GivenRow((2, 3))), left_out=frozenset({4, 6}))
    assert adjusting.marked(wish, [3, 4]) == Wish(given=(GivenRow((0, 1)), GivenRow((3, 4))), left_out=frozenset({6}))


def test_marking_nothing_says_nothing():
    assert adjusting.marked(Wish(3), []) == Wish(3)


def test_lines_are_left_out_and_taken_back():
    wish = adjusting.left_out(Wish(given=(GivenRow((0, 1)),)), [1, 2])
    assert wish == Wish(left_out=frozenset({1, 2}))
    assert adjusting.left_out(wish, [1]) == Wish(left_out=frozenset({2}))


def test_lines_are_freed_of_all_that_was_said():
    wish = Wish(3, (GivenRow((0, 1), None, RowKind.HEADER),), frozenset({5}))
    assert adjusting.freed(wish, [1, 5]) == Wish(3)


def test_what_is_said_of_a_line_holds_for_both_its_parts():
    wish = Wish(2, (GivenRow((0, 1), (0, 1)), GivenRow((3,))), frozenset({2, 4}))
    after = adjusting.split_fragment(wish, 1)
    assert after == Wish(2, (GivenRow((0, 1, 2), (0, 1, 1)), GivenRow((4,))), frozenset({3, 5}))
    assert adjusting.split_fragment(wish, 2).left_out == frozenset({2, 3, 5})
    assert [cell.fragments for cell in adjusting.split_row(row((0,), (1,), (2,)), 1).cells] == [(0,), (1, 2), (3,)]
