"""CSV: a folder that a spreadsheet opens, of documents, statements and tables."""

import csv
from dataclasses import replace

import pytest

from gazdesk.errors import KnownError
from gazdesk.formats import export_csv
from gazdesk.formats.export import ExportIssue, ExportOptions
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, RowKind
from gazdesk.model.source_info import SourceInfo
from tests.edits.sample import Draft, sample

INFO = SourceInfo("示例.txt", "0" * 64, "utf-8", 40, "text", "1")


def write(out, *issues, **options):
    issues = issues or (Issue(sample()),)
    return export_csv.write([ExportIssue(each, INFO) for each in issues], str(out), ExportOptions(**options))


def table(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def rows(path):
    head, *body = table(path)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_every_file_begins_with_the_mark_that_spreadsheets_need(tmp_path):
    write(tmp_path / "out")
    files = sorted((tmp_path / "out").iterdir())
    assert [each.name for each in files] == [
        "attributions.csv",
        "documents.csv",
        "table_0001.csv",
        "table_0002.csv",
        "tables.csv",
    ]
    assert {each.read_bytes()[:3] for each in files} == {b"\xef\xbb\xbf"}


def test_a_document_is_a_line(tmp_path):
    write(tmp_path)
    (document,) = rows(tmp_path / "documents.csv")
    assert (document["source"], document["title"], document["doc_number"]) == (
        "示例.txt",
        "关于治理河道的通知",
        "示政发〔2022〕3号",
    )
    assert (document["document"], document["first_line"], document["date"]) == ("1", "2", "")


def test_a_statement_is_a_line(tmp_path):
    write(tmp_path)
    first, second, *_ = rows(tmp_path / "attributions.csv")
    assert (first["item"], first["lead"], first["responsible"], first["line"]) == (
        "一",
        "市水利局",
        "市住建局、各县区政府",
        "4",
    )
    assert first["text"].startswith("一、治理河道")
    assert (second["item"], second["responsible"], second["text"]) == ("1", "市水利局", "1 清淤\n护岸 市水利局")


def test_a_table_is_a_file_with_the_kind_line_and_marks_of_its_rows(tmp_path):
    write(tmp_path)
    head, first, *_ = table(tmp_path / "table_0001.csv")
    assert head == ["序号", "任务", "责任单位", "备注", "row_kind", "line", "marks"]
    assert first[:5] == ["1", "清淤\n护岸", "市水利局", "", "body"]


def test_tables_are_listed_with_document_and_caption(tmp_path):
    draft = Draft()
    draft.block("任务分工表", BlockKind.TABLE_TITLE)
    draft.table([["甲"], ["乙"]], [RowKind.HEADER])
    write(tmp_path, Issue(draft.run()))
    (listed,) = rows(tmp_path / "tables.csv")
    assert (listed["file"], listed["caption"], listed["rows"], listed["columns"]) == (
        "table_0001.csv",
        "任务分工表",
        "1",
        "1",
    )
    assert (listed["first_line"], listed["last_line"], listed["document"]) == ("2", "3", "")


def test_a_new_export_takes_the_place_of_an_older_one(tmp_path):
    write(tmp_path / "out")
    draft = Draft()
    draft.block("甲")
    write(tmp_path / "out", Issue(draft.run()))
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        "attributions.csv",
        "documents.csv",
        "tables.csv",
    ]
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_a_folder_with_other_files_is_left_alone(tmp_path):
    (tmp_path / "thesis.csv").write_text("mine")
    with pytest.raises(KnownError, match="holds other files"):
        write(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.csv"]


def test_a_file_that_someone_puts_there_meanwhile_stays(tmp_path):
    def slow():
        (tmp_path / "out" / "thesis.csv").write_text("mine")
        yield ExportIssue(Issue(sample()), INFO)

    (tmp_path / "out").mkdir()
    export_csv.write(slow(), str(tmp_path / "out"), ExportOptions())
    assert (tmp_path / "out" / "thesis.csv").read_text() == "mine"


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(KnownError, match="cannot be written"):
        write(tmp_path / "out")
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_stdout_is_no_folder():
    with pytest.raises(KnownError, match="to a folder, not to stdout"):
        write("-")


def test_nothing_is_left_behind_where_an_issue_fails(tmp_path):
    def failing():
        yield ExportIssue(Issue(sample()), INFO)
        raise KnownError("no such issue")

    with pytest.raises(KnownError, match="no such issue"):
        export_csv.write(failing(), str(tmp_path / "out"), ExportOptions())
    assert list(tmp_path.iterdir()) == []


def test_simplified(tmp_path):
    draft = Draft()
    draft.table([["項目"], ["網絡"]], [RowKind.HEADER])
    write(tmp_path, Issue(draft.run()), simplified=True)
    assert [row[0] for row in table(tmp_path / "table_0001.csv")] == ["项目", "网络"]


def test_the_name_of_the_source_is_not_simplified(tmp_path):
    issue, info = Issue(sample()), replace(INFO, name="政府公報.txt")
    export_csv.write([ExportIssue(issue, info)], str(tmp_path), ExportOptions(simplified=True))
    for name in ("documents", "attributions", "tables"):
        assert {row["source"] for row in rows(tmp_path / f"{name}.csv")} == {"政府公報.txt"}
