"""The original: shown as it is, following and leading to the character."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from gazdesk.desk import editing, places, table_editing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind
from gazdesk.model.source import SourceText, Span
from gazdesk.shipped import resource
from gazdesk.ui.session import Selection
from gazdesk.ui.source_pane import SourcePane
from gazdesk.ui.source_pane_text import LONGEST, ShownText
from gazdesk.ui.tint import SEVERITY_ROLES

ODD = "\t市\u00a0政\u2028府\r\n𠮷\u2029\x0c\ufdd0\u200b县\r\r\n\n尾"


@pytest.fixture
def pane(session, desk, qtbot):
    pane = SourcePane(session)
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    pane.show()
    session.opened.emit(desk)
    return pane


@pytest.fixture
def paragraph(desk):
    return next(block for block in desk.issue if block.kind is BlockKind.PARAGRAPH and len(block.text) > 40)


def click(pane, offset):
    """Click on a code point of the source that is on the screen."""
    view = pane.view
    cursor = view.textCursor()
    cursor.setPosition(view._shown.map.units(offset))
    point = view.cursorRect(cursor).center() + QPoint(3, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def squiggled(pane):
    """Return where in the source the squiggles on the screen begin."""
    waves = [each for each in pane.view.extraSelections() if each.format.underlineStyle()]
    return [pane.view._shown.map.points(each.cursor.selectionStart()) for each in waves]


def test_the_widget_changes_no_position_of_an_odd_text(qtbot):
    view = QPlainTextEdit(ShownText(SourceText(ODD)).text)
    qtbot.addWidget(view)
    document = view.document()
    assert document.blockCount() == ODD.count("\n") + 1
    assert document.characterCount() - 1 == len(ODD.encode("utf-16-le")) // 2


def test_a_very_long_line_is_broken_only_on_the_screen():
    shown = ShownText(SourceText("市" * (2 * LONGEST) + "\n县"))
    assert [len(line) for line in shown.text.split("\n")] == [LONGEST, LONGEST, 1]
    assert shown.map.points(shown.map.units(LONGEST + 5)) == LONGEST + 5


def test_lines_are_those_of_the_source(pane, desk):
    numbers = [line.line for line in pane.view.visible_lines()]
    assert numbers[:3] == [1, 2, 3]
    assert pane.view.line_count() == desk.issue.source.line_count


def test_a_line_that_begins_with_noise_is_what_it_ends_with(library, session, pane):
    (issue,) = library.import_paths([resource("samples", "shili_single.md")]).taken
    session.open(issue)
    title = next(block for block in session.desk.issue if block.kind is BlockKind.TITLE)
    line = session.desk.issue.source.line_of(title.spans()[0].start)
    assert session.desk.issue.source.slice(session.desk.issue.source.line_span(line)).startswith("#")
    pane.view.go_to_line(line)
    assert {each.line: each.kind for each in pane.view.visible_lines()}[line] is BlockKind.TITLE


def test_a_click_selects_the_character(pane, session, desk, paragraph):
    pane.view.go_to_line(desk.issue.source.line_of(paragraph.spans()[0].start))
    click(pane, paragraph.spans()[0].start + 4)
    assert session.selection == Selection(paragraph.address, 4, 4, "sourcePane")


def test_a_place_selected_elsewhere_is_shown(pane, session, desk):
    last = [block for block in desk.issue if len(block.text) > 8][-1]
    session.select(Selection(last.address, 2, 5, "test"))
    start = last.spans()[0].start
    assert pane.view._range == Span(start + 2, start + 5)
    lines = [line for line in pane.view.visible_lines() if line.selected]
    assert lines[0].line == desk.issue.source.line_of(start)


def test_the_selected_place_stays_on_the_screen_where_lines_break_elsewhere(pane, session, desk):
    block = desk.issue.block(desk.issue.order[len(desk.issue) // 2])
    session.select(Selection(block.address, 0, 0, "parsedPane"))
    pane.resize(220, 500)
    assert pane.view.viewport().rect().contains(pane.view.cursorRect())


def test_only_the_lines_of_a_selected_cell_are_lit(pane, session, desk):
    table = next(block for block in desk.issue if block.table is not None)
    row, column = table.table.rows[-1], table.table.columns[0]
    address = table.address._replace(row=row.id, column=column.id)
    session.select(Selection(address, 0, 0, "test"))
    lines = [line.line for line in pane.view.visible_lines() if line.selected]
    assert (lines[0], lines[-1]) == places.owner_lines(desk, address)


def test_the_lines_of_every_selected_range_are_lit(pane, desk):
    fourth, sixth, eighth = map(desk.issue.source.line_span, (4, 6, 8))
    pane.view.mark((eighth, Span(fourth.start, sixth.end), fourth), None)
    assert [line.line for line in pane.view.visible_lines() if line.selected] == [4, 5, 6, 8]


def test_a_press_on_a_line_number_selects_the_line(pane, session, desk):
    line = next(each for each in pane.view.visible_lines() if each.kind is not None)
    margin = pane.view._margin
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(4, round(line.top + 3)))
    assert places.owner_lines(desk, session.selection.address)[0] == line.line


def test_problems_are_squiggled_where_they_show(pane, session, desk):
    problem = next(each for each in desk.problems if not each.start.origin and not each.address.row)
    pane.view.go_to_line(desk.issue.source.line_of(problem.start.offset))
    assert problem.start.offset in squiggled(pane)


def test_a_doubted_row_has_a_bar_in_the_margin_instead(pane, desk):
    problem = next(each for each in desk.problems if each.address.row and not each.address.column)
    line = desk.issue.source.line_of(problem.start.offset)
    pane.view.go_to_line(line)
    assert problem.start.offset not in squiggled(pane)
    doubted = {each.line: each.doubted for each in pane.view.visible_lines()}
    assert (doubted[line], doubted[line - 1]) == (problem.severity, None)
    shown = pane.view._margin.grab().toImage()
    top = next(each.top for each in pane.view.visible_lines() if each.line == line)
    color = pane.view.color(SEVERITY_ROLES[problem.severity])
    assert shown.pixelColor(1, round(top) + 2) == color


def test_of_a_cell_without_source_its_row_is_lit(pane, session, desk):
    table = next(block for block in desk.issue if block.table is not None)
    place = next(
        Address(table.id, row.id, column.id)
        for row, column, cell in table.table.cells()
        if row.live and not cell.pieces
    )
    session.select(Selection(place, 0, 0, "test"))
    lines = [line.line for line in pane.view.visible_lines() if line.selected]
    assert lines[0] == places.owner_lines(desk, Address(table.id, place.row))[0]


def test_of_a_row_without_source_the_table_is_lit(pane, session, desk):
    table = next(block for block in desk.issue if block.table is not None)
    table_editing.insert_row(desk, table.id, table.table.rows[1].id)
    rows = {row.id for row in desk.issue.table(table.id).rows} - {row.id for row in table.table.rows}
    session.select(Selection(Address(table.id, *rows), sender="test"))
    first, last = places.owner_lines(desk, table.address)
    lines = [line.line for line in pane.view.visible_lines() if line.selected and line.line]
    assert lines[0] == first
    assert lines[-1] <= last


def test_a_correction_does_not_change_the_original(pane, session, desk, paragraph):
    before = pane.view.document().characterCount()
    session.run(lambda: editing.replace_text(desk, paragraph.address, 0, 3, "示例示例"))
    assert pane.view.document().characterCount() == before


def test_the_head_says_which_source_it_is(pane):
    assert pane._head.info().startswith("shili_2023_3.txt · UTF-8 · ")


def test_text_over_several_blocks_selects_them_all(pane, session, desk, paragraph):
    at = desk.issue.index(paragraph.id)
    following = desk.issue.blocks[desk.issue.order[at + 2]]
    pane.view.placed.emit(paragraph.spans()[0].start, following.spans()[-1].end - 1)
    assert session.blocks == tuple(desk.issue.order[at : at + 3])


def test_copying_gives_the_source_and_not_what_is_shown(pane, desk, qtbot):
    pane.view.selectAll()
    assert pane.view.createMimeDataFromSelection().text() == desk.issue.source.text


def test_of_a_selected_table_no_range_is_marked(pane, session, desk):
    table = next(block for block in desk.issue if block.table is not None)
    session.select(Selection(table.address, 0, 0, "test"))
    assert pane.view._range is None
