"""Every operation on tables, with arguments drawn at random: what the properties of all of them are tried on.

A drawer of `OPERATIONS` gets a `Drawn` and makes its gesture; NothingThere where the issue has nothing for it.
"""

import inspect
from itertools import pairwise

from gazdesk.desk import editing, rebuilding, table_editing, table_finding, table_pasting
from gazdesk.desk.change import Change
from gazdesk.desk.rebuilding import Prepared, Wish
from gazdesk.desk.table_clipboard import Cells
from gazdesk.desk.table_pasting import Target
from gazdesk.edits.cells import Direction
from gazdesk.edits.dissolving import Dissolution
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, ColumnRole, RowKind
from tests.desk.making import rebuild, take

MODULES = (table_editing, table_pasting, table_finding, rebuilding)
"""Where gestures on tables are: every public function of theirs that gives back a change, or one that is prepared."""
TEXT = """示例市人民政府公报
示例市人民政府关于任务分工的通知
序号\t事项\t责任单位\t时限
1\t巡查堤防、清理河道\t市水利局\t6月底
2\t储备物资\t市应急局、市财政局\t
3\t修缮道路\t\t9月底
\t新建桥梁、涵洞\t市交通局\t
5\t整治市场\t市商务局\t12月底
合计\t\t\t9
第二页
序号\t事项\t责任单位\t备注
6\t培训人员\t市人社局\t近期
7\t讲评\t市督查局\t
序号
单位
1
样本甲局
2
样本乙局
各单位要落实责任。
"""


def found():
    """Return the names of all gestures on tables."""
    functions = (each for module in MODULES for each in inspect.getmembers(module, inspect.isfunction))
    return {
        name
        for name, function in functions
        if not name.startswith("_")
        and function.__module__ in {module.__name__ for module in MODULES}
        and inspect.signature(function, eval_str=True).return_annotation in {Change, Prepared}
    }


def open_tables(library, name):
    """Return the desk of an issue with tables split and joined, a cell filled, a row and a column dropped."""
    desk = take(library, f"{TEXT}{name}\n", name)
    first, page, second = desk.issue.order[2:5]
    rows, columns = (list(ids) for ids in ids_of(desk, first))
    editing.set_kind(desk, page, BlockKind.NOISE)
    table_editing.split_table(desk, first, rows[4])
    table_editing.join_with_previous(desk, second)
    table_editing.fill_down(desk, first, columns[3], rows[1:3])
    table_editing.insert_column(desk, first, columns[3])
    table_editing.drop_column(desk, first, desk.issue.table(first).columns[4].id)
    table_editing.drop_rows(desk, first, rows[3:4])
    return desk


def ids_of(desk, block):
    """Return the ids of the shown rows and columns of a table."""
    table = desk.issue.table(block)
    return [table.rows[at].id for at in table.live_rows], [table.columns[at].id for at in table.live_columns]


class NothingThere(Exception):
    """The issue has nothing for an operation now."""


