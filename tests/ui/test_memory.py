"""What was corrected once is found elsewhere: the hint, the list, and what is done from it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu

from gazdesk.desk.alike import Alike
from gazdesk.desk.editing import replace_text
from gazdesk.desk.library import Library
from gazdesk.desk.memory import Memory
from gazdesk.desk.replacement import Replacement
from gazdesk.ui import alike_places
from gazdesk.ui.memory_hint import MemoryHint
from gazdesk.ui.memory_model import AlikeModel, shown_of
from gazdesk.ui.memory_pane import MemoryPane, hint, remarks
from gazdesk.ui.memory_taking import do_in_issues
from gazdesk.ui.session import Selection
from tests.ui.conftest import EDITOR

FIRST = "示例市人民政府公报\n\n做好洪讯防御工作，洪讯不一。\n\n全市洪讯平稳。\n\n洪讯来临前要演练。\n"
SECOND = "样本县人民政府公报\n\n样本县洪讯严重，洪讯未退。\n"
THIRD = "样本镇公报\n\n洪讯过后要清查。\n"


@pytest.fixture
def library(tmp_path):
    """Return a library of three small issues."""
    with Library.open(tmp_path / "store.gazdesk", EDITOR) as library:
        for name, text in (("first", FIRST), ("second", SECOND), ("third", THIRD)):
            path = tmp_path / f"{name}.txt"
            path.write_text(text, "utf-8")
            library.import_paths([path])
        yield library


@pytest.fixture
def issues(library):
    """Return the ids of the issues; the first is open."""
    return [each.id for each in library.issues()]


@pytest.fixture
def pane(session, qtbot, monkeypatch):
    monkeypatch.setattr(alike_places, "AFTER", 1)
    pane = MemoryPane(session)
    qtbot.addWidget(pane)
    pane.tester = QAbstractItemModelTester(pane._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pane.show()
    yield pane
    pane.wait()


def text_of(desk):
    return "\n".join(each.text for each in desk.issue)


def correct(session, was="洪讯", now="洪汛", nth=0):
    """Correct a text where it stands for the nth time in the open issue."""
    hit = session.desk.find(was)[nth]
    return session.run(lambda: replace_text(session.desk, hit.address, hit.start, hit.end, now))


@pytest.fixture
def corrected(pane, session, qtbot):
    """Return the pane after a correction whose places have been found in the issue and in the store."""
    correct(session)
    qtbot.waitUntil(lambda: pane.last.memory is not None)
    return pane


@pytest.fixture
def listed(corrected, qtbot):
    """Return the pane that lists them, the store's too."""
    corrected.list_last()
    qtbot.waitUntil(lambda: corrected.places.memory is not None)
    return corrected


def lines(pane):
    return [each.line for each in pane._model.places]


def test_after_a_correction_the_places_like_it_are_known(corrected):
    assert corrected.last.change.before == "洪讯"
    assert corrected.last.count == 3
    assert len(corrected.last.memory.places) == 3


def test_after_another_gesture_they_still_are(corrected, session, qtbot):
    with qtbot.waitSignal(corrected.last.changed):
        correct(session, "演练", "演练" + "字" * 9)
    assert corrected.last.count == 3


def test_after_the_correction_is_taken_back_they_are_not(corrected, session, qtbot):
    with qtbot.waitSignal(corrected.last.changed):
        session.run(session.desk.undo)
    assert (corrected.last.change, corrected.last.count) == (None, 0)


def test_while_something_is_typed_they_wait(corrected, session, qtbot):
    with qtbot.assertNotEmitted(corrected.last.changed):
        correct(session, "洪讯", "洪汛")
        session.set_pending(True)
        corrected.last._follow()
    assert corrected.last._rest.isActive()


def test_an_issue_is_read_before_anything_is_corrected(pane, session, issues, qtbot):
    session.open(issues[1])
    qtbot.waitUntil(lambda: not session.desk.text._changed)
    assert len(session.desk.text._parts) == len(session.desk.issue)
    qtbot.waitUntil(lambda: not pane.last._reading.isActive())


