"""The commands on blocks, documents, marks and tables, as the menus call them."""

from functools import partial

import pytest

from gazdesk.desk import editing, table_editing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, BoundaryKind, FixReason, MarkKind, RowKind
from gazdesk.ui import messages
from gazdesk.ui.commands import block, document, mark, table
from gazdesk.ui.session import CellRange, Selection

COMMANDS = {command.id: command for command in (*block.COMMANDS, *document.COMMANDS, *mark.COMMANDS, *table.COMMANDS)}


@pytest.fixture
def run(session):
    """Return a function that runs a command by its id, which must be possible."""

    def run(identity):
        assert COMMANDS[identity].enabled(session)
        COMMANDS[identity].run(session)

    return run


@pytest.fixture
def paragraph(session, desk):
    """Return the id of a paragraph that is selected, the caret within it."""
    found = next(each for each in desk.issue if each.kind is BlockKind.PARAGRAPH and len(each.text) > 40)
    session.select(Selection(found.address, 6, 6, "test"))
    return found.id


@pytest.fixture
def grid(session, desk):
    """Return the id of a table of which two body rows are selected in the first column."""
    found = next(each for each in desk.issue if each.table and len(each.table.rows) > 4 and len(each.table.columns) > 3)
    rows = [row.id for row in found.table.rows if row.kind is RowKind.BODY][:2]
    session.select(Selection(Address(found.id, rows[0], found.table.columns[0].id), 0, 0, "test"))
    session.cells = CellRange(found.id, tuple(rows), (found.table.columns[0].id,))
    return found.id


def text(desk, identity):
    return desk.issue.block(identity).text


def rows(desk, identity):
    return [row.id for row in desk.issue.table(identity).rows]


def columns(desk, identity):
    return [column.id for column in desk.issue.table(identity).columns]


def test_split_and_merge(run, desk, paragraph, session):
    before = text(desk, paragraph)
    run("block.split")
    assert text(desk, paragraph) == before[:6]
    run("block.merge")
    assert text(desk, paragraph) == before
    assert session.selection.address == Address(paragraph)


def test_level_in_and_out(run, desk, paragraph):
    level = desk.issue.block(paragraph).level or 0
    run("block.level_in")
    assert desk.issue.block(paragraph).level == level + 1
    run("block.level_out")
    assert (desk.issue.block(paragraph).level or 0) == level


def test_move_up_and_down(run, desk, paragraph):
    at = desk.issue.index(paragraph)
    run("block.move_up")
    assert desk.issue.index(paragraph) == at - 1
    run("block.move_down")
    assert desk.issue.index(paragraph) == at


def test_every_kind_of_text_has_a_command(run, desk, paragraph, session):
    for kind in set(BlockKind) - {BlockKind.TABLE}:
        run(f"block.kind_{kind}")
        assert desk.issue.block(paragraph).kind is kind
        assert COMMANDS[f"block.kind_{kind}"].checked(session)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("start", BoundaryKind.DOCUMENT),
        ("attachment", BoundaryKind.ATTACHMENT),
        ("inner_attachment", BoundaryKind.ATTACHMENT),
        ("enclosure", BoundaryKind.ENCLOSURE),
        ("back", BoundaryKind.END_INNER),
        ("end", BoundaryKind.END_DOCUMENT),
    ],
)
def test_a_boundary_is_set_and_taken_away(run, desk, paragraph, name, kind):
    run(f"document.{name}")
    assert desk.issue.block(paragraph).boundary.kind is kind
    run("document.join")
    assert desk.issue.block(paragraph).boundary is None


@pytest.mark.parametrize("kind", list(MarkKind))
def test_a_mark_is_set_and_taken_away_by_one_command(run, desk, paragraph, session, kind):
    run(f"mark.{kind}")
    assert [each.kind for each in desk.issue.block(paragraph).marks] == [kind]
    assert COMMANDS[f"mark.{kind}"].checked(session)
    run(f"mark.{kind}")
    assert desk.issue.block(paragraph).marks == ()


def test_a_note_stands_on_the_mark(run, desk, paragraph, told):
    run("mark.garbled")
    told.answers["ask_text"] = "两行串在一起"
    run("mark.note")
    (made,) = desk.issue.block(paragraph).marks
    assert (made.kind, made.note) == (MarkKind.GARBLED, "两行串在一起")


@pytest.fixture
def offered(monkeypatch, read_only):
    """Return the texts that questions came with; the first answer cannot be written, the next ones can."""
    offered = []

    def ask(_title, _label, text):
        offered.append(text)
        read_only(len(offered) == 1)
        return "两行串在一起"

    monkeypatch.setattr(messages, "ask_text", ask)
    return offered


