"""The library: what is taken in, what is refused and why, what is put away, what is exported."""

import json
import os
import threading

import pytest

from gazdesk.desk import editing, jobs
from gazdesk.desk.library import Library
from gazdesk.errors import KnownError
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind, ReviewState
from tests.desk.making import TEXT, block, take


@pytest.fixture
def beside():
    """Return a function that runs the work of a job on another thread and returns its result."""

    def run(work):
        results = []
        thread = threading.Thread(target=lambda: results.append(work(lambda *_: None, lambda: False)))
        thread.start()
        thread.join()
        return results[0]

    return run


@pytest.fixture
def folder(tmp_path):
    """Return a folder with a good text, a copy of it deeper down, and files that are none."""
    folder = tmp_path / "in"
    (folder / "b" / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b" / "copy.md").write_text(TEXT, encoding="utf-8")
    (folder / "b" / "deep" / "other.txt").write_text("样本县人民政府公报\n第一段。\n", encoding="gb18030")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / ".hidden.txt").write_text("隐藏", encoding="utf-8")
    return folder


def test_a_folder_is_taken_in_and_the_rest_of_a_bad_batch_done(library, folder):
    report = library.import_paths([folder])
    assert (len(report.taken), report.known, report.cancelled) == (2, report.taken[:1], False)
    assert [refusal.path.name for refusal in report.refused] == ["binary.txt", "empty.txt"]
    assert all(str(refusal.error).endswith(".") for refusal in report.refused)
    assert [each.name for each in library.issues()] == ["a.txt", "other.txt"]
    assert library.info(report.taken[1]).encoding == "gb18030"


def test_the_same_bytes_are_known(library, folder):
    first = library.import_paths([folder / "a.txt"])
    again = library.import_paths([folder / "a.txt"])
    assert (again.taken, again.known) == ((), first.taken)
    assert len(library.issues()) == 1


def test_the_bytes_are_kept_as_they_came(library, folder):
    (identity,) = library.import_paths([folder / "b" / "deep" / "other.txt"]).taken
    data = library._store.db.execute("SELECT data FROM sources WHERE id = ?", (identity,)).fetchone()[0]
    assert data == (folder / "b" / "deep" / "other.txt").read_bytes()


def test_a_missing_file_is_refused(library, tmp_path):
    (refusal,) = library.import_paths([tmp_path / "no.txt"]).refused
    assert "not there" in str(refusal.error)


def test_a_folder_without_rights_is_refused(library, folder, monkeypatch):
    real = type(folder).iterdir

    def closed(path):
        if path.name == "deep":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(type(folder), "iterdir", closed)
    report = library.import_paths([folder])
    assert len(report.taken) == 1
    assert "permission" in str(next(each.error for each in report.refused if each.path.name == "deep"))


def test_what_may_not_be_looked_at_does_not_end_the_batch(library, folder, monkeypatch):
    real = type(folder).is_dir

    def closed(path):
        if path.parent.name == "deep":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(type(folder), "is_dir", closed)
    assert len(library.import_paths([folder]).taken) == 2


def test_progress_is_told_and_an_import_can_be_cancelled(library, folder):
    told = []
    report = library.import_paths([folder], None, lambda *how_far: told.append(how_far), lambda: bool(told))
    assert told == [(0, 5, "a.txt")]
    assert (len(report.taken), report.cancelled) == (1, True)


def test_looking_for_files_can_be_cancelled(library, folder):
    asked = []
    report = library.import_paths([folder / "b"], None, None, lambda: bool(asked) or asked.append(1))
    assert (report.taken, report.cancelled) == ((), True)
    (folder / "none").mkdir()
    assert library.import_paths([folder / "none"], None, None, lambda: True).cancelled


def test_a_folder_is_entered_once_though_links_lead_back_to_it(library, folder):
    for name in ("one", "two"):
        (folder / "b" / name).symlink_to(folder)
    report = library.import_paths([folder, folder / "b"])
    assert (len(report.taken), report.known) == (2, report.taken[:1])


def test_what_is_no_file_in_a_folder_is_passed_over_and_a_broken_link_told(library, folder):
    os.mkfifo(folder / "pipe.txt")
    (folder / "gone.txt").symlink_to(folder / "no.txt")
    report = library.import_paths([folder])
    assert len(report.taken) == 2
    assert [refusal.path.name for refusal in report.refused] == ["binary.txt", "empty.txt", "gone.txt"]


