"""What the blocks of an issue state: statements in their text, and those that run over lines of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gazdesk.model.blocks import Attribution, Block
from gazdesk.model.kinds import BlockKind
from gazdesk.model.pieces import text_of
from gazdesk.parse.attribution import MAY_STATE, attributions_in, section_cells
from gazdesk.parse.fold import fold

_NEW_PART = frozenset({BlockKind.TITLE, BlockKind.ENCLOSURE_TITLE})


def with_attributions(blocks: Sequence[Block], traditional: bool) -> list[Block]:
    """Return the blocks with what they state.

    `traditional` says that the texts are to be folded before they are matched. A statement may run over blocks, a role a line (牵头单位：… / 配合单位：…): it belongs to the first of them.
    """
    result: list[Block] = []
    leads, carrier = False, -1
    for block in blocks:
        if block.kind in _NEW_PART:
            leads, carrier = False, -1
        if block.kind is BlockKind.TABLE:
            block = replace(block, attributions=_of_sections(block, traditional)) if section_cells(block) else block
        elif block.kind in MAY_STATE:
            text = fold(block.text) if traditional else block.text
            own_line = text[1:10].find("：") > 0 or text[1:10].find(":") > 0
            leads = leads or "第一位" in text and "下同" in text
            found = attributions_in(block.address, block.pieces, text, leads)
            if found and own_line and carrier >= 0 and _goes_on(result[carrier], found[0]):
                result[carrier] = _joined(result[carrier], found[0])
                found = found[1:]
            elif own_line and found and len(found) == 1 and _starts_line(block, found[0]):
                carrier = len(result)
            else:
                carrier = -1
            if found:
                block = replace(block, attributions=found)
        elif block.kind is not BlockKind.NOISE:
            carrier = -1
        result.append(block)
    return result


def _of_sections(block: Block, traditional: bool) -> tuple[Attribution, ...]:
    cells = [(address, pieces, text_of(pieces)) for address, pieces in section_cells(block)]
    return tuple(
        each
        for address, pieces, text in cells
        for each in attributions_in(address, pieces, fold(text) if traditional else text)
    )


def _starts_line(block: Block, found: Attribution) -> bool:
    """Say whether a statement is all that its block says."""
    return found.readings[0].start.offset - block.pieces[0].start < 10


def _goes_on(carrier: Block, found: Attribution) -> bool:
    """Say whether a statement adds other roles to the one of the block before."""
    roles = {reading.role for reading in carrier.attributions[0].readings}
    return not any(reading.role in roles for reading in found.readings)


def _joined(carrier: Block, found: Attribution) -> Block:
    first, *rest = carrier.attributions
    return replace(carrier, attributions=(replace(first, readings=first.readings + found.readings), *rest))
