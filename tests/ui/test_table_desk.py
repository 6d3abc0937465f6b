"""The table desk: the selected table as a grid, edited by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton

from gazdesk.desk import editing, table_editing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import ColumnRole, MarkKind, RowKind
from gazdesk.ui.session import Selection
from gazdesk.ui.table_desk_view import EM

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def pane(table_pane):
    return table_pane


@pytest.fixture
def block(table_block):
    return table_block


@pytest.fixture
def cell(table_cell):
    return table_cell


def text(desk, address):
    return desk.issue.cell(address)[2].text


def editor_of(pane):
    return pane.view.viewport().findChild(QLineEdit, "cellEditor")


def test_a_selected_cell_brings_its_table_and_is_current(pane, session, cell):
    session.select(Selection(cell(1, 1), sender="test"))
    assert pane.model.block == cell().block
    assert pane.model.address(pane.view.currentIndex()) == cell(1, 1)


def test_going_to_a_cell_selects_it_for_all_screens(pane, session, cell):
    session.select(Selection(cell(), sender="test"))
    QTest.keyClick(pane.view, Key.Key_Tab)
    assert session.selection == Selection(cell(0, 1), sender="tableDesk")


def test_typing_in_a_cell_is_pending_and_enter_makes_a_fix(pane, session, desk, cell, qtbot):
    before = text(desk, cell(0, 1))
    session.select(Selection(cell(0, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_F2)
    QTest.keyClicks(editor_of(pane), "x")
    assert (session.pending, text(desk, cell(0, 1))) == (True, before)
    with qtbot.waitSignal(session.changed, check_params_cb=lambda change: change.kind == "edit"):
        QTest.keyClick(editor_of(pane), Key.Key_Return)
    assert (session.pending, text(desk, cell(0, 1))) == (False, "x")
    assert [each.kind for entry in desk.history() for each in entry.corrections] == ["fix_text"]


def test_escape_leaves_the_cell_as_it_was(pane, session, desk, cell):
    before = text(desk, cell(0, 1))
    session.select(Selection(cell(0, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_F2)
    QTest.keyClicks(editor_of(pane), "x")
    QTest.keyClick(editor_of(pane), Key.Key_Escape)
    assert (session.pending, text(desk, cell(0, 1))) == (False, before)


def test_another_gesture_commits_the_cell_first(pane, session, desk, cell):
    session.select(Selection(cell(0, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_F2)
    QTest.keyClicks(editor_of(pane), "x")
    session.run(lambda: table_editing.drop_rows(desk, cell().block, [cell(2).row]))
    assert text(desk, cell(0, 1)) == "x"
    assert len(desk.history()) == 2


def click_marked(pane, _desk):
    button = pane.findChild(QToolButton, "tableDesk.marked")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def click_dropped(pane, _desk):
    QTest.mouseClick(pane.findChild(QToolButton, "table.show_dropped"), Qt.MouseButton.LeftButton)


def sort_by_header(pane, _desk):
    QTest.mouseDClick(pane.view.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))


def go_to_another_table(pane, desk):
    other = next(each for each in desk.issue if each.table and each.id != pane.model.block)
    cell = Address(other.id, other.table.rows[0].id, other.table.columns[0].id)
    pane._session.select(Selection(cell, sender="problemsPane"))


LEAVING = [click_marked, click_dropped, sort_by_header, go_to_another_table]


@pytest.mark.parametrize("leave", LEAVING)
def test_what_was_typed_in_a_cell_is_written_before_the_grid_shows_something_else(pane, session, desk, cell, leave):
    session.select(Selection(cell(0, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_F2)
    QTest.keyClicks(editor_of(pane), "x")
    before = pane.model.block, pane.model.arrangement
    leave(pane, desk)
    assert (pane.model.block, pane.model.arrangement) != before
    assert (session.pending, text(desk, cell(0, 1))) == (False, "x")


@pytest.mark.parametrize("leave", LEAVING)
def test_what_cannot_be_written_stays_in_its_cell_and_the_grid_as_it_is(pane, session, desk, cell, leave, told):
    session.select(Selection(cell(0, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_F2)
    QTest.keyClicks(editor_of(pane), "x")
    session.library.editor = ""
    told.answers["ask_text"] = None
    before = pane.model.block, pane.model.arrangement
    leave(pane, desk)
    assert (pane.model.block, pane.model.arrangement) == before
    assert (session.pending, editor_of(pane).text()) == (True, "x")
    assert (pane._marked.isChecked(), pane._dropped.isChecked()) == (False, False)
    assert set(told.notices) == {"Say first who is editing: every correction is signed."}


def test_a_cell_with_odd_characters_comes_back_as_it_was(pane, session, desk, cell):
    odd = "市\n\u00a0\u2028𠮷\t县"
    session.select(Selection(cell(0, 1), sender="test"))
    pane.model.setData(pane.view.currentIndex(), odd)
    assert text(desk, cell(0, 1)) == odd
    QTest.keyClick(pane.view, Key.Key_F2)
    assert editor_of(pane).text() == odd


def test_dropped_rows_are_out_of_the_grid_until_they_are_shown(pane, session, desk, block, cell):
    session.select(Selection(cell(), sender="test"))
    rows, gone = pane.model.rowCount(), cell().row
    session.run(lambda: table_editing.drop_rows(desk, block, [gone]))
    assert pane.model.rowCount() == rows - 1
    pane._dropped.click()
    shown = [pane.model.row(at).id for at in range(pane.model.rowCount())]
    assert gone in shown


def test_what_spans_is_shown_as_one_cell(pane, session, desk, cell):
    session.select(Selection(cell(), sender="test"))
    session.run(lambda: table_editing.merge_cells(desk, cell(), 2, 1))
    at = pane.model.index_of(cell())
    assert pane.view.rowSpan(at.row(), at.column()) == 2
    below = pane.model.index(at.row() + 1, at.column())
    assert pane.model.address(below) == cell()


def test_the_signs_of_every_row_have_room_before_it(pane, session, desk, cell):
    session.select(Selection(cell(), sender="test"))
    header, at = pane.view.verticalHeader(), pane.model.index_of(cell()).row()
    before = header.sizeHint().width()
    session.run(lambda: editing.mark(desk, Address(cell().block, cell().row), MarkKind.GARBLED))
    assert header.sizeHint().width() == header.sectionSizeFromContents(at).width() > before


def test_marks_have_a_ground_and_a_tip(pane, session, desk, cell):
    session.select(Selection(cell(), sender="test"))
    at = pane.model.index_of(cell())
    before = pane.model.data(at, Qt.ItemDataRole.BackgroundRole)
    session.run(lambda: editing.mark(desk, Address(cell().block, cell().row), MarkKind.GARBLED, "串行"))
    assert pane.model.data(at, Qt.ItemDataRole.BackgroundRole) != before
    assert "串行" in pane.model.data(at, Qt.ItemDataRole.ToolTipRole)


def test_the_header_says_the_role_and_its_menu_sets_it(pane, session, desk, block, cell):
    session.select(Selection(cell(), sender="test"))
    menu = pane._menus.column_menu(1)
    roles = menu.findChild(QMenu)  # what QAction.menu() gives on PySide6 6.9 dies with the action's wrapper
    next(action for action in roles.actions() if action.text() == "Deadline").trigger()
    assert desk.issue.table(block).columns[1].role is ColumnRole.DEADLINE
    assert pane.model.headerData(1, Qt.Orientation.Horizontal).endswith("Deadline")


def test_the_session_knows_which_cells_are_selected(pane, session, cell):
    session.select(Selection(cell(0, 0), sender="test"))
    QTest.keyClick(pane.view, Key.Key_Down, Modifier.ShiftModifier)
    QTest.keyClick(pane.view, Key.Key_Right, Modifier.ShiftModifier)
    assert session.cells.rows == (cell(0).row, cell(1).row)
    assert session.cells.columns == (cell(0, 0).column, cell(0, 1).column)


def test_the_cells_that_are_selected_stay_so_beside_a_new_column(pane, session, desk, cell):
    session.select(Selection(cell(0, 0), sender="test"))
    QTest.keyClick(pane.view, Key.Key_Down, Modifier.ShiftModifier)
    QTest.keyClick(pane.view, Key.Key_Right, Modifier.ShiftModifier)
    before = session.cells
    session.run(lambda: table_editing.insert_column(desk, cell().block, cell(0, 1).column))
    assert session.cells == before
    session.run(lambda: table_editing.insert_column(desk, cell().block, cell(0, 0).column))
    assert session.cells.rows == (cell(1).row,)


def test_a_width_that_the_user_gave_stays(pane, session, desk, cell):
    session.select(Selection(cell(), sender="test"))
    fitting = pane.view.columnWidth(0)
    pane.view.horizontalHeader().resizeSection(1, 222)
    session.run(lambda: table_editing.insert_column(desk, cell().block, cell(0, 0).column))
    assert [pane.view.columnWidth(at) for at in (0, 2)] == [fitting, 222]
    session.opened.emit(desk)
    session.select(Selection(cell(0, 1), sender="test"))
    assert pane.view.columnWidth(2) != 222


def test_a_table_that_is_gone_leaves_an_empty_grid(pane, session, desk, block, cell):
    session.select(Selection(cell(), sender="test"))
    session.run(lambda: table_editing.dissolve_table(desk, block))
    assert pane.model.rowCount() == 0


def test_the_original_follows_the_caret_in_a_cell(pane, session, desk, cell):
    session.select(Selection(cell(0, 1), sender="test"))
    session.run(lambda: editing.replace_text(desk, cell(0, 1), 0, len(text(desk, cell(0, 1))), "𠮷市政府"))
    QTest.keyClick(pane.view, Key.Key_F2)
    QTest.keyClick(editor_of(pane), Key.Key_Home)
    QTest.keyClick(editor_of(pane), Key.Key_Right)
    assert session.selection == Selection(cell(0, 1), 1, 1, "tableDesk")


def test_cells_go_to_the_clipboard_and_back(pane, session, desk, cell):
    session.select(Selection(cell(0, 0), sender="test"))
    QTest.keyClick(pane.view, Key.Key_Right, Modifier.ShiftModifier)
    QTest.keyClick(pane.view, Key.Key_C, Modifier.ControlModifier)
    session.select(Selection(cell(1, 0), sender="test"))
    QTest.keyClick(pane.view, Key.Key_V, Modifier.ControlModifier)
    assert [text(desk, cell(1, column)) for column in (0, 1)] == [text(desk, cell(0, column)) for column in (0, 1)]
    assert len(desk.history()) == 1


def test_what_is_too_large_is_not_pasted(pane, session, desk, cell, told):
    QGuiApplication.clipboard().setText("\t".join("x" * 99))
    session.select(Selection(cell(), sender="test"))
    QTest.keyClick(pane.view, Key.Key_V, Modifier.ControlModifier)
    assert desk.history() == ()
    assert len(told.notices) == 1


def test_delete_takes_the_texts_of_the_selected_cells_away(pane, session, desk, cell):
    session.select(Selection(cell(0, 0), sender="test"))
    QTest.keyClick(pane.view, Key.Key_Right, Modifier.ShiftModifier)
    QTest.keyClick(pane.view, Key.Key_Delete)
    assert [text(desk, cell(0, column)) for column in (0, 1)] == ["", ""]
    assert len(desk.history()) == 1


def test_alt_enter_puts_a_line_end_into_a_cell(pane, session, desk, cell):
    before = text(desk, cell(0, 1))
    session.select(Selection(cell(0, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_F2)
    QTest.keyClick(editor_of(pane), Key.Key_End)
    QTest.keyClick(editor_of(pane), Key.Key_Return, Modifier.AltModifier)
    QTest.keyClicks(editor_of(pane), "x")
    session.commit_pending()
    assert text(desk, cell(0, 1)) == before + "\nx"


def test_a_column_is_wide_enough_for_its_header(pane, session, desk):
    table = next(each for each in desk.issue if each.table and each.table.rows[0].kind is RowKind.HEADER)
    address = Address(table.id, table.table.rows[0].id, table.table.columns[1].id)
    session.run(lambda: table_editing.drop_rows(desk, table.id, [row.id for row in table.table.rows[2:]]))
    session.run(lambda: editing.replace_text(desk, address, 0, len(text(desk, address)), "市" * 18))
    session.run(lambda: table_editing.set_header_rows(desk, table.id, 1))
    session.select(Selection(address, sender="test"))
    assert pane.view.columnWidth(1) >= 18 * EM


def test_enter_commits_and_goes_to_the_cell_below_and_back_with_shift(pane, session, cell, desk, qtbot):
    session.select(Selection(cell(1, 1), sender="test"))
    qtbot.keyClick(pane.view, Qt.Key.Key_F2)
    qtbot.keyClicks(editor_of(pane), "x")
    qtbot.keyClick(editor_of(pane), Qt.Key.Key_Return)
    assert text(desk, cell(1, 1)) == "x"
    assert session.selection.address == cell(2, 1)
    qtbot.keyClick(pane.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert session.selection.address == cell(1, 1)
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert session.selection.address == cell(2, 1)


@pytest.mark.parametrize(
    ("held", "whole"), [(Qt.KeyboardModifier.ShiftModifier, "rows"), (Qt.KeyboardModifier.ControlModifier, "columns")]
)
def test_the_space_bar_selects_whole_rows_or_columns(pane, session, cell, qtbot, held, whole):
    session.select(Selection(cell(1, 1), sender="test"))
    qtbot.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane.view, Qt.Key.Key_Space, held)
    counts = len(session.cells.rows), len(session.cells.columns)
    assert counts == ((2, pane.model.columnCount()) if whole == "rows" else (pane.model.rowCount(), 1))


def test_an_input_method_begins_to_edit_a_cell_as_a_key_does(pane, session, cell, desk, qtbot):
    session.select(Selection(cell(1, 1), sender="test"))
    pane.view.setFocus()
    QApplication.sendEvent(pane.view, QInputMethodEvent("shi", []))
    assert editor_of(pane) is not None
    commit = QInputMethodEvent()
    commit.setCommitString("市林业局")
    QApplication.sendEvent(editor_of(pane), commit)
    qtbot.keyClick(editor_of(pane), Qt.Key.Key_Return)
    assert text(desk, cell(1, 1)) == "市林业局"