def test_a_note_that_was_refused_is_asked_for_again_as_it_was_typed(run, desk, paragraph, told, offered):
    run("mark.note")
    assert (len(told.notices), offered) == (1, ["", "两行串在一起"])
    assert [each.note for each in desk.issue.block(paragraph).marks] == ["两行串在一起"]


def test_what_the_original_meant_is_asked_for_again_as_it_was_typed(run, desk, paragraph, session, offered):
    session.select(Selection(Address(paragraph), 2, 4, "test"))
    run("text.original")
    assert offered[1:] == ["两行串在一起"]
    assert [each.meant for each in desk.issue.block(paragraph).originals] == ["两行串在一起"]


def test_a_note_that_was_refused_can_be_given_up(run, desk, paragraph, read_only, monkeypatch):
    answers = ["两行串在一起", None]
    monkeypatch.setattr(messages, "ask_text", lambda *_: answers.pop(0))
    read_only()
    run("mark.note")
    assert (answers, desk.issue.block(paragraph).marks) == ([], ())


def test_clearing_takes_all_marks_away(run, desk, paragraph):
    run("mark.garbled")
    run("mark.checked")
    run("mark.clear")
    assert desk.issue.block(paragraph).marks == ()


def test_an_error_of_the_original_is_noted_changed_and_taken_away(run, desk, paragraph, session, told):
    before = text(desk, paragraph)
    session.select(Selection(Address(paragraph), 2, 4, "test"))
    for meant in ("示例", "样本"):
        told.answers["ask_text"] = meant
        run("text.original")
        assert [each.meant for each in desk.issue.block(paragraph).originals] == [meant]
    told.answers["ask_text"] = before[2:4]
    run("text.original")
    assert desk.issue.block(paragraph).originals == ()
    assert text(desk, paragraph) == before


def test_an_error_of_the_original_needs_a_range(run, paragraph, told):
    run("text.original")
    assert told.notices == ["Select first what is wrong in the original."]


def test_marks_of_a_row_are_the_rows(run, desk, grid, session):
    row = rows(desk, grid)[2]
    session.select(Selection(Address(grid, row), sender="test"))
    run("mark.garbled")
    made = next(each for each in desk.issue.table(grid).rows if each.id == row)
    assert [each.kind for each in made.marks] == [MarkKind.GARBLED]


def test_rows_are_inserted_above_and_below(run, desk, grid, session):
    before = rows(desk, grid)
    first, last = session.cells.rows
    run("table.insert_row_above")
    run("table.insert_row_below")
    after = rows(desk, grid)
    assert len(after) == len(before) + 2
    assert after[after.index(first) - 1] not in before
    assert after[after.index(last) + 1] not in before


def test_rows_are_dropped_and_restored(run, desk, grid, session):
    chosen = set(session.cells.rows)
    run("table.drop_rows")
    assert {row.id for row in desk.issue.table(grid).rows if row.kind is RowKind.DROPPED} == chosen
    run("table.restore_rows")
    assert all(row.live for row in desk.issue.table(grid).rows)


def unmerge(session, desk, grid):
    for (row, column), _, _ in list(desk.issue.table(grid).spans()):
        address = Address(grid, rows(desk, grid)[row], columns(desk, grid)[column])
        session.run(partial(table_editing.split_cells, desk, address))


def test_a_row_moves_down_and_up(run, desk, grid, session):
    unmerge(session, desk, grid)
    before = rows(desk, grid)
    run("table.move_row_down")
    assert rows(desk, grid) != before
    run("table.move_row_up")
    assert rows(desk, grid) == before


def test_a_column_moves_right_and_left(run, desk, grid):
    before = columns(desk, grid)
    run("table.move_column_right")
    assert columns(desk, grid) == [before[1], before[0], *before[2:]]
    run("table.move_column_left")
    assert columns(desk, grid) == before


def test_columns_are_inserted_dropped_and_restored(run, desk, grid):
    before = columns(desk, grid)
    run("table.insert_column_left")
    run("table.insert_column_right")
    assert [each in before for each in columns(desk, grid)[:4]] == [False, True, False, True]
    run("table.drop_column")
    assert [each.id for each in desk.issue.table(grid).columns if each.dropped] == [before[0]]
    run("table.restore_columns")
    assert not any(each.dropped for each in desk.issue.table(grid).columns)


@pytest.mark.parametrize("kind", [RowKind.SECTION, RowKind.TOTAL, RowKind.HEADER, RowKind.REPEATED_HEADER])
def test_rows_are_told_what_they_are(run, desk, grid, session, kind):
    run(f"table.row_{kind}")
    kinds = {row.id: row.kind for row in desk.issue.table(grid).rows}
    assert {kinds[row] for row in session.cells.rows} == {kind}


def test_two_rows_become_one(run, desk, grid, session):
    before = len(rows(desk, grid))
    run("table.merge_rows")
    assert len(desk.issue.table(grid).live_rows) == before - 1


