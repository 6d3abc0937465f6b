"""A gesture made ready beside the desk: nothing is written before it is made, and then what would have been without."""

import threading
from itertools import count

import pytest

from gazdesk.desk import editing, preparing, rebuilding
from gazdesk.desk.library import Library
from gazdesk.desk.rebuilding import Cancelled, Wish, choose, choose_rows, prepare, propose
from gazdesk.edits.cells import MergeCells
from gazdesk.edits.notes import SetMark
from gazdesk.edits.rows import DropRows, SetHeaderRows
from gazdesk.edits.structure import MergeBlocks, SetLevel
from gazdesk.errors import CorrectionRefused, KnownError
from gazdesk.model import attributions
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind
from gazdesk.store import journal
from gazdesk.store.projections import DERIVED
from tests.desk.making import TEXT, block, take

CELLS = [["序号", "单位", "计划人数"], *([str(at), f"样本{at}局", str(10 * at)] for at in range(1, 6))]
FLAT = "示例市人民政府公报\n示例市人民政府关于排班的通知\n" + "\n".join(text for row in CELLS for text in row) + "\n"
TABLES = ("gestures", "gesture_targets", "corrections", "issues", *DERIVED, "words_waiting")
"""All tables in which a gesture leaves something, and `words`, which is asked by what it finds."""


@pytest.fixture
def flat(library):
    """Return the desk of an issue in which a table is printed a cell a line."""
    return take(library, FLAT)


def proposed(desk):
    """Return the lines of the table, and what they are proposed to be."""
    lines = choose(desk, desk.issue.order[2:]).lines()
    return lines, propose(lines, Wish(3))


def elsewhere(work):
    """Return what work gives that is done on another thread."""
    done = []
    thread = threading.Thread(target=lambda: done.append(work()))
    thread.start()
    thread.join()
    return done[0]


def rows_of(library):
    """Return all rows of all tables that a gesture writes to, and where the index finds a word."""
    rows = {table: list(library._store.db[table].rows) for table in TABLES}
    return rows | {"found": [(hit.address, hit.line) for hit in library.search("样本2局")]}


def exported(library, folder):
    library.export(folder / "out.jsonl", "jsonl")
    return (folder / "out.jsonl").read_bytes()


def test_made_ready_on_a_thread_it_is_what_it_would_be_without(tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "now", lambda: "2026-11-22T10:00:00.000Z")
    results = []
    for name, do in (("direct", lambda work: work()), ("beside", elsewhere)):
        numbers = count()
        for module in (preparing, rebuilding):
            monkeypatch.setattr(module, "mint", lambda numbers=numbers: f"n{next(numbers)}")
        with Library.open(tmp_path / f"{name}.db", editor="王编辑") as library:
            desk = take(library, FLAT)
            ready, (lines, proposal) = desk.preparing(), proposed(desk)
            desk.make(do(lambda: prepare(ready, lines, proposal)))  # noqa: B023  (done at once)
            desk.finish_checks()
            results.append((rows_of(library), exported(library, tmp_path)))
    assert results[0] == results[1]
    assert results[0][0]["corrections"][0]["kind"] == "make_table"
    assert len(results[0][0]["table_rows"]) == len(CELLS)


def test_what_is_made_ready_and_made_is_one_step(flat):
    desk, before = flat, flat.issue.blocks.copy()
    change = desk.make(prepare(desk.preparing(), *proposed(desk)), sender="pane")
    assert (change.name, change.kind, change.sender, len(desk.history())) == ("Rebuild table", "edit", "pane", 1)
    after = desk.issue.blocks.copy()
    desk.undo()
    assert desk.issue.blocks == before
    desk.redo()
    assert desk.issue.blocks == after


def test_while_it_is_made_ready_nothing_is_written_or_changed(library, flat):
    heard = []
    flat.subscribe(heard.append)
    written, before, blocks = library._store.db.conn.total_changes, rows_of(library), flat.issue.blocks.copy()
    ready = flat.preparing()
    prepare(ready, *proposed(flat))
    assert (library._store.db.conn.total_changes, rows_of(library), heard) == (written, before, [])
    assert (flat.issue.blocks, flat.history(), flat.can_undo) == (blocks, (), "")
    assert ready.issue.blocks == blocks


def test_a_store_that_is_only_read_has_its_gestures_made_ready_but_not_made(library, flat):
    with Library.open(library.path, "王编辑", write=False) as reader:
        desk = reader.open_issue(flat.issue_id)
        prepared = prepare(desk.preparing(), *proposed(desk))
        with pytest.raises(KnownError, match="reading only"):
            desk.make(prepared)
        assert desk.history() == ()


