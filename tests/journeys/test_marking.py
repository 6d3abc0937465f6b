"""Marks: on a block, on rows, columns and cells of a table, each with a key; what is garbled can be left out."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox

from tests.journeys.driver import awaited

ROWS = {551: "3.引进特色", 552: "4.举办夏夜", 560: "8.规范外摆"}
"""Lines of the sample that are rows of one table, and a text in each."""


def marked_rows(editor, kind):
    """Return the ids of the rows of the table that have a mark."""
    table = editor.block(560, ROWS[560]).table
    return [row.id for row in table.rows if any(mark.kind == kind for mark in row.marks)]


def row_at(editor, line):
    return editor.address(line, ROWS[line]).row


def test_a_row_selected_by_its_head_is_marked_and_unmarked(sample):
    sample.click_row(560, ROWS[560])
    sample.do("mark.garbled")
    assert marked_rows(sample, "garbled") == [row_at(sample, 560)]
    sample.do("mark.garbled")
    assert marked_rows(sample, "garbled") == []


def test_two_rows_are_marked_and_noted_as_one_step_each(sample):
    sample.click_row(551, ROWS[551])
    sample.click_row(552, ROWS[552], Qt.KeyboardModifier.ShiftModifier)
    sample.do("mark.garbled")
    assert marked_rows(sample, "garbled") == [row_at(sample, 551), row_at(sample, 552)]
    sample.told.answer("串行")
    sample.do("mark.note")
    assert [len(entry.corrections) for entry in sample.desk.history()] == [2, 2]
    sample.press("Ctrl+Z", "Ctrl+Z")
    assert marked_rows(sample, "garbled") == []


def test_a_cell_is_marked_alone(sample):
    sample.click_cell(237, "no")
    sample.do("mark.garbled")
    assert [mark.kind for mark in sample.desk.issue.cell(sample.address(237, "no"))[2].marks] == ["garbled"]
    assert [row for row in sample.block(237).table.rows if row.marks] == []


def test_a_column_selected_by_its_head_is_marked(sample):
    grid, index = sample.grid_at(237, "no")
    header = grid.horizontalHeader()
    sample.click(header.viewport(), QPoint(header.sectionViewportPosition(index.column()) + 20, header.height() // 2))
    sample.do("mark.checked")
    columns = sample.block(237).table.columns
    assert [column.id for column in columns if column.marks] == [sample.address(237, "no").column]


def test_a_block_is_marked_with_a_note_and_cleared(sample):
    sample.caret(499, "关于")
    sample.do("mark.garbled")
    sample.told.answer("语序错乱")
    sample.do("mark.note")
    assert [(mark.kind, mark.note) for mark in sample.block(499).marks] == [("garbled", "语序错乱")]
    sample.do("mark.clear")
    assert sample.block(499).marks == ()


def test_what_is_garbled_is_left_out_of_an_export_that_asks_for_it(sample, tmp_path):
    sample.click_row(560, ROWS[560])
    sample.do("mark.garbled")
    sample.told.answer(tmp_path / "out.txt")

    def without(dialog):
        sample.find("exportFormat", QComboBox, dialog).setCurrentIndex(1)
        sample.push("exportGarbled", dialog)
        sample.push("exportAccept", dialog)

    with awaited(sample.notices.given):
        sample.in_dialog(without, "Ctrl+E")
    text = (tmp_path / "out.txt").read_text("utf-8")
    assert (ROWS[560] in text, ROWS[552] in text) == (False, True)
