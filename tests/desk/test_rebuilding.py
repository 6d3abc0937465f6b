"""The lines of blocks and tables, what is proposed for them, and the one gesture that makes the table."""

import pytest

from gazdesk.desk import editing, rebuild_lines, rebuilding, table_editing
from gazdesk.desk.rebuilding import GivenRow, ProposedCell, ProposedRow, Wish, choose, propose, split_line
from gazdesk.edits.dissolving import Dissolution
from gazdesk.errors import CorrectionRefused
from gazdesk.model import ledger
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, MarkKind, RowKind
from tests.desk.making import block, rebuild, take
from tests.parse.rebuild import tables

CELLS = [["序号", "单位", "计划人数"], *([str(at), f"样本{at}局", str(10 * at)] for at in range(1, 6))]
FLAT = "示例市人民政府公报\n" + "\n\n".join(text for row in CELLS for text in row) + "\n示例市人民政府\n"


@pytest.fixture
def flat(library):
    """Return the desk of an issue in which a table is printed a cell a line, and the ids of its blocks."""
    desk = take(library, FLAT)
    return desk, tuple(desk.issue.order[1:-1])


def grid(desk, identity):
    table = desk.issue.table(identity)
    return [list(table.values(row)) for row in table.live_rows]


def state(desk):
    return desk.issue.order.copy(), desk.issue.blocks.copy()


def test_the_lines_of_blocks_have_their_numbers_and_blank_lines(flat):
    desk, blocks = flat
    lines = choose(desk, blocks).lines()
    assert [(each.text, each.line, each.blanks) for each in lines.fragments[:3]] == [
        ("序号", 2, 0),
        ("单位", 4, 1),
        ("计划人数", 6, 1),
    ]


def test_the_proposal_becomes_the_table_as_one_gesture(flat):
    desk, blocks = flat
    before = state(desk)
    lines = choose(desk, blocks).lines()
    change = rebuild(desk, lines, propose(lines, Wish(given=(GivenRow((3, 4, 5)),))))
    assert grid(desk, blocks[0]) == CELLS
    assert (change.name, change.focus) == ("Rebuild table", Address(blocks[0]))
    assert ledger.audit(desk.issue) == []
    assert len(desk.history()) == 1
    desk.undo()
    assert state(desk) == before


def test_a_table_is_rebuilt_of_its_own_lines(flat):
    desk, blocks = flat
    wrong = choose(desk, blocks).lines()
    rebuild(desk, wrong, propose(wrong, Wish(2)))
    before = state(desk)
    lines = choose(desk, blocks[:1]).lines()
    assert [each.text for each in lines.fragments] == [text for row in CELLS for text in row]
    rebuild(desk, lines, propose(lines, Wish(3)))
    assert grid(desk, blocks[0]) == CELLS
    desk.undo()
    assert state(desk) == before


def test_lines_are_those_of_the_source_even_where_rows_were_moved(flat):
    desk, blocks = flat
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines, Wish(3)))
    rows = desk.issue.table(blocks[0]).rows
    table_editing.move_row(desk, blocks[0], rows[4].id, rows[1].id)
    again = choose(desk, blocks[:1]).lines()
    assert [each.text for each in again.fragments] == [text for row in CELLS for text in row]
    rebuild(desk, again, propose(again, Wish(3)))
    assert grid(desk, blocks[0]) == CELLS


def test_what_was_corrected_in_a_cell_stays_so(flat):
    desk, blocks = flat
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines, Wish(3)))
    row = desk.issue.table(blocks[0]).rows[2]
    editing.replace_text(desk, Address(blocks[0], row.id, "k1"), 0, 2, "示例")
    again = choose(desk, blocks[:1]).lines()
    rebuild(desk, again, propose(again, Wish(3)))
    assert grid(desk, blocks[0])[2] == ["2", "示例2局", "20"]


def test_a_marked_row_stays_marked(flat):
    desk, blocks = flat
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines, Wish(3)))
    row = desk.issue.table(blocks[0]).rows[2]
    editing.mark(desk, Address(blocks[0], row.id), MarkKind.GARBLED)
    again = choose(desk, blocks[:1]).lines()
    rebuild(desk, again, propose(again, Wish(3)))
    assert [[mark.kind for mark in each.marks] for each in desk.issue.table(blocks[0]).rows[1:4]] == [
        [],
        ["garbled"],
        [],
    ]


def test_tables_and_blocks_of_text_are_rebuilt_together(library):
    desk = take(library, FLAT.replace("4\n\n样本4局\n\n40", "4\t样本4局\t40"))
    blocks = tuple(desk.issue.order[1:-1])
    assert any(desk.issue.blocks[each].table for each in blocks)
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines, Wish(3)))
    assert grid(desk, blocks[0]) == CELLS