def test_in_another_issue_they_are_those_of_that_issue(corrected, session, issues, qtbot):
    session.open(issues[1])
    qtbot.waitUntil(lambda: corrected.last.memory is not None)
    assert (corrected.last.count, len(corrected.last.memory.places)) == (2, 4)


def test_the_list_shows_the_open_issue_first(listed, issues):
    assert [each.issue_id for each in listed._model.places] == [issues[0]] * 3 + [issues[1]] * 2 + [issues[2]]
    assert listed._what.text() == "洪讯 → 洪汛"
    assert listed._remark.text() == "in this issue: 3 · in other issues: 3 · corrected so far: 1"


def test_the_list_stays_when_something_else_is_corrected(listed, session, qtbot):
    with qtbot.waitSignal(listed.places.changed):
        correct(session, "平稳", "稳定")
    assert listed.places.change.before == "洪讯"
    qtbot.waitUntil(lambda: listed.last.change.before == "平稳")


def test_the_same_corrected_again_is_not_searched_anew(corrected, session, qtbot):
    with qtbot.waitSignal(corrected.last.changed):
        correct(session)
    assert (corrected.last.count, len(corrected.last.memory.places)) == (2, 3)


def test_a_correction_from_the_list_is_not_the_last_one_of_its_editor(listed, session, qtbot):
    correct(session, "平稳", "稳定")
    qtbot.waitUntil(lambda: listed.last.change.before == "平稳")
    with qtbot.waitSignal(listed.last.changed):
        listed.take()
    assert listed.last.change.before == "平稳"


def test_when_the_list_follows_neither_its_row_nor_the_selection_moves(listed, session, qtbot):
    listed._set_row(2)
    place = listed.current
    session.select(Selection(session.desk.issue.blocks[session.desk.issue.order[0]].address))
    here = session.selection
    with qtbot.waitSignal(listed.places.changed):
        correct(session)
    assert (listed.current, session.selection) == (place, here)


def test_a_list_that_nobody_sees_follows_when_it_is_seen_again(listed, session, qtbot):
    listed.hide()
    with qtbot.waitSignal(listed.last.changed):
        correct(session)
    assert (listed.last.count, listed.places.count) == (2, 3)
    listed.show()
    assert listed.places.count == 2


def test_going_down_the_list_shows_the_places(listed, session, qtbot):
    places = listed._model.places
    assert session.selection.address == places[0].address
    qtbot.keyClick(listed._view, Qt.Key.Key_Down)
    here = session.selection
    assert (here.address, here.start, here.end) == (places[1].address, places[1].start, places[1].start + 2)


def test_a_place_of_another_issue_is_shown_only_when_asked_for(listed, session, issues, qtbot):
    listed._set_row(3)
    assert session.desk.issue_id == issues[0]
    listed._go()
    assert session.desk.issue_id == issues[1]
    assert session.selection.address == listed.places.here[0].address


def test_enter_corrects_one_and_shows_the_next(listed, session, qtbot):
    second = listed._model.places[1]
    qtbot.keyClick(listed._view, Qt.Key.Key_Return)
    assert text_of(session.desk).count("洪汛") == 2
    assert listed.current == second
    assert session.selection.address == second.address
    assert session.desk.history()[-1].rule == "memory"


def test_enter_corrects_one_of_another_issue_without_opening_it(listed, session, issues, qtbot):
    listed._set_row(3)
    qtbot.keyClick(listed._view, Qt.Key.Key_Return)
    assert session.desk.issue_id == issues[0]
    assert len(listed._model.places) == 5
    qtbot.waitUntil(lambda: listed.places.memory.corrected == 2)
    assert [each.start for each in listed.places.memory.places if each.issue_id == issues[1]] == [8]
    assert text_of(session.library.open_issue(issues[1])).endswith("样本县洪汛严重，洪讯未退。")