def test_cells_are_merged_and_parted(run, desk, grid, session):
    address = session.selection.address
    run("table.merge_cells")
    assert desk.issue.cell(address)[2].row_span == 2
    run("table.split_cells")
    assert desk.issue.cell(address)[2].row_span == 1


@pytest.mark.parametrize("width", [1, 2])
def test_where_only_the_first_selected_place_is_changed_it_is_told(run, desk, grid, session, told, width):
    run("table.merge_cells")
    session.cells = CellRange(grid, session.cells.rows, tuple(columns(desk, grid)[:width]))
    run("table.split_cells")
    assert desk.issue.cell(session.selection.address)[2].row_span == 1
    assert told.notices == ["Only the first of 3 selected places was changed."] * (width - 1)


def test_a_cell_is_split_at_the_separator_that_is_chosen(run, desk, grid, session, told):
    table_of = desk.issue.table(grid)
    row = next(each for each in table_of.rows if each.id == session.cells.rows[0])
    last = Address(grid, row.id, table_of.columns[-1].id)
    cell = last._replace(column=table_of.columns[-2].id)
    session.run(lambda: editing.replace_text(desk, last, 0, len(desk.issue.cell(last)[2].text), ""))
    session.run(lambda: editing.replace_text(desk, cell, 0, len(desk.issue.cell(cell)[2].text), "2023年 市样本局"))
    session.cells = None
    session.select(Selection(cell, 0, 0, "test"))
    told.answers["ask_choice"] = 0
    run("table.split_cell")
    assert [desk.issue.cell(each)[2].text.strip() for each in (cell, last)] == ["2023年", "市样本局"]


def test_header_rows_are_asked(run, desk, grid, told):
    told.answers["ask_number"] = 2
    run("table.header_rows")
    assert [row.kind for row in desk.issue.table(grid).rows[:2]] == [RowKind.HEADER] * 2


def test_columns_of_rows_are_reordered(run, desk, grid, session, told):
    count = len(columns(desk, grid))
    row = next(each for each in desk.issue.table(grid).rows if each.id == session.cells.rows[0])
    first, second = row.cells[0].text, row.cells[1].text
    told.answers["ask_text"] = " ".join(map(str, (2, 1, *range(3, count + 1))))
    run("table.reorder_columns")
    after = next(each for each in desk.issue.table(grid).rows if each.id == row.id)
    assert (after.cells[0].text, after.cells[1].text) == (second, first)


def test_with_one_cell_selected_the_whole_part_of_its_page_is_reordered(run, desk, grid, session, told):
    body = [row.id for row in desk.issue.table(grid).rows if row.kind is RowKind.BODY]
    session.run(lambda: table_editing.set_row_kind(desk, grid, body[1:2], RowKind.REPEATED_HEADER))
    session.cells = CellRange(grid, body[2:3], session.cells.columns)
    session.select(Selection(Address(grid, body[2], session.cells.columns[0]), 0, 0, "test"))
    before = {row.id: row for row in desk.issue.table(grid).rows}
    told.answers["ask_text"] = " ".join(map(str, (2, 1, *range(3, len(columns(desk, grid)) + 1))))
    run("table.reorder_columns")
    changed = [row.id for row in desk.issue.table(grid).rows if row != before[row.id]]
    assert changed == [row for row in body[2:] if before[row].cells[0] != before[row].cells[1]]


def test_rows_and_columns_that_are_selected_move_together(run, desk, grid, session):
    unmerge(session, desk, grid)
    before = rows(desk, grid)
    chosen = list(session.cells.rows)
    run("table.move_row_down")
    assert rows(desk, grid)[:3] == [before[2], *chosen]
    run("table.move_row_up")
    assert rows(desk, grid) == before
    names = columns(desk, grid)
    session.cells = CellRange(grid, tuple(chosen), tuple(names[:2]))
    run("table.move_column_right")
    assert columns(desk, grid)[:3] == [names[2], *names[:2]]
    run("table.drop_column")
    assert [each.id for each in desk.issue.table(grid).columns if each.dropped] == names[:2]
    run("table.restore_columns")
    assert not any(each.dropped for each in desk.issue.table(grid).columns)


def test_a_wrong_order_of_columns_is_told(run, desk, grid, told):
    told.answers["ask_text"] = "1 1"
    run("table.reorder_columns")
    assert told.notices == ["Every column is named once, by its number."]
    assert desk.history() == ()


def test_filled_down_one_value_holds_for_all(run, desk, grid, session):
    address = session.selection.address
    last = address._replace(row=session.cells.rows[1])
    session.run(lambda: editing.replace_text(desk, last, 0, len(desk.issue.cell(last)[2].text), ""))
    run("table.fill_down")
    assert desk.issue.cell(address)[2].row_span == 2
    run("table.unfill")
    assert desk.issue.cell(address)[2].row_span == 1


