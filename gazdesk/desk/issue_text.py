"""The text of an open issue as one string, a line each block, and a line each cell of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, RowKind
from gazdesk.model.tables import Row

Owner = tuple[Block, Row | None, str]
"""A block with its text, or a row of its table with the texts of its cells, a line each."""


class Part(NamedTuple):
    """What a block says: its owners, all of their texts, and whether errors of the original are noted in it."""

    owners: tuple[Owner, ...]
    text: str
    noted: bool


class IssueText:
    """What an issue says, noise and what is dropped left out; what has changed is read when it is asked for.

    1. `renew` is called for every block that changed, came or went.
    2. Texts of owners are lines: one that holds no line feed is never found across two.
    """

    def __init__(self, issue: Issue) -> None:
        self._issue = issue
        self._parts: dict[str, Part] = {}
        self._changed: set[str] = set(issue.blocks)
        self._ordered: list[Part] = []
        self._whole = ""
        self._noted = False
        self._is_whole = False

    @property
    def noted(self) -> bool:
        """Say whether errors of the original are noted anywhere."""
        self._read_changes()
        return self._noted

    def renew(self, changed: Iterable[str]) -> None:
        """Follow a change of the issue: blocks that changed, came or went."""
        self._changed.update(changed)
        self._is_whole = False

    def count(self, text: str) -> int:
        """Return how often a text stands in the issue."""
        self._read_changes()
        return self._whole.count(text)

    def owners_with(self, text: str) -> Iterator[tuple[Address, str]]:
        """Yield the blocks and cells that hold a text, in reading order, each with all of its own."""
        self._read_changes()
        for part in self._ordered:
            if text in part.text:
                for block, row, whole in part.owners:
                    yield from (each for each in _owners(block, row, whole) if text in each[1])

    def read_some(self, most: int) -> bool:
        """Read so many changed blocks beforehand; say whether any are left."""
        blocks = self._issue.blocks
        some = list(islice(self._changed, most))
        self._parts.update((block, _part(blocks[block])) for block in some if block in blocks)
        self._changed.difference_update(some)
        return bool(self._changed)

    def _read_changes(self) -> None:
        self.read_some(len(self._changed))
        if not self._is_whole:
            self._is_whole = True
            self._ordered = [self._parts[block] for block in self._issue.order]
            self._whole = "\n".join([part.text for part in self._ordered])
            self._noted = any(part.noted for part in self._ordered)


def _part(block: Block) -> Part:
    owners = tuple(_read(block))
    cells = (cell for row in block.table.rows for cell in row.cells) if block.table else ()
    noted = bool(block.originals) or any(cell.originals for cell in cells)
    return Part(owners, "\n".join([text for _, _, text in owners]), noted)


def _read(block: Block) -> Iterator[Owner]:
    if block.kind is BlockKind.NOISE:
        return
    if block.table is None:
        yield block, None, block.text
        return
    live = [index for index, column in enumerate(block.table.columns) if not column.dropped]
    for row in block.table.rows:
        if row.kind is not RowKind.DROPPED:
            yield block, row, "\n".join([row.texts[index] for index in live])


def _owners(block: Block, row: Row | None, text: str) -> Iterator[tuple[Address, str]]:
    if row is None or block.table is None:
        yield block.address, text
        return
    for column, cell in zip(block.table.columns, row.texts, strict=True):
        if not column.dropped:
            yield Address(block.id, row.id, column.id), cell
