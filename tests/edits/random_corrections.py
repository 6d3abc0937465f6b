"""Random corrections of an issue as it is: mostly of what is there, now and then of what is not."""

import types
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

import gazdesk.edits.registry  # noqa: F401  (registers every kind)
from gazdesk.edits.attributions import AddAttribution
from gazdesk.edits.base import KINDS, Correction
from gazdesk.edits.cells import (
    CellMove,
    Direction,
    FillDown,
    MergeCells,
    MoveCells,
    ShiftCells,
    SplitCellAt,
    SplitCells,
    Unfill,
)
from gazdesk.edits.columns import MergeColumns, SplitColumn
from gazdesk.edits.fields import ClearField, SetField
from gazdesk.edits.making import Cut, MakeTable, NewCell, NewRow, contents, table_in_order
from gazdesk.edits.notes import ClearMark
from gazdesk.edits.remaking import RemakeRows
from gazdesk.edits.rows import MergeRows, SplitRow
from gazdesk.edits.shapes import JoinTables, UndoJoin
from gazdesk.edits.structure import MergeBlocks, SplitBlock
from gazdesk.edits.text import FixText
from gazdesk.model import ledger
from gazdesk.model.blocks import Address, Attribution
from gazdesk.model.issue import ISSUE, Issue
from gazdesk.model.kinds import FixReason
from gazdesk.model.pieces import HEAD, Place, place_after, place_before, text_of
from tests.edits.random_issues import ROW_KINDS, TEXTS, readings_in


