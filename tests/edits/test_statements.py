"""What rows state is remembered from state to state of their table, and never longer than it is so."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from gazdesk.edits.columns import InsertColumn, MergeColumns, SetColumnRole
from gazdesk.edits.shapes import SplitTable
from gazdesk.edits.text import FixText
from gazdesk.errors import CorrectionRefused
from gazdesk.model.attributions import attributions_of
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import ColumnRole
from gazdesk.model.pieces import HEAD
from tests.edits.random_corrections import Drawer
from tests.edits.random_issues import runs
from tests.edits.sample import Draft

ROLES = st.sampled_from([ColumnRole.NUMBER, ColumnRole.RESPONSIBLE, ColumnRole.LEAD, ColumnRole.TASK, None])


def anew(block):
    """Return a block whose table remembers nothing."""
    return replace(block, table=replace(block.table, rows=tuple(map(replace, block.table.rows))))


def stated(issue):
    return [attributions_of(issue, block) for block in issue if block.table]


def stated_anew(issue):
    return [attributions_of(issue, anew(block)) for block in issue if block.table]


@settings(max_examples=150)
@given(runs(), st.data())
def test_after_any_correction_rows_state_what_they_say(run, data):
    issue = Issue(run)
    for block in [block for block in issue if block.table]:
        for column in block.table.columns:
            SetColumnRole(block.id, column.id, data.draw(ROLES)).apply(issue)
    drawer = Drawer(data.draw, issue)
    for _ in range(5):
        assert stated(issue) == stated_anew(issue)
        try:
            drawer.correction().apply(issue)
        except CorrectionRefused:
            continue
    assert stated(issue) == stated_anew(issue)


def numbered():
    draft = Draft()
    table = draft.table([["1", "市财政局", "甲", "乙"], ["", "市水利局", "1.丙", "丁"]])
    issue = Issue(draft.run())
    SetColumnRole(table, "k0", ColumnRole.NUMBER).apply(issue)
    SetColumnRole(table, "k1", ColumnRole.RESPONSIBLE).apply(issue)
    return issue, table


def test_a_row_changed_beside_what_it_states_is_not_read_again():
    issue, table = numbered()
    before = attributions_of(issue, issue.block(table))
    InsertColumn(table, "", "n").apply(issue)
    MergeColumns(table, "k2", "k3").apply(issue)
    after = attributions_of(issue, issue.block(table))
    assert after[0] is before[0]
    assert after == before


def test_what_a_row_states_goes_with_it_to_another_table():
    issue, table = numbered()
    attributions_of(issue, issue.block(table))
    rows = issue.table(table).rows
    SplitTable(table, rows[1].id, "n").apply(issue)
    SetColumnRole("n", "k1", ColumnRole.RESPONSIBLE).apply(issue)
    (values,) = attributions_of(issue, issue.block("n"))
    assert (values.owner, values.responsible) == (Address("n", rows[1].id), ("市水利局",))
    assert stated(issue) == stated_anew(issue)


def test_a_row_without_a_number_may_take_it_from_any_cell():
    issue, table = numbered()
    assert [values.item for values in attributions_of(issue, issue.block(table))] == ["1", "1"]
    row = issue.table(table).rows[1].id
    FixText(Address(table, row, "k2"), HEAD, HEAD, "", "1", "m").apply(issue)
    assert [values.item for values in attributions_of(issue, issue.block(table))] == ["1", "11"]


def test_a_row_without_a_number_takes_it_from_the_task_once_a_column_is_one():
    draft = Draft()
    table = draft.table([["", "市水利局", "1.丙", "2.丁"]])
    issue = Issue(draft.run())
    SetColumnRole(table, "k1", ColumnRole.RESPONSIBLE).apply(issue)
    assert [values.item for values in attributions_of(issue, issue.block(table))] == ["1"]
    SetColumnRole(table, "k3", ColumnRole.TASK).apply(issue)
    assert [values.item for values in attributions_of(issue, issue.block(table))] == ["2"]
