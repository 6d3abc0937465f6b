"""gazdesk/1 says what format.md promises, key for key."""

import json
from dataclasses import replace

import pytest

from gazdesk.edits.attributions import ChangeAttribution
from gazdesk.edits.fields import SetField
from gazdesk.edits.fold import perform
from gazdesk.edits.notes import SetMark
from gazdesk.edits.text import FixText
from gazdesk.formats.interchange import CorrectionRecord, issue_object, problem_object
from gazdesk.formats.positions import Positions
from gazdesk.model.blocks import Address, Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import (
    AttributionRole,
    BlockKind,
    BoundaryKind,
    FixReason,
    MarkKind,
    RowKind,
    Safety,
    Severity,
)
from gazdesk.model.pieces import HEAD, Place
from gazdesk.model.problems import Problem
from gazdesk.model.source_info import SourceInfo
from gazdesk.parse import parse
from tests.edits.sample import ATTRIBUTED, Draft, attribution_in, block_of, sample
from tests.formats.keys import KEYS, lacking

INFO = SourceInfo("示例.txt", "0" * 64, "utf-8", 40, "text", "1")


@pytest.fixture
def issue():
    return Issue(sample())


def shown(issue, problems=(), corrections=None):
    """Return the object as it comes out of the file."""
    return json.loads(json.dumps(issue_object(issue, INFO, problems, corrections)))


def shown_block(issue, text):
    block = block_of(issue, text)
    return next(each for each in shown(issue)["blocks"] if each["id"] == block.id)


def test_every_key_of_the_format_is_there(issue):
    assert lacking(shown(issue)) == []


@pytest.mark.parametrize("part", [part for part in KEYS if part])
def test_a_key_that_is_not_there_is_lacking(part):
    parent, _, name = part.rpartition(".")
    assert {f"{part}.{key}" for key in KEYS[part]} <= set(lacking({name: [{}]}, parent))


def test_it_names_its_format_and_its_source(issue):
    assert shown(issue)["format"] == "gazdesk/1"
    assert shown(issue)["source"] == {
        "name": "示例.txt",
        "sha256": "0" * 64,
        "encoding": "utf-8",
        "lines": 40,
        "reader": "text",
        "reader_version": "1",
    }


def test_a_document_reaches_from_its_title_to_its_last_line(issue):
    (document,) = shown(issue)["documents"]
    assert (document["title"], document["doc_number"]) == ("关于治理河道的通知", "示政发〔2022〕3号")
    assert (document["first_line"], document["last_line"]) == (2, issue.source.line_count - 1)


def test_values_that_an_editor_set_are_said_to_be_overrides(issue):
    title = block_of(issue, "关于治理河道")
    perform(issue, [SetField(title.id, "date", "2022-03-01")])
    (document,) = shown(issue)["documents"]
    assert (document["date"], document["overrides"]) == ("2022-03-01", ["date"])


def test_a_block_says_where_it_is(issue):
    block = shown_block(issue, "示政发")
    start = issue.source.text.index("示政发")
    assert (block["kind"], block["lines"], block["spans"]) == ("doc_number", [[3, 3]], [[start, start + 11]])
    assert (block["document"], block["attachment"]) == (0, None)
    assert shown(issue)["blocks"][0]["document"] is None


def test_a_label_is_read_from_the_text_or_set(issue):
    assert shown_block(issue, "一、治理")["label"] == "一、"
    block = block_of(issue, "一、治理")
    issue.put(replace(block, label="二、"))
    assert shown_block(issue, "一、治理")["label"] == "二、"


def test_an_attribution_says_who_and_where(issue):
    block = block_of(issue, ATTRIBUTED)
    issue.put(replace(block, attributions=(attribution_in(block),)))
    (found,) = shown_block(issue, ATTRIBUTED)["attributions"]
    assert (found["lead"], found["responsible"], found["item"]) == (["市水利局"], ["市住建局", "各县区政府"], "一")
    assert (found["line"], found["last_line"], found["row"]) == (4, 4, None)


def test_units_that_an_editor_set_are_said_to_be_overrides(issue):
    row = block_of(issue, "序号").table.rows[1].id
    perform(issue, [ChangeAttribution(block_of(issue, "序号").id, row, AttributionRole.LEAD, ("市住建局",))])
    found = shown_block(issue, "序号")["attributions"][0]
    assert (found["lead"], found["overrides"]) == (["市住建局"], ["lead"])


