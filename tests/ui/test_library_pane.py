"""The library: filter, open, put away, bring back; the contents follow the selection."""

import pytest
from PySide6.QtCore import Qt

from gazdesk.desk import editing, fixing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, ReviewState
from gazdesk.ui.library_pane import Facets, LibraryPane
from gazdesk.ui.outline import ENTRY
from gazdesk.ui.session import Selection


@pytest.fixture
def pane(session, qtbot):
    pane = LibraryPane(session)
    qtbot.addWidget(pane)
    return pane


def keys(pane):
    return [entry.key for entry in pane._model.entries if entry.key[0] == "issue"]


def test_the_open_issue_is_current(pane, desk):
    assert pane._tree.currentIndex().data(ENTRY).key == ("issue", desk.issue_id)


@pytest.mark.parametrize(("text", "found"), [("示例", True), ("2023", True), ("SHILI", True), ("样本县", False)])
def test_the_line_filters(pane, text, found):
    pane._filter_text(text)
    assert bool(keys(pane)) is found


def test_facets_filter(library):
    issue = library.issues()[0]
    assert Facets(states={ReviewState.OPEN}).match(issue)
    assert not Facets(states={ReviewState.DONE}).match(issue)
    assert Facets(with_problems=True).match(issue)


def test_a_click_opens_an_issue(pane, session, desk, qtbot):
    session.close_issue()
    index = pane._model.index_of(("issue", desk.issue_id))
    pane._tree.clicked.emit(index)
    assert session.desk.issue_id == desk.issue_id


def test_a_click_on_the_open_issue_changes_nothing(pane, session, desk, qtbot):
    with qtbot.assertNotEmitted(session.opened):
        pane._tree.clicked.emit(pane._model.index_of(("issue", desk.issue_id)))


def test_an_issue_is_put_away_and_brought_back(pane, session, desk):
    issue = desk.issue_id
    menu = pane.menu_of(issue, ReviewState.OPEN)
    menu.actions()[1].trigger()
    assert keys(pane) == []
    pane._filter_flag("put_away", True)
    assert keys(pane) == [("issue", issue)]
    pane.menu_of(issue, ReviewState.PUT_AWAY).actions()[1].trigger()
    assert [each.id for each in session.library.issues()] == [issue]


def test_the_count_of_problems_follows_a_change(pane, session, desk, qtbot):
    problem = desk.problems[0]
    before = pane._model.entries[-1].problems
    session.run(lambda: fixing.dismiss(desk, [problem]))
    qtbot.waitUntil(lambda: pane._model.entries[-1].problems == before - 1)


def test_the_contents_follow_the_selection(pane, session, desk):
    block = desk.documents[2].first
    session.select(Selection(Address(block)))
    assert pane.contents._tree.currentIndex().data(ENTRY).key[1] == block


def test_a_click_in_the_contents_goes_there(pane, session, desk):
    block = desk.documents[1].first
    pane.contents._tree.clicked.emit(pane.contents._model.index_of(("block", block, "document")))
    assert session.selection.address.block == block


def test_the_contents_follow_a_change(pane, session, desk, qtbot):
    heading = next(block for block in desk.issue if block.kind is BlockKind.HEADING)
    session.run(lambda: editing.replace_text(desk, heading.address, 0, len(heading.text), "新的标题"))
    qtbot.waitUntil(lambda: any(entry.text == "新的标题" for entry in pane.contents._model.entries))


def test_the_filter_has_a_name(pane):
    line = pane.findChild(object, "libraryFilter")
    assert line.accessibleName() == "Filter the library"
    assert line.focusPolicy() & Qt.FocusPolicy.TabFocus
