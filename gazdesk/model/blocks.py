"""Blocks: the units that an editor handles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from gazdesk.model.annotations import Comment, Mark, Original
from gazdesk.model.kinds import AttributionRole, BlockKind, BoundaryKind
from gazdesk.model.pieces import Piece, Pieces, Place, Provenance, provenance_of, source_spans, text_of
from gazdesk.model.quick import quick
from gazdesk.model.source import Span
from gazdesk.model.tables import Table


class Address(NamedTuple):
    """The owner of pieces: a block, or a cell of a block's table by row id and column id."""

    block: str
    row: str = ""
    column: str = ""

    @property
    def is_cell(self) -> bool:
        """Say whether a cell is meant."""
        return bool(self.row and self.column)


@dataclass(frozen=True, slots=True)
class Boundary:
    """What a block starts or ends; `depth` of an attachment is 0 for 附件3, 1 for 附件3.1."""

    kind: BoundaryKind
    depth: int = 0


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """A span of text from which one value of an attribution is read, between two places of an owner."""

    role: AttributionRole
    owner: Address
    start: Place
    end: Place


@quick
@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement of who is responsible.

    Its values are read from the text of its readings; `overrides` are values that the text does not say, by role.
    For a row of a table (`row` its id) the readings are empty: they come from the columns' roles.
    `item` None means the label printed before the statement. `removed` rows of a table state nothing.
    """

    id: str
    readings: tuple[Reading, ...] = ()
    item: str | None = None
    row: str = ""
    overrides: tuple[tuple[AttributionRole, tuple[str, ...]], ...] = ()
    removed: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a table: kind, level and the pieces of its text.

    `label` None means that it is read from the text; a string overrides it. `confidence` is the parser's, 0 to 1.
    A table's text lies in its cells; `pieces` of its block own only layout. What pieces say, and where they come from,
    is found out once, since many readers ask for it.
    """

    id: str
    kind: BlockKind
    pieces: Pieces = ()
    level: int | None = None
    label: str | None = None
    confidence: float = 1.0
    boundary: Boundary | None = None
    table: Table | None = None
    attributions: tuple[Attribution, ...] = ()
    marks: tuple[Mark, ...] = ()
    originals: tuple[Original, ...] = ()
    comments: tuple[Comment, ...] = ()
    _text: str | None = field(default=None, init=False, repr=False, compare=False)
    _provenance: Provenance | None = field(default=None, init=False, repr=False, compare=False)

    def with_table(self, table: Table) -> Block:
        """Return the block with another table; thousands of cells may be fixed one by one."""
        return Block(
            self.id, self.kind, self.pieces, self.level, self.label, self.confidence, self.boundary, table,
            self.attributions, self.marks, self.originals, self.comments,
        )  # fmt: skip

    @property
    def text(self) -> str:
        """Return the current text, "" for a table."""
        known = self._text
        if known is None:
            known = "" if self.table else text_of(self.pieces)
            object.__setattr__(self, "_text", known)
        return known

    @property
    def provenance(self) -> Provenance:
        """Return where the block's own pieces come from."""
        known = self._provenance
        if known is None:
            known = provenance_of(self.pieces)
            object.__setattr__(self, "_provenance", known)
        return known

    def know(self, provenance: Provenance) -> None:
        """Take where the block's own pieces come from, of one who knows it without reading them."""
        object.__setattr__(self, "_provenance", provenance)

    @property
    def address(self) -> Address:
        """Return the address of the block's own pieces."""
        return Address(self.id)

    def all_pieces(self) -> Iterator[Piece]:
        """Yield the pieces of the block and of its cells, row by row."""
        yield from self.pieces
        if self.table:
            for _, _, cell in self.table.cells():
                yield from cell.pieces

    def spans(self) -> tuple[Span, ...]:
        """Return the source spans of the block's text, layout left out, in order."""
        return source_spans(self.all_pieces())