def test_if_the_desk_was_changed_meanwhile_it_is_made_ready_anew(flat):
    title = block(flat, "示例市人民政府关于")
    prepared = prepare(flat.preparing(), *proposed(flat))
    editing.replace_text(flat, Address(title), 0, 3, "样本市")
    editing.set_level(flat, title, 3)
    flat.make(prepared)
    assert flat.issue.block(title).level == 3
    assert flat.documents[0].title == "样本市人民政府关于排班的通知"
    (table,) = (each.table for each in flat.issue if each.table)
    assert [list(table.values(row)) for row in table.live_rows] == CELLS
    assert [entry.name for entry in flat.history()] == ["Text correction", "Level", "Rebuild table"]


def test_what_does_not_fit_any_more_is_refused_and_nothing_stays(library, flat):
    prepared = prepare(flat.preparing(), *proposed(flat))
    flat.apply([MergeBlocks(*flat.issue.order[3:5])], "Merge")
    before, entries = rows_of(library), flat.history()
    with pytest.raises(CorrectionRefused):
        flat.make(prepared)
    assert (rows_of(library), flat.history()) == (before, entries)


def test_made_ready_once_it_is_made_once(flat):
    prepared = prepare(flat.preparing(), *proposed(flat))
    flat.make(prepared)
    with pytest.raises(KnownError):
        flat.make(prepared)
    assert len(flat.history()) == 1


def test_what_checks_found_meanwhile_counts(library):
    desk = take(library, TEXT.replace("落实责任", "落实and责任"))
    prepared = desk.preparing().edit([SetMark(Address(block(desk, "绿化工作")), MarkKind.GARBLED, "")], "Mark")
    assert "and" in [each.found for each in desk.problems]
    desk.take_checks(desk.checking(), ())
    desk.make(prepared)
    assert desk.problems == ()


def test_whoever_makes_it_signs_it(library, flat):
    prepared = prepare(flat.preparing(), *proposed(flat))
    library.editor = "李编辑"
    flat.make(prepared)
    assert flat.history()[0].who == "李编辑"


def test_what_was_said_of_a_gesture_is_said_when_it_is_made_ready_anew(flat):
    one, other = flat.issue.order[1:3]
    prepared = flat.preparing().edit([SetLevel(one, 2), SetLevel(other, 3)], "Level", rule=["A001", ""], why="因为")
    editing.set_level(flat, flat.issue.order[3], 1)
    flat.make(prepared)
    entry = flat.history()[-1]
    assert (entry.name, entry.why, [each.rule for each in entry.corrections]) == ("Level", "因为", ["A001", ""])


def test_rows_are_made_ready_as_tables_are(flat):
    flat.make(prepare(flat.preparing(), *proposed(flat)))
    (identity,) = (each.id for each in flat.issue if each.table)
    table = flat.issue.table(identity)
    lines = choose_rows(flat, identity, [table.rows[2].id]).lines()
    proposal = propose(lines)
    ready = flat.preparing()
    flat.make(elsewhere(lambda: prepare(ready, lines, proposal)))
    table = flat.issue.table(identity)
    assert [list(table.values(row)) for row in table.live_rows] == CELLS
    assert [entry.name for entry in flat.history()] == ["Rebuild table", "Rebuild rows"]


def test_what_the_rows_of_a_table_state_is_not_read_when_it_is_made(flat, monkeypatch):
    flat.make(prepare(flat.preparing(), *proposed(flat)))
    (table,) = (each for each in flat.issue if each.table)
    table.table.found.clear()
    lines = choose(flat, (table.id,)).lines()
    prepared = prepare(flat.preparing(), lines, propose(lines, Wish(2)))
    monkeypatch.setattr(attributions, "_of_table", None)
    flat.make(prepared)
    assert len(flat.issue.table(table.id).columns) == 2


@pytest.mark.parametrize("steps", range(3))
def test_what_is_wanted_no_more_is_not_made_ready_to_the_end(flat, steps):
    asked = count()
    with pytest.raises(Cancelled):
        prepare(flat.preparing(), *proposed(flat), lambda: next(asked) == steps)
    assert next(asked) == steps + 1


def test_what_would_change_nothing_is_refused(flat):
    flat.make(prepare(flat.preparing(), *proposed(flat)))
    (table,) = (each for each in flat.issue if each.table)
    row, column = table.table.rows[1].id, table.table.columns[0].id
    for same in (MergeCells(table.id, row, column, 1, 1), SetHeaderRows(table.id, 1), DropRows(table.id, ())):
        with pytest.raises(CorrectionRefused, match="nothing to correct"):
            flat.apply([same], "nothing")
    assert len(flat.history()) == 1
