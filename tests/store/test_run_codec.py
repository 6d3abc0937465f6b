"""A parse run comes back as it was, whatever it holds."""

import pytest

from gazdesk.model.annotations import Comment, Mark, Original
from gazdesk.model.blocks import Address, Attribution, Block, Boundary, Reading
from gazdesk.model.issue import ParseRun
from gazdesk.model.kinds import (
    AttributionRole,
    BlockKind,
    BoundaryKind,
    ColumnRole,
    MarkKind,
    RowKind,
    Safety,
    Severity,
    TableLayout,
)
from gazdesk.model.pieces import HEAD, Piece, PieceState, Place, inserted, kept, layout
from gazdesk.model.problems import Problem
from gazdesk.model.source import SourceText, Span
from gazdesk.model.tables import Cell, Column, Row, Table
from gazdesk.parse import parse
from gazdesk.store.run_codec import decode_run, encode_run
from tests.desk.making import run_of

SOURCE = SourceText("甲乙丙\n丁戊")
MARK = Mark(MarkKind.DOUBTFUL, "看不清")
ORIGINAL = Original("o1", Place("", 0), Place("", 1, after=True), "甲", "申")
READING = Reading(AttributionRole.LEAD, Address("b0"), Place("", 0), Place("", 2, after=True))
EVERYTHING = ParseRun(
    SOURCE,
    (
        Block(
            "b0",
            BlockKind.PARAGRAPH,
            (kept(SOURCE.text, Span(0, 2)), Piece("", 2, 3, "", PieceState.STRUCK), layout(Span(3, 4), " "), inserted("n1", "新")),
            2,
            "（一）",
            0.5,
            Boundary(BoundaryKind.ATTACHMENT, 1),
            None,
            (Attribution("a1", (READING,), "12", "", ((AttributionRole.DEADLINE, ("年底",)),), removed=True),),
            (MARK,),
            (ORIGINAL,),
            (Comment("c1", "再看"),),
        ),
        Block(
            "b4",
            BlockKind.TABLE,
            (layout(Span(5, 6)),),
            table=Table(
                (Column("k0", ColumnRole.LEAD, (MARK,)), Column("k1", dropped=True)),
                (
                    Row("r4", (Cell((kept(SOURCE.text, Span(4, 5)),), 2, 1, (MARK,), (ORIGINAL,)), Cell()), RowKind.HEADER, (MARK,)),
                    Row("n2", (Cell(), Cell((inserted("n3", "己"),))), seam=True),
                ),
                TableLayout.TSV,
            ),
        ),
    ),
    (
        Problem("x1", Severity.WARNING, Safety.UNSAFE, "{a}", Address("b4", "r4", "k0"), Place("", 4), Place("", 4, after=True), "丁", None, {"a": "b"}),
        Problem("x2", Severity.ERROR, Safety.SAFE, "…", Address("b0"), HEAD, HEAD, "", "新"),
    ),
    "3",
)  # fmt: skip


@pytest.mark.parametrize("run", [EVERYTHING, run_of()], ids=["everything", "made by hand"])
def test_a_run_comes_back_as_it_was(run):
    again = decode_run(run.source, encode_run(run), run.parser_version)
    assert (again.blocks, again.problems, again.parser_version) == (run.blocks, run.problems, run.parser_version)


def test_a_real_run_comes_back_as_it_was(real_text):
    run = parse(real_text.read_text(encoding="utf-8-sig"))
    again = decode_run(run.source, encode_run(run), run.parser_version)
    assert (again.blocks, again.problems) == (run.blocks, run.problems)


def test_an_empty_run_comes_back(tmp_path):
    run = ParseRun(SourceText(" \n"), ())
    assert decode_run(run.source, encode_run(run), "").blocks == ()
