"""Which statement above holds for a block: what a heading states (一、…（牵头单位：…）) holds for its section.

A section goes on to the next heading or item that is as high as its own heading (GB/T 9704-2012, 7.3.3: 一、 is
above （一） above 1. above （1）), to the next heading without a number, or to the end of the text it is part of.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

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

_FEW = 8
"""Up to how many blocks are looked up one by one."""


def inheritance_of(blocks: Iterable[Block]) -> dict[str, str]:
    """Return what inherits, and from which block, in blocks that follow each other: those of an issue, or of a part.

    A numbered block or a heading states for its section in its own text, or in the line below it. Blocks that state
    something inherit the roles that they leave open; a numbered one that states nothing inherits all, unless a line
    below it that has no number states it. What has no number inherits from headings, not from the item before it.
    """
    above: dict[str, str] = {}
    sections: list[tuple[int, str, bool]] = []
    head: int | None = None
    silent = ""
    for block in blocks:
        level = block.level if block.level is not None else 0 if block.kind is BlockKind.HEADING else None
        if _ends(block):
            sections.clear()
            head, silent = None, ""
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


def renewed(
    before: Inheritance, old: Issue, new: Issue, changed: Collection[str], gone: Collection[str]
) -> Inheritance:
    """Return what inherits in a later state of which some blocks are new or differ, and some are gone, none moved.

    Only the parts that these blocks lie in are looked at; the same object is returned if nothing differs there.
    """
    if len(changed) + len(gone) > _FEW:
        return inheritance_of(new)
    above = {each: by for each, by in before.items() if each not in gone} if gone else dict(before)
    for at in {_place(old, new, each) for each in (*changed, *gone)}:
        part = [new.blocks[each] for each in new.order[_reach(new, at, -1) : _reach(new, at, 1) + 1]]
        for block in part:
            above.pop(block.id, None)
        above |= inheritance_of(part)
    return before if above == before else above


def _place(old: Issue, new: Issue, identity: str) -> int:
    """Return where a block stands, or where the next that is left stands after one that is gone."""
    if identity in new.blocks:
        return new.order.index(identity)
    after = (each for each in old.order[old.order.index(identity) :] if each in new.blocks)
    return new.order.index(next(after, new.order[-1]))


def _reach(issue: Issue, at: int, step: int) -> int:
    """Return the index of the last block before or after one up to which a section may go on."""
    at += step
    while 0 <= at < len(issue.order) and not _ends(issue.blocks[issue.order[at]]):
        at += step
    return max(0, at)


def _ends(block: Block) -> bool:
    """Say whether no section goes on over a block."""
    return block.boundary is not None or block.kind not in _WITHIN


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
