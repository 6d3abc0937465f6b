"""Marks go on what is selected in the grid, merged cells included."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gazdesk.desk import table_editing
from gazdesk.ui.commands import mark
from gazdesk.ui.session import Selection

Key, Modifier = Qt.Key, Qt.KeyboardModifier
COMMANDS = {command.id: command for command in mark.COMMANDS}


@pytest.fixture
def merged(table_pane, session, desk, table_cell):
    """Return the address of a cell that spans three rows and two columns, in a grid."""
    cell = table_cell(0, 1)
    session.select(Selection(cell, sender="test"))
    session.run(lambda: table_editing.merge_cells(desk, cell, 3, 2))
    return cell


def marks(desk, address):
    return [each.kind for each in desk.issue.cell(address)[2].marks]


@pytest.fixture(params=[(3, 1, Key.Key_Up), (1, 3, Key.Key_Left), (0, 0, Key.Key_Right)])
def reached(request, table_pane, session, table_cell, merged):
    """Return the merged cell, gone to with an arrow key."""
    row, column, key = request.param
    session.select(Selection(table_cell(row, column), sender="test"))
    QTest.keyClick(table_pane.view, key)
    return merged


def test_a_merged_cell_that_keys_lead_to_is_marked(session, desk, reached):
    for command, after in (("mark.doubtful", ["doubtful"]), ("mark.clear", [])):
        COMMANDS[command].run(session)
        assert marks(desk, reached) == after


def test_a_range_with_a_merged_cell_is_marked(table_pane, session, desk, table_cell, merged):
    session.select(Selection(table_cell(0, 0), sender="test"))
    QTest.keyClick(table_pane.view, Key.Key_Right, Modifier.ShiftModifier)
    COMMANDS["mark.garbled"].run(session)
    assert [marks(desk, each) for each in (merged, *map(table_cell, range(3)))] == [["garbled"]] * 4
    assert COMMANDS["mark.garbled"].checked(session)
    assert len(desk.history()) == 2


def test_what_a_merged_cell_says_in_a_sorted_grid_is_marked_with_what_stands_beside(
    table_pane, session, desk, table_cell, merged
):
    session.select(Selection(table_cell(0, 0), sender="test"))
    table_pane.sort(True)
    index = table_pane.model.index_of(table_cell(2, 0))
    table_pane.view.setCurrentIndex(index.siblingAtColumn(3))
    for _ in range(2):
        QTest.keyClick(table_pane.view, Key.Key_Left, Modifier.ShiftModifier)
    assert session.cells.rows == (table_cell(2).row,)
    COMMANDS["mark.garbled"].run(session)
    assert [marks(desk, each) for each in (merged, table_cell(2, 3))] == [["garbled"]] * 2
