"""Tables made of blocks."""

from itertools import count

import pytest

from gazdesk.edits.attributions import AddAttribution
from gazdesk.edits.columns import SetColumnRole
from gazdesk.edits.dissolving import DissolveTable
from gazdesk.edits.making import Cut, MakeTable, NewCell, NewRow, table_in_order
from gazdesk.edits.notes import SetMark
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address, Attribution
from gazdesk.model.kinds import BlockKind, ColumnRole, FixReason, MarkKind
from gazdesk.model.pieces import Place
from tests.edits.cases import AND, LAST, LINES, SECOND, TABLE, TASK, TITLE, WORDS, R, before, fix
from tests.edits.sample import grid, paragraphs

TWO = (LINES.id, LAST.id)
CUTS = (Cut(LINES.id, before(LINES.address, 2)), Cut(LAST.id, before(LAST.address, 1)))


def row(name, *fragments):
    return NewRow(name, tuple(NewCell((each,) if isinstance(each, int) else each) for each in fragments))


def mint():
    numbers = count()
    return lambda: f"n{next(numbers)}"


def test_lines_go_to_the_cells_that_are_named(issue, do):
    do(MakeTable(TWO, ("k0", "k1"), (row("n1", 3, 0), row("n2", 2, 1)), CUTS))
    assert grid(issue, LINES.id) == [["丁", "甲"], ["丙", "乙"]]
    assert LAST.id not in issue.blocks
    assert issue.block(LINES.id).kind is BlockKind.TABLE


def test_several_lines_of_a_cell_stand_below_each_other_or_go_on(issue, do):
    made = (row("n1", (0, 1), (2, 3)),)
    do(MakeTable(TWO, ("k0", "k1"), made, CUTS))
    assert grid(issue, LINES.id) == [["甲\n乙", "丙丁"]]


def test_cells_are_merged_and_rows_have_kinds(issue, do):
    made = (NewRow("n1", (NewCell((0,), 2), NewCell((1,)))), NewRow("n2", (NewCell(), NewCell((2, 3)))))
    do(MakeTable(TWO, ("k0", "k1"), made, CUTS, joint=""))
    assert grid(issue, LINES.id) == [["甲", "乙"], ["甲", "丙丁"]]


def test_blocks_become_cells_in_reading_order(issue, do):
    do(table_in_order((TASK.id, AND.id, WORDS.id), 2, mint()))
    assert grid(issue, TASK.id) == [[TASK.text, AND.text], [WORDS.text, ""]]
    assert [each.id for each in issue.table(TASK.id).rows] == ["n0", "n1"]


def test_a_table_has_columns():
    with pytest.raises(CorrectionRefused, match="at least one row and one column"):
        table_in_order(TWO, 0, mint())


def test_the_table_has_the_notes_of_its_blocks_and_the_boundary_of_the_first(issue, do):
    number = issue.order[2]
    do(fix(TASK.address, "河道", "河湖", FixReason.ORIGINAL), table_in_order((TITLE.id, number, TASK.id), 3, mint()))
    table = issue.block(TITLE.id)
    assert (table.boundary, table.comments, table.level) == (TITLE.boundary, TITLE.comments, None)
    assert table.marks == TASK.marks
    assert table.originals == ()
    assert table.table.rows[0].cells[2].originals[0].printed == "河道"
    assert {each.owner for each in table.attributions[0].readings} == {Address(TITLE.id, "n0", "k2")}


@pytest.mark.parametrize(
    ("values", "match"),
    [
        ({"blocks": (LINES.id,)}, "place to split at"),
        ({"blocks": (LAST.id, LINES.id)}, "reading order"),
        ({"blocks": (SECOND, *TWO)}, "Every line"),
        ({"blocks": ()}, "made of blocks"),
        ({"rows": (row("n1", 0, 1), row("n2", 2, ()))}, "Every line"),
        ({"rows": (row("n1", 0, 1), row("n2", 2, (3, 3)))}, "Every line"),
        ({"rows": (row("n1", 0, 1), row("n2", 2, 4))}, "Every line"),
        ({"rows": (row("n1", 0), row("n2", 1, (2, 3)))}, "In the table to be made"),
        ({"rows": (row("n1", 0, 1), row("n1", 2, 3))}, "In the table to be made"),
        ({"rows": (row(R[0], 0, 1), row("n2", 2, 3))}, "in use already"),
        ({"columns": ("k0", "k0")}, "In the table to be made"),
        ({"rows": (NewRow("n1", (NewCell((0, 1, 2, 3), 2), NewCell())),)}, "In the table to be made"),
        ({"cuts": (CUTS[0], Cut(LAST.id, Place("gone", 0)))}, "place to split at"),
        ({"cuts": CUTS[::-1]}, "place to split at"),
        ({"joint": "、"}, "nothing, a space"),
    ],
)
def test_a_grid_takes_every_line_once(refused, values, match):
    whole = {"blocks": TWO, "columns": ("k0", "k1"), "rows": (row("n1", 0, 1), row("n2", 2, 3)), "cuts": CUTS}
    refused(MakeTable(**whole | values), match)


