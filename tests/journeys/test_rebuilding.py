"""Rebuilding a table by example, through the real window: three gestures from the lines to the table in the export."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox, QTableView

from tests.journeys import flattened
from tests.journeys.driver import until
from tests.journeys.flattened import CHECKED, NAMES, PATROLS
from tests.journeys.rebuilding import ACCEPT, MARK, MOST_GESTURES, PLAIN, REJECT, choose, in_rebuilding, press, select

FIVE, MANY = [NAMES, *PATROLS], CHECKED


@pytest.fixture
def issue(editor, tmp_path):
    """Return an editor before the issue with the flattened tables."""
    path = tmp_path / "shili_2023_9.txt"
    path.write_text(flattened.text(), "utf-8")
    editor.import_file(path)
    return editor


def span(rows, start=1):
    """Return the first and last line of a table in the issue, and the first after its header."""
    source = flattened.text()
    first = flattened.line_of(source, rows[0][0], start)
    width = 2 * len(rows[0])
    return first, first + 2 * sum(map(len, rows)) - 2, first + width


def table_in(exported, first):
    """Return the exported table that begins at a line."""
    (issue,) = exported
    return next(block["table"] for block in issue["blocks"] if block.get("table") and block["lines"][0][0] == first)


def cells(table):
    return [table["columns"], *(row["cells"] for row in table["rows"])]


@pytest.mark.parametrize("rows", [FIVE, MANY], ids=["5 columns", "21 columns"])
def test_from_one_marked_row_the_whole_table_follows(issue, rows, tmp_path):
    first, last, _ = span(rows)

    def deed(dialog):
        width = len(rows[0])
        choose(dialog, width, width)
        press(MARK, ACCEPT)

    select(issue, first, last)
    assert in_rebuilding(issue, deed) <= MOST_GESTURES
    assert issue.history() == [("Rebuild table", "edit", True)]
    assert [each.kind for each in issue.desk.history()[0].corrections] == ["make_table"]
    assert cells(table_in(issue.export(tmp_path / "out.jsonl"), first)) == rows


@pytest.mark.parametrize("rows", [FIVE, MANY], ids=["5 columns", "21 columns"])
def test_a_number_of_columns_is_enough(issue, rows):
    first, last, _ = span(rows)

    def deed(dialog):
        spin = dialog.findChild(QSpinBox, "rebuildWidth")
        spin.setFocus()
        spin.selectAll()
        QTest.keyClicks(spin, str(len(rows[0])))
        press((Qt.Key.Key_Tab, PLAIN), ACCEPT)

    select(issue, first, last)
    assert in_rebuilding(issue, deed) <= MOST_GESTURES
    table = issue.block(first).table
    assert [list(table.values(row)) for row in table.live_rows] == rows


def test_a_marked_header_is_enough(issue):
    first, last, _ = span(FIVE)

    def deed(dialog):
        choose(dialog, 0, 5)
        press((Qt.Key.Key_H, PLAIN), ACCEPT)

    select(issue, first, last)
    assert in_rebuilding(issue, deed) <= MOST_GESTURES
    table = issue.block(first).table
    assert [list(table.values(row)) for row in table.live_rows] == FIVE


def test_undone_the_lines_are_as_they_were_and_redone_the_table_is_there(issue):
    first, last, _ = span(FIVE)
    before = [(block.id, block.kind, block.text) for block in issue.desk.issue]
    select(issue, first, last)
    in_rebuilding(issue, lambda _: press(ACCEPT))
    made = issue.block(first).table
    issue.press("Ctrl+Z")
    assert [(block.id, block.kind, block.text) for block in issue.desk.issue] == before
    issue.press("Ctrl+Y")
    assert issue.block(first).table == made


def test_a_rejected_proposal_changes_nothing(issue):
    first, last, _ = span(FIVE)
    select(issue, first, last)
    in_rebuilding(issue, lambda _: press(MARK, REJECT))
    assert issue.history() == []


def test_a_table_is_made_anew_of_its_lines_with_a_row_adjusted(issue):
    first, last, _ = span(FIVE)
    select(issue, first, last)

    def wrongly(dialog):
        press((Qt.Key.Key_Minus, PLAIN), ACCEPT)

    def rightly(dialog):
        choose(dialog, 5, 5)
        press(MARK)
        until(lambda: not dialog.work.busy)
        grid = dialog.findChild(QTableView, "rebuildGrid")
        grid.setFocus()
        grid.setCurrentIndex(grid.model().index(2, 1))
        press((Qt.Key.Key_Backspace, PLAIN), ACCEPT)

    in_rebuilding(issue, wrongly)
    assert len(issue.block(first).table.columns) < 5
    issue.click_source(first)
    in_rebuilding(issue, rightly)
    table = issue.block(first).table
    joined = [PATROLS[1][0] + PATROLS[1][1], *PATROLS[1][2:], ""]
    assert [list(table.values(row)) for row in table.live_rows] == [NAMES, PATROLS[0], joined, *PATROLS[2:]]
    assert [name for name, *_ in issue.history()] == ["Rebuild table"] * 2


@pytest.mark.parametrize("column", [None, 1], ids=["nothing said", "one column marked"])
def test_a_table_printed_column_by_column_is_turned(editor, tmp_path, column):
    by_column = [[row[at] for row in FIVE] for at in range(len(NAMES))]
    path = tmp_path / "shili_2023_10.txt"
    path.write_text(flattened.OPENING + "\n" + "\n".join(flattened.lines_of(by_column)) + flattened.CLOSING, "utf-8")
    editor.import_file(path)
    first = flattened.line_of(path.read_text("utf-8"), NAMES[0])

    def deed(dialog):
        if column is not None:
            choose(dialog, column * len(FIVE), len(FIVE))
            press((Qt.Key.Key_C, PLAIN))
        press(ACCEPT)

    select(editor, first, first + 2 * len(FIVE) * len(NAMES) - 2)
    assert in_rebuilding(editor, deed) <= MOST_GESTURES
    assert cells(table_in(editor.export(tmp_path / "out.jsonl"), first)) == FIVE


def test_what_was_typed_into_an_empty_cell_is_rebuilt_where_it_stands(editor, tmp_path):
    missing = [[cell * (cell != PATROLS[2][1]) for cell in row] for row in FIVE]
    path = tmp_path / "shili_2023_11.txt"
    path.write_text(flattened.OPENING + "\n" + "\n".join(map("\t".join, missing)) + "\n" + flattened.CLOSING, "utf-8")
    editor.import_file(path)
    first = flattened.line_of(path.read_text("utf-8"), "\t".join(NAMES))
    editor.click_cell(first + 3, PATROLS[2][0])
    editor.press("Right", "F2")
    editor.type(PATROLS[2][1])
    editor.press("Return")

    def deed(dialog):
        choose(dialog, len(NAMES), len(NAMES))
        press(MARK, ACCEPT)

    in_rebuilding(editor, deed)
    assert [name for name, *_ in editor.history()] == ["Text correction", "Rebuild table"]
    assert cells(table_in(editor.export(tmp_path / "out.jsonl"), first)) == FIVE


def test_a_dropped_row_between_rows_that_are_rebuilt_stays_one_row(editor, tmp_path):
    page = ["", "第二页", "示例市人民政府公报", "", ""]
    torn = [*FIVE[:2], [*FIVE[2][:3], "", ""], page, [*FIVE[2][3:], "", "", ""], *FIVE[3:]]
    path = tmp_path / "shili_2023_12.txt"
    path.write_text(flattened.OPENING + "\n" + "\n".join(map("\t".join, torn)) + "\n" + flattened.CLOSING, "utf-8")
    editor.import_file(path)
    first = flattened.line_of(path.read_text("utf-8"), "\t".join(NAMES))
    editor.click_cell(first + 3, page[2])
    editor.do("table.drop_rows")
    dropped = editor.block(first).table.rows[3]
    editor.click_cell(first + 2, FIVE[2][0])
    editor.press("Shift+Down")
    in_rebuilding(editor, lambda _: press(ACCEPT), "Ctrl+Alt+R")
    assert cells(table_in(editor.export(tmp_path / "out.jsonl"), first)) == FIVE
    assert editor.block(first).table.rows[3] == dropped
