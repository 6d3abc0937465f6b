"""The fold: gestures applied in order, wholly or not at all, and what cannot stand without one of them."""

import pytest

from gazdesk.edits import tables
from gazdesk.edits.attributions import AddAttribution
from gazdesk.edits.base import Touched, correction, touched, union
from gazdesk.edits.columns import MergeColumns, SplitColumn
from gazdesk.edits.fold import Gesture, dependents, fold, perform
from gazdesk.edits.grid import Grid
from gazdesk.edits.rows import MergeRows, SplitRow
from gazdesk.edits.structure import MergeBlocks, SetLevel, SplitBlock
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address, Attribution, Reading
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import AttributionRole
from gazdesk.model.pieces import place_after, place_before
from tests.edits.cases import TASK, before, fix
from tests.edits.sample import Draft, sample, state

SPLIT = Gesture(1, (SplitBlock(TASK.id, before(TASK.address, 7), "new"),))
LEVEL = Gesture(2, (SetLevel("new", 3),))
FIX = Gesture(3, (fix(TASK.address, "河道", "河湖", identity="n1"),))
MERGE = Gesture(4, (MergeBlocks(TASK.id, "new"),))
ALL = (SPLIT, LEVEL, FIX, MERGE)


def test_a_gesture_is_refused_as_a_whole(issue):
    unchanged = state(issue.copy())
    with pytest.raises(CorrectionRefused):
        perform(issue, (*FIX.corrections, SetLevel("gone", 1)))
    assert state(issue) == unchanged


def test_a_gesture_says_all_that_it_touched(issue):
    assert perform(issue, (*SPLIT.corrections, *MERGE.corrections)) == touched(TASK.id, gone=("new",), outline=True)
    assert perform(issue, ()) == Touched()


def test_a_fold_that_does_not_apply_is_refused():
    with pytest.raises(CorrectionRefused, match="The block new is not there"):
        fold(sample(), (LEVEL,))


def test_what_names_something_that_a_gesture_made_depends_on_it():
    assert dependents(sample(), ALL, SPLIT.id) == (LEVEL.id, MERGE.id)
    assert dependents(sample(), ALL, FIX.id) == ()


def test_without_a_gesture_the_others_give_what_they_gave():
    assert fold(sample(), (SPLIT, MERGE)).block(TASK.id).text == TASK.text


def test_what_was_made_and_went_again_is_gone():
    parts = (touched("a", "b"), touched("c", gone=("b",)), touched("d", gone=("a",), outline=True), touched("a"))
    assert union(parts) == touched("a", "c", "d", gone=("b",), outline=True)
    assert touched("a") | touched(gone=("a",)) == touched(gone=("a",))


def test_a_kind_has_one_class():
    with pytest.raises(ValueError, match="two corrections are called set_level"):
        correction(SetLevel)


def stating():
    """Return an issue with a table whose first cell states three units, with its id, that cell's row, and its pieces."""
    draft = Draft()
    table = draft.table([["牵头：甲局、乙局、丙局", "一"], ["二", "三"]])
    issue = Issue(draft.run())
    row = issue.table(table).rows[0]
    pieces = row.cells[0].pieces
    said = Reading(AttributionRole.LEAD, Address(table, row.id, "k0"), place_before(pieces, 3), place_after(pieces, 11))
    AddAttribution(table, Attribution("a", (said,))).apply(issue)
    return issue, table, row.id, pieces


def twice(kind, block, line, cross, pieces):
    """Return what cuts off the second unit and then the third."""
    return [
        kind(block, line, "n1", ((cross, place_before(pieces, 5)),)),
        kind(block, "n1", "n2", ((cross, place_before(pieces, 8)),)),
    ]


@pytest.mark.parametrize("which", ["columns", "rows", "there and back"])
def test_a_cell_cut_twice_in_one_gesture_states_what_it_does_cut_in_two(which):
    apart, table, row, pieces = stating()
    together = apart.copy()
    columns = twice(SplitColumn, table, "k0", row, pieces)
    gesture = {
        "columns": columns,
        "rows": twice(SplitRow, table, row, "k0", pieces),
        "there and back": [columns[0], MergeColumns(table, "k0", "n1", "")],
    }[which]
    for each in gesture:
        each.apply(apart)
    perform(together, gesture)
    assert together.block(table).attributions == apart.block(table).attributions


def test_corrections_of_a_table_that_follow_each_other_open_it_once_though_cells_are_merged(monkeypatch):
    draft = Draft()
    table = draft.table([["一", ""], *[["二", "三"]] * 6], spans={(0, 0): (1, 2)})
    issue, opened = Issue(draft.run()), []
    monkeypatch.setattr(tables, "Grid", lambda table: opened.append(table) or Grid(table))
    first, *others = (row.id for row in issue.table(table).rows[1:])
    perform(issue, [MergeRows(table, first, each) for each in others])
    assert [row.texts for row in issue.table(table).rows] == [("一", ""), ("二" * 6, "三" * 6)]
    assert len(opened) == 1
