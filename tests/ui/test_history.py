"""The history: what it says, and how a gesture is taken back from it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from gazdesk.desk import editing, table_editing
from gazdesk.desk.change import CorrectionSummary, HistoryEntry
from gazdesk.desk.said import BREAK
from gazdesk.ui.history_model import HistoryModel, Standing, about_break, history_line, local_time, tip
from gazdesk.ui.history_pane import HistoryPane

FIX = CorrectionSummary("fix_text", "b7", 12, "洪讯", "洪汛", "", "transcription")
ENTRY = HistoryEntry(3, "edit", "2023-01-07T08:22:00+00:00", "编辑甲", "Text correction", "", "", True, (), (FIX,))


@pytest.fixture
def pane(session, qtbot):
    pane = HistoryPane(session)
    qtbot.addWidget(pane)
    return pane


@pytest.fixture
def block(desk):
    return next(block for block in desk.issue if block.kind == "paragraph")


def put(session, desk, block, text):
    session.run(lambda: editing.replace_text(desk, block.address, 0, 1, text))


def select(pane, row):
    pane.refresh()
    pane._view.setCurrentIndex(pane._model.index(row))


def test_a_single_correction_shows_before_and_after():
    line = history_line(ENTRY)
    assert (line.what, line.before, line.after, line.who) == ("Text correction", "洪讯", "洪汛", "编辑甲")


def test_several_corrections_show_their_number():
    line = history_line(replace(ENTRY, name="Fix all", corrections=(FIX, FIX)))
    assert (line.what, line.before, line.after) == ("Fix all · 2 places", "", "")


@pytest.mark.parametrize(
    ("kind", "live", "standing", "what"),
    [
        ("edit", True, Standing.LIVE, "Text correction"),
        ("edit", False, Standing.GONE, "Text correction"),
        ("undo", True, Standing.STEP, "Undo: Text correction"),
        ("redo", True, Standing.STEP, "Redo: Text correction"),
        ("revert", True, Standing.STEP, "Taken back: Text correction"),
    ],
)
def test_a_line_says_what_has_become_of_it(kind, live, standing, what):
    line = history_line(replace(ENTRY, kind=kind, live=live))
    assert (line.standing, line.what) == (standing, what)


def test_values_of_vocabularies_show_by_name():
    kind = CorrectionSummary("set_kind", "b7", 12, "doc_number", "heading", "", "")
    line = history_line(replace(ENTRY, corrections=(kind,)))
    assert (line.before, line.after) == ("Document number", "Heading")


def test_what_a_dissolved_table_became_shows_by_name():
    dissolved = CorrectionSummary("dissolve_table", "b7", 12, "table", f"paragraph{BREAK}甲", "", "")
    line = history_line(replace(ENTRY, corrections=(dissolved,)))
    assert (line.before, line.after) == ("Table", f"Body text{BREAK}甲")


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("1 lead: 甲 responsible: 乙", "1 lead: 甲 responsible: 丙", ("Responsible: 乙", "Responsible: 丙")),
        ("1 lead: 甲", "", ("1 Lead: 甲", "")),
        ("1 lead: 甲", "1 lead: 甲 leaders: 丙", ("1 Lead: 甲", "1 Lead: 甲 Leaders: 丙")),
    ],
)
def test_a_statement_says_by_name_the_roles_that_differ(before, after, shown):
    stated = CorrectionSummary("change_attribution", "b7", 12, before, after, "", "")
    line = history_line(replace(ENTRY, corrections=(stated,)))
    assert (line.before, line.after) == shown


def test_a_text_is_shown_as_it_is():
    line = history_line(replace(ENTRY, corrections=(replace(FIX, before="table", after="heading"),)))
    assert (line.before, line.after) == ("table", "heading")


def test_of_a_long_text_only_the_beginning_is_shown():
    line = history_line(replace(ENTRY, corrections=(replace(FIX, before="甲\n\n乙  " * 1000, after="丙" * 41),)))
    assert (line.before, line.after) == ("甲 乙 " * 10 + "…", "丙" * 40 + "…")


def test_a_split_shows_the_text_about_the_break_as_neither_struck_nor_put_in():
    split = CorrectionSummary("split_block", "b7", 12, "示例市" * 9, f"{'示例市' * 4}⏎{'示例市' * 5}", "", "")
    line = history_line(replace(ENTRY, corrections=(split,)))
    assert (line.before, line.after, line.broken) == ("", "", f"{'示例市' * 4}⏎{'示例市' * 4}…")


def test_a_merge_shows_the_text_about_the_break():
    assert about_break("一、总⏎则", "一、总则") == "一、总⏎则"


def test_a_changed_text_is_about_no_break():
    assert about_break("一、总⏎则", "一、总体") == ""


def test_the_tip_says_why():
    assert "Why: 原件如此" in tip(replace(ENTRY, why="原件如此"))


def test_a_day_that_is_past_is_named():
    assert local_time("2023-01-07T08:22:00+00:00").startswith("2023-01-")


def test_the_model_keeps_the_rules_of_models(qapp):
    model = HistoryModel(qapp)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show((ENTRY, replace(ENTRY, id=4)))
    assert [model.line(row).gesture for row in range(model.rowCount())] == [4, 3]


def test_a_gesture_shows(pane, session, desk, block, qtbot):
    put(session, desk, block, "试")
    qtbot.waitUntil(lambda: pane._model.rowCount() == 1)
    assert pane._model.line(0).after == "试"


def test_an_older_gesture_is_taken_back(pane, session, desk, block):
    before = block.text
    put(session, desk, block, "试")
    select(pane, 0)
    pane.revert_current()
    assert desk.issue.block(block.id).text == before


def test_what_depends_on_it_goes_with_it_if_the_user_agrees(pane, session, desk, block, told):
    before = block.text
    put(session, desk, block, "试")
    put(session, desk, block, "验")
    select(pane, 1)
    told.answers["ask"] = True
    pane.revert_current()
    assert desk.issue.block(block.id).text == before
    assert "试 → 验" in told.questions[0][1]


def test_nothing_is_taken_back_if_the_user_does_not_agree(pane, session, desk, block, told):
    put(session, desk, block, "试")
    put(session, desk, block, "验")
    select(pane, 1)
    told.answers["ask"] = False
    pane.revert_current()
    assert desk.issue.block(block.id).text.startswith("验")


def test_what_was_taken_back_cannot_be_again(pane, session, desk, block):
    put(session, desk, block, "试")
    session.run(desk.undo)
    select(pane, 1)
    assert not pane._revert.isEnabled()


def test_a_double_click_goes_to_the_place(pane, session, desk, block):
    put(session, desk, block, "试")
    pane.refresh()
    pane._view.activated.emit(pane._model.index(0))
    assert (session.selection.address, session.selection.start, session.selection.end) == (block.address, 0, 1)


def test_a_fix_taken_back_after_its_table_was_dissolved_leads_on(window, session, desk, table_block, table_cell):
    fix = editing.replace_text(desk, table_cell(0, 1), 0, 1, "本")
    table_editing.dissolve_table(desk, table_block)
    window.history.refresh()
    row = next(
        at for at in range(window.history._model.rowCount()) if window.history._model.line(at).gesture == fix.gesture
    )
    window.history._view.setCurrentIndex(window.history._model.index(row))
    window.history.revert_current()
    chosen = desk.issue.block(session.selection.address.block).text[session.selection.start : session.selection.end]
    assert chosen == fix_seen(desk, fix.gesture)
    window.problems.next()


def fix_seen(desk, gesture):
    return next(each.corrections[0].before for each in desk.history() if each.id == gesture)


def test_a_row_whose_block_has_gone_tells_so(window, session, desk, told):
    block = next(two for one, two in pairwise(desk.issue) if one.kind == two.kind == "paragraph")
    put(session, desk, block, "试")
    session.run(lambda: editing.merge_with_previous(desk, block.id))
    window.history.refresh()
    window.history._view.activated.emit(window.history._model.index(1))
    assert told.notices == ["That block is not there any more."]


def test_a_break_at_the_end_is_found():
    assert about_break("一、总则", "一、总则⏎") == "一、总则⏎"


def test_a_bulk_dismissal_says_of_which_rule_and_why():
    dismissal = CorrectionSummary("dismiss", "", None, "", "", "foreign-word", "")
    several = replace(ENTRY, name="Dismiss", rule="foreign-word", why="原文为英文", corrections=(dismissal, dismissal))
    assert history_line(several).remark == "Stray foreign word · 原文为英文"


def test_a_correction_that_shows_its_text_needs_no_remark():
    assert history_line(replace(ENTRY, rule="foreign-word", why="转录")).remark == ""


def test_what_a_gesture_is_called_is_not_said_twice():
    made = CorrectionSummary("set_boundary", "b7", 12, "", "document", "", "")
    assert history_line(replace(ENTRY, name="Start a document", corrections=(made,))).after == "Starts a document"
    assert history_line(replace(ENTRY, name="Starts a document", corrections=(made,))).after == ""


def test_an_empty_history_says_what_will_stand_there(pane, session):
    pane.resize(400, 200)
    said = pane._view.grab().toImage()
    session.close_issue()
    assert pane._view.grab().toImage() != said