def test_all_with_a_tick_are_corrected_as_one_step_in_each_issue(listed, session, issues, told):
    told.answers["ask"] = True
    listed.take_all()
    desks = [session.library.open_issue(each) for each in issues]
    assert [text_of(desk).count("洪讯") for desk in desks] == [0, 0, 0]
    assert [len(desk.history()[-1].corrections) for desk in desks] == [3, 2, 1]
    assert [len(desk.history()) for desk in desks] == [2, 1, 1]
    assert told.notices == ["Corrected in 3 issues; in each it is one step that can be undone."]
    assert (listed._model.places, listed._all.isEnabled()) == ([], False)


def test_the_library_hears_of_other_issues_only(listed, session, qtbot, told):
    told.answers["ask"] = True
    with qtbot.assertNotEmitted(session.libraryChanged):
        listed.take()
    with qtbot.waitSignal(session.libraryChanged):
        listed.take_all()


def test_the_open_issue_comes_first(listed, session, issues, qtbot):
    session.open(issues[2])
    qtbot.waitUntil(lambda: listed.places.memory is not None)
    places = listed._model.places
    done = do_in_issues(session, places[::-1], lambda desk, some: (desk.issue_id, len(some)), listed)
    assert done == [issues[2], issues[0], issues[1]]


def test_before_other_issues_are_corrected_the_user_is_asked(listed, session, told):
    told.answers["ask"] = False
    listed.take_all()
    (question,) = told.questions
    assert question[1].startswith("洪讯 → 洪汛: correct 6 places in 3 issues?")
    assert text_of(session.desk).count("洪讯") == 3


def test_a_step_of_one_issue_is_undone_by_itself(listed, session, issues, told):
    told.answers["ask"] = True
    listed.take_all()
    session.run(session.desk.undo)
    assert [text_of(session.library.open_issue(each)).count("洪讯") for each in issues] == [3, 0, 0]


def test_what_has_no_tick_stays(listed, session, qtbot, told):
    told.answers["ask"] = True
    qtbot.keyClick(listed._view, Qt.Key.Key_Space)
    assert listed._all.text() == "Correct 5 places"
    listed.take_all()
    assert text_of(session.desk).count("洪讯") == 1
    assert (lines(listed), listed._model.ticked) == ([3], [])


def test_a_tick_that_was_taken_away_stays_away_when_its_text_changes(listed, session, qtbot):
    qtbot.keyClick(listed._view, Qt.Key.Key_Space)
    with qtbot.waitSignal(listed.places.changed):
        correct(session, "工作", "的工作")
    assert len(listed._model.ticked) == 5


def test_delete_leaves_a_place_for_good(listed, session, qtbot):
    qtbot.keyClick(listed._view, Qt.Key.Key_Delete)
    assert lines(listed) == [5, 7, 3, 3, 3]
    qtbot.waitUntil(lambda: listed.places.memory.left == 1)
    assert listed._remark.text().endswith("left as it is: 1")
    listed.list_last()
    assert len(listed.places.here) == 2


def test_after_a_restart_the_last_correction_of_the_journal_is_listed(issues, session, qtbot):
    correct(session)
    session.close_issue()
    session.library._desks.clear()
    pane = MemoryPane(session)
    qtbot.addWidget(pane)
    session.open(issues[0])
    pane.list_last()
    assert (pane.places.change.before, len(pane.places.here)) == ("洪讯", 3)
    pane.wait()


def test_an_earlier_correction_is_listed_by_its_gesture(pane, session):
    gesture = correct(session).gesture
    correct(session, "平稳", "稳定")
    pane.list_gesture(gesture)
    assert pane.places.change.before == "洪讯"


def test_a_correction_that_means_nothing_elsewhere_is_told(pane, session, told):
    gesture = correct(session, "演练", "演练" + "字" * 9).gesture
    pane.list_gesture(gesture)
    pane.list_last()
    assert len(told.notices) == 2
    assert pane.places.change is None


def test_without_a_list_the_keys_say_what_to_do(pane, told):
    pane.take()
    pane.take_all()
    pane.leave()
    assert [notice.partition(":")[0] for notice in told.notices] == [
        "Choose a place in the list first",
        "No place has a tick",
    ]


