"""What is selected in the grid is what a command changes, however the grid shows the table; or it says why not."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from gazdesk.desk import editing, table_editing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind
from gazdesk.ui.commands import mark, rebuild, table
from gazdesk.ui.session import Selection

Key, Modifier = Qt.Key, Qt.KeyboardModifier

COMMANDS = {
    command.id.removeprefix("table."): command for command in (*table.COMMANDS, *mark.COMMANDS, *rebuild.COMMANDS)
}
SHOWING = {
    "text.as_printed",
    "open",
    "find",
    "next_break",
    "next_seam",
    "sort_up",
    "sort_down",
    "sort_off",
    "only_marked",
    "with_dropped",
}
"""What changes nothing, only what is shown."""
WHOLE = {
    "make",
    "rebuild",
    "rebuild_rows",
    "join_previous",
    "join_next",
    "dissolve_rows",
    "dissolve_cells",
    "undo_join",
    "split_table",
}
WIDE = {"header_rows", "reorder_columns", "restore_rows", "restore_columns"}
"""What is about the whole table, or the whole part of it that a page printed, whatever is selected of it."""
BY_ROWS_AROUND = {"merge_rows", "fill_down", "shift_up", "shift_down", "move_row_up", "move_row_down"}
"""What a single row does with those around it, which are then to be seen."""
OF_COLUMNS = {name for name in COMMANDS if "column" in name} - WIDE


@pytest.fixture
def view(table_pane, session, table_cell):
    """Return a grid on whose table the user works."""
    session.select(Selection(table_cell(), sender="test"))
    return table_pane


def go(pane, session, address, right=0, down=0):
    """Go to a cell, and select so many more to the right and below with keys."""
    pane.view.setCurrentIndex(pane.model.index_of(address))
    for key, times in ((Key.Key_Right, right), (Key.Key_Down, down)):
        for _ in range(times):
            QTest.keyClick(pane.view, key, Modifier.ShiftModifier)
    assert session.cells is not None


class Scene:
    """A way to show the table, and cells selected in it, by their numbers as shown."""

    def __init__(self, view, session, desk, cell):
        self.pane, self.session, self.desk, self.cell = view, session, desk, cell
        self.block = cell().block

    def select(self, row, column=1, right=0, down=0):
        index = self.pane.model.index(row, column)
        self.pane.view.setCurrentIndex(index)
        go(self.pane, self.session, self.pane.model.address(index), right, down)

    def sort(self, column=1):
        self.select(1, column)
        self.pane.sort(True)

    def mark(self, *rows):
        for row in rows:
            editing.mark(self.desk, Address(self.block, self.cell(row).row), MarkKind.DOUBTFUL)
        self.pane.toggle_marked()

    def drop(self, row=None, column=None):
        if row is not None:
            table_editing.drop_rows(self.desk, self.block, [self.cell(row).row])
        if column is not None:
            table_editing.drop_column(self.desk, self.block, self.cell(0, column).column)
        self.pane.toggle_dropped()

    def merge(self, row, column, rows, columns):
        for address in [self.cell(row + down, column + right) for down in range(rows) for right in range(columns)][1:]:
            editing.replace_text(self.desk, address, 0, len(self.desk.issue.cell(address)[2].text), "")
        table_editing.merge_cells(self.desk, self.cell(row, column), rows, columns)


SCENES = {
    "as it stands": (lambda on: on.select(1), {"row": 2, "right": 1, "down": 1}),
    "a cell as it stands": (lambda on: on.select(1), {"row": 2}),
    "sorted, two rows": (lambda on: on.sort(), {"row": 2, "down": 1}),
    "sorted by number, two rows": (lambda on: on.sort(0), {"row": 3, "down": 1, "right": 1}),
    "sorted, one row": (lambda on: on.sort(), {"row": 3}),
    "marked, all": (lambda on: on.mark(0, 2), {"row": 1, "down": 1}),
    "marked, one": (lambda on: on.mark(0, 2), {"row": 1}),
    "a dropped row among others": (lambda on: on.drop(row=1), {"row": 1, "down": 2}),
    "a dropped row": (lambda on: on.drop(row=1), {"row": 2}),
    "a dropped row at the top": (lambda on: on.drop(row=0), {"row": 1}),
    "a dropped column among others": (lambda on: on.drop(column=2), {"row": 1, "right": 2}),
    "a dropped column": (lambda on: on.drop(column=2), {"row": 1, "column": 2}),
    "a merged cell": (lambda on: on.merge(1, 1, 2, 1), {"row": 2}),
    "a merged cell among others": (lambda on: on.merge(1, 1, 2, 2), {"row": 1, "right": 1, "down": 1}),
    "a part of a merged cell, sorted": (lambda on: (on.merge(1, 1, 2, 1), on.sort(0)), {"row": 3, "right": 1}),
    "a merged cell over a dropped row": (lambda on: (on.merge(1, 1, 3, 1), on.drop(row=2)), {"row": 2, "down": 1}),
}


def texts(table, without):
    """Return what the cells say, those of some columns left out."""
    columns = [column.id for column in table.columns]
    return {
        (row.id, column): text
        for row in table.rows
        for column, text in zip(columns, row.texts, strict=True)
        if column not in without
    }


def rows_of(table, known, without):
    """Return the rows that were known before, some left out."""
    return [row for row in table.rows if row.id in known and row.id not in without]


def changed_beyond(name, before, after, cells, pane):
    """Say whether a command changed anything that was not selected."""
    if name in WIDE or (name in BY_ROWS_AROUND and pane.model.arrangement.in_order):
        return False
    if name in OF_COLUMNS:
        chosen = set(cells.columns)
        if name == "merge_columns" and len(chosen) == 1:
            live = [before.columns[at].id for at in before.live_columns]
            chosen.add(live[live.index(cells.columns[0]) + 1])
        kept = {key: text for key, text in texts(after, chosen).items() if key[1] in {c.id for c in before.columns}}
        return kept != texts(before, chosen)
    known, chosen = {row.id for row in before.rows}, {*cells.rows, *merged(before, cells)}
    return rows_of(after, known, chosen) != rows_of(before, known, chosen)


def merged(table, cells):
    """Return the rows of the merged cells of which some place is selected."""
    chosen = {(table.row_index(row), table.column_index(column)) for row in cells.rows for column in cells.columns}
    return {
        table.rows[row].id
        for _, rows, columns in table.spans()
        if chosen & {(row, column) for row in rows for column in columns}
        for row in rows
    }


@pytest.fixture(params=SCENES)
def scene(request, view, session, desk, table_cell):
    """Return the table as it is shown in one way after the other; `again()` selects the cells."""
    scene = Scene(view, session, desk, table_cell)
    prepare, chosen = SCENES[request.param]
    prepare(scene)
    scene.again = partial(scene.select, **chosen)
    return scene


def test_a_command_changes_what_is_selected_and_nothing_else_or_says_why_not(scene, view, session, desk, told):
    told.answers |= {"ask_choice": 0, "ask_number": 2, "ask_text": "2 1 3 4 5"}
    for command in sorted(COMMANDS.keys() - SHOWING - WHOLE):
        scene.again()
        if not COMMANDS[command].enabled(session):
            assert command == "mark.clear"
            continue
        before, cells, steps = desk.issue.table(scene.block), session.cells, len(desk.history())
        told.notices.clear()
        COMMANDS[command].run(session)
        after = desk.issue.table(scene.block)
        if len(desk.history()) == steps:
            assert len(told.notices) == 1, command
            assert after == before, command
            continue
        assert after != before, command
        assert not changed_beyond(command, before, after, cells, view), command
        session.run(desk.undo)
        assert desk.issue.table(scene.block) == before, command


def below(view, cells):
    """Return the row of the first cells that are selected and the one shown below it."""
    shown = [view.model.row(at).id for at in range(view.model.rowCount())]
    at = shown.index(cells.rows[0])
    return shown[at : at + 2]


def test_keys_change_what_is_selected_and_nothing_else_or_say_why_not(scene, view, session, desk, told):
    for text in ("", "甲市", "甲市\t乙市\n丙市\t丁市"):
        scene.again()
        before, cells, steps = desk.issue.table(scene.block), session.cells, len(desk.history())
        if "\n" in text:
            cells = replace(cells, rows=tuple(below(view, cells)))
        told.notices.clear()
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(view.view, *((Key.Key_V, Modifier.ControlModifier) if text else (Key.Key_Delete,)))
        after = desk.issue.table(scene.block)
        if len(desk.history()) == steps:
            assert (len(told.notices), after) == (1, before), text
            continue
        assert after != before, text
        assert not changed_beyond("a key", before, after, cells, view), text
        session.run(desk.undo)


def test_a_table_is_parted_however_it_is_shown(scene, session, desk, told):
    before = desk.issue.table(scene.block)
    for command in sorted(WHOLE - {"make", "rebuild", "rebuild_rows"}):
        scene.again()
        told.notices.clear()
        steps = len(desk.history())
        COMMANDS[command].run(session)
        done = len(desk.history()) - steps
        assert done + len(told.notices) == 1, command
        if done:
            session.run(desk.undo)
        assert desk.issue.table(scene.block) == before, command


@pytest.fixture
def run(session):
    """Return a function that runs a command of the menu Table, which must be possible."""

    def run(name):
        assert COMMANDS[name].enabled(session)
        COMMANDS[name].run(session)

    return run


def column_of(desk, block, column, rows):
    return [desk.issue.table(block).rows[row].texts[column] for row in rows]


def test_all_rows_that_are_selected_become_one(view, session, desk, table_block, table_cell, run):
    before = column_of(desk, table_block, 1, (1, 2, 3))
    go(view, session, table_cell(0, 1), down=2)
    run("merge_rows")
    assert column_of(desk, table_block, 1, (1,)) == ["".join(before)]


def test_all_columns_that_are_selected_are_filled_down(view, session, desk, table_block, table_cell, run):
    above = desk.issue.table(table_block).rows[1].texts[1:3]
    empty = {(table_cell(row).row, f"k{column}"): "" for row in (1, 2) for column in (1, 2)}
    table_editing.replace_cells(desk, table_block, empty)
    go(view, session, table_cell(0, 1), right=1)
    run("fill_down")
    table = desk.issue.table(table_block)
    assert [table.values(row)[1:3] for row in (1, 2, 3)] == [above] * 3
    assert table.values(4)[1:3] != above


def test_a_merged_cell_is_filled_further_down(view, session, desk, table_block, table_cell, run):
    for row in (1, 2):
        table_editing.replace_cells(desk, table_block, {(table_cell(row).row, "k1"): ""})
    table_editing.merge_cells(desk, table_cell(0, 1), 2, 1)
    session.select(Selection(table_cell(3, 1), sender="test"))
    QTest.keyClick(view.view, Key.Key_Up)
    QTest.keyClick(view.view, Key.Key_Up)
    assert session.selection.address == table_cell(0, 1)
    run("fill_down")
    assert desk.issue.cell(table_cell(0, 1))[2].row_span == 3


def test_the_cells_of_all_selected_rows_are_shifted(view, session, desk, table_block, table_cell, run):
    before = column_of(desk, table_block, 1, (1, 2))
    table_editing.replace_cells(desk, table_block, {(table_cell(row).row, "k2"): "" for row in (0, 1)})
    go(view, session, table_cell(0, 1), down=1)
    run("shift_right")
    assert column_of(desk, table_block, 2, (1, 2)) == before


def test_a_caret_in_another_cell_does_not_split_the_first(view, session, desk, table_cell, run, told):
    go(view, session, table_cell(0, 1), down=1)
    assert session.selection.address == table_cell(1, 1)
    session.selection = Selection(table_cell(1, 1), 1, 1, "tableDesk")
    run("split_cell")
    assert desk.history() == ()
    assert told.notices == ["There is nothing in the text at which it could be split."]
