"""Assembly: drafts become blocks of pieces, every character with one owner."""

from __future__ import annotations

from collections.abc import Sequence

from gazdesk.model.blocks import Block
from gazdesk.model.ledger import complete
from gazdesk.model.problems import Problem
from gazdesk.model.source import SourceText
from gazdesk.parse.draft import Draft
from gazdesk.parse.grid import table_of
from gazdesk.parse.joints import PieceMaker, first_kept
from gazdesk.parse.stating import Stating


def blocks_of(
    drafts: Sequence[Draft], source: SourceText, folds: bool
) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """Return the blocks of drafts in order, and what is doubted of them; no character of the source is without owner.

    `folds` says that texts are to be folded before they are matched.
    """
    if not drafts:
        return complete(source, ()), ()
    maker = PieceMaker(source.text, _spans(drafts))
    stating = Stating(source.text, folds)
    for draft in drafts:
        if draft.grid is None:
            pieces = maker.block(draft.spans, "" if folds else draft.first)
            stating.add(f"b{first_kept(pieces)}", draft, pieces)
        else:
            stating.add_table(draft, table_of(draft.grid, maker))
    return tuple(stating.blocks()), tuple(stating.problems)


def _spans(drafts: Sequence[Draft]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for draft in drafts:
        if draft.grid is None:
            spans.extend(draft.spans)
        else:
            for row in draft.grid.rows:
                for slot in row.slots:
                    spans.extend(slot.spans)
    return spans