def test_an_attribution_over_two_lines_says_where_it_ends():
    draft = Draft()
    draft.block("（牵头单位：市水利局；\n责任单位：市住建局、各县区政府）")
    issue = Issue(draft.run())
    (block,) = issue
    issue.put(replace(block, attributions=(attribution_in(block),)))
    ((found,),) = [each["attributions"] for each in shown(issue)["blocks"]]
    assert (found["line"], found["last_line"]) == (1, 2)


def test_marks_have_kind_and_note(issue):
    assert shown_block(issue, "一、治理")["marks"] == [{"kind": "doubtful", "note": "待查"}]


def test_an_error_of_the_original_stands_beside_the_print(issue):
    block = block_of(issue, "示政发")
    start = block.spans()[0].start
    fix = FixText(
        block.address, Place("", start + 2), Place("", start + 2, after=True), "发", "办", "m1", FixReason.ORIGINAL
    )
    perform(issue, [fix])
    found = shown_block(issue, "示政发")
    assert found["text"] == "示政发〔2022〕3号"
    assert found["originals"] == [{"start": 2, "end": 3, "printed": "发", "meant": "办"}]


def test_corrections_are_there_only_for_an_export(issue):
    record = CorrectionRecord(1, "2024-01-01T00:00:00Z", "甲", "fix_text", "b1", "transcription", "", "", "前", "后")
    assert "corrections" not in shown(issue)
    assert shown(issue, corrections=[record])["corrections"][0]["before"] == "前"


