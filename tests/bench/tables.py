"""A large table at the table desk: opening it, and every operation on it, from the key to the disk and back."""

from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from gazdesk.desk import editing, table_editing
from gazdesk.desk.table_finding import find_in_table, replace_in_table
from gazdesk.edits.cells import Direction
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import ColumnRole, MarkKind, RowKind
from gazdesk.ui.session import Selection
from tests.bench.material import FRONT, UNITS, head, phrase, table
from tests.bench.timing import Row, milliseconds, percentile, timed
from tests.bench.windows import painted, store_of, window_on

BUDGET = 100
"""Milliseconds for opening the table, and for each operation on it, on a cell or on all rows at once."""


def measures(sizes):
    """Yield a row for opening the table, for each operation, for taking each back, and for doing it again."""
    with TemporaryDirectory() as folder:
        store = store_of(Path(folder), table_text(*sizes.table), "table")
        with window_on(store) as window:
            window.session.open(window.session.library.issues()[0].id)
            painted()
            yield opening(window, sizes)
            for name, operation in (OPERATIONS | WIDE_OPERATIONS).items():
                yield from operating(window, sizes, name, operation)


def table_text(rows, columns):
    """Return an issue of one document with one table of so many body rows and columns."""
    chance = Random(0)
    names = ["序号", "项目名称", "责任单位", *(f"{number}月（万元）" for number in range(1, columns - 2))]
    lines = ["\t".join(names)]
    for number in range(1, rows + 1):
        figures = (str(chance.randint(100, 999)) for _ in range(columns - 3))
        lines.append("\t".join([str(number), f"{phrase(chance)}项目", chance.choice(UNITS), *figures]))
    return (
        FRONT.format(number=1, total=1)
        + head(chance)
        + f"一、有关要求。\n\n{table(chance)}\n二、任务分工。\n\n"
        + "\n".join(lines)
        + "\n"
    )


def table_of(desk):
    """Return the block whose table is the largest."""
    return max((block for block in desk.issue if block.table), key=lambda block: len(block.table.rows))


def opening(window, sizes):
    """Return what it takes to open the table in the grid."""
    window.table.come_forward()
    block = table_of(window.session.desk)
    other = next(each for each in window.session.desk.issue if each.table and each is not block)
    times = []
    for _ in range(sizes.table_runs):
        window.session.select(Selection(other.address))
        painted()
        times.append(timed(lambda: (window.session.select(Selection(block.address)), painted())))
    return row_of(f"open a table of {len(block.table.rows):,} × {len(block.table.columns)}", times)


def operating(window, sizes, name, operation):
    """Yield what an operation takes, and what it takes to undo and redo it."""
    desk = window.session.desk
    times = {"": [], ", undone": [], ", done again": []}
    for number in range(sizes.table_runs):
        before = standing(desk)
        action = operation(desk, table_of(desk), number)
        painted()
        ready = standing(desk)
        times[""].append(timed(lambda action=action: (window.session.run(action), painted())))
        assert standing(desk) == ready + 1, f"{name} did nothing"
        times[", undone"].append(timed(lambda: (window.session.run(desk.undo), painted())))
        times[", done again"].append(timed(lambda: (window.session.run(desk.redo), painted())))
        while standing(desk) > before:
            window.session.run(desk.undo)
        painted()
    for what, measured in times.items():
        yield row_of(name + what, measured)


def standing(desk):
    """Return how many gestures count now."""
    return sum(entry.live and entry.kind == "edit" for entry in desk.history())


def row_of(what, times):
    """Return the row of one operation: the slowest but one in twenty, on the wall."""
    slow, half = percentile([each.wall for each in times], 0.95), median(each.wall for each in times)
    own = percentile([each.own for each in times], 0.95)
    return Row(f"table, p95, {what}", slow * 1000, BUDGET, "ms", f"p50 {milliseconds(half)}, own {milliseconds(own)}")