class Drawn:
    """A table of an issue, drawn, and what can be drawn of it; `chance` is a random.Random."""

    def __init__(self, desk, chance):
        self.desk, self.chance = desk, chance
        self.block = self.one([each.id for each in desk.issue if each.table])
        self.rows, self.columns = ids_of(desk, self.block)

    def one(self, choices):
        """Draw one of what is there."""
        there = list(choices)
        if not there:
            raise NothingThere
        return self.chance.choice(there)

    @property
    def table(self):
        return self.desk.issue.table(self.block)

    @property
    def row(self):
        return self.one(self.rows)

    @property
    def column(self):
        return self.one(self.columns)

    def some(self, ids, most=3):
        """Draw some ids that follow each other."""
        start = self.one(range(len(ids)))
        return ids[start : start + self.chance.randint(1, most)]

    def place(self):
        """Draw a cell whose text has two code points at least, and an offset within it."""
        cells = [
            (row.id, column.id, cell.text)
            for row, column, cell in self.table.cells()
            if len(cell.text) > 1 and row.live and not column.dropped
        ]
        row, column, text = self.one(cells)
        return row, column, self.chance.randint(1, len(text) - 1)

    def filled(self):
        """Draw a cell with text."""
        row, column, _ = self.place()
        return Address(self.block, row, column)

    def spanning(self):
        """Draw a cell that spans more than itself."""
        row, column = self.one([anchor for anchor, *_ in self.table.spans()])
        return Address(self.block, self.table.rows[row].id, self.table.columns[column].id)

    def pasted(self):
        """Draw cells that are pasted: new texts, and some that stand in the table."""
        texts = ["新", "", *(text for row in self.table.rows for text in row.texts)]
        rows, columns = self.chance.randint(1, 4), self.chance.randint(1, 2)
        return Cells(tuple(tuple(self.one(texts) for _ in range(columns)) for _ in range(rows)))

    def paste(self):
        row, column = self.rows.index(self.row), self.columns.index(self.column)
        target = Target(self.block, tuple(self.rows[row:]), tuple(self.columns[column:]))
        cut = [(self.row, self.column)] if self.chance.random() < 0.5 else []
        cells = self.pasted()
        if cut:
            at = self.table.row_index(cut[0][0]), self.table.column_index(cut[0][1])
            cells = Cells(((self.table.rows[at[0]].texts[at[1]],),))
        return table_pasting.paste(self.desk, target, cells, cut)

    def replace(self):
        hits = table_finding.find_in_table(self.desk, self.block, self.one("市局月底1、"))
        return table_finding.replace_in_table(self.desk, hits, self.one(["", "县", "（略）"]))

    def rebuild(self):
        """Rebuild a table, some rows of one, or a flattened one."""
        what = self.one(["table", "rows", "flat"])
        if what == "rows":
            lines = rebuilding.choose_rows(self.desk, self.block, self.some(self.rows)).lines()
        else:
            order = self.desk.issue.order
            after = next((at for at, each in enumerate(order) if self.desk.issue.blocks[each].text == "序号"), None)
            flat = order[after : after + 6] if what == "flat" and after is not None else [self.block]
            lines = rebuilding.choose(self.desk, flat).lines()
        width = self.one([None, 2, 3]) if lines.within is None else None
        return rebuild(self.desk, lines, rebuilding.propose(lines, Wish(width, left_out=lines.dropped)))

    def make(self):
        texts = [each.id for each in self.desk.issue if not each.table and each.boundary is None]
        return table_editing.make_table(self.desk, self.some(texts, 4), self.one([1, 2, 3]))

    def undo_join(self):
        seams = [(each.id, row.id) for each in self.desk.issue if each.table for row in each.table.rows if row.seam]
        return table_editing.undo_join(self.desk, *self.one(seams))

    def restore_column(self):
        dropped = [
            (each.id, column.id)
            for each in self.desk.issue
            if each.table
            for column in each.table.columns
            if column.dropped
        ]
        return table_editing.restore_column(self.desk, *self.one(dropped))

    def restore_rows(self):
        hidden = [
            (each.id, row.id) for each in self.desk.issue if each.table for row in each.table.rows if not row.live
        ]
        block, row = self.one(hidden)
        return table_editing.restore_rows(self.desk, block, [row])

    def split_row(self):
        row, column, offset = self.place()
        return table_editing.split_row(self.desk, self.block, row, {column: offset})

    def split_column(self):
        row, column, offset = self.place()
        return table_editing.split_column(self.desk, self.block, column, {row: offset})

    def split_cell_at(self):
        row, column, offset = self.place()
        return table_editing.split_cell_at(self.desk, Address(self.block, row, column), offset)

    def fill_down(self):
        """Let what stands above an empty cell hold for it too."""
        table = self.table
        row, below, column = self.one(
            (row, below, column)
            for row, below in pairwise(table.live_rows)
            for column in table.live_columns
            if (below, column) not in table.covered and not table.rows[below].texts[column]
        )
        rows = [table.rows[row].id, table.rows[below].id]
        return table_editing.fill_down(self.desk, self.block, table.columns[column].id, rows)

    def replace_cells(self):
        cells = [(self.row, self.column) for _ in range(3)]
        texts = {cell: self.one(["", "改", "1,200"]) for cell in cells}
        covered = {(self.table.rows[row].id, self.table.columns[column].id) for row, column in self.table.covered}
        return table_editing.replace_cells(
            self.desk, self.block, {key: each for key, each in texts.items() if key not in covered}
        )


