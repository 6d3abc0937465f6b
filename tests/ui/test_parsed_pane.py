"""The corrected text, edited by keys and input methods as an editor does."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gazdesk.desk import editing, places, table_editing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, BoundaryKind, MarkKind, RowKind
from gazdesk.ui import parsed_pane_view
from gazdesk.ui.parsed_pane import ParsedPane
from gazdesk.ui.parsed_pane_formats import BEGINNING, left_margin
from gazdesk.ui.parsed_pane_runs import RunKind
from gazdesk.ui.session import Selection
from gazdesk.ui.theme import Role

Key, Modifier = Qt.Key, Qt.KeyboardModifier
AGAIN = RowKind.REPEATED_HEADER


@pytest.fixture
def pane(session, desk, qtbot):
    pane = ParsedPane(session)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    session.opened.emit(desk)
    pane.view.setFocus()
    return pane


@pytest.fixture
def paragraph(desk):
    return next(block.id for block in desk.issue if block.kind is BlockKind.PARAGRAPH and len(block.text) > 40)


@pytest.fixture
def press(pane):
    def press(key, modifiers=Modifier.NoModifier):
        QTest.keyClick(pane.view, key, modifiers)

    return press


@pytest.fixture
def put(pane):
    """Return a function that puts the caret at a place, as a click does."""

    def put(block, start, end=None):
        pane.view.put_caret(block, start, start if end is None else end)
        pane.view.moved.emit()

    return put


def compose(pane, preedit="", commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(pane.view, event)


def text(desk, block):
    return desk.issue.block(block).text


def kinds(pane, block):
    return [run.kind for run in pane.view.shown.runs(block)]


def written(desk):
    return [each.kind for entry in desk.history() for each in entry.corrections]


def test_every_block_is_shown(pane, desk):
    assert pane.view.shown.order == desk.issue.order


def test_typing_is_pending_and_then_one_fix(pane, desk, session, paragraph, put):
    before = text(desk, paragraph)
    put(paragraph, 2)
    QTest.keyClicks(pane.view, "abc")
    assert (session.pending, text(desk, paragraph)) == (True, before)
    session.commit_pending()
    assert text(desk, paragraph) == before[:2] + "abc" + before[2:]
    assert (session.pending, written(desk)) == (False, ["fix_text"])
    assert pane.view.caret() == (paragraph, 5, 5)


def test_typing_is_committed_after_a_second_of_rest(pane, desk, session, paragraph, put, qtbot):
    put(paragraph, 0)
    with qtbot.waitSignal(session.changed, timeout=3_000, check_params_cb=lambda change: change.kind == "edit"):
        QTest.keyClicks(pane.view, "x")
    assert text(desk, paragraph)[0] == "x"


def test_typing_is_committed_when_the_caret_leaves_the_block(pane, desk, paragraph, put):
    put(paragraph, 0)
    QTest.keyClicks(pane.view, "x")
    put(desk.issue.order[0], 0)
    assert text(desk, paragraph)[0] == "x"


def test_typing_in_two_places_is_two_fixes(pane, desk, session, paragraph, put):
    put(paragraph, 2)
    QTest.keyClicks(pane.view, "x")
    put(paragraph, 9)
    QTest.keyClicks(pane.view, "y")
    session.commit_pending()
    assert written(desk) == ["fix_text", "fix_text"]


def test_what_was_typed_and_deleted_again_writes_nothing(pane, desk, session, paragraph, put, press):
    before = text(desk, paragraph)
    put(paragraph, 3)
    QTest.keyClicks(pane.view, "x")
    press(Key.Key_Backspace)
    session.commit_pending()
    assert (text(desk, paragraph), written(desk)) == (before, [])


def test_replaced_text_is_shown_struck_and_the_new_one_put_in(pane, session, paragraph, put):
    put(paragraph, 2, 4)
    QTest.keyClicks(pane.view, "x")
    assert kinds(pane, paragraph)[:4] == [RunKind.TEXT, RunKind.STRUCK, RunKind.INSERTED, RunKind.TEXT]
    session.commit_pending()
    assert kinds(pane, paragraph)[:4] == [RunKind.TEXT, RunKind.STRUCK, RunKind.INSERTED, RunKind.TEXT]


def test_backspace_deletes_characters_one_after_the_other(pane, desk, session, paragraph, put, press):
    before = text(desk, paragraph)
    put(paragraph, 5)
    press(Key.Key_Backspace)
    press(Key.Key_Backspace)
    session.commit_pending()
    assert text(desk, paragraph) == before[:3] + before[5:]


def test_delete_deletes_what_follows(pane, desk, session, paragraph, put, press):
    before = text(desk, paragraph)
    put(paragraph, 5)
    press(Key.Key_Delete)
    press(Key.Key_Delete)
    session.commit_pending()
    assert text(desk, paragraph) == before[:5] + before[7:]


def test_deleting_goes_on_past_what_is_struck(pane, desk, session, paragraph, put, press):
    before = text(desk, paragraph)
    for _ in range(2):
        put(paragraph, 5)
        press(Key.Key_Backspace)
        session.commit_pending()
        put(paragraph, 4)
        press(Key.Key_Delete)
        session.commit_pending()
        before = before[:4] + before[6:]
        assert text(desk, paragraph) == before


def test_enter_splits_at_the_caret(pane, desk, paragraph, put, press):
    before = text(desk, paragraph)
    put(paragraph, 7)
    press(Key.Key_Return)
    new = desk.issue.order[desk.issue.index(paragraph) + 1]
    assert (text(desk, paragraph), text(desk, new)) == (before[:7], before[7:])
    assert pane.view.shown.order == desk.issue.order
    assert pane.view.caret() == (new, 0, 0)


def test_backspace_at_the_start_merges_again(pane, desk, paragraph, put, press):
    before, order = text(desk, paragraph), list(desk.issue.order)
    put(paragraph, 7)
    press(Key.Key_Return)
    press(Key.Key_Backspace)
    assert (text(desk, paragraph), desk.issue.order) == (before, order)
    assert pane.view.caret() == (paragraph, 7, 7)


def test_delete_at_the_end_merges_the_next(pane, desk, paragraph, put, press):
    before = text(desk, paragraph)
    put(paragraph, 7)
    press(Key.Key_Return)
    put(paragraph, 7)
    press(Key.Key_Delete)
    assert text(desk, paragraph) == before


def test_merging_a_document_away_is_asked_first(pane, desk, put, press, told):
    second = desk.documents[1].first
    put(second, 0)
    told.answers["ask"] = False
    press(Key.Key_Backspace)
    assert desk.issue.block(second).boundary.kind is BoundaryKind.DOCUMENT
    assert told.questions[0][0] == "ask"


def test_tab_at_the_start_sets_the_level_and_elsewhere_nothing(pane, desk, paragraph, put, press):
    level = desk.issue.block(paragraph).level or 0
    put(paragraph, 3)
    press(Key.Key_Tab)
    assert written(desk) == []
    put(paragraph, 0)
    press(Key.Key_Tab)
    assert desk.issue.block(paragraph).level == level + 1
    press(Key.Key_Backtab, Modifier.ShiftModifier)
    assert (desk.issue.block(paragraph).level or 0) == level


def test_a_preedit_is_never_committed(pane, desk, session, paragraph, put):
    before = text(desk, paragraph)
    put(paragraph, 2)
    compose(pane, preedit="zheng")
    session.commit_pending()
    assert (session.pending, text(desk, paragraph)) == (False, before)
    compose(pane, commit="政")
    session.commit_pending()
    assert text(desk, paragraph) == before[:2] + "政" + before[2:]
    assert not pane.view.composing


def test_enter_confirms_a_preedit_and_does_not_split(pane, desk, paragraph, put, press):
    put(paragraph, 2)
    compose(pane, preedit="zheng")
    press(Key.Key_Return)
    assert written(desk) == []


def test_rest_does_not_disturb_a_preedit(pane, desk, session, paragraph, put, qtbot):
    put(paragraph, 2)
    QTest.keyClicks(pane.view, "x")
    compose(pane, preedit="zheng")
    pane.typing.rest()
    assert (session.pending, pane.view.composing) == (True, True)
    compose(pane, commit="政")
    session.commit_pending()
    assert text(desk, paragraph)[2:4] == "x政"


def test_a_selection_is_replaced_by_what_is_composed(pane, desk, session, paragraph, put):
    before = text(desk, paragraph)
    put(paragraph, 2, 5)
    compose(pane, preedit="zheng")
    compose(pane, commit="政")
    session.commit_pending()
    assert text(desk, paragraph) == before[:2] + "政" + before[5:]


def test_pasted_lines_become_no_structure(pane, desk, session, paragraph, put, press):
    before, count = text(desk, paragraph), len(desk.issue)
    QGuiApplication.clipboard().setText("示例\r\n样本\nPDF\nfile")
    put(paragraph, 2)
    press(Key.Key_V, Modifier.ControlModifier)
    session.commit_pending()
    assert text(desk, paragraph) == before[:2] + "示例样本PDF file" + before[2:]
    assert len(desk.issue) == count


def test_copying_gives_the_text_and_not_what_is_struck(pane, session, paragraph, put, press):
    put(paragraph, 2, 4)
    QTest.keyClicks(pane.view, "x")
    session.commit_pending()
    put(paragraph, 1, 4)
    press(Key.Key_C, Modifier.ControlModifier)
    assert QGuiApplication.clipboard().text()[1] == "x"
    assert len(QGuiApplication.clipboard().text()) == 3


def test_cutting_takes_the_text_along(pane, desk, session, paragraph, put, press):
    before = text(desk, paragraph)
    put(paragraph, 1, 4)
    press(Key.Key_X, Modifier.ControlModifier)
    session.commit_pending()
    assert QGuiApplication.clipboard().text() == before[1:4]
    assert text(desk, paragraph) == before[:1] + before[4:]


def test_a_selection_over_two_blocks_is_not_deleted(pane, desk, paragraph, press, put, told):
    put(paragraph, 3)
    press(Key.Key_Down, Modifier.ShiftModifier | Modifier.ControlModifier)
    QTest.keyClick(pane.view, Key.Key_End, Modifier.ShiftModifier | Modifier.ControlModifier)
    press(Key.Key_Backspace)
    assert written(desk) == []
    assert told.notices == ["A correction stays within one block: select less."]


def test_the_caret_selects_for_all_screens(pane, session, paragraph, put):
    put(paragraph, 3, 5)
    assert session.selection == Selection(Address(paragraph), 3, 5, "parsedPane")


def test_a_place_selected_elsewhere_is_shown(pane, session, desk):
    last = next(block.id for block in reversed(list(desk.issue)) if len(block.text) > 4)
    session.select(Selection(Address(last), 1, 3, "test"))
    assert pane.view.caret() == (last, 1, 3)
    assert pane.view.viewport().rect().contains(pane.view.cursorRect().center())


def test_undo_is_the_windows_and_not_the_widgets(pane, desk, session, paragraph, put, press):
    put(paragraph, 2)
    QTest.keyClicks(pane.view, "x")
    session.commit_pending()
    press(Key.Key_Z, Modifier.ControlModifier)
    assert text(desk, paragraph)[2] == "x"
    session.run(desk.undo)
    assert kinds(pane, paragraph) == [RunKind.TEXT]


def test_so_in_the_original_keeps_the_print(pane, desk, session, paragraph, put, press):
    before = text(desk, paragraph)
    put(paragraph, 2, 3)
    QTest.keyClicks(pane.view, "x")
    press(Key.Key_O, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert text(desk, paragraph) == before
    (note,) = desk.issue.block(paragraph).originals
    assert (note.printed, note.meant) == (before[2], "x")
    assert RunKind.NOTE in kinds(pane, paragraph)
    assert pane.view.caret() == (paragraph, 2, 3)


def test_shown_as_printed_nothing_is_struck_and_nothing_edited(pane, session, paragraph, put, told):
    put(paragraph, 2, 4)
    QTest.keyClicks(pane.view, "x")
    session.commit_pending()
    pane.show_as_printed(True)
    assert RunKind.STRUCK not in kinds(pane, paragraph)
    put(paragraph, 6)
    QTest.keyClicks(pane.view, "y")
    assert not session.pending
    assert len(told.notices) == 1


def test_nothing_can_be_dropped_into_the_text(pane):
    data = QMimeData()
    data.setText("示例")
    assert not pane.view.acceptDrops()
    assert not pane.view.viewport().acceptDrops()


def test_a_closed_issue_leaves_an_empty_pane(pane, session):
    session.close_issue()
    assert pane.view.document().isEmpty()
    assert pane.view.caret() is None


def test_another_size_of_text_keeps_the_place(pane, session, paragraph, put):
    put(paragraph, 3, 5)
    before = pane.view.cursorRect().height()
    session.theme.set_zoom(200)
    assert pane.view.caret() == (paragraph, 3, 5)
    assert pane.view.cursorRect().height() > before


def test_a_suggestion_stands_beside_its_problem_and_goes_with_it(pane, session, desk):
    problem = next(each for each in desk.problems if each.suggestion and not each.address.row)
    start, end = places.text_range(desk, problem.address, problem.start, problem.end)
    session.select(Selection(problem.address, start, end, "test"))
    block = problem.address.block
    assert RunKind.HINT in kinds(pane, block)
    pane.view.put_caret(desk.issue.order[0], 0, 0)
    pane.view.moved.emit()
    assert RunKind.HINT not in kinds(pane, block)


def test_a_problem_is_squiggled(pane, session, desk):
    problem = next(each for each in desk.problems if not each.address.row and each.end != each.start)
    session.select(Selection(problem.address, 0, 0, "test"))
    start, _ = places.text_range(desk, problem.address, problem.start, problem.end)
    waves = [each.cursor.selectionStart() for each in pane.view.extraSelections()]
    assert pane.view.shown.position(problem.address.block, start) in waves


def test_a_table_that_has_no_room_is_shown_from_its_beginning(pane, session, desk):
    pane.resize(700, 200)
    block = max((each for each in desk.issue if each.table), key=lambda each: len(each.table.rows))
    session.select(Selection(block.address, sender="problemsPane"))
    top = next(rect.top() for _, rect, identity in pane.view.visible_blocks() if identity == block.id)
    assert 0 < top < pane.view.viewport().height()


def on_screen(pane):
    return [identity for *_, identity in pane.view.visible_blocks()]


@pytest.mark.parametrize("width", [400, 1100])
def test_what_is_read_stays_on_the_screen_where_lines_break_elsewhere(pane, desk, width):
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() * 3 // 4)
    read = on_screen(pane)[1]
    pane.resize(width, 600)
    assert read in on_screen(pane)[:4]


@pytest.mark.parametrize("width", [400, 1100])
def test_a_text_that_was_just_opened_stays_at_its_beginning(pane, width):
    pane.resize(width, 600)
    assert pane.view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("width", [400, 1100])
def test_the_selected_cell_stays_on_the_screen_where_lines_break_elsewhere(pane, session, desk, width):
    block = max((each for each in desk.issue if each.table), key=lambda each: len(each.table.rows))
    goal = Address(block.id, block.table.rows[-1].id, block.table.columns[0].id)
    session.select(Selection(goal, sender="tableDesk"))
    pane.resize(width, 300)
    middle = [QPoint(pane.view.viewport().width() // 2, y) for y in range(0, pane.view.viewport().height(), 10)]
    assert goal.row in {place.row for place in map(pane._look.cell_at, middle) if place}


def test_a_header_that_comes_again_leads_to_the_row_below_it(pane, session, desk):
    pane.resize(700, 200)
    table = next(each for each in desk.issue if each.table and any(row.kind is AGAIN for row in each.table.rows))
    rows = table.table.rows
    at = max(number for number, row in enumerate(rows) if row.kind is AGAIN)
    session.select(Selection(Address(table.id, rows[at].id), sender="problemsPane"))
    middle = [QPoint(pane.view.viewport().width() // 2, y) for y in range(0, pane.view.viewport().height(), 10)]
    assert rows[at + 1].id in {place.row for place in map(pane._look.cell_at, middle) if place}


@pytest.mark.parametrize("renewed", [True, False])
def test_the_caret_is_brought_where_most_of_the_text_was_renewed(pane, session, desk, renewed):
    pane.resize(700, 200)
    first = next(iter(desk.issue)).id
    pane.view.put_caret(first, 0, 0)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    deep = bar.value()
    with pane.view.steady():
        pane.view.shown.renewed = renewed
    assert (bar.value() == deep, first in {each for _, _, each in pane.view.visible_blocks()}) == (not renewed, renewed)


def test_a_click_in_a_table_selects_the_cell(pane, session, desk):
    table = next(block for block in desk.issue if block.table and len(block.table.columns) > 2)
    row, column = table.table.rows[1], table.table.columns[1]
    address = Address(table.id, row.id, column.id)
    session.select(Selection(address, 0, 0, "test"))
    (corner,) = [each for each in pane._look._table_corners() if each[0] == table.id]
    made = pane._look.tables.plan(table.id, pane.view.document())
    point = QPoint(round(corner[1]) + made.lefts[2] + 4, round(corner[2]) + made.tops[1] + 4)
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert session.selection == Selection(Address(table.id, row.id, table.table.columns[2].id), 0, 0, "parsedPane")


def test_a_corrected_cell_shows_what_was_struck_and_as_printed_what_stood_there(pane, session, desk):
    table = next(block for block in desk.issue if block.table)
    row, column, cell = next(each for each in table.table.cells() if len(each[2].text) > 1)
    address = Address(table.id, row.id, column.id)
    session.run(lambda: editing.replace_text(desk, address, 0, len(cell.text), "试"))

    def shown():
        pane._look.tables.plan(table.id, pane.view.document())
        return "".join(run.text for run in pane._look.tables._runs(desk.issue.owner(address), address))

    assert shown() == f"{cell.text}试"
    pane.show_as_printed(True)
    assert shown() == cell.text


def test_the_tables_of_an_issue_that_was_left_are_let_go(pane, session, desk):
    block = next(block for block in desk.issue if block.table)
    assert pane._look.tables.plan(block.id, pane.view.document()).table is block.table
    session.opened.emit(None)
    assert not pane._look.tables._plans


def test_a_table_that_was_split_off_and_joined_again_is_let_go(pane, session, desk):
    block = next(block for block in desk.issue if block.table and len(block.table.rows) > 2)
    for _ in range(3):
        session.run(lambda: table_editing.split_table(desk, block.id, block.table.rows[2].id))
        lower = desk.issue.order[desk.issue.index(block.id) + 1]
        assert pane._look.tables.plan(lower, pane.view.document()) is not None
        session.run(desk.undo)
        assert pane._look.tables.plan(block.id, pane.view.document()) is not None
    assert pane._look.tables._plans.keys() <= desk.issue.blocks.keys()


def test_struck_text_in_a_table_is_painted_in_the_accent(pane, session, desk, qtbot):
    table = next(block for block in desk.issue if block.table)
    row, column, cell = next(each for each in table.table.cells() if len(each[2].text) > 1)
    address = Address(table.id, row.id, column.id)
    session.run(lambda: editing.replace_text(desk, address, 0, len(cell.text), "试"))
    session.select(Selection(address, 0, 0, "test"))
    made = pane._look.tables.plan(table.id, pane.view.document())
    (corner,) = [each for each in pane._look._table_corners() if each[0] == table.id]
    at = [made.table.rows[each].id for each in made.rows].index(row.id), made.table.column_index(column.id)
    left, top, width, height = made.extent(*at)
    place = QRect(round(corner[1] + left), round(corner[2] + top), width, height)
    painted = pane.view.viewport().grab(place).toImage()
    colors = {painted.pixelColor(x, y).name() for x in range(painted.width()) for y in range(painted.height())}
    assert {session.theme.color(role).name() for role in (Role.ACCENT, Role.INSERTED)} <= colors


@pytest.mark.parametrize("corrected", [False, True])
def test_the_texts_of_a_row_higher_than_the_pane_begin_at_its_top(pane, session, desk, corrected):
    table = next(block for block in desk.issue if block.table)
    row, column, _ = next(each for each in table.table.cells() if len(each[2].text) > 1)
    other = next(each.id for each in table.table.columns if each.id != column.id)
    long = "示例市人民政府" * 400
    session.run(lambda: table_editing.replace_cells(desk, table.id, {(row.id, other): long}))
    if corrected:
        session.run(lambda: editing.replace_text(desk, Address(table.id, row.id, column.id), 0, 1, "试"))
    session.select(Selection(Address(table.id, row.id, column.id), 0, 0, "test"))
    made = pane._look.tables.plan(table.id, pane.view.document())
    (corner,) = [each for each in pane._look._table_corners() if each[0] == table.id]
    at = [made.table.rows[each].id for each in made.rows].index(row.id), made.table.column_index(column.id)
    left, top, width, height = made.extent(*at)
    assert height > pane.view.viewport().height()
    place = QRect(round(corner[1] + left) + 4, round(corner[2] + top) + 4, width - 8, 60)
    painted = pane.view.viewport().grab(place).toImage()
    assert len({painted.pixelColor(x, y).name() for x in range(painted.width()) for y in range(painted.height())}) > 2


def test_a_double_click_on_a_cell_asks_for_the_table_desk(pane, session, desk, qtbot):
    table = next(block for block in desk.issue if block.table)
    session.select(Selection(Address(table.id, table.table.rows[0].id, table.table.columns[0].id), 0, 0, "test"))
    (corner,) = [each for each in pane._look._table_corners() if each[0] == table.id]
    with qtbot.waitSignal(session.windowRequest) as asked:
        QTest.mouseDClick(
            pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(corner[1]) + 5, round(corner[2]) + 5)
        )
    assert asked.args == ["table_desk"]


def test_a_marked_row_shows_in_the_text(pane, session, desk):
    table = next(block for block in desk.issue if block.table and len(block.table.rows) > 2)
    row = next(each for each in table.table.rows if each.kind is RowKind.BODY)
    session.select(Selection(Address(table.id, row.id, table.table.columns[0].id), 0, 0, "test"))
    session.run(lambda: editing.mark(desk, Address(table.id, row.id), MarkKind.CHECKED))
    (corner,) = [each for each in pane._look._table_corners() if each[0] == table.id]
    made = pane._look.tables.plan(table.id, pane.view.document())
    at = [made.table.rows[each].id for each in made.rows].index(row.id)
    picture = pane.view.viewport().grab().toImage()
    color = picture.pixelColor(round(corner[1]) + 2, round(corner[2]) + made.tops[at] + 10)
    assert color == session.theme.color(Role.GOOD)


def test_as_printed_dropped_rows_and_columns_show(pane, session, desk):
    block = next(block for block in desk.issue if block.table and len(block.table.columns) > 2)
    row, column = block.table.rows[-1].id, block.table.columns[1].id
    session.run(lambda: table_editing.drop_rows(desk, block.id, [row]))
    session.run(lambda: table_editing.drop_column(desk, block.id, column))

    def shown():
        made = pane._look.tables.plan(block.id, pane.view.document())
        rows = {made.table.rows[each].id for each in made.rows}
        return row in rows, column in {made.table.columns[each].id for each in made.columns}

    assert shown() == (False, False)
    pane.switch_as_printed()
    assert shown() == (True, True)


def test_the_switch_goes_both_ways(pane):
    pane.switch_as_printed()
    assert pane._edits.locked
    pane.switch_as_printed()
    assert not pane._edits.locked


def test_chips_stand_below_the_text_they_belong_to(pane, session, desk):
    block = next(each for each in desk.issue if each.attributions and each.level == 3 and not each.table)
    session.select(Selection(block.address, 0, 0, "test"))
    rect = next(rect for _, rect, identity in pane.view.visible_blocks() if identity == block.id)
    chip = next(pane._look._margins.chips(block, rect))
    assert chip.rect.left() == rect.left() + left_margin(session.theme, 3)
    assert left_margin(session.theme, 3) > left_margin(session.theme, 1)


def test_the_line_above_a_document_does_not_cross_the_chips_before_it(pane, session, desk):
    block = next(each for each in desk.issue if each.attributions and not each.table)
    following = desk.issue.order[desk.issue.index(block.id) + 1]
    session.run(lambda: editing.start_document(desk, following))
    session.select(Selection(block.address, 0, 0, "test"))
    rects = {identity: rect for _, rect, identity in pane.view.visible_blocks()}
    chip = next(pane._look._margins.chips(block, rects[block.id]))
    assert chip.rect.bottom() < rects[following].top() - session.theme.scaled(BEGINNING)


def test_without_an_issue_it_says_how_to_get_one(pane, session, monkeypatch):
    said = []
    monkeypatch.setattr(parsed_pane_view, "paint_hint", lambda _view, text, _ink: said.append(text))
    pane.view.grab()
    assert said == []
    session.close_issue()
    pane.view.grab()
    assert said == ["Open an issue in the library at the left, or import one with Ctrl+O."]
