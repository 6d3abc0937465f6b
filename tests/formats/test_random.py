"""Whatever an editor does, what is exported keeps the promises of the format."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from gazdesk.errors import CorrectionRefused
from gazdesk.formats import export_csv, export_jsonl, export_markdown, export_text
from gazdesk.formats.encodings import ENCODINGS
from gazdesk.formats.export import ExportIssue, ExportOptions
from gazdesk.formats.interchange import issue_object, problem_object
from gazdesk.formats.positions import Positions
from gazdesk.formats.reading import read_source
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.pieces import PieceState, place_after, place_before
from gazdesk.model.problems import Problem
from gazdesk.model.source_info import SourceInfo
from tests.edits.random_corrections import Drawer
from tests.edits.random_issues import runs

INFO = SourceInfo("示例.txt", "0" * 64, "utf-8", 40, "text", "1")
COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"


def corrected(run, data):
    """Return the issue after some random corrections."""
    issue = Issue(run)
    drawer = Drawer(data.draw, issue)
    for _ in range(6):
        try:
            drawer.correction().apply(issue)
        except CorrectionRefused:
            continue
    return issue


def lines_with_text(issue):
    """Return the lines of the source on which some piece shows or was struck."""
    pieces = (piece for block in issue for piece in block.all_pieces())
    own = (piece for piece in pieces if piece.of_source and piece.state is not PieceState.LAYOUT)
    return {issue.source.line_of(offset) for piece in own for offset in range(piece.start, piece.end)}


@settings(max_examples=80)
@given(runs(), st.data())
def test_every_line_is_in_a_block_and_every_table_is_rectangular(run, data):
    issue = corrected(run, data)
    result = json.loads(json.dumps(issue_object(issue, INFO, ())))
    blocks = result["blocks"]
    covered = {line for block in blocks for first, last in block["lines"] for line in range(first, last + 1)}
    assert lines_with_text(issue) <= covered
    assert all(1 <= line <= issue.source.line_count for line in covered)
    for table in filter(None, (block["table"] for block in blocks)):
        assert {len(row["cells"]) for row in table["rows"]} <= {len(table["columns"])}
        assert all(row["lines"][0] <= row["lines"][1] for row in table["rows"])
    assert all(each["first_line"] <= each["last_line"] for each in result["documents"])


@settings(max_examples=50)
@given(runs(), st.data())
def test_what_a_problem_found_is_what_the_source_has_there(run, data):
    issue = corrected(run, data)
    positions = Positions(issue)
    for block in issue:
        if block.text:
            start, end = place_before(block.pieces, 0), place_after(block.pieces, len(block.text))
            problem = Problem("x", Severity.ERROR, Safety.SAFE, "Bad.", block.address, start, end, block.text, "")
            found = problem_object(problem, positions)
            if found["start"] is not None:
                begin = issue.source.line_span(found["line"]).start
                assert issue.source.text[begin + found["start"] : begin + found["end"]] == found["found"]


@settings(max_examples=25)
@given(runs(), st.data())
def test_every_writer_takes_every_issue(tmp_path_factory, run, data):
    out = tmp_path_factory.mktemp("out")
    issue = ExportIssue(corrected(run, data), INFO)
    options = ExportOptions(drop_garbled=data.draw(st.booleans()), simplified=data.draw(st.booleans()))
    for name, writer in {"a": export_jsonl, "b": export_text, "c": export_markdown, "d": export_csv}.items():
        assert writer.write([issue], str(out / name), options).issues == 1


@given(st.text(COMMON + "，。\n", min_size=30), st.sampled_from(ENCODINGS))
def test_what_is_written_in_an_encoding_is_read_in_it(tmp_path_factory, text, encoding):
    text = f"示例{text}"
    path = tmp_path_factory.mktemp("in") / "a.txt"
    path.write_bytes(text.encode(encoding, "ignore"))
    assert read_source(path).data.decode(read_source(path).encoding) == text.encode(encoding, "ignore").decode(encoding)