def on(function, *drawers):
    """Return what makes a gesture on a table with arguments drawn by drawers."""
    return lambda drawn: function(drawn.desk, drawn.block, *(draw(drawn) for draw in drawers))


def at(function, where, *drawers):
    """Return what makes a gesture on a cell with arguments drawn by drawers."""
    return lambda drawn: function(drawn.desk, where(drawn), *(draw(drawn) for draw in drawers))


def row(drawn):
    return drawn.row


def column(drawn):
    return drawn.column


def row_or_end(drawn):
    return drawn.one([*drawn.rows, ""])


def column_or_end(drawn):
    return drawn.one([*drawn.columns, ""])


def pair(ids):
    """Return what draws the first of two that follow each other, and what draws the second."""
    chosen = []

    def first(drawn):
        chosen[:] = drawn.one(pairwise(getattr(drawn, ids)))
        return chosen[0]

    return first, lambda _: chosen[1]


def rows(drawn):
    return drawn.some(drawn.rows)


def shuffled(drawn):
    return drawn.chance.sample(drawn.columns, len(drawn.columns))


def small(drawn):
    return drawn.chance.randint(1, 3)


OPERATIONS = {
    "insert_row": on(table_editing.insert_row, row_or_end),
    "drop_rows": on(table_editing.drop_rows, rows),
    "restore_rows": Drawn.restore_rows,
    "move_row": on(table_editing.move_row, row, row_or_end),
    "set_row_kind": on(table_editing.set_row_kind, rows, lambda drawn: drawn.one(RowKind)),
    "set_header_rows": on(table_editing.set_header_rows, small),
    "merge_rows": on(table_editing.merge_rows, *pair("rows")),
    "split_row": Drawn.split_row,
    "insert_column": on(table_editing.insert_column, column_or_end),
    "drop_column": on(table_editing.drop_column, column),
    "restore_column": Drawn.restore_column,
    "move_column": on(table_editing.move_column, column, column_or_end),
    "merge_columns": on(table_editing.merge_columns, *pair("columns")),
    "split_column": Drawn.split_column,
    "set_column_role": on(table_editing.set_column_role, column, lambda drawn: drawn.one([None, *ColumnRole])),
    "reorder_columns": on(table_editing.reorder_columns, rows, shuffled),
    "replace_cells": Drawn.replace_cells,
    "merge_cells": at(table_editing.merge_cells, Drawn.filled, small, small),
    "split_cells": at(table_editing.split_cells, Drawn.spanning),
    "split_cell_at": Drawn.split_cell_at,
    "shift_cells": at(table_editing.shift_cells, Drawn.filled, lambda drawn: drawn.one(Direction)),
    "fill_down": Drawn.fill_down,
    "unfill": at(table_editing.unfill, Drawn.spanning),
    "join_with_previous": on(table_editing.join_with_previous),
    "join_with_next": on(table_editing.join_with_next),
    "undo_join": Drawn.undo_join,
    "split_table": on(table_editing.split_table, row),
    "make_table": Drawn.make,
    "dissolve_table": on(table_editing.dissolve_table, lambda drawn: drawn.one(Dissolution)),
    "paste": Drawn.paste,
    "replace_in_table": Drawn.replace,
    "prepare": Drawn.rebuild,
}
"""What makes each gesture on tables, by the name of its function."""
