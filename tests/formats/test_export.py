"""What all exports do alike: what is left out, what is converted, and that a file is whole or as it was."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from gazdesk.edits.fields import SetField
from gazdesk.edits.fold import perform
from gazdesk.edits.notes import SetMark
from gazdesk.errors import KnownError
from gazdesk.formats import export_jsonl
from gazdesk.formats.export import ExportIssue, ExportOptions, ExportReport, exported, written
from gazdesk.formats.interchange import CorrectionRecord
from gazdesk.formats.writers import WRITERS, writer
from gazdesk.model.blocks import Address, Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind, MarkKind, Safety, Severity
from gazdesk.model.problems import Problem
from gazdesk.model.source_info import SourceInfo
from tests.edits.sample import Draft, block_of, sample

INFO = SourceInfo("示例.txt", "0" * 64, "utf-8", 40, "text", "1")
DROP = ExportOptions(drop_garbled=True)


@pytest.fixture
def issue():
    return Issue(sample())


def garbled(issue, *targets):
    perform(issue, [SetMark(target, MarkKind.GARBLED) for target in targets])


def grid(issue):
    """Return the block of the sample's first table, with the ids of its rows and columns."""
    block = block_of(issue, "序号")
    return block, [row.id for row in block.table.rows], [column.id for column in block.table.columns]


def left(issue, options=DROP):
    return exported(ExportIssue(issue, INFO), options)


def left_table(issue):
    return next(block["table"] for block in left(issue)[0]["blocks"] if block["table"])


def test_nothing_is_left_out_unasked(issue):
    garbled(issue, block_of(issue, "示政发").address)
    found, report = left(issue, ExportOptions())
    assert len(found["blocks"]) == len(issue)
    assert report == ExportReport(issues=1)


def test_a_garbled_block_is_left_out_with_its_problems(issue):
    block = block_of(issue, "示政发")
    garbled(issue, block.address)
    problem = Problem("x", Severity.ERROR, Safety.DISPLAY, "Bad.", block.address)
    found, report = exported(ExportIssue(issue, INFO, (problem,)), DROP)
    assert block.id not in {each["id"] for each in found["blocks"]}
    assert found["problems"] == []
    assert report == ExportReport(issues=1, blocks=1)


def test_a_garbled_row_is_left_out_with_its_attribution(issue):
    block, rows, _ = grid(issue)
    garbled(issue, Address(block.id, rows[1]))
    found, report = left(issue)
    (shown,) = [each for each in found["blocks"] if each["id"] == block.id]
    assert rows[1] not in {row["id"] for row in shown["table"]["rows"]}
    assert rows[1] not in {each["row"] for each in shown["attributions"]}
    assert report == ExportReport(issues=1, rows=1)


def test_a_row_with_a_garbled_cell_is_left_out(issue):
    block, rows, columns = grid(issue)
    garbled(issue, Address(block.id, rows[2], columns[3]))
    assert rows[2] not in {row["id"] for row in left_table(issue)["rows"]}


def test_every_row_that_shows_a_garbled_cell_is_left_out(issue):
    block, rows, columns = grid(issue)
    garbled(issue, Address(block.id, rows[1], columns[2]))
    assert {rows[1], rows[2]}.isdisjoint(row["id"] for row in left_table(issue)["rows"])
    assert left(issue)[1] == ExportReport(issues=1, rows=2)


def test_a_garbled_column_is_left_out_of_every_row(issue):
    block, _, columns = grid(issue)
    garbled(issue, Address(block.id, "", columns[1]))
    table = left_table(issue)
    assert table["columns"] == ["序号", "责任单位", "备注"]
    assert table["rows"][0]["cells"] == ["1", "市水利局", ""]
    assert left(issue)[1] == ExportReport(issues=1, columns=1)


