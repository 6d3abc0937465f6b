"""What holds for every table that is rebuilt, typed, struck, dropped and merged as it may be: nothing is lost or moved."""

from contextlib import suppress
from itertools import count
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazdesk.desk import editing, table_editing
from gazdesk.desk.library import Library
from gazdesk.desk.rebuilding import Wish, choose, choose_rows, propose
from gazdesk.errors import CorrectionRefused
from gazdesk.model import ledger
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import FixReason, MarkKind, RowKind
from gazdesk.model.pieces import text_of
from tests.desk.making import rebuild, take
from tests.edits.sample import characters, dangling

EXAMPLES = 60
NUMBERS = count()


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with Library.open(tmp_path_factory.mktemp("rebuilding") / "store.db", editor="王编辑") as library:
        yield library


class Drawn:
    """A table that is drawn. Attributes: `desk`, the id of its `block`; `torn`, whether it is not in printed order."""

    def __init__(self, library, chance):
        self.chance, self.torn, self.minted = chance, False, count(1)
        width, height = chance.randint(2, 4), chance.randint(2, 6)
        body = [[self.text(0.8) for _ in range(width)] for _ in range(height)]
        rows = [["序号", "单位", "事项", "时限"][:width], *([str(at), *row[1:]] for at, row in enumerate(body, 1))]
        name = f"第{next(NUMBERS)}篇"
        self.desk = take(library, "\n".join(["示例市人民政府公报", *map("\t".join, rows), name]), name)
        self.block = self.desk.issue.order[1]

    @property
    def table(self):
        return self.desk.issue.table(self.block)

    def text(self, likely=1.0):
        return f"{self.chance.choice('甲乙丙丁')}{next(self.minted)}号" if self.chance.random() < likely else ""

    def row(self, first=0):
        return self.chance.choice(self.table.rows[first:]).id

    def column(self):
        return self.chance.choice(self.table.columns).id

    def change(self):
        """Change something in it; what cannot be is left."""
        how = [self.type, self.type, self.strike, self.fix, self.note, self.mark, self.drop_rows, self.drop_rows,
               self.drop_column, self.insert_row, self.insert_column, self.merge, self.repeat, self.move]  # fmt: skip
        with suppress(CorrectionRefused):
            self.chance.choice(how)()

    def type(self):
        table_editing.replace_cells(self.desk, self.block, {(self.row(), self.column()): self.text()})

    def strike(self):
        table_editing.replace_cells(self.desk, self.block, {(self.row(1), self.column()): ""})

    def fix(self, reason=FixReason.TRANSCRIPTION):
        cell = Address(self.block, self.row(), self.column())
        start = self.chance.randint(0, 1) if text_of(self.desk.issue.pieces(cell)) else 0
        editing.replace_text(self.desk, cell, start, start, self.text(), reason)

    def note(self):
        cell = Address(self.block, self.row(), self.column())
        if len(text_of(self.desk.issue.pieces(cell))) > 1:
            editing.replace_text(self.desk, cell, 0, 1, "正", reason=FixReason.ORIGINAL)

    def mark(self):
        row = self.row()
        column = self.chance.choice(["", self.column()])
        editing.mark(self.desk, Address(self.block, row, column), MarkKind.DOUBTFUL, f"第{next(self.minted)}处")

    def drop_rows(self):
        table_editing.drop_rows(self.desk, self.block, [self.row(1)])

    def drop_column(self):
        table_editing.drop_column(self.desk, self.block, self.column())

    def insert_row(self):
        table_editing.insert_row(self.desk, self.block, self.row())

    def insert_column(self):
        table_editing.insert_column(self.desk, self.block, self.column())

    def merge(self):
        cell = Address(self.block, self.row(1), self.column())
        table_editing.merge_cells(self.desk, cell, self.chance.randint(1, 3), self.chance.randint(1, 2))
        self.torn = True

    def repeat(self):
        table_editing.set_row_kind(self.desk, self.block, [self.row(1)], RowKind.REPEATED_HEADER)

    def move(self):
        table_editing.move_row(self.desk, self.block, self.row(1), self.row(1))
        self.torn = True

    def lines(self):
        """Return the lines of the table, or of some rows of it."""
        if self.chance.random() < 0.5:
            return choose(self.desk, [self.block]).lines()
        rows = [self.row(1) for _ in range(self.chance.randint(1, 3))]
        return choose_rows(self.desk, self.block, rows).lines()

    def wish(self, lines):
        aside = set(lines.dropped)
        if self.chance.random() < 0.2:
            aside.add(self.chance.randrange(len(lines.fragments)))
        width = self.chance.choice([None, len(self.table.live_columns), 2, 3]) if lines.within is None else None
        return Wish(width, left_out=frozenset(aside))


def state(desk):
    return desk.issue.order.copy(), desk.issue.blocks.copy()


def said(rows):
    """Return what rows say in reading order."""
    return "".join(cell.text for row in rows for cell in row.cells)


@settings(max_examples=EXAMPLES)
@given(st.integers(0, 2**32), st.integers(0, 9))
def test_nothing_is_lost_doubled_or_moved_and_all_of_it_is_taken_back(library, seed, changes):
    drawn = Drawn(library, Random(seed))
    desk = drawn.desk
    for _ in range(changes):
        drawn.change()
    try:
        lines = drawn.lines()
    except CorrectionRefused:
        return
    wish = drawn.wish(lines)
    proposal = propose(lines, wish)
    if not any(row.live for row in proposal.rows):
        return
    before, table, text = state(desk), drawn.table, characters(desk.issue)
    taken = lines.within.rows if lines.within else [row.id for row in table.rows]
    if not drawn.torn:
        assert "".join(each.text for each in lines.fragments) == said(row for row in table.rows if row.id in taken)

    rebuild(desk, lines, proposal)

    after, old = state(desk), {row.id for row in table.rows}
    made = [row for row in drawn.table.rows if row.id not in old]
    kept = "".join(each.text for at, each in enumerate(lines.fragments) if at not in wish.left_out)
    assert ledger.audit(desk.issue) == []
    assert dangling(desk.issue) == []
    assert characters(desk.issue) == text
    if not proposal.by_columns:
        assert said(row for row in made if row.kind is not RowKind.DROPPED).replace(" ", "") == kept
    assert [row for row in drawn.table.rows if row.id in old] == [row for row in table.rows if row.id not in taken]
    for _ in range(2):
        desk.undo()
        assert state(desk) == before
        desk.redo()
        assert state(desk) == after
