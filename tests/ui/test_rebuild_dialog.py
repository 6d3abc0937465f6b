"""The dialog in which a table is rebuilt: keys say something of lines or move cells, and the proposal follows."""

import threading
from dataclasses import replace
from itertools import accumulate

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSpinBox, QToolButton

from gazdesk.desk import rebuilding
from gazdesk.desk.preparing import Preparing
from gazdesk.desk.rebuilding import Chosen, Spot
from gazdesk.model.blocks import Block
from gazdesk.model.derived import derive
from gazdesk.model.issue import Issue, ParseRun
from gazdesk.model.kinds import BlockKind, RowKind
from gazdesk.model.pieces import kept
from gazdesk.model.source import SourceText, Span
from gazdesk.store.projected import State
from gazdesk.ui.rebuild_dialog import RebuildDialog
from gazdesk.ui.rebuild_models import LinesModel
from gazdesk.ui.rebuild_views import runs_of
from gazdesk.ui.theme import Theme
from tests.parse.rebuild.tables import printed

ROWS = [
    ["序号", "单位", "计划人数"],
    *([str(at), f"样本{at}局", str(10 * at)] for at in range(1, 7)),
    ["合计", "", "210"],
]
STAFF = [["单位", "姓名", "备注"], *([f"样本{at}局", f"示{name}", "轮换"] for at, name in enumerate("甲乙丙丁戊己", 1))]


def chosen(rows):
    """Return a table printed a cell a line, a blank one after each, a block a cell."""
    texts = [each.text for each in printed(rows).fragments]
    source = SourceText("\n\n".join(texts))
    starts = accumulate((len(text) + 2 for text in texts), initial=0)
    spans = [Span(start, start + len(text)) for start, text in zip(starts, texts, strict=False)]
    pieces = [(kept(source.text, span),) for span in spans]
    return Chosen(source, tuple(Block(f"b{at}", BlockKind.PARAGRAPH, each) for at, each in enumerate(pieces)))


class MadeUpDesk:
    """A desk as far as the dialog knows it: it makes gestures ready, and writes none."""

    def __init__(self, chosen):
        issue = Issue(ParseRun(chosen.source, chosen.blocks))
        self.state = State(issue, derive(issue), ())
        self.listeners = []

    def preparing(self):
        return Preparing(self.state.issue, self.state, ())

    def subscribe(self, listener):
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)


def dialog_on(chosen):
    return RebuildDialog(chosen, MadeUpDesk(chosen), Theme(QApplication.instance()), None)


@pytest.fixture
def opened(qtbot):
    """Return a function that shows the dialog on rows."""

    def show(rows=ROWS):
        dialog = dialog_on(chosen(rows))
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        qtbot.waitUntil(lambda: not dialog.work.busy)
        return dialog

    return show


@pytest.fixture
def press(qtbot):
    def press(dialog, key, modifiers=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(dialog.focusWidget(), key, modifiers)
        qtbot.waitUntil(lambda: not dialog.work.busy)

    return press


CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def shown(dialog):
    """Return the texts of the grid."""
    model = dialog.grid.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def mark(dialog, press, fragments, key):
    dialog.lines.setFocus()
    dialog.lines.choose(fragments)
    press(dialog, key)


def at_cell(dialog, row, column):
    dialog.grid.setFocus()
    dialog.grid.go_to(Spot(row, column))


def test_lines_and_proposal_stand_side_by_side(opened):
    dialog = opened()
    assert shown(dialog) == ROWS
    model = dialog.lines.model()
    assert [model.index(3, column).data() for column in range(3)] == ["7", "1", "1 · 1"]
    assert [model.index(0, column).data() for column in range(3)] == ["1", "序号", "▤ · 1"]


def test_a_marked_row_is_given_and_the_others_follow(opened, press):
    dialog = opened([ROWS[0], ["甲镇", "好", "优"], ["乙镇", "好", "良"], ["丙镇", "中", "优"], ["丁镇", "好", "优"]])
    mark(dialog, press, [3, 4, 5], Qt.Key.Key_M)
    assert [row.given for row in dialog.work.proposal.rows] == [False, True, False, False, False]
    assert shown(dialog)[1:] == [["甲镇", "好", "优"], ["乙镇", "好", "良"], ["丙镇", "中", "优"], ["丁镇", "好", "优"]]
    assert dialog.lines.chosen() == [3, 4, 5]


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Qt.Key.Key_H, RowKind.HEADER),
        (Qt.Key.Key_S, RowKind.SECTION),
        (Qt.Key.Key_T, RowKind.TOTAL),
        (Qt.Key.Key_Delete, RowKind.DROPPED),
    ],
)
def test_keys_say_what_lines_are(opened, press, key, kind):
    dialog = opened()
    mark(dialog, press, [3], key)
    assert dialog.work.proposal.rows[dialog.work.proposal.spot_of(3).row].kind is kind
    mark(dialog, press, [3], Qt.Key.Key_U)
    assert shown(dialog) == ROWS


