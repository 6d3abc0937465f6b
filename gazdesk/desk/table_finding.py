"""Finding and replacing within one table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    columns = [(index, table.columns[index].id) for index in table.live_columns]
    shown = (table.rows[at] for at in (table.live_rows if rows is None else rows))
    return tuple(
        CellHit(Address(block, row.id, column), start, end)
        for row in shown if row.live
        for index, column in _may_hold(row.texts, columns, han, needle)
        for start, end in find(row.texts[index], text)
    )  # fmt: skip


def _may_hold(
    texts: Sequence[str], columns: Iterable[tuple[int, str]], han: str, needle: str
) -> Iterable[tuple[int, str]]:
    """Return the columns in which the texts of a row may hold a needle, and in it `han`.

    A Han character stands in texts as it is looked for, anything else perhaps not; "" is none.
    """
    if han:
        return [column for column in columns if han in texts[column[0]]]
    if needle not in folded("".join(texts)):
        return ()
    return [column for column in columns if needle in folded(texts[column[0]])]


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