@dataclass
class Drawer:
    """Draws corrections of an issue; `draw` is that of hypothesis."""

    draw: object
    issue: Issue
    minted: int = 0

    def correction(self, of=Correction):
        """Draw a correction of any kind: one made to fit, or one whose fields are filled by name and type."""
        kinds = (each for each in KINDS.values() if issubclass(each, of))
        cls = self.one(sorted(kinds, key=lambda each: each.kind))
        fitting = {
            FixText: self.fix,
            SplitBlock: self.split,
            MergeBlocks: self.merge,
            MakeTable: self.make,
            RemakeRows: self.remake,
            JoinTables: self.join,
            UndoJoin: self.undo_join,
            MergeRows: self.merge_rows,
            SplitRow: self.split_row,
            MergeColumns: self.merge_columns,
            SplitColumn: self.split_column,
            SplitCellAt: self.split_cell,
            FillDown: self.fill,
            MergeCells: self.merge_cells,
            SplitCells: lambda: self.of_merged(SplitCells),
            Unfill: lambda: self.of_merged(Unfill),
            ShiftCells: self.shift,
            MoveCells: self.move_cells,
            ClearMark: self.clear_mark,
            ClearField: self.clear_field,
            SetField: self.set_field,
            AddAttribution: self.add,
        }
        if cls in fitting and self.draw(st.integers(0, 3)):
            return fitting[cls]() or self.any_of(cls)
        return self.any_of(cls)

    def one(self, choices):
        return self.draw(st.sampled_from(list(choices)))

    def often(self):
        return self.draw(st.integers(0, 9)) < 9

    def mint(self):
        self.minted += 1
        return f"m{self.minted}"

    def any_of(self, cls):
        """Draw a correction whose ids are mostly of things that are there, by the names and types of its fields."""
        self.asked = cls.kind
        names = {each.name for each in fields(cls)}
        block = self.block(names)
        return self.filled(cls, block)

    def block(self, names):
        if names & {"row", "rows", "column", "columns", "after_row"} or "table" in self.asked:
            return self.among(block for block in self.issue if block.table)
        if "attribution" in self.asked:
            return self.among(block for block in self.issue if block.attributions or block.table)
        return self.one(self.issue)

    def among(self, blocks):
        fitting = list(blocks)
        return self.one(fitting if fitting and self.often() else self.issue)

    def filled(self, cls, block):
        hints = get_type_hints(cls)
        names = [each.name for each in fields(cls)] if is_dataclass(cls) else cls._fields
        return cls(**{name: self.value(name, hints[name], block) for name in names})

    def value(self, name, hint, block):
        origin = get_origin(hint)
        if origin in (Union, types.UnionType):
            return self.value(name, get_args(hint)[0], block) if self.draw(st.integers(0, 3)) else None
        if origin is tuple:
            return self.tuple(name, get_args(hint), block)
        by_type = {Place: self.place, Address: lambda: self.address(block), str: lambda: self.text(name, block)}
        if hint in by_type:
            return by_type[hint]()
        if hint is bool:
            return self.draw(st.booleans())
        if hint is int:
            return self.one([1, 1, 2, 2, 0, -1, 3, 9])
        return self.one(hint) if issubclass(hint, Enum) else self.filled(hint, block)

    def tuple(self, name, arguments, block):
        if arguments[-1] is not Ellipsis:
            return tuple(self.value(name, hint, block) for hint in arguments)
        return tuple(self.value(name, arguments[0], block) for _ in range(self.one([1, 2, 1, 2, 0, 3])))

    def text(self, name, block):
        """Draw an id or a text as the name of a field asks for it."""
        if not self.often():
            return self.one(["", "nowhere", *self.issue.order, ISSUE])
        if name in {"new_block", "new_row", "new_column"} or (name in {"row", "column"} and "insert" in self.asked):
            return self.mint()
        choices = {
            "identity": [self.mint(), *self.noted(block)],
            "joint": ["", " ", "\n", "x"],
            "field": ["date", "title", "year", "x"],
            "key": ["p", "q"],
            "target": [block.id, ISSUE],
        } | self.lines(block)
        if name in choices:
            return self.one(choices[name])
        ids = {"block", "blocks", "first", "second", "before", "id"}
        return self.one([block.id, *self.issue.order]) if name in ids else self.draw(TEXTS)

    def noted(self, block):
        rows = [row.id for row in block.table.rows] if block.table else []
        return [each.id for each in (*block.comments, *block.attributions)] * 2 + rows

    def lines(self, block):
        """Return the ids of rows and columns for the fields that name them."""
        if block.table is None:
            return {}
        rows = [row.id for row in block.table.rows]
        columns = [column.id for column in block.table.columns]
        line = columns if "column" in self.asked else rows
        named = {"row": rows, "rows": rows, "after_row": [*rows, ""], "column": columns, "columns": columns}
        return named | ({"before": [*line, ""], "after": [*line, ""]} if self.asked != "move_block" else {})

    def address(self, block):
        if block.table is None:
            return block.address
        rows, columns = block.table.rows, block.table.columns
        row, column = self.one(["", *(row.id for row in rows)]), self.one(["", *(column.id for column in columns)])
        return Address(block.id, row, column)

    def place(self):
        """Draw a place: of shown text, of any code point, or nowhere."""
        _, pieces = self.one(ledger.owners(self.issue))
        at = self.draw(st.integers(0, len(text_of(pieces))))
        inside = [Place(piece.origin, piece.start, after) for piece in pieces for after in (False, True)]
        return self.one([place_before(pieces, at), place_after(pieces, at), *inside, HEAD, Place("nowhere", 0)])

    def inside(self, pieces):
        """Draw a place within shown text."""
        return place_before(pieces, self.draw(st.integers(0, max(0, len(text_of(pieces)) - 1))))

    def fix(self):
        owners = [owner for owner in ledger.owners(self.issue) if owner[1] or owner[0].is_cell]
        address, pieces = self.one(owners or ledger.owners(self.issue))
        text = text_of(pieces)
        start, end = sorted(self.draw(st.integers(0, len(text))) for _ in range(2))
        first = self.one([place_before(pieces, start), place_after(pieces, start)])
        last = self.one([place_before(pieces, end), place_after(pieces, end)])
        return FixText(address, first, last, text[start:end], self.draw(TEXTS), self.mint(), self.one(FixReason))

    def split(self):
        fitting = [block for block in self.issue if len(block.text.strip()) > 1]
        return SplitBlock((block := self.one(fitting)).id, self.inside(block.pieces), self.mint()) if fitting else None

    def merge(self):
        texts = [index for index, block in enumerate(self.issue) if not block.table]
        pairs = [(first, second) for first, second in pairwise(texts) if second == first + 1]
        return MergeBlocks(*(self.issue.order[each] for each in self.one(pairs))) if pairs else None

    def make(self):
        """Draw what makes a table of some blocks that follow each other, tables among them, with a cut in one."""
        first = self.draw(st.integers(0, len(self.issue) - 1))
        blocks = tuple(self.issue.order[first : first + self.one([1, 1, 2])])
        width = self.one([1, 2, 3])
        count = sum(len(list(contents(self.issue.block(block)))) for block in blocks)
        if count == len(blocks) and self.draw(st.booleans()):
            return table_in_order(blocks, width, self.mint)
        cut = self.one(blocks)
        order = self.draw(st.permutations(range(count + 1)))
        cells = [NewCell((each,)) for each in order] + [NewCell()] * (-len(order) % width)
        cells[0] = NewCell(cells[0].fragments, *self.one([(1, 1), (1, 1), (2, 1), (1, 2)]))
        starts = range(0, len(cells), width)
        rows = tuple(NewRow(self.mint(), tuple(cells[start : start + width]), self.one(ROW_KINDS)) for start in starts)
        pieces = self.one([content.pieces for _, content in contents(self.issue.block(cut))])
        return MakeTable(blocks, tuple(f"k{index}" for index in range(width)), rows, (Cut(cut, self.inside(pieces)),))

    def remake(self):
        """Draw what makes some rows of a table anew, a fragment a cell, in any order."""
        block = self.one([block for block in self.issue if block.table] or [None])
        if block is None:
            return None
        rows = block.table.rows
        first = self.draw(st.integers(0, len(rows) - 1))
        part = rows[first : first + self.one([1, 2, 3])]
        texts = list(contents(replace(block, pieces=(), table=replace(block.table, rows=part))))
        width = len(block.table.columns)
        cut = self.one([content.pieces for _, content in texts])
        places = (self.inside(cut),) if text_of(cut) else ()
        cells = [NewCell((each,)) for each in self.draw(st.permutations(range(len(texts) + len(places))))]
        cells += [NewCell()] * (-len(cells) % width)
        starts = range(0, len(cells), width)
        made = tuple(NewRow(self.mint(), tuple(cells[start : start + width]), self.one(ROW_KINDS)) for start in starts)
        return RemakeRows(block.id, tuple(row.id for row in part), made, places)

    def table(self):
        """Draw a table; return it with the ids of its block, shown rows and shown columns."""
        block = self.one([block for block in self.issue if block.table] or [None])
        if block is None or not block.table.live_rows or not block.table.live_columns:
            return None, "", [], []
        rows = [block.table.rows[index].id for index in block.table.live_rows]
        columns = [block.table.columns[index].id for index in block.table.live_columns]
        return block.table, block.id, rows, columns

    def texts(self, table, wanted):
        """Return the cells of a table that have at least so many code points, as (row id, column id, pieces)."""
        cells = table.cells() if table else ()
        return [(row.id, column.id, cell.pieces) for row, column, cell in cells if len(cell.text) >= wanted]

    def merge_rows(self):
        _, block, rows, _ = self.table()
        return MergeRows(block, *self.one(pairwise(rows)), self.one(["", " ", "\n"])) if len(rows) > 1 else None

    def merge_columns(self):
        _, block, _, columns = self.table()
        pairs = list(pairwise(columns))
        return MergeColumns(block, *self.one(pairs), self.one(["", " ", "\n"])) if pairs else None

    def split_row(self):
        table, block, rows, _ = self.table()
        cells = [cell for cell in self.texts(table, 1) if cell[0] in rows]
        if not cells:
            return None
        row, column, pieces = self.one(cells)
        return SplitRow(block, row, self.mint(), ((column, self.one([HEAD, self.inside(pieces)])),))

    def split_column(self):
        table, block, _, columns = self.table()
        cells = [cell for cell in self.texts(table, 1) if cell[1] in columns]
        if not cells:
            return None
        row, column, pieces = self.one(cells)
        return SplitColumn(block, column, self.mint(), ((row, self.one([HEAD, self.inside(pieces)])),))

    def split_cell(self):
        table, block, _, _ = self.table()
        cells = self.texts(table, 2)
        if not cells:
            return None
        row, column, pieces = self.one(cells)
        return SplitCellAt(block, row, column, self.inside(pieces))

    def fill(self):
        table, block, rows, columns = self.table()
        if not table:
            return None
        start = self.draw(st.integers(0, len(rows) - 1))
        return FillDown(block, self.one(columns), tuple(rows[start : start + self.one([2, 3])]))

    def move_cells(self):
        """Draw the moves of some cells, mostly to one another, so that none lies over text."""
        table, block, rows, columns = self.table()
        if not table:
            return None
        keys = [(row, column) for row in rows for column in columns]
        sources = self.draw(st.lists(st.sampled_from(keys), min_size=1, max_size=4, unique=True))
        targets = self.one([sources[1:] + sources[:1], sources[::-1], [self.one(keys) for _ in sources]])
        return MoveCells(block, tuple(CellMove(*source, *goal) for source, goal in zip(sources, targets, strict=True)))

    def merge_cells(self):
        table, block, rows, columns = self.table()
        if not table:
            return None
        row, column = (self.draw(st.integers(0, len(lines) - 1)) for lines in (rows, columns))
        spans = [self.draw(st.integers(1, len(lines) - at)) for lines, at in ((rows, row), (columns, column))]
        return MergeCells(block, rows[row], columns[column], *spans, self.one(["", "\n"]))

    def of_merged(self, cls):
        table, block, _, _ = self.table()
        spans = [anchor for anchor, rows, columns in table.spans()] if table else []
        if not spans:
            return None
        row, column = self.one(spans)
        return cls(block, table.rows[row].id, table.columns[column].id)

    def shift(self):
        """Draw a shift of a cell that has an empty one beside it or at the end of its row."""
        table, block, _, _ = self.table()
        cells = self.texts(table, 1)
        if not cells:
            return None
        row, column, _ = self.one(cells)
        return ShiftCells(block, row, column, self.one(Direction), self.one([1, 1, 1, 2]))

    def clear_mark(self):
        marks = [(block.address, mark.kind) for block in self.issue for mark in block.marks]
        for block in (block for block in self.issue if block.table):
            marks += [(Address(block.id, row.id), mark.kind) for row in block.table.rows for mark in row.marks]
        return ClearMark(*self.one(marks)) if marks else None

    def clear_field(self):
        return ClearField(*self.one(self.issue.overrides)) if self.issue.overrides else None

    def set_field(self):
        starts = [block.id for block in self.issue if block.boundary is not None]
        return SetField(
            self.one([ISSUE, *starts, *self.issue.order]), "date", self.one(["2022-03-22", "2022-13-01", ""])
        )

    def join(self):
        """Draw what joins two tables with nothing but noise between them, and some columns in common."""
        texts = [block for block in self.issue if block.table or block.kind != "noise"]
        pairs = [(first, second) for first, second in pairwise(texts) if first.table and second.table]
        if not pairs:
            return None
        first, second = self.one(pairs)
        goals = self.draw(st.permutations([column.id for column in first.table.columns] + ["n1", "n2", "n3"]))
        goals += [self.mint() for _ in second.table.columns]
        return JoinTables(
            first.id, second.id, tuple(zip((each.id for each in second.table.columns), goals, strict=False))
        )

    def undo_join(self):
        seams = [(block.id, row.id) for block in self.issue if block.table for row in block.table.rows[1:] if row.seam]
        return UndoJoin(*self.one(seams), self.mint()) if seams else None

    def add(self):
        block = self.one(self.issue)
        address, pieces = self.one(ledger.owners(self.issue))
        return AddAttribution(block.id, Attribution(self.mint(), (self.draw(readings_in(address, pieces)),)))
