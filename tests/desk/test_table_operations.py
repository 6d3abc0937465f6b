"""What holds for every operation on tables: undone it leaves no trace, no character is lost, the grid stays a grid."""

from itertools import count
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazdesk.desk.library import Library
from gazdesk.errors import CorrectionRefused
from gazdesk.model import ledger
from tests.desk.table_operations import OPERATIONS, Drawn, NothingThere, found, open_tables
from tests.edits.sample import characters

TRIES, FEWEST = 30, 2
TYPING = {"replace_cells", "paste", "replace_in_table"}
"""What puts text in that an editor typed, or takes some away."""
NUMBERS = count()


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with Library.open(tmp_path_factory.mktemp("tables") / "store.db", editor="王编辑") as library:
        yield library


def opened(library):
    return open_tables(library, f"第{next(NUMBERS)}篇")


def state(desk):
    return desk.issue.order.copy(), desk.issue.blocks.copy()


def exported(library, desk, folder):
    """Return the issue as it is exported, byte for byte."""
    library.export(folder / "out.jsonl", "jsonl", [desk.issue_id])
    return (folder / "out.jsonl").read_bytes()


def done(desk, name, chance):
    """Do an operation; return whether there was something to do it with, having checked what must hold."""
    before, text = state(desk), characters(desk.issue)
    try:
        change = OPERATIONS[name](Drawn(desk, chance))
    except (NothingThere, CorrectionRefused):
        assert state(desk) == before
        return False
    assert change.name
    check(desk)
    if name not in TYPING:
        assert characters(desk.issue) == text
    after = state(desk)
    for _ in range(2):
        desk.undo()
        assert state(desk) == before
        desk.redo()
        assert state(desk) == after
    return True


def check(desk):
    """Check that every character has its one owner, and every table is a rectangle."""
    assert ledger.audit(desk.issue) == []
    tables = [each.table for each in desk.issue if each.table]
    assert all(len(row.cells) == len(table.columns) for table in tables for row in table.rows)


def test_every_operation_on_tables_is_tried():
    assert OPERATIONS.keys() == found()


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_undone_gives_the_table_back_to_the_byte(library, name, tmp_path):
    desk = opened(library)
    as_it_was = exported(library, desk, tmp_path)
    taken = 0
    for seed in range(TRIES):
        if done(desk, name, Random(seed)):
            taken += 1
            desk.undo()
    assert taken >= FEWEST
    assert exported(library, desk, tmp_path) == as_it_was


@settings(max_examples=40)
@given(st.lists(st.sampled_from(sorted(OPERATIONS)), min_size=2, max_size=8), st.randoms(use_true_random=False))
def test_in_any_order_they_keep_every_promise_and_are_all_taken_back(library, names, chance):
    desk = opened(library)
    before = state(desk)
    taken = sum(done(desk, name, chance) for name in names)
    for _ in range(taken):
        desk.undo()
    assert state(desk) == before
