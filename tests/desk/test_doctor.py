"""The doctor finds what is wrong with a store, and puts right what sources, journal and backup can give again."""

import json
import sqlite3
from contextlib import closing

import pytest

from gazdesk.desk import doctor as examining
from gazdesk.desk import editing
from gazdesk.desk.library import Library
from gazdesk.errors import KnownError
from gazdesk.formats import reading
from gazdesk.model.blocks import Address
from gazdesk.store import guards
from gazdesk.store.backup import last_backup
from gazdesk.store.store import Store
from tests.desk.making import block, take, texts


@pytest.fixture
def path(library):
    """Return the path of a store with two issues and some gestures that nobody has open."""
    desk = take(library)
    editing.replace_text(desk, Address(block(desk, "为做好")), 3, 5, "洪汛")
    editing.set_level(desk, block(desk, "一、"), 2)
    desk.undo()
    take(
        library, "样本县人民政府公报\n" + "\n".join(f"第{number}段，要抓紧抓实。" for number in range(300)), "other.txt"
    )
    library.close()
    return library.path


def doctor(path, repair=False):
    with (Library.open_to_repair if repair else Library.open)(path, "王编辑") as library:
        return [str(finding) for finding in library.doctor(repair)]


def meddle(path, *statements):
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_sound_store_is_sound(path):
    assert doctor(path) == []
    with Library.open(path, write=False) as reader:
        assert reader.doctor() == ()


def test_a_store_that_another_program_writes_to_meanwhile_is_sound(path, monkeypatch):
    folded = examining._folded
    with Library.open(path, "王编辑") as writer, Library.open(path, write=False) as reader:
        desk = writer.open_issue(1)

        def folded_and_then_written(store, identity):
            issue = folded(store, identity)
            editing.replace_text(desk, Address(block(desk, "一、")), 0, 0, "一、")
            return issue

        monkeypatch.setattr(examining, "_folded", folded_and_then_written)
        assert reader.doctor() == ()
        assert len(desk.history()) == 5


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE blocks SET text = 'x' WHERE rank = (SELECT max(rank) FROM blocks)", "blocks"),
        ("UPDATE blocks SET rank = 1 WHERE rank = (SELECT max(rank) FROM blocks)", "blocks"),
        ("DELETE FROM documents", "documents"),
        ("UPDATE table_rows SET texts = '{}'", "table_rows"),
        ("DELETE FROM attributions", "attributions"),
        ("UPDATE issues SET review = 'done'", "issues"),
        ("INSERT INTO words (words) VALUES ('delete-all')", "full-text index"),
        ("DROP TRIGGER gestures_no_update", "gestures_no_update"),
        ("DROP INDEX blocks_rank", "blocks_rank"),
        ("DROP VIEW cells", "cells"),
    ],
)
def test_what_is_derived_is_made_again(path, statement, found):
    meddle(path, statement)
    findings = doctor(path)
    assert findings
    assert all(found in finding for finding in findings)
    assert doctor(path, repair=True) == []
    assert doctor(path) == []


OTHER_RULE = "UPDATE problems SET key = replace(key, 'foreign-word', 'x'), code = 'x', payload = replace(payload, 'foreign-word', 'x')"
"""What a rule found that is called otherwise now."""


def test_what_older_rules_found_is_no_damage(path_with_problems):
    meddle(path_with_problems, OTHER_RULE)
    assert doctor(path_with_problems) == []


def test_what_older_rules_found_goes_when_the_issue_is_opened(path_with_problems):
    meddle(path_with_problems, OTHER_RULE)
    with Library.open(path_with_problems, "王编辑") as library:
        desk = library.open_issue(1)
        assert [each.code for each in desk.problems] == ["x"]
        desk.finish_checks()
        assert library.issues()[0].problems == 1
    with Library.open(path_with_problems, write=False) as library:
        assert [each.code for each in library.open_issue(1).problems] == ["foreign-word"]


def test_what_older_rules_found_is_not_exported(path_with_problems, tmp_path):
    meddle(path_with_problems, OTHER_RULE)
    with Library.open(path_with_problems, write=False) as library:
        library.export(tmp_path / "out.jsonl", "jsonl")
    (issue,) = map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert [each["code"] for each in issue["problems"]] == ["foreign-word"]


@pytest.fixture
def path_with_problems(library):
    take(library, "各单位要抓紧 and 抓实。\n")
    library.close()
    return library.path


@pytest.mark.parametrize("change", ["data = x'00'", "text = replace(text, '洪讯', '洪汛')"])
def test_a_source_that_was_altered_is_found(path, change):
    meddle(path, "DROP TRIGGER sources_no_update", f"UPDATE sources SET {change} WHERE id = 1")
    assert any("source of shili.txt was altered" in finding for finding in doctor(path))


@pytest.fixture
def page_store(tmp_path):
    """Return the path of a store with a web page."""
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    with Library.open(tmp_path / "s.gazdesk", "王编辑") as library:
        assert len(library.import_paths([page]).taken) == 1
    return tmp_path / "s.gazdesk"