def test_columns_are_set_by_keys_and_in_the_box(opened, press, qtbot):
    dialog = opened()
    press(dialog, Qt.Key.Key_Plus)
    assert dialog.grid.model().columnCount() == 4
    press(dialog, Qt.Key.Key_Minus)
    assert shown(dialog) == ROWS
    box = dialog.findChild(QSpinBox, "rebuildWidth")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "2")
    press(dialog, Qt.Key.Key_Tab)
    assert dialog.grid.model().columnCount() == 2
    box.setValue(0)
    qtbot.waitUntil(lambda: not dialog.work.busy)
    assert (shown(dialog), box.text()) == (ROWS, "found: 3")


def test_a_cell_is_joined_parted_and_shifted_in_a_row_that_is_kept(opened, press):
    dialog = opened()
    at_cell(dialog, 2, 1)
    press(dialog, Qt.Key.Key_Backspace)
    assert shown(dialog)[2] == ["2样本2局", "20", ""]
    assert dialog.work.proposal.rows[2].given
    at_cell(dialog, 2, 1)
    press(dialog, Qt.Key.Key_Right, CONTROL | ALT)
    assert shown(dialog)[2] == ["2样本2局", "", "20"]
    at_cell(dialog, 2, 2)
    press(dialog, Qt.Key.Key_Left, CONTROL | ALT)
    at_cell(dialog, 2, 0)
    press(dialog, Qt.Key.Key_S, CONTROL | SHIFT)
    assert shown(dialog) == ROWS


def test_what_was_said_is_taken_back_step_by_step(opened, press):
    dialog = opened()
    press(dialog, Qt.Key.Key_Plus)
    press(dialog, Qt.Key.Key_Plus)
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.grid.model().columnCount() == 4
    press(dialog, Qt.Key.Key_Z, CONTROL)
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert shown(dialog) == ROWS


def test_a_line_with_two_cells_is_parted(opened, press):
    rows = [row.copy() for row in ROWS]
    rows[3] = ["3 样本3局", "", "30"]
    dialog = opened(rows)
    spot = dialog.work.proposal.spot_of(9)
    at_cell(dialog, *spot)
    press(dialog, Qt.Key.Key_S, CONTROL | SHIFT)
    assert dialog.lines.model().rowCount() == 23
    assert shown(dialog) == ROWS


def test_a_line_with_three_cells_is_parted_twice_though_three_blanks_stand_between(opened, press):
    rows = [row.copy() for row in ROWS]
    rows[3] = ["3　　　样本3局　30", "", ""]
    dialog = opened(rows)
    for fragment in (9, 10):
        at_cell(dialog, *dialog.work.proposal.spot_of(fragment))
        press(dialog, Qt.Key.Key_S, CONTROL | SHIFT)
    assert shown(dialog) == ROWS


def test_what_cannot_be_moved_is_told(opened, press, told):
    dialog = opened()
    at_cell(dialog, 2, 1)
    press(dialog, Qt.Key.Key_Right, CONTROL | ALT)
    at_cell(dialog, 2, 1)
    press(dialog, Qt.Key.Key_S, CONTROL | SHIFT)
    assert told.notices == [
        "There is no room in the row for that.",
        "There is nothing in the text at which it could be split.",
    ]


def test_line_and_cell_follow_each_other(opened):
    dialog = opened()
    at_cell(dialog, 3, 1)
    assert dialog.lines.chosen() == [10]
    dialog.lines.setCurrentIndex(dialog.lines.model().index(14, 0))
    assert dialog.grid.spot() == Spot(4, 2)


def chip(dialog, claim):
    return dialog.findChild(QToolButton, f"rebuild.{claim}")


def test_evidence_says_what_holds_and_leads_to_what_does_not(opened, qtbot, press):
    rows = [row.copy() for row in ROWS]
    rows[4][0] = "9"
    dialog = opened(rows)
    assert (chip(dialog, "lines").text(), chip(dialog, "seams").isEnabled()) == ("✓ Every line once", False)
    assert chip(dialog, "numbers").text().startswith("✗ Running numbers consecutive")
    qtbot.mouseClick(chip(dialog, "numbers"), Qt.MouseButton.LeftButton)
    assert dialog.grid.spot() == Spot(4, 0)
    dialog.grid.go_to(Spot(0, 0))
    press(dialog, Qt.Key.Key_F8)
    assert dialog.grid.spot() == Spot(4, 0)


