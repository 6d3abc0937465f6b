"""The session: one door for writes, one selection, typing committed first."""

import threading
from itertools import pairwise

from PySide6.QtCore import QTimer

from gazdesk.checks.runner import check
from gazdesk.desk import editing, table_editing
from gazdesk.desk.checking import Checking
from gazdesk.desk.library import Library
from gazdesk.errors import KnownError
from gazdesk.model.blocks import Address
from gazdesk.store import index, store
from gazdesk.ui.session import Selection


def paragraph(desk):
    return next(block for block in desk.issue if block.kind == "paragraph")


def refuse():
    raise KnownError("The block {block} is not there any more.", block="b7")


def test_a_known_error_is_told_and_not_raised(session, told):
    assert session.run(refuse) is None
    assert told.notices == ["The block b7 is not there any more."]


def test_typing_is_committed_before_a_gesture(session):
    order = []
    session.commitRequest.connect(lambda: order.append("typed"))
    session.run(lambda: order.append("done"))
    assert order == ["typed", "done"]


def test_a_commit_may_run_a_gesture_itself(session):
    done = []
    session.commitRequest.connect(lambda: session.run(lambda: done.append("typed")))
    session.run(lambda: done.append("then"))
    assert done == ["typed", "then"]


def test_a_change_is_heard(session, desk, qtbot):
    block = paragraph(desk)
    with qtbot.waitSignal(session.changed) as heard:
        session.run(lambda: editing.replace_text(desk, block.address, 0, 1, "试"))
    assert heard.args[0].touched.blocks == {block.id}


def test_the_same_place_is_selected_once(session, desk, qtbot):
    place = Selection(paragraph(desk).address, 0, 1, "test")
    session.select(place)
    with qtbot.assertNotEmitted(session.selected):
        session.select(place)


def test_undo_shows_the_place(session, desk):
    block = paragraph(desk)
    session.run(lambda: editing.replace_text(desk, block.address, 2, 3, "试"))
    session.run(desk.undo)
    assert session.selection == Selection(block.address, 2, 3, "history")


def test_nothing_is_selected_where_the_block_is_gone(session, desk):
    block = next(
        each
        for before, each in zip(desk.issue, list(desk.issue)[1:], strict=False)
        if before.kind == each.kind == "paragraph"
    )
    session.select(Selection(block.address))
    session.run(lambda: editing.merge_with_previous(desk, block.id))
    assert session.selection is None


def test_the_rules_over_the_issue_follow_when_it_rests(session, desk, qtbot):
    block = paragraph(desk)
    with qtbot.waitSignal(session.changed, check_params_cb=lambda change: change.kind == "checks"):
        session.run(lambda: editing.replace_text(desk, block.address, 0, 0, "试"))
    assert not desk.problems_updating


def test_closing_commits_and_lets_go(session, qtbot):
    committed = []
    session.commitRequest.connect(lambda: committed.append(True))
    with qtbot.waitSignal(session.opened) as heard:
        session.close_issue()
    assert (committed, heard.args[0], session.desk) == ([True], None, None)


def test_selecting_without_an_issue_does_nothing(session):
    session.close_issue()
    session.select(Selection(Address("b0")))
    assert session.selection is None


def test_checks_that_a_correction_overtook_are_made_again(session, desk, qtbot, monkeypatch):
    block, order = paragraph(desk), []
    run = Checking.run

    def overtaken(checking, cancelled=None):
        order.append(threading.current_thread() is threading.main_thread())
        return run(checking, lambda: False)

    monkeypatch.setattr(Checking, "run", overtaken)
    session.run(lambda: editing.replace_text(desk, block.address, 0, 0, "试"))
    qtbot.waitUntil(lambda: len(order) == 1)
    session.run(lambda: editing.replace_text(desk, block.address, 0, 0, "再"))
    qtbot.waitUntil(lambda: not desk.problems_updating)
    assert order == [False, False]
    assert desk.problems == check(desk.issue)


def test_no_checks_begin_while_somebody_types(session, desk):
    rest = session.findChild(QTimer)
    assert desk.problems_updating
    session.set_pending(True)
    assert not rest.isActive()
    session.set_pending(False)
    assert rest.isActive()


def test_of_a_row_that_has_gone_its_table_is_selected(session, desk, table_block, table_cell):
    gone, column = table_cell(1, 1), table_cell(0, 1).column
    session.run(lambda: table_editing.merge_rows(desk, table_block, table_cell(0).row, gone.row))
    session.select(Selection(Address(table_block, gone.row, column), 1, 2, "test"))
    assert session.selection == Selection(Address(table_block), sender="test")


def test_a_block_that_has_gone_is_told_and_nothing_is_selected(session, desk, told):
    here = Selection(paragraph(desk).address, sender="test")
    session.select(here)
    session.select(Selection(Address("gone"), 1, 2, "test"))
    assert (session.selection, told.notices) == (here, ["That block is not there any more."])


def test_blocks_that_have_gone_are_selected_no_more(session, desk):
    first, second = next((one.id, two.id) for one, two in pairwise(desk.issue) if one.kind == two.kind == "paragraph")
    session.select(Selection(Address(first)), (first, second))
    session.run(lambda: editing.merge_with_previous(desk, second))
    assert session.blocks == (first,)


def test_a_store_is_closed_when_no_checks_of_it_run_any_more(session, library, qtbot, monkeypatch, tmp_path):
    begun, order = threading.Event(), []

    def until_cancelled(_, cancelled):
        begun.set()
        while not cancelled():
            threading.Event().wait(0.001)
        order.append("checked")

    monkeypatch.setattr(Checking, "run", until_cancelled)
    monkeypatch.setattr(library, "close", lambda: order.append("closed"))
    session.check_now()
    qtbot.waitUntil(begun.is_set)
    with Library.open(tmp_path / "other.gazdesk", "编辑甲") as other:
        session.use(other)
    assert order == ["checked", "closed"]


def test_words_to_search_for_follow_step_by_step_when_the_checks_are_done(session, library, qtbot, monkeypatch):
    monkeypatch.setattr(index, "FEW", 0)
    monkeypatch.setattr(store, "AT_REST", 1)
    words, address = library._store.projections.words, paragraph(session.desk).address
    for block in [each for each in session.desk.issue if each.kind == "paragraph"][:2]:
        session.run(lambda block=block: editing.replace_text(session.desk, block.address, 0, 1, "示"))
    assert len(words.waiting()) == 2
    session.check_now()
    qtbot.waitUntil(lambda: not words.is_waiting())
    assert any(hit.block == address.block for hit in library.search(session.desk.issue.block(address.block).text[:4]))
