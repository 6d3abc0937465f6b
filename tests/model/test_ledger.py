"""The ledger: what it completes, and that it notices each thing that can be wrong."""

from dataclasses import replace

import pytest
from hypothesis import given

from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue, ParseRun
from gazdesk.model.kinds import BlockKind, RowKind
from gazdesk.model.ledger import audit, complete, owners
from gazdesk.model.pieces import Piece, PieceState, inserted, kept, layout
from gazdesk.model.source import SourceText, Span
from gazdesk.model.tables import Cell, Column, Row, Table
from tests.edits.random_issues import runs
from tests.edits.sample import sample

TEXT = "甲乙丙丁"


def issue_of(*blocks, text=TEXT):
    return Issue(ParseRun(SourceText(text), blocks))


def block(*pieces, identity="b0", **values):
    return Block(identity, BlockKind.PARAGRAPH, pieces, **values)


def span(start, end):
    return kept(TEXT, Span(start, end))


WHOLE = (layout(Span(0, 4)),)


def table(*rows, pieces=WHOLE, columns=2, kinds=()):
    made = tuple(Row(f"r{index}", tuple(row)) for index, row in enumerate(rows))
    made = tuple(replace(row, kind=kind) for row, kind in zip(made, [*kinds, *[RowKind.BODY] * 9], strict=False))
    return block(*pieces, table=Table(tuple(Column(f"k{index}") for index in range(columns)), made))


def shown(text, *spans):
    return Cell((inserted(text, text),), *spans)


def test_whole_issues_have_no_fault():
    assert audit(Issue(sample())) == []
    assert audit(issue_of(block(span(0, 4)))) == []


@given(runs())
def test_completed_every_code_point_has_an_owner(run):
    assert audit(Issue(run)) == []


def test_what_no_block_owns_goes_to_the_piece_before_it():
    first, second = complete(SourceText(TEXT), (block(span(1, 2)), block(span(3, 4), identity="b3")))
    assert [(piece.start, piece.state) for piece in first.pieces] == [
        (0, PieceState.LAYOUT),
        (1, PieceState.KEPT),
        (2, PieceState.LAYOUT),
    ]
    assert [piece.start for piece in second.pieces] == [3]


@pytest.mark.parametrize("blocks", [(), (table([Cell(), Cell()], pieces=()),)])
def test_a_text_that_no_block_holds_is_owned_too(blocks):
    completed = complete(SourceText("\n\n"), blocks)
    assert audit(issue_of(*completed, text="\n\n")) == []
    assert len(completed) == 1


def test_an_empty_text_needs_no_block():
    assert complete(SourceText(""), ()) == ()


def test_owners_are_blocks_and_their_cells():
    made = issue_of(table([shown("a"), shown("b")]))
    assert ["/".join(address) for address, _ in owners(made)] == ["b0//", "b0/r0/k0", "b0/r0/k1"]


@pytest.mark.parametrize(
    ("blocks", "fault"),
    [
        ((block(span(0, 3)),), "The source from 3 to 4 has no owner."),
        ((block(span(0, 1), span(2, 4)),), "The source from 1 to 2 has no owner."),
        ((block(span(0, 4)), block(span(1, 2), identity="b1")), "The source from 1 to 2 has two owners."),
        ((block(span(0, 4), layout(Span(4, 6))),), "A piece lies beyond the source."),
        ((block(span(0, 4), Piece("n", 1, 1, "")),), "The block b0 has an empty piece."),
        ((block(Piece("", 0, 4, "甲乙丙申")),), "The block b0 shows other text than its source at 0."),
        ((block(Piece("", 0, 4, "甲", PieceState.STRUCK)),), "The block b0 shows other text than its source at 0."),
        ((block(layout(Span(0, 4), "、")),), "The block b0 shows other text than its source at 0."),
        ((block(span(0, 4), inserted("n", "新"), inserted("n", "新")),), "The inserted string n shows twice."),
        ((table([shown("a"), shown("b")], pieces=(span(0, 4),)),), "The table b0 has text outside its cells."),
        ((table([shown("a")]),), "The table b0 is not rectangular."),
        ((table([shown("a"), shown("b", 2)]),), "The table b0 has a merged cell that reaches beyond it."),
        ((table([shown("a"), shown("b", 0)]),), "The table b0 has a merged cell that reaches beyond it."),
        (
            (table([shown("a", 1, 2), Cell(row_span=2)], [Cell(), Cell()]),),
            "The table b0 has merged cells that overlap.",
        ),
        ((table([shown("a", 1, 2), shown("b")]),), "The table b0 has text in a cell that another one covers."),
    ],
)
def test_each_fault_is_noticed(blocks, fault):
    assert audit(issue_of(*blocks)) == [fault]


@pytest.mark.parametrize("name", ["row", "column"])
def test_a_table_names_each_line_once(name):
    made = table([shown("a"), shown("b")], [shown("c"), shown("d")])
    lines = {"row": {"rows": tuple(replace(row, id="r0") for row in made.table.rows)}}
    lines["column"] = {"columns": (Column("k0"), Column("k0"))}
    twice = replace(made, table=replace(made.table, **lines[name]))
    assert audit(issue_of(twice)) == [f"The table b0 names a {name} twice."]


def test_the_reading_order_names_every_block_once():
    issue = issue_of(block(span(0, 4)))
    issue.order.append("b9")
    assert audit(issue) == ["The reading order does not name every block once."]
    issue.order[:] = ["b0", "b0"]
    assert audit(issue) == ["The reading order does not name every block once."]


def test_dropped_rows_are_not_counted_in_spans():
    made = table(
        [shown("a", 2), shown("b")],
        [shown("x"), shown("y")],
        [Cell(), shown("c")],
        kinds=[RowKind.BODY, RowKind.DROPPED],
    )
    assert audit(issue_of(made)) == []
