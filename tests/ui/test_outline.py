"""Trees of plain entries: built once, then brought up to date in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gazdesk.model.kinds import ReviewState
from gazdesk.ui.outline import ENTRY, Entry, OutlineModel, OutlineView
from gazdesk.ui.theme import Theme

ENTRIES = (
    Entry(("place", "示例市"), 0, "示例市"),
    Entry(("issue", 1), 1, "第 1 期", ReviewState.OPEN, 3),
    Entry(("issue", 2), 1, "第 2 期", ReviewState.DONE),
    Entry(("place", "样本县"), 0, "样本县"),
)


@pytest.fixture
def view(qtbot):
    view = OutlineView(Theme(QApplication.instance()))
    qtbot.addWidget(view)
    view.setModel(OutlineModel(view))
    return view


def test_depths_make_the_tree(view):
    model = view.model()
    model.show(ENTRIES)
    assert [model.index(row, 0).data(ENTRY).text for row in range(model.rowCount())] == ["示例市", "样本县"]
    assert model.index_of(("issue", 2)).parent() == model.index_of(("place", "示例市"))


def test_the_same_rows_keep_what_is_folded_out(view):
    model = view.model()
    model.show(ENTRIES)
    view.expand(model.index_of(("place", "示例市")))
    rebuilt = model.show([ENTRIES[0], Entry(("issue", 1), 1, "第 1 期", ReviewState.DONE), *ENTRIES[2:]])
    assert not rebuilt
    assert view.isExpanded(model.index_of(("place", "示例市")))
    assert model.index_of(("issue", 1)).data(ENTRY).state is ReviewState.DONE


def test_other_rows_are_built_anew(view):
    model = view.model()
    model.show(ENTRIES)
    assert model.show(ENTRIES[:2])
    assert model.rowCount() == 1


def test_a_row_says_state_and_problems_to_those_who_do_not_see_it(view):
    view.model().show(ENTRIES)
    index = view.model().index_of(("issue", 1))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "第 1 期, Not begun, Problems: 3"


def test_an_unknown_key_has_no_row(view):
    view.model().show(ENTRIES)
    assert not view.model().index_of(("issue", 9)).isValid()
