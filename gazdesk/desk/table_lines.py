"""Rows and columns of a table that are named together: whether they stand side by side."""

from __future__ import annotations

from collections.abc import Sequence

from gazdesk.errors import CorrectionRefused


def begin_of(order: Sequence[str], chosen: Sequence[str]) -> int:
    """Return where rows or columns begin in the order of those that are not dropped; ids, at least one.

    CorrectionRefused where one of them is dropped, or they do not follow each other as they are named.
    """
    if not set(chosen) <= set(order):
        raise CorrectionRefused("A dropped row or column is brought back before it is changed.")
    begin = order.index(chosen[0])
    if list(order[begin : begin + len(chosen)]) != list(chosen):
        raise CorrectionRefused("The rows or columns do not follow each other.")
    return begin