def test_nothing_is_no_table(refused):
    refused(MakeTable((LAST.id,), (), (NewRow("n1", ()),)), "Every line")


REMADE = MakeTable((SECOND,), ("k0", "k1"), tuple(row(f"n{at}", at, at + 4) for at in range(4)))
"""The second table stood on its side: its cells are fragments 0 to 7, row by row."""


def test_a_table_is_made_anew_of_its_own_cells(issue, do):
    do(REMADE)
    assert grid(issue, SECOND) == [["序号", "5"], ["责任单位", "市财政局"], ["任务", "拨款"], ["时限", "6月"]]
    assert issue.block(SECOND).kind is BlockKind.TABLE


def test_a_table_and_lines_below_it_become_one(issue, do):
    rows = (*(row(f"n{at}", at, at + 4) for at in range(4)), row("n4", 8, 9))
    do(MakeTable((SECOND, LINES.id), ("k0", "k1"), rows, CUTS[:1]))
    assert grid(issue, SECOND)[-1] == ["甲", "乙"]
    assert LINES.id not in issue.blocks


def test_a_line_within_a_cell_is_a_fragment_of_its_own(issue, do):
    address = Address(TABLE, R[1], "k1")
    cells = [NewCell((at,)) for at in range(23)]
    rows = (NewRow("n1", tuple(cells)),)
    columns = tuple(f"c{at}" for at in range(23))
    do(MakeTable((TABLE,), columns, rows, (Cut(TABLE, before(address, 3)),)))
    assert grid(issue, TABLE)[0][4:8] == ["1", "清淤", "护岸", "市水利局"]


def test_lines_within_several_cells_are_parted_in_their_order(issue, do):
    named, task = (Address(SECOND, issue.table(SECOND).rows[1].id, column) for column in ("k1", "k2"))
    cuts = tuple(Cut(SECOND, place) for place in (before(named, 1), before(named, 2), before(task, 1)))
    do(MakeTable((SECOND,), tuple(f"c{at}" for at in range(11)), (row("n1", *range(11)),), cuts))
    assert grid(issue, SECOND)[0][4:] == ["5", "市", "财", "政局", "拨", "款", "6月"]


def test_what_shows_nothing_goes_with_the_text_before_it(issue, do):
    do(fix(Address(SECOND, issue.table(SECOND).rows[1].id, "k2"), "拨款", ""))
    do(MakeTable((SECOND,), ("k0",), (row("n1", tuple(range(7))),), joint=" "))
    assert grid(issue, SECOND) == [["序号 责任单位 任务 时限 5 市财政局 6月"]]


def test_marks_and_statements_of_a_row_go_where_its_first_cell_goes(issue, do):
    old = issue.table(SECOND).rows[1].id
    do(SetMark(Address(SECOND, old), MarkKind.GARBLED), AddAttribution(SECOND, Attribution(old, row=old)), REMADE)
    assert [[mark.kind for mark in each.marks] for each in issue.table(SECOND).rows] == [[MarkKind.GARBLED], [], [], []]
    assert [each.row for each in issue.block(SECOND).attributions] == ["n0"]


def test_of_two_rows_that_become_one_the_first_states(issue, do):
    rows = [each.id for each in issue.table(SECOND).rows]
    do(*(AddAttribution(SECOND, Attribution(each, row=each)) for each in rows))
    do(MakeTable((SECOND,), ("k0",), (row("n1", tuple(range(8))),)))
    assert [each.id for each in issue.block(SECOND).attributions] == rows[:1]


@pytest.mark.parametrize(("width", "role"), [(4, ColumnRole.LEAD), (2, None)])
def test_columns_keep_their_roles_where_there_are_as_many(issue, do, width, role):
    starts = range(0, 8, width)
    rows = tuple(row(f"n{at}", *range(at, at + width)) for at in starts)
    do(SetColumnRole(SECOND, "k1", ColumnRole.LEAD), MakeTable((SECOND,), tuple("abcd"[:width]), rows))
    assert issue.table(SECOND).columns[1].role is role


def test_marks_of_columns_go_to_their_texts_where_the_columns_are_others(issue, do):
    do(SetMark(Address(SECOND, "", "k1"), MarkKind.CHECKED), REMADE)
    marked = [cell.text for _, _, cell in issue.table(SECOND).cells() if cell.marks]
    assert marked == ["责任单位", "市财政局"]


def test_made_and_dissolved_the_blocks_have_their_texts_again(issue, do):
    do(table_in_order(TWO, 1, mint()), DissolveTable(LINES.id, "new"))
    assert paragraphs(issue)[-2:] == [("paragraph", "甲\n乙"), ("paragraph", "丙丁")]


def test_a_table_without_text_becomes_one_empty_paragraph(issue, do):
    do(fix(LAST.address, "丙丁", ""), table_in_order((LAST.id,), 1, mint()), DissolveTable(LAST.id, "new"))
    assert paragraphs(issue)[-1] == ("paragraph", "")
