"""Finding: in the issue from the toolbar, in issue and store from the pane below."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest

from gazdesk.desk import editing, table_editing
from gazdesk.desk.library import Library
from gazdesk.model.blocks import Address
from gazdesk.ui.find_line import FindLine
from gazdesk.ui.search_pane import ResultsModel, SearchPane
from gazdesk.ui.session import Selection


@pytest.fixture
def line(session, qtbot):
    line = FindLine(session)
    qtbot.addWidget(line)
    line.show()
    return line


@pytest.fixture
def pane(session, qtbot):
    pane = SearchPane(session)
    qtbot.addWidget(pane)
    return pane


def found(session, desk):
    chosen = session.selection
    pieces = desk.issue.pieces(chosen.address)
    return "".join(piece.text for piece in pieces)[chosen.start : chosen.end]


def test_enter_goes_from_place_to_place(line, session, desk, qtbot, write):
    write(line._line, "夜间经济")
    places = desk.find("夜间经济")
    for place in (*places, places[0]):
        qtbot.keyClick(line._line, Qt.Key.Key_Return)
        assert (session.selection.address, session.selection.start) == (place.address, place.start)


def test_shift_enter_goes_back(line, session, desk, qtbot):
    line._line.setText("夜间经济")
    qtbot.keyClick(line._line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    last = desk.find("夜间经济")[-1]
    assert session.selection.address == last.address


def test_it_goes_on_from_where_the_user_is(line, session, desk):
    places = desk.find("夜间经济")
    session.select(Selection(places[2].address, places[2].start, places[2].start, "parsedPane"))
    line._line.setText("夜间经济")
    line.next()
    assert (session.selection.address, session.selection.start) == (places[2].address, places[2].start)


@pytest.fixture
def said(desk, table_block, table_cell):
    """Return the addresses of the cells in a table that alone say something, two in a row."""
    places = [table_cell(1, 2), table_cell(1, 3), table_cell(3, 1), table_cell(6, 2)]
    table_editing.replace_cells(desk, table_block, {(each.row, each.column): "甲乙丙丁" for each in places})
    return places


@pytest.mark.parametrize(
    ("here", "around"), [((0, 0), (0, 3)), ((1, 0), (0, 3)), ((2, 3), (2, 1)), ((4, 0), (3, 2)), ((7, 3), (0, 3))]
)
def test_in_a_table_it_goes_on_and_back_from_the_cell(line, session, said, table_cell, here, around):
    line._line.setText("甲乙丙丁")
    for go, number in zip((line.next, line.previous), around, strict=True):
        session.select(Selection(table_cell(*here), sender="test"))
        go()
        assert session.selection.address == said[number]


def test_a_merged_cell_is_passed_once_in_either_direction(line, session, desk, said, table_cell):
    table_editing.merge_cells(desk, said[2], 2, 1)
    line._line.setText("甲乙丙丁")
    session.select(Selection(table_cell(4, 2), sender="test"))
    line.previous()
    assert session.selection.address == said[2]
    line.next()
    assert session.selection.address == said[3]


def test_the_line_says_how_many_and_which(line, desk):
    line._line.setText("夜间经济")
    count = len(desk.find("夜间经济"))
    assert line._count.text() == f"Places: {count}"
    line.next()
    assert line._count.text() == f"1 / {count}"


def test_what_is_not_there_is_told(line, told):
    line._line.setText("不在其中")
    line.next()
    assert told.notices == ["“不在其中” is not in this issue."]


def test_the_selected_text_is_taken(line, session, desk):
    place = desk.find("夜间经济")[0]
    session.select(Selection(place.address, place.start, place.end))
    line.start()
    assert line._line.text() == "夜间经济"


def test_the_pane_lists_the_places_of_the_issue(pane, desk):
    pane.start("夜间经济", in_store=False)
    assert [(each.address, each.start) for each in pane._model.places] == [
        (each.address, each.start) for each in desk.find("夜间经济")
    ]


def test_two_characters_are_found_in_the_store(pane):
    pane.start("政府", in_store=True)
    assert pane._model.places
    assert {each.text for each in pane._model.places} == {"政府"}


def test_a_click_opens_the_issue_and_goes_there(pane, session, desk):
    pane.start("充电管理", in_store=True)
    session.close_issue()
    pane._view.clicked.emit(pane._model.index(0))
    assert session.desk.issue_id == desk.issue_id
    assert found(session, session.desk) == "充电管理"


def test_places_are_forgotten_with_their_store(pane, session, tmp_path):
    pane.start("充电管理", in_store=True)
    session.libraryChanged.emit(None)
    assert pane._model.places
    session.use(Library.open(tmp_path / "other.gazdesk", "编辑甲"))
    assert (pane._model.places, pane._remark.text()) == ([], "")
    session.library.close()


@pytest.fixture
def listed(window, session):
    """Return a function that finds a text in the store, as the window does, and gives the places."""

    def listed(text):
        window.search.start(text, in_store=True)
        return window.search._model.places

    return listed


def click(window, found):
    row = window.search._model.places.index(found)
    window.search._view.clicked.emit(window.search._model.index(row))


def use_everything(window):
    """Do what can be done with the selected place."""
    for identity in ("edit.copy_with_source", "text.original", "mark.garbled", "edit.undo"):
        window.commands[identity].trigger()


def test_a_place_whose_block_was_merged_away_is_told(window, session, desk, listed, told):
    hits = (each for each in listed("办法") if not each.address.row)
    found = next(each for each in hits if desk.issue.block(each.address.block).kind == "paragraph")
    editing.merge_with_previous(desk, found.address.block)
    click(window, found)
    use_everything(window)
    assert told.notices[0] == "That block is not there any more."


def test_a_place_whose_row_was_merged_away_leads_to_its_table(window, session, desk, listed, table_cell):
    gone = table_cell(1)
    row = next(each for each in desk.issue.table(gone.block).rows if each.id == gone.row)
    text = next(each for each in row.texts if len(each) > 2)
    found = next(each for each in listed(text) if each.address.row == gone.row)
    table_editing.merge_rows(desk, gone.block, table_cell(0).row, gone.row)
    click(window, found)
    assert session.selection.address == Address(gone.block)
    use_everything(window)


def test_a_place_whose_text_has_moved_is_found_again(window, session, desk, listed):
    found = next(each for each in listed("办法") if not each.address.row and each.start > 2)
    editing.replace_text(desk, found.address, 0, 0, "试")
    click(window, found)
    assert (session.selection.start, session.selection.end) == (found.start + 1, found.end + 1)


def test_a_place_whose_text_was_corrected_leads_to_its_block(window, session, desk, listed):
    found = next(each for each in listed("办法") if not each.address.row)
    editing.replace_text(desk, found.address, 0, len(desk.issue.block(found.address.block).text), "甲")
    click(window, found)
    assert session.selection == Selection(found.address, 0, 0, "searchPane")


def test_nothing_is_said_of_nothing(pane):
    pane.start("", in_store=True)
    pane.search()
    assert pane._model.places == []


def test_the_model_keeps_the_rules_of_models(pane, qapp):
    model = ResultsModel(qapp)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    pane.start("政府", in_store=False)
    model.show(pane._model.places[:2])
    model.add(pane._model.places[2:])
    assert model.rowCount() == len(pane._model.places)


def test_the_key_of_the_palette_is_left_to_it(line):
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    key.accept()
    line._line.event(key)
    assert not key.isAccepted()


def test_down_leads_from_the_text_to_the_places_found(pane):
    pane.show()
    pane.activateWindow()
    assert QTest.qWaitForWindowActive(pane)
    pane.start("夜间经济", in_store=False)
    QTest.keyClick(pane._line, Qt.Key.Key_Down)
    assert pane._view.hasFocus()
    assert pane._view.currentIndex().row() == 0
