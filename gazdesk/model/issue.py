"""The issue: a parse run, and the state that folding a journal over it gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazdesk.errors import CorrectionRefused, Unresolved
from gazdesk.model.blocks import Address, Block
from gazdesk.model.kinds import ReviewState
from gazdesk.model.pieces import HEAD_ORIGIN, SOURCE, Pieces
from gazdesk.model.problems import Problem
from gazdesk.model.source import SourceText
from gazdesk.model.tables import Cell, Table

ISSUE = "issue"
"""The target that stands for the issue itself where a document's first block could be named."""


@dataclass(frozen=True)
class ParseRun:
    """What one version of the parser made of one source: ordered blocks, and its own doubts and repairs."""

    source: SourceText
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...] = ()
    parser_version: str = ""


class Issue:
    """An issue as corrected so far; changed in place by corrections, and by nothing else.

    Attributes: `run`; `order`, the ids of the blocks in reading order; `blocks` by id; `overrides`, values of
    fields that the text does not say, by (target, field) where the target is ISSUE or the id of a document's first
    block; `reviews`, by target; `dismissals`, the reason by problem key.
    """

    def __init__(self, run: ParseRun) -> None:
        self.run = run
        self.order = [block.id for block in run.blocks]
        self.blocks = {block.id: block for block in run.blocks}
        self.overrides: dict[tuple[str, str], str] = {}
        self.reviews: dict[str, ReviewState] = {}
        self.dismissals: dict[str, str] = {}
        rows = (row.id for block in run.blocks if block.table for row in block.table.rows)
        self._taken = frozenset({SOURCE, HEAD_ORIGIN, ISSUE, *self.order, *rows})
        self._claimed: set[str] = set()
        self._readers: dict[str, frozenset[str]] = {}
        for block in run.blocks:
            self._note(block)

    def __iter__(self) -> Iterator[Block]:
        return map(self.blocks.__getitem__, self.order)

    def __len__(self) -> int:
        return len(self.order)

    @property
    def source(self) -> SourceText:
        """Return the source text."""
        return self.run.source

    def copy(self) -> Issue:
        """Return an issue that can be changed without changing this one; blocks are shared, being immutable."""
        other = Issue.__new__(Issue)
        vars(other).update({name: value if name == "run" else value.copy() for name, value in vars(self).items()})
        return other

    def become(self, other: Issue) -> None:
        """Take over the state of a copy."""
        self.__dict__.update(other.__dict__)

    def block(self, identity: str) -> Block:
        """Return a block by id; Unresolved if it is not there."""
        try:
            return self.blocks[identity]
        except KeyError:
            raise Unresolved("The block {block} is not there any more.", block=identity) from None

    def index(self, identity: str) -> int:
        """Return the position of a block in reading order, from 0; Unresolved if it is not there."""
        self.block(identity)
        return self.order.index(identity)

    def table(self, identity: str) -> Table:
        """Return the table of a block; Unresolved if it has none."""
        table = self.block(identity).table
        if table is None:
            raise Unresolved("The block {block} is not a table.", block=identity)
        return table

    def cell(self, address: Address) -> tuple[int, int, Cell]:
        """Return the row index, column index and cell that an address names; Unresolved if it is not there."""
        table = self.table(address.block)
        row, column = table.row_index(address.row), table.column_index(address.column)
        if row is None or column is None:
            raise Unresolved("The cell {cell} is not there any more.", cell="/".join(address))
        return row, column, table.rows[row].cells[column]

    def pieces(self, address: Address) -> Pieces:
        """Return the pieces that an address owns; Unresolved if it is not there."""
        return self.owner(address).pieces

    def owner(self, address: Address) -> Block | Cell:
        """Return the block or cell that an address names; Unresolved if it is not there."""
        return self.cell(address)[2] if address.is_cell else self.block(address.block)

    def put(self, block: Block) -> None:
        """Replace the block that has the same id."""
        self.blocks[block.id] = block
        self._note(block)

    def put_cell(self, address: Address, cell: Cell) -> None:
        """Replace a cell."""
        row, column, _ = self.cell(address)
        table = self.table(address.block).with_cells({(row, column): cell})
        self.put(self.block(address.block).with_table(table))

    def insert(self, index: int, block: Block) -> None:
        """Insert a new block at a position in reading order."""
        if block.id in self.blocks:
            raise Unresolved("The block {block} is there already.", block=block.id)
        self.order.insert(index, block.id)
        self.put(block)

    def remove(self, identity: str) -> Block:
        """Take a block out and return it."""
        del self.order[self.index(identity)]
        return self.blocks.pop(identity)

    def claim(self, *identities: str) -> None:
        """Take ids for what a correction makes; CorrectionRefused, and none is taken, if one is not new.

        Ids of blocks, rows, inserted strings, annotations and comments are claimed.
        """
        is_new = self._taken.isdisjoint(identities) and self._claimed.isdisjoint(identities)
        if not is_new or len(set(identities)) < len(identities):
            used = self._taken.intersection(identities) | self._claimed.intersection(identities)
            raise CorrectionRefused("The ids {ids} are in use already.", ids=", ".join(sorted(used) or identities))
        self._claimed.update(identities)

    def readers(self, identity: str) -> tuple[str, ...]:
        """Return the ids of the blocks, itself included, whose attributions may be read from a block."""
        return (*self._own(identity), *sorted(self._readers.get(identity, frozenset()) & self.blocks.keys()))

    def _own(self, identity: str) -> tuple[str, ...]:
        return (identity,) if identity in self.blocks and self.blocks[identity].attributions else ()

    def _note(self, block: Block) -> None:
        """Note which other blocks the attributions of a block are read from."""
        for attribution in block.attributions:
            for reading in attribution.readings:
                owner = reading.owner.block
                if owner != block.id:
                    self._readers[owner] = self._readers.get(owner, frozenset()) | {block.id}
