"""The texts of blocks and cells as one string, in which a rule looks for what may be wrong before it looks closer."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import accumulate
from typing import NamedTuple, TypeVar, cast

from gazdesk.model.blocks import Address, Block
from gazdesk.model.kinds import BlockKind, RowKind
from gazdesk.model.pieces import Pieces
from gazdesk.model.tables import Row, Table

Made = TypeVar("Made")
Hint = re.Pattern[str] | tuple[str, ...]
"""What is quick to look for: a pattern without anchors that begins with few characters, or words as they stand."""


class Text(NamedTuple):
    """The current text of one owner of pieces."""

    address: Address
    pieces: Pieces
    text: str


def whole(block: Block) -> Text:
    """Return the text of a block."""
    return Text(block.address, block.pieces, block.text)


class Texts:
    """The texts of blocks, rows of tables cell by cell, in reading order; noise and what is dropped left out.

    `joined` has them all, a line feed before and after each.
    """

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._owners: list[tuple[Block, Row | None]] = []
        self._said: list[str] = []
        for block in blocks:
            if block.table is not None and block.kind is not BlockKind.NOISE:
                self._add_table(block, block.table)
            elif block.kind is not BlockKind.NOISE:
                self._owners.append((block, None))
                self._said.append(block.text)
        self._made: dict[Callable[[Texts], object], object] = {}
        self._starts = list(accumulate((len(said) + 1 for said in self._said), initial=1))
        self.joined = "\n" + "\n".join(self._said) + "\n"

    def once(self, make: Callable[[Texts], Made]) -> Made:
        """Return what a function makes of the texts, made once for all rules that ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    def at(self, offset: int) -> tuple[Text, int]:
        """Return the text that has the character at an offset of all texts, and its offset there."""
        index = max(bisect_right(self._starts, offset, hi=len(self._said)) - 1, 0)
        block, row = self._owners[index]
        within = max(offset - self._starts[index], 0)
        if row is None or block.table is None:
            return Text(block.address, block.pieces, self._said[index]), within
        for column in block.table.live_columns:
            text = row.texts[column]
            if within <= len(text):
                address = Address(block.id, row.id, block.table.columns[column].id)
                return Text(address, row.cells[column].pieces, text), within
            within -= len(text) + 1
        raise IndexError(offset)

    def matches(self, pattern: re.Pattern[str], hint: Hint | None = None) -> Iterator[tuple[Text, re.Match[str]]]:
        """Yield each match in a text; `hint`, which is quicker to look for, stands in each text that has one."""
        for text in self.having(hint or pattern):
            for match in pattern.finditer(text.text):
                yield text, match

    def having(self, hint: Hint) -> Iterator[Text]:
        """Yield each text in which a hint is found."""
        seen: set[Address] = set()
        for place in map(self._place_of, (hint,) if isinstance(hint, re.Pattern) else hint):
            found = place(0)
            while found >= 0:
                text, offset = self.at(found)
                if text.address not in seen:
                    yield text
                seen.add(text.address)
                found = place(found - offset + len(text.text) + 1)

    def _place_of(self, hint: re.Pattern[str] | str) -> Callable[[int], int]:
        """Return what gives the first place of a hint from an offset on, -1 where there is none."""
        if isinstance(hint, str):
            return partial(self.joined.find, hint)
        search = hint.search
        return lambda start: match.start() if (match := search(self.joined, start)) else -1

    def _add_table(self, block: Block, table: Table) -> None:
        shown = table.live_columns if len(table.live_columns) < len(table.columns) else None
        for row in table.rows:
            if row.kind is not RowKind.DROPPED:
                texts = row.texts if shown is None else [row.texts[column] for column in shown]
                self._owners.append((block, row))
                self._said.append("\n".join(texts))
