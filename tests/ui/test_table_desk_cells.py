"""The table desk as people know grids: the clipboard, finding, sorting, marks, seams, and what proves a table."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton

from gazdesk.checks.table_proof import Aspect
from gazdesk.desk import editing, table_clipboard, table_editing
from gazdesk.desk.table_finding import find_in_table
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind, RowKind
from gazdesk.ui import gestures
from gazdesk.ui.session import Selection
from gazdesk.ui.table_desk_model import SIGNS

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


def shown(pane, row, column, role=Qt.ItemDataRole.DisplayRole):
    return pane.model.data(pane.model.index(row, column), role)


def test_cells_that_were_cut_are_moved_with_their_source(pane, session, desk, cell):
    before, pieces = text(desk, cell(0, 1)), desk.issue.pieces(cell(0, 1))
    session.select(Selection(cell(0, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_X, Modifier.ControlModifier)
    session.select(Selection(cell(1, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_V, Modifier.ControlModifier)
    assert (text(desk, cell(0, 1)), text(desk, cell(1, 1))) == ("", before)
    assert set(pieces) <= set(desk.issue.pieces(cell(1, 1)))
    assert QGuiApplication.clipboard().text() == ""


def test_a_cell_that_was_edited_since_it_was_cut_keeps_its_text(pane, session, desk, cell):
    before = text(desk, cell(0, 1))
    session.select(Selection(cell(0, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_Down, Modifier.ShiftModifier)
    other = text(desk, cell(1, 1))
    QTest.keyClick(pane.view, Key.Key_X, Modifier.ControlModifier)
    session.select(Selection(cell(0, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_F2)
    QTest.keyClick(editor_of(pane), Key.Key_End)
    QTest.keyClicks(editor_of(pane), "x")
    QTest.keyClick(editor_of(pane), Key.Key_Return)
    session.select(Selection(cell(3, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_V, Modifier.ControlModifier)
    assert [text(desk, cell(row, 1)) for row in (0, 1, 3, 4)] == [before + "x", "", before, other]


def test_what_was_cut_is_pasted_once(pane, session, desk, cell, told):
    session.select(Selection(cell(0, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_X, Modifier.ControlModifier)
    session.select(Selection(cell(1, 1), sender="test"))
    for _ in range(2):
        QTest.keyClick(pane.view, Key.Key_V, Modifier.ControlModifier)
    assert len(desk.history()) == 1
    assert told.notices == ["There is nothing on the clipboard to paste."]


def test_a_text_is_pasted_into_a_merged_cell(pane, session, desk, cell):
    session.run(lambda: table_editing.merge_cells(desk, cell(0, 1), 2, 2))
    session.select(Selection(cell(2, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_Up)
    QGuiApplication.clipboard().setText("同上")
    QTest.keyClick(pane.view, Key.Key_V, Modifier.ControlModifier)
    assert text(desk, cell(0, 1)) == "同上"
    assert desk.issue.cell(cell(0, 1))[2].row_span == 2


def test_what_a_merged_cell_says_in_a_sorted_grid_is_emptied_with_delete(pane, session, desk, cell):
    session.run(lambda: table_editing.merge_cells(desk, cell(0, 1), 2, 1))
    session.select(Selection(cell(0, 0), sender="test"))
    pane.sort(True)
    pane.view.setCurrentIndex(pane.model.index(pane.model.index_of(cell(1, 0)).row(), 1))
    assert session.cells.rows == (cell(1).row,)
    QTest.keyClick(pane.view, Key.Key_Delete)
    assert text(desk, cell(0, 1)) == ""


def test_one_text_fills_all_cells_that_are_selected(pane, session, desk, cell):
    QGuiApplication.clipboard().setText("同上")
    session.select(Selection(cell(0, 1), sender="test"))
    QTest.keyClick(pane.view, Key.Key_Down, Modifier.ShiftModifier)
    QTest.keyClick(pane.view, Key.Key_V, Modifier.ControlModifier)
    assert [text(desk, cell(row, 1)) for row in (0, 1)] == ["同上", "同上"]


def test_what_is_copied_is_a_table_for_spreadsheets(pane, session, desk, cell):
    session.select(Selection(cell(0, 0), sender="test"))
    QTest.keyClick(pane.view, Key.Key_Right, Modifier.ShiftModifier)
    QTest.keyClick(pane.view, Key.Key_C, Modifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert table_clipboard.from_html(data.html()).rows == ((text(desk, cell(0, 0)), text(desk, cell(0, 1))),)


def test_a_million_pasted_cells_are_refused_in_a_sentence(pane, session, desk, cell, told):
    QGuiApplication.clipboard().setText("\n".join(["\t".join("x" * 1000)] * 1000))
    session.select(Selection(cell(), sender="test"))
    QTest.keyClick(pane.view, Key.Key_V, Modifier.ControlModifier)
    assert desk.history() == ()
    assert "1000000" in told.notices[0]


def test_a_cell_of_100_kb_is_shown_in_part_and_edited_whole(pane, session, desk, cell):
    long = "字" * 100_000
    session.run(lambda: editing.replace_text(desk, cell(0, 1), 0, len(text(desk, cell(0, 1))), long))
    session.select(Selection(cell(0, 1), sender="test"))
    index = pane.view.currentIndex()
    assert len(index.data()) < 2_000
    assert pane.view.rowHeight(index.row()) < 400
    QTest.keyClick(pane.view, Key.Key_F2)
    QTest.keyClick(editor_of(pane), Key.Key_End)
    QTest.keyClicks(editor_of(pane), "x")
    session.commit_pending()
    assert text(desk, cell(0, 1)) == long + "x"


def test_in_a_high_row_texts_begin_at_the_top_also_while_one_is_edited(pane, session, desk, cell):
    session.run(lambda: editing.replace_text(desk, cell(0, 1), 0, len(text(desk, cell(0, 1))), "示例市人民政府" * 200))
    session.select(Selection(cell(0, 1), sender="test"))
    view, index = pane.view, pane.model.index_of(cell(0, 2))
    assert view.rowHeight(index.row()) > 200
    top = view.visualRect(index).adjusted(4, 4, -4, 0)
    top.setHeight(24)
    image = view.viewport().grab(top).toImage()
    assert shown(pane, index.row(), index.column())
    assert any(image.pixelColor(x, y).lightness() < 100 for x in range(image.width()) for y in range(image.height()))
    session.select(Selection(cell(0, 2), sender="test"))
    QTest.keyClick(view, Key.Key_F2)
    assert editor_of(pane).alignment() & Qt.AlignmentFlag.AlignTop


def test_rows_are_sorted_for_the_eye_only(pane, session, desk, block, cell):
    session.select(Selection(cell(0, 1), sender="test"))
    before, table = [shown(pane, row, 1) for row in range(pane.model.rowCount())], desk.issue.table(block)
    pane.sort(True)
    after = [shown(pane, row, 1) for row in range(pane.model.rowCount())]
    assert sorted(after) == sorted(before) != after
    numbers = [pane.model.headerData(row, Qt.Orientation.Vertical) for row in range(pane.model.rowCount())]
    body = [row for row in table.rows if row.kind is RowKind.BODY]
    assert [body[int(number) - 1].texts[1] for number in numbers if number.isdigit()] == [
        text for text, number in zip(after, numbers, strict=True) if number.isdigit()
    ]
    pane.sort(None)
    assert [shown(pane, row, 1) for row in range(pane.model.rowCount())] == before
    assert desk.issue.table(block) is table


def test_a_header_sorts_one_way_then_the_other_then_not(pane, session, block, cell):
    session.select(Selection(cell(), sender="test"))
    header = pane.view.horizontalHeader()
    found = []
    for _ in range(3):
        header.sectionDoubleClicked.emit(0)
        found.append((pane.model.arrangement.column != "", pane.model.arrangement.descending))
    assert found == [(True, False), (True, True), (False, False)]


def test_only_marked_rows_are_shown_and_all_marks_counted(pane, session, desk, block, cell):
    session.select(Selection(cell(), sender="test"))
    row = Address(block, cell(1).row)
    session.run(lambda: editing.mark(desk, row, MarkKind.DOUBTFUL, "看不清", cell(0, 1)))
    headers = sum(each.kind is RowKind.HEADER for each in desk.issue.table(block).rows)
    pane.findChild(QToolButton, "tableDesk.marked").click()
    assert pane.model.rowCount() == headers + 2
    assert "Doubtful 2" in pane._head.info()
    session.run(lambda: editing.unmark(desk, row, MarkKind.DOUBTFUL))
    assert pane.model.rowCount() == headers + 1


def test_rows_are_shown_that_have_one_kind_of_mark(pane, session, desk, block, cell):
    session.select(Selection(cell(), sender="test"))
    session.run(lambda: editing.mark(desk, Address(block, cell(1).row), MarkKind.DOUBTFUL))
    session.run(lambda: editing.mark(desk, Address(block, cell(0).row), MarkKind.CHECKED))
    headers = sum(each.kind is RowKind.HEADER for each in desk.issue.table(block).rows)
    button = pane.findChild(QToolButton, "tableDesk.marked")
    {each.text(): each for each in button.menu().actions()}["Checked"].trigger()
    shown = [pane.model.row(at).id for at in range(pane.model.rowCount())]
    assert (shown[headers:], button.isChecked()) == ([cell(0).row], True)
    button.click()
    assert pane.model.rowCount() == len(desk.issue.table(block).live_rows)


def test_a_mark_is_a_sign_not_only_a_colour(pane, session, desk, block, cell):
    session.select(Selection(cell(), sender="test"))
    session.run(lambda: editing.mark(desk, Address(block, cell(1).row), MarkKind.DOUBTFUL))
    session.run(lambda: editing.mark(desk, Address(block, column=cell().column), MarkKind.CHECKED))
    at = pane.model.index_of(cell(1)).row()
    assert shown(pane, at, 0, SIGNS) == ((MarkKind.DOUBTFUL,), False)
    assert pane.model.headerData(at, Qt.Orientation.Vertical).endswith("?")
    assert "✓" in pane.model.headerData(0, Qt.Orientation.Horizontal)


def test_a_join_is_seen_gone_to_and_taken_back(pane, session, desk, cell, block, told):
    session.select(Selection(cell(1, 1), sender="test"))
    pane.next_seam()
    assert len(told.notices) == 1
    session.run(lambda: table_editing.split_table(desk, block, cell(1).row))
    second = desk.issue.order[desk.issue.index(block) + 1]
    session.run(lambda: table_editing.join_with_next(desk, block))
    pane.next_seam()
    assert session.selection.address.row == desk.issue.table(block).rows[pane.view.currentIndex().row()].id
    assert shown(pane, pane.view.currentIndex().row(), 0, SIGNS)[1]
    session.run(lambda: table_editing.undo_join(desk, block, session.selection.address.row))
    assert second not in desk.issue.blocks
    assert len(desk.issue.order) == len(set(desk.issue.order))


def test_finding_goes_from_place_to_place_and_replaces_as_one_step(pane, session, desk, cell, block):
    session.select(Selection(cell(), sender="test"))
    pane.start_finding()
    wanted = text(desk, cell(0, 1))[0]
    pane.find_strip.sought.setText(wanted)
    hits = find_in_table(desk, block, wanted)
    QTest.keyClick(pane.find_strip.sought, Key.Key_Return)
    QTest.keyClick(pane.find_strip.sought, Key.Key_Return)
    assert session.selection.address in {hit.address for hit in hits}
    pane.find_strip.instead.setText("□")
    pane.findChild(QToolButton, "tableFind.replace_all").click()
    assert len(desk.history()) == 1
    assert find_in_table(desk, block, wanted) == ()
    QTest.keyClick(pane.find_strip.sought, Key.Key_Escape)
    assert not pane.find_strip.isVisible()


def test_the_current_cell_stays_in_view_below_the_strip_that_finds(pane, session, cell, qtbot):
    pane.resize(pane.width(), 260)
    session.select(Selection(cell(4, 1), sender="test"))
    pane.view.scrollTo(pane.view.currentIndex(), pane.view.ScrollHint.PositionAtBottom)
    pane.start_finding()
    view = pane.view
    qtbot.waitUntil(pane.find_strip.isVisible)
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(view.currentIndex())))


def test_one_place_is_replaced_and_the_next_is_gone_to(pane, session, desk, cell, block):
    session.select(Selection(cell(), sender="test"))
    pane.start_finding()
    wanted = text(desk, cell(0, 1))[0]
    before = find_in_table(desk, block, wanted)
    pane.find_strip.sought.setText(wanted)
    pane.find_strip.instead.setText("□")
    pane.find_strip.next()
    first = session.selection.address
    QTest.keyClick(pane.find_strip.instead, Key.Key_Return)
    assert "□" in text(desk, first)
    assert len(find_in_table(desk, block, wanted)) == len(before) - 1


def test_an_undo_leads_back_to_the_cell(pane, session, desk, block, cell):
    session.select(Selection(cell(1, 1), sender="test"))
    session.run(lambda: table_editing.merge_rows(desk, block, cell(1).row, cell(2).row))
    session.run(desk.undo)
    assert session.selection.address == cell(1, 1)
    assert pane.model.address(pane.view.currentIndex()) == cell(1, 1)


def test_rows_come_and_go_without_a_new_grid(pane, session, desk, block, cell, qtbot):
    session.select(Selection(cell(1, 1), sender="test"))
    with qtbot.assertNotEmitted(pane.model.modelReset):
        session.run(lambda: table_editing.insert_row(desk, block, cell(0).row))
        session.run(lambda: table_editing.drop_rows(desk, block, [cell(2).row]))
        session.run(lambda: table_editing.move_row(desk, block, cell(0).row, ""))
    table = desk.issue.table(block)
    assert [pane.model.row(at).id for at in range(pane.model.rowCount())] == [
        table.rows[at].id for at in table.live_rows
    ]


def proved(pane, qtbot):
    qtbot.waitUntil(lambda: bool(pane.proof.proofs))
    return {proof.aspect: proof for proof in pane.proof.proofs}


def test_without_a_table_nothing_waits_to_be_proved(pane, session, cell):
    assert not waits(pane)
    session.select(Selection(cell(), sender="test"))
    assert waits(pane)
    session.close_issue()
    assert not waits(pane)


def waits(pane):
    return any(timer.isActive() for timer in pane.proof.findChildren(QTimer))


def test_a_long_issue_is_read_a_while_at_a_time(pane, session, cell, qtbot):
    session.select(Selection(cell(), sender="test"))
    pane.proof._prove(0)
    assert (pane.proof.proofs, waits(pane)) == ((), True)
    assert proved(pane, qtbot)[Aspect.RUNNING].holds


def test_the_strip_says_what_holds_and_leads_to_what_does_not(pane, session, desk, cell, block, qtbot):
    session.select(Selection(cell(), sender="test"))
    assert proved(pane, qtbot)[Aspect.RUNNING].holds
    session.run(lambda: editing.replace_text(desk, cell(1, 0), 0, len(text(desk, cell(1, 0))), "9"))
    button = pane.findChild(QToolButton, f"proof.{Aspect.RUNNING}")
    qtbot.waitUntil(lambda: button.text().startswith("✗"))
    button.click()
    assert session.selection.address == cell(1, 0)
    assert pane.model.address(pane.view.currentIndex()) == cell(1, 0)
    pane.next_break()
    assert session.selection.address == cell(2, 0)


def test_what_is_selected_elsewhere_and_not_shown_leaves_no_other_cell_selected(pane, session, desk, block, cell):
    session.run(lambda: editing.mark(desk, Address(block, cell(0).row), MarkKind.DOUBTFUL))
    session.select(Selection(cell(0, 1), sender="test"))
    pane.toggle_marked()
    assert session.cells.rows == (cell(0).row,)
    session.select(Selection(cell(3, 1), 0, 1, "findLine"))
    assert (session.cells, pane.view.currentIndex().isValid()) == (None, False)


def test_of_selected_rows_only_those_that_stay_in_the_grid_stay_selected(pane, session, desk, block, cell):
    session.run(lambda: editing.mark(desk, Address(block, cell(2).row), MarkKind.DOUBTFUL))
    session.select(Selection(cell(0, 1), sender="test"))
    for _ in range(2):
        QTest.keyClick(pane.view, Key.Key_Down, Modifier.ShiftModifier)
    assert len(session.cells.rows) == 3
    pane.toggle_marked()
    assert (session.cells.rows, session.cells.in_order) == ((cell(2).row,), False)
    pane.toggle_marked()
    assert (session.cells.rows, session.cells.in_order) == ((cell(2).row,), True)


def test_what_was_undone_in_a_row_that_is_not_shown_stays_selected(pane, session, desk, block, cell):
    session.run(lambda: editing.mark(desk, Address(block, cell(0).row), MarkKind.DOUBTFUL))
    session.run(lambda: editing.replace_text(desk, cell(3, 1), 0, 1, "丁"))
    session.select(Selection(cell(0, 1), sender="test"))
    pane.toggle_marked()
    session.run(desk.undo)
    assert (session.selection.address, session.cells) == (cell(3, 1), None)


def test_behind_a_dropped_row_all_screens_go_where_the_grid_goes(pane, session, desk, block, cell):
    first, second = cell(1, 1), cell(2, 1)
    session.select(Selection(first, sender="test"))
    gestures.make(session, lambda desk: table_editing.drop_rows(desk, block, [first.row]))
    for step in (lambda: None, desk.undo, desk.redo):
        session.run(step)
        assert pane.model.address(pane.view.currentIndex()) == session.selection.address
        assert session.cells.rows == (session.selection.address.row,)
    assert session.selection.address == second


def test_a_dropped_row_that_is_shown_is_seen_within_a_merged_cell(pane, session, desk, block, cell):
    pane.toggle_dropped()
    session.select(Selection(cell(0, 1), sender="test"))
    at, dropped = pane.model.index_of(cell(0, 1)), cell(1, 1)
    session.run(lambda: table_editing.merge_cells(desk, cell(0, 1), 3, 1))
    assert pane.view.rowSpan(at.row(), at.column()) == 3
    session.run(lambda: table_editing.drop_rows(desk, block, [dropped.row]))
    assert pane.view.rowSpan(at.row(), at.column()) == 1
    assert shown(pane, at.row() + 2, 1) == shown(pane, at.row(), 1) == text(desk, cell(0, 1))
