"""Statements of responsibility in running text."""

from __future__ import annotations

from gazdesk.model.blocks import Attribution, Block
from gazdesk.model.issue import Issue


def find_attributions(issue: Issue, block: Block) -> tuple[Attribution, ...]:
    """Return the statements that the current text of a block makes."""
    return ()