class Spot:
    """A place in the body of a table, another one for every number."""

    def __init__(self, desk, block, number):
        body = [index for index, row in enumerate(block.table.rows) if row.kind is RowKind.BODY]
        self.desk, self.block = desk, block.id
        self.at = body[(number * 397 + 1) % max(1, len(body) - 8)]
        self.rows = [row.id for row in block.table.rows[self.at : self.at + 4]]
        self.body = [block.table.rows[index].id for index in body]
        self.half = self.body[: len(body) // 2]
        self.columns = [column.id for column in block.table.columns]

    @property
    def cell(self):
        """Return the address of a cell that has a text."""
        return Address(self.block, self.rows[0], self.columns[3])

    @property
    def texts(self):
        """Return texts for a rectangle of cells."""
        return {(row, column): "示" for row in self.rows for column in self.columns[3:7]}

    def emptied(self):
        """Take the texts of some cells away, those below and behind them left."""
        return self.without(self.rows[1:], (*self.columns[3:5], self.columns[-1]))

    def without(self, rows, columns):
        """Take the texts away of the cells where rows and columns meet."""
        table_editing.replace_cells(self.desk, self.block, {(row, column): "" for row in rows for column in columns})
        return self

    def addresses(self, rows, column):
        """Return the cells of a column in rows."""
        return [Address(self.block, row, column) for row in rows]

    def merged(self):
        """Let a cell span some rows."""
        table_editing.merge_cells(self.desk, self.cell, 3, 1)
        return self

    def parted(self):
        """Split the table; return the block of the lower part."""
        table_editing.split_table(self.desk, self.block, self.rows[0])
        return self.desk.issue.order[self.desk.issue.index(self.block) + 1]

    def joined(self):
        """Split the table and join the parts again, which leaves a seam."""
        table_editing.join_with_previous(self.desk, self.parted())
        return self


def spotted(operation):
    """Return an operation that is given a spot to act on."""
    return lambda desk, block, number: operation(Spot(desk, block, number))


def joining(spot):
    """Return what joins the two parts of the table."""
    lower = spot.parted()
    return lambda: table_editing.join_with_previous(spot.desk, lower)


def dropped_rows(spot):
    """Return what brings rows back."""
    table_editing.drop_rows(spot.desk, spot.block, spot.rows)
    return lambda: table_editing.restore_rows(spot.desk, spot.block, spot.rows)


def dropped_column(spot):
    """Return what brings a column back."""
    table_editing.drop_column(spot.desk, spot.block, spot.columns[4])
    return lambda: table_editing.restore_column(spot.desk, spot.block, spot.columns[4])


def marking(part):
    """Return the operation that marks what `part` gives of a spot."""
    return lambda spot: lambda: editing.mark(spot.desk, part(spot), MarkKind.GARBLED)


edit = table_editing
OPERATIONS = {name: spotted(each) for name, each in {
    "cell": lambda s: lambda: editing.replace_text(s.desk, s.cell, 0, 1, "示"),
    "header cell": lambda s: lambda: editing.replace_text(
        s.desk, Address(s.block, s.desk.issue.table(s.block).rows[0].id, s.columns[5]), 0, 1, "示"),
    "paste 4 × 4": lambda s: lambda: edit.replace_cells(s.desk, s.block, s.texts),
    "insert row": lambda s: lambda: edit.insert_row(s.desk, s.block, s.rows[0]),
    "drop rows": lambda s: lambda: edit.drop_rows(s.desk, s.block, s.rows),
    "restore rows": dropped_rows,
    "move row": lambda s: lambda: edit.move_row(s.desk, s.block, s.rows[0], s.rows[2]),
    "merge rows": lambda s: lambda: edit.merge_rows(s.desk, s.block, *s.rows[:2]),
    "split row": lambda s: lambda: edit.split_row(s.desk, s.block, s.rows[0], {s.columns[1]: 2}),
    "kind of row": lambda s: lambda: edit.set_row_kind(s.desk, s.block, s.rows[:1], RowKind.SECTION),
    "header rows": lambda s: lambda: edit.set_header_rows(s.desk, s.block, 2),
    "insert column": lambda s: lambda: edit.insert_column(s.desk, s.block, s.columns[3]),
    "drop column": lambda s: lambda: edit.drop_column(s.desk, s.block, s.columns[3]),
    "restore column": dropped_column,
    "move column": lambda s: lambda: edit.move_column(s.desk, s.block, s.columns[3], s.columns[5]),
    "merge columns": lambda s: lambda: edit.merge_columns(s.desk, s.block, *s.columns[3:5]),
    "split column": lambda s: lambda: edit.split_column(s.desk, s.block, s.columns[1], dict.fromkeys(s.rows, 2)),
    "role of column": lambda s: lambda: edit.set_column_role(s.desk, s.block, s.columns[1], ColumnRole.LEAD),
    "reorder columns": lambda s: lambda: edit.reorder_columns(
        s.desk, s.block, s.rows, [*s.columns[:3], *s.columns[:2:-1]]),
    "merge cells": lambda s: lambda: edit.merge_cells(s.desk, s.cell, 3, 2),
    "split cells": lambda s: (s.merged(), lambda: edit.split_cells(s.desk, s.cell))[1],
    "split cell": lambda s: (s.emptied(), lambda: edit.split_cell_at(
        s.desk, Address(s.block, s.rows[1], s.columns[2]), 2))[1],
    "shift right": lambda s: (s.emptied(), lambda: edit.shift_cells(
        s.desk, Address(s.block, s.rows[1], s.columns[3]), Direction.RIGHT))[1],
    "shift up": lambda s: (s.emptied(), lambda: edit.shift_cells(
        s.desk, Address(s.block, s.rows[3], s.columns[3]), Direction.UP))[1],
    "fill down": lambda s: (s.emptied(), lambda: edit.fill_down(s.desk, s.block, s.columns[3], s.rows))[1],
    "unfill": lambda s: (s.merged(), lambda: edit.unfill(s.desk, s.cell))[1],
    "split table": lambda s: lambda: edit.split_table(s.desk, s.block, s.rows[0]),
    "join tables": joining,
    "undo join": lambda s: (s.joined(), lambda: edit.undo_join(s.desk, s.block, s.rows[0]))[1],
    "dissolve": lambda s: lambda: edit.dissolve_table(s.desk, s.block),
    "mark row": marking(lambda s: Address(s.block, s.rows[0])),
    "mark column": marking(lambda s: Address(s.block, column=s.columns[3])),
    "mark cell": marking(lambda s: s.cell),
}.items()}  # fmt: skip
"""Every operation on a table: given a spot, it makes ready and returns what is measured."""

WIDE_OPERATIONS = {name: spotted(each) for name, each in {
    "merge half of the rows": lambda s: lambda: edit.merge_rows(s.desk, s.block, *s.half),
    "move half of the rows": lambda s: lambda: edit.move_row(s.desk, s.block, s.half[0], "", *s.half[1:]),
    "drop half of the rows": lambda s: lambda: edit.drop_rows(s.desk, s.block, s.half),
    "mark half of the rows": lambda s: lambda: editing.mark(
        s.desk, Address(s.block, s.half[0]), MarkKind.GARBLED, "", *s.addresses(s.half[1:], "")),
    "shift half of the rows": lambda s: (s.without(s.half, s.columns[-1:]), lambda: edit.shift_cells(
        s.desk, Address(s.block, s.half[0], s.columns[3]), Direction.RIGHT, 1,
        *s.addresses(s.half[1:], s.columns[3])))[1],
    "merge five columns": lambda s: lambda: edit.merge_columns(s.desk, s.block, *s.columns[3:8]),
    "split a column in all rows": lambda s: lambda: edit.split_column(
        s.desk, s.block, s.columns[1], dict.fromkeys(s.body, 2)),
    "reorder columns of all rows": lambda s: lambda: edit.reorder_columns(
        s.desk, s.block, s.body, [*s.columns[:3], *s.columns[:2:-1]]),
    "fill down all rows": lambda s: (s.without(s.body[1:], s.columns[3:4]), lambda: edit.fill_down(
        s.desk, s.block, s.columns[3], s.body))[1],
    "type over a column": lambda s: lambda: edit.replace_cells(
        s.desk, s.block, {(row, s.columns[3]): "示" for row in s.body}),
    "replace in all rows": lambda s: lambda: replace_in_table(
        s.desk, find_in_table(s.desk, s.block, "项目"), "工程"),
}.items()}  # fmt: skip
"""Operations on many rows or cells at once."""
