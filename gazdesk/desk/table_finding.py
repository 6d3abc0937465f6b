"""Finding and replacing within one table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, count, repeat
from operator import contains
from typing import NamedTuple

from gazdesk.desk.change import Change
from gazdesk.desk.desk import Desk
from gazdesk.desk.editing import text_fix
from gazdesk.edits.base import Correction
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address
from gazdesk.store.bigrams import find, folded


class CellHit(NamedTuple):
    """A range, in code points, of the text of a cell."""

    address: Address
    start: int
    end: int


def find_in_table(desk: Desk, block: str, text: str, rows: Sequence[int] | None = None) -> tuple[CellHit, ...]:
    """Return all places of a text in the cells that are not dropped, case, width and white space left aside.

    They come row by row, in the order of `rows`, indexes into those of the table; None stands for all.
    """
    table, needle = desk.issue.table(block), folded(text)
    if not needle:
        return ()
    han = next((each for each in needle if "一" <= each <= "鿿"), "")
    shown = (table.rows[at] for at in (table.live_rows if rows is None else rows))
    return tuple(
        CellHit(Address(block, row.id, table.columns[at].id), start, end)
        for row in shown if row.live
        for at in _may_hold(row.texts, han, needle) if not table.columns[at].dropped
        for start, end in find(row.texts[at], text)
    )  # fmt: skip


def _may_hold(texts: Sequence[str], han: str, needle: str) -> Iterable[int]:
    """Return the indexes of the texts of a row that may hold a needle, and in it `han`.

    A Han character stands in texts as it is looked for, anything else perhaps not; "" is none.
    """
    if han:
        return compress(count(), map(contains, texts, repeat(han)))
    if needle not in folded("".join(texts)):
        return ()
    return [at for at, text in enumerate(texts) if needle in folded(text)]


def replace_in_table(desk: Desk, hits: Sequence[CellHit], text: str) -> Change:
    """Put a text in the place of all hits, as one gesture; CorrectionRefused if none would be changed."""
    corrections: list[Correction] = []
    for hit in hits:
        fix = text_fix(desk, hit.address, hit.start, hit.end, text)
        if fix.seen != text:
            corrections.append(fix)
    if not corrections:
        raise CorrectionRefused("There is nothing to replace.")
    return desk.apply(corrections, "Replace in table")