def test_one_value_is_filled_down_to_the_next_that_is_printed(run, desk, grid, session, told):
    unmerge(session, desk, grid)
    body, column = rows(desk, grid), columns(desk, grid)[2]
    for row in body:
        session.run(partial(table_editing.replace_cells, desk, grid, {(row, column): "丙" if row == body[4] else ""}))
    session.run(lambda: table_editing.replace_cells(desk, grid, {(body[1], column): "乙"}))
    session.cells = CellRange(grid, body[1:2], (column,))
    session.select(Selection(Address(grid, body[1], column), 0, 0, "test"))
    run("table.fill_down")
    assert [desk.issue.table(grid).text_at(at, 2) for at in range(5)] == ["", "乙", "乙", "乙", "丙"]
    run("table.fill_down")
    assert told.notices[-1] == "There is no empty cell below that could be filled."


def test_what_would_change_nothing_makes_no_step(run, desk, grid, session, told):
    run("table.row_body")
    run("table.restore_rows")
    run("table.restore_columns")
    session.select(Selection(Address(grid), sender="test"))
    run("table.join_previous")
    assert desk.history() == ()
    assert told.notices == [
        "There is nothing to correct.",
        "No row of the table is dropped.",
        "No column of the table is dropped.",
        "No table stands before this one.",
    ]


def test_headers_that_come_again_are_not_brought_back_with_dropped_rows(run, desk, grid, session):
    body = rows(desk, grid)
    session.run(lambda: table_editing.set_row_kind(desk, grid, body[-1:], RowKind.REPEATED_HEADER))
    run("table.drop_rows")
    session.cells = CellRange(grid, body[3:4], session.cells.columns)
    run("table.restore_rows")
    assert [row.kind for row in desk.issue.table(grid).rows if not row.live] == [RowKind.REPEATED_HEADER]


def test_a_table_is_split_and_joined_again(run, desk, grid, session):
    before = rows(desk, grid)
    session.cells = CellRange(grid, tuple(before[-2:]), session.cells.columns)
    run("table.split_table")
    second = desk.issue.order[desk.issue.index(grid) + 1]
    session.select(Selection(Address(second), sender="test"))
    run("table.join_previous")
    assert rows(desk, grid) == before


def test_a_table_is_dissolved_and_made_of_blocks_again(run, desk, grid, session, told):
    at, before = desk.issue.index(grid), len(desk.issue)
    cells = sum(bool(cell.text) for _, _, cell in desk.issue.table(grid).cells())
    run("table.dissolve_cells")
    assert len(desk.issue) > before
    blocks = tuple(desk.issue.order[at : at + cells])
    session.select(Selection(Address(blocks[0]), sender="test"), blocks)
    told.answers["ask_number"] = 2
    run("table.make")
    made = desk.issue.blocks[desk.issue.order[at]].table
    assert len(made.columns) == 2


def test_nothing_of_a_table_is_possible_in_a_paragraph(session, paragraph):
    possible = {name for name, each in COMMANDS.items() if name.startswith("table.") and each.enabled(session)}
    assert possible == {"table.open", "table.make"}


def test_a_reason_is_the_originals(desk, paragraph, run, session, told):
    session.select(Selection(Address(paragraph), 2, 4, "test"))
    told.answers["ask_text"] = "示例"
    run("text.original")
    (correction,) = desk.history()[-1].corrections
    assert correction.reason == FixReason.ORIGINAL


def test_a_gesture_on_a_row_stays_in_the_column(run, session, desk, grid):
    column = columns(desk, grid)[2]
    first = rows(desk, grid)[1]
    session.select(Selection(Address(grid, first, column), 0, 0, "test"))
    session.cells = CellRange(grid, (first,), (column,))
    run("table.insert_row_below")
    assert session.selection.address == Address(grid, rows(desk, grid)[2], column)


def test_what_an_undo_takes_away_is_not_selected_any_more(run, session, desk, grid):
    heard = []
    session.changed.connect(lambda _: heard.append((session.selection, session.cells)))
    run("table.insert_row_below")
    new = session.selection.address
    session.cells = CellRange(grid, (new.row,), (new.column,))
    session.run(desk.undo)
    assert heard[-1] == (Selection(Address(grid)), None)
    assert all(not command.checked(session) for command in mark.COMMANDS if command.checked)


def test_a_cell_that_is_still_there_stays_selected(run, session, desk, grid):
    here, cells = session.selection, session.cells
    heard = []
    session.changed.connect(lambda _: heard.append((session.selection, session.cells)))
    run("table.insert_row_below")
    assert heard == [(here, cells)]
