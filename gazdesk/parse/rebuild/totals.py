"""Total rows: where they are among fragments, and the columns of their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from gazdesk.model.kinds import RowKind
from gazdesk.parse.rebuild.proposal import ProposedCell, ProposedRow
from gazdesk.parse.rebuild.values import NUMERIC, Kind

_TOTAL = re.compile(r"(?:合|总|小|共|累)\s*计(?:\s*[:：]|\s*[（(].{1,8}[)）])?")
_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_ADDS_UP = 6.0
"""What it is worth that a column adds up to a number."""


def is_total(text: str) -> bool:
    """Say whether a text is the label of a total (合计, 小计, 总计)."""
    return _TOTAL.fullmatch(text) is not None


def number_of(text: str) -> Decimal | None:
    """Return the number that a text is, None if it is none."""
    return Decimal(text.replace(",", "")) if _NUMBER.fullmatch(text) else None


def total_runs(stream: Sequence[int], texts: Sequence[str], kinds: Sequence[Kind], width: int) -> list[list[int]]:
    """Return the total rows in a stream of fragments: each a label and the numbers after it.

    A label in a row that has a running number is a cell like others.
    """
    found = []
    for at, fragment in enumerate(stream):
        if not is_total(texts[fragment]) or (at and kinds[stream[at - 1]] is Kind.RUNNING):
            continue
        run = [fragment]
        for following in stream[at + 1 : at + width]:
            if kinds[following] not in NUMERIC:
                break
            run.append(following)
        if len(run) > 1 or at + 1 == len(stream):
            found.append(run)
    return found


def total_row(
    run: Sequence[int], texts: Sequence[str], numeric: Sequence[float], sums: Iterable[Mapping[int, Decimal]]
) -> ProposedRow:
    """Return a total row: its label first, its numbers in the columns that add up to them or are of numbers.

    `numeric` gives by column what a number there costs, `sums` what all rows above, or those since the last total,
    add up to.
    """
    known = [dict(each) for each in sums]
    width = len(numeric)
    cells = [ProposedCell((run[0],))] + [ProposedCell()] * (width - 1)
    numbers = run[1:]
    costs = [
        [
            cost - _ADDS_UP * any(each.get(column, 0) == number_of(texts[fragment]) for each in known)
            for column, cost in enumerate(numeric)
        ]
        for fragment in numbers
    ]
    for fragment, column in zip(numbers, _seated(costs, width), strict=True):
        cells[column] = ProposedCell((fragment,))
    return ProposedRow(tuple(cells), RowKind.TOTAL)


def _seated(costs: Sequence[Sequence[float]], width: int) -> list[int]:
    """Return columns from 1 for numbers in order, of least cost together."""
    paths: list[tuple[float, list[int]]] = [(0.0, [])] * width
    for index, own in enumerate(costs):
        step: list[tuple[float, list[int]]] = []
        best: tuple[float, list[int]] = (float("inf"), [])
        for column in range(width):
            if column > index:
                cost, seats = paths[column - 1]
                best = min(best, (cost + own[column], [*seats, column]))
            step.append(best)
        paths = step
    return paths[-1][1]