def test_the_menu_of_a_place_offers_what_the_keys_do(listed, session):
    listed._show_menu(listed._view.visualRect(listed._model.index(0)).center())
    (menu,) = listed._view.findChildren(QMenu)
    assert [each.text() for each in menu.actions()] == ["Go to the place", "Correct this one", "Leave as it is"]
    menu.actions()[1].trigger()
    menu.close()
    assert text_of(session.desk).count("洪汛") == 2


def test_the_hint_says_how_many_and_lists_them(corrected, qtbot):
    hint = MemoryHint(corrected, corrected)
    assert hint.text() == "洪讯 → 洪汛: 3 more in this issue, 3 in the store"
    assert not hint.isHidden()
    hint.click()
    assert hint.isHidden()
    assert len(corrected._model.places) >= 3


def test_the_hint_is_not_there_where_nothing_is_like_it(pane, session, qtbot):
    hint = MemoryHint(pane, pane)
    assert hint.isHidden()
    correct(session, "平稳", "稳定")
    qtbot.waitUntil(lambda: pane.last.memory is not None)
    assert (pane.last.change.before, hint.isHidden()) == ("平稳", True)


def test_the_hint_waits_for_no_store(corrected):
    hint = MemoryHint(corrected, corrected)
    corrected.last.memory = None
    corrected.last.changed.emit()
    assert hint.text() == "洪讯 → 洪汛: 3 more in this issue"


def test_a_row_is_read_aloud_with_both_texts(listed):
    index = listed._model.index(3)
    assert index.data() == "样本县洪讯 → 汛严重，洪讯未退。 · second.txt · line 3"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "样本县洪讯严重，洪讯未退。"


def test_of_a_long_text_the_place_and_what_is_around_it_show(listed):
    place = listed._model.places[0]
    long = type(place)(9, "别期", place.address, "头" * 60 + "洪讯" + "尾" * 300, 60, None)
    before, old, new, behind, where = shown_of(listed.places.change, long, 1)
    assert (before, old, new, where) == ("…" + "头" * 23 + "洪", "讯", "汛", "别期")
    assert behind == "尾" * 120


def test_another_correction_starts_with_all_ticks(qtbot, pane, session):
    place = Alike(1, "期", session.desk.issue.blocks[session.desk.issue.order[0]].address, "甲乙丙", 0, 1)
    model = AlikeModel(pane)
    model.show(Replacement("", "甲乙", "甲甲", ""), [place], 1)
    model.setData(model.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.ticked == []
    model.show(Replacement("", "甲", "丁", ""), [place], 1)
    assert model.ticked == [place]


def test_an_empty_model_has_nothing(qtbot, pane):
    model = AlikeModel(pane)
    model.show(None, (), 0)
    assert (model.rowCount(), model.ticked) == (0, [])


@pytest.mark.parametrize(
    ("memory", "said"),
    [
        (None, ["in this issue: 2", "searching the store…"]),
        (Memory(), ["in this issue: 2", "in other issues: 0"]),
        (
            Memory((), True, 3, 4, 5),
            [
                "in this issue: 2",
                "in other issues: 0+",
                "corrected so far: 3",
                "made something else of: 5",
                "left as it is: 4",
            ],
        ),
    ],
)
def test_what_is_remembered_is_said(memory, said):
    assert list(remarks(2, memory)) == said


def test_a_click_on_the_tick_takes_it_away_and_one_on_the_words_does_not(listed, qtbot):
    rect = listed._view.visualRect(listed._model.index(1))
    for x, ticked in ((16, 5), (200, 5), (16, 6)):
        at = QPoint(rect.left() + x, rect.center().y())
        qtbot.mouseClick(listed._view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert len(listed._model.ticked) == ticked


def test_an_empty_list_says_why_it_is_empty():
    assert "Ctrl+M" in hint(None, listed=False)
    assert hint(None, listed=True) == ""
    assert hint(Memory(), listed=True) == "The same stands nowhere else."
