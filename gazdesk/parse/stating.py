"""What the blocks of an issue state: statements in their text, and those that run over lines of their own."""

from __future__ import annotations

from collections.abc import Callable

from gazdesk.model.blocks import Address, Attribution, Block
from gazdesk.model.kinds import BlockKind
from gazdesk.model.pieces import Pieces, text_of
from gazdesk.model.problems import Problem
from gazdesk.model.tables import Table
from gazdesk.parse.attribution import (
    MAY_STATE,
    NOTHING_ABOVE,
    attribution_of,
    may_be_said,
    may_bear,
    may_state,
    of_cells,
    statements,
)
from gazdesk.parse.doubts import DOUBTED, bounds, of_row, of_text
from gazdesk.parse.draft import Draft
from gazdesk.parse.fold import fold
from gazdesk.parse.statements import Found

_BEARING = MAY_STATE | {BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE}
_NOISE, _PARAGRAPH = BlockKind.NOISE, BlockKind.PARAGRAPH
_block: Callable[..., Block] = Block.__new__
_new = tuple.__new__
"""They make blocks and addresses in two thirds of the time that calling the class takes."""
_HEAD = 10
"""Within how many characters of its block a statement starts that has the lines to itself, no sentence before it."""
_UNFINISHED = frozenset("；;，,、")
_CLOSED = frozenset("。）)〕】]")

Built = tuple[str, Draft, Pieces, Table | None]


class Stating:
    """Gathers drafts with their pieces in order, and finds what they state.

    A statement may run over blocks, a role a line (牵头单位：… / 配合单位：…), or be cut after a ；: it belongs to the
    first of them.
    """

    def __init__(self, text: str, traditional: bool) -> None:
        self._text, self._traditional = text, traditional
        self.problems: list[Problem] = []
        self._built: list[Built] = []
        self._stated: dict[int, list[Attribution]] = {}
        self._context = NOTHING_ABOVE
        self._carrier = -1
        self._weak: set[int] = set()

    def add(self, identity: str, draft: Draft, pieces: Pieces) -> None:
        """Add a block of text."""
        kind, text, starts = draft.kind, draft.text, draft.boundary is not None
        if kind in MAY_STATE:
            self._read(identity, text, draft, pieces)
        elif kind is not _NOISE:
            self._carrier = -1
        if starts or (may_bear(text) if kind is _PARAGRAPH else kind in _BEARING):
            self._context = self._context.after(kind, draft.level, text, starts=starts)
        if kind in DOUBTED:
            self.problems.extend(of_text(identity, draft, len(self._built) in self._stated))
        self._built.append((identity, draft, pieces, None))

    def add_table(self, draft: Draft, table: Table) -> None:
        """Add a table; its cells may state who leads what is in their row, or below it."""
        identity = f"b{min([int(row.id[1:]) for row in table.rows])}"
        rows = list(zip(table.rows, draft.grid.rows if draft.grid else (), strict=True))
        if may_be_said(self._text[slice(*draft.spans[0])]):
            saying = [row for row, read in rows if may_be_said(self._text[slice(*bounds(read.slots))])]
            found = [each for _, each in of_cells(identity, table, saying, folded=self._traditional)]
            self._stated[len(self._built)] = found
        self.problems.extend(of_row(identity, row.id, read, self._text) for row, read in rows if read.repair)
        self._built.append((identity, draft, (), table))
        self._carrier = -1

    def blocks(self) -> list[Block]:
        """Return the blocks."""
        stated = {index: tuple(found) for index, found in self._stated.items() if index not in self._weak}.get
        return [
            _block(
                Block, identity, draft.kind, pieces, draft.level, None, draft.confidence, draft.boundary, table,
                stated(index, ()),
            )
            for index, (identity, draft, pieces, table) in enumerate(self._built)
        ]  # fmt: skip

    def _read(self, identity: str, text: str, draft: Draft, pieces: Pieces) -> None:
        carrier, self._carrier = self._carrier, -1
        # A first piece as long as the draft is all of it: what only joins texts shows nothing behind the last.
        if draft.length != len(pieces[0].text):
            text = self._fold(text_of(pieces))
        if not may_state(text, self._context):
            return
        stated = statements(text, self._context)
        if not stated:
            return
        address, at, carries = _new(Address, (identity, "", "")), len(self._built), False
        for found in stated:
            start = found.parts[0][1]
            attribution, leads = (
                attribution_of(address, pieces, text, found),
                start < _HEAD and "。" not in text[:start],
            )
            if leads and carrier >= 0 and self._goes_on(carrier, attribution):
                self._join(carrier, attribution, found.weak)
                self._carrier = carrier
            elif not found.weak:
                self._stated.setdefault(at, []).append(attribution)
                carries = leads or _is_cut(text, found)
            elif leads and at not in self._stated:
                self._stated[at] = [attribution]
                self._weak.add(at)
                carries = True
        if carries and len(self._stated[at]) == 1:
            self._carrier = at

    def _fold(self, text: str) -> str:
        return fold(text) if self._traditional else text

    def _goes_on(self, carrier: int, found: Attribution) -> bool:
        """Say whether a statement adds other roles to the one of the block before."""
        roles = {reading.role for reading in self._stated[carrier][0].readings}
        return all(reading.role not in roles for reading in found.readings)

    def _join(self, carrier: int, found: Attribution, weak: bool) -> None:
        first = self._stated[carrier][0]
        self._stated[carrier][0] = Attribution(first.id, first.readings + found.readings)
        if not weak:
            self._weak.discard(carrier)


def _is_cut(text: str, found: Found) -> bool:
    """Say whether a statement goes on beyond its text: nothing closes it."""
    return text[-1:] in _UNFINISHED or (found.parts[-1][2] == len(text) and text[-1:] not in _CLOSED)