def test_problems_of_lines_left_out_go_with_them(issue):
    block, rows, columns = grid(issue)
    other = block_of(issue, "甲")
    places = [
        Address(block.id, rows[2], columns[2]),
        Address(block.id, rows[1], columns[1]),
        Address(block.id, rows[4]),
    ]
    kept = [Address(block.id, rows[1], columns[2]), Address(block.id), other.address]
    problems = tuple(Problem("x", Severity.ERROR, Safety.DISPLAY, "Bad.", each) for each in (*places, *kept))
    garbled(issue, Address(block.id, rows[2]), Address(block.id, rows[4]), Address(block.id, "", columns[1]))
    found, _ = exported(ExportIssue(issue, INFO, problems), DROP)
    assert [Address(each["block"], each["row"], each["column"]) for each in found["problems"]] == kept


def test_marks_right_of_a_column_left_out_move_with_theirs(issue):
    block, rows, columns = grid(issue)
    garbled(issue, Address(block.id, "", columns[1]))
    perform(issue, [SetMark(Address(block.id, rows[1], columns[3]), MarkKind.CHECKED)])
    assert left_table(issue)["marks"] == [{"row": rows[1], "column": 2, "kind": "checked", "note": ""}]


def stated(issue):
    """Return who is responsible in each row of the sample's first table, without what is garbled."""
    block, _, _ = grid(issue)
    (shown,) = [each for each in left(issue)[0]["blocks"] if each["id"] == block.id]
    return {each["row"]: each["responsible"] for each in shown["attributions"]}


def test_nobody_is_responsible_by_a_garbled_column(issue):
    block, rows, columns = grid(issue)
    assert rows[1] in stated(issue)
    garbled(issue, Address(block.id, "", columns[2]))
    assert stated(issue) == {}


def test_rows_that_share_a_value_keep_it_where_one_of_them_is_garbled(issue):
    block, rows, _ = grid(issue)
    garbled(issue, Address(block.id, rows[2]))
    assert stated(issue) == {rows[1]: ["市水利局"], rows[4]: ["市住建局"]}


def test_nobody_is_responsible_by_a_garbled_block(issue):
    block = block_of(issue, "一、治理")
    other = block_of(issue, "甲")
    issue.put(replace(other, attributions=block.attributions))
    garbled(issue, block.address)
    found, _ = left(issue)
    (shown,) = [each for each in found["blocks"] if each["id"] == other.id]
    assert shown["attributions"] == []


@pytest.mark.parametrize(("text", "field"), [("关于治理", "title"), ("示政发", "doc_number")])
def test_a_document_has_no_field_of_a_garbled_block(issue, text, field):
    garbled(issue, block_of(issue, text).address)
    (document,) = left(issue)[0]["documents"]
    assert document[field] is None


def test_a_field_that_an_editor_set_stays(issue):
    title = block_of(issue, "关于治理")
    perform(issue, [SetField(title.id, "title", "关于治理湖泊的通知")])
    garbled(issue, title.address)
    (document,) = left(issue)[0]["documents"]
    assert document["title"] == "关于治理湖泊的通知"


def test_an_issue_has_no_field_of_a_garbled_masthead(issue):
    assert left(issue)[0]["issue"]["publication"] == "示例市人民政府公报"
    garbled(issue, block_of(issue, "示例市人民政府公报").address)
    assert left(issue)[0]["issue"]["publication"] is None


def test_an_attachment_has_no_title_of_a_garbled_block(issue):
    title = block_of(issue, "甲")
    label = block_of(issue, "more words")
    issue.put(replace(label, kind=BlockKind.ATTACHMENT_LABEL, boundary=Boundary(BoundaryKind.ATTACHMENT)))
    issue.put(replace(title, kind=BlockKind.ENCLOSURE_TITLE))
    (document,) = left(issue)[0]["documents"]
    assert document["attachments"][0]["title"] == "甲乙"
    garbled(issue, title.address)
    (document,) = left(issue)[0]["documents"]
    assert document["attachments"][0]["title"] == ""


