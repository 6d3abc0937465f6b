"""Assembly: drafts become blocks of pieces, every character with one owner."""

from __future__ import annotations

from collections.abc import Iterable

from gazdesk.model.blocks import Block
from gazdesk.model.kinds import BlockKind
from gazdesk.model.ledger import complete
from gazdesk.model.source import SourceText
from gazdesk.parse.draft import Draft
from gazdesk.parse.stating import with_attributions
from gazdesk.parse.grid import table_of
from gazdesk.parse.joints import block_pieces


def blocks_of(drafts: Iterable[Draft], source: SourceText, traditional: bool) -> tuple[Block, ...]:
    """Return the blocks of drafts in order, completed so that no character of the source is without owner."""
    blocks = [_block(draft, source.text) for draft in drafts]
    return complete(source, with_attributions(blocks, traditional))


def _block(draft: Draft, text: str) -> Block:
    if draft.grid is not None:
        table = table_of(draft.grid, text)
        return Block(
            f"b{draft.spans[0][0]}", BlockKind.TABLE, (), None, None, draft.confidence, draft.boundary, table
        )
    pieces = block_pieces(text, draft.spans)
    return Block(
        f"b{draft.spans[0][0]}", draft.kind, pieces, draft.level, None, draft.confidence, draft.boundary
    )
