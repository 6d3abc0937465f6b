"""The inspector: fields, responsibilities, marks and comments, edited in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gazdesk.desk import editing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import AttributionRole, BlockKind, MarkKind
from gazdesk.ui.field_row import FieldRow
from gazdesk.ui.inspector_pane import InspectorPane
from gazdesk.ui.session import Selection

DOCUMENT = 3
PARAGRAPH = "b4026"


@pytest.fixture
def pane(session, qtbot):
    pane = InspectorPane(session)
    qtbot.addWidget(pane)
    pane.show()
    return pane


@pytest.fixture
def select(session, pane):
    def select(block, row="", column=""):
        session.select(Selection(Address(block, row, column)))
        pane.refresh()

    return select


def field(pane, name):
    return pane.findChild(FieldRow, f"field.{name}")


@pytest.fixture
def type_in(qtbot, write):
    def type_in(row, text):
        row.line.setFocus()
        row.line.selectAll()
        write(row.line, text)
        qtbot.keyClick(row.line, Qt.Key.Key_Return)

    return type_in


def test_without_a_document_the_issue_is_shown(pane):
    assert field(pane, "issue.publication").line.text() == "示例市人民政府公报"
    assert not field(pane, "document.title").isVisible()


def test_the_document_of_the_selected_block_is_shown(pane, desk, select):
    select(PARAGRAPH)
    assert field(pane, "document.doc_number").line.text() == desk.documents[DOCUMENT].doc_number
    assert "1" in field(pane, "document.attachments").line.text()


def test_an_edited_field_becomes_an_override(pane, desk, select, qtbot, type_in):
    select(PARAGRAPH)
    type_in(field(pane, "document.date"), "2023-04-07")
    assert desk.documents[DOCUMENT].date == "2023-04-07"
    qtbot.waitUntil(lambda: field(pane, "document.date").line.property("state") == "override")


def test_an_override_is_taken_back(pane, desk, select, type_in):
    select(PARAGRAPH)
    was = desk.documents[DOCUMENT].date
    type_in(field(pane, "document.date"), "2023-04-07")
    field(pane, "document.date").clear.click()
    assert desk.documents[DOCUMENT].date == was


def test_a_refused_value_is_told_and_stays_until_it_is_mended(pane, session, desk, select, type_in, told):
    select(PARAGRAPH)
    row = field(pane, "document.date")
    type_in(row, "soon")
    assert told.notices == ["A date is written like 2022-03-22."]
    assert (row.line.text(), row.line.property("state"), session.pending) == ("soon", "problem", True)
    type_in(row, "2023-04-07")
    assert (desk.documents[DOCUMENT].date, session.pending) == ("2023-04-07", False)


def test_a_refused_value_is_given_up(pane, session, select, type_in, qtbot):
    select(PARAGRAPH)
    row = field(pane, "document.date")
    was = row.line.text()
    type_in(row, "soon")
    qtbot.keyClick(row.line, Qt.Key.Key_Escape)
    assert (row.line.text(), row.line.property("state"), session.pending) == (was, "", False)


def test_a_field_leads_to_where_it_is_read(pane, session, desk, select):
    select(PARAGRAPH)
    field(pane, "document.doc_number").label.click()
    assert session.selection.address.block == desk.documents[DOCUMENT].sources["doc_number"]


def test_typing_in_a_field_is_pending_until_it_is_given(pane, session, select, qtbot):
    select(PARAGRAPH)
    row = field(pane, "document.title")
    row.line.setFocus()
    qtbot.keyClicks(row.line, "x")
    assert session.pending
    session.commit_pending()
    assert not session.pending


def test_escape_gives_the_value_back(pane, session, select, qtbot):
    select(PARAGRAPH)
    row = field(pane, "document.title")
    was = row.line.text()
    row.line.setFocus()
    qtbot.keyClicks(row.line, "x")
    qtbot.keyClick(row.line, Qt.Key.Key_Escape)
    assert (row.line.text(), session.pending) == (was, False)


def test_a_field_that_is_being_typed_in_is_left_alone(pane, session, desk, select, qtbot):
    select(PARAGRAPH)
    row = field(pane, "document.title")
    row.line.setFocus()
    qtbot.keyClicks(row.line, "x")
    typed = row.line.text()
    pane.refresh()
    assert row.line.text() == typed


def test_what_a_block_states_is_shown(pane, select):
    select(PARAGRAPH)
    assert field(pane, "attribution.lead").line.text() == "市住建局"
    assert field(pane, "attribution.deadline").line.text() == "2023年12月"


def test_a_responsible_unit_is_changed(pane, desk, select, type_in):
    select(PARAGRAPH)
    type_in(field(pane, "attribution.lead"), "市城管局、市住建局")
    assert desk.attributions(PARAGRAPH)[0].lead == ("市城管局", "市住建局")


def test_a_changed_unit_is_taken_back(pane, desk, select, type_in):
    select(PARAGRAPH)
    type_in(field(pane, "attribution.lead"), "市城管局")
    pane.refresh()
    field(pane, "attribution.lead").clear.click()
    assert desk.attributions(PARAGRAPH)[0].lead == ("市住建局",)


def test_a_statement_is_removed_and_one_is_added(pane, desk, select):
    select(PARAGRAPH)
    pane.findChild(QWidget, "attribution.remove").click()
    assert desk.attributions(PARAGRAPH) == ()
    pane.refresh()
    pane.findChild(object, "attribution.new").click()
    assert len(desk.attributions(PARAGRAPH)) == 1


def test_a_block_without_statements_shows_none_after_one_that_has_some(pane, desk, select):
    select(PARAGRAPH)
    lead = field(pane, "attribution.lead")
    assert lead.isVisibleTo(pane)
    select(next(block.id for block in desk.issue if not desk.attributions(block.id)))
    assert not lead.isVisibleTo(pane)
    select(PARAGRAPH)
    assert (field(pane, "attribution.lead"), lead.isVisibleTo(pane)) == (lead, True)


def test_a_cell_shows_what_its_row_states(pane, desk, select):
    stated = next(each for block in desk.issue if block.table for each in desk.attributions(block.id) if each.row)
    table = desk.issue.table(stated.owner.block)
    select(stated.owner.block, stated.row, table.columns[0].id)
    assert stated.responsible
    assert field(pane, "attribution.responsible").line.text() == "、".join(stated.responsible)


@pytest.fixture
def heading(desk):
    """Return a block made a heading that states who leads, above an item that inherits it."""
    editing.replace_text(desk, Address(PARAGRAPH), 0, 0, "一、")
    editing.set_level(desk, PARAGRAPH, 1)
    below = desk.issue.order[desk.issue.index(PARAGRAPH) + 1]
    editing.set_kind(desk, below, BlockKind.PARAGRAPH)
    editing.set_level(desk, below, 2)
    for values in desk.attributions(below):
        if not values.is_only_inherited:
            editing.remove_attribution(desk, below, values.id)
    return below


def test_what_a_block_inherits_is_shown_with_where_it_comes_from(pane, session, select, heading):
    select(heading)
    row = field(pane, "attribution.lead")
    assert (row.line.text(), row.line.property("state")) == ("市住建局", "inherited")
    assert session.desk.issue.blocks[PARAGRAPH].text[:40] in row.line.toolTip()
    row.label.click()
    assert session.selection.address == Address(PARAGRAPH)


def test_an_editor_sets_what_was_only_inherited_and_takes_it_back(pane, desk, select, type_in, heading):
    select(heading)
    assert not pane.findChild(QWidget, "attribution.remove").isVisibleTo(pane)
    type_in(field(pane, "attribution.lead"), "市城管局")
    assert desk.attributions(heading)[0].lead == ("市城管局",)
    pane.refresh()
    field(pane, "attribution.lead").clear.click()
    (values,) = desk.attributions(heading)
    assert values.is_only_inherited


def test_a_mark_is_switched_on_and_off(pane, desk, select):
    select(PARAGRAPH)
    chip = pane.findChild(object, f"chip.{MarkKind.GARBLED}")
    chip.click()
    assert [mark.kind for mark in desk.issue.block(PARAGRAPH).marks] == [MarkKind.GARBLED]
    chip.click()
    assert desk.issue.block(PARAGRAPH).marks == ()


def test_a_mark_gets_a_note(pane, desk, select, type_in):
    select(PARAGRAPH)
    pane.findChild(object, f"chip.{MarkKind.DOUBTFUL}").click()
    type_in(pane.findChild(FieldRow, f"field.note.{MarkKind.DOUBTFUL}"), "与扫描件核对")
    assert desk.issue.block(PARAGRAPH).marks[0].note == "与扫描件核对"


def test_the_kind_is_set(pane, desk, select):
    select(PARAGRAPH)
    box = pane.findChild(object, "block.kind")
    box.setCurrentIndex(box.findData(BlockKind.HEADING))
    box.activated.emit(box.currentIndex())
    assert desk.issue.block(PARAGRAPH).kind is BlockKind.HEADING


def test_how_sure_the_parser_is_of_a_kind_is_shown_until_an_editor_sets_it(pane, desk, select):
    select(PARAGRAPH)
    assert "95" in pane.block.head.info()
    editing.set_kind(desk, PARAGRAPH, BlockKind.HEADING)
    select(PARAGRAPH)
    assert pane.block.head.info() == ""


def test_the_level_is_set(pane, desk, select):
    select(PARAGRAPH)
    box = pane.findChild(object, "block.level")
    box.activated.emit(5)
    assert desk.issue.block(PARAGRAPH).level == 5


def test_a_comment_is_made_and_removed(pane, desk, select, type_in):
    select(PARAGRAPH)
    type_in(field(pane, "comment.new"), "请复核")
    assert [comment.text for comment in desk.issue.block(PARAGRAPH).comments] == ["请复核"]
    pane.refresh()
    pane.findChild(object, "comment.remove").click()
    assert desk.issue.block(PARAGRAPH).comments == ()


def test_the_inspector_follows_a_change_made_elsewhere(pane, session, desk, select, qtbot):
    select(PARAGRAPH)
    session.run(
        lambda: editing.change_attribution(
            desk, PARAGRAPH, desk.attributions(PARAGRAPH)[0].id, AttributionRole.LEAD, ["市水务局"]
        )
    )
    qtbot.waitUntil(lambda: field(pane, "attribution.lead").line.text() == "市水务局")


def test_the_number_that_a_text_says_is_shown_and_can_be_set_and_taken_back(pane, desk, select, type_in):
    select(PARAGRAPH)
    row = field(pane, "block.label")
    printed = row.line.text()
    assert desk.issue.block(PARAGRAPH).text.startswith(printed)
    assert printed
    type_in(row, "9.")
    assert desk.issue.block(PARAGRAPH).label == "9."
    pane.refresh()
    row.clear.click()
    pane.refresh()
    assert (desk.issue.block(PARAGRAPH).label, row.line.text()) == (None, printed)


def test_a_number_that_is_none_is_set_by_emptying_it(pane, desk, select, type_in):
    select(PARAGRAPH)
    field(pane, "block.label").line.clear()
    type_in(field(pane, "block.label"), " ")
    assert desk.issue.block(PARAGRAPH).label == ""


def in_tab_order(pane):
    """Return what takes the keys and is to be seen, from the title on."""
    first = each = field(pane, "document.title").line
    found = []
    while each is not first or not found:
        takes_keys = each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
        if takes_keys and pane.widget().isAncestorOf(each):
            found.append(each)
        each = each.nextInFocusChain()
    return found


def test_tab_leads_through_the_parts_as_they_stand(pane, desk, select, qtbot):
    select(next(each.id for each in desk.issue if each.attributions and not each.table))
    qtbot.waitUntil(lambda: field(pane, "attribution.responsible").isVisible())
    tops = [each.mapTo(pane.widget(), each.rect().topLeft()).y() // 8 for each in in_tab_order(pane)]
    assert len(tops) > 15
    assert tops == sorted(tops)