def test_a_header_stays_whatever_is_marked_in_it(issue):
    block, rows, columns = grid(issue)
    garbled(issue, Address(block.id, rows[0], columns[1]))
    assert left_table(issue)["columns"] == ["序号", "任务", "责任单位", "备注"]
    assert left(issue)[1] == ExportReport(issues=1)


def test_reports_add_up():
    assert ExportReport(1, 2, 3, 4) + ExportReport(1, 1, 1, 1) == ExportReport(2, 3, 4, 5)


# JSON Lines


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_an_issue_is_a_line(issue, tmp_path):
    record = CorrectionRecord(1, "2024-01-01T00:00:00Z", "甲", "fix_text", "b1", "", "", "", "前", "后")
    out = tmp_path / "all.jsonl"
    report = export_jsonl.write(
        [ExportIssue(issue, INFO, (), (record,)), ExportIssue(issue, INFO)], str(out), ExportOptions()
    )
    first, second = lines(out)
    assert report.issues == 2
    assert [each["format"] for each in (first, second)] == ["gazdesk/1", "gazdesk/1"]
    assert ([each["gesture"] for each in first["corrections"]], second["corrections"]) == ([1], [])


def test_simplified_converts_texts_but_not_what_is_said_of_the_source(tmp_path):
    draft = Draft()
    block = draft.block("關於發展的規劃", BlockKind.TITLE)
    draft.table([["項目"], ["網絡"]])
    issue = Issue(draft.run())
    problem = Problem("x", Severity.ERROR, Safety.DISPLAY, "Bad.", Address(block), found="", suggestion="發")
    out = tmp_path / "all.jsonl"
    info = replace(INFO, name="關於.txt")
    export_jsonl.write([ExportIssue(issue, info, (problem,))], str(out), ExportOptions(simplified=True))
    (found,) = lines(out)
    assert found["blocks"][0]["text"] == "关于发展的规划"
    assert found["blocks"][1]["table"]["rows"][1]["cells"] == ["网络"]
    assert (found["source"]["name"], found["problems"][0]["suggestion"]) == ("關於.txt", "發")


# Files


def test_a_file_is_replaced_when_all_is_written(tmp_path):
    out = tmp_path / "out.txt"
    out.write_bytes(b"old")
    with written(str(out)) as file:
        file.write(b"new")
        assert out.read_bytes() == b"old"
    assert out.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["out.txt"]


def test_a_file_stays_as_it_was_if_the_work_fails(tmp_path):
    out = tmp_path / "out.txt"
    out.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), written(str(out)) as file:
        file.write(b"new" * (1 // 0))
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("out.txt", b"old")]


def test_a_link_is_followed(tmp_path):
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    with written(str(tmp_path / "link.txt")) as file:
        file.write(b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


def test_a_device_is_written_to_not_replaced():
    with written("/dev/null") as file:
        file.write(b"new")
    assert Path("/dev/null").is_char_device()


def test_a_dash_is_stdout(capsysbinary):
    with written("-") as file:
        file.write("字".encode())
    assert capsysbinary.readouterr().out == "字".encode()


@pytest.mark.parametrize("out", ["none/out.txt", "."])
def test_a_path_that_cannot_be_written_is_said(tmp_path, monkeypatch, out):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(KnownError, match="cannot be written: "), written(out) as file:
        file.write(b"new")


def test_a_full_disk_is_said_and_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("gazdesk.formats.export.os.fsync", full)
    with (
        pytest.raises(KnownError, match="cannot be written: No space left on device"),
        written(str(tmp_path / "out")) as file,
    ):
        file.write(b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", WRITERS)
def test_each_format_has_a_writer(name):
    assert callable(writer(name))


@pytest.mark.parametrize("name", ["akn", "xlsx", "html", "pairs", "errata", "doc"])
def test_other_formats_are_answered_with_a_line(name):
    with pytest.raises(KnownError, match=f"The format {name} cannot be written; these can: jsonl, txt, md, csv"):
        writer(name)
