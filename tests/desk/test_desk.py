"""The one door: a gesture is applied whole, taken back, brought again, and outlives the program."""

from functools import partial

import pytest

from gazdesk.desk import editing
from gazdesk.desk.journal_view import History
from gazdesk.desk.library import Library
from gazdesk.edits.structure import SetLevel
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, ReviewState
from gazdesk.model.ledger import audit
from tests.desk.making import block, take, texts


def reopened(library, desk):
    """Return the desk of the same issue after a restart of the program."""
    library.close()
    library._store = Library.open(library.path, editor=library.editor)._store
    library._desks.clear()
    return library.open_issue(desk.issue_id)


@pytest.fixture
def fixed(desk):
    """Return a desk with 洪讯 corrected, the paragraph split, and its second half made a heading."""
    one = block(desk, "为做好")
    editing.replace_text(desk, Address(one), 3, 5, "洪汛")
    editing.split(desk, one, 10)
    editing.set_kind(desk, block(desk, "现通知如下"), BlockKind.HEADING)
    return desk


def test_a_correction_changes_the_issue(fixed):
    assert "为做好洪汛防御工作，" in texts(fixed)
    assert "现通知如下。" in texts(fixed)
    assert audit(fixed.issue) == []


def test_documents_follow_a_correction(desk):
    title = block(desk, "示例市人民政府关于")
    editing.replace_text(desk, Address(title), 0, 3, "样本市")
    assert desk.documents[0].title == "样本市人民政府关于做好防汛工作的通知"


def test_of_a_gesture_that_is_refused_nothing_stays(desk):
    one = block(desk, "一、")
    before, entries = texts(desk), desk.history()
    with pytest.raises(CorrectionRefused):
        desk.apply([SetLevel(one, 2), SetLevel(one, 99)], "Level")
    assert (texts(desk), desk.history(), desk.issue.blocks[one].level) == (before, entries, 1)


def test_an_empty_gesture_is_refused(desk):
    with pytest.raises(CorrectionRefused):
        desk.apply([], "Nothing")


def test_undo_and_redo_go_step_by_step(fixed):
    after = texts(fixed)
    assert [fixed.undo().name for _ in range(3)] == ["Kind of block", "Split block", "Text correction"]
    assert "为做好洪讯防御工作，现通知如下。" in texts(fixed)
    assert fixed.undo() is None
    assert [fixed.redo().name for _ in range(3)] == ["Text correction", "Split block", "Kind of block"]
    assert texts(fixed) == after
    assert fixed.redo() is None


def test_undo_and_redo_survive_a_restart(library, fixed):
    after = texts(fixed)
    fixed.undo()
    again = reopened(library, fixed)
    again.undo()
    assert (again.can_undo, again.can_redo) == ("Text correction", "Split block")
    again = reopened(library, again)
    assert "为做好洪汛防御工作，现通知如下。" in texts(again)
    again.redo()
    again.redo()
    assert texts(again) == after


def test_what_is_done_again_is_the_state_that_undo_left(fixed):
    states = []
    while fixed.can_undo:
        states.append(fixed.issue.blocks.copy())
        fixed.undo()
    while fixed.can_redo:
        fixed.redo()
        left = states.pop()
        assert fixed.issue.blocks.keys() == left.keys()
        assert all(block is left[each] for each, block in fixed.issue.blocks.items())


def test_redo_ends_with_the_next_gesture(fixed):
    fixed.undo()
    editing.set_level(fixed, block(fixed, "一、"), 2)
    assert (fixed.can_redo, fixed.redo()) == ("", None)


def test_an_older_gesture_is_reverted_alone(desk):
    editing.replace_text(desk, Address(block(desk, "为做好")), 3, 5, "洪汛")
    editing.set_level(desk, block(desk, "一、"), 2)
    change = desk.revert(desk.history()[0].id)
    assert "为做好洪讯防御工作，现通知如下。" in texts(desk)
    assert desk.issue.blocks[block(desk, "一、")].level == 2
    assert (change.kind, change.focus, change.focus_start, change.focus_end) == (
        "revert",
        Address(block(desk, "为做好")),
        3,
        5,
    )


def test_a_gesture_that_others_depend_on_goes_with_them_or_not_at_all(fixed):
    split = fixed.history()[1]
    before = texts(fixed)
    assert [entry.name for entry in fixed.dependents(split.id)] == ["Kind of block"]
    with pytest.raises(CorrectionRefused, match="1 later"):
        fixed.revert(split.id)
    assert texts(fixed) == before
    fixed.revert(split.id, with_dependents=True)
    assert "为做好洪汛防御工作，现通知如下。" in texts(fixed)
    assert [entry.live for entry in fixed.history()] == [True, False, False, True]


def test_a_revert_is_a_step_of_undo(fixed):
    after = texts(fixed)
    fixed.revert(fixed.history()[1].id, with_dependents=True)
    assert fixed.undo().kind == "undo"
    assert texts(fixed) == after
    fixed.redo()
    assert "为做好洪汛防御工作，现通知如下。" in texts(fixed)


def test_what_was_taken_back_is_not_taken_back_again(fixed):
    fixed.undo()
    with pytest.raises(CorrectionRefused, match="already"):
        fixed.revert(fixed.history()[2].id)
    with pytest.raises(CorrectionRefused, match="no such"):
        fixed.dependents(99)


def test_what_is_said_of_a_document_depends_on_where_it_starts(desk):
    start = editing.start_document(desk, block(desk, "一、")).gesture
    editing.set_field(desk, block(desk, "一、"), "issuer", "示例市水利局")
    editing.set_review(desk, ReviewState.DONE, block(desk, "一、"))
    assert [entry.name for entry in desk.dependents(start)] == ["Field", "Review"]


