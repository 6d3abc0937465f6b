"""Lines stand in the order in which they are printed; what an editor typed stands where it stood among them."""

import pytest

from gazdesk.desk import editing, table_editing
from gazdesk.desk.rebuilding import GivenRow, Wish, choose, choose_rows, propose
from gazdesk.model import ledger
from tests.desk.making import block, rebuild, take

CELLS = [["序号", "单位", "计划人数"], *([str(at), f"样本{at}局", str(10 * at)] for at in range(1, 6))]
TEXTS = [text for row in CELLS for text in row]


@pytest.fixture
def typed(library, tmp_path):
    """Return a function that takes a table of CELLS in of which some are not printed but typed."""
    return lambda cells=(), above=(): Typed(library, tmp_path / "shili.txt", frozenset(cells), above)


class Typed:
    """A table of CELLS. Attributes: `desk`; ids of its `block`, `rows` and `columns`."""

    def __init__(self, library, path, cells, above):
        whole = [at for at in range(len(CELLS)) if {(at, to) for to in range(3)} <= cells]
        printed = [
            ["" if (at, to) in cells else text for to, text in enumerate(row)]
            for at, row in enumerate(CELLS)
            if at not in whole
        ]
        lines = ["示例市人民政府公报", *above, *("\t".join(row) for row in printed), "示例市人民政府"]
        path.write_text("\n\n".join(lines[: -len(printed)]) + "\n" + "\n".join(lines[-len(printed) :]) + "\n", "utf-8")
        self.desk = library.open_issue(library.import_paths([path]).taken[0])
        self.block = next(each.id for each in self.desk.issue if each.table)
        table = self.desk.issue.table(self.block)
        self.columns = [column.id for column in table.columns]
        self.rows = [row.id for row in table.rows]
        for at in whole:
            self.insert(at)
        if cells:
            self.type({(at, to): CELLS[at][to] for at, to in cells})

    def type(self, texts):
        """Type texts, by the numbers of row and column."""
        cells = {(self.rows[row], self.columns[column]): text for (row, column), text in texts.items()}
        table_editing.replace_cells(self.desk, self.block, cells)

    def insert(self, at):
        """Insert an empty row at a number."""
        table_editing.insert_row(self.desk, self.block, self.rows[at - 1] if at else "")
        self.rows = [row.id for row in self.desk.issue.table(self.block).rows]

    def lines(self, *rows):
        """Return the lines of the table, or of some rows of it, by number."""
        chosen = choose_rows(self.desk, self.block, [self.rows[at] for at in rows]) if rows else None
        return (chosen or choose(self.desk, [self.block])).lines()

    @property
    def grid(self):
        table = self.desk.issue.table(self.block)
        return [list(table.values(row)) for row in table.live_rows]


def said(lines):
    return [each.text for each in lines.fragments]


SOME = {
    "between": {(3, 1)},
    "at the end of a row": {(3, 2)},
    "at the start of a row": {(3, 0)},
    "two": {(3, 1), (3, 2)},
    "a cell between": {(3, 0), (3, 2)},
    "a whole row": {(2, 0), (2, 1), (2, 2)},
    "at the end": {(5, 2)},
    "at the start": {(0, 0)},
    "the header": {(0, 0), (0, 1), (0, 2)},
}


@pytest.mark.parametrize("cells", SOME.values(), ids=SOME)
def test_what_was_typed_into_empty_cells_stands_where_it_stood(typed, cells):
    issue = typed(cells)
    before = issue.desk.issue.blocks.copy()
    lines = issue.lines()
    assert said(lines) == TEXTS
    rebuild(issue.desk, lines, propose(lines, Wish(3)))
    assert issue.grid == CELLS
    issue.desk.undo()
    assert issue.desk.issue.blocks == before


def test_rows_that_are_rebuilt_alone_keep_what_was_typed_in_them(typed):
    issue = typed({(3, 0), (4, 2)})
    lines = issue.lines(3, 4)
    assert said(lines) == TEXTS[9:15]
    rebuild(issue.desk, lines, propose(lines))
    assert issue.grid == CELLS
    assert ledger.audit(issue.desk.issue) == []


def test_a_typed_line_has_the_number_of_the_one_beside_it(typed):
    assert [each.line for each in typed({(0, 0), (3, 1)}).lines().fragments] == [
        at for at in range(3, 9) for _ in range(3)
    ]


