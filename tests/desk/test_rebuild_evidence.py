"""Evidence fails where a proposal is spoilt: a cell dropped, doubled, moved or misread."""

from dataclasses import replace

import pytest

from gazdesk.desk.rebuild_evidence import Claim, State, confidence_of, evidence_of
from gazdesk.model.kinds import RowKind
from gazdesk.parse.rebuild.inference import infer
from gazdesk.parse.rebuild.proposal import Fragment, ProposedCell, Spot, Wish
from tests.parse.rebuild.tables import printed, table

ROWS = [
    ["序号", "单位", "计划人数"],
    *([str(at), f"样本{at}局", str(10 * at)] for at in range(1, 7)),
    ["合计", "", "210"],
]
SOUND = printed(ROWS)


@pytest.fixture
def proposal():
    return infer(SOUND.fragments, Wish(3))


def spoilt(proposal, row, column, cell):
    cells = list(proposal.rows[row].cells)
    cells[column] = cell
    rows = list(proposal.rows)
    rows[row] = replace(rows[row], cells=tuple(cells))
    return replace(proposal, rows=tuple(rows))


def tried(proposal, fragments=SOUND.fragments):
    return {each.claim: each for each in evidence_of(proposal, fragments)}


def said(at, text):
    """Return the fragments with another text in one."""
    return [replace(each, text=text) if number == at else each for number, each in enumerate(SOUND.fragments)]


def test_in_a_sound_table_all_holds_that_can_be_tried(proposal):
    states = {claim: each.state for claim, each in tried(proposal).items()}
    assert {states.pop(Claim.SEAMS), states.pop(Claim.ORDER)} == {State.UNKNOWN}
    assert set(states.values()) == {State.HOLDS}


@pytest.mark.parametrize("row", range(7))
@pytest.mark.parametrize("column", range(3))
def test_a_cell_that_is_dropped_is_missed(proposal, row, column):
    lost = proposal.rows[row].cells[column].fragments
    evidence = tried(spoilt(proposal, row, column, ProposedCell()))
    assert evidence[Claim.LINES].state is State.FAILS
    assert evidence[Claim.LINES].fragments == lost
    if row:
        assert Spot(row, column) in evidence[Claim.FILLED].spots
    if row and column == 0:
        assert Spot(row, 0) in evidence[Claim.NUMBERS].spots
    if row and column == 2:
        assert evidence[Claim.TOTALS].spots == (Spot(7, 2),)


def test_a_line_that_is_used_twice_is_told(proposal):
    twice = proposal.rows[2].cells[1].fragments
    evidence = tried(spoilt(proposal, 3, 1, ProposedCell(twice + proposal.rows[3].cells[1].fragments)))
    assert evidence[Claim.LINES].fragments == twice


def test_an_empty_cell_with_a_trace_is_not_missing(proposal):
    evidence = tried(spoilt(proposal, 3, 1, ProposedCell(traced=True)))
    assert evidence[Claim.FILLED].state is State.HOLDS


def test_a_cell_that_a_span_covers_is_not_missing(proposal):
    above = proposal.rows[2].cells[1]._replace(row_span=2)
    evidence = tried(spoilt(spoilt(proposal, 2, 1, above), 3, 1, ProposedCell()))
    assert evidence[Claim.FILLED].state is State.HOLDS


def test_a_number_out_of_order_is_pointed_out(proposal):
    evidence = tried(proposal, said(proposal.rows[3].cells[0].fragments[0], "8"))
    assert evidence[Claim.NUMBERS].spots[0] == Spot(3, 0)


@pytest.mark.parametrize("text", ["四十", "no"])
def test_a_word_among_numbers_is_pointed_out(proposal, text):
    evidence = tried(proposal, said(proposal.rows[4].cells[2].fragments[0], text))
    assert evidence[Claim.TYPES].spots == (Spot(4, 2),)


@pytest.mark.parametrize("column", [1, 2])
def test_a_sign_for_none_is_of_any_type(proposal, column):
    evidence = tried(proposal, said(proposal.rows[4].cells[column].fragments[0], "—"))
    assert evidence[Claim.TYPES].state is State.HOLDS


def test_a_total_that_is_no_sum_is_pointed_out(proposal):
    evidence = tried(proposal, said(proposal.rows[7].cells[2].fragments[0], "211"))
    assert evidence[Claim.TOTALS].spots == (Spot(7, 2),)


def test_a_subtotal_counts_from_the_one_before():
    rows = [
        ["单位", "人数"],
        ["甲镇", "10"],
        ["乙镇", "20"],
        ["小计", "30"],
        ["丙镇", "5"],
        ["丁镇", "6"],
        ["戊镇", "8"],
        ["小计", "19"],
        ["合计", "49"],
    ]
    made = printed(rows)
    proposal = infer(made.fragments, Wish(2))
    assert [row.kind for row in proposal.rows].count(RowKind.TOTAL) == 3
    assert tried(proposal, made.fragments)[Claim.TOTALS].state is State.HOLDS


def test_a_repeated_header_that_says_something_else_is_pointed_out():
    made = printed(ROWS[:7], seams=(4,))
    proposal = infer(made.fragments, Wish(3))
    at = next(number for number, row in enumerate(proposal.rows) if row.kind is RowKind.REPEATED_HEADER)
    fragments = [
        replace(each, text="人数") if number == proposal.rows[at].cells[2].fragments[0] else each
        for number, each in enumerate(made.fragments)
    ]
    assert tried(proposal, made.fragments)[Claim.SEAMS].state is State.HOLDS
    assert tried(proposal, fragments)[Claim.SEAMS].spots == (Spot(at, 2),)


def test_what_fails_makes_a_proposal_less_sure(proposal):
    spoiled = spoilt(proposal, 3, 2, ProposedCell())
    assert confidence_of(evidence_of(spoiled, SOUND.fragments)) < confidence_of(evidence_of(proposal, SOUND.fragments))


def test_without_anything_to_try_nothing_is_sure():
    alone = [Fragment("甲", 1)]
    assert confidence_of(evidence_of(infer(alone), alone)) < 0.8


def test_a_proposal_is_sure_where_all_evidence_holds_and_unsure_where_it_fails():
    made = table(5, numbered=True)
    sure = infer(made.fragments, Wish(given=(made.given(1),)))
    unsure = infer(made.fragments, Wish(len(made.rows[0]) - 1))
    assert confidence_of(evidence_of(sure, made.fragments)) > 0.8 > confidence_of(evidence_of(unsure, made.fragments))


def test_the_order_by_columns_is_evidence_and_what_is_left_of_it_fails():
    rows = [["乡镇", "人数"], ["东湖镇", "120"], ["西岭镇", "80"], ["南桥乡", "100"]]
    texts = ["表一", *(row[column] for column in range(2) for row in rows)]
    lines = [Fragment(text, at, 1) for at, text in enumerate(texts, 1)]
    order = tried(infer(lines, Wish(column=(1, 2, 3, 4))), lines)[Claim.ORDER]
    assert (order.state, order.tried, order.fragments) == (State.FAILS, 2, (0,))
    order = tried(infer(lines[1:], Wish(column=(0, 1, 2, 3))), lines[1:])[Claim.ORDER]
    assert (order.state, order.fragments) == (State.HOLDS, ())