def test_nothing_is_deleted_from_the_history(library, fixed):
    while fixed.undo():
        pass
    entries = reopened(library, fixed).history()
    assert [entry.kind for entry in entries] == ["edit"] * 3 + ["undo"] * 3
    assert [entry.live for entry in entries] == [False] * 3 + [True] * 3


def test_the_history_is_after_each_step_as_when_it_is_made_anew(fixed):
    revert = partial(fixed.revert, fixed.history()[1].id, with_dependents=True)
    for step in (fixed.undo, fixed.redo, revert, fixed.undo, fixed.redo, fixed.undo, fixed.undo):
        made = fixed.history()[0].corrections
        assert step() is not None
        assert fixed.history() == History().of(fixed._standing)
        assert fixed.history()[0].corrections is made


def test_a_gesture_of_many_corrections_is_one_step(desk):
    headings = [each.id for each in desk.issue if each.kind is BlockKind.PARAGRAPH]
    desk.apply([SetLevel(each, 3) for each in headings], "Levels")
    desk.undo()
    assert {desk.issue.blocks[each].level for each in headings} == {None}


def test_an_editor_undoes_his_own_work_only(library, desk):
    editing.set_level(desk, block(desk, "一、"), 2)
    library.editor = "李编辑"
    assert (desk.can_undo, desk.undo()) == ("", None)
    editing.set_level(desk, block(desk, "一、"), 3)
    assert desk.can_undo == "Level"


def test_an_editor_undoes_what_the_program_did(library, desk):
    library.editor = "gazdesk"
    editing.set_level(desk, block(desk, "一、"), 2)
    library.editor = "李编辑"
    desk.undo()
    assert desk.issue.blocks[block(desk, "一、")].level == 1


def test_undo_is_refused_when_another_editor_built_on_it(library, fixed):
    library.editor = "李编辑"
    new = block(fixed, "现通知如下")
    editing.set_level(fixed, new, 2)
    library.editor = "王编辑"
    fixed.undo()
    with pytest.raises(CorrectionRefused, match="another editor"):
        fixed.undo()
    assert fixed.issue.blocks[new].level == 2


def test_every_row_is_signed(library, desk):
    editing.set_level(desk, block(desk, "一、"), 2)
    entry = desk.history()[0]
    assert entry.who == "王编辑"
    assert entry.when.startswith("20")
    assert entry.when.endswith("Z")


def test_the_history_says_what_was_changed_where(fixed):
    one, two, three = (entry.corrections[0] for entry in fixed.history())
    assert (one.kind, one.line, one.before, one.after, one.reason) == ("fix_text", 6, "洪讯", "洪汛", "transcription")
    assert (two.line, two.before, two.after) == (
        6,
        "为做好洪汛防御工作，现通知如下。",
        "为做好洪汛防御工作，⏎现通知如下。",
    )
    assert (three.line, three.before, three.after) == (6, "paragraph", "heading")


def test_listeners_hear_what_was_touched_until_they_leave(desk):
    heard = []
    leave = desk.subscribe(heard.append)
    one = block(desk, "一、")
    editing.replace_text(desk, Address(one), 2, 4, "压紧", sender="pane")
    leave()
    desk.undo()
    (change,) = heard
    assert (change.touched.blocks, change.touched.gone, change.sender) == ({one}, set(), "pane")
    assert (change.focus, change.focus_start, change.focus_end) == (Address(one), 2, 4)


def test_undo_tells_where_it_was(desk):
    one = block(desk, "为做好")
    editing.replace_text(desk, Address(one), 3, 5, "大洪汛")
    change = desk.undo()
    assert (change.kind, change.focus, change.focus_start, change.focus_end) == ("undo", Address(one), 3, 5)


def test_a_split_leads_to_the_new_block_and_a_merge_to_the_joint(desk):
    one = block(desk, "为做好")
    new = editing.split(desk, one, 10).focus
    assert desk.issue.blocks[new.block].text == "现通知如下。"
    change = editing.merge_with_previous(desk, new.block)
    assert (change.focus, change.focus_start, change.focus_end) == (Address(one), 10, 10)


def test_checks_follow_and_are_told(desk):
    heard = []
    desk.subscribe(heard.append)
    assert desk.problems_updating
    desk.finish_checks()
    assert not desk.problems_updating
    assert [change.kind for change in heard] == ["checks"]
    desk.finish_checks()
    assert len(heard) == 1


def test_checks_that_a_correction_overtook_are_not_taken(desk):
    checking = desk.checking()
    editing.replace_text(desk, Address(block(desk, "一、")), 0, 0, "甲")
    assert not desk.take_checks(checking, checking.run())
    assert desk.problems_updating


def test_checks_that_are_cancelled_find_nothing(desk):
    assert desk.checking().run(lambda: True) is None


def test_checks_that_find_the_same_write_nothing(library, desk):
    written = library._store.db.conn.total_changes
    desk.finish_checks()
    assert library._store.db.conn.total_changes == written


def test_the_desk_of_an_issue_is_one(library, desk):
    assert library.open_issue(desk.issue_id) is desk


def test_two_issues_have_journals_of_their_own(library, desk):
    other = take(library, "示例市人民政府关于修路的通知\n要抓紧修路。\n")
    editing.set_level(desk, block(desk, "一、"), 2)
    assert other.history() == ()
    assert other.undo() is None