def test_what_was_typed_in_a_row_goes_with_it_where_rows_were_moved(typed):
    issue = typed({(2, 0), (4, 1)})
    table_editing.move_row(issue.desk, issue.block, issue.rows[4], issue.rows[2])
    assert said(issue.lines()) == TEXTS


def test_a_row_that_was_typed_stands_behind_the_whole_row_before_it_where_columns_were_moved(typed):
    issue = typed()
    issue.insert(3)
    issue.type({(3, 0): "乙", (3, 1): "样本乙局", (3, 2): "7"})
    table_editing.move_column(issue.desk, issue.block, issue.columns[2], issue.columns[0])
    assert said(issue.lines())[6:12] == ["2", "样本2局", "20", "7", "乙", "样本乙局"]


def test_a_header_that_was_typed_stays_with_its_table_where_blocks_were_moved(typed):
    issue = typed({(0, 0), (0, 1), (0, 2)}, ["甲", "乙"])
    order = issue.desk.issue.order
    editing.move_block(issue.desk, block(issue.desk, "甲"), issue.block)
    assert said(choose(issue.desk, [*order[1:3], issue.block]).lines()) == ["甲", "乙", *TEXTS]


def test_what_was_typed_in_place_of_a_text_stands_where_that_is_printed(typed):
    issue = typed()
    issue.type({(3, 0): "三"})
    table_editing.move_column(issue.desk, issue.block, issue.columns[0])
    assert said(issue.lines()) == [*TEXTS[:9], "三", *TEXTS[10:]]


@pytest.mark.parametrize(("row", "dropped"), [(2, ["样本2局", "2", "20"]), (3, ["3", "30", "补"])])
def test_only_what_was_typed_in_a_dropped_row_is_dropped_with_it(typed, row, dropped):
    issue = typed({(2, 1)})
    issue.type({(3, 1): "补"})
    table_editing.drop_rows(issue.desk, issue.block, [issue.rows[row]])
    lines = issue.lines()
    assert sorted(lines.fragments[at].text for at in lines.dropped) == sorted(dropped)


def test_only_what_was_typed_in_a_dropped_column_is_dropped_with_it(typed):
    issue = typed({(2, 1), (4, 2)})
    table_editing.drop_column(issue.desk, issue.block, issue.columns[1])
    lines = issue.lines()
    assert [lines.fragments[at].text for at in sorted(lines.dropped)] == [row[1] for row in CELLS]


@pytest.mark.parametrize("cells", [{(3, 1)}, {(3, 2)}, {(4, 0)}, {(3, 1), (3, 2)}])
def test_what_was_typed_leaves_no_empty_cell_behind(typed, cells):
    assert {each.blanks for each in typed(cells).lines().fragments} == {0}


def test_a_cell_that_is_empty_before_a_typed_one_is_still_seen(typed):
    issue = typed({(3, 1), (3, 2)})
    issue.type({(3, 1): ""})
    lines = issue.lines()
    assert [(each.text, each.blanks) for each in lines.fragments[9:12]] == [("3", 0), ("30", 1), ("4", 0)]


def test_a_text_that_was_replaced_leaves_no_empty_cell(typed):
    issue = typed()
    issue.type({(3, 1): "示例厅"})
    assert {each.blanks for each in issue.lines().fragments} == {0}


def test_what_was_typed_takes_up_the_blank_line_that_an_empty_cell_left(library):
    lines = "序号\n\n单位\n\n人数\n\n1\n\n样本一局\n\n10\n\n2\n\n\n20\n\n3\n\n样本三局\n\n30"
    desk = take(library, f"示例市人民政府公报\n{lines}\n")
    blocks = tuple(desk.issue.order[1:])
    whole = choose(desk, blocks).lines()
    rebuild(desk, whole, propose(whole, Wish(given=(GivenRow((6, 7), (0, 2)),))))
    row = desk.issue.table(blocks[0]).rows[2].id
    table_editing.replace_cells(desk, blocks[0], {(row, "k1"): "样本二局"})
    again = choose(desk, blocks[:1]).lines()
    assert [(each.text, each.blanks) for each in again.fragments[6:10]] == [
        ("2", 1),
        ("样本二局", 0),
        ("20", 1),
        ("3", 1),
    ]
