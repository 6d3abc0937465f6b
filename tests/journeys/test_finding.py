"""Finding the way: two characters in issue and store, lines, both panes following each other, commands by name."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView

from gazdesk.desk import editing
from tests.journeys.driver import SAMPLE


def selected_text(editor):
    here = editor.selection
    text = "".join(piece.text for piece in editor.desk.issue.pieces(here.address))
    return text[here.start : here.end]


def test_two_characters_are_found_in_the_issue_one_after_the_other(sample):
    sample.press("Ctrl+F")
    sample.type("植树")
    places = []
    for _ in range(3):
        sample.press("Return")
        places.append((sample.selection.address, sample.selection.start))
        assert selected_text(sample) == "植树"
    assert len(set(places)) == 3
    sample.press("Shift+F3")
    assert (sample.selection.address, sample.selection.start) == places[1]


def test_a_text_that_is_not_there_is_told(sample):
    sample.press("Ctrl+F")
    sample.type("没有的字")
    sample.press("Return")
    assert sample.told.notices[-1] == "“没有的字” is not in this issue."


def test_two_characters_found_in_the_store_open_their_issue_at_the_place(sample):
    sample.import_file(SAMPLE.with_name("shili_single.md"))
    first = sample.desk.issue_id
    sample.press("Ctrl+Shift+F")
    sample.type("政府")
    sample.press("Return")
    results = sample.find("searchResults", QAbstractItemView)
    rows = range(results.model().rowCount())
    other = next(row for row in rows if results.model().places[row].issue != first)
    sample.click_index(results, results.model().index(other, 0))
    assert sample.desk.issue_id != first
    assert selected_text(sample) == "政府"


def test_a_corrected_text_is_found_as_it_is_now(sample):
    sample.caret(308, after="示政办发〔2023")
    sample.type("〕")
    sample.caret(310, "各县")
    assert len(sample.window.session.library.search("2023〕3", 10, 0)) == 1


def test_go_to_line_shows_it_on_both_sides(sample):
    sample.go_to_line(499)
    assert sample.selection.address == sample.address(499)
    for viewport, rect in ((sample.view.viewport(), sample.view.cursorRect()), source_caret(sample)):
        assert viewport.rect().contains(rect.center())


def source_caret(editor):
    view = editor.window.source.view
    return view.viewport(), view.cursorRect()


def test_a_click_in_the_original_is_followed_to_the_character(sample):
    sample.click_source(308, "〔")
    assert sample.selection.address == sample.address(308)
    assert sample.view.caret() == (sample.block(308).id, 4, 4)
    assert sample.view.viewport().rect().contains(sample.view.cursorRect().center())


def test_a_click_in_the_corrected_text_is_followed_by_the_original(sample):
    sample.caret(499, "济高质发量")
    viewport, rect = source_caret(sample)
    assert viewport.rect().contains(rect.center())
    cursor = sample.window.source.view.textCursor()
    assert cursor.block().text()[cursor.positionInBlock() :].startswith("济高质发量")


def test_a_click_in_a_table_shows_it_in_the_table_desk(sample):
    sample.click_source(237, "no")
    assert sample.selection.address == sample.address(237)
    assert sample.selection.address.is_cell
    sample.window.panes.show_tab(sample.window.table)
    assert sample.find("tableGrid", QAbstractItemView).currentIndex().data() == "no"


def test_a_line_of_noise_and_a_blank_line_can_be_clicked(sample):
    sample.click_source(68, "2")
    assert sample.block(68).kind == "noise"
    assert sample.selection.address == sample.address(68)
    sample.click_source(67)
    assert sample.selection.address.block in sample.desk.issue.blocks


def test_an_edit_right_after_opening_leaves_the_end_within_reach(sample):
    sample.close()
    sample.reopen()
    desk = sample.desk
    sample.window.session.run(lambda: editing.replace_text(desk, sample.block(308).address, 9, 9, "〕"))
    sample.caret(795, "责任编辑")
    assert sample.selection.address == sample.address(795)


def test_f6_goes_through_all_panes_and_back_to_the_first(sample):
    sample.caret(308, after="示政")
    seen = []
    for _ in range(6):
        sample.press("F6")
        seen.append(sample.focused())
    assert len(set(seen)) == 6
    assert seen[-1] is sample.view


def test_the_palette_runs_a_command_by_its_name(sample):
    sample.caret(499, "关于")
    sample.press("Ctrl+K")
    sample.type("mark garbled")
    sample.press("Return")
    assert [mark.kind for mark in sample.block(499).marks] == ["garbled"]


def test_a_quotation_says_where_it_stands(sample):
    sample.caret(308, "示政办发")
    sample.press(*["Shift+Right"] * 4)
    sample.press("Ctrl+Shift+C")
    text, where = QGuiApplication.clipboard().text().splitlines()
    assert text == "示政办发"
    assert where.startswith("示例市人民政府公报 2023, No. 3 · 示例市人民政府办公室关于印发")
    assert where.endswith("line 308")