def test_tabs_say_where_cells_of_a_tabbed_table_are_empty(library, tmp_path):
    rows = [
        ["序号", "事项", "责任单位", "备注"],
        *([str(at), f"事项{at}", "" if at % 2 else "示例局", ""] for at in range(1, 7)),
    ]
    rows[3][3], rows[6][3] = "近期", "近期"
    path = tmp_path / "shili.txt"
    path.write_text("示例市人民政府公报\n\n" + "\n".join("\t".join(row) for row in rows) + "\n", "utf-8")
    desk = library.open_issue(library.import_paths([path]).taken[0])
    (identity,) = (each.id for each in desk.issue if each.table)
    lines = choose(desk, (identity,)).lines()
    assert [each.blanks for each in lines.fragments[4:9]] == [0, 0, 2, 0, 0]
    rebuild(desk, lines, propose(lines, Wish(4)))
    assert grid(desk, identity) == rows


def test_noise_between_is_left_aside(flat):
    desk, blocks = flat
    editing.set_kind(desk, blocks[3], BlockKind.NOISE)
    lines = choose(desk, blocks).lines()
    assert blocks[3] not in lines.blocks
    rebuild(desk, lines, propose(lines, Wish(3)))
    assert desk.issue.blocks[blocks[3]].text == "1"


def test_what_is_left_out_within_stays_in_the_table_as_dropped(library):
    desk = take(library, FLAT.replace("3\n\n样本3局", "3\n\n第二页\n\n样本3局"))
    blocks = tuple(desk.issue.order[1:-1])
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines, Wish(3, left_out=frozenset({10}))))
    assert [row.kind for row in desk.issue.table(blocks[0]).rows].count(RowKind.DROPPED) == 1
    assert grid(desk, blocks[0]) == CELLS
    assert ledger.audit(desk.issue) == []


def test_a_title_above_and_a_note_below_that_are_left_out_stay_paragraphs(library):
    desk = take(
        library,
        FLAT.replace("序号", "计划一览\n\n序号").replace("\n示例市人民政府\n", "\n上表由样本局填\n示例市人民政府\n"),
    )
    blocks = tuple(desk.issue.order[1:-1])
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines, Wish(3, left_out=frozenset({0, 19}))))
    assert [desk.issue.block(each).text for each in (blocks[0], blocks[-1])] == ["计划一览", "上表由样本局填"]
    assert grid(desk, blocks[1]) == CELLS
    assert ledger.audit(desk.issue) == []


def test_a_document_does_not_begin_within_a_table(flat):
    desk, blocks = flat
    editing.start_document(desk, blocks[4])
    with pytest.raises(CorrectionRefused, match="begins or ends"):
        choose(desk, blocks).lines()


def test_dropped_rows_and_columns_are_known_as_such(flat):
    desk, blocks = flat
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines, Wish(3)))
    table_editing.drop_rows(desk, blocks[0], [desk.issue.table(blocks[0]).rows[2].id])
    table_editing.drop_column(desk, blocks[0], "k2")
    again = choose(desk, blocks[:1]).lines()
    assert {again.fragments[at].text for at in again.dropped} == {
        "2",
        "样本2局",
        "计划人数",
        "10",
        "20",
        "30",
        "40",
        "50",
    }
    rebuild(desk, again, propose(again, Wish(2, left_out=again.dropped)))
    assert grid(desk, blocks[0]) == [row[:2] for at, row in enumerate(CELLS) if at != 2]


@pytest.mark.parametrize("at", [1, 3, 5], ids=["first", "between", "last"])
@pytest.mark.parametrize("empty", [None, 1], ids=["full", "with an empty cell"])
def test_a_dropped_row_stays_one_row_that_can_be_brought_back(flat, at, empty):
    desk, blocks = flat
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines, Wish(3)))
    row = desk.issue.table(blocks[0]).rows[at].id
    if empty is not None:
        table_editing.replace_cells(desk, blocks[0], {(row, f"k{empty}"): ""})
    table_editing.drop_rows(desk, blocks[0], [row])
    again = choose(desk, blocks[:1]).lines()
    rebuild(desk, again, propose(again, Wish(3, left_out=again.dropped)))
    dropped = [row.id for row in desk.issue.table(blocks[0]).rows if row.kind is RowKind.DROPPED]
    assert len(dropped) == 1
    table_editing.restore_rows(desk, blocks[0], dropped)
    assert grid(desk, blocks[0]) == [
        [text * ((row, column) != (at, empty)) for column, text in enumerate(texts)] for row, texts in enumerate(CELLS)
    ]


def test_a_dropped_row_fits_into_fewer_columns(flat):
    desk, blocks = flat
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines, Wish(3)))
    table_editing.drop_rows(desk, blocks[0], [desk.issue.table(blocks[0]).rows[1].id])
    again = choose(desk, blocks[:1]).lines()
    rebuild(desk, again, propose(again, Wish(2, left_out=again.dropped)))
    assert [row.texts for row in desk.issue.table(blocks[0]).rows if row.kind is RowKind.DROPPED] == [
        ("1", "样本1局10")
    ]


