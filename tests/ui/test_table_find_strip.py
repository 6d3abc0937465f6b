"""Finding and replacing in the grid: from place to place as it shows them, and nothing twice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gazdesk.desk import editing, table_editing
from gazdesk.desk.table_finding import find_in_table
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind
from gazdesk.ui.session import Selection

Key = Qt.Key


@pytest.fixture
def pane(table_pane, session, table_cell):
    """Return a grid whose table the user looks through."""
    session.select(Selection(table_cell(), sender="test"))
    return table_pane


@pytest.fixture
def strip(pane):
    pane.start_finding()
    return pane.find_strip


def texts(desk, block, column=1):
    return [row.texts[column] for row in desk.issue.table(block).rows]


def put(desk, block, **by_row):
    """Let cells of the second column say something."""
    table = desk.issue.table(block)
    new = {(table.rows[int(row[1:])].id, table.columns[1].id): text for row, text in by_row.items()}
    table_editing.replace_cells(desk, block, new)


def replace(strip, times=1):
    for _ in range(times):
        QTest.keyClick(strip.instead, Key.Key_Return)


def looked_for(strip, sought, instead=""):
    strip.sought.setText(sought)
    strip.instead.setText(instead)
    QTest.keyClick(strip.sought, Key.Key_Return)


def test_what_was_put_in_is_not_replaced_again(strip, session, desk, table_block, told):
    put(desk, table_block, r1="甲市与甲市", r2="乙市", r3="甲市")
    looked_for(strip, "甲市", "示例甲市")
    replace(strip, times=3)
    assert texts(desk, table_block)[1:4] == ["示例甲市与示例甲市", "乙市", "示例甲市"]
    assert told.notices == ["This was the last place in the table."]
    assert find_in_table(desk, table_block, "甲市")[0].start == 2


def test_replacing_goes_on_at_the_first_place_only_when_asked_again(strip, session, desk, table_block, table_cell):
    put(desk, table_block, r1="甲市", r3="甲市")
    session.select(Selection(table_cell(1, 1), sender="test"))
    looked_for(strip, "甲市", "示例甲市")
    replace(strip)
    assert texts(desk, table_block)[1:4:2] == ["甲市", "示例甲市"]
    replace(strip)
    assert session.selection.address == table_cell(0, 1)
    replace(strip)
    assert texts(desk, table_block)[1:4:2] == ["示例甲市", "示例甲市"]


def test_places_side_by_side_are_replaced_one_by_one(strip, desk, table_block):
    put(desk, table_block, r1="甲甲甲")
    looked_for(strip, "甲", "")
    replace(strip, times=2)
    assert texts(desk, table_block)[1] == "甲"


def test_all_places_are_replaced_once(strip, desk, table_block):
    put(desk, table_block, r1="甲市甲市", r2="甲市")
    strip.sought.setText("甲市")
    strip.instead.setText("示例甲市")
    strip.replace_all()
    assert texts(desk, table_block)[1:3] == ["示例甲市示例甲市", "示例甲市"]


def test_a_place_at_the_caret_is_the_next(strip, session, desk, table_block, table_cell):
    put(desk, table_block, r1="甲市、甲市")
    session.select(Selection(table_cell(0, 1), 3, 3, "test"))
    looked_for(strip, "甲市")
    assert (session.selection.address, session.selection.start) == (table_cell(0, 1), 3)


def test_a_merged_cell_is_one_place(strip, session, desk, table_block, table_cell):
    put(desk, table_block, r1="甲市", r2="", r3="甲市")
    table_editing.merge_cells(desk, table_cell(0, 1), 2, 1)
    session.select(Selection(table_cell(1, 0), sender="test"))
    looked_for(strip, "甲市")
    assert session.selection.address == table_cell(2, 1)
    QTest.keyClick(strip.sought, Key.Key_Return)
    assert session.selection.address == table_cell(0, 1)


def test_it_goes_down_the_grid_as_it_is_sorted(pane, strip, session, desk, table_block, table_cell):
    put(desk, table_block, r1="丙甲市", r2="乙甲市", r3="甲市")
    session.select(Selection(table_cell(0, 0), sender="test"))
    pane.sort(True)
    pane.view.setCurrentIndex(pane.model.index(1, 0))
    strip.sought.setText("甲市")
    found = []
    for _ in range(4):
        QTest.keyClick(strip.sought, Key.Key_Return)
        found.append(session.selection.address)
    assert found == [table_cell(row, 1) for row in (2, 1, 0, 2)]


def test_of_marked_rows_only_what_is_shown_is_replaced(pane, strip, session, desk, table_block, table_cell):
    put(desk, table_block, r1="甲市", r2="甲市")
    session.run(lambda: editing.mark(desk, Address(table_block, table_cell(1).row), MarkKind.DOUBTFUL))
    strip.sought.setText("甲市")
    pane.toggle_marked()
    assert strip._count.text() == "1 places"
    strip.instead.setText("丁市")
    strip.replace_all()
    assert texts(desk, table_block)[1:3] == ["甲市", "丁市"]


def test_what_is_dropped_is_not_replaced_where_it_is_shown(pane, strip, desk, table_block, table_cell):
    put(desk, table_block, r1="甲市", r2="甲市")
    table_editing.drop_rows(desk, table_block, [table_cell(0).row])
    pane.toggle_dropped()
    strip.sought.setText("甲市")
    strip.instead.setText("丁市")
    strip.replace_all()
    assert texts(desk, table_block)[1:3] == ["甲市", "丁市"]


def test_to_begin_again_with_the_first_place_is_told(strip, desk, table_block, told):
    put(desk, table_block, r1="甲市", r3="甲市")
    looked_for(strip, "甲市")
    strip.next()
    assert told.notices == []
    strip.next()
    assert told.notices == ["Behind the last place in the table: begun again with the first."]
