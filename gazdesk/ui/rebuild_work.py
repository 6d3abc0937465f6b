"""The work on a table that is being rebuilt: what the user said so far, and what is proposed after each word.

1. The lines, and what follows from a word, are found on a thread of its own; another word takes the place of one that
   is still tried.
2. Views show `reading`, the last that arrived, first the lines alone: lines, proposal and evidence belong together.
3. What moves a cell of the proposal waits for the one that is on its way: `then`.
4. While a proposal is looked at, what makes it is made ready.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from gazdesk.desk import rebuilding
from gazdesk.desk.desk import Desk
from gazdesk.desk.rebuild_evidence import Evidence
from gazdesk.desk.rebuilding import Asked, Cancelled, Chosen, Lines, Proposal, ProposedRow, Spot, Wish, adjusting
from gazdesk.errors import KnownError
from gazdesk.model.kinds import RowKind
from gazdesk.ui.rebuild_making import Making
from gazdesk.ui.rebuild_reading import Reading, read
from gazdesk.ui.worker import Latest

Adjustment = Callable[[Wish, ProposedRow, int], Wish | None]
"""What moves a cell in a row, by its column; None where that cannot be."""


def find(chosen: Chosen, cancelled: Asked) -> Lines | KnownError | None:
    """Return the lines of what was chosen, or why there are none; None if they are wanted no more."""
    try:
        return chosen.lines(cancelled)
    except KnownError as error:
        return error
    except Cancelled:
        return None


class Work(QObject):
    """What is rebuilt.

    Attributes: `reading`; `wish`, what the user said, which the reading may not know of yet; `of_rows`, whether only
    some rows of a table are rebuilt; `making`, of what is proposed.
    Signals: `asked()`: a reading is on its way; `arrived()`: it is there; `refused(KnownError)`: there are no lines.
    """

    asked = Signal()
    arrived = Signal()
    refused = Signal(object)

    def __init__(self, chosen: Chosen, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.reading = Reading()
        self.wish = Wish()
        self.of_rows = chosen.rows is not None
        self.making = Making(desk, self)
        self._chosen = chosen
        self._lines = self.reading.lines
        self._before: list[tuple[Lines, Wish]] = []
        self._waiting: deque[Callable[[], None]] = deque()
        self._latest = Latest(self)

    @property
    def busy(self) -> bool:
        """Say whether a reading is on its way."""
        return self._latest.busy

    @property
    def lines(self) -> Lines:
        """Return the lines of the reading."""
        return self.reading.lines

    @property
    def proposal(self) -> Proposal:
        """Return what the lines are proposed to be."""
        return self.reading.proposal

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Return the evidence for the proposal."""
        return self.reading.evidence

    @property
    def is_table(self) -> bool:
        """Say whether something is proposed that can be made."""
        return any(row.live for row in self.proposal.rows)

    @property
    def width_wished(self) -> int:
        """Return the number of columns that the user set, 0 if it is to be found."""
        return self.wish.width or 0

    def start(self) -> None:
        """Find the lines, and what is proposed before anything was said."""
        chosen = self._chosen
        self._latest.run(lambda cancelled: find(chosen, cancelled), self._take_lines)
        self.asked.emit()

    def stop(self) -> None:
        """Want nothing any more, and wait until nothing runs."""
        self._waiting.clear()
        self.making.stop()
        self._latest.wait()

    def then(self, deed: Callable[[], None]) -> None:
        """Do something with the reading that is on its way once it is there; at once if none is."""
        if self.busy:
            self._waiting.append(deed)
        else:
            deed()

    def soon(self, deed: Callable[[], None]) -> None:
        """Do something with the lines, whatever is proposed for them; later if they are to come or others wait."""
        if self._waiting or not self._lines.parts or self._lines is not self.lines:
            self.then(deed)
        else:
            deed()

    def accept(self, deed: Callable[[], None]) -> None:
        """Do something once the proposal that is on its way, or else the one shown, is ready to be made, if it can be.

        Another word comes first.
        """
        self.then(lambda: self.making.when_ready(deed) if self.is_table else None)

    def set_width(self, width: int) -> None:
        """Set the number of columns; 0 lets it be found. Rows given in more columns are found again."""
        given = tuple(row for row in self.wish.given if not row.columns or not width or max(row.columns) < width)
        self._say(Wish(width or None, given, self.wish.left_out))

    def mark(self, fragments: Sequence[int], kind: RowKind) -> None:
        """Say that lines are one row of a kind."""
        self._say(adjusting.marked(self.wish, fragments, kind))

    def mark_column(self, fragments: Sequence[int]) -> None:
        """Say that lines are one whole column."""
        self._say(adjusting.column_marked(self.wish, fragments))

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

    def undo(self) -> None:
        """Take back what waits, or what was said last."""
        if self._waiting:
            self._waiting.pop()
        elif self.making.is_awaited:
            self.making.await_no_more()
            self.arrived.emit()
        elif self._before:
            self._lines, self.wish = self._before.pop()
            self._ask()

    def doubts(self) -> list[Spot]:
        """Return the cells at which a claim fails, in order; for a line that no cell takes, none."""
        return sorted(self.reading.odd)

    def _say(self, wish: Wish, lines: Lines | None = None) -> None:
        self._before.append((self._lines, self.wish))
        self._lines, self.wish = lines or self._lines, wish
        self._ask()

    def _ask(self) -> None:
        lines, wish = self._lines, self.wish
        self.making.forget()
        self._latest.run(lambda cancelled: read(lines, wish, cancelled), self._take)
        self.asked.emit()

    def _take_lines(self, found: Lines | KnownError) -> None:
        if isinstance(found, KnownError):
            self.refused.emit(found)
            return
        self._lines, self.wish = found, Wish(left_out=found.dropped)
        self.reading = Reading(found)
        self.arrived.emit()
        self._ask()

    def _take(self, reading: Reading) -> None:
        self.reading = reading
        self.arrived.emit()
        if self.is_table:
            self.making.begin(reading)
        while self._waiting and not self.busy:
            self._waiting.popleft()()
