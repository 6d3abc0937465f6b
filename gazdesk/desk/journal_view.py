"""What the journal says of a correction for people: where it was, and what stood there before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gazdesk.desk.change import CorrectionSummary, HistoryEntry
from gazdesk.desk.said import differences, marks, statements
from gazdesk.desk.standing import Standing
from gazdesk.edits.base import Correction, Family
from gazdesk.edits.notes import ClearMark, Dismiss, SetMark, SetReview, Undismiss
from gazdesk.edits.text import FixText
from gazdesk.errors import Unresolved
from gazdesk.model.blocks import Address, Block
from gazdesk.model.issue import ISSUE, Issue
from gazdesk.model.pieces import Piece, Pieces, PieceState
from gazdesk.store.journal import JournalGesture, JournalLine


def journal_lines(
    before: Issue, after: Issue, corrections: Sequence[Correction], rules: Sequence[str]
) -> tuple[JournalLine, ...]:
    """Return the corrections with what the issue said before and after them; a rule's code, or "", for each.

    How a block or table differs is said with the first correction that is about it.
    """
    told: set[str] = set()
    return tuple(_line(before, after, each, rule, told) for each, rule in zip(corrections, rules, strict=True))


class History:
    """The gestures of a journal as the history shows them.

    All are shown anew after every gesture, and some made a thousand corrections: so each is made up once, and looked
    at again only when a later one says whether it counts.
    """

    def __init__(self) -> None:
        self._entries: list[HistoryEntry] = []
        self._places: dict[int, int] = {}

    def of(self, standing: Standing) -> tuple[HistoryEntry, ...]:
        """Return the gestures of the journal, which has grown since it was last asked for, the oldest first."""
        come = standing.gestures[len(self._entries) :]
        for gesture in come:
            self._places[gesture.id] = len(self._entries)
            self._entries.append(_entry(gesture, live=standing.stands(gesture)))
        for place in {self._places[each] for gesture in come for each in standing.concerned(gesture)}:
            live = standing.stands(standing.gestures[place])
            self._entries[place] = replace(self._entries[place], live=live)
        return tuple(self._entries)

    def some(self, standing: Standing, gestures: Iterable[int]) -> tuple[HistoryEntry, ...]:
        """Return some gestures of the journal by their ids, in their order."""
        entries = self.of(standing)
        return tuple(entries[self._places[each]] for each in gestures)


def _entry(gesture: JournalGesture, *, live: bool) -> HistoryEntry:
    summaries = tuple(
        CorrectionSummary(line.correction.kind, line.block, line.line, line.before, line.after, line.rule, line.reason)
        for line in gesture.lines
    )
    rules = " ".join(sorted({line.rule for line in gesture.lines if line.rule}))
    return HistoryEntry(
        gesture.id, gesture.kind, gesture.at, gesture.who, gesture.name, rules, gesture.why,
        live, gesture.targets, summaries,
    )  # fmt: skip


def owner_of(correction: Correction) -> Address | None:
    """Return the block or cell that a correction is about; None for the issue itself."""
    for name in ("address", "block", "first", "blocks", "target"):
        value = getattr(correction, name, None)
        if isinstance(value, Address):
            return value
        if isinstance(value, tuple) and value:
            value = value[0]
        if isinstance(value, str) and value and value != ISSUE:
            return Address(value, getattr(correction, "row", ""), getattr(correction, "column", ""))
    return None


def line_of(issue: Issue, address: Address) -> int | None:
    """Return the first source line, from 1, of an owner, row or column, or of its block; None if it has no source."""
    block = issue.blocks.get(address.block)
    if block is None:
        return None
    start = _source_start(_pieces(issue, address))
    if start is None:
        start = next((piece.start for piece in _around(block, address) if piece.of_source), None)
    return None if start is None else issue.source.line_of(start)


def _around(block: Block, address: Address) -> Iterator[Piece]:
    """Yield the pieces of the row or column that is meant, and then those of the whole block."""
    if block.table is not None and (address.row or address.column):
        row, column = block.table.row_index(address.row), block.table.column_index(address.column)
        for each in block.table.rows if row is None else block.table.rows[row : row + 1]:
            for cell in each.cells if column is None else each.cells[column : column + 1]:
                yield from cell.pieces
    yield from block.all_pieces()


def _pieces(issue: Issue, address: Address) -> Pieces:
    try:
        return issue.pieces(address)
    except Unresolved:
        return ()


def _source_start(pieces: Pieces) -> int | None:
    """Return where the source of pieces that show or were struck begins."""
    shown = (piece.start for piece in pieces if piece.of_source and piece.state is not PieceState.LAYOUT)
    return next(shown, None)


def _line(before: Issue, after: Issue, correction: Correction, rule: str, told: set[str]) -> JournalLine:
    owner = owner_of(correction)
    if isinstance(correction, FixText):
        line = _fixed_line(before, correction) or line_of(before, correction.address)
        return JournalLine(
            correction, rule, correction.reason.value, correction.address.block, line, correction.seen, correction.text
        )
    line = line_of(before, owner) if owner else None
    said, says = _said(before, after, correction, owner, told)
    return JournalLine(correction, rule, "", owner.block if owner else "", line, said, says)


def _fixed_line(issue: Issue, fix: FixText) -> int | None:
    return None if fix.start.origin else issue.source.line_of(fix.start.offset)


def _said(
    before: Issue, after: Issue, correction: Correction, owner: Address | None, told: set[str]
) -> tuple[str, str]:
    """Return what stood there before and after a correction that is no text fix.

    What an earlier correction of the same gesture made is said with that one; `told` are the blocks of which all is.
    """
    target = getattr(correction, "target", ISSUE)
    if correction.family is Family.FIELD:
        key = (target, getattr(correction, "field", ""))
        return before.overrides.get(key, ""), after.overrides.get(key, "")
    if isinstance(correction, SetReview):
        return str(before.reviews.get(target, "")), str(after.reviews.get(target, ""))
    if isinstance(correction, Dismiss | Undismiss):
        return before.dismissals.get(correction.key, ""), after.dismissals.get(correction.key, "")
    if isinstance(correction, SetMark | ClearMark):
        return marks(before, correction.target), marks(after, correction.target)
    if owner is None:
        return "", ""
    if correction.family is Family.ATTRIBUTION:
        return statements(before, after, owner.block)
    if owner.block not in before.blocks:
        return "", ""
    ids = dict.fromkeys((owner.block, *(getattr(correction, name, "") for name in ("second", "new_block"))))
    pairs = [(before.blocks.get(each), after.blocks.get(each)) for each in ids if each not in told]
    told.update(ids)
    return differences([pair for pair in pairs if pair != (None, None)])