def test_a_contents_entry_says_page_and_document():
    draft = Draft()
    draft.block("关于治理河道的通知……3", BlockKind.TOC_ENTRY)
    draft.block("关于治理河道的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    entry, title = shown(Issue(draft.run()))["blocks"]
    assert entry["toc"] == {"page": 3, "document": 0}
    assert title["toc"] is None


def test_a_roster_line_says_people():
    draft = Draft()
    draft.block("组 长：张三丰 市长", BlockKind.ROSTER)
    (block,) = shown(Issue(draft.run()))["blocks"]
    assert block["people"] == [{"role": "组长", "name": "张三丰", "post": "市长"}]


# Tables


def table(issue, number=0):
    return [block["table"] for block in shown(issue)["blocks"] if block["table"]][number]


def test_a_table_has_columns_and_body_rows(issue):
    assert table(issue)["columns"] == ["序号", "任务", "责任单位", "备注"]
    assert table(issue)["column_roles"] == ["number", "task", "responsible", "text"]
    assert [row["kind"] for row in table(issue)["rows"]] == ["body", "body", "body", "section", "body", "total"]


def test_a_cell_that_spans_rows_is_repeated(issue):
    assert [row["cells"] for row in table(issue)["rows"][:2]] == [
        ["1", "清淤\n护岸", "市水利局", ""],
        ["2", "绿化", "市水利局", "近期"],
    ]


def test_repeated_headers_are_counted_as_dropped(issue):
    assert table(issue)["dropped"] == 1


def test_a_section_row_holds_its_text_once(issue):
    assert table(issue)["rows"][3]["cells"] == ["二、其他", "", "", ""]


@pytest.mark.parametrize(
    ("printed", "spans", "cells"),
    [
        (["", "合计", "5", "6"], {}, ["合计", "", "5", "6"]),
        (["合计", "", "5", "6"], {(1, 0): (1, 2)}, ["合计", "", "5", "6"]),
        (["", "", "5", "6"], {}, ["", "", "5", "6"]),
    ],
)
def test_the_label_of_a_total_row_is_in_its_first_cell(printed, spans, cells):
    draft = Draft()
    draft.table([["甲", "乙", "丙", "丁"], printed], [RowKind.HEADER, RowKind.TOTAL], spans)
    (row,) = table(Issue(draft.run()))["rows"]
    assert row["cells"] == cells


def test_rows_have_their_lines_and_marks(issue):
    block = block_of(issue, "序号")
    row = block.table.rows[1]
    perform(issue, [SetMark(Address(block.id, row.id), MarkKind.GARBLED, "看不清")])
    found = table(issue)["rows"][0]
    assert found["marks"] == [{"kind": "garbled", "note": "看不清"}]
    assert issue.source.line_text(found["lines"][0]).startswith("1\t清淤")
    assert found["lines"][1] == found["lines"][0] + 1


def test_dropped_columns_are_left_out(issue):
    block = block_of(issue, "序号")
    columns = tuple(replace(each, dropped=index == 1) for index, each in enumerate(block.table.columns))
    issue.put(replace(block, table=replace(block.table, columns=columns)))
    assert table(issue)["columns"] == ["序号", "责任单位", "备注"]
    assert table(issue)["rows"][0]["cells"] == ["1", "市水利局", ""]
    assert table(issue)["column_roles"] == ["number", "responsible", "text"]


def test_every_row_has_a_cell_a_column(issue):
    for number in (0, 1):
        found = table(issue, number)
        assert {len(row["cells"]) for row in found["rows"]} == {len(found["columns"])}


def test_marks_of_cells_and_columns_name_their_column(issue):
    block = block_of(issue, "序号")
    row, column = block.table.rows[1].id, block.table.columns[3].id
    perform(
        issue,
        [
            SetMark(Address(block.id, row, column), MarkKind.GARBLED),
            SetMark(Address(block.id, "", column), MarkKind.CHECKED),
        ],
    )
    assert table(issue)["marks"] == [
        {"row": "", "column": 3, "kind": "checked", "note": ""},
        {"row": row, "column": 3, "kind": "garbled", "note": ""},
    ]


def test_a_row_of_responsibilities_is_an_attribution_with_its_row(issue):
    block = block_of(issue, "序号")
    found = shown_block(issue, "序号")["attributions"][0]
    assert (found["item"], found["responsible"], found["row"]) == ("1", ["市水利局"], block.table.rows[1].id)
    assert found["line"] == table(issue)["rows"][0]["lines"][0]


def test_a_form_without_header_has_nameless_columns():
    draft = Draft()
    draft.table([["甲", "乙"]])
    assert table(Issue(draft.run()))["columns"] == ["", ""]


# Problems


def problem(address, start, end, found, suggestion="和"):
    return Problem(
        "x", Severity.ERROR, Safety.SAFE, "The {what}.", address, start, end, found, suggestion, {"what": "word"}
    )


def test_a_problem_is_found_in_its_line(issue):
    block = block_of(issue, "（续）and")
    start = issue.source.text.index("and so")
    (found,) = shown(issue, [problem(block.address, Place("", start), Place("", start + 2, after=True), "and")])[
        "problems"
    ]
    assert {key: found[key] for key in ("line", "start", "end", "found", "suggestion")} == {
        "line": 6, "start": 3, "end": 6, "found": "and", "suggestion": "和",
    }  # fmt: skip
    assert (found["code"], found["severity"], found["safety"], found["message"]) == ("x", "error", "safe", "The word.")
    assert issue.source.line_text(found["line"])[found["start"] : found["end"]] == "and"


def test_an_insertion_finds_nothing(issue):
    start = issue.source.text.index("and so")
    place = Place("", start)
    found = problem_object(problem(block_of(issue, "（续）and").address, place, place, ""), Positions(issue))
    assert (found["start"], found["end"], found["found"]) == (3, 3, "")


def test_a_problem_over_two_lines_counts_on_from_the_first(issue):
    block = block_of(issue, "甲\n乙")
    start = block.spans()[0].start
    found = problem_object(
        problem(block.address, Place("", start), Place("", start + 2, after=True), "甲\n乙"), Positions(issue)
    )
    assert (found["start"], found["end"], found["found"]) == (0, 3, "甲\n乙")


def test_a_problem_of_an_owner_is_at_its_first_line(issue):
    found = problem_object(problem(block_of(issue, "一、治理").address, HEAD, HEAD, ""), Positions(issue))
    assert (found["line"], found["start"], found["end"]) == (4, 0, 0)


def test_a_problem_that_says_only_where_it_starts_is_there(issue):
    block = block_of(issue, "（续）and")
    start = issue.source.text.index("and so")
    found = problem_object(problem(block.address, Place("", start), HEAD, ""), Positions(issue))
    assert (found["start"], found["end"], found["found"]) == (3, 3, "")


def test_a_problem_in_typed_text_has_a_line_but_no_place_in_it(issue):
    block = block_of(issue, "丙丁")
    start = block.spans()[0].start
    perform(issue, [FixText(block.address, Place("", start), Place("", start, after=True), "丙", "子and丑", "m1")])
    found = problem_object(problem(block.address, Place("m1", 1), Place("m1", 3, after=True), "and"), Positions(issue))
    assert (found["line"], found["start"], found["end"], found["found"]) == (
        issue.source.line_of(start),
        None,
        None,
        "and",
    )


def test_a_document_without_title_has_none():
    run = parse("各县人民政府：\n请抓紧落实。\n示例市人民政府\n2023年5月8日\n")
    (document,) = issue_object(Issue(run), INFO, ())["documents"]
    assert document["title"] is None