def test_without_any_row_nothing_can_be_made(opened, press):
    dialog = opened()
    mark(dialog, press, range(23), Qt.Key.Key_Delete)
    assert not dialog.findChild(QPushButton, "rebuildAccept").isEnabled()
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert shown(dialog) == ROWS


def test_the_models_keep_qts_rules(opened, press):
    dialog = opened()
    for model in (dialog.lines.model(), dialog.grid.model()):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, dialog)
    press(dialog, Qt.Key.Key_Plus)
    at_cell(dialog, 1, 0)
    assert isinstance(dialog.lines.model(), LinesModel)


def test_a_dialog_that_is_closed_is_let_go(opened, qtbot):
    dialog = opened()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
        dialog.deleteLater()


@pytest.fixture
def gate(monkeypatch):
    """Hold every proposal back until the gate is set, and count those that were begun."""
    gate, infer = threading.Event(), rebuilding.infer
    gate.begun = []

    def held(fragments, wish, known, cancelled):
        gate.begun.append(wish)
        while not gate.is_set() and not cancelled():
            gate.wait(0.001)
        return infer(fragments, wish, known, cancelled)

    monkeypatch.setattr(rebuilding, "infer", held)
    return gate


@pytest.fixture
def held(gate, qtbot):
    """Return the dialog on rows of which nothing is proposed yet."""
    dialog = dialog_on(chosen(ROWS))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    qtbot.waitUntil(lambda: len(gate.begun) == 1)
    yield dialog
    gate.set()
    dialog.work.stop()


def settled(dialog):
    return lambda: not dialog.work.busy


def test_the_lines_are_there_before_anything_is_proposed(held, gate, qtbot):
    assert held.lines.model().rowCount() == 23
    assert (held.grid.model().rowCount(), held.evidence.findChild(QLabel, "rebuildSaid").text()) == (
        0,
        "The rows are being found…",
    )
    gate.set()
    qtbot.waitUntil(settled(held))
    assert shown(held) == ROWS


def test_what_is_said_meanwhile_takes_the_place_of_what_was_asked(held, gate, qtbot):
    held.lines.choose([0])
    qtbot.keyClick(held.focusWidget(), Qt.Key.Key_Delete)
    gate.set()
    qtbot.waitUntil(settled(held))
    assert [wish.left_out for wish in gate.begun] == [frozenset(), frozenset({0})]
    assert held.work.proposal.rows[held.work.proposal.spot_of(0).row].kind is RowKind.DROPPED


def test_a_cell_is_moved_and_the_table_made_of_the_proposal_that_comes(held, gate, qtbot):
    at_cell(held, 0, 0)
    qtbot.keyClick(held, Qt.Key.Key_Minus)
    qtbot.keyClick(held, Qt.Key.Key_Return, CONTROL)
    assert held.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: not held.isVisible())
    assert (held.result(), held.work.proposal.width) == (1, 2)


@pytest.fixture
def unready(monkeypatch, opened):
    """Return the dialog on rows that are not made ready before the event given with it is set."""
    gate, prepare = threading.Event(), rebuilding.prepare

    def held(preparing, lines, proposal, cancelled):
        while not gate.is_set() and not cancelled():
            gate.wait(0.001)
        return prepare(preparing, lines, proposal, cancelled)

    monkeypatch.setattr(rebuilding, "prepare", held)
    dialog = opened()
    yield dialog, gate
    gate.set()
    dialog.work.stop()


def said(dialog):
    return dialog.evidence.findChild(QLabel, "rebuildSaid").text()


def test_what_is_accepted_before_it_is_ready_is_waited_for(unready, qtbot):
    dialog, gate = unready
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert (dialog.isVisible(), said(dialog)) == (True, "What is proposed is being made…")
    gate.set()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert (dialog.result(), dialog.work.making.is_ready) == (1, True)


def test_what_is_ready_is_accepted_at_once(opened, qtbot):
    dialog = opened()
    qtbot.waitUntil(lambda: dialog.work.making.is_ready)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert (dialog.isVisible(), dialog.result()) == (False, 1)


def test_another_word_comes_before_what_was_accepted(unready, qtbot):
    dialog, gate = unready
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(dialog, Qt.Key.Key_Minus)
    gate.set()
    qtbot.waitUntil(lambda: dialog.work.making.is_ready)
    assert (dialog.isVisible(), dialog.work.proposal.width) == (True, 2)


