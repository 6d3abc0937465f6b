"""A reading of lines as a table: what is proposed, what speaks for it, and what the views show of it; found anywhere.

All of it is made on the thread on which the proposal is found: of a large table it is tens of thousands of entries.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gazdesk.desk import rebuilding
from gazdesk.desk.rebuild_evidence import Evidence, State, confidence_of, evidence_of
from gazdesk.desk.rebuilding import Asked, Cancelled, Lines, Proposal, ProposedRow, Spot, Wish
from gazdesk.model.kinds import RowKind

SIGNS = {
    RowKind.HEADER: "▤",
    RowKind.SECTION: "§",
    RowKind.TOTAL: "∑",
    RowKind.REPEATED_HEADER: "↻",
    RowKind.DROPPED: "×",
}
"""What stands in place of a number beside a row that is none of the body."""
NOTHING = Proposal(0, ())

Merged = tuple[int, int, int, int]
"""Row, column, rows and columns of a cell that spans more than itself, hidden rows counted in."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Lines, what they are proposed to be, the evidence for that, and how sure it is, 0 to 1.

    Attributes: `spots`, the cell that each fragment goes to; `numbers`, what stands beside each row; `merged` cells;
    `odd` cells and `unused` fragments, at which a claim fails.
    """

    lines: Lines = Lines()  # noqa: RUF009  (frozen)
    proposal: Proposal = NOTHING
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 0.0
    spots: Mapping[int, Spot] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    merged: tuple[Merged, ...] = ()
    odd: frozenset[Spot] = frozenset()
    unused: frozenset[int] = frozenset()


def read(lines: Lines, wish: Wish, cancelled: Asked | None = None) -> Reading | None:
    """Return what follows from a wish; None if it is wanted no more."""
    try:
        proposal = rebuilding.propose(lines, wish, cancelled)
    except Cancelled:
        return None
    evidence = evidence_of(proposal, lines.fragments, lines.within.known if lines.within else None)
    failing = [each for each in evidence if each.state is State.FAILS]
    return Reading(
        lines, proposal, evidence, confidence_of(evidence),
        spots={fragment: spot for spot, cell in proposal.cells() for fragment in cell.fragments},
        numbers=row_numbers(proposal.rows),
        merged=_merged(proposal),
        odd=frozenset(spot for each in failing for spot in each.spots),
        unused=frozenset(fragment for each in failing for fragment in each.fragments),
    )  # fmt: skip


def row_numbers(rows: tuple[ProposedRow, ...]) -> tuple[str, ...]:
    """Return what stands beside each row: the number of a body row, or the sign of another kind."""
    numbers, count = [], 0
    for row in rows:
        count += row.kind is RowKind.BODY
        numbers.append(SIGNS.get(row.kind, str(count)))
    return tuple(numbers)


def _merged(proposal: Proposal) -> tuple[Merged, ...]:
    rows = proposal.rows
    live = [index for index, row in enumerate(rows) if row.live]
    place = {index: at for at, index in enumerate(live)}
    found = []
    for at, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell.row_span > 1 or cell.column_span > 1:
                last = live[min(place[at] + cell.row_span, len(live)) - 1]
                found.append((at, column, last - at + 1, cell.column_span))
    return tuple(found)
