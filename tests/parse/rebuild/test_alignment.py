"""The alignment finds the cheapest reading: compared with all readings there are."""

from itertools import pairwise, product

from hypothesis import given, settings
from hypothesis import strategies as st

from gazdesk.parse.rebuild import alignment
from gazdesk.parse.rebuild.alignment import Costs, Token, align
from gazdesk.parse.rebuild.values import Kind

COST = st.floats(0, 6).map(lambda cost: round(cost, 3))


@st.composite
def tables(draw):
    """Draw costs of up to four columns, and up to four tokens."""
    width = draw(st.integers(1, 4))
    columns = st.lists(COST, min_size=width, max_size=width)
    kinds = [draw(columns) for _ in Kind]
    costs = Costs(kinds, draw(columns), draw(columns), draw(columns), draw(COST), draw(st.booleans()))
    token = st.builds(Token, st.sampled_from(Kind), st.integers(0, 5), COST, st.booleans())
    return costs, draw(st.lists(token, min_size=1, max_size=4))


def price(costs, tokens, seats):
    """Return what a reading costs, reckoned token by token; `seats` are columns and whether a row begins."""
    more = alignment._UNTRACED * costs.traced
    empty = [cost + more for cost in costs.empty]
    whole, before = 0.0, None
    for token, (column, begins) in zip(tokens, seats, strict=True):
        whole += costs.section if column == costs.width else costs.kinds[token.kind][column]
        whole += step(costs, empty, token, before, column, begins=begins)
        before = column
    return whole + (sum(empty[before + 1 :]) if before < costs.width else 0.0)


def step(costs, empty, token, before, column, *, begins):
    left = sum(costs.left[:column])
    tail = empty[before + 1 :] if before is not None and before < costs.width else []
    blank = costs.traced and token.extra > 0 and column < costs.width
    extra = min(token.extra, costs.width)
    if before is None:
        return left if column < costs.width else 0.0
    if begins and blank:
        if before == costs.width:
            return alignment._TRACE + left
        together = alignment._traces(len(tail) + column, extra)
        return min(together, alignment._traces(len(tail), extra) + left)
    if begins:
        return sum(tail) + (left if column < costs.width else 0.0)
    if column == before:
        return costs.going_on[column] + token.joining + alignment._WITHIN * blank
    return alignment._traces(column - before - 1, extra) if blank else sum(empty[before + 1 : column])


def readings(tokens, width):
    """Yield all ways to seat tokens: sections are rows of their own, cells of a row stand in order."""
    seats = [(column, begins) for column in range(width + 1) for begins in (True, False)]
    for reading in product(seats, repeat=len(tokens)):
        pairs = pairwise(reading)
        if (
            reading[0][1]
            and all(begins or column < width for column, begins in reading)
            and all(token.section for token, (column, _) in zip(tokens, reading, strict=True) if column == width)
            and all(begins or (before <= column < width and before < width) for (before, _), (column, begins) in pairs)
        ):
            yield reading


@settings(max_examples=150)
@given(tables())
def test_no_reading_is_cheaper(made):
    costs, tokens = made
    first, seats, cost = align(tokens, costs)
    best = min(price(costs, tokens, reading) for reading in readings(tokens, costs.width))
    assert first == 0
    assert abs(price(costs, tokens, [tuple(seat) for seat in seats]) - cost) < 1e-6
    assert abs(cost - best) < 1e-6


def test_tokens_before_the_cheapest_opening_are_no_rows():
    costs = Costs([[1.0, 1.0]] * len(Kind), [2.0] * 2, [2.0] * 2, [9.0] * 2)
    tokens = [Token(Kind.WORD)] * 5
    assert align(tokens, costs, (9.0, 9.0, 9.0, 0.0))[0] == 3
    assert align(tokens, costs, (9.0, 9.0, 9.0, 9.0, 9.0, 0.0)) == (5, [], 0.0)


def test_one_row_stays_one_row():
    costs = Costs([[1.0, 1.0]] * len(Kind), [0.1] * 2, [0.1] * 2, [9.0] * 2)
    _, seats, _ = align([Token(Kind.WORD)] * 4, costs, one_row=True)
    assert [seat.begins for seat in seats] == [True, False, False, False]