def test_a_line_is_parted_and_its_parts_go_to_two_cells(library):
    desk = take(library, FLAT.replace("2\n\n样本2局", "2 样本2局"))
    blocks = tuple(desk.issue.order[1:-1])
    lines = split_line(choose(desk, blocks).lines(), 6, 2)
    assert [(each.text, each.line) for each in lines.fragments[6:8]] == [("2", 14), ("样本2局", 14)]
    rebuild(desk, lines, propose(lines, Wish(3)))
    assert [[cell.strip() for cell in row] for row in grid(desk, blocks[0])] == CELLS
    assert ledger.audit(desk.issue) == []


def test_a_line_that_begins_with_a_blank_is_parted_where_it_is_said(library):
    desk = take(library, FLAT.replace("2\n\n样本2局\n\n20", "2　样本2局　20"))
    lines = split_line(choose(desk, tuple(desk.issue.order[1:-1])).lines(), 6, 1)
    assert [each.text for each in split_line(lines, 7, 4).fragments[6:9]] == ["2", "样本2局", "20"]


def test_a_line_is_not_parted_at_its_end(flat):
    desk, blocks = flat
    with pytest.raises(CorrectionRefused, match="both parts"):
        split_line(choose(desk, blocks).lines(), 4, 4)


def test_a_dissolved_table_is_rebuilt_of_its_paragraphs(desk):
    identity = block(desk, "序号")
    before = grid(desk, identity)
    order = len(desk.issue.order)
    table_editing.dissolve_table(desk, identity, Dissolution.CELLS)
    at = desk.issue.index(identity)
    blocks = desk.issue.order[at : at + len(desk.issue.order) - order + 1]
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines, Wish(3)))
    assert grid(desk, identity) == before


def test_what_has_no_lines_is_no_table(flat):
    desk, blocks = flat
    editing.replace_text(desk, Address(blocks[0]), 0, 2, "")
    with pytest.raises(CorrectionRefused, match="no lines"):
        choose(desk, blocks[:1]).lines()


def test_too_many_lines_are_refused(flat, monkeypatch):
    desk, blocks = flat
    monkeypatch.setattr(rebuild_lines, "MOST_LINES", 17)
    with pytest.raises(CorrectionRefused, match="More than 17 lines are too many"):
        choose(desk, blocks).lines()


def test_lines_that_are_wanted_no_more_are_not_found_to_the_end(flat, monkeypatch):
    desk, blocks = flat
    monkeypatch.setattr(rebuild_lines, "_STEP", 5)
    with pytest.raises(rebuilding.Cancelled):
        choose(desk, blocks).lines(lambda: True)


def test_a_proposal_that_loses_a_line_is_refused(flat):
    desk, blocks = flat
    before = state(desk)
    lines = choose(desk, blocks).lines()
    proposal = propose(lines, Wish(3))
    row = ProposedRow((ProposedCell(), *proposal.rows[1].cells[1:]))
    spoilt = type(proposal)(3, (proposal.rows[0], row, *proposal.rows[2:]))
    with pytest.raises(CorrectionRefused, match="Every line"):
        rebuild(desk, lines, spoilt)
    assert state(desk) == before


@pytest.mark.parametrize("seed", range(12))
def test_whatever_table_is_rebuilt_no_character_is_lost(library, seed):
    made = tables.table(seed, empty=0.1, traced=seed % 2 == 0, grouped=seed % 3 == 0, seams=seed % 4 == 0)
    text = "".join("\n" * (each.blanks + 1) + each.text for each in made.fragments)
    desk = take(library, f"示例市人民政府公报{text}\n", name=f"{seed}.txt")
    blocks = tuple(desk.issue.order[1:])
    before = state(desk)
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines, Wish(given=(made.given(1),))))
    assert ledger.audit(desk.issue) == []
    desk.undo()
    assert state(desk) == before
    desk.redo()
    assert ledger.audit(desk.issue) == []


def test_a_page_with_a_column_more_can_be_taken_off_again(library):
    later = [
        ["序号", "地点", "单位", "计划人数"],
        *([str(at), f"示例{at}村", f"样本{at}局", str(10 * at)] for at in range(6, 11)),
    ]
    text = FLAT.replace(
        "\n示例市人民政府\n", "\n\n" + "\n\n".join(cell for row in later for cell in row) + "\n示例市人民政府\n"
    )
    desk = take(library, text)
    blocks = tuple(desk.issue.order[1:-1])
    lines = choose(desk, blocks).lines()
    rebuild(desk, lines, propose(lines))
    whole = [
        [*CELLS[0], "地点"],
        *([*row, ""] for row in CELLS[1:]),
        *([row[0], *row[2:], row[1]] for row in later[1:]),
    ]
    assert grid(desk, blocks[0]) == whole
    seam = next(row.id for row in desk.issue.table(blocks[0]).rows if row.seam)
    table_editing.undo_join(desk, blocks[0], seam)
    assert grid(desk, blocks[0]) == CELLS
    second = desk.issue.order[desk.issue.index(blocks[0]) + 1]
    assert grid(desk, second) == [[row[0], *row[2:], row[1]] for row in later]
    assert ledger.audit(desk.issue) == []
