"""Finding a text: in an open issue, and in the whole store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.ledger import owners
from gazdesk.model.pieces import Pieces, PieceState, text_of
from gazdesk.store.bigrams import find, folded
from gazdesk.store.search import Passage, passages
from gazdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class Hit:
    """A place of an issue: the owner, the range in its current text (code points), the line of the source from 1."""

    address: Address
    start: int
    end: int
    line: int | None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A place of the store: the issue's id and name, the owner and its text, the range in it, the line from 1."""

    issue_id: int
    issue: str
    address: Address
    text: str
    start: int
    end: int
    line: int | None

    @property
    def block(self) -> str:
        """Return the id of the block."""
        return self.address.block


def find_in_issue(issue: Issue, wanted: str) -> tuple[Hit, ...]:
    """Return all places of a text in reading order; case, width and white space do not count."""
    needle = folded(wanted)
    if not needle:
        return ()
    return tuple(
        Hit(address, start, end, line_at(issue, pieces, start))
        for address, pieces in owners(issue)
        if needle in folded(text := text_of(pieces))
        for start, end in find(text, wanted)
    )


def search(store: Store, wanted: str, limit: int, offset: int) -> tuple[SearchHit, ...]:
    """Return the passages of the issues that are not put away that hold a text, issue by issue, a page of them."""
    return tuple(islice(_hits(store, wanted), offset, offset + limit))


def _hits(store: Store, wanted: str) -> Iterator[SearchHit]:
    for passage in passages(store.db, store.projections.words, wanted):
        hit = _hit(passage, wanted)
        if hit is not None:
            yield hit


def _hit(passage: Passage, wanted: str) -> SearchHit | None:
    """Return where a passage holds a text."""
    for column, text in passage.texts:
        for start, end in find(text, wanted)[:1]:
            address = Address(passage.block, passage.row, column)
            return SearchHit(passage.issue, passage.name, address, text, start, end, passage.line)
    return None


def line_at(issue: Issue, pieces: Pieces, offset: int) -> int | None:
    """Return the line of the source at an offset of an owner's text, or of what stands before it."""
    shown, line = 0, None
    for piece in pieces:
        if piece.of_source and piece.state is not PieceState.LAYOUT and (line is None or shown <= offset):
            inside = max(0, offset - shown) if piece.state is PieceState.KEPT else 0
            line = issue.source.line_of(min(piece.start + inside, piece.end - 1))
        shown += len(piece.text)
    return line