def test_what_was_accepted_is_taken_back_as_long_as_it_is_waited_for(unready, qtbot):
    dialog, gate = unready
    before = said(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    gate.set()
    qtbot.waitUntil(lambda: dialog.work.making.is_ready)
    assert (dialog.isVisible(), said(dialog), shown(dialog)) == (True, before, ROWS)


def test_what_waits_is_taken_back_first(held, gate, qtbot):
    qtbot.keyClick(held, Qt.Key.Key_Minus)
    qtbot.keyClick(held, Qt.Key.Key_Z, CONTROL)
    gate.set()
    qtbot.waitUntil(settled(held))
    assert shown(held) == ROWS


def test_a_rejected_dialog_wants_nothing_more(held, gate, qtbot):
    held.reject()
    assert not held.work.busy
    assert shown(held) == []


@pytest.fixture
def lines_held(monkeypatch, qtbot):
    """Return the dialog on rows whose lines are found once the event given with it is set."""
    gate, lines = threading.Event(), Chosen.lines

    def held(chosen, cancelled):
        gate.wait()
        return lines(chosen, cancelled)

    monkeypatch.setattr(Chosen, "lines", held)
    dialog = dialog_on(chosen(ROWS))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    yield dialog, gate
    gate.set()
    dialog.work.stop()


def test_the_dialog_is_there_before_its_lines(lines_held, qtbot):
    dialog, gate = lines_held
    assert (dialog.lines.model().rowCount(), dialog.findChild(QLabel, "rebuildSaid").text()) == (
        0,
        "The rows are being found…",
    )
    gate.set()
    qtbot.waitUntil(settled(dialog))
    assert shown(dialog) == ROWS
    assert dialog.lines.chosen() == [0]


def test_what_is_said_before_there_are_lines_follows_them(lines_held, qtbot):
    dialog, gate = lines_held
    qtbot.keyClick(dialog.lines, Qt.Key.Key_M)
    dialog.findChild(QSpinBox, "rebuildWidth").setValue(2)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    gate.set()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert (dialog.result(), dialog.work.proposal.width, dialog.work.wish.given) == (1, 2, ())


def test_why_there_are_no_lines_is_told_in_the_place_of_the_dialog(qtbot, told):
    dialog = dialog_on(chosen([["　"]]))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert told.notices == ["There are no lines from which a table could be made."]


@pytest.mark.parametrize(
    ("rows", "runs"), [([], []), ([4], [(4, 4)]), ([1, 2, 3, 7, 8, 20], [(1, 3), (7, 8), (20, 20)])]
)
def test_rows_that_follow_each_other_are_selected_as_one(rows, runs):
    assert runs_of(rows) == runs


def test_of_a_very_long_cell_only_its_beginning_is_laid_out(opened):
    dialog = opened([["序号", "说明"], ["1", "示" * 100_000], ["2", "例"]])
    model, lines = dialog.grid.model(), dialog.lines.model()
    shown_texts = [model.index(1, 1).data(), lines.index(3, 1).data()]
    tips = [model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole), lines.index(3, 1).data(Qt.ItemDataRole.ToolTipRole)]
    assert max(map(len, shown_texts)) < 300
    assert max(map(len, tips)) < 3_000


def test_one_column_that_is_marked_turns_the_table(opened, press):
    dialog = opened([[row[column] for row in STAFF] for column in range(3)])
    order = dialog.evidence.findChild(QToolButton, "rebuild.order")
    mark(dialog, press, range(7, 14), Qt.Key.Key_C)
    assert shown(dialog) == STAFF
    assert (order.isVisible(), order.text()) == (True, "✓ Printed column by column")
    mark(dialog, press, [0, 1, 2], Qt.Key.Key_U)
    press(dialog, Qt.Key.Key_Z, CONTROL)
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.work.wish.column == ()


def test_of_a_table_printed_row_by_row_the_other_order_is_not_spoken_of(opened):
    assert not opened().evidence.findChild(QToolButton, "rebuild.order").isVisible()


@pytest.mark.parametrize(("rows", "there"), [(None, True), ((1, 2), False)])
def test_columns_are_marked_where_whole_tables_are_rebuilt(qtbot, monkeypatch, rows, there):
    monkeypatch.setattr(Chosen, "lines", lambda *_: rebuilding.Lines())
    dialog = dialog_on(replace(chosen(ROWS), rows=rows))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(settled(dialog))
    assert (dialog.findChild(QToolButton, "rebuild.mark_column.button") is not None) is there