PAGE = "<p>示例市人民政府关于防汛的通知</p><p>各单位：</p><p>要抓紧抓实，确保安全。</p>"


def test_a_web_page_is_read_again(page_store):
    assert doctor(page_store) == []


@pytest.mark.parametrize(
    "change", ["sources SET text = replace(text, '抓紧', '抓住')", "offset_maps SET map = x'00'"], ids=["text", "map"]
)
def test_a_web_page_that_was_altered_is_found(page_store, change):
    meddle(
        page_store,
        "DROP TRIGGER sources_no_update",
        "DROP TRIGGER offset_maps_no_update",
        f"UPDATE {change}",
    )
    assert any("source of page.html was altered" in finding for finding in doctor(page_store))


def test_a_web_page_that_gives_no_article_any_more_is_found(page_store, monkeypatch):
    def gone(text, file):
        raise KnownError("gone")

    monkeypatch.setattr(reading, "read_page", gone)
    assert doctor(page_store) == ["The source of page.html was altered."]


def test_a_web_page_that_an_older_reader_read_is_taken_as_it_is(page_store):
    meddle(page_store, "DROP TRIGGER sources_no_update", "UPDATE sources SET reader_version = '0', text = text || ' '")
    assert not any("altered" in finding for finding in doctor(page_store))


def test_corrections_that_do_not_apply_are_found_and_the_rest_is_put_right(path):
    meddle(path, "DROP TRIGGER corrections_no_update", "UPDATE corrections SET payload = replace(payload, '洪讯', 'x')")
    assert any("corrections of shili.txt cannot be applied" in finding for finding in doctor(path))
    assert any("shili.txt" in finding for finding in doctor(path, repair=True))


def test_corrections_that_cannot_be_read_are_found_and_the_rest_is_put_right(path):
    meddle(path, "DROP TRIGGER corrections_no_update", "UPDATE corrections SET payload = '{}'", "DELETE FROM documents")
    assert any("corrections of shili.txt cannot be applied" in finding for finding in doctor(path))
    assert len(doctor(path, repair=True)) == 1


def test_a_parse_that_cannot_be_read_is_found_and_told(path):
    meddle(path, "DROP TRIGGER parse_runs_no_update", "UPDATE parse_runs SET blocks = x'00' WHERE id = 1")
    assert any("shili.txt" in finding for finding in doctor(path))
    with Library.open(path, write=False) as library, pytest.raises(KnownError, match="damaged"):
        library.open_issue(1)


