"""Who owns a code point of the source: looked up in O(log n), renewed by what a correction touched."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import Issue
from gazdesk.model.pieces import Piece, adjoined
from gazdesk.model.tables import Table

Owner = TypeVar("Owner")
Entries = list[tuple[int, Owner]]
"""Where ranges of the source start, and whose each is until the next one starts."""

_MANY = 16
"""Where one block of so many changes, all are indexed anew: to change a long list one by one takes longer."""


class SourceIndex:
    """The blocks of an issue by where their source starts; within a table its cells, indexed when first asked for."""

    def __init__(self, issue: Issue) -> None:
        self._issue = issue
        self._cells: dict[str, tuple[Table, Entries[Address]]] = {}
        self._build()

    def renew(self, changed: Collection[str], gone: Collection[str]) -> None:
        """Follow a change of the issue; what changed in one block alone cannot have changed whose a range is."""
        count = len(changed) + len(gone)
        if count < 2:
            return
        if count * _MANY > len(self._issue):
            self._build()
        else:
            for identity in (*changed, *gone):
                block = self._issue.blocks.get(identity)
                self._replace(identity, _entries(block) if block else [])

    def block(self, offset: int) -> Block:
        """Return the block that owns a code point of the source; beyond it, the last one."""
        return self._issue.blocks[_at(self._entries, offset)]

    def owner(self, offset: int) -> Address:
        """Return the block or cell that owns a code point of the source; beyond it, the last one."""
        block = self.block(offset)
        return block.address if block.table is None else _at(self._cells_of(block, block.table), offset)

    def _build(self) -> None:
        """Index all blocks: in reading order, in which they are nearly sorted."""
        self._of_block = {block.id: _entries(block) for block in self._issue}
        self._entries = sorted(chain.from_iterable(self._of_block.values()))

    def _replace(self, identity: str, new: Entries[str]) -> None:
        old = self._of_block.get(identity, [])
        self._of_block[identity] = new
        if old != new:
            for each in old:
                del self._entries[bisect_left(self._entries, each)]
            for each in new:
                insort(self._entries, each)

    def _cells_of(self, block: Block, table: Table) -> Entries[Address]:
        known = self._cells.get(block.id)
        if known is None or known[0] is not table:
            own = _starts(block.address, block.pieces)
            cells = (_starts(Address(block.id, row.id, column.id), cell.pieces) for row, column, cell in table.cells())
            known = self._cells[block.id] = table, sorted(chain(own, *cells))
        return known[1]


def _entries(block: Block) -> Entries[str]:
    """Return where the ranges of the source start that a block owns, adjoining ones as one."""
    owned = block.provenance.owned
    if block.table:
        owned = adjoined(chain(owned, *[row.owned for row in block.table.rows]))
    return [(span.start, block.id) for span in owned]


def _starts(address: Address, pieces: Iterable[Piece]) -> Iterator[tuple[int, Address]]:
    return ((piece.start, address) for piece in pieces if piece.of_source)


def _at(entries: Entries[Owner], offset: int) -> Owner:
    return entries[max(0, bisect_right(entries, offset, key=lambda each: each[0]) - 1)][1]
