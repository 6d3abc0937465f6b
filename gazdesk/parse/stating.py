"""What the blocks of an issue state: statements in their text, and those that run over lines of their own."""

from __future__ import annotations

from collections.abc import Iterator

from gazdesk.model.blocks import Address, Attribution, Block, Reading
from gazdesk.model.kinds import BlockKind, RowKind
from gazdesk.model.pieces import Pieces, text_of
from gazdesk.model.problems import Problem
from gazdesk.model.tables import Table
from gazdesk.parse.attribution import MAY_STATE, attributions_in, may_state
from gazdesk.parse.doubts import of_row, of_text
from gazdesk.parse.draft import Draft
from gazdesk.parse.fold import fold
from gazdesk.parse.joints import first_kept

_DOUBTED = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.DATE})
_NEW_PART = frozenset({BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE})

Built = tuple[str, Draft, Pieces, Table | None]


class Stating:
    """Gathers drafts with their pieces in order, and finds what they state.

    A statement may run over blocks, a role a line (牵头单位：… / 配合单位：…): it belongs to the first of them.
    """

    def __init__(self, text: str, traditional: bool) -> None:
        self._text, self._traditional = text, traditional
        self.problems: list[Problem] = []
        self._built: list[Built] = []
        self._stated: dict[int, list[Attribution]] = {}
        self._leads = False
        self._carrier = -1

    def add(self, identity: str, draft: Draft, pieces: Pieces) -> None:
        """Add a block of text."""
        if draft.kind in MAY_STATE:
            self._read(identity, draft, pieces)
        elif draft.kind is not BlockKind.NOISE:
            self._carrier = -1
            if draft.kind in _NEW_PART:
                self._leads = False
        if draft.kind in _DOUBTED:
            self.problems.extend(of_text(identity, draft, len(self._built) in self._stated))
        self._built.append((identity, draft, pieces, None))

    def add_table(self, draft: Draft, table: Table) -> None:
        """Add a table; its section rows may state who leads what is below them."""
        identity = f"b{min(int(row.id[1:]) for row in table.rows)}"
        found = [each for row, column, text, pieces in _section_cells(table)
                 for each in attributions_in(Address(identity, row, column), pieces, self._fold(text))]  # fmt: skip
        if found:
            self._stated[len(self._built)] = found
        if draft.grid is not None:
            rows = zip(table.rows, draft.grid.rows, strict=True)
            self.problems.extend(of_row(identity, row.id, read, self._text) for row, read in rows if read.repair)
        self._built.append((identity, draft, (), table))
        self._carrier = -1

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks."""
        for index, (identity, draft, pieces, table) in enumerate(self._built):
            yield Block(
                identity, draft.kind, pieces, draft.level, None, draft.confidence, draft.boundary, table,
                tuple(self._stated.get(index, ())),
            )  # fmt: skip

    def _fold(self, text: str) -> str:
        return fold(text) if self._traditional else text

    def _read(self, identity: str, draft: Draft, pieces: Pieces) -> None:
        shown = len(pieces[0].text) + sum(len(piece.text) for piece in pieces[1:])
        text = draft.text if draft.length == shown else self._fold(text_of(pieces))
        if not may_state(text):
            self._carrier = -1
            return
        self._leads = self._leads or ("下同" in text and "第一位" in text)
        own_line = "：" in text[2:10] or ":" in text[2:10]
        found = list(attributions_in(Address(identity), pieces, text, self._leads))
        carrier, self._carrier = self._carrier, -1
        if not found or not own_line:
            if found:
                self._stated[len(self._built)] = found
            return
        if carrier >= 0 and self._goes_on(carrier, found[0]):
            self._join(carrier, found.pop(0))
            self._carrier = carrier
        elif len(found) == 1 and found[0].readings[0].start.offset - first_kept(pieces) < 10:
            self._carrier = len(self._built)
        if found:
            self._stated[len(self._built)] = found

    def _goes_on(self, carrier: int, found: Attribution) -> bool:
        """Say whether a statement adds other roles to the one of the block before."""
        roles = {reading.role for reading in self._stated[carrier][0].readings}
        return not any(reading.role in roles for reading in found.readings)

    def _join(self, carrier: int, found: Attribution) -> None:
        first = self._stated[carrier][0]
        readings: tuple[Reading, ...] = first.readings + found.readings
        self._stated[carrier][0] = Attribution(first.id, readings)


def _section_cells(table: Table) -> Iterator[tuple[str, str, str, Pieces]]:
    for row in table.rows:
        if row.kind is RowKind.SECTION:
            for column, cell in zip(table.columns, row.cells, strict=True):
                if cell.pieces:
                    yield row.id, column.id, cell.text, cell.pieces