def spoil(path, text):
    """Overwrite the last page of a store's file that holds a text."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    page = path.read_bytes().rindex(text.encode()) // size
    with path.open("r+b") as file:
        file.seek(page * size)
        file.write(b"\xff" * size)


def kept(path):
    """Return the damaged files that are kept beside a store."""
    return sorted(path.parent.glob("store.db.*.damaged"))


def content(path):
    with Library.open(path, write=False) as library:
        return [(texts(desk), desk.history()) for desk in map(library.open_issue, (1, 2))]


def test_a_damaged_file_is_made_anew_of_what_can_be_read(path):
    before = content(path)
    spoil(path, "第299段")
    assert any("damaged" in finding for finding in doctor(path))
    assert doctor(path, repair=True) == []
    assert content(path) == before
    assert len(kept(path)) == 1


def test_reading_a_damaged_file_is_told(path):
    spoil(path, "第299段")
    with Library.open(path, write=False) as library, pytest.raises(KnownError, match="damaged"):
        [library.search("第299段"), *(library.open_issue(each.id) for each in library.issues())]


def test_what_cannot_be_read_comes_from_the_last_backup(path):
    before = content(path)
    with Library.open(path, "王编辑") as library:
        library.backup()
    spoil(path, '"seen":"洪讯"')
    assert doctor(path, repair=True) == []
    assert content(path) == before


@pytest.mark.parametrize("name", ["公报[2023].db", "公报*.db"])
def test_the_last_backup_is_found_whatever_the_store_is_called(path, name):
    before = content(path)
    path = path.rename(path.with_name(name))
    with Library.open(path, "王编辑") as library:
        library.backup()
    spoil(path, '"seen":"洪讯"')
    assert doctor(path, repair=True) == []
    assert content(path) == before


def test_the_backup_of_another_store_is_not_taken(path):
    with Library.open(path, "王编辑") as library:
        copy = library.backup()
    copy.rename(path.with_name("store.db.old.20990101T000000Z.backup"))
    assert last_backup(path) is None


def cut(data):
    return data[: len(data) // 2]


def without_schema(data):
    return data[:100] + b"\xff" * (4096 - 100) + data[4096:]


def without_head(data):
    return bytes(4096) + data[4096:]


def emptied(data):
    return b""


RUINED = [cut, without_schema, without_head, emptied]


@pytest.fixture
def backed_up(path):
    """Return the path of a store that was backed up, with a correction after that."""
    with Library.open(path, "王编辑") as library:
        library.backup()
        editing.set_level(library.open_issue(2), library.open_issue(2).issue.order[3], 3)
    return path


@pytest.mark.parametrize("ruin", RUINED)
def test_a_store_that_cannot_be_opened_any_more_is_made_anew_of_its_backup(backed_up, ruin):
    before = [said for said, _ in content(backed_up)]
    ruined = ruin(backed_up.read_bytes())
    backed_up.write_bytes(ruined)
    with pytest.raises(KnownError):
        Library.open(backed_up)
    (told,) = doctor(backed_up, repair=True)
    assert "made after the backup store.db." in told
    assert [said for said, _ in content(backed_up)] == before
    assert [file.read_bytes() for file in kept(backed_up)] == [ruined]
    assert kept(backed_up)[0].name in told
    assert doctor(backed_up) == []
    assert list(backed_up.parent.glob("*.damaged-*")) == []


def test_the_log_of_a_damaged_file_is_kept_with_it(backed_up):
    backed_up.write_bytes(without_head(backed_up.read_bytes()))
    backed_up.with_name("store.db-wal").write_bytes("日志".encode())
    doctor(backed_up, repair=True)
    (file,) = kept(backed_up)
    assert file.with_name(f"{file.name}-wal").read_text(encoding="utf-8") == "日志"


def test_what_a_cut_off_store_still_holds_is_newer_than_its_backup(backed_up):
    before = content(backed_up)
    backed_up.write_bytes(backed_up.read_bytes()[:-4096])
    doctor(backed_up, repair=True)
    assert content(backed_up) == before


@pytest.mark.parametrize("ruin", [without_schema, without_head])
def test_where_nothing_can_be_read_and_no_backup_is_there_all_stays_as_it_is(path, ruin):
    ruined = ruin(path.read_bytes())
    path.write_bytes(ruined)
    with pytest.raises(KnownError):
        doctor(path, repair=True)
    assert path.read_bytes() == ruined
    assert {file.name for file in path.parent.iterdir()} <= {
        "store.db",
        "store.db.lock",
        "store.db-wal",
        "store.db-shm",
    }


def test_a_text_is_not_repaired(tmp_path):
    (tmp_path / "notes.txt").write_text("市")
    with pytest.raises(KnownError, match="is not a store"):
        doctor(tmp_path / "notes.txt", repair=True)
    assert list(tmp_path.iterdir()) == [tmp_path / "notes.txt"]


def test_a_backup_that_is_damaged_itself_is_passed_over(backed_up):
    backed_up.with_name("store.db.20990101T000000Z.backup").write_bytes(cut(backed_up.read_bytes()))
    backed_up.write_bytes(without_schema(backed_up.read_bytes()))
    (told,) = doctor(backed_up, repair=True)
    assert "2099" not in told


def test_every_damaged_file_is_kept(path):
    for text in ("第299段", "第298段"):
        spoil(path, text)
        doctor(path, repair=True)
    assert len(kept(path)) == 2


def test_rows_that_make_no_sense_any_more_come_from_the_backup(backed_up):
    before = content(backed_up)
    backed_up.write_bytes(backed_up.read_bytes().replace(b'"seen":', b'"seen"!'))
    doctor(backed_up, repair=True)
    assert content(backed_up)[0] == before[0]


def test_without_a_backup_what_is_lost_is_said(path):
    spoil(path, '"seen":"洪讯"')
    assert any("are lost" in finding for finding in doctor(path, repair=True))
    assert len(content(path)[1][0]) == 301


def test_a_repaired_store_refuses_changes_and_takes_corrections(path):
    spoil(path, "第299段")
    doctor(path, repair=True)
    with pytest.raises(sqlite3.IntegrityError, match="written once"):
        meddle(path, "DELETE FROM gestures")
    with Library.open(path, "王编辑") as library:
        assert library.open_issue(1).redo().name == "Level"


def test_a_store_made_anew_is_guarded_from_the_start(path):
    with Store.open(path, write=True) as store:
        new = store.salvaged()
        assert guards.missing(new.db) == {}
        new.close()


def test_a_backup_is_a_store(path):
    before = content(path)
    with Library.open(path, "王编辑") as library:
        copy = library.backup()
        editing.set_level(library.open_issue(1), library.open_issue(1).issue.order[0], 3)
    assert content(copy) == before
    assert [each.name for each in path.parent.glob("*.part*")] == []


def test_a_backup_that_cannot_be_written_is_told(path, monkeypatch):
    with Library.open(path, "王编辑") as library:
        monkeypatch.setattr(library._store, "path", path.parent / "missing" / "store.db")
        with pytest.raises(KnownError, match="cannot be opened"):
            library.backup()


def test_an_open_issue_keeps_the_store_from_repair(library, desk):
    with pytest.raises(KnownError, match="while an issue is open"):
        library.doctor(repair=True)
