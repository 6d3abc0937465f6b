"""The work on a table that is being rebuilt: what the user said so far, and what is proposed after each word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gazdesk.desk import rebuilding
from gazdesk.desk.rebuild_evidence import State, confidence_of, evidence_of
from gazdesk.desk.rebuilding import Lines, ProposedRow, Spot, Wish, adjusting
from gazdesk.model.kinds import RowKind

Adjustment = Callable[[Wish, ProposedRow, int], Wish | None]
"""What moves a cell in a row, by its column; None where that cannot be."""


class Work:
    """What is rebuilt.

    Attributes: `lines`; `wish`, what the user said of them; `proposal`, what follows from it; `evidence` for that, and
    `confidence`, 0 to 1.
    """

    def __init__(self, lines: Lines) -> None:
        self._before: list[tuple[Lines, Wish]] = []
        self._take(lines, Wish(left_out=lines.dropped))

    @property
    def width_wished(self) -> int:
        """Return the number of columns that the user set, 0 if it is to be found."""
        return self.wish.width or 0

    def set_width(self, width: int) -> None:
        """Set the number of columns; 0 lets it be found. Rows given in more columns are found again."""
        given = tuple(row for row in self.wish.given if not row.columns or not width or max(row.columns) < width)
        self._say(Wish(width or None, given, self.wish.left_out))

    def mark(self, fragments: Sequence[int], kind: RowKind) -> None:
        """Say that lines are one row of a kind."""
        self._say(adjusting.marked(self.wish, fragments, kind))

    def leave_out(self, fragments: Sequence[int]) -> None:
        """Say that lines are no part of the table, or that they are after all."""
        self._say(adjusting.left_out(self.wish, fragments))

    def free(self, fragments: Sequence[int]) -> None:
        """Take back what was said of lines."""
        self._say(adjusting.freed(self.wish, fragments))

    def adjust(self, spot: Spot, how: Adjustment) -> bool:
        """Move a cell in its row, which is kept as it then stands; False where that cannot be."""
        wish = how(self.wish, self.proposal.rows[spot.row], spot.column)
        if wish is not None:
            self._say(wish)
        return wish is not None

    def split(self, spot: Spot, offset: int) -> None:
        """Part the only line of a cell; what stands behind the offset goes to the next cell, if there is room."""
        row = self.proposal.rows[spot.row]
        fragment = row.cells[spot.column].fragments[0]
        lines = rebuilding.split_line(self.lines, fragment, offset)
        wish, row = adjusting.split_fragment(self.wish, fragment), adjusting.split_row(row, fragment)
        self._say(adjusting.parted(wish, row, spot.column) or adjusting.freed(wish, row.fragments), lines)

    def text(self, spot: Spot) -> str:
        """Return the text of a cell."""
        fragments = self.proposal.rows[spot.row].cells[spot.column].fragments
        return "".join(self.lines.fragments[fragment].text for fragment in fragments)

    def undo(self) -> bool:
        """Take back what was said last; False if nothing was."""
        if not self._before:
            return False
        self._take(*self._before.pop())
        return True

    def doubts(self) -> list[Spot]:
        """Return the cells at which a claim fails, in order; for a line that no cell takes, none."""
        failing = (each for each in self.evidence if each.state is State.FAILS)
        return sorted({spot for each in failing for spot in each.spots})

    def _say(self, wish: Wish, lines: Lines | None = None) -> None:
        self._before.append((self.lines, self.wish))
        self._take(lines or self.lines, wish)

    def _take(self, lines: Lines, wish: Wish) -> None:
        self.lines, self.wish = lines, wish
        self.proposal = rebuilding.propose(lines, wish)
        self.evidence = evidence_of(self.proposal, lines.fragments)
        self.confidence = confidence_of(self.evidence)
