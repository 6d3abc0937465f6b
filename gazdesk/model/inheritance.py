"""Which statement above holds for a block: what a heading states (一、…（牵头单位：…）) holds for its section.

A section goes on to the next heading or item that is as high as its own heading (GB/T 9704-2012, 7.3.3: 一、 is
above （一） above 1. above （1）), to the next heading without a number, or to the end of the text it is part of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazdesk.model.blocks import Block
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind

Inheritance = Mapping[str, str]
"""For each block that inherits the id of the nearest block whose statement holds there."""

_WITHIN = frozenset(
    {
        BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.TABLE_TITLE, BlockKind.TABLE_NOTE,
        BlockKind.ROSTER, BlockKind.BOX_TITLE, BlockKind.NOISE,
    }
)  # fmt: skip
"""The kinds of blocks over which a section goes on."""


def inheritance_of(issue: Issue) -> dict[str, str]:
    """Return what inherits, and from which block.

    A numbered block or a heading states for its section in its own text, or in the line below it. Blocks that state
    something inherit the roles that they leave open; a numbered one that states nothing inherits all, unless a line
    below it that has no number states it. What has no number inherits from headings, not from the item before it.
    """
    above: dict[str, str] = {}
    sections: list[tuple[int, str, bool]] = []
    head: int | None = None
    silent = ""
    for block in issue:
        level = block.level if block.level is not None else 0 if block.kind is BlockKind.HEADING else None
        if block.boundary is not None or block.kind not in _WITHIN:
            sections.clear()
            head = None
            continue
        if level is not None:
            while sections and sections[-1][0] >= level:
                sections.pop()
        elif silent and block.attributions:
            above.pop(silent, None)
        if level is not None or block.attributions or block.table is not None:
            holders = [each for _, each, heads in sections if heads or level is not None]
            if holders:
                above[block.id] = holders[-1]
        states = bool(block.attributions) and block.table is None
        depth = head if level is None else level
        if states and depth is not None:
            sections.append((depth, block.id, level is None or _heads(block)))
        silent = silent if level is None and not states else block.id if level is not None and not states else ""
        head = level if not states else None
    return above


def _heads(block: Block) -> bool:
    """Say whether a block that states something is a heading (一、…（牵头单位：…）), no item with its sentence."""
    return block.kind is BlockKind.HEADING or "。" not in block.text[:-1]


def shape_of(block: Block | None) -> tuple[object, ...]:
    """Return all that a block means to what inherits what."""
    if block is None:
        return ()
    states = bool(block.attributions)
    heads = states and block.table is None and _heads(block)
    return block.kind, block.level, block.boundary is None, states, block.table is None, heads


def holding(inheritance: Inheritance, identity: str) -> Iterator[str]:
    """Yield the blocks whose statements hold for a block, the nearest first."""
    while identity in inheritance:
        identity = inheritance[identity]
        yield identity