def test_a_long_line_is_taken_in(library, tmp_path):
    (tmp_path / "long.txt").write_text("防汛工作要抓紧。" * 20_000, encoding="utf-8")
    (identity,) = library.import_paths([tmp_path / "long.txt"]).taken
    assert len(library.open_issue(identity).issue.source) == 160_000


def test_an_issue_is_put_away_and_brought_back(library, desk):
    editing.set_review(desk, ReviewState.DONE)
    library.put_away(desk.issue_id)
    assert (library.issues(), [each.id for each in library.issues(put_away=True)]) == ((), [desk.issue_id])
    library.bring_back(desk.issue_id)
    assert library.issues()[0].review is ReviewState.DONE
    with pytest.raises(KnownError, match="not been put away"):
        library.bring_back(desk.issue_id)


def test_an_issue_put_away_twice_is_brought_back_at_once(library, desk):
    library.put_away(desk.issue_id)
    library.put_away(desk.issue_id)
    library.bring_back(desk.issue_id)
    assert len(library.issues()) == 1


def test_an_issue_that_is_not_there_is_told(library):
    with pytest.raises(KnownError, match="no issue 7"):
        library.open_issue(7)


def test_a_reader_sees_and_does_not_write(library, desk):
    editing.set_level(desk, block(desk, "一、"), 2)
    with Library.open(library.path, write=False) as reader:
        seen = reader.open_issue(desk.issue_id)
        seen.finish_checks()
        assert seen.issue.blocks[block(seen, "一、")].level == 2
        with pytest.raises(KnownError, match="reading only"):
            editing.set_level(seen, block(seen, "一、"), 3)
        assert seen.issue.blocks[block(seen, "一、")].level == 2


def test_without_a_name_nothing_is_written(library, desk):
    library.editor = ""
    with pytest.raises(KnownError, match="who is editing"):
        editing.set_level(desk, block(desk, "一、"), 2)
    assert (desk.history(), desk.issue.blocks[block(desk, "一、")].level) == ((), 1)


def exported(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_corrected_issue_is_exported_with_its_live_corrections(library, desk, tmp_path):
    editing.replace_text(desk, Address(block(desk, "为做好")), 3, 5, "洪汛", why="明显错字")
    editing.set_level(desk, block(desk, "一、"), 2)
    desk.undo()
    report = library.export(tmp_path / "out.jsonl", "jsonl")
    (issue,) = exported(tmp_path / "out.jsonl")
    assert report.issues == 1
    assert "为做好洪汛防御工作，现通知如下。" in [each["text"] for each in issue["blocks"]]
    (correction,) = issue["corrections"]
    assert (correction["before"], correction["after"], correction["why"], correction["who"]) == (
        "洪讯",
        "洪汛",
        "明显错字",
        "王编辑",
    )


def test_what_is_exported_can_be_chosen(library, desk, tmp_path):
    other = take(library, "样本县人民政府公报\n第一段。\n", "other.txt")
    away = take(library, "误导入\n", "away.txt")
    library.put_away(away.issue_id)
    editing.set_review(other, ReviewState.DONE)
    out = tmp_path / "out.jsonl"
    assert library.export(out, "jsonl").issues == 2
    assert library.export(out, "jsonl", [desk.issue_id]).issues == 1
    library.export(out, "jsonl", reviewed_only=True)
    assert [each["source"]["name"] for each in exported(out)] == ["other.txt"]


def test_what_is_garbled_is_left_out_and_counted(library, desk, tmp_path):
    table = block(desk, "序号")
    editing.mark(desk, Address(table, desk.issue.table(table).rows[1].id), MarkKind.GARBLED)
    assert library.export(tmp_path / "out.jsonl", "jsonl", drop_garbled=True).rows == 1


def test_an_unknown_format_is_told(library, tmp_path):
    with pytest.raises(KnownError, match="pdf"):
        library.export(tmp_path / "out.pdf", "pdf")


def test_jobs_work_beside_the_window(library, desk, folder, tmp_path, beside):
    report = beside(jobs.ImportJob(library, [folder / "b" / "deep"]).run)
    assert len(report.taken) == 1
    editing.set_level(desk, block(desk, "一、"), 2)
    written = beside(jobs.ExportJob(library, tmp_path / "out.jsonl", "jsonl").run)
    assert written.issues == 2


def test_a_cancelled_export_leaves_the_old_file(library, desk, tmp_path):
    (tmp_path / "out.jsonl").write_text("old")
    with pytest.raises(KnownError, match="cancelled"):
        jobs.ExportJob(library, tmp_path / "out.jsonl", "jsonl").run(lambda *_: None, lambda: True)
    assert (tmp_path / "out.jsonl").read_text() == "old"
