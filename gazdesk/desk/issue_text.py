"""The text of an open issue as one string, a line each block, and a line each cell of a table."""

from __future__ import annotations

from collections.abc import Iterator

from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, RowKind
from gazdesk.model.pieces import text_of
from gazdesk.model.tables import Row

Entry = tuple[Block, Row | None, str]
"""A block with its text, or a row of its table with the texts of its cells, a line each."""


class IssueText:
    """What an issue says, noise and what is dropped left out; read again only when the issue has changed."""

    def __init__(self, issue: Issue) -> None:
        self._issue = issue
        self._state: object = None
        self._entries: list[Entry] = []
        self._whole = ""

    def count(self, text: str) -> int:
        """Return how often a text stands in the issue."""
        self._follow()
        return self._whole.count(text)

    def owners_with(self, text: str) -> Iterator[tuple[Address, str]]:
        """Yield the blocks and cells that hold a text, in reading order, each with all of its own."""
        self._follow()
        for block, row, whole in self._entries:
            if text in whole:
                yield from ((address, own) for address, own in _owners(block, row, whole) if text in own)

    def _follow(self) -> None:
        """Read the issue, unless nothing was put in the place of its blocks since (`Issue.become`)."""
        if self._state is not self._issue.blocks:
            self._state = self._issue.blocks
            self._entries = list(_entries(self._issue))
            self._whole = "\n".join([text for _, _, text in self._entries])


def _entries(issue: Issue) -> Iterator[Entry]:
    for block in issue:
        if block.kind is BlockKind.NOISE:
            continue
        if block.table is None:
            yield block, None, text_of(block.pieces)
        else:
            for row in block.table.rows:
                if row.kind is not RowKind.DROPPED:
                    yield block, row, "\n".join(row.texts)


def _owners(block: Block, row: Row | None, text: str) -> Iterator[tuple[Address, str]]:
    if row is None or block.table is None:
        yield block.address, text
        return
    for column, cell in zip(block.table.columns, row.texts, strict=True):
        if not column.dropped:
            yield Address(block.id, row.id, column.id), cell
